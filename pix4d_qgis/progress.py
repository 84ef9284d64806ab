"""How long work talks to whoever started it, without knowing QGIS."""

from __future__ import annotations

import time
from typing import Protocol

from .errors import Cancelled

# Seconds: QGIS shows a status and keeps it in the log as well.
STATUS_EVERY = 1.0


class Progress(Protocol):
    """Receives progress and tells whether to stop. Methods may be called from any thread."""

    def is_cancelled(self) -> bool:
        """True once the user wants the work to stop."""

    def percent(self, value: float) -> None:
        """Share of the work that is done, 0..100."""

    def status(self, text: str) -> None:
        """What is being done right now, in what the user counts; replaces the last one."""

    def info(self, text: str) -> None:
        """One line for the log."""

    def warn(self, text: str) -> None:
        """One line for the log that the user should not miss."""


class Seldom:
    """Says when the next status is due of work that could tell of itself all the time.

    :param every: seconds
    """

    def __init__(self, every: float = STATUS_EVERY) -> None:
        self._every = every
        self._next = 0.0

    def is_due(self) -> bool:
        """True at most once in that time, and the first time."""
        now = time.monotonic()
        if now < self._next:
            return False
        self._next = now + self._every
        return True


def check_cancelled(progress: Progress) -> None:
    """Raise :class:`Cancelled` once the user wants the work to stop."""
    if progress.is_cancelled():
        raise Cancelled()
