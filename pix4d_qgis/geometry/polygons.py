"""Polygons as they come from a layer, and what makes one unusable for anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Union

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from ..errors import InvalidInput
from ..words import numbered, tr
from .wkb import read_polygons

_NAMED_AT_MOST = 10
_MANY_HOLES = 20
_LEAST_VERTICES = 3
_BEYOND = 1e15  # no unit is so small that a place on Earth has such coordinates
#: Area over the square of the perimeter below which a polygon is but a line: some nm in a metre.
_FLAT = 1e-9


@dataclass(frozen=True)
class PolygonFeature:
    """One feature of a polygon layer.

    :param id: what the user knows the feature by
    :param geometry: Polygon or MultiPolygon, 2D or 3D, in the layer's coordinate system, x before
        y; it may be empty or invalid: whoever uses it says what is wrong
    """

    id: str
    geometry: BaseGeometry

    @classmethod
    def from_wkb(cls, feature_id: str, wkb: bytes) -> PolygonFeature:
        """From ISO WKB or EWKB, whose Z is kept and M dropped. No bytes: an empty geometry.

        A ring is taken as closed, also where its last vertex does not repeat the first.

        :raises InvalidInput: not a Polygon or MultiPolygon, or broken bytes
        """
        try:
            polygons = read_polygons(wkb) if wkb else []
        except ValueError as error:
            raise InvalidInput(
                tr("The geometry of feature {feature_id} cannot be used: {error}.").format(
                    feature_id=feature_id, error=error
                )
            ) from error
        if not polygons:
            return cls(feature_id, Polygon())
        rings = [ring for polygon in polygons for ring in polygon]
        owner: NDArray[np.intp] = np.repeat(
            np.arange(len(polygons)), [len(polygon) for polygon in polygons]
        )
        with np.errstate(invalid="ignore"):  # NaN is looked for later, with a message
            linear = shapely.linearrings(
                np.concatenate(rings),
                indices=np.repeat(np.arange(len(rings)), [len(ring) for ring in rings]),
            )
            parts = shapely.polygons(linear, indices=owner)
        return cls(feature_id, parts[0] if len(parts) == 1 else MultiPolygon(list(parts)))


def checked_parts(feature: PolygonFeature) -> list[Polygon]:
    """The polygons of a feature: never empty, with finite x and y, three distinct vertices and an
    area each. They may still be invalid (an outline that crosses itself, a hole outside).

    :raises InvalidInput: something of that is missing; names the feature
    """
    geometry = feature.geometry
    if geometry is None or geometry.is_empty:
        raise InvalidInput(
            tr("Feature {id} has no geometry.").format(id=feature.id), advice=_draw()
        )
    if not isinstance(geometry, (Polygon, MultiPolygon)):
        raise InvalidInput(
            tr("Feature {id} is a {geom_type}, not a polygon.").format(
                id=feature.id, geom_type=geometry.geom_type
            )
        )
    if not (np.abs(shapely.get_coordinates(geometry)) < _BEYOND).all():  # NaN is not less
        raise InvalidInput(
            tr("Feature {id} has a coordinate that is no number or beyond all bounds.").format(
                id=feature.id
            ),
            advice=_draw(),
        )
    parts = [part for part in shapely.get_parts(geometry).tolist() if not part.is_empty]
    areas, lengths = shapely.area(parts), shapely.length(parts)
    for index in np.flatnonzero(areas <= _FLAT * lengths**2):
        _check_flat(feature, parts[index])
    return parts


def are_valid(polygons: Union[Sequence[Polygon], NDArray[Any]]) -> NDArray[np.bool_]:
    """What ``shapely.is_valid`` says of each polygon, found faster where there are many holes.

    GEOS walks along the whole outline for every hole. Rings that do not even touch one another
    are told from those that may be invalid by indexes instead.
    """
    polygons = np.asarray(polygons, dtype=object)
    apart = [
        count > _MANY_HOLES and _are_rings_apart(polygon)
        for polygon, count in zip(polygons, shapely.get_num_interior_rings(polygons).tolist())
    ]
    valid = np.array(apart, dtype=bool)
    valid[~valid] = shapely.is_valid(polygons[~valid])
    return valid


def names(ids: Iterable[str]) -> str:
    """``1, 4, 7 and 12 more``: what a message calls several features."""
    unique = list(dict.fromkeys(ids))
    shown = ", ".join(unique[:_NAMED_AT_MOST])
    more = len(unique) - _NAMED_AT_MOST
    if more > 0:
        return numbered(
            more, "features {names} and {n} more", "features {names} and {n} more"
        ).format(names=shown)
    label = tr("feature {names}") if len(unique) == 1 else tr("features {names}")
    return label.format(names=shown)


def invalid_reason(polygon: Polygon) -> str:
    """Why a polygon is invalid and where, in the words of GEOS: ``Self-intersection at 5 5``."""
    what, _, where = str(shapely.is_valid_reason(polygon)).rstrip("]").partition("[")
    return tr("{what} at {where}").format(what=what, where=where) if where else what


def _are_rings_apart(polygon: Polygon) -> bool:
    """Whether no ring crosses itself, and the holes lie inside the outline without contact to it
    or to one another; such a polygon is valid."""
    rings = shapely.polygons(shapely.get_rings(polygon))
    outline, holes = rings[0], rings[1:]
    shapely.prepare(outline)
    return bool(
        shapely.is_valid(rings).all()
        and shapely.contains_properly(outline, holes).all()
        and shapely.STRtree(holes).query(holes, predicate="intersects").shape[1] == len(holes)
    )


def _check_flat(feature: PolygonFeature, part: Polygon) -> None:
    """Tell a bow-tie, whose halves cancel out, from a polygon that really has no area."""
    vertices = np.unique(shapely.get_coordinates(part.exterior), axis=0)
    if len(vertices) < _LEAST_VERTICES:
        raise InvalidInput(
            tr("Feature {id} has fewer than three distinct vertices.").format(id=feature.id),
            advice=_draw(),
        )
    if shapely.make_valid(part).area <= _FLAT * part.length**2:
        raise InvalidInput(tr("Feature {id} has no area.").format(id=feature.id), advice=_draw())


def _draw() -> str:
    return tr("Draw the polygon again, or leave the feature out of the selection.")
