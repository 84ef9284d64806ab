"""The Python packages that QGIS may lack, and what to say then."""

from __future__ import annotations

import sys
from typing import Optional

PACKAGES = ("boto3", "botocore", "s3transfer", "shapely", "pyproj", "requests", "numpy")
NEEDED_SHAPELY = "2.0"


def package_problem(error: ImportError) -> Optional[str]:
    """What to tell the user about an import that failed; None: it is no package of ours."""
    package = (error.name or "").partition(".")[0]
    if package not in PACKAGES:
        return None
    # An old shapely is there, but has not what is imported from it.
    version = getattr(sys.modules.get("shapely"), "__version__", "")
    if package == "shapely" and version.startswith(("0.", "1.")):
        problem = f"shapely {version} is too old, {NEEDED_SHAPELY} is needed."
        wanted = f'"shapely>={NEEDED_SHAPELY}"'
    elif isinstance(error, ModuleNotFoundError):
        problem = f"The Python package {package} is missing."
        # These two come with boto3.
        wanted = "boto3" if package in ("botocore", "s3transfer") else package
    else:
        problem = f"The Python package {package} cannot be loaded ({error.msg})."
        wanted = f"--force-reinstall {package}"
    return (
        f"{problem} Install it into QGIS's Python, {sys.version_info[0]}.{sys.version_info[1]}: "
        f"python3 -m pip install --user {wanted} (see 'Install' in the README)."
    )
