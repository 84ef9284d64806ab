"""Conditional requests: If-Match and If-None-Match, as the object store reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from .s3_errors import S3Error
from .s3_store import StoredObject


def check_write(headers: Mapping[str, str], key: str, stored: Optional[StoredObject]) -> None:
    """Whether an object may take the place of what is stored under its key.

    :raises S3Error: PreconditionFailed; NoSuchKey: there is nothing that could match;
        NotImplemented: writes know If-None-Match only with an asterisk
    """
    if headers.get("If-None-Match", "*") != "*":
        raise S3Error("NotImplemented")
    if "If-None-Match" in headers and stored is not None:
        raise S3Error("PreconditionFailed")
    if "If-Match" in headers and stored is None:
        raise S3Error("NoSuchKey", extra={"Key": key})
    if stored is not None and headers.get("If-Match", stored.etag) not in (stored.etag, "*"):
        raise S3Error("PreconditionFailed")


def is_conditional(headers: Mapping[str, str]) -> bool:
    return "If-Match" in headers or "If-None-Match" in headers
