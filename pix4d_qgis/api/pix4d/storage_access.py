"""Access to S3, as the service hands it out for projects and sites."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ...errors import UnexpectedAnswer
from ...storage.credentials import S3Credentials, local_expiry
from ...words import tr
from .. import reading

_NEEDED = ("access_key", "secret_key", "session_token", "bucket", "key")
_LONGEST_LIFE = 7 * 24 * 3600


def read_access(body: Any, doing: str, asked: datetime) -> S3Credentials:
    """The credentials in an answer.

    :param doing: completes the sentence "Could not …" of an error
    :param asked: this machine's time at the request
    :raises UnexpectedAnswer: something needed is missing
    """
    data = reading.mapping(body, tr("storage access"))
    needed = {key: reading.text(data, key) for key in _NEEDED}
    missing = [key for key, value in needed.items() if not value]
    if missing:
        raise UnexpectedAnswer(
            tr("Could not {doing}: {missing} not given.").format(
                doing=doing, missing=", ".join(missing)
            )
        )
    endpoint = reading.text(data, "endpoint_override")
    return S3Credentials(
        access_key=needed["access_key"],
        secret_key=needed["secret_key"],
        session_token=needed["session_token"],
        expires=_expiry(data, asked),
        bucket=needed["bucket"],
        prefix=needed["key"].strip("/"),
        region=reading.text(data, "region") or "us-east-1",
        endpoint=(endpoint if "://" in endpoint else f"https://{endpoint}").rstrip("/")
        if endpoint
        else None,
        accelerated=data.get("is_bucket_accelerated") is True,
    )


def _expiry(data: Mapping[str, Any], asked: datetime) -> datetime:
    """The documents print a date, and for sites also a number of seconds."""
    seconds = reading.integer(data, "expiration")
    if seconds is not None and 0 < seconds <= _LONGEST_LIFE:
        return asked + timedelta(seconds=seconds)
    return local_expiry(
        reading.moment(data, "expiration"), reading.moment(data, "server_time"), asked
    )
