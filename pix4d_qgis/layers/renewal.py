"""Keeps streamed layers alive: renews the credentials of every session before they expire.

The main thread decides what is due, a thread of its own asks the service. Nothing here opens the
authentication database: the client that renews has the client id and secret in memory.
"""

from __future__ import annotations

import math
import threading
from datetime import datetime, timedelta, timezone
from typing import Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ..adapters.main_thread import later_on_main_thread
from ..api.pix4d.client import Pix4dClient
from ..errors import Cancelled, InvalidInput, NotFound, Pix4dError, ServiceRefused, SignInError
from ..jobs.access import lasting_credentials
from ..retrying import Patience
from ..storage.credentials import ExpiringCredentials
from ..words import tr
from .asleep import is_asleep
from .gaps import Gaps
from .handles import Handles
from .sleepers import report_lost
from .vsis3 import Session, close_unless_needed, open_session, open_sessions
from .vsis3 import close_all as close_sessions

# A timer stands still while a laptop sleeps: often enough the clock on the wall is looked at.
LONGEST_SLEEP = timedelta(seconds=30)
SHORTEST_SLEEP = timedelta(milliseconds=100)
UNUSED_FOR = timedelta(minutes=5)
FOR_GOOD = (InvalidInput, NotFound, ServiceRefused, SignInError)
TIMER = "pix4dRenewal"


def stream(client: Pix4dClient, project_id: int, *, held: bool = False) -> Session:
    """Open a project's files to GDAL, and keep them open while QGIS runs; for any thread.

    :param held: as for :func:`~.vsis3.open_session`
    :raises NotReady: this QGIS comes with a GDAL that is too old
    """
    keeper = _get_keeper()
    credentials = lasting_credentials(client, project_id, keeper.stopped.is_set)
    session = open_session(credentials, held=held)
    later_on_main_thread(keeper.look)
    return session


def close_all() -> None:
    """Stop renewing and forget every session; layers that are still open stop drawing."""
    global _keeper
    with _lock:
        keeper, _keeper = _keeper, None
    if keeper is not None:
        keeper.stop()
    close_sessions()


class Keeper:
    """Looks after all open sessions. Methods are for the main thread.

    :ivar stopped: set once it shall do no more; ends renewals that are under way
    """

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self._timer: Optional[QTimer] = None
        self._care: dict[Session, SessionCare] = {}
        self._gaps = Gaps(self.stopped.is_set)

    def look(self) -> None:
        """Do what is due for each session, and come back when something will be."""
        if self.stopped.is_set():
            return
        now = datetime.now(timezone.utc)
        sessions = open_sessions()
        self._care = {
            session: self._care.get(session) or SessionCare(session, self) for session in sessions
        }
        due = [care.look(now) for care in self._care.values()]
        if due:
            self._gaps.watch()
            self._wake_in(min(due) - now)
        else:
            self._gaps.stop()
            self._remove_timer()

    def stop(self) -> None:
        """Do no more, now and for good."""
        self.stopped.set()
        self._care.clear()
        self._gaps.stop()
        self._remove_timer()

    def _wake_in(self, pause: timedelta) -> None:
        if self._timer is None:
            self._timer = QTimer(QCoreApplication.instance())
            self._timer.setObjectName(TIMER)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self.look)
        pause = max(SHORTEST_SLEEP, min(pause, LONGEST_SLEEP))
        self._timer.start(math.ceil(pause.total_seconds() * 1000))

    def _remove_timer(self) -> None:
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.stop()
            timer.timeout.disconnect(self.look)
            timer.deleteLater()


class SessionCare:
    """Renews the credentials of one session, and drops it when no layer needs it any more."""

    def __init__(self, session: Session, keeper: Keeper) -> None:
        self._session = session
        self._keeper = keeper
        self._handles = Handles(session)
        self._renewing = False
        self._refused: Optional[ExpiringCredentials] = None
        self._problem: Optional[Pix4dError] = None
        self._unused_since: Optional[datetime] = None

    def look(self, now: datetime) -> datetime:
        """Do what is due; when the next thing will be."""
        self._report()
        self._drop_if_unused(now)
        due = self._handles.look(now)
        if self._renewing or self._session.credentials is self._refused:
            return due
        if now < self._session.credentials.renew_at:
            return min(due, self._session.credentials.renew_at)
        self._renewing = True
        threading.Thread(target=self._renew, daemon=True, name="pix4d-renewal").start()
        return due

    def _renew(self) -> None:
        """In a thread of its own: ask until there is an answer."""
        credentials = self._session.credentials
        patience = Patience(self._keeper.stopped.is_set, budget=math.inf)
        try:
            while not self._renewed():
                patience.wait()
        except Cancelled:
            return
        except FOR_GOOD as error:
            self._refused = credentials
            self._problem = error
        finally:
            self._renewing = False
        later_on_main_thread(self._keeper.look)

    def _renewed(self) -> bool:
        try:
            self._session.renew()
        except (Cancelled, *FOR_GOOD):
            raise
        except Pix4dError:
            return False
        return True

    def _report(self) -> None:
        problem, self._problem = self._problem, None
        if problem is None:
            return
        layers = [layer for layer in self._handles.layers() if not is_asleep(layer.source())]
        if not report_lost(layers, problem):
            project = self._session.prefix.rstrip("/").rsplit("/", 1)[-1]
            QgsMessageLog.logMessage(
                tr(
                    "The layers of {project} will stop drawing: their access could not be renewed. "
                    "{problem} Run 'Load outputs' to show them again."
                ).format(project=project, problem=problem),
                "PIX4D",
                Qgis.MessageLevel.Warning,
            )

    def _drop_if_unused(self, now: datetime) -> None:
        if self._handles.layers():
            self._session.awaits_layers = False
            self._unused_since = None
        elif self._session.users or self._session.awaits_layers:
            self._unused_since = None
        else:
            self._unused_since = self._unused_since or now
            if now - self._unused_since >= UNUSED_FOR:
                close_unless_needed(self._session)


_keeper: Optional[Keeper] = None
_lock = threading.Lock()


def _get_keeper() -> Keeper:
    global _keeper  # noqa: PLW0603 - one for this process, made when it is first needed
    with _lock:
        if _keeper is None:
            _keeper = Keeper()
        return _keeper
