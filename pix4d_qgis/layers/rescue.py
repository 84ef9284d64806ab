"""Saves a result that QGIS would drop: of a cancelled algorithm it loads none."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsMapLayer, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.main_thread import later_on_main_thread


def keep_temporary_layer(
    context: QgsProcessingContext, target: Optional[str], style: Callable[[QgsMapLayer], None]
) -> bool:
    """Add an output to the project, if it is a temporary layer that was to be loaded at the end.

    :param target: the layer's id; anything else, such as a file, stays as it is
    :returns: whether there is such a layer
    """
    if not target or not context.willLoadLayerOnCompletion(target):
        return False
    layer = context.temporaryLayerStore().mapLayer(target)
    if layer is None:
        return False
    details = context.layerToLoadOnCompletionDetails(target)
    project = details.project
    details.setOutputLayerName(layer)
    context.temporaryLayerStore().takeMapLayer(layer)
    layer.moveToThread(QCoreApplication.instance().thread())

    def add() -> None:
        style(layer)
        project.addMapLayer(layer)

    later_on_main_thread(add)
    return True
