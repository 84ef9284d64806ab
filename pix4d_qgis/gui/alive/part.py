"""Tells of sleeping layers in the window: one message with a button, and a mark in the layer tree.

A part of the window, see :mod:`..desktop`. Imported when QGIS starts.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject

from ...adapters.main_thread import later_on_main_thread
from ...layers.sleeper import Reason, Sleeper
from ...layers.sleepers import Sleepers
from .indicators import Indicators
from .news import News


class Alive:
    """Layers that stay alive.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any) -> None:
        self._sleepers = Sleepers(self._changed)
        self._indicators = Indicators(iface, self._pressed)
        self._news = News(iface, self._sleepers)

    def add(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        project.layersWillBeRemoved.connect(self._sleepers.forget)
        QgsApplication.authManager().masterPasswordVerified.connect(self._unlocked)
        self._indicators.open()
        self._sleepers.start()

    def remove(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._added)
        project.layersWillBeRemoved.disconnect(self._sleepers.forget)
        QgsApplication.authManager().masterPasswordVerified.disconnect(self._unlocked)
        self._sleepers.stop()
        self._indicators.close()

    def _added(self, layers: list[QgsMapLayer]) -> None:
        self._sleepers.take_in(layers)

    def _unlocked(self, verified: bool) -> None:
        """QGIS has its master password now, whoever asked for it."""
        if verified and self._sleepers.found:
            later_on_main_thread(self._sleepers.look)

    def _changed(self) -> None:
        found = self._sleepers.found
        self._indicators.show(found)
        self._news.tell(found.values())

    def _pressed(self, sleeper: Sleeper) -> None:
        if sleeper.reason is not Reason.OPENING:
            self._news.help(sleeper.reason)
