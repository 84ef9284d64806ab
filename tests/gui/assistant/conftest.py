import shutil

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas

from pix4d_qgis.adapters import folders
from pix4d_qgis.gui.actions import Actions
from pix4d_qgis.gui.assistant.part import Assistant
from pix4d_qgis.jobs.kept_orders import KeptOrder
from qgis_window import Window, standing_in
from sandbox import SandboxProcess, SandboxSettings, make_photos
from toolbox_fixtures import connect, provider  # noqa: F401


class WithMap(Window):
    """Is on the screen, with the map in its middle."""

    def __init__(self):
        super().__init__(QgsMapCanvas())
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1200, 900)
        self.window.show()

    def addTabifiedDockWidget(self, area, dock, others, is_raised):
        self.addDockWidget(area, dock)


@pytest.fixture
def profile(tmp_path, monkeypatch):
    """A folder of this test's own in place of QGIS's profile."""
    monkeypatch.setattr(folders, "kept_orders", lambda: tmp_path / "orders")
    monkeypatch.setattr(folders, "upload_manifests", lambda: tmp_path / "uploads")
    return tmp_path


@pytest.fixture
def window(qgis_app, settings, profile):
    with standing_in(WithMap()) as found:
        yield found
    QgsProject.instance().clear()


@pytest.fixture
def start(window):
    """``start()`` adds the assistant to the window, as at the start of QGIS."""
    parts = []

    def add():
        actions = Actions(window)
        actions.open()
        part = Assistant(window, actions)
        part.add()
        parts.append((part, actions))
        return part

    yield add
    for part, actions in parts:
        part.remove()
        actions.close()
    assert QgsApplication.taskManager().countActiveTasks() == 0


@pytest.fixture
def assistant(start):
    return start()


@pytest.fixture
def opened(wait_for):
    """``opened(assistant)`` is its dock, once that is there."""

    def open_it(assistant):
        assistant.show()
        wait_for(lambda: assistant._dock is not None and assistant._dock.isVisible())
        return assistant._dock

    return open_it


@pytest.fixture
def dock(assistant, opened):
    return opened(assistant)


@pytest.fixture
def form(dock):
    return dock.form


@pytest.fixture(scope="session")
def service():
    with SandboxProcess(SandboxSettings(processing_seconds=0.2)) as running:
        yield running


@pytest.fixture
def connected(service, window, connect):  # noqa: F811
    """The service as the connection of the environment; nothing bends it."""
    service.clear_faults()
    connect(service)
    return service


@pytest.fixture(scope="session")
def flight(tmp_path_factory):
    """Eight photos of the quarry."""
    folder = tmp_path_factory.mktemp("flight") / "Gravel pit"
    make_photos(folder, 8, size=(160, 120))
    return folder


@pytest.fixture
def order(connected, flight):
    """A new project of these photos."""
    return KeptOrder(
        key="a1",
        name="Gravel pit",
        connection="environment",
        cloud_url=connected.cloud_url,
        photos=[str(flight)],
        coordinate_system="EPSG:2056",
        outputs=["ortho", "dsm"],
    )


@pytest.fixture
def copied(flight, tmp_path):
    """The same in a folder that a test may change."""
    return shutil.copytree(flight, tmp_path / "Gravel pit")
