"""Files from S3: by ranges into a hidden part file, continued where it was left, whole or not."""

from __future__ import annotations

import re
import threading
from collections import deque
from concurrent.futures import Future, wait
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from botocore.parsers import ResponseParserError

from ..errors import StorageError
from ..progress import Progress, check_cancelled
from ..waiting import TICK, abandonable, background
from ..words import tr
from .part import Part, is_there, open_part
from .ranges import ObjectChanged, Source, Span, Version, look
from .s3 import patiently

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

SPAN = 8 * 1024 * 1024
AHEAD = 4
# How often an object may change while it is being downloaded.
CHANGES = 3


def read_head(
    client: S3Client, bucket: str, key: str, length: int, cancelled: Callable[[], bool]
) -> bytes:
    """The first ``length`` bytes of an object, or all of a shorter one."""

    def read() -> bytes:
        answer = client.get_object(Bucket=bucket, Key=key, Range=f"bytes=0-{length - 1}")
        with closing(answer["Body"]) as body:
            if not answer.get("ContentRange"):
                raise ResponseParserError("no range")
            return body.read()

    return patiently(read, tr("read {name}").format(name=key.rsplit("/", 1)[-1]), cancelled)


def download(
    source: Source, target: Path, progress: Progress, arrived: Callable[[int, int], None]
) -> bool:
    """Fetch one object as ``target``; a file of that name is replaced only by a complete one.

    What has arrived stays in a hidden part file beside it, and is not fetched again, after a
    cancel, a lost network or the end of the program.

    :param arrived: told the bytes that are there and the bytes of the whole, in this thread
    :returns: False where the file was there already, with the object's size and date
    :raises StorageError: it cannot be fetched or written; :raises Cancelled: by the user
    """
    _check_bucket(source.bucket)
    for _ in range(CHANGES):
        version = abandonable(lambda: look(source, progress.is_cancelled), progress.is_cancelled)
        if is_there(target, version):
            return False
        try:
            with open_part(target, version) as part:
                part.check_room(target)
                _fill(part, source, version, progress, arrived)
                part.become(target)
        except ObjectChanged:
            continue
        return True
    raise StorageError(
        tr("{name} changes while it is being downloaded.").format(name=target.name),
        advice=tr("Run it again when processing is over."),
        try_again=True,
    )


def _check_bucket(bucket: str) -> None:
    """boto3 would take the name of a bucket that is none for an address of its own."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]", bucket) or ".." in bucket:
        raise StorageError(tr("The service names a bucket that cannot be one."))


def _fill(
    part: Part,
    source: Source,
    version: Version,
    progress: Progress,
    arrived: Callable[[int, int], None],
) -> None:
    """Fetch what is missing, a few spans ahead of the one that is appended next."""
    starts = iter(range(part.size, version.size, SPAN))
    ahead: deque[tuple[Span, Future[bytearray]]] = deque()
    stop = threading.Event()
    try:
        while True:
            for start in islice(starts, AHEAD - len(ahead)):
                span = Span(source, version, start, min(start + SPAN, version.size))
                ahead.append((span, background(partial(span.fetch, stop.is_set))))
            arrived(part.size + sum(span.arrived for span, _ in ahead), version.size)
            if not ahead:
                return
            future = ahead[0][1]
            wait([future], timeout=TICK)
            check_cancelled(progress)
            if future.done():
                ahead.popleft()
                part.append(future.result())
    finally:
        stop.set()
