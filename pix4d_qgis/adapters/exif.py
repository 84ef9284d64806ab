"""Where a photo was taken, as QGIS reads it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Optional

from qgis.core import QgsExifTools
from qgis.PyQt.QtCore import QDateTime, Qt


def locate(path: Path) -> Optional[tuple[float, float]]:
    """Longitude and latitude (degrees, WGS 84) in the EXIF of a photo; None without them.

    Drones without a fix write 0, 0: that is no position either.
    """
    point, found = QgsExifTools.getGeoTag(str(path))
    lon, lat = point.x(), point.y()
    if not found or not (math.isfinite(lon) and math.isfinite(lat)) or (lon == 0 and lat == 0):
        return None
    return lon, lat


def moment(path: Path) -> str:
    """When a photo was taken, to the fraction of a second that its EXIF has; empty without that."""
    taken = QgsExifTools.readTag(str(path), "Exif.Photo.DateTimeOriginal")
    if isinstance(taken, QDateTime):
        taken = taken.toString(Qt.DateFormat.ISODateWithMs)
    if not taken:
        return ""
    fraction = QgsExifTools.readTag(str(path), "Exif.Photo.SubSecTimeOriginal")
    return f"{taken} {fraction or ''}".strip()
