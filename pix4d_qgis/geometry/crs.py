"""Coordinate systems: which ones the service takes, and the way into them.

A project's coordinate system is kept as the service spells it: ``""`` (the service chooses the UTM
zone of the photos), a code (``EPSG:2056``, ``EPSG:2056+5728``, ``EPSG:2056+EPSG:5728``), WKT, or
one of ``ARBITRARY_METERS``, ``ARBITRARY_FEET``, ``ARBITRARY_US_FEET``.

Axis rule, for layers and projects alike: x is the easting-like axis and y the northing-like one,
whatever order the authority lists them in. In systems that count towards west and south x is the
westing and y the southing.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any, Callable, NamedTuple, Optional

from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from ..errors import InvalidInput
from ..words import both, tr
from .proj_thread import in_proj_thread

#: Takes x and y arrays of equal length, gives them back in another system. What cannot be
#: transformed comes back as infinity.
PlaneTransform = Callable[[NDArray[Any], NDArray[Any]], "tuple[NDArray[Any], NDArray[Any]]"]

WGS84 = "EPSG:4326"
US_FOOT = 1200 / 3937
WEB_MERCATOR = "Popular Visualisation Pseudo Mercator"
ARBITRARY_UNITS = {"ARBITRARY_METERS": 1.0, "ARBITRARY_FEET": 0.3048, "ARBITRARY_US_FEET": US_FOOT}

_CODE = re.compile(r"([A-Za-z]\w*):(\w+)(?:\+(?:([A-Za-z]\w*):)?(\w+))?")
_WKT = re.compile(r"[A-Za-z_]\w*\s*[\[(]")
_UTM_SOUTH, _UTM_NORTH = -80.0, 84.0
_LONGEST_NAME = 80


class _System(NamedTuple):
    """A coordinate system taken apart.

    ``horizontal`` may have a height axis of its own. ``units`` has for every axis, that of the
    vertical system included, the conversion factor to the SI unit and the unit's name.
    """

    horizontal: CRS
    vertical: Optional[CRS]
    units: tuple[tuple[float, str], ...]

    @classmethod
    def of(cls, horizontal: CRS, vertical: Optional[CRS] = None) -> _System:
        axes = horizontal.axis_info + (vertical.axis_info if vertical else [])
        units = tuple((axis.unit_conversion_factor, axis.unit_name) for axis in axes)
        return cls(horizontal, vertical, units)


@in_proj_thread
def check_output_crs(text: Optional[str], near: Optional[tuple[float, float]] = None) -> str:
    """The text of a project's coordinate system, checked and in the service's spelling.

    :param text: what the user gave; None and blank text mean the service's default
    :param near: longitude and latitude of the site in degrees, for a better advice
    :return: ``""``, the code or arbitrary system in upper case, or the WKT as it was given
    :raises InvalidInput: unknown, geographic, geocentric, only vertical, neither projected nor
        arbitrary, or with axes in different units
    """
    text = (text or "").strip()
    if not text or text.upper() in ARBITRARY_UNITS:
        return text.upper()
    advice = _advice(near)
    system = _parse(text, advice)
    problem = _problem(_label(text, system), system)
    if problem:
        raise InvalidInput(
            problem,
            advice=advice,
        )
    return text if _WKT.match(text) else _spelled(text)


@in_proj_thread
def horizontal_crs(text: Optional[str]) -> Optional[CRS]:
    """The horizontal system of a project; None for the default and for arbitrary systems.

    :raises InvalidInput: as :func:`check_output_crs`
    """
    text = check_output_crs(text)
    if not text or text in ARBITRARY_UNITS:
        return None
    horizontal = _parse(text).horizontal
    return None if horizontal.is_engineering else horizontal


@in_proj_thread
def vertical_unit(text: Optional[str]) -> float:
    """Metres per unit of height in a project. The service only takes systems whose axes all have
    the same unit, so that this is the horizontal unit too. The default system counts in metres.

    :raises InvalidInput: as :func:`check_output_crs`
    """
    text = check_output_crs(text)
    if not text:
        return 1.0
    return ARBITRARY_UNITS[text] if text in ARBITRARY_UNITS else _parse(text).units[-1][0]


@in_proj_thread
def linear_unit(crs: CRS) -> float:
    """Metres per horizontal unit of a projected or local system.

    :raises InvalidInput: the system counts in degrees
    """
    if crs.is_geographic:
        raise InvalidInput(
            tr("{name} counts in degrees, not in a unit of length.").format(name=crs.name)
        )
    return float(crs.axis_info[0].unit_conversion_factor)


@in_proj_thread
def layer_vertical_unit(crs_text: str) -> float:
    """Metres per unit of Z in a layer: of its height axis when it has one, else the unit of a
    projected system, else 1 (a geographic system says nothing, so Z is taken as metres).

    :raises InvalidInput: as :func:`layer_crs`
    """
    return _layer(crs_text)[1]


@in_proj_thread
def layer_crs(crs_text: str) -> CRS:
    """The horizontal part of a layer's coordinate system.

    :param crs_text: WKT (WKT2 by preference: WKT1 loses the order of the axes) or a code
    :raises InvalidInput: empty, unknown, or not a system of places on the Earth's surface
    """
    return _layer(crs_text)[0]


def utm_crs(lon: float, lat: float) -> str:
    """``EPSG:326zz`` (north) or ``EPSG:327zz`` (south), the WGS 84 / UTM zone of a place.

    Plain zones of six degrees, without the exceptions of Norway and Svalbard.

    :raises InvalidInput: not a longitude and latitude in degrees, or too near to a pole for UTM
    """
    return f"EPSG:{(32600 if lat >= 0 else 32700) + _utm_zone(lon, lat)}"


@in_proj_thread
def describe(text: Optional[str]) -> tuple[str, str]:
    """Names of the horizontal and the vertical system of a project, for the log.

    :raises InvalidInput: as :func:`check_output_crs`
    """
    text = check_output_crs(text)
    default_heights = tr("the service's default heights (EGM96 geoid)")
    if not text:
        return tr("WGS 84 / UTM, the zone of the photos"), default_heights
    if text in ARBITRARY_UNITS:
        return text, tr("arbitrary heights")
    system = _parse(text)
    if system.vertical:
        return system.horizontal.name, system.vertical.name
    if len(system.units) > 2:
        return system.horizontal.name, tr("ellipsoidal heights")
    if system.horizontal.is_engineering:
        return system.horizontal.name, tr("arbitrary heights")
    return system.horizontal.name, default_heights


@in_proj_thread
def same(first: str, second: str) -> bool:
    """Whether the texts of two projects mean the same system.

    A code and WKT are compared by the names of their systems, two WKTs as they are.

    :raises InvalidInput: as :func:`check_output_crs`
    """
    if first == second:
        return True
    if _WKT.match(first) and _WKT.match(second):
        return False
    return describe(first) == describe(second)


@in_proj_thread
def is_web_mercator(text: str) -> bool:
    """Whether a project's system is Web Mercator, whose metres are too long by 1 / cos(latitude).

    :raises InvalidInput: as :func:`check_output_crs`
    """
    horizontal = horizontal_crs(text)
    operation = horizontal.coordinate_operation if horizontal is not None else None
    return operation is not None and operation.method_name == WEB_MERCATOR


@lru_cache(maxsize=64)
@in_proj_thread
def to_wgs84(crs_text: str) -> PlaneTransform:
    """From a layer's system to longitude and latitude in degrees.

    :raises InvalidInput: as :func:`layer_crs`, or no way is known between the two
    """
    return _transform(layer_crs(crs_text), CRS.from_user_input(WGS84))


@lru_cache(maxsize=64)
@in_proj_thread
def to_project(crs_text: str, project_crs_text: str) -> PlaneTransform:
    """From a layer's system to a project's horizontal one, by the axis rule of this module.

    :raises InvalidInput: a system is not understood, the project has no known one
        (:func:`horizontal_crs` is None), or no way is known between the two
    """
    target = horizontal_crs(project_crs_text)
    if target is None:
        raise InvalidInput(tr("The project's coordinate system is not tied to the Earth."))
    return _transform(layer_crs(crs_text), target)


@lru_cache(maxsize=64)
def _layer(crs_text: str) -> tuple[CRS, float]:
    """The horizontal part of a layer's system and the metres of a unit of Z."""
    if not crs_text or not crs_text.strip():
        raise InvalidInput(
            tr("The layer has no coordinate system."),
            advice=tr("Set the layer's coordinate system in its properties."),
        )
    try:
        crs = CRS.from_user_input(crs_text)
    except CRSError as error:
        raise InvalidInput(tr("The layer's coordinate system is not understood.")) from error
    parts = crs.sub_crs_list
    system = _apart(crs)
    plain = system.horizontal
    if plain.is_geocentric or plain.is_engineering or "Vertical" in plain.type_name:
        raise InvalidInput(
            tr(
                "The layer's coordinate system {name} ({type_name}) does not tell where on "
                "Earth its polygons lie."
            ).format(name=plain.name, type_name=plain.type_name),
            advice=tr("Give the layer a projected or geographic coordinate system."),
        )
    heights = [factor for factor, _ in system.units[2:]]
    unit = heights[0] if heights else 1.0 if plain.is_geographic else linear_unit(plain)
    # What transforms stays bound: that holds the user's own shift of the datum.
    return (parts[0] if parts else crs), unit


