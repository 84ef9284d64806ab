import contextlib
import math
import os
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from botocore.awsrequest import AWSResponse

from pix4d_qgis.errors import Cancelled, StorageError
from pix4d_qgis.storage import files as files_module
from pix4d_qgis.storage import multipart
from pix4d_qgis.storage import upload as module
from pix4d_qgis.storage.credentials import ExpiringCredentials, S3Credentials
from pix4d_qgis.storage.manifest import CHANGED, SENT, Manifest
from pix4d_qgis.storage.object_store import Bucket, url_of
from pix4d_qgis.storage.s3 import CONNECTIONS, Network, make_client
from pix4d_qgis.storage.upload import list_objects, upload
from pix4d_qgis.storage.work import Transfer
from service_fixtures import calls, secrets_in

MEBIBYTE = 1 << 20


@pytest.fixture
def storage(credentials):
    return make_client(credentials, Network())


@pytest.fixture
def bucket(credentials):
    return Bucket(credentials, Network())


@pytest.fixture
def manifest():
    return Manifest()


def transfer_of(path, prefix, **changes):
    status = path.stat()
    return Transfer(path, f"{prefix}/{path.name}", status.st_size, status.st_mtime_ns, **changes)


@pytest.fixture
def files(tmp_path, credentials):
    """Writes files of random bytes; returns what to send."""

    def write(count, size=1000):
        prefix = credentials.current().prefix
        transfers = []
        for number in range(count):
            path = tmp_path / f"{number}.jpg"
            path.write_bytes(os.urandom(size))
            transfers.append(transfer_of(path, prefix))
        return transfers

    return write


@pytest.fixture
def send(bucket, manifest, progress):
    def run(transfers):
        shares = []
        outcome = upload(bucket, transfers, manifest, progress, shares.append)
        return outcome, shares

    return run


def content(sandbox, transfer):
    return sandbox.state.store.get(transfer.key).path.read_bytes()


def test_files_arrive_as_they_are(send, files, sandbox, manifest, progress):
    transfers = files(20)
    outcome, shares = send(transfers)
    assert outcome.sent == {item.key for item in transfers}
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert progress.statuses[-1] == "20 of 20 files, 0.0 of 0.0 MB"
    assert len(calls(sandbox, "s3", "PUT")) == 20
    for item in transfers:
        assert content(sandbox, item) == item.path.read_bytes()
        entry = manifest.get(item.key)
        assert entry.state == SENT
        assert entry.etag == sandbox.state.store.get(item.key).etag.strip('"')


def test_nothing_to_send(send, sandbox):
    outcome, shares = send([])
    assert not outcome.sent
    assert shares == [1.0]
    assert calls(sandbox, "s3") == []


def test_an_empty_file(send, files, sandbox):
    (item,) = files(1, size=0)
    assert send([item])[0].sent == {item.key}
    assert content(sandbox, item) == b""


def test_a_file_that_has_gone_is_named_and_the_others_go_up(send, files, sandbox, project):
    transfers = files(5)
    transfers[2].path.unlink()
    outcome, _ = send(transfers)
    assert list(outcome.failures) == [transfers[2].key]
    assert str(transfers[2].path) in str(outcome.failures[transfers[2].key])
    assert len(sandbox.objects(project)) == 4


@pytest.mark.parametrize("size", [10, 1000, 5000])
def test_a_file_that_has_changed_before_is_named(send, files, sandbox, project, size):
    transfers = files(3)
    transfers[1].path.write_bytes(os.urandom(size))
    began = time.monotonic()
    outcome, _ = send(transfers)
    assert time.monotonic() - began < 5
    assert list(outcome.failures) == [transfers[1].key]
    assert "has changed" in str(outcome.failures[transfers[1].key])
    assert len(sandbox.objects(project)) == 2


@pytest.fixture
def while_sent(monkeypatch):
    """Does something to a file, once, after its first block has been read."""

    def arrange(work):
        read = files_module.FileStream.read
        done = []

        def reading(self, size=-1):
            block = read(self, size)
            if not done:
                done.append(True)
                work(self._path)
            return block

        monkeypatch.setattr(files_module.FileStream, "read", reading)

    return arrange


def appended(path):
    with path.open("ab") as file:
        file.write(b"more" * 100_000)


def test_a_file_that_grows_while_it_is_sent_never_sends_more_than_announced(
    send, files, sandbox, manifest, while_sent
):
    while_sent(appended)
    (item,) = files(1, size=MEBIBYTE)
    outcome, _ = send([item])
    assert "has changed" in str(outcome.failures[item.key])
    assert manifest.get(item.key).state == CHANGED
    assert len(content(sandbox, item)) == MEBIBYTE


