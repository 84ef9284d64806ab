"""Opens the files of sleeping layers, away from the main thread.

Imports what takes long to import: for the thread that does the work, or where there is no window.
"""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Iterator
from functools import partial
from typing import Callable, Optional

from osgeo import gdal

from ..adapters.authentication import is_unlocked
from ..adapters.connections import SavedConnection, all_connections, default_name, resolve
from ..adapters.main_thread import later_on_main_thread
from ..adapters.messages import log
from ..adapters.packages import report_problem
from ..api.http import Transport
from ..api.pix4d.client import Pix4dClient
from ..errors import Cancelled, NotReady, Pix4dError
from ..words import tr
from .asleep import file_of, project_of
from .load import header_in_one_request
from .renewal import close_all, stream
from .sampling import open_raster
from .sleeper import Reason, reason_of
from .vsis3 import Session, session_of

# Seconds for which a request is tried again: the user is told, and has a button.
BUDGET = 15.0
# Projects that are opened at the same time.
AT_ONCE = 4
# Seconds in which a project that could not be opened is not tried again, where nobody waits.
PAUSE = 60.0

Tell = Callable[[str, Optional[Reason], str, Optional[gdal.Dataset]], None]


class Waking:
    """Opens files for the layers that were found at one moment. Thread-safe.

    :param stopped: ends what is under way; asked several times a second
    :param tell: called from the thread for each source: with no reason where it can be opened
        now, and with the open file, which keeps its header at hand
    """

    def __init__(self, stopped: Callable[[], bool], tell: Tell) -> None:
        self._stopped = stopped
        self._tell = tell
        self._clients: dict[str, Pix4dClient] = {}
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(AT_ONCE)

    def open(self, connection: str, project_id: int, sources: list[str]) -> None:
        """Open a project, and then each of its files. Takes long.

        :param connection: empty: GDAL may read the project already
        """
        with self._places:
            opening = partial(self._session, connection, project_id, sources[0])
            session = self._attempt(sources, opening)
            if session is None:
                return
            if self._stopped():
                # It came too late to be closed with the others.
                later_on_main_thread(close_all)
                return
            for source in sources:
                reading = partial(self._open_file, connection, project_id, session, source)
                self._attempt([source], reading)

    def _attempt(
        self, sources: list[str], work: Callable[[], Optional[Session]]
    ) -> Optional[Session]:
        """What ``work`` returns; the layers of these sources are told of whatever goes wrong."""
        try:
            return work()
        except Cancelled:
            return None
        except Exception as error:  # noqa: BLE001 - a thread's end is seen by nobody
            if not isinstance(error, (Pix4dError, ImportError)):
                log(traceback.format_exc())
            for source in sources:
                self._tell(source, reason_of(error), _words(error), None)
            return None

    def _session(self, connection: str, project_id: int, source: str) -> Session:
        if connection:
            return stream(self._client(connection), project_id)
        session = session_of(source)
        if session is None:
            raise NotReady(tr("The access has just been closed."), try_again=True)
        return session

    def _client(self, connection: str) -> Pix4dClient:
        """One of each connection, so that it signs in once."""
        with self._lock:
            if connection not in self._clients:
                transport = Transport(resolve(connection), self._stopped, BUDGET)
                client = Pix4dClient(transport.connection, transport=transport)
                self._clients[connection] = client
            return self._clients[connection]

    def _open_file(self, connection: str, project_id: int, session: Session, source: str) -> None:
        if not source.startswith(session.prefix):
            # Its access does not hold there, and GDAL would try the user's own.
            words = tr("{file} does not belong to project {project}.")
            words = words.format(file=file_of(source), project=project_id)
            self._tell(source, Reason.NO_RIGHT, words, None)
            return
        try:
            prepare(session, source)
            with header_in_one_request():
                dataset = open_raster(file_of(source), self._stopped)
            self._tell(source, None, "", dataset)
        except Cancelled:
            return
        except Pix4dError as error:
            gone = bool(connection) and _is_gone(self._client(connection), project_id, source)
            self._tell(source, Reason.NO_FILE if gone else reason_of(error), str(error), None)


def prepare(session: Session, source: str) -> None:
    """Let GDAL open a file of a session; nothing is read."""
    session.source(file_of(source)[len(f"/vsis3/{session.bucket}/") :])


def _is_gone(client: Pix4dClient, project_id: int, source: str) -> bool:
    """Whether the service no longer has the file."""
    try:
        outputs = client.outputs.list(project_id)
    except Pix4dError:
        return False
    file = file_of(source)
    return not any(output.key and file.endswith(f"/{output.key}") for output in outputs)


def _words(error: Exception) -> str:
    problem = report_problem(error) if isinstance(error, ImportError) else None
    return problem or str(error)


# Where there is no window ------------------------------------------------------------------------

_failed_at: dict[int, float] = {}


def open_headless(source: str) -> None:
    """Open the project of a file before this returns; a failure is logged, and the file stays shut.

    Only with connections that ask nobody for a password.
    """
    project_id = project_of(source)
    if project_id is None or time.monotonic() - _failed_at.get(project_id, -PAUSE) < PAUSE:
        return
    session = session_of(source) or _new_session(source, project_id)
    if session is None:
        _failed_at[project_id] = time.monotonic()
    else:
        prepare(session, source)


def _new_session(source: str, project_id: int) -> Optional[Session]:
    for connection in _without_password():
        try:
            transport = Transport(resolve(connection.name), budget=BUDGET)
            session = stream(Pix4dClient(transport.connection, transport=transport), project_id)
        except (Pix4dError, ImportError) as error:
            log(_words(error))
            continue
        if source.startswith(session.prefix):
            return session
    return None


def _without_password() -> Iterator[SavedConnection]:
    """The default one first."""
    first = default_name()
    for connection in sorted(all_connections(), key=lambda connection: connection.name != first):
        if not connection.authcfg or is_unlocked():
            yield connection
