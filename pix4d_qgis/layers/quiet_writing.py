"""Values that come by themselves, written into a layer beside the user's own work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import NULL, QgsFeature, QgsVectorLayer, QgsVectorLayerUndoCommandChangeAttribute


def write_quietly(layer: QgsVectorLayer, feature: QgsFeature, values: Mapping[str, Any]) -> bool:
    """Set attributes of a feature; for the main thread.

    While the layer is edited they go into its edit buffer by a command that is on no undo stack:
    Ctrl+Z takes back the user's last act, and what was undone can still be redone. Otherwise they
    go to where the layer is stored.

    :param feature: as it is now
    :returns: whether anything was different
    """
    names = {name: layer.fields().indexOf(name) for name in values}
    changed = {
        index: values[name]
        for name, index in names.items()
        if index >= 0 and plain(feature[index]) != plain(values[name])
    }
    if not changed:
        return False
    if layer.isEditable():
        for index, value in changed.items():
            QgsVectorLayerUndoCommandChangeAttribute(
                layer.editBuffer(), feature.id(), index, value, feature[index]
            ).redo()
    else:
        layer.dataProvider().changeAttributeValues({feature.id(): changed})
        layer.dataChanged.emit()
    layer.triggerRepaint()
    return True


def plain(value: Any) -> Any:
    """An attribute's value, None for QGIS's NULL."""
    return None if value is None or value == NULL else value
