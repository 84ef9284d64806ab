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
def start(window, settings, finished):
    """``start()`` adds the part as QGIS's start does."""
    parts = []

    def run():
        actions = Actions(window)
        actions.open()
        part = Setup(window, actions, lambda: finished.append(1))
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


def action(window):
    return window.mainWindow().findChild(QAction, "pix4dSetupAction")


def dialogs(window):
    for _ in range(3):  # a page is made in one turn of the event loop and shown in the next
        QCoreApplication.processEvents()
    return [found for found in window.mainWindow().findChildren(QDialog) if found.isVisible()]


def deleted():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_says_once_that_it_is_there(start, window):
    start()
    assert window.said() == ["PIX4D is installed."]
    window.bar.clearWidgets()
    deleted()
    start.stop()
    start()
    assert window.said() == [], "once in a profile"


def test_it_opens_nothing_by_itself(start, window):
    start()
    assert dialogs(window) == []


def test_nothing_is_said_where_a_connection_is(start, window):
    connections.save(SavedConnection("quarry"))
    start()
    assert window.said() == []
    assert not action(window).isVisible()
    assert not QgsSettings().value("pix4d_qgis/welcomed")


def test_the_environments_connection_counts(start, window, monkeypatch):
    monkeypatch.setenv("PIX4D_CLIENT_ID", "id")
    monkeypatch.setenv("PIX4D_CLIENT_SECRET", "secret")
    start()
    assert window.said() == []
    assert not action(window).isVisible()


@pytest.mark.parametrize("way", ["message", "action", "panel"])
def test_one_click_opens_the_page(start, window, way):
    start()
    if way == "message":
        window.button("Set up").click()
    elif way == "action":
        action(window).trigger()
    else:
        open_page()
    (page,) = dialogs(window)
    assert page.windowTitle() == "Set up PIX4D"
    assert not page.isModal()
    assert window.said() == []
    action(window).trigger()
    assert dialogs(window) == [page], "there is one page"


def test_a_page_whose_plugin_goes_before_it_is_shown(start, window):
    part = start()
    part._open_page()
    start.stop()
    deleted()
    assert dialogs(window) == []


def test_the_entry_goes_when_there_is_a_connection_and_comes_back(start, window, wait_for):
    start()
    assert action(window).isVisible()
    connections.save(SavedConnection("quarry"))
    news.changed()
    wait_for(lambda: not action(window).isVisible())
    connections.remove("quarry")
    news.changed()
    wait_for(lambda: action(window).isVisible())


def test_done_leads_on(start, window, finished, auth_database):
    start()
    action(window).trigger()
    (page,) = dialogs(window)
    page.clientIdEdit.setText("id\nsecret")
    page.doneButton.click()
    assert finished == [1]
    deleted()
    assert window.mainWindow().findChildren(QDialog) == []


def test_nothing_is_left_though_the_dialogs_are_open(start, window):
    part = start()
    part.show_page()
    part.show_packages()
    assert len(dialogs(window)) == 2
    start.stop()
    deleted()
    assert window.mainWindow().findChildren(QDialog) == []
    open_page()
    assert dialogs(window) == []
    packages.report_problem(ModuleNotFoundError("gone", name="boto3"))
    assert [text for text in window.said() if "boto3" in text] == []
    packages.forget_failures()
