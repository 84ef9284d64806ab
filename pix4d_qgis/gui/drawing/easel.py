"""Gets the layer ready and hands the pencil over to QGIS's own digitising."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog

from ...adapters.main_thread import later_on_main_thread
from ...adapters.messages import announce
from ...errors import Pix4dError
from ...layers import drawings
from ...layers.drawing_form import set_up_form
from ...layers.drawing_kinds import REGIONS
from ...layers.drawing_style import style_drawing
from ...layers.ground import ground_crs, map_crs
from ...waiting import background
from ...words import tr

TOPIC = "drawing"


class Easel:
    """Begins to draw; for the main thread.

    :param iface: QGIS's interface
    :param ready: called when QGIS's tool has been chosen
    """

    def __init__(self, iface: Any, ready: Callable[[], None] = lambda: None) -> None:
        self._iface = iface
        self._ready = ready
        self._closed = False

    def close(self) -> None:
        """Begin no more with a file that is still being made."""
        self._closed = True

    def draw(self, kind: str) -> None:
        """Draw into the project's layer of a kind; the first time it is made, and asked where."""
        project = QgsProject.instance()
        layer = drawings.drawing_layer(project, kind)
        if layer is not None:
            self._begin(layer)
            return
        file = drawings.known_file(project) or self._ask(project)
        if file is None:
            return
        crs = map_crs(project) if kind == REGIONS else ground_crs(project)
        made = background(lambda: drawings.prepare_table(file, kind, crs))
        made.add_done_callback(lambda _: later_on_main_thread(lambda: self._open(made, file, kind)))

    def add_hole(self, layer: QgsVectorLayer) -> None:
        """Draw a ring into a polygon of a layer."""
        self._take_up(layer, self._iface.actionAddRing())

    def _ask(self, project: QgsProject) -> Optional[Path]:
        name, _ = QFileDialog.getSaveFileName(
            self._iface.mainWindow(),
            tr("Where to Keep What You Draw"),
            str(drawings.proposed_file(project)),
            tr("GeoPackage") + f" (*{drawings.SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return None
        file = Path(name)
        return file if file.suffix.lower() == drawings.SUFFIX else Path(name + drawings.SUFFIX)

    def _open(self, made: Future[None], file: Path, kind: str) -> None:
        if self._closed:
            return
        project = QgsProject.instance()
        title = tr("Regions of interest") if kind == REGIONS else tr("Stockpiles")
        try:
            made.result()
            layer = drawings.open_drawing(file, kind, title)
        except Pix4dError as error:
            announce(str(error), level=Qgis.MessageLevel.Warning, topic=TOPIC)
            return
        set_up_form(layer, kind)
        style_drawing(layer, kind)
        drawings.note_file(project, file)
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
        self._begin(layer)

    def _begin(self, layer: QgsVectorLayer) -> None:
        self._take_up(layer, self._iface.actionAddFeature())
        self._ready()

    def _take_up(self, layer: QgsVectorLayer, tool: Any) -> None:
        """Make the layer active, shown and editable, and choose a tool of QGIS's."""
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
        self._iface.setActiveLayer(layer)
        if not layer.isEditable() and not layer.startEditing():
            announce(
                tr("The layer '{}' cannot be edited.").format(layer.name()),
                level=Qgis.MessageLevel.Warning,
                topic=TOPIC,
            )
            return
        tool.trigger()
