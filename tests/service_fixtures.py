"""Fixtures of the tests that talk to the embedded service, without QGIS.

A folder's conftest imports what its tests use. ``sandbox_settings`` can be parametrised to bend
the service before it starts.
"""

from __future__ import annotations

import subprocess
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pix4d_qgis import retrying
from pix4d_qgis.api import http
from pix4d_qgis.api.connection import ClientCredentials, Connection
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.storage.credentials import ExpiringCredentials
from sandbox import Sandbox, SandboxSettings

FAST = {"resolution": 0.5, "processing_seconds": 0.0}


class Recorder:
    """A progress that remembers what it was told, and can be cancelled."""

    def __init__(self):
        self.percents = []
        self.statuses = []
        self.infos = []
        self.warnings = []
        self.stop = threading.Event()
        self.cancel_on_status = ""

    def is_cancelled(self):
        return self.stop.is_set()

    def percent(self, value):
        self.percents.append(value)

    def status(self, text):
        self.statuses.append(text)
        if self.cancel_on_status and self.cancel_on_status in text:
            self.stop.set()

    def info(self, text):
        self.infos.append(text)

    def warn(self, text):
        self.warnings.append(text)

    @property
    def log(self):
        return "\n".join([*self.infos, *self.warnings, *self.statuses])

    def cancel_after(self, seconds):
        timer = threading.Timer(seconds, self.stop.set)
        timer.daemon = True
        timer.start()


class Listener:
    """A small HTTP server whose answers a test chooses; it remembers what it was asked."""

    def __init__(self, answer, certificate=None):
        self.requests = []
        listener = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _serve(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                listener.requests.append((self.command, self.path, dict(self.headers), body))
                status, headers, content = answer(self)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_CONNECT = _serve

            def log_message(self, *arguments):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass  # a client that refuses the certificate hangs up

        self._server = Server(("127.0.0.1", 0), Handler)
        scheme = "http"
        if certificate is not None:
            import ssl

            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
            scheme = "https"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def connection_to(sandbox, **changes):
    """A connection to the embedded service; ``changes`` replace fields of it."""
    credentials = ClientCredentials(sandbox.client_id, sandbox.client_secret)
    fields = {
        "name": "test",
        "credentials": lambda: credentials,
        "cloud_url": sandbox.cloud_url,
        "webgis_url": sandbox.webgis_url,
        **changes,
    }
    return Connection(**fields)


def calls(sandbox, service="", method="", path=""):
    """The requests answered so far that match; ``path`` is a part of theirs."""
    return [
        record
        for record in sandbox.requests
        if service in ("", record.service) and method in ("", record.method) and path in record.path
    ]


def counted(sandbox):
    """How many requests each service answered, by method."""
    return Counter((record.service, record.method) for record in sandbox.requests)


def secrets_in(sandbox, *texts):
    """The secrets of the service that occur in the texts."""
    return [secret for secret in sandbox.secrets for text in texts if secret in text]


@pytest.fixture
def sandbox_settings():
    return SandboxSettings(**FAST)


@pytest.fixture
def sandbox(sandbox_settings):
    running = Sandbox(sandbox_settings).start()
    yield running
    # Stopping takes a tenth of a second, which no test needs to wait for.
    threading.Thread(target=running.stop).start()


@pytest.fixture
def progress():
    return Recorder()


@pytest.fixture
def connection(sandbox):
    return connection_to(sandbox)


@pytest.fixture
def client(connection, progress):
    return Pix4dClient(connection, progress.is_cancelled)


@pytest.fixture
def project(client):
    """Id of a new project."""
    return client.projects.create(NewProject("Kiesgrube")).id


@pytest.fixture
def credentials(client, project):
    """Access to the project's storage."""
    return ExpiringCredentials(lambda: client.projects.s3_credentials(project))


@pytest.fixture
def listener():
    """Starts servers with chosen answers."""
    running = []

    def start(answer, certificate=None):
        running.append(Listener(answer, certificate))
        return running[-1]

    yield start
    for server in running:
        server.close()


@pytest.fixture
def quick_retries(monkeypatch):
    """Pauses between two tries and the whole budget, shortened; they still grow and end."""
    monkeypatch.setattr(retrying, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(retrying, "BUDGET", 1.5)
    monkeypatch.setattr(http, "FIRST_CONTACT", 1.5)


@pytest.fixture(scope="session")
def self_signed(tmp_path_factory):
    """A PEM file with a key and a certificate that nobody has signed but itself."""
    path = tmp_path_factory.mktemp("certificate") / "server.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt"]
    command += ["ec_paramgen_curve:prime256v1", "-nodes", "-keyout", path, "-out", f"{path}.crt"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    path.write_text(path.read_text() + path.with_name("server.pem.crt").read_text())
    return path