def test_a_file_that_shrinks_while_it_is_sent_keeps_nobody_waiting(
    send, files, sandbox, project, while_sent
):
    while_sent(lambda path: os.truncate(path, MEBIBYTE // 2))
    transfers = files(3, size=MEBIBYTE)
    began = time.monotonic()
    outcome, _ = send(transfers)
    assert time.monotonic() - began < 5
    (failure,) = outcome.failures.values()
    assert "has changed" in str(failure)
    assert len(sandbox.objects(project)) == 2


def test_a_file_that_is_replaced_while_it_is_sent(send, files, manifest, while_sent):
    def replaced(path):
        other = path.with_suffix(".new")
        other.write_bytes(os.urandom(MEBIBYTE))
        other.replace(path)

    while_sent(replaced)
    (item,) = files(1, size=MEBIBYTE)
    outcome, _ = send([item])
    assert outcome.sent == set()
    assert manifest.get(item.key).state == CHANGED


def test_a_changed_file_overwrites_its_own_object(send, files, sandbox):
    (item,) = files(1)
    send([item])
    item.path.write_bytes(b"new")
    prefix = item.key.rpartition("/")[0]
    outcome, _ = send([transfer_of(item.path, prefix, overwrite=True)])
    assert outcome.sent == {item.key}
    assert content(sandbox, item) == b"new"


def test_nothing_is_overwritten(send, files, sandbox, project):
    transfers = files(3)
    send(transfers[:1])
    before = content(sandbox, transfers[0])
    transfers[0].path.write_bytes(b"another")
    prefix = transfers[0].key.rpartition("/")[0]
    outcome, _ = send([transfer_of(transfers[0].path, prefix)])
    assert outcome.again == {transfers[0].key}
    assert not outcome.perhaps_ours
    assert content(sandbox, transfers[0]) == before


def test_a_taken_key_leaves_the_rest_to_be_planned_anew(send, files, sandbox):
    transfers = files(100)
    send(transfers[:1])
    outcome, _ = send(transfers)
    assert outcome.again | outcome.sent == {item.key for item in transfers}
    assert transfers[0].key in outcome.again
    assert len(outcome.again) > 50


def test_a_lost_answer_is_perhaps_our_own_object(send, files, sandbox, quick_retries):
    sandbox.fault("s3", "PUT", "", "lost_answer")
    outcome, _ = send(files(3))
    assert len(outcome.sent) == 2
    assert len(outcome.again) == 1
    assert outcome.perhaps_ours == outcome.again


def test_a_store_without_conditional_writes(send, files, sandbox, bucket):
    body = b"<Error><Code>NotImplemented</Code></Error>"
    sandbox.respond_next("s3", "PUT", "", 501, body)
    transfers = files(1)
    outcome, _ = send(transfers)
    assert outcome.again == {transfers[0].key}
    assert not bucket.conditional
    assert send(transfers)[0].sent == {transfers[0].key}
    assert send(transfers)[0].sent == {transfers[0].key}


def test_a_transfer_that_fails_once_is_repeated_and_counted_once(
    send, files, sandbox, quick_retries
):
    sandbox.respond_next("s3", "PUT", "", 500, b"<Error><Code>InternalError</Code></Error>")
    outcome, shares = send(files(3))
    assert len(outcome.sent) == 3
    assert shares[-1] == 1.0
    assert shares == sorted(shares)
    assert len(calls(sandbox, "s3", "PUT")) == 4


def test_an_outage_is_survived(send, files, sandbox, project, progress, quick_retries):
    sandbox.fault("s3", "PUT", "", "reset_before", times=20)
    outcome, _ = send(files(30))
    assert len(outcome.sent) == 30
    assert any("Trying again" in text for text in progress.statuses)


def test_an_outage_that_lasts_ends_the_run_with_one_message(
    send, files, sandbox, progress, quick_retries
):
    sandbox.fault("s3", "PUT", "", "reset_before", times=math.inf, skip=10)
    outcome, _ = send(files(60))
    assert 0 < len(outcome.sent) <= 10
    assert not outcome.failures
    assert "run it again" in str(outcome.stopped)
    assert progress.warnings == []


def test_a_login_page_in_place_of_the_store_is_no_success(
    send, files, sandbox, project, quick_retries
):
    sandbox.fault("s3", "PUT", "", "html", times=3)
    outcome, _ = send(files(10))
    assert len(outcome.sent) == 10
    assert len(sandbox.objects(project)) == 10


def test_a_project_that_may_only_be_read(credentials, files, sandbox, project, progress):
    sandbox.change_project(project, read_only=True)
    bucket = Bucket(credentials, Network())
    outcome = upload(bucket, files(60), Manifest(), progress, lambda share: None)
    assert not outcome.failures
    assert "AccessDenied" in str(outcome.stopped)
    assert outcome.stopped.advice
    assert len(calls(sandbox, "s3", "PUT")) <= 2 * CONNECTIONS
    assert not secrets_in(sandbox, str(outcome.stopped))


def test_credentials_that_expire_in_the_middle(send, files, sandbox, project):
    send(files(3))
    for item in sandbox.objects(project):
        sandbox.state.store.delete(item)
    sandbox.expire_credentials()
    outcome, shares = send(files(40))
    assert len(outcome.sent) == 40
    assert shares[-1] == 1.0
    assert len(sandbox.objects(project)) == 40
    assert len(calls(sandbox, path="s3_credentials")) == 2


def test_a_cancel_is_noticed_at_once(send, files, sandbox, progress):
    sandbox.delay("s3", "", 3.0)
    progress.cancel_after(0.3)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        send(files(30))
    assert time.monotonic() - began < 1.3
    sandbox.delay("s3", "", 0)


def test_a_cancel_ends_an_outage(send, files, sandbox, progress):
    sandbox.fault("s3", "PUT", "", "reset_before", times=math.inf)
    progress.cancel_after(0.3)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        send(files(30))
    assert time.monotonic() - began < 1.3


def test_the_log_is_not_filled_with_progress(send, files, sandbox, progress):
    sandbox.delay("s3", "", 0.1)
    outcome, shares = send(files(30))
    assert len(outcome.sent) == 30
    assert len(shares) > 5
    counts = [text for text in progress.statuses if "of 30 files" in text]
    assert len(counts) <= 3
    assert counts[-1].startswith("30 of 30 files")


def test_eight_at_a_time(send, files, sandbox):
    sandbox.delay("s3", "", 0.3)
    began = time.monotonic()
    outcome, _ = send(files(16))
    assert len(outcome.sent) == 16
    assert 0.6 < time.monotonic() - began < 2.4


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"region": "us-east-1"},
        {"region": "cn-north-1"},
        {"bucket": "dotted.bucket"},
        {"accelerated": True},
        {"endpoint": "https://store.example:8443"},
    ],
    ids=str,
)
def test_objects_stand_where_boto3_looks_for_them(changes):
    place = S3Credentials(
        "AKIDEXAMPLE",
        "secret",
        "token",
        datetime.now(timezone.utc) + timedelta(hours=1),
        "plain-bucket",
        "prefix",
        "eu-central-1",
    )
    place = replace(place, **changes)
    client = make_client(ExpiringCredentials(lambda: place), Network())
    seen = []

    def look(request, **_):
        seen.append(request.url)
        return AWSResponse(request.url, 200, {}, None)

    client.meta.events.register("before-send.s3", look)
    key = "prefix/a b/ü#+%?~'().jpg"
    with contextlib.suppress(AttributeError):  # what boto3 makes of an answer without a body
        client.put_object(Bucket=place.bucket, Key=key, Body=b"")
    assert seen == [url_of(place, key)]


