"""Receives the body of an upload into a file and checks it against what was announced."""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from .s3_errors import S3Error
from .s3_signature import STREAMING_TRAILER, UNSIGNED

CHUNK = 1 << 20


class _Crc32:
    def __init__(self) -> None:
        self._value = 0

    def update(self, data: bytes) -> None:
        self._value = zlib.crc32(data, self._value)

    def digest(self) -> bytes:
        return self._value.to_bytes(4, "big")


_CHECKSUMS: dict[str, Any] = {
    "x-amz-checksum-crc32": _Crc32,
    "x-amz-checksum-sha1": lambda: hashlib.sha1(usedforsecurity=False),
    "x-amz-checksum-sha256": hashlib.sha256,
}


def receive(stream: BinaryIO, headers: Mapping[str, str], payload: str, folder: Path) -> Path:
    """The body as a new file in ``folder``.

    :param payload: the payload hash that was signed, or the word that stands for it
    :raises S3Error: the body is not what the headers say
    """
    announced = {name.lower(): value for name, value in headers.items()}
    if "content-length" not in announced:
        raise S3Error("MissingContentLength")
    trailers: dict[str, str] = {}
    if payload == STREAMING_TRAILER:
        blocks = _aws_chunks(stream, trailers)
        expected = int(announced.get("x-amz-decoded-content-length", "-1"))
    elif payload.startswith("STREAMING-"):
        raise S3Error("NotImplemented")
    else:
        blocks = iter(lambda: stream.read(CHUNK), b"")
        expected = int(announced["content-length"])
    path = folder / secrets.token_hex(16)
    try:
        _write_checked(path, blocks, expected, payload, announced, trailers)
    except (S3Error, ConnectionError):
        path.unlink(missing_ok=True)
        raise
    return path


def _write_checked(
    path: Path,
    blocks: Iterator[bytes],
    expected: int,
    payload: str,
    headers: Mapping[str, str],
    trailers: Mapping[str, str],
) -> None:
    sha256 = hashlib.sha256()
    md5 = hashlib.md5(usedforsecurity=False)
    checksums = {name: make() for name, make in _CHECKSUMS.items()}
    wanted = headers.get("x-amz-trailer", "").lower()
    used = {n: c for n, c in checksums.items() if n in headers or n == wanted}
    size = 0
    with path.open("wb") as file:
        for block in blocks:
            size += len(block)
            for digest in (sha256, md5, *used.values()):
                digest.update(block)
            file.write(block)
    if size != expected:
        raise S3Error("IncompleteBody")
    if payload not in (UNSIGNED, STREAMING_TRAILER) and payload != sha256.hexdigest():
        raise S3Error("XAmzContentSHA256Mismatch")
    if "content-md5" in headers and headers["content-md5"] != _base64(md5.digest()):
        raise S3Error("BadDigest")
    for name, digest in used.items():
        if {**headers, **trailers}.get(name) != _base64(digest.digest()):
            raise S3Error("BadDigest")


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _aws_chunks(stream: BinaryIO, trailers: dict[str, str]) -> Iterator[bytes]:
    """The data of an aws-chunked body; fills ``trailers`` when it has ended."""
    try:
        while True:
            size = int(stream.readline().split(b";")[0], 16)
            if size == 0:
                break
            yield stream.read(size)
            stream.readline()
        for line in iter(lambda: stream.readline().strip(), b""):
            name, _, value = line.decode("latin-1").partition(":")
            trailers[name.strip().lower()] = value.strip()
    except (ValueError, binascii.Error):
        raise S3Error("IncompleteBody") from None
