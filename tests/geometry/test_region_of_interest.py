"""Polygons of any coordinate system as the region that the service confines itself to."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import CRS, Geod
from shapely import LineString, MultiPolygon, Point, Polygon, box
from shapely.affinity import rotate, translate

from pix4d_qgis.errors import InvalidInput
from pix4d_qgis.geometry.crs import to_project, to_wgs84
from pix4d_qgis.geometry.polygons import PolygonFeature
from pix4d_qgis.geometry.region_of_interest import (
    area_to_json,
    check_near,
    from_area,
    region_of_interest,
)

SWISS = CRS.from_epsg(2056).to_wkt()
E0, N0 = 2600000.0, 1200000.0
# A place in each system, in its own coordinates (easting-like first).
PLACES = [
    ("EPSG:2056", E0, N0),
    ("EPSG:2056+5728", E0, N0),
    ("EPSG:32632", 380000.0, 5200000.0),
    ("EPSG:2263", 984250.0, 200000.0),
    ("EPSG:3857", 828000.0, 5933000.0),
    ("EPSG:6674", 10000.0, -110000.0),
    ("EPSG:22277", -97000.0, 3209000.0),
    ("EPSG:31467", 3500000.0, 5540000.0),
]


def at(shape: Any, x: float = E0, y: float = N0) -> Any:
    return translate(shape, x, y)


def feature(shape: Any, name: str = "1") -> PolygonFeature:
    return PolygonFeature(name, at(shape))


def holed(size: float = 100.0) -> Polygon:
    holes = [box(0.1, 0.1, 0.3, 0.3), Polygon([(0.6, 0.6), (0.9, 0.6), (0.7, 0.8)])]
    unit = Polygon(box(0, 0, 1, 1).exterior, [hole.exterior for hole in holes])
    return shapely.transform(unit, lambda xy: xy * size)


def check_schema(area: dict[str, Any]) -> None:
    """The shape of a planar surface in the photogrammetry format, and what the service adds."""
    area = json.loads(area_to_json(area))
    assert set(area) <= {"plane", "thickness"}
    plane = area["plane"]
    assert set(plane) <= {"vertices3d", "outer_boundary", "inner_boundaries"}
    for vertex in plane["vertices3d"]:
        assert len(vertex) == 3
        assert all(isinstance(number, (int, float)) and math.isfinite(number) for number in vertex)
        assert abs(vertex[0]) <= 180
        assert abs(vertex[1]) <= 90
    boundaries = [plane["outer_boundary"], *plane.get("inner_boundaries", [])]
    used = [index for boundary in boundaries for index in boundary]
    assert all(type(index) is int for index in used)
    assert sorted(used) == list(range(len(plane["vertices3d"])))
    for boundary in boundaries:
        assert len(boundary) >= 3
        first, last = (plane["vertices3d"][boundary[end]] for end in (0, -1))
        assert first != last, "the boundary is closed"
    assert "inner_boundaries" not in plane or plane["inner_boundaries"]


@pytest.mark.parametrize(("code", "x", "y"), PLACES)
def test_every_vertex_goes_to_its_place_and_back(code: str, x: float, y: float) -> None:
    shape = at(rotate(holed(), 20), x, y)
    wkt = CRS.from_user_input(code).to_wkt()
    region = region_of_interest([PolygonFeature("1", shape)], wkt)
    check_schema(region.area)
    assert len(region.polygon.interiors) == 2
    back = shapely.transform(
        region.polygon, lambda lonlat: np.column_stack(to_project("EPSG:4326", code)(*lonlat.T))
    )
    assert back.hausdorff_distance(shape) < 0.01
    unit = CRS.from_user_input(code).axis_info[0].unit_conversion_factor
    assert back.symmetric_difference(shape).area < 1e-4 * shape.area
    if code != "EPSG:3857":  # whose metres are not metres on the ground
        assert region.square_metres == pytest.approx(shape.area * unit**2, rel=1e-3)
    assert not region.notes


def test_longitude_comes_first_and_outer_boundary_turns_left() -> None:
    for shape in (box(0, 0, 100, 100), Polygon(box(0, 0, 100, 100).exterior.coords[::-1])):
        area = region_of_interest([feature(shape)], SWISS).area
        vertices = np.array(area["plane"]["vertices3d"])
        assert vertices[:, 0] == pytest.approx(7.4393, abs=0.01)
        assert vertices[:, 1] == pytest.approx(46.9515, abs=0.01)
        assert vertices[:, 2].tolist() == [0.0] * 4
        ring = vertices[area["plane"]["outer_boundary"], :2]
        assert shapely.is_ccw(shapely.linearrings(ring))


def test_a_geographic_layer_keeps_its_numbers() -> None:
    shape = Polygon([(7.43, 46.95), (7.44, 46.95), (7.44, 46.96)])
    for code in ("EPSG:4326", "OGC:CRS84"):
        wkt = CRS.from_user_input(code).to_wkt()
        region = region_of_interest([PolygonFeature("1", shape)], wkt)
        assert region.polygon.equals_exact(shape, 1e-12)


def test_holes_are_indexed_after_the_outer_boundary() -> None:
    plane = region_of_interest([feature(holed())], SWISS, thickness=25).area["plane"]
    assert plane["outer_boundary"] == [0, 1, 2, 3]
    assert plane["inner_boundaries"] == [[4, 5, 6, 7], [8, 9, 10]]


def test_thickness_is_there_only_when_given() -> None:
    assert region_of_interest([feature(holed())], SWISS, thickness=25).area["thickness"] == 25.0
    assert "thickness" not in region_of_interest([feature(holed())], SWISS).area


@pytest.mark.parametrize("bad", [0, -1.0, math.nan, math.inf, "10", True])
def test_bad_thickness(bad: Any) -> None:
    with pytest.raises(InvalidInput, match="thickness"):
        region_of_interest([feature(holed())], SWISS, thickness=bad)


def test_z_is_kept_in_metres_and_0_where_there_is_none() -> None:
    heights = Polygon([(984250, 2e5, 100), (984350, 2e5, 200), (984350, 200100, math.nan)])
    area = region_of_interest([PolygonFeature("1", heights)], "EPSG:2263").area
    z = sorted(vertex[2] for vertex in area["plane"]["vertices3d"])
    assert z == pytest.approx([0.0, 30.4800609, 60.9601219])


def test_long_edges_stay_where_they_were_drawn() -> None:
    shape = box(0, 0, 20000, 20000)
    region = region_of_interest([feature(shape)], SWISS)
    assert 4 < len(region.area["plane"]["vertices3d"]) < 400
    assert any("vertices were added" in note for note in region.notes)
    # Points along the line between two vertices, as the service will draw it, back in the layer.
    dense = shapely.segmentize(region.polygon, 1e-4)
    back = shapely.transform(
        dense, lambda lonlat: np.column_stack(to_project("EPSG:4326", SWISS)(*lonlat.T))
    )
    deviation = shapely.distance(shapely.points(back.exterior.coords), at(shape).exterior)
    assert deviation.max() < 0.011
    coarse = shapely.transform(at(shape), lambda xy: np.column_stack(to_wgs84(SWISS)(*xy.T)))
    assert region.polygon.hausdorff_distance(coarse) > 1e-5, "no more than its corners"


def test_short_edges_get_no_more_vertices() -> None:
    region = region_of_interest([feature(box(0, 0, 300, 300))], SWISS)
    assert len(region.area["plane"]["vertices3d"]) == 4
    assert not region.notes


# Several polygons


def test_touching_polygons_are_merged_with_a_note() -> None:
    features = [feature(box(0, 0, 10, 10), "3"), feature(box(10, 0, 20, 10), "4")]
    region = region_of_interest(features, SWISS)
    assert region.square_metres == pytest.approx(200, rel=1e-3)
    (note,) = region.notes
    assert "2 polygons (features 3, 4) were merged into 1" in note


def test_a_ring_of_polygons_gets_a_hole_and_a_covered_hole_is_told() -> None:
    frame = holed(10)
    covered = region_of_interest([feature(frame, "1"), feature(box(0, 0, 5, 5), "2")], SWISS)
    assert len(covered.polygon.interiors) == 1
    assert any("1 holes of 2" in note for note in covered.notes)


def test_several_parts_are_refused_by_name() -> None:
    features = [feature(box(0, 0, 10, 10), "3"), feature(box(50, 0, 60, 10), "north field")]
    with pytest.raises(InvalidInput) as error:
        region_of_interest(features, SWISS)
    assert "2 separate parts (features 3, north field)" in error.value.message
    with pytest.raises(InvalidInput, match="2 separate parts"):  # touching in a point only
        region_of_interest([feature(box(0, 0, 10, 10)), feature(box(10, 10, 20, 20))], SWISS)


def test_the_largest_part_is_kept_and_the_rest_told() -> None:
    features = [
        feature(box(0, 0, 10, 10), "3"),
        feature(MultiPolygon([box(50, 0, 80, 10), box(80, 0, 90, 10)]), "4"),
        feature(box(0, 50, 1, 51), "5"),
    ]
    region = region_of_interest(features, SWISS, parts="largest")
    assert region.square_metres == pytest.approx(400, rel=1e-3)
    note = region.notes[-1]
    assert "largest of 3 parts" in note
    assert "(feature 4)" in note
    assert "(features 3, 5)" in note
    assert any(f"{area} m2" in note for area in ("100.9", "101.0", "101.1"))


def test_unknown_treatment_of_parts() -> None:
    with pytest.raises(InvalidInput, match="PARTS"):
        region_of_interest([feature(holed())], SWISS, parts="all")


# Broken polygons


@pytest.mark.parametrize(
    ("outline", "words"),
    [
        ([(0, 0), (10, 0), (10, 10), (10, 15), (10, 10), (0, 10)], "was mended"),  # a spike
        ([(0, 0), (10, 0), (10, 10), (0, 10), (0, 5), (-9, 5), (0, 5)], "was mended"),
        # An outline that touches itself and so encloses a hole.
        (
            [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0), (2, 4), (4, 4), (4, 2), (0, 0)],
            "was mended",
        ),
        ([(0, 0), (10, 0), (10, 0), (10, 10), (10, 10), (0, 10)], "2 repeated vertices"),
        # A slip of the pen, a millimetre wide.
        ([(0, 0), (10, 0), (10, 10), (0.001, 10), (0, 10.001), (0, 9.99), (0.001, 10.01)], None),
    ],
)
def test_slightly_broken_outlines_are_mended_with_a_note(
    outline: list[tuple[float, float]], words: Any
) -> None:
    broken = Polygon(outline)
    region = region_of_interest([feature(broken, "7")], SWISS)
    check_schema(region.area)
    assert region.polygon.is_valid
    assert region.square_metres == pytest.approx(broken.area, rel=1e-3)
    assert region.notes
    assert all("Feature 7" in note for note in region.notes)
    assert words is None or words in region.notes[0]


def test_a_collapsed_hole_is_dropped_with_a_note() -> None:
    broken = Polygon(box(0, 0, 10, 10).exterior, [[(2, 2), (4, 2), (2, 2), (2, 2)]])
    region = region_of_interest([feature(broken, "7")], SWISS)
    assert not region.polygon.interiors
    assert "Feature 7 was mended" in region.notes[0]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (Polygon([(0, 0), (10, 10), (10, 0), (0, 10)]), "Self-intersection at 26000"),
        (Polygon([(0, 0), (9, 9), (10, 0), (0, 10)]), "Self-intersection"),
        (Polygon(box(0, 0, 9, 9).exterior, [box(20, 0, 21, 1).exterior]), "Hole lies outside"),
        (Polygon(box(0, 0, 9, 9).exterior, [box(8, 0, 12, 4).exterior]), "Self-intersection"),
        (
            Polygon(box(0, 0, 9, 9).exterior, [box(1, 1, 8, 8).exterior, box(2, 2, 4, 4).exterior]),
            "Holes are nested",
        ),
    ],
)
def test_outlines_that_could_mean_anything_are_refused(broken: Polygon, reason: str) -> None:
    with pytest.raises(InvalidInput) as error:
        region_of_interest([feature(box(0, 0, 1, 1), "1"), feature(broken, "7")], SWISS)
    assert "Feature 7" in error.value.message
    assert reason in error.value.message


@pytest.mark.parametrize(
    ("shape", "reason"),
    [
        (Polygon(), "has no geometry"),
        (None, "has no geometry"),
        (Point(1, 1), "is a Point"),
        (LineString([(0, 0), (1, 1)]), "is a LineString"),
        (Polygon([(0, 0), (1, 1), (0, 0), (0, 0)]), "has fewer than three distinct vertices"),
        (Polygon([(0, 0), (1, 1), (2, 2)]), "has no area"),
    ],
)
def test_unusable_geometries_are_refused_by_name(shape: Any, reason: str) -> None:
    with pytest.raises(InvalidInput, match=f"Feature 12 {reason}"):
        region_of_interest([feature(holed()), PolygonFeature("12", shape)], SWISS)


def test_no_polygons_and_no_coordinate_system() -> None:
    with pytest.raises(InvalidInput, match="has no polygons"):
        region_of_interest([], SWISS)
    for wkt in ("", "nonsense"):
        with pytest.raises(InvalidInput, match="coordinate system"):
            region_of_interest([feature(holed())], wkt)


@pytest.mark.parametrize(
    ("code", "shape", "words"),
    [
        ("EPSG:32632", box(1e9, 0, 1.1e9, 1e8), "cannot be transformed"),
        ("EPSG:4326", box(200, 0, 201, 1), "no place on Earth"),
        ("EPSG:4326", box(46, 95, 47, 96), "no place on Earth"),
    ],
)
def test_places_off_the_globe_name_their_feature(code: str, shape: Polygon, words: str) -> None:
    good = PolygonFeature("good", box(7, 46, 7.1, 46.1))
    with pytest.raises(InvalidInput, match=words) as error:
        region_of_interest([good, PolygonFeature("stray", shape)], code)
    assert "(feature stray)" in error.value.message


def test_the_antimeridian_is_refused() -> None:
    with pytest.raises(InvalidInput, match="antimeridian"):
        region_of_interest([PolygonFeature("1", box(810000, 0, 850000, 1000))], "EPSG:32660")


# Reading an area back


@pytest.mark.parametrize("thickness", [None, 12.5])
@pytest.mark.parametrize(("code", "x", "y"), PLACES)
def test_round_trip(code: str, x: float, y: float, thickness: Any) -> None:
    shape = at(holed(), x, y)
    region = region_of_interest([PolygonFeature("1", shape)], code, thickness=thickness)
    for area in (region.area, area_to_json(region.area), {"area": region.area}):
        again = from_area(area)
        assert again.area == region.area
        assert again.polygon.equals_exact(region.polygon, 0)
        assert again.square_metres == region.square_metres


def test_reads_closed_boundaries_and_foreign_members() -> None:
    area = {
        "plane": {
            "normal_vector": [0, 0, 1],
            "vertices3d": [[7, 46, 1], [8, 46, 2], [8, 47, 3], [7, 46, 1], [99, 9, 9]],
            "outer_boundary": [0, 1, 2, 0],
            "inner_boundaries": [],
            "colour": "red",
        },
        "thickness": None,
    }
    region = from_area(area)
    check_schema(region.area)
    assert region.polygon.equals(Polygon([(7, 46), (8, 46), (8, 47)]))
    area["plane"]["outer_boundary"] = [0, 1, 2, 3]  # closed by an equal vertex
    assert from_area(area).area == region.area
    area["plane"]["vertices3d"] = [vertex[:2] for vertex in area["plane"]["vertices3d"]]
    assert {vertex[2] for vertex in from_area(area).area["plane"]["vertices3d"]} == {0.0}


SQUARE = [[7, 46, 0], [8, 46, 0], [8, 47, 0], [7, 47, 0]]


@pytest.mark.parametrize(
    ("plane", "words"),
    [
        ({"outer_boundary": [0, 1, 2]}, "vertices3d"),
        ({"vertices3d": SQUARE}, "outer_boundary"),
        ({"vertices3d": SQUARE, "outer_boundary": [0, 1, 4]}, "outside of the 4 vertices"),
        ({"vertices3d": SQUARE, "outer_boundary": [0, 1, -1]}, "outside of the 4 vertices"),
        ({"vertices3d": SQUARE, "outer_boundary": [0, 1.0, 2.0]}, "list of indices"),
        ({"vertices3d": SQUARE, "outer_boundary": [0, "1", 2]}, "list of indices"),
        ({"vertices3d": SQUARE, "outer_boundary": [True, False, True]}, "list of indices"),
        ({"vertices3d": SQUARE, "outer_boundary": []}, "list of indices"),
        ({"vertices3d": SQUARE, "outer_boundary": [0, 1, 0]}, "fewer than three"),
        ({"vertices3d": SQUARE, "outer_boundary": [0, 2, 1, 3]}, "no valid polygon"),
        ({"vertices3d": [[7, 46], [8, 46, 0]], "outer_boundary": [0, 1, 2]}, "vertices3d"),
        ({"vertices3d": [["7", "46", "0"]] * 3, "outer_boundary": [0, 1, 2]}, "vertices3d"),
        ({"vertices3d": [[7, 95, 0], *SQUARE], "outer_boundary": [0, 1, 2]}, "no longitude"),
        ({"vertices3d": [[7, math.nan, 0], *SQUARE], "outer_boundary": [0, 1, 2]}, "no longitude"),
        (
            {"vertices3d": SQUARE, "outer_boundary": [0, 1, 2], "inner_boundaries": 1},
            "inner_boundaries",
        ),
        (
            {"vertices3d": SQUARE, "outer_boundary": [0, 1, 2], "inner_boundaries": [[0, 9, 1]]},
            "inner boundary 1",
        ),
    ],
)
def test_areas_that_cannot_be_read(plane: dict[str, Any], words: str) -> None:
    for area in ({"plane": plane}, json.dumps({"plane": plane})):
        with pytest.raises(InvalidInput, match=words):
            from_area(area)


@pytest.mark.parametrize("area", ["", "{", "[]", "null", "7", {}, {"plane": []}, {"area": {}}])
def test_no_area_at_all(area: Any) -> None:
    with pytest.raises(InvalidInput, match="cannot be read"):
        from_area(area)


def test_thickness_is_checked_on_reading() -> None:
    plane = {"vertices3d": SQUARE, "outer_boundary": [0, 1, 2, 3]}
    for bad in (0, -3, "thick", math.inf):
        with pytest.raises(InvalidInput, match="thickness"):
            from_area({"plane": plane, "thickness": bad})


# Near the photos

SITE = (7.44, 46.95)


def around(lon: float, lat: float, metres: float) -> list[tuple[float, float]]:
    """Places that far east, south, west and north of one."""
    spots = (Geod(ellps="WGS84").fwd(lon, lat, azimuth, metres) for azimuth in range(0, 360, 90))
    return [(x, y) for x, y, _ in spots]


def square(lon: float, lat: float, size: float = 0.0005) -> Polygon:
    return box(lon - size, lat - size, lon + size, lat + size)


def test_a_region_over_or_beside_the_photos_is_near() -> None:
    photos = around(*SITE, 200)
    check_near(square(*SITE), photos)
    check_near(square(*SITE, size=1), photos)
    check_near(square(*around(*SITE, 700)[1]), photos)
    check_near(square(*around(*SITE, 450)[1]), [SITE])
    check_near(square(0, 0), [])
    check_near(square(0, 0), [(math.nan, math.nan)])
    check_near(square(*SITE), [SITE, (math.inf, 0.0)])


def test_a_region_far_from_the_photos_is_refused_with_the_distance() -> None:
    photos = around(*SITE, 200)
    far = around(*SITE, 25_000)[1]
    with pytest.raises(InvalidInput, match=r"24\.[78] km from the photos") as error:
        check_near(square(*far), photos)
    assert "exchanged" not in error.value.advice
    with pytest.raises(InvalidInput, match=r"1\.[01] km"):
        check_near(square(*around(*SITE, 1100)[1]), [SITE])


def test_exchanged_axes_are_recognised() -> None:
    with pytest.raises(InvalidInput) as error:
        check_near(square(*SITE[::-1]), around(*SITE, 200))
    assert "look exchanged" in error.value.advice


def test_many_vertices_and_holes_stay_whole() -> None:
    angles = np.linspace(0, 2 * np.pi, 60_000, endpoint=False)
    outer = np.column_stack([np.cos(angles), np.sin(angles)]) * 4000
    small = np.column_stack([np.cos(angles[::1500]), np.sin(angles[::1500])]) * 20
    centres = np.stack(np.meshgrid(*[np.linspace(-2500, 2500, 32)] * 2), axis=-1).reshape(-1, 2)
    shape = at(Polygon(outer, [small + centre for centre in centres]))
    region = region_of_interest([PolygonFeature("1", shape)], SWISS)
    assert len(region.polygon.interiors) == 1024
    assert len(region.area["plane"]["vertices3d"]) == 60_000 + 1024 * 40
    assert region.square_metres == pytest.approx(shape.area, rel=1e-3)
    assert from_area(area_to_json(region.area)).polygon.equals_exact(region.polygon, 0)


@pytest.mark.parametrize("angle", [10, 20, 33.3, 47, 71])
def test_a_hole_that_touches_the_middle_of_an_edge_stays_valid(angle: float) -> None:
    hole = Polygon([(50, 0), (60, 20), (40, 20)])
    shape = rotate(Polygon(box(0, 0, 100, 100).exterior, [hole.exterior]), angle, origin=(0, 0))
    region = region_of_interest([feature(shape)], SWISS)
    assert region.polygon.is_valid
    assert region.square_metres == pytest.approx(9800, rel=1e-3)
