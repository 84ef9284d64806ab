"""Somebody at QGIS's real desktop: moves the mouse, types, looks, and waits; inside the desktop.

Mouse and keyboard are those of the screen (``xdotool`` sends X events), so everything between the
screen and a widget takes part: windows, focus, menus, modal dialogs, shortcuts.

What the visitor does is a generator. It yields conditions; when one holds, it goes on. So it never
stands in the way of QGIS's event loop, and modal dialogs have no hold on it.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import time
import traceback
from pathlib import Path

from qgis import utils
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QApplication,
    QMenu,
    QScrollArea,
    QToolBar,
    QWidget,
)

TICK = 25  # ms
PATIENCE = 45.0  # s
# Between a click and its effect there is the X server: time in which nothing is looked at.
SETTLE = 0.12  # s
_hands = []
_walking = []
PASSWORD = "correct horse"


class Visitor:
    """Walks through ``steps(visitor)`` and writes what it found to the file ``VISIT_RESULT``.

    :ivar findings: what a step wants to tell the test outside
    :param images: folder for the pictures
    """

    def __init__(self, steps, images):
        self.findings = {"images": []}
        self._images = Path(images)
        self._images.mkdir(parents=True, exist_ok=True)
        self._steps = steps(self)
        self._condition = None
        self._end = 0.0
        self._what = "the beginning"
        self._timer = QTimer()
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)

    def start(self):
        _walking.append(self)  # nobody else keeps it
        self._timer.start()

    def _tick(self):
        try:
            if self._condition is not None and not self._condition():
                if time.monotonic() < self._end:
                    return
                self.picture("failure")
                raise TimeoutError(f"In vain waited for {self._what}.")
            wanted = next(self._steps)
            self._condition, self._what, patience = wanted
            self._end = time.monotonic() + patience
        except StopIteration:
            self._finish()
        except Exception:  # noqa: BLE001  the test outside shows it
            self.findings["error"] = traceback.format_exc()
            self._finish()

    def _finish(self):
        self._timer.stop()
        path = Path(os.environ["VISIT_RESULT"])
        path.write_text(json.dumps(self.findings), encoding="utf-8")
        if "error" in self.findings:
            os._exit(1)  # a modal dialog may be open, which would hold a polite exit up

    # What a step may wait for ----------------------------------------------------------------

    def until(self, condition, what, patience=PATIENCE):
        """``yield from visitor.until(...)``: go on when ``condition()`` holds."""
        yield condition, what, patience

    def widget(self, name, kind=QWidget, patience=PATIENCE):
        """Wait for the visible, enabled widget of an object name, and return it."""
        yield lambda: find(name, kind) is not None, f"the widget {name}", patience
        return find(name, kind)

    def pause(self, seconds=SETTLE):
        end = time.monotonic() + seconds
        yield lambda: time.monotonic() >= end, "a while", PATIENCE

    def drawn(self):
        """Wait until the map has been drawn and nothing is loading."""
        canvas = utils.iface.mapCanvas()
        yield from self.pause(0.4)
        yield lambda: not canvas.isDrawing(), "the map to be drawn", PATIENCE
        yield from self.pause(0.4)
        yield lambda: not canvas.isDrawing(), "the map to be drawn", PATIENCE

    # What a step may do ----------------------------------------------------------------------

    def click(self, target, place=None, *, button=1, times=1):
        """Click on a widget, in its middle or at ``place`` (QPoint, its own pixels)."""
        if isinstance(target, str):
            target = yield from self.widget(target)
        middle = target.rect().center() if place is None else place
        yield from self.click_at(target.mapToGlobal(middle), button=button, times=times)

    def click_at(self, point, *, button=1, times=1):
        """Click on the screen."""
        xdotool("mousemove", point.x(), point.y())
        yield from self.pause()
        xdotool("click", "--repeat", times, "--delay", 60, button)
        yield from self.pause()

    def click_map(self, point, *, button=1, times=1):
        """Click on the map at a QgsPointXY of its CRS."""
        canvas = utils.iface.mapCanvas()
        pixel = canvas.getCoordinateTransform().transform(QgsPointXY(point))
        place = QPoint(round(pixel.x()), round(pixel.y()))
        yield from self.click(canvas.viewport(), place, button=button, times=times)

    def click_row(self, view, index, *, button=1, times=1):
        """Click on an item of a view."""
        view.scrollTo(index)
        yield from self.pause()
        place = view.visualRect(index).center()
        yield from self.click(view.viewport(), place, button=button, times=times)

    def click_action(self, name):
        """Click on an action where the user finds it: in the toolbar, or else in the menu."""
        window = utils.iface.mainWindow()
        action = window.findChild(QAction, name)
        for widget in action.associatedWidgets():
            if isinstance(widget, QToolBar) and widget.isVisible():
                yield from self.click(widget.widgetForAction(action))
                return
        bar, plugins = window.menuBar(), utils.iface.pluginMenu()
        yield from self.click(bar, bar.actionGeometry(plugins.menuAction()).center())
        yield from self.choose("PIX4D")
        yield from self.choose(_plain(action.text()))

    def show_in_scroll_area(self, widget):
        """Scroll until a widget is in sight."""
        area = widget.parent()
        while not isinstance(area, QScrollArea):
            area = area.parent()
        area.ensureWidgetVisible(widget)
        yield from self.pause()

    def choose(self, text):
        """Choose an entry of the menu that is open."""
        yield lambda: entry(text) is not None, f"the menu's entry {text}", PATIENCE
        menu, action = entry(text)
        yield from self.click(menu, menu.actionGeometry(action).center())

    def answer(self, text):
        """Press a button of the dialog that is open."""

        def button():
            return button_in(QApplication.activeModalWidget(), text)

        yield lambda: button() is not None, f"the button {text}", PATIENCE
        yield from self.click(button())

    def drag(self, source, target):
        """Drag from one point of the screen to another."""
        xdotool("mousemove", source.x(), source.y())
        yield from self.pause()
        xdotool("mousedown", 1)
        yield from self.pause()
        for step in range(1, 9):
            xdotool(
                "mousemove",
                source.x() + (target.x() - source.x()) * step // 8,
                source.y() + (target.y() - source.y()) * step // 8,
            )
            yield from self.pause(0.06)
        xdotool("mouseup", 1)
        yield from self.pause()

    def type(self, text):
        xdotool("type", "--delay", 15, "--", text)
        yield from self.pause(0.03 * len(text) + SETTLE)

    def press(self, *keys):
        """Press keys, such as ``ctrl+s`` or ``Return``."""
        xdotool("key", "--delay", 40, *keys)
        yield from self.pause()

    def fill(self, name, text):
        """Type into the field of an object name, in place of what is there."""
        yield from self.click(name)
        yield from self.press("ctrl+a")
        yield from self.type(text)

    def picture(self, name):
        """Keep what is on the screen as ``name``.png."""
        screen = QApplication.primaryScreen()
        file = self._images / f"{name}.png"
        screen.grabWindow(0).save(str(file))
        self.findings["images"].append(file.name)


def find(name, kind=QWidget):
    """The visible, enabled widget of an object name; None if there is none."""
    for window in QApplication.topLevelWidgets():
        candidates = [window] if window.objectName() == name else []
        for widget in (*candidates, *window.findChildren(kind, name)):
            if isinstance(widget, kind) and widget.isVisible() and widget.isEnabled():
                return widget
    return None


def button_in(parent, text, kind=QAbstractButton):
    """The visible, enabled button of a text in a widget; None if there is none."""
    for found in parent.findChildren(kind) if parent is not None else ():
        if _plain(found.text()) == text and found.isVisible() and found.isEnabled():
            return found
    return None


def master_password(visitor, *, new=False):
    """Type QGIS's master password into its dialog, a new one twice."""
    yield from visitor.fill("leMasterPass", PASSWORD)
    if new:
        yield from visitor.fill("leMasterPassVerify", PASSWORD)
        visitor.picture("master-password")
    yield from visitor.press("Return")


def entry(text):
    """The open menu and its enabled action of a text, without accelerator and dots."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMenu) and window.isVisible():
            for action in window.actions():
                if _plain(action.text()) == text and action.isEnabled():
                    return window, action
    return None


def _plain(text):
    return text.replace("&", "").rstrip("…")


def xdotool(*arguments):
    """Have X do something. One process does it all: to start one takes longer than a click."""
    if not _hands:
        _hands.append(subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True))
    line = " ".join(shlex.quote(str(argument)) for argument in arguments)
    _hands[0].stdin.write(f"{line}\n")
    _hands[0].stdin.flush()


def leave():
    """Quit QGIS as its menu does."""
    QTimer.singleShot(0, utils.iface.actionExit().trigger)
