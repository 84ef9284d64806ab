"""Paints the quarry as a drone sees it: ground, haul roads, stockpiles, pond, trees and sunlight.

Everything is drawn from noise with fixed seeds, so that the picture is the same every time.
Colours are red, green, blue in 0..255; lengths are metres.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from .quarry import HEIGHT, QUARRY, WIDTH, Ring, Stockpile

Plane = NDArray[np.float32]
Colour = tuple[int, int, int]

SUN_AZIMUTH = 135.0  # degrees clockwise from north: a morning in summer
SUN_ELEVATION = 38.0
_RUBBLE = 4  # the stockpile of coarse blocks
_SHADOW_STEP = 0.5
_SHADOW_REACH = 16.0

_DUST: Colour = (203, 188, 160)
_GREY_DUST: Colour = (176, 166, 150)
_ROAD: Colour = (164, 150, 128)
_RUT: Colour = (134, 120, 100)
_MOIST: Colour = (146, 130, 108)
_GRASS: Colour = (112, 126, 72)
_DRY_GRASS: Colour = (158, 154, 98)
_LEAVES: Colour = (62, 86, 46)
_WATER: Colour = (64, 122, 122)
_SHALLOW: Colour = (148, 164, 140)

# Haul roads as points to pass through, local coordinates.
_ROADS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((-104, -62), (-74, -56), (-30, -44), (-8, -26), (-22, 4), (-52, 12), (-92, 14), (-106, 10)),
    ((-24, 8), (-6, 22), (22, 22), (42, 20), (34, -8), (10, -28), (-12, -42)),
    ((34, 20), (66, 24), (88, 16), (90, -14), (74, -34), (66, -58), (72, -84)),
)


@dataclass(frozen=True)
class _Canvas:
    """The grid that is painted on, or a part of it: shape, pixel size, position of its corner."""

    rows: int
    columns: int
    resolution: float
    west: float
    north: float

    def noise(self, wavelength: float, seed: int, octaves: int = 1) -> Plane:
        """Smooth noise of mean 0 and a spread of about 1; each octave is half as wide and high.

        The octaves are added up on grids that double their density, so that only the last one is
        enlarged to the size of the canvas.
        """
        width, height = self.columns * self.resolution, self.rows * self.resolution
        generator = np.random.default_rng(seed)
        columns, rows = math.ceil(width / wavelength) + 2, math.ceil(height / wavelength) + 2
        total = generator.standard_normal((rows, columns), dtype=np.float32)
        weight = np.float32(1.0)
        for _ in range(octaves - 1):
            if wavelength / 2 < self.resolution:
                break
            wavelength, weight = wavelength / 2, weight * np.float32(0.55)
            finer = (2 * columns - 1, 2 * rows - 1)
            box = (0.25, 0.25, 0.25 + finer[0] / 2, 0.25 + finer[1] / 2)
            columns, rows = finer
            total = _enlarged(total, finer, box)
            total += weight * generator.standard_normal((rows, columns), dtype=np.float32)
        box = (0.5, 0.5, 0.5 + width / wavelength, 0.5 + height / wavelength)
        return _enlarged(total, (self.columns, self.rows), box)

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.west) / self.resolution, (self.north - y) / self.resolution

    def coordinates(self) -> tuple[Plane, Plane]:
        """x of the columns, y of the rows."""
        x = self.west + (np.arange(self.columns) + 0.5) * self.resolution
        y = self.north - (np.arange(self.rows) + 0.5) * self.resolution
        return x.astype(np.float32)[None, :], y.astype(np.float32)[:, None]

    def around(self, ring: Ring, margin: float) -> tuple[tuple[slice, slice], _Canvas]:
        """The part of the canvas around a ring: as slices of rows and columns, and as a canvas."""
        pixels = np.array([self.pixel(*point) for point in ring])
        pad = margin / self.resolution
        low = np.maximum(np.floor(pixels.min(axis=0) - pad).astype(int), 0)
        high = np.ceil(pixels.max(axis=0) + pad).astype(int)
        high = np.minimum(high, (self.columns, self.rows))
        west = self.west + float(low[0]) * self.resolution
        north = self.north - float(low[1]) * self.resolution
        rows, columns = int(high[1] - low[1]), int(high[0] - low[0])
        part = (slice(int(low[1]), int(high[1])), slice(int(low[0]), int(high[0])))
        return part, _Canvas(rows, columns, self.resolution, west, north)

    def mask(self) -> Image.Image:
        return Image.new("L", (self.columns, self.rows), 0)

    def soft(self, mask: Image.Image, blur: float) -> Plane:
        """A drawn mask as 0..1 with edges blurred over so many metres.

        Wide blurs are done on a smaller copy: nobody sees the difference.
        """
        factor = max(1, int(blur / self.resolution / 3))
        small = mask.reduce(factor) if factor > 1 else mask
        small = small.filter(ImageFilter.GaussianBlur(blur / self.resolution / factor))
        if factor > 1:
            small = small.resize(mask.size, Image.Resampling.BILINEAR)
        return np.asarray(small, dtype=np.float32) / 255

    def lines(
        self, paths: Sequence[Sequence[tuple[float, float]]], width: float, blur: float
    ) -> Plane:
        mask = self.mask()
        draw = ImageDraw.Draw(mask)
        pixels = max(1, round(width / self.resolution))
        for path in paths:
            draw.line([self.pixel(x, y) for x, y in path], fill=255, width=pixels, joint="curve")
        return self.soft(mask, blur)

    def discs(self, discs: Sequence[tuple[float, float, float]], blur: float) -> Plane:
        mask = self.mask()
        draw = ImageDraw.Draw(mask)
        for x, y, radius in discs:
            column, row = self.pixel(x, y)
            r = radius / self.resolution
            draw.ellipse((column - r, row - r, column + r, row + r), fill=255)
        return self.soft(mask, blur)


def paint(heights: NDArray[np.float32], resolution: float) -> NDArray[np.uint8]:
    """Colours of the ground, (rows, columns, 3), for elevations on the quarry's grid."""
    canvas = _Canvas(heights.shape[0], heights.shape[1], resolution, -WIDTH / 2, HEIGHT / 2)
    image, bump = _ground(canvas)
    _roads(canvas, image)
    for number, pile in enumerate(QUARRY):
        part, near = canvas.around(pile.polygon(0.0), 4.0)
        paint_body = _heap if pile.sign > 0 else _pit
        paint_body(near, image[:, part[0], part[1]], bump[part], pile, number)
    green = _vegetation(canvas, image, bump)
    image *= _light(canvas, heights, bump, green) * _rgb((1.03, 1.0, 0.95))
    _machines(canvas, image)
    return _developed(image)


