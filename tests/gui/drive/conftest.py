from contextlib import contextmanager

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication

import toolbox as tools
from desktop.heartbeat import Standstill
from pix4d_qgis.gui import running
from pix4d_qgis.gui.actions import Actions
from pix4d_qgis.gui.drive import service_deeds
from pix4d_qgis.gui.drive.part import Drive
from pix4d_qgis.gui.drive.tree import Tree
from qgis_window import WholeWindow, standing_in
from sandbox_tests.client import Api
from toolbox_fixtures import connect, done, photos, provider, sandbox, toolbox  # noqa: F401

LONGEST_STALL = 0.1


class WithDrops(WholeWindow):
    """Knows who takes what is dropped on the map."""

    def __init__(self, iface):
        super().__init__(iface, QgsMapCanvas())
        self.drop_handlers = []

    def registerCustomDropHandler(self, handler):
        self.drop_handlers.append(handler)

    def unregisterCustomDropHandler(self, handler):
        self.drop_handlers.remove(handler)


@pytest.fixture
def iface(qgis_iface):
    with standing_in(WithDrops(qgis_iface)) as found:
        yield found
        running.cancel_all()
    QgsProject.instance().clear()


@pytest.fixture
def part(iface):
    """The part of the window, put in and taken out."""
    actions = Actions(iface)
    actions.open()
    found = Drive(iface, actions)
    found.add()
    yield found
    found.remove()
    actions.close()


@pytest.fixture(scope="session")
def quarry(sandbox, done):  # noqa: F811
    """A folder with a site, a folder and projects; ``done`` lies beside it.

    Tests read it only; the names of its things say what they are.
    """
    folder = sandbox.add_folder("Quarries")
    sandbox.add_folder("Archive", folder)
    sandbox.add_site("Site", folder)
    return folder


@pytest.fixture
def connected(provider, sandbox, connect, quarry):  # noqa: F811
    """The connection ``environment`` leads to the sandbox, which answers at once."""
    connect(sandbox)
    yield sandbox
    sandbox.clear_faults()


@pytest.fixture
def slow(connected):
    """``slow(path)``: answers to requests that match take 30 seconds in this test."""
    held = []

    def hold(path):
        held.append(path)
        connected.delay("cloud", path, 30)

    yield hold
    for path in held:
        connected.delay("cloud", path, 0)


@pytest.fixture
def new_project(connected):
    """``new_project(name, status)``: its id."""

    def make(name, status="CREATED", **options):
        made = tools.Toolbox().run("createproject", NAME=name, **options)["PROJECT_ID"]
        connected.change_project(made, status=status)
        return made

    return make


@pytest.fixture
def new_folder(connected):
    """``new_folder(name)``: the uuid of a folder that goes with the test, and all in it."""
    made = []

    def make(name):
        made.append(connected.add_folder(name))
        return made[-1]

    yield make
    for uuid in made:
        Api(connected).send("DELETE", f"/common/api/v4/folders/{uuid}/")


@pytest.fixture
def tree(connected):
    found = Tree()
    yield found
    found.close()


@pytest.fixture
def never_stalls():
    """``with never_stalls():`` the event loop comes round at least every 100 ms."""

    @contextmanager
    def watch():
        standstill = Standstill()
        yield
        QCoreApplication.processEvents()
        longest = standstill.stop()
        assert longest < LONGEST_STALL, f"the interface stood still for {longest:.3f} s"

    return watch


@pytest.fixture
def agree(monkeypatch):
    """Whoever is asked whether something shall be deleted says yes, without a dialog."""
    monkeypatch.setattr(service_deeds, "is_agreed", lambda *_: True)


def press_button(dialog, text):
    """Click the button of a dialog that has this text."""
    next(button for button in dialog.buttons() if label(button) == text).click()


def label(button):
    """The text of a button; some styles mark a letter in it."""
    return button.text().replace("&", "")


def named(branches, name):
    """The branch of this name."""
    return next(branch for branch in branches if branch.name == name)
