"""Reads polygons from well-known binary.

GEOS refuses a whole geometry when one ring is open or has two vertices. QGIS stores both, and the
user shall read which feature it is; so the rings are read here and put into a form GEOS can hold.
"""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

from ..words import tr

_POLYGON, _MULTIPOLYGON = 3, 6
_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x80000000, 0x40000000, 0x20000000
_SMALLEST_RING = 4  # vertices of a closed triangle, the least that GEOS can hold


def read_polygons(wkb: bytes) -> list[list[NDArray[np.float64]]]:
    """The rings of a Polygon or MultiPolygon; M is dropped, every ring is closed.

    ISO WKB (types 1003, 2003, 3003, ...) and EWKB flags are understood. A ring of too few vertices
    is padded by repeating its last one, and NaN as x or y becomes infinity: GEOS can then hold the
    ring, and it is found out later.

    :return: per polygon its rings, the outer one first, each of shape (n, 2) or (n, 3), n >= 4;
        polygons and rings without any vertex are left out
    :raises ValueError: another type of geometry, or bytes that are no WKB
    """
    reader = _Reader(wkb)
    try:
        polygons = reader.geometry()
    except struct.error as error:
        raise ValueError(tr("it ends too early")) from error
    return [polygon for polygon in polygons if polygon]


class _Reader:
    """Walks through the bytes."""

    def __init__(self, wkb: bytes) -> None:
        self._wkb = wkb
        self._position = 0
        self._order = "<"

    def geometry(self) -> list[list[NDArray[np.float64]]]:
        kind, dimensions, has_z = self._header()
        if kind == _MULTIPOLYGON:
            return [self._polygon(*self._header()) for _ in range(self._count())]
        return [self._polygon(kind, dimensions, has_z)]

    def _header(self) -> tuple[int, int, bool]:
        """Type without its dimensions, number of ordinates, whether the third one is Z."""
        self._order = "<" if self._unpack("B") == 1 else ">"
        code = self._count()
        if code & _EWKB_SRID:
            self._position += 4
        thousands, kind = divmod(code & 0x0FFFFFFF, 1000)
        has_z = bool(code & _EWKB_Z) or thousands in (1, 3)
        has_m = bool(code & _EWKB_M) or thousands in (2, 3)
        return kind, 2 + has_z + has_m, has_z

    def _polygon(self, kind: int, dimensions: int, has_z: bool) -> list[NDArray[np.float64]]:
        if kind != _POLYGON:
            raise ValueError(tr("it is no polygon (WKB type {kind})").format(kind=kind))
        rings = [self._ring(dimensions, has_z) for _ in range(self._count())]
        return [_closed(ring) for ring in rings if len(ring)] if rings and len(rings[0]) else []

    def _ring(self, dimensions: int, has_z: bool) -> NDArray[np.float64]:
        count = self._count() * dimensions
        if not count:  # frombuffer refuses to read nothing at the end of the bytes
            return np.empty((0, 2))
        ordinates = np.frombuffer(self._wkb, f"{self._order}f8", count, self._position)
        self._position += ordinates.nbytes
        return ordinates.reshape(-1, dimensions)[:, : 3 if has_z else 2].astype(np.float64)

    def _count(self) -> int:
        return self._unpack("I")

    def _unpack(self, form: str) -> int:
        (value,) = struct.unpack_from(self._order + form, self._wkb, self._position)
        self._position += struct.calcsize(self._order + form)
        return int(value)


def _closed(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    # NaN equals nothing, so that a ring which starts with it could not be closed.
    ring[:, :2] = np.where(np.isnan(ring[:, :2]), np.inf, ring[:, :2])
    if not np.array_equal(ring[0, :2], ring[-1, :2]):
        ring = np.vstack([ring, ring[:1]])
    missing = _SMALLEST_RING - len(ring)
    return np.vstack([ring, *[ring[-1:]] * missing]) if missing > 0 else ring
