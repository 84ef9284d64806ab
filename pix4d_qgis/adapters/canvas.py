"""The map canvases of the desktop, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis import utils
from qgis.core import QgsCoordinateTransform, QgsCsException, QgsMapLayer, QgsProject

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas


def map_canvases() -> list[QgsMapCanvas]:
    """The main map and all others; none without a desktop."""
    return [] if utils.iface is None else list(utils.iface.mapCanvases())


def zoom_to(layer: QgsMapLayer) -> None:
    """Show the whole of a layer, on the main thread; does nothing without a desktop."""
    if utils.iface is None:
        return
    canvas = utils.iface.mapCanvas()
    transform = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    try:
        extent = transform.transformBoundingBox(layer.extent())
    except QgsCsException:
        return  # the map's CRS does not reach there
    extent.scale(1.05)
    canvas.setExtent(extent)
    canvas.refresh()