def _developed(image: Plane) -> NDArray[np.uint8]:
    """Bright parts are compressed as a camera does, so that they keep their texture."""
    bright = np.maximum(image - 175, 0)
    image -= bright - 80 * (1 - np.exp(-bright / 80))
    pixels = np.clip(image, 0, 255, out=image).astype(np.uint8)
    return np.ascontiguousarray(np.moveaxis(pixels, 0, 2))


def _enlarged(plane: Plane, size: tuple[int, int], box: tuple[float, float, float, float]) -> Plane:
    """A part of the plane (left, top, right, bottom) at columns x rows, interpolated smoothly."""
    image = Image.fromarray(plane).resize(size, Image.Resampling.BICUBIC, box=box)
    return np.array(image, dtype=np.float32)


def _rgb(colour: tuple[float, float, float]) -> Plane:
    """A colour to combine with images, whose first axis is red, green, blue."""
    return np.array(colour, dtype=np.float32)[:, None, None]


def _mix(image: Plane, colour: Colour, share: Plane) -> None:
    """Blend a colour into the image, share 0..1 per pixel."""
    image += share * (_rgb(colour) - image)


# Ground ------------------------------------------------------------------------------------


def _ground(canvas: _Canvas) -> tuple[Plane, Plane]:
    """The bare floor, and the small relief (metres) that only the light shows."""
    image = np.empty((3, canvas.rows, canvas.columns), dtype=np.float32)
    image[:] = _rgb(_DUST)
    patches = canvas.noise(26, 1, octaves=4)
    _mix(image, _GREY_DUST, np.clip(0.45 + 0.4 * patches, 0, 1))
    moist = np.clip(canvas.noise(34, 2, octaves=3) - 0.75, 0, 1)
    _mix(image, _MOIST, 0.6 * moist)
    grain = canvas.noise(0.5, 3, octaves=3)
    image += 5.5 * grain
    bump = 0.035 * canvas.noise(3.2, 4, octaves=4) + 0.012 * grain
    stones = np.clip(canvas.noise(0.6, 5) - 2.1, 0, 1)
    image += 70 * stones
    return image, bump + 0.12 * stones


