"""Writing to one bucket: what a request says, what an answer means."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError, SSLError

from ..errors import Pix4dError, StorageError
from .s3 import is_transient

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_NO_ACCESS = frozenset({"NoSuchBucket", "InvalidToken", "AuthorizationHeaderMalformed"})


class Fate(Enum):
    """What becomes of a piece of work that failed."""

    AGAIN = "it may succeed later"
    TAKEN = "something stands there already"
    UNCONDITIONAL = "the store knows no conditional writes"
    FILE = "this file cannot be sent"
    ALL = "no file can be sent"


class UnusableAnswer(StorageError):
    """Something that is no object store has answered."""

    def __init__(self) -> None:
        super().__init__("What answers is not the object store.", try_again=True)


def fate_of(error: Exception) -> Fate:
    """What an error of botocore's, or one of ours, means for the work that raised it."""
    if isinstance(error, UnusableAnswer):
        return Fate.AGAIN
    if isinstance(error, StorageError):
        return Fate.FILE
    if isinstance(error, Pix4dError):  # the service gives no new credentials
        return Fate.AGAIN if error.try_again else Fate.ALL
    if is_transient(error):
        return Fate.AGAIN
    if isinstance(error, ClientError):
        return _fate_of_answer(error)
    return Fate.ALL if isinstance(error, SSLError) else Fate.FILE


def _fate_of_answer(error: ClientError) -> Fate:
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    code = str(error.response.get("Error", {}).get("Code", ""))
    if status == 412 or code == "NoSuchUpload":  # its parts were put together, or dropped
        return Fate.TAKEN
    if status == 501:
        return Fate.UNCONDITIONAL
    if status == 409:  # somebody is writing the same key
        return Fate.AGAIN
    return Fate.ALL if status in (401, 403) or code in _NO_ACCESS else Fate.FILE


class Bucket:
    """The one bucket that is written to, by requests that never overwrite by mistake.

    :ivar conditional: whether the store is asked to refuse a key that is taken
    """

    def __init__(self, client: S3Client, name: str) -> None:
        self.client = client
        self.name = name
        self.conditional = True
        events: Any = client.meta.events
        # boto3 knows the parameter since 1.35 only.
        events.register("provide-client-params.s3", _take_condition, unique_id="pix4d-condition")
        events.register("before-call.s3", _set_condition, unique_id="pix4d-header")
        events.register_first("needs-retry.s3", _leave_to_caller, unique_id="pix4d-once")

    def condition(self, overwrite: bool) -> dict[str, Any]:
        """Arguments of a call that creates an object."""
        return {"IfNoneMatch": "*"} if self.conditional and not overwrite else {}


def _take_condition(params: dict[str, Any], context: dict[str, Any], **_: Any) -> dict[str, Any]:
    rest = dict(params)
    context["pix4d_condition"] = rest.pop("IfNoneMatch", "")
    return rest


def _set_condition(params: dict[str, Any], context: dict[str, Any], **_: Any) -> None:
    if context.get("pix4d_condition"):
        params["headers"]["If-None-Match"] = context["pix4d_condition"]


def _leave_to_caller(response: Any, caught_exception: Any, **_: Any) -> bool | None:
    """No repetition by botocore itself: whoever uploads is patient, and hears of a cancel."""
    if caught_exception is not None or response[0].status_code >= 500:
        return False
    return None


def etag_of(answer: Any) -> str:
    """The ETag of what was written, without quotes.

    :raises UnusableAnswer: there is none: a proxy or a login page has answered
    """
    etag = str(answer.get("ETag", "")).strip('"')
    if not etag:
        raise UnusableAnswer
    return etag
