"""One connection's account for the window: a few requests at once, none on the main thread."""

from __future__ import annotations

import threading
import time
import traceback
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsApplication

from ...adapters import connections, messages
from ...adapters.main_thread import later_on_main_thread
from ...adapters.packages import report_problem
from ...errors import Pix4dError
from ...words import tr

if TYPE_CHECKING:
    from ...api.connection import Connection
    from ...api.pix4d.client import Pix4dClient

AT_ONCE = 4
# Seconds for which a request is tried again: the user looks at an empty tree.
BUDGET = 8.0
# Seconds in which requests that are under way give up when the window closes.
FAREWELL = 1.0

Work = Callable[["Pix4dClient"], Any]
Done = Callable[[Any], None]
Failed = Callable[[Pix4dError], None]


class LockedOut(Pix4dError):
    """QGIS's authentication database is locked, and the user has not been asked yet."""

    def __init__(self) -> None:
        super().__init__(tr("Sign in: QGIS will ask for its master password."))


class Request:
    """Something that was asked for; after :meth:`cancel` nothing is called back."""

    def __init__(self, work: Work, done: Done, failed: Failed) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.thread: Optional[threading.Thread] = None
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()


class Account:
    """Asks the service through one client. Methods are for the main thread.

    :param saved: the connection
    """

    def __init__(self, saved: connections.SavedConnection) -> None:
        self.saved = saved
        self._connection: Optional[Connection] = None
        self._client: Optional[Pix4dClient] = None
        self._client_lock = threading.Lock()
        self._here = threading.local()
        self._waiting: deque[Request] = deque()
        self._running: set[Request] = set()
        self._closed = False

    @property
    def name(self) -> str:
        return self.saved.name

    @property
    def is_signed_in(self) -> bool:
        """Whether asking needs nothing from the user or the authentication database."""
        return self._connection is not None

    def ask(self, work: Work, done: Done, failed: Failed) -> Request:
        """Do ``work`` in a thread, as soon as one is free.

        QGIS's authentication database is read for the first of them, if it is open.

        :param done: called with the result, on the main thread
        :param failed: called with the error; :class:`LockedOut`: see :meth:`sign_in`
        """
        request = Request(work, done, failed)
        try:
            if not self.is_signed_in:
                self._sign_in_quietly()
        except Pix4dError as error:
            _fail_later(request, error)
            return request
        self._waiting.append(request)
        self._start()
        return request

    def sign_in(self) -> None:
        """Read the client id and secret; QGIS may ask the user for its master password.

        Only after the user pressed something. :raises Pix4dError: without success
        """
        connection = connections.resolve(self.name)
        credentials = connection.credentials()
        self._connection = replace(connection, credentials=lambda: credentials)

    def close(self) -> None:
        """End all that is under way; call nothing back. Takes at most ``FAREWELL`` seconds."""
        self._closed = True
        for request in [*self._waiting, *self._running]:
            request.cancel()
        self._waiting.clear()
        end = time.monotonic() + FAREWELL
        for request in self._running:
            if request.thread is not None:
                request.thread.join(max(0.0, end - time.monotonic()))
        self._running.clear()
        self._connection = self._client = None

    def _sign_in_quietly(self) -> None:
        if self.saved.authcfg and not QgsApplication.authManager().masterPasswordIsSet():
            raise LockedOut
        self.sign_in()

    def _start(self) -> None:
        while self._waiting and len(self._running) < AT_ONCE and not self._closed:
            request = self._waiting.popleft()
            if request.is_cancelled():
                continue
            self._running.add(request)
            request.thread = threading.Thread(
                target=self._run, args=(request, self._connection), daemon=True, name="pix4d-drive"
            )
            request.thread.start()

    def _run(self, request: Request, connection: Connection) -> None:
        """In a thread of its own."""
        self._here.request = request
        try:
            result = request.work(self._get_client(connection))
        except Exception as error:  # noqa: BLE001 - shown to the user in any case
            problem = _in_words(error)
            answer = lambda: request.failed(problem)  # noqa: E731
        else:
            answer = lambda: request.done(result)  # noqa: E731
        later_on_main_thread(lambda: self._finish(request, answer))

    def _get_client(self, connection: Connection) -> Pix4dClient:
        with self._client_lock:
            # Requests that began before a new sign-in finish with their own.
            if self._client is None or self._client.connection is not connection:
                from ...api.http import Transport
                from ...api.pix4d.client import Pix4dClient

                transport = Transport(connection, self._is_cancelled, BUDGET)
                self._client = Pix4dClient(connection, transport=transport)
            return self._client

    def _is_cancelled(self) -> bool:
        """Whether the request of the thread that asks is cancelled."""
        request = getattr(self._here, "request", None)
        return request is not None and request.is_cancelled()

    def _finish(self, request: Request, answer: Callable[[], None]) -> None:
        self._running.discard(request)
        self._start()
        if not request.is_cancelled():
            answer()


def _fail_later(request: Request, error: Pix4dError) -> None:
    """When whoever asked has noted the request."""
    later_on_main_thread(lambda: None if request.is_cancelled() else request.failed(error))


def _in_words(error: Exception) -> Pix4dError:
    if isinstance(error, Pix4dError):
        return error
    if isinstance(error, ImportError):
        problem = report_problem(error)
        if problem is not None:
            return Pix4dError(problem)
    messages.log("".join(traceback.format_exception(type(error), error, error.__traceback__)))
    return Pix4dError(
        tr("Something unexpected happened: {problem}.").format(problem=type(error).__name__),
        advice=tr("The log panel PIX4D has the details."),
    )
