"""Wires the plugin into QGIS and, in reverse order, out of it again."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

TRANSLATIONS = Path(__file__).resolve().parent / "i18n"


class Pix4dPlugin:
    """What QGIS loads: the Processing provider, and what the window has of the plugin.

    :param iface: QGIS's interface; None under qgis_process, which has no window
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._translator: Optional[QTranslator] = None
        self._provider: Any = None
        self._paths: Any = None
        self._desktop: Any = None

    def initGui(self) -> None:
        """QGIS calls this when it loads the plugin with its window."""
        self.initProcessing()
        self._open_desktop()

    def initProcessing(self) -> None:
        """qgis_process calls this alone."""
        self._add_translation()
        _find_packages()
        self._add_provider()
        self._add_paths()

    def unload(self) -> None:
        """Take back everything, last things first; what fails keeps nothing else from it."""
        with ExitStack() as rest:
            rest.callback(_forget_modules)
            rest.callback(_forget_packages)
            rest.callback(_close_layers)
            rest.callback(self._remove_translation)
            rest.callback(self._remove_provider)
            rest.callback(self._remove_paths)
            self._close_desktop()

    def _add_translation(self) -> None:
        from .pix4d_qgis import words

        words.use(_tr)
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
            from .pix4d_qgis.adapters.messages import announce
            from .pix4d_qgis.words import tr

            announce(
                tr("The algorithms are missing: another plugin has taken the name 'pix4d'."),
                level=Qgis.MessageLevel.Warning,
            )

    def _remove_provider(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

    def _add_paths(self) -> None:
        from .pix4d_qgis.layers.asleep import PathProcessors

        self._paths = PathProcessors()
        self._paths.install()

    def _remove_paths(self) -> None:
        if self._paths is not None:
            self._paths.remove()
            self._paths = None

    def _open_desktop(self) -> None:
        from .pix4d_qgis.gui.desktop import Desktop

        self._desktop = Desktop(self._iface)
        self._desktop.open()

    def _close_desktop(self) -> None:
        desktop, self._desktop = self._desktop, None
        if desktop is not None:
            desktop.close()


def _close_layers() -> None:
    """Stop renewing the access of streamed layers and take it back, if there ever was any."""
    renewal = sys.modules.get(f"{__package__}.pix4d_qgis.layers.renewal")
    # A thread that is still importing it has opened nothing yet.
    close_all = getattr(renewal, "close_all", None)
    if close_all is not None:
        close_all()


def _find_packages() -> None:
    """Say where packages lie that the plugin has for itself alone; nothing is read yet."""
    from .pix4d_qgis import private_root

    private_root.folder = Path(QgsApplication.qgisSettingsDirPath(), "pix4d_qgis", "packages")


def _forget_packages() -> None:
    packages = sys.modules.get(f"{__package__}.pix4d_qgis.private_packages")
    if packages is not None:
        packages.close()


def _forget_modules() -> None:
    """QGIS forgets modules but no packages, which would hand out old code after an update."""
    inner = f"{__package__}.pix4d_qgis"
    for name in [name for name in sys.modules if f"{name}.".startswith(f"{inner}.")]:
        del sys.modules[name]


def _tr(text: str, number: int = -1) -> str:
    return str(QCoreApplication.translate("pix4d_qgis", text, None, number))
