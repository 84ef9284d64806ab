"""Names that are formulas, in tables that spreadsheet programs open."""

from __future__ import annotations

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from pix4d_qgis.processing.spreadsheets import is_spreadsheet, without_formula
from toolbox import layer, square

EVIL = '=HYPERLINK("x.org")'
SPREADSHEETS = ["csv", "xlsx", "ods"]


@pytest.fixture(params=SPREADSHEETS)
def suffix(request):
    driver = {"csv": "CSV", "xlsx": "XLSX", "ods": "ODS"}[request.param]
    if ogr.GetDriverByName(driver) is None:
        pytest.skip(f"GDAL has no driver {driver}")
    # Which GDAL would otherwise guess from the types of the columns.
    for name in ("OGR_XLSX_HEADERS", "OGR_ODS_HEADERS"):
        gdal.SetConfigOption(name, "FORCE")
    yield request.param
    for name in ("OGR_XLSX_HEADERS", "OGR_ODS_HEADERS"):
        gdal.SetConfigOption(name, None)


def column(target, name):
    """The texts of a column as they are in the file."""
    rows = QgsVectorLayer(str(target), "table", "ogr")
    assert rows.isValid()
    return [feature[name] for feature in rows.getFeatures()]


@pytest.fixture
def evil(toolbox):
    """The id of a project with a formula for its name."""
    return toolbox.run("createproject", NAME=EVIL)["PROJECT_ID"]


def test_projects(toolbox, evil, suffix, tmp_path):
    target = tmp_path / f"projects.{suffix}"
    toolbox.run("listprojects", SEARCH="HYPERLINK", OUTPUT=str(target))
    assert set(column(target, "name")) == {"'" + EVIL}


def test_an_open_formula_of_ods(toolbox, suffix, tmp_path):
    toolbox.run("createproject", NAME="of:=1+1")
    target = tmp_path / f"projects.{suffix}"
    toolbox.run("listprojects", SEARCH="of:=", OUTPUT=str(target))
    assert set(column(target, "name")) == {"'of:=1+1"}


@pytest.mark.parametrize("place", ["gpkg", "geojson", "memory"])
def test_other_formats_keep_the_text(toolbox, evil, tmp_path, place):
    target = "TEMPORARY_OUTPUT" if place == "memory" else str(tmp_path / f"projects.{place}")
    found = toolbox.run("listprojects", SEARCH="HYPERLINK", OUTPUT=target)["OUTPUT"]
    rows = found if place == "memory" else QgsVectorLayer(found, "table", "ogr")
    assert {feature["name"] for feature in rows.getFeatures()} == {EVIL}


def test_outputs(toolbox, sandbox, project, suffix, tmp_path):
    entry = {"output_type": "@SUM(1)", "availability": "done", "s3_key": "+1+cmd|x"}
    sandbox.respond_next("cloud", "GET", r"/outputs/$", 200, {"outputs": [entry]})
    target = tmp_path / f"outputs.{suffix}"
    toolbox.run("listoutputs", PROJECT=project, OUTPUT=str(target))
    assert column(target, "output_type") == ["'@SUM(1)"]
    assert column(target, "s3_key") == ["'+1+cmd|x"]


def test_volumes(toolbox, done, suffix, tmp_path):
    fields = "&field=name:string(40)&field=level:double"
    polygons = layer(
        square(-20, -20), square(0, 0), fields=fields, attributes=[[EVIL, -1.5], ["-7", -2.5]]
    )
    target = tmp_path / f"volumes.{suffix}"
    toolbox.run("computevolumes", PROJECT=done, INPUT=polygons, OUTPUT=str(target))
    assert column(target, "name") == ["'" + EVIL, "-7"]
    assert [float(level) for level in column(target, "level")] == [-1.5, -2.5]


@pytest.mark.parametrize(
    "text",
    [
        EVIL,
        "=1+1",
        "+41 79 123",
        "-2+3",
        "-",
        "-cmd|'/c calc'!A0",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\x0b=1",
        "\u00a0=1",
        "\uff1d1+1",
        "of:=1+1",
        "-1-1",
        "-inf",
    ],
)
def test_a_formula(text):
    assert without_formula(text) == "'" + text


@pytest.mark.parametrize(
    "value", ["", " ", "a=b", "'=1", "1-2", "-5", "+5", "-1.5", "-1,5", "-1e-3", -5, -1.5, None]
)
def test_what_is_no_formula(value):
    assert without_formula(value) is value


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/a/b.csv", True),
        ("/a/B.CSV", True),
        ("C:/a/b.ods|layername=x", True),
        ("/a/b.xlsx", True),
        ("/a/b.tsv", True),
        ("/a/b.csv/c.gpkg", False),
        ("/a/b.gpkg|layername=x.csv", False),
        ("Projects_1b2c", False),
        ("", False),
        (None, False),
    ],
)
def test_which_places_are_spreadsheets(target, expected):
    assert is_spreadsheet(target) is expected
