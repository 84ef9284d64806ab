"""What to do where there is no connection yet."""

from __future__ import annotations

from qgis import utils

from ...words import tr
from ..options_factory import PAGE


def sentence() -> str:
    """What is said in place of a tree."""
    return tr("No connection yet.")


def set_one_up() -> None:
    """Open the page on which connections are made."""
    utils.iface.showOptionsDialog(utils.iface.mainWindow(), PAGE)
