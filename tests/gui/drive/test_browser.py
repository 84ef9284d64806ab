import gc

import pytest
from qgis.core import QgsApplication, QgsBrowserProxyModel, QgsMimeDataUtils, QgsProject
from qgis.gui import (
    QgsBrowserGuiModel,
    QgsBrowserTreeView,
    QgsDataItemGuiContext,
    QgsGui,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QMenu

from pix4d_qgis.adapters import connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.gui.drive import browser as browser_module
from pix4d_qgis.gui.drive import service_deeds
from pix4d_qgis.gui.drive.dropping import DropHandler

from .conftest import label, press_button

KEY = "pix4d"


class Browser:
    """QGIS's own browser tree, and what a user does in it."""

    def __init__(self, wait_for):
        self._wait_for = wait_for
        self.model = QgsBrowserGuiModel()
        self.model.initialize()
        self.proxy = QgsBrowserProxyModel()
        self.proxy.setBrowserModel(self.model)
        self.view = QgsBrowserTreeView()
        self.view.setBrowserModel(self.model)
        self.view.setModel(self.proxy)
        self.view.resize(300, 800)
        self.view.show()

    def texts(self, parent=None):
        """What is below an item, or at the top."""
        parent = parent or QModelIndex()
        rows = range(self.proxy.rowCount(parent))
        return [self.proxy.index(row, 0, parent).data() for row in rows]

    def find(self, *path):
        """The index at the end of a path of texts; None where there is none (yet)."""
        index = QModelIndex()
        for text in path:
            texts = self.texts(index)
            if text not in texts:
                return None
            index = self.proxy.index(texts.index(text), 0, index)
        return index

    def open(self, *path):
        """Open an item and everything above it, and wait until the service has answered."""
        for depth in range(1, len(path) + 1):
            self._wait_for(lambda d=depth: self.find(*path[:d]) is not None)
            self.view.expand(self.find(*path[:depth]))
        self._wait_for(lambda: self.texts(self.find(*path)) not in ([], ["Loading…"]))
        return self.find(*path)

    def item(self, *path):
        return self.model.dataItem(self.proxy.mapToSource(self.find(*path)))

    def refresh(self, *path):
        self.model.refresh(self.proxy.mapToSource(self.find(*path)))

    def double_click(self, *path):
        return _gui_provider().handleDoubleClick(self.item(*path), QgsDataItemGuiContext())

    def menu(self, *path):
        """The texts of an item's menu."""
        menu = QMenu()
        item = self.item(*path)
        _gui_provider().populateContextMenu(item, menu, [item], QgsDataItemGuiContext())
        return {action.text(): action for action in menu.actions() if action.text()}, menu


def _gui_provider():
    providers = QgsGui.dataItemGuiProviderRegistry().providers()
    return next(provider for provider in providers if provider.name() == KEY)


def _let_go():
    """What Qt deletes later is deleted, and what Python collects is collected."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QCoreApplication.processEvents()


@pytest.fixture
def browser(part, wait_for):
    found = Browser(wait_for)
    yield found
    found.view.setModel(None)


ORGANIZATION = "Customer ABC Ltd"
TOP = ("PIX4D", "environment", ORGANIZATION)
MESH = "3D mesh (OBJ, zipped) (On request)"


def test_from_the_root_to_the_outputs(connected, browser):
    browser.open("PIX4D")
    assert browser.texts(browser.find("PIX4D")) == ["environment"]
    browser.open(*TOP)
    assert browser.texts(browser.find(*TOP))[0] == "Quarries"
    outputs = browser.texts(browser.open(*TOP, "Quarry"))
    assert outputs[:2] == ["Orthomosaic", "DSM"]


def test_after_the_dock_it_needs_no_preparation(connected, part, browser, wait_for, iface):
    part.show_dock()
    wait_for(lambda: part._panel.dock.panel is not None)
    browser.view.expand(browser.find("PIX4D"))
    assert browser.texts(browser.find("PIX4D")) == ["environment"]


def test_without_a_connection_it_says_what_to_do(settings, browser, monkeypatch):
    pressed = []
    monkeypatch.setattr("pix4d_qgis.gui.drive.browser.set_one_up", lambda: pressed.append(1))
    browser.open("PIX4D")
    (text,) = browser.texts(browser.find("PIX4D"))
    assert text == "No connection yet. Double-click to set one up."
    assert browser.double_click("PIX4D", text)
    assert pressed == [1]


def test_a_failure_is_an_item_that_tries_again(connected, browser, wait_for):
    browser.open("PIX4D", "environment")
    connected.respond_next("cloud", "GET", "/drive/", 403, {"detail": "Not yours."})
    (text,) = browser.texts(browser.open(*TOP))
    assert "Not yours." in text
    assert text.endswith("Double-click to try again.")
    assert browser.double_click(*TOP, text)
    wait_for(lambda: browser.find(*TOP, "Quarries") is not None)


def test_it_is_kept_through_refreshes_and_collections(
    connected, browser, new_project, wait_for, part
):
    browser.open(*TOP, "Quarry")
    new_project("Refreshed in the browser")
    for _ in range(3):
        for path in (("PIX4D",), TOP, (*TOP, "Quarry")):
            browser.refresh(*path)
        wait_for(lambda: browser.find(*TOP, "Refreshed in the browser (Created)") is not None)
        _let_go()
        # QGIS asks every item while it draws.
        browser.view.viewport().repaint()
    assert browser.view.isExpanded(browser.find(*TOP, "Quarry"))
    assert browser.texts(browser.find(*TOP, "Quarry"))[0] == "Orthomosaic"


def test_what_is_closed_and_emptied_is_read_anew(connected, browser):
    browser.open(*TOP, "Quarry")
    browser.item(*TOP).depopulate()
    assert browser.texts(browser.find(*TOP)) == []
    browser.open(*TOP, "Quarry")
    _let_go()
    assert browser.texts(browser.find(*TOP, "Quarry"))[0] == "Orthomosaic"


def test_what_is_deleted_goes(connected, browser, new_project, wait_for, monkeypatch, at_dialog):
    new_project("To be deleted")
    browser.open(*TOP)
    actions, _menu = browser.menu(*TOP, "To be deleted (Created)")

    def agree(dialog):
        assert "'To be deleted' with its photos and all its results" in dialog.text()
        assert {label(button) for button in dialog.buttons()} == {"Delete", "Cancel"}
        assert label(dialog.defaultButton()) == "Cancel"
        press_button(dialog, "Delete")

    at_dialog(agree, actions["Delete…"].trigger)
    wait_for(lambda: browser.find(*TOP, "To be deleted (Created)") is None)
    _let_go()
    assert browser.find(*TOP, "Quarries") is not None


def test_nothing_is_kept_of_browsers_that_are_closed(connected, part, wait_for, monkeypatch):
    monkeypatch.setattr(browser_module, "FEW", 1)
    for _ in range(3):
        browser = Browser(wait_for)
        browser.open(*TOP)
        browser.view.setModel(None)
        sip.delete(browser.proxy)
        sip.delete(browser.model)
        _let_go()
    browser = Browser(wait_for)
    browser.open("PIX4D", "environment")
    assert len(part._provider._roots) == len(part._view._roots) == 1
    browser.view.setModel(None)


def test_nothing_is_kept_of_items_that_are_gone(connected, part, browser, monkeypatch):
    monkeypatch.setattr(browser_module, "FEW", 1)
    browser.open("PIX4D")
    for number in range(6):
        connections.save(SavedConnection(f"other {number}", "http://127.0.0.1:9"))
        browser.refresh("PIX4D")
        connections.remove(f"other {number}")
        browser.refresh("PIX4D")
        _let_go()
    assert len(part._view._items) <= 4  # of seven, of which one is there


def test_renaming_in_place(connected, browser, new_project, wait_for):
    new_project("Old name")
    browser.open(*TOP)
    index = browser.proxy.mapToSource(browser.find(*TOP, "Old name (Created)"))
    assert browser.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    item = browser.model.dataItem(index)
    assert _gui_provider().rename(item, "New name", QgsDataItemGuiContext())
    wait_for(lambda: browser.find(*TOP, "New name (Created)") is not None)


def test_the_menu_has_what_fits(connected, browser):
    browser.open(*TOP, "Quarry")
    project, _ = browser.menu(*TOP, "Quarry")
    assert list(project) == [
        "Load orthomosaic and DSM",
        "Load orthomosaic",
        "Load DSM",
        "Zoom to",
        "Compute volumes…",
        "Download…",
        "Open in web browser",
        "Copy id",
        "Rename…",
        "Delete…",
        "Refresh",
    ]
    folder, _ = browser.menu(*TOP, "Quarries")
    assert list(folder) == ["Open in web browser", "Copy id", "Rename…", "Delete…", "Refresh"]
    output, _ = browser.menu(*TOP, "Quarry", "DSM")
    assert list(output) == ["Load DSM", "Zoom to", "Download…", "Open in web browser", "Copy id"]
    connection, _ = browser.menu("PIX4D", "environment")
    assert list(connection) == ["Refresh"]


def test_an_output_is_dragged_onto_the_map(connected, browser, wait_for, layer_tree):
    browser.open(*TOP, "Quarry")
    item = browser.item(*TOP, "Quarry", "DSM")
    index = browser.proxy.mapToSource(browser.find(*TOP, "Quarry", "DSM"))
    assert browser.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    (uri,) = QgsMimeDataUtils.decodeUriList(browser.model.mimeData([index]))
    assert (uri.layerType, uri.providerKey) == ("custom", KEY)
    assert "vsis3" not in uri.uri
    assert not [secret for secret in connected.secrets if secret in uri.data()]
    DropHandler().handleCustomUriDrop(uri)
    wait_for(lambda: QgsProject.instance().mapLayers())
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["DSM"]
    assert item.hasDragEnabled()


def test_a_drop_that_can_do_nothing_says_why(connected, browser, iface, new_project):
    new_project("Not <i> yet")
    browser.open(*TOP, "Quarry")
    browser.open(*TOP, "Quarries")

    def dropped(*path):
        index = browser.proxy.mapToSource(browser.find(*path))
        assert browser.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
        (uri,) = QgsMimeDataUtils.decodeUriList(browser.model.mimeData([index]))
        DropHandler().handleCustomUriDrop(uri)
        return iface.bar.currentItem().text()

    project = dropped(*TOP, "Not <i> yet (Created)")
    assert project == "'Not &lt;i&gt; yet' has no results yet that the map could show."
    assert dropped(*TOP, "Quarry", "Point cloud").endswith("; it can be downloaded.")
    assert dropped(*TOP, "Quarries").startswith("'Quarries' is no project: ")
    assert dropped(*TOP).startswith(f"'{ORGANIZATION}' is no project: ")
    assert "'Load site in time'" in dropped(*TOP, "Quarries", "Site")
    assert dropped(*TOP, "Quarry", MESH).endswith(" cannot show it.")
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_nonsense_that_is_dropped_does_nothing(iface, provider):
    uri = QgsMimeDataUtils.Uri()
    for text in ("", "project=../1&types=dsm", "project=1&types=evil", "project=1", "problem=x"):
        uri.uri = text
        DropHandler().handleCustomUriDrop(uri)
    assert iface.said() == []
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_unloading_while_it_loads(connected, slow, browser, part, wait_for, never_stalls):
    browser.open("PIX4D")
    slow("/")
    browser.view.expand(browser.find("PIX4D", "environment"))
    wait_for(lambda: browser.find("PIX4D", "environment", "Loading…") is not None)
    providers = len(QgsApplication.dataItemProviderRegistry().providers())
    part.remove()
    assert len(QgsApplication.dataItemProviderRegistry().providers()) == providers - 1
    assert browser.find("PIX4D") is None
    for _ in range(3):
        _let_go()


def test_opening_never_stalls(connected, slow, browser, never_stalls, wait_for):
    slow("/")
    with never_stalls():
        browser.view.expand(browser.find("PIX4D"))
        wait_for(lambda: browser.find("PIX4D", "environment") is not None)
        browser.view.expand(browser.find("PIX4D", "environment"))
        wait_for(lambda: browser.find("PIX4D", "environment", "Loading…") is not None)
        browser.refresh("PIX4D", "environment")
        for _ in range(50):
            QCoreApplication.processEvents()


@pytest.mark.parametrize(("name", "method"), [("delete", "DELETE"), ("rename", "PATCH")])
def test_a_failure_is_said_with_a_button(
    connected, browser, new_project, wait_for, iface, agree, name, method
):
    new_project(f"Refused {name}")
    browser.open(*TOP)
    branch = browser.item(*TOP, f"Refused {name} (Created)").branch
    connected.respond_next("cloud", method, "/projects/", 403, {"detail": "Not yours."})
    if name == "rename":
        service_deeds.rename_to(branch, "Other")
    else:
        service_deeds.delete(branch)
    wait_for(lambda: iface.bar.items())
    assert iface.bar.currentItem().text().startswith("Could not ")
    assert browser.find(*TOP, f"Refused {name} (Created)") is not None
