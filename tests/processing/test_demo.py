"""The demonstration, with fewer photos: what it reports, and that nothing secret is in it."""

import json
import zipfile

import pytest

from demo import run
from sandbox import make_photos
from service_fixtures import secrets_in


@pytest.fixture
def report(toolbox, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "FOLDER", tmp_path)
    make_photos(tmp_path / "photos", 6, size=(64, 48))
    return run.main_job(toolbox)


def test_the_demo(report, sandbox, tmp_path):
    assert (report["photos_uploaded"], report["photos_registered"]) == (6, 6)
    assert len(report["volumes"]) == 7
    for row in report["volumes"]:
        assert row["cut"] == pytest.approx(row["expected_cut"], rel=0.01, abs=1)
        assert row["fill"] == pytest.approx(row["expected_fill"], rel=0.01, abs=1)
    assert len(sandbox.project(report["project_id"]).options["area"]["plane"]["vertices3d"]) == 9
    assert (tmp_path / "map.png").stat().st_size > 100_000
    with zipfile.ZipFile(tmp_path / "project.qgz") as archive:
        project = "".join(archive.read(name).decode("latin-1") for name in archive.namelist())
    assert report["ortho_source"] in project
    assert sandbox.secrets
    assert not secrets_in(sandbox, json.dumps(report), project)
