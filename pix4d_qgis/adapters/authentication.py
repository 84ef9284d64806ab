"""Client ids and secrets in QGIS's encrypted authentication database.

This is the only module that opens that database, and it does so on the main thread: where the
database is locked, QGIS asks for its master password in a modal dialog. Call these functions only
after the user pressed a button or Run, never at start-up.
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsAuthManager, QgsAuthMethodConfig

from ..api.connection import ClientCredentials
from ..errors import SignInError
from ..words import tr
from .main_thread import on_main_thread

METHOD = "Basic"
# Where the method Basic keeps the client id and the client secret.
FIELDS = ("username", "password")


def read_credentials(authcfg: str) -> ClientCredentials:
    """The client id and secret of an authentication configuration; nothing is kept.

    May be called from any thread; waits for the main thread, and for the user if QGIS has to ask
    for its master password.

    :param authcfg: id of a configuration with the method Basic
    :raises SignInError: there is no such configuration, or the database stays locked
    :raises Pix4dError: the main thread does not respond
    """
    return on_main_thread(lambda: _read(authcfg))


def store_credentials(name: str, credentials: ClientCredentials, authcfg: str = "") -> str:
    """Write a client id and secret, and return the id of their authentication configuration.

    :param name: name of the connection, shown in QGIS's list of configurations
    :param authcfg: the configuration to overwrite; empty, or one that is gone: a new one
    :raises SignInError: the database is disabled, stays locked or cannot be written
    """
    return on_main_thread(lambda: _store(name, credentials, authcfg))


def forget_credentials(authcfg: str) -> bool:
    """Delete an authentication configuration; this asks for no password.

    :return: whether it is gone
    """
    return on_main_thread(lambda: _forget(authcfg))


def is_unlocked() -> bool:
    """Whether the database can be read without asking for the master password; asks nobody."""
    manager = QgsApplication.authManager()
    return bool(manager.isDisabled() or manager.masterPasswordIsSet())


def unlock() -> None:
    """Let QGIS ask for its master password now, unless it knows it already.

    :raises SignInError: the database is disabled, or the user did not give the password
    """
    on_main_thread(lambda: _unlock(_manager()))


def _read(authcfg: str) -> ClientCredentials:
    manager = _manager()
    if authcfg not in manager.configIds():
        raise SignInError(
            tr(
                "The client id and secret of this connection are missing in QGIS's "
                "authentication database."
            ),
            advice=_enter_again(),
        )
    _unlock(manager)
    config = QgsAuthMethodConfig()
    loaded, _ = manager.loadAuthenticationConfig(authcfg, config, True)
    client_id, client_secret = map(config.config, FIELDS)
    if not (loaded and client_id and client_secret):
        raise SignInError(
            tr(
                "QGIS's authentication configuration {authcfg} holds no client id and secret."
            ).format(authcfg=authcfg),
            advice=_enter_again(),
        )
    return ClientCredentials(client_id, client_secret)


def _store(name: str, credentials: ClientCredentials, authcfg: str) -> str:
    manager = _manager()
    _unlock(manager)
    config = QgsAuthMethodConfig(METHOD)
    config.setName(f"PIX4D: {name}")
    values = (credentials.client_id, credentials.client_secret)
    config.setConfigMap(dict(zip(FIELDS, values)))
    if authcfg and authcfg in manager.configIds():
        config.setId(authcfg)
        stored = manager.updateAuthenticationConfig(config)
    else:
        stored, _ = manager.storeAuthenticationConfig(config)
    if not stored:
        raise SignInError(
            tr("The client id and secret could not be written to QGIS's authentication database."),
            advice=tr("Check that the folder of your QGIS profile can be written."),
        )
    return str(config.id())


def _forget(authcfg: str) -> bool:
    manager = _manager()
    return authcfg not in manager.configIds() or bool(manager.removeAuthenticationConfig(authcfg))


def _manager() -> QgsAuthManager:
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise SignInError(
            tr("QGIS's authentication system is disabled."),
            advice=tr("Set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment instead."),
        )
    return manager


def _unlock(manager: QgsAuthManager) -> None:
    if not manager.setMasterPassword(True):
        raise SignInError(
            tr(
                "QGIS's authentication database stays locked, because its master password was "
                "not given."
            ),
            advice=tr(
                "Try again and enter the master password that you once chose in QGIS (without "
                "a window, QGIS_AUTH_PASSWORD_FILE names a file that holds it)."
            ),
            try_again=True,
        )


def _enter_again() -> str:
    return tr("Enter the client id and secret again in Settings > Options > PIX4D.")
