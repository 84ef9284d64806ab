"""Streamed layers without access to their files: asleep behind stand-ins that draw nothing.

QGIS opens the layers of a project file on the main thread, and shows a modal dialog for those that
it cannot open. So that it neither waits for a network nor complains, the path of a streamed file is
replaced, before QGIS opens it, by that of a raster in memory, and put back before QGIS writes it.
Which file a stand-in stands for is in its own path; nothing has to be remembered.

Imported when QGIS starts: nothing heavy in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Callable, Optional

from qgis import utils
from qgis.core import Qgis, QgsDataProvider, QgsPathResolver, QgsProject

from ..adapters.main_thread import is_main_thread

if TYPE_CHECKING:
    from qgis.core import QgsRasterLayer

# Other programs that are given such a path show it in their errors.
PREFIX = "/vsimem/pix4d_layer_is_asleep"
VSIS3 = "/vsis3/"
# A file of a project of the service; GDAL's options may follow.
FILE = r"/vsis3/[^/|]+/user-[^/|]+/project-(\d+)/[^|]+"
# GDAL refuses to connect to it before anything is sent.
NO_PLACE = "127.0.0.1:99999"
# Since this version QGIS has GDAL forget what it has read of a file before it opens it, and so asks
# the network on the main thread. Under a source with an option it does not find what to forget;
# this option says what GDAL does anyway.
FORGETS_FROM = 33800
VERSION = Qgis.QGIS_VERSION_INT
KEPT = "|option:NUM_THREADS=1"


def project_of(source: str) -> Optional[int]:
    """The integer id of the service's project in which a file lies; None: it is not the service's.

    :param source: a layer's, awake or asleep
    """
    match = re.match(FILE, real_source(source))
    return int(match[1]) if match else None


def is_asleep(source: str) -> bool:
    """Whether a layer's source is a stand-in."""
    return source.startswith(PREFIX)


def real_source(source: str) -> str:
    """The source that a stand-in stands for, or that is opened without the network."""
    real = source[len(PREFIX) :] if is_asleep(source) else source
    # QGIS asks for the path of every layer that it saves: those of others stay as they are.
    ours = real.endswith(KEPT) and re.match(FILE, real)
    return real[: -len(KEPT)] if ours else real


def at_hand(source: str) -> str:
    """The source under which a streamed file opens with what GDAL has read of it already."""
    if VERSION < FORGETS_FROM or not re.fullmatch(FILE, source):
        return source
    return source + KEPT


def file_of(source: str) -> str:
    """The file in a source, without GDAL's options."""
    return source.partition("|")[0]


def put_to_sleep(source: str) -> str:
    """The source of a stand-in for a streamed file; it opens at once and draws nothing."""
    from . import shape

    stand_in = PREFIX + real_source(source)
    path = file_of(stand_in)
    if path not in _stand_ins:
        shape.make(shape.guess(path), path)
        _stand_ins.add(path)
    return stand_in


def lay_down(layer: QgsRasterLayer) -> None:
    """Let a layer sleep, with the size and place that it has when it is awake."""
    from . import shape

    stand_in = put_to_sleep(layer.source())
    known = shape.read(layer)
    if known is not None:
        shape.make(known, file_of(stand_in))
    if known is not None or not is_asleep(layer.source()):
        open_layer(layer, stand_in)


def open_layer(layer: QgsRasterLayer, source: str = "", seen: bool = True) -> None:
    """Open a layer anew, with the credentials in force now, and nothing has to be saved for it.

    Name and style stay. Open files keep the credentials that they were opened with, and a layer
    that could not be opened stays dead until this. For the main thread.

    :param source: what to open; empty: what it is anyway, but awake
    :param seen: whether it is drawn anew
    """
    # Newer QGIS draws a layer anew for that alone.
    was_silent = layer.blockSignals(not seen)
    _set_source(layer, at_hand(source or real_source(layer.source())))
    layer.blockSignals(was_silent)
    if seen or not layer.isValid():
        layer.triggerRepaint()


def _set_source(layer: QgsRasterLayer, source: str) -> None:
    from ..adapters.crs_text import settle

    project = QgsProject.instance()
    changed = project.isDirty()
    options = QgsDataProvider.ProviderOptions()
    layer.setDataSource(source, layer.name(), "gdal", options, False)
    settle(layer)
    project.setDirty(changed)


def abandon(layer: QgsRasterLayer) -> None:
    """Leave a sleeping layer as one that QGIS could not open, with its real source.

    Without the plugin nobody would put that back into a project file.
    """
    from osgeo import gdal

    source = real_source(layer.source())
    path = file_of(source)
    gdal.SetPathSpecificOption(path, "AWS_S3_ENDPOINT", NO_PLACE)
    gdal.SetPathSpecificOption(path, "AWS_NO_SIGN_REQUEST", "YES")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        _set_source(layer, source)
    finally:
        gdal.PopErrorHandler()
        gdal.ClearPathSpecificOptions(path)
        gdal.VSICurlPartialClearCache(path)


class PathProcessors:
    """What QGIS asks when it reads a path from a file, and when it writes one."""

    def __init__(self) -> None:
        self._reader = ""
        self._writer = ""

    def install(self) -> None:
        self._reader = QgsPathResolver.setPathPreprocessor(_read)
        self._writer = QgsPathResolver.setPathWriter(real_source)

    def remove(self) -> None:
        """Nothing sleeps any more, or never did."""
        _take_out(QgsPathResolver.removePathPreprocessor, self._reader)
        _take_out(QgsPathResolver.removePathWriter, self._writer)
        self._reader = self._writer = ""
        _forget_stand_ins()


_stand_ins: set[str] = set()


def _forget_stand_ins() -> None:
    while _stand_ins:
        from osgeo import gdal

        gdal.Unlink(_stand_ins.pop())


def _read(path: str) -> str:
    """What QGIS shall open in the stead of ``path``."""
    if not path.startswith(VSIS3) or project_of(path) is None:
        return path
    from .vsis3 import streaming_problem

    if streaming_problem():
        return path
    if utils.iface is None or not is_main_thread():
        from .waking import open_headless

        open_headless(path)
        return path
    return put_to_sleep(path)


def _take_out(remove: Callable[[str], object], identifier: str) -> None:
    """What another plugin has taken out is no matter."""
    if identifier:
        try:
            remove(identifier)
        except KeyError:
            return
