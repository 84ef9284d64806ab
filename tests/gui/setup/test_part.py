import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QDialog

from pix4d_qgis.adapters import connections, news, packages
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.gui.actions import Actions
from pix4d_qgis.gui.setup.part import Setup, open_page

pytestmark = pytest.mark.usefixtures("settings")


@pytest.fixture
def finished():
    return []


@pytest.fixture
def start(iface, settings, finished):
    """``start()`` adds the part as QGIS's start does."""
    parts = []

    def run():
        actions = Actions(iface)
        actions.open()
        part = Setup(iface, actions, lambda: finished.append(1))
        part.add()
        parts.append((part, actions))
        QCoreApplication.processEvents()
        return part

    def stop():
        for part, actions in parts:
            part.remove()
            actions.close()
        parts.clear()

    run.stop = stop
    yield run
    stop()


def action(iface):
    return iface.window.findChild(QAction, "pix4dSetupAction")


def dialogs(iface):
    QCoreApplication.processEvents()
    return [found for found in iface.window.findChildren(QDialog) if found.isVisible()]


def deleted():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_says_once_that_it_is_there(start, iface):
    start()
    assert iface.texts == ["PIX4D is installed."]
    iface.bar.clearWidgets()
    deleted()
    start.stop()
    start()
    assert iface.texts == [], "once in a profile"


def test_it_opens_nothing_by_itself(start, iface):
    start()
    assert dialogs(iface) == []


def test_nothing_is_said_where_a_connection_is(start, iface):
    connections.save(SavedConnection("quarry"))
    start()
    assert iface.texts == []
    assert not action(iface).isVisible()
    assert not QgsSettings().value("pix4d_qgis/welcomed")


def test_the_environments_connection_counts(start, iface, monkeypatch):
    monkeypatch.setenv("PIX4D_CLIENT_ID", "id")
    monkeypatch.setenv("PIX4D_CLIENT_SECRET", "secret")
    start()
    assert iface.texts == []
    assert not action(iface).isVisible()


@pytest.mark.parametrize("way", ["message", "action", "panel"])
def test_one_click_opens_the_page(start, iface, way):
    start()
    if way == "message":
        iface.press("Set up")
    elif way == "action":
        action(iface).trigger()
    else:
        open_page()
    (page,) = dialogs(iface)
    assert page.windowTitle() == "Set up PIX4D"
    assert not page.isModal()
    assert iface.texts == []
    action(iface).trigger()
    assert dialogs(iface) == [page], "there is one page"


def test_the_entry_goes_when_there_is_a_connection_and_comes_back(start, iface, wait_for):
    start()
    assert action(iface).isVisible()
    connections.save(SavedConnection("quarry"))
    news.changed()
    wait_for(lambda: not action(iface).isVisible())
    connections.remove("quarry")
    news.changed()
    wait_for(lambda: action(iface).isVisible())


def test_done_leads_on(start, iface, finished, auth_database):
    start()
    action(iface).trigger()
    (page,) = dialogs(iface)
    page.clientIdEdit.setText("id\nsecret")
    page.doneButton.click()
    assert finished == [1]
    deleted()
    assert iface.window.findChildren(QDialog) == []


def test_nothing_is_left_though_the_dialogs_are_open(start, iface):
    part = start()
    part.show_page()
    part.show_packages()
    assert len(dialogs(iface)) == 2
    start.stop()
    deleted()
    assert iface.window.findChildren(QDialog) == []
    open_page()
    assert dialogs(iface) == []
    packages.report_problem(ModuleNotFoundError("gone", name="boto3"))
    assert [text for text in iface.texts if "boto3" in text] == []
    packages.forget_failures()
