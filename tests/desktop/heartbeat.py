"""Measures for how long QGIS's event loop stands still; inside the desktop, and without it."""

from __future__ import annotations

import time
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QTimer

BEAT = 5  # ms
# Of the main thread: nanoseconds on a processor, nanoseconds waiting for one, number of turns.
TURNS = Path("/proc/self/schedstat")


class Standstill:
    """Notes from now on for how long the event loop was away at most, whatever the reason."""

    def __init__(self):
        self._longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def stop(self):
        """How long, in seconds, up to now."""
        self._beat()
        self._timer.stop()
        return self._longest

    def _beat(self):
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        self._last = now


class Heartbeat:
    """Beats on the main thread; a beat that comes late was held up by something.

    Time in which the main thread would have gone on, and other programs had the processor, is not
    counted: it is not the plugin's.

    :ivar worst: the longest hold-up of each thing that was done, in milliseconds
    """

    def __init__(self):
        self.worst = {}
        self._what = ""
        self._last = self._waited = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)

    def listen(self, what):
        """From now on hold-ups are those of ``what``."""
        self._beat()
        self._what = what
        self.worst[what] = 0.0
        self._timer.start()

    def stop(self):
        self._beat()
        self._timer.stop()

    def _beat(self):
        now, waited = time.monotonic() * 1000, _waited()
        if self._timer.isActive():
            late = now - self._last - BEAT - (waited - self._waited)
            self.worst[self._what] = max(self.worst[self._what], late)
        self._last, self._waited = now, waited


def _waited():
    """Milliseconds for which the main thread has waited for a processor so far."""
    return int(TURNS.read_text().split()[1]) / 1e6
