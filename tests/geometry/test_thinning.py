"""Outlines with fewer vertices, within a limit of what that does to their area."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely import Polygon

from pix4d_qgis.geometry.thinning import AREA_LIMIT, thinned


def blob(count: int, roughness: float = 0.0) -> list[list[float]]:
    """A round outline; ``roughness`` moves every vertex at random, as a share of the radius."""
    random = np.random.default_rng(7)
    angle = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = 50 * (1 + roughness * random.uniform(-1, 1, count))
    x, y = 2_600_000 + radius * np.cos(angle), 1_200_000 + radius * np.sin(angle)
    return np.column_stack([x, y, 400 + np.arange(count)]).tolist()


@pytest.mark.parametrize("count", [400, 4000, 20000])
def test_about_half_of_the_vertices_are_left(count: int) -> None:
    vertices = blob(count)
    fewer = thinned(vertices, count)
    assert fewer is not None
    assert count / 10 < len(fewer.vertices) <= count / 2


def test_vertices_keep_their_place_their_height_and_their_order() -> None:
    vertices = blob(500)
    fewer = thinned(vertices, 500)
    assert fewer is not None
    assert fewer.vertices == [vertex for vertex in vertices if vertex in fewer.vertices]


def test_a_custom_base_has_no_heights() -> None:
    flat = [vertex[:2] for vertex in blob(500)]
    fewer = thinned(flat, 500)
    assert fewer is not None
    assert all(vertex in flat for vertex in fewer.vertices)


@pytest.mark.parametrize("roughness", [0.0, 0.0002, 0.001, 0.003])
def test_the_change_is_what_it_says_and_within_the_limit(roughness: float) -> None:
    vertices = blob(3000, roughness)
    before = Polygon(vertices)
    count, changes = len(vertices), []
    while fewer := thinned(vertices, count):
        assert len(fewer.vertices) < count
        count = len(fewer.vertices)
        after = Polygon(fewer.vertices)
        assert after.is_valid
        assert abs(after.area - before.area) / before.area <= fewer.change * (1 + 1e-6)
        assert fewer.change <= AREA_LIMIT
        moved = before.difference(after).area + after.difference(before).area
        assert fewer.change == pytest.approx(moved / before.area, rel=1e-6)
        changes.append(fewer.change)
    assert changes == sorted(changes)
    assert changes or roughness == 0.003, "only the roughest one has no vertex to spare"


def test_what_has_no_vertex_to_spare_stays() -> None:
    assert thinned([[0, 0, 1], [9, 0, 1], [9, 9, 1], [0, 9, 1]], 4) is None
    assert thinned(blob(300, 0.2), 300) is None
    assert thinned([[0, 0], [9, 9], [9, 0], [0, 9], [-1, 5]], 5) is None, "crosses itself"


def test_vertices_on_a_straight_edge_go_first() -> None:
    edge = [[float(x), 0.0, 1.0] for x in range(100)]
    fewer = thinned([*edge, [99.0, 50.0, 2.0], [0.0, 50.0, 3.0]], 102)
    assert fewer is not None
    assert fewer.vertices == [[0, 0, 1], [99, 0, 1], [99, 50, 2], [0, 50, 3]]
    assert fewer.change == 0
