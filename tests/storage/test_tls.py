"""A store that is reached through TLS, which breaks at other places than plain HTTP."""

import socket
import ssl
import threading
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pix4d_qgis.errors import StorageError
from pix4d_qgis.storage.credentials import ExpiringCredentials, S3Credentials
from pix4d_qgis.storage.download import read_head
from pix4d_qgis.storage.files import FileStream
from pix4d_qgis.storage.object_store import Bucket, Fate, fate_of
from pix4d_qgis.storage.ranges import Source, Span, Version
from pix4d_qgis.storage.s3 import Network, make_client, storage_error
from service_fixtures import self_signed  # noqa: F401

DATA = bytes(range(200))


class Store(ThreadingHTTPServer):
    """Answers through TLS; ``cuts`` says where the next connections break: handshake, request."""

    daemon_threads = True

    def __init__(self, certificate, host="127.0.0.1"):
        super().__init__((host, 0), Handler)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate)
        self.cuts = []
        self.url = "https://{}:{}".format(*self.server_address)
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def handle_error(self, request, client_address):
        pass


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        self.cut = self.server.cuts.pop() if self.server.cuts else ""
        if self.cut == "handshake":
            self.request.recv(100)
            self.request.shutdown(socket.SHUT_WR)
            raise ConnectionError
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        super().setup()

    def do_PUT(self):
        if self.cut == "request":
            self.rfile.read(4000)
            # Without saying goodbye, as a firewall does.
            self.connection.shutdown(socket.SHUT_RDWR)
            raise ConnectionError
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(200, b"")

    def do_GET(self):
        self.answer(206, DATA, **{"Content-Range": "bytes 0-199/200"})

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {"ETag": '"e"', "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def store(self_signed):  # noqa: F811
    server = Store(self_signed)
    yield server
    server.shutdown()
    server.server_close()


def access_to(server):
    expires = datetime.now(timezone.utc) + timedelta(hours=1)
    place = S3Credentials("a", "b", "t", expires, "bucket", "prefix", "us-east-1", server.url)
    return ExpiringCredentials(lambda: place)


@pytest.fixture
def access(store):
    return access_to(store)


@pytest.fixture
def trusting(self_signed):  # noqa: F811
    return Network(ca_bundle=f"{self_signed}.crt")


def put(bucket, path):
    size = path.stat().st_size
    with FileStream(path, 0, size, lambda moved: None, lambda: False) as body:
        return bucket.put("prefix/a.jpg", body)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(bytes(5_000_000))
    return path


@pytest.mark.parametrize("cut", ["handshake", "request"])
def test_an_upload_whose_connection_breaks_is_sent_again(store, access, trusting, photo, cut):
    bucket = Bucket(access, trusting)
    store.cuts = [cut]
    with pytest.raises(Exception) as caught:
        put(bucket, photo)
    assert fate_of(caught.value) is Fate.AGAIN
    found = storage_error(caught.value, "upload a.jpg")
    assert found.try_again
    assert "certificate" not in str(found)
    assert put(bucket, photo) == "e"


def test_a_handshake_that_breaks_is_begun_again(store, access, trusting, quick_retries):
    store.cuts = ["handshake"] * 6
    client = make_client(access, trusting)
    assert read_head(client, "bucket", "prefix/a.bin", 200, lambda: False) == DATA


def test_a_download_whose_handshakes_break_goes_on(store, access, trusting, quick_retries):
    store.cuts = ["handshake"] * 6
    source = Source(make_client(access, trusting), "bucket", "prefix/a.bin", "a.bin")
    span = Span(source, Version(200, '"e"', None), 0, 200)
    assert span.fetch(lambda: False) == DATA


@pytest.fixture(params=["authority", "host"])
def untrusted(request, self_signed, trusting):  # noqa: F811
    """Where a store is that must not be believed, and a network that does not."""
    elsewhere = request.param == "host"  # which the certificate is not for
    server = Store(self_signed, "127.0.0.2" if elsewhere else "127.0.0.1")
    yield access_to(server), trusting if elsewhere else Network()
    server.shutdown()
    server.server_close()


def test_a_certificate_that_is_not_trusted_ends_it_at_once(untrusted, photo):
    with pytest.raises(Exception) as caught:
        put(Bucket(*untrusted), photo)
    assert fate_of(caught.value) is Fate.ALL
    with pytest.raises(StorageError, match="certificate is not trusted") as refused:
        read_head(make_client(*untrusted), "bucket", "prefix/a.bin", 200, lambda: False)
    assert not refused.value.try_again
