"""A large file in parts: they go up side by side, and those that arrived are not sent again."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from botocore.exceptions import ClientError

from .files import FileStream
from .object_store import Bucket, etag_of
from .s3 import S3_ERRORS
from .work import Meter, Transfer, Work, send

MEBIBYTE = 1 << 20
PART = 16 * MEBIBYTE
MOST_PARTS = 10_000  # that S3 takes


def part_size(size: int) -> int:
    """Bytes of each part but the last, of a file of ``size`` bytes; whole multiples of 1 MiB.

    It follows from the size alone: another run has to cut a file at the same places.
    """
    least = -(-size // MOST_PARTS)
    return max(PART, -(-least // MEBIBYTE) * MEBIBYTE)


class _Step:
    """What the steps of one file have in common."""

    def __init__(self, transfer: Transfer, upload_id: str = "") -> None:
        self.transfer = transfer
        self.upload_id = upload_id
        self.etag = ""
        self.tries = 0

    def _address(self, bucket: Bucket) -> dict[str, Any]:
        return {"Bucket": bucket.name, "Key": self.transfer.key, "UploadId": self.upload_id}


class BeginParts(_Step):
    """Begins a multipart upload, or takes up the one that broke off."""

    def __init__(self, transfer: Transfer) -> None:
        super().__init__(transfer, transfer.upload_id)
        self._arrived: dict[int, str] = {}

    def do(self, bucket: Bucket, meter: Meter) -> None:
        self.transfer.check_unchanged()
        if self.upload_id:
            self._find_parts(bucket, meter)
        if not self.upload_id:
            answer = bucket.client.create_multipart_upload(
                Bucket=bucket.name, Key=self.transfer.key
            )
            self.upload_id = str(answer["UploadId"])

    def _find_parts(self, bucket: Bucket, meter: Meter) -> None:
        pages = bucket.client.get_paginator("list_parts").paginate(
            Bucket=bucket.name, Key=self.transfer.key, UploadId=self.upload_id
        )
        lengths = {number: length for number, _, length in _cut(self.transfer.size)}
        arrived: dict[int, str] = {}
        try:
            for page in pages:
                for part in page.get("Parts", []):
                    number = part["PartNumber"]
                    if lengths.get(number) == part["Size"]:
                        arrived[number] = part["ETag"]
        except ClientError as error:
            if not _is_gone(error):
                raise
            self.upload_id = ""
            return
        self._arrived = arrived
        meter.moved(sum(lengths[number] for number in arrived))

    def next(self) -> Iterable[Work]:
        cut = list(_cut(self.transfer.size))
        file = _Assembly(self.transfer, self.upload_id, dict(self._arrived), len(cut))
        if file.is_complete:
            return [CompleteParts(file)]
        return [
            Part(file, number, start, length)
            for number, start, length in cut
            if number not in self._arrived
        ]


class _Assembly:
    """Which parts of a file have arrived: number, from 1, to ETag."""

    def __init__(
        self, transfer: Transfer, upload_id: str, etags: dict[int, str], count: int
    ) -> None:
        self.transfer = transfer
        self.upload_id = upload_id
        self.etags = etags
        self._count = count

    @property
    def is_complete(self) -> bool:
        return len(self.etags) == self._count


class Part(_Step):
    """One part; ``start`` and ``length`` in bytes."""

    def __init__(self, file: _Assembly, number: int, start: int, length: int) -> None:
        super().__init__(file.transfer, file.upload_id)
        self._file = file
        self._number = number
        self._start = start
        self._length = length
        self._part_etag = ""

    def do(self, bucket: Bucket, meter: Meter) -> None:
        item = self.transfer
        item.check_unchanged()
        params = {"partNumber": self._number, "uploadId": self.upload_id}
        with FileStream(item.path, self._start, self._length, meter.moved, meter.stopped) as body:
            self._part_etag = send(
                body,
                lambda: bucket.put(item.key, body, ask_first=self.tries > 0, params=params),
            )

    def next(self) -> Iterable[Work]:
        self._file.etags[self._number] = self._part_etag
        return [CompleteParts(self._file)] if self._file.is_complete else []


class CompleteParts(_Step):
    """Makes the object out of its parts."""

    def __init__(self, file: _Assembly) -> None:
        super().__init__(file.transfer, file.upload_id)
        self._parts: Any = [
            {"PartNumber": number, "ETag": etag} for number, etag in sorted(file.etags.items())
        ]

    def do(self, bucket: Bucket, meter: Meter) -> None:
        self.transfer.check_unchanged()
        answer = bucket.client.complete_multipart_upload(
            **self._address(bucket),
            MultipartUpload={"Parts": self._parts},
            **bucket.condition(self.transfer.overwrite),
        )
        self.etag = etag_of(answer)

    def next(self) -> Iterable[Work]:
        return ()


def abort(bucket: Bucket, key: str, upload_id: str) -> None:
    """Drop the parts of an upload that is of no use any more; S3 bills for them until then."""
    with suppress(*S3_ERRORS):  # it is gone already, or the store cleans up later
        bucket.client.abort_multipart_upload(Bucket=bucket.name, Key=key, UploadId=upload_id)


def _cut(size: int) -> Iterable[tuple[int, int, int]]:
    """Number, from 1, first byte and length of each part."""
    step = part_size(size)
    for index, start in enumerate(range(0, size, step)):
        yield index + 1, start, min(step, size - start)


def _is_gone(error: ClientError) -> bool:
    return error.response.get("Error", {}).get("Code") in ("NoSuchUpload", "404")
