"""A store that refuses in the middle of a body is asked before the body is sent again."""

import os
import select
import socket
import struct
import threading
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pix4d_qgis.storage.credentials import ExpiringCredentials, S3Credentials
from pix4d_qgis.storage.manifest import Manifest
from pix4d_qgis.storage.object_store import Bucket
from pix4d_qgis.storage.s3 import Network
from pix4d_qgis.storage.upload import upload
from pix4d_qgis.storage.work import Transfer

REFUSAL = b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"


class Refusing(BaseHTTPRequestHandler):
    """Says no to whoever asks, and hangs up on whoever sends a body unasked."""

    protocol_version = "HTTP/1.1"

    def handle_expect_100(self):
        self.server.seen.append("asked")
        self.send_response(403)
        self.send_header("Content-Length", str(len(REFUSAL)))
        self.end_headers()
        self.wfile.write(REFUSAL)
        if select.select([self.connection], [], [], 0.2)[0] and self.rfile.peek(1):
            self.server.seen.append("sent unasked")
        self.close_connection = True
        return False

    def do_PUT(self):
        self.server.seen.append("hung up")
        self.close_connection = True
        self.rfile.read(1000)
        at_once = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        socket.close(self.connection.detach())

    def finish(self):
        pass  # the connection may be gone

    def log_message(self, *arguments):
        pass


@pytest.fixture
def refusing():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Refusing)
    server.seen = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_its_word_is_heard(refusing, tmp_path, progress, quick_retries):
    expires = datetime.now(timezone.utc) + timedelta(hours=1)
    url = f"http://127.0.0.1:{refusing.server_address[1]}"
    place = S3Credentials("a", "b", "t", expires, "bucket", "prefix", "us-east-1", url)
    path = tmp_path / "a.jpg"
    path.write_bytes(os.urandom(20_000_000))
    status = path.stat()
    transfer = Transfer(path, "prefix/a.jpg", status.st_size, status.st_mtime_ns)
    bucket = Bucket(ExpiringCredentials(lambda: place), Network())
    outcome = upload(bucket, [transfer], Manifest(), progress, lambda share: None)
    assert "AccessDenied" in str(outcome.stopped)
    assert refusing.seen == ["hung up", "asked"]
