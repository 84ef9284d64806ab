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
from qgis.PyQt.QtWidgets import QTreeView
from visitor import Visitor, find, leave

KNOWN = json.loads(os.environ["TOUR"])
PASSWORD = "correct horse"
kept = []


def main():
    visitor = Visitor(walk, KNOWN["images"])
    kept.append(visitor)
    visitor.start()


def walk(visitor):
    window = utils.iface.mainWindow()
    window.showMaximized()
    yield from visitor.pause(1.5)
    yield from sign_in(visitor)
    yield from browse(visitor)
    yield from load(visitor)
    yield from save(visitor)
    leave()


def sign_in(visitor):
    service = KNOWN["service"]
    yield from visitor.click_action("pix4dConnectionsAction")
    yield from visitor.click("addButton")
    yield from visitor.fill("nameEdit", "Quarry account")
    yield from visitor.fill("clientIdEdit", service["client_id"])
    yield from visitor.fill("clientSecretEdit", service["client_secret"])
    group = yield from visitor.widget("addressGroup")
    yield from visitor.click(group, QPoint(12, 10))
    yield from visitor.fill("cloudUrlEdit", service["cloud_url"])
    yield from visitor.fill("webgisUrlEdit", service["webgis_url"])
    visitor.picture("sign-in")
    yield from visitor.press("Return")
    yield from master_password(visitor, new=True)
    yield from visitor.until(lambda: find("addButton") is not None, "the options")
    yield from visitor.pause(0.5)
    yield from visitor.press("Return")


def master_password(visitor, *, new):
    """Type QGIS's master password, a new one twice."""
    yield from visitor.fill("leMasterPass", PASSWORD)
    if new:
        yield from visitor.fill("leMasterPassVerify", PASSWORD)
    visitor.picture("master-password")
    yield from visitor.press("Return")


def browse(visitor):
    yield from visitor.click_action("pix4dDriveAction")
    tree = yield from visitor.widget("treeView", QTreeView)
    for name in KNOWN["path"]:
        yield from visitor.until(lambda name=name: row(tree, name).isValid(), f"{name} in the tree")
        yield from visitor.click_row(tree, row(tree, name))
        if name != KNOWN["path"][-1]:
            yield from visitor.press("Right")
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


def draw_stockpile(visitor):
    yield from visitor.click_action("pix4dDrawStockpileAction")


def save(visitor):
    yield from visitor.press("ctrl+s")


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
