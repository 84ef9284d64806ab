"""The connections that the user has saved, and the one that the environment makes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Callable, Optional
from urllib.parse import quote, unquote

from qgis.core import QgsSettings

from ..api.connection import CLOUD_URL, WEBGIS_URL, ClientCredentials, Connection, checked_url
from ..errors import InvalidInput, SignInError
from ..words import tr
from .connection_settings import GROUP, is_in_environment

ENVIRONMENT = "environment"
DEFAULT = "pix4d_qgis/default_connection"


@dataclass(frozen=True)
class SavedConnection:
    """What the settings hold of a connection; the client id and secret lie under ``authcfg``."""

    name: str
    cloud_url: str = CLOUD_URL
    webgis_url: str = WEBGIS_URL
    authcfg: str = ""


def saved_connections() -> list[SavedConnection]:
    """All saved connections in alphabetical order, without the environment's."""
    settings = QgsSettings()
    settings.beginGroup(GROUP)
    found = [
        SavedConnection(
            name=unquote(key),
            cloud_url=settings.value(f"{key}/cloud_url") or CLOUD_URL,
            webgis_url=settings.value(f"{key}/webgis_url") or WEBGIS_URL,
            authcfg=settings.value(f"{key}/authcfg") or "",
        )
        for key in settings.childGroups()
    ]
    settings.endGroup()
    return sorted(found, key=lambda connection: connection.name.casefold())


def environment_connection() -> Optional[SavedConnection]:
    """The connection of the environment variables; None unless both id and secret are set."""
    if not is_in_environment():
        return None
    return SavedConnection(
        name=ENVIRONMENT,
        cloud_url=os.environ.get("PIX4D_CLOUD_URL") or CLOUD_URL,
        webgis_url=os.environ.get("PIX4D_WEBGIS_URL") or WEBGIS_URL,
    )


def all_connections() -> list[SavedConnection]:
    """The environment's connection, when there is one, and then the saved ones."""
    environment = environment_connection()
    return [environment, *saved_connections()] if environment else saved_connections()


def checked(connection: SavedConnection, others: Sequence[str] = ()) -> SavedConnection:
    """``connection`` with a tidy name and tidy addresses.

    :param others: names of the other connections
    :raises InvalidInput: the name is empty, reserved or taken, or an address is not acceptable
    """
    name = connection.name.strip()
    if not name:
        raise InvalidInput(tr("The connection has no name."))
    if name.casefold() == ENVIRONMENT:
        raise InvalidInput(
            tr(
                "The name '{environment}' stands for the connection of the environment variables."
            ).format(environment=ENVIRONMENT),
            advice=tr("Choose another name."),
        )
    # Settings files of Windows do not tell upper from lower case.
    if name.casefold() in (other.casefold() for other in others):
        raise InvalidInput(
            tr("There is a connection called '{name}' already.").format(name=name),
            advice=tr("Choose another name."),
        )
    return replace(
        connection,
        name=name,
        cloud_url=checked_url(connection.cloud_url),
        webgis_url=checked_url(connection.webgis_url),
    )


def save(connection: SavedConnection) -> None:
    """Write a connection, replacing the one of the same name. The first one becomes the default.

    :raises InvalidInput: as :func:`checked`
    """
    names = [saved.name for saved in saved_connections()]
    connection = checked(connection, [name for name in names if name != connection.name.strip()])
    settings = QgsSettings()
    key = _key(connection.name)
    settings.setValue(f"{key}/cloud_url", connection.cloud_url)
    settings.setValue(f"{key}/webgis_url", connection.webgis_url)
    settings.setValue(f"{key}/authcfg", connection.authcfg)
    if not names:
        set_default(connection.name)


def remove(name: str) -> bool:
    """Delete a saved connection together with its client id and secret.

    :return: whether nothing of it is left; False when the secret could not be deleted
    :raises InvalidInput: no saved connection has this name
    """
    from .authentication import forget_credentials

    connection = _saved(name)
    settings = QgsSettings()
    settings.remove(_key(name))
    if settings.value(DEFAULT) == name:
        settings.remove(DEFAULT)
    return not connection.authcfg or forget_credentials(connection.authcfg)


def rename(name: str, new_name: str) -> None:
    """Give a saved connection another name. It stays the default if it was.

    :raises InvalidInput: no saved connection has this name, or as :func:`checked`
    """
    connection = _saved(name)
    others = [saved.name for saved in saved_connections() if saved.name != name]
    renamed = checked(replace(connection, name=new_name), others)
    settings = QgsSettings()
    was_default = settings.value(DEFAULT) == name
    settings.remove(_key(name))
    save(renamed)
    if was_default:
        set_default(renamed.name)


