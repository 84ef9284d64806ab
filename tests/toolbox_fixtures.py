"""Fixtures around ``toolbox``; a conftest imports those that its tests use."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

import toolbox as tools
from qgis_profile import settings  # noqa: F401  used by `connect`
from sandbox import SandboxProcess, SandboxSettings, make_photos


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    with tools.provider() as found:
        yield found


@pytest.fixture(scope="session")
def sandbox():
    with SandboxProcess(SandboxSettings(processing_seconds=0.2)) as service:
        yield service


@pytest.fixture
def connect(settings, monkeypatch):  # noqa: F811
    """``connect(sandbox)`` makes a sandbox the ``environment`` connection of this test."""

    def use(service):
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)

    return use


@pytest.fixture
def toolbox(provider, sandbox, connect):
    """The algorithms, connected to the sandbox, with an empty QGIS project."""
    QgsProject.instance().clear()
    connect(sandbox)
    yield tools.Toolbox()
    QgsProject.instance().clear()


@pytest.fixture(scope="session")
def photos(tmp_path_factory):
    """A folder of photos of the quarry."""
    folder = tmp_path_factory.mktemp("photos")
    make_photos(folder, tools.PHOTOS, size=(160, 120))
    return folder


@pytest.fixture(scope="session")
def done(qgis_app, qgis_processing, sandbox, photos):
    """The id of a processed project that tests only read."""
    with pytest.MonkeyPatch.context() as patch, tools.provider():
        for name, value in sandbox.environment.items():
            patch.setenv(name, value)
        return tools.processed_project(tools.Toolbox(), photos)


@pytest.fixture
def project(toolbox):
    """The id of a new, empty project."""
    return toolbox.run("createproject", NAME="New", COORDINATE_SYSTEM=tools.CRS)["PROJECT_ID"]


@pytest.fixture
def uploaded(toolbox, project, photos):
    """The id of a new project with photos."""
    toolbox.run("uploadphotos", PROJECT=project, PHOTOS=[str(photos)])
    return project
