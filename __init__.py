"""PIX4Dcloud in QGIS. Nothing but the door: QGIS imports this folder under whatever name it has."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Make the plugin for QGIS's interface ``iface``."""
    from .plugin import Pix4dPlugin

    return Pix4dPlugin(iface)
