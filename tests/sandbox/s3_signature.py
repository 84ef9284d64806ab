"""Checks AWS signatures of version 4, in headers and in presigned links.

The signature is computed again with botocore's own signer over what arrived.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from urllib.parse import quote, unquote

from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials as SigningCredentials
from werkzeug.datastructures import Headers
from werkzeug.wrappers import Request

from .s3_credentials import Credential, Credentials
from .s3_errors import S3Error

ALGORITHM = "AWS4-HMAC-SHA256"
UNSIGNED = "UNSIGNED-PAYLOAD"
STREAMING_TRAILER = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
MAX_SKEW = timedelta(minutes=15)
MAX_PRESIGNED = 7 * 24 * 3600
_SAFE = "-_.~"
_PART = re.compile(r"\s*([A-Za-z]+)=([^,]+?)\s*(?:,|$)")


@dataclass(frozen=True)
class _Claim:
    """What a request says about its own signature."""

    access_key: str
    date: str
    region: str
    service: str
    signed_headers: list[str]
    signature: str
    timestamp: str
    token: str
    payload: str
    query: list[tuple[str, str]]
    expires: int = 0


class _Signer(S3SigV4Auth):
    """botocore's signer, told the payload hash instead of computing it."""

    def payload(self, request: AWSRequest) -> str:
        return str(request.context["payload_hash"])


def authenticate(
    request: Request, raw_path: str, credentials: Credentials, region: str
) -> tuple[Credential, str]:
    """Whose request this is, and the payload hash that was signed.

    :raises S3Error: as S3 refuses it
    """
    claim = _read_claim(request)
    credential = credentials.find(claim.access_key)
    if credential is None or (credential.session_token and not claim.token):
        raise S3Error("InvalidAccessKeyId", extra={"AWSAccessKeyId": claim.access_key})
    if (credential.session_token or "") != claim.token:
        raise S3Error("InvalidToken")
    _check_scope(claim, region)
    if credential.expired:
        raise S3Error("ExpiredToken")
    _check_time(claim)
    _check_signed_headers(request.headers, claim)
    if not hmac.compare_digest(_signature(request, raw_path, claim, credential), claim.signature):
        raise S3Error("SignatureDoesNotMatch", extra={"AWSAccessKeyId": claim.access_key})
    return credential, claim.payload


def _read_claim(request: Request) -> _Claim:
    query = [
        (unquote(name), unquote(value))
        for name, _, value in (
            part.partition("=")
            for part in request.query_string.decode("latin-1").split("&")
            if part
        )
    ]
    header = request.headers.get("Authorization")
    presigned = any(name == "X-Amz-Signature" for name, _ in query)
    if header and presigned:
        raise S3Error("InvalidRequest", "Only one auth mechanism allowed.")
    if presigned:
        return _presigned_claim(query)
    if any(name == "AWSAccessKeyId" for name, _ in query):
        raise S3Error("InvalidRequest")
    if not header:
        raise S3Error("AccessDenied")
    return _header_claim(request, header, query)


def _header_claim(request: Request, header: str, query: list[tuple[str, str]]) -> _Claim:
    algorithm, _, rest = header.partition(" ")
    if algorithm != ALGORITHM:
        raise S3Error("InvalidRequest")
    parts = dict(_PART.findall(rest))
    if set(parts) != {"Credential", "SignedHeaders", "Signature"}:
        raise S3Error("AuthorizationHeaderMalformed")
    payload = request.headers.get("X-Amz-Content-SHA256")
    if not payload:
        raise S3Error("MissingSecurityHeader", extra={"MissingHeaderName": "x-amz-content-sha256"})
    return _claim(
        parts["Credential"],
        parts["SignedHeaders"],
        parts["Signature"],
        timestamp=request.headers.get("X-Amz-Date", ""),
        token=request.headers.get("X-Amz-Security-Token", ""),
        payload=payload,
        query=query,
    )


def _presigned_claim(query: list[tuple[str, str]]) -> _Claim:
    values = dict(query)
    try:
        if values["X-Amz-Algorithm"] != ALGORITHM:
            raise S3Error("AuthorizationQueryParametersError")
        expires = int(values["X-Amz-Expires"])
        if not 0 < expires <= MAX_PRESIGNED:
            raise S3Error("AuthorizationQueryParametersError")
        return _claim(
            values["X-Amz-Credential"],
            values["X-Amz-SignedHeaders"],
            values["X-Amz-Signature"],
            timestamp=values["X-Amz-Date"],
            token=values.get("X-Amz-Security-Token", ""),
            payload=UNSIGNED,
            query=[(name, value) for name, value in query if name != "X-Amz-Signature"],
            expires=expires,
        )
    except (KeyError, ValueError):
        raise S3Error("AuthorizationQueryParametersError") from None


