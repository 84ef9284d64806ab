"""Volume polygons: from a layer to rings in a project's coordinate system and units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon

from ..errors import InvalidInput
from ..words import numbered, tr
from .crs import (
    ARBITRARY_UNITS,
    PlaneTransform,
    check_output_crs,
    horizontal_crs,
    layer_vertical_unit,
    to_project,
    vertical_unit,
)
from .polygons import PolygonFeature, checked_parts, invalid_reason

_OVERLAP = 1e-9  # share of the area that rounding may make parts overlap by


@dataclass(frozen=True, eq=False)
class Ring:
    """The outline of one part of a volume polygon, not closed.

    :param feature_id: the feature it belongs to
    :param coordinates: (n, 3) with heights, else (n, 2); x, y (and z) in the project's coordinate
        system and units, x the easting-like axis
    :param has_z: whether there are heights; if not, they have to be sampled from the surface model
    """

    feature_id: str
    coordinates: NDArray[np.float64]
    has_z: bool


def volume_rings(
    feature: PolygonFeature, crs_wkt: str, project_crs_text: Optional[str]
) -> list[Ring]:
    """The rings of one feature, one per part; their volumes add up. Repeated vertices are removed.

    Heights come from Z, taken as metres above the project's own height reference (only the unit is
    converted: it is that of the layer's height axis, else that of a projected layer, else metres).
    They count as missing for the whole feature when one is NaN or when all are exactly 0, as
    polygons digitised without heights have them.

    :param crs_wkt: the layer's coordinate system as WKT (WKT2 by preference) or code; empty when
        it has none
    :param project_crs_text: the project's as the service spells it. Where it is not tied to the
        Earth (empty, arbitrary or local), the layer must have none, and its coordinates are taken
        as they are
    :raises InvalidInput: an unusable polygon, a hole, an outline that crosses itself, parts that
        overlap, or coordinate systems that do not fit; names the feature
    """
    forward, metres = _way(crs_wkt, project_crs_text)
    parts = [_checked(feature, part) for part in checked_parts(feature)]
    if shapely.area(parts).sum() > shapely.union_all(parts).area * (1 + _OVERLAP):
        raise InvalidInput(
            tr("The parts of feature {id} overlap, so that their volumes do not add up.").format(
                id=feature.id
            ),
            advice=tr("Draw them side by side."),
        )
    factor = metres / vertical_unit(project_crs_text)
    z = shapely.get_coordinates(parts, include_z=True)[:, 2]
    has_z = bool(np.isfinite(z).all() and z.any())
    return [_ring(feature, part, forward, factor if has_z else None) for part in parts]


def with_elevations(ring: Ring, z: NDArray[Any]) -> list[list[float]]:
    """The vertices [x, y, z] of a ring, z sampled elsewhere.

    :param z: (n,) heights in the project's units, in the ring's order; NaN off the surface model
    :raises InvalidInput: a height is not finite; names the feature and the vertex, from 1 on
    :raises ValueError: not one height per vertex
    """
    heights = np.asarray(z, dtype=np.float64)
    if heights.shape != (len(ring.coordinates),):
        raise ValueError(f"{len(ring.coordinates)} vertices, but heights of {heights.shape}")
    missing = np.flatnonzero(~np.isfinite(heights))
    if len(missing):
        raise InvalidInput(
            _off_the_model(len(missing)).format(vertex=missing[0] + 1, id=ring.feature_id),
            advice=tr("Draw the polygon within the surface model."),
        )
    vertices: list[list[float]] = np.column_stack([ring.coordinates[:, :2], heights]).tolist()
    return vertices


def _off_the_model(count: int) -> str:
    if count == 1:
        return tr("Vertex {vertex} of feature {id} lies off the surface model.")
    return numbered(
        count - 1,
        "Vertex {vertex} of feature {id} lies off the surface model, and {n} more do.",
        "Vertex {vertex} of feature {id} lies off the surface model, and {n} more do.",
    )


def _way(crs_wkt: str, project_crs_text: Optional[str]) -> tuple[PlaneTransform, float]:
    """From the layer's to the project's system, and the metres of a unit of the layer's Z."""
    project = check_output_crs(project_crs_text)
    no_layer_crs = not crs_wkt or not crs_wkt.strip()
    if horizontal_crs(project) is not None:
        if no_layer_crs:
            raise InvalidInput(
                tr("The polygons have no coordinate system, but the project has one."),
                advice=tr("Set the layer's coordinate system in its properties."),
            )
        return to_project(crs_wkt, project), layer_vertical_unit(crs_wkt)
    if not no_layer_crs:
        what = project if project in ARBITRARY_UNITS else tr("not known or only a local one")
        raise InvalidInput(
            tr(
                "The project's coordinate system is {what}: the polygons' coordinate system "
                "cannot be transformed to it."
            ).format(what=what),
            advice=tr(
                "Draw the polygons on the project's own outputs in a layer without a "
                "coordinate system."
            ),
        )
    return _as_they_are, vertical_unit(project)


def _as_they_are(x: NDArray[Any], y: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    return x, y


def _checked(feature: PolygonFeature, part: Polygon) -> Polygon:
    if part.interiors:
        raise InvalidInput(
            tr("Feature {id} has a hole; the volume service takes none.").format(id=feature.id),
            advice=tr("Fill the hole, or split the polygon there."),
        )
    if not part.is_valid:
        raise InvalidInput(
            tr(
                "Feature {id} is not a valid polygon: {reason} (in the layer's coordinates)."
            ).format(id=feature.id, reason=invalid_reason(part)),
            advice=tr("Mend it with the vertex tool: its outline must not cross or touch itself."),
        )
    return shapely.remove_repeated_points(part)


def _ring(
    feature: PolygonFeature, part: Polygon, forward: PlaneTransform, factor: Optional[float]
) -> Ring:
    """One transformed outline; with heights times ``factor``, or without any when it is None."""
    vertices = shapely.get_coordinates(part.exterior, include_z=factor is not None)[:-1]
    vertices[:, 0], vertices[:, 1] = forward(vertices[:, 0], vertices[:, 1])
    if factor is not None:
        vertices[:, 2] *= factor
    if not np.isfinite(vertices).all():
        raise InvalidInput(
            tr("Feature {id} cannot be transformed to the project's coordinate system.").format(
                id=feature.id
            ),
            advice=tr("Check the layer's coordinate system."),
        )
    return Ring(feature.id, vertices, factor is not None)
