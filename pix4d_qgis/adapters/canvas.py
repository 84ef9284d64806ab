"""The map canvases of the desktop, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis import utils
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
)

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas


def map_canvases() -> list[QgsMapCanvas]:
    """The main map and all others; none without a desktop."""
    return [] if utils.iface is None else list(utils.iface.mapCanvases())


def zoom_to(layer: QgsMapLayer) -> None:
    """Show the whole of a layer, on the main thread; does nothing without a desktop."""
    if utils.iface is not None:
        _show(layer.extent(), layer.crs())


def zoom_to_degrees(west: float, south: float, east: float, north: float) -> bool:
    """Show a part of the world, in degrees of WGS 84; for the main thread.

    :return: whether the map's CRS reaches there
    """
    return _show(QgsRectangle(west, south, east, north), QgsCoordinateReferenceSystem("EPSG:4326"))


def _show(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
    canvas = utils.iface.mapCanvas()
    transform = QgsCoordinateTransform(
        crs, canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    try:
        extent = transform.transformBoundingBox(extent)
    except QgsCsException:
        return False
    extent.scale(1.05)
    canvas.setExtent(extent)
    canvas.refresh()
    return True
