"""A region as the service writes it: the ``area`` of the processing options.

``{"plane": {"vertices3d": [[lon, lat, z], ...], "outer_boundary": [...], "inner_boundaries":
[[...], ...]}, "thickness": t}``: WGS 84 degrees, longitude first, z in metres (the service ignores
it); boundaries are lists of indices into the vertices and are not closed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, Optional, Union

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LinearRing, Polygon

from ..errors import InvalidInput
from ..words import tr
from .polygons import are_valid, invalid_reason

_LEAST_VERTICES = 3
_GLOBE = (180.0, 90.0)


def write_area(polygon: Polygon, thickness: Optional[float] = None) -> dict[str, Any]:
    """The ``area`` of a polygon, ready for JSON.

    :param polygon: valid, vertices (lon, lat) or (lon, lat, z); its rings are written as they run
    :param thickness: metres, as :func:`checked_thickness` gives it; left out when None
    """
    rings = shapely.get_rings(polygon)
    vertices, ring = shapely.get_coordinates(rings, include_z=True, return_index=True)
    closes = np.diff(ring, append=len(rings)) > 0
    vertices = vertices[~closes]
    vertices[:, 2] = np.where(np.isfinite(vertices[:, 2]), vertices[:, 2], 0.0)
    ends = np.cumsum(shapely.get_num_coordinates(rings) - 1).tolist()
    boundaries = [list(range(start, end)) for start, end in zip([0, *ends], ends)]
    # As tuples: Python's garbage collector goes through 100,000 small lists again and again.
    points = list(zip(*vertices.T.tolist()))
    plane: dict[str, Any] = {"vertices3d": points, "outer_boundary": boundaries[0]}
    if len(boundaries) > 1:
        plane["inner_boundaries"] = boundaries[1:]
    area: dict[str, Any] = {"plane": plane}
    if thickness is not None:
        area["thickness"] = thickness
    return area


def read_area(area: Union[str, Mapping[str, Any]]) -> tuple[Polygon, Optional[float]]:
    """The polygon (lon, lat, z) and the thickness of an ``area``.

    Read tolerantly: JSON text, an enclosing ``{"area": ...}``, closed boundaries, vertices without
    z, a ``normal_vector`` and other members are all right.

    :raises InvalidInput: no area, a bad index or number, or boundaries that form no valid polygon
    """
    members = _members(area)
    plane = members["plane"]
    vertices = _vertices(plane.get("vertices3d"))
    outer = _boundary(plane.get("outer_boundary"), vertices, "outer_boundary")
    inner = plane.get("inner_boundaries") or []
    if not isinstance(inner, list):
        raise _bad(tr("inner_boundaries is not a list of lists"))
    holes = [
        _boundary(hole, vertices, tr("inner boundary {number}").format(number=n))
        for n, hole in enumerate(inner, 1)
    ]
    polygon = Polygon(outer, holes)
    if not are_valid([polygon]).all():
        raise _bad(
            tr("its boundaries form no valid polygon: {reason}").format(
                reason=invalid_reason(polygon)
            )
        )
    return polygon, checked_thickness(members.get("thickness"))


def checked_thickness(thickness: Any) -> Optional[float]:
    """The thickness in metres, None for an unlimited one.

    :raises InvalidInput: not a finite number above zero
    """
    if thickness is None:
        return None
    number = isinstance(thickness, (int, float)) and not isinstance(thickness, bool)
    if not number or not math.isfinite(thickness) or thickness <= 0:
        raise InvalidInput(
            tr(
                "The thickness of the region of interest is {thickness}, not a number above zero."
            ).format(thickness=repr(thickness)),
            advice=tr("Give it in metres, or leave it empty for an unlimited one."),
        )
    return float(thickness)


def _members(area: Union[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    if isinstance(area, str):
        try:
            area = json.loads(area)
        except ValueError as error:
            raise _bad(tr("it is no JSON: {error}").format(error=error)) from error
    if isinstance(area, Mapping) and "plane" not in area and "area" in area:
        area = area["area"]
    if not isinstance(area, Mapping) or not isinstance(area.get("plane"), Mapping):
        raise _bad(tr('it has no "plane"'))
    return area


def _vertices(values: Any) -> NDArray[np.float64]:
    vertices = _numbers(values)
    if vertices is None or vertices.ndim != 2 or vertices.shape[1] not in (2, 3):
        raise _bad(tr("vertices3d is not a list of [longitude, latitude, z]"))
    if not np.isfinite(vertices).all() or (np.abs(vertices[:, :2]) > _GLOBE).any():
        raise _bad(tr("vertices3d has a vertex that is no longitude and latitude in degrees"))
    return vertices.astype(np.float64)


def _boundary(values: Any, vertices: NDArray[np.float64], name: str) -> LinearRing:
    indices = _numbers(values)
    if indices is None or indices.ndim != 1 or indices.dtype.kind not in "iu":
        raise _bad(tr("{name} is not a list of indices").format(name=name))
    if (indices < 0).any() or (indices >= len(vertices)).any():
        raise _bad(
            tr("{name} has an index outside of the {count} vertices").format(
                name=name, count=len(vertices)
            )
        )
    if len(np.unique(indices)) < _LEAST_VERTICES:
        raise _bad(tr("{name} has fewer than three distinct vertices").format(name=name))
    return LinearRing(vertices[indices])


def _numbers(values: Any) -> Optional[NDArray[Any]]:
    """A non-empty list of numbers, or of lists of numbers, as an array; None for anything else."""
    try:
        array = np.asarray(values)
    except ValueError:  # lists of different lengths
        return None
    return array if isinstance(values, list) and array.dtype.kind in "iuf" else None


def _bad(what: str) -> InvalidInput:
    return InvalidInput(
        tr("The area cannot be read: {what}.").format(what=what),
        advice=tr("Make it with the region of interest algorithm, or draw polygons instead."),
    )