def _roads(canvas: _Canvas, image: Plane) -> None:
    """Compacted haul roads with ruts, and lighter tyre tracks out to the stockpiles."""
    paths = [_smooth(points) for points in _ROADS]
    wear = 0.75 + 0.25 * np.clip(canvas.noise(9, 11, octaves=2), -1, 1)
    _mix(image, _ROAD, 0.8 * wear * canvas.lines(paths, 8.0, 1.0))
    ruts = [_offset(path, side) for path in paths for side in (-2.6, -1.0, 1.0, 2.6)]
    _mix(image, _RUT, 0.42 * wear * canvas.lines(ruts, 0.6, 0.18))
    _mix(image, (226, 214, 190), 0.5 * wear * canvas.lines(paths, 0.8, 0.4))
    spurs = [_smooth(points) for points in _spurs()]
    tyres = [_offset(path, side) for path in spurs for side in (-0.9, 0.9)]
    _mix(image, _RUT, 0.3 * canvas.lines(tyres, 0.5, 0.15))


def _spurs() -> list[list[tuple[float, float]]]:
    """Where loaders drove: loops from the nearest road point to each stockpile."""
    chance = np.random.default_rng(12)
    corners = [point for road in _ROADS for point in road if abs(point[0]) < 95]
    spurs = []
    for pile in QUARRY:
        for _ in range(5):
            distances = [math.hypot(x - pile.x, y - pile.y) for x, y in corners]
            start = corners[int(np.argsort(distances)[chance.integers(0, 3)])]
            angle = chance.uniform(0, 2 * math.pi)
            radius = 14 + chance.uniform(4, 9)
            end = pile.x + radius * math.cos(angle), pile.y + radius * math.sin(angle)
            middle = (
                (start[0] + end[0]) / 2 + chance.uniform(-7, 7),
                (start[1] + end[1]) / 2 + chance.uniform(-7, 7),
            )
            spurs.append([start, middle, end])
    return spurs


def _smooth(points: Sequence[tuple[float, float]], steps: int = 14) -> list[tuple[float, float]]:
    """A Catmull-Rom curve through the points."""
    known = np.array([points[0], *points, points[-1]], dtype=float)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(known, known[1:], known[2:], known[3:]):
        pieces.append(
            0.5
            * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
        )
    return [(float(x), float(y)) for x, y in np.vstack([*pieces, known[-1:]])]


def _offset(path: Sequence[tuple[float, float]], side: float) -> list[tuple[float, float]]:
    """The path moved to its left."""
    line = np.array(path)
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)[:, None]
    moved = line + side * np.stack([-along[:, 1], along[:, 0]], axis=1)
    return [(float(x), float(y)) for x, y in moved]


# Stockpiles and the pit --------------------------------------------------------------------


