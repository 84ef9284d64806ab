"""Waiting that a cancel ends within a fraction of a second."""

from __future__ import annotations

import math
import threading
import time
from concurrent.futures import Future, wait
from typing import Callable, Optional, TypeVar

from .errors import Cancelled, NotReady
from .progress import Progress
from .words import tr

Result = TypeVar("Result")
TICK = 0.1
# Two looks at a clock are a tick apart; where it is more than this, the computer slept.
LONGEST_STEP = 10.0
# Cloud-optimised rasters may follow some minutes after the project is DONE.
COG_APPEARS_WITHIN = 300.0
COG_POLL = 5.0


def abandonable(
    work: Callable[[], Result], cancelled: Callable[[], bool], timeout: float = math.inf
) -> Result:
    """Run ``work`` in a thread of its own and return its result.

    On a cancel the thread is left to finish by itself and its outcome is dropped: a blocking
    network call cannot be interrupted, and the user shall not wait for it.

    :param timeout: seconds after which the thread is left as well
    :raises Cancelled: ``cancelled()`` became true first; before the start, nothing is done
    :raises TimeoutError: after ``timeout``
    """
    if cancelled():
        raise Cancelled()
    future = background(work)
    end = time.monotonic() + timeout
    while not wait([future], timeout=TICK).done:
        if cancelled():
            raise Cancelled()
        if time.monotonic() > end:
            raise TimeoutError
    return future.result()


def background(work: Callable[[], Result]) -> Future[Result]:
    """Begin ``work`` in a thread that nothing waits for when the program ends."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed over to the waiting thread
            future.set_exception(error)

    threading.Thread(target=run, daemon=True, name="pix4d-request").start()
    return future


def pause(seconds: float, cancelled: Callable[[], bool]) -> None:
    """Sleep for ``seconds``.

    :raises Cancelled: ``cancelled()`` became true meanwhile
    """
    end = time.monotonic() + seconds
    while True:
        if cancelled():
            raise Cancelled()
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(TICK, left))


class AwakeClock:
    """Counts the seconds for which the computer was awake, while something is waited for.

    During sleep some systems' monotonic clock goes on and that of others stops; the wall clock
    goes on, but may be set at any time. So only short steps of the monotonic clock are counted,
    and a long one of either means that the computer slept.

    :param cancelled: asked at every tick
    """

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self._cancelled = cancelled
        self._monotonic, self._wall = time.monotonic(), time.time()
        self._sleeps = 0
        self.seconds = 0.0

    def run(self, work: Callable[[], Result]) -> Result:
        """The result of ``work``, see :func:`abandonable`; the time that it takes is counted."""
        return abandonable(work, self._tick)

    def pause(self, seconds: float) -> None:
        """Sleep for ``seconds``, or until the computer wakes up.

        :raises Cancelled: by the user
        """
        end, sleeps = self.seconds + seconds, self._sleeps
        while True:
            if self._tick():
                raise Cancelled()
            left = end - self.seconds
            if left <= 0 or self._sleeps > sleeps:
                return
            time.sleep(min(TICK, left))

    def _tick(self) -> bool:
        monotonic, wall = time.monotonic(), time.time()
        step = monotonic - self._monotonic
        if max(step, wall - self._wall) > LONGEST_STEP:
            self._sleeps += 1
        self.seconds += min(step, LONGEST_STEP)
        self._monotonic, self._wall = monotonic, wall
        return self._cancelled()


def until_ready(
    look: Callable[[], Result], progress: Progress, deadline: Optional[float] = None
) -> Result:
    """The result of ``look``, called again while it raises a NotReady that may pass.

    :param deadline: of ``time.monotonic()``, to be shared by several waits; None:
        ``COG_APPEARS_WITHIN`` seconds from now. After it is looked once more
    :raises NotReady: the last one of ``look``; :raises Cancelled: by the user
    """
    if deadline is None:
        deadline = time.monotonic() + COG_APPEARS_WITHIN
    while True:
        last = time.monotonic() >= deadline
        try:
            return look()
        except NotReady as error:
            if last or not error.try_again:
                raise
            progress.status(error.message + " " + tr("Waiting."))
        pause(COG_POLL, progress.is_cancelled)
