"""Brings together the sleeping layers, the messages about them, and their marks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject

from ...adapters.main_thread import later_on_main_thread
from ...layers.sleeper import Reason, Sleeper
from ...layers.sleepers import Sleepers
from .indicators import Indicators
from .news import News


class Care:
    """From the first streamed layer until :meth:`close`.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any) -> None:
        self._sleepers = Sleepers(self._changed)
        self._indicators = Indicators(iface, self._pressed)
        self._news = News(iface, self._sleepers)
        self._sleepers.start()
        self._indicators.open()
        QgsProject.instance().layersWillBeRemoved.connect(self._sleepers.forget)
        QgsApplication.authManager().masterPasswordVerified.connect(self._unlocked)

    def take_in(self, layers: Iterable[QgsMapLayer]) -> None:
        """Look after those of these layers that need it."""
        self._sleepers.take_in(layers)

    def close(self) -> None:
        """Leave nothing behind."""
        QgsProject.instance().layersWillBeRemoved.disconnect(self._sleepers.forget)
        QgsApplication.authManager().masterPasswordVerified.disconnect(self._unlocked)
        self._sleepers.stop()
        self._indicators.close()

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
