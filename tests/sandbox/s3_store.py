"""The objects: files on disk for reading, moto for writing rules and lists.

moto keeps its buckets per process. Every sandbox has keys of its own (they start with its user's
uuid), so several sandboxes share the one bucket without seeing each other.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, BinaryIO, Optional
from urllib.parse import quote
from xml.sax.saxutils import escape

from werkzeug.test import EnvironBuilder, run_wsgi_app

_moto_lock = threading.Lock()
_moto_apps: dict[str, Any] = {}
# moto refuses to overwrite an object without any authorization; it accepts whoever this names.
_OWNER = {"Authorization": "AWS4-HMAC-SHA256 Credential=sandbox/20250101/us-east-1/s3/aws4_request"}
KEPT_HEADERS = ("content-type", "content-encoding", "content-disposition", "cache-control")


@dataclass(frozen=True)
class MotoAnswer:
    """What moto said to a forwarded request."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class StoredObject:
    """One object as a file. ``headers`` are those the uploader set."""

    key: str
    path: Path
    size: int
    etag: str
    modified: datetime
    headers: dict[str, str] = field(default_factory=dict)


def _moto(bucket: str) -> Any:
    """moto's S3 as a WSGI application, with the bucket made."""
    from moto.server import create_backend_app

    with _moto_lock:
        if bucket not in _moto_apps:
            app = create_backend_app("s3")
            request = EnvironBuilder(
                f"/{bucket}", "http://127.0.0.1/", method="PUT", headers=_OWNER
            )
            run_wsgi_app(app, request.get_environ(), buffered=True)
            _moto_apps[bucket] = app
        return _moto_apps[bucket]


def _kept(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers that describe an object."""
    return {
        name: value
        for name, value in headers.items()
        if name.lower() in KEPT_HEADERS or name.lower().startswith("x-amz-meta-")
    }


class ObjectStore:
    """One bucket; safe from any thread."""

    def __init__(self, folder: Path, bucket: str) -> None:
        self.bucket = bucket
        self._app = _moto(bucket)
        self._objects = folder / "objects"
        self.incoming = folder / "incoming"
        for path in (self._objects, self.incoming):
            path.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._index: dict[str, StoredObject] = {}

    def get(self, key: str) -> Optional[StoredObject]:
        with self._lock:
            return self._index.get(key)

    def sizes(self, prefix: str) -> dict[str, int]:
        """Keys that start with ``prefix`` and how many bytes each has."""
        with self._lock:
            found = [o for o in self._index.values() if o.key.startswith(prefix)]
        return {o.key: o.size for o in sorted(found, key=lambda o: o.key)}

    def put_file(
        self, key: str, source: Path, headers: Optional[Mapping[str, str]] = None
    ) -> MotoAnswer:
        """Store a file (it is moved) under a key, in moto too, and answer what moto said."""
        headers = dict(headers or {})
        size = source.stat().st_size
        with source.open("rb") as stream:
            answer = self.forward("PUT", f"/{quote(key)}", "", headers, stream, size)
        if answer.status == 200:
            self._keep(key, source, answer.headers.get("etag", ""), _kept(headers))
        return answer

    def put_bytes(self, key: str, data: bytes, content_type: str) -> None:
        path = self.incoming / hashlib.sha256(key.encode()).hexdigest()
        path.write_bytes(data)
        self.put_file(key, path, {"content-type": content_type})

    def adopt(self, key: str) -> None:
        """Make the file of an object that moto assembled itself (a multipart upload)."""
        answer = self.forward("GET", f"/{quote(key)}", "", {}, io.BytesIO(), 0)
        path = self.incoming / hashlib.sha256(key.encode()).hexdigest()
        path.write_bytes(answer.body)
        self._keep(key, path, answer.headers.get("etag", ""), _kept(answer.headers))

    def delete(self, key: str) -> MotoAnswer:
        answer = self.forward("DELETE", f"/{quote(key)}", "", {}, io.BytesIO(), 0)
        self.forget(key)
        return answer

    def forget(self, key: str) -> None:
        """Remove the file of an object that is gone from moto."""
        with self._lock:
            stored = self._index.pop(key, None)
        if stored:
            stored.path.unlink(missing_ok=True)

    def delete_all(self, prefix: str) -> None:
        keys = list(self.sizes(prefix))
        for start in range(0, len(keys), 1000):
            some = keys[start : start + 1000]
            items = "".join(f"<Object><Key>{escape(key)}</Key></Object>" for key in some)
            body = f"<Delete><Quiet>true</Quiet>{items}</Delete>".encode()
            self.forward("POST", "", "delete", {}, io.BytesIO(body), len(body))
            for key in some:
                self.forget(key)

    def forward(
        self,
        method: str,
        path: str,
        query: str,
        headers: Mapping[str, str],
        body: BinaryIO,
        size: int,
    ) -> MotoAnswer:
        """Let moto serve a request; ``path`` is quoted and relative to the bucket."""
        builder = EnvironBuilder(
            f"/{self.bucket}{path}",
            "http://127.0.0.1/",
            method=method,
            query_string=query,
            headers=list({**headers, **_OWNER}.items()),
            input_stream=body,
            content_length=size,
        )
        parts, status, answer_headers = run_wsgi_app(
            self._app, builder.get_environ(), buffered=True
        )
        found = {name.lower(): value for name, value in answer_headers.items()}
        return MotoAnswer(int(status.split()[0]), found, b"".join(parts))

    def _keep(self, key: str, source: Path, etag: str, headers: dict[str, str]) -> None:
        name = hashlib.sha256(key.encode()).hexdigest() + Path(key).suffix[:8]
        target = self._objects / name
        shutil.move(source, target)
        stored = StoredObject(
            key, target, target.stat().st_size, etag, datetime.now(timezone.utc), headers
        )
        with self._lock:
            self._index[key] = stored
