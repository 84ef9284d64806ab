"""Text that a spreadsheet program would run as a formula when it opens a table."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

_SUFFIXES = (".csv", ".tsv", ".xlsx", ".ods")
# What programs take for the beginning of a formula, full-width letters included; GDAL writes
# "of:=" into ODS files as one.
_FORMULA = r"(?i)[\s\x00-\x1f]*(?:[=+\-@\uff1d\uff0b\uff0d\uff20]|of:=)"
_NUMBER = r"[+-][0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?"


def is_spreadsheet(target: str | None) -> bool:
    """Whether rows go into a file that spreadsheet programs open.

    :param target: a layer's source or id; options after a bar do not matter
    """
    return Path((target or "").partition("|")[0]).suffix.lower() in _SUFFIXES


def without_formula(value: Any) -> Any:
    """``value``; text that would run as a formula with an apostrophe before it, as is usual."""
    if not isinstance(value, str) or re.fullmatch(_NUMBER, value) or not re.match(_FORMULA, value):
        return value
    return f"'{value}"
