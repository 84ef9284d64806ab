"""The one way out: requests with timeouts, patience, and nothing secret in its errors."""

from __future__ import annotations

import queue
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Callable, Union
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase
from requests.utils import should_bypass_proxies

from ..errors import (
    AnswerLost,
    Pix4dError,
    ServiceUnavailable,
    SignInError,
    StorageError,
    UnexpectedAnswer,
)
from ..retrying import Patience
from ..waiting import abandonable
from ..words import tr
from .answers import BUSY, Answer, error_of, read, words_of
from .connection import ClientCredentials, Connection
from .token import TokenSource
from .unreachable import is_hopeless, is_unsent, unreachable

CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 60.0
# From sending to the last byte of the answer: one that drips would never be over.
ANSWER_TIMEOUT = 120.0
# Patience with a host that has never answered: its name may be misspelt, or the network be off.
FIRST_CONTACT = 15.0
# Moments in answers are whole seconds.
CLOCK_RESOLUTION = timedelta(seconds=1)
USER_AGENT = "pix4d_qgis"
JWT = "jwt"

Query = Mapping[str, Union[str, int, float, bool, Sequence[str], None]]


class Bearer(AuthBase):
    """Sets the token per request, which also keeps requests from using a .netrc entry instead."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class Transport:
    """Sends requests for one connection; safe to use from several threads.

    :param connection: where and as whom
    :param cancelled: asked several times a second while something is under way
    :param budget: seconds for which a request is tried again; None: as the retry policy says
    """

    def __init__(
        self,
        connection: Connection,
        cancelled: Callable[[], bool] = lambda: False,
        budget: float | None = None,
    ) -> None:
        self.connection = connection
        self.cancelled = cancelled
        self._budget = budget
        self._sessions: queue.LifoQueue[requests.Session] = queue.LifoQueue()
        self._token = TokenSource(self._request_token)
        self._credentials: ClientCredentials | None = None
        self._origins = {_origin(connection.cloud_url), _origin(connection.webgis_url)}
        self._answered: set[tuple[str, str, int | None]] = set()
        # The service's clock at a moment of this computer's monotonic one.
        self._clock: tuple[datetime, float] | None = None

    def lasting(self, cancelled: Callable[[], bool]) -> Transport:
        """A transport of the same account that outlives this one and its ``cancelled``.

        It knows the client id and secret if this one does, and so asks nobody for them.
        """
        twin = type(self)(self.connection, cancelled, self._budget)
        twin._credentials = self._credentials  # noqa: SLF001 - of the same class
        return twin

    def call(
        self,
        method: str,
        url: str,
        doing: str,
        *,
        json: Any = None,
        params: Query | None = None,
        repeatable: bool | None = None,
        redirects: bool = False,
        budget: float | None = None,
    ) -> Answer:
        """Send one signed-in request and return the data that came back; see :meth:`ask`.

        :param redirects: take a redirect as an answer (its target gets no token from here)
        :raises Pix4dError: as the status says; AnswerLost where a request that is not repeatable
            may have been carried out
        """
        answer = self.ask(
            method, url, doing, json=json, params=params, repeatable=repeatable, budget=budget
        )
        try:
            self.check(answer, doing, redirects)
        except (ServiceUnavailable, UnexpectedAnswer) as error:
            done = answer.status != requests.codes.too_many and not _is_safe(method, repeatable)
            raise (_lost(error) if done else error) from None
        return answer

    def ask(
        self,
        method: str,
        url: str,
        doing: str,
        *,
        json: Any = None,
        params: Query | None = None,
        repeatable: bool | None = None,
        is_busy: Callable[[Answer], bool] | None = None,
        budget: float | None = None,
    ) -> Answer:
        """Send one signed-in request and return the answer, also one that is an error.

        :param doing: completes the sentence "Could not …" of an error
        :param repeatable: whether sending it twice does no harm; None: as the HTTP method says
        :param is_busy: which answers to a repeatable request are worth another try
        :param budget: seconds for which it is tried again; None: those of this transport
        :raises ServiceUnavailable: there was no answer; :raises Cancelled: by the user
        """
        if not self.is_own(url):
            raise UnexpectedAnswer(
                tr("Could not {doing}: the address leads to another host.").format(doing=doing)
            )

        def signed_in(token: str) -> Answer:
            arguments = {"json": json, "params": params, "auth": Bearer(token)}
            return self._persist(
                lambda: self._send(method, url, **arguments),
                url,
                doing,
                _is_safe(method, repeatable),
                is_busy or _busy,
                self._budget if budget is None else budget,
            )

        token = self._token.current()
        answer = signed_in(token)
        if answer.status == requests.codes.unauthorized:
            answer = signed_in(self._token.renewed(token))
        return answer

    def identify(self) -> ClientCredentials:
        """The client id and secret, asked for once, in the thread of the first call.

        A later renewal may happen in any thread, but QGIS's auth database is read in the main
        thread, which may be waiting for that very renewal.
        """
        self._credentials = self._credentials or self.connection.credentials()
        return self._credentials

    def is_own(self, url: str) -> bool:
        """Whether this is an address of the service, which alone may get the token."""
        return _origin(url) in self._origins

    def auth_for(self, url: str) -> Bearer:
        """The token for an address of the service, nothing for any other."""
        return Bearer(self._token.current() if self.is_own(url) else "")

    def sign_in(self) -> None:
        """Get a token, if there is none yet."""
        self._token.current()

    def service_time(self) -> datetime | None:
        """The service's clock, which may be a second further than this, but never behind it.

        None before the first answer, and where the service does not tell.
        """
        if self._clock is None:
            return None
        moment, then = self._clock
        return moment + timedelta(seconds=time.monotonic() - then)

    def patience(self) -> Patience:
        """For work of several requests."""
        return Patience(self.cancelled, self._budget)

    def error(self, answer: Answer, doing: str) -> Pix4dError:
        """The error that ``answer`` means, with the service's own words."""
        return error_of(answer, doing, self.redact(words_of(answer.body)))

    def redact(self, text: str) -> str:
        """``text`` without tokens and signatures."""
        text = _TOKEN.sub("…", _without(self._token.last, text))
        return re.sub(r"(?i)((?:signature|token|secret|awsaccesskeyid)=)[^&\s\"']+", r"\1…", text)

    def check(self, answer: Answer, doing: str, redirects: bool = False) -> None:
        """Raise the error that ``answer`` means, if it is no data."""
        if answer.is_foreign_refusal:
            raise _no_data(answer, doing)
        if answer.status >= requests.codes.bad_request:
            raise self.error(answer, doing)
        if answer.status >= requests.codes.multiple_choices and not redirects:
            raise UnexpectedAnswer(
                tr("Could not {doing}: the service redirects elsewhere.").format(doing=doing),
                code=answer.status,
                try_again=True,
            )
        if not answer.is_json and not redirects:
            raise _no_data(answer, doing)

    def _persist(
        self,
        send: Callable[[], Answer],
        url: str,
        doing: str,
        repeatable: bool,
        is_busy: Callable[[Answer], bool],
        budget: float | None,
    ) -> Answer:
        """Send, and send again while that may help, does no harm, and patience lasts."""
        patience = self._patience_with(url, budget)
        while True:
            try:
                answer = send()
            except requests.RequestException as error:
                harmless = repeatable or is_unsent(error)
                if harmless and not is_hopeless(error) and patience.wait():
                    continue
                problem = unreachable(error, url, doing)
                raise (problem if harmless else _lost(problem)) from None
            if not answer.is_page and _origin(url) not in self._answered:
                self._answered.add(_origin(url))
                patience = self._patience_with(url, budget)
            again = repeatable and (is_busy(answer) or answer.is_page)
            if not (again or answer.status == requests.codes.too_many):
                return answer
            if not patience.wait(answer.retry_after):
                return answer

    def _patience_with(self, url: str, budget: float | None) -> Patience:
        known = budget is not None or _origin(url) in self._answered
        return Patience(self.cancelled, budget if known else FIRST_CONTACT)

    def _request_token(self) -> Answer:
        """Client credentials go in the form body, never in the address."""
        credentials = self.identify()
        form = {
            "grant_type": "client_credentials",
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
            "token_format": JWT,
        }
        url = f"{self.connection.cloud_url}/oauth2/token/"
        answer = self._persist(
            lambda: self._send("POST", url, data=form, auth=Bearer("")),
            url,
            tr("sign in"),
            repeatable=True,
            is_busy=_busy,
            budget=self._budget,
        )
        return self._checked_token(answer, credentials.client_secret)

    def _checked_token(self, answer: Answer, secret: str) -> Answer:
        # The pages of gateways have other codes than 401.
        if answer.status == 401 or (answer.status in (400, 403) and answer.is_json):
            raise SignInError(
                tr(
                    "{cloud_url} does not accept the client id and secret of the connection "
                    "'{name}'."
                ).format(cloud_url=self.connection.cloud_url, name=self.connection.name),
                advice=tr(
                    "Check both in Settings > Options > PIX4D, or the environment variables."
                ),
                detail=_without(secret, self.redact(words_of(answer.body))),
                code=answer.status,
            )
        self.check(answer, tr("sign in"))
        return answer

    def _send(self, method: str, url: str, **arguments: Any) -> Answer:
        try:
            answer = abandonable(
                lambda: self._send_now(method, url, **arguments), self.cancelled, ANSWER_TIMEOUT
            )
        except TimeoutError:
            raise requests.ReadTimeout from None
        if answer.moment is not None and _origin(url) == _origin(self.connection.cloud_url):
            self._clock = (answer.moment, time.monotonic())
        return answer

    def _send_now(self, method: str, url: str, **arguments: Any) -> Answer:
        with self._session() as session:
            try:
                response = session.request(
                    method,
                    url,
                    timeout=(CONNECT_TIMEOUT, READ_TIMEOUT),
                    allow_redirects=False,
                    proxies=self.proxies_for(url),
                    verify=self.connection.ca_bundle or None,
                    stream=True,
                    **arguments,
                )
            except requests.RequestException:
                raise
            except OSError as error:
                raise _no_authorities(error) from None
            with response:
                return read(response)

    def proxies_for(self, url: str) -> dict[str, str] | None:
        """As requests takes them; None: the environment decides."""
        connection = self.connection
        if not connection.proxies:
            return None
        if should_bypass_proxies(url, connection.no_proxy):
            return {"no_proxy": "*"}
        return dict(connection.proxies)

    @contextmanager
    def _session(self) -> Iterator[requests.Session]:
        """A session that no other thread uses meanwhile; its open connections are kept."""
        try:
            session = self._sessions.get_nowait()
        except queue.Empty:
            session = requests.Session()
            session.headers["User-Agent"] = USER_AGENT
            session.headers["Accept"] = "application/json"
            session.headers["Accept-Encoding"] = "gzip"
        yield session
        self._sessions.put(session)


