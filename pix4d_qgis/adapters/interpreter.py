"""QGIS's own Python as a program.

Inside QGIS ``sys.executable`` is QGIS on Windows and macOS, and on Linux the first ``python3`` of
the ``PATH``, which may be another one. So each that may be the right one is asked what it is.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from ..errors import StorageError
from ..private_packages import kind_of_python
from ..words import tr
from .programs import run

QUESTION = (
    "import importlib.util, json, sys, sysconfig; "
    "print(json.dumps([f'{sys.implementation.cache_tag}-{sysconfig.get_platform()}', "
    "importlib.util.find_spec('pip') is not None]))"
)


@dataclass(frozen=True)
class Interpreter:
    """A Python of the same kind as QGIS's.

    :param has_pip: whether ``-m pip`` works with it
    """

    path: str
    has_pip: bool


def find_interpreter(is_cancelled: Callable[[], bool]) -> Interpreter:
    """The Python that belongs to this QGIS; one that has pip, if there are several.

    :raises StorageError: there is none
    :raises Cancelled: the user does not want it any more
    """
    without_pip = None
    for path in candidates():
        found = _ask(path, is_cancelled)
        if found and found.has_pip:
            return found
        without_pip = without_pip or found
    if without_pip is None:
        raise StorageError(
            tr("QGIS's Python {version} was not found as a program.").format(
                version="{}.{}".format(*sys.version_info[:2])
            ),
            advice=tr("Install the packages by hand, see 'Install' in the README."),
        )
    return without_pip


def candidates() -> Iterator[str]:
    """Files that may be QGIS's Python, the likeliest first."""
    major, minor = sys.version_info[:2]
    names = (f"python{major}.{minor}", f"python{major}", "python")
    program = Path(sys.executable or "")
    # On macOS the prefix is the folder of the program QGIS, or one with a folder bin.
    prefixes = (sys.exec_prefix, sys.base_exec_prefix, program.parent, Path(os.__file__).parents[2])
    folders = [Path(prefix, "bin") for prefix in prefixes] + [Path(prefix) for prefix in prefixes]
    files = [folder / name for folder in folders for name in names]
    if os.name == "nt":
        files = [file.with_name(f"{file.name}.exe") for file in files]
    if program.name.lower().startswith("python"):
        files.append(program)
    for path in dict.fromkeys(map(str, files)):
        if os.access(path, os.X_OK) and Path(path).is_file():
            yield path


def _ask(path: str, is_cancelled: Callable[[], bool]) -> Interpreter | None:
    try:
        ended = run(path, ["-c", QUESTION], is_cancelled=is_cancelled)
        kind, has_pip = json.loads(ended.lines[-1])
    except (StorageError, ValueError, IndexError):
        return None
    return Interpreter(path, has_pip) if kind == kind_of_python() else None
