"""The map canvases of the desktop, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis import utils
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDateTimeRange,
    QgsInterval,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
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


def offer_time(time: QgsDateTimeRange, stops: list[QgsDateTimeRange]) -> None:
    """Let the temporal controller play ``time`` from one of ``stops`` to the next, once the user
    starts it; one that is in use is left alone. For the main thread; nothing without a desktop.
    """
    controller = None if utils.iface is None else utils.iface.mapCanvas().temporalController()
    if (
        not isinstance(controller, QgsTemporalNavigationObject)
        or controller.navigationMode() != QgsTemporalNavigationObject.NavigationOff
    ):
        return
    controller.setTemporalExtents(time)
    controller.setAvailableTemporalRanges(stops)
    controller.setFrameDuration(QgsInterval(1, QgsUnitTypes.TemporalIrregularStep))


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
