"""Reads aside what one map shows of a streamed layer, until that works.

GDAL remembers what failed: half of an answer that was cut stands for the whole of it. So GDAL is
made to forget, and the file is opened in a thread until that works. Then the layer is drawn where
nobody sees it: what fails on a map QGIS tells the user, and newer versions once a minute at most.
"""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Callable, Optional

from osgeo import gdal
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRasterLayer
from qgis.PyQt import sip

from ..adapters.main_thread import later_on_main_thread
from ..errors import Cancelled
from ..retrying import Patience
from .asleep import file_of
from .handles import reload
from .load import header_in_one_request
from .sampling import can_be_opened

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

THREAD = "pix4d-gap"


class Mending:
    """One layer on one map. For the main thread.

    :param patience: decides how often this is tried; raises :class:`Cancelled` to end it
    :param ended: called once: with the layer, if all can be read that the map shows of it; with
        None if that was given up, or is no longer asked for
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        layer_id: str,
        patience: Patience,
        ended: Callable[[Optional[QgsRasterLayer]], None],
    ) -> None:
        self._canvas = canvas
        self._layer_id = layer_id
        self._patience = patience
        self._ended = ended
        self._stopped = False
        self._job: Optional[QgsMapRendererParallelJob] = None

    def begin(self) -> None:
        """Begin with what GDAL remembers: it is not known whether anything has failed."""
        layer = self._shown()
        if layer is None:
            self._end(None)
        else:
            self._draw(layer)

    def begin_again(self) -> None:
        """Wait first: something has failed just now."""
        layer = self._shown()
        if layer is None:
            self._end(None)
        else:
            work = partial(self._await, file_of(layer.source()))
            threading.Thread(target=work, daemon=True, name=THREAD).start()

    def stop(self) -> None:
        """Do no more, as the map may be gone; the end is not told."""
        self._stopped = True
        if self._job is not None and not sip.isdeleted(self._job):
            self._job.finished.disconnect(self._drawn)
            self._job.finished.connect(self._job.deleteLater)
            self._job.cancelWithoutBlocking()

    def _await(self, path: str) -> None:
        """In a thread of its own: wait until the file can be opened."""
        try:
            while self._patience.wait() and not self._stopped:
                gdal.VSICurlPartialClearCache(path)
                with header_in_one_request():
                    opened = can_be_opened(path)
                if opened:
                    later_on_main_thread(self._open)
                    return
        except Cancelled:
            return
        # What the user looks at next begins afresh.
        gdal.VSICurlPartialClearCache(path)
        later_on_main_thread(partial(self._end, None))

    def _open(self) -> None:
        layer = self._shown()
        if layer is None:
            self._end(None)
        else:
            if not layer.isValid():
                reload(layer)
            self._draw(layer)

    def _draw(self, layer: QgsRasterLayer) -> None:
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([layer])
        self._job = QgsMapRendererParallelJob(settings)
        self._job.setParent(self._canvas)
        self._job.finished.connect(self._drawn)
        self._job.start()

    def _drawn(self) -> None:
        job, self._job = self._job, None
        layer = self._shown()
        if job is None or layer is None:
            self._end(None)
        elif job.errors() or is_missing(layer):
            self.begin_again()
        elif job.mapSettings().visibleExtent() != self._canvas.extent():
            self._draw(layer)
        else:
            self._end(layer)
        if job is not None:
            job.deleteLater()

    def _shown(self) -> Optional[QgsRasterLayer]:
        """The layer, while it is there and the map shows it."""
        layer = QgsProject.instance().mapLayer(self._layer_id)
        return None if self._stopped or layer not in self._canvas.layers() else layer

    def _end(self, layer: Optional[QgsRasterLayer]) -> None:
        if not self._stopped:
            self._ended(layer)


def is_missing(layer: QgsRasterLayer) -> bool:
    """Whether GDAL does not know a layer's file, as after it could not be opened; asks nobody."""
    flags = gdal.VSI_STAT_EXISTS_FLAG | gdal.VSI_STAT_CACHE_ONLY
    return gdal.VSIStatL(file_of(layer.source()), flags) is None
