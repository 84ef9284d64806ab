"""Wheels that ``make setup`` has fetched, and Pythons that know none of them."""

from __future__ import annotations

import sys
import sysconfig
import zipfile
from pathlib import Path

FOLDER = Path(sys.prefix) / "wheels"
PINNED = ("boto3", "botocore", "jmespath", "python_dateutil", "s3transfer", "shapely", "six")
OLDER = ("boto3-1.33", "botocore-1.33", "s3transfer-0.8")
# The one that QGIS embeds: it does not know what is in .venv.
SYSTEM_PYTHON = str(Path(sys.base_prefix, "bin", f"python{sys.version_info[0]}"))
KIND = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"


def unpack(folder, starts):
    """Unpack the wheels whose names start so, as pip would; the folder is returned."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in starts:
        for wheel in found(start):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
    return folder


def found(start):
    """The wheels whose names start so; without a version, those that the plugin installs."""
    wheels = [wheel for wheel in FOLDER.glob("*.whl") if f"{wheel.name}-".startswith(start)]
    if "-" not in start:
        wheels = [
            wheel
            for wheel in wheels
            if wheel.name.startswith(f"{start}-") and not wheel.name.startswith(OLDER)
        ]
    if not wheels:
        raise FileNotFoundError(f"There is no wheel of {start} in {FOLDER}: run `make setup`.")
    return wheels
