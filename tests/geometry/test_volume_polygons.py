"""Volume polygons in a project's coordinate system and units."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from pyproj import CRS
from shapely import MultiPolygon, Point, Polygon, box

from pix4d_qgis.errors import InvalidInput
from pix4d_qgis.geometry.crs import to_project
from pix4d_qgis.geometry.polygons import PolygonFeature
from pix4d_qgis.geometry.volume_polygons import volume_rings, with_elevations

SWISS = CRS.from_epsg(2056).to_wkt()
E0, N0 = 2600000.0, 1200000.0
SITE = 'LOCAL_CS["Quarry",LOCAL_DATUM["Quarry",0],UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]'
US_FOOT = 1200 / 3937


def outline(*z: float) -> Polygon:
    corners = [(E0, N0), (E0 + 20, N0), (E0 + 20, N0 + 10), (E0, N0 + 10)]
    return Polygon([(*xy, *height) for xy, height in zip(corners, [[v] for v in z] or [[]] * 4)])


def test_same_system_keeps_the_vertices_in_their_order_and_open() -> None:
    (ring,) = volume_rings(PolygonFeature("1", outline()), SWISS, "EPSG:2056")
    assert ring.coordinates == pytest.approx(np.array(outline().exterior.coords)[:-1], abs=1e-6)
    assert not ring.has_z
    assert ring.feature_id == "1"


@pytest.mark.parametrize(
    "project",
    ["EPSG:32632", "EPSG:2056+5728", "EPSG:3857", CRS.from_epsg(32632).to_wkt("WKT1_GDAL")],
)
def test_other_systems(project: str) -> None:
    (ring,) = volume_rings(PolygonFeature("1", outline(1, 2, 3, 4)), SWISS, project)
    x, y = np.array(outline().exterior.coords)[:-1].T
    expected = np.column_stack([*to_project(SWISS, project)(x, y), [1, 2, 3, 4]])
    assert ring.has_z
    assert ring.coordinates == pytest.approx(expected)


def test_northing_first_project_gets_the_easting_first() -> None:
    shape = Polygon([(136.0, 35.0), (136.01, 35.0), (136.01, 35.01)])
    (ring,) = volume_rings(PolygonFeature("1", shape), "EPSG:4326", "EPSG:6674")
    assert ring.coordinates[0] == pytest.approx([0.0, -110938.67], abs=0.01)
    assert ring.coordinates[1] == pytest.approx([912.86, -110938.2], abs=1.0)


def test_westing_and_southing_stay() -> None:
    shape = Polygon([(16.9, -29.0), (16.91, -29.0), (16.91, -28.99)])
    (ring,) = volume_rings(PolygonFeature("1", shape), "EPSG:4326", "EPSG:22277")
    assert (ring.coordinates[:, 0] > 0).all()
    assert ring.coordinates[1, 0] < ring.coordinates[0, 0]
    assert ring.coordinates[2, 1] < ring.coordinates[1, 1]


@pytest.mark.parametrize(
    ("layer", "project", "factor"),
    [
        ("EPSG:2263", "EPSG:32618", US_FOOT),
        ("EPSG:2263+5703", "EPSG:32618", 1.0),
        ("EPSG:2263", "EPSG:2263+6360", 1.0),
        ("EPSG:32618", "EPSG:2263", 1 / US_FOOT),
        ("EPSG:4326", "EPSG:2263", 1 / US_FOOT),
        ("EPSG:4979", "EPSG:32618", 1.0),
    ],
)
def test_heights_are_brought_to_the_units_of_the_project(
    layer: str, project: str, factor: float
) -> None:
    corners = {"EPSG:4326": (-74, 40.7, 0.001), "EPSG:4979": (-74, 40.7, 0.001)}
    corners |= {"EPSG:32618": (584000, 4507000, 50)}
    x, y, size = corners.get(layer, (984250.0, 200000.0, 50))
    shape = Polygon([(x, y, 10), (x + size, y, 20), (x + size, y + size, 30)])
    (ring,) = volume_rings(PolygonFeature("1", shape), layer, project)
    assert ring.coordinates[:, 2] == pytest.approx(np.array([10, 20, 30]) * factor)


@pytest.mark.parametrize("heights", [(), (0, 0, 0, 0), (1, 2, math.nan, 4), (1, math.inf, 2, 3)])
def test_missing_heights(heights: tuple[float, ...]) -> None:
    (ring,) = volume_rings(PolygonFeature("1", outline(*heights)), SWISS, "EPSG:2056")
    assert not ring.has_z
    assert ring.coordinates.shape == (4, 2)


def test_one_height_of_zero_is_a_height() -> None:
    (ring,) = volume_rings(PolygonFeature("1", outline(0, 0, 0, 1)), SWISS, "EPSG:2056")
    assert ring.has_z
    assert ring.coordinates[:, 2].tolist() == [0, 0, 0, 1]


def test_parts_become_rings_and_missing_heights_concern_them_all() -> None:
    two = MultiPolygon(
        [
            Polygon([(E0, N0, 5), (E0 + 9, N0, 5), (E0 + 9, N0 + 9, 5)]),
            Polygon([(E0 + 50, N0, 5), (E0 + 59, N0, math.nan), (E0 + 59, N0 + 9, 5)]),
        ]
    )
    rings = volume_rings(PolygonFeature("1", two), SWISS, "EPSG:2056")
    assert [ring.has_z for ring in rings] == [False, False]
    assert [len(ring.coordinates) for ring in rings] == [3, 3]


def test_parts_that_share_an_edge_add_up_and_overlapping_ones_do_not() -> None:
    side = MultiPolygon([box(E0, N0, E0 + 5, N0 + 5), box(E0 + 5, N0, E0 + 9, N0 + 5)])
    assert len(volume_rings(PolygonFeature("1", side), SWISS, "EPSG:2056")) == 2
    over = MultiPolygon([box(E0, N0, E0 + 5, N0 + 5), box(E0 + 4, N0, E0 + 9, N0 + 5)])
    with pytest.raises(InvalidInput, match="parts of feature 1 overlap"):
        volume_rings(PolygonFeature("1", over), SWISS, "EPSG:2056")


def test_repeated_vertices_are_removed() -> None:
    corners = list(outline().exterior.coords)
    shape = Polygon([corners[0], corners[0], corners[1], corners[2], corners[2], corners[3]])
    (ring,) = volume_rings(PolygonFeature("1", shape), SWISS, "EPSG:2056")
    assert len(ring.coordinates) == 4


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (Polygon(box(0, 0, 9, 9).exterior, [box(1, 1, 2, 2).exterior]), "has a hole"),
        (Polygon([(0, 0), (9, 9), (9, 0), (0, 9)]), "Self-intersection"),
        (Polygon([(0, 0), (9, 0), (9, 9), (9, 12), (9, 9), (0, 9)]), "Self-intersection"),
        (Polygon([(0, 0), (1, 0), (0, 0), (0, 0)]), "fewer than three distinct vertices"),
        (Polygon([(0, 0), (1, 0), (2, 0)]), "has no area"),
        (Polygon(), "has no geometry"),
        (None, "has no geometry"),
        (Point(0, 0), "is a Point"),
        (MultiPolygon([box(20, 20, 30, 30), Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])]), "Self-"),
        (box(1e14, 0, 2e14, 1e14), "cannot be transformed"),
        (box(1e30, 0, 2e30, 1e30), "beyond all bounds"),
    ],
)
def test_unusable_polygons_name_their_feature(shape: Any, words: str) -> None:
    with pytest.raises(InvalidInput, match=words) as error:
        volume_rings(PolygonFeature("31", shape), "EPSG:32632", "EPSG:2056")
    assert "eature 31 " in error.value.message
    assert error.value.advice or "is a Point" in error.value.message


@pytest.mark.parametrize("project", ["ARBITRARY_FEET", "", None, SITE])
def test_projects_off_the_earth_take_a_layer_without_a_system_as_it_is(project: Any) -> None:
    shape = Polygon([(1, 2, 3), (4, 2, 3), (4, 6, 3)])
    (ring,) = volume_rings(PolygonFeature("1", shape), "", project)
    assert ring.coordinates.tolist() == [[1, 2, 3], [4, 2, 3], [4, 6, 3]]
    with pytest.raises(InvalidInput, match="cannot be transformed to it"):
        volume_rings(PolygonFeature("1", outline()), SWISS, project)


def test_a_layer_without_a_system_does_not_fit_a_project_with_one() -> None:
    with pytest.raises(InvalidInput, match="no coordinate system"):
        volume_rings(PolygonFeature("1", outline()), "", "EPSG:2056")


def test_elevations_are_put_beside_x_and_y() -> None:
    (ring,) = volume_rings(PolygonFeature("1", outline()), SWISS, "EPSG:2056")
    vertices = with_elevations(ring, np.array([1.0, 2.0, 3.0, 4.0]))
    assert vertices[1] == pytest.approx([E0 + 20, N0, 2.0])
    assert all(type(number) is float for vertex in vertices for number in vertex)
    (ring,) = volume_rings(PolygonFeature("1", outline(9, 9, 9, 9)), SWISS, "EPSG:2056")
    assert [vertex[2] for vertex in with_elevations(ring, np.arange(4.0))] == [0, 1, 2, 3]


def test_a_vertex_off_the_surface_model_is_named() -> None:
    (ring,) = volume_rings(PolygonFeature("31", outline()), SWISS, "EPSG:2056")
    with pytest.raises(InvalidInput, match=r"Vertex 3 of feature 31 lies off the surface model\."):
        with_elevations(ring, np.array([1.0, 2.0, math.nan, 4.0]))
    with pytest.raises(InvalidInput, match=r"Vertex 1 of feature 31 .*, and 1 more do"):
        with_elevations(ring, np.array([math.nan, 2.0, math.nan, 4.0]))
    with pytest.raises(ValueError, match="4 vertices"):
        with_elevations(ring, np.array([1.0, 2.0]))
