import pytest
from qgis.core import QgsApplication

import toolbox as tools
from pix4d_qgis import private_packages
from pix4d_qgis.adapters import packages
from qgis_profile import auth_database, settings  # noqa: F401
from sandbox import SandboxProcess


@pytest.fixture(scope="session")
def sandbox():
    with SandboxProcess() as service:
        yield service


@pytest.fixture
def provider(qgis_app, qgis_processing):
    with tools.provider() as found:
        yield found


@pytest.fixture
def profile(tmp_path):
    """A profile without packages."""
    private_packages.look_in(tmp_path / "profile")
    yield tmp_path / "profile"
    private_packages.look_in(None)
    packages.forget_failures()


@pytest.fixture
def no_tasks(qgis_app):
    """All tasks have ended after the test."""
    yield
    QgsApplication.taskManager().cancelAll()
