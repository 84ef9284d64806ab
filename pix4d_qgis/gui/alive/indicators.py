"""Marks beside the layers in the layer tree that show nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsApplication, QgsLayerTree, QgsLayerTreeNode, QgsProject
from qgis.PyQt.QtGui import QIcon

from ...adapters.icons import icon
from ...layers.sleeper import Reason, Sleeper

if TYPE_CHECKING:
    from qgis.core import QgsLayerTreeLayer
    from qgis.gui import QgsLayerTreeViewIndicator


class Indicators:
    """The marks. A layer that is moved gets another node, and so another mark.

    :param iface: QGIS's interface
    :param pressed: called when a mark is pressed
    """

    def __init__(self, iface: Any, pressed: Callable[[Sleeper], None]) -> None:
        self._iface = iface
        self._pressed = pressed
        self._sleepers: Mapping[str, Sleeper] = {}
        self._marks: dict[str, tuple[QgsLayerTreeLayer, QgsLayerTreeViewIndicator]] = {}

    def open(self) -> None:
        root = QgsProject.instance().layerTreeRoot()
        root.addedChildren.connect(self._nodes_changed)
        root.willRemoveChildren.connect(self._nodes_go)
        root.removedChildren.connect(self._nodes_changed)

    def close(self) -> None:
        root = QgsProject.instance().layerTreeRoot()
        root.addedChildren.disconnect(self._nodes_changed)
        root.willRemoveChildren.disconnect(self._nodes_go)
        root.removedChildren.disconnect(self._nodes_changed)
        self.show({})

    def show(self, sleepers: Mapping[str, Sleeper]) -> None:
        """Mark these layers, by their ids, and no others."""
        self._sleepers = dict(sleepers)
        for layer_id in self._marks.keys() - self._sleepers.keys():
            self._unmark(layer_id)
        for sleeper in self._sleepers.values():
            self._mark(sleeper)

    def _mark(self, sleeper: Sleeper) -> None:
        from qgis.gui import QgsLayerTreeViewIndicator

        from .news import tooltip

        node = QgsProject.instance().layerTreeRoot().findLayer(sleeper.layer_id)
        if node is None:
            return
        if sleeper.layer_id not in self._marks:
            mark = QgsLayerTreeViewIndicator(self._iface.layerTreeView())
            mark.clicked.connect(partial(self._clicked, sleeper.layer_id))
            self._iface.layerTreeView().addIndicator(node, mark)
            self._marks[sleeper.layer_id] = (node, mark)
        mark = self._marks[sleeper.layer_id][1]
        mark.setIcon(_picture(sleeper.reason))
        mark.setToolTip(tooltip(sleeper))

    def _unmark(self, layer_id: str) -> None:
        node, mark = self._marks.pop(layer_id)
        self._iface.layerTreeView().removeIndicator(node, mark)
        mark.deleteLater()

    def _clicked(self, layer_id: str, *_: object) -> None:
        if layer_id in self._sleepers:
            self._pressed(self._sleepers[layer_id])

    def _nodes_changed(self, parent: QgsLayerTreeNode, first: int, last: int) -> None:
        """A layer that is moved has two nodes for a moment: the new one may be found only now."""
        if self._sleepers:
            self.show(self._sleepers)

    def _nodes_go(self, parent: QgsLayerTreeNode, first: int, last: int) -> None:
        for node in parent.children()[first : last + 1]:
            layers = [node] if QgsLayerTree.isLayer(node) else node.findLayers()
            for layer in layers:
                mark = self._marks.get(layer.layerId())
                if mark is not None and mark[0] is layer:
                    self._unmark(layer.layerId())


def _picture(reason: Reason) -> QIcon:
    if reason in (Reason.LOCKED, Reason.OPENING):
        return icon("asleep")
    return QgsApplication.getThemeIcon("/mIconWarning.svg")
