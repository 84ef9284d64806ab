"""The layer whose polygons are the region of interest, while the user goes on drawing in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal


class RegionLayer(QObject):
    """Tells of changes of one layer, and keeps its selection when it is saved.

    :ivar layer: the one that is watched; None: there is none, or it is gone
    """

    changed = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.layer: Optional[QgsVectorLayer] = None
        self._selected: list[bytes] = []

    def watch(self, layer: Optional[QgsVectorLayer]) -> None:
        """Listen to this layer and to no other; None: to none."""
        if layer is self.layer:
            return
        for signal, slot in self._slots():
            signal.disconnect(slot)
        self.layer = layer
        for signal, slot in self._slots():
            signal.connect(slot)

    def _slots(self) -> list[tuple[Any, Any]]:
        layer = self.layer
        if layer is None:
            return []
        return [
            (layer.selectionChanged, self._changed),
            (layer.layerModified, self._changed),
            (layer.beforeCommitChanges, self._remember_selected),
            (layer.committedFeaturesAdded, self._select_again),
            (layer.willBeDeleted, self._go),
        ]

    def _changed(self, *_: Any) -> None:
        self.changed.emit()

    def _go(self) -> None:
        self.watch(None)
        self.changed.emit()

    def _remember_selected(self, *_: Any) -> None:
        """QGIS forgets which features were selected that were new, as they get other ids."""
        if self.layer is not None:
            self._selected = [_shape(feature) for feature in self.layer.getSelectedFeatures()]

    def _select_again(self, _: str, features: Sequence[QgsFeature]) -> None:
        again = [feature.id() for feature in features if _shape(feature) in self._selected]
        if self.layer is not None and again:
            self.layer.selectByIds(again, QgsVectorLayer.SelectBehavior.AddToSelection)


def select_newest(layer: QgsVectorLayer) -> None:
    """Select the polygon that was drawn last, where there are several and none is selected."""
    ids = list(layer.allFeatureIds())
    if len(ids) > 1 and not layer.selectedFeatureCount():
        # What is not saved yet has a negative id, and the last one the lowest.
        newest = min(ids) if min(ids) < 0 else max(ids)
        layer.selectByIds([newest])


def _shape(feature: QgsFeature) -> bytes:
    return bytes(feature.geometry().asWkb())
