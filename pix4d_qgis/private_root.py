"""Where the plugin's own Python packages lie: told when QGIS starts, read at the first import.

Light, unlike :mod:`.private_packages`, which does the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import Optional

# Packages that the plugin installs where QGIS lacks them.
WANTED = ("boto3", "shapely")

folder: Optional[Path] = None
