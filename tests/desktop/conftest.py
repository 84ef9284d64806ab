"""A service with a processed project, and a profile of QGIS."""

from __future__ import annotations

import shutil

import pytest

import toolbox as tools
from qgis_desktop import ROOT, make_profile
from sandbox import SandboxProcess, SandboxSettings
from toolbox_fixtures import photos  # noqa: F401  used by `project_id`


@pytest.fixture(scope="module")
def service():
    with SandboxProcess(SandboxSettings(processing_seconds=0.2)) as running:
        yield running


@pytest.fixture(scope="module")
def project_id(qgis_app, qgis_processing, service, photos):  # noqa: F811
    """A processed project in the account's organization."""
    with pytest.MonkeyPatch.context() as patch, tools.provider():
        for name, value in service.environment.items():
            patch.setenv(name, value)
        options = {"PARENT_TYPE": "organization", "PARENT_UUID": service.organization_uuid}
        return tools.processed_project(tools.Toolbox(), photos, **options)


@pytest.fixture(scope="module")
def folder(request):
    """Home of the profile, and of what the analyst saves.

    Not among the temporary files: QGIS marks layers that lie there, also in pictures.
    """
    found = ROOT / "build" / request.module.__name__.rpartition(".")[-1]
    shutil.rmtree(found, ignore_errors=True)
    make_profile(found, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
    return found
