"""The plugin in QGIS's real desktop, loaded and unloaded by QGIS's own plugin loader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qgis_desktop import ROOT, make_profile, run_main
from sandbox import SandboxProcess

HEAVY = {"boto3", "botocore", "numpy", "pyproj", "requests", "s3transfer", "shapely", "urllib3"}
# The second one is a reload of the first.
FOLDERS = ["pix4d_qgis", "pix4d_qgis", "renamed", "my-checkout"]
ALGORITHMS = 15


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desktop")
    make_profile(folder, dict.fromkeys(FOLDERS, ROOT))
    result = folder / "result.json"
    with SandboxProcess() as sandbox:
        sandbox.add_folder("Quarries")
        output = run_main(
            folder,
            Path(__file__).with_name("desktop_probe.py"),
            PROBE_FOLDERS=",".join(FOLDERS),
            PROBE_USED="renamed",
            PROBE_BROWSED=FOLDERS[-1],
            PROBE_SERVICE=json.dumps(sandbox.environment),
            PROBE_RESULT=str(result),
        )
    if not result.exists():
        pytest.fail(f"QGIS ended early: {output}")
    found = json.loads(result.read_text(encoding="utf-8"))
    if "error" in found:
        pytest.fail(found["error"])
    return found


@pytest.fixture(params=range(len(FOLDERS)), ids=["first", "reload", "renamed", "dash"])
def run(request, findings):
    return findings["runs"][request.param]


def test_everything_is_there_after_loading(run, findings):
    before, loaded = findings["before"]["counts"], run["loaded"]["counts"]
    assert run["loaded"]["has_provider"]
    assert loaded["providers"] == before["providers"] + 1
    assert loaded["algorithms"] == before["algorithms"] + ALGORITHMS
    assert loaded["options pages"] == before["options pages"] + 1
    assert "PIX4D" in run["loaded"]["menus"]


def test_a_stockpile_was_drawn_before_unloading(run):
    assert "pix4dStockpilePanel" in run["panels"]


def test_the_drive_was_opened_before_unloading(findings):
    seen = findings["runs"][-1]["seen"]
    assert seen["browser"] == ["PIX4D", "environment", "Customer ABC Ltd", "Quarries"]
    assert seen["dock"] == ["Customer ABC Ltd", "Quarries"]


@pytest.mark.parametrize("what", ["counts", "listeners", "menus", "path", "finders", "environment"])
def test_nothing_is_left_after_unloading(run, findings, what):
    assert run["unloaded"][what] == findings["before"][what]


def test_no_module_is_left_after_unloading(run):
    # QGIS forgets modules, but no packages; those would hand out old code after an update.
    assert run["modules_left"] == []


def test_no_heavy_package_is_imported_by_loading(run):
    assert HEAVY & {name.partition(".")[0] for name in run["imported"]} == set()
