"""The plugin at QGIS's real desktop, from the first sign-in to a project opened days later."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import toolbox as tools
from qgis_desktop import ROOT, make_profile, run_main
from sandbox import QUARRY, SandboxProcess, SandboxSettings
from toolbox_fixtures import photos, provider, settings  # noqa: F401

HERE = Path(__file__).parent
# The pictures of README.md are those of a run of this test.
IMAGES = os.environ.get("TOUR_IMAGES")
MINUTES = 4 * 60
PILE = QUARRY[0]


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
def folder(tmp_path_factory):
    """Home of the profile, and of what the analyst saves."""
    found = tmp_path_factory.mktemp("tour")
    make_profile(found, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
    return found


@pytest.fixture(scope="module")
def images(folder):
    return Path(IMAGES) if IMAGES else folder / "images"


@pytest.fixture(scope="module")
def tour(service, project_id, folder, images):
    centre = tools.centre()
    return _visit(
        folder,
        "tour",
        images=str(images),
        service=service.addresses,
        path=["Quarry"],
        centre=[centre.x(), centre.y()],
        pile=PILE.polygon(),
        project_file=str(folder / "quarry.qgz"),
    )


def _visit(folder, steps, *arguments, **known):
    result = folder / f"{steps}.json"
    output = run_main(
        folder,
        HERE / f"{steps}.py",
        *arguments,
        timeout=MINUTES,
        framed=True,
        TOUR=json.dumps(known),
        VISIT_RESULT=str(result),
    )
    if not result.exists():
        pytest.fail(f"QGIS ended early: {output}")
    found = json.loads(result.read_text(encoding="utf-8"))
    if "error" in found:
        pytest.fail(f"{found['error']}\n{output}")
    return found


@pytest.mark.timeout(2 * MINUTES)
def test_the_tour(tour):
    assert tour["images"]
