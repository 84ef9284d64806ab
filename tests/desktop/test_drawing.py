"""Drawing in the real desktop with a real mouse, on a service that runs beside it."""

from __future__ import annotations

import shutil

import pytest

from desktop.visits import visit
from qgis_desktop import ROOT, make_profile
from sandbox import QUARRY
from toolbox_fixtures import *  # noqa: F403

IMAGES = ROOT / "build" / "drawing"


@pytest.fixture(scope="module")
def findings(tmp_path_factory, sandbox, done):
    folder = tmp_path_factory.mktemp("desktop")
    # Not among the temporary files: QGIS marks layers that lie there.
    shutil.rmtree(IMAGES, ignore_errors=True)
    IMAGES.mkdir(parents=True)
    make_profile(folder, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
    known = {"VISIT_PROJECT": str(done), "VISIT_FILE": str(IMAGES / "drawn")}
    return visit(
        folder,
        "drawing_visit",
        environment={**known, "VISIT_IMAGES": str(IMAGES), **sandbox.environment},
        patience=100,
    )


def test_a_stockpile_shows_its_volume(findings):
    drawn = findings["first"]
    assert drawn["status"] == "ok", drawn
    assert drawn["name"] == "Stockpile 1"
    assert drawn["cut"] == pytest.approx(QUARRY[0].expected_cut, rel=0.01)


def test_the_base_surface_is_changed_beside_it(findings):
    assert findings["fitted"]["base_surface"] == "fitPlane"
    assert findings["fitted"]["cut"] == pytest.approx(QUARRY[0].expected_cut, rel=0.01)


def test_editing_the_polygon_computes_again(findings):
    # The floor is a plane: over more of it the base is the same plane, and only the error grows.
    moved, fitted = findings["moved"], findings["fitted"]
    assert moved["cut_error"] > fitted["cut_error"]
    assert moved["cut"] == pytest.approx(QUARRY[0].expected_cut, rel=0.01)


def test_a_pit_is_one_to_fill(findings):
    assert findings["second"]["fill"] == pytest.approx(QUARRY[6].expected_fill, rel=0.01)
    assert findings["second"]["name"] == "Stockpile 2"


def test_volumes_are_saved_with_the_polygons(findings):
    assert findings["saved"] == [findings["moved"], findings["second"]]


def test_a_region_has_its_hole(findings):
    assert findings["region"]["name"] == "Region 1"
    assert findings["region"]["area"] == pytest.approx(180 * 140 - 20 * 15, rel=0.01)
    assert "ha" in findings["region"]["text"]
