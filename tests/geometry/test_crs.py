"""Which coordinate systems a project may have, and the way into them."""

from __future__ import annotations

import numpy as np
import pytest
from pyproj import CRS

from pix4d_qgis.errors import InvalidInput
from pix4d_qgis.geometry.crs import (
    check_output_crs,
    describe,
    horizontal_crs,
    is_web_mercator,
    layer_crs,
    layer_vertical_unit,
    linear_unit,
    same,
    to_project,
    to_wgs84,
    utm_crs,
    vertical_unit,
)

US_FOOT = 0.304800609601219
SWISS_WKT1 = CRS.from_epsg(2056).to_wkt("WKT1_GDAL")
SITE = 'LOCAL_CS["Quarry",LOCAL_DATUM["Quarry",0],UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]'
WITH_SHIFT = SWISS_WKT1.replace(
    'AUTHORITY["EPSG","6150"]]', 'TOWGS84[674.374,15.056,405.346,0,0,0,0],AUTHORITY["EPSG","6150"]]'
)
FEET_AND_METRES = (
    'PROJCRS["Odd",BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",'
    'ELLIPSOID["WGS 84",6378137,298.257223563]]],CONVERSION["UTM zone 32N",'
    'METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0],'
    'PARAMETER["Longitude of natural origin",9],PARAMETER["Scale factor at natural origin",0.9996],'
    'PARAMETER["False easting",500000],PARAMETER["False northing",0]],CS[Cartesian,2],'
    'AXIS["(E)",east,LENGTHUNIT["metre",1]],AXIS["(N)",north,LENGTHUNIT["foot",0.3048]]]'
)


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (None, ""),
        ("  ", ""),
        ("EPSG:2056", "EPSG:2056"),
        (" epsg:2056\n", "EPSG:2056"),
        ("EPSG:2056+5728", "EPSG:2056+5728"),
        ("epsg:2056 + epsg:5728", "EPSG:2056+EPSG:5728"),
        ("EPSG:7415", "EPSG:7415"),
        ("EPSG:2263+6360", "EPSG:2263+6360"),
        ("EPSG:6674", "EPSG:6674"),
        ("EPSG:22277", "EPSG:22277"),
        ("arbitrary_us_feet", "ARBITRARY_US_FEET"),
        ("ARBITRARY_METERS", "ARBITRARY_METERS"),
        ("ARBITRARY_FEET", "ARBITRARY_FEET"),
        (SWISS_WKT1, SWISS_WKT1),
        (f"\n{SITE} ", SITE),
        (WITH_SHIFT, WITH_SHIFT),
        (CRS.from_epsg(7415).to_wkt(), CRS.from_epsg(7415).to_wkt()),
    ],
)
def test_accepted_and_normalised(given: str, sent: str) -> None:
    assert check_output_crs(given) == sent
    assert check_output_crs(sent) == sent


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("EPSG:4326", ["EPSG:4326 is a geographic coordinate system (degrees)", "projected"]),
        ("EPSG:4979", ["EPSG:4979", "geographic"]),
        ("EPSG:4326+5773", ["EPSG:4326+5773", "geographic"]),
        ("EPSG:4978", ["geocentric"]),
        ("EPSG:5728", ["only a vertical"]),
        ("EPSG:2056+4326", ["WGS 84 is not a vertical"]),
        ("EPSG:2056+2056", ["is not a vertical"]),
        ("EPSG:7415+5728", ["twice"]),
        ("EPSG:2263+5703", ["not isometric", "US survey foot and metre"]),
        ("EPSG:999999", ["EPSG:999999", "not known"]),
        ("EPSG:2056+999999", ["EPSG:2056+999999", "not known"]),
        ("USER:100000", ["USER:100000", "not known"]),
        ("PROJCS[", ["not known"]),
        ("2056", ["as the service spells it"]),
        ("+proj=utm +zone=32", ["as the service spells it"]),
        ("somewhere", ["as the service spells it"]),
        ("ARBITRARY_YARDS", ["as the service spells it"]),
        ("EPSG:2056+5728+1", ["as the service spells it"]),
        (CRS.from_epsg(4326).to_wkt(), ["WGS 84 is a geographic"]),
        (CRS.from_epsg(4326).to_wkt("WKT1_GDAL"), ["WGS 84 is a geographic"]),
        (FEET_AND_METRES, ["Odd is not isometric", "metre and foot"]),
    ],
)
def test_refused_with_its_name_and_the_reason(text: str, words: list[str]) -> None:
    with pytest.raises(InvalidInput) as error:
        check_output_crs(text)
    for word in words:
        assert word in error.value.message
    assert error.value.advice or "twice" in error.value.message


