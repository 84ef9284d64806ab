"""QGIS's polygons as plain ones, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..errors import InvalidInput
from ..geometry.polygons import PolygonFeature
from ..words import tr
from .crs_text import crs_wkt

if TYPE_CHECKING:
    from ..geometry.region_of_interest import RegionOfInterest

__all__ = ["crs_wkt", "plain_polygons", "read_polygons", "region_geometry"]


def read_polygons(
    source: QgsProcessingFeatureSource, what: str
) -> tuple[list[QgsFeature], list[PolygonFeature]]:
    """The features of a layer, and the same as plain polygons, both in the layer's order.

    Invalid polygons are passed on: whoever uses them says what is wrong. Curves become straight
    segments.

    :param what: what the layer is for, as it should stand in an error
    :raises InvalidInput: the layer has no polygons
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.PolygonGeometry:
        raise InvalidInput(
            tr("The layer of the {what} has no polygons.").format(what=what),
            advice=tr("Choose a polygon layer."),
        )
    flag = QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks
    features = list(source.getFeatures(QgsFeatureRequest(), flag))
    return features, plain_polygons(features, what)


def plain_polygons(features: Sequence[QgsFeature], what: str) -> list[PolygonFeature]:
    """Polygons of QGIS as plain ones.

    :param what: as in :func:`read_polygons`
    :raises InvalidInput: there are none
    """
    if not features:
        raise InvalidInput(
            tr("The layer of the {what} has no polygons: it is empty, or none is selected.").format(
                what=what
            ),
            advice=tr("Draw one, or choose another layer."),
        )
    return [_plain(feature) for feature in features]


def region_geometry(region: RegionOfInterest) -> QgsGeometry:
    """The polygon of a region of interest, longitude and latitude in degrees.

    Vertex by vertex: inside QGIS shapely finds QGIS's GEOS instead of the one it was built with,
    and then cannot always write WKB.
    """
    rings = (region.polygon.exterior, *region.polygon.interiors)
    return QgsGeometry.fromPolygonXY(
        [[QgsPointXY(vertex[0], vertex[1]) for vertex in ring.coords] for ring in rings]
    )


def _plain(feature: QgsFeature) -> PolygonFeature:
    geometry = QgsGeometry(feature.geometry())
    if geometry.isNull():
        return PolygonFeature.from_wkb(str(feature.id()), b"")
    geometry.convertToStraightSegment()
    return PolygonFeature.from_wkb(str(feature.id()), bytes(geometry.asWkb()))
