"""Signing in with a connection in the background, to see whether it works."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..adapters.packages import package_problem
from ..api.connection import Connection
from ..errors import Pix4dError, SignInError
from ..words import tr

# Seconds for which a request is tried again: the user looks at the button.
BUDGET = 4.0


class ConnectionCheck(QgsTask):
    """Signs in and counts the projects.

    Emits :attr:`answered` on the main thread, with one or two sentences for the user; also after
    a cancel.

    :param when_refused: what to do when the service does not accept the client id and secret;
        empty: what every other place advises
    :ivar has_failed: whether it was tried and did not work
    """

    answered = pyqtSignal(str)

    def __init__(self, connection: Connection, when_refused: str = "") -> None:
        super().__init__(tr("Testing the connection {}").format(connection.name))
        self._connection = connection
        self._when_refused = when_refused
        self.has_failed = False
        self._sentence = tr("The test broke off.")

    def stop(self, *_: object) -> None:
        """Abandon it; may be connected to any signal."""
        self.cancel()

    def run(self) -> bool:
        """In a thread of the task manager."""
        try:
            from ..api.http import Transport
            from ..api.pix4d.client import Pix4dClient

            transport = Transport(self._connection, self.isCanceled, BUDGET)
            client = Pix4dClient(self._connection, transport=transport)
            count = client.projects.list(page_size=1).count
        except SignInError as error:
            error.advice = self._when_refused or error.advice
            self._sentence = str(error)
        except Pix4dError as error:
            self._sentence = str(error)
        except ImportError as error:
            self._sentence = package_problem(error) or str(error)
        else:
            found = tr("1 project.") if count == 1 else tr("{} projects.").format(count)
            self._sentence = tr("Signed in.") + " " + found
            return True
        return False

    def finished(self, result: bool) -> None:
        """On the main thread."""
        self.has_failed = not (result or self.isCanceled())
        if self.isCanceled():
            self._sentence = tr("The test was stopped.")
        self.answered.emit(self._sentence)
