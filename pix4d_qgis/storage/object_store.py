"""Writing to one bucket: what a request says, what an answer means."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest, AWSResponse
from botocore.config import Config
from botocore.credentials import ReadOnlyCredentials
from botocore.exceptions import ClientError
from botocore.parsers import create_parser
from botocore.utils import percent_encode

from ..causes import is_distrust
from ..errors import Pix4dError, StorageError
from ..words import tr
from .credentials import ExpiringCredentials, S3Credentials
from .files import FileStream
from .s3 import Network, is_transient, make_client, make_session

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

# TLS protects the body.
UNHASHED = Config(s3={"payload_signing_enabled": False})
USER_AGENT = "pix4d_qgis"
_NO_ACCESS = frozenset(
    {"NoSuchBucket", "InvalidToken", "AuthorizationHeaderMalformed", "PermanentRedirect"}
)


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
        super().__init__(tr("What answers is not the object store."), try_again=True)


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
    return Fate.ALL if is_distrust(error) else Fate.FILE


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

    def __init__(self, credentials: ExpiringCredentials, network: Network) -> None:
        place = credentials.current()
        self.name = place.bucket
        self.conditional = True
        self._credentials = credentials
        self._network = network
        self._session = make_session(url_of(place, place.prefix), network)
        self._client: S3Client | None = None
        self._lock = threading.Lock()

    @property
    def client(self) -> S3Client:
        """For all but :meth:`put`; made when it is needed, which takes a tenth of a second."""
        with self._lock:
            if self._client is None:
                self._client = make_client(self._credentials, self._network)
                _adapt(self._client.meta.events)
            return self._client

    def condition(self, overwrite: bool) -> dict[str, Any]:
        """Arguments of a boto3 call that creates an object."""
        return {"IfNoneMatch": "*"} if self.conditional and not overwrite else {}

    def put(
        self,
        key: str,
        body: FileStream,
        *,
        overwrite: bool = False,
        ask_first: bool = False,
        params: Mapping[str, Any] | None = None,
    ) -> str:
        """Write an object, or with ``params`` a part of one; returns the ETag, without quotes.

        Signed and sent by botocore's parts, without the machinery of its client, which takes most
        of the processor's time of an upload.

        :param ask_first: send the body when the store says so, which takes one more round trip; a
            store that refuses may hang up in the middle of the body, and its word would be lost
        :raises ClientError: the store refuses
        """
        headers = {"Content-Length": str(body.length), "User-Agent": USER_AGENT}
        if self.conditional and not overwrite and not params:
            headers["If-None-Match"] = "*"
        place = self._credentials.current()
        answer = self._send(place, key, headers, body, params, ask_first)
        if _code_of(answer) == "ExpiredToken":
            body.seek(0)
            place = self._credentials.renewed(place.session_token)
            answer = self._send(place, key, headers, body, params, ask_first=True)
        if answer.status_code >= 300:
            raise ClientError(_parsed(answer), "PutObject")
        return etag_of(answer.headers)

    def _send(
        self,
        place: S3Credentials,
        key: str,
        headers: Mapping[str, str],
        body: FileStream,
        params: Mapping[str, Any] | None,
        ask_first: bool,
    ) -> AWSResponse:
        request = AWSRequest("PUT", url_of(place, key), headers, body, dict(params or {}))
        request.context["client_config"] = UNHASHED
        signer = ReadOnlyCredentials(place.access_key, place.secret_key, place.session_token)
        S3SigV4Auth(signer, "s3", place.region).add_auth(request)
        headers_sent: Any = request.headers
        if ask_first:
            headers_sent["Expect"] = b"100-continue"  # botocore knows it as bytes only
        answer: AWSResponse = self._session.send(request.prepare())
        return answer


def _code_of(answer: AWSResponse) -> str:
    """S3's word for an error; empty for a success."""
    if answer.status_code < 300:
        return ""
    return str(_parsed(answer).get("Error", {}).get("Code", ""))


def _parsed(answer: AWSResponse) -> Any:
    """An answer as boto3 gives it. :raises ResponseParserError: it is no XML"""
    parser: Any = create_parser("rest-xml")
    return parser.parse(
        {"status_code": answer.status_code, "headers": answer.headers, "body": answer.content}, None
    )


def url_of(place: S3Credentials, key: str) -> str:
    """Where an object stands: the bucket is part of the host, unless there is a reason."""
    path = percent_encode(key, safe="/~")
    if place.endpoint:
        return f"{place.endpoint}/{place.bucket}/{path}"
    if place.accelerated:
        return f"https://{place.bucket}.s3-accelerate.amazonaws.com/{path}"
    domain = "amazonaws.com.cn" if place.region.startswith("cn-") else "amazonaws.com"
    if "." in place.bucket:  # no certificate covers two levels
        return f"https://s3.{place.region}.{domain}/{place.bucket}/{path}"
    return f"https://{place.bucket}.s3.{place.region}.{domain}/{path}"


def _adapt(events: Any) -> None:
    # boto3 knows the parameter since 1.35 only.
    events.register("provide-client-params.s3", _take_condition)
    events.register("before-call.s3", _set_condition)


def _take_condition(params: dict[str, Any], context: dict[str, Any], **_: Any) -> dict[str, Any]:
    rest = dict(params)
    context["pix4d_condition"] = rest.pop("IfNoneMatch", "")
    return rest


def _set_condition(params: dict[str, Any], context: dict[str, Any], **_: Any) -> None:
    if context.get("pix4d_condition"):
        params["headers"]["If-None-Match"] = context["pix4d_condition"]


def etag_of(answer: Any) -> str:
    """The ETag of what was written, without quotes.

    :raises UnusableAnswer: there is none: a proxy or a login page has answered
    """
    etag = str(answer.get("ETag", "")).strip('"')
    if not etag:
        raise UnusableAnswer
    return etag
