"""Measures for how long QGIS's event loop stands still; inside the desktop."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import Qt, QTimer

BEAT = 5  # ms


class Heartbeat:
    """Beats on the main thread; a beat that comes late was held up by something.

    :ivar worst: the longest hold-up of each thing that was done, in milliseconds
    """

    def __init__(self):
        self.worst = {}
        self._what = ""
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)

    def listen(self, what):
        """From now on hold-ups are those of ``what``."""
        self._what = what
        self._last = time.monotonic()
        self._timer.start()

    def stop(self):
        self._timer.stop()

    def _beat(self):
        now = time.monotonic()
        late = (now - self._last) * 1000 - BEAT
        self._last = now
        self.worst[self._what] = max(self.worst.get(self._what, 0.0), late)
