"""What clients talk to: a service behind whatever a test lets happen to its requests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Optional, Protocol

from werkzeug.wrappers import Request, Response

from .faults import Fault, answer_in_place, happen_before, is_handled, spoil
from .http_server import ConnectionCut

if TYPE_CHECKING:
    from .state import CloudState


class Answering(Protocol):
    """A service; ``name`` is cloud, webgis or s3."""

    name: str

    def respond(self, request: Request) -> Response:
        """Handle a request; every error becomes an answer."""


class Front:
    """A WSGI application: one service, steered and recorded."""

    def __init__(self, service: Answering, state: CloudState) -> None:
        self._service = service
        self._state = state

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        request = Request(environ)
        name = self._service.name
        canned = self._state.steering.before(name, request.method, request.path)
        if canned is not None:
            self._record(request, canned.status_code)
            return canned(environ, start_response)
        fault = self._state.faults.take(name, request)
        if fault is not None and not is_handled(fault):
            response = self._refuse(fault, request)
        else:
            happen_before(fault, request, self._state)
            response = self._handle(fault, request)
        return response(environ, start_response)

    def _refuse(self, fault: Fault, request: Request) -> Response:
        try:
            response = answer_in_place(fault, request)
        except ConnectionCut:
            self._record(request, 0, fault, handled=False)
            raise
        self._record(request, response.status_code, fault, handled=False)
        return response

    def _handle(self, fault: Optional[Fault], request: Request) -> Response:
        response = self._service.respond(request)
        # Recorded before anything is sent: whoever has an answer finds its record.
        self._record(request, response.status_code, fault)
        return spoil(fault, request, response)

    def _record(
        self, request: Request, status: int, fault: Optional[Fault] = None, *, handled: bool = True
    ) -> None:
        what = (self._service.name, request.method, request.path, request.environ["QUERY_STRING"])
        extra = {"fault": fault.kind, "handled": handled} if fault else {}
        self._state.steering.record(*what, status, **extra)
