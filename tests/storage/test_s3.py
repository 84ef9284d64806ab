import threading
import time
from dataclasses import replace
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from botocore.awsrequest import AWSResponse, HeadersDict
from botocore.exceptions import EndpointConnectionError
from urllib3 import HTTPResponse

from pix4d_qgis import retrying
from pix4d_qgis.errors import StorageError
from pix4d_qgis.storage.credentials import ExpiringCredentials
from pix4d_qgis.storage.download import read_head
from pix4d_qgis.storage.object_store import Bucket
from pix4d_qgis.storage.s3 import Network, make_client, storage_error
from pix4d_qgis.storage.upload import list_objects
from sandbox import SandboxSettings
from service_fixtures import FAST, calls, secrets_in

HOSTILE = {
    "AWS_PROFILE": "nonexistent",
    "AWS_DEFAULT_PROFILE": "nonexistent",
    "AWS_ACCESS_KEY_ID": "AKIAHOSTILE",
    "AWS_SECRET_ACCESS_KEY": "hostile",
    "AWS_SESSION_TOKEN": "hostile",
    "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
    "AWS_ENDPOINT_URL_S3": "http://127.0.0.1:9",
    "AWS_REGION": "mars-north-1",
    "AWS_DEFAULT_REGION": "mars-north-1",
    "AWS_CA_BUNDLE": "/nonexistent.pem",
    "AWS_RETRY_MODE": "nonsense",
    "AWS_MAX_ATTEMPTS": "nonsense",
    "AWS_DEFAULTS_MODE": "nonsense",
    "AWS_USE_FIPS_ENDPOINT": "true",
    "AWS_USE_DUALSTACK_ENDPOINT": "true",
    "AWS_REQUEST_CHECKSUM_CALCULATION": "nonsense",
    "AWS_RESPONSE_CHECKSUM_VALIDATION": "nonsense",
    "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS": "nonsense",
    "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT": "nonsense",
    "AWS_SIGV4A_SIGNING_REGION_SET": "nonsense",
    "AWS_AUTH_SCHEME_PREFERENCE": "httpBearerAuth",
    "AWS_STS_REGIONAL_ENDPOINTS": "nonsense",
    "AWS_ACCOUNT_ID_ENDPOINT_MODE": "nonsense",
    "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES": "nonsense",
}
CONFIG = """[default]
region = mars-north-1
aws_access_key_id = AKIAHOSTILE
aws_secret_access_key = hostile
endpoint_url = http://127.0.0.1:9
ca_bundle = /nonexistent.pem
retry_mode = nonsense
max_attempts = nonsense
s3 =
  addressing_style = virtual
  use_accelerate_endpoint = true
  payload_signing_enabled = nonsense
"""


def put(storage, credentials, name, data=b"data"):
    place = credentials.current()
    storage.put_object(Bucket=place.bucket, Key=f"{place.prefix}/{name}", Body=data)
    return f"{place.prefix}/{name}"


def listed(storage, credentials):
    place = credentials.current()
    return list_objects(storage, place.bucket, place.prefix)


def test_the_users_own_aws_settings_do_not_disturb(
    credentials, sandbox, project, tmp_path, monkeypatch
):
    for name in ("config", "credentials"):
        (tmp_path / ".aws").mkdir(exist_ok=True)
        (tmp_path / ".aws" / name).write_text(CONFIG)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / ".aws/config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / ".aws/credentials"))
    for name, value in HOSTILE.items():
        monkeypatch.setenv(name, value)
    storage = make_client(credentials, Network())
    key = put(storage, credentials, "a.txt")
    assert sandbox.objects(project) == {key: 4}
    assert listed(storage, credentials)[key].size == 4


@pytest.mark.parametrize("name", ["AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_DEFAULTS_MODE"])
def test_each_of_the_users_variables_alone(credentials, monkeypatch, name):
    monkeypatch.setenv(name, HOSTILE[name])
    storage = make_client(credentials, Network())
    assert listed(storage, credentials) == {}


def test_names_arrive_under_their_own_keys(credentials, sandbox, project):
    storage = make_client(credentials, Network())
    names = [
        "a b.jpg",
        "u\u0308.jpg",
        "\u00fc.jpg",
        "#1.jpg",
        "100 %.jpg",
        "%41.jpg",
        "a+b&c=d?.jpg",
    ]
    keys = {put(storage, credentials, name) for name in names}
    assert set(sandbox.objects(project)) == keys
    assert set(listed(storage, credentials)) == keys


