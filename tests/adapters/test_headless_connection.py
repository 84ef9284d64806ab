"""A saved connection used by qgis_process, in a profile of its own."""

import os
import shutil
import subprocess
import sys

import pytest

from qgis_desktop import ROOT, environment, make_profile
from qgis_profile import MASTER_PASSWORD
from sandbox import Sandbox, SandboxSettings

SAVE = """
import sys
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QSettings

root, profile, password, *account = sys.argv[1:]
sys.path.insert(0, root)
QCoreApplication.setOrganizationName("QGIS")
QCoreApplication.setApplicationName("QGIS3")
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, profile)
application = QgsApplication([], True)
application.initQgis()
QgsApplication.authManager().setMasterPassword(password, True)

from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.api.connection import ClientCredentials

client_id, client_secret, cloud_url, webgis_url = account
authcfg = authentication.store_credentials("pit", ClientCredentials(client_id, client_secret))
connections.save(connections.SavedConnection("pit", cloud_url, webgis_url, authcfg))
QgsSettings().sync()
"""


@pytest.fixture(scope="module")
def list_projects(tmp_path_factory):
    """``list_projects(**variables)`` runs the algorithm with a saved connection."""
    folder = tmp_path_factory.mktemp("headless")
    profile = make_profile(folder, {"pix4d_qgis": ROOT}, ["pix4d_qgis"])
    variables = environment(QGIS_CUSTOM_CONFIG_PATH=str(folder), QT_QPA_PLATFORM="offscreen")
    # Debian's wrapper script adds an option that the program itself does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

    def run(**more):
        return subprocess.run(
            [program, "run", "pix4d:listprojects"],
            env={**variables, **more},
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=100,
        )

    with Sandbox(SandboxSettings()) as sandbox:
        account = (
            sandbox.client_id,
            sandbox.client_secret,
            sandbox.cloud_url,
            sandbox.webgis_url,
        )
        arguments = [sys.executable, "-c", SAVE, ROOT, profile, MASTER_PASSWORD, *account]
        subprocess.run(
            arguments, env={**os.environ, **variables}, check=True, capture_output=True, timeout=100
        )
        run.secret = sandbox.client_secret
        yield run


def test_with_the_master_password_in_a_file(list_projects, tmp_path):
    password = tmp_path / "password"
    password.write_text(MASTER_PASSWORD)
    done = list_projects(QGIS_AUTH_PASSWORD_FILE=str(password))
    assert done.returncode == 0, done.stderr
    assert "COUNT:\t0" in done.stdout
    assert list_projects.secret not in done.stdout + done.stderr


def test_without_the_master_password(list_projects):
    done = list_projects()
    assert done.returncode != 0
    assert "stays locked" in done.stderr
    assert "QGIS_AUTH_PASSWORD_FILE" in done.stderr
