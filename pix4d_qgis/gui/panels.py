"""Docks that an action opens and closes. Imported when QGIS starts: nothing heavy in it."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QWidget


class PanelDock(QgsDockWidget):
    """A dock that a :class:`Panel` has."""

    def enter(self) -> None:
        """It has been opened, or is wanted again while it is open."""

    def leave(self) -> None:
        """Follow, ask and show nothing any more: it is going to be deleted."""


class Panel:
    """One dock and the action that it hangs on; the dock is made when it is first opened.

    :param make: the dock, a child of the window that it is given
    :param area: where it is put the first time; afterwards it is where the user has left it
    :param width: pixels, the first time; 0: as it comes
    """

    def __init__(
        self,
        iface: Any,
        make: Callable[[QWidget], PanelDock],
        area: Qt.DockWidgetArea,
        width: int = 0,
    ) -> None:
        self._iface = iface
        self._make = make
        self._area = area
        self._width = width
        self._action: Optional[QAction] = None
        self.dock: Optional[PanelDock] = None

    def hang_on(self, action: QAction) -> None:
        """From now on the action shows whether the dock is open."""
        action.setCheckable(True)
        self._action = action

    def remove(self) -> None:
        """Leave nothing behind, whether it was opened or not."""
        dock, self.dock, self._action = self.dock, None, None
        if dock is not None:
            dock.visibilityChanged.disconnect(self._note_visibility)
            dock.leave()
            self._iface.removeDockWidget(dock)
            dock.deleteLater()

    def show(self, visible: bool = True) -> None:
        """Open the dock, or close it."""
        if self.dock is None:
            if not visible:
                return
            self.dock = self._placed(self._make(self._iface.mainWindow()))
        self.dock.setUserVisible(visible)
        self._note_visibility(visible)
        if visible:
            self.dock.enter()

    def _placed(self, dock: PanelDock) -> PanelDock:
        window = self._iface.mainWindow()
        # Where it was the last time; the window has read that before there was a dock.
        if not window.restoreDockWidget(dock):
            self._iface.addDockWidget(self._area, dock)
            if self._width:
                window.resizeDocks([dock], [self._width], Qt.Orientation.Horizontal)
        dock.visibilityChanged.connect(self._note_visibility)
        return dock

    def _note_visibility(self, _: bool) -> None:
        if self._action is not None and self.dock is not None:
            self._action.setChecked(not self.dock.isHidden())
