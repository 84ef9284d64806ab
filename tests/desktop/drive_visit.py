"""The account's drive in QGIS's desktop: in its browser and in the dock.

``VISIT`` is ``drag``, with mouse and keyboard, or ``slow``, for a service that answers late or
never. ``VISIT_IMAGES`` is the folder of the pictures.
"""

from __future__ import annotations

import os
import time

from heartbeat import Standstill
from qgis import utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar, QTreeView
from visitor import Visitor, leave

TOP = ("Customer ABC Ltd", "Quarry")
BROWSER = ("PIX4D", "environment")


def main():
    steps = {"drag": drag, "slow": slow}[os.environ["VISIT"]]
    Visitor(steps, os.environ["VISIT_IMAGES"]).start()


def drag(visitor):
    """From the browser onto the map, from the dock onto the map, and a look at both."""
    arrange()
    yield from open_map(visitor)
    yield from visitor.click(toolbar_button())
    yield from dock_filled(visitor)
    browser, dock = browser_view(), dock_view()
    yield from drag_onto_map(visitor, browser, (*BROWSER, *TOP), "DSM")
    yield from drag_onto_map(visitor, dock, TOP, "Orthomosaic")
    visitor.findings["layers"] = sorted(layers())
    visitor.findings["sources"] = [
        layer.source() for layer in QgsProject.instance().mapLayers().values()
    ]
    yield from visitor.click_row(dock, row(dock, TOP))
    yield from visitor.pause(1.5)
    visitor.picture("drive")
    yield from look_in_the_dark(visitor)
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    leave()


def drag_onto_map(visitor, view, path, output):
    """Open a project in one of the trees, and drag one of its outputs to the middle of the map."""
    canvas = utils.iface.mapCanvas()
    for depth in range(1, len(path) + 1):
        yield from opened(visitor, view, path[:depth])
    path = (*path, output)
    yield from visitor.until(lambda: row(view, path) is not None, str(path))
    view.scrollTo(row(view, path))
    yield from visitor.pause(0.3)
    place = view.visualRect(row(view, path)).center()
    yield from visitor.drag(
        view.viewport().mapToGlobal(place), canvas.mapToGlobal(canvas.rect().center())
    )
    yield from visitor.until(lambda: output in layers(), f"the layer {output}")
    yield from visitor.drawn()


def opened(visitor, view, path):
    """Expand an item as soon as it is there."""
    yield from visitor.until(lambda: row(view, path) is not None, str(path))
    view.expand(row(view, path))


def dock_filled(visitor):
    yield from visitor.until(
        lambda: find_dock("pix4dDriveDock").panel is not None, "the content of the dock"
    )


def slow(visitor):
    """Whatever is clicked, the event loop goes on; and QGIS is left while everything loads."""
    arrange()
    yield from visitor.pause(1.0)
    watch = Standstill()
    utils.iface.mainWindow().findChild(QAction, "pix4dDriveAction").trigger()
    for depth in range(1, len(BROWSER) + 1):
        yield from opened(visitor, browser_view(), BROWSER[:depth])
    yield from dock_filled(visitor)
    yield from visitor.pause(1.0)  # in which heavy modules are imported for the first time
    panel = find_dock("pix4dDriveDock").panel
    panel.refreshButton.click()
    panel.searchEdit.setText("quarry")
    yield from visitor.pause(1.0)
    panel.searchEdit.clear()
    yield from visitor.pause(float(os.environ.get("VISIT_PAUSE", "1")))
    visitor.findings["said"] = dock_view().model().index(0, 0).data()
    visitor.findings["longest"] = watch.stop()
    visitor.findings["left at"] = time.time()
    leave()


def arrange():
    window = utils.iface.mainWindow()
    window.showMaximized()
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Browser", "Layers"))


def open_map(visitor):
    """An empty project shows the map in place of QGIS's welcome page."""
    utils.iface.newProject()
    yield from visitor.pause(0.5)


def toolbar_button():
    window = utils.iface.mainWindow()
    action = window.findChild(QAction, "pix4dDriveAction")
    return window.findChild(QToolBar, "pix4dToolBar").widgetForAction(action)


def find_dock(name):
    return utils.iface.mainWindow().findChild(QDockWidget, name)


def browser_view():
    return find_dock("Browser").findChild(QTreeView)


def dock_view():
    return find_dock("pix4dDriveDock").panel.treeView


def row(view, path):
    """The index at the end of a path of texts; None as long as there is none."""
    model, index = view.model(), QModelIndex()
    for text in path:
        rows = [model.index(number, 0, index) for number in range(model.rowCount(index))]
        index = next((found for found in rows if found.data() == text), None)
        if index is None:
            return None
    return index


def layers():
    return {layer.name() for layer in QgsProject.instance().mapLayers().values()}


def look_in_the_dark(visitor):
    QgsApplication.setUITheme("Night Mapping")
    yield from visitor.pause(1.0)
    visitor.picture("drive-dark")
    QgsApplication.setUITheme("default")