# A bearer token, or anything that has the form of a JSON web token.
_TOKEN = re.compile(r"(?i:bearer\s+)\S+|eyJ[\w-]+\.[\w-]+\.[\w-]*")


def _is_safe(method: str, repeatable: bool | None) -> bool:
    return method in ("GET", "PUT", "DELETE") if repeatable is None else repeatable


def _busy(answer: Answer) -> bool:
    return answer.status in BUSY


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port


def _without(secret: str, text: str) -> str:
    return text.replace(secret, "…") if secret else text


def _lost(error: Pix4dError) -> AnswerLost:
    return AnswerLost(
        error.message,
        advice=tr("It may have been done all the same; look before you try again."),
        detail=error.detail,
        code=error.code,
        try_again=True,
    )


def _no_data(answer: Answer, doing: str) -> UnexpectedAnswer:
    return UnexpectedAnswer(
        tr("Could not {doing}: the answer is not the data that was asked for.").format(doing=doing),
        advice=tr("Check the service addresses of the connection, and any proxy."),
        code=answer.status,
        try_again=True,
    )


def _no_authorities(error: OSError) -> StorageError:
    """requests found no file of trusted certificates where it was told to look."""
    return StorageError(
        tr("The list of trusted certificates cannot be read."),
        advice=tr("Start QGIS again, or check Settings > Options > Authentication."),
        detail=error.strerror or "",
    )