def _heap(near: _Canvas, image: Plane, bump: Plane, pile: Stockpile, number: int) -> None:
    """A stockpile with rills down its slopes, a ragged toe and spilled material around it."""
    x, y = near.coordinates()
    dx, dy = np.broadcast_arrays(x - pile.x, y - pile.y)
    height = pile.height(dx + pile.x, dy + pile.y).astype(np.float32)
    coarse = number == _RUBBLE
    grain = near.noise(1.6 if coarse else 0.5, 30 + number, octaves=3)
    patches = near.noise(5.0, 80 + number, octaves=3)
    inside = np.clip(height / 0.5 + 0.3 * near.noise(1.1, 90 + number, octaves=3), 0, 1)
    inside *= height > 0
    mask = near.mask()
    ImageDraw.Draw(mask).polygon([near.pixel(*point) for point in pile.polygon(0.6)], fill=255)
    spill = 0.65 * near.soft(mask, 1.6) * np.clip(0.8 + 0.4 * patches, 0, 1)
    share = height / height.max()
    streaks = _streaks(dx, dy, number)
    shade = 0.92 + 0.12 * share + 0.035 * streaks + 0.045 * grain + 0.05 * patches
    colour = _rgb(pile.colour) * shade
    image += np.maximum(inside, spill) * (colour - image)
    rough = 0.13 if coarse else 0.03
    bump += inside * (rough * grain + 0.09 * streaks * (1 - share) + 0.05 * patches)


def _streaks(dx: NDArray[np.float64], dy: NDArray[np.float64], seed: int) -> Plane:
    """Rills that run down the slope: noise over the direction from the top."""
    points = np.random.default_rng(40 + seed).standard_normal(90)
    points = np.append(points, points[0])
    turn = (np.arctan2(dy, dx) + math.pi) / (2 * math.pi) * 90
    wobble = 0.9 * np.sin(np.hypot(dx, dy) * 0.9 + seed)
    return np.interp((turn + wobble) % 90, np.arange(91), points).astype(np.float32)


def _pit(near: _Canvas, image: Plane, bump: Plane, pile: Stockpile, number: int) -> None:
    """Layered walls, and a pond on the bottom."""
    x, y = near.coordinates()
    depth = -pile.height(x, y).astype(np.float32)
    ragged = near.noise(2.0, 30 + number, octaves=4)
    inside = np.clip(depth / 0.3 + 0.3 * ragged, 0, 1) * (depth > 0)
    layers = np.sin(depth * 3.1 + 0.7 * ragged) * 0.5 + 0.5
    wall = _rgb((160, 142, 117)) + (layers - 0.5) * _rgb((30, 27, 22))
    wall += 9 * ragged
    image += inside * (wall - image)
    below = depth - depth.max()
    shore = np.clip((below + 0.9 + 0.16 * ragged) / 0.3, 0, 1)
    deep = np.clip((below + 0.55 + 0.1 * ragged) / 0.55, 0, 1)
    water = _rgb(_SHALLOW) + deep * (_rgb(_WATER) - _rgb(_SHALLOW))
    cloudy = near.noise(7.0, 130 + number, octaves=3)
    water += _rgb((9, 7, 4)) * cloudy
    image += (0.95 * shore) * (water - image)
    bump += inside * 0.05 * ragged
    bump *= 1 - shore


# Vegetation --------------------------------------------------------------------------------


