"""The fields for client id, client secret and addresses, which several forms have."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QLineEdit

from ..adapters.connections import SavedConnection
from ..api.connection import CLOUD_URL, WEBGIS_URL, ClientCredentials
from ..api.pasted import pasted_credentials
from ..errors import InvalidInput
from ..words import tr


class ConnectionFields:
    """Reads and fills them. Who pastes id and secret at once into one field fills both.

    :param form: a widget with ``clientIdEdit``, ``clientSecretEdit``, ``cloudUrlEdit``,
        ``webgisUrlEdit`` and ``addressGroup``
    """

    def __init__(self, form: Any) -> None:
        self._form = form
        form.cloudUrlEdit.setPlaceholderText(CLOUD_URL)
        form.webgisUrlEdit.setPlaceholderText(WEBGIS_URL)
        form.clientIdEdit.textChanged.connect(self._share_out)
        form.clientSecretEdit.textChanged.connect(self._share_out)

    def edits(self) -> list[QLineEdit]:
        """All of them."""
        form = self._form
        return [form.clientIdEdit, form.clientSecretEdit, form.cloudUrlEdit, form.webgisUrlEdit]

    def show_addresses(self, connection: SavedConnection) -> None:
        """Fill in those that are not the public ones."""
        form = self._form
        if connection.cloud_url != CLOUD_URL:
            form.cloudUrlEdit.setText(connection.cloud_url)
        if connection.webgis_url != WEBGIS_URL:
            form.webgisUrlEdit.setText(connection.webgis_url)
        if form.cloudUrlEdit.text() or form.webgisUrlEdit.text():
            form.addressGroup.setCollapsed(False)

    def connection(self, name: str, authcfg: str = "") -> SavedConnection:
        """A connection of this name with the addresses that are typed."""
        return SavedConnection(
            name,
            self._form.cloudUrlEdit.text().strip() or CLOUD_URL,
            self._form.webgisUrlEdit.text().strip() or WEBGIS_URL,
            authcfg,
        )

    def credentials(self) -> Optional[ClientCredentials]:
        """What is typed; None: neither of the two.

        :raises InvalidInput: one of the two is missing
        """
        client_id = self._form.clientIdEdit.text().strip()
        client_secret = self._form.clientSecretEdit.text().strip()
        if client_id and client_secret:
            return ClientCredentials(client_id, client_secret)
        if client_id or client_secret:
            raise InvalidInput(tr("Client id and secret belong together: enter both."))
        return None

    def _share_out(self, text: str) -> None:
        both = pasted_credentials(text)
        if both is not None:
            self._form.clientIdEdit.setText(both.client_id)
            self._form.clientSecretEdit.setText(both.client_secret)
