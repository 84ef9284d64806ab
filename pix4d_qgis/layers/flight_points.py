"""The photos of a flight as points: how they look, and as a layer of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ..words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from ..jobs.flight import Flight

PHOTO, COPY, TWIN, FAR = "photo", "copy", "twin", "far"
COLOURS = {PHOTO: "#2f8fc8", COPY: "#8a8a8a", TWIN: "#9b59b6", FAR: "#d62728"}
SIZE = 2.4  # millimetres


def labels() -> dict[str, str]:
    """What the kinds of points are called."""
    return {
        PHOTO: tr("Photo"),
        COPY: tr("Identical copy"),
        TWIN: tr("Same time and place"),
        FAR: tr("Far from the others"),
    }


def kind_of(flight: Flight, path: Path) -> str:
    """One of ``COLOURS``: the first that needs the analyst's eye."""
    if path in flight.far:
        return FAR
    if path in flight.copies:
        return COPY
    return TWIN if path in flight.twins else PHOTO


def points_by_kind(flight: Flight) -> dict[str, list[QgsPointXY]]:
    """Longitude and latitude (degrees, WGS 84) of the photos that have a position."""
    points: dict[str, list[QgsPointXY]] = {kind: [] for kind in COLOURS}
    for path, position in flight.positions.items():
        points[kind_of(flight, path)].append(QgsPointXY(*position))
    return points


def flight_layer(flight: Flight, name: str) -> QgsVectorLayer:
    """A temporary layer of the photos (EPSG:4326) with name, size in MB and kind."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", name, "memory")
    provider = layer.dataProvider()
    provider.addAttributes(
        [
            QgsField("name", QVariant.String),
            QgsField("megabytes", QVariant.Double),
            QgsField("kind", QVariant.String),
            QgsField("path", QVariant.String),
        ]
    )
    layer.updateFields()
    features = []
    for photo in flight.found.photos:
        if photo.path not in flight.positions:
            continue
        feature = QgsFeature(layer.fields())
        kind = kind_of(flight, photo.path)
        feature.setAttributes([photo.name, photo.size / 1e6, kind, str(photo.path)])
        position = QgsPointXY(*flight.positions[photo.path])
        feature.setGeometry(QgsGeometry.fromPointXY(position))
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(_renderer())
    return layer


def _renderer() -> QgsCategorizedSymbolRenderer:
    categories = []
    for kind, label in labels().items():
        look = {"name": "circle", "color": COLOURS[kind], "outline_color": "#ffffff"}
        symbol = QgsMarkerSymbol.createSimple({**look, "size": str(SIZE)})
        categories.append(QgsRendererCategory(kind, symbol, label))
    return QgsCategorizedSymbolRenderer("kind", categories)
