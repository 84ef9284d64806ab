"""What turning a large polygon into a region of interest costs, beside the bare libraries.

Bare is what no program can leave out, from a shapely polygon on: its coordinates as one array, one
call of pyproj's ``Transformer.transform``, the shapely polygon of the result, and one check
whether that is valid. The region of interest is all of `region_of_interest`, which ends with the
``area`` as lists of numbers. Both begin with the same polygon, and take turns.

The vertices are shared out in three ways, because the check walks along the outline for every hole.
"""

from __future__ import annotations

import statistics
import time
from typing import Any, Callable

import numpy as np

from pix4d_qgis.geometry.polygons import PolygonFeature
from pix4d_qgis.geometry.region_of_interest import region_of_interest

import shapely  # isort: skip  # after the plugin's own loading of it
from pyproj import CRS, Transformer  # isort: skip

RUNS = 7
LIMIT = 1.5
VERTICES, HOLES = 100_000, 1_000
SYSTEM = "EPSG:2056"
CENTRE = (2_600_000.0, 1_200_000.0)
SPACING, RADIUS = 40.0, 15.0  # of the holes, in metres
TRANSFORMER = Transformer.from_crs(SYSTEM, "EPSG:4326", always_xy=True)


def circle(vertices: int, x: float, y: float, radius: float) -> np.ndarray[Any, Any]:
    """Vertices (n, 2) of a circle, not closed."""
    angle = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    return np.column_stack([x + radius * np.cos(angle), y + radius * np.sin(angle)])


def polygon(vertices_of_a_hole: int) -> shapely.Polygon:
    """A disc with a grid of round holes, ``VERTICES`` vertices in all."""
    columns = int(np.ceil(np.sqrt(HOLES)))
    holes = [
        circle(
            vertices_of_a_hole,
            CENTRE[0] + (number % columns - columns / 2 + 0.5) * SPACING,
            CENTRE[1] + (number // columns - columns / 2 + 0.5) * SPACING,
            RADIUS,
        )
        for number in range(HOLES)
    ]
    outline = circle(VERTICES - HOLES * vertices_of_a_hole, *CENTRE, columns * SPACING)
    return shapely.Polygon(outline, holes)


def bare(shape: shapely.Polygon) -> bool:
    """The same polygon in WGS 84, and whether it is valid."""
    rings = shapely.get_rings(shape)
    vertices, ring = shapely.get_coordinates(rings, return_index=True)
    lon, lat = TRANSFORMER.transform(vertices[:, 0], vertices[:, 1])
    rings = shapely.linearrings(np.column_stack([lon, lat]), indices=ring)
    return bool(shapely.polygons(rings[0], holes=rings[1:]).is_valid)


def seconds(work: Callable[[], Any]) -> float:
    """How long ``work`` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    """Print the medians of both and their ratio."""
    wkt = CRS.from_user_input(SYSTEM).to_wkt()
    for vertices_of_a_hole in (4, 50, 95):
        shape = polygon(vertices_of_a_hole)
        feature = PolygonFeature("1", shape)
        region_of_interest([feature], wkt)  # the first one looks for the transformation
        runs = [
            (
                seconds(lambda s=shape: bare(s)),
                seconds(lambda f=feature: region_of_interest([f], wkt)),
            )
            for _ in range(RUNS)
        ]
        least, ours = (statistics.median(run[index] for run in runs) for index in (0, 1))
        print(
            f"{VERTICES} vertices, {HOLES} holes of {vertices_of_a_hole:2}: bare "
            f"{least * 1000:.0f} ms, area {ours * 1000:.0f} ms: {ours / least:.2f} of bare "
            f"(limit {LIMIT})"
        )


if __name__ == "__main__":
    main()