def test_the_advice_names_the_utm_zone_of_the_site() -> None:
    with pytest.raises(InvalidInput) as error:
        check_output_crs("EPSG:4326", near=(7.4, 46.9))
    assert "EPSG:32632 (WGS 84 / UTM zone 32N)" in error.value.advice
    with pytest.raises(InvalidInput) as error:
        check_output_crs("EPSG:4326", near=(7.4, 89.0))
    assert "UTM zone of the site" in error.value.advice


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [
        (9.0, 48.0, "EPSG:32632"),
        (-180.0, 10.0, "EPSG:32601"),
        (180.0, 10.0, "EPSG:32660"),
        (6.0, 0.0, "EPSG:32632"),
        (5.9999, -0.1, "EPSG:32731"),
        (-0.15, 50.8, "EPSG:32630"),
    ],
)
def test_utm_zone(lon: float, lat: float, code: str) -> None:
    assert utm_crs(lon, lat) == code


@pytest.mark.parametrize("place", [(0.0, 85.0), (0.0, -81.0), (181.0, 0.0), (float("nan"), 0.0)])
def test_no_utm_zone(place: tuple[float, float]) -> None:
    with pytest.raises(InvalidInput):
        utm_crs(*place)


def test_horizontal_part_of_a_project() -> None:
    for text in ("EPSG:2056", "EPSG:2056+5728", "EPSG:2056+EPSG:5728", SWISS_WKT1, WITH_SHIFT):
        assert horizontal_crs(text).to_epsg(min_confidence=20) == 2056
    for text in (None, "", "ARBITRARY_FEET", SITE):
        assert horizontal_crs(text) is None


def test_units() -> None:
    assert linear_unit(CRS("EPSG:2263")) == pytest.approx(US_FOOT, rel=1e-12)
    assert linear_unit(CRS("EPSG:32632")) == 1.0
    with pytest.raises(InvalidInput):
        linear_unit(CRS("EPSG:4326"))
    assert vertical_unit("EPSG:2263") == pytest.approx(US_FOOT, rel=1e-12)
    assert vertical_unit("EPSG:2263+6360") == pytest.approx(US_FOOT, rel=1e-12)
    assert vertical_unit("ARBITRARY_FEET") == 0.3048
    assert vertical_unit("ARBITRARY_US_FEET") == pytest.approx(US_FOOT, rel=1e-12)
    assert vertical_unit("ARBITRARY_METERS") == vertical_unit("") == vertical_unit(SITE) == 1.0


def test_vertical_unit_of_a_layer() -> None:
    assert layer_vertical_unit("EPSG:2263") == pytest.approx(US_FOOT, rel=1e-12)
    assert layer_vertical_unit("EPSG:2263+5703") == 1.0
    assert layer_vertical_unit("EPSG:4326") == layer_vertical_unit("EPSG:4979") == 1.0


def test_describe() -> None:
    assert describe("EPSG:2056+5728") == ("CH1903+ / LV95", "LN02 height")
    assert describe("EPSG:2056")[0] == "CH1903+ / LV95"
    assert "EGM96" in describe("EPSG:2056")[1]
    assert "UTM" in describe("")[0]
    assert describe("ARBITRARY_FEET")[0] == "ARBITRARY_FEET"
    assert describe(SITE) == ("Quarry", "arbitrary heights")


@pytest.mark.parametrize("text", ["", "  ", "nonsense", "EPSG:5728", "EPSG:4978", SITE])
def test_layer_systems_that_cannot_be_used(text: str) -> None:
    with pytest.raises(InvalidInput):
        layer_crs(text)
    with pytest.raises(InvalidInput):
        to_wgs84(text)


