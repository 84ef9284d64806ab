"""Polygons from well-known binary, also from the broken kind that layers hold."""

from __future__ import annotations

import struct

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon, Point, Polygon, box

from pix4d_qgis.errors import InvalidInput
from pix4d_qgis.geometry.polygons import PolygonFeature, are_valid, checked_parts, names

TRIANGLE = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)]


def polygon_wkb(code: int, *rings: list[tuple[float, ...]], order: str = "<") -> bytes:
    head = struct.pack(f"{order}BII", order == "<", code, len(rings))
    body = b"".join(
        struct.pack(f"{order}I", len(ring)) + np.array(ring, dtype=f"{order}f8").tobytes()
        for ring in rings
    )
    return head + body


def multi_wkb(code: int, *polygons: bytes) -> bytes:
    return struct.pack("<BII", 1, code, len(polygons)) + b"".join(polygons)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("code", "tail", "has_z"),
    [
        (3, (), False),
        (1003, (7.0,), True),
        (2003, (9.0,), False),
        (3003, (7.0, 9.0), True),
        (0x80000003, (7.0,), True),
        (0x40000003, (9.0,), False),
        (0xC0000003, (7.0, 9.0), True),
    ],
)
def test_every_dimension(order: str, code: int, tail: tuple[float, ...], has_z: bool) -> None:
    ring = [(*xy, *tail) for xy in [*TRIANGLE, TRIANGLE[0]]]
    geometry = PolygonFeature.from_wkb("1", polygon_wkb(code, ring, order=order)).geometry
    assert geometry.equals(Polygon(TRIANGLE))
    assert geometry.has_z == has_z
    if has_z:
        assert set(shapely.get_coordinates(geometry, include_z=True)[:, 2]) == {7.0}


def test_ewkb_with_srid() -> None:
    plain = polygon_wkb(0x20000003, TRIANGLE)
    with_srid = plain[:5] + struct.pack("<I", 2056) + plain[5:]
    assert PolygonFeature.from_wkb("1", with_srid).geometry.equals(Polygon(TRIANGLE))


def test_same_as_shapely_for_multipolygons_with_holes() -> None:
    expected = MultiPolygon(
        [
            (
                ((0, 0), (9, 0), (9, 9), (0, 9)),
                [((1, 1), (2, 1), (2, 2)), ((4, 4), (5, 4), (5, 5))],
            ),
            (((20, 0), (29, 0), (29, 9)), []),
        ]
    )
    for flavor in ("iso", "extended"):
        wkb = shapely.to_wkb(expected, flavor=flavor)
        assert PolygonFeature.from_wkb("1", wkb).geometry.equals_exact(expected, 0)


def test_open_ring_is_closed() -> None:
    geometry = PolygonFeature.from_wkb("1", polygon_wkb(3, TRIANGLE)).geometry
    assert geometry.is_valid
    assert geometry.area == 6.0


@pytest.mark.parametrize("ring", [[(0.0, 0.0)], TRIANGLE[:2], [*TRIANGLE[:2], TRIANGLE[0]]])
def test_ring_of_too_few_vertices_is_held_and_found_out(ring: list[tuple[float, ...]]) -> None:
    feature = PolygonFeature.from_wkb("17", polygon_wkb(3, ring))
    with pytest.raises(InvalidInput, match="Feature 17 has fewer than three distinct vertices"):
        checked_parts(feature)


@pytest.mark.parametrize(
    "wkb",
    [b"", polygon_wkb(3), polygon_wkb(3, []), multi_wkb(6), multi_wkb(6, polygon_wkb(3))],
)
def test_empty(wkb: bytes) -> None:
    feature = PolygonFeature.from_wkb("5", wkb)
    assert feature.geometry.is_empty
    with pytest.raises(InvalidInput, match="Feature 5 has no geometry"):
        checked_parts(feature)


