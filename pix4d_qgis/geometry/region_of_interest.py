"""The region of interest: from polygons of any coordinate system to the service's ``area``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Optional, Union

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely import Polygon

from ..errors import InvalidInput
from ..words import figure, numbered, tr
from .area import checked_thickness, read_area, write_area
from .crs import to_wgs84
from .lonlat import METRES_PER_DEGREE, to_lonlat, transforms
from .mending import mended, one_polygon
from .polygons import PolygonFeature, are_valid, invalid_reason, names

PARTS = ("refuse", "largest")

_LEAST_MARGIN = 500.0  # metres around the photos in which a region may always lie
_POLE_COSINE = 0.01


@dataclass(frozen=True)
class RegionOfInterest:
    """One polygon, possibly with holes, that the service will confine the processing to.

    :param area: ready for JSON, as the processing options take it
    :param polygon: the same, vertices (longitude, latitude) in degrees WGS 84
    :param notes: everything that was mended, merged, added or dropped, one sentence each
    """

    area: dict[str, Any]
    polygon: Polygon
    notes: list[str] = field(default_factory=list)

    @cached_property
    def square_metres(self) -> float:
        """Its area on the ellipsoid, without the holes."""
        return square_metres(self.polygon)


def region_of_interest(
    features: Sequence[PolygonFeature],
    crs_wkt: str,
    *,
    thickness: Optional[float] = None,
    parts: str = "refuse",
) -> RegionOfInterest:
    """Make one region of the polygons of a layer. Holes are kept, touching polygons merged.

    :param features: in the layer's coordinate system, x before y
    :param crs_wkt: that system as WKT (WKT2 by preference) or code
    :param thickness: metres from the plane, None for an unlimited one
    :param parts: what to do when separate parts remain: ``refuse``, or keep the ``largest``
    :raises InvalidInput: no polygons, no coordinate system, an unusable polygon (its feature is
        named), several parts, an outline over the antimeridian, or a bad thickness
    """
    if parts not in PARTS:
        raise InvalidInput(
            tr("PARTS is {given}.").format(given=repr(parts)),
            advice=tr("Use one of {allowed}.").format(allowed=", ".join(PARTS)),
        )
    thickness = checked_thickness(thickness)
    if not features:
        raise InvalidInput(
            tr("The region of interest has no polygons."),
            advice=tr("Draw one, or choose another layer or selection."),
        )
    to_wgs84(crs_wkt)  # refuses a missing or unusable coordinate system before any other work
    pieces = _Pieces.of(features)
    merged = pieces.merged()
    polygons = _placed(merged, pieces, crs_wkt)
    chosen = _chosen(polygons, pieces.owners_in(merged), parts, pieces.notes)
    added = _vertex_count(polygons) - _vertex_count(merged)
    if added:
        pieces.notes.append(
            numbered(
                added,
                "{n} vertex was added so that long edges stay straight.",
                "{n} vertices were added so that long edges stay straight.",
            )
        )
    return _region(chosen, thickness, pieces.notes)


def from_area(area: Union[str, Mapping[str, Any]]) -> RegionOfInterest:
    """Read an ``area`` (JSON text or its members) back, tolerantly; ``area`` of the result is
    written anew: boundaries open, unknown members and unused vertices left out.

    :raises InvalidInput: it cannot be read or forms no valid polygon
    """
    polygon, thickness = read_area(area)
    return _region(polygon, thickness, [])


def area_to_json(area: Mapping[str, Any]) -> str:
    """The ``area`` as compact JSON text, numbers at full precision."""
    return json.dumps(area, separators=(",", ":"), allow_nan=False)


def check_near(polygon: Polygon, positions: Sequence[tuple[float, float]]) -> None:
    """Make sure that a region lies where the photos are.

    It may lie outside of their extent by the extent's diagonal, and by 500 m in any case. Nothing
    is checked without positions, or when the photos lie on both sides of the antimeridian.

    :param polygon: (longitude, latitude) in degrees, as :attr:`RegionOfInterest.polygon`
    :param positions: longitude and latitude of the photos; infinities and NaN are passed over
    :raises InvalidInput: the region lies far from the photos; says how far, and whether longitude
        and latitude look exchanged
    """
    points = np.asarray(positions, dtype=np.float64).reshape(-1, 2)
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points) or np.ptp(points[:, 0]) > 180:
        return
    extent = shapely.envelope(shapely.multipoints(points))  # a point, when there is one photo
    near = _grown(points)
    if polygon.intersects(near):
        return
    ends = shapely.get_coordinates(shapely.shortest_line(polygon, extent))
    _, _, metres = _geod().inv(*ends[0], *ends[1])
    exchanged = shapely.transform(polygon, lambda lonlat: lonlat[:, ::-1]).intersects(near)
    raise InvalidInput(
        tr("The region of interest lies {distance} km from the photos.").format(
            distance=figure(metres / 1000, 1)
        ),
        advice=tr(
            "Longitude and latitude look exchanged: swapped, the region lies over the photos."
        )
        if exchanged
        else tr("Check the coordinate system of the layer, or choose another layer."),
    )


@dataclass(frozen=True)
class _Pieces:
    """Valid polygons in the layer's system, the id of the feature of each, and notes."""

    polygons: NDArray[Any]
    ids: list[str]
    notes: list[str]

    @classmethod
    def of(cls, features: Sequence[PolygonFeature]) -> _Pieces:
        polygons: list[Polygon] = []
        ids: list[str] = []
        notes: list[str] = []
        for feature in features:
            parts, changes = mended(feature)
            polygons += parts
            ids += [feature.id] * len(parts)
            notes += changes
        return cls(np.array(polygons, dtype=object), ids, notes)

    def merged(self) -> NDArray[Any]:
        """The polygons without overlaps and common edges; a note tells when there were any."""
        if len(self.polygons) == 1:
            return self.polygons
        merged: NDArray[Any] = shapely.get_parts(shapely.unary_union(self.polygons))
        if len(merged) == len(self.polygons):
            return merged
        self.notes.append(
            tr("{count} polygons ({names}) were merged into {after}.").format(
                count=len(self.polygons), names=names(self.ids), after=len(merged)
            )
        )
        before, after = (
            int(shapely.get_num_interior_rings(polygons).sum())
            for polygons in (self.polygons, merged)
        )
        if before != after:
            self.notes.append(
                tr("Merging them left {after} holes of {before}.").format(
                    after=after, before=before
                )
            )
        return merged

    def owners_in(self, merged: NDArray[Any]) -> list[list[str]]:
        """For every merged polygon the ids of the features that are in it."""
        if len(merged) == 1:
            return [self.ids]
        owners: list[list[str]] = [[] for _ in merged]
        tree = shapely.STRtree(merged)
        piece, target = tree.query(shapely.point_on_surface(self.polygons), predicate="intersects")
        for of, into in zip(piece.tolist(), target.tolist()):
            owners[into].append(self.ids[of])
        return owners


