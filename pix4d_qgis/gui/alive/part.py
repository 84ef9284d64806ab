"""Notices streamed layers in the QGIS project; what looks after them is made with the first one.

A part of the window, see :mod:`..desktop`. Imported when QGIS starts: next to nothing in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsMapLayer, QgsProject

from ...layers.asleep import VSIS3

if TYPE_CHECKING:
    from .care import Care


class Alive:
    """Layers that stay alive.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._care: Optional[Care] = None

    def add(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        self._added(list(project.mapLayers().values()))

    def remove(self) -> None:
        QgsProject.instance().layersAdded.disconnect(self._added)
        if self._care is not None:
            self._care.close()
            self._care = None

    def _added(self, layers: list[QgsMapLayer]) -> None:
        if self._care is None and any(VSIS3 in layer.source() for layer in layers):
            from .care import Care

            self._care = Care(self._iface)
        if self._care is not None:
            self._care.take_in(layers)
