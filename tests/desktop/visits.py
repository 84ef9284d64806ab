"""Sends a visitor to QGIS's desktop, and brings back what it found."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from qgis_desktop import run_main

HERE = Path(__file__).parent
PATIENCE = 4 * 60  # seconds


def visit(folder, steps, *arguments, environment=None, patience=PATIENCE, bare=False, **known):
    """Start the desktop with the profile below ``folder`` and walk through a file of this folder.

    :param steps: the file's name without its suffix
    :param arguments: QGIS's own, such as the file of a project
    :param environment: variables for the desktop, and for the visitor
    :param patience: seconds after which QGIS is killed
    :param bare: in a Python without the packages of these tests, as a user's QGIS
    :param known: what the visitor knows
    :returns: its findings; ``ended`` is when QGIS was gone, in seconds since 1970, and ``output``
        is all that QGIS has printed
    """
    result = folder / f"{steps}.json"
    result.unlink(missing_ok=True)
    output = run_main(
        folder,
        HERE / f"{steps}.py",
        *arguments,
        timeout=patience,
        framed=True,
        bare=bare,
        TOUR=json.dumps(known),
        VISIT_RESULT=str(result),
        **(environment or {}),
    )
    end = time.time()
    if not result.exists():
        pytest.fail(f"QGIS ended early: {output}")
    found = json.loads(result.read_text(encoding="utf-8"))
    if "error" in found:
        pytest.fail(f"{found['error']}\n{output}")
    return {**found, "ended": end, "output": output}
