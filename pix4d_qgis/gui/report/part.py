"""The table of volumes, as a part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction

from ...words import tr
from ..actions import Actions

if TYPE_CHECKING:
    from .dock import ReportDock


class VolumesReport:
    """A part of the window, see :mod:`..desktop`. The dock is made when it is first opened."""

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._action: Optional[QAction] = None
        self._dock: Optional[ReportDock] = None

    def add(self) -> None:
        self._action = self._actions.add(
            "pix4dReportAction", tr("Volumes report"), "report", self.show_dock
        )
        self._action.setCheckable(True)

    def remove(self) -> None:
        dock, self._dock = self._dock, None
        if dock is not None:
            dock.visibilityChanged.disconnect(self._note_visibility)
            dock.close_panel()
            self._iface.removeDockWidget(dock)
            dock.deleteLater()
        self._action = None

    def show_dock(self, visible: bool = True) -> None:
        """Open the dock, with the layer that is active if it has volumes, or close it."""
        if self._dock is None:
            if not visible:
                return
            self._dock = self._new_dock()
        self._dock.setUserVisible(visible)
        self._note_visibility(visible)
        if visible:
            self._dock.panel.show_layer(self._iface.activeLayer())

    def _new_dock(self) -> ReportDock:
        from .dock import ReportDock

        window = self._iface.mainWindow()
        dock = ReportDock(self._iface, window)
        # Where it was the last time; the window has read that before there was a dock.
        if not window.restoreDockWidget(dock):
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.visibilityChanged.connect(self._note_visibility)
        return dock

    def _note_visibility(self, _: bool) -> None:
        if self._action is not None and self._dock is not None:
            self._action.setChecked(not self._dock.isHidden())
