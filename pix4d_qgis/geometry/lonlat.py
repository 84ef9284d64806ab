"""Polygons of any coordinate system as WGS 84 longitude and latitude."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..errors import InvalidInput
from ..words import tr
from .crs import PlaneTransform, layer_crs, layer_vertical_unit, linear_unit, to_wgs84
from .proj_thread import in_proj_thread

METRES_PER_DEGREE = 111_320.0  # of latitude, near enough for tolerances and margins

#: How far an edge may leave the line that was drawn, in metres.
_TOLERANCE = 0.01
#: Edges up to this length in metres never do: at latitude 80 degrees it is a millimetre.
_SHORT = 100.0
_PROBES = (0.25, 0.5, 0.75)
_MAX_LONGITUDE, _MAX_LATITUDE, _HALF_TURN = 180.0, 90.0, 180.0


def to_lonlat(polygons: NDArray[Any], crs_text: str) -> NDArray[Any]:
    """Polygons with vertices (longitude, latitude, z): degrees WGS 84, metres.

    A straight edge of the layer is not straight between longitudes and latitudes: vertices are
    added where it would leave its line by more than 1 cm. Z is only brought to metres (no change
    of the vertical datum) and is 0 where there is none.

    :param polygons: array of shapely polygons, 2D or 3D, without repeated vertices
    :raises InvalidInput: the coordinate system cannot be used, a vertex does not transform or lies
        outside of the globe's degrees, or an outline crosses the antimeridian
    """
    rings, polygon_of_ring = shapely.get_rings(polygons, return_index=True)
    vertices, ring = shapely.get_coordinates(rings, include_z=True, return_index=True)
    vertices[:, 2] = np.where(np.isfinite(vertices[:, 2]), vertices[:, 2], 0.0)
    forward = to_wgs84(crs_text)
    vertices, ring = _densified(vertices, ring, forward, _metres_per_unit(crs_text))
    lon, lat = forward(vertices[:, 0], vertices[:, 1])
    _check_degrees(lon, lat)
    _check_antimeridian(lon, ring)
    z = vertices[:, 2] * layer_vertical_unit(crs_text)
    coordinates = np.column_stack([lon, lat, z]) + 0.0  # no -0.0 in the JSON
    return np.asarray(
        shapely.polygons(shapely.linearrings(coordinates, indices=ring), indices=polygon_of_ring)
    )


def transforms(polygons: NDArray[Any], crs_text: str) -> bool:
    """Whether every vertex has a place in WGS 84: finite, and within the globe's degrees."""
    x, y = shapely.get_coordinates(polygons).T
    try:
        _check_degrees(*to_wgs84(crs_text)(x, y))
    except InvalidInput:
        return False
    return True


@in_proj_thread
def _metres_per_unit(crs_text: str) -> float:
    crs = layer_crs(crs_text)
    return METRES_PER_DEGREE if crs.is_geographic else linear_unit(crs)


def _densified(
    vertices: NDArray[Any], ring: NDArray[Any], forward: PlaneTransform, metres_per_unit: float
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Vertices (n, 3) and their ring numbers, with long edges divided where they need it."""
    along = np.diff(vertices, axis=0)
    length = np.hypot(along[:, 0], along[:, 1]) * metres_per_unit
    long = np.flatnonzero((length > _SHORT) & (np.diff(ring) == 0))
    if not len(long):
        return vertices, ring
    # The deviation grows with the square of the length.
    deviation = _deviation(vertices[long], along[long], forward)
    pieces: NDArray[np.intp] = np.ones(len(vertices), dtype=np.intp)
    pieces[long] = np.maximum(1, np.ceil(np.sqrt(deviation / _TOLERANCE))).astype(np.intp)
    start: NDArray[np.intp] = np.repeat(np.arange(len(vertices)), pieces)
    step = np.arange(len(start)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    along = np.vstack([along, np.zeros(3)])
    return vertices[start] + along[start] * (step / pieces[start])[:, None], ring[start]


def _deviation(start: NDArray[Any], along: NDArray[Any], forward: PlaneTransform) -> NDArray[Any]:
    """How far in metres each edge leaves the line between its ends' longitudes and latitudes."""
    lon, lat = forward(*start[:, :2].T)
    end_lon, end_lat = forward(*(start + along)[:, :2].T)
    worst = np.zeros(len(start))
    with np.errstate(invalid="ignore"):  # infinity, where a vertex does not transform
        for share in _PROBES:
            probe_lon, probe_lat = forward(*(start + share * along)[:, :2].T)
            east = (probe_lon - lon - share * (end_lon - lon)) * np.cos(np.radians(probe_lat))
            north = probe_lat - lat - share * (end_lat - lat)
            worst = np.maximum(worst, np.hypot(east, north) * METRES_PER_DEGREE)
    # An edge over the antimeridian, or one that does not transform, is refused afterwards.
    return np.where(worst < _HALF_TURN * METRES_PER_DEGREE / 2, worst, 0.0)


def _check_degrees(lon: NDArray[Any], lat: NDArray[Any]) -> None:
    bad = ~(np.isfinite(lon) & np.isfinite(lat))
    if bad.any():
        raise InvalidInput(
            tr("The region of interest has a vertex that cannot be transformed to WGS 84."),
            advice=tr("Check the layer's coordinate system."),
        )
    bad = (np.abs(lon) > _MAX_LONGITUDE) | (np.abs(lat) > _MAX_LATITUDE)
    if bad.any():
        first = int(np.argmax(bad))
        raise InvalidInput(
            tr(
                "The region of interest has a vertex at longitude {lon:.6f}, latitude "
                "{lat:.6f}, which is no place on Earth."
            ).format(lon=lon[first], lat=lat[first]),
            advice=tr("Check the layer's coordinate system and the order of its coordinates."),
        )


def _check_antimeridian(lon: NDArray[Any], ring: NDArray[Any]) -> None:
    if (np.abs(np.diff(lon))[np.diff(ring) == 0] > _HALF_TURN).any():
        raise InvalidInput(
            tr(
                "The region of interest crosses the antimeridian (180 degrees of longitude), "
                "or holds a pole."
            ),
            advice=tr("Draw it on one side."),
        )