def _transform(source: CRS, target: CRS) -> PlaneTransform:
    try:
        transformer = Transformer.from_crs(source, target, always_xy=True)
    except ProjError as error:
        raise InvalidInput(
            tr("No transformation is known from {source} to {target}.").format(
                source=source.name, target=target.name
            )
        ) from error

    @in_proj_thread
    def forward(x: NDArray[Any], y: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        x, y = transformer.transform(x, y)
        return x, y

    @in_proj_thread
    def swapped(x: NDArray[Any], y: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        y, x = transformer.transform(x, y)
        return x, y

    # always_xy puts the easting first, but leaves "southing, westing" (old Krovak) as it is.
    directions = [axis.direction for axis in target.axis_info[:2]]
    return swapped if directions == ["south", "west"] else forward


@lru_cache(maxsize=64)
def _parse(text: str, advice: str = "") -> _System:
    """Take a code or WKT apart. Only the forms that the service documents are understood."""
    try:
        if _WKT.match(text):
            return _apart(CRS.from_wkt(text))
        match = _CODE.fullmatch(re.sub(r"\s+", "", text))
        if not match:
            raise InvalidInput(
                tr("{text} is not a coordinate system as the service spells it.").format(
                    text=_short(text)
                ),
                advice=tr("Use a code such as EPSG:2056 or EPSG:2056+5728, or WKT."),
            )
        authority, code, vertical_authority, vertical_code = match.groups()
        system = _apart(CRS.from_user_input(f"{authority}:{code}"))
        if vertical_code is None:
            return system
        vertical = CRS.from_user_input(f"{vertical_authority or authority}:{vertical_code}")
    except CRSError as error:
        raise InvalidInput(
            tr("The coordinate system {text} is not known.").format(text=_short(text)),
            advice=advice,
        ) from error
    if system.vertical or len(system.units) > 2:
        raise InvalidInput(
            tr("{text} names a vertical coordinate system twice.").format(text=_short(text))
        )
    return _System.of(system.horizontal, vertical)


def _apart(crs: CRS) -> _System:
    crs = _unbound(crs)
    parts = [_unbound(part) for part in crs.sub_crs_list]
    return _System.of(parts[0], parts[1]) if len(parts) > 1 else _System.of(crs)


def _unbound(crs: CRS) -> CRS:
    """The system itself, without the datum shift that WKT1's TOWGS84 or BOUNDCRS ties to it."""
    while crs.is_bound and crs.source_crs is not None:
        crs = crs.source_crs
    return crs


def _problem(name: str, system: _System) -> str:
    """Why the service would not take the system of this ``name``; empty if it would."""
    horizontal, vertical, _ = system
    if "Vertical" in horizontal.type_name:
        return tr(
            "{name} is only a vertical coordinate system. It needs a horizontal one before it."
        ).format(name=name)
    if vertical is not None and "Vertical" not in vertical.type_name:
        return tr("{name} is no pair: {vertical} is not a vertical coordinate system.").format(
            name=name, vertical=vertical.name
        )
    if horizontal.is_geographic:
        return tr(
            "{name} is a geographic coordinate system (degrees). PIX4Dcloud needs a projected one."
        ).format(name=name)
    if horizontal.is_geocentric:
        return tr(
            "{name} is a geocentric coordinate system. PIX4Dcloud needs a projected one."
        ).format(name=name)
    if not horizontal.is_projected and not horizontal.is_engineering:
        return tr("{name} is neither projected nor arbitrary, but a {kind}.").format(
            name=name, kind=horizontal.type_name
        )
    return _unit_problem(name, system)


def _unit_problem(label: str, system: _System) -> str:
    names = [name for _, name in system.units]
    first = system.units[0][0]
    if any(not math.isclose(factor, first, rel_tol=1e-9) for factor, _ in system.units):
        return tr("{name} is not isometric: its axes count in {units}.").format(
            name=label, units=both(dict.fromkeys(names))
        )
    return ""


def _spelled(text: str) -> str:
    """``epsg : 2056 + 5728`` as ``EPSG:2056+5728``."""
    return re.sub(r"\s+", "", text).upper()


def _label(text: str, system: _System) -> str:
    """How a message names a system: its code, or its name when it came as WKT."""
    return system.horizontal.name if _WKT.match(text) else _spelled(text)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else text[:_LONGEST_NAME] + "..."


def _advice(near: Optional[tuple[float, float]]) -> str:
    if near is not None:
        try:
            zone, half = _utm_zone(*near), "N" if near[1] >= 0 else "S"
            return tr("For this site {code} (WGS 84 / UTM zone {zone}) fits.").format(
                code=utm_crs(*near), zone=f"{zone}{half}"
            )
        except InvalidInput:
            pass  # no UTM zone there, so no better advice
    return tr(
        "Choose a projected system whose axes all have the same unit, for example the UTM zone of "
        "the site, or leave it empty: then the service takes that zone itself."
    )


def _utm_zone(lon: float, lat: float) -> int:
    if not -180 <= lon <= 180 or not _UTM_SOUTH <= lat <= _UTM_NORTH:
        raise InvalidInput(
            tr("There is no UTM zone at longitude {lon}, latitude {lat}.").format(lon=lon, lat=lat)
        )
    return min(int((lon + 180) // 6) + 1, 60)
