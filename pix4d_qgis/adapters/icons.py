"""The plugin's pictures."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

ICONS = Path(__file__).parent.parent / "icons"


def icon(name: str) -> QIcon:
    """The picture ``name`` from the folder ``icons``; it is read when it is first painted."""
    return QIcon(str(ICONS / f"{name}.svg"))
