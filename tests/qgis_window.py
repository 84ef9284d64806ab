"""Stands for QGIS's window where there is none: real widgets, and of its interface what is used."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from qgis import utils
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QPushButton

from pix4d_qgis.adapters import messages


class Window:
    """What every part of the plugin uses of QGIS's interface; tests add what only theirs uses.

    :param canvas: the map, for parts that need one
    :ivar logs_opened: how often the log panel was asked for
    :ivar options_opened: the parent and the name of each page of the options that was asked for
    """

    def __init__(self, canvas=None):
        self.window = QMainWindow()
        self.menu = QMenu("Plugins", self.window)
        self.bar = QgsMessageBar(self.window)
        self.canvas = canvas
        self.logs_opened = 0
        self.options_opened = []

    def mainWindow(self):
        return self.window

    def pluginMenu(self):
        return self.menu

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def mapCanvas(self):
        return self.canvas

    def mapCanvases(self):
        return [] if self.canvas is None else [self.canvas]

    def messageBar(self):
        return self.bar

    def openMessageLog(self):
        self.logs_opened += 1

    def showOptionsDialog(self, parent=None, currentPage=""):
        self.options_opened.append((parent, currentPage))

    def said(self):
        """The texts in the message bar."""
        return [item.text() for item in self.bar.items()]

    def button(self, text):
        """The button in the message bar that has this text."""
        found = [
            button
            for item in self.bar.items()
            for button in item.findChildren(QPushButton)
            if button.text() == text
        ]
        assert len(found) == 1, f"{len(found)} messages have a button {text}: {self.said()}"
        return found[0]


class WholeWindow(Window):
    """Has the rest of the interface as well, that of pytest-qgis, which Processing uses."""

    def __init__(self, iface, canvas=None):
        super().__init__(canvas or iface.mapCanvas())
        self._iface = iface

    def __getattr__(self, name):
        return getattr(self._iface, name)


@contextmanager
def standing_in(window):
    """``window`` is QGIS's meanwhile; in the end no message is left in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(utils, "iface", window)
        yield window
        messages.close_all()
