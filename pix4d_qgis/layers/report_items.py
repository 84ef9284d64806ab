"""Text and lines of a report's layout; places are in millimetres."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemShape,
    QgsPrintLayout,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

INK, HEADER = QColor("#1a1a1a"), QColor("#1f5f86")


def text_format(size: float, colour: QColor = INK, *, bold: bool = False) -> QgsTextFormat:
    """How text of ``size`` points looks in a report."""
    text = QgsTextFormat()
    font = text.font()
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderPoints)
    text.setColor(colour)
    return text


def add_label(
    layout: QgsPrintLayout,
    text: str,
    place: QRectF,
    size: float,
    colour: QColor = INK,
    *,
    bold: bool = False,
) -> None:
    """Text of ``size`` points, in as many lines as ``place`` asks for."""
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(font(size, bold=bold))
    label.setFontColor(colour)
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    label.setMarginX(0)
    label.setMarginY(0)
    layout.addLayoutItem(label)
    label.attemptSetSceneRect(place)


def font(size: float, *, bold: bool = False) -> QFont:
    """As :func:`text_format`, for what knows fonts only."""
    made = text_format(size, bold=bold).font()
    made.setPointSizeF(size)
    return made


def add_line(layout: QgsPrintLayout, place: QRectF, colour: str) -> None:
    """A thick line: a bar as large as ``place``."""
    line = QgsLayoutItemShape(layout)
    line.setShapeType(QgsLayoutItemShape.Rectangle)
    line.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    layout.addLayoutItem(line)
    line.attemptSetSceneRect(place)
