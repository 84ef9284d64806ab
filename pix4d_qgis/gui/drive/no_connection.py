"""What to do where there is no connection yet."""

from __future__ import annotations

from ...words import tr


def sentence() -> str:
    """What is said in place of a tree."""
    return tr("No connection yet.")


def set_one_up() -> None:
    """Open the page on which the first connection is made."""
    from ..setup.part import open_page

    open_page()
