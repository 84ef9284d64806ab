"""Where the map of a project lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import reading

# West, south, east and north in degrees of WGS 84.
Bounds = tuple[float, float, float, float]


def read_bounds(data: Mapping[str, Any]) -> Bounds | None:
    """Bounds of the map; the documents print no order but zeros: latitude first is inferred."""
    found: Any = data
    for key in ("outputs", "map", "bounds"):
        found = found.get(key) if isinstance(found, dict) else None
    corners = [found.get(key) if isinstance(found, dict) else None for key in ("sw", "ne")]
    numbers = [reading.number(value) for corner in corners for value in _pair(corner)]
    values = [value for value in numbers if value is not None]
    if len(values) != 4 or not any(values):
        return None
    south, west, north, east = values
    if max(abs(south), abs(north)) > 90:
        west, south, east, north = values
    possible = -90 <= south <= north <= 90 and -180 <= west <= east <= 180
    return (west, south, east, north) if possible else None


def _pair(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) and len(value) == 2 else (None, None)
