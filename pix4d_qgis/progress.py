"""How long work talks to whoever started it, without knowing QGIS."""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


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


def check_cancelled(progress: Progress) -> None:
    """Raise :class:`Cancelled` once the user wants the work to stop."""
    if progress.is_cancelled():
        raise Cancelled()
