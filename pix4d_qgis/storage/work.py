"""One request's worth of an upload: a whole file, or a step of a file in parts."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Protocol

from ..errors import Pix4dError
from .files import FileStream, changed, has_changed
from .object_store import Bucket


@dataclass(frozen=True)
class Transfer:
    """One file and where it goes.

    :param size: bytes, and ``mtime_ns`` nanoseconds: of the file as it was looked at
    :param overwrite: whether the key is this file's own, so that what stands there may go
    :param upload_id: of a multipart upload of this very file that broke off; else empty
    """

    path: Path
    key: str
    size: int
    mtime_ns: int
    overwrite: bool = False
    upload_id: str = ""

    def check_unchanged(self) -> None:
        """:raises StorageError: the file is another by now; :raises OSError: it is gone"""
        if has_changed(self.path, self.size, self.mtime_ns):
            raise changed(self.path)


class ChangedMeanwhile(Exception):
    """The object arrived, and the file is another by now."""

    def __init__(self, etag: str) -> None:
        super().__init__()
        self.etag = etag


class Meter:
    """Counts bytes over all threads, and tells them to stop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.bytes = 0
        self.stop = False

    def moved(self, count: int) -> None:
        with self._lock:
            self.bytes += count

    def stopped(self) -> bool:
        return self.stop


class Work(Protocol):
    """A piece of work on one file, done by any thread.

    :ivar etag: of the finished object; empty while there is none
    :ivar upload_id: of a multipart upload that this has begun; else empty
    """

    transfer: Transfer
    etag: str
    upload_id: str
    tries: int

    def do(self, bucket: Bucket, meter: Meter) -> None:
        """Send it."""

    def next(self) -> Iterable[Work]:
        """What can be done now that this has been done."""


class WholeFile:
    """A file that goes up in one request."""

    def __init__(self, transfer: Transfer) -> None:
        self.transfer = transfer
        self.etag = ""
        self.upload_id = ""
        self.tries = 0

    def do(self, bucket: Bucket, meter: Meter) -> None:
        item = self.transfer
        item.check_unchanged()
        again = self.tries > 0
        with FileStream(item.path, 0, item.size, meter.moved, meter.stopped) as body:
            self.etag = send(
                body,
                lambda: bucket.put(item.key, body, overwrite=item.overwrite, ask_first=again),
            )
        check_after(item, self.etag)

    def next(self) -> Iterable[Work]:
        return ()


def send(body: FileStream, put: Callable[[], str]) -> str:
    """``put()``; an error comes as what the body had to say, where that was the reason."""
    try:
        return put()
    except BaseException as error:
        body.uncount()
        if body.failure is not None and not isinstance(error, Pix4dError):
            raise body.failure from None
        raise


def check_after(item: Transfer, etag: str) -> None:
    """:raises ChangedMeanwhile: what arrived is not what the file is now"""
    try:
        if not has_changed(item.path, item.size, item.mtime_ns):
            return
    except OSError:  # it has been moved away since, whole
        return
    raise ChangedMeanwhile(etag)
