"""Runs inside QGIS's desktop: what the tests beside this do there, one function each.

``ALIVE_STEP`` names the function; its findings go to the file ``ALIVE_RESULT`` as JSON.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from pathlib import Path

from qgis import utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog

FOLDER = Path(os.environ.get("ALIVE_FOLDER", "."))
PROJECT = FOLDER / "saved.qgz"
dialogs = []
stalls = []


def main():
    watch = [_dialogs_seen(), _heartbeat()]
    try:
        found = globals()[os.environ["ALIVE_STEP"]]()
    except Exception:  # noqa: BLE001  the test outside shows it
        found = {"error": traceback.format_exc()}
    for timer in watch:
        timer.stop()
    found["dialogs"] = dialogs
    found["stall"] = max(stalls, default=0)
    Path(os.environ["ALIVE_RESULT"]).write_text(json.dumps(found), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    utils.iface.actionExit().trigger()


def _dialogs_seen():
    """Notes every dialog that appears, and closes it."""

    def look():
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                dialogs.append(f"{type(widget).__name__} {widget.objectName()}")
                widget.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    return timer


def _heartbeat():
    """Notes for how many seconds the interface stood still."""
    last = [time.monotonic()]

    def beat():
        now = time.monotonic()
        stalls.append(now - last[0] - 0.01)
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(10)
    return timer


def wait(seconds, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    return until()


def layers():
    return sorted(QgsProject.instance().mapLayers().values(), key=lambda layer: layer.name())


def drawn(name):
    """Wait for the map; keep it as a picture."""
    canvas = utils.iface.mapCanvas()
    canvas.refreshAllLayers()
    wait(0.5)
    wait(20, until=lambda: not canvas.isDrawing())
    canvas.grab().save(str(FOLDER / f"{name}.png"))
    utils.iface.mainWindow().grab().save(str(FOLDER / f"{name}-window.png"))


def messages():
    return [item.text() for item in utils.iface.messageBar().items()]


def state():
    project = QgsProject.instance()
    view = utils.iface.layerTreeView()
    root = project.layerTreeRoot()
    return {
        "sources": [layer.source() for layer in layers()],
        "valid": [layer.isValid() for layer in layers()],
        "extents": [layer.extent().toString(3) for layer in layers()],
        "renderers": [layer.renderer().type() for layer in layers()],
        "marks": [[mark.toolTip() for mark in view.indicators(node)] for node in root.findLayers()],
        "messages": messages(),
        "dirty": project.isDirty(),
    }


# Steps -------------------------------------------------------------------------------------------


def save():
    """Load both layers and save the project."""
    import processing

    processing.runAndLoadResults("pix4d:loadoutputs", {"PROJECT": os.environ["ALIVE_PROJECT"]})
    dsm, ortho = layers()
    QgsProject.instance().setCrs(dsm.crs())
    ortho.setOpacity(0.6)
    utils.iface.mapCanvas().setExtent(ortho.extent())
    drawn("before")
    found = state()
    QgsProject.instance().write(str(PROJECT))
    return found


def reopen():
    """The project came with the command line; its layers wake by themselves."""
    first = state()
    awake = wait(20, until=lambda: not any("asleep" in layer.source() for layer in layers()))
    wait(0.2)
    drawn("after")
    return {"first": first, "awake": awake, "then": state()}
