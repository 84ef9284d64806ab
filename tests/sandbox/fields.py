"""Strict checks of JSON bodies, with the error messages of the Django REST framework.

A check takes the value and returns what is stored, or raises ``ValueError`` with the message.
"""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Callable, Optional

from .web import ApiError

Check = Callable[[Any], Any]
_MOMENT = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d"
    r"(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?"
)


class FieldErrors(Exception):
    """A value whose error is itself a structure (nested objects)."""

    def __init__(self, body: Any) -> None:
        super().__init__(str(body))
        self.body = body


@dataclass(frozen=True)
class Field:
    """How one member of a body must look."""

    check: Check
    required: bool = False
    null: bool = False


def validate(
    body: Mapping[str, Any], fields: Mapping[str, Field], *, partial: bool = False
) -> dict[str, Any]:
    """The checked members of ``body``; a 400 that names every field that is wrong."""
    errors: dict[str, Any] = {name: ["Unknown field."] for name in body if name not in fields}
    result: dict[str, Any] = {}
    for name, field in fields.items():
        if name not in body:
            if field.required and not partial:
                errors[name] = ["This field is required."]
            continue
        value = body[name]
        if value is None:
            if field.null:
                result[name] = None
            else:
                errors[name] = ["This field may not be null."]
            continue
        try:
            result[name] = field.check(value)
        except ValueError as error:
            errors[name] = [str(error)]
        except FieldErrors as error:
            errors[name] = error.body
    if errors:
        raise ApiError(400, errors)
    return result


def text(minimum: int = 0, maximum: Optional[int] = None) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("Not a valid string.")
        if minimum and not value.strip():
            raise ValueError("This field may not be blank.")
        if maximum is not None and len(value) > maximum:
            raise ValueError(f"Ensure this field has no more than {maximum} characters.")
        if "\x00" in value:
            raise ValueError("Null characters are not allowed.")
        return value

    return check


def choice(*values: str) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str) or value not in values:
            raise ValueError(f'"{value}" is not a valid choice.')
        return value

    return check


def boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("Must be a valid boolean.")
    return value


def integer(minimum: Optional[int] = None, maximum: Optional[int] = None) -> Check:
    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("A valid integer is required.")
        if minimum is not None and value < minimum:
            raise ValueError(f"Ensure this value is greater than or equal to {minimum}.")
        if maximum is not None and value > maximum:
            raise ValueError(f"Ensure this value is less than or equal to {maximum}.")
        return value

    return check


def number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ValueError("A valid number is required.")
    return value


def moment(value: Any) -> str:
    """An ISO 8601 date-time."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise ValueError(
            "Datetime has wrong format. Use one of these formats instead: "
            "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
        )
    return value


def unique_id(value: Any) -> str:
    """A uuid, with or without dashes; stored with dashes."""
    try:
        if not isinstance(value, str):
            raise ValueError
        return str(uuid.UUID(value))
    except ValueError:
        raise ValueError("Must be a valid UUID.") from None


def anything(value: Any) -> Any:
    return value


def list_of(check: Check, *, empty: bool = True) -> Check:
    def check_list(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError(f'Expected a list of items but got type "{type(value).__name__}".')
        if not empty and not value:
            raise ValueError("This list may not be empty.")
        result, errors = [], {}
        for index, item in enumerate(value):
            try:
                result.append(check(item))
            except ValueError as error:
                errors[str(index)] = [str(error)]
            except FieldErrors as error:
                errors[str(index)] = error.body
        if errors:
            raise FieldErrors(errors)
        return result

    return check_list


def nested(fields: Mapping[str, Field]) -> Check:
    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            kind = type(value).__name__
            raise FieldErrors(
                {"non_field_errors": [f"Invalid data. Expected a dictionary, but got {kind}."]}
            )
        try:
            return validate(value, fields)
        except ApiError as error:
            raise FieldErrors(error.body) from None

    return check
