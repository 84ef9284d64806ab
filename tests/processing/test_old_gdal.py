"""A GDAL that cannot stream is named before credits are spent."""

from __future__ import annotations

import pytest
from osgeo import gdal

from toolbox import CRS


@pytest.fixture
def old_gdal(monkeypatch):
    monkeypatch.delattr(gdal, "SetPathSpecificOption")


def assert_warned_before_start(text):
    assert text.index("! This QGIS cannot stream layers") < text.index("uses credits")


def test_before_processphotos_starts(toolbox, photos, old_gdal):
    message = toolbox.refused(
        "processphotos", NAME="Old GDAL", PHOTOS=[str(photos)], COORDINATE_SYSTEM=CRS
    )
    assert "Download outputs" in message
    assert_warned_before_start(toolbox.log.text)


def test_before_startprocessing_starts(toolbox, photos, old_gdal):
    project = toolbox.run("createproject", NAME="Old", COORDINATE_SYSTEM=CRS)["PROJECT_ID"]
    toolbox.run("uploadphotos", PROJECT=project, PHOTOS=[str(photos)])
    toolbox.run("startprocessing", PROJECT=project, SEND_EMAIL=False)
    assert_warned_before_start(toolbox.log.text)


def test_a_newer_one_is_not_mentioned(toolbox, photos):
    project = toolbox.run("createproject", NAME="New", COORDINATE_SYSTEM=CRS)["PROJECT_ID"]
    toolbox.run("uploadphotos", PROJECT=project, PHOTOS=[str(photos)])
    toolbox.run("startprocessing", PROJECT=project, SEND_EMAIL=False)
    assert "cannot stream" not in toolbox.log.text
