"""Waiting that a cancel ends within a fraction of a second."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, wait
from typing import Callable, Optional, TypeVar

from .errors import Cancelled, NotReady
from .progress import Progress

Result = TypeVar("Result")
TICK = 0.1
# Cloud-optimised rasters may follow some minutes after the project is DONE.
COG_APPEARS_WITHIN = 300.0
COG_POLL = 5.0


def abandonable(work: Callable[[], Result], cancelled: Callable[[], bool]) -> Result:
    """Run ``work`` in a thread of its own and return its result.

    On a cancel the thread is left to finish by itself and its outcome is dropped: a blocking
    network call cannot be interrupted, and the user shall not wait for it.

    :raises Cancelled: ``cancelled()`` became true first; before the start, nothing is done
    """
    if cancelled():
        raise Cancelled()
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed over to the waiting thread
            future.set_exception(error)

    threading.Thread(target=run, daemon=True, name="pix4d-request").start()
    while not wait([future], timeout=TICK).done:
        if cancelled():
            raise Cancelled()
    return future.result()


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
            progress.status(f"{error.message} Waiting for it.")
        pause(COG_POLL, progress.is_cancelled)
