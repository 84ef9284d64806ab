import re
import time
from dataclasses import replace
from itertools import count

import numpy as np
import pytest
import shapely
from pyproj import CRS, Transformer
from shapely import MultiPolygon, Polygon

from pix4d_qgis import waiting
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.api.pix4d.choices import BASE_SURFACES
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import (
    Cancelled,
    InvalidInput,
    NotReady,
    ProcessingFailed,
    ServiceUnavailable,
    SignInError,
    StorageError,
)
from pix4d_qgis.geometry.polygons import PolygonFeature
from pix4d_qgis.jobs import run, volume_requests, volume_worker
from pix4d_qgis.jobs.upload import upload_photos
from pix4d_qgis.jobs.volumes import Settings, measurable_project, measure, totals
from sandbox import CENTRE, QUARRY, Sandbox, SandboxSettings
from sandbox.exif import position
from sandbox.quarry import floor
from service_fixtures import FAST, Recorder, calls, connection_to, secrets_in

WKT = CRS.from_epsg(2056).to_wkt()
X0, Y0 = Transformer.from_crs("EPSG:4326", WKT, always_xy=True).transform(*CENTRE)
VOLUMES = r"/volumes/$"
TRIANGULATED = Settings(["triangulated"])
YARD = 0.9144
US_YARD = 3600 / 3937


def processed(settings, photos_folder):
    """A running service with a processed project in EPSG:2056."""
    sandbox = Sandbox(settings).start()
    client = Pix4dClient(connection_to(sandbox))
    project = client.projects.create(NewProject("Quarry", coordinate_system="EPSG:2056"))
    upload_photos(client, project.id, [photos_folder], position, Recorder())
    client.projects.start(project.id)
    run.wait(client, project.id, 60, Recorder())
    return sandbox, project.id


@pytest.fixture(scope="module")
def quarry(flight_folder):
    """One processed quarry for all tests of this module."""
    sandbox, project = processed(
        SandboxSettings(resolution=0.25, processing_seconds=0), flight_folder
    )
    yield sandbox, project
    sandbox.stop()


@pytest.fixture
def sandbox(quarry):
    return quarry[0]


@pytest.fixture
def seen(sandbox):
    """The volume requests of this test."""
    before = len(calls(sandbox, "webgis"))
    return lambda: calls(sandbox, "webgis")[before:]


@pytest.fixture
def project(client, quarry):
    return client.projects.get(quarry[1])


@pytest.fixture
def measured(client, project, progress):
    def run_it(features, settings=TRIANGULATED, sample=None):
        return measure(
            client, project, features, WKT, settings, Ground(sample or elevations), progress
        )

    return run_it


numbers = count(1)


def elevations(points):
    """Of the quarry's floor; nothing beyond its rim."""
    x, y = points[:, 0] - X0, points[:, 1] - Y0
    off = (np.abs(x) > 100) | (np.abs(y) > 80)
    return np.where(off, np.nan, floor(x, y))


class Ground:
    """A surface model that is known without reading a file."""

    def __init__(self, sample=elevations):
        self.sample = sample

    def coordinate_system(self):
        return WKT


def ring(points):
    return [(X0 + x, Y0 + y) for x, y in points]


def feature(geometry):
    return PolygonFeature(str(next(numbers)), geometry)


def pile(name):
    return next(body for body in QUARRY if body.name == name)


def outline(name):
    return Polygon(ring(pile(name).polygon()))


def square(x, y, half=5.0):
    return Polygon(ring(shapely.box(x - half, y - half, x + half, y + half).exterior.coords))


def test_every_stockpile_and_the_pit(measured):
    rows = measured([feature(outline(body.name)) for body in QUARRY])
    for row, body in zip(rows, QUARRY):
        assert row.message == ""
        expected = body.expected_cut or body.expected_fill
        assert abs(row.volume.cut - body.expected_cut) < 0.01 * expected
        assert abs(row.volume.fill - body.expected_fill) < 0.01 * expected


def test_rows_keep_the_order_of_polygons_and_base_surfaces(measured, sandbox):
    features = [feature(outline(body.name)) for body in QUARRY[:4]]
    surfaces = ["lowest", "average", "highest"]
    rows = measured(features, Settings(surfaces))
    assert [(row.feature.id, row.base_surface) for row in rows] == [
        (item.id, surface) for item in features for surface in surfaces
    ]
    for low, middle, high in zip(*[iter(rows)] * 3):
        assert low.volume.cut > middle.volume.cut > high.volume.cut


