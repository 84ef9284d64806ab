"""Everything that is needed once something is drawn: panels, followers, and watches of layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction

from ...layers import origin as origins
from ...layers.drawing_kinds import STOCKPILES, kind_of
from ...layers.measuring import Accounts
from ...layers.stockpile_reading import has_columns
from ...layers.stockpile_watch import StockpileWatch
from ..actions import Actions
from .easel import Easel
from .follower import DrawingPanel, Follower, Stage
from .part import user_of_regions
from .region_panel import RegionPanel
from .stockpile_panel import StockpilePanel

DOCK = "pix4dDriveAction"


@dataclass(frozen=True)
class Scene:
    """What looks after one layer. Regions are not measured."""

    follower: Follower
    watch: Optional[StockpileWatch]

    def close(self) -> None:
        self.follower.close()
        if self.watch is not None:
            self.watch.close()


class Studio:
    """Looks after all layers that are drawn into.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._accounts = Accounts()
        self._stage = Stage()
        self._easel = Easel(iface, self._stage.clear)
        self._scenes: dict[str, Scene] = {}
        self._panels: dict[str, DrawingPanel] = {}
        self._drawn: dict[str, Callable[[int], None]] = {}
        QgsProject.instance().layersRemoved.connect(self._let_go)

    def close(self) -> None:
        """Leave nothing."""
        QgsProject.instance().layersRemoved.disconnect(self._let_go)
        self._easel.close()
        self._let_go(list(self._scenes))
        for panel in self._panels.values():
            panel.close_for_good()
        self._panels.clear()
        self._accounts.close()

    def draw(self, kind: str, drawn: Optional[Callable[[int], None]]) -> None:
        """Begin to draw.

        :param drawn: called with the next feature's id; nobody who has waited before is
        """
        self._drawn.pop(kind, None)
        if drawn is not None:
            self._drawn[kind] = drawn
        self._easel.draw(kind)

    def take(self, layers: Iterable[QgsMapLayer]) -> None:
        """Look after layers that have come, if they are ours."""
        ground = False
        for layer in layers:
            kind = kind_of(layer)
            if kind == STOCKPILES and not has_columns(layer):
                continue
            if kind and layer.id() not in self._scenes:
                self._scenes[layer.id()] = self._scene(layer, kind)
            ground = ground or origins.read(layer) is not None
        if ground:
            for scene in self._scenes.values():
                if scene.watch is not None:
                    scene.watch.ground_changed()

    def _scene(self, layer: QgsVectorLayer, kind: str) -> Scene:
        # The panel reads what the watch has written a moment before.
        watch = StockpileWatch(layer, self._accounts) if kind == STOCKPILES else None
        follower = Follower(
            layer,
            self._iface.mapCanvas(),
            self._panel(kind),
            self._stage,
            lambda fid: self._tell(kind, fid),
        )
        return Scene(follower, watch)

    def _panel(self, kind: str) -> DrawingPanel:
        if kind not in self._panels:
            canvas = self._iface.mapCanvas()
            if kind == STOCKPILES:
                self._panels[kind] = StockpilePanel(canvas, self._needs, self._again, self._load)
            else:
                self._panels[kind] = RegionPanel(canvas, self._easel.add_hole, user_of_regions)
        return self._panels[kind]

    def _tell(self, kind: str, fid: int) -> None:
        drawn = self._drawn.pop(kind, None)
        if drawn is not None:
            drawn(fid)

    def _let_go(self, ids: Sequence[str]) -> None:
        for layer_id in ids:
            scene = self._scenes.pop(layer_id, None)
            if scene is not None:
                scene.close()

    def _needs(self, layer: QgsVectorLayer, fid: int) -> str:
        watch = self._watch(layer)
        return watch.needs(fid) if watch is not None else ""

    def _again(self, layer: QgsVectorLayer, fid: int) -> None:
        watch = self._watch(layer)
        if watch is not None:
            watch.measure_again(fid)

    def _watch(self, layer: QgsVectorLayer) -> Optional[StockpileWatch]:
        scene = self._scenes.get(layer.id())
        return scene.watch if scene is not None else None

    def _load(self) -> None:
        """Show where a project's DSM is loaded."""
        dock = self._iface.mainWindow().findChild(QAction, DOCK)
        if dock is None:
            from processing import execAlgorithmDialog

            execAlgorithmDialog("pix4d:loadoutputs")
        elif not dock.isChecked():
            dock.trigger()
