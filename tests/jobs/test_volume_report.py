"""Rows and totals of a report, beside sums made by hand."""

from __future__ import annotations

import pytest

from pix4d_qgis.api.pix4d.choices import BASE_SURFACES
from pix4d_qgis.jobs.base_surface_names import base_surface_name
from pix4d_qgis.jobs.volume_report import (
    FAILED,
    OK,
    WAITING,
    find_columns,
    has_volumes,
    make_report,
    make_row,
)

MEASURED = {
    "name": "Heap",
    "cut": 100.0,
    "cut_error": 4.0,
    "fill": 10.0,
    "fill_error": 1.0,
    "base_surface": "triangulated",
    "units": "m",
    "status": "ok",
    "message": "",
}


def row(density=None, identity=1, **values):
    return make_row(identity, {**MEASURED, **values}, density)


def test_a_row():
    found = row(density=1.5)
    assert (found.name, found.status, found.net) == ("Heap", OK, 90.0)
    assert (found.tonnes, found.tonnes_error) == (150.0, 6.0)


def test_the_density_of_a_row_goes_before_that_of_all():
    assert make_row(1, {**MEASURED, "density": None}, 1.5).tonnes == 150.0
    assert make_row(1, {**MEASURED, "density": 2.0}, 1.5).tonnes == 200.0


@pytest.mark.parametrize("nonsense", [0, -1.0, "heavy", float("nan"), True])
def test_what_is_no_density(nonsense):
    assert make_row(1, {**MEASURED, "density": nonsense}, 1.5).tonnes == 150.0
    assert make_row(1, {**MEASURED, "density": nonsense}, None).tonnes is None


@pytest.mark.parametrize(
    ("units", "cubic_metres"),
    # A yard is 0.9144 m; a US survey yard 3600/3937 m = 0.91440183 m.
    [("m", 1.0), ("yd", 0.764554857984), ("ydUS", 0.7645594453315)],
)
def test_tonnes_of_yards(units, cubic_metres):
    assert row(density=2.0, units=units).tonnes == pytest.approx(200 * cubic_metres, rel=1e-10)


def test_no_tonnes_in_units_that_are_not_known():
    assert row(density=2.0, units="ft").tonnes is None


def test_without_a_unit_volumes_are_in_cubic_metres():
    assert row(units=None).units == "m"


def test_a_failed_row_has_no_numbers_and_keeps_its_message():
    found = row(density=2.0, status="failed", message="The polygon has a hole.")
    assert (found.status, found.message) == (FAILED, "The polygon has a hole.")
    assert (found.cut, found.net, found.tonnes) == (None, None, None)


@pytest.mark.parametrize("status", ["", None, "measuring"])
def test_old_volumes_of_a_polygon_that_is_being_measured_do_not_count(status):
    assert (row(status=status).status, row(status=status).cut) == (WAITING, None)


@pytest.mark.parametrize("missing", ["cut", "fill"])
def test_a_row_without_volumes_waits_whatever_it_says(missing):
    assert row(**{missing: None}).status == WAITING


def test_without_a_status_the_volumes_tell():
    values = {"cut": 1.0, "fill": 0.0}
    assert make_row(1, values, None).status == OK
    assert make_row(1, {"cut": None, "fill": None}, None).status == WAITING


def test_a_polygon_without_a_name_has_its_number():
    assert row(identity=7, name=None).name == "#7"


def test_sums_per_base_surface():
    rows = [
        row(identity=1, density=2.0),
        row(identity=1, density=2.0, base_surface="lowest", cut=130.0),
        row(identity=2, density=2.0, cut=50.0, cut_error=3.0),
        row(identity=2, density=2.0, base_surface="lowest", status="failed"),
    ]
    triangulated, lowest = make_report(rows).totals
    assert (triangulated.base_surface, triangulated.polygons) == ("triangulated", 2)
    assert (triangulated.cut, triangulated.fill, triangulated.net) == (150.0, 20.0, 130.0)
    # Added up, not the root of the sum of squares, which would be 5.
    assert triangulated.cut_error == 7.0
    assert (triangulated.tonnes, triangulated.tonnes_error) == (300.0, 14.0)
    assert (lowest.base_surface, lowest.polygons, lowest.failed, lowest.cut) == (
        "lowest",
        1,
        1,
        130.0,
    )


def test_base_surfaces_have_names_for_users():
    assert [base_surface_name(surface) for surface in BASE_SURFACES] == [
        "Triangulated",
        "Fit plane",
        "Average",
        "Lowest",
        "Highest",
        "Custom elevation",
    ]
    assert base_surface_name("custom", "12.50") == "Custom elevation 12.50"
    assert base_surface_name("newer") == "newer"


def test_the_custom_elevation_is_known():
    assert row(base_surface="custom", custom_elevation=0.0).custom_elevation == 0.0
    assert row(base_surface="custom").custom_elevation is None
    assert row(base_surface="custom", custom_elevation="high").custom_elevation is None


def test_the_custom_elevation_of_another_base_surface_does_not_count():
    assert row(base_surface="lowest", custom_elevation=12.5).custom_elevation is None


def test_a_report_is_as_precise_as_its_volumes():
    assert make_report([row(), row(cut=123.456), row(status="failed")]).decimals == 3
    assert make_report([row(cut=1e-9, fill=0.0)]).decimals == 6, "finer than any survey"
    assert make_report([row(cut=1e20, fill=0.0)]).decimals == 1
    assert make_report([row(status="failed")]).decimals == 0


def test_units_are_not_mixed():
    rows = [row(units="m"), row(units="yd", cut=7.0), row(units=None, status="")]
    metres, yards = make_report(rows).totals
    assert (metres.units, metres.cut, metres.waiting) == ("m", 100.0, 1)
    assert (yards.units, yards.cut, yards.waiting) == ("yd", 7.0, 0)


def test_an_unknown_error_is_not_taken_for_none():
    total = make_report([row(), row(cut_error=None)]).totals[0]
    assert (total.cut_error, total.fill_error) == (None, 2.0)


def test_tonnes_of_some():
    total = make_report([row(density=2.0), row()]).totals[0]
    assert (total.tonnes, total.unweighed) == (200.0, 1)
    assert make_report([row()]).totals[0].tonnes is None


def test_nothing_was_measured():
    report = make_report([row(status="failed"), row(status="")])
    (total,) = report.totals
    assert (total.polygons, total.failed, total.waiting, total.cut) == (0, 1, 1, 0.0)
    assert len(report.left_out) == 2


def test_columns_as_shapefiles_and_others_write_them():
    found = find_columns(["CUT", "fill", "base_surfa", "custom_ele", "cut_error", "Title", "label"])
    assert found == {
        "custom_elevation": "custom_ele",
        "cut": "CUT",
        "fill": "fill",
        "base_surface": "base_surfa",
        "cut_error": "cut_error",
        "name": "label",
    }
    assert has_volumes(found)


def test_columns_that_only_begin_alike():
    assert not has_volumes(find_columns(["cutter", "filled", "name"]))
