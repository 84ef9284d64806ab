"""The dock in the window, and its way out."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QDockWidget

from pix4d_qgis.gui.desktop import VolumesReport


class Actions:
    """Of the menu only what the part uses."""

    def add(self, name, text, picture, slot):
        from qgis.PyQt.QtWidgets import QAction

        self.action = QAction(text)
        self.action.triggered.connect(slot)
        return self.action


@pytest.fixture
def part(window):
    found = VolumesReport(window, Actions())
    found.add()
    yield found
    found.remove()


def docks(window):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.mainWindow().findChildren(QDockWidget)


def test_the_dock_is_made_when_it_is_first_wanted(part, window):
    assert docks(window) == []
    part._actions.action.trigger()
    (dock,) = docks(window)
    assert dock.windowTitle() == "Volumes report"
    assert window.mainWindow().dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea


def test_the_active_layer_is_shown(part, window, piles, project):
    window.active = piles
    part._actions.action.trigger()
    (dock,) = docks(window)
    assert dock.panel.layerBox.currentLayer() is piles


def test_nothing_is_left(part, window, piles):
    project = QgsProject.instance()
    receivers = [project.receivers(project.layersAdded), piles.receivers(piles.repaintRequested)]
    part._actions.action.trigger()
    part.remove()
    assert docks(window) == []
    assert [
        project.receivers(project.layersAdded),
        piles.receivers(piles.repaintRequested),
    ] == receivers
