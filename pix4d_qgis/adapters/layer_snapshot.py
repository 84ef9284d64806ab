"""Polygons of a layer that the user goes on drawing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from .crs_text import crs_wkt

if TYPE_CHECKING:
    from ..geometry.polygons import PolygonFeature


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

    def read(self, what: str) -> tuple[list[PolygonFeature], str]:
        """The polygons and the WKT of their CRS.

        :param what: what the layer is for, as it should stand in an error
        :raises InvalidInput: there are none
        """
        from .features import plain_polygons

        features = list(self._source.getFeatures(self._request))
        return plain_polygons(features, what), crs_wkt(self._crs)
