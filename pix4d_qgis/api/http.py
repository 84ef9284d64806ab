"""The one way out: requests with timeouts, retries, errors in words, and nothing secret in them."""

from __future__ import annotations

import json as jsonlib
import queue
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Callable, Union
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase
from requests.utils import should_bypass_proxies

from ..errors import (
    NotFound,
    Pix4dError,
    ServiceRefused,
    ServiceUnavailable,
    SignInError,
    UnexpectedAnswer,
)
from ..waiting import abandonable, pause
from .connection import ClientCredentials, Connection
from .token import TokenSource

CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 60.0
ATTEMPTS = 4
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
BUSY = frozenset({429, 502, 503, 504})
LONGEST_WORDS = 500
USER_AGENT = "pix4d_qgis"

Query = Mapping[str, Union[str, int, float, bool, Sequence[str], None]]


@dataclass(frozen=True)
class Answer:
    """What came back: status, parsed JSON (None when there is none) and the redirect target."""

    status: int
    body: Any
    location: str = ""
    retry_after: float | None = None
    is_json: bool = True


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
    """

    def __init__(
        self, connection: Connection, cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self.connection = connection
        self.cancelled = cancelled
        self._sessions: queue.LifoQueue[requests.Session] = queue.LifoQueue()
        self._token = TokenSource(self._request_token)
        self._credentials: ClientCredentials | None = None
        self._origins = {_origin(connection.cloud_url), _origin(connection.webgis_url)}

    def lasting(self, cancelled: Callable[[], bool]) -> Transport:
        """A transport of the same account that outlives this one and its ``cancelled``.

        It knows the client id and secret if this one does, and so asks nobody for them.
        """
        twin = type(self)(self.connection, cancelled)
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
        is_busy: Callable[[Answer], bool] | None = None,
        redirects: bool = False,
        raise_errors: bool = True,
    ) -> Answer:
        """Send one signed-in request and return the answer.

        :param doing: completes the sentence "Could not …" of an error
        :param repeatable: whether sending it twice does no harm; None: as the HTTP method says
        :param is_busy: which answers to a repeatable request are worth another try
        :param redirects: take a redirect as an answer (its target gets no token from here)
        :param raise_errors: False: the caller looks at 4xx and 5xx itself
        :raises Pix4dError: as the status says; :raises Cancelled: by the user
        """
        if _origin(url) not in self._origins:
            raise UnexpectedAnswer(f"Could not {doing}: the address leads to another host.")
        safe = method in ("GET", "PUT", "DELETE") if repeatable is None else repeatable

        def signed_in(token: str) -> Answer:
            arguments = {"json": json, "params": params, "auth": Bearer(token)}
            return self._persist(
                lambda: self._send(method, url, **arguments), url, doing, safe, is_busy or _busy
            )

        token = self._token.current()
        answer = signed_in(token)
        if answer.status == requests.codes.unauthorized:
            answer = signed_in(self._token.renewed(token))
        if raise_errors:
            self.check(answer, doing, redirects)
        return answer

    def error(self, answer: Answer, doing: str) -> Pix4dError:
        """The error that ``answer`` means, with the service's own words."""
        return _error(answer, doing, self.redact(words_of(answer.body)))

    def redact(self, text: str) -> str:
        """``text`` without tokens and signatures."""
        text = _TOKEN.sub("…", _without(self._token.last, text))
        return re.sub(r"(?i)((?:signature|token|secret|awsaccesskeyid)=)[^&\s\"']+", r"\1…", text)

    def check(self, answer: Answer, doing: str, redirects: bool = False) -> None:
        """Raise the error that ``answer`` means, if it is no data."""
        if answer.status >= requests.codes.bad_request:
            raise self.error(answer, doing)
        if answer.status >= requests.codes.multiple_choices and not redirects:
            raise UnexpectedAnswer(
                f"Could not {doing}: the service redirects elsewhere.", code=answer.status
            )
        if not answer.is_json and not redirects:
            raise UnexpectedAnswer(
                f"Could not {doing}: the answer is not the data that was asked for.",
                advice="Check the service addresses of the connection, and any proxy.",
                code=answer.status,
                try_again=True,
            )

    def _persist(
        self,
        send: Callable[[], Answer],
        url: str,
        doing: str,
        safe: bool,
        is_busy: Callable[[Answer], bool],
    ) -> Answer:
        """Send, and send again while the service is busy and repeating does no harm."""
        attempt = 1
        while True:
            delay = min(FIRST_PAUSE * 2**attempt, LONGEST_PAUSE) * random.uniform(0.5, 1.0)  # noqa: S311
            try:
                answer = send()
            except requests.RequestException as error:
                again = safe or isinstance(error, requests.ConnectTimeout)
                if attempt == ATTEMPTS or not again or isinstance(error, _HOPELESS):
                    raise _unreachable(error, url, doing) from None
            else:
                again = (safe and is_busy(answer)) or answer.status == requests.codes.too_many
                if attempt == ATTEMPTS or not again:
                    return answer
                if answer.retry_after is not None:
                    delay = min(answer.retry_after, LONGEST_PAUSE)
            pause(delay, self.cancelled)
            attempt += 1

    def _request_token(self) -> Answer:
        """Client credentials go in the form body, never in the address.

        They are asked for once: a later renewal may happen in any thread, but QGIS's auth database
        is read in the main thread, which may be waiting for that very renewal.
        """
        credentials = self._credentials = self._credentials or self.connection.credentials()
        form = {
            "grant_type": "client_credentials",
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
            "token_format": "jwt",
        }
        url = f"{self.connection.cloud_url}/oauth2/token/"
        answer = self._persist(
            lambda: self._send("POST", url, data=form, auth=Bearer("")),
            url,
            "sign in",
            safe=True,
            is_busy=_busy,
        )
        return self._checked_token(answer, credentials.client_secret)

    def _checked_token(self, answer: Answer, secret: str) -> Answer:
        if answer.status in (400, 401, 403):
            raise SignInError(
                f"{self.connection.cloud_url} does not accept the client id and secret of the "
                f"connection '{self.connection.name}'.",
                advice="Check both in Settings > Options > PIX4D, or the environment variables.",
                detail=_without(secret, self.redact(words_of(answer.body))),
                code=answer.status,
            )
        self.check(answer, "sign in")
        return answer

    def _send(self, method: str, url: str, **arguments: Any) -> Answer:
        return abandonable(lambda: self._send_now(method, url, **arguments), self.cancelled)

    def _send_now(self, method: str, url: str, **arguments: Any) -> Answer:
        with self._session() as session:
            response = session.request(
                method,
                url,
                timeout=(CONNECT_TIMEOUT, READ_TIMEOUT),
                allow_redirects=False,
                proxies=self._proxies(url),
                verify=self.connection.ca_bundle or None,
                **arguments,
            )
            return _read(response)

    def _proxies(self, url: str) -> dict[str, str] | None:
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
        yield session
        self._sessions.put(session)


