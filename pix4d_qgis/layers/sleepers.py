"""The sleeping layers of the QGIS project: found, woken where nobody has to be asked, or reported.

For the main thread: what takes long to import is imported in the thread that needs it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timezone
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt import sip

from ..adapters.main_thread import later_on_main_thread
from . import origin
from .asleep import (
    abandon,
    is_asleep,
    lay_down,
    open_layer,
    project_of,
    put_to_sleep,
    real_source,
)
from .sleeper import Reason, Sleeper, reason_of

if TYPE_CHECKING:
    from osgeo import gdal

THREAD = "pix4d-waking"
# Seconds: everything has been read before, so as a rule nothing is asked for at all.
HURRY = "0.1"
TRIES = 3
# Seconds that an import may take at most.
IMPORTING = 5.0
# By connection (empty: none is needed, GDAL may read the files already) and project.
Errands = dict[tuple[str, int], list[str]]


class Sleepers:
    """Looks after the layers of the QGIS project. Methods are for the main thread.

    :param changed: called whenever something has changed in :attr:`found`
    :ivar found: by layer id; also layers that have lost their access while they were awake
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._stopped = threading.Event()
        self._slots: dict[str, tuple[QgsMapLayer, Callable[[], None]]] = {}
        self._being_woken = ""
        self._starter: Optional[threading.Thread] = None
        self.found: dict[str, Sleeper] = {}

    def start(self) -> None:
        """From now on :func:`report_lost` leads here."""
        global _current  # noqa: PLW0603 - there is one QGIS project, and one who looks after it
        _current = self

    def stop(self) -> None:
        """Do no more. Sleeping layers are left as QGIS leaves what it cannot open."""
        global _current  # noqa: PLW0603
        _current = None
        self._stopped.set()
        if self._starter is not None:
            # It may be importing, and modules that are half there cannot be taken back.
            self._starter.join(IMPORTING)
        self._forget(list(self._slots))
        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsRasterLayer) and is_asleep(layer.source()):
                abandon(layer)

    def take_in(self, layers: Iterable[QgsMapLayer]) -> None:
        """Look after those of these layers that sleep, could not be opened, or have no access."""
        from .vsis3 import streaming_problem

        if streaming_problem():
            return  # nothing could wake them
        found = [layer for layer in layers if _is_shut(layer)]
        for layer in found:
            lay_down(layer)
            self._add(layer, Reason.LOCKED)
        if found:
            later_on_main_thread(self.look)

    def lost(self, layers: Iterable[QgsMapLayer], error: Exception) -> None:
        """Report layers that GDAL may no longer read; those of a deleted project fall asleep."""
        reason = reason_of(error)
        for layer in layers:
            if reason is Reason.DELETED:
                _close(layer)
            self._add(layer, reason, str(error))
        self._changed()

    def look(self) -> None:
        """Wake whom nobody has to be asked for."""
        if self._stopped.is_set():
            return
        errands: Errands = {}
        for waiting in self._waiting():
            layer = QgsProject.instance().mapLayer(waiting.layer_id)
            name, asks = _connection_of(layer)
            sleeper = replace(waiting, connection=name or waiting.connection)
            is_open = is_asleep(layer.source()) and _is_open(sleeper.source)
            if is_open or (name and not asks):
                self._set(sleeper, Reason.OPENING)
                errand = ("" if is_open else name, sleeper.project_id)
                errands.setdefault(errand, []).append(sleeper.source)
            else:
                self._set(sleeper, Reason.LOCKED if name else Reason.NO_CONNECTION)
        if errands:
            work = partial(_run, errands, self._stopped, self._tell)
            self._starter = threading.Thread(target=work, daemon=True, name=THREAD)
            self._starter.start()
        self._changed()

    def try_again(self) -> None:
        """Look at all of them anew: something may have changed."""
        for sleeper in list(self.found.values()):
            if sleeper.reason is not Reason.OPENING:
                self._set(replace(sleeper, tries=0), Reason.LOCKED)
        self.look()

    def forget(self, layer_ids: Iterable[str]) -> None:
        """The layers are about to go."""
        if self._forget(layer_ids):
            self._changed()

    def _waiting(self) -> list[Sleeper]:
        project = QgsProject.instance()
        self._forget([key for key in self.found if project.mapLayer(key) is None])
        return [sleeper for sleeper in self.found.values() if sleeper.reason is Reason.LOCKED]

    def _add(self, layer: QgsMapLayer, reason: Reason, words: str = "") -> None:
        source = real_source(layer.source())
        project_id = project_of(source)
        if project_id is None:
            return
        known = origin.read(layer)
        name = known.project_name if known else ""
        connection = known.connection if known else ""
        key = layer.id()
        self.found[key] = Sleeper(key, source, project_id, name, connection, reason, words)
        if key not in self._slots:
            self._slots[key] = (layer, partial(self._source_changed, key))
            layer.dataSourceChanged.connect(self._slots[key][1])

    def _set(self, sleeper: Sleeper, reason: Reason, words: str = "") -> None:
        self.found[sleeper.layer_id] = replace(sleeper, reason=reason, words=words)

    def _forget(self, layer_ids: Iterable[str]) -> bool:
        known = [key for key in layer_ids if key in self.found]
        for key in known:
            del self.found[key]
            layer, slot = self._slots.pop(key)
            if not sip.isdeleted(layer):
                layer.dataSourceChanged.disconnect(slot)
        return bool(known)

    def _source_changed(self, layer_id: str) -> None:
        """Somebody else has woken the layer, or given it another file."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer_id != self._being_woken and layer is not None and not is_asleep(layer.source()):
            self.forget([layer_id])

    def _tell(
        self, source: str, reason: Optional[Reason], words: str, dataset: Optional[gdal.Dataset]
    ) -> None:
        """In the thread: hand over to the main thread."""
        later_on_main_thread(partial(self._told, source, reason, words, dataset))

    def _told(
        self, source: str, reason: Optional[Reason], words: str, dataset: Optional[gdal.Dataset]
    ) -> None:
        """:param dataset: what keeps the file's header at hand while the layer opens it, too"""
        if self._stopped.is_set():
            return
        for sleeper in list(self.found.values()):
            if sleeper.source != source or sleeper.reason is not Reason.OPENING:
                continue
            layer = QgsProject.instance().mapLayer(sleeper.layer_id)
            if layer is None:
                continue
            if reason is not None:
                self._set(sleeper, _narrowed(reason, sleeper, layer), words)
            elif not is_asleep(layer.source()) or self._woken(layer, source):
                self._forget([sleeper.layer_id])
            elif sleeper.tries < TRIES:
                # Drawing may have taken the place in GDAL's memory.
                self._set(replace(sleeper, tries=sleeper.tries + 1), Reason.LOCKED)
                later_on_main_thread(self.look)
            else:
                self._set(sleeper, Reason.UNREACHABLE)
        self._changed()

    def _woken(self, layer: QgsRasterLayer, source: str) -> bool:
        self._being_woken = layer.id()
        try:
            return _wake(layer, source)
        finally:
            self._being_woken = ""


