"""Photos drawn over the map. They are in no layer, so that no project file ever has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...layers.flight_points import COLOURS, points_by_kind

if TYPE_CHECKING:
    from ...jobs.flight import Flight

WIDTH, HALO = 8.0, 11.0  # pixels
WGS84 = "EPSG:4326"
MARGIN = 1.2  # of the extent that is zoomed to
LEAST = 1e-4  # degrees: around a single photo


class PhotoPoints(QgsMapCanvasItem):
    """The points of a flight on a canvas, in the canvas's CRS."""

    def __init__(self, canvas: QgsMapCanvas, flight: Flight) -> None:
        super().__init__(canvas)
        self._map = canvas
        self._points = points_by_kind(flight)
        self._placed: list[tuple[QColor, QPolygonF]] = []
        self._place()
        canvas.destinationCrsChanged.connect(self._place)
        canvas.extentsChanged.connect(self.update)
        self.setZValue(50)

    def remove(self) -> None:
        """Take it off the canvas."""
        self._map.destinationCrsChanged.disconnect(self._place)
        self._map.extentsChanged.disconnect(self.update)
        self._map.scene().removeItem(self)

    def zoom(self) -> None:
        """Show all of them."""
        extent = QgsRectangle()
        for points in self._points.values():
            if points:
                extent.combineExtentWith(QgsGeometry.fromMultiPointXY(points).boundingBox())
        if max(extent.width(), extent.height()) < LEAST:
            extent.grow(LEAST)
        try:
            extent = self._transform().transformBoundingBox(extent)
        except QgsCsException:
            return  # the map's CRS does not reach there
        extent.scale(MARGIN)
        self._map.setExtent(extent)
        self._map.refresh()

    def boundingRect(self) -> QRectF:
        return QRectF(self._map.viewport().rect())

    def paint(self, painter: QPainter, *_: Any) -> None:
        to_pixels = self._map.mapSettings().mapToPixel().transform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, polygon in self._placed:
            points = to_pixels.map(polygon)
            for width, tint in ((HALO, QColor("white")), (WIDTH, colour)):
                pen = QPen(tint, width)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPoints(points)

    def _transform(self) -> QgsCoordinateTransform:
        target = self._map.mapSettings().destinationCrs()
        return QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WGS84), target, QgsProject.instance()
        )

    def _place(self) -> None:
        transform = self._transform()
        self._placed = []
        for kind, points in self._points.items():
            geometry = QgsGeometry.fromMultiPointXY(points)
            try:
                geometry.transform(transform)
            except QgsCsException:
                continue  # the map's CRS does not reach there
            placed = [QPointF(point.x(), point.y()) for point in geometry.asMultiPoint()]
            self._placed.append((QColor(COLOURS[kind]), QPolygonF(placed)))
        self.update()
