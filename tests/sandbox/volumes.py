"""Volumes between a base surface over a polygon and a surface model."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import gdal, ogr

from .rasters import rasterized

Array = NDArray[np.float64]
YARD = 0.9144
US_YARD = 3600 / 3937
UNIT_LENGTHS = {"m": 1.0, "yd": YARD, "ydUS": US_YARD}
PIXEL_LIMIT = 50_000_000
SUBPIXELS = 4
_ELEVATION_ERROR = 0.15  # of a pixel
MAX_VERTICES = 10_000  # more take longer than the service waits


class VolumeError(Exception):
    """The service's reason for refusing."""


def compute(
    dsm: Path, unit: float, surface: str, vertices: Sequence[Sequence[float]], units: Optional[str]
) -> dict[str, float]:
    """Cut and fill with their errors, in cubic ``units``.

    :param unit: metres in one unit of the project, horizontal and vertical
    :param vertices: the boundary [x, y, z] in the project's coordinates, not closed
    :param units: m, yd or ydUS; None: as the project
    :raises VolumeError: with the service's title
    """
    boundary = np.array(vertices, dtype=float).reshape(-1, 3)
    polygon = _polygon(boundary)
    dataset = gdal.Open(str(dsm))
    if dataset is None:
        raise VolumeError("No COG DSM found for this project")
    x, y, z, areas = _pixels(dataset, polygon)
    step = abs(dataset.GetGeoTransform()[1])
    base = _base_surface(surface, boundary, x, y, step)
    difference = z - base
    scale = (unit / UNIT_LENGTHS[units or _own_units(unit)]) ** 3
    cut = float(np.sum(np.maximum(difference, 0.0) * areas)) * scale
    fill = float(np.sum(np.maximum(-difference, 0.0) * areas)) * scale
    error = _ELEVATION_ERROR * step * scale
    above = float(np.sum(areas[difference > 0]))
    below = float(np.sum(areas[difference < 0]))
    return {
        "cut": cut,
        "cut_error": error * above,
        "fill": fill,
        "fill_error": error * below,
    }


def _own_units(unit: float) -> str:
    """Metres for a project in metres, else the yard that belongs to its foot."""
    if math.isclose(unit, 1.0):
        return "m"
    return "yd" if math.isclose(unit, YARD / 3, rel_tol=1e-9) else "ydUS"


def _polygon(boundary: Array) -> shapely.Polygon:
    """The boundary as a polygon: at least three vertices, not closed, without crossings."""
    distinct = np.unique(boundary[:, :2], axis=0)
    if len(boundary) < 3 or len(distinct) != len(boundary):
        raise VolumeError("Invalid Polygon")
    polygon = shapely.Polygon(boundary[:, :2])
    if not polygon.is_valid or polygon.area <= 0:
        raise VolumeError("Invalid Polygon")
    return polygon


def _pixels(dataset: gdal.Dataset, polygon: shapely.Polygon) -> tuple[Array, Array, Array, Array]:
    """x, y, z and covered area of the pixels that the polygon touches and that have data."""
    west, step, _, north, _, _ = dataset.GetGeoTransform()
    columns = (np.array(polygon.bounds[::2]) - west) / step
    rows = (north - np.array(polygon.bounds[:0:-2])) / step
    first = max(0, math.floor(columns[0])), max(0, math.floor(rows[0]))
    last = (
        min(dataset.RasterXSize, math.ceil(columns[1])),
        min(dataset.RasterYSize, math.ceil(rows[1])),
    )
    width, height = last[0] - first[0], last[1] - first[1]
    if width <= 0 or height <= 0:
        raise VolumeError("The polygon doesn't overlap the dataset")
    if (columns[1] - columns[0]) * (rows[1] - rows[0]) > PIXEL_LIMIT:
        raise VolumeError("Too much data requested")
    band = dataset.GetRasterBand(1)
    z = band.ReadAsArray(*first, width, height).astype(float)
    origin = (west + first[0] * step, north - first[1] * step)
    share = _coverage(polygon, origin, step, (height, width))
    used = (share > 0) & (z != band.GetNoDataValue())
    if not used.any():
        raise VolumeError("The polygon doesn't overlap the dataset")
    row, column = np.nonzero(used)
    x = origin[0] + (column + 0.5) * step
    y = origin[1] - (row + 0.5) * step
    return x, y, z[used], share[used] * step * step


def _coverage(
    polygon: shapely.Polygon, origin: tuple[float, float], step: float, shape: tuple[int, int]
) -> Array:
    """Share of each pixel inside the polygon, counted on a finer grid."""
    fine = step / SUBPIXELS
    transform = (origin[0], fine, 0.0, origin[1], 0.0, -fine)
    geometry = ogr.CreateGeometryFromWkb(polygon.wkb)
    height, width = shape
    mask = rasterized(geometry, transform, (height * SUBPIXELS, width * SUBPIXELS))
    blocks = mask.reshape(height, SUBPIXELS, width, SUBPIXELS)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=float)


def _base_surface(surface: str, boundary: Array, x: Array, y: Array, reach: float) -> Array:
    """Elevation of the base surface at x, y, which may lie outside the boundary by ``reach``."""
    z = boundary[:, 2]
    levels = {"average": z.mean(), "highest": z.max(), "lowest": z.min(), "custom": z[0]}
    if surface in levels:
        return np.full(x.shape, levels[surface])
    if surface == "fitPlane":
        return _fitted_plane(boundary, x, y)
    return _triangulated(boundary, x, y, reach)


def _fitted_plane(boundary: Array, x: Array, y: Array) -> Array:
    """The plane with the least squares of vertical distances to the vertices."""
    centre = boundary[:, :2].mean(axis=0)
    matrix = np.column_stack([boundary[:, :2] - centre, np.ones(len(boundary))])
    (east, north, level), *_ = np.linalg.lstsq(matrix, boundary[:, 2], rcond=None)
    return np.asarray(level + east * (x - centre[0]) + north * (y - centre[1]))


def _triangulated(boundary: Array, x: Array, y: Array, reach: float) -> Array:
    """Delaunay triangulation of the vertices, linear in each triangle.

    A pixel whose centre lies outside, by less than ``reach``, takes the plane of the triangle it
    is least outside of.
    """
    heights = {(vx, vy): vz for vx, vy, vz in boundary}
    triangles = shapely.delaunay_triangles(shapely.MultiPoint(boundary[:, :2]))
    best = np.full(x.shape, -np.inf)
    result = np.full(x.shape, np.nan)
    for triangle in triangles.geoms:
        corners = [(cx, cy, heights[(cx, cy)]) for cx, cy in triangle.exterior.coords[:3]]
        west, south, east, north = triangle.bounds
        near = np.flatnonzero(
            (x > west - reach) & (x < east + reach) & (y > south - reach) & (y < north + reach)
        )
        weights = _barycentric(corners, x[near], y[near])
        inside = weights.min(axis=0)
        better = inside > best[near]
        chosen = near[better]
        best[chosen] = inside[better]
        result[chosen] = (np.array([c[2] for c in corners]) @ weights)[better]
    if np.isnan(result).any():
        raise VolumeError("Invalid Polygon")
    return result


def _barycentric(corners: Sequence[tuple[float, float, float]], x: Array, y: Array) -> Array:
    (ax, ay, _), (bx, by, _), (cx, cy, _) = corners
    area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
    c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
    return np.stack([1 - b - c, b, c])
