"""With the service dead or slow, no click stops QGIS's window, and QGIS can be left at once."""

from __future__ import annotations

import threading
import time

import pytest

import toolbox as tools
from desktop.visits import PATIENCE, visit
from qgis_desktop import ROOT, make_profile
from sandbox import QUARRY

LONGEST = 100.0  # ms
SLOW = 30.0  # s
SERVICES = ("cloud", "webgis", "s3")

pytestmark = pytest.mark.timeout(2 * PATIENCE)


def _fail(service, how):
    if how == "dead":
        service.stop()
        return
    for name in SERVICES:
        service.delay(name, "", SLOW)


@pytest.fixture(scope="module", params=["slow", "dead"])
def found(request, service, project_id, folder):
    """What the visitor found while the service failed from a moment on."""
    # In the profile of the visitor before, the panel would be open from the start.
    make_profile(folder, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
    ready = folder / "ready"

    def fail_when_ready():
        while not ready.exists():
            time.sleep(0.1)
        _fail(service, request.param)
        ready.unlink()

    threading.Thread(target=fail_when_ready, daemon=True).start()
    centre = tools.centre()
    yield visit(
        folder,
        "patience",
        environment=service.environment,
        images=str(folder / f"images-{request.param}"),
        ready=str(ready),
        project=str(project_id),
        drawings=str(folder / f"{request.param}.gpkg"),
        centre=[centre.x(), centre.y()],
        pile=QUARRY[0].polygon(),
    )
    if request.param == "slow":
        for name in SERVICES:
            service.delay(name, "", 0)


def test_no_click_holds_the_window_up(found):
    assert {what: late for what, late in found["worst"].items() if late > LONGEST} == {}


def test_quitting_waits_for_nobody(found):
    assert found["ended"] - found["left"] < 10
