"""Files to S3: parallel, streamed from disk, counted in files and bytes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Callable

from ..errors import Cancelled, Pix4dError
from ..progress import Progress, Seldom, check_cancelled
from ..retrying import Patience
from ..words import figure, tr
from .files import changed, legible, unreadable
from .lanes import Lanes
from .manifest import CHANGED, SENT, Entry, Manifest
from .multipart import BeginParts
from .object_store import Bucket, Fate, fate_of
from .s3 import CONNECTIONS, S3_ERRORS, patiently, storage_error
from .work import ChangedMeanwhile, Meter, Transfer, WholeFile, Work

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

MEGABYTE = 1_000_000
LARGE_FILE = 100 * MEGABYTE
SETTLING = 0.02  # seconds: what ends within is noted in one transaction


@dataclass(frozen=True)
class StoredObject:
    """What is already in S3; ``etag`` without quotes."""

    size: int
    etag: str


@dataclass
class Outcome:
    """What became of the files, by key.

    :ivar sent: they arrived
    :ivar failures: why they did not, each for a reason of its own
    :ivar again: something stands there already, or it has to be asked whether: to be planned anew
    :ivar perhaps_ours: those of ``again`` that may have been sent by a request without an answer
    :ivar stopped: why no more was sent; the files that are missing everywhere were not tried
    """

    sent: set[str] = field(default_factory=set)
    failures: dict[str, Pix4dError] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)
    perhaps_ours: set[str] = field(default_factory=set)
    stopped: Pix4dError | None = None


def list_objects(
    client: S3Client, bucket: str, prefix: str, cancelled: Callable[[], bool] = lambda: False
) -> dict[str, StoredObject]:
    """Everything below ``prefix``, by key. :raises StorageError: it cannot be listed"""

    def pages() -> dict[str, StoredObject]:
        found: dict[str, StoredObject] = {}
        paginator = client.get_paginator("list_objects_v2")
        for page in paginator.paginate(Bucket=bucket, Prefix=f"{prefix}/"):
            for item in page.get("Contents", []):
                etag = item.get("ETag", "").strip('"')
                found[item["Key"]] = StoredObject(item["Size"], etag)
        return found

    return patiently(pages, tr("list what has been uploaded"), cancelled)


def uses_kms(
    client: S3Client, bucket: str, key: str, cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Whether an object is encrypted so that its ETag is no MD5 of its content."""
    head = patiently(
        lambda: client.head_object(Bucket=bucket, Key=key),
        tr("look at {name}").format(name=key.rsplit("/", 1)[-1]),
        cancelled,
    )
    return "kms" in head.get("ServerSideEncryption", "")


def upload(
    bucket: Bucket,
    transfers: Sequence[Transfer],
    manifest: Manifest,
    progress: Progress,
    share: Callable[[float], None],
) -> Outcome:
    """Upload the files, several at a time, and note in the manifest what has arrived.

    What fails and may succeed later is sent again, until nothing has gone well for so long that
    patience ends. Nothing is overwritten but where a transfer says so.

    :param share: told the share of the bytes that have gone up, 0..1
    :raises Cancelled: by the user; what has arrived stays
    """
    return _Upload(bucket, transfers, manifest, progress, share).run()