def _claim(
    scope: str,
    signed_headers: str,
    signature: str,
    *,
    timestamp: str,
    token: str,
    payload: str,
    query: list[tuple[str, str]],
    expires: int = 0,
) -> _Claim:
    pieces = scope.split("/")
    if len(pieces) != 5 or pieces[4] != "aws4_request":
        raise S3Error("AuthorizationHeaderMalformed")
    return _Claim(
        access_key=pieces[0],
        date=pieces[1],
        region=pieces[2],
        service=pieces[3],
        signed_headers=signed_headers.split(";"),
        signature=signature,
        timestamp=timestamp,
        token=token,
        payload=payload,
        query=query,
        expires=expires,
    )


def _check_scope(claim: _Claim, region: str) -> None:
    if claim.region != region:
        raise S3Error(
            "AuthorizationHeaderMalformed",
            f"The authorization header is malformed; the region '{claim.region}' is wrong; "
            f"expecting '{region}'",
            extra={"Region": region},
        )
    if claim.service != "s3":
        raise S3Error("AuthorizationHeaderMalformed")


def _check_time(claim: _Claim) -> None:
    try:
        moment = datetime.strptime(claim.timestamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    except ValueError:
        raise S3Error("AccessDenied", "A valid Date or x-amz-date header is required") from None
    if claim.timestamp[:8] != claim.date:
        raise S3Error("AuthorizationHeaderMalformed")
    now = datetime.now(timezone.utc)
    if claim.expires:
        if moment > now + MAX_SKEW or now > moment + timedelta(seconds=claim.expires):
            raise S3Error("AccessDenied", "Request has expired")
    elif abs(now - moment) > MAX_SKEW:
        raise S3Error("RequestTimeTooSkewed")


def _check_signed_headers(headers: Headers, claim: _Claim) -> None:
    present = {name.lower() for name, _ in headers}
    unsigned = {n for n in present if n.startswith("x-amz-")} - set(claim.signed_headers)
    if "host" not in claim.signed_headers or unsigned:
        raise S3Error(
            "AccessDenied",
            "There were headers present in the request which were not signed",
            extra={"HeadersNotSigned": ", ".join(sorted(unsigned) or ["host"])},
        )


def _signature(request: Request, raw_path: str, claim: _Claim, credential: Credential) -> str:
    path = quote(
        unquote(raw_path, errors="surrogateescape").encode("utf-8", "surrogateescape"),
        safe="/" + _SAFE,
    )
    query = "&".join(f"{quote(n, safe=_SAFE)}={quote(v, safe=_SAFE)}" for n, v in claim.query)
    signing = AWSRequest(method=request.method, url=f"http://{request.host}{path}?{query}")
    for name in claim.signed_headers:
        signing.headers[name] = request.headers.get(name, "")
    signing.context["timestamp"] = claim.timestamp
    signing.context["payload_hash"] = claim.payload
    key = SigningCredentials(credential.access_key, credential.secret_key)
    signer = _Signer(key, claim.service, claim.region)
    canonical = signer.canonical_request(signing)
    return str(signer.signature(signer.string_to_sign(signing, canonical), signing))


def presigned_url(
    endpoint: str, bucket: str, key: str, credential: Credential, region: str, seconds: int = 3600
) -> str:
    """A link that reads one object without further credentials."""
    now = datetime.now(timezone.utc)
    timestamp = now.strftime("%Y%m%dT%H%M%SZ")
    scope = f"{credential.access_key}/{timestamp[:8]}/{region}/s3/aws4_request"
    query = [
        ("X-Amz-Algorithm", ALGORITHM),
        ("X-Amz-Credential", scope),
        ("X-Amz-Date", timestamp),
        ("X-Amz-Expires", str(seconds)),
        ("X-Amz-SignedHeaders", "host"),
    ]
    text = "&".join(f"{quote(n, safe=_SAFE)}={quote(v, safe=_SAFE)}" for n, v in query)
    url = f"{endpoint}/{bucket}/{quote(key, safe='/' + _SAFE)}?{text}"
    signing = AWSRequest(method="GET", url=url)
    signing.context.update(timestamp=timestamp, payload_hash=UNSIGNED)
    signer = _Signer(SigningCredentials(credential.access_key, credential.secret_key), "s3", region)
    canonical = signer.canonical_request(signing)
    signature = signer.signature(signer.string_to_sign(signing, canonical), signing)
    return f"{url}&X-Amz-Signature={signature}"