def _placed(merged: NDArray[Any], pieces: _Pieces, crs_wkt: str) -> NDArray[Any]:
    """The merged polygons as valid ones of (longitude, latitude, z)."""
    try:
        polygons = to_lonlat(merged, crs_wkt)
    except InvalidInput as error:
        bad = [
            name
            for polygon, name in zip(pieces.polygons, pieces.ids)
            if not transforms(polygon, crs_wkt)
        ]
        message = f"{error.message[:-1]} ({names(bad or pieces.ids)})."
        raise InvalidInput(message, advice=error.advice) from error
    for index in np.flatnonzero(~are_valid(polygons)):
        # Rounding can close a gap that was open by less than a nanometre.
        whole = one_polygon(polygons[index])
        if whole is None:
            raise InvalidInput(
                tr(
                    "The region of interest is no valid polygon in WGS 84: {reason} ({names})."
                ).format(reason=invalid_reason(polygons[index]), names=names(pieces.ids))
            )
        polygons[index] = whole
    return polygons


def _chosen(
    polygons: NDArray[Any], owners: list[list[str]], parts: str, notes: list[str]
) -> Polygon:
    """The only polygon, or the largest of several when the user wants it so."""
    if len(polygons) == 1:
        return polygons[0]
    if parts == "refuse":
        everyone = names(name for ids in owners for name in ids)
        raise InvalidInput(
            tr(
                "The region of interest has {count} separate parts ({everyone}); the service "
                "takes one."
            ).format(count=len(polygons), everyone=everyone),
            advice=tr("Draw one polygon, or choose to keep the largest part."),
        )
    areas = [square_metres(polygon) for polygon in polygons]
    best = int(np.argmax(areas))
    dropped = names(name for index, ids in enumerate(owners) if index != best for name in ids)
    notes.append(
        tr(
            "Only the largest of {count} parts is kept: {kept} m2 ({kept_names}). "
            "Dropped: {dropped} m2 ({dropped_names})."
        ).format(
            count=len(polygons),
            kept=figure(areas[best], 1),
            kept_names=names(owners[best]),
            dropped=figure(sum(areas) - areas[best], 1),
            dropped_names=dropped,
        )
    )
    return polygons[best]


def square_metres(polygon: Polygon) -> float:
    """Area on the WGS 84 ellipsoid, without the holes, of a polygon in degrees."""
    outer, *holes = (
        abs(_geod().polygon_area_perimeter(*shapely.get_coordinates(ring)[:-1].T)[0])
        for ring in shapely.get_rings(polygon)
    )
    return float(outer - sum(holes))


def _region(polygon: Polygon, thickness: Optional[float], notes: list[str]) -> RegionOfInterest:
    polygon = _oriented(polygon)
    return RegionOfInterest(write_area(polygon, thickness), shapely.force_2d(polygon), notes)


def _oriented(polygon: Polygon) -> Polygon:
    """The outer boundary counter-clockwise, the holes clockwise."""
    rings = shapely.get_rings(polygon)
    wrong = shapely.is_ccw(rings) != (np.arange(len(rings)) == 0)
    if not wrong.any():
        return polygon
    rings[wrong] = shapely.reverse(rings[wrong])
    return shapely.polygons(rings[0], holes=rings[1:])


def _grown(points: NDArray[np.float64]) -> Polygon:
    """The extent of (lon, lat) points, grown by its own diagonal or 500 m if that is more."""
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    _, _, diagonal = _geod().inv(west, south, east, north)
    degrees = max(diagonal, _LEAST_MARGIN) / METRES_PER_DEGREE
    wider = degrees / max(np.cos(np.radians((south + north) / 2)), _POLE_COSINE)
    return shapely.box(west - wider, south - degrees, east + wider, north + degrees)


def _vertex_count(polygons: NDArray[Any]) -> int:
    return int(shapely.get_num_coordinates(polygons).sum())


@lru_cache(maxsize=1)
def _geod() -> Geod:
    return Geod(ellps="WGS84")
