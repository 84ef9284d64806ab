"""Measured volumes as a report: rows, tonnes, and one total per base surface.

What is weighed is the cut: the pile above its base surface. What is missing below it (fill) has no
weight.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Optional

from ..api.pix4d.choices import CUSTOM

OK, FAILED, WAITING = "ok", "failed", "waiting"
# Cubic metres in one unit. The US survey yard is 3600/3937 m, 2 ppm longer than the yard.
CUBIC_METRES = {"m": 1.0, "yd": 0.9144**3, "ydUS": (3600 / 3937) ** 3}
UNIT_SIGNS = {"m": "m³", "yd": "yd³", "ydUS": "yd³ (US survey)"}
METRES = "m"
NUMBERS = ("cut", "cut_error", "fill", "fill_error")
COLUMNS = (
    *(*NUMBERS, "base_surface", "custom_elevation"),
    *("units", "density", "status", "message"),
)
NAME_COLUMNS = ("name", "label", "title")
# Shapefiles cut the names of their columns here.
SHORTEST_NAME = 10
# To the millilitre: what is finer in a volume is no measurement.
MOST_DECIMALS = 6


@dataclass(frozen=True)
class Row:
    """One polygon over one base surface.

    :param id: the feature's
    :param custom_elevation: of the base surface custom, in the project's units; None: not known
    :param units: of the volumes: ``m`` (cubic metres), ``yd`` or ``ydUS`` (cubic yards)
    :param density: t/m³, whatever the units of the volumes are; None: not known
    :param status: ``OK``; ``FAILED``; ``WAITING``: not measured yet
    :param message: why it failed, or what to know of the volume; may be empty
    """

    id: int
    name: str
    base_surface: str
    units: str
    cut: Optional[float] = None
    cut_error: Optional[float] = None
    fill: Optional[float] = None
    fill_error: Optional[float] = None
    density: Optional[float] = None
    status: str = OK
    message: str = ""
    custom_elevation: Optional[float] = None

    @property
    def volumes(self) -> tuple[Optional[float], ...]:
        """The numbers that were measured, in the order of ``NUMBERS``."""
        return self.cut, self.cut_error, self.fill, self.fill_error

    @property
    def net(self) -> Optional[float]:
        """Cut without fill."""
        return None if self.cut is None or self.fill is None else self.cut - self.fill

    @property
    def tonnes(self) -> Optional[float]:
        """Weight of the cut."""
        return self._weight(self.cut)

    @property
    def tonnes_error(self) -> Optional[float]:
        """Weight of the cut's error; the density is taken as exact."""
        return self._weight(self.cut_error)

    def _weight(self, volume: Optional[float]) -> Optional[float]:
        factor = CUBIC_METRES.get(self.units)
        if self.status != OK or volume is None or self.density is None or factor is None:
            return None
        return volume * factor * self.density


@dataclass(frozen=True)
class Total:
    """Sums of the measured rows of one base surface (and one unit; they are never mixed).

    Errors are added up, not combined as the root of their squares: the piles of one survey share
    its cameras, control points and surface model, so their errors may all point the same way.
    The sum is never too small, whatever they have in common. An error that is not known of one
    row is not known of the sum.

    :param polygons: how many rows are in the sums
    :param failed: how many are left out as they could not be measured
    :param waiting: how many are left out as they are not measured yet
    :param tonnes: of the rows with a density; None: there is none
    :param unweighed: how many rows of the sums have no density, and so no tonnes
    """

    base_surface: str
    units: str
    polygons: int
    failed: int
    waiting: int
    cut: float
    cut_error: Optional[float]
    fill: float
    fill_error: Optional[float]
    tonnes: Optional[float]
    tonnes_error: Optional[float]
    unweighed: int

    @property
    def net(self) -> float:
        """Cut without fill."""
        return self.cut - self.fill


@dataclass(frozen=True)
class Report:
    """All rows, in the layer's order, and the totals in the order of their first rows."""

    rows: Sequence[Row]
    totals: Sequence[Total]

    @cached_property
    def decimals(self) -> int:
        """To how many decimals the volumes are given."""
        volumes = (volume for row in self.rows for volume in row.volumes if volume is not None)
        return min(max(map(_decimals, volumes), default=0), MOST_DECIMALS)

    def rounded(self, number: Optional[float]) -> Optional[float]:
        """What is computed of the volumes, no more precise than these."""
        return None if number is None else round(number, self.decimals)

    @property
    def measured(self) -> list[Total]:
        """The totals that have something to sum up; all of them where none has."""
        return [total for total in self.totals if total.polygons] or list(self.totals)

    @property
    def left_out(self) -> list[Row]:
        """Rows that are in no sum."""
        return [row for row in self.rows if row.status != OK]


