"""The object store's gate: who may do what, and how it refuses."""

from __future__ import annotations

import base64
import hashlib
import zlib
from datetime import datetime, timedelta, timezone
from typing import Any, Callable, Optional
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
import requests
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

from sandbox import Sandbox, SandboxSettings
from sandbox_tests.client import Api, s3_client

NAMES = [
    "with space.JPG",
    "Kiesgrube Süd ü.JPG",
    "a#b.JPG",
    "100%.JPG",
    "%41.JPG",
    "a+b.JPG",
    "a&b=c?.JPG",
    "deep/er/x.JPG",
    "quote'\"<>.JPG",
    "日本.JPG",
    "~tilde!*().JPG",
]


@pytest.fixture
def access(api: Api, project: int) -> dict[str, Any]:
    return api.credentials(project)


def code_of(call: Callable[..., Any], **arguments: Any) -> tuple[int, str]:
    """HTTP status and S3's error code of a refused call."""
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    response = caught.value.response
    return response["ResponseMetadata"]["HTTPStatusCode"], response["Error"]["Code"]


def signed(
    access: dict[str, Any],
    method: str,
    key: str,
    body: bytes = b"",
    *,
    payload: Optional[str] = None,
    headers: Optional[dict[str, str]] = None,
    extra: Optional[dict[str, str]] = None,
    at: Optional[datetime] = None,
    region: str = "",
    path: Optional[str] = None,
) -> requests.Response:
    """Send a request signed by hand. ``extra`` headers are added after signing."""
    url = f"{access['endpoint_override']}/{path or access['bucket'] + '/' + quote(key)}"
    request = AWSRequest(method=method, url=url, data=body, headers=headers or {})
    moment = at or datetime.now(timezone.utc)
    request.context["timestamp"] = moment.strftime("%Y%m%dT%H%M%SZ")
    request.headers["X-Amz-Date"] = request.context["timestamp"]
    request.headers["X-Amz-Security-Token"] = access["session_token"]
    digest = payload or hashlib.sha256(body).hexdigest()
    request.headers["X-Amz-Content-SHA256"] = digest
    keys = Credentials(access["access_key"], access["secret_key"], access["session_token"])
    signer = S3SigV4Auth(keys, "s3", region or access["region"])
    signer.payload = lambda _: digest  # type: ignore[method-assign]
    text = signer.string_to_sign(request, signer.canonical_request(request))
    signer._inject_signature_to_request(request, signer.signature(text, request))
    sent = {**dict(request.headers.items()), **(extra or {})}
    return requests.request(method, url, data=body, headers=sent, timeout=10)


def error(answer: requests.Response) -> tuple[int, str]:
    return answer.status_code, ElementTree.fromstring(answer.content).findtext("Code", "")


@pytest.mark.parametrize("name", NAMES)
def test_names_round_trip(access: dict[str, Any], shared_sandbox: Sandbox, name: str) -> None:
    s3 = s3_client(access)
    key = f"{access['key']}/{name}"
    s3.put_object(Bucket=access["bucket"], Key=key, Body=name.encode(), ContentType="image/jpeg")
    found = s3.get_object(Bucket=access["bucket"], Key=key)
    assert found["Body"].read() == name.encode()
    assert found["ContentType"] == "image/jpeg"
    listed = s3.list_objects_v2(Bucket=access["bucket"], Prefix=f"{access['key']}/")["Contents"]
    assert [item["Key"] for item in listed] == [key]
    assert shared_sandbox.objects(int(access["key"].rpartition("-")[2])) == {
        key: len(name.encode())
    }
    s3.delete_object(Bucket=access["bucket"], Key=key)
    assert code_of(s3.head_object, Bucket=access["bucket"], Key=key) == (404, "404")


def test_metadata_and_etag(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    put = s3.put_object(**where, Body=b"abc", Metadata={"who": "me"}, CacheControl="no-cache")
    assert put["ETag"] == f'"{hashlib.md5(b"abc", usedforsecurity=False).hexdigest()}"'
    head = s3.head_object(**where)
    assert head["Metadata"] == {"who": "me"}
    assert head["CacheControl"] == "no-cache"
    assert (head["ETag"], head["ContentLength"]) == (put["ETag"], 3)
    assert head["ResponseMetadata"]["HTTPHeaders"]["x-amz-request-id"]
    assert head["ResponseMetadata"]["HTTPHeaders"]["accept-ranges"] == "bytes"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-3", b"0123"),
        ("bytes=4-", b"456789"),
        ("bytes=-3", b"789"),
        ("bytes=-99", b"0123456789"),
        ("bytes=8-99", b"89"),
        ("bytes=9-9", b"9"),
    ],
)
def test_ranges(access: dict[str, Any], header: str, expected: bytes) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    s3.put_object(**where, Body=b"0123456789")
    answer = s3.get_object(**where, Range=header)
    assert answer["Body"].read() == expected
    start = b"0123456789".index(expected)
    assert answer["ContentRange"] == f"bytes {start}-{start + len(expected) - 1}/10"
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 206


