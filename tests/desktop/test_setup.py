"""First contact in the real desktop: from the installed plugin to volumes, on a bare Python."""

from __future__ import annotations

import json
import shutil

import pytest
from qgis.core import QgsProject, QgsVectorFileWriter

import wheels
from demo import site
from desktop.visits import visit
from qgis_desktop import ROOT, make_profile
from sandbox import QUARRY
from toolbox_fixtures import *  # noqa: F403

IMAGES = ROOT / "build" / "setup"


@pytest.fixture(scope="module")
def polygons(qgis_app, tmp_path_factory):
    """The stockpiles as a file."""
    file = tmp_path_factory.mktemp("polygons") / "stockpiles.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        site.stockpiles("EPSG:2056"),
        str(file),
        QgsProject.instance().transformContext(),
        QgsVectorFileWriter.SaveVectorOptions(),
    )
    return file


@pytest.fixture(scope="module")
def findings(tmp_path_factory, sandbox, photos, polygons):
    folder = tmp_path_factory.mktemp("desktop")
    shutil.rmtree(IMAGES, ignore_errors=True)
    profile = make_profile(folder, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
    service = {
        name: getattr(sandbox, name)
        for name in ("cloud_url", "webgis_url", "client_id", "client_secret")
    }
    known = {
        "VISIT_IMAGES": str(IMAGES),
        "VISIT_SERVICE": json.dumps(service),
        "VISIT_PHOTOS": str(photos),
        "VISIT_POLYGONS": str(polygons),
    }
    with wheels.Index(folder / "index") as index:
        found = visit(
            folder,
            "setup_visit",
            environment={**known, **index.variables},
            patience=110,
            bare=True,
        )
    return {**found, "profile": profile}


def test_nothing_stands_in_the_way_of_the_start(findings):
    assert not findings["modal at start"]


def test_the_first_connection_is_made_with_one_paste(findings):
    assert findings["pasted"]


def test_what_is_missing_is_named_and_installed_for_us_alone(findings):
    lacking = [name for name in ("boto3", "shapely") if name not in findings["python has"]]
    assert all(name in findings["lacking"] for name in lacking)
    (installed,) = (findings["profile"] / "pix4d_qgis" / "packages" / wheels.KIND).iterdir()
    assert set(lacking) <= {entry.name for entry in installed.iterdir()}
    assert findings["made public"] == []
    assert findings["path"] == []


def test_then_everything_works(findings, photos):
    assert findings["uploaded"] == len(list(photos.iterdir()))
    assert findings["status"] == "DONE"
    for pile, cut in zip(QUARRY, findings["volumes"]):
        assert cut == pytest.approx(pile.expected_cut, rel=0.01, abs=0.1)


def test_no_secret_is_printed(findings, sandbox):
    assert [secret for secret in sandbox.secrets if secret in findings["output"]] == []