def test_a_listing_of_more_than_one_page(credentials, sandbox):
    storage = make_client(credentials, Network())
    page = (
        "<ListBucketResult><IsTruncated>{}</IsTruncated>"
        "<NextContinuationToken>next</NextContinuationToken>"
        '<Contents><Key>p/{}.jpg</Key><ETag>"e"</ETag><Size>5</Size></Contents></ListBucketResult>'
    )
    sandbox.respond_next("s3", "GET", "", 200, page.format("true", 1))
    sandbox.respond_next("s3", "GET", "", 200, page.format("false", 2))
    found = listed(storage, credentials)
    assert list(found) == ["p/1.jpg", "p/2.jpg"]
    assert found["p/2.jpg"].etag == "e"
    assert "continuation-token=next" in calls(sandbox, "s3")[1].query


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(credentials_lifetime=2.0, **FAST)])
def test_credentials_are_renewed_in_the_middle(credentials, sandbox):
    storage = make_client(credentials, Network())
    end = time.monotonic() + 3
    while time.monotonic() < end:
        listed(storage, credentials)
        time.sleep(0.1)
    assert {record.status for record in calls(sandbox, "s3")} == {200}
    assert 2 <= len(calls(sandbox, path="s3_credentials")) <= 5


def test_credentials_that_expire_early_are_renewed_and_the_request_repeated(
    credentials, sandbox, project
):
    storage = make_client(credentials, Network())
    put(storage, credentials, "before.txt")
    sandbox.expire_credentials()
    put(storage, credentials, "after.txt")
    assert len(sandbox.objects(project)) == 2
    assert len(calls(sandbox, path="s3_credentials")) == 2


