"""What the tables of a report's layout show, as QGIS expressions: they follow the layer's edits.

They say the same as :mod:`..jobs.volume_report`, whose docstrings explain the sums. They are short,
as QGIS parses the expression of a column anew for each cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsExpression

from ..jobs.volume_report import CUBIC_METRES, METRES, UNIT_SIGNS, Total
from .base_surface_expression import named, quoted

DECIMALS = 1
DASH = "'–'"


class Expressions:
    """Expressions over a layer with volumes.

    :param columns: the layer's names, of :func:`..jobs.volume_report.find_columns`
    :param density: t/m³ of polygons that have none of their own
    """

    def __init__(self, columns: Mapping[str, str], density: Optional[float]) -> None:
        self._columns = columns
        self._density = density
        self.surface = self._text("base_surface")
        self.units = f"coalesce(nullif({self._column('units')}, ''), '{METRES}')"
        self._status_ok = f"{self._column('status')} = 'ok'" if "status" in columns else ""
        measured = f"{self._column('cut')} IS NOT NULL AND {self._column('fill')} IS NOT NULL"
        self.measured = f"{self._status_ok} AND {measured}" if self._status_ok else measured

    def name(self) -> str:
        return f"coalesce(nullif({self._column('name')}, ''), '#' || $id)"

    def surface_name(self) -> str:
        """The base surface in words, with the custom elevation where it is known."""
        known = "custom_elevation" in self._columns
        return named(self.surface, self._column("custom_elevation") if known else "")

    def unit_sign(self) -> str:
        """How the unit is written; empty for a row without a volume."""
        signs = " ".join(
            f"WHEN {self.units} = '{unit}' THEN '{sign}'" for unit, sign in UNIT_SIGNS.items()
        )
        return f"if({self.measured}, CASE {signs} ELSE {self.units} END, '')"

    def value(self, column: str) -> str:
        """A number of the layer, or ``net``."""
        if column == "net":
            return f"({self._column('cut')} - {self._column('fill')})"
        return self._column(column)

    def density(self) -> str:
        """t/m³"""
        usual = "NULL" if self._density is None else repr(self._density)
        if "density" not in self._columns:
            return usual
        own = self._column("density")
        return f"if({own} > 0, {own}, {usual})"

    def weight(self, column: str) -> str:
        """Tonnes of a volume."""
        weight = f"{self._column(column)} * {self.density()}"
        if "units" not in self._columns:
            return weight
        factors = " ".join(
            f"WHEN {self.units} = '{unit}' THEN {factor!r}" for unit, factor in CUBIC_METRES.items()
        )
        return f"{weight} * CASE {factors} END"

    def note(self, waiting: str) -> str:
        """The message, or that a polygon is not measured yet."""
        message = self._text("message")
        return f"if({self.measured} OR {message} <> '', {message}, {quoted(waiting)})"

    def shown(self, value: str, decimals: int = DECIMALS) -> str:
        """A number of a row as text in the language of QGIS; a dash where none was measured."""
        text = number(value, decimals)
        return f"if({self._status_ok}, {text}, {DASH})" if self._status_ok else text

    def error(self, value: str) -> str:
        """An error of a row as text."""
        text = error(value)
        return f"if({self._status_ok}, {text}, '')" if self._status_ok else text

    def _column(self, column: str) -> str:
        name = self._columns.get(column)
        return "NULL" if name is None else str(QgsExpression.quotedColumnRef(name))

    def _text(self, column: str) -> str:
        return f"coalesce({self._column(column)}, '')"


class Sums:
    """Expressions of one total; each is evaluated once, and not for every feature.

    :param layer: id of the layer
    :param total: whose base surface and unit are summed
    """

    def __init__(self, show: Expressions, layer: str, total: Total) -> None:
        self._show = show
        self._layer = quoted(layer)
        surface, units = quoted(total.base_surface), quoted(total.units)
        self._mine = f"{show.measured} AND {show.surface} = {surface} AND {show.units} = {units}"

    def count(self) -> str:
        """How many rows are in the sums."""
        return self._aggregate("count", "1", self._mine)

    def sum(self, column: str) -> str:
        """Of ``cut``, ``fill`` or ``net``."""
        if column == "net":
            return f"{self.sum('cut')} - {self.sum('fill')}"
        return self._aggregate("sum", self._show.value(column), self._mine)

    def error(self, column: str) -> str:
        """Of ``cut`` or ``fill``; NULL where it is not known of a row."""
        return self._known(self._show.value(f"{column}_error"), self._mine)

    def tonnes(self) -> str:
        """Of the rows that have a density."""
        return self._aggregate("sum", self._show.weight("cut"), self._weighed())

    def tonnes_error(self) -> str:
        """As :meth:`error`."""
        return self._known(self._show.weight("cut_error"), self._weighed())

    def _weighed(self) -> str:
        return f"{self._mine} AND {self._show.weight('cut')} IS NOT NULL"

    def _known(self, value: str, among: str) -> str:
        unknown = self._aggregate("count", "1", f"{among} AND {value} IS NULL")
        return f"if({unknown} > 0, NULL, {self._aggregate('sum', value, among)})"

    def _aggregate(self, what: str, value: str, among: str) -> str:
        return f"aggregate({self._layer}, '{what}', {value}, {among})"


def number(value: str, decimals: int = DECIMALS) -> str:
    """A number as text in the language of QGIS; a dash for NULL."""
    return f"coalesce(format_number({value}, {decimals}), {DASH})"


def error(value: str) -> str:
    """An error as text; nothing for NULL."""
    return f"coalesce('± ' || format_number({value}, {DECIMALS}), '')"
