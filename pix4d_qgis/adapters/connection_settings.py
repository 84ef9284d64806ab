"""Where connections are saved; light, as a start of QGIS asks whether there is any."""

from __future__ import annotations

import os

from qgis.core import QgsSettings

GROUP = "pix4d_qgis/connections"
VARIABLES = ("PIX4D_CLIENT_ID", "PIX4D_CLIENT_SECRET")


def is_in_environment() -> bool:
    """Whether the environment variables make a connection."""
    return all(os.environ.get(name) for name in VARIABLES)


def is_any_connection() -> bool:
    """Whether there is a connection, saved or made by the environment."""
    settings = QgsSettings()
    settings.beginGroup(GROUP)
    saved = settings.childGroups()
    settings.endGroup()
    return bool(saved) or is_in_environment()