@pytest.mark.parametrize(
    "wkb",
    [
        shapely.to_wkb(Point(1, 2)),
        polygon_wkb(10, TRIANGLE),  # curved
        polygon_wkb(3, TRIANGLE)[:-1],
        polygon_wkb(3, TRIANGLE)[:7],
        b"\x01",
        struct.pack("<BIII", 1, 3, 1, 0xFFFFFFFF),
    ],
)
def test_no_polygon_or_broken_bytes(wkb: bytes) -> None:
    with pytest.raises(InvalidInput, match="feature 8"):
        PolygonFeature.from_wkb("8", wkb)


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf"), 1e300])
@pytest.mark.filterwarnings("error")
def test_coordinates_that_are_no_numbers(bad: float) -> None:
    for ring in ([*TRIANGLE, (0.0, bad)], [(bad, 0.0), *TRIANGLE]):
        feature = PolygonFeature.from_wkb("6", polygon_wkb(3, ring))
        with pytest.raises(InvalidInput, match="Feature 6 has a coordinate"):
            checked_parts(feature)


def test_z_may_be_missing() -> None:
    ring = [(*xy, float("nan")) for xy in TRIANGLE]
    assert len(checked_parts(PolygonFeature.from_wkb("1", polygon_wkb(1003, ring)))) == 1


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e6])
def test_vertices_on_a_line_have_no_area(scale: float) -> None:
    line = [(x * scale, (x / 3 + 0.1) * scale) for x in (0.0, 1.0, 2.0, 3.0)]
    with pytest.raises(InvalidInput, match="Feature 2 has no area"):
        checked_parts(PolygonFeature("2", Polygon(line)))


def test_bow_tie_and_sliver_have_an_area() -> None:
    for outline in ([(0, 0), (1, 1), (1, 0), (0, 1)], [(0, 0), (1000, 0), (1000, 0.001)]):
        assert len(checked_parts(PolygonFeature("2", Polygon(outline)))) == 1


def test_other_geometries() -> None:
    with pytest.raises(InvalidInput, match="Feature 2 is a Point"):
        checked_parts(PolygonFeature("2", Point(1, 1)))


def test_names() -> None:
    assert names(["7"]) == "feature 7"
    assert names(["7", "8", "7"]) == "features 7, 8"
    assert names(str(n) for n in range(13)).endswith("9 and 3 more")


def sieve(*more: Polygon) -> Polygon:
    """A square with 100 holes, and more of them."""
    holes = [box(x, y, x + 0.5, y + 0.5) for x in range(1, 11) for y in range(1, 11)]
    return Polygon(box(0, 0, 20, 20).exterior, [hole.exterior for hole in [*holes, *more]])


@pytest.mark.parametrize(
    ("hole", "valid"),
    [
        (box(15, 15, 16, 16), True),
        (Polygon([(0, 15), (1, 15), (1, 16)]), True),  # touches the outline in a point
        (box(1.5, 1.5, 1.8, 1.8), True),  # touches another hole in a point
        (box(0, 15, 1, 16), False),
        (box(15, 15, 25, 16), False),
        (box(30, 30, 31, 31), False),
        (box(1.1, 1.1, 1.4, 1.4), False),
        (box(1.1, 1.1, 1.8, 1.8), False),
        (Polygon([(15, 15), (16, 16), (16, 15), (15, 16)]), False),
    ],
    ids=["apart", "point", "corner", "edge", "across", "outside", "nested", "crossing", "bow-tie"],
)
def test_a_polygon_of_many_holes_is_as_valid_as_shapely_says(hole: Polygon, valid: bool) -> None:
    shape = sieve(hole)
    assert shape.is_valid == valid
    assert are_valid([shape, sieve()]).tolist() == [valid, True]


def test_a_crossing_outline_of_many_holes_is_invalid() -> None:
    outline = [(0, 0), (20, 0), (20, 20), (0, 20), (0, 30), (10, 15)]
    assert are_valid([Polygon(outline, sieve().interiors), sieve()]).tolist() == [False, True]
