import pytest
from qgis.core import QgsMimeDataUtils, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from pix4d_qgis.adapters import connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.gui.drive import watch
from pix4d_qgis.gui.drive.dock import NAME_OF_DOCK, DriveDock
from pix4d_qgis.jobs import drive
from toolbox import requests_of

from .conftest import press_button


class User:
    """Somebody who looks at the dock and uses it."""

    def __init__(self, part, iface, wait_for):
        self._wait_for = wait_for
        iface.window.resize(900, 700)
        iface.window.show()
        part.show_dock()
        self.dock = iface.window.findChild(DriveDock, NAME_OF_DOCK)
        wait_for(lambda: self.dock.panel is not None)
        self.panel = self.dock.panel
        self.view = self.panel.treeView
        self.model = self.view.model()

    def rows(self, parent=None):
        """The texts of the rows below an index: name, status, date."""
        parent = parent or QModelIndex()
        columns = range(self.model.columnCount())
        return [
            tuple(self.model.index(row, column, parent).data() for column in columns)
            for row in range(self.model.rowCount(parent))
        ]

    def names(self, parent=None):
        return [row[0] for row in self.rows(parent)]

    def find(self, *path):
        index = QModelIndex()
        for name in path:
            names = self.names(index)
            if name not in names:
                return None
            index = self.model.index(names.index(name), 0, index)
        return index

    def open(self, *path):
        for depth in range(1, len(path) + 1):
            self._wait_for(lambda d=depth: self.find(*path[:d]) is not None)
            self.view.expand(self.find(*path[:depth]))
        self._wait_for(lambda: self.names(self.find(*path)) not in ([], ["Loading…"]))
        return self.find(*path)

    def choose(self, *path):
        self._wait_for(lambda: self.find(*path) is not None)
        self.view.setCurrentIndex(self.find(*path))
        self.view.setFocus()

    def action(self, name):
        return next(found for found in self.view.actions() if found.objectName() == name)

    def press(self, key):
        window = self.view.window()
        window.activateWindow()  # or keys would be nobody's
        QTest.qWaitForWindowActive(window)
        QTest.keyClick(self.view, key)

    def click(self, *path):
        place = self.view.visualRect(self.find(*path)).center()
        QTest.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )


ORGANIZATION = "Customer ABC Ltd"


@pytest.fixture
def user(connected, part, iface, wait_for):
    return User(part, iface, wait_for)


def test_it_opens_with_the_organization_and_its_content(user, wait_for):
    wait_for(lambda: "Quarries" in user.names(user.find(ORGANIZATION)))
    assert user.dock.isVisible()
    name, status, date = user.rows(user.find(ORGANIZATION))[
        user.names(user.find(ORGANIZATION)).index("Quarry")
    ]
    assert (name, status) == ("Quarry", "Done")
    assert date
    assert not user.panel.connectionBox.isVisible()


def test_the_action_opens_and_closes_it(user, part, iface):
    action = iface.window.findChild(QAction, "pix4dDriveAction")
    assert action.isChecked()
    action.trigger()
    assert not user.dock.isVisible()
    action.trigger()
    assert user.dock.isVisible()
    user.dock.close()
    assert not action.isChecked()


def _start_again(part):
    """The part of the window goes, and comes as in the next QGIS."""
    part.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    part.add()
    QCoreApplication.processEvents()


def test_left_open_it_is_open_the_next_time(user, part, iface):
    _start_again(part)
    assert iface.window.findChild(QDockWidget, NAME_OF_DOCK).isVisible()


def test_closed_it_stays_closed_the_next_time(user, part, iface):
    user.dock.close()
    _start_again(part)
    assert iface.window.findChild(QDockWidget, NAME_OF_DOCK) is None


def test_opened_by_something_else_the_next_click_closes_it(connected, part, iface):
    iface.window.show()
    part.show_dock()
    action = iface.window.findChild(QAction, "pix4dDriveAction")
    assert action.isChecked()
    action.trigger()
    assert iface.window.findChild(QDockWidget, "pix4dDriveDock").isHidden()