# A bearer token, or anything that has the form of a JSON web token.
_TOKEN = re.compile(r"(?i:bearer\s+)\S+|eyJ[\w-]+\.[\w-]+\.[\w-]*")
_HOPELESS = (requests.exceptions.SSLError, requests.exceptions.InvalidURL)


def _busy(answer: Answer) -> bool:
    return answer.status in BUSY


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port


def _read(response: requests.Response) -> Answer:
    body: Any = None
    is_json = True
    if response.content:
        try:
            body = jsonlib.loads(response.content)
        except (ValueError, RecursionError):
            is_json = False
    retry_after = response.headers.get("Retry-After", "")
    return Answer(
        status=response.status_code,
        body=body,
        location=response.headers.get("Location", ""),
        retry_after=float(retry_after) if retry_after.isdigit() else None,
        is_json=is_json,
    )


def _without(secret: str, text: str) -> str:
    return text.replace(secret, "…") if secret else text


def words_of(body: Any) -> str:
    """The service's own words in an error body, in one line of limited length."""
    lines: list[str] = []

    def collect(value: Any, label: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                plain = key in ("detail", "title", "message", "error", "error_description")
                collect(inner, label if plain else str(key))
        elif isinstance(value, list):
            for inner in value[:20]:
                collect(inner, label)
        elif value is not None:
            lines.append(f"{label}: {value}" if label else str(value))

    collect(body, "")
    text = " ".join("; ".join(lines).split())
    return text if len(text) <= LONGEST_WORDS else text[: LONGEST_WORDS - 1] + "…"


def _error(answer: Answer, doing: str, words: str) -> Pix4dError:
    message = f"Could not {doing}."
    status = answer.status
    if status == requests.codes.unauthorized:
        return SignInError(
            f"Could not {doing}: the service no longer accepts the sign-in.",
            advice="Check the connection in Settings > Options > PIX4D.",
            detail=words,
            code=status,
        )
    if status == requests.codes.forbidden:
        advice = "The account of this connection lacks the right to do this."
        return ServiceRefused(message, advice=advice, detail=words, code=status)
    if status == requests.codes.not_found:
        return NotFound(message, detail=words or "not found", code=status)
    if status in BUSY or status >= requests.codes.server_error:
        advice = "The service has trouble at the moment; try again later."
        return ServiceUnavailable(
            message, advice=advice, detail=words or f"HTTP {status}", code=status, try_again=True
        )
    return ServiceRefused(message, detail=words or f"HTTP {status}", code=status)


def _unreachable(error: requests.RequestException, url: str, doing: str) -> ServiceUnavailable:
    """An error without the library's own text, which may show a proxy's password."""
    host = urlsplit(url).netloc
    reasons: Sequence[tuple[type[Exception], str, str]] = (
        (
            requests.exceptions.ProxyError,
            "the proxy refuses",
            "Check Settings > Options > Network.",
        ),
        (
            requests.exceptions.SSLError,
            f"the certificate of {host} is not trusted",
            "Add the certificate authority in Settings > Options > Authentication.",
        ),
        (requests.exceptions.Timeout, f"{host} does not answer", "Try again later."),
        (
            requests.exceptions.ConnectionError,
            f"{host} cannot be reached",
            "Check the network, the proxy and the service address of the connection.",
        ),
    )
    for kind, reason, advice in reasons:
        if isinstance(error, kind):
            return ServiceUnavailable(
                f"Could not {doing}: {reason}.",
                advice=advice,
                try_again=not isinstance(error, _HOPELESS),
            )
    return ServiceUnavailable(f"Could not {doing}: the transfer from {host} broke.", try_again=True)
