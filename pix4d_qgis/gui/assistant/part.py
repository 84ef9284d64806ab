"""The assistant in QGIS's window: its action, its dock, and what an earlier QGIS has left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer

from ...adapters import folders, news
from ...words import tr
from ..actions import Actions
from ..drawing.regions import offer_regions_to

if TYPE_CHECKING:
    from .dock import AssistantDock
    from .uploads import Uploads

# Milliseconds: QGIS has to come up first.
LOOK_AFTER = 3000


class Assistant:
    """A part of the window, see :mod:`..desktop`."""

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._dock: Optional[AssistantDock] = None
        self._uploads: Optional[Uploads] = None
        self._timer: Optional[QTimer] = None

    def add(self) -> None:
        self._actions.add("pix4dNewProjectAction", tr("New project…"), "project", self.show)
        offer_regions_to(self._use_regions)
        news.listen(self._hear)
        if folders.has_kept_orders():
            self._timer = QTimer()
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self._look_for_interrupted)
            self._timer.start(LOOK_AFTER)

    def remove(self) -> None:
        news.ignore(self._hear)
        offer_regions_to(None)
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._remove_dock()
        if self._uploads is not None:
            self._uploads.close()
            self._uploads = None

    def show(self, *_: object) -> None:
        """Open the assistant, or bring it to the front."""
        if self._dock is None:
            if not self._iface.mapCanvas().isVisible():  # QGIS welcomes the user instead
                self._iface.newProject(True)
            from .dock import AssistantDock

            self._dock = AssistantDock(self._iface, self._get_uploads())
            self._dock.done.connect(self._remove_dock)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            QgsProject.instance().cleared.connect(self._dock.photos.clear)
        self._dock.refresh_connections()
        self._dock.setUserVisible(True)

    def _get_uploads(self) -> Uploads:
        if self._uploads is None:
            from .uploads import Uploads

            self._uploads = Uploads(self.show)
        return self._uploads

    def _look_for_interrupted(self) -> None:
        self._get_uploads().look_for_interrupted()

    def _use_regions(self, layer: QgsVectorLayer) -> None:
        self.show()
        if self._dock is not None:
            self._dock.where.use_layer(layer)

    def _hear(self, project_id: Optional[int]) -> None:
        if project_id is None and self._dock is not None:
            self._dock.refresh_connections()

    def _remove_dock(self) -> None:
        dock, self._dock = self._dock, None
        if dock is None:
            return
        QgsProject.instance().cleared.disconnect(dock.photos.clear)
        dock.leave()
        self._iface.removeDockWidget(dock)
        dock.deleteLater()
