"""Which project lies under a polygon."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis import utils
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDateTimeRange,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime

from drawing_fixtures import raster
from pix4d_qgis.layers.ground import ground_crs, origin_under
from toolbox import CRS, square

LAYER_CRS = QgsCoordinateReferenceSystem(CRS)
HERE = (0.0, 0.0)


@pytest.fixture(autouse=True)
def map_of_layers(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


def under(geometry, crs=LAYER_CRS):
    found = origin_under(QgsProject.instance(), geometry, crs)
    return found.project_id if found else None


def hide(layer):
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)


def test_nothing_is_under_it(map_of_layers):
    assert under(square(*HERE)) is None
    raster(1, at=(1000.0, 0.0))
    assert under(square(*HERE)) is None


def test_the_topmost_that_is_shown(map_of_layers):
    raster(1)
    top = raster(2, kind="ortho")
    assert under(square(*HERE)) == 2
    hide(top)
    assert under(square(*HERE)) == 1


def test_a_hidden_one_is_better_than_none(map_of_layers):
    hide(raster(1))
    assert under(square(*HERE)) == 1


def test_the_one_of_the_moment_that_the_map_shows(map_of_layers, monkeypatch):
    canvas = QgsMapCanvas()
    window = SimpleNamespace(mapCanvas=lambda: canvas, mapCanvases=list)
    monkeypatch.setattr(utils, "iface", window)
    march, may = (
        QgsDateTimeRange(QDateTime(2026, month, 1, 0, 0, 0), QDateTime(2026, month, 28, 0, 0, 0))
        for month in (3, 5)
    )
    for number, period in ((1, march), (2, may)):
        times = raster(number).temporalProperties()
        times.setFixedTemporalRange(period)
        times.setIsActive(True)
    assert under(square(*HERE)) == 2, "without a moment the topmost"
    canvas.setTemporalRange(march)
    assert under(square(*HERE)) == 1


def test_the_one_that_holds_all_of_it(map_of_layers):
    raster(1)
    raster(2, size=60.0)
    assert under(square(30, 0, 20)) == 1
    assert under(square(*HERE)) == 2
    assert under(square(140, 0, 20)) == 1, "a part is enough where nothing holds all of it"


def test_in_any_crs(map_of_layers):
    raster(1)
    other = QgsCoordinateReferenceSystem("EPSG:4326")
    geometry = square(*HERE)
    geometry.transform(QgsCoordinateTransform(LAYER_CRS, other, QgsProject.instance()))
    assert under(geometry, other) == 1


def test_stockpiles_are_drawn_in_the_crs_of_the_dsm(map_of_layers):
    map_of_layers.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    assert ground_crs(map_of_layers).authid() == "EPSG:3857"
    raster(1)
    assert ground_crs(map_of_layers) == LAYER_CRS
    map_of_layers.clear()
    map_of_layers.setCrs(QgsCoordinateReferenceSystem())
    assert ground_crs(map_of_layers).authid() == "EPSG:4326"