class _Upload:
    """Hands out the work to threads; everything but the work itself happens in one thread."""

    def __init__(
        self,
        bucket: Bucket,
        transfers: Sequence[Transfer],
        manifest: Manifest,
        progress: Progress,
        share: Callable[[float], None],
    ) -> None:
        self._bucket = bucket
        self._manifest = manifest
        self._progress = progress
        self._meter = Meter()
        self._counter = _Counter(transfers, self._meter, progress, share)
        self._queue = deque(map(_first_work, transfers))
        self._pending: dict[Future[None], Work] = {}
        self._lanes = Lanes()
        self._patience = Patience(progress.is_cancelled)
        self._trouble: Pix4dError | None = None
        self.outcome = Outcome()

    def run(self) -> Outcome:
        executor = ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="pix4d-upload")
        try:
            self._counter.tell(0)
            while self._fill(executor):
                done, _ = wait(self._pending, timeout=SETTLING)
                self._lanes.count(len(done))
                self._settle(done)
                check_cancelled(self._progress)
                self._counter.tell(len(self.outcome.sent))
                if self._trouble is not None and not self._pending:
                    self._be_patient(self._trouble)
        finally:
            self._meter.stop = True
            executor.shutdown(wait=False, cancel_futures=True)
        if self.outcome.again:
            left = {work.transfer.key for work in self._queue}
            self.outcome.again.update(left - self.outcome.failures.keys())
        return self.outcome

    def _fill(self, executor: ThreadPoolExecutor) -> bool:
        """Keep a few requests in flight, however many there are; False once all is over."""
        ending = self.outcome.stopped is not None or bool(self.outcome.again)
        while len(self._pending) < CONNECTIONS * 2:
            if ending or self._trouble is not None or not self._queue:
                break
            work = self._queue.popleft()
            if not self._is_lost(work):
                future = executor.submit(self._lanes.do, work, self._bucket, self._meter)
                self._pending[future] = work
        return bool(self._pending)

    def _is_lost(self, work: Work) -> bool:
        """Whether another part of the same file has failed for good."""
        return work.transfer.key in self.outcome.failures

    def _settle(self, done: Iterable[Future[None]]) -> None:
        entries: list[Entry] = []
        try:
            for future in done:
                work = self._pending.pop(future)
                error = future.exception()
                if error is None:
                    self._patience.refresh()
                    entries += self._succeeded(work)
                else:
                    entries += self._failed(work, error)
        finally:
            self._manifest.put(entries)

    def _succeeded(self, work: Work) -> Iterable[Entry]:
        """Queue what comes next; returns what is to be noted."""
        self._queue.extendleft(reversed(list(work.next())))
        key = work.transfer.key
        if work.etag:
            self.outcome.sent.add(key)
            return [replace(self._entry(work), etag=work.etag, upload_id="", state=SENT)]
        entry = self._entry(work)
        if work.upload_id and work.upload_id != entry.upload_id:
            return [replace(entry, upload_id=work.upload_id)]
        return ()

    def _entry(self, work: Work) -> Entry:
        item = work.transfer
        known = self._manifest.get(item.key)
        return known or Entry(item.key, str(item.path.resolve()), item.size, item.mtime_ns)

    def _failed(self, work: Work, error: BaseException) -> Iterable[Entry]:
        """Decide what becomes of the file; returns what is to be noted."""
        item = work.transfer
        if isinstance(error, ChangedMeanwhile):
            self.outcome.failures[item.key] = changed(item.path)
            return [replace(self._entry(work), etag=error.etag, state=CHANGED)]
        if isinstance(error, (*S3_ERRORS, Pix4dError)):
            self._judge(work, error)
        elif isinstance(error, OSError):  # asked last: some of botocore's errors are such, too
            self.outcome.failures[item.key] = unreadable(item.path, error)
        else:
            raise error
        return ()

    def _judge(self, work: Work, error: Exception) -> None:
        key = work.transfer.key
        fate = fate_of(error)
        if isinstance(error, Cancelled):
            raise error
        if fate is Fate.AGAIN:
            work.tries += 1
            self._trouble = _told(error, _uploading(work))
            self._queue.append(work)
        elif fate is Fate.ALL:
            self.outcome.stopped = _told(error, tr("upload anything to this project"))
        elif fate is Fate.FILE:
            self.outcome.failures[key] = _told(error, _uploading(work))
        else:
            if fate is Fate.UNCONDITIONAL:
                self._bucket.conditional = False
            self.outcome.again.add(key)
            if work.tries:
                self.outcome.perhaps_ours.add(key)

    def _be_patient(self, trouble: Pix4dError) -> None:
        """Wait before trying again, or give up where nothing has gone well for long."""
        self._progress.status(trouble.message + " " + tr("Trying again."))
        self._trouble = None
        if not self._patience.wait():
            self.outcome.stopped = trouble


class _Counter:
    """Tells how many files and bytes have gone up."""

    def __init__(
        self,
        transfers: Sequence[Transfer],
        meter: Meter,
        progress: Progress,
        share: Callable[[float], None],
    ) -> None:
        self._meter = meter
        self._progress = progress
        self._share = share
        self._files = len(transfers)
        self._bytes = sum(item.size for item in transfers)
        self._told = 0.0
        self._seldom = Seldom()

    def tell(self, files: int) -> None:
        """Report; progress never goes back, though a broken transfer begins anew."""
        moved = self._meter.bytes
        self._told = max(self._told, moved / self._bytes if self._bytes else 1.0)
        self._share(self._told)
        if files == self._files or self._seldom.is_due():
            self._progress.status(
                tr("{files} of {all_files} files, {moved} of {size} MB").format(
                    files=files,
                    all_files=self._files,
                    moved=figure(moved / MEGABYTE, 1),
                    size=figure(self._bytes / MEGABYTE, 1),
                )
            )


def _first_work(transfer: Transfer) -> Work:
    return BeginParts(transfer) if transfer.size > LARGE_FILE else WholeFile(transfer)


def _uploading(work: Work) -> str:
    return tr("upload {name}").format(name=legible(work.transfer.path.name))


def _told(error: Exception, doing: str) -> Pix4dError:
    return error if isinstance(error, Pix4dError) else storage_error(error, doing)
