"""The dock in the window, and its way out."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QDockWidget

from pix4d_qgis.gui.report.part import VolumesReport


class Actions:
    """Of the menu only what the part uses."""

    def add(self, name, text, picture, slot):
        from qgis.PyQt.QtWidgets import QAction

        self.action = QAction(text)
        self.action.triggered.connect(slot)
        return self.action


@pytest.fixture
def part(iface):
    found = VolumesReport(iface, Actions())
    found.add()
    yield found
    found.remove()


def docks(iface):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return iface.findChildren(QDockWidget)


def test_the_dock_is_made_when_it_is_first_wanted(part, iface):
    assert docks(iface) == []
    part._actions.action.trigger()
    (dock,) = docks(iface)
    assert dock.windowTitle() == "Volumes report"
    assert iface.dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea


def test_the_active_layer_is_shown(part, iface, piles, project):
    iface.active = piles
    part.show_dock()
    (dock,) = docks(iface)
    assert dock.panel.layerBox.currentLayer() is piles


def test_nothing_is_left(part, iface, piles):
    project = QgsProject.instance()
    receivers = [project.receivers(project.layersAdded), piles.receivers(piles.repaintRequested)]
    part.show_dock()
    part.remove()
    assert docks(iface) == []
    assert [
        project.receivers(project.layersAdded),
        piles.receivers(piles.repaintRequested),
    ] == receivers