_current: Optional[Sleepers] = None


def report_lost(layers: Iterable[QgsMapLayer], error: Exception) -> bool:
    """Tell whoever looks after the layers; False: there is nobody. For the main thread."""
    if _current is None:
        return False
    _current.lost(layers, error)
    return True


def _close(layer: QgsRasterLayer) -> None:
    """Let it sleep until somebody finds its project again; GDAL would try what it has of it."""
    from .vsis3 import close_unless_needed, session_of

    session = session_of(real_source(layer.source()))
    lay_down(layer)
    others = QgsProject.instance().mapLayers().values()
    if session is not None and not any(x.source().startswith(session.prefix) for x in others):
        close_unless_needed(session, given_up=True)


def _is_shut(layer: QgsMapLayer) -> bool:
    """Whether it is a layer of the service's, asleep, invalid, or without access."""
    return (
        isinstance(layer, QgsRasterLayer)
        and project_of(layer.source()) is not None
        and (is_asleep(layer.source()) or not layer.isValid() or _is_orphaned(layer))
    )


def _is_orphaned(layer: QgsRasterLayer) -> bool:
    """Whether the plugin, before it was loaded anew, has opened a layer that is still awake.

    GDAL would try the user's own access for it. What the user has opened with that has no shape.
    """
    from . import shape
    from .vsis3 import session_of

    return shape.read(layer) is not None and session_of(layer.source()) is None


def _connection_of(layer: QgsMapLayer) -> tuple[str, bool]:
    """Name of the connection that opens a layer, and whether QGIS would ask for its password.

    The name is empty where there is no such connection.
    """
    from ..adapters.authentication import is_unlocked
    from ..adapters.connections import best_match

    known = origin.read(layer)
    saved = best_match(known.connection, known.cloud_url) if known else best_match("", "")
    return (saved.name, bool(saved.authcfg) and not is_unlocked()) if saved else ("", False)


def _narrowed(reason: Reason, sleeper: Sleeper, layer: QgsMapLayer) -> Reason:
    """What was loaded with one account, and another one does not see, need not be deleted."""
    known = origin.read(layer)
    other = known is not None and known.connection != sleeper.connection
    return Reason.NO_RIGHT if other and reason is Reason.DELETED else reason


def _is_open(source: str) -> bool:
    """Whether a session lets GDAL read a file."""
    from .vsis3 import session_of

    session = session_of(source)
    return session is not None and session.in_force.expires > datetime.now(timezone.utc)


def _wake(layer: QgsRasterLayer, source: str) -> bool:
    """Let a layer read its file again, style and all; False: it could not, and sleeps on."""
    from . import shape

    with _hurried():
        open_layer(layer, source)
    if not layer.isValid():
        open_layer(layer, put_to_sleep(source))
        return False
    project = QgsProject.instance()
    changed = project.isDirty()
    shape.write(layer, shape.of(layer))
    project.setDirty(changed)
    return True


@contextmanager
def _hurried() -> Iterator[None]:
    """The main thread does not wait for a network that has just gone."""
    from osgeo import gdal

    limits = ("GDAL_HTTP_TIMEOUT", "GDAL_HTTP_CONNECTTIMEOUT")
    for option in limits:
        gdal.SetThreadLocalConfigOption(option, HURRY)
    try:
        yield
    finally:
        for option in limits:
            gdal.SetThreadLocalConfigOption(option, None)


def _run(errands: Errands, stopped: threading.Event, tell: Callable[..., Any]) -> None:
    """In a thread of its own: open every project in one of its own."""
    try:
        from .waking import Waking
    except ImportError as error:
        from ..adapters.packages import report_problem

        words = report_problem(error) or str(error)
        for sources in errands.values():
            for source in sources:
                tell(source, Reason.OTHER, words, None)
        return
    if stopped.is_set():
        return
    waking = Waking(stopped.is_set, tell)
    for (connection, project_id), sources in errands.items():
        work = partial(waking.open, connection, project_id, sources)
        threading.Thread(target=work, daemon=True, name=THREAD).start()