@pytest.mark.parametrize(
    ("code", "lonlat", "xy", "tolerance"),
    [
        # Origins and false origins as the systems' definitions give them.
        ("EPSG:2056", (7.438632, 46.951083), (2600000, 1200000), 2.0),
        ("EPSG:32632", (9.0, 0.0), (500000, 0), 0.001),
        ("EPSG:2263", (-74.0, 40 + 10 / 60), (984250, 0), 10.0),
        ("EPSG:3857", (90.0, 0.0), (10018754.1714, 0), 0.001),
    ],
)
def test_known_points(
    code: str, lonlat: tuple[float, float], xy: tuple[float, float], tolerance: float
) -> None:
    x, y = (np.array([value]) for value in lonlat)
    assert np.hstack(to_project("EPSG:4326", code)(x, y)) == pytest.approx(xy, abs=tolerance)
    back = to_wgs84(code)(*(np.array([float(value)]) for value in xy))
    assert np.hstack(back) == pytest.approx(lonlat, abs=tolerance * 1e-5)


@pytest.mark.parametrize(
    ("code", "lonlat", "east", "north"),
    [
        ("EPSG:6674", (136.0, 35.0), (1, 0), (0, 1)),  # lists northing first
        ("EPSG:31467", (9.0, 50.0), (1, 0), (0, 1)),  # lists northing first
        ("EPSG:22277", (17.5, -29.0), (-1, 0), (0, -1)),  # westing, southing
        ("EPSG:2048", (19.5, -33.0), (-1, 0), (0, -1)),  # westing, southing
        ("EPSG:5513", (15.0, 50.0), (-1, 0), (0, -1)),  # lists southing, westing
        ("EPSG:5514", (15.0, 50.0), (1, 0), (0, 1)),
    ],
)
def test_axis_rule(
    code: str, lonlat: tuple[float, float], east: tuple[int, int], north: tuple[int, int]
) -> None:
    lon, lat = lonlat
    step = 0.01
    x, y = to_project("EPSG:4326", code)(
        np.array([lon, lon + step, lon]), np.array([lat, lat, lat + step])
    )
    moved = np.round(np.array([x[1:] - x[0], y[1:] - y[0]]).T / 1000)
    assert np.sign(moved[0]).tolist() == list(east)
    assert np.sign(moved[1]).tolist() == list(north)


def test_cape_lo_17_counts_west_and_south() -> None:
    x, y = to_project("EPSG:4326", "EPSG:22277")(np.array([16.9]), np.array([-29.0]))
    assert 9_000 < x[0] < 10_000
    assert 3_200_000 < y[0] < 3_220_000


def test_unknown_project_system_has_no_way_in() -> None:
    for text in ("", "ARBITRARY_METERS", SITE):
        with pytest.raises(InvalidInput):
            to_project("EPSG:4326", text)


def test_transforms_are_made_once() -> None:
    assert to_project("EPSG:4326", "EPSG:2056+5728") is to_project("EPSG:4326", "EPSG:2056+5728")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("EPSG:2056", "EPSG:2056", True),
        ("EPSG:2056", CRS.from_epsg(2056).to_wkt(), True),
        ("EPSG:2056+5728", "EPSG:2056+EPSG:5728", True),
        ("", "EPSG:2056", False),
        ("EPSG:2056", "EPSG:2056+5728", False),
        ("EPSG:32632", "EPSG:32633", False),
        ("ARBITRARY_METERS", "ARBITRARY_FEET", False),
    ],
)
def test_the_same_system(first: str, second: str, expected: bool) -> None:
    assert same(first, second) == same(second, first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EPSG:3857", True),
        ("epsg:3857+5773", True),
        (CRS.from_epsg(3857).to_wkt(), True),
        (CRS.from_epsg(3857).to_wkt("WKT1_GDAL"), True),
        ("EPSG:3395", False),
        ("EPSG:2056", False),
        ("ARBITRARY_METERS", False),
        ("", False),
    ],
)
def test_web_mercator(text: str, expected: bool) -> None:
    assert is_web_mercator(text) == expected
