"""Measuring one stockpile in QGIS's task manager, with a client that asks for its secret once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Callable, Optional

from qgis.core import QgsApplication, QgsTask

from ..adapters.connections import resolve
from ..adapters.messages import log
from ..adapters.packages import report_problem
from ..errors import Cancelled, Pix4dError, SignInError
from ..jobs.stockpile import SIGN_IN, Measurement, Stockpile, measure_stockpile
from ..words import tr

if TYPE_CHECKING:
    from ..api.pix4d.client import Pix4dClient
    from ..api.pix4d.projects import Project

# Seconds for which a request is tried again: the user looks at the map.
BUDGET = 10.0


class Accounts:
    """The clients by which stockpiles are measured, one per connection; for any thread."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._asking = threading.Lock()
        self._clients: dict[str, Pix4dClient] = {}
        self._projects: dict[tuple[str, int], Project] = {}
        self._refused: dict[str, str] = {}

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
        if QgsApplication.authManager().masterPasswordIsSet():
            self._refused.pop(connection, None)
        return self._refused.get(connection, "")

    def forget(self, connection: str) -> None:
        """Ask anew for everything about a connection: the user says that it will go better now."""
        self._refused.pop(connection, None)
        self._clients.pop(connection, None)

    def close(self) -> None:
        """Give nothing out any more."""
        self._stopped.set()
        self._clients.clear()


class Measuring(QgsTask):
    """Measures one stockpile.

    :param uid: of the feature
    :param done: called with this task on the main thread, also after a cancel
    :ivar measurement: what came of it; None: it was cancelled or broke off
    """

    def __init__(
        self, accounts: Accounts, uid: str, stockpile: Stockpile, done: Callable[[Measuring], None]
    ) -> None:
        super().__init__(tr("Measuring {}").format(stockpile.name))
        self._accounts = accounts
        self._done = done
        self.uid = uid
        self.stockpile = stockpile
        self.measurement: Optional[Measurement] = None

    def run(self) -> bool:
        """In a thread of the task manager."""
        try:
            self.measurement = self._measure()
        except Cancelled:
            return False
        except SignInError as error:
            self.measurement = Measurement(message=str(error), needs=SIGN_IN)
        except Pix4dError as error:
            self.measurement = Measurement(message=str(error))
        except ImportError as error:
            self.measurement = Measurement(message=report_problem(error) or str(error))
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        self._done(self)

    def _measure(self) -> Measurement:
        from .project_dsm import ProjectDsm

        stockpile = self.stockpile
        client = self._accounts.client(stockpile.connection, self.isCanceled)
        project = self._accounts.project(client, stockpile.connection, stockpile.project_id)
        progress = Silent(self.isCanceled)
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
