"""How many files go up at once."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from ..errors import Cancelled
from .s3 import CONNECTIONS

if TYPE_CHECKING:
    from .object_store import Bucket
    from .work import Meter, Work

FEW_CONNECTIONS = 2
# Seconds: for one piece of work, and how long such pieces are counted.
QUICK = 0.1
STRETCH = 1.0


class Lanes:
    """Few, until the pieces of work of a second prove slow: then the network is the limit.

    Where this computer is the limit, more threads are only in each other's way.
    """

    def __init__(self) -> None:
        self._free = threading.Semaphore(FEW_CONNECTIONS)
        self._began = time.monotonic()
        self._done = 0
        self._wide = False

    def do(self, work: Work, bucket: Bucket, meter: Meter) -> None:
        """Do it as soon as there is room. For any thread.

        :raises Cancelled: all was told to stop before it began
        """
        with self._free:
            if meter.stopped():
                raise Cancelled
            work.do(bucket, meter)

    def count(self, done: int) -> None:
        """Take note, in the thread that made this, of how many pieces of work have ended since."""
        if self._wide:
            return
        self._done += done
        passed = time.monotonic() - self._began
        if self._done < FEW_CONNECTIONS * (passed / QUICK - 1):
            self._wide = True
            self._free.release(CONNECTIONS - FEW_CONNECTIONS)
        elif passed > STRETCH:
            self._began += passed
            self._done = 0
