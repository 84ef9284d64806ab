"""The dialog in which one connection is added or edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..adapters import authentication, connections
from ..adapters.connections import SavedConnection
from ..api.connection import ClientCredentials
from ..errors import InvalidInput, Pix4dError
from ..words import tr
from .connection_drafts import Draft
from .connection_fields import ConnectionFields
from .forms import load_form


class ConnectionDialog(QDialog):
    """Asks for name, client id, client secret and addresses of one connection.

    :param draft: the connection to edit; None: a new one
    :param other_names: names that are taken
    """

    def __init__(
        self,
        draft: Optional[Draft] = None,
        other_names: Sequence[str] = (),
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        load_form("connection_dialog", self)
        self.buttonBox.accepted.connect(self.accept)
        self.buttonBox.rejected.connect(self.reject)
        self.draft = draft or Draft(SavedConnection(""))
        self._fields = ConnectionFields(self)
        self._has_credentials = draft is not None
        self._other_names = list(other_names)
        self._fill()

    def accept(self) -> None:
        """Keep what was typed in :attr:`draft`; stay open while something is wrong with it."""
        try:
            draft = self._read()
            if draft.credentials:
                # Now rather than when the options are saved: then it would be too late to retry.
                authentication.unlock()
        except Pix4dError as error:
            self.errorLabel.setText(str(error))
            self.errorLabel.show()
            return
        self.draft = draft
        super().accept()

    def _fill(self) -> None:
        connection = self.draft.connection
        self.nameEdit.setText(connection.name)
        self._fields.show_addresses(connection)
        if self._has_credentials:
            self.clientIdEdit.setPlaceholderText(tr("unchanged"))
            self.clientSecretEdit.setPlaceholderText(tr("unchanged"))
        self.errorLabel.hide()
        self.nameEdit.setFocus()

    def _read(self) -> Draft:
        connection = connections.checked(
            self._fields.connection(self.nameEdit.text(), self.draft.connection.authcfg),
            self._other_names,
        )
        credentials = self._read_credentials() or self.draft.credentials
        return Draft(connection, self.draft.stored_name, credentials)

    def _read_credentials(self) -> Optional[ClientCredentials]:
        credentials = self._fields.credentials()
        if credentials is None and not self._has_credentials:
            raise InvalidInput(tr("The client id and secret are missing."))
        return credentials
