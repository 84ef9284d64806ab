"""Draws in QGIS's desktop with mouse and keyboard: stockpiles, and a region with a hole.

``VISIT_PROJECT`` is the id of a finished project of the quarry, ``VISIT_FILE`` where to keep the
drawings, ``VISIT_IMAGES`` the folder of the pictures.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis import utils
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QComboBox, QToolBar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from visitor import Visitor, find, leave, xdotool

from sandbox import CENTRE, QUARRY

CRS = "EPSG:2056"
REGION = [(-90, -70), (90, -70), (90, 70), (-90, 70)]
HOLE = [(-40, 0), (-20, 0), (-20, 15), (-40, 15)]


def main():
    Visitor(steps, os.environ["VISIT_IMAGES"]).start()


def steps(visitor):
    yield from prepare(visitor)
    yield from draw_stockpile(visitor, QUARRY[0], os.environ["VISIT_FILE"])
    visitor.findings["first"] = values(0)
    visitor.picture("stockpile")
    yield from change_surface(visitor)
    visitor.findings["fitted"] = values(0)
    visitor.picture("base-surface")
    yield from undo_and_redo(visitor)
    yield from move_vertex(visitor, QUARRY[0])
    visitor.findings["moved"] = values(0)
    yield from draw_stockpile(visitor, QUARRY[6])
    visitor.findings["second"] = values(1)
    visitor.picture("pit")
    yield from save(visitor)
    yield from draw_region(visitor)
    visitor.picture("region")
    for layer in QgsProject.instance().mapLayers().values():
        if hasattr(layer, "rollBack"):
            layer.rollBack()
    QgsProject.instance().setDirty(False)
    leave()


def prepare(visitor):
    import processing

    window = utils.iface.mainWindow()
    window.resize(1500, 950)
    processing.runAndLoadResults("pix4d:loadoutputs", {"PROJECT": os.environ["VISIT_PROJECT"]})
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(CRS))
    utils.iface.mapCanvas().zoomToFullExtent()
    utils.iface.messageBar().clearWidgets()
    yield from visitor.drawn()


def draw_stockpile(visitor, pile, file=None):
    count = len(stockpiles().allFeatureIds()) if stockpiles() else 0
    yield from press_tool(visitor, "pix4dDrawStockpileAction")
    if file:
        yield from visitor.until(lambda: find("QFileDialog") is not None, "the file dialog")
        yield from visitor.type(file)
        yield from visitor.press("Return")
        yield from visitor.until(lambda: stockpiles() is not None, "the layer")
    yield from visitor.drawn()
    yield from click_ring(visitor, pile.polygon())
    yield from visitor.until(
        lambda: len(stockpiles().allFeatureIds()) == count + 1, "the stockpile"
    )
    yield from visitor.until(lambda: values(count)["status"] in ("ok", "failed"), "its volume")
    yield from visitor.drawn()


def change_surface(visitor):
    box = yield from visitor.widget("surfaceBox", QComboBox)
    yield from visitor.click(box)
    yield from visitor.press("Down", "Return")
    yield from visitor.until(
        lambda: values(0)["base_surface"] == "fitPlane" and values(0)["status"] == "ok",
        "the other volume",
    )
    yield from visitor.drawn()


def undo_and_redo(visitor):
    canvas = utils.iface.mapCanvas()
    canvas.setFocus()
    yield from visitor.press("ctrl+z")
    yield from visitor.until(lambda: values(0)["base_surface"] == "triangulated", "the undo")
    yield from visitor.press("ctrl+z")
    yield from visitor.until(lambda: not stockpiles().allFeatureIds(), "the second undo")
    yield from visitor.press("ctrl+shift+z", "ctrl+shift+z")
    yield from visitor.until(lambda: values(0)["base_surface"] == "fitPlane", "the redo")
    yield from visitor.until(lambda: values(0)["status"] == "ok", "the volume again")


def move_vertex(visitor, pile):
    """Pull the first vertex outwards with QGIS's vertex tool, and let it be measured again."""
    before = values(0)["cut_error"]
    utils.iface.actionVertexToolActiveLayer().trigger()
    yield from visitor.drawn()  # the tool opens a dock
    x, y = pile.polygon()[0]
    for place in (at(x, y), at(x + 6, y)):
        yield from hover(visitor, place)
        yield from visitor.click_map(place)
        yield from visitor.pause(0.4)
    yield from visitor.until(
        lambda: values(0)["status"] == "ok" and values(0)["cut_error"] != before,
        "the other volume",
    )
    yield from visitor.drawn()
    visitor.picture("moved-vertex")


def save(visitor):
    utils.iface.actionSaveActiveLayerEdits().trigger()
    yield from visitor.until(lambda: min(stockpiles().allFeatureIds()) > 0, "the saving")
    yield from visitor.pause(0.5)
    visitor.findings["saved"] = [values(0), values(1)]


def draw_region(visitor):
    yield from press_tool(visitor, "pix4dDrawRegionAction")
    yield from visitor.until(lambda: layer_of("regions") is not None, "the layer of regions")
    yield from visitor.drawn()
    yield from click_ring(visitor, REGION)
    yield from visitor.click("holeButton")
    yield from click_ring(visitor, HOLE)
    yield from visitor.until(
        lambda: len(next(layer_of("regions").getFeatures()).geometry().asPolygon()) == 2,
        "the hole",
    )
    yield from visitor.drawn()
    feature = next(layer_of("regions").getFeatures())
    visitor.findings["region"] = {
        "area": QgsGeometry(feature.geometry()).area(),
        "text": find("areaLabel").text(),
        "name": feature["name"],
    }


def press_tool(visitor, name):
    toolbar = utils.iface.mainWindow().findChild(QToolBar, "pix4dToolBar")
    action = next(action for action in toolbar.actions() if action.objectName() == name)
    yield from visitor.click(toolbar.widgetForAction(action))


def hover(visitor, place):
    """Bring the mouse near a place and then there, for tools that look at what is below it."""
    canvas = utils.iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(place)
    for distance in (8, 3, 0):
        point = QPoint(round(pixel.x()) + distance, round(pixel.y()))
        point = canvas.viewport().mapToGlobal(point)
        xdotool("mousemove", point.x(), point.y())
        yield from visitor.pause(0.3)


def click_ring(visitor, ring):
    for x, y in ring:
        yield from visitor.click_map(at(x, y))
    yield from visitor.click_map(at(*ring[-1]), button=3)


def at(x, y):
    """A local place of the quarry in the map's CRS."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(CRS),
        QgsProject.instance(),
    )
    centre = transform.transform(QgsPointXY(*CENTRE))
    return QgsPointXY(centre.x() + x, centre.y() + y)


def layer_of(kind):
    for layer in QgsProject.instance().mapLayers().values():
        if layer.customProperty("pix4d/drawing") == kind:
            return layer
    return None


def stockpiles():
    return layer_of("stockpiles")


def values(index):
    """Attributes of the stockpile that was drawn as the first, second, …"""
    features = sorted(stockpiles().getFeatures(), key=lambda feature: abs(feature.id()))
    feature = features[index]
    names = (
        "name",
        "base_surface",
        "status",
        "message",
        "cut",
        "cut_error",
        "fill",
        "net",
        "project",
    )
    return {name: None if feature[name] == NULL else feature[name] for name in names}
