"""QGIS's polygons, photos and feedback as plain values."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.core import QgsProcessingContext as Context

from pix4d_qgis.adapters.exif import locate
from pix4d_qgis.adapters.features import crs_wkt, read_polygons, region_geometry
from pix4d_qgis.adapters.feedback import FeedbackProgress
from pix4d_qgis.errors import InvalidInput
from pix4d_qgis.geometry.region_of_interest import region_of_interest
from sandbox import CENTRE, make_photos


def source(*wkts, kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2056&field=n:integer", "layer", "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    source.context = Context()
    source.layer = layer  # the source only points to both
    return QgsProcessingFeatureSource(layer, source.context)


def test_polygons_in_the_order_of_the_layer(qgis_app):
    features, plain = read_polygons(
        source("Polygon ((0 0, 4 0, 4 4, 0 0))", None, "Polygon ((9 9, 10 9, 10 10, 9 9))"), "test"
    )
    assert [feature["n"] for feature in features] == [0, 1, 2]
    assert [polygon.id for polygon in plain] == [str(feature.id()) for feature in features]
    assert plain[0].geometry.area == 8
    assert plain[1].geometry.is_empty


def test_heights_are_kept(qgis_app):
    _, (plain,) = read_polygons(
        source("PolygonZ ((0 0 1, 4 0 2, 4 4 3, 0 0 1))", kind="PolygonZ"), "test"
    )
    assert shapely.get_coordinates(plain.geometry, include_z=True)[:, 2].tolist() == [1, 2, 3, 1]


def test_curves_become_straight(qgis_app):
    circle = "CurvePolygon (CircularString (0 0, 1 1, 2 0, 1 -1, 0 0))"
    _, (plain,) = read_polygons(source(circle, kind="CurvePolygon"), "test")
    assert plain.geometry.area == pytest.approx(3.14159, rel=1e-3)


def test_invalid_polygons_are_passed_on(qgis_app):
    _, (plain,) = read_polygons(source("Polygon ((0 0, 4 4, 4 0, 0 4, 0 0))"), "test")
    assert not plain.geometry.is_valid


@pytest.mark.parametrize("kind", ["Point", "LineString", "None"])
def test_layers_without_polygons(qgis_app, kind):
    with pytest.raises(InvalidInput, match="the test has no polygons"):
        read_polygons(source(kind=kind), "test")


def test_empty_layer(qgis_app):
    with pytest.raises(InvalidInput, match="empty, or none is selected"):
        read_polygons(source(), "test")


def test_crs_as_text(qgis_app):
    assert crs_wkt(QgsCoordinateReferenceSystem("EPSG:2056")).startswith("PROJCRS[")
    assert crs_wkt(QgsCoordinateReferenceSystem()) == ""


def test_region_with_its_holes(qgis_app):
    hole = "7.005 47.001, 7.006 47.001, 7.006 47.002, 7.005 47.001"
    wkt = f"Polygon ((7 47, 7.01 47, 7.01 47.01, 7 47), ({hole}))"
    _, plain = read_polygons(source(wkt), "test")
    region = region_of_interest(plain, "EPSG:4326")
    geometry = region_geometry(region)
    assert len(geometry.asPolygon()) == 2
    assert geometry.area() == pytest.approx(region.polygon.area)
    assert geometry.isGeosValid()


def test_where_a_photo_was_taken(qgis_app, tmp_path):
    (with_position,) = make_photos(tmp_path, 1, size=(160, 120))
    (without,) = make_photos(tmp_path, 1, gps=False, first=2, size=(160, 120))
    (nowhere,) = make_photos(tmp_path, 1, (0.0, 0.0), first=3, size=(160, 120))
    (tmp_path / "no.jpg").write_bytes(b"no photo")
    assert locate(with_position) == pytest.approx(CENTRE, abs=1e-4)
    assert locate(without) is None
    assert locate(nowhere) is None
    assert locate(tmp_path / "no.jpg") is None
    assert locate(tmp_path / "gone.jpg") is None


def test_south_and_west(qgis_app, tmp_path):
    (photo,) = make_photos(tmp_path, 1, (-70.5, -33.4), size=(160, 120))
    assert locate(photo) == pytest.approx((-70.5, -33.4), abs=1e-4)


def test_progress_of_a_part(qgis_app):
    feedback = QgsProcessingFeedback(False)
    progress = FeedbackProgress(feedback).part(20, 60)
    progress.percent(50)
    assert feedback.progress() == 40
    assert not progress.is_cancelled()
    feedback.cancel()
    assert progress.is_cancelled()