def test_all_base_surfaces(measured):
    rows = measured([feature(outline("Gravel cone"))], Settings(BASE_SURFACES, "m", 400.0))
    assert [row.base_surface for row in rows] == list(BASE_SURFACES)
    assert all(row.volume is not None for row in rows)


def test_a_base_surface_given_twice_is_one_row(measured, seen):
    assert len(measured([feature(outline("Sand dome"))], Settings(["lowest", "lowest"]))) == 1
    assert len(seen()) == 1


def test_one_bad_polygon_of_many_is_one_row(measured, seen):
    hole = Polygon(square(0, 0).exterior, [square(0, 0, 2.0).exterior.coords])
    bow_tie = Polygon(ring([(0, 0), (9, 9), (9, 0), (0, 9)]))
    bad = {
        "hole": hole,
        "crosses itself|not a valid|Self-intersection": bow_tie,
        "three distinct": Polygon([(X0, Y0), (X0 + 5, Y0), (X0, Y0)]),
        "off the surface model": square(500, 0),
        "no geometry": Polygon(),
    }
    features = [feature(outline("Sand dome")), *map(feature, bad.values())]
    features.append(feature(outline("Clay mound")))
    rows = measured(features)
    assert [row.feature.id for row in rows] == [item.id for item in features]
    assert [row.volume is None for row in rows] == [False, True, True, True, True, True, False]
    for row, words in zip(rows[1:-1], bad):
        assert any(word in row.message for word in words.split("|")), row.message
    assert len(seen()) == 2


def test_what_the_service_refuses_is_a_row(measured):
    far = [(*point, 400.0) for point in square(500, 0).exterior.coords]
    rows = measured([feature(Polygon(far)), feature(outline("Sand dome"))])
    assert "doesn't overlap" in rows[0].message
    assert "onto the surface model" in rows[0].message
    assert rows[1].volume is not None


def test_a_failure_to_sample_is_a_row(measured, client):
    def sample(points):
        if points[0, 0] > X0:
            raise StorageError("Could not read the DSM.")
        return elevations(points)

    rows = measured(
        [feature(outline("Clay mound")), feature(outline("Gravel cone"))],
        None or TRIANGULATED,
        sample,
    )
    assert rows[0].message == "Could not read the DSM."
    assert rows[1].volume is not None


def test_a_cancel_while_sampling_is_none(measured):
    def sample(points):
        raise Cancelled()

    with pytest.raises(Cancelled):
        measured([feature(outline("Clay mound"))], TRIANGULATED, sample)


def test_parts_are_summed(measured, seen):
    names = ("Gravel cone", "Clay mound")
    both = MultiPolygon([outline(name) for name in names])
    (row,) = measured([feature(both)])
    expected = sum(pile(name).expected_cut for name in names)
    assert abs(row.volume.cut - expected) < 0.01 * expected
    assert row.volume.cut_error > 0
    assert len(seen()) == 2


def test_heights_of_the_geometry_are_used(measured):
    flat = [(*point, 390.0) for point in outline("Gravel cone").exterior.coords]
    (row,) = measured([feature(Polygon(flat))], Settings(["average"]), sample=lambda points: 1 / 0)
    area = outline("Gravel cone").area
    assert row.volume.cut > 9 * area


def test_a_custom_elevation_needs_no_heights(measured):
    shape = outline("Gravel cone")
    (row,) = measured([feature(shape)], Settings(["custom"], "m", 390.0), lambda points: 1 / 0)
    assert row.volume.cut > 9 * shape.area
    (above,) = measured([feature(shape)], Settings(["custom"], "m", 500.0), lambda points: 1 / 0)
    assert (above.volume.cut, above.volume.fill > 0) == (0.0, True)


@pytest.mark.parametrize(("units", "length"), [("yd", YARD), ("ydUS", US_YARD)])
def test_units(measured, units, length):
    (metres,) = measured([feature(outline("Gravel cone"))])
    (yards,) = measured([feature(outline("Gravel cone"))], Settings(["triangulated"], units))
    assert yards.volume.cut == pytest.approx(metres.volume.cut / length**3, rel=1e-9)


@pytest.mark.parametrize(
    "settings", [Settings([]), Settings(["custom"]), Settings(["average", "custom"])]
)
def test_settings_that_make_no_sense(measured, seen, settings):
    with pytest.raises(InvalidInput):
        measured([feature(outline("Gravel cone"))], settings)
    assert seen() == []


