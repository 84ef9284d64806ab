"""The little that both HTTP APIs share: routes, bearer tokens, JSON bodies, error answers."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Optional

from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from .state import CloudState

LOG = logging.getLogger(__name__)
JSON_LIMIT = 16 * 1024 * 1024


class ApiError(Exception):
    """Ends the handling of a request with this answer."""

    def __init__(self, status: int, body: Any, headers: Optional[Mapping[str, str]] = None) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body
        self.headers = dict(headers or {})


@dataclass(frozen=True)
class Call:
    """One request on its way to a handler."""

    request: Request
    state: CloudState
    query: MultiDict[str, str]

    def json(self, *, empty: Optional[dict[str, Any]] = None) -> dict[str, Any]:
        """The body, which must be a JSON object. ``empty`` stands for an empty body."""
        data = self.request.get_data(cache=True)
        if not data and empty is not None:
            return empty
        if self.request.mimetype != "application/json":
            kind = self.request.content_type or ""
            raise ApiError(415, {"detail": f'Unsupported media type "{kind}" in request.'})
        if len(data) > JSON_LIMIT:
            raise ApiError(413, {"detail": "Request body too large."})
        try:
            body = json.loads(data.decode("utf-8"), parse_constant=_no_constant)
        except (ValueError, RecursionError) as error:
            raise ApiError(400, {"detail": f"JSON parse error - {error}"}) from None
        if not isinstance(body, dict):
            kind = type(body).__name__
            message = f"Invalid data. Expected a dictionary, but got {kind}."
            raise ApiError(400, {"non_field_errors": [message]})
        return body


def _no_constant(name: str) -> None:
    raise ValueError(f"Out of range float values are not JSON compliant: {name}")


Handler = Callable[..., Any]


@dataclass(frozen=True)
class _Route:
    method: str
    path: re.Pattern[str]
    handler: Handler
    query: frozenset[str]
    authenticated: bool


class Routes:
    """A table of handlers, filled by decorators."""

    def __init__(self) -> None:
        self.table: list[_Route] = []

    def add(
        self, method: str, path: str, *, query: Iterable[str] = (), authenticated: bool = True
    ) -> Callable[[Handler], Handler]:
        """Register a handler for ``method`` and the whole ``path`` (a regular expression)."""

        def register(handler: Handler) -> Handler:
            pattern = re.compile(path)
            self.table.append(_Route(method, pattern, handler, frozenset(query), authenticated))
            return handler

        return register


class Service:
    """Answers requests over routes; subclasses say what errors look like."""

    name = ""

    def __init__(self, state: CloudState, *routes: Routes) -> None:
        self._state = state
        self._routes = [route for table in routes for route in table.table]

    def respond(self, request: Request) -> Response:
        try:
            return self._handle(request)
        except ApiError as error:
            return self._answer(error.body, error.status, error.headers)
        except ConnectionError:
            raise
        except Exception:
            LOG.exception("%s %s failed inside the sandbox", request.method, request.path)
            return self._answer({"detail": "Internal server error."}, 500, {})

    def _handle(self, request: Request) -> Response:
        matches = [(r, m) for r in self._routes if (m := r.path.fullmatch(request.path))]
        if not matches:
            raise self.no_route()
        if any(route.authenticated for route, _ in matches):
            self._check_token(request)
        for route, match in matches:
            if route.method == request.method:
                return self._run(route, match, request)
        allowed = ", ".join(sorted({route.method for route, _ in matches}))
        raise self.not_allowed(request.method, allowed)

    def _run(self, route: _Route, match: re.Match[str], request: Request) -> Response:
        unknown = set(request.args) - route.query
        if unknown:
            raise self.bad_query(sorted(unknown))
        if request.method in ("GET", "DELETE") and request.get_data(cache=True):
            raise self.bad_body()
        result = route.handler(Call(request, self._state, request.args), **match.groupdict())
        if isinstance(result, Response):
            return result
        body, status = result if isinstance(result, tuple) else (result, 200)
        return self._answer(body, status, {})

    def _check_token(self, request: Request) -> None:
        header = request.headers.get("Authorization", "")
        scheme, _, token = header.partition(" ")
        if scheme != "Bearer" or not token:
            raise self.unauthorized(missing=True)
        if not self._state.tokens.is_valid(token):
            raise self.unauthorized(missing=False)

    @staticmethod
    def _answer(body: Any, status: int, headers: Mapping[str, str]) -> Response:
        if body is None:
            return Response(b"", status=status, headers=dict(headers))
        if isinstance(body, str):
            return Response(body, status=status, headers=dict(headers), mimetype="text/html")
        text = json.dumps(body, ensure_ascii=False, allow_nan=False)
        return Response(text, status=status, headers=dict(headers), mimetype="application/json")

    # What errors look like ------------------------------------------------------------------

    def no_route(self) -> ApiError:
        raise NotImplementedError

    def not_allowed(self, method: str, allowed: str) -> ApiError:
        raise NotImplementedError

    def bad_query(self, names: list[str]) -> ApiError:
        raise NotImplementedError

    def bad_body(self) -> ApiError:
        raise NotImplementedError

    def unauthorized(self, *, missing: bool) -> ApiError:
        raise NotImplementedError
