"""A small panel on the map, beside the polygon that it speaks of."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication, QFrame

# Pixels between the polygon, the panel, and the edge of the map.
GAP = 12

Place = Callable[[], Optional[QgsRectangle]]


class CanvasPanel(QFrame):
    """Lies on a map canvas and follows its moves; goes with Esc, and when the user draws on.

    Emits :attr:`dismissed` when the user sends it away.
    """

    dismissed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._place: Optional[Place] = None
        # What happens on the panel is no business of the map tool below it.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        canvas.extentsChanged.connect(self.follow)
        canvas.keyPressed.connect(self._on_key)
        canvas.installEventFilter(self)
        canvas.viewport().installEventFilter(self)

    def close_for_good(self) -> None:
        """Let go of the canvas."""
        self.leave()
        self._canvas.extentsChanged.disconnect(self.follow)
        self._canvas.keyPressed.disconnect(self._on_key)
        self._canvas.removeEventFilter(self)
        self._canvas.viewport().removeEventFilter(self)
        self.deleteLater()

    def stand_beside(self, place: Place) -> None:
        """Show it, and keep it beside a place.

        :param place: gives the rectangle in the map's CRS; None: there is no such place now
        """
        self._place = place
        self.follow()

    def leave(self) -> None:
        """Hide it until it is wanted again."""
        self._place = None
        self.hide()

    def follow(self) -> None:
        """Stand where the place is now; out of sight while the place is."""
        box = self._place() if self._place is not None else None
        if box is None or not self._canvas.extent().intersects(box):
            self.hide()
            return
        self.adjustSize()
        self.move(beside(self._pixels(box), self.rect(), self._canvas.rect()))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dark themes of QGIS make frames transparent: the ground is that of windows."""
        painter = QPainter(self)
        palette = QApplication.palette()
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(QPalette.ColorRole.Window))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.follow()
        elif event.type() == QEvent.Type.MouseButtonPress and self.isVisible():
            tool = self._canvas.mapTool()
            if tool is not None and tool.flags() & QgsMapTool.EditTool:
                self._dismiss()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field is no key of the map's.
        event.accept()
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._place is not None:
            self._dismiss()

    def _dismiss(self) -> None:
        self.leave()
        self.dismissed.emit()

    def _pixels(self, box: QgsRectangle) -> QRect:
        """The rectangle around a rectangle of the map, which may be turned, in pixels."""
        transform = self._canvas.getCoordinateTransform()
        corners = [
            transform.transform(x, y)
            for x in (box.xMinimum(), box.xMaximum())
            for y in (box.yMinimum(), box.yMaximum())
        ]
        columns, rows = [round(c.x()) for c in corners], [round(c.y()) for c in corners]
        return QRect(QPoint(min(columns), min(rows)), QPoint(max(columns), max(rows)))


def beside(place: QRect, panel: QRect, whole: QRect) -> QPoint:
    """Where the corner of a panel goes: right of the place, else left of it, always in sight."""
    x = place.right() + GAP
    if x + panel.width() > whole.right() - GAP:
        left = place.left() - GAP - panel.width()
        x = left if left >= GAP else whole.right() - GAP - panel.width()
    y = place.center().y() - panel.height() // 2
    y = min(y, whole.bottom() - GAP - panel.height())
    return QPoint(max(GAP, x), max(GAP, y))
