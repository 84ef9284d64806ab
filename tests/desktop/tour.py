"""Runs inside QGIS's desktop: an analyst's first hour with the plugin, by mouse and keyboard.

Signs in, browses to a project, loads both layers, draws a region with a hole and a stockpile, reads
its volume, saves, and quits. ``TOUR`` is JSON with what the analyst knows, see ``test_tour.py``.
"""

from __future__ import annotations

import json
import os

from qgis import utils
from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTreeView
from visitor import Visitor, button_in, find, leave, master_password

KNOWN = json.loads(os.environ["TOUR"])


def main():
    Visitor(walk, KNOWN["images"]).start()


def walk(visitor):
    window = utils.iface.mainWindow()
    window.showMaximized()
    yield from visitor.pause(1.5)
    yield from sign_in(visitor)
    yield from browse(visitor)
    yield from load(visitor)
    yield from draw_region(visitor)
    yield from draw_stockpile(visitor)
    yield from save(visitor)
    leave()


def sign_in(visitor):
    """First contact: one click on what the message bar says, paste, test, done."""
    service = KNOWN["service"]
    bar = utils.iface.messageBar()
    yield from visitor.until(lambda: button_in(bar, "Set up", QPushButton), "the welcome")
    visitor.picture("welcome")
    yield from visitor.click(button_in(bar, "Set up", QPushButton))
    yield from visitor.fill("clientIdEdit", service["client_id"])
    yield from visitor.fill("clientSecretEdit", service["client_secret"])
    group = yield from visitor.widget("addressGroup")
    yield from visitor.click(group, QPoint(12, 10))
    yield from visitor.fill("cloudUrlEdit", service["cloud_url"])
    yield from visitor.fill("webgisUrlEdit", service["webgis_url"])
    yield from visitor.click("testButton")
    yield from visitor.until(lambda: "Signed in." in find("resultLabel", QLabel).text(), "the test")
    visitor.picture("sign-in")
    yield from visitor.click("doneButton")
    yield from master_password(visitor, new=True)


def browse(visitor):
    """Being done opens the dock, which shows the account."""
    tree = yield from visitor.widget("treeView", QTreeView)
    for name in KNOWN["path"]:
        yield from visitor.until(lambda name=name: row(tree, name).isValid(), f"{name} in the tree")
        yield from visitor.click_row(tree, row(tree, name))
        if name != KNOWN["path"][-1]:
            yield from visitor.press("Right")
    # What QGIS itself says of a computer without a key ring.
    utils.iface.messageBar().clearWidgets()
    yield from visitor.pause(1.5)
    visitor.picture("browse")


def load(visitor):
    tree = find("treeView", QTreeView)
    yield from visitor.click_row(tree, row(tree, KNOWN["path"][-1]), button=3)
    yield from visitor.choose("Load orthomosaic and DSM")
    project = QgsProject.instance()
    yield from visitor.until(lambda: len(project.mapLayers()) == 2, "both layers")
    yield from visitor.drawn()
    visitor.picture("layers")


def draw_region(visitor):
    yield from visitor.click_action("pix4dDrawRegionAction")
    yield from save_as(visitor, KNOWN["drawings"])
    yield from visitor.until(lambda: editable("Regions of interest"), "the layer of regions")
    yield from polygon(visitor, KNOWN["region"])
    yield from visitor.click("holeButton")
    yield from polygon(visitor, KNOWN["hole"])
    yield from visitor.pause(1)
    visitor.picture("region")
    (feature,) = layer("Regions of interest").getFeatures()
    rings = feature.geometry().asPolygon()
    visitor.findings["region"] = [[[p.x(), p.y()] for p in ring] for ring in rings]


def draw_stockpile(visitor):
    yield from visitor.click_action("pix4dDrawStockpileAction")
    yield from visitor.until(lambda: editable("Stockpiles"), "the layer of stockpiles")
    yield from polygon(visitor, KNOWN["pile"])
    label = yield from visitor.widget("cutLabel")
    yield from visitor.until(lambda: label.text(), "the volume")
    yield from visitor.drawn()
    visitor.picture("stockpile")
    (feature,) = layer("Stockpiles").getFeatures()
    visitor.findings["shown"] = label.text()
    visitor.findings["stockpile"] = {
        name: feature[name] for name in ("status", "cut", "fill", "net", "units", "base_surface")
    }


def polygon(visitor, points):
    """Click the vertices of a polygon, and end it with the right button."""
    for point in points:
        yield from visitor.click_map(place(point))
    yield from visitor.click_map(place(points[-1]), button=3)


def save(visitor):
    yield from visitor.click("closeButton")
    for name in ("Regions of interest", "Stockpiles"):
        utils.iface.setActiveLayer(layer(name))
        yield from visitor.click_action("mActionToggleEditing")
        yield from visitor.answer("Save")
        yield from visitor.until(lambda name=name: not layer(name).isEditable(), f"{name} saved")
    # Closed, as it is when the project is opened again: the map then has the same size.
    yield from visitor.click_action("pix4dDriveAction")
    yield from visitor.press("ctrl+s")
    yield from save_as(visitor, KNOWN["project_file"])
    yield from visitor.until(lambda: not QgsProject.instance().isDirty(), "the project to be saved")
    yield from visitor.drawn()
    # QGIS says where: a place of this machine, of no interest to others.
    utils.iface.messageBar().clearWidgets()
    utils.iface.statusBarIface().clearMessage()
    yield from visitor.drawn()
    visitor.picture("saved")
    utils.iface.mapCanvas().grab().save(KNOWN["map"])


def save_as(visitor, file):
    """Use Qt's dialog for files."""
    yield from visitor.fill("fileNameEdit", file)
    yield from visitor.press("Return")


def editable(name):
    found = QgsProject.instance().mapLayersByName(name)
    return bool(found) and found[0].isEditable()


def layer(name):
    return QgsProject.instance().mapLayersByName(name)[0]


def place(point):
    """A place of the quarry on the map, from metres east and north of its centre."""
    return QgsPointXY(KNOWN["centre"][0] + point[0], KNOWN["centre"][1] + point[1])


def row(tree, text):
    """The first row of a text in what is open of a tree; an invalid index if there is none."""
    model = tree.model()
    index = model.index(0, 0)
    while index.isValid():
        if index.data() == text:
            return index
        index = tree.indexBelow(index)
    return index
