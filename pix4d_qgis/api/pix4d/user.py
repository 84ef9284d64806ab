"""Who is signed in."""

from __future__ import annotations

from dataclasses import dataclass

from ...words import tr
from .. import reading
from ..http import Transport
from . import paths
from .reference import with_dashes


@dataclass(frozen=True)
class User:
    """The account behind the connection; what the service leaves out is empty.

    :param organization: uuid with dashes of the organization whose drive is shown first
    :param units: metric or imperial
    """

    uuid: str
    name: str
    organization: str
    units: str


class Users:
    """The call for the current user."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def current(self) -> User:
        """:raises Pix4dError: also where the service has this call under another path"""
        url = self._transport.connection.cloud_url + paths.USER
        answer = self._transport.call("GET", url, tr("read the account"))
        data = reading.mapping(answer.body, tr("account"))
        names = (reading.text(data, "first_name"), reading.text(data, "last_name"))
        return User(
            uuid=with_dashes(reading.text(data, "uuid")),
            name=" ".join(filter(None, names)) or reading.text(data, "email"),
            organization=with_dashes(reading.text(data, "default_organization")),
            units=reading.text(data, "preferred_units"),
        )