def _vegetation(canvas: _Canvas, image: Plane, bump: Plane) -> Plane:
    """Grass and trees along the rim; returns where trees stand, 0..1."""
    x, y = canvas.coordinates()
    rim = np.minimum(WIDTH / 2 - np.abs(x), HEIGHT / 2 - np.abs(y))
    wild = canvas.noise(16, 61, octaves=4)
    grass = np.clip((5.5 - rim + 3.2 * wild) / 2.2, 0, 1) * (1 - _road_clearing(canvas))
    blend = np.clip(0.5 + 0.5 * canvas.noise(6, 62, octaves=3), 0, 1)
    turf = _rgb(_DRY_GRASS) + blend * (_rgb(_GRASS) - _rgb(_DRY_GRASS))
    turf = turf + 8 * canvas.noise(0.5, 63, octaves=2)
    image += (0.92 * grass) * (turf - image)
    trees = _trees()
    crowns = np.zeros_like(bump)
    for layer in range(3):
        discs = [(tx, ty, r * (1 - 0.27 * layer)) for tx, ty, r in trees]
        crowns += canvas.discs(discs, 0.35) / 3
    cover = np.clip(crowns * 3, 0, 1)
    leaves = canvas.noise(0.8, 64, octaves=2)
    tint = _rgb(_LEAVES) + (9 * leaves + 16 * canvas.noise(7, 65))
    image += cover * (tint - image)
    bump += 3.2 * crowns + cover * 0.16 * leaves + grass * 0.02 * blend
    return cover


def _road_clearing(canvas: _Canvas) -> Plane:
    return canvas.lines([_smooth(points) for points in _ROADS], 11.0, 1.2)


def _trees() -> list[tuple[float, float, float]]:
    """x, y and crown radius of the trees: in groups near the rim, off the roads."""
    chance = np.random.default_rng(70)
    roads = np.array([point for road in _ROADS for point in _smooth(road)])
    trees: list[tuple[float, float, float]] = []
    for _ in range(900):
        x, y = chance.uniform(-WIDTH / 2, WIDTH / 2), chance.uniform(-HEIGHT / 2, HEIGHT / 2)
        rim = min(WIDTH / 2 - abs(x), HEIGHT / 2 - abs(y))
        group = math.sin(x * 0.11 + 1) + math.sin(y * 0.13 + x * 0.05)
        radius = chance.uniform(1.1, 2.7)
        if rim > 4.5 + 2.5 * group or group < -0.9:
            continue
        if np.hypot(*(roads - (x, y)).T).min() < 7.5 + radius:
            continue
        if any(math.hypot(x - tx, y - ty) < 0.75 * (radius + r) for tx, ty, r in trees):
            continue
        trees.append((x, y, radius))
    return trees


# Light -------------------------------------------------------------------------------------


def _light(canvas: _Canvas, heights: NDArray[np.float32], bump: Plane, trees: Plane) -> Plane:
    """How bright each pixel is: sunlight on the slope, shadows, and the sky's own light."""
    azimuth, elevation = math.radians(SUN_AZIMUTH), math.radians(SUN_ELEVATION)
    sun = (math.sin(azimuth) * math.cos(elevation), math.cos(azimuth) * math.cos(elevation))
    relief = heights + bump
    down, east = np.gradient(relief, np.float32(canvas.resolution))
    facing = math.sin(elevation) - east * np.float32(sun[0]) + down * np.float32(sun[1])
    facing /= np.sqrt(1 + east**2 + down**2)
    direct = np.clip(facing / math.sin(elevation), 0.0, 1.75)
    lit = 1 - 0.85 * _shadow(canvas, heights + np.where(trees > 0.3, 3.5 * trees, 0))
    return np.asarray(0.46 + 0.54 * direct * lit, dtype=np.float32)


def _shadow(canvas: _Canvas, relief: Plane) -> Plane:
    """Where something towards the sun is higher than the ray, 0..1, worked out on a coarse grid."""
    factor = max(1, round(_SHADOW_STEP / canvas.resolution))
    coarse = np.asarray(Image.fromarray(np.asarray(relief, dtype=np.float32)).reduce(factor))
    cell = canvas.resolution * factor
    azimuth, slope = math.radians(SUN_AZIMUTH), math.tan(math.radians(SUN_ELEVATION))
    covered = np.zeros_like(coarse)
    steps = int(_SHADOW_REACH / cell)
    padded = np.pad(coarse, steps, mode="edge")
    rows, columns = coarse.shape
    for step in range(1, steps + 1):
        row = steps - round(step * math.cos(azimuth))
        column = steps + round(step * math.sin(azimuth))
        towards = padded[row : row + rows, column : column + columns]
        above = towards - (coarse + np.float32(step * cell * slope))
        np.maximum(covered, np.clip(above / 0.5, 0, 1), out=covered)
    full = Image.fromarray(covered).resize((canvas.columns, canvas.rows), Image.Resampling.BICUBIC)
    return np.clip(np.asarray(full), 0, 1)


