"""The second step: the output CRS and the region of interest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters.crs_text import crs_text
from ...adapters.layer_snapshot import LayerSnapshot
from ...words import tr
from ..drawing.regions import draw_region
from .region_layer import RegionLayer, select_newest

if TYPE_CHECKING:
    from ...jobs.preparation import ReadRegion

EVERYTHING, OF_A_LAYER = range(2)


class WhereStep(QObject):
    """Reads what the user has chosen; a layer that is drawn in counts as changed.

    :param form: the widgets of ``ui/assistant.ui``
    """

    changed = pyqtSignal()

    def __init__(self, form: Any) -> None:
        super().__init__(form)
        self._form = form
        self._proposed = ""
        self._is_open = True
        self._region = RegionLayer(self)
        self._region.changed.connect(self._changed)
        widget = form.crsWidget
        widget.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        widget.setNotSetText(tr("UTM zone of the photos"))
        widget.setCrs(QgsCoordinateReferenceSystem())
        widget.crsChanged.connect(self._changed)
        form.verticalEdit.textChanged.connect(self._changed)
        form.regionLayerCombo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        form.regionCombo.currentIndexChanged.connect(self._region_changed)
        form.regionLayerCombo.layerChanged.connect(self._region_changed)
        form.selectedCheck.toggled.connect(self._changed)
        form.drawButton.clicked.connect(self._draw)
        self._region_changed()

    def close(self) -> None:
        """Listen to no layer any more, nor to what is still being drawn."""
        self._is_open = False
        self._region.watch(None)

    def propose(self, code: str) -> None:
        """Choose this CRS, unless the user has chosen another; empty: none is known."""
        if self.horizontal == self._proposed:
            self._proposed = code
            self._form.crsWidget.setCrs(QgsCoordinateReferenceSystem(code))

    @property
    def horizontal(self) -> str:
        """The chosen CRS as the service takes it; empty: its default."""
        return crs_text(self._form.crsWidget.crs())

    @property
    def vertical(self) -> str:
        """As typed."""
        return str(self._form.verticalEdit.text())

    def region(self) -> Optional[ReadRegion]:
        """Reads the chosen polygons as they are now, in any thread; None: everything."""
        if self._form.regionCombo.currentIndex() == EVERYTHING:
            return None
        if self._region.layer is None:
            return lambda: ([], "EPSG:4326", None)
        snapshot = LayerSnapshot(self._region.layer, self._form.selectedCheck.isChecked())
        return lambda: snapshot.read(tr("region of interest"))

    def use_layer(self, layer: QgsVectorLayer) -> None:
        """Choose a layer, and in it what is selected, else what was drawn last."""
        select_newest(layer)
        self._form.regionLayerCombo.setLayer(layer)
        self._form.regionCombo.setCurrentIndex(OF_A_LAYER)
        self._form.selectedCheck.setChecked(layer.selectedFeatureCount() > 0)

    def _draw(self) -> None:
        def drawn(layer: QgsVectorLayer) -> None:
            if not self._is_open:  # the widgets are gone
                return
            layer.removeSelection()
            self.use_layer(layer)

        draw_region(drawn)

    def _region_changed(self, *_: Any) -> None:
        form = self._form
        wanted = form.regionCombo.currentIndex() == OF_A_LAYER
        form.regionLayerCombo.setVisible(wanted)
        form.selectedCheck.setVisible(wanted)
        self._region.watch(form.regionLayerCombo.currentLayer() if wanted else None)
        self._changed()

    def _changed(self, *_: Any) -> None:
        self.changed.emit()
