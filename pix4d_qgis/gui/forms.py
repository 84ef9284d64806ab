"""Where the forms drawn with Qt Designer are."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QWidget

FOLDER = Path(__file__).resolve().parents[2] / "ui"


def load_form(name: str, widget: QWidget) -> None:
    """Give ``widget`` the children, texts and layout of the form ``name`` in the folder ``ui``."""
    uic.loadUi(str(FOLDER / f"{name}.ui"), widget)