def test_without_a_connection_it_says_what_to_do(settings, part, iface, wait_for, monkeypatch):
    user = User(part, iface, wait_for)
    assert user.panel.emptyLabel.isVisible()
    assert user.panel.emptyLabel.text() == "No connection yet."
    opened = []
    monkeypatch.setattr("pix4d_qgis.gui.setup.part.open_page", lambda: opened.append(1))
    user.panel.setUpButton.click()
    assert opened == [1]


def test_the_selected_project_has_a_picture_and_facts(user, wait_for):
    user.choose(ORGANIZATION, "Quarry")
    wait_for(lambda: "Photos: 12" in user.panel.factsLabel.text())

    def colours():
        image = user.panel.pictureLabel.pixmap().toImage()
        return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}

    wait_for(lambda: len(colours()) > 500)  # a picture of a quarry, and no symbol


def test_what_fits_can_be_done(user, wait_for):
    user.choose(ORGANIZATION, "Quarries")
    assert user.action("pix4dRename").isEnabled()
    assert not user.action("pix4dLoadBoth").isEnabled()
    user.choose(ORGANIZATION, "Quarry")
    assert user.action("pix4dLoadBoth").isEnabled()
    user.action("pix4dCopyId").trigger()
    branch = user.panel.selected()
    assert QGuiApplication.clipboard().text() == str(branch.node.project_id)


def test_a_search_asks_the_service_once_for_several_keys(user, connected, wait_for):
    wait_for(lambda: user.find(ORGANIZATION, "Quarries") is not None)
    with requests_of(connected) as requests:
        QTest.keyClicks(user.panel.searchEdit, "quarr")
        wait_for(lambda: "Quarry" in user.names())
    assert len([r for r in requests.list if "/search/" in r.path]) == 1
    assert {"Quarries", "Quarry"} <= set(user.names())
    user.panel.searchEdit.clear()
    wait_for(lambda: user.find(ORGANIZATION) is not None)


def test_page_by_page_as_far_as_one_sees(user, new_project, new_folder, monkeypatch, wait_for):
    folder = new_folder("Long")
    for number in range(6):
        new_project(f"Row {number}", PARENT_TYPE="folder", PARENT_UUID=folder)
    monkeypatch.setattr(drive, "PAGE_SIZE", 2)
    user.panel.refreshButton.click()
    user.open(ORGANIZATION, "Long")
    wait_for(lambda: "Row 5" in user.names(user.find(ORGANIZATION, "Long")))
    assert user.names(user.find(ORGANIZATION, "Long")) == [f"Row {n}" for n in range(6)]


def test_keys_rename_and_delete(user, new_project, at_dialog, wait_for):
    new_project("By keys")
    user.choose(ORGANIZATION, "By keys")

    def rename(dialog):
        dialog.setTextValue("Renamed by keys")
        dialog.accept()

    at_dialog(rename, lambda: user.press(Qt.Key.Key_F2))
    user.choose(ORGANIZATION, "Renamed by keys")
    at_dialog(
        lambda dialog: dialog.button(dialog.StandardButton.Cancel).click(),
        lambda: user.press(Qt.Key.Key_Delete),
    )
    assert user.find(ORGANIZATION, "Renamed by keys") is not None
    at_dialog(
        lambda dialog: press_button(dialog, "Delete"),
        lambda: user.press(Qt.Key.Key_Delete),
    )
    wait_for(lambda: user.find(ORGANIZATION, "Renamed by keys") is None)


def test_enter_loads_an_output(user, wait_for):
    user.open(ORGANIZATION, "Quarry")
    user.choose(ORGANIZATION, "Quarry", "Orthomosaic")
    user.press(Qt.Key.Key_Return)
    wait_for(lambda: QgsProject.instance().mapLayers())
    assert [x.name() for x in QgsProject.instance().mapLayers().values()] == ["Orthomosaic"]


def test_the_load_button_loads_what_is_selected(user, wait_for):
    (load, *_) = user.panel.buttonsLayout.itemAt(0).widget().actions()
    user.choose(ORGANIZATION, "Quarries")
    assert not load.isEnabled()
    user.choose(ORGANIZATION, "Quarry")
    assert (load.text(), load.isEnabled()) == ("Load orthomosaic and DSM", True)
    user.open(ORGANIZATION, "Quarry")
    user.choose(ORGANIZATION, "Quarry", "DSM")
    assert (load.text(), load.isEnabled()) == ("Load DSM", True)
    load.trigger()
    wait_for(lambda: QgsProject.instance().mapLayers())
    assert [x.name() for x in QgsProject.instance().mapLayers().values()] == ["DSM"]


