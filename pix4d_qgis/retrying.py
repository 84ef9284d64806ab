"""How long to go on trying, and how long to wait between two tries: one policy for every wire."""

from __future__ import annotations

import secrets
import time
from typing import Callable

from .waiting import pause

BUDGET = 120.0
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
_RANDOM = secrets.SystemRandom()


class Patience:
    """The tries of one piece of work: pauses grow, vary at random, and end with the budget.

    :param cancelled: asked several times a second during a pause
    :param budget: seconds from the first failure, pauses and tries together, until :meth:`wait`
        says no; what went before counts for nothing, be it a long transfer or a computer asleep
    """

    def __init__(self, cancelled: Callable[[], bool], budget: float | None = None) -> None:
        self._cancelled = cancelled
        self._budget = BUDGET if budget is None else budget
        self.refresh()

    def refresh(self) -> None:
        """Begin anew: something went well in between."""
        self._end: float | None = None
        self._tries = 0

    def wait(self, at_least: float | None = None) -> bool:
        """Pause before another try; False, at once, where the budget does not allow for one.

        :param at_least: seconds that the service asked for (Retry-After)
        :raises Cancelled: by the user
        """
        grown = FIRST_PAUSE * 2 ** min(self._tries, 30)
        delay = min(grown, LONGEST_PAUSE) * _RANDOM.uniform(0.5, 1.0)
        delay = max(delay, at_least or 0.0)
        now = time.monotonic()
        if self._end is None:
            self._end = now + self._budget
        if now + delay > self._end:
            return False
        self._tries += 1
        pause(delay, self._cancelled)
        return True
