import pytest
from qgis.core import QgsApplication

import toolbox as tools
from qgis_profile import auth_database, package_folder, settings  # noqa: F401
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
def no_tasks(qgis_app):
    """All tasks have ended after the test."""
    yield
    QgsApplication.taskManager().cancelAll()
