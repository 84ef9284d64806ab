"""Tolerant reading: whatever the service leaves out, adds or types differently does no harm."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from ..errors import UnexpectedAnswer


def mapping(data: Any, what: str) -> Mapping[str, Any]:
    """``data`` if it is a JSON object.

    :raises UnexpectedAnswer: it is something else
    """
    if isinstance(data, dict):
        return data
    raise UnexpectedAnswer(f"The service's answer holds no {what}.", try_again=True)


def text(data: Mapping[str, Any], key: str) -> str:
    """A text; empty where there is none."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def integer(data: Mapping[str, Any], key: str) -> int | None:
    """A whole number, also one written as text."""
    value = data.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    number = decimal(data, key)
    return None if number is None else int(number)


def decimal(data: Mapping[str, Any], key: str) -> float | None:
    """A finite number, also one written as text."""
    value = data.get(key)
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


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
        raise UnexpectedAnswer(f"The service's answer about the {what} has no {key}.")
    return number
