"""Where the plugin keeps its files: in the user's QGIS profile."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication


def kept_orders() -> Path:
    """Orders that are under way, a file each; it need not exist yet."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "pix4d_qgis" / "orders"


def has_kept_orders() -> bool:
    """Whether there may be some: one look at a folder."""
    try:
        return any(path.suffix == ".json" for path in kept_orders().iterdir())
    except OSError:
        return False


def upload_manifests() -> Path:
    """What is known of uploads, a file per project; it need not exist yet."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "pix4d_qgis" / "uploads"
