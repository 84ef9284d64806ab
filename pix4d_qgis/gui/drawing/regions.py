"""Regions of interest for the other parts of the window."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsProject, QgsVectorLayer

from ...layers.drawing_kinds import REGIONS
from .part import drawing


def regions_layer() -> Optional[QgsVectorLayer]:
    """The layer of the regions that were drawn in this QGIS project; None before the first."""
    from ...layers.drawings import drawing_layer

    return drawing_layer(QgsProject.instance(), REGIONS)


def draw_region(on_drawn: Callable[[QgsVectorLayer], None]) -> None:
    """Let the user draw a region; for the main thread.

    The layer is the one of :func:`regions_layer`. It stays in edit mode, as the user may want to
    add holes, or to undo.

    :param on_drawn: called once with the layer, when the outline is complete; not at all if the
        user turns to something else
    """
    part = drawing()

    def drawn(_fid: int) -> None:
        layer = regions_layer()
        if layer is not None:
            on_drawn(layer)

    if part is not None:
        part.draw(REGIONS, drawn)
