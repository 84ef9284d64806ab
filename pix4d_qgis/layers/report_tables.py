"""The two tables of a report's layout: all rows, and one line per base surface."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemManualTable,
    QgsLayoutMultiFrame,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsLayoutTableStyle,
    QgsPrintLayout,
    QgsProperty,
    QgsTableCell,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..jobs.base_surface_names import base_surface_name
from ..jobs.volume_report import Report, unit_sign
from ..words import tr
from .base_surface_expression import quoted
from .report_expressions import Expressions, Sums, error, number
from .report_items import HEADER, text_format

LINES = QColor("#c9d3da")
STRIPE = QColor("#eef4f8")
TEXT_SIZE = 8  # points
# Widths of columns in millimetres. With an elevation, a base surface takes two lines, not three.
NOTE, SURFACE, WITH_ELEVATION = 48, 23, 28
# All that a layer can have; QGIS would stop at 30.
MOST_ROWS = 1_000_000
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Column:
    """:param width: millimetres; 0: what the others leave"""

    heading: str
    expression: str
    width: float
    alignment: Qt.AlignmentFlag = RIGHT


def add_rows(
    layout: QgsPrintLayout, layer: QgsVectorLayer, columns: list[Column], frame: QRectF
) -> None:
    """A line for each feature of ``layer``; ``frame`` in millimetres.

    The table goes on over more pages, in frames of the same place, until it is finished.
    """
    table = QgsLayoutItemAttributeTable.create(layout)
    layout.addMultiFrame(table)
    _style(table)
    table.setVectorLayer(layer)
    widths = _widths(columns, frame.width(), table)
    table.setColumns([_table_column(*column) for column in zip(columns, widths)])
    # Before there is a frame: QGIS then reads the layer into the columns set above; measuring
    # contents of other columns it would write where nothing is.
    table.setMaximumNumberOfFeatures(MOST_ROWS)
    table.setResizeMode(QgsLayoutMultiFrame.RepeatUntilFinished)
    _add_frame(layout, table, frame, "rows")


def add_totals(
    layout: QgsPrintLayout, columns: list[Column], lines: list[list[str]], frame: QRectF
) -> None:
    """A table of expressions, one for each cell; ``frame`` in millimetres."""
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    _style(table)
    table.setColumnWidths(_widths(columns, frame.width(), table))
    # QGIS's own header would not follow the alignment of the columns.
    heads = [_head_cell(column) for column in columns]
    cells = [[_cell(text, column) for text, column in zip(line, columns)] for line in lines]
    table.setTableContents([heads, *cells])
    _add_frame(layout, table, frame, "totals")


def _add_frame(layout: QgsPrintLayout, table: QgsLayoutTable, place: QRectF, name: str) -> None:
    frame = QgsLayoutFrame(layout, table)
    frame.setId(name)
    frame.attemptSetSceneRect(place)
    table.addFrame(frame)


def _head_cell(column: Column) -> QgsTableCell:
    cell = QgsTableCell(column.heading)
    cell.setHorizontalAlignment(column.alignment)
    cell.setBackgroundColor(HEADER)
    cell.setTextFormat(text_format(TEXT_SIZE, QColor("white"), bold=True))
    return cell


def _cell(expression: str, column: Column) -> QgsTableCell:
    cell = QgsTableCell(QgsProperty.fromExpression(expression))
    cell.setHorizontalAlignment(column.alignment)
    return cell


def row_columns(report: Report, show: Expressions) -> list[Column]:
    """One line for each polygon and base surface."""
    unit = common_unit(report)
    elevations = any(row.custom_elevation is not None for row in report.rows)
    surface = WITH_ELEVATION if elevations else SURFACE
    columns = [
        Column(tr("Name"), show.name(), 0, LEFT),
        Column(tr("Base surface"), show.surface_name(), surface, LEFT),
        Column(_with(tr("Cut"), unit), show.shown(show.value("cut")), 23),
        Column(tr("Error"), show.error(show.value("cut_error")), 18),
        Column(_with(tr("Fill"), unit), show.shown(show.value("fill")), 23),
        Column(tr("Error"), show.error(show.value("fill_error")), 18),
        Column(_with(tr("Net"), unit), show.shown(show.value("net")), 23),
    ]
    if not unit:
        columns.append(Column(tr("Unit"), show.unit_sign(), 16, LEFT))
    if _weighed(report):
        columns += [
            Column(tr("t/m³"), show.shown(show.density(), 2), 13),
            Column(tr("Tonnes"), show.shown(show.weight("cut")), 23),
            Column(tr("Error"), show.error(show.weight("cut_error")), 18),
        ]
    if any(row.message for row in report.rows) or report.left_out:
        columns.append(Column(tr("Note"), show.note(tr("Not measured yet.")), NOTE, LEFT))
    return columns


def total_columns(report: Report) -> list[Column]:
    """The headings over :func:`total_lines`."""
    unit = common_unit(report)
    columns = [
        Column(tr("Base surface"), "", 0, LEFT),
        Column(tr("Polygons"), "", 22),
        Column(_with(tr("Cut"), unit), "", 29),
        Column(tr("Error"), "", 24),
        Column(_with(tr("Fill"), unit), "", 29),
        Column(tr("Error"), "", 24),
        Column(_with(tr("Net"), unit), "", 29),
    ]
    if not unit:
        columns.append(Column(tr("Unit"), "", 24, LEFT))
    if _weighed(report):
        columns += [Column(tr("Tonnes"), "", 29), Column(tr("Error"), "", 24)]
    return columns


def total_lines(report: Report, show: Expressions, layer: QgsVectorLayer) -> list[list[str]]:
    """Expressions, one line for each base surface and unit."""
    lines = []
    for total in report.measured:
        sums = Sums(show, layer.id(), total)
        line = [
            quoted(base_surface_name(total.base_surface)),
            sums.count(),
            number(sums.sum("cut")),
            error(sums.error("cut")),
            number(sums.sum("fill")),
            error(sums.error("fill")),
            number(sums.sum("net")),
        ]
        if not common_unit(report):
            line.append(quoted(unit_sign(total.units)))
        if _weighed(report):
            line += [number(sums.tonnes()), error(sums.tonnes_error())]
        lines.append(line)
    return lines


def _weighed(report: Report) -> bool:
    return any(row.tonnes is not None for row in report.rows)


def common_unit(report: Report) -> str:
    """The unit's sign, if all measured rows have the same; else empty."""
    units = {total.units for total in report.measured}
    return unit_sign(units.pop()) if len(units) == 1 else ""


