"""Densities of a layer with volumes: one of all polygons, and those of single ones."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer

from ...jobs.volume_report import find_columns
from ...words import tr

# Kept with a layer, and so in the user's project.
OF_ALL = "pix4d/density"


def of_all(layer: QgsVectorLayer) -> Optional[float]:
    """t/m³ of polygons that have none of their own."""
    try:
        return float(layer.customProperty(OF_ALL)) or None
    except (TypeError, ValueError):
        return None


def set_of_all(layer: QgsVectorLayer, density: Optional[float]) -> None:
    """Keep it with the layer."""
    layer.setCustomProperty(OF_ALL, density or 0.0)


def can_be_set(layer: Optional[QgsVectorLayer]) -> bool:
    """Whether single polygons can be given a density now."""
    return layer is not None and bool(layer.isEditable()) and _column(layer) >= 0


def set_of_one(layer: QgsVectorLayer, feature: int, density: Optional[float]) -> None:
    """Change a polygon's own density, as one step that can be undone; None: it has none."""
    layer.beginEditCommand(tr("Density"))
    layer.changeAttributeValue(feature, _column(layer), density)
    layer.endEditCommand()


def _column(layer: QgsVectorLayer) -> int:
    """-1: there is none."""
    name = find_columns(layer.fields().names()).get("density")
    return -1 if name is None else int(layer.fields().indexOf(name))
