"""Waiting that a cancel ends within a fraction of a second."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, wait
from typing import Callable, TypeVar

from .errors import Cancelled

Result = TypeVar("Result")
TICK = 0.1


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
