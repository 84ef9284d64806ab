"""Imports what the drive needs before anything of it is shown.

That takes some tenths of a second, most of it for the service's client. On the main thread the
interface would stand still meanwhile; beside it, too, if it had to draw trees whose models are
written in Python, as each question to them would wait for the importing thread.
"""

from __future__ import annotations

import importlib
import threading
from typing import Callable

from ...adapters.main_thread import later_on_main_thread

MODULES = ("...api.http", "...jobs.drive", ".panel", ".browser")
# Seconds in which it is over at the latest when the window closes.
FAREWELL = 3.0


class Preparation:
    """For the main thread.

    :ivar is_over: whether everything is imported, or will never be
    """

    def __init__(self) -> None:
        self.is_over = False
        self._thread: threading.Thread | None = None
        self._waiting: list[Callable[[], None]] = []

    def then(self, go_on: Callable[[], None]) -> None:
        """Call ``go_on`` as soon as everything is imported: now, or later on the main thread."""
        if self.is_over:
            go_on()
            return
        self._waiting.append(go_on)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, daemon=True, name="pix4d-import")
            self._thread.start()

    def close(self) -> None:
        """Call nobody any more; nothing is imported afterwards."""
        self._waiting.clear()
        if self._thread is not None:
            self._thread.join(FAREWELL)

    def _run(self) -> None:
        """In a thread of its own."""
        try:
            for name in MODULES:
                importlib.import_module(name, __package__)
        except ImportError:
            pass  # whoever needs it will say so
        later_on_main_thread(self._finish)

    def _finish(self) -> None:
        self.is_over = True
        waiting, self._waiting = self._waiting, []
        for go_on in waiting:
            go_on()
