"""The page on which the first connection is made."""

from __future__ import annotations

import threading
from typing import Optional

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWidget

from ...adapters import connections
from ...adapters.main_thread import later_on_main_thread
from ...api.connection import Connection
from ...errors import InvalidInput, Pix4dError
from ...private_packages import lacking
from ...words import both, tr
from ..connection_drafts import ConnectionDrafts, Draft
from ..connection_fields import ConnectionFields
from ..connection_test import ConnectionTest
from ..forms import GrowingDialog, load_form
from .installation import Installation

ACCOUNT_PAGE = "https://account.pix4d.com"
NAME = "PIX4Dcloud"


class SetupPage(GrowingDialog):
    """Asks for client id and secret, tests them, and saves them as the default connection.

    Emits :attr:`installation_wanted` when the button for missing packages is pressed.
    """

    installation_wanted = pyqtSignal()

    def __init__(self, installation: Installation, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("setup_page", self)
        self._fields = ConnectionFields(self)
        self._test = ConnectionTest(
            self.testButton,
            self.resultLabel,
            self._typed,
            self,
            tr("Check the client id and the client secret above."),
        )
        self._done = self.doneButton.text()
        self._test.changed.connect(self._name_done)
        for edit in self._fields.edits():
            edit.textChanged.connect(self._test.forget)
        self._installation = installation
        self.accountPageButton.clicked.connect(self._open_account_page)
        self.packagesButton.clicked.connect(self.installation_wanted)
        self.cancelButton.clicked.connect(self.reject)
        self.doneButton.clicked.connect(self.accept)
        self.packagesBox.hide()
        installation.changed.connect(self._look_for_packages)
        self.clientIdEdit.setFocus()
        # Later: the thread would slow the opening down.
        later_on_main_thread(self._look_for_packages)

    def accept(self) -> None:
        """Save it; stay open while something is wrong."""
        try:
            self._save()
        except Pix4dError as error:
            self._test.say(str(error))
            return
        super().accept()

    def done(self, result: int) -> None:
        self._test.stop()
        super().done(result)

    def _save(self) -> None:
        """QGIS asks for its master password here."""
        drafts = ConnectionDrafts()
        drafts.add(self._draft(drafts.names()))
        drafts.default = drafts.items[-1].connection.name
        drafts.save()

    def _draft(self, others: list[str]) -> Draft:
        credentials = self._fields.credentials()
        if credentials is None:
            raise InvalidInput(tr("Paste the client id and secret first."))
        connection = connections.checked(self._fields.connection(_free_name(others)), others)
        return Draft(connection, credentials=credentials)

    def _typed(self) -> Connection:
        draft = self._draft([])
        return connections.connect(draft.connection, draft.read_credentials())

    def _name_done(self) -> None:
        """Who has no network now shall be able to save, but knowingly."""
        text = tr("Save &anyway") if self._test.has_failed else self._done
        self.doneButton.setText(text)

    def _open_account_page(self) -> None:
        QDesktopServices.openUrl(QUrl(ACCOUNT_PAGE))

    def _look_for_packages(self) -> None:
        if sip.isdeleted(self):
            return

        def look() -> None:
            names = lacking()
            later_on_main_thread(lambda: self._show_lacking(names))

        # It reads the disk.
        threading.Thread(target=look, daemon=True, name="pix4d-packages").start()

    def _show_lacking(self, names: list[str]) -> None:
        if sip.isdeleted(self):
            return
        self.packagesBox.setVisible(bool(names))
        if self._installation.is_running():
            text = tr("Installing {packages}…")
        elif len(names) == 1:
            text = tr("This QGIS lacks the Python package {packages}, which PIX4D needs.")
        else:
            text = tr("This QGIS lacks the Python packages {packages}, which PIX4D needs.")
        self.packagesLabel.setText(text.format(packages=both(names)))


def _free_name(taken: list[str]) -> str:
    known = {name.casefold() for name in taken}
    name, number = NAME, 1
    while name.casefold() in known:
        number += 1
        name = f"{NAME} {number}"
    return name
