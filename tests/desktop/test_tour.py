"""The plugin at QGIS's real desktop, from the first sign-in to a project opened days later."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

import toolbox as tools
from desktop.visits import PATIENCE, visit
from sandbox import QUARRY
from toolbox_fixtures import photos  # noqa: F401

# The pictures of README.md are those of a run of this test.
IMAGES = os.environ.get("TOUR_IMAGES")
PILE = QUARRY[0]


@pytest.fixture(scope="module")
def images(folder):
    return Path(IMAGES) if IMAGES else folder / "images"


@pytest.fixture(scope="module")
def tour(service, project_id, folder, images):
    centre = tools.centre()
    return visit(
        folder,
        "tour",
        images=str(images),
        service=service.addresses,
        path=["Quarry"],
        centre=[centre.x(), centre.y()],
        region=[(-90, -70), (90, -70), (90, 70), (-90, 70)],
        hole=[(-20, -10), (25, -10), (25, 15), (-20, 15)],
        pile=PILE.polygon(),
        drawings=str(folder / "drawings.gpkg"),
        map=str(folder / "before.png"),
        project_file=str(folder / "quarry.qgz"),
    )


@pytest.fixture(scope="module")
def return_visit(tour, folder, images, photos):  # noqa: F811
    return visit(
        folder,
        "return_visit",
        folder / "quarry.qgz",
        images=str(images),
        map=str(folder / "after.png"),
        photos=str(photos),
    )


pytestmark = pytest.mark.timeout(3 * PATIENCE)


def test_a_region_with_a_hole_is_drawn_by_clicks(tour):
    outer, hole = tour["region"]
    assert (len(outer), len(hole)) == (5, 5)


def test_a_stockpile_shows_its_volume_beside_it(tour):
    assert tour["stockpile"]["status"] == "ok"
    assert tour["stockpile"]["cut"] == pytest.approx(PILE.expected_cut, rel=0.01)
    shown = float(tour["shown"].split()[0].replace(",", ""))
    assert shown == pytest.approx(PILE.expected_cut, rel=0.01)


def test_the_project_opens_without_a_dialog(return_visit):
    assert return_visit["dialog"] == "NoneType"
    assert return_visit["said"] == ["2 PIX4D layers are asleep."]


def test_after_one_sign_in_the_map_is_what_it_was(return_visit, folder):
    before, after = (QImage(str(folder / f"{name}.png")) for name in ("before", "after"))
    assert before.size() == after.size()
    assert _difference(before, after) < 0.01
    assert not return_visit["dirty"]


def test_photos_become_layers(return_visit, service):
    assert return_visit["finished"] == "'May flight' is finished."
    assert return_visit["new_layers"] == 2
    options = service.project(return_visit["new_project"]).options
    assert len(options["area"]["plane"]["inner_boundaries"]) == 1


def test_no_secret_is_in_the_project_file(tour, folder, service):
    with zipfile.ZipFile(folder / "quarry.qgz") as archive:
        content = b"".join(map(archive.read, archive.namelist()))
    assert [secret for secret in service.secrets if secret.encode() in content] == []


def _difference(first, second):
    """The share of pixels that differ visibly."""
    places = [(x, y) for x in range(0, first.width(), 3) for y in range(0, first.height(), 3)]
    differ = sum(
        any(
            abs(a - b) > 8
            for a, b in zip(
                first.pixelColor(x, y).getRgb()[:3], second.pixelColor(x, y).getRgb()[:3]
            )
        )
        for x, y in places
    )
    return differ / len(places)