def test_no_polygons(measured):
    assert measured([]) == []


def test_four_at_a_time(measured, sandbox, seen):
    features = [feature(square(0, 0)) for _ in range(8)]
    sandbox.delay("webgis", "", 0.6)
    try:
        began = time.monotonic()
        rows = measured(features)
        seconds = time.monotonic() - began
    finally:
        sandbox.delay("webgis", "", 0)
    assert all(row.volume for row in rows)
    assert len(seen()) == 8
    # One after the other takes 4.8 s, eight at once 0.6 s.
    assert 1.2 <= seconds < 3.0


def test_a_cancel_is_noticed_at_once(measured, sandbox, progress):
    sandbox.delay("webgis", "", 2.0)
    progress.cancel_after(0.3)
    began = time.monotonic()
    try:
        with pytest.raises(Cancelled):
            measured([feature(square(0, 0)) for _ in range(8)])
    finally:
        sandbox.delay("webgis", "", 0)
    assert time.monotonic() - began < 1.9


def test_no_secret_in_a_message(measured, sandbox, progress):
    words = f"no {sandbox.state.tokens.issued[-1] if sandbox.state.tokens.issued else ''}"
    sandbox.respond_next("webgis", "POST", VOLUMES, 500, {"title": words})
    (row,) = measured([feature(square(0, 0))])
    assert row.message
    assert not secrets_in(sandbox, row.message, progress.log, repr(row))


def test_totals(measured):
    rows = measured(
        [feature(outline("Gravel cone")), feature(square(500, 0))], Settings(["lowest"])
    )
    (line,) = totals(rows, "m")
    assert line.startswith("lowest: 1 polygon, cut ")
    assert line.endswith("; 1 failed.")
    assert " m3" in line
    assert " yd3" in totals(rows, "ydUS")[0]


# The DSM ------------------------------------------------------------------------------------


def test_a_dsm_that_is_late_is_waited_for(measured, sandbox, progress, monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 0.1)
    body = {"title": "No COG DSM found for this project"}
    sandbox.respond_next("webgis", "POST", VOLUMES, 400, body, times=5)
    rows = measured([feature(square(0, 0)) for _ in range(3)])
    assert all(row.volume for row in rows)
    assert any("Waiting" in line for line in progress.statuses)


def test_a_dsm_that_never_comes_is_a_row(measured, sandbox, monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 0.1)
    monkeypatch.setattr(volume_worker, "COG_APPEARS_WITHIN", 0.4)
    body = {"title": "No COG DSM found for this project"}
    sandbox.respond_next("webgis", "POST", VOLUMES, 400, body, times=30)
    try:
        (row,) = measured([feature(square(0, 0))])
    finally:
        sandbox.state.steering._canned.clear()
    assert "No COG DSM found" in row.message


def test_waiting_for_the_dsm_can_be_cancelled(measured, sandbox, progress):
    body = {"title": "No COG DSM found for this project"}
    sandbox.respond_next("webgis", "POST", VOLUMES, 400, body, times=4)
    progress.cancel_after(0.5)
    began = time.monotonic()
    try:
        with pytest.raises(Cancelled):
            measured([feature(square(0, 0)) for _ in range(4)])
    finally:
        sandbox.state.steering._canned.clear()
    assert time.monotonic() - began < 1.5


def test_a_project_whose_dsm_appears_later(flight_folder, progress, monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 0.2)
    late, number = processed(SandboxSettings(cog_delay_seconds=2.0, **FAST), flight_folder)
    client = Pix4dClient(connection_to(late), progress.is_cancelled)
    project = measurable_project(client, number)
    rows = measure(client, project, [feature(square(0, 0))], WKT, TRIANGULATED, Ground(), progress)
    assert rows[0].volume is not None
    assert calls(late, "webgis")[0].status == 400
    late.stop()


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("CREATED", NotReady),
        ("UPLOADED", NotReady),
        ("PROCESSING", NotReady),
        ("ERROR", ProcessingFailed),
    ],
)
def test_projects_without_a_dsm(client, sandbox, status, error):
    project = client.projects.create(NewProject("none")).id
    sandbox.change_project(project, status=status, error_code=10201 if status == "ERROR" else None)
    with pytest.raises(error):
        measurable_project(client, project)


def test_a_project_that_is_done(client, quarry):
    assert measurable_project(client, quarry[1]).coordinate_system == "EPSG:2056"


