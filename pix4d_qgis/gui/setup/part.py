"""First contact, as a part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QDialog

from ...adapters import news
from ...adapters.connection_settings import is_any_connection
from ...adapters.main_thread import later_on_main_thread
from ...adapters.package_offer import offer_with
from ...words import tr
from ..actions import Actions

if TYPE_CHECKING:
    from .installation import Installation

WELCOMED = "pix4d_qgis/welcomed"
TOPIC = "set-up"


class Setup:
    """A part of the window, see :mod:`..desktop`.

    :param finished: called when the first connection is there
    """

    def __init__(self, iface: Any, actions: Actions, finished: Callable[[], object]) -> None:
        self._iface = iface
        self._actions = actions
        self._finished = finished
        self._action: Optional[QAction] = None
        self._installation: Optional[Installation] = None
        self._dialogs: dict[str, QDialog] = {}

    def add(self) -> None:
        self._action = self._actions.add(
            "pix4dSetupAction", tr("Set up PIX4D…"), "options", self.show_page
        )
        news.listen(self._hear)
        offer_with(self._install)
        _doors.append(self.show_page)
        self._update()
        if self._is_new():
            later_on_main_thread(self._welcome)  # which costs time that the start has not

    def remove(self) -> None:
        _doors.remove(self.show_page)
        offer_with(None)
        news.ignore(self._hear)
        if self._installation is not None:
            self._installation.stop()
            self._installation = None
        for name in list(self._dialogs):
            self._close(name)
        self._action = None

    def show_page(self, *_: object) -> None:
        """Open the page on which a connection is made."""
        from ...adapters.messages import withdraw
        from . import page  # noqa: F401 - in two steps, so that neither holds the window up

        withdraw(TOPIC)
        later_on_main_thread(self._open_page)

    def _open_page(self) -> None:
        from .page import SetupPage

        if self._action is None:
            return
        if "page" not in self._dialogs:
            page = SetupPage(self._get_installation(), self._iface.mainWindow())
            page.installation_wanted.connect(self.show_packages)
            page.accepted.connect(self._finished)
            self._keep("page", page)
        QTimer.singleShot(0, lambda: self._raise("page"))  # the window has its turn first

    def show_packages(self) -> None:
        """Open the dialog that installs packages."""
        from .packages_dialog import PackagesDialog

        if "packages" not in self._dialogs:
            dialog = PackagesDialog(self._get_installation(), self._iface.mainWindow())
            self._keep("packages", dialog)
        self._raise("packages")

    def _install(self) -> None:
        self._get_installation().start()

    def _get_installation(self) -> Installation:
        if self._installation is None:
            from .installation import Installation

            self._installation = Installation()
            self._installation.explanation_wanted.connect(self.show_packages)
        return self._installation

    def _keep(self, name: str, dialog: QDialog) -> None:
        self._dialogs[name] = dialog
        dialog.finished.connect(lambda: self._close(name))

    def _raise(self, name: str) -> None:
        dialog = self._dialogs.get(name)
        if dialog is None:  # closed since
            return
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _close(self, name: str) -> None:
        dialog = self._dialogs.pop(name, None)
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    def _hear(self, project_id: Optional[int]) -> None:
        if project_id is None:
            self._update()

    def _update(self) -> None:
        if self._action is not None:
            self._action.setVisible(not is_any_connection())

    def _is_new(self) -> bool:
        return not QgsSettings().value(WELCOMED) and not is_any_connection()

    def _welcome(self) -> None:
        if self._action is None or not self._is_new():
            return
        from ...adapters.messages import Button, announce

        QgsSettings().setValue(WELCOMED, "yes")
        announce(
            tr("PIX4D is installed."), button=Button(tr("Set up"), self.show_page), topic=TOPIC
        )


def open_page() -> None:
    """Open the page on which a connection is made, where there is a window."""
    for door in _doors:
        door()


_doors: list[Callable[..., None]] = []
