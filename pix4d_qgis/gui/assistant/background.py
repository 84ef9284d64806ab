"""Work beside the window, of which only the newest counts."""

from __future__ import annotations

import threading
from typing import Any, Callable, Optional

from ...adapters.main_thread import later_on_main_thread
from ...errors import Cancelled
from ...progress import Seldom
from ...waiting import background

PERCENT_EVERY = 0.1  # seconds


class Background:
    """Runs one piece of work at a time in a thread of its own; a new one replaces the last.

    For the main thread, where everything is called back.
    """

    def __init__(self) -> None:
        self._current: Optional[_Run] = None

    @property
    def is_busy(self) -> bool:
        return self._current is not None

    def start(
        self,
        work: Callable[[_Run], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        told: Optional[Callable[[float], None]] = None,
    ) -> None:
        """Begin ``work``, which gets a progress; what was under way is not called back any more.

        :param told: gets the percentage, now and then
        """
        self.stop()
        run = _Run(self, done, failed, told)
        self._current = run
        background(lambda: run.carry_out(work))

    def stop(self) -> None:
        """Cancel what is under way; it is not called back."""
        if self._current is not None:
            self._current.cancelled.set()
            self._current = None

    def is_current(self, run: _Run) -> bool:
        """Whether it has not been replaced."""
        return run is self._current

    def finish(self, run: _Run) -> None:
        """Its result is about to be called back."""
        if run is self._current:
            self._current = None


class _Run:
    """One piece of work, and the progress that it reports to."""

    def __init__(
        self,
        owner: Background,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        told: Optional[Callable[[float], None]],
    ) -> None:
        self._owner = owner
        self._done = done
        self._failed = failed
        self._told = told
        self._seldom = Seldom(PERCENT_EVERY)
        self.cancelled = threading.Event()

    def carry_out(self, work: Callable[[_Run], Any]) -> None:
        try:
            result = work(self)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - told on the main thread
            problem = error
            self._later(lambda: self._end(self._failed, problem))
        else:
            self._later(lambda: self._end(self._done, result))

    def _end(self, call: Callable[[Any], None], value: Any) -> None:
        if self._owner.is_current(self):
            self._owner.finish(self)
            call(value)

    def _tell(self, value: float) -> None:
        if self._owner.is_current(self) and self._told is not None:
            self._told(value)

    def _later(self, call: Callable[[], None]) -> None:
        if not self.cancelled.is_set():
            later_on_main_thread(call)

    def is_cancelled(self) -> bool:
        return self.cancelled.is_set()

    def percent(self, value: float) -> None:
        if self._told is not None and self._seldom.is_due():
            self._later(lambda: self._tell(value))

    def status(self, text: str) -> None:
        """The percentage says it."""

    def info(self, text: str) -> None:
        """Nothing of it is for the log."""

    def warn(self, text: str) -> None:
        """As :meth:`info`."""
