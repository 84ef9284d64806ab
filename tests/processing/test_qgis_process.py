"""The main job from a shell, with the connection of the environment."""

from __future__ import annotations

import json
import subprocess

import pytest
from qgis.core import QgsVectorFileWriter, QgsVectorLayer

from qgis_desktop import PROGRAM, ROOT, make_profile, shell_environment
from sandbox import QUARRY
from toolbox import CRS, layer, square, stockpiles

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A folder of profiles; the default one has the plugin, enabled."""
    folder = tmp_path_factory.mktemp("shell")
    make_profile(folder, {"pix4d_qgis": ROOT}, enabled=["pix4d_qgis"])
    return folder


@pytest.fixture
def shell(profile, sandbox):
    """``shell("createproject", "NAME=x")`` gives what the program prints as JSON."""

    def run(algorithm, *values, fails=False, **variables):
        process = subprocess.run(
            [PROGRAM, "--json", "run", f"pix4d:{algorithm}", "--", *values],
            env=shell_environment(profile, **{**sandbox.environment, **variables}),
            capture_output=True,
            check=False,
            text=True,
            timeout=100,
        )
        run.text = process.stdout + process.stderr
        assert (process.returncode != 0) == fails, run.text
        return None if fails else json.loads(process.stdout)["results"]

    return run


def _file(polygons, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GeoJSON" if path.suffix == ".geojson" else "GPKG"
    context = polygons.transformContext()
    written = QgsVectorFileWriter.writeAsVectorFormatV3(polygons, str(path), context, options)
    assert written[0] == QgsVectorFileWriter.NoError
    return path


def test_the_main_job(shell, sandbox, photos, tmp_path, qgis_app):
    piles = _file(stockpiles(), tmp_path / "piles.gpkg")
    created = shell("createproject", "NAME=From the shell", f"COORDINATE_SYSTEM={CRS}")
    project = created["PROJECT_ID"]
    assert isinstance(project, int)
    chosen = f"PROJECT={project}"
    uploaded = shell("uploadphotos", chosen, f"PHOTOS={photos}")
    assert (uploaded["UPLOADED"], uploaded["REGISTERED"], uploaded["SKIPPED"]) == (12, 12, 0)
    shell("setprocessingoptions", chosen, "TAGS=nadir", "OUTPUTS=ortho", "OUTPUTS=dsm")
    options = sandbox.project(project).options
    assert (options["tags"], options["outputs"]) == (["nadir"], ["ortho", "dsm"])
    started = shell("startprocessing", chosen, "SEND_EMAIL=false")
    assert started["ESTIMATED_SECONDS"] is None
    assert shell("waitforprocessing", chosen, "TIMEOUT=60")["STATUS"] == "DONE"
    loaded = shell("loadoutputs", chosen)
    assert loaded["ORTHO"].startswith("/vsis3/")
    assert loaded["DSM"].startswith("/vsis3/")
    target = tmp_path / "volumes.gpkg"
    measured = shell("computevolumes", chosen, f"INPUT={piles}", f"OUTPUT={target}")
    assert measured["OUTPUT"] == str(target)
    rows = {row["name"]: row for row in QgsVectorLayer(str(target), "v", "ogr").getFeatures()}
    for pile in QUARRY:
        assert rows[pile.name]["cut"] == pytest.approx(pile.expected_cut, rel=0.01, abs=0.5)
        assert rows[pile.name]["fill"] == pytest.approx(pile.expected_fill, rel=0.01, abs=0.5)


def test_a_region_of_interest(shell, sandbox, photos, tmp_path, qgis_app):
    """Inside QGIS's own programs shapely calls QGIS's GEOS, which may be an older one."""
    roi = _file(layer(square(0, 0, 99)), tmp_path / "roi.gpkg")
    target = tmp_path / "region.gpkg"
    area = shell("regionofinterest", f"INPUT={roi}", f"OUTPUT={target}")["AREA"]
    assert len(json.loads(area)["plane"]["outer_boundary"]) == 4
    (feature,) = QgsVectorLayer(str(target), "region", "ogr").getFeatures()
    assert feature["area_m2"] == pytest.approx(198**2, rel=1e-3)
    project = shell("createproject", "NAME=Region", f"COORDINATE_SYSTEM={CRS}")["PROJECT_ID"]
    shell("uploadphotos", f"PROJECT={project}", f"PHOTOS={photos}")
    shell("setprocessingoptions", f"PROJECT={project}", f"ROI={roi}", "THICKNESS=50")
    assert sandbox.project(project).options["area"]["thickness"] == 50


def test_an_error_is_said_and_ends_with_a_code(shell, sandbox):
    shell("createproject", "NAME=a", "COORDINATE_SYSTEM=EPSG:4326", fails=True)
    assert "geographic" in shell.text
    assert "Traceback" not in shell.text
    shell("listprojects", fails=True, PIX4D_CLIENT_SECRET="wrong-secret")
    assert "does not accept the client id and secret" in shell.text
    assert "wrong-secret" not in shell.text


def test_a_report_of_volumes_without_a_window(shell, tmp_path, qgis_app):
    fields = "&field=name:string(40)&field=cut:double&field=fill:double"
    piles = layer(square(0, 0), fields=fields, attributes=[["Heap", 1000.0, 10.0]])
    file = _file(piles, tmp_path / "volumes.gpkg")
    wanted = {name: tmp_path / f"report.{name}" for name in ("pdf", "csv")}
    found = shell(
        "volumesreport",
        f"INPUT={file}",
        "DENSITY=1.8",
        f"PDF={wanted['pdf']}",
        f"OUTPUT_CSV={wanted['csv']}",
    )
    assert (found["TONNES"], found["NET"]) == (1800.0, 990.0)
    assert wanted["pdf"].read_bytes().startswith(b"%PDF")
    assert "Heap" in wanted["csv"].read_text(encoding="utf-8-sig")