# Files in parts ----------------------------------------------------------------------------


@pytest.fixture
def small_parts(monkeypatch):
    """Files over 6 MiB go up in parts of 5 MiB, the least that S3 takes."""
    monkeypatch.setattr(module, "LARGE_FILE", 6 * MEBIBYTE)
    monkeypatch.setattr(multipart, "PART", 5 * MEBIBYTE)


def parts_sent(sandbox):
    """How often each part was answered with 200."""
    return sorted(
        record.query.split("partNumber=")[1].split("&")[0]
        for record in calls(sandbox, "s3", "PUT")
        if "partNumber" in record.query and record.status == 200
    )


def test_large_files_go_up_in_parts(send, files, sandbox, storage, small_parts):
    (item,) = files(1, size=12 * MEBIBYTE + 1)
    outcome, shares = send([item])
    assert outcome.sent == {item.key}
    assert shares[-1] == 1.0
    assert parts_sent(sandbox) == ["1", "2", "3"]
    assert content(sandbox, item) == item.path.read_bytes()
    prefix = item.key.rpartition("/")[0]
    (stored,) = list_objects(storage, "prod-pix4d-cloud-default", prefix).values()
    assert stored.etag.endswith("-3")


def test_parts_use_all_connections(send, files, sandbox, small_parts):
    sandbox.delay("s3", "", 0.5)
    (item,) = files(1, size=40 * MEBIBYTE)
    began = time.monotonic()
    send([item])
    assert len(parts_sent(sandbox)) == 8
    assert time.monotonic() - began < 4.5  # begin, all parts at a time, complete; not ten in turn


