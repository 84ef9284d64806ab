"""One stockpile, from its outline to numbers or to words."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from pyproj import CRS, Transformer

from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import Cancelled, StorageError
from pix4d_qgis.jobs import run
from pix4d_qgis.jobs.stockpile import Measurement, Stockpile, measure_stockpile
from pix4d_qgis.jobs.upload import upload_photos
from pix4d_qgis.jobs.volumes import measurable_project
from sandbox import CENTRE, QUARRY
from sandbox.exif import position
from sandbox.quarry import floor
from service_fixtures import calls

WKT = CRS.from_epsg(2056).to_wkt()
X0, Y0 = Transformer.from_crs("EPSG:4326", WKT, always_xy=True).transform(*CENTRE)
GROUND = SimpleNamespace(
    coordinate_system=lambda: WKT,
    sample=lambda points: np.asarray(floor(points[:, 0] - X0, points[:, 1] - Y0)),
)


@pytest.fixture
def quarry(client, flight_folder, progress):
    """A finished project of the quarry."""
    project = client.projects.create(NewProject("Quarry", coordinate_system="EPSG:2056"))
    upload_photos(client, project.id, [flight_folder], position, progress)
    client.projects.start(project.id)
    run.wait(client, project.id, 60, progress)
    return measurable_project(client, project.id)


@pytest.fixture
def stockpile(quarry):
    ring = [(X0 + x, Y0 + y) for x, y in QUARRY[0].polygon()]
    outline = shapely.to_wkb(shapely.Polygon(ring))
    return Stockpile("Gravel", outline, WKT, "triangulated", None, "test", quarry.id)


@pytest.fixture
def measured(client, quarry, progress):
    return lambda pile, dsm=lambda: nullcontext(GROUND): measure_stockpile(
        client, quarry, pile, dsm, progress
    )


def test_numbers(measured, stockpile):
    values = measured(stockpile).values()
    # The sandbox of these tests samples every half metre.
    assert values["cut"] == pytest.approx(QUARRY[0].expected_cut, rel=0.01)
    assert values["net"] == pytest.approx(values["cut"] - values["fill"], abs=0.002)
    assert values["cut"] == round(values["cut"], 3)
    assert values["cut_error"] > 0
    assert (values["status"], values["units"], values["message"]) == ("ok", "m", "")


def test_what_is_wrong_is_said_with_its_name(measured, stockpile):
    hole = shapely.Polygon([(0, 0), (9, 0), (9, 9)], [[(5, 2), (6, 2), (6, 3)]])
    result = measured(replace(stockpile, outline=shapely.to_wkb(hole)))
    assert "'Gravel' has a hole" in result.message
    assert result.values()["status"] == "failed"
    assert result.values()["cut"] is None


def test_without_the_surface_model(measured, stockpile, sandbox):
    @contextmanager
    def unreadable():
        raise StorageError("The DSM cannot be read.")
        yield

    before = len(calls(sandbox, "webgis"))
    assert measured(stockpile, unreadable) == Measurement(message="The DSM cannot be read.")
    assert len(calls(sandbox, "webgis")) == before


def test_a_cancel_is_no_result(measured, stockpile, progress):
    progress.stop.set()
    with pytest.raises(Cancelled):
        measured(stockpile)


def test_what_it_is_called_does_not_change_its_volume(stockpile):
    assert replace(stockpile, name="Sand") == stockpile
    assert replace(stockpile, base_surface="lowest") != stockpile