def test_bad_ranges(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    s3.put_object(**where, Body=b"0123456789")
    for header in ("bytes=10-", "bytes=-0", "bytes=99-100"):
        assert code_of(s3.get_object, **where, Range=header) == (416, "InvalidRange")
    for header in ("bytes=5-2", "bytes=x-y", "items=0-1", "bytes=0-1,3-4"):
        assert s3.get_object(**where, Range=header)["Body"].read() == b"0123456789"


def test_missing_key(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/missing"}
    assert code_of(s3.get_object, **where) == (404, "NoSuchKey")


def test_prefix_is_the_only_place(api: Api, access: dict[str, Any], project: int) -> None:
    s3 = s3_client(access)
    foreign = api.put(api.create(), "a")
    bucket = access["bucket"]
    for key in (foreign, access["key"], f"{access['key']}9/a", "a", f"{access['key']}/../b"):
        if not key.endswith("/../b"):
            assert code_of(s3.put_object, Bucket=bucket, Key=key) == (403, "AccessDenied")
            assert code_of(s3.get_object, Bucket=bucket, Key=key) == (403, "AccessDenied")
            assert code_of(s3.delete_object, Bucket=bucket, Key=key) == (403, "AccessDenied")
    for prefix in ("", access["key"], access["key"][:-1], foreign.rpartition("/")[0] + "/"):
        listing = {"Bucket": bucket, "Prefix": prefix}
        assert code_of(s3.list_objects_v2, **listing) == (403, "AccessDenied")
        assert code_of(s3.list_objects, **listing) == (403, "AccessDenied")
    doomed = {"Objects": [{"Key": foreign}]}
    assert code_of(s3.delete_objects, Bucket=bucket, Delete=doomed) == (403, "AccessDenied")
    assert code_of(s3.list_buckets) == (403, "AccessDenied")
    assert code_of(s3.get_bucket_location, Bucket=bucket) == (403, "AccessDenied")
    assert code_of(s3.get_object, Bucket="other", Key=foreign) == (403, "AccessDenied")
    assert code_of(s3.create_bucket, Bucket="other")[0] in (400, 403)


def test_sub_resources_are_closed(api: Api, access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    s3.put_object(Bucket=access["bucket"], Key=f"{access['key']}/a", Body=b"x")
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    assert code_of(s3.get_object_acl, **where) == (403, "AccessDenied")
    assert code_of(s3.put_object_acl, **where, ACL="public-read") == (403, "AccessDenied")
    copy = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    assert code_of(s3.copy_object, **where, CopySource=copy) == (501, "NotImplemented")


def test_read_only_credentials(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    key = api.put(project, "a")
    shared_sandbox.change_project(project, read_only=True)
    access = api.credentials(project)
    s3 = s3_client(access)
    assert s3.get_object(Bucket=access["bucket"], Key=key)["Body"].read() == b"data"
    assert s3.list_objects_v2(Bucket=access["bucket"], Prefix=f"{access['key']}/")["KeyCount"] == 1
    for call in (s3.put_object, s3.delete_object, s3.create_multipart_upload):
        assert code_of(call, Bucket=access["bucket"], Key=key) == (403, "AccessDenied")


def test_list_pages_and_folders(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    for name in ("a/1", "a/2", "b/1", "c"):
        s3.put_object(Bucket=access["bucket"], Key=f"{access['key']}/{name}", Body=b"x")
    base = {"Bucket": access["bucket"], "Prefix": f"{access['key']}/"}
    folders = s3.list_objects_v2(**base, Delimiter="/")
    assert [p["Prefix"][-3:] for p in folders["CommonPrefixes"]] == ["/a/", "/b/"]
    assert [item["Key"][-2:] for item in folders["Contents"]] == ["/c"]
    pages = list(
        s3.get_paginator("list_objects_v2").paginate(**base, PaginationConfig={"PageSize": 3})
    )
    assert [len(page["Contents"]) for page in pages] == [3, 1]
    assert len(s3.list_objects(**base)["Contents"]) == 4


def test_multipart(access: dict[str, Any], shared_sandbox: Sandbox) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/big ü.bin"}
    parts = [b"a" * (5 << 20), b"b" * 1000]
    upload = s3.create_multipart_upload(**where)["UploadId"]
    done = []
    for number, data in enumerate(parts, start=1):
        answer = s3.upload_part(**where, UploadId=upload, PartNumber=number, Body=data)
        done.append({"PartNumber": number, "ETag": answer["ETag"]})
    assert len(s3.list_parts(**where, UploadId=upload)["Parts"]) == 2
    assert code_of(s3.get_object, **where) == (404, "NoSuchKey")
    s3.complete_multipart_upload(**where, UploadId=upload, MultipartUpload={"Parts": done})
    assert s3.get_object(**where)["Body"].read() == b"".join(parts)
    aborted = s3.create_multipart_upload(**where)["UploadId"]
    s3.abort_multipart_upload(**where, UploadId=aborted)
    assert code_of(s3.list_parts, **where, UploadId=aborted) == (404, "NoSuchUpload")


def test_delete_many(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    keys = [f"{access['key']}/{name}" for name in ("a", "b & c", "d")]
    for key in keys:
        s3.put_object(Bucket=access["bucket"], Key=key, Body=b"x")
    doomed = {"Objects": [{"Key": key} for key in keys[:2]]}
    assert len(s3.delete_objects(Bucket=access["bucket"], Delete=doomed)["Deleted"]) == 2
    listed = s3.list_objects_v2(Bucket=access["bucket"], Prefix=f"{access['key']}/")["Contents"]
    assert [item["Key"] for item in listed] == keys[2:]
    assert code_of(s3.get_object, Bucket=access["bucket"], Key=keys[0]) == (404, "NoSuchKey")


def test_overwrite_only_if_absent(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    s3.put_object(**where, Body=b"1", IfNoneMatch="*")
    refused = code_of(s3.put_object, **where, Body=b"2", IfNoneMatch="*")
    assert refused == (412, "PreconditionFailed")
    s3.put_object(**where, Body=b"3")
    assert s3.get_object(**where)["Body"].read() == b"3"


# Signatures --------------------------------------------------------------------------------


def test_wrong_secrets(access: dict[str, Any]) -> None:
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}

    def refused(**change: Any) -> tuple[int, str]:
        return code_of(s3_client({**access, **change}).get_object, **where)

    assert refused(secret_key="x" * 40) == (403, "SignatureDoesNotMatch")
    assert refused(access_key="ASIA" + "X" * 16) == (403, "InvalidAccessKeyId")
    assert refused(session_token="x") == (400, "InvalidToken")
    assert refused(session_token=None) == (403, "InvalidAccessKeyId")


def test_wrong_region(access: dict[str, Any]) -> None:
    """boto3 would quietly sign again for the region that the error names."""
    answer = signed(access, "GET", f"{access['key']}/a", region="us-east-1")
    assert error(answer) == (400, "AuthorizationHeaderMalformed")
    assert ElementTree.fromstring(answer.content).findtext("Region") == access["region"]


def test_no_signature(access: dict[str, Any]) -> None:
    url = f"{access['endpoint_override']}/{access['bucket']}/{access['key']}/a"
    assert error(requests.get(url, timeout=10)) == (403, "AccessDenied")
    assert requests.head(url, timeout=10).status_code == 403
    old = {"Authorization": "AWS AKIA:signature"}
    assert error(requests.get(url, headers=old, timeout=10)) == (400, "InvalidRequest")
    bearer = {"Authorization": "Bearer token"}
    assert error(requests.get(url, headers=bearer, timeout=10)) == (400, "InvalidRequest")
    for text in ("AWS4-HMAC-SHA256 x", "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host"):
        answer = requests.get(url, headers={"Authorization": text}, timeout=10)
        assert error(answer) == (400, "AuthorizationHeaderMalformed")


def test_clock_skew(access: dict[str, Any]) -> None:
    key = f"{access['key']}/a"
    now = datetime.now(timezone.utc)
    for minutes in (-16, 16):
        answer = signed(access, "PUT", key, b"x", at=now + timedelta(minutes=minutes))
        assert error(answer) == (403, "RequestTimeTooSkewed")
    assert signed(access, "PUT", key, b"x", at=now - timedelta(minutes=10)).status_code == 200


def test_what_was_signed_is_what_counts(access: dict[str, Any]) -> None:
    key = f"{access['key']}/a"
    assert signed(access, "PUT", key, b"x").status_code == 200
    other = hashlib.sha256(b"other").hexdigest()
    tampered = signed(access, "PUT", key, b"x", payload=other)
    assert error(tampered) == (400, "XAmzContentSHA256Mismatch")
    late = signed(access, "PUT", key, b"x", extra={"x-amz-meta-a": "b"})
    assert error(late) == (403, "AccessDenied")
    changed = signed(access, "PUT", key, b"x", extra={"X-Amz-Content-SHA256": other})
    assert error(changed) == (403, "SignatureDoesNotMatch")
    assert signed(access, "PUT", key, b"x", payload="UNSIGNED-PAYLOAD").status_code == 200


def test_checksums(access: dict[str, Any]) -> None:
    key = f"{access['key']}/a"
    crc = base64.b64encode(zlib.crc32(b"x").to_bytes(4, "big")).decode()
    md5 = base64.b64encode(hashlib.md5(b"x", usedforsecurity=False).digest()).decode()
    for name, good in (("x-amz-checksum-crc32", crc), ("Content-MD5", md5)):
        assert signed(access, "PUT", key, b"x", headers={name: good}).status_code == 200
        bad = base64.b64encode(b"\0" * len(base64.b64decode(good))).decode()
        assert error(signed(access, "PUT", key, b"x", headers={name: bad})) == (400, "BadDigest")


def test_streamed_with_trailer(access: dict[str, Any]) -> None:
    key = f"{access['key']}/a"
    crc = base64.b64encode(zlib.crc32(b"hello world").to_bytes(4, "big")).decode()
    streaming = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"

    def send(trailer: str, length: int = 11) -> requests.Response:
        body = f"6\r\nhello \r\n5\r\nworld\r\n0\r\nx-amz-checksum-crc32:{trailer}\r\n\r\n".encode()
        headers = {
            "Content-Encoding": "aws-chunked",
            "X-Amz-Decoded-Content-Length": str(length),
            "X-Amz-Trailer": "x-amz-checksum-crc32",
        }
        return signed(access, "PUT", key, body, payload=streaming, headers=headers)

    assert send(crc).status_code == 200
    answer = s3_client(access).get_object(Bucket=access["bucket"], Key=key)
    assert answer["Body"].read() == b"hello world"
    assert "ContentEncoding" not in answer
    assert error(send("AAAAAA==")) == (400, "BadDigest")
    assert error(send(crc, 12)) == (400, "IncompleteBody")
    signed_chunks = signed(access, "PUT", key, b"", payload="STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
    assert error(signed_chunks) == (501, "NotImplemented")


def test_presigned_links(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a ü#%.JPG"}
    s3.put_object(**where, Body=b"0123456789")
    url = s3.generate_presigned_url("get_object", Params=where, ExpiresIn=60)
    if "X-Amz-Signature" not in url:  # older boto3 signs links of this region with version 2
        from botocore.config import Config

        s3 = s3_client(access, config=Config(signature_version="s3v4"))
        url = s3.generate_presigned_url("get_object", Params=where, ExpiresIn=60)
    assert requests.get(url, timeout=10).content == b"0123456789"
    part = requests.get(url, headers={"Range": "bytes=2-4"}, timeout=10)
    assert (part.status_code, part.content) == (206, b"234")
    broken = url.replace("X-Amz-Expires=60", "X-Amz-Expires=61")
    assert error(requests.get(broken, timeout=10)) == (403, "SignatureDoesNotMatch")
    wrong = url.replace("X-Amz-Expires=60", "X-Amz-Expires=604801")
    assert error(requests.get(wrong, timeout=10))[0] == 400
    assert error(requests.delete(url, timeout=10)) == (403, "SignatureDoesNotMatch")
    put = s3.generate_presigned_url("put_object", Params=where, ExpiresIn=60)
    assert requests.put(put, data=b"new", timeout=10).status_code == 200
    assert requests.get(url, timeout=10).content == b"new"


def test_presigned_links_expire(access: dict[str, Any]) -> None:
    from botocore.config import Config

    s3 = s3_client(access, config=Config(signature_version="s3v4"))
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    url = s3.generate_presigned_url("get_object", Params=where, ExpiresIn=1)
    import time

    time.sleep(2.1)
    assert error(requests.get(url, timeout=10)) == (403, "AccessDenied")


def test_credentials_expire() -> None:
    with Sandbox() as sandbox:
        api = Api(sandbox)
        project = api.create()
        key = api.put(project, "a")
        access = api.credentials(project)
        s3 = s3_client(access)
        s3.get_object(Bucket=access["bucket"], Key=key)
        sandbox.expire_credentials()
        for call in (s3.get_object, s3.put_object):
            assert code_of(call, Bucket=access["bucket"], Key=key) == (400, "ExpiredToken")
        assert code_of(s3.head_object, Bucket=access["bucket"], Key=key)[0] == 400
        fresh = api.credentials(project)
        s3_client(fresh).get_object(Bucket=access["bucket"], Key=key)


def test_lifetime_of_credentials() -> None:
    import time

    with Sandbox(SandboxSettings(credentials_lifetime=0.5)) as sandbox:
        api = Api(sandbox)
        access = api.credentials(api.create())
        s3 = s3_client(access)
        s3.put_object(Bucket=access["bucket"], Key=f"{access['key']}/a", Body=b"x")
        time.sleep(0.6)
        where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
        assert code_of(s3.get_object, **where) == (400, "ExpiredToken")


def test_methods(access: dict[str, Any]) -> None:
    assert error(signed(access, "OPTIONS", f"{access['key']}/a")) == (405, "MethodNotAllowed")


def test_long_keys(access: dict[str, Any]) -> None:
    s3 = s3_client(access)
    key = f"{access['key']}/".ljust(1024, "x")
    s3.put_object(Bucket=access["bucket"], Key=key, Body=b"x")
    refused = code_of(s3.put_object, Bucket=access["bucket"], Key=key + "x")
    assert refused == (400, "KeyTooLongError")


def test_two_sandboxes_share_nothing(api: Api, project: int) -> None:
    with Sandbox() as other:
        stranger = Api(other)
        access = stranger.credentials(stranger.create())
        mine = api.credentials(project)
        crossed = {**access, "endpoint_override": mine["endpoint_override"]}
        s3 = s3_client(crossed)
        where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
        assert code_of(s3.get_object, **where) == (403, "InvalidAccessKeyId")


def test_no_secret_is_recorded(access: dict[str, Any], shared_sandbox: Sandbox) -> None:
    s3 = s3_client(access)
    where = {"Bucket": access["bucket"], "Key": f"{access['key']}/a"}
    requests.get(s3.generate_presigned_url("get_object", Params=where), timeout=10)
    text = str(shared_sandbox.requests) + str(shared_sandbox.settings)
    assert not [secret for secret in shared_sandbox.secrets if secret in text]
    assert not [secret for secret in shared_sandbox.secrets if quote(secret, safe="") in text]


# Conditions and multipart uploads ------------------------------------------------------------


def begin(s3: Any, where: dict[str, str], *bodies: bytes) -> tuple[str, dict[str, Any]]:
    """A multipart upload with its parts: the id, and what completes it."""
    upload = s3.create_multipart_upload(**where)["UploadId"]
    parts = []
    for number, body in enumerate(bodies, start=1):
        answer = s3.upload_part(**where, UploadId=upload, PartNumber=number, Body=body)
        parts.append({"PartNumber": number, "ETag": answer["ETag"]})
    return upload, {"Parts": parts}


@pytest.fixture
def where(access: dict[str, Any]) -> dict[str, str]:
    return {"Bucket": access["bucket"], "Key": f"{access['key']}/a.zip"}


def test_put_conditions_answer_as_documented(access: dict[str, Any]) -> None:
    key = f"{access['key']}/a"
    assert signed(access, "PUT", key, b"1", headers={"If-None-Match": "*"}).status_code == 200
    answer = signed(access, "PUT", key, b"2", headers={"If-None-Match": "*"})
    assert error(answer) == (412, "PreconditionFailed")
    assert answer.headers["Content-Type"].startswith("application/xml")
    odd = signed(access, "PUT", key, b"2", headers={"If-None-Match": '"etag"'})
    assert error(odd) == (501, "NotImplemented")
    wrong = signed(access, "PUT", key, b"2", headers={"If-Match": '"etag"'})
    assert error(wrong) == (412, "PreconditionFailed")
    missing = signed(access, "PUT", f"{key}b", b"2", headers={"If-Match": '"etag"'})
    assert error(missing) == (404, "NoSuchKey")
    etag = signed(access, "GET", key).headers["ETag"]
    assert signed(access, "PUT", key, b"2", headers={"If-Match": etag}).status_code == 200
    assert signed(access, "GET", key).content == b"2"


def test_only_one_of_many_is_the_first(access: dict[str, Any], where: dict[str, str]) -> None:
    """Conditional writes at the same moment: one wins, and its bytes stay."""
    from concurrent.futures import ThreadPoolExecutor

    def put(number: int) -> int:
        headers = {"If-None-Match": "*"}
        body = bytes([number]) * 100_000
        return signed(access, "PUT", where["Key"], body, headers=headers).status_code

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(put, range(8)))
    assert sorted(found) == [200] + [412] * 7
    assert signed(access, "GET", where["Key"]).content == bytes([found.index(200)]) * 100_000


def test_complete_only_if_absent(access: dict[str, Any], where: dict[str, str]) -> None:
    s3 = s3_client(access)
    upload, parts = begin(s3, where, b"first")
    complete = {**where, "UploadId": upload, "MultipartUpload": parts, "IfNoneMatch": "*"}
    s3.put_object(**where, Body=b"other")
    assert code_of(s3.complete_multipart_upload, **complete) == (412, "PreconditionFailed")
    assert s3.get_object(**where)["Body"].read() == b"other"
    s3.delete_object(**where)
    s3.complete_multipart_upload(**complete)
    assert s3.get_object(**where)["Body"].read() == b"first"


def test_reading_under_a_condition(access: dict[str, Any], where: dict[str, str]) -> None:
    s3 = s3_client(access)
    etag = s3.put_object(**where, Body=b"0123456789")["ETag"]
    part = s3.get_object(**where, Range="bytes=2-4", IfMatch=etag)
    assert (part["Body"].read(), part["ETag"], part["ContentRange"]) == (
        b"234",
        etag,
        "bytes 2-4/10",
    )
    head = s3.head_object(**where, Range="bytes=2-", IfMatch=etag)
    assert (head["ContentLength"], head["ETag"]) == (8, etag)
    s3.put_object(**where, Body=b"9876543210")
    changed = {**where, "IfMatch": etag}
    refused = (412, "PreconditionFailed")
    assert code_of(s3.get_object, **changed, Range="bytes=2-4") == refused
    assert code_of(s3.get_object, **changed, Range="bytes=99-") == refused
    assert code_of(s3.get_object, **changed) == refused
    assert code_of(s3.head_object, **changed)[0] == 412
    past = signed(access, "GET", where["Key"], headers={"Range": "bytes=10-"})
    assert error(past) == (416, "InvalidRange")
    assert past.headers["Content-Range"] == "bytes */10"


def test_unknown_uploads(access: dict[str, Any], where: dict[str, str]) -> None:
    s3 = s3_client(access)
    upload, parts = begin(s3, where, b"data")
    s3.complete_multipart_upload(**where, UploadId=upload, MultipartUpload=parts)
    aborted, _ = begin(s3, where, b"data")
    assert (
        s3.abort_multipart_upload(**where, UploadId=aborted)["ResponseMetadata"]["HTTPStatusCode"]
        == 204
    )
    gone = (404, "NoSuchUpload")
    for name in (upload, aborted, "no-such-upload"):
        known = {**where, "UploadId": name}
        assert code_of(s3.list_parts, **known) == gone
        assert code_of(s3.upload_part, **known, PartNumber=1, Body=b"x") == gone
        assert code_of(s3.complete_multipart_upload, **known, MultipartUpload=parts) == gone
        assert code_of(s3.abort_multipart_upload, **known) == gone
    assert s3.get_object(**where)["Body"].read() == b"data"


def test_parts_that_are_listed_can_be_completed(
    access: dict[str, Any], where: dict[str, str], shared_sandbox: Sandbox
) -> None:
    """What a client that was killed needs: the parts there are, by pages, and the whole."""
    s3 = s3_client(access)
    bodies = [b"a" * (5 << 20), b"b" * (5 << 20), b"c"]
    project = int(access["key"].rpartition("-")[2])
    upload, _ = begin(s3, where, *bodies)
    assert shared_sandbox.open_uploads(project) == [(where["Key"], 3)]
    s3.upload_part(**where, UploadId=upload, PartNumber=3, Body=b"d")  # the later one counts
    first = s3.list_parts(**where, UploadId=upload, MaxParts=2)
    assert (first["IsTruncated"], first["NextPartNumberMarker"]) == (True, 2)
    rest = s3.list_parts(**where, UploadId=upload, PartNumberMarker=2)
    listed = first["Parts"] + rest["Parts"]
    assert [(p["PartNumber"], p["Size"]) for p in listed] == [(1, 5 << 20), (2, 5 << 20), (3, 1)]
    digests = [hashlib.md5(body, usedforsecurity=False) for body in (*bodies[:2], b"d")]
    assert [p["ETag"] for p in listed] == [f'"{digest.hexdigest()}"' for digest in digests]
    parts = [{"PartNumber": p["PartNumber"], "ETag": p["ETag"]} for p in listed]
    known = {**where, "UploadId": upload}
    wrong = [*parts[:2], {"PartNumber": 3, "ETag": '"0"'}]
    backwards = {"Parts": [parts[1], parts[0], parts[2]]}
    assert code_of(s3.complete_multipart_upload, **known, MultipartUpload={"Parts": wrong}) == (
        400,
        "InvalidPart",
    )
    assert code_of(s3.complete_multipart_upload, **known, MultipartUpload=backwards) == (
        400,
        "InvalidPartOrder",
    )
    done = s3.complete_multipart_upload(**known, MultipartUpload={"Parts": parts})
    whole = hashlib.md5(b"".join(d.digest() for d in digests), usedforsecurity=False).hexdigest()
    assert done["ETag"] == f'"{whole}-3"'
    head = s3.head_object(**where)
    assert (head["ETag"], head["ContentLength"]) == (done["ETag"], (10 << 20) + 1)
    assert shared_sandbox.open_uploads(project) == []
    content = hashlib.sha256(bodies[0] + bodies[1] + b"d").hexdigest()
    assert shared_sandbox.digests(project) == {where["Key"]: content}


def test_small_parts_are_refused(access: dict[str, Any], where: dict[str, str]) -> None:
    s3 = s3_client(access)
    upload, parts = begin(s3, where, b"too small", b"last")
    refused = code_of(s3.complete_multipart_upload, **where, UploadId=upload, MultipartUpload=parts)
    assert refused == (400, "EntityTooSmall")
    assert code_of(s3.head_object, **where)[0] == 404


def test_parts_need_the_whole_credential(
    api: Api, access: dict[str, Any], where: dict[str, str], shared_sandbox: Sandbox
) -> None:
    s3 = s3_client(access)
    upload, parts = begin(s3, where, b"x")
    known = {**where, "UploadId": upload}
    bare = s3_client({**access, "session_token": None})
    assert code_of(bare.upload_part, **known, PartNumber=1, Body=b"x")[0] == 403
    stranger = s3_client(api.credentials(api.create()))
    for call in (stranger.list_parts, stranger.abort_multipart_upload):
        assert code_of(call, **known) == (403, "AccessDenied")
    shared_sandbox.expire_credentials()
    for call, more in (
        (s3.upload_part, {"PartNumber": 1, "Body": b"x"}),
        (s3.complete_multipart_upload, {"MultipartUpload": parts}),
        (s3.abort_multipart_upload, {}),
    ):
        assert code_of(call, **known, **more) == (400, "ExpiredToken")


@pytest.mark.parametrize("number", [0, 10001])
def test_part_numbers(access: dict[str, Any], where: dict[str, str], number: int) -> None:
    s3 = s3_client(access)
    upload, _ = begin(s3, where, b"x")
    refused = code_of(s3.upload_part, **where, UploadId=upload, PartNumber=number, Body=b"x")
    assert refused == (400, "InvalidArgument")


def test_metadata_of_a_multipart_upload(access: dict[str, Any], where: dict[str, str]) -> None:
    s3 = s3_client(access)
    described = {"ContentType": "application/zip", "Metadata": {"who": "me"}}
    upload = s3.create_multipart_upload(**where, **described)["UploadId"]
    part = s3.upload_part(**where, UploadId=upload, PartNumber=1, Body=b"x")
    parts = {"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]}
    s3.complete_multipart_upload(**where, UploadId=upload, MultipartUpload=parts)
    head = s3.head_object(**where)
    assert {name: head[name] for name in described} == described
