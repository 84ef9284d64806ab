"""The plugin's menu and toolbar."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar

from ..adapters.icons import icon

TITLE = "PIX4D"


class Actions:
    """One menu below *Plugins* and one toolbar; :meth:`close` leaves neither.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._menu: Optional[QMenu] = None
        self._toolbar: Optional[QToolBar] = None

    def open(self) -> None:
        plugins = self._iface.pluginMenu()
        # A menu that QGIS itself makes for a plugin would stay behind when it is empty.
        self._menu = QMenu(TITLE, plugins)
        self._menu.setIcon(icon("pix4d"))
        plugins.addMenu(self._menu)
        self._toolbar = self._iface.addToolBar(TITLE)
        self._toolbar.setObjectName("pix4dToolBar")

    def add(
        self,
        name: str,
        text: str,
        picture: str,
        slot: Callable[..., object],
        *,
        in_toolbar: bool = True,
    ) -> QAction:
        """A new action; it goes with the menu.

        :param name: its object's name, such as ``pix4dConnectionsAction``
        :param picture: of the folder ``icons``
        :param slot: called when it is triggered
        """
        if self._menu is None or self._toolbar is None:
            raise RuntimeError("The menu is not open.")
        action = QAction(icon(picture), text, self._menu)
        action.setObjectName(name)
        action.triggered.connect(slot)
        self._menu.addAction(action)
        if in_toolbar:
            self._toolbar.addAction(action)
        return action

    def close(self) -> None:
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None
