import pytest
from qgis import utils
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QPushButton

import toolbox as tools
from pix4d_qgis import private_packages
from pix4d_qgis.adapters import messages, packages
from qgis_profile import auth_database, settings  # noqa: F401
from sandbox import SandboxProcess


class Window:
    """The part of QGIS's interface that this part of the window uses."""

    def __init__(self):
        self.window = QMainWindow()
        self.menu = QMenu(self.window)
        self.bar = QgsMessageBar(self.window)
        self.logs_opened = 0

    def mainWindow(self):
        return self.window

    def pluginMenu(self):
        return self.menu

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def messageBar(self):
        return self.bar

    def openMessageLog(self):
        self.logs_opened += 1

    @property
    def texts(self):
        return [item.text() for item in self.bar.items()]

    def press(self, text):
        """Press the button of a text in the message bar."""
        for item in self.bar.items():
            for button in item.findChildren(QPushButton):
                if button.text() == text:
                    button.click()
                    return
        raise AssertionError(f"No message has a button {text}: {self.texts}.")


@pytest.fixture
def iface(qgis_app, monkeypatch):
    window = Window()
    monkeypatch.setattr(utils, "iface", window)
    yield window
    messages.close_all()


@pytest.fixture(scope="session")
def sandbox():
    with SandboxProcess() as service:
        yield service


@pytest.fixture
def provider(qgis_app, qgis_processing):
    with tools.provider() as found:
        yield found


@pytest.fixture
def profile(tmp_path):
    """A profile without packages."""
    private_packages.look_in(tmp_path / "profile")
    yield tmp_path / "profile"
    private_packages.look_in(None)
    packages.forget_failures()


@pytest.fixture
def no_tasks(qgis_app):
    """All tasks have ended after the test."""
    yield
    QgsApplication.taskManager().cancelAll()
