"""Keeps the volumes of a layer of stockpiles true while its polygons are drawn and changed."""

from __future__ import annotations

import uuid
from typing import Any, Optional, Union

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QObject, QTimer

from ..jobs.stockpile import GROUND, MEASURING, NUMBERS, SIGN_IN, Measurement, Stockpile
from ..words import tr
from .measuring import Accounts, Measuring
from .quiet_writing import plain, write_quietly
from .stockpile_reading import read_stockpile

# Milliseconds: a vertex that is dragged on, or a value that is typed on, is one change.
CALM = 300
INPUTS = ("base_surface", "custom_elevation")
# Results kept for undo and redo.
KEPT = 500


class StockpileWatch(QObject):
    """Measures what is drawn into a layer, by whatever tool, and again what is changed.

    Nothing is measured that the user has not just touched. Methods are for the main thread.
    """

    def __init__(self, layer: QgsVectorLayer, accounts: Accounts) -> None:
        super().__init__()
        self._layer = layer
        self._accounts = accounts
        self._touched: set[int] = set()
        self._fids: dict[str, int] = {}
        self._known: dict[Stockpile, Measurement] = {}
        self._last: dict[str, Measurement] = {}
        self._running: dict[str, Measuring] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._connections = (
            (layer.featureAdded, self._on_added),
            (layer.geometryChanged, self._on_changed),
            (layer.attributeValueChanged, self._on_attribute),
            (layer.beforeCommitChanges, self._on_saving),
            (layer.editingStopped, self._on_stopped),
        )
        for signal, slot in self._connections:
            signal.connect(slot)

    def close(self) -> None:
        """End what is under way and look no more; the layer may be gone already."""
        self._timer.stop()
        for task in self._running.values():
            task.cancel()
        self._running.clear()
        if not sip.isdeleted(self._layer):
            for signal, slot in self._connections:
                signal.disconnect(slot)
        self.deleteLater()

    def needs(self, fid: int) -> str:
        """What the last measurement of a feature lacks, as :attr:`~.Measurement.needs`."""
        for uid, owner in self._fids.items():
            if owner == fid and uid in self._last:
                return self._last[uid].needs
        return ""

    def measure_again(self, fid: int) -> None:
        """The user wants another try."""
        stockpile = read_stockpile(QgsProject.instance(), self._layer, self._layer.getFeature(fid))
        if isinstance(stockpile, Stockpile):
            self._known.pop(stockpile, None)
            self._accounts.forget(stockpile.connection)
        self._touch(fid, 0)

    def ground_changed(self) -> None:
        """Layers have come that may be what some polygons could not be measured without."""
        for uid, measurement in self._last.items():
            if measurement.needs == GROUND:
                self._touch(self._fids[uid], CALM)

    def _touch(self, fid: int, pause: int) -> None:
        self._touched.add(fid)
        self._timer.start(pause)

    def _on_added(self, fid: int) -> None:
        self._touch(fid, 0)

    def _on_changed(self, fid: int, *_: object) -> None:
        self._touch(fid, CALM)

    def _on_attribute(self, fid: int, index: int, *_: object) -> None:
        if self._layer.fields().at(index).name() in INPUTS:
            self._touch(fid, CALM)

    def _on_saving(self, *_: object) -> None:
        """A file shall not say for ever that something is being measured."""
        for uid in self._running:
            feature = self._layer.getFeature(self._fids[uid])
            if feature.isValid():
                write_quietly(self._layer, feature, {"status": ""})

    def _on_stopped(self) -> None:
        """What came in after the last save was in the edit buffer alone, which QGIS drops."""
        for fid in list(self._fids.values()):
            feature = self._layer.getFeature(fid)
            if feature.isValid():
                measured = read_stockpile(QgsProject.instance(), self._layer, feature)
                if measured in self._known:
                    self._write(feature, self._known[measured], measured)

    def _look(self) -> None:
        """See to the features that were touched."""
        touched, self._touched = self._touched, set()
        for fid in sorted(touched):
            self._look_at(fid)

    def _look_at(self, fid: int) -> None:
        feature = self._layer.getFeature(fid)
        if not feature.isValid():
            return
        uid = self._uid(feature)
        found = read_stockpile(QgsProject.instance(), self._layer, feature)
        result = found if isinstance(found, Measurement) else self._result(found)
        if result is not None:
            self._abandon(uid)
            self._last[uid] = result
            self._write(feature, result, found)
        elif isinstance(found, Stockpile):
            self._begin(uid, found)
            self._write_waiting(feature)

    def _result(self, stockpile: Stockpile) -> Optional[Measurement]:
        """What is known already, or need not be tried."""
        if stockpile in self._known:
            return self._known[stockpile]
        refusal = self._accounts.refusal(stockpile.connection)
        return Measurement(message=refusal, needs=SIGN_IN) if refusal else None

    def _begin(self, uid: str, stockpile: Stockpile) -> None:
        """Have it measured, unless that is under way already."""
        running = self._running.get(uid)
        if running is not None and running.stockpile == stockpile:
            return
        self._abandon(uid)
        task = Measuring(self._accounts, uid, stockpile, self._arrived)
        self._running[uid] = task
        task.start()

    def _abandon(self, uid: str) -> None:
        task = self._running.pop(uid, None)
        if task is not None:
            task.cancel()

    def _arrived(self, task: Measuring) -> None:
        if self._running.get(task.uid) is not task:
            return  # of an earlier shape
        del self._running[task.uid]
        broken = Measurement(message=tr("The measuring broke off."))
        self._keep(task.stockpile, task.measurement or broken)
        fid = self._fids[task.uid]
        if fid not in self._touched:
            self._look_at(fid)

    def _keep(self, stockpile: Stockpile, measurement: Measurement) -> None:
        while len(self._known) >= KEPT:
            del self._known[next(iter(self._known))]
        self._known[stockpile] = measurement

    def _write(
        self, feature: QgsFeature, result: Measurement, found: Union[Stockpile, Measurement]
    ) -> None:
        values: dict[str, Any] = result.values()
        if isinstance(found, Stockpile):
            values.update(project=found.project_id, connection=found.connection)
        if write_quietly(self._layer, feature, values):
            write_quietly(self._layer, feature, {"measured": QDateTime.currentDateTime()})

    def _write_waiting(self, feature: QgsFeature) -> None:
        if self._layer.isEditable():
            nothing = dict.fromkeys(NUMBERS)
            write_quietly(self._layer, feature, {**nothing, "status": MEASURING, "message": ""})

    def _uid(self, feature: QgsFeature) -> str:
        """The feature's own name for itself; a copy of another gets one of its own."""
        uid = str(plain(feature["uid"]) or "")
        owner = self._fids.get(uid, feature.id())
        if not uid or (owner != feature.id() and self._has(owner, uid)):
            uid = str(uuid.uuid4())
            write_quietly(self._layer, feature, {"uid": uid})
        self._fids[uid] = feature.id()
        return uid

    def _has(self, fid: int, uid: str) -> bool:
        feature = self._layer.getFeature(fid)
        return bool(feature.isValid() and plain(feature["uid"]) == uid)
