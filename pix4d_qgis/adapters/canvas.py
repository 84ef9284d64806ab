"""The map canvas of the desktop, where there is one."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsMapLayer, QgsProject
from qgis.utils import iface


def zoom_to(layer: QgsMapLayer) -> None:
    """Show the whole of a layer, on the main thread; does nothing without a desktop."""
    if iface is None:
        return
    canvas = iface.mapCanvas()
    settings = canvas.mapSettings()
    transform = QgsCoordinateTransform(
        layer.crs(), settings.destinationCrs(), QgsProject.instance()
    )
    extent = transform.transformBoundingBox(layer.extent())
    extent.scale(1.05)
    canvas.setExtent(extent)
    canvas.refresh()
