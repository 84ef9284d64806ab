"""Wires the plugin into QGIS and, in reverse order, out of it again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QMenu

MENU = "PIX4D"
TRANSLATIONS = Path(__file__).resolve().parent / "i18n"


class Pix4dPlugin:
    """What QGIS loads: the Processing provider, the options page and one menu entry.

    :param iface: QGIS's interface; None under qgis_process, which has no window
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._translator: Optional[QTranslator] = None
        self._provider: Any = None
        self._options: Any = None
        self._menu: Optional[QMenu] = None

    def initGui(self) -> None:
        """QGIS calls this when it loads the plugin with its window."""
        self.initProcessing()
        self._add_options()
        self._add_menu()

    def initProcessing(self) -> None:
        """qgis_process calls this alone."""
        self._add_translation()
        self._add_provider()

    def unload(self) -> None:
        """Take back everything, last things first."""
        self._remove_menu()
        self._remove_options()
        self._remove_provider()
        self._remove_translation()
        _close_layers()
        _forget_modules()

    def _add_translation(self) -> None:
        translator = QTranslator()
        # Looks for pix4d_qgis_de_CH.qm, then pix4d_qgis_de.qm.
        if translator.load(f"pix4d_qgis_{QgsApplication.locale()}", str(TRANSLATIONS)):
            QCoreApplication.installTranslator(translator)
            self._translator = translator

    def _remove_translation(self) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _add_provider(self) -> None:
        from .pix4d_qgis.processing.provider import Pix4dProvider

        provider = Pix4dProvider()
        # A refused provider is deleted by QGIS: it must not be touched again.
        if QgsApplication.processingRegistry().addProvider(provider):
            self._provider = provider
        else:
            self._warn(
                _tr("The algorithms are missing: another plugin has taken the name 'pix4d'.")
            )

    def _remove_provider(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

    def _add_options(self) -> None:
        from .pix4d_qgis.gui.options_factory import OptionsFactory

        self._options = OptionsFactory()
        self._iface.registerOptionsWidgetFactory(self._options)

    def _remove_options(self) -> None:
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None

    def _add_menu(self) -> None:
        from .pix4d_qgis.adapters.icons import icon

        # A menu that QGIS itself makes for a plugin would stay behind when it is empty.
        plugins = self._iface.pluginMenu()
        self._menu = QMenu(MENU, plugins)
        self._menu.setIcon(icon("pix4d"))
        action = self._menu.addAction(_tr("Connections…"))
        action.setObjectName("pix4dConnectionsAction")
        action.triggered.connect(self._show_connections)
        plugins.addMenu(self._menu)

    def _remove_menu(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _show_connections(self) -> None:
        from .pix4d_qgis.gui.options_factory import PAGE

        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def _warn(self, text: str) -> None:
        QgsMessageLog.logMessage(text, MENU, Qgis.MessageLevel.Warning)
        if self._iface is not None:
            self._iface.messageBar().pushWarning(MENU, text)


def _close_layers() -> None:
    """Stop renewing the access of streamed layers and take it back, if there ever was any."""
    renewal = sys.modules.get(f"{__package__}.pix4d_qgis.layers.renewal")
    if renewal is not None:
        renewal.close_all()


def _forget_modules() -> None:
    """QGIS forgets modules but no packages, which would hand out old code after an update."""
    inner = f"{__package__}.pix4d_qgis"
    for name in [name for name in sys.modules if f"{name}.".startswith(f"{inner}.")]:
        del sys.modules[name]


def _tr(text: str) -> str:
    return str(QCoreApplication.translate("pix4d_qgis", text))
