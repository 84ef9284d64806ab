"""GDAL's own programs, in processes of their own, read what QGIS streams."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from osgeo import gdal
from qgis import utils

from pix4d_qgis.adapters.connections import resolve
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.layers import outside, renewal, vsis3
from toolbox import requests_of

VARIABLE = outside.VARIABLE


@pytest.fixture(autouse=True)
def clean(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(utils, "iface", None)
    renewal.close_all()
    yield
    renewal.close_all()
    gdal.VSICurlClearCache()


@pytest.fixture
def dsm(toolbox, done):
    """The source of a DSM that is open in QGIS."""
    return toolbox.run("loadoutputs", PROJECT=done, TYPES=["dsm"])["DSM"]


def run(*command):
    done = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout


def test_a_program_reads_a_streamed_file(dsm, tmp_path, sandbox):
    code, text = run("gdalinfo", dsm)
    assert code == 0, text
    assert "CH1903+ / LV95" in text
    code, text = run("gdal_translate", "-srcwin", 10, 10, 50, 50, dsm, tmp_path / "part.tif")
    assert code == 0, text
    assert gdal.Open(str(tmp_path / "part.tif")).ReadAsArray().min() > 300
    assert not [secret for secret in sandbox.secrets if secret in text]


def test_without_access_it_cannot(dsm):
    renewal.close_all()
    assert run("gdalinfo", dsm)[0] != 0


def test_nothing_is_written_into_the_storage(dsm, sandbox):
    with requests_of(sandbox) as requests:
        code, text = run("gdalinfo", "-stats", dsm)
    assert code == 0, text
    assert "STATISTICS_MEAN" in text
    assert {r.method for r in requests.list} <= {"GET", "HEAD"}


def test_only_the_user_may_read_the_access(dsm):
    file = Path(os.environ[VARIABLE])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [inner.name for inner in file.parent.iterdir()] == [file.name]


def test_the_clients_own_secret_is_not_in_it(dsm, sandbox):
    text = Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
    assert sandbox.environment["PIX4D_CLIENT_SECRET"] not in text
    assert sandbox.environment["PIX4D_CLIENT_ID"] not in text


def test_nothing_is_left(dsm):
    folder = Path(os.environ[VARIABLE]).parent
    renewal.close_all()
    assert VARIABLE not in os.environ
    assert not folder.exists()


def test_renewed_access_is_handed_on(dsm):
    (session,) = vsis3.open_sessions()
    before = session.in_force
    session.apply(session.credentials)
    client = Pix4dClient(resolve(""))
    renewal.stream(client, int(session.prefix.rstrip("/").rsplit("-", 1)[-1]))
    assert session.in_force is not before
    text = Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
    assert session.in_force.session_token in text
    assert before.session_token not in text


def test_the_users_own_options_hold(toolbox, done, tmp_path, monkeypatch):
    own = tmp_path / "own"
    own.write_text(
        "[configoptions]\nCPL_DEBUG=ON\n[credentials]\n[.mine]\n"
        "path=/vsis3/mine/\nAWS_ACCESS_KEY_ID=me\n",
        encoding="utf-8",
    )
    monkeypatch.setenv(VARIABLE, str(own))
    dsm = toolbox.run("loadoutputs", PROJECT=done, TYPES=["dsm"])["DSM"]
    text = Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
    assert text.startswith(own.read_text(encoding="utf-8"))
    code, said = run("gdalinfo", dsm)
    assert code == 0, said
    assert "S3: " in said, "as the user wants it"
    renewal.close_all()
    assert os.environ[VARIABLE] == str(own)


def test_what_somebody_else_has_set_since_stays(dsm, monkeypatch):
    monkeypatch.setenv(VARIABLE, "/elsewhere")
    renewal.close_all()
    assert os.environ[VARIABLE] == "/elsewhere"


def test_it_goes_with_a_process_that_is_not_asked(tmp_path):
    """A script that ends without a word."""
    root = Path(__file__).resolve().parents[2]
    script = (
        "import os\n"
        "from pix4d_qgis.layers import outside\n"
        "outside.publish(lambda: {'/vsis3/a/': {'AWS_REGION': 'b'}})\n"
        "print(os.environ['GDAL_CONFIG_FILE'])\n"
    )
    output = subprocess.run(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        check=True,
    ).stdout
    file = Path(output.splitlines()[-1])
    assert file.name == "gdalrc"
    assert not file.parent.exists()


OPTIONS = {"/vsis3/a/": {"AWS_REGION": "b"}}
DAY = 24 * 60 * 60


def test_what_a_killed_process_has_left_goes_the_next_day(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    names = ["pix4d_qgis_old", "pix4d_qgis_new", "of_others"]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "gdalrc").touch()
    (tmp_path / "pix4d_qgis_link").symlink_to(tmp_path / "of_others")
    two_days_ago = time.time() - 2 * DAY
    for name in ("pix4d_qgis_old", "of_others", "pix4d_qgis_link"):
        os.utime(tmp_path / name, (two_days_ago, two_days_ago), follow_symlinks=False)
    outside.publish(lambda: OPTIONS)
    outside.publish(dict)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == ["of_others", "pix4d_qgis_link", "pix4d_qgis_new"]
    assert (tmp_path / "of_others" / "gdalrc").exists()


def test_a_folder_that_somebody_has_cleared_away_is_made_anew(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own"))
    outside.publish(lambda: OPTIONS)
    shutil.rmtree(Path(os.environ[VARIABLE]).parent)
    outside.publish(lambda: OPTIONS)
    assert "/vsis3/a/" in Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
    outside.publish(dict)
    assert os.environ[VARIABLE] == str(tmp_path / "own")