def test_a_part_that_fails_is_sent_again_alone(send, files, sandbox, small_parts, quick_retries):
    sandbox.fault("s3", "PUT", "", "reset_in_request", query="partNumber=2")
    (item,) = files(1, size=12 * MEBIBYTE)
    outcome, shares = send([item])
    assert outcome.sent == {item.key}
    assert shares[-1] == 1.0
    assert parts_sent(sandbox) == ["1", "2", "3"]
    assert content(sandbox, item) == item.path.read_bytes()


def test_parts_that_arrived_are_not_sent_again(
    send, files, sandbox, manifest, small_parts, quick_retries
):
    (item,) = files(1, size=22 * MEBIBYTE)
    sandbox.fault("s3", "PUT", "", "status", query="partNumber=3", times=math.inf)
    outcome, _ = send([item])
    assert outcome.stopped is not None
    assert parts_sent(sandbox) == ["1", "2", "4", "5"]
    sandbox.clear_faults()
    upload_id = manifest.get(item.key).upload_id
    prefix = item.key.rpartition("/")[0]
    outcome, shares = send([transfer_of(item.path, prefix, upload_id=upload_id)])
    assert outcome.sent == {item.key}
    assert shares[-1] == 1.0
    assert parts_sent(sandbox) == ["1", "2", "3", "4", "5"]
    assert content(sandbox, item) == item.path.read_bytes()
    assert manifest.get(item.key).upload_id == ""


def test_what_has_begun_before_a_cancel_is_noted(
    bucket, files, manifest, progress, small_parts, monkeypatch
):
    create = bucket.client.create_multipart_upload

    def create_and_cancel(**arguments):
        progress.stop.set()
        return create(**arguments)

    monkeypatch.setattr(bucket.client, "create_multipart_upload", create_and_cancel)
    monkeypatch.setattr(module, "SETTLING", 10.0)  # so that the answer comes before the next look
    (item,) = files(1, size=7 * MEBIBYTE)
    with pytest.raises(Cancelled):
        upload(bucket, [item], manifest, progress, lambda share: None)
    assert manifest.get(item.key).upload_id


def test_a_file_that_failed_for_good_is_not_planned_anew(
    send, bucket, files, manifest, sandbox, small_parts, monkeypatch
):
    monkeypatch.setattr(module, "CONNECTIONS", 1)  # so that parts of both are left
    refused, taken = files(2, size=22 * MEBIBYTE)
    create = bucket.client.create_multipart_upload

    def create_in_turn(**arguments):
        """The second file begins when the first one's parts wait in the queue."""
        end = time.monotonic() + 60
        while arguments["Key"] == taken.key and manifest.get(refused.key) is None:
            assert time.monotonic() < end, "the first file has not begun"
            time.sleep(0.001)
        return create(**arguments)

    monkeypatch.setattr(bucket.client, "create_multipart_upload", create_in_turn)
    sandbox.fault("s3", "PUT", refused.path.name, "status", status=400, query="partNumber=1")
    sandbox.fault("s3", "PUT", taken.path.name, "status", status=412, query="partNumber=1")
    outcome, _ = send([refused, taken])
    assert set(outcome.failures) == {refused.key}
    assert outcome.again == {taken.key}


def test_an_upload_in_parts_that_is_gone_begins_anew(send, files, sandbox, small_parts):
    (item,) = files(1, size=7 * MEBIBYTE)
    prefix = item.key.rpartition("/")[0]
    outcome, _ = send([transfer_of(item.path, prefix, upload_id="gone")])
    assert outcome.sent == {item.key}
    assert parts_sent(sandbox) == ["1", "2"]


def test_a_large_file_never_overwrites(send, files, sandbox, small_parts):
    (item,) = files(1, size=7 * MEBIBYTE)
    send([item])
    outcome, _ = send([item])
    assert outcome.again == {item.key}


def test_a_large_file_that_changes_meanwhile_is_not_put_together(
    send, files, sandbox, project, small_parts, while_sent
):
    while_sent(appended)
    (item,) = files(1, size=12 * MEBIBYTE)
    outcome, _ = send([item])
    assert "has changed" in str(outcome.failures[item.key])
    assert isinstance(outcome.failures[item.key], StorageError)
    assert sandbox.objects(project) == {}


@pytest.mark.parametrize("size", [1, 100_000_001, 5 * 10**9, 10**12, 5 * 10**12])
def test_part_sizes_fit_into_what_the_store_takes(size):
    step = multipart.part_size(size)
    assert step == multipart.part_size(size)
    assert 5 * MEBIBYTE <= step <= 5 * 2**30
    assert -(-size // step) <= 10_000
