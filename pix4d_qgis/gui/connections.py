"""The options page, and the menu entry that opens it; the page is imported when it is opened."""

from __future__ import annotations

from typing import Any, Optional

from qgis import utils
from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..adapters.icons import icon
from ..words import tr
from .actions import Actions

PAGE = "pix4dOptionsPage"


class Connections:
    """A part of the window, see :mod:`.desktop`."""

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._factory: Optional[OptionsFactory] = None

    def add(self) -> None:
        self._factory = OptionsFactory()
        self._iface.registerOptionsWidgetFactory(self._factory)
        self._actions.add(
            "pix4dConnectionsAction", tr("Connections…"), "options", self._show, in_toolbar=False
        )

    def remove(self) -> None:
        if self._factory is not None:
            self._iface.unregisterOptionsWidgetFactory(self._factory)
            self._factory = None

    def _show(self) -> None:
        show_options()


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page 'PIX4D' each time QGIS opens its Options dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("PIX4D")

    def icon(self) -> QIcon:
        return icon("pix4d")

    def createWidget(self, parent: Optional[QWidget] = None) -> QgsOptionsPageWidget:
        from .options_page import OptionsPage

        return OptionsPage(parent)


def show_options(page: str = PAGE) -> None:
    """Open QGIS's Options dialog at a page.

    :param page: its object's name
    """
    utils.iface.showOptionsDialog(utils.iface.mainWindow(), page)
