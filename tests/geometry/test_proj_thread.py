"""Coordinate systems in threads that Qt made, where pyproj 3.7 crashes at the second call."""

import subprocess
import sys
import threading

from pix4d_qgis.geometry.proj_thread import in_proj_thread

TWO_CALLS_IN_ONE_QT_THREAD = f"""
import sys
sys.path[:0] = {sys.path!r}
import numpy as np
import shapely
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QThread, pyqtSignal
from pix4d_qgis.geometry import crs, lonlat

class Starter(QObject):
    start = pyqtSignal()
    done = pyqtSignal()

class Worker(QObject):
    def work(self):
        crs.describe("EPSG:2056+5728")
        crs.is_web_mercator("EPSG:2056")
        crs.vertical_unit("EPSG:2056")
        crs.to_project("EPSG:4326", "EPSG:2056")(np.array([8.0]), np.array([47.0]))
        lonlat.to_lonlat(np.array([shapely.box(2600000, 1200000, 2600100, 1200100)]), "EPSG:2056")
        starter.done.emit()

application = QCoreApplication([])
starter, worker, thread, loop = Starter(), Worker(), QThread(), QEventLoop()
worker.moveToThread(thread)
thread.start()
starter.start.connect(worker.work, Qt.ConnectionType.QueuedConnection)
starter.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
for call in range(3):
    starter.start.emit()
    loop.exec()
thread.quit()
thread.wait()
print("survived")
"""


def test_calls_one_after_the_other_in_a_thread_of_qt():
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", TWO_CALLS_IN_ONE_QT_THREAD],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.stdout == "survived\n", ended.stderr


def test_the_main_thread_works_itself():
    assert in_proj_thread(threading.current_thread)() is threading.main_thread()


def test_other_threads_share_one_and_get_what_it_returns_and_raises():
    ran_in, raised = [], []

    @in_proj_thread
    def inner():
        return threading.current_thread()

    @in_proj_thread
    def fail():
        ran_in.append(inner())
        raise ValueError("why")

    def work():
        try:
            fail()
        except ValueError as error:
            raised.append(str(error))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert raised == ["why"] * 3
    assert len(set(ran_in)) == 1
    assert not set(ran_in) & {*threads, threading.main_thread()}
