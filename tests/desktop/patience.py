"""Runs inside QGIS's desktop: clicks on everything while the service is dead or slow.

``TOUR`` is JSON with what the analyst knows, see ``test_patience.py``.
"""

from __future__ import annotations

import importlib
import json
import os
import time
from pathlib import Path

from heartbeat import Heartbeat
from qgis import utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
from tour import polygon, row, save_as
from visitor import Visitor, leave

import processing

KNOWN = json.loads(os.environ["TOUR"])
# Seconds for which each click is looked after.
AFTERWARDS = 1.5


def main():
    Visitor(walk, KNOWN["images"]).start()


def walk(visitor):
    utils.iface.mainWindow().showMaximized()
    yield from visitor.pause(1.5)
    yield from before(visitor)
    Path(KNOWN["ready"]).touch()
    yield from visitor.until(lambda: not Path(KNOWN["ready"]).exists(), "the service to fail")
    heart = Heartbeat()
    yield from clicks(visitor, heart)
    visitor.findings["worst"] = heart.worst
    QgsProject.instance().mapLayersByName("Stockpiles")[0].rollBack()
    QgsProject.instance().setDirty(False)
    # Of tasks that are under way QGIS would ask what is to become of them.
    tasks = QgsApplication.taskManager()
    yield from visitor.until(lambda: not tasks.countActiveTasks(), "the measuring to end", 2)
    visitor.findings["left"] = time.time()
    leave()


def before(visitor):
    """While all is well: layers, and a stockpile, so that there is something to click on."""
    processing.runAndLoadResults("pix4d:loadoutputs", {"PROJECT": KNOWN["project"]})
    yield from visitor.drawn()
    yield from visitor.click_action("pix4dDrawStockpileAction")
    yield from save_as(visitor, KNOWN["drawings"])
    yield from visitor.until(lambda: len(QgsProject.instance().mapLayers()) == 3, "the drawings")
    yield from visitor.pause(1)


def clicks(visitor, heart):
    for what, act in ACTS.items():
        heart.listen(what)
        yield from act(visitor)
        yield from visitor.pause(AFTERWARDS)
        heart.stop()
        visitor.picture(what)


def open_dock(visitor):
    yield from visitor.click_action("pix4dDriveAction")


def set_up(visitor):
    importlib.import_module("pix4d_qgis.pix4d_qgis.gui.setup.part").open_page()
    yield from visitor.widget("pix4dSetupPage")
    yield from visitor.pause(1)
    yield from visitor.click("cancelButton")


def refresh(visitor):
    yield from visitor.click("refreshButton")


def search(visitor):
    yield from visitor.fill("searchEdit", "quarry")
    yield from visitor.press("Return")


def browse(visitor):
    """In QGIS's own browser."""
    tree = utils.iface.mainWindow().findChild(QDockWidget, "Browser").findChild(QTreeView)
    yield from visitor.click_row(tree, row(tree, "PIX4D"))
    yield from visitor.press("Right", "Down", "Right", "Down", "Right")


def draw(visitor):
    yield from polygon(visitor, KNOWN["pile"])


def change_base_surface(visitor):
    yield from visitor.click("surfaceBox")
    yield from visitor.press("Up", "Return")


def zoom(visitor):
    yield from visitor.click_action("mActionZoomFullExtent")


def new_project(visitor):
    yield from visitor.click_action("pix4dNewProjectAction")


def nothing(visitor):
    """What the visitor's own doing costs: xdotool is started from this process."""
    canvas = utils.iface.mapCanvas()
    yield from visitor.click(canvas.viewport(), canvas.viewport().rect().center())


def report(visitor):
    yield from visitor.click_action("pix4dReportAction")


ACTS = {
    act.__name__: act
    for act in (
        nothing,
        set_up,
        open_dock,
        refresh,
        search,
        browse,
        draw,
        change_base_surface,
        zoom,
        new_project,
        report,
    )
}
