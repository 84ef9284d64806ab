"""The plugin's pictures."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon

# As text: a start of QGIS asks for a dozen, and joining paths would take most of that time.
ICONS = str(Path(__file__).parent.parent / "icons")


def icon(name: str) -> QIcon:
    """The picture ``name`` from the folder ``icons``; it is read when it is first painted."""
    return QIcon(f"{ICONS}/{name}.svg")


def icon_in_rows(name: str) -> QIcon:
    """A picture that stands out in selected rows, too, whatever their colour: with a white edge.

    Of those in the folder ``icons/selected``.
    """
    found = icon(name)
    found.addFile(f"{ICONS}/selected/{name}.svg", QSize(), QIcon.Mode.Selected)
    return found
