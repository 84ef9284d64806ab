"""Runs inside QGIS's desktop, which has opened the tour's project: one sign-in, and all is back.

``TOUR`` is JSON with what the analyst knows, see ``test_tour.py``.
"""

from __future__ import annotations

import json
import os

from qgis import utils
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView
from visitor import Visitor, button_in, leave, master_password

KNOWN = json.loads(os.environ["TOUR"])


def main():
    Visitor(walk, KNOWN["images"]).start()


def walk(visitor):
    utils.iface.mainWindow().showMaximized()
    yield from visitor.until(lambda: QgsProject.instance().count() == 4, "the project's layers")
    yield from visitor.drawn()
    visitor.findings["dialog"] = type(QApplication.activeModalWidget()).__name__
    visitor.findings["said"] = [item.text() for item in utils.iface.messageBar().items()]
    visitor.picture("reopened")
    yield from visitor.click(button_in(utils.iface.messageBar(), "Sign in", QPushButton))
    yield from master_password(visitor)
    yield from visitor.until(awake, "the layers to wake up")
    yield from visitor.drawn()
    visitor.picture("signed-in-again")
    utils.iface.mapCanvas().grab().save(KNOWN["map"])
    visitor.findings["dirty"] = QgsProject.instance().isDirty()
    # What QGIS itself says of a computer without a key ring.
    utils.iface.messageBar().clearWidgets()
    yield from report(visitor)
    yield from new_project(visitor)
    QgsProject.instance().setDirty(False)
    leave()


def report(visitor):
    utils.iface.setActiveLayer(QgsProject.instance().mapLayersByName("Stockpiles")[0])
    yield from visitor.click_action("pix4dReportAction")
    table = yield from visitor.widget("rowsView", QTableView)
    yield from visitor.until(lambda: table.model().rowCount(), "the report's rows")
    yield from visitor.pause(1)
    visitor.picture("report")
    yield from visitor.click_action("pix4dReportAction")


def new_project(visitor):
    """Photos of a folder, in the region that was drawn, all the way to layers."""
    layers = QgsProject.instance().count()
    yield from visitor.click_action("pix4dNewProjectAction")
    yield from visitor.widget("folderButton")
    yield from visitor.pause(1)  # the dock is still on its way to its place
    yield from visitor.click("folderButton")
    yield from visitor.fill("fileNameEdit", KNOWN["photos"])
    yield from visitor.press("Return")
    facts = yield from visitor.widget("factsLabel", QLabel)
    yield from visitor.until(lambda: "12" in facts.text(), "the photos")
    combo = yield from visitor.widget("regionCombo", QComboBox)
    yield from visitor.show_in_scroll_area(combo)
    yield from visitor.click(combo)
    yield from visitor.press("Down", "Return")
    visitor.findings["region"] = combo.currentText()
    name = yield from visitor.widget("nameEdit")
    yield from visitor.show_in_scroll_area(name)
    yield from visitor.fill("nameEdit", "May flight")
    yield from visitor.drawn()
    visitor.picture("new-project")
    yield from visitor.click("goButton")
    bar = utils.iface.messageBar()
    yield from visitor.until(lambda: button_in(bar, "Load", QPushButton), "the end of it")
    visitor.findings["finished"] = bar.currentItem().text()
    visitor.picture("finished")
    yield from visitor.click(button_in(bar, "Load", QPushButton))
    yield from visitor.until(
        lambda: len(QgsProject.instance().layerTreeRoot().findGroups()) == 2, "the new layers"
    )
    yield from visitor.drawn()
    visitor.picture("new-layers")
    visitor.findings["new_layers"] = QgsProject.instance().count() - layers
    newest = QgsProject.instance().layerTreeRoot().findGroup("May flight").findLayers()[0].layer()
    visitor.findings["new_project"] = newest.customProperty("pix4d/project_id")


def awake():
    rasters = [QgsProject.instance().mapLayersByName(name)[0] for name in ("Orthomosaic", "DSM")]
    return all(layer.isValid() and layer.source().startswith("/vsis3/") for layer in rasters)