def test_zooming_needs_no_layer(user, iface, wait_for):
    before = iface.canvas.extent()
    user.choose(ORGANIZATION, "Quarry")
    user.action("pix4dZoomTo").trigger()
    wait_for(lambda: iface.canvas.extent() != before)
    assert QgsProject.instance().mapLayers() == {}


def test_what_is_dragged_is_no_file(user):
    user.open(ORGANIZATION, "Quarry")
    project = user.find(ORGANIZATION, "Quarry")
    assert user.model.flags(project) & Qt.ItemFlag.ItemIsDragEnabled
    (uri,) = QgsMimeDataUtils.decodeUriList(user.model.mimeData([project]))
    assert (uri.providerKey, uri.name) == ("pix4d", "Quarry")
    assert "types=ortho%2Cdsm" in uri.uri


def test_a_failure_is_a_row_that_tries_again(user, connected, wait_for):
    user.choose(ORGANIZATION, "Quarries")
    connected.respond_next("cloud", "GET", "/drive/", 403, {"detail": "Not yours."})
    user.view.expand(user.find(ORGANIZATION, "Quarries"))
    wait_for(lambda: "Not yours." in str(user.names(user.find(ORGANIZATION, "Quarries"))))
    (text,) = user.names(user.find(ORGANIZATION, "Quarries"))
    user.click(ORGANIZATION, "Quarries", text)
    wait_for(lambda: user.find(ORGANIZATION, "Quarries", "Archive") is not None)


def test_connections_can_be_chosen(user, connected, wait_for):
    wait_for(lambda: user.find(ORGANIZATION) is not None)
    connections.save(SavedConnection("other", "http://127.0.0.1:9", "http://127.0.0.1:9"))
    user.dock.hide()
    user.dock.show()
    assert user.panel.connectionBox.isVisible()
    assert user.panel.connectionBox.currentText() == "environment"
    assert user.find(ORGANIZATION) is not None
    user.panel.connectionBox.setCurrentIndex(1)
    assert user.find(ORGANIZATION) is None
    user.panel.connectionBox.setCurrentIndex(0)
    assert user.find(ORGANIZATION) is not None


def test_it_looks_again_while_something_is_processed(
    user, new_project, connected, monkeypatch, wait_for
):
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.2)
    number = new_project("In the works", status="PROCESSING")

    def status():
        return dict(row[:2] for row in user.rows(user.find(ORGANIZATION))).get("In the works")

    wait_for(lambda: status() == "Processing")
    connected.change_project(number, status="DONE")
    wait_for(lambda: status() == "Done")
    for _ in range(3):
        QCoreApplication.processEvents()
    with requests_of(connected) as requests:
        QTest.qWait(600)
    assert requests.list == []  # nothing is processed, nobody asks


def test_nobody_asks_for_what_nobody_sees(user, new_project, connected, monkeypatch, wait_for):
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.1)
    new_project("Unseen", status="PROCESSING")
    wait_for(lambda: user.find(ORGANIZATION, "Unseen") is not None)
    user.dock.hide()
    QTest.qWait(100)
    with requests_of(connected) as requests:
        QTest.qWait(500)
    assert requests.list == []


def test_with_a_slow_service_no_click_stalls(connected, slow, part, iface, wait_for, never_stalls):
    slow("/")
    with never_stalls():
        user = User(part, iface, wait_for)
        wait_for(lambda: user.names() == ["Loading…"])
        user.panel.refreshButton.click()
        QTest.keyClicks(user.panel.searchEdit, "quarry")
        wait_for(lambda: user.model.root.name == "quarry")
        user.panel.searchEdit.clear()
        QTest.qWait(500)
        user.dock.close()
        part.show_dock()
        QTest.qWait(200)


def test_with_a_dead_service_no_click_stalls(settings, part, iface, wait_for, never_stalls):
    connections.save(SavedConnection("dead", "http://127.0.0.1:9", "http://127.0.0.1:9"))
    with never_stalls():
        user = User(part, iface, wait_for)
        wait_for(lambda: "again." in str(user.names()))
        user.panel.refreshButton.click()
        QTest.qWait(300)