def default_name() -> Optional[str]:
    """The connection that is meant when none is named; None when that is not clear.

    It is the one chosen with :func:`set_default`, else the only saved one, else the environment's
    where none is saved.
    """
    names = [connection.name for connection in all_connections()]
    chosen = QgsSettings().value(DEFAULT)
    if chosen in names:
        return str(chosen)
    saved = [name for name in names if name != ENVIRONMENT]
    candidates = saved or names
    return candidates[0] if len(candidates) == 1 else None


def best_match(name: str, cloud_url: str) -> Optional[SavedConnection]:
    """The connection that something was loaded with, or else another one to the same service.

    Where neither name nor address is known it is the default one. None: there is none.
    """
    first = default_name()
    if not (name or cloud_url):
        return next((c for c in all_connections() if c.name == first), None)

    def rank(connection: SavedConnection) -> tuple[bool, bool, bool]:
        same_place = connection.cloud_url == cloud_url
        return same_place and connection.name == name, same_place, connection.name == first

    found = [c for c in all_connections() if c.name == name or c.cloud_url == cloud_url]
    return max(found, key=rank, default=None)


def name_now(name: str, cloud_url: str) -> str:
    """What a connection is called that may have been renamed since; else ``name``.

    For what costs: where several lead to that service none is guessed, as they may be of
    different accounts.
    """
    names = [c.name for c in all_connections() if c.cloud_url == cloud_url]
    return names[0] if len(names) == 1 else name


def set_default(name: str) -> None:
    """Choose the connection that is meant when none is named; empty: none.

    :raises InvalidInput: no connection has this name
    """
    if not name:
        QgsSettings().remove(DEFAULT)
        return
    QgsSettings().setValue(DEFAULT, _known(name).name)


def resolve(name: str = "") -> Connection:
    """The connection of this name with QGIS's proxy and certificates; empty: the default one.

    Neither the network nor the authentication database is touched.

    :raises InvalidInput: no connection has this name, or one of its settings is not acceptable
    :raises SignInError: no connection is set up
    """
    name = name.strip()
    if not name:
        if not all_connections():
            raise SignInError(tr("No connection is set up."), advice=set_one_up())
        name = default_name() or ""
        if not name:
            raise InvalidInput(
                tr("Several connections are saved and none of them is the default."),
                advice=tr("Name one: {names}.").format(names=_names()),
            )
    connection = _known(name)
    if connection.name == ENVIRONMENT:
        return connect(connection, _environment_credentials)
    return connect(connection, partial(_stored_credentials, connection.authcfg))


def connect(saved: SavedConnection, credentials: Callable[[], ClientCredentials]) -> Connection:
    """The plain values that the API's client needs, with QGIS's proxy and certificates.

    :param credentials: gives the client id and secret when they are needed
    :raises InvalidInput: an address or QGIS's proxy setting is not acceptable
    """
    from . import network

    return Connection(
        name=saved.name,
        credentials=credentials,
        cloud_url=saved.cloud_url,
        webgis_url=saved.webgis_url,
        proxies=network.proxies(),
        no_proxy=network.no_proxy(),
        ca_bundle=network.ca_bundle(),
    )


def _stored_credentials(authcfg: str) -> ClientCredentials:
    from .authentication import read_credentials

    return read_credentials(authcfg)


def _environment_credentials() -> ClientCredentials:
    client_id = os.environ.get("PIX4D_CLIENT_ID")
    client_secret = os.environ.get("PIX4D_CLIENT_SECRET")
    if not (client_id and client_secret):
        raise SignInError(tr("PIX4D_CLIENT_ID or PIX4D_CLIENT_SECRET is no longer set."))
    return ClientCredentials(client_id, client_secret)


def _known(name: str) -> SavedConnection:
    for connection in all_connections():
        if connection.name == name:
            return connection
    names = _names()
    raise InvalidInput(
        tr("There is no connection called '{name}'.").format(name=name),
        advice=tr("Known connections: {names}.").format(names=names) if names else set_one_up(),
    )


def _saved(name: str) -> SavedConnection:
    connection = _known(name)
    if name == ENVIRONMENT:
        raise InvalidInput(
            tr("The connection '{environment}' is made by environment variables.").format(
                environment=ENVIRONMENT
            ),
            advice=tr("Change it there."),
        )
    return connection


def _names() -> str:
    return ", ".join(connection.name for connection in all_connections())


def _key(name: str) -> str:
    """The settings group of a connection; a slash in the name must not make a subgroup."""
    return f"{GROUP}/{quote(name, safe='')}"


def set_one_up() -> str:
    """The advice where no connection is saved."""
    return tr(
        "Add one in Settings > Options > PIX4D, or set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in "
        "the environment."
    )
