"""Spans of an S3 object, over a wire that breaks, stalls and may answer something else."""

from __future__ import annotations

import re
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable

from botocore.exceptions import ClientError, IncompleteReadError, ReadTimeoutError
from botocore.parsers import ResponseParserError

from ..errors import Cancelled
from ..retrying import Patience
from ..waiting import abandonable
from ..words import tr
from .s3 import S3_ERRORS, is_transient, patiently, storage_error

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import GetObjectOutputTypeDef

PIECE = 64 * 1024
# Seconds without a piece, after which what is missing is asked for again.
STALLED = 30.0


class ObjectChanged(Exception):
    """Another object has been stored under the key meanwhile."""


@dataclass(frozen=True)
class Source:
    """One object of a store; ``name`` is what errors call it."""

    client: S3Client
    bucket: str
    key: str
    name: str


@dataclass(frozen=True)
class Version:
    """What is stored under a key at one time.

    :param size: bytes
    :param etag: as the store writes it; empty for an empty object
    """

    size: int
    etag: str
    modified: datetime | None


def look(source: Source, cancelled: Callable[[], bool]) -> Version:
    """What is stored now.

    :raises StorageError: it cannot be seen; :raises Cancelled: by the user
    """
    return patiently(
        lambda: _look(source), tr("download {name}").format(name=source.name), cancelled
    )


def _look(source: Source) -> Version:
    # The answer to a HEAD would not say why it is an error.
    try:
        answer = source.client.get_object(Bucket=source.bucket, Key=source.key, Range="bytes=0-0")
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") == "InvalidRange":
            return Version(0, "", None)
        raise
    with closing(answer["Body"]):
        found = re.fullmatch(r"bytes 0-0/([0-9]+)", answer.get("ContentRange", ""))
        if not (found and answer.get("ETag")):
            raise ResponseParserError("no size or no ETag")
        return Version(int(found[1]), answer["ETag"], answer.get("LastModified"))


class Span:
    """Bytes ``start`` up to ``stop`` of an object: fetched by one thread, watched by another."""

    def __init__(self, source: Source, version: Version, start: int, stop: int) -> None:
        self._source = source
        self._version = version
        self._start = start
        self._stop = stop
        self._attempt = self._next_attempt(b"")

    @property
    def arrived(self) -> int:
        """Bytes that are here."""
        return len(self._attempt.data)

    def fetch(self, cancelled: Callable[[], bool]) -> bytearray:
        """All of the bytes; after a broken transfer only the missing ones are asked for again.

        :raises ObjectChanged: they do not exist any more
        :raises StorageError: they cannot be had; :raises Cancelled: by the user
        """
        patience = Patience(cancelled)
        while True:
            before = self.arrived
            error = _outcome(self._attempt, cancelled)
            if error is None:
                return self._attempt.data
            if self.arrived - before >= PIECE:
                patience.refresh()
            if not (is_transient(error) and patience.wait()):
                raise storage_error(error, f"download {self._source.name}") from None
            self._attempt = self._next_attempt(self._attempt.data)

    def _next_attempt(self, data: bytes | bytearray) -> _Attempt:
        return _Attempt(self._source, self._version, self._start, self._stop, data)


class _Attempt:
    """One request for what is missing of a span.

    :ivar data: the span's bytes from its start on; an attempt that was given up may still add to
        its own, which the next one has copied
    """

    def __init__(
        self,
        source: Source,
        version: Version,
        start: int,
        stop: int,
        data: bytes | bytearray,
    ) -> None:
        self.data = bytearray(data)
        self._source = source
        self._version = version
        self._start = start
        self._length = stop - start
        self._last_piece = time.monotonic()

    def stalled(self) -> bool:
        return time.monotonic() - self._last_piece > STALLED

    def run(self) -> None:
        first = self._start + len(self.data)
        last = self._start + self._length - 1
        answer = self._source.client.get_object(
            Bucket=self._source.bucket,
            Key=self._source.key,
            Range=f"bytes={first}-{last}",
            IfMatch=self._version.etag,
        )
        with closing(answer["Body"]) as body:
            self._check(answer, f"bytes {first}-{last}/{self._version.size}")
            while piece := body.read(PIECE):
                if len(self.data) + len(piece) > self._length:
                    raise ResponseParserError("more than was asked for")
                self.data += piece
                self._last_piece = time.monotonic()
        if len(self.data) < self._length:
            raise IncompleteReadError(actual_bytes=len(self.data), expected_bytes=self._length)

    def _check(self, answer: GetObjectOutputTypeDef, span: str) -> None:
        if (answer.get("ContentRange"), answer.get("ETag")) != (span, self._version.etag):
            raise ResponseParserError("another span than was asked for")


def _outcome(attempt: _Attempt, cancelled: Callable[[], bool]) -> Exception | None:
    """Run an attempt; why it failed."""
    try:
        abandonable(attempt.run, lambda: cancelled() or attempt.stalled())
    except Cancelled:
        if cancelled():
            raise
        return ReadTimeoutError(endpoint_url="")
    except (*S3_ERRORS, OSError) as error:
        # An OSError must not pass for one of the disk that is written to.
        if isinstance(error, ClientError) and _status(error) == 412:
            raise ObjectChanged from None
        return error
    return None


def _status(error: ClientError) -> Any:
    return error.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
