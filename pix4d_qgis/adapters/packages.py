"""The Python packages that QGIS may lack, and what to say then."""

from __future__ import annotations

import sys
from typing import Optional

from qgis.core import Qgis

from ..private_packages import PREFIX
from ..private_root import WANTED
from ..words import tr
from .messages import Button, announce, withdraw
from .package_offer import installer

PACKAGES = {
    **dict.fromkeys(("boto3", "botocore", "s3transfer", "jmespath", "dateutil", "six"), "boto3"),
    "shapely": "shapely",
    # QGIS brings these, or does not start.
    **dict.fromkeys(("pyproj", "requests", "numpy", "urllib3"), ""),
}


def package_problem(error: ImportError) -> Optional[str]:
    """What to tell the user about an import that failed; None: it is no package of ours."""
    package = _package(error)
    if package not in PACKAGES:
        return None
    return f"{_sentence(package, error)} {_advice(package, error)}"


def report_problem(error: ImportError) -> Optional[str]:
    """As :func:`package_problem`; where there is a window, it says so with a button that helps.

    For any thread.
    """
    problem = package_problem(error)
    wanted = PACKAGES.get(_package(error))
    if wanted:
        _failed.add(wanted)
        offer(_sentence(_package(error), error))
    return problem


def offer(sentence: str) -> None:
    """Show a sentence with the button that installs what is missing, where there is a window."""
    install = installer()
    if install is not None:
        _offered.add(sentence)
        button = Button(tr("Install"), install)
        announce(sentence, level=Qgis.MessageLevel.Warning, button=button)


def withdraw_offers() -> None:
    """They were taken up; for the main thread."""
    for sentence in _offered:
        withdraw(sentence)
    _offered.clear()


def failed() -> set[str]:
    """Those of :data:`WANTED` that could not be imported since QGIS started, there or not."""
    return set(_failed)


def forget_failures() -> None:
    """They were installed anew."""
    _failed.clear()


def _package(error: ImportError) -> str:
    name = error.name or ""
    if name.startswith(f"{PREFIX}."):
        name = name[len(PREFIX) + 1 :]
    return name.partition(".")[0]


def _sentence(package: str, error: ImportError) -> str:
    if isinstance(error, ModuleNotFoundError):
        return tr("The Python package {package} is missing.").format(package=package)
    if "too old" in error.msg:
        return tr("The Python package {package} is too old.").format(package=package)
    return tr("The Python package {package} cannot be loaded.").format(package=package)


def _advice(package: str, error: ImportError) -> str:
    reason = "" if isinstance(error, ModuleNotFoundError) else f"({error.msg}) "
    if PACKAGES[package] in WANTED:
        return reason + tr(
            "Run 'Install packages' of the Processing toolbox; without a window: "
            "qgis_process run pix4d:installpackages."
        )
    return reason + tr(
        "Install it into QGIS's Python, {version}: python3 -m pip install --user {package} (see "
        "'Install' in the README)."
    ).format(version="{}.{}".format(*sys.version_info[:2]), package=package)


_failed: set[str] = set()
_offered: set[str] = set()
