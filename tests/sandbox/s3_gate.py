"""The object store's front: it checks who asks and for what, serves reads, and lets moto write."""

from __future__ import annotations

import io
import logging
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import format_datetime
from typing import BinaryIO, Optional
from urllib.parse import quote, unquote
from xml.etree import ElementTree

from werkzeug.wrappers import Request, Response

from .s3_body import receive
from .s3_conditions import check_write, is_conditional
from .s3_credentials import Credential
from .s3_errors import S3Error
from .s3_multipart import check_order
from .s3_signature import authenticate
from .s3_store import MotoAnswer, StoredObject
from .state import BUCKET, CloudState

LOG = logging.getLogger(__name__)
MAX_KEY = 1024
_AUTH_PARAMETERS = frozenset(
    "X-Amz-" + name
    for name in (
        "Algorithm",
        "Credential",
        "Date",
        "Expires",
        "SignedHeaders",
        "Signature",
        "Security-Token",
    )
)
_LIST_PARAMETERS = frozenset(
    {
        "list-type",
        "prefix",
        "delimiter",
        "max-keys",
        "continuation-token",
        "start-after",
        "marker",
        "encoding-type",
        "fetch-owner",
    }
)


class S3Gate:
    """Path-style S3 for one bucket."""

    name = "s3"

    def __init__(self, state: CloudState) -> None:
        self._state = state
        self._store = state.store
        self._uploads = state.uploads
        self._conditional = threading.Lock()

    def respond(self, request: Request) -> Response:
        request_id = secrets.token_hex(8).upper()
        try:
            response = self._handle(request)
        except S3Error as error:
            response = _error_response(error, request, request_id)
        except ConnectionError:
            raise
        except Exception:
            LOG.exception("%s %s failed inside the sandbox", request.method, request.path)
            response = _error_response(S3Error("InternalError"), request, request_id)
        response.headers["x-amz-request-id"] = request_id
        response.headers["x-amz-id-2"] = secrets.token_urlsafe(32)
        response.headers["Server"] = "AmazonS3"
        return response

    def _handle(self, request: Request) -> Response:
        raw_path = request.environ["RAW_URI"].split("?", 1)[0]
        grant, payload = authenticate(
            request, raw_path, self._state.credentials, self._state.settings.region
        )
        bucket, _, key = unquote(raw_path).lstrip("/").partition("/")
        if bucket != BUCKET:
            raise S3Error("AccessDenied")
        names = set(request.args) - _AUTH_PARAMETERS - {"x-id"}
        if key:
            return self._object(request, grant, payload, key, names)
        return self._bucket(request, grant, payload, names)

    # Objects -------------------------------------------------------------------------------

    def _object(
        self, request: Request, grant: Credential, payload: str, key: str, names: set[str]
    ) -> Response:
        if not grant.covers(key):
            raise S3Error("AccessDenied")
        if len(key.encode()) > MAX_KEY:
            raise S3Error("KeyTooLongError")
        method = request.method
        if method in ("GET", "HEAD"):
            return self._read(request, key, names)
        if not grant.writable:
            raise S3Error("AccessDenied")
        if "x-amz-copy-source" in request.headers:
            raise S3Error("NotImplemented")
        if method == "PUT" and not names:
            return self._put(request, payload, key)
        multipart = {
            ("PUT", frozenset({"partNumber", "uploadId"})),
            ("POST", frozenset({"uploads"})),
            ("POST", frozenset({"uploadId"})),
            ("DELETE", frozenset({"uploadId"})),
        }
        if (method, frozenset(names)) in multipart:
            return self._multipart(request, payload, key)
        if method == "DELETE" and not names:
            return _plain(self._store.delete(key))
        if method in ("PUT", "POST", "DELETE"):
            raise S3Error("AccessDenied")
        raise S3Error("MethodNotAllowed")

    def _read(self, request: Request, key: str, names: set[str]) -> Response:
        if "uploadId" in names and names <= {"uploadId", "max-parts", "part-number-marker"}:
            self._uploads.check(key, request.args["uploadId"], "1")
            return _plain(self._forward(request, f"/{quote(key)}", io.BytesIO(), 0))
        overrides = {n for n in names if n.startswith("response-content-")}
        if names - overrides - {"partNumber"}:
            raise S3Error("AccessDenied")
        stored = self._store.get(key)
        if stored is None:
            raise S3Error("NoSuchKey", extra={"Key": key})
        headers = {n[len("response-") :]: request.args[n] for n in overrides}
        return _file_response(request, stored, headers)

    def _put(self, request: Request, payload: str, key: str) -> Response:
        path = receive(request.stream, request.headers, payload, self._store.incoming)
        try:
            with self._condition(request, key):
                answer = self._store.put_file(key, path, _forwarded(request.headers))
        finally:
            path.unlink(missing_ok=True)
        return _plain(answer)

    @contextmanager
    def _condition(self, request: Request, key: str) -> Iterator[None]:
        """Between the check of a condition and the write, nobody else writes under one."""
        if not is_conditional(request.headers):
            yield
            return
        with self._conditional:
            check_write(request.headers, key, self._store.get(key))
            yield

    def _multipart(self, request: Request, payload: str, key: str) -> Response:
        upload = request.args.get("uploadId", "")
        if upload:
            self._uploads.check(key, upload, request.args.get("partNumber", "1"))
        path = receive(request.stream, _with_length(request), payload, self._store.incoming)
        try:
            with path.open("rb") as body, self._condition(request, key):
                completes = request.method == "POST" and bool(upload)
                if completes:
                    check_order(path.read_bytes())
                answer = self._forward(request, f"/{quote(key)}", body, path.stat().st_size)
                if completes and answer.status == 200:
                    self._store.adopt(key)
        finally:
            path.unlink(missing_ok=True)
        self._follow(request, key, answer)
        return _plain(answer)

    def _follow(self, request: Request, key: str, answer: MotoAnswer) -> None:
        if answer.status not in (200, 204):
            return
        if request.method == "PUT":
            self._uploads.got(request.args["uploadId"], request.args["partNumber"])
        elif "uploadId" in request.args:
            self._uploads.ended(request.args["uploadId"])
        else:
            self._uploads.begun(key, answer)

    # The bucket ----------------------------------------------------------------------------

    def _bucket(
        self, request: Request, grant: Credential, payload: str, names: set[str]
    ) -> Response:
        if request.method == "GET" and names and names <= _LIST_PARAMETERS:
            if not grant.covers(request.args.get("prefix", "")):
                raise S3Error("AccessDenied")
            return _plain(self._forward(request, "", io.BytesIO(), 0))
        if request.method == "POST" and names == {"delete"}:
            return self._delete_many(request, grant, payload)
        if request.method in ("GET", "HEAD", "PUT", "POST", "DELETE"):
            raise S3Error("AccessDenied")
        raise S3Error("MethodNotAllowed")

    def _delete_many(self, request: Request, grant: Credential, payload: str) -> Response:
        path = receive(request.stream, request.headers, payload, self._store.incoming)
        data = path.read_bytes()
        path.unlink()
        try:
            root = ElementTree.fromstring(data)  # the test's own XML
        except ElementTree.ParseError:
            raise S3Error("MalformedXML") from None
        keys = [e.text or "" for e in root.iter() if e.tag.rpartition("}")[2] == "Key"]
        if not grant.writable or not all(grant.covers(key) for key in keys):
            raise S3Error("AccessDenied")
        answer = self._forward(request, "", io.BytesIO(data), len(data))
        for key in keys:
            self._store.forget(key)
        return _plain(answer)

    def _forward(self, request: Request, path: str, body: BinaryIO, size: int) -> MotoAnswer:
        pairs = request.query_string.decode("latin-1").split("&")
        query = "&".join(p for p in pairs if p.partition("=")[0] not in _AUTH_PARAMETERS)
        headers = _forwarded(request.headers)
        return self._store.forward(request.method, path, query, headers, body, size)


