"""Measuring one stockpile in the background, with a client that asks for its secret once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Callable, Optional

from ..adapters.authentication import is_unlocked
from ..adapters.connections import resolve
from ..adapters.main_thread import later_on_main_thread
from ..adapters.messages import log
from ..adapters.packages import report_problem
from ..errors import Cancelled, Pix4dError, SignInError
from ..jobs.stockpile import SIGN_IN, Measurement, Stockpile, measure_stockpile
from ..waiting import TICK, background

if TYPE_CHECKING:
    from ..api.pix4d.client import Pix4dClient
    from ..api.pix4d.projects import Project

# Seconds for which a request is tried again: the user looks at the map.
BUDGET = 10.0
# Stockpiles that are measured at the same time; a hundred may be pasted at once.
AT_ONCE = 4


class Accounts:
    """The clients by which stockpiles are measured, one per connection; for any thread."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._asking = threading.Lock()
        self._clients: dict[str, Pix4dClient] = {}
        self._projects: dict[tuple[str, int], Project] = {}
        self._refused: dict[str, str] = {}
        self._room = threading.BoundedSemaphore(AT_ONCE)

    @contextmanager
    def room(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        """Wait until there are not too many others. :raises Cancelled: meanwhile"""
        while not self._room.acquire(timeout=TICK):
            if cancelled():
                raise Cancelled()
        try:
            if cancelled():
                raise Cancelled()
            yield
        finally:
            self._room.release()

    def client(self, connection: str, cancelled: Callable[[], bool]) -> Pix4dClient:
        """A client of a connection, which ends with ``cancelled``.

        The first one of a connection may have QGIS ask for its master password.

        :raises Pix4dError: there is no such connection, or no access to its secret
        """
        from ..api.http import Transport
        from ..api.pix4d.client import Pix4dClient

        found = resolve(connection)
        with self._asking:
            client = self._clients.get(connection)
            if client is None or client.connection != found:
                client = Pix4dClient(
                    found, transport=Transport(found, self._stopped.is_set, BUDGET)
                )
            try:
                client.identify()
            except SignInError as error:
                self._refused[connection] = str(error)
                raise
            self._clients[connection] = client
        return client.lasting(cancelled)

    def project(self, client: Pix4dClient, connection: str, project_id: int) -> Project:
        """A project that can be measured; it is asked for once.

        :raises Pix4dError: it cannot be
        """
        from ..jobs.volumes import measurable_project

        key = (connection, project_id)
        if key not in self._projects:
            self._projects[key] = measurable_project(client, project_id)
        return self._projects[key]

    def refusal(self, connection: str) -> str:
        """Why asking for the secret again would only open the same dialog again; empty: ask.

        For the main thread. The user who did not give the master password presses a button when
        it is at hand.
        """
        if connection in self._refused and is_unlocked():
            del self._refused[connection]
        return self._refused.get(connection, "")

    def forget(self, connection: str) -> None:
        """Ask anew for everything about a connection: the user says that it will go better now."""
        self._refused.pop(connection, None)
        self._clients.pop(connection, None)

    def close(self) -> None:
        """Give nothing out any more."""
        self._stopped.set()
        self._clients.clear()


class Measuring:
    """Measures one stockpile in a thread of its own.

    No task of QGIS's: it would hold up quitting with a question about work of a few seconds.

    :param uid: of the feature
    :param done: called with this on the main thread, also after a cancel
    :ivar measurement: what came of it; None: it was cancelled or broke off
    """

    def __init__(
        self, accounts: Accounts, uid: str, stockpile: Stockpile, done: Callable[[Measuring], None]
    ) -> None:
        self._accounts = accounts
        self._done = done
        self._cancelled = threading.Event()
        self.uid = uid
        self.stockpile = stockpile
        self.measurement: Optional[Measurement] = None

    def start(self) -> None:
        """Begin, as soon as there is room."""
        work = background(self._run)
        work.add_done_callback(lambda _: later_on_main_thread(lambda: self._finish(work)))

    def cancel(self) -> None:
        """Its result is no longer wanted."""
        self._cancelled.set()

    def _run(self) -> None:
        try:
            with self._accounts.room(self._cancelled.is_set):
                self.measurement = self._measure()
        except Cancelled:
            return
        except SignInError as error:
            self.measurement = Measurement(message=str(error), needs=SIGN_IN)
        except Pix4dError as error:
            self.measurement = Measurement(message=str(error))
        except ImportError as error:
            self.measurement = Measurement(message=report_problem(error) or str(error))

    def _finish(self, work: Future[None]) -> None:
        self._done(self)
        work.result()  # raises what nobody has thought of, for QGIS to show

    def _measure(self) -> Measurement:
        from .project_dsm import ProjectDsm

        stockpile = self.stockpile
        client = self._accounts.client(stockpile.connection, self._cancelled.is_set)
        project = self._accounts.project(client, stockpile.connection, stockpile.project_id)
        progress = Silent(self._cancelled.is_set)
        return measure_stockpile(
            client, project, stockpile, lambda: ProjectDsm(client, project.id, progress), progress
        )


class Silent:
    """A :class:`~..progress.Progress` of work that is over in a moment: only warnings are kept."""

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self.is_cancelled = cancelled

    def percent(self, value: float) -> None:
        pass

    def status(self, text: str) -> None:
        pass

    def info(self, text: str) -> None:
        pass

    def warn(self, text: str) -> None:
        log(text)
