import time

import pytest
from qgis.gui import QgsCredentialDialog
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QApplication

from pix4d_qgis.layers import renewal
from qgis_profile import auth_database, set_proxy, settings  # noqa: F401


@pytest.fixture(autouse=True, scope="module")
def no_streams_afterwards():
    """What looks after streamed layers would go on with the windows of other tests."""
    yield
    renewal.close_all()


@pytest.fixture
def wait_for():
    """``wait_for(condition)`` spins the event loop until it holds."""

    def wait(condition, seconds=20):
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.005)
        assert condition(), "it did not happen in time"

    return wait


@pytest.fixture
def at_dialog():
    """``at_dialog(user, press)`` calls ``press``; ``user(dialog)`` uses the dialog it opens.

    A dialog that the user leaves open is closed. QGIS's password prompt is somebody else's.
    """

    def run(user, press):
        seen = []
        errors = []

        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is None or seen or isinstance(dialog, QgsCredentialDialog):
                return
            seen.append(dialog)
            try:
                user(dialog)
            except BaseException as error:  # noqa: BLE001 - Qt would end the process
                errors.append(error)
            if dialog is QApplication.activeModalWidget():
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(20)
        press()
        timer.stop()
        assert seen, "no dialog appeared"
        if errors:
            raise errors[0]

    return run
