"""Polygons of a layer that the user goes on drawing in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..errors import InvalidInput
from ..words import tr
from .crs_text import crs_wkt

if TYPE_CHECKING:
    from ..geometry.polygons import PolygonFeature

THICKNESS = "thickness"  # metres; a field of the layer of regions that are drawn here


class LayerSnapshot:
    """The polygons of a layer as they are now; made on the main thread, read in any.

    :param selected_only: the others are not read
    """

    def __init__(self, layer: QgsVectorLayer, selected_only: bool) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest()
        if selected_only:
            self._request.setFilterFids(layer.selectedFeatureIds())
        self._crs = layer.crs()

    def read(self, what: str) -> tuple[list[PolygonFeature], str, Optional[float]]:
        """The polygons, the WKT of their CRS, and what they have in the field ``thickness``.

        :param what: what the layer is for, as it should stand in an error
        :raises InvalidInput: there are none, or their thicknesses differ
        """
        from .features import plain_polygons

        features = list(self._source.getFeatures(self._request))
        polygons = plain_polygons(features, what)
        return polygons, crs_wkt(self._crs), _thickness(features)


def _thickness(features: Sequence[QgsFeature]) -> Optional[float]:
    index = features[0].fields().lookupField(THICKNESS)
    if index < 0:
        return None
    values = {feature[index] for feature in features}
    numbers = {float(value) for value in values if isinstance(value, (int, float))}
    if len(numbers) > 1:
        raise InvalidInput(
            tr("The polygons have different thicknesses."),
            advice=tr("Give all of them the same, or select one."),
        )
    return next(iter(numbers), None)
