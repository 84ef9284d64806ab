"""Rows that are selected in the table are selected on the map, and the other way round."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSortFilterProxyModel
from qgis.PyQt.QtWidgets import QTableView

from .tables import DENSITY, RowsTable, ids_of

# More of them would not be seen one by one.
MOST_FLASHED = 50


class Selection:
    """Keeps the selections of a table and of a layer the same.

    :param canvas: the map on which selected polygons flash
    """

    def __init__(
        self,
        view: QTableView,
        sorted_rows: QSortFilterProxyModel,
        rows: RowsTable,
        canvas: Callable[[], Any],
    ) -> None:
        self._view, self._sorted, self._rows = view, sorted_rows, rows
        self._canvas = canvas
        self._layer: Optional[QgsVectorLayer] = None
        self._busy = False
        view.selectionModel().selectionChanged.connect(self._row_selected)
        view.doubleClicked.connect(self._zoom)

    def follow(self, layer: Optional[QgsVectorLayer]) -> None:
        """Another layer is shown, or none."""
        if self._layer is not None and not sip.isdeleted(self._layer):
            self._layer.selectionChanged.disconnect(self.show)
        self._layer = layer
        if layer is not None:
            layer.selectionChanged.connect(self.show)

    def show(self, *_: object) -> None:
        """Select the rows of the polygons that are selected on the map."""
        if self._layer is None or self._busy:
            return
        ids = set(self._layer.selectedFeatureIds())
        if ids == self._selected():
            return
        found = QItemSelection()
        for number, row in enumerate(self._rows.items):
            if row.id in ids:
                index = self._sorted.mapFromSource(self._rows.index(number, 0))
                found.select(index, index)
        self._busy = True
        how = QItemSelectionModel.SelectionFlag
        self._view.selectionModel().select(found, how.ClearAndSelect | how.Rows)
        self._busy = False
        if found.indexes():
            self._view.scrollTo(found.indexes()[0])

    def _selected(self) -> set[int]:
        """The features whose rows are selected."""
        chosen = self._view.selectionModel().selectedRows()
        return ids_of(self._rows.items[self._sorted.mapToSource(index).row()] for index in chosen)

    def _row_selected(self, *_: object) -> None:
        if self._layer is None or self._busy:
            return
        ids = list(self._selected())
        self._busy = True
        self._layer.selectByIds(ids)
        self._busy = False
        canvas = self._canvas()
        if canvas is not None and 0 < len(ids) <= MOST_FLASHED:
            canvas.flashFeatureIds(self._layer, ids)

    def _zoom(self, index: QModelIndex) -> None:
        canvas = self._canvas()
        if canvas is not None and self._layer is not None and index.column() != DENSITY:
            canvas.zoomToFeatureIds(self._layer, list(self._selected()))
