"""A synthetic quarry whose volumes are known exactly.

Local coordinates: x east, y north, metres, origin at the centre. The floor is an inclined plane;
every stockpile is added to it vertically, and the pit is cut out of it vertically. A base surface
through vertices outside the toe that lie on the plane therefore IS the plane, and the volume above
(or below) it is the volume of the plain body, whatever the slope.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ring = list[tuple[float, float]]

WIDTH = 200.0  # metres, west to east
HEIGHT = 160.0  # metres, south to north
FLOOR_ELEVATION = 400.0
SLOPE_EAST = 0.03
SLOPE_NORTH = -0.02
RING_VERTICES = 24
MARGIN = 2.0


class Body(Protocol):
    """A solid on a level base, in its own coordinates (centre at the origin, not turned)."""

    volume: float

    def height(self, x: Array, y: Array) -> Array:
        """Height above the base in metres, 0 outside the toe."""

    def ring(self, margin: float) -> Ring:
        """A ring, not closed, that keeps ``margin`` metres (or a little less) from the toe."""


@dataclass(frozen=True)
class Round:
    """A solid of revolution.

    :param profile: height over (distance from the axis / radius), for 0..1
    """

    radius: float
    volume: float
    profile: Callable[[Array], Array]

    def height(self, x: Array, y: Array) -> Array:
        share = np.hypot(x, y) / self.radius
        return np.where(share < 1.0, self.profile(np.minimum(share, 1.0)), 0.0)

    def ring(self, margin: float) -> Ring:
        return _arc(0.0, 0.0, self.radius + margin, 0.0, 360.0, RING_VERTICES)


def cone(radius: float, height: float) -> Round:
    return Round(radius, math.pi * radius**2 * height / 3, lambda s: height * (1 - s))


def paraboloid(radius: float, height: float) -> Round:
    return Round(radius, math.pi * radius**2 * height / 2, lambda s: height * (1 - s**2))


def frustum(radius: float, top: float, height: float) -> Round:
    """A cone with a level top of radius ``top``."""
    volume = math.pi * height / 3 * (radius**2 + radius * top + top**2)
    rise = 1 - top / radius
    return Round(radius, volume, lambda s: height * np.minimum((1 - s) / rise, 1.0))


def cosine_mound(radius: float, height: float) -> Round:
    volume = math.pi * height * radius**2 * (0.5 - 2 / math.pi**2)
    return Round(radius, volume, lambda s: height / 2 * (1 + np.cos(math.pi * s)))


@dataclass(frozen=True)
class Ridge:
    """A heap tipped along a line: a triangular prism with half a cone at either end."""

    length: float
    half_width: float
    top: float

    @property
    def volume(self) -> float:
        prism = self.length * self.half_width * self.top
        return prism + math.pi * self.half_width**2 * self.top / 3

    def height(self, x: Array, y: Array) -> Array:
        beyond = np.maximum(np.abs(x) - self.length / 2, 0.0)
        return self.top * np.maximum(1 - np.hypot(beyond, y) / self.half_width, 0.0)

    def ring(self, margin: float) -> Ring:
        radius, end = self.half_width + margin, self.length / 2
        count = RING_VERTICES // 2
        return [
            *_arc(end, 0.0, radius, -90.0, 90.0, count),
            *_arc(-end, 0.0, radius, 90.0, 270.0, count),
        ]


@dataclass(frozen=True)
class Pyramid:
    """A pyramid on a rectangle."""

    half_x: float
    half_y: float
    top: float

    @property
    def volume(self) -> float:
        return 4 * self.half_x * self.half_y * self.top / 3

    def height(self, x: Array, y: Array) -> Array:
        share = np.maximum(np.abs(x) / self.half_x, np.abs(y) / self.half_y)
        return self.top * np.maximum(1 - share, 0.0)

    def ring(self, margin: float) -> Ring:
        x, y = self.half_x + margin, self.half_y + margin
        return [(-x, -y), (0.0, -y), (x, -y), (x, 0.0), (x, y), (0.0, y), (-x, y), (-x, 0.0)]


@dataclass(frozen=True)
class Stockpile:
    """One body in the quarry. ``sign`` is 1 for a heap and -1 for a pit.

    :param azimuth: degrees, counter-clockwise from east, by which the body is turned
    :param colour: red, green, blue of the material, 0..255
    """

    name: str
    body: Body
    x: float
    y: float
    azimuth: float
    colour: tuple[int, int, int]
    sign: int = 1

    @property
    def expected_cut(self) -> float:
        """Cubic metres above the floor."""
        return self.body.volume if self.sign > 0 else 0.0

    @property
    def expected_fill(self) -> float:
        """Cubic metres missing below the floor."""
        return self.body.volume if self.sign < 0 else 0.0

    def height(self, x: Array, y: Array) -> Array:
        """What the body adds to the floor, in metres."""
        cos, sin = _direction(self.azimuth)
        dx, dy = x - self.x, y - self.y
        return self.sign * self.body.height(cos * dx + sin * dy, cos * dy - sin * dx)

    def polygon(self, margin: float = MARGIN) -> Ring:
        """A ring around the toe, counter-clockwise and not closed, local x and y in metres."""
        cos, sin = _direction(self.azimuth)
        return [
            (self.x + cos * x - sin * y, self.y + sin * x + cos * y)
            for x, y in self.body.ring(margin)
        ]


def _direction(azimuth: float) -> tuple[float, float]:
    return math.cos(math.radians(azimuth)), math.sin(math.radians(azimuth))


def _arc(x: float, y: float, radius: float, start: float, stop: float, count: int) -> Ring:
    """``count`` points; the end is left out of a full circle."""
    steps = count if stop - start == 360.0 else count - 1
    angles = [math.radians(start + (stop - start) * i / steps) for i in range(count)]
    return [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]


QUARRY = [
    Stockpile("Gravel cone", cone(15.0, 9.0), -66.0, 45.0, 0.0, (178, 172, 160)),
    Stockpile("Sand dome", paraboloid(16.0, 6.0), -14.0, 47.0, 0.0, (226, 197, 140)),
    Stockpile("Limestone frustum", frustum(17.0, 8.0, 7.0), 44.0, 46.0, 0.0, (222, 217, 203)),
    Stockpile("Topsoil ridge", Ridge(38.0, 10.0, 6.0), -52.0, -22.0, 24.0, (112, 84, 60)),
    Stockpile("Rubble pyramid", Pyramid(14.0, 11.0, 7.0), 4.0, -2.0, -18.0, (150, 132, 124)),
    Stockpile("Clay mound", cosine_mound(18.0, 8.0), 62.0, 0.0, 0.0, (184, 132, 98)),
    Stockpile("Settling pit", frustum(19.0, 11.0, 6.0), 38.0, -50.0, 0.0, (74, 104, 110), sign=-1),
]


def floor(x: Array, y: Array) -> Array:
    """Elevation of the inclined plane without stockpiles and pit, in metres."""
    return FLOOR_ELEVATION + SLOPE_EAST * np.asarray(x) + SLOPE_NORTH * np.asarray(y)


def surface(x: Array, y: Array) -> Array:
    """Elevation of the quarry in metres at local coordinates; arrays of any one shape."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    z = floor(x, y)
    for pile in QUARRY:
        z = z + pile.height(x, y)
    return z
