"""A small threaded HTTP/1.1 server for WSGI applications on loopback.

Werkzeug's own development server closes the connection after every answer; real clients of an
object store keep theirs open, so this one does too.
"""

from __future__ import annotations

import contextlib
import io
import logging
import socket
import struct
import sys
import threading
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, BinaryIO, Callable
from urllib.parse import unquote_to_bytes, urlsplit

LOG = logging.getLogger(__name__)
WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
DRAIN_LIMIT = 64 * 1024 * 1024


class ConnectionCut(Exception):
    """Raised by an application to end the connection without the rest of an answer.

    :param sent: bytes that still go out, as they are
    :param reset: by RST, as when a host fails; else by FIN, as when one closes in good order
    """

    def __init__(self, sent: bytes = b"", *, reset: bool) -> None:
        super().__init__()
        self.sent = sent
        self.reset = reset


class _Body(io.RawIOBase):
    """The request's body: ends after Content-Length bytes although the connection stays open."""

    def __init__(self, source: BinaryIO, length: int) -> None:
        self._source = source
        self.remaining = length

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._source.read(min(len(buffer), self.remaining))
        if not data and self.remaining:
            raise ConnectionError("the client closed the connection inside a body")
        self.remaining -= len(data)
        buffer[: len(data)] = data
        return len(data)


def _read_chunked(source: BinaryIO) -> bytes:
    """A body sent with Transfer-Encoding: chunked, whole."""
    parts = []
    while True:
        size = int(source.readline().split(b";")[0], 16)
        parts.append(source.read(size))
        if size == 0:
            while source.readline() not in (b"\r\n", b"\n", b""):
                pass
            return b"".join(parts)
        source.readline()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024
    server: LoopbackServer

    def _serve(self) -> None:
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            data = _read_chunked(self.rfile)
            body = _Body(io.BytesIO(data), len(data))
        else:
            body = _Body(self.rfile, int(self.headers.get("Content-Length") or 0))
        try:
            self._answer(self._environ(body))
            if body.remaining > DRAIN_LIMIT:
                self.close_connection = True
            while body.remaining and not self.close_connection:
                body.read(1 << 20)
        except ConnectionCut as cut:
            with contextlib.suppress(OSError):  # the client may be gone by now
                self._cut(cut)
        except (ConnectionError, socket.timeout):
            self.close_connection = True

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _serve

    def _cut(self, cut: ConnectionCut) -> None:
        self.close_connection = True
        self.wfile.write(cut.sent)
        self.wfile.flush()
        if cut.reset:
            at_once = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
            socket.close(self.connection.detach())

    def handle_expect_100(self) -> bool:
        go_on = super().handle_expect_100()
        self.wfile.flush()  # else the client waits a second before it sends the body
        return go_on

    def _environ(self, body: _Body) -> dict[str, Any]:
        parts = urlsplit(self.path)
        host, port = self.server.server_address[:2]
        environ = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(parts.path).decode("latin-1"),
            "QUERY_STRING": parts.query,
            "RAW_URI": self.path,
            "SERVER_NAME": host,
            "SERVER_PORT": str(port),
            "SERVER_PROTOCOL": self.request_version,
            "REMOTE_ADDR": self.client_address[0],
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BufferedReader(body),
            "wsgi.input_terminated": True,
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in self.headers.items():
            key = name.upper().replace("-", "_")
            if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
                key = f"HTTP_{key}"
            environ[key] = f"{environ[key]},{value}" if key in environ else value
        return environ

    def _answer(self, environ: dict[str, Any]) -> None:
        def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> None:
            code, _, reason = status.partition(" ")
            self.send_response(int(code), reason)
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()

        chunks = self.server.app(environ, start_response)
        try:
            for chunk in chunks:
                self.wfile.write(chunk)
                self.wfile.flush()
            self.wfile.flush()  # headers without a body
        finally:
            close = getattr(chunks, "close", None)
            if close:
                close()

    def log_message(self, *args: Any) -> None:
        LOG.debug(*args)


class LoopbackServer(ThreadingHTTPServer):
    """Serves one WSGI application on 127.0.0.1 from a daemon thread."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, app: WsgiApp, port: int = 0) -> None:
        self.app = app
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        super().__init__(("127.0.0.1", port), _Handler)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and cut the connections that clients keep open."""
        self.shutdown()
        self.server_close()
        self._thread.join()
        with self._open_lock:
            for connection in self._open:
                with contextlib.suppress(OSError):  # already closed by the client
                    connection.shutdown(socket.SHUT_RDWR)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        LOG.error("A request could not be served: %s", sys.exc_info()[1])
