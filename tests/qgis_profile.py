"""Fixtures that give a test its own settings, proxy, packages and authentication database."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.gui import QgsCredentialDialog
from qgis.PyQt.QtCore import QSettings, QTimer
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton

from pix4d_qgis import private_packages
from pix4d_qgis.adapters import packages

MASTER_PASSWORD = "correct horse battery staple"
VARIABLES = ("PIX4D_CLIENT_ID", "PIX4D_CLIENT_SECRET", "PIX4D_CLOUD_URL", "PIX4D_WEBGIS_URL")


@pytest.fixture
def settings(qgis_app, tmp_path, monkeypatch):
    """Empty settings in a file of this test, and no PIX4D variable in the environment."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    usual = Path(QgsSettings().fileName()).parent
    _keep_settings_in(tmp_path / "settings")
    yield QgsSettings()
    _keep_settings_in(usual)


def _keep_settings_in(folder):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


@pytest.fixture
def auth_database(qgis_app):
    """QGIS's real authentication database, unlocked; what the test adds is deleted again."""
    manager = QgsApplication.authManager()
    if not manager.setMasterPassword(MASTER_PASSWORD, True):
        pytest.fail(f"Delete {manager.authenticationDatabasePath()}: its password is not ours.")
    before = set(manager.configIds())
    yield manager
    manager.setMasterPassword(MASTER_PASSWORD, True)
    for authcfg in set(manager.configIds()) - before:
        manager.removeAuthenticationConfig(authcfg)


@pytest.fixture
def package_folder(tmp_path):
    """Where the packages of the plugin's own would lie; there are none yet."""
    private_packages.look_in(tmp_path / "profile")
    yield tmp_path / "profile"
    private_packages.look_in(None)
    packages.forget_failures()


@pytest.fixture
def set_proxy(qgis_app):
    """Set QGIS's proxy for this test: ``set_proxy(proxy, excludes, no_proxy_urls)``."""
    manager = QgsNetworkAccessManager.instance()
    usual = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    yield manager.setFallbackProxyAndExcludes
    manager.setFallbackProxyAndExcludes(*usual)


class UserAtPasswordPrompt:
    """QGIS's real password dialog and somebody who answers it while this context is entered.

    :param password: what is typed; None: Cancel is pressed instead
    """

    def __init__(self, password=None):
        self.password = password
        self.prompts = 0
        self._dialog = _password_dialog()
        self._timer = QTimer()
        self._timer.timeout.connect(self._answer)

    def __enter__(self):
        self._timer.start(20)
        return self

    def __exit__(self, *_):
        self._timer.stop()

    def _answer(self):
        if not self._dialog.isVisible():
            return
        self.prompts += 1
        if self.password is None:
            self._dialog.findChild(QPushButton, "mCancelButton").click()
        else:
            self._dialog.findChild(QLineEdit, "leMasterPass").setText(self.password)
            self._dialog.findChild(QPushButton, "mOkButton").click()


_dialogs = []


def _password_dialog():
    """The one dialog that QGIS asks with; it must live as long as QGIS does."""
    if not _dialogs:
        _dialogs.append(QgsCredentialDialog())
    return _dialogs[0]
