"""The assistant in QGIS's window: its action, its dock, and what an earlier QGIS has left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer

from ...adapters import news
from ...adapters.main_thread import later_on_main_thread
from ...words import tr
from ..actions import Actions
from ..drawing.part import offer_regions_to

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
        self._waiting: list[Callable[[AssistantDock], None]] = []

    def add(self) -> None:
        self._actions.add("pix4dNewProjectAction", tr("New project…"), "project", self.show)
        offer_regions_to(self._use_regions)
        news.listen(self._hear)
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look_for_interrupted)
        self._timer.start(LOOK_AFTER)

    def remove(self) -> None:
        self._waiting = []
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
        self._use_dock(lambda _: None)

    def _use_dock(self, use: Callable[[AssistantDock], None]) -> None:
        """Open the dock, soon; what it needs is imported while the window goes on."""
        from ...waiting import background

        self._waiting.append(use)
        if self._dock is not None:
            self._show_dock()
        elif len(self._waiting) == 1:
            background(_import_docks).add_done_callback(
                lambda _: later_on_main_thread(self._make_dock)
            )

    def _make_dock(self) -> None:
        if not self._waiting:  # the plugin has been unloaded since
            return
        from .dock import AssistantDock

        self._dock = AssistantDock(self._iface, self._get_uploads())
        self._dock.done.connect(self._remove_dock)
        QgsProject.instance().cleared.connect(self._dock.photos.clear)
        QTimer.singleShot(0, self._show_dock)  # the window has its turn first

    def _show_dock(self) -> None:
        waiting, self._waiting = self._waiting, []
        dock = self._dock
        if dock is None:
            return
        if self._is_nowhere(dock):
            self._place(dock)
        dock.refresh_connections()
        dock.setUserVisible(True)
        for use in waiting:
            use(dock)

    def _is_nowhere(self, dock: AssistantDock) -> bool:
        area = self._iface.mainWindow().dockWidgetArea(dock)
        return bool(area == Qt.DockWidgetArea.NoDockWidgetArea)

    def _place(self, dock: AssistantDock) -> None:
        from ..drive.dock import NAME_OF_DOCK as DRIVE

        if not self._iface.mapCanvas().isVisible():  # QGIS welcomes the user instead
            self._iface.newProject(True)
        right = Qt.DockWidgetArea.RightDockWidgetArea
        self._iface.addTabifiedDockWidget(right, dock, [DRIVE], True)

    def _get_uploads(self) -> Uploads:
        if self._uploads is None:
            from .uploads import Uploads

            self._uploads = Uploads(self.show)
        return self._uploads

    def _look_for_interrupted(self) -> None:
        from ...adapters import folders

        if folders.has_kept_orders():
            self._get_uploads().look_for_interrupted()

    def _use_regions(self, layer: QgsVectorLayer) -> None:
        self._use_dock(lambda dock: dock.where.use_layer(layer))

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


def _import_docks() -> None:
    from ..drive import dock  # noqa: F401 - this is the work
    from . import dock as own  # noqa: F401