def _with(heading: str, unit: str) -> str:
    return f"{heading} ({unit})" if unit else heading


def _widths(columns: list[Column], width: float, table: QgsLayoutTable) -> list[float]:
    """QGIS's widths, on top of which come margins."""
    rest = width - sum(column.width for column in columns)
    return [(column.width or rest) - 2 * table.cellMargin() for column in columns]


def _table_column(column: Column, width: float) -> QgsLayoutTableColumn:
    made = QgsLayoutTableColumn(column.heading)
    made.setAttribute(column.expression)
    made.setWidth(width)
    made.setHAlignment(column.alignment)
    return made


def _style(table: QgsLayoutTable) -> None:
    table.setCellMargin(1.2)
    table.setGridColor(LINES)
    table.setGridStrokeWidth(0.2)
    table.setVerticalGrid(False)
    table.setContentTextFormat(text_format(TEXT_SIZE))
    table.setHeaderTextFormat(text_format(TEXT_SIZE, QColor("white"), bold=True))
    table.setHeaderHAlignment(QgsLayoutTable.FollowColumn)
    table.setWrapBehavior(QgsLayoutTable.WrapText)
    for group, colour in ((QgsLayoutTable.HeaderRow, HEADER), (QgsLayoutTable.OddRows, STRIPE)):
        style = QgsLayoutTableStyle()
        style.enabled = True
        style.cellBackgroundColor = colour
        table.setCellStyle(group, style)
