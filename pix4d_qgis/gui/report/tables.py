"""Rows and totals of a report as Qt models, with the same columns, and as text to be copied."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Generic, Optional, TypeVar, Union

from qgis.PyQt.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    Qt,
)
from qgis.PyQt.QtGui import QGuiApplication, QPalette

from ...jobs.base_surface_names import base_surface_name
from ...jobs.volume_report import OK, Row, Total, unit_sign
from ...processing.spreadsheets import without_formula
from ...words import tr
from ..numbers import numbers

Value = Union[str, float, None]
Item = TypeVar("Item")
# What a column is sorted by, and what is copied of it.
SORT = Qt.ItemDataRole.UserRole
TEXT = Qt.ItemDataRole.UserRole + 1
NAME, DENSITY, NOTE = 0, 8, 11
ELEVATION_DECIMALS = 2


@dataclass(frozen=True)
class Column:
    """:param decimals: of its numbers"""

    heading: str
    of_row: Callable[[Row], Value]
    of_total: Callable[[Total], Value]
    decimals: int = 1


def columns() -> list[Column]:
    """From left to right; see ``NAME``, ``DENSITY`` and ``NOTE``."""
    return [
        Column(tr("Name"), lambda row: row.name, lambda _: tr("Total")),
        Column(tr("Base surface"), _surface, lambda sums: base_surface_name(sums.base_surface)),
        Column(tr("Cut"), lambda row: row.cut, lambda sums: sums.cut),
        Column(tr("Cut error"), lambda row: row.cut_error, lambda sums: sums.cut_error),
        Column(tr("Fill"), lambda row: row.fill, lambda sums: sums.fill),
        Column(tr("Fill error"), lambda row: row.fill_error, lambda sums: sums.fill_error),
        Column(tr("Net"), lambda row: row.net, lambda sums: sums.net),
        Column(tr("Unit"), lambda row: unit_sign(row.units), lambda sums: unit_sign(sums.units)),
        Column(tr("Density (t/m³)"), lambda row: row.density, lambda _: "", 3),
        Column(tr("Tonnes"), lambda row: row.tonnes, lambda sums: sums.tonnes),
        Column(tr("Tonnes error"), lambda row: row.tonnes_error, lambda sums: sums.tonnes_error),
        Column(tr("Note"), _note, _remark),
    ]


class ReportTable(QAbstractTableModel, Generic[Item]):
    """A table of rows or of totals."""

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = []
        self._columns = columns()

    def show(self, items: Sequence[Item]) -> None:
        """Show these in place of what is shown."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def rowCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def columnCount(self, parent: Optional[QModelIndex] = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self.items[index.row()], self._columns[index.column()]
        value = self.value(item, column)
        makers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: _shown(value, column.decimals),
            SORT: lambda: _sorted_by(value),
            TEXT: lambda: _copied(value),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(value),
        }
        if role in makers:
            return makers[role]()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (NAME, NOTE):
            return value
        return self.more_data(item, index, role)

    def value(self, item: Item, column: Column) -> Value:
        raise NotImplementedError

    def more_data(self, item: Item, index: QModelIndex, role: int) -> Any:
        """What else there is to show of a cell."""
        return None


class TotalsTable(ReportTable[Total]):
    """One line for each base surface and unit."""

    def value(self, item: Total, column: Column) -> Value:
        return column.of_total(item)

    def more_data(self, item: Total, index: QModelIndex, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            from qgis.PyQt.QtWidgets import QApplication

            font = QApplication.font()
            font.setBold(True)
            return font
        return None


class RowsTable(ReportTable[Row]):
    """One line for each polygon and base surface.

    :param may_change: whether the densities of the layer may be changed now
    :param change: called with a feature's id and its new density in t/m³, None: none of its own
    """

    def __init__(
        self, may_change: Callable[[], bool], change: Callable[[int, Optional[float]], None]
    ) -> None:
        super().__init__()
        self._may_change = may_change
        self._change = change

    def value(self, item: Row, column: Column) -> Value:
        return column.of_row(item)

    def more_data(self, item: Row, index: QModelIndex, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and item.status != OK:
            return QGuiApplication.palette().brush(
                QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
            )
        if index.column() == DENSITY and role == Qt.ItemDataRole.EditRole:
            return item.density or 0.0
        if index.column() == DENSITY and role == Qt.ItemDataRole.ToolTipRole:
            return tr("Densities of single polygons can be changed while the layer is edited.")
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == DENSITY and self._may_change():
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self._may_change():
            return False
        self._change(self.items[index.row()].id, float(value) if value else None)
        return True


def as_text(*models: QAbstractItemModel) -> str:
    """The tables below one another, for the clipboard: tabs between columns, headings first.

    Numbers are in the user's language, whole, and without marks between thousands.
    """
    first = models[0]
    across = range(first.columnCount())
    headings = [first.headerData(column, Qt.Orientation.Horizontal) for column in across]
    lines = [
        [model.data(model.index(row, column), TEXT) for column in across]
        for model in models
        for row in range(model.rowCount())
    ]
    return "\n".join("\t".join(line) for line in [headings, *lines])


def _surface(row: Row) -> str:
    known = row.custom_elevation is not None
    elevation = _shown(row.custom_elevation, ELEVATION_DECIMALS) if known else ""
    return base_surface_name(row.base_surface, elevation)


def _note(row: Row) -> str:
    if row.status == OK or row.message:
        return row.message
    return tr("Not measured yet.")


def _remark(total: Total) -> str:
    parts = [
        text.format(number)
        for number, text in (
            (total.failed, tr("failed: {}")),
            (total.waiting, tr("not measured yet: {}")),
            (total.unweighed if total.tonnes is not None else 0, tr("without density: {}")),
        )
        if number
    ]
    return ", ".join(parts)


def _alignment(value: Value) -> int:
    side = Qt.AlignmentFlag.AlignLeft if isinstance(value, str) else Qt.AlignmentFlag.AlignRight
    both = side | Qt.AlignmentFlag.AlignVCenter
    # A number in Qt 5, where it would else not be understood; an enumeration in Qt 6.
    return int(getattr(both, "value", both))


def _shown(value: Value, decimals: int) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else str(numbers().toString(value, "f", decimals))


def _copied(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return str(without_formula(" ".join(value.split())))
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return str(locale.toString(value, "f", 3))


def _sorted_by(value: Value) -> Union[str, float]:
    """Numbers in names count as such: Heap 2 comes before Heap 10."""
    if value is None:
        return -math.inf
    if isinstance(value, str):
        return re.sub(r"\d+", lambda number: number.group().zfill(12), value.casefold())
    return value


def ids_of(rows: Iterable[Row]) -> set[int]:
    """The features of the rows."""
    return {row.id for row in rows}
