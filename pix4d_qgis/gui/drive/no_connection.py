"""What to do where there is no connection yet."""

from __future__ import annotations

from ...words import tr
from ..setup.part import open_page


def sentence() -> str:
    """What is said in place of a tree."""
    return tr("No connection yet.")


def set_one_up() -> None:
    """Open the page on which connections are made."""
    open_page()
