"""Offers the options page to QGIS; the page itself is imported when it is opened."""

from __future__ import annotations

from typing import Optional

from qgis import utils
from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..adapters.icons import icon

PAGE = "pix4dOptionsPage"


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
