"""What the service answered: read with a limit, judged, and put into words."""

from __future__ import annotations

import json as jsonlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any

import requests

from ..errors import (
    NotFound,
    Pix4dError,
    ServiceRefused,
    ServiceUnavailable,
    SignInError,
    UnexpectedAnswer,
)
from ..plain_text import plain
from ..words import numbered, tr

BUSY = frozenset({429, 502, 503, 504})
_REFUSALS = frozenset({400, 401, 403, 404})
LONGEST_WORDS = 500
DEEPEST_WORDS = 8
MEGABYTE = 2**20
# The longest lists of the service are some megabytes; parsed, text takes up to 25 times its size.
LARGEST_ANSWER = 32 * MEGABYTE
# Even if every byte of a chunk unpacks to a thousand, it stays below the limit.
CHUNK = 16 * 1024
# Only what unpacks to a limited multiple of its size.
ENCODINGS = ("", "identity", "gzip", "deflate")
LONGEST_NUMBER = 30


@dataclass(frozen=True)
class Answer:
    """What came back.

    :param body: parsed JSON; None when there is none
    :param location: the target of a redirect
    :param retry_after: seconds that the service asks to wait
    :param moment: when it was answered, by the service's clock, in whole seconds
    """

    status: int
    body: Any
    location: str = ""
    retry_after: float | None = None
    is_json: bool = True
    moment: datetime | None = None

    @property
    def is_page(self) -> bool:
        """A success whose body is no data: the page of a captive portal, a proxy, a repair."""
        return self.status < requests.codes.multiple_choices and not self.is_json

    @property
    def is_foreign_refusal(self) -> bool:
        """A refusal that a gateway has made up: the service's own are JSON, or have no body."""
        return self.status in _REFUSALS and not self.is_json


def read(response: requests.Response) -> Answer:
    """The whole answer.

    :raises requests.RequestException: it broke off
    :raises UnexpectedAnswer: it is too large, or packed in a way that was not asked for
    """
    content = _content(response)
    body: Any = None
    is_json = True
    if content:
        try:
            body = jsonlib.loads(content, parse_int=_integer)
        except (ValueError, RecursionError):
            is_json = False
    moment = _moment(response.headers.get("Date", ""))
    return Answer(
        status=response.status_code,
        body=body,
        location=response.headers.get("Location", ""),
        retry_after=_retry_after(response.headers.get("Retry-After", ""), moment),
        is_json=is_json,
        moment=moment,
    )


def _content(response: requests.Response) -> bytearray:
    if response.headers.get("Content-Encoding", "").strip().lower() not in ENCODINGS:
        raise UnexpectedAnswer(
            tr("The service's answer is packed in an unknown way."), try_again=True
        )
    content = bytearray()
    for chunk in response.iter_content(CHUNK):
        content += chunk
        if len(content) > LARGEST_ANSWER:
            limit = LARGEST_ANSWER // MEGABYTE
            raise UnexpectedAnswer(
                tr("The service's answer is larger than {limit} MB and was not read.").format(
                    limit=limit
                ),
                code=response.status_code,
            )
    announced = response.headers.get("Content-Length", "")
    # Older versions of urllib3 take a body that breaks off for a whole one.
    if announced.isdecimal() and response.raw.tell() < int(announced):
        raise requests.exceptions.ChunkedEncodingError("The answer broke off.")
    return content


def _integer(digits: str) -> int | float:
    """A number of any length; converting a very long one to an integer takes for ever."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else float(digits)


def _moment(text: str) -> datetime | None:
    """An HTTP date."""
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _retry_after(text: str, now: datetime | None) -> float | None:
    """Seconds; a date is meant by the service's clock, if that is known."""
    if text.isascii() and text.isdigit():
        return float(text)
    until = _moment(text)
    if until is None:
        return None
    return max((until - (now or datetime.now(timezone.utc))).total_seconds(), 0.0)


def words_of(body: Any) -> str:
    """The service's own words in an error body, in one line of limited length."""
    text = " ".join(plain("; ".join(_lines(body, "", DEEPEST_WORDS))).split())
    return text if len(text) <= LONGEST_WORDS else text[: LONGEST_WORDS - 1] + "…"


def _lines(value: Any, label: str, depth: int) -> Iterator[str]:
    if not depth:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            is_plain = key in ("detail", "title", "message", "error", "error_description")
            yield from _lines(inner, label if is_plain else str(key), depth - 1)
    elif isinstance(value, list):
        for inner in value[:20]:
            yield from _lines(inner, label, depth - 1)
    elif value is not None:
        yield f"{label}: {value}" if label else str(value)


def error_of(answer: Answer, doing: str, words: str) -> Pix4dError:
    """The error that an answer of 400 and above means.

    :param doing: completes the sentence "Could not …"
    :param words: the service's own, free of secrets
    """
    message = tr("Could not {doing}.").format(doing=doing)
    status = answer.status
    if status == requests.codes.unauthorized:
        return SignInError(
            tr("Could not {doing}: the service no longer accepts the sign-in.").format(doing=doing),
            advice=tr("Check the connection in Settings > Options > PIX4D."),
            detail=words,
            code=status,
        )
    if status == requests.codes.forbidden:
        advice = tr("The account of this connection lacks the right to do this.")
        return ServiceRefused(message, advice=advice, detail=words, code=status)
    if status == requests.codes.not_found:
        return NotFound(message, detail=words or tr("not found"), code=status)
    if status in BUSY or status >= requests.codes.server_error:
        return ServiceUnavailable(
            message,
            advice=_busy_advice(answer.retry_after),
            detail=words or f"HTTP {status}",
            code=status,
            try_again=True,
        )
    return ServiceRefused(message, detail=words or f"HTTP {status}", code=status)


def _busy_advice(seconds: float | None) -> str:
    if not seconds:
        return tr("The service has trouble at the moment; try again later.")
    minutes = round(seconds / 60)
    if minutes > 1:
        return numbered(
            minutes,
            "The service asks to try again in {n} minute.",
            "The service asks to try again in {n} minutes.",
        )
    return numbered(
        round(seconds),
        "The service asks to try again in {n} second.",
        "The service asks to try again in {n} seconds.",
    )
