"""Follows a layer with volumes: reads it in the background, again after each change."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsTask, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...errors import Pix4dError
from ...jobs.volume_report import Report, make_report
from ...layers.report_rows import read_rows
from ...words import tr

# Milliseconds: several changes in a row are read once.
PAUSE = 100


class Reading(QgsTask):
    """Reads the rows of a layer as it is now, with changes that are not saved yet.

    :param density: t/m³ of polygons that have none of their own
    """

    ended = pyqtSignal(object)

    def __init__(self, layer: QgsVectorLayer, density: Optional[float]) -> None:
        super().__init__(tr("Reading the volumes of {}").format(layer.name()), _flags())
        self._source = QgsVectorLayerFeatureSource(layer)
        self._density = density
        self._report: Optional[Report] = None

    def run(self) -> bool:
        """In a thread of the task manager."""
        try:
            self._report = make_report(read_rows(self._source, self._density, self.isCanceled))
        except Pix4dError:
            return False
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        self.ended.emit(self)

    @property
    def report(self) -> Optional[Report]:
        """None if it was cancelled, or there are no volumes any more."""
        return self._report


def _flags() -> QgsTask.Flags:
    """Nobody is asked about it at the end of QGIS; newer versions do not show it either."""
    flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
    hidden = getattr(QgsTask.Flag, "Hidden", None)
    return flags if hidden is None else flags | hidden


class Following(QObject):
    """Follows one layer at a time, while somebody looks.

    Emits :attr:`changed` with the report, None where there is none.
    """

    changed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.layer: Optional[QgsVectorLayer] = None
        self._density: Optional[float] = None
        self._reading: Optional[Reading] = None
        self._looked_at = False
        self._due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._read)

    def follow(self, layer: Optional[QgsVectorLayer]) -> None:
        """Follow another layer, or none."""
        if layer is self.layer:
            return
        self._leave()
        self.layer = layer
        if layer is not None:
            for signal in _signals(layer):
                signal.connect(self.read_soon)
        self.changed.emit(None)
        self.read_soon()

    def set_density(self, density: Optional[float]) -> None:
        """t/m³ of polygons that have none of their own."""
        self._density = density
        self.read_soon()

    def look(self, looked_at: bool) -> None:
        """Whether somebody looks; otherwise nothing is read."""
        self._looked_at = looked_at
        if looked_at and self._due:
            self.read_soon()

    def close(self) -> None:
        """End for good."""
        self._leave()
        self._timer.stop()

    def read_soon(self, *_: object) -> None:
        """Read the layer when it has kept still for a moment."""
        self._due = True
        if self._looked_at and self.layer is not None:
            self._timer.start()

    def _read(self) -> None:
        if self.layer is None or sip.isdeleted(self.layer):
            return
        self._due = False
        self._abandon()
        self._reading = Reading(self.layer, self._density)
        self._reading.ended.connect(self._end)
        QgsApplication.taskManager().addTask(self._reading)

    def _end(self, reading: Reading) -> None:
        if reading is self._reading:
            self._reading = None
            self.changed.emit(reading.report)

    def _abandon(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.cancel()

    def _leave(self) -> None:
        self._abandon()
        layer, self.layer = self.layer, None
        if layer is not None and not sip.isdeleted(layer):
            for signal in _signals(layer):
                signal.disconnect(self.read_soon)


def _signals(layer: QgsVectorLayer) -> tuple[pyqtSignal, ...]:
    """All that tell of a change; what is written by the provider is only repainted."""
    return (
        layer.attributeValueChanged,
        layer.featureAdded,
        layer.featureDeleted,
        layer.editingStarted,
        layer.editingStopped,
        layer.afterRollBack,
        layer.updatedFields,
        layer.dataChanged,
        layer.repaintRequested,
    )
