"""Runs inside QGIS's desktop: begins an upload with the assistant, or goes on with one.

``VISIT_FOLDER`` is where both sides leave files for each other: ``pid`` and ``heartbeat`` come from
here; when the test outside writes ``quit``, QGIS is left, and when is noted in ``left``. What went
wrong stands in ``error``.
"""

from __future__ import annotations

import os
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton
from qgis.utils import iface, plugins

FOLDER = Path(os.environ.get("VISIT_FOLDER", "."))
PHOTOS = Path(os.environ.get("VISIT_PHOTOS", "."))
TICK = 10  # milliseconds
FINISHED = "is finished."


def main():
    visit = Visit(continued() if os.environ["VISIT"] == "continue" else begun())
    visit.start()
    main.visit = visit  # keeps it alive


def begun():
    """Yields conditions; between them it uses the assistant."""
    part = assistant()
    iface.mainWindow().findChild(object, "pix4dNewProjectAction").trigger()
    yield lambda: part._dock is not None
    dock = part._dock
    dock.photos.add([PHOTOS])
    yield dock.form.goButton.isEnabled
    dock.form.goButton.click()
    yield lambda: (FOLDER / "quit").exists()


def continued():
    yield lambda: says("was interrupted.") is not None
    button = says("was interrupted.").findChild(QPushButton)
    note("offered", says("was interrupted.").text())
    button.click()
    yield lambda: says(FINISHED) is not None or (FOLDER / "quit").exists()


def assistant():
    (found,) = [
        part
        for part in plugins["pix4d_qgis"]._desktop._parts
        if part.__class__.__module__.endswith("gui.assistant.part")
    ]
    return found


def says(text):
    """The message in the bar that has this text."""
    for item in iface.messageBar().items():
        if text in item.text():
            return item
    return None


def note(name, text):
    draft = FOLDER / f"{name}.new"
    draft.write_text(str(text), encoding="utf-8")
    draft.replace(FOLDER / name)


class Visit:
    """Takes the steps one by one and watches how long the window stands still meanwhile."""

    def __init__(self, steps):
        self._steps = steps
        self._condition = lambda: True
        self._last = time.monotonic()
        self._longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)

    def start(self):
        note("pid", os.getpid())
        self._timer.start(TICK)

    def _tick(self):
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        try:
            if self._condition():
                self._condition = next(self._steps)
        except StopIteration:
            self._leave()
        except Exception:  # noqa: BLE001 - the test outside shows it
            note("error", traceback.format_exc())
            self._leave()
        self._last = time.monotonic()

    def _leave(self):
        self._timer.stop()
        note("heartbeat", self._longest)
        note("tasks", QgsApplication.taskManager().countActiveTasks())
        note("left", time.time())
        iface.actionExit().trigger()
