"""Files to S3: parallel, streamed from disk, counted in files and bytes."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from boto3.s3.transfer import TransferConfig
from botocore.exceptions import BotoCoreError, ClientError

from ..errors import Cancelled, Pix4dError, StorageError
from ..progress import Progress, check_cancelled
from ..waiting import TICK
from .s3 import CONNECTIONS, storage_error

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

MEGABYTE = 1_000_000
LARGE_FILE = 100 * MEGABYTE


@dataclass(frozen=True)
class Transfer:
    """One file and where it goes; ``size`` in bytes."""

    path: Path
    key: str
    size: int


@dataclass(frozen=True)
class StoredObject:
    """What is already in S3; ``etag`` without quotes."""

    size: int
    etag: str


def list_objects(client: S3Client, bucket: str, prefix: str) -> dict[str, StoredObject]:
    """Everything below ``prefix``, by key."""
    found: dict[str, StoredObject] = {}
    try:
        pages = client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=f"{prefix}/")
        for page in pages:
            for item in page.get("Contents", []):
                etag = item.get("ETag", "").strip('"')
                found[item["Key"]] = StoredObject(item["Size"], etag)
    except (ClientError, BotoCoreError) as error:
        raise storage_error(error, "list what has been uploaded") from None
    return found


def uses_kms(client: S3Client, bucket: str, key: str) -> bool:
    """Whether an object is encrypted so that its ETag is no MD5 of its content."""
    try:
        head = client.head_object(Bucket=bucket, Key=key)
    except (ClientError, BotoCoreError) as error:
        raise storage_error(error, f"look at {key.rsplit('/', 1)[-1]}") from None
    return "kms" in head.get("ServerSideEncryption", "")


def upload(
    client: S3Client,
    bucket: str,
    transfers: Sequence[Transfer],
    progress: Progress,
    share: Callable[[float], None],
) -> dict[str, Pix4dError]:
    """Upload the files and return, by key, an error for each that could not be sent.

    :param share: told the share of the bytes that have gone up, 0..1
    :raises Cancelled: by the user; what has arrived stays
    """
    counter = _Counter(transfers, progress, share)
    failures: dict[str, Pix4dError] = {}
    executor = ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="pix4d-upload")
    try:
        pending: dict[Future[None], str] = {}
        waiting = iter(transfers)
        more = True
        while pending or more:
            more = _fill(executor, client, bucket, waiting, counter, pending)
            done, _ = wait(pending, timeout=TICK, return_when=FIRST_COMPLETED)
            check_cancelled(progress)
            for future in done:
                key = pending.pop(future)
                error = _failure(future)
                if error is not None:
                    failures[key] = error
            counter.tell()
    finally:
        counter.stop = True
        executor.shutdown(wait=False, cancel_futures=True)
    return failures


class _Counter:
    """Counts files and bytes over all threads, and tells them to stop."""

    def __init__(
        self, transfers: Sequence[Transfer], progress: Progress, share: Callable[[float], None]
    ) -> None:
        self._lock = threading.Lock()
        self._progress = progress
        self._share = share
        self._files = len(transfers)
        self._bytes = sum(item.size for item in transfers)
        self._files_done = 0
        self._bytes_done = 0
        self.stop = False

    def moved(self, count: int) -> None:
        with self._lock:
            self._bytes_done += count

    def finished(self) -> None:
        with self._lock:
            self._files_done += 1

    def tell(self) -> None:
        """Report; from one thread only."""
        self._share(self._bytes_done / self._bytes if self._bytes else 1.0)
        self._progress.status(
            f"{self._files_done} of {self._files} files, {self._bytes_done / MEGABYTE:.1f} of "
            f"{self._bytes / MEGABYTE:.1f} MB"
        )


class _CountedFile(io.FileIO):
    """A file that reports what is read from it and stops when it should."""

    def __init__(self, path: Path, counter: _Counter) -> None:
        super().__init__(str(path), "rb")
        self._counter = counter
        self._furthest = 0

    def read(self, size: int | None = -1) -> bytes:
        if self._counter.stop:
            raise Cancelled()
        data: bytes = super().read(-1 if size is None else size) or b""
        # A retry reads from the start again; bytes count once.
        position = self.tell()
        self._counter.moved(max(position - self._furthest, 0))
        self._furthest = max(position, self._furthest)
        return data


def _fill(
    executor: ThreadPoolExecutor,
    client: S3Client,
    bucket: str,
    waiting: Iterator[Transfer],
    counter: _Counter,
    pending: dict[Future[None], str],
) -> bool:
    """Keep a few files in flight, however many there are; False once none is left."""
    while len(pending) < CONNECTIONS * 2:
        item = next(waiting, None)
        if item is None:
            return False
        pending[executor.submit(_send, client, bucket, item, counter)] = item.key
    return True


def _send(client: S3Client, bucket: str, item: Transfer, counter: _Counter) -> None:
    try:
        with _CountedFile(item.path, counter) as file:
            if os.fstat(file.fileno()).st_size != item.size:
                raise StorageError(
                    f"{item.path} has changed since it was looked at.",
                    advice="The other files have been sent; run it again when it is complete.",
                )
            arguments: dict[str, Any] = {"Bucket": bucket, "Key": item.key}
            if item.size > LARGE_FILE:
                config = TransferConfig(multipart_threshold=LARGE_FILE, max_concurrency=2)
                client.upload_fileobj(file, Config=config, **arguments)
            else:
                client.put_object(Body=file, ContentLength=item.size, **arguments)
    except OSError as error:
        raise StorageError(
            f"Could not read {item.path}: {error.strerror}.",
            advice="The other files have been sent; run it again when the file can be read.",
        ) from None
    except (ClientError, BotoCoreError) as error:
        raise storage_error(error, f"upload {item.path.name}") from None
    counter.finished()


def _failure(future: Future[None]) -> Pix4dError | None:
    error = future.exception()
    if error is None or isinstance(error, Pix4dError):
        return error
    raise error
