"""The panel beside a region of interest: its area, and what to do with it."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ...layers.quiet_writing import plain
from ...layers.surface_area import area_in_square_metres
from ...words import tr
from ..forms import load_form
from ..numbers import numbers
from .follower import DrawingPanel
from .part import UseRegions

HECTARE = 10_000


class RegionPanel(DrawingPanel):
    """Shows one region.

    :param add_hole: begins to draw a hole into a region of the layer
    :param user: who makes the layer the region of a new project; None: nobody
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        add_hole: Callable[[QgsVectorLayer], None],
        user: Callable[[], Optional[UseRegions]],
    ) -> None:
        super().__init__(canvas)
        load_form("region_panel", self)
        self._layer: Optional[QgsVectorLayer] = None
        self._add_hole = add_hole
        self.holeButton.clicked.connect(self._hole)
        self._user = user
        self.projectButton.clicked.connect(self._use)
        self.closeButton.clicked.connect(self.dismissed)

    def show_feature(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        self._layer = layer
        self.nameLabel.setText(str(plain(feature["name"]) or tr("Region of interest")))
        area = area_in_square_metres(QgsProject.instance(), feature.geometry(), layer.crs())
        self.areaLabel.setText(area_text(area))
        self.projectButton.setVisible(self._user() is not None)

    def _hole(self) -> None:
        if self._layer is not None:
            self._add_hole(self._layer)

    def _use(self) -> None:
        user = self._user()
        if user is not None and self._layer is not None:
            user(self._layer)


def area_text(square_metres: float) -> str:
    """``12,345 m² (1.23 ha)``, in the user's spelling of numbers."""
    locale = numbers()
    return tr("{} m² ({} ha)").format(
        locale.toString(square_metres, "f", 0), locale.toString(square_metres / HECTARE, "f", 2)
    )
