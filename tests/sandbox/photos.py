"""Makes photos of a drone flight over the quarry: small JPEGs with real EXIF positions."""

from __future__ import annotations

import math
import random
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Optional

import numpy as np
from PIL import Image
from PIL.TiffImagePlugin import IFDRational
from pyproj import Geod

from .exif import EXIF_IFD, GPS_IFD
from .quarry import FLOOR_ELEVATION, HEIGHT, WIDTH
from .rasters import colours

CENTRE = (7.15, 47.0)  # WGS84 longitude, latitude: inside EPSG:2056 and UTM zone 32
FLIGHT_HEIGHT = 75.0
SIZE = (640, 480)
_BEYOND = 40.0
FOOTPRINT = 66.0  # metres along the longer side of a photo
_RESOLUTION = 0.25  # of the ground the photos are cut from
_START = datetime(2025, 6, 12, 9, 30, tzinfo=timezone.utc)
_SECOND = 1_000_000
_GEOD = Geod(ellps="WGS84")


def make_photos(
    folder: Path,
    count: int = 60,
    centre: tuple[float, float] = CENTRE,
    *,
    gps: bool = True,
    first: int = 1,
    size: tuple[int, int] = SIZE,
) -> list[Path]:
    """Write ``DJI_0001.JPG`` and so on into ``folder``; the same every time.

    The positions form a lawnmower pattern whose mean is ``centre``.

    :param centre: WGS84 longitude and latitude in degrees
    :param gps: False leaves the positions out
    :param first: number of the first photo
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    ground = _ground()
    chance = random.Random(20250612)
    paths = []
    for index, (x, y, heading) in enumerate(_flight(count, chance)):
        path = folder / f"DJI_{first + index:04d}.JPG"
        picture = _view(ground, x, y, heading + chance.uniform(-2, 2), size)
        position = _lonlat(centre, x, y) if gps else None
        exif = _exif(position, _START + timedelta(seconds=3 * index), heading)
        picture.save(path, quality=85, exif=exif)
        paths.append(path)
    return paths


def _ground() -> Image.Image:
    """The quarry, mirrored at its rim: photos at the end of a line look beyond it."""
    pad = round(_BEYOND / _RESOLUTION)
    pixels = np.pad(colours(_RESOLUTION), ((pad, pad), (pad, pad), (0, 0)), mode="reflect")
    return Image.fromarray(pixels)


def _flight(count: int, chance: random.Random) -> list[tuple[float, float, float]]:
    """x, y in local metres and heading in degrees of each photo; the mean position is 0, 0."""
    lines = max(1, round(math.sqrt(count * HEIGHT / WIDTH)))
    shots = math.ceil(count / lines)
    points = []
    for index in range(count):
        line, shot = divmod(index, shots)
        forward = line % 2 == 0
        column = shot if forward else shots - 1 - shot
        x = (column + 0.5) / shots * WIDTH - WIDTH / 2 + chance.uniform(-1, 1)
        y = HEIGHT / 2 - (line + 0.5) / lines * HEIGHT + chance.uniform(-1, 1)
        points.append((x, y, 90.0 if forward else 270.0))
    mean_x = sum(point[0] for point in points) / count
    mean_y = sum(point[1] for point in points) / count
    return [(x - mean_x, y - mean_y, heading) for x, y, heading in points]


def _lonlat(centre: tuple[float, float], x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude, linear in x and y, so that the mean stays the centre."""
    east, _, _ = _GEOD.fwd(*centre, 90.0, 1.0)
    _, north, _ = _GEOD.fwd(*centre, 0.0, 1.0)
    return centre[0] + x * (east - centre[0]), centre[1] + y * (north - centre[1])


def _view(
    ground: Image.Image, x: float, y: float, heading: float, size: tuple[int, int]
) -> Image.Image:
    """What a camera looking straight down sees; its upper edge faces the heading."""
    scale = FOOTPRINT / max(size) / _RESOLUTION  # ground pixels in one photo pixel
    angle = math.radians(heading)
    column = (x + WIDTH / 2 + _BEYOND) / _RESOLUTION
    row = (HEIGHT / 2 - y + _BEYOND) / _RESOLUTION
    right = (scale * math.cos(angle), scale * math.sin(angle))
    down = (-scale * math.sin(angle), scale * math.cos(angle))
    half_width, half_height = size[0] / 2, size[1] / 2
    matrix = (
        right[0],
        down[0],
        column - right[0] * half_width - down[0] * half_height,
        right[1],
        down[1],
        row - right[1] * half_width - down[1] * half_height,
    )
    return ground.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)


def _exif(position: Optional[tuple[float, float]], moment: datetime, heading: float) -> Image.Exif:
    stamp = moment.strftime("%Y:%m:%d %H:%M:%S")
    exif = Image.Exif()
    exif[0x010F] = "DJI"  # Make
    exif[0x0110] = "FC6310"  # Model
    exif[0x0132] = stamp  # DateTime
    exif[EXIF_IFD] = {
        0x9003: stamp,  # DateTimeOriginal
        0x829A: IFDRational(1, 640),  # ExposureTime
        0x829D: IFDRational(56, 10),  # FNumber
        0x8827: 100,  # ISOSpeedRatings
        0x920A: IFDRational(88, 10),  # FocalLength in millimetres
        0xA405: 24,  # FocalLengthIn35mmFilm
    }
    if position:
        exif[GPS_IFD] = _gps(*position, FLOOR_ELEVATION + FLIGHT_HEIGHT, heading)
    return exif


def _gps(lon: float, lat: float, altitude: float, heading: float) -> dict[int, Any]:
    return {
        0: b"\x02\x03\x00\x00",
        1: "N" if lat >= 0 else "S",
        2: _sexagesimal(abs(lat)),
        3: "E" if lon >= 0 else "W",
        4: _sexagesimal(abs(lon)),
        5: b"\x00",
        6: IFDRational(round(altitude * 1000), 1000),
        16: "T",
        17: IFDRational(round(heading * 100), 100),
        18: "WGS-84",
    }


def _sexagesimal(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Degrees, minutes and seconds; the seconds to a millionth, 0.03 mm on the ground."""
    total = round(degrees * 3600 * _SECOND)
    minutes, rest = divmod(total, 60 * _SECOND)
    whole, minutes = divmod(minutes, 60)
    return IFDRational(whole, 1), IFDRational(minutes, 1), IFDRational(rest, _SECOND)
