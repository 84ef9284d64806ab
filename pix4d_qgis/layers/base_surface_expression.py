"""What base surfaces are, in words, as QGIS expressions."""

from __future__ import annotations

from qgis.core import QgsExpression

from ..api.pix4d.choices import BASE_SURFACES, CUSTOM
from ..jobs.base_surface_names import base_surface_name

# Of a custom elevation.
DECIMALS = 2
GAP = "\0"


def named(surface: str, elevation: str = "") -> str:
    """An expression of a base surface's name.

    :param surface: expression of its spelling
    :param elevation: expression of the custom elevation, a number or NULL; empty: there is none
    """
    pairs = (quoted(text) for value in BASE_SURFACES for text in (value, base_surface_name(value)))
    name = f"coalesce(map_get(map({', '.join(pairs)}), {surface}), {surface})"
    if not elevation:
        return name
    before, after = map(quoted, base_surface_name(CUSTOM, GAP).split(GAP))
    with_elevation = f"{before} || format_number({elevation}, {DECIMALS}) || {after}"
    return f"coalesce(if({surface} = {quoted(CUSTOM)}, {with_elevation}, NULL), {name})"


def quoted(text: str) -> str:
    """``text`` as a literal of an expression."""
    return str(QgsExpression.quotedString(text))
