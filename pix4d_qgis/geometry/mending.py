"""Makes valid polygons of slightly broken ones, and tells what was done."""

from __future__ import annotations

from typing import Optional

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from ..errors import InvalidInput
from ..words import numbered, tr
from .polygons import PolygonFeature, are_valid, checked_parts, invalid_reason

#: Share of the area that mending may change: a spike or a slip of the pen, never a shape.
_TOLERATED = 1e-4


def mended(feature: PolygonFeature) -> tuple[list[Polygon], list[str]]:
    """The valid polygons of a feature, and one note for everything that was changed.

    :raises InvalidInput: a part is unusable (:func:`checked_parts`), or mending it would change
        its shape; names the feature and the reason
    """
    parts, notes = checked_parts(feature), []
    for index in np.flatnonzero(~are_valid(parts)):
        reason = invalid_reason(parts[index])
        whole = one_polygon(parts[index])
        if whole is None:
            raise InvalidInput(
                tr(
                    "Feature {id} is not a valid polygon: {reason} (in the layer's coordinates)."
                ).format(id=feature.id, reason=reason),
                advice=tr(
                    "Mend it with the vertex tool, or run Fix geometries and check the result."
                ),
            )
        parts[index] = whole
        notes.append(
            tr("Feature {id} was mended: {reason} (in the layer's coordinates).").format(
                id=feature.id, reason=reason
            )
        )
    lean = shapely.remove_repeated_points(parts)
    repeated = int(np.sum(shapely.get_num_coordinates(parts) - shapely.get_num_coordinates(lean)))
    if repeated:
        notes.append(
            numbered(
                repeated,
                "Feature {id}: {n} repeated vertex was removed.",
                "Feature {id}: {n} repeated vertices were removed.",
            ).format(id=feature.id)
        )
    return list(lean), notes


def one_polygon(broken: Polygon) -> Optional[Polygon]:
    """The one valid polygon that an invalid one was meant to be; None when that is not clear.

    Its Z may be lost.
    """
    for mend in (shapely.make_valid, _buffered):  # the first can lose a hole that touches an edge
        pieces = shapely.get_parts(shapely.get_parts(mend(broken)))  # of a collection's members
        pieces = pieces[shapely.get_type_id(pieces) == shapely.GeometryType.POLYGON]
        areas = shapely.area(pieces)
        if not areas.any():
            continue
        largest = int(np.argmax(areas))
        kept, tolerated = areas[largest], _TOLERATED * areas[largest]
        # GEOS takes an invalid polygon's area as |outline| - |holes|, which a bow-tie or a hole
        # outside of the outline makes smaller than what mending finds.
        if areas.sum() - kept <= tolerated and abs(broken.area - kept) <= tolerated:
            return pieces[largest]
    return None


def _buffered(broken: Polygon) -> BaseGeometry:
    return broken.buffer(0)
