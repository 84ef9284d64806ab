"""Multipart uploads on their way: moto keeps the parts, but takes an unknown upload for its own
mistake, any number for a part's, and the parts in any order."""

from __future__ import annotations

import threading
from xml.etree import ElementTree

from .s3_errors import S3Error
from .s3_store import MotoAnswer

MAX_PART = 10_000


def check_order(body: bytes) -> None:
    """:raises S3Error: the list that completes an upload is not in the order of its parts"""
    try:
        root = ElementTree.fromstring(body)
        numbers = [int(e.text or "") for e in root.iter() if e.tag.endswith("}PartNumber")]
    except (ElementTree.ParseError, ValueError):
        raise S3Error("MalformedXML") from None
    if numbers != sorted(set(numbers)):
        raise S3Error("InvalidPartOrder")


class OpenUploads:
    """The uploads that were begun and neither completed nor aborted; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._keys: dict[str, str] = {}
        self._parts: dict[str, set[str]] = {}

    def check(self, key: str, upload: str, part: str) -> None:
        """:raises S3Error: there is no such upload of this key, or no such part number"""
        with self._lock:
            if self._keys.get(upload) != key:
                raise S3Error("NoSuchUpload", extra={"UploadId": upload})
        if not part.isdigit() or not 1 <= int(part) <= MAX_PART:
            message = f"Part number must be an integer between 1 and {MAX_PART}, inclusive"
            raise S3Error("InvalidArgument", message, extra={"ArgumentName": "partNumber"})

    def begun(self, key: str, answer: MotoAnswer) -> None:
        tags = {e.tag.rpartition("}")[2]: e.text or "" for e in ElementTree.fromstring(answer.body)}
        with self._lock:
            self._keys[tags["UploadId"]] = key

    def got(self, upload: str, part: str) -> None:
        with self._lock:
            self._parts.setdefault(upload, set()).add(part)

    def below(self, prefix: str) -> list[tuple[str, int]]:
        """Of each open upload to a key below a prefix: the key, and how many parts arrived."""
        with self._lock:
            return sorted(
                (key, len(self._parts.get(upload, ())))
                for upload, key in self._keys.items()
                if key.startswith(prefix)
            )

    def ended(self, upload: str) -> None:
        with self._lock:
            self._keys.pop(upload, None)
            self._parts.pop(upload, None)