def test_the_ring_that_is_sent_is_open(measured):
    shape = shapely.segmentize(square(0, 0), 1.0)
    (row,) = measured([feature(shape)])
    assert row.volume is not None


def test_a_project_that_does_not_say_its_crs(client, project, progress):
    silent = replace(project, coordinate_system="")
    shape = feature(outline("Sand dome"))
    (row,) = measure(client, silent, [shape], WKT, TRIANGULATED, Ground(), progress)
    assert row.volume.cut == pytest.approx(pile("Sand dome").expected_cut, rel=0.01)


# Outlines of many vertices ------------------------------------------------------------------

TIMED_OUT = {"message": "Endpoint request timed out"}


@pytest.fixture
def vertex_limit(monkeypatch):
    """The service times out over more than 300 vertices."""
    monkeypatch.setattr("sandbox.volumes.MAX_VERTICES", 300)


def blob(count, x=0.0, y=0.0, radius=12.0):
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return Polygon(ring(zip(x + radius * np.cos(angle), y + radius * np.sin(angle))))


def test_a_time_out_thins_the_outline(measured, seen, vertex_limit):
    (few,) = measured([feature(blob(300))])
    (row,) = measured([feature(blob(2000))])
    match = re.fullmatch(
        r"Measured with (\d+) of 2,000 vertices, because the service timed out; "
        r"the outline differs by (0\.\d\d) % of its area\.",
        row.message,
    )
    assert match, row.message
    assert 50 < int(match[1]) <= 300
    assert 0 < float(match[2]) <= 0.1
    assert row.volume.cut == pytest.approx(few.volume.cut, rel=0.01)
    assert row.volume.fill == pytest.approx(few.volume.fill, rel=0.01)
    assert [record.status for record in seen()][1:-1] == [504] * (len(seen()) - 2)
    assert few.message == ""


def test_heights_stay_with_the_vertices_that_are_kept(measured, vertex_limit):
    tilted = [(x, y, 400 + (x - X0) / 5) for x, y in blob(1000).exterior.coords]
    few = [(x, y, 400 + (x - X0) / 5) for x, y in blob(250).exterior.coords]
    expected, row = measured(
        [feature(Polygon(few)), feature(Polygon(tilted))], Settings(["fitPlane"])
    )
    assert "of 1,000 vertices" in row.message
    assert row.volume.cut == pytest.approx(expected.volume.cut, rel=0.01)


def test_every_base_surface_and_part_is_thinned(measured, vertex_limit):
    parts = MultiPolygon([blob(700), blob(50, 40.0)])
    rows = measured([feature(parts)], Settings(["average", "custom"], "m", 390.0))
    for row in rows:
        assert row.volume is not None
        assert re.match(r"Measured with \d+ of 750 vertices", row.message), row.message


def test_an_outline_that_cannot_be_thinned_fails_in_the_words_of_the_service(
    measured, sandbox, seen
):
    sandbox.respond_next("webgis", "POST", VOLUMES, 504, TIMED_OUT)
    (row,) = measured([feature(square(0, 0))])
    assert row.volume is None
    assert "Endpoint request timed out" in row.message
    assert "Split the polygon, or simplify it" in row.message
    assert row.message.endswith(
        "its 4 vertices any further would change its area by more than 0.1 %."
    )
    assert len(seen()) == 1


def test_thinning_ends_at_the_limit(measured, monkeypatch, seen):
    monkeypatch.setattr("sandbox.volumes.MAX_VERTICES", 3)
    (row,) = measured([feature(blob(1000))])
    assert row.volume is None
    assert "Split the polygon" in row.message
    assert 2 < len(seen()) < 10


def test_a_huge_outline_is_announced_before_it_is_sent(measured, progress, monkeypatch):
    monkeypatch.setattr(volume_requests, "MANY_VERTICES", 500)
    huge = feature(blob(600))
    measured([feature(blob(400)), huge], Settings(["lowest", "highest"]))
    (line,) = progress.warnings
    assert line.startswith(f"Feature {huge.id} has 600 vertices")


def test_what_passes_is_asked_again(measured, sandbox, seen, quick_retries):
    body = {"message": "Network error communicating with endpoint"}
    sandbox.respond_next("webgis", "POST", VOLUMES, 504, body, times=2)
    (row,) = measured([feature(square(0, 0))])
    assert (row.volume is None, row.message) == (False, "")
    assert [record.status for record in seen()] == [504, 504, 200]


