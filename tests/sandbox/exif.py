"""Reads the metadata of photos with Pillow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, BinaryIO, Optional, Union

from PIL import ExifTags, Image

GPS_IFD = 0x8825
EXIF_IFD = 0x8769
_ANGLE = re.compile(
    r"(?:drone-dji|Camera):(?:Gimbal)?(Yaw|Pitch|Roll)(?:Degree)?(?:=\"|>)([+-]?[\d.]+)"
)


Source = Union[Path, BinaryIO]


def is_image(source: Source) -> bool:
    try:
        with Image.open(source) as image:
            return image.format in ("JPEG", "TIFF", "MPO")
    except OSError:
        return False


def position(source: Source) -> Optional[tuple[float, float]]:
    """WGS84 longitude and latitude in degrees; None when the photo has none."""
    try:
        with Image.open(source) as image:
            gps = image.getexif().get_ifd(GPS_IFD)
        lat = _degrees(gps[2], gps.get(1, "N") == "S")
        lon = _degrees(gps[4], gps.get(3, "E") == "W")
    except (OSError, KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return (lon, lat) if abs(lat) <= 90 and abs(lon) <= 180 else None


def _degrees(parts: Any, negative: bool) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    value = degrees + minutes / 60 + seconds / 3600
    return -value if negative else value


def exif_values(path: Path) -> dict[str, Any]:
    """EXIF by the standard's tag names, with values that JSON can carry."""
    try:
        with Image.open(path) as image:
            exif = image.getexif()
            values = {
                ExifTags.TAGS.get(tag, str(tag)): value
                for tag, value in exif.items()
                if tag not in (EXIF_IFD, GPS_IFD)
            }
            inner = exif.get_ifd(EXIF_IFD)
            values.update({ExifTags.TAGS.get(tag, str(tag)): v for tag, v in inner.items()})
            gps = exif.get_ifd(GPS_IFD)
            values.update({ExifTags.GPSTAGS.get(tag, str(tag)): v for tag, v in gps.items()})
    except OSError:
        return {}
    return {name: _plain(value) for name, value in values.items() if not isinstance(value, bytes)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, (str, int)):
        return value
    try:
        return float(value)
    except (TypeError, ValueError, ZeroDivisionError):
        return str(value)


def xmp_angles(path: Path) -> dict[str, str]:
    """Yaw, pitch and roll as the camera's XMP spells them; any of them may be missing."""
    text = path.read_bytes()[: 256 * 1024].decode("latin-1")
    return {name.lower(): value for name, value in _ANGLE.findall(text)}
