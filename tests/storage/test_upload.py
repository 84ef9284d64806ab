import os
import time

import pytest

from pix4d_qgis.errors import Cancelled
from pix4d_qgis.storage import upload as module
from pix4d_qgis.storage.s3 import Network, make_client
from pix4d_qgis.storage.upload import Transfer, list_objects, upload
from service_fixtures import calls, secrets_in


@pytest.fixture
def storage(credentials):
    return make_client(credentials, Network())


@pytest.fixture
def files(tmp_path, credentials):
    """Writes files of random bytes; returns what to send."""

    def write(count, size=1000):
        prefix = credentials.current().prefix
        transfers = []
        for number in range(count):
            path = tmp_path / f"{number}.jpg"
            path.write_bytes(os.urandom(size))
            transfers.append(Transfer(path, f"{prefix}/{path.name}", size))
        return transfers

    return write


@pytest.fixture
def send(storage, credentials, progress):
    def run(transfers):
        shares = []
        failures = upload(storage, credentials.current().bucket, transfers, progress, shares.append)
        return failures, shares

    return run


def test_files_arrive_as_they_are(send, files, sandbox, project, progress):
    transfers = files(20)
    failures, shares = send(transfers)
    assert failures == {}
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert progress.statuses[-1] == "20 of 20 files, 0.0 of 0.0 MB"
    assert len(calls(sandbox, "s3", "PUT")) == 20
    for item in transfers:
        stored = sandbox.state.store.get(item.key)
        assert stored.path.read_bytes() == item.path.read_bytes()


def test_nothing_to_send(send, sandbox):
    assert send([]) == ({}, [1.0])
    assert calls(sandbox, "s3") == []


def test_a_file_that_has_gone_is_named_and_the_others_go_up(send, files, sandbox, project):
    transfers = files(5)
    transfers[2].path.unlink()
    failures, _ = send(transfers)
    assert list(failures) == [transfers[2].key]
    assert str(transfers[2].path) in str(failures[transfers[2].key])
    assert len(sandbox.objects(project)) == 4


@pytest.mark.parametrize("size", [10, 5000])
def test_a_file_that_has_changed_meanwhile_is_named(send, files, sandbox, project, size):
    transfers = files(3)
    transfers[1].path.write_bytes(os.urandom(size))
    began = time.monotonic()
    failures, _ = send(transfers)
    assert time.monotonic() - began < 5
    assert list(failures) == [transfers[1].key]
    assert "has changed" in str(failures[transfers[1].key])
    assert len(sandbox.objects(project)) == 2


def test_a_transfer_that_fails_once_is_repeated_and_counted_once(send, files, sandbox, progress):
    sandbox.respond_next("s3", "PUT", "", 500, b"<Error><Code>InternalError</Code></Error>")
    failures, shares = send(files(3))
    assert failures == {}
    assert shares[-1] == 1.0
    assert len(calls(sandbox, "s3", "PUT")) == 4


def test_a_project_that_may_only_be_read(credentials, files, sandbox, project, progress):
    sandbox.change_project(project, read_only=True)
    storage = make_client(credentials, Network())
    failures = upload(storage, credentials.current().bucket, files(2), progress, lambda share: None)
    assert len(failures) == 2
    for error in failures.values():
        assert "AccessDenied" in str(error)
        assert error.advice
        assert not secrets_in(sandbox, str(error))


def test_credentials_that_expire_in_the_middle(send, files, sandbox, project):
    send(files(3))
    sandbox.expire_credentials()
    failures, shares = send(files(40))
    assert failures == {}
    assert shares[-1] == 1.0
    assert len(sandbox.objects(project)) == 40
    assert len(calls(sandbox, path="s3_credentials")) == 2


def test_large_files_go_up_in_parts(send, files, sandbox, project, monkeypatch, storage):
    monkeypatch.setattr(module, "LARGE_FILE", 9_000_000)
    (item,) = files(1, size=9_000_001)
    failures, shares = send([item])
    assert failures == {}
    assert shares[-1] == 1.0
    assert len(calls(sandbox, "s3", "PUT")) == 2
    assert sandbox.state.store.get(item.key).path.read_bytes() == item.path.read_bytes()
    prefix = item.key.rpartition("/")[0]
    (stored,) = list_objects(storage, "prod-pix4d-cloud-default", prefix).values()
    assert "-" in stored.etag


def test_a_cancel_is_noticed_at_once(send, files, sandbox, project, progress):
    sandbox.delay("s3", "", 3.0)
    progress.cancel_after(0.3)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        send(files(30))
    assert time.monotonic() - began < 1.3
    sandbox.delay("s3", "", 0)


def test_eight_at_a_time(send, files, sandbox):
    sandbox.delay("s3", "", 0.3)
    began = time.monotonic()
    failures, _ = send(files(16))
    assert failures == {}
    assert 0.6 < time.monotonic() - began < 2.4
