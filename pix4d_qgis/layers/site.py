"""The layers of a site: one group, in the order of their time."""

from __future__ import annotations

from collections.abc import Container
from typing import Callable, Optional

from qgis.core import (
    QgsDateTimeRange,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)

from . import origin, temporal
from .load import Placement, move_to_group


class SitePlacement(Placement):
    """Puts a layer that Processing has loaded into its site's group, and lets the site be played.

    The newest orthomosaic lies on top, the DSMs lie below the orthomosaics.

    :param group: name of the group
    :param zoom: called with the layer once it is in place
    :param offer: called with the time of all layers, and with the time of each
    """

    def __init__(
        self,
        group: str,
        zoom: Callable[[QgsMapLayer], None],
        offer: Callable[[QgsDateTimeRange, list[QgsDateTimeRange]], None],
    ) -> None:
        super().__init__(group, on_top=True, zoom=zoom)
        self._offer = offer

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        super().postProcessLayer(layer, context, feedback)
        project = context.project() or QgsProject.instance()
        temporal.span_project(project)
        self._offer(project.timeSettings().temporalRange(), temporal.stops(project))

    def place(self, project: QgsProject, layer: QgsMapLayer, newcomers: Container[str]) -> None:
        move_to_group(project, layer, self.group, newcomers, lambda group: _position(group, layer))


def _position(group: QgsLayerTreeGroup, layer: QgsMapLayer) -> int:
    mine = _rank(layer)
    for index, node in enumerate(group.children()):
        other = _rank(node.layer()) if isinstance(node, QgsLayerTreeLayer) else None
        if mine is not None and other is not None and other > mine:
            return index
    return -1


def _rank(layer: Optional[QgsMapLayer]) -> Optional[tuple[bool, int]]:
    """What comes first has the smallest; None for what is no layer of a site."""
    found = origin.read(layer) if layer is not None else None
    time = temporal.period(layer) if layer is not None else None
    if found is None or time is None:
        return None
    return found.kind != "ortho", -time.begin().toMSecsSinceEpoch()
