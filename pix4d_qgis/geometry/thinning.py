"""Outlines with fewer vertices, for a service that takes too long over many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import shapely
from shapely import Polygon

#: Most that thinning may move from one side of the outline to the other, as a share of its area.
AREA_LIMIT = 0.001
# As shares of the side of a square of the same area.
_FIRST_TOLERANCE, _LAST_TOLERANCE = 1e-6, 0.05
_GROWTH = 1.4
_WORTH_IT = 0.9


@dataclass(frozen=True)
class Thinned:
    """Fewer vertices of an outline.

    :param vertices: some of the original ones, in their order and with their heights, not closed
    :param change: area of the symmetric difference to the original outline, as a share of its area
    """

    vertices: list[list[float]]
    change: float


def thinned(vertices: Sequence[Sequence[float]], too_many: int) -> Optional[Thinned]:
    """An outline with about half of ``too_many`` vertices, or as near as ``AREA_LIMIT`` allows.

    :param vertices: of a valid polygon, [x, y] or [x, y, z], not closed, in a projected system
    :param too_many: how many vertices have been tried before, at first all
    :returns: None where the limit allows for hardly fewer than that, or the outline is not valid
    """
    outline = Polygon([vertex[:2] for vertex in vertices])
    if not outline.is_valid:  # rounding may have made it so, and GEOS cannot compare such ones
        return None
    for simpler in reversed(_simpler_and_simpler(outline, too_many // 2)):
        if _vertex_count(simpler) > _WORTH_IT * too_many:
            break
        change = shapely.symmetric_difference(outline, simpler).area / outline.area
        if simpler.is_valid and change <= AREA_LIMIT:
            return Thinned(_kept(vertices, simpler), change)
    return None


def _simpler_and_simpler(outline: Polygon, at_most: int) -> list[Polygon]:
    """The outline simplified with growing tolerance, until it has at most so many vertices."""
    side = math.sqrt(outline.area)
    found: list[Polygon] = []
    tolerance = _FIRST_TOLERANCE
    while tolerance < _LAST_TOLERANCE and (not found or _vertex_count(found[-1]) > at_most):
        found.append(shapely.simplify(outline, tolerance * side, preserve_topology=True))
        tolerance *= _GROWTH
    return found


def _vertex_count(polygon: Polygon) -> int:
    return len(polygon.exterior.coords) - 1


def _kept(vertices: Sequence[Sequence[float]], simpler: Polygon) -> list[list[float]]:
    """Those of the vertices that the simplified outline has."""
    places = set(map(tuple, shapely.get_coordinates(simpler).tolist()))
    return [list(vertex) for vertex in vertices if (vertex[0], vertex[1]) in places]
