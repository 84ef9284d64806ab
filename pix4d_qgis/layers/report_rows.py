"""Reads a layer with volumes as the rows of a report."""

from __future__ import annotations

from typing import Any, Callable, Optional, Union

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsMapLayerType,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..errors import Cancelled, InvalidInput
from ..jobs.volume_report import Row, find_columns, has_volumes, make_row
from ..words import tr

Source = Union[QgsVectorLayer, QgsVectorLayerFeatureSource, QgsProcessingFeatureSource]


def can_be_reported(layer: Optional[QgsMapLayer]) -> bool:
    """Whether it is a polygon layer with volumes."""
    return (
        layer is not None
        and layer.type() == QgsMapLayerType.VectorLayer
        and QgsWkbTypes.geometryType(layer.wkbType()) == QgsWkbTypes.PolygonGeometry
        and has_volumes(find_columns(layer.fields().names()))
    )


def columns_of(fields: QgsFields) -> dict[str, str]:
    """As :func:`~..jobs.volume_report.find_columns`.

    :raises InvalidInput: there are no volumes
    """
    columns = find_columns(fields.names())
    if not has_volumes(columns):
        raise InvalidInput(
            tr("The layer has no columns 'cut' and 'fill'."),
            advice=tr("Choose the result of 'Compute volumes', or a layer of stockpiles."),
        )
    return columns


def read_rows(
    source: Source, density: Optional[float], cancelled: Callable[[], bool] = lambda: False
) -> list[Row]:
    """The rows in the layer's order; geometries are not read. For any thread but with a layer.

    :param density: t/m³ of polygons that have none of their own
    :raises InvalidInput: there are no volumes
    """
    fields = source.fields()
    columns = columns_of(fields)
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.NoGeometry)
    request.setSubsetOfAttributes(sorted(fields.indexOf(name) for name in columns.values()))
    rows = []
    for feature in source.getFeatures(request):
        if cancelled():
            raise Cancelled()
        rows.append(row_of(feature, columns, density))
    return rows


def row_of(feature: QgsFeature, columns: dict[str, str], density: Optional[float]) -> Row:
    """The row of one feature; ``columns`` of :func:`columns_of`."""
    values = {role: _plain(feature[name]) for role, name in columns.items()}
    return make_row(feature.id(), values, density)


def _plain(value: Any) -> Any:
    return None if isinstance(value, QVariant) and value.isNull() else value
