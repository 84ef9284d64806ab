"""Which polygon of a layer the panel on the map speaks of: the one drawn, selected or changed."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from .canvas_panel import CanvasPanel


class DrawingPanel(CanvasPanel):
    """A panel that shows one feature."""

    def show_feature(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        """Fill it in."""
        raise NotImplementedError


class Stage:
    """There is one panel on the map at a time."""

    def __init__(self) -> None:
        self._actor: Optional[Follower] = None

    def enter(self, actor: Follower) -> None:
        """Send away whoever else is there."""
        if self._actor is not None and self._actor is not actor:
            self._actor.dismiss()
        self._actor = actor

    def clear(self) -> None:
        """Send away whoever is there."""
        if self._actor is not None:
            self._actor.dismiss()
            self._actor = None


class Follower(QObject):
    """Follows one layer and fills a panel.

    :param stage: shared by all followers of a map
    :param drawn: called with the id of a feature that was just drawn
    """

    def __init__(
        self,
        layer: QgsVectorLayer,
        canvas: QgsMapCanvas,
        panel: DrawingPanel,
        stage: Stage,
        drawn: Callable[[int], None] = lambda fid: None,
    ) -> None:
        super().__init__()
        self._layer = layer
        self._canvas = canvas
        self._panel = panel
        self._stage = stage
        self._drawn = drawn
        self._fid: Optional[int] = None
        self._fresh: Optional[int] = None
        self._deleted: Optional[int] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._connections: tuple[tuple[Any, Any], ...] = (
            (layer.featureAdded, self._on_added),
            (layer.featureDeleted, self._on_deleted),
            (layer.geometryChanged, self._on_changed),
            (layer.attributeValueChanged, self._on_value),
            (layer.selectionChanged, self._on_selected),
            (layer.dataChanged, self._later),
            (layer.editingStarted, self._later),
            (layer.editingStopped, self._later),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        panel.dismissed.connect(self.dismiss)

    def close(self) -> None:
        """Look no more; the layer may be gone already."""
        self._timer.stop()
        self.dismiss()
        self._panel.dismissed.disconnect(self.dismiss)
        if not sip.isdeleted(self._layer):
            for signal, slot in self._connections:
                signal.disconnect(slot)
        self.deleteLater()

    def refresh(self) -> None:
        """Show the feature as it is now, or nothing where it is gone."""
        fresh, self._fresh = self._fresh, None
        if self._fid is None:
            return
        feature = self._layer.getFeature(self._fid)
        if not feature.isValid():
            self.dismiss()
            return
        self._panel.show_feature(self._layer, feature)
        self._panel.stand_beside(self._place)
        if fresh == self._fid:
            self._drawn(fresh)

    def dismiss(self) -> None:
        """Show nothing until the user touches another feature."""
        if self._fid is not None:
            self._fid = None
            self._panel.leave()

    def _show(self, fid: int) -> None:
        self._stage.enter(self)
        self._fid = fid
        self._later()

    def _later(self, *_: object) -> None:
        """When the command that is under way is complete; several changes are shown once."""
        self._timer.start(0)

    def _on_added(self, fid: int) -> None:
        if fid >= 0:
            # Saved: the feature that was deleted a moment ago has got its lasting id.
            if self._fid is not None and self._deleted == self._fid:
                self._show(fid)
            self._deleted = None
            return
        self._fresh = fid
        self._show(fid)

    def _on_deleted(self, fid: int) -> None:
        self._deleted = fid
        if fid == self._fid:
            self._later()

    def _on_changed(self, fid: int, *_: object) -> None:
        self._show(fid)

    def _on_value(self, fid: int, *_: object) -> None:
        if fid == self._fid:
            self._later()

    def _on_selected(self, *_: object) -> None:
        selected = self._layer.selectedFeatureIds()
        if len(selected) == 1:
            self._show(selected[0])
        else:
            self.dismiss()

    def _place(self) -> Optional[QgsRectangle]:
        """Where the feature is, in the map's CRS."""
        if self._fid is None or sip.isdeleted(self._layer):
            return None
        feature = self._layer.getFeature(self._fid)
        if not feature.hasGeometry():
            return None
        transform = QgsCoordinateTransform(
            self._layer.crs(),
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        try:
            return transform.transformBoundingBox(feature.geometry().boundingBox())
        except QgsCsException:
            return None
