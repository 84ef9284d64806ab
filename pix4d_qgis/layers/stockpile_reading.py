"""A drawn stockpile as what is to be measured, or why it cannot be."""

from __future__ import annotations

from typing import Optional, Union

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsWkbTypes

from ..adapters.connections import best_match
from ..adapters.crs_text import crs_wkt
from ..api.pix4d.choices import CUSTOM
from ..jobs.stockpile import CHANGE, GROUND, Measurement, Stockpile
from ..words import tr
from .drawing_form import USUAL_SURFACE
from .ground import origin_under
from .quiet_writing import plain

# Without these a layer is no longer what the plugin has made.
COLUMNS = {
    "uid", "name", "base_surface", "custom_elevation", "project", "connection", "status", "message",
}  # fmt: skip


def has_columns(layer: QgsVectorLayer) -> bool:
    """Whether a layer of stockpiles still has the columns to be measured."""
    return set(layer.fields().names()) >= COLUMNS


def read_stockpile(
    project: QgsProject, layer: QgsVectorLayer, feature: QgsFeature
) -> Union[Stockpile, Measurement]:
    """What to measure, or at once the measurement that says what is wrong; for the main thread.

    The PIX4D project is the one under the polygon, else the one that it was measured with before.
    """
    geometry = QgsGeometry(feature.geometry())
    problem = outline_problem(geometry)
    if problem:
        return Measurement(message=problem, needs=CHANGE)
    surface = str(plain(feature["base_surface"]) or USUAL_SURFACE)
    elevation = plain(feature["custom_elevation"]) if surface == CUSTOM else None
    if surface == CUSTOM and elevation is None:
        return Measurement(message=tr("Enter the elevation of the base."), needs=CHANGE)
    place = _place(project, layer, feature, geometry)
    if place is None:
        return Measurement(message=tr("Load a project's DSM first."), needs=GROUND)
    geometry.convertToStraightSegment()
    return Stockpile(
        name=str(plain(feature["name"]) or feature.id()),
        outline=bytes(geometry.asWkb()),
        crs_wkt=crs_wkt(layer.crs()),
        base_surface=surface,
        custom_elevation=elevation,
        connection=place[0],
        project_id=place[1],
    )


def outline_problem(geometry: QgsGeometry) -> str:
    """What is wrong with the outline of a stockpile, in words; empty: nothing."""
    if geometry.isNull() or geometry.isEmpty():
        return tr("It has no outline.")
    parts = geometry.asGeometryCollection()
    if any(QgsWkbTypes.geometryType(part.wkbType()) != _polygon() for part in parts):
        return tr("It is no polygon.")
    if any(part.constGet().numInteriorRings() for part in parts):
        return tr("A stockpile cannot have a hole: the service does not measure it.")
    if not geometry.isGeosValid():
        return tr("The outline crosses or touches itself.")
    return ""


def _place(
    project: QgsProject, layer: QgsVectorLayer, feature: QgsFeature, geometry: QgsGeometry
) -> Optional[tuple[str, int]]:
    """Connection and PIX4D project."""
    origin = origin_under(project, geometry, layer.crs())
    if origin is not None:
        known = best_match(origin.connection, origin.cloud_url)
        return known.name if known else origin.connection, origin.project_id
    earlier = plain(feature["project"])
    return None if earlier is None else (str(plain(feature["connection"]) or ""), int(earlier))


def _polygon() -> QgsWkbTypes.GeometryType:
    return QgsWkbTypes.PolygonGeometry
