"""The dock with the table of volumes."""

from __future__ import annotations

from functools import partial
from typing import Any, Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsMapLayerProxyModel, QgsProject
from qgis.PyQt.QtCore import QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import QAction, QHeaderView, QMenu, QWidget

from ...adapters.icons import icon
from ...jobs.volume_report import Report
from ...layers.report_rows import can_be_reported
from ...words import tr
from ..forms import load_form
from ..panels import PanelDock
from . import densities
from .exports import Format, export, formats
from .following import Following
from .selection import Selection
from .tables import NOTE, SORT, RowsTable, TotalsTable, as_text

NAME_OF_DOCK = "pix4dReportDock"
PADDING = 8  # pixels above and below the text of a row, together


class ReportDock(PanelDock):
    """Holds the panel; it is made when it is first opened.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any, parent: QWidget) -> None:
        super().__init__(tr("Volumes report"), parent)
        self._iface = iface
        self.setObjectName(NAME_OF_DOCK)
        self.panel = ReportPanel(iface)
        self.setWidget(self.panel)

    def enter(self) -> None:
        """Show the layer that is active, if it has volumes."""
        self.panel.show_layer(self._iface.activeLayer())

    def leave(self) -> None:
        """Follow nothing any more."""
        self.panel.leave()


class ReportPanel(QWidget):
    """Shows one layer with volumes; nothing is computed here."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        load_form("volumes_report", self)
        self._iface = iface
        self._no_volumes = self.emptyLabel.text()
        self._following = Following()
        self._rows = RowsTable(
            lambda: densities.can_be_set(self._following.layer), self._change_density
        )
        self._totals = TotalsTable()
        self._sorted = QSortFilterProxyModel()
        self._arrange_tables()
        self._selection = Selection(self.rowsView, self._sorted, self._rows, self._iface.mapCanvas)
        self._menu = QMenu(self)
        self._add_exports()
        self._copy = QAction(tr("Copy"), self)
        self._arrange_copying()
        self.layerBox.setFilters(QgsMapLayerProxyModel.PolygonLayer)
        self._connect()
        self.refresh_layers()

    def leave(self) -> None:
        """Before it is deleted."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.refresh_layers)
        project.layersRemoved.disconnect(self.refresh_layers)
        self.layerBox.layerChanged.disconnect(self._choose)
        self._selection.follow(None)
        self._following.close()

    def refresh_layers(self, *_: object) -> None:
        """Offer the layers with volumes."""
        layers = QgsProject.instance().mapLayers().values()
        self.layerBox.setExceptedLayerList([x for x in layers if not can_be_reported(x)])
        self._choose(self.layerBox.currentLayer())

    def show_layer(self, layer: Optional[QgsMapLayer]) -> None:
        """Choose this layer, if it has volumes."""
        if can_be_reported(layer):
            self.layerBox.setLayer(layer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_layers()
        self._following.look(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._following.look(False)

    def _arrange_tables(self) -> None:
        self._sorted.setSourceModel(self._rows)
        self._sorted.setSortRole(SORT)
        self._sorted.setSortLocaleAware(True)
        self.rowsView.setModel(self._sorted)
        # In the layer's order, until a heading is pressed.
        self.rowsView.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._sorted.sort(-1)
        self.totalsView.setModel(self._totals)
        for view in (self.rowsView, self.totalsView):
            view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + PADDING)
        header = self.rowsView.horizontalHeader()
        header.sectionResized.connect(self._resize_total)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self.rowsView.horizontalScrollBar().valueChanged.connect(
            self.totalsView.horizontalScrollBar().setValue
        )

    def _arrange_copying(self) -> None:
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy.triggered.connect(self.copy)
        self.rowsView.addAction(self._copy)
        self.copyButton.setIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))
        self.copyButton.clicked.connect(self.copy)

    def _add_exports(self) -> None:
        for wanted in formats():
            self._menu.addAction(wanted.label, partial(self._export, wanted))
        self.exportButton.setMenu(self._menu)
        self.exportButton.setIcon(QgsApplication.getThemeIcon("/mActionSharingExport.svg"))

    def _connect(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.connect(self.refresh_layers)
        project.layersRemoved.connect(self.refresh_layers)
        self.layerBox.layerChanged.connect(self._choose)
        self.densityBox.valueChanged.connect(self._set_density)
        self.computeButton.clicked.connect(self._compute)
        self.computeButton.setIcon(icon("volumes"))
        self._following.changed.connect(self._show_report)

    def _choose(self, layer: Optional[QgsMapLayer]) -> None:
        if layer is None:
            self._say(self._no_volumes)
        for widget in (self.densityBox, self.copyButton, self.exportButton):
            widget.setEnabled(layer is not None)
        if layer is self._following.layer:
            return
        self.densityBox.blockSignals(True)
        self.densityBox.setValue((densities.of_all(layer) if layer is not None else None) or 0.0)
        self.densityBox.blockSignals(False)
        self._following.set_density(self._density())
        self._following.follow(layer)
        self._selection.follow(layer)

    def _say(self, sentence: str) -> None:
        """In place of the table."""
        self.emptyLabel.setText(sentence)
        self.pages.setCurrentWidget(self.emptyPage)

    def _show_report(self, report: Optional[Report]) -> None:
        if report is not None and not report.rows:
            self._say(tr("This layer has no polygons yet. Draw stockpiles on the map."))
        elif self._following.layer is not None:
            self.pages.setCurrentWidget(self.tablePage)
        was_empty = not self._rows.items
        self._rows.show(report.rows if report else ())
        self._totals.show(report.totals if report else ())
        self._selection.show()
        if was_empty and self._rows.items:
            self._fit_columns()
        height = self.totalsView.rowHeight(0) if self._totals.items else 0
        lines = min(len(self._totals.items), 6)
        self.totalsView.setFixedHeight(height * lines + 2 * self.totalsView.frameWidth())

    def _fit_columns(self) -> None:
        """As wide as the rows and their sums need."""
        views = (self.rowsView, self.totalsView)
        for view in views:
            view.resizeColumnsToContents()
        for column in range(self._rows.columnCount()):
            width = max(view.columnWidth(column) for view in views)
            for view in views:
                view.setColumnWidth(column, width)

    def _resize_total(self, column: int, _: int, size: int) -> None:
        self.totalsView.setColumnWidth(column, size)

    def _density(self) -> Optional[float]:
        return self.densityBox.value() or None

    def _set_density(self, _: float) -> None:
        layer = self._following.layer
        if layer is not None:
            densities.set_of_all(layer, self._density())
        self._following.set_density(self._density())

    def _change_density(self, feature: int, density: Optional[float]) -> None:
        layer = self._following.layer
        if layer is not None:
            densities.set_of_one(layer, feature, density)

    def copy(self) -> None:
        """Put the table on the clipboard, in the order that is seen."""
        QgsApplication.clipboard().setText(as_text(self._sorted, self._totals))

    def _export(self, wanted: Format) -> None:
        layer = self._following.layer
        if layer is not None:
            export(layer, self._density(), wanted, self)

    def _compute(self) -> None:
        import processing

        processing.execAlgorithmDialog("pix4d:computevolumes", {})
