"""How a layer that users draw into is known. Light: it is looked at whenever layers are added."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsVectorLayer

KIND = "pix4d/drawing"
REGIONS, STOCKPILES = "regions", "stockpiles"


def kind_of(layer: QgsMapLayer) -> str:
    """``regions`` or ``stockpiles`` for a layer of ours; empty for any other."""
    kind = str(layer.customProperty(KIND) or "")
    return kind if kind in (REGIONS, STOCKPILES) and isinstance(layer, QgsVectorLayer) else ""
