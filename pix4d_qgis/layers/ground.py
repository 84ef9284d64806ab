"""Which PIX4D project lies under a place on the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

from qgis import utils
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
)

from . import origin as origins
from .origin import Origin


def origin_under(
    project: QgsProject, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem
) -> Optional[Origin]:
    """The origin of the topmost raster of ours under a polygon.

    Layers that are shown come before hidden ones, among which are those of another time than the
    map's, and such as hold the whole polygon before such as hold a part of it.

    :param crs: of the geometry
    """
    partly = None
    for layer, origin in _rasters(project):
        shape = _moved(project, geometry, crs, layer)
        if shape is None:
            continue
        extent = QgsGeometry.fromRect(layer.extent())
        if extent.contains(shape):
            return origin
        if partly is None and extent.intersects(shape):
            partly = origin
    return partly


def ground_crs(project: QgsProject) -> QgsCoordinateReferenceSystem:
    """The CRS to draw stockpiles in: that of the topmost DSM of ours, else the map's."""
    for layer, origin in _rasters(project):
        if origin.kind == "dsm" and layer.crs().isValid():
            return layer.crs()
    return map_crs(project)


def map_crs(project: QgsProject) -> QgsCoordinateReferenceSystem:
    """The CRS of the map, or WGS 84 where it has none."""
    return project.crs() if project.crs().isValid() else QgsCoordinateReferenceSystem("EPSG:4326")


def _rasters(project: QgsProject) -> Iterator[tuple[QgsMapLayer, Origin]]:
    """Rasters of ours, from the top down; hidden ones last."""
    root = project.layerTreeRoot()
    ours = [
        (layer, origin)
        for layer in root.layerOrder()
        if isinstance(layer, QgsRasterLayer) and (origin := origins.read(layer)) is not None
    ]
    shown = [(root.findLayer(layer.id()), layer, origin) for layer, origin in ours]
    for visible in (True, False):
        for node, layer, origin in shown:
            if (node is not None and node.isVisible() and _is_of_now(layer)) is visible:
                yield layer, origin


def _is_of_now(layer: QgsRasterLayer) -> bool:
    """Whether the map, which may be at a moment of the temporal controller, shows the layer."""
    times = layer.temporalProperties()
    if utils.iface is None or not times.isActive():
        return True
    settings = utils.iface.mapCanvas().mapSettings()
    return not settings.isTemporal() or times.isVisibleInTemporalRange(settings.temporalRange())


def _moved(
    project: QgsProject,
    geometry: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    layer: QgsMapLayer,
) -> Optional[QgsGeometry]:
    """A copy in the layer's CRS; None where there is none."""
    moved = QgsGeometry(geometry)
    if crs.isValid() and layer.crs().isValid():
        try:
            moved.transform(QgsCoordinateTransform(crs, layer.crs(), project))
        except QgsCsException:
            return None
    return moved
