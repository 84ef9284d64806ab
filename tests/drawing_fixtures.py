"""Layers that are drawn into, the ground below them, and somebody who draws."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt import sip

from pix4d_qgis.layers import drawings, origin
from pix4d_qgis.layers.drawing_form import set_up_form
from pix4d_qgis.layers.drawing_kinds import REGIONS, STOCKPILES
from pix4d_qgis.layers.drawing_style import style_drawing
from pix4d_qgis.layers.measuring import Accounts
from pix4d_qgis.layers.stockpile_watch import StockpileWatch
from rendering import wait
from sandbox import QUARRY
from toolbox import CRS, centre, ring

VOLUMES = "volumes"
WHOLE = 300.0  # metres, more than the quarry


def raster(project_id, *, name="DSM", kind="dsm", size=WHOLE, at=(0.0, 0.0), of=("", "")):
    """A raster of the map whose origin is a project; square, ``at`` metres from the centre.

    :param of: name and address of the connection that it was loaded with
    """
    place = centre()
    source = f"/vsimem/{name}-{project_id}-{size}-{at[0]}.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(source, 10, 10, 1, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(CRS.split(":")[1]))
    dataset.SetProjection(system.ExportToWkt())
    step = size / 10
    left, top = place.x() + at[0] - size / 2, place.y() + at[1] + size / 2
    dataset.SetGeoTransform((left, step, 0, top, 0, -step))
    dataset.GetRasterBand(1).WriteArray(np.zeros((10, 10), np.float32))
    dataset = None
    layer = QgsRasterLayer(source, name, "gdal")
    assert layer.isValid()
    origin.write(layer, origin.Origin(*of, project_id, name, kind))
    QgsProject.instance().addMapLayer(layer)
    return layer


def drawing(folder, kind, crs=CRS):
    """A drawing of the project, as the plugin makes it."""
    file = folder / "drawings.gpkg"
    drawings.prepare_table(file, kind, QgsCoordinateReferenceSystem(crs))
    layer = drawings.open_drawing(file, kind, kind)
    set_up_form(layer, kind)
    style_drawing(layer, kind)
    QgsProject.instance().addMapLayer(layer)
    return layer


def draw(layer, geometry, **attributes):
    """Add a polygon as QGIS's tool does, with the layer's defaults; its id."""
    assert layer.isEditable() or layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(
        layer,
        geometry,
        {layer.fields().indexOf(name): value for name, value in attributes.items()},
        layer.createExpressionContext(),
    )
    layer.beginEditCommand("Add Feature")
    assert layer.addFeature(feature)
    layer.endEditCommand()
    return feature.id()


def reshape(layer, fid, geometry):
    """Change a polygon as the vertex tool does."""
    layer.beginEditCommand("Moved vertex")
    assert layer.changeGeometry(fid, geometry)
    layer.endEditCommand()


def choose(layer, fid, **attributes):
    """Change attributes as a form does."""
    layer.beginEditCommand("Attributes changed")
    for name, value in attributes.items():
        assert layer.changeAttributeValue(fid, layer.fields().indexOf(name), value)
    layer.endEditCommand()


def value(layer, fid, name):
    found = layer.getFeature(fid)[name]
    return None if found == NULL else found


def becomes(layer, fid, status="ok", seconds=20):
    """Wait until a stockpile has a status."""
    reached = wait(seconds, until=lambda: value(layer, fid, "status") == status)
    assert reached, [value(layer, fid, name) for name in ("status", "message")]


def pile(index=0, margin=2.0):
    """The outline of one of the quarry's bodies."""
    return ring(QUARRY[index].polygon(margin))


def with_hole():
    outer = [(-90, 20), (-40, 20), (-40, 70), (-90, 70)]
    inner = [(-70, 40), (-60, 40), (-60, 50), (-70, 50)]
    geometry = ring(outer)
    hole = ring(inner).asPolygon()[0]
    return QgsGeometry.fromPolygonXY([geometry.asPolygon()[0], hole])


def asked(requests):
    """The measurements among recorded requests."""
    return [request for request in requests.list if VOLUMES in request.path]


@pytest.fixture(autouse=True)
def slots_without_errors(monkeypatch):
    """What a slot raises fails the test; PyQt would end the process without a word."""
    errors = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: errors.append(error))
    yield
    for _, error, _ in errors:
        raise error


@pytest.fixture
def ground(toolbox, done):
    """The DSM of a finished project of the quarry on the map."""
    return raster(done)


@pytest.fixture
def stockpiles(toolbox, tmp_path):
    layer = drawing(tmp_path, STOCKPILES)
    yield layer
    if not sip.isdeleted(layer) and layer.isEditable():
        layer.rollBack()


@pytest.fixture
def regions(toolbox, tmp_path):
    layer = drawing(tmp_path, REGIONS)
    yield layer
    if not sip.isdeleted(layer) and layer.isEditable():
        layer.rollBack()


@pytest.fixture
def watch(stockpiles):
    accounts = Accounts()
    found = StockpileWatch(stockpiles, accounts)
    yield found
    accounts.close()
    found.close()
