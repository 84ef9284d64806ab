"""What the user has changed on the options page and not confirmed yet; in memory only."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import Callable, Optional

from ..adapters import authentication, connections, news
from ..adapters.connections import SavedConnection
from ..api.connection import ClientCredentials
from ..errors import Pix4dError


@dataclass(frozen=True)
class Draft:
    """A connection as it will be saved.

    :param connection: name, addresses, and the ``authcfg`` that it has now
    :param stored_name: name under which it is saved now; empty: it is new
    :param credentials: a client id and secret that were just typed; None: they stay as they are
    """

    connection: SavedConnection
    stored_name: str = ""
    credentials: Optional[ClientCredentials] = field(default=None, repr=False)

    def read_credentials(self) -> Callable[[], ClientCredentials]:
        """A function that gives the client id and secret when they are needed."""
        typed, authcfg = self.credentials, self.connection.authcfg
        return lambda: typed or authentication.read_credentials(authcfg)


class ConnectionDrafts:
    """All connections as the user wants them. Nothing is saved before :meth:`save`."""

    def __init__(self) -> None:
        self.items = [Draft(saved, saved.name) for saved in connections.saved_connections()]
        self.default = connections.default_name() or ""
        self._stored = (list(self.items), self.default)
        self._removed: list[str] = []

    def is_changed(self, index: int) -> bool:
        """Whether the draft at ``index`` is not what is saved."""
        return self.items[index] not in self._stored[0]

    def names(self, without: Optional[int] = None) -> list[str]:
        """Names of all drafts, or of all but the one at index ``without``."""
        return [draft.connection.name for index, draft in enumerate(self.items) if index != without]

    def add(self, draft: Draft) -> None:
        """Append a new connection; the first one becomes the default."""
        if not self.items:
            self.default = draft.connection.name
        self.items.append(draft)

    def change(self, index: int, draft: Draft) -> None:
        """Put ``draft`` in the place of the one at ``index``; it stays the default if it was."""
        if self.items[index].connection.name == self.default:
            self.default = draft.connection.name
        self.items[index] = draft

    def remove(self, index: int) -> None:
        """Take the connection at ``index`` off the list."""
        draft = self.items.pop(index)
        if draft.stored_name:
            self._removed.append(draft.stored_name)
        if self.default in (draft.connection.name, ""):
            self.default = self._only_one_left()

    def save(self) -> list[str]:
        """Make the settings and the authentication database look like the drafts.

        Where nothing was changed, neither is touched.

        :return: names of removed connections whose secret could not be deleted
        :raises SignInError: a secret could not be stored; no connection has been changed then
        """
        if (self.items, self.default) == self._stored:
            return []
        self._store_credentials()
        left_behind = [name for name in self._removed if not connections.remove(name)]
        self._removed.clear()
        self._rename()
        for index, draft in enumerate(self.items):
            connections.save(draft.connection)
            self.items[index] = replace(draft, stored_name=draft.connection.name)
        known = [connection.name for connection in connections.all_connections()]
        connections.set_default(self.default if self.default in known else "")
        self._stored = (list(self.items), self.default)
        news.changed()
        return left_behind

    def _store_credentials(self) -> None:
        """Store what was typed; where one of several cannot be stored, no new secret is left."""
        stored = list(self.items)
        known = {draft.connection.authcfg for draft in self.items}
        try:
            for index, draft in enumerate(self.items):
                stored[index] = _with_stored_credentials(draft)
        except Pix4dError:
            for draft in stored:
                if draft.connection.authcfg not in known:
                    authentication.forget_credentials(draft.connection.authcfg)
            raise
        self.items = stored

    def _only_one_left(self) -> str:
        names = self.names()
        if not names and connections.environment_connection():
            return connections.ENVIRONMENT
        return names[0] if len(names) == 1 else ""

    def _rename(self) -> None:
        """Rename in two steps, because the new name of one may be the old name of another."""
        renamed = {
            str(uuid.uuid4()): draft
            for draft in self.items
            if draft.stored_name not in ("", draft.connection.name)
        }
        for passing_name, draft in renamed.items():
            connections.rename(draft.stored_name, passing_name)
        for passing_name, draft in renamed.items():
            connections.rename(passing_name, draft.connection.name)


def _with_stored_credentials(draft: Draft) -> Draft:
    if draft.credentials is None:
        return draft
    connection = draft.connection
    authcfg = authentication.store_credentials(
        connection.name, draft.credentials, connection.authcfg
    )
    return replace(draft, connection=replace(connection, authcfg=authcfg), credentials=None)