def test_many_threads_renew_once(credentials, sandbox):
    storage = make_client(credentials, Network())
    listed(storage, credentials)
    sandbox.expire_credentials()
    threads = [threading.Thread(target=listed, args=(storage, credentials)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls(sandbox, path="s3_credentials")) == 2
    assert [record.status for record in calls(sandbox, "s3")][-8:].count(200) >= 1


def test_credentials_that_stay_refused_are_an_error(credentials, sandbox, quick_retries):
    storage = make_client(credentials, Network())
    body = "<Error><Code>ExpiredToken</Code><Message>The token has expired</Message></Error>"
    sandbox.respond_next("s3", "GET", "", 400, body, times=10_000)
    with pytest.raises(StorageError, match="ExpiredToken") as caught:
        head(storage, credentials, "a.bin", 1)
    assert caught.value.try_again
    # Each try is one request with the credentials of the moment and one with new ones.
    assert len(calls(sandbox, path="s3_credentials")) > len(calls(sandbox, "s3")) // 2


def test_a_busy_store_is_asked_again(credentials, sandbox):
    storage = make_client(credentials, Network())
    sandbox.respond_next("s3", "GET", "", 503, b"<Error><Code>SlowDown</Code></Error>")
    assert listed(storage, credentials) == {}
    assert [record.status for record in calls(sandbox, "s3")] == [503, 200]


@pytest.mark.parametrize("client_of", [make_client, lambda *place: Bucket(*place).client])
@pytest.mark.parametrize(
    "fault", [("status", 503), ("status", 429), ("status", 500), ("reset_before", 0)], ids=str
)
def test_how_often_the_store_is_asked_is_a_matter_of_patience_alone(
    credentials, sandbox, no_patience, client_of, fault
):
    storage = client_of(credentials, Network())
    kind, status = fault
    sandbox.fault("s3", "GET", "", kind, times=10_000, status=status)
    with pytest.raises(StorageError):
        listed(storage, credentials)
    assert len(calls(sandbox, "s3")) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_store_is_asked_until_it_answers(credentials, sandbox, quick_retries, status):
    storage = make_client(credentials, Network())
    sandbox.fault("s3", "GET", "", "status", times=6, status=status)
    assert listed(storage, credentials) == {}
    assert [record.status for record in calls(sandbox, "s3")] == [status] * 6 + [200]


def test_a_foreign_prefix_is_refused_in_words(credentials, sandbox):
    storage = make_client(credentials, Network())
    with pytest.raises(StorageError, match="AccessDenied") as caught:
        list_objects(storage, credentials.current().bucket, "user-of-another/project-1")
    assert not caught.value.try_again
    assert caught.value.code == 403
    assert caught.value.advice
    assert not secrets_in(sandbox, str(caught.value), repr(caught.value))


def test_excluded_hosts_are_reached_without_the_proxy(credentials, listener):
    proxy = listener(lambda request: (500, {}, b""))
    network = Network({"http": proxy.url, "https": proxy.url}, no_proxy="127.0.0.1")
    assert listed(make_client(credentials, network), credentials) == {}
    assert proxy.requests == []


def test_storage_goes_through_the_proxy(credentials, listener, sandbox):
    empty = b'<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>'
    proxy = listener(lambda request: (200, {}, empty + b"</ListBucketResult>"))
    storage = make_client(credentials, Network({"http": proxy.url}))
    assert listed(storage, credentials) == {}
    assert proxy.requests[0][1].startswith(sandbox.s3_endpoint)
    assert calls(sandbox, "s3") == []


def test_a_network_shows_no_password():
    assert "hidden" not in repr(Network({"https": "http://user:hidden@proxy:1"}))


def test_an_unreachable_store_is_said_without_addresses():
    error = EndpointConnectionError(endpoint_url="https://x/?X-Amz-Signature=hidden")
    found = storage_error(error, "upload a.jpg")
    assert "does not answer" in str(found)
    assert "hidden" not in str(found)
    assert found.try_again


def head(storage, credentials, name, length):
    place = credentials.current()
    return read_head(storage, place.bucket, f"{place.prefix}/{name}", length, lambda: False)


def test_the_head_of_an_object(credentials):
    storage = make_client(credentials, Network())
    put(storage, credentials, "a.bin", bytes(range(200)))
    assert head(storage, credentials, "a.bin", 50) == bytes(range(50))
    assert head(storage, credentials, "a.bin", 500) == bytes(range(200))
    with pytest.raises(StorageError, match="NoSuchKey"):
        head(storage, credentials, "b.bin", 50)


@pytest.mark.parametrize("kind", ["reset_before", "reset_in_answer", "truncated", "html"])
def test_the_head_of_an_object_over_a_bad_wire(credentials, sandbox, quick_retries, kind):
    storage = make_client(credentials, Network())
    put(storage, credentials, "a.bin", bytes(200))
    sandbox.fault("s3", "GET", "", kind, times=2)
    assert head(storage, credentials, "a.bin", 50) == bytes(50)


# Redirects ----------------------------------------------------------------------------------

REDIRECTS = [301, 303, 307]


@pytest.fixture
def no_patience(monkeypatch):
    monkeypatch.setattr(retrying, "BUDGET", 0.0)


@pytest.mark.parametrize("status", REDIRECTS)
@pytest.mark.parametrize("region", ["", "eu-west-1", "evil.example.org/#"])
def test_no_credentials_go_to_another_host(
    credentials, sandbox, listener, no_patience, status, region
):
    other = listener(lambda request: (200, {"ETag": '"x"'}, b"data"))
    storage = make_client(credentials, Network())
    put(storage, credentials, "a.bin")
    body = (
        f"<Error><Code>TemporaryRedirect</Code><Endpoint>{other.url[7:]}</Endpoint>"
        f"<Region>{region}</Region></Error>"
    )
    headers = {"Location": f"{other.url}/bucket/a.bin", "x-amz-bucket-region": region}
    sandbox.respond_next("s3", "GET", "", status, body, headers, times=10_000)
    with pytest.raises(StorageError):
        head(storage, credentials, "a.bin", 4)
    assert other.requests == []


@pytest.mark.parametrize("status", REDIRECTS)
@pytest.mark.parametrize(
    ("region", "hosts"),
    [
        ("", {"bucket.s3.eu-central-1.amazonaws.com"}),
        (
            "eu-west-1",
            {"bucket.s3.eu-central-1.amazonaws.com", "bucket.s3.eu-west-1.amazonaws.com"},
        ),
        ("evil.example.org/#", {"bucket.s3.eu-central-1.amazonaws.com"}),
        ("evil.example.org", {"bucket.s3.eu-central-1.amazonaws.com"}),
    ],
)
def test_from_aws_no_credentials_go_to_another_host(
    credentials, no_patience, status, region, hosts
):
    place = replace(credentials.current(), endpoint=None, bucket="bucket", region="eu-central-1")
    storage = make_client(ExpiringCredentials(lambda: place), Network())
    asked = set()

    def answer(request, **_):
        """In place of the network; botocore takes what such a handler returns for the answer."""
        asked.add(urlsplit(request.url).hostname)
        headers = HeadersDict(
            {"Location": "https://evil.example.org/a", "x-amz-bucket-region": region}
        )
        raw = HTTPResponse(BytesIO(), headers, status, preload_content=False)
        return AWSResponse(request.url, status, headers, raw)

    storage.meta.events.register("before-send.s3", answer)
    with pytest.raises(StorageError):
        read_head(storage, "bucket", "a.bin", 4, lambda: False)
    assert asked <= hosts