@pytest.mark.parametrize("title", ["Too much data requested", "Invalid Polygon"])
def test_a_refusal_is_the_row_of_its_polygon(measured, sandbox, title):
    sandbox.respond_next("webgis", "POST", VOLUMES, 400, {"title": title})
    rows = measured([feature(square(0, 0)) for _ in range(6)])
    (failed,) = (row for row in rows if row.volume is None)
    assert title in failed.message


# Nothing that was measured is lost ----------------------------------------------------------


def test_a_cancel_keeps_what_was_measured(measured, sandbox, progress):
    features = [feature(square(0, 0)) for _ in range(12)]
    sandbox.delay("webgis", "", 0.3)
    progress.cancel_on_status = "4 of 12"
    began = time.monotonic()
    try:
        rows = measured(features)
    finally:
        sandbox.delay("webgis", "", 0)
    assert time.monotonic() - began < 1.5
    assert [row.feature for row in rows] == features
    kept = [row for row in rows if row.volume]
    assert 4 <= len(kept) < 12
    assert {row.message for row in rows if not row.volume} == {"Not measured: cancelled."}
    assert f"Only {len(kept)} of 12 volumes measured: cancelled." in progress.warnings


def test_a_cancel_while_preparing_keeps_what_was_measured(measured, progress):
    asked = []

    def sample(points):
        asked.append(points)
        if len(asked) == 4:
            time.sleep(1.0)  # the first three come back meanwhile
            raise Cancelled()
        return elevations(points)

    rows = measured([feature(square(0, 0)) for _ in range(6)], sample=sample)
    assert [row.volume is not None for row in rows] == [True] * 3 + [False] * 3


def test_losing_the_sign_in_keeps_what_was_measured(measured, sandbox, progress):
    features = [feature(square(0, 0)) for _ in range(10)]

    def sample(points):
        if points[0, 0] > X0 + 100:
            time.sleep(0.5)
            sandbox.expire_tokens()
            sandbox.respond_next(
                "cloud", "POST", "/oauth2/token/", 401, {"detail": "gone"}, times=9
            )
            return np.full(len(points), 400.0)
        return elevations(points)

    features[5] = feature(square(110, 0))
    try:
        rows = measured(features, sample=sample)
    finally:
        sandbox.state.steering._canned.clear()
    assert [row.volume is not None for row in rows[:5]] == [True] * 5
    missed = [row for row in rows if row.volume is None]
    assert len(missed) == 5
    assert all(row.message.startswith("Not measured: ") for row in missed)
    assert all("client id and secret" in row.message for row in missed)
    assert not secrets_in(sandbox, *(row.message for row in missed), progress.log)


def test_losing_the_service_keeps_what_was_measured(measured, sandbox, quick_retries, progress):
    sandbox.respond_next("webgis", "POST", VOLUMES, 503, b"", times=1000)
    with pytest.raises(ServiceUnavailable):
        measured([feature(square(0, 0))])

    def sample(points):
        if len(progress.percents) >= 3:
            sandbox.respond_next("webgis", "POST", VOLUMES, 503, b"", times=1000)
        time.sleep(0.1)
        return elevations(points)

    sandbox.state.steering._canned.clear()
    try:
        rows = measured([feature(square(0, 0)) for _ in range(10)], sample=sample)
    finally:
        sandbox.state.steering._canned.clear()
    kept = sum(row.volume is not None for row in rows)
    assert 3 <= kept < 10
    assert {row.message.partition(":")[0] for row in rows if not row.volume} == {"Not measured"}


def test_a_request_under_way_is_waited_for_when_the_service_is_lost(
    measured, sandbox, quick_retries
):
    sandbox.fault("webgis", "POST", VOLUMES, "latency", seconds=3.0)
    sandbox.fault("webgis", "POST", VOLUMES, "status", status=503, times=1000)
    rows = measured([feature(square(0, 0)) for _ in range(3)])
    assert [row.volume is not None for row in rows].count(True) == 1


def test_without_a_sign_in_nothing_is_measured(sandbox, project, progress):
    wrong = ClientCredentials(sandbox.client_id, "wrong")
    client = Pix4dClient(connection_to(sandbox, credentials=lambda: wrong))
    shapes = [feature(square(0, 0))]
    with pytest.raises(SignInError):
        measure(client, project, shapes, WKT, TRIANGULATED, Ground(), progress)
