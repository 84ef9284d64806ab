"""Closes the gaps that a failure of the network leaves in streamed layers on the map.

QGIS draws what it could read, and leaves it at that. What it could not read is read aside, until
that works (:mod:`.mending`); then the layer is drawn again.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Callable, Optional

from qgis.core import QgsMapLayer, QgsRectangle

from ..adapters.canvas import map_canvases
from ..retrying import Patience
from .mending import Mending, is_missing
from .vsis3 import open_sessions

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

# Seconds in which newer versions of QGIS keep silent of what a layer has failed with before.
SILENCE = 60.0


class Gaps:
    """Watches the maps of QGIS. For the main thread.

    :param stopped: says that nothing shall be done any more; asked from several threads
    """

    def __init__(self, stopped: Callable[[], bool]) -> None:
        self._stopped = stopped
        self._watches: dict[QgsMapCanvas, MapWatch] = {}

    def watch(self) -> None:
        """Watch every map that there is now; nothing tells of those that come later."""
        self._watch(map_canvases())

    def stop(self) -> None:
        """Watch no map."""
        self._watch(())

    def _watch(self, canvases: Iterable[QgsMapCanvas]) -> None:
        before = {canvas: watch for canvas, watch in self._watches.items() if not watch.gone}
        self._watches = {
            c: before.get(c) or MapWatch(c, self._stopped, self._mended) for c in canvases
        }
        for canvas in before.keys() - self._watches.keys():
            before[canvas].stop()

    def _mended(self, layer: QgsMapLayer) -> None:
        """All maps draw the layer anew; none of them shall take that for a drawing in doubt."""
        for watch in self._watches.values():
            watch.expect(layer)
        layer.triggerRepaint()


class MapWatch:
    """Has layers drawn again that one map could not draw.

    Within the silence after a failure, whatever is drawn of the layer is looked at aside as well.
    How often a layer is tried is counted until it is drawn without an error.

    :param mended: told of a layer all of which can be read now that the map shows
    :ivar gone: the map has been closed
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        stopped: Callable[[], bool],
        mended: Callable[[QgsMapLayer], None],
    ) -> None:
        self._canvas = canvas
        self._stopped = stopped
        self._tell_mended = mended
        self.gone = False
        self._failed: set[str] = set()
        self._silent_until: dict[str, float] = {}
        self._patience: dict[str, Patience] = {}
        self._mendings: dict[str, Mending] = {}
        self._expected: dict[str, QgsRectangle] = {}
        canvas.destroyed.connect(self._forget)
        canvas.renderErrorOccurred.connect(self._note)
        canvas.mapCanvasRefreshed.connect(self._drawn)

    def stop(self) -> None:
        """Watch no more."""
        for mending in self._mendings.values():
            mending.stop()
        if not self.gone:
            self._canvas.destroyed.disconnect(self._forget)
            self._canvas.renderErrorOccurred.disconnect(self._note)
            self._canvas.mapCanvasRefreshed.disconnect(self._drawn)

    def expect(self, layer: QgsMapLayer) -> None:
        """The next drawing of the layer, unless the map is moved, is of what has been read well."""
        if not self.gone:
            self._expected[layer.id()] = self._canvas.extent()

    def _forget(self) -> None:
        """The map is gone, and Python would not know."""
        self.gone = True
        self.stop()

    def _note(self, error: str, layer: QgsMapLayer) -> None:
        """The drawing that is about to end has an error."""
        if _is_streamed(layer):
            self._failed.add(layer.id())

    def _drawn(self) -> None:
        failed, self._failed = self._failed, set()
        expected, self._expected = self._expected, {}
        mended = {key for key, extent in expected.items() if extent == self._canvas.extent()}
        shown = {layer.id(): layer for layer in self._canvas.layers() if _is_streamed(layer)}
        # QGIS says nothing of a file that it has to open once more to draw it, and cannot.
        failed.update(key for key, layer in shown.items() if is_missing(layer))
        now = time.monotonic()
        self._silent_until.update(dict.fromkeys(failed, now + SILENCE))
        doubtful = {key for key, end in self._silent_until.items() if now < end}
        kept = failed | (doubtful - mended)
        self._patience = {key: p for key, p in self._patience.items() if key in kept}
        for key in (shown.keys() & doubtful) - self._mendings.keys():
            if key in failed:
                self._mending(key).begin_again()
            elif key not in mended:
                self._mending(key).begin()

    def _mending(self, key: str) -> Mending:
        patience = self._patience.setdefault(key, Patience(self._stopped))
        self._mendings[key] = Mending(self._canvas, key, patience, partial(self._ended, key))
        return self._mendings[key]

    def _ended(self, key: str, layer: Optional[QgsMapLayer]) -> None:
        del self._mendings[key]
        if layer is None:
            self._patience.pop(key, None)
        else:
            self._tell_mended(layer)


def _is_streamed(layer: QgsMapLayer) -> bool:
    return any(layer.source().startswith(session.prefix) for session in open_sessions())
