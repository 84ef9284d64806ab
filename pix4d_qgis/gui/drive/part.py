"""The browser's root and the dock, as a part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ...adapters.main_thread import later_on_main_thread
from ...words import tr
from ..actions import Actions
from ..panels import Panel
from .root import BrowserProvider, RootItem

if TYPE_CHECKING:
    from .browser import BrowserGuiProvider, BrowserView
    from .dock import DriveDock
    from .dropping import DropHandler
    from .preparation import Preparation
    from .tree import Tree

WAS_OPEN = "pix4d_qgis/panel_open"
WIDTH = 400


class Drive:
    """A part of the window, see :mod:`..desktop`. The tree and the dock are made when needed."""

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._provider: Optional[BrowserProvider] = None
        self._gui_provider: Optional[BrowserGuiProvider] = None
        self._drop_handler: Optional[DropHandler] = None
        self._preparation: Optional[Preparation] = None
        self._view: Optional[BrowserView] = None
        self._tree: Optional[Tree] = None
        right = Qt.DockWidgetArea.RightDockWidgetArea
        self._panel = Panel(iface, self._new_dock, right, WIDTH)

    def add(self) -> None:
        self._panel.hang_on(
            self._actions.add("pix4dDriveAction", tr("PIX4D panel"), "pix4d", self.show_dock)
        )
        self._provider = BrowserProvider(self._open_root)
        QgsApplication.dataItemProviderRegistry().addProvider(self._provider)
        if QgsSettings().value(WAS_OPEN, False, type=bool):
            later_on_main_thread(self._open_again)

    def remove(self) -> None:
        if self._preparation is not None:
            self._preparation.close()
            self._preparation = None
        if self._view is not None:
            self._view.close()
            self._view = None
        if self._provider is not None:
            QgsApplication.dataItemProviderRegistry().removeProvider(self._provider)
            self._provider = None
        if self._gui_provider is not None:
            QgsGui.dataItemGuiProviderRegistry().removeProvider(self._gui_provider)
            self._gui_provider = None
        if self._panel.dock is not None:
            QgsSettings().setValue(WAS_OPEN, not self._panel.dock.isHidden())
        self._panel.remove()
        if self._drop_handler is not None:
            self._iface.unregisterCustomDropHandler(self._drop_handler)
            self._drop_handler = None
        if self._tree is not None:
            self._tree.close()
            self._tree = None

    def show_dock(self, visible: bool = True) -> None:
        """Open the dock, or close it."""
        self._panel.show(visible)

    def _new_dock(self, window: QWidget) -> DriveDock:
        from .dock import DriveDock

        dock = DriveDock(window)
        self._prepare(lambda: dock.fill(self._get_tree()))
        return dock

    def _prepare(self, go_on: Callable[[], None]) -> None:
        """Call ``go_on`` when the modules are imported that are not needed at the start."""
        if self._preparation is None:
            from .preparation import Preparation

            self._preparation = Preparation()
        self._preparation.then(go_on)

    def _open_root(self, root: RootItem) -> None:
        self._prepare(lambda: self._get_view().open_root(root))

    def _get_view(self) -> BrowserView:
        if self._view is None:
            from .browser import BrowserGuiProvider, BrowserView

            self._view = BrowserView(self._get_tree())
            self._gui_provider = BrowserGuiProvider()
            QgsGui.dataItemGuiProviderRegistry().addProvider(self._gui_provider)
        return self._view

    def _open_again(self) -> None:
        """As the user left it, once QGIS has come up."""
        if self._provider is not None and self._panel.dock is None:
            self.show_dock()

    def _get_tree(self) -> Tree:
        if self._tree is None:
            from .dropping import DropHandler
            from .tree import Tree

            self._tree = Tree()
            self._drop_handler = DropHandler()
            self._iface.registerCustomDropHandler(self._drop_handler)
        return self._tree
