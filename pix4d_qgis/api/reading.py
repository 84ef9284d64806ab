"""Tolerant reading: whatever the service leaves out, adds or types differently does no harm."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from ..errors import UnexpectedAnswer
from ..plain_text import plain
from ..words import tr

# What fits into 64 bits; nothing that the service counts or numbers is larger.
LARGEST_INTEGER = 2**63 - 1


def mapping(data: Any, what: str) -> Mapping[str, Any]:
    """``data`` if it is a JSON object.

    :raises UnexpectedAnswer: it is something else
    """
    if isinstance(data, dict):
        return data
    raise UnexpectedAnswer(
        tr("The service's answer holds no {what}.").format(what=what), try_again=True
    )


def text(data: Mapping[str, Any], key: str) -> str:
    """A text, made fit to be shown; empty where there is none."""
    return plain(exact(data, key))


def exact(data: Mapping[str, Any], key: str) -> str:
    """A text as it is: a name that has to be given back to the service. Not to be shown."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def texts(data: Mapping[str, Any], key: str) -> list[str]:
    """The texts of a list, made fit to be shown; anything else in it is left out."""
    value = data.get(key)
    found = value if isinstance(value, list) else []
    return [plain(item) for item in found if isinstance(item, str)]


def integer(data: Mapping[str, Any], key: str) -> int | None:
    """A whole number, also one written as text; None also for one of more than 64 bits."""
    value = data.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        found = decimal(data, key)
        value = None if found is None else int(found)
    return value if value is not None and abs(value) <= LARGEST_INTEGER else None


def decimal(data: Mapping[str, Any], key: str) -> float | None:
    """A finite number, also one written as text."""
    return number(data.get(key))


def number(value: Any) -> float | None:
    """``value`` as a finite number, also one written as text."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def items(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects of a list; anything else in it is left out."""
    value = data.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def moment(data: Mapping[str, Any], key: str) -> datetime | None:
    """An ISO 8601 date-time; one without an offset is taken as UTC."""
    value = text(data, key)
    if value.endswith("Z"):
        value = value[:-1] + "+00:00"
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError:
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=timezone.utc)


def required_integer(data: Mapping[str, Any], key: str, what: str) -> int:
    """:raises UnexpectedAnswer: ``key`` is missing or no number"""
    number = integer(data, key)
    if number is None:
        raise UnexpectedAnswer(
            tr("The service's answer about the {what} has no {key}.").format(what=what, key=key)
        )
    return number
