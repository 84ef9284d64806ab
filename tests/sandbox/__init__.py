"""PIX4Dcloud on loopback, for tests and demonstrations: the project API, the volumes API and the
object store, written from the service's own documents."""

from __future__ import annotations

from .photos import CENTRE, make_photos
from .process import SandboxProcess
from .quarry import QUARRY, Stockpile
from .server import Sandbox
from .settings import SandboxSettings

__all__ = [
    "CENTRE",
    "QUARRY",
    "Sandbox",
    "SandboxProcess",
    "SandboxSettings",
    "Stockpile",
    "make_photos",
]
