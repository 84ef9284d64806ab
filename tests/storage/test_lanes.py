"""Few files go up at once where that is enough, and many where the network is the limit."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from pix4d_qgis.errors import Cancelled
from pix4d_qgis.storage import lanes as module
from pix4d_qgis.storage.lanes import FEW_CONNECTIONS, Lanes
from pix4d_qgis.storage.s3 import CONNECTIONS
from pix4d_qgis.storage.work import Meter


class Counted:
    """Work that lasts until ``end``, and knows how much of it is done at once."""

    def __init__(self, end):
        self._end = end
        self._lock = threading.Lock()
        self._now = 0
        self.most = 0

    def do(self, bucket, meter):
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        self._end(timeout=5)
        with self._lock:
            self._now -= 1


@pytest.fixture
def lanes():
    return Lanes()


def run(lanes, work, times):
    with ThreadPoolExecutor(CONNECTIONS) as executor:
        pending = [executor.submit(lanes.do, work, None, Meter()) for _ in range(times)]
        while not all(future.done() for future in pending):
            lanes.count(0)
    return [future.result() for future in pending]


def test_many_at_once_where_each_waits_for_the_network(lanes):
    work = Counted(threading.Barrier(CONNECTIONS).wait)
    run(lanes, work, CONNECTIONS)
    assert work.most == CONNECTIONS


def test_few_at_once_where_each_is_quick(lanes):
    work = Counted(lambda timeout: None)
    with ThreadPoolExecutor(CONNECTIONS) as executor:
        for _ in range(50):
            for future in [executor.submit(lanes.do, work, None, Meter()) for _ in range(20)]:
                future.result()
            lanes.count(20)
    assert 1 <= work.most <= FEW_CONNECTIONS


def test_what_has_not_begun_does_not_begin_after_a_stop(lanes):
    meter = Meter()
    meter.stop = True
    work = Counted(lambda timeout: None)
    with pytest.raises(Cancelled):
        lanes.do(work, None, meter)
    assert work.most == 0


def test_many_at_once_soon_after_a_quick_network_becomes_slow(lanes, monkeypatch):
    monkeypatch.setattr(module, "STRETCH", 0.3)
    lanes.count(10_000)
    time.sleep(0.4)
    lanes.count(0)
    work = Counted(threading.Barrier(CONNECTIONS).wait)
    run(lanes, work, CONNECTIONS)
    assert work.most == CONNECTIONS