# Machines ----------------------------------------------------------------------------------

_YELLOW: Colour = (236, 178, 32)
_DARK: Colour = (52, 50, 48)
# x, y, heading in degrees from east, then rectangles (along, across, length, width, colour).
_TRUCK = (
    (0.0, 0.0, 8.4, 3.4, _YELLOW),
    (-0.9, 0.0, 5.6, 2.7, (120, 104, 84)),
    (3.2, 0.0, 1.4, 2.4, _DARK),
)
_LOADER = (
    (-1.0, 0.0, 5.0, 2.4, _YELLOW),
    (-0.2, 0.0, 1.5, 1.6, _DARK),
    (2.6, 0.0, 1.3, 3.0, (84, 80, 74)),
)
_CABIN = ((0.0, 0.0, 6.0, 2.5, (214, 220, 224)), (0.0, 0.55, 5.6, 0.5, (236, 240, 242)))
_MACHINES = (
    (-8.0, -27.0, 70.0, _TRUCK),
    (58.0, 22.8, 8.0, _TRUCK),
    (-62.0, 12.5, 174.0, _TRUCK),
    (23.5, 5.0, 215.0, _LOADER),
    (-33.5, 38.0, 25.0, _LOADER),
    (79.0, 30.5, 12.0, _CABIN),
    (79.8, 34.0, 12.0, _CABIN),
)


def _machines(canvas: _Canvas, image: Plane) -> None:
    """Dump trucks, wheel loaders and two site cabins, each with its shadow."""
    reach = 2.4 / math.tan(math.radians(SUN_ELEVATION)) / 2
    azimuth = math.radians(SUN_AZIMUTH)
    shift = (-reach * math.sin(azimuth), -reach * math.cos(azimuth))
    shadow = canvas.mask()
    draw = ImageDraw.Draw(shadow)
    for x, y, heading, parts in _MACHINES:
        corners = _rectangle(x + shift[0], y + shift[1], heading, parts[0][:4])
        draw.polygon([canvas.pixel(*corner) for corner in corners], fill=255)
    image *= 1 - 0.55 * canvas.soft(shadow, 0.25)
    for x, y, heading, parts in _MACHINES:
        for *shape, colour in parts:
            mask = canvas.mask()
            corners = _rectangle(x, y, heading, shape)
            ImageDraw.Draw(mask).polygon([canvas.pixel(*c) for c in corners], fill=255)
            _mix_near(canvas, image, colour, mask)


def _mix_near(canvas: _Canvas, image: Plane, colour: Colour, mask: Image.Image) -> None:
    """Blend a colour into the small part of the image that a mask covers."""
    box = mask.getbbox()
    if box is None:
        return
    left, top = max(box[0] - 3, 0), max(box[1] - 3, 0)
    part = (slice(top, box[3] + 3), slice(left, box[2] + 3))
    share = canvas.soft(mask.crop((left, top, box[2] + 3, box[3] + 3)), 0.08)
    target = image[:, part[0], part[1]]
    share = share[: target.shape[1], : target.shape[2]]
    target += share * (_rgb(colour) - target)


def _rectangle(
    x: float, y: float, heading: float, shape: Sequence[float]
) -> list[tuple[float, float]]:
    along, across, length, width = shape
    cos, sin = math.cos(math.radians(heading)), math.sin(math.radians(heading))
    corners = [
        (along + sx * length / 2, across + sy * width / 2)
        for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    return [(x + cos * a - sin * b, y + sin * a + cos * b) for a, b in corners]
