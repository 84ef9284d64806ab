"""The account's drive in the real desktop: used with the mouse, and with a silent service."""

from __future__ import annotations

import shutil

import pytest

from desktop import visits
from qgis_desktop import ROOT, make_profile
from toolbox_fixtures import *  # noqa: F403

IMAGES = ROOT / "build" / "drive"
LONGEST_STALL = 0.1
QUIT_WITHIN = 6.0


@pytest.fixture
def visit(tmp_path):
    """``visit(name, **variables)``: what the visitor found, and how long it took to leave."""

    def go(name, **variables):
        make_profile(tmp_path, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
        known = {"VISIT": name, "VISIT_IMAGES": str(IMAGES)}
        found = visits.visit(
            tmp_path, "drive_visit", environment={**known, **variables}, patience=90
        )
        assert "QGIS died" not in found["output"]
        return {**found, "took": found["ended"] - found.get("left at", found["ended"])}

    return go


def least_stalled(visit, **variables):
    """A busy machine stalls anything now and then; what the plugin does, it does each time."""
    for _ in range(3):
        found = visit("slow", **variables)
        if found["longest"] < LONGEST_STALL:
            break
    return found


def test_outputs_are_dragged_onto_the_map(visit, sandbox, done):
    shutil.rmtree(IMAGES, ignore_errors=True)
    found = visit("drag", **sandbox.environment)
    assert found["layers"] == ["DSM", "Orthomosaic"]
    assert all(source.startswith("/vsis3/") for source in found["sources"])
    assert not [secret for secret in sandbox.secrets if secret in found["output"]]


def test_a_service_that_answers_after_half_a_minute_stalls_nothing(visit, sandbox, done):
    sandbox.delay("cloud", "/", 30)
    try:
        found = least_stalled(visit, **sandbox.environment)
    finally:
        sandbox.delay("cloud", "/", 0)
    assert found["said"] == "Loading…"
    assert found["longest"] < LONGEST_STALL
    assert found["took"] < QUIT_WITHIN


def test_a_service_that_is_not_there_stalls_nothing(visit, sandbox):
    nowhere = {"PIX4D_CLOUD_URL": "http://127.0.0.1:9", "PIX4D_WEBGIS_URL": "http://127.0.0.1:9"}
    found = least_stalled(visit, VISIT_PAUSE="12", **{**sandbox.environment, **nowhere})
    assert "Click to try again." in found["said"]
    assert found["longest"] < LONGEST_STALL
    assert found["took"] < QUIT_WITHIN