def _forwarded(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers that matter behind the gate: what describes the object, not the transport."""
    kept = {}
    for name, value in headers.items():
        lower = name.lower()
        if lower.startswith(("x-amz-meta-", "x-amz-checksum-")) or lower in _DESCRIBING:
            kept[lower] = value
    encodings = [e.strip() for e in kept.pop("content-encoding", "").split(",")]
    encodings = [e for e in encodings if e not in ("", "aws-chunked")]
    if encodings:
        kept["content-encoding"] = ",".join(encodings)
    return kept


_DESCRIBING = {"content-type", "content-encoding", "content-disposition", "cache-control"}


def _with_length(request: Request) -> Mapping[str, str]:
    """Multipart's own calls may come without a body and so without Content-Length."""
    headers = dict(request.headers)
    headers.setdefault("Content-Length", "0")
    return headers


def _plain(answer: MotoAnswer) -> Response:
    dropped = ("content-length", "date", "server", "connection", "access-control-allow-origin")
    headers = {
        name: value
        for name, value in answer.headers.items()
        if name not in dropped and not name.startswith(("x-amzn-", "x-amz-request"))
    }
    return Response(answer.body, status=answer.status, headers=headers)


def _error_response(error: S3Error, request: Request, request_id: str) -> Response:
    body = "" if request.method == "HEAD" else error.xml(request.path, request_id)
    return Response(body, error.status, headers=error.headers, mimetype="application/xml")


def _file_response(request: Request, stored: StoredObject, headers: dict[str, str]) -> Response:
    common = {
        "etag": stored.etag,
        "last-modified": format_datetime(stored.modified, usegmt=True),
        "accept-ranges": "bytes",
        "content-type": "binary/octet-stream",
        **stored.headers,
        **headers,
    }
    if request.headers.get("If-None-Match") in (stored.etag, "*"):
        return Response(status=304, headers=common)
    if request.headers.get("If-Match", stored.etag) not in (stored.etag, "*"):
        raise S3Error("PreconditionFailed")
    span = _range(request.headers.get("Range"), stored.size)
    start, stop = span or (0, stored.size)
    response = Response(
        _pieces(stored, start, stop) if request.method == "GET" else None,
        status=206 if span else 200,
        headers=common,
        direct_passthrough=True,
    )
    response.headers["Content-Length"] = str(stop - start)
    if span:
        response.headers["Content-Range"] = f"bytes {start}-{stop - 1}/{stored.size}"
    return response


def _range(header: Optional[str], size: int) -> Optional[tuple[int, int]]:
    """The bytes asked for as start and stop; None: all of them.

    :raises S3Error: the range begins behind the end
    """
    unit, _, text = (header or "").partition("=")
    first, dash, last = text.strip().partition("-")
    readable = all(not part or part.isdigit() for part in (first, last)) and (first or last)
    if unit.strip() != "bytes" or not dash or not readable:
        return None
    if not first:
        start, stop = max(size - int(last), 0), size
        readable = int(last) > 0
    else:
        start, stop = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < start:
            return None
    if start >= size or not readable:
        raise S3Error(
            "InvalidRange",
            extra={"RangeRequested": header or "", "ActualObjectSize": str(size)},
            headers={"Content-Range": f"bytes */{size}"},
        )
    return start, stop


def _pieces(stored: StoredObject, start: int, stop: int) -> Iterator[bytes]:
    with stored.path.open("rb") as file:
        file.seek(start)
        left = stop - start
        while left > 0:
            data = file.read(min(left, 1 << 20))
            if not data:
                return
            left -= len(data)
            yield data