def find_columns(names: Iterable[str]) -> dict[str, str]:
    """The layer's own names of the columns that a report reads.

    Upper and lower case do not matter, nor that shapefiles cut names after ten letters.

    :returns: by ``COLUMNS`` and ``name``; those that the layer lacks are missing
    """
    there: dict[str, str] = {}
    for name in names:
        there.setdefault(name.lower(), name)
    found = {}
    for column in COLUMNS:
        actual = there.get(column) or there.get(column[:SHORTEST_NAME])
        if actual is not None:
            found[column] = actual
    for column in NAME_COLUMNS:
        if column in there:
            found.setdefault("name", there[column])
    return found


def has_volumes(columns: Mapping[str, str]) -> bool:
    """Whether a layer with these columns (of :func:`find_columns`) can be reported."""
    return {"cut", "fill"} <= set(columns)


def make_row(identity: int, values: Mapping[str, Any], density: Optional[float]) -> Row:
    """A row from what a layer says of a polygon.

    :param values: by ``COLUMNS`` and ``name``; None where there is nothing
    :param density: t/m³ of those that have none of their own
    """
    cut, cut_error, fill, fill_error = (_number(values.get(name)) for name in NUMBERS)
    own = _number(values.get("density"))
    measured = cut is not None and fill is not None
    status = _status(values, measured)
    surface = _text(values.get("base_surface"))
    return Row(
        id=identity,
        name=_text(values.get("name")) or f"#{identity}",
        base_surface=surface,
        units=_text(values.get("units")) or METRES,
        cut=cut if status == OK else None,
        cut_error=cut_error if status == OK else None,
        fill=fill if status == OK else None,
        fill_error=fill_error if status == OK else None,
        density=own if own is not None and own > 0 else density,
        status=status,
        message=_text(values.get("message")),
        custom_elevation=_number(values.get("custom_elevation")) if surface == CUSTOM else None,
    )


def make_report(rows: Sequence[Row]) -> Report:
    """The rows with their totals. Rows that are not measured have no unit: they count anywhere."""
    totals = []
    for surface in dict.fromkeys(row.base_surface for row in rows):
        mine = [row for row in rows if row.base_surface == surface]
        measured = [row for row in mine if row.status == OK]
        others = [row for row in mine if row.status != OK]
        for units in dict.fromkeys(row.units for row in measured or mine):
            totals.append(_total([row for row in measured if row.units == units], others, units))
            others = []
    return Report(rows, totals)


def unit_sign(units: str) -> str:
    """How the unit of a volume is written."""
    return UNIT_SIGNS.get(units, units)


def _total(measured: Sequence[Row], others: Sequence[Row], units: str) -> Total:
    weighed = [row for row in measured if row.tonnes is not None]
    return Total(
        base_surface=(measured or others)[0].base_surface,
        units=units,
        polygons=len(measured),
        failed=sum(row.status == FAILED for row in others),
        waiting=sum(row.status == WAITING for row in others),
        cut=math.fsum(row.cut or 0.0 for row in measured),
        cut_error=_sum(row.cut_error for row in measured),
        fill=math.fsum(row.fill or 0.0 for row in measured),
        fill_error=_sum(row.fill_error for row in measured),
        tonnes=_sum(row.tonnes for row in weighed) if weighed else None,
        tonnes_error=_sum(row.tonnes_error for row in weighed) if weighed else None,
        unweighed=len(measured) - len(weighed),
    )


def _sum(numbers: Iterable[Optional[float]]) -> Optional[float]:
    """None if one of them is not known."""
    known = []
    for number in numbers:
        if number is None:
            return None
        known.append(number)
    return math.fsum(known)


def _status(values: Mapping[str, Any], measured: bool) -> str:
    """Of a layer without the column, and of a polygon without volumes, the volumes tell it."""
    said = _text(values.get("status")).lower() if "status" in values else OK
    if said == OK:
        return OK if measured else WAITING
    return FAILED if said == FAILED else WAITING


def _number(value: Any) -> Optional[float]:
    if value is None or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _decimals(number: float) -> int:
    exponent = Decimal(repr(number)).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _text(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
