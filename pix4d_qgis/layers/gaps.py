"""Closes the gaps that a failure of the network leaves in streamed layers on the map.

QGIS draws what it could read, and leaves it at that. GDAL remembers what failed: half of an answer
that was cut stands for the whole of it. So GDAL is made to forget, and the layer is drawn again as
soon as its file can be opened. That is tried in a thread: the map stays usable, and nothing is
drawn, nor complained of, before there is something new to see.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Callable

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt import sip

from ..adapters.canvas import map_canvases
from ..adapters.main_thread import later_on_main_thread
from ..errors import Cancelled
from ..retrying import Patience
from .handles import reload
from .load import header_in_one_request
from .sampling import can_be_opened
from .vsis3 import open_sessions

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

THREAD = "pix4d-gap"


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
        before = self._watches
        self._watches = {c: before.get(c) or MapWatch(c, self._stopped) for c in canvases}
        for canvas in before.keys() - self._watches.keys():
            before[canvas].stop()


class MapWatch:
    """Has layers drawn again that one map could not draw.

    How often, and how soon, is counted for each layer until it is drawn without an error.
    """

    def __init__(self, canvas: QgsMapCanvas, stopped: Callable[[], bool]) -> None:
        self._canvas = canvas
        self._stopped = stopped
        self._failed: dict[str, str] = {}
        self._patience: dict[str, Patience] = {}
        self._under_way: set[str] = set()
        canvas.renderErrorOccurred.connect(self._note)
        canvas.mapCanvasRefreshed.connect(self._drawn)

    def stop(self) -> None:
        """Watch no more."""
        if not sip.isdeleted(self._canvas):
            self._canvas.renderErrorOccurred.disconnect(self._note)
            self._canvas.mapCanvasRefreshed.disconnect(self._drawn)

    def _note(self, error: str, layer: QgsMapLayer) -> None:
        """The drawing that is about to end has an error."""
        if _is_streamed(layer):
            self._failed[layer.id()] = layer.source()

    def _drawn(self) -> None:
        failed, self._failed = self._failed, {}
        # QGIS says nothing of a file that it has to open once more to draw it, and cannot.
        missing = [m for m in self._canvas.layers() if _is_streamed(m) and _is_missing(m.source())]
        failed.update((layer.id(), layer.source()) for layer in missing)
        self._patience = {
            layer: self._patience.get(layer) or Patience(self._stopped) for layer in failed
        }
        for layer in failed.keys() - self._under_way:
            self._under_way.add(layer)
            work = (layer, failed[layer], self._patience[layer])
            threading.Thread(target=self._mend, args=work, daemon=True, name=THREAD).start()

    def _mend(self, layer: str, source: str, patience: Patience) -> None:
        """In a thread of its own: wait until the file can be read."""
        try:
            while patience.wait():
                gdal.VSICurlPartialClearCache(source)
                # All that reloading will read, so that it need not wait for the network.
                with header_in_one_request():
                    opened = can_be_opened(source)
                if opened:
                    later_on_main_thread(partial(self._draw, layer))
                    return
            # What the user looks at next begins afresh.
            gdal.VSICurlPartialClearCache(source)
            self._patience.pop(layer, None)
        except Cancelled:
            return
        finally:
            self._under_way.discard(layer)

    def _draw(self, layer_id: str) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None and not self._stopped():
            reload(layer)
            layer.triggerRepaint()


def _is_streamed(layer: QgsMapLayer) -> bool:
    return any(layer.source().startswith(session.prefix) for session in open_sessions())


def _is_missing(source: str) -> bool:
    """Whether GDAL remembers that a file could not be opened; asks nobody."""
    flags = gdal.VSI_STAT_EXISTS_FLAG | gdal.VSI_STAT_CACHE_ONLY
    return gdal.VSIStatL(source, flags) is None
