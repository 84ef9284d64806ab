"""The map canvases of the desktop, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

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
    controller = _controller()
    if (
        controller is not None
        and controller.navigationMode() == QgsTemporalNavigationObject.NavigationOff
    ):
        _set_time(controller, time, stops)


def play_time(time: QgsDateTimeRange, stops: list[QgsDateTimeRange]) -> None:
    """Open the temporal controller and let it play, as :func:`offer_time`, whatever it did."""
    from qgis.PyQt.QtWidgets import QAction

    controller = _controller()
    if controller is None:
        return
    controller.setNavigationMode(QgsTemporalNavigationObject.Animated)
    panel = utils.iface.mainWindow().findChild(QAction, "mActionTemporalController")
    if panel is not None and not panel.isChecked():
        panel.trigger()
    _set_time(controller, time, stops)
    controller.rewindToStart()
    controller.playForward()


def _controller() -> Optional[QgsTemporalNavigationObject]:
    """That of the main map; None where it can do no animations."""
    found = None if utils.iface is None else utils.iface.mapCanvas().temporalController()
    return found if isinstance(found, QgsTemporalNavigationObject) else None


def _set_time(
    controller: QgsTemporalNavigationObject,
    time: QgsDateTimeRange,
    stops: list[QgsDateTimeRange],
) -> None:
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
