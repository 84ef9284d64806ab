"""Which coordinate systems a project may have, and what they mean for its rasters.

A coordinate system is a WKT text (version 1 or 2), ``EPSG:code``, ``EPSG:code+code``,
``EPSG:code+EPSG:code``, or one of the ARBITRARY values. Geographic systems and systems whose axes
have different units are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Optional

from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

US_FOOT = 1200 / 3937
ARBITRARY_UNITS = {"ARBITRARY_METERS": 1.0, "ARBITRARY_FEET": 0.3048, "ARBITRARY_US_FEET": US_FOOT}
EGM96_HEIGHT = 5773

_AUTHORITY = re.compile(r"([A-Za-z]+):(\d+)(?:\+(?:([A-Za-z]+):)?(\d+))?")
_WKT = re.compile(r"[A-Z_]+\s*\[", re.IGNORECASE)

NOT_ISOMETRIC = "The selected output CRS is not isometric."
NOT_PROJECTED = "The selected output CRS is not projected or arbitrary."
NO_HORIZONTAL = "An output CRS cannot be defined without a horizontal CRS component."
NO_VERTICAL = "A geoid model or geoid height cannot be specified without a CRS vertical component."


@dataclass(frozen=True)
class OutputSystem:
    """What a project's rasters refer to.

    :param crs: the horizontal system; None when the project is arbitrary
    :param unit: metres in one unit of every axis
    :param text: how the service names it in ``coordinate_system``
    """

    crs: Optional[CRS]
    unit: float
    text: str

    @property
    def wkt(self) -> str:
        return self.crs.to_wkt() if self.crs else ""

    def position(self, lon: float, lat: float) -> tuple[float, float]:
        """Easting-like and northing-like coordinates of a WGS84 position."""
        if self.crs is None:
            return 0.0, 0.0
        transformer = Transformer.from_crs("EPSG:4326", self.crs, always_xy=True)
        x, y = transformer.transform(lon, lat)
        return x, y


def check(text: Any) -> str:
    """``text`` when a project may have this coordinate system.

    :raises ValueError: with the service's reason
    """
    if not isinstance(text, str):
        raise ValueError("Not a valid string.")
    if text == "":
        return text
    if text in ARBITRARY_UNITS:
        return text
    crs = _parsed(text)
    if crs.is_vertical and not crs.is_compound:
        raise ValueError(NO_HORIZONTAL)
    if not (crs.is_projected or _is_arbitrary(crs)):
        raise ValueError(NOT_PROJECTED)
    if len({round(unit, 12) for unit in _units(crs)}) != 1:
        raise ValueError(NOT_ISOMETRIC)
    return text


def check_geoid_height(text: Optional[str], height: Optional[float]) -> None:
    """:raises ValueError: a geoid height without a vertical component to apply it to"""
    if height is None:
        return
    if not text or text in ARBITRARY_UNITS or not has_vertical(text):
        raise ValueError(NO_VERTICAL)


def has_vertical(text: str) -> bool:
    return any(axis.direction in ("up", "down") for axis in _parsed(text).axis_info)


def output_system(text: str, position: Optional[tuple[float, float]]) -> OutputSystem:
    """The system of a project's results.

    :param text: the project's ``coordinate_system``, checked; empty: the service's default
    :param position: WGS84 lon, lat of the photos; None when they have none
    :raises ValueError: a real system was asked for, and the photos have no position
    """
    if text in ARBITRARY_UNITS:
        return OutputSystem(None, ARBITRARY_UNITS[text], text)
    if not text and position is None:
        return OutputSystem(None, 1.0, "ARBITRARY_METERS")
    if not text:
        crs = CRS.from_epsg(utm_code(*position))
        return OutputSystem(crs, 1.0, crs.to_wkt("WKT1_GDAL"))
    crs = _parsed(text)
    if _is_arbitrary(crs):
        return OutputSystem(None, _units(crs)[0], text)
    if position is None:
        raise ValueError("The photos have no position.")
    return OutputSystem(_horizontal(crs), _units(crs)[0], text)


def utm_code(lon: float, lat: float) -> int:
    """EPSG code of the WGS 84 / UTM zone."""
    zone = min(int((lon + 180) // 6) + 1, 60)
    return (32600 if lat >= 0 else 32700) + zone


def _parsed(text: str) -> CRS:
    match = _AUTHORITY.fullmatch(text)
    if not match and not _WKT.match(text.strip()):
        raise ValueError(f'"{text[:80]}" is not a valid coordinate system.')
    if match:
        first, code, second, height = match.groups()
        if {first, second or first} != {"EPSG"}:
            raise ValueError(f'"{text[:80]}" is not a valid coordinate system.')
        text = f"EPSG:{code}+{height}" if height else f"EPSG:{code}"
    try:
        crs = CRS.from_user_input(text)
    except CRSError:
        raise ValueError(f'"{text[:80]}" is not a valid coordinate system.') from None
    if match and match.group(4) and not crs.is_compound:
        raise ValueError(f'"{text[:80]}" is not a valid coordinate system.')
    return crs


def _units(crs: CRS) -> list[float]:
    return [axis.unit_conversion_factor for axis in crs.axis_info]


def _is_arbitrary(crs: CRS) -> bool:
    return "Engineering" in crs.type_name


def _horizontal(crs: CRS) -> CRS:
    if crs.is_compound:
        return _horizontal(crs.sub_crs_list[0])
    if crs.is_bound and crs.source_crs is not None:
        return _horizontal(crs.source_crs)
    return crs
