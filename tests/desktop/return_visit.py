"""Runs inside QGIS's desktop, which has opened the tour's project: one sign-in, and all is back.

``TOUR`` is JSON with what the analyst knows, see ``test_tour.py``.
"""

from __future__ import annotations

import json
import os

from qgis import utils
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from visitor import Visitor, button_in, leave, master_password

KNOWN = json.loads(os.environ["TOUR"])
kept = []


def main():
    visitor = Visitor(walk, KNOWN["images"])
    kept.append(visitor)
    visitor.start()


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
    leave()


def awake():
    rasters = [QgsProject.instance().mapLayersByName(name)[0] for name in ("Orthomosaic", "DSM")]
    return all(layer.isValid() and layer.source().startswith("/vsis3/") for layer in rasters)
