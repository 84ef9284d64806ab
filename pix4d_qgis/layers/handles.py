"""The open files of layers, which keep the credentials that they were opened with.

A layer lends its open files to the renders that run beside the main thread and takes them back
afterwards. Reloading the layer closes those at hand, but a file that is lent out at that moment
comes back later with the old credentials; so it is done again before those expire.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Optional

from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QThreadPool

from .asleep import at_hand, is_asleep, open_layer
from .vsis3 import Session

AGAIN_AFTER = timedelta(seconds=60)
WHILE_DRAWING = timedelta(seconds=0.25)
# A render whose threads have ended gives its files back when the main thread comes to it.
QUIET_LOOKS = 2
NEVER = timedelta(days=1)


class Handles:
    """Makes the layers below a session's prefix use the credentials in force.

    For the main thread. As a rule nothing is drawn anew: what was drawn is as good as before.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._used = session.in_force
        self._old_end: Optional[datetime] = None
        self._again: Optional[datetime] = None
        self._at_last: Optional[datetime] = None
        self._quiet_looks = 0

    def layers(self) -> list[QgsRasterLayer]:
        """The raster layers of the QGIS project below the session's prefix, awake or asleep."""
        return [
            layer
            for layer in QgsProject.instance().mapLayers().values()
            if isinstance(layer, QgsRasterLayer) and self._session.prefix in layer.source()
        ]

    def look(self, now: datetime) -> datetime:
        """Do what is due; when the next thing will be."""
        if self._session.in_force is not self._used:
            self._change(now)
        elif self._again is not None and now >= self._again:
            self._change_again(now)
        return self._again or now + NEVER

    def _change(self, now: datetime) -> None:
        """The first time: at once."""
        end = min(self._used.expires, self._old_end or self._used.expires)
        self._used = self._session.in_force
        self._quiet_looks = 0
        left = end - now
        if left > timedelta(0):
            self._old_end = end
            self._again = now + min(AGAIN_AFTER, left / 3)
            self._at_last = now + left * 2 / 3
            self._reload()
        else:
            # Drawing has failed, or will have by the next look at the map.
            self._old_end = None
            self._again = now + AGAIN_AFTER
            self._at_last = now + 2 * AGAIN_AFTER
            gdal.VSICurlPartialClearCache(self._session.prefix)
            for layer in self._awake():
                open_layer(layer)

    def _change_again(self, now: datetime) -> None:
        """The second time: when nothing is being drawn, or else before it is too late."""
        self._quiet_looks = 0 if _is_drawing() else self._quiet_looks + 1
        if self._quiet_looks >= QUIET_LOOKS:
            self._reload()
        elif self._at_last is not None and now < self._at_last:
            self._again = now + WHILE_DRAWING
            return
        else:
            # Opened anew, a layer takes back no file that it has lent out before.
            for layer in self._awake():
                open_layer(layer)
        self._old_end = self._again = self._at_last = None

    def _reload(self) -> None:
        for layer in self._awake():
            reload(layer)

    def _awake(self) -> list[QgsRasterLayer]:
        return [layer for layer in self.layers() if not is_asleep(layer.source())]


def reload(layer: QgsRasterLayer) -> None:
    """Let a layer open its file anew; what is drawn stays. For the main thread."""
    if layer.isValid() and at_hand(layer.source()) == layer.source():
        layer.dataProvider().reloadData()
    else:
        open_layer(layer, seen=not layer.isValid())


def _is_drawing() -> bool:
    """Whether a render may be running: QGIS draws in the threads of this pool."""
    return bool(QThreadPool.globalInstance().activeThreadCount())
