"""Faults of the wire and of the service that a test lets happen to chosen requests.

Every kind says whether the request takes effect. A test sees it in the service's state, and in
the record of the request (``fault``, ``handled``).
"""

from __future__ import annotations

import io
import re
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable, Optional

from werkzeug.wrappers import Request, Response

from .http_server import ConnectionCut
from .s3_errors import S3Error

if TYPE_CHECKING:
    from .state import CloudState

DRIPS = 20
_HTML = "<!doctype html>\n<html><body><h1>{}</h1></body></html>\n"
_S3_CODES = {500: "InternalError", 503: "SlowDown"}


@dataclass
class Fault:
    """What happens to requests that match.

    :param service: cloud, webgis or s3
    :param method: the request's; empty: any
    :param path: searched for in the decoded path
    :param kind: one of ``KINDS``
    :param times: how many requests it happens to
    :param skip: how many requests go through before that
    :param query: searched for in the query string
    :param seconds: how long ``latency`` and ``late_answer`` wait and ``drip`` takes in all
    :param status: the answer of ``status`` and ``status_after``
    :param headers: further headers of that answer, e.g. Retry-After
    :param body: its body; None: what a gateway or the object store sends with such a status

    ``arrived`` is set as soon as a request that will be handled is here whole.
    """

    service: str
    method: str
    path: re.Pattern[str]
    kind: str
    times: float = 1
    skip: int = 0
    query: str = ""
    seconds: float = 0.3
    status: int = 503
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    arrived: threading.Event = field(default_factory=threading.Event, init=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"Unknown kind of fault: {self.kind}")

    def matches(self, service: str, request: Request) -> bool:
        return (
            self.service == service
            and self.method in ("", request.method)
            and bool(self.path.search(request.path))
            and bool(re.search(self.query, request.query_string.decode("latin-1")))
        )


class Faults:
    """The faults that still wait for their requests; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        with self._lock:
            self._waiting.append(fault)

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    def take(self, service: str, request: Request) -> Optional[Fault]:
        """The fault that happens to this request."""
        with self._lock:
            for fault in self._waiting:
                if not fault.matches(service, request):
                    continue
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None


# Before the request is handled -------------------------------------------------------------


def _sleep(fault: Fault, state: CloudState) -> None:
    time.sleep(fault.seconds)


def _expire_tokens(fault: Fault, state: CloudState) -> None:
    state.tokens.expire_all()


def _expire_credentials(fault: Fault, state: CloudState) -> None:
    state.credentials.expire_all()


# Instead of the answer; whether the request was handled before is the kind's affair ----------


def _status(fault: Fault, request: Request) -> Response:
    body, mimetype = fault.body, "text/html"
    if body is None and fault.service == "s3" and fault.status in _S3_CODES:
        body = S3Error(_S3_CODES[fault.status]).xml(request.path, "0")
        mimetype = "application/xml"
    elif isinstance(body, (dict, list)):
        import json

        body, mimetype = json.dumps(body), "application/json"
    elif body is None:
        body = _HTML.format(fault.status)
    return Response(body, fault.status, headers=dict(fault.headers), mimetype=mimetype)


def _html(fault: Fault, request: Request) -> Response:
    """What a captive portal or a proxy shows in place of anything."""
    return Response(_HTML.format("Please sign in to this network"), 200, mimetype="text/html")


def _reset(fault: Fault, request: Request) -> Response:
    raise ConnectionCut(reset=True)


def _reset_in_request(fault: Fault, request: Request) -> Response:
    request.stream.read((request.content_length or 0) // 2)
    raise ConnectionCut(reset=True)


# What becomes of the answer ----------------------------------------------------------------


def _late(fault: Fault, request: Request, response: Response) -> Response:
    time.sleep(fault.seconds)
    return response


def _reset_in_answer(fault: Fault, request: Request, response: Response) -> Response:
    raise ConnectionCut(_first_half(request, response), reset=True)


def _truncated(fault: Fault, request: Request, response: Response) -> Response:
    raise ConnectionCut(_first_half(request, response), reset=False)


def _first_half(request: Request, response: Response) -> bytes:
    """The headers and half of the body; of an answer without a body half of the headers."""
    body, status, headers = response.get_wsgi_response(request.environ)
    data = b"".join(body)
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers), "", ""]
    head = "\r\n".join(lines).encode("latin-1")
    return head + data[: len(data) // 2] if data else head[: len(head) // 2]


def _drip(fault: Fault, request: Request, response: Response) -> Response:
    body, status, headers = response.get_wsgi_response(request.environ)
    data = b"".join(body)
    return Response(_drops(data, fault.seconds), status, headers)


def _drops(data: bytes, seconds: float) -> Iterator[bytes]:
    size = max(1, -(-len(data) // DRIPS))
    for start in range(0, len(data), size):
        time.sleep(seconds / -(-len(data) // size))
        yield data[start : start + size]


_BEFORE: dict[str, Callable[[Fault, CloudState], None]] = {
    "latency": _sleep,
    "expire_tokens": _expire_tokens,
    "expire_credentials": _expire_credentials,
}
_NOT_HANDLED: dict[str, Callable[[Fault, Request], Response]] = {
    "status": _status,
    "html": _html,
    "reset_before": _reset,
    "reset_in_request": _reset_in_request,
}
_HANDLED: dict[str, Callable[[Fault, Request, Response], Response]] = {
    "status_after": lambda fault, request, _: _status(fault, request),
    "html_after": lambda fault, request, _: _html(fault, request),
    "lost_answer": lambda fault, request, _: _reset(fault, request),
    "late_answer": _late,
    "reset_in_answer": _reset_in_answer,
    "truncated": _truncated,
    "drip": _drip,
}
KINDS = (*_BEFORE, *_NOT_HANDLED, *_HANDLED)


def is_handled(fault: Fault) -> bool:
    """Whether the request takes effect."""
    return fault.kind not in _NOT_HANDLED


def answer_in_place(fault: Fault, request: Request) -> Response:
    """The answer of a fault that keeps the request from being handled.

    :raises ConnectionCut: there is none
    """
    return _NOT_HANDLED[fault.kind](fault, request)


def happen_before(fault: Optional[Fault], request: Request, state: CloudState) -> None:
    """What happens to a request that has arrived whole, right before it is handled.

    :raises ConnectionError: the client closed the connection before that
    """
    if fault is None:
        return
    request.environ["wsgi.input"] = io.BytesIO(request.environ["wsgi.input"].read())
    fault.arrived.set()
    if fault.kind in _BEFORE:
        _BEFORE[fault.kind](fault, state)


def spoil(fault: Optional[Fault], request: Request, response: Response) -> Response:
    """What the client gets of the answer to a request that was handled.

    :raises ConnectionCut: not all of it
    """
    if fault and fault.kind in _HANDLED:
        return _HANDLED[fault.kind](fault, request, response)
    return response
