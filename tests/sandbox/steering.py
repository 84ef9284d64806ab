"""What a test may observe and bend from inside the process, never over HTTP."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional
from urllib.parse import parse_qsl, urlencode

from werkzeug.wrappers import Response

# Query parameters that carry or prove a secret: their values are never recorded.
_SECRET_PARAMETERS = frozenset(
    {"client_secret", "x-amz-credential", "x-amz-signature", "x-amz-security-token", "access_token"}
)


@dataclass(frozen=True)
class RequestRecord:
    """One request that arrived.

    :param service: cloud, webgis or s3
    :param status: the service's answer, whatever the client saw of it; 0: there was none
    :param fault: the kind of fault that happened to it, or empty
    :param handled: False where a fault kept it from taking effect
    """

    service: str
    method: str
    path: str
    query: str
    status: int
    fault: str = ""
    handled: bool = True


@dataclass
class _Canned:
    service: str
    method: str
    path: re.Pattern[str]
    status: int
    body: Any
    headers: dict[str, str]
    times: int


class Steering:
    """Canned answers, delays and the record of requests; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._canned: list[_Canned] = []
        self._delays: list[tuple[str, re.Pattern[str], float]] = []
        self._records: list[RequestRecord] = []

    @property
    def records(self) -> list[RequestRecord]:
        with self._lock:
            return list(self._records)

    def respond_next(
        self,
        service: str,
        method: str,
        path_regex: str,
        status: int,
        body: Any = b"",
        headers: Optional[Mapping[str, str]] = None,
        times: int = 1,
    ) -> None:
        """Answer the next ``times`` matching requests with this instead of serving them."""
        canned = _Canned(
            service, method, re.compile(path_regex), status, body, dict(headers or {}), times
        )
        with self._lock:
            self._canned.append(canned)

    def delay(self, service: str, path_regex: str, seconds: float) -> None:
        """Hold every matching request back; 0 seconds removes the delay."""
        with self._lock:
            self._delays = [
                d for d in self._delays if (d[0], d[1].pattern) != (service, path_regex)
            ]
            if seconds > 0:
                self._delays.append((service, re.compile(path_regex), seconds))

    def before(self, service: str, method: str, path: str) -> Optional[Response]:
        """Wait if a delay asks for it; the canned answer if there is one for this request."""
        with self._lock:
            seconds = sum(
                s for name, path_re, s in self._delays if name == service and path_re.search(path)
            )
        if seconds:
            time.sleep(seconds)
        with self._lock:
            for canned in self._canned:
                if (canned.service, canned.method) == (service, method) and canned.path.search(
                    path
                ):
                    canned.times -= 1
                    if canned.times <= 0:
                        self._canned.remove(canned)
                    return _canned_response(canned)
        return None

    def record(
        self,
        service: str,
        method: str,
        path: str,
        query: str,
        status: int,
        *,
        fault: str = "",
        handled: bool = True,
    ) -> None:
        query = _without_secrets(query)
        entry = RequestRecord(service, method, path, query, status, fault, handled)
        with self._lock:
            self._records.append(entry)


def _without_secrets(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    if not any(name.lower() in _SECRET_PARAMETERS for name, _ in pairs):
        return query
    return urlencode([(n, "-" if n.lower() in _SECRET_PARAMETERS else v) for n, v in pairs])


def _canned_response(canned: _Canned) -> Response:
    import json

    body = canned.body
    mimetype = "text/html"
    if isinstance(body, (dict, list)):
        body = json.dumps(body)
        mimetype = "application/json"
    return Response(body, status=canned.status, headers=canned.headers, mimetype=mimetype)
