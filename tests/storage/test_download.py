import sys
import threading
import time

import pytest

from pix4d_qgis.errors import Cancelled, StorageError
from pix4d_qgis.storage.download import CHUNK, download
from pix4d_qgis.storage.s3 import Network, make_client

DATA = bytes(range(256)) * (CHUNK // 64)  # four chunks


@pytest.fixture
def stored(sandbox, project):
    key = f"{sandbox.project(project).prefix}/out/ortho.tif"
    sandbox.state.store.put_bytes(key, DATA, "image/tiff")
    return key


@pytest.fixture
def fetch(credentials, progress, stored, monkeypatch):
    monkeypatch.setattr("pix4d_qgis.storage.s3.READ_TIMEOUT", 2)
    storage = make_client(credentials, Network())
    bucket = credentials.current().bucket
    shares = []

    def run(target, key=stored):
        download(storage, bucket, key, target, progress, shares.append)
        return shares

    return run


def test_a_complete_file_and_its_progress(fetch, tmp_path):
    shares = fetch(tmp_path / "a.tif")
    assert (tmp_path / "a.tif").read_bytes() == DATA
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) >= 4
    assert [path.name for path in tmp_path.iterdir()] == ["a.tif"]


def test_an_older_file_is_replaced(fetch, tmp_path):
    (tmp_path / "a.tif").write_text("old")
    fetch(tmp_path / "a.tif")
    assert (tmp_path / "a.tif").read_bytes() == DATA


def test_an_empty_file(fetch, sandbox, project, tmp_path):
    key = f"{sandbox.project(project).prefix}/empty.log"
    sandbox.state.store.put_bytes(key, b"", "text/plain")
    fetch(tmp_path / "empty.log", key)
    assert (tmp_path / "empty.log").read_bytes() == b""


def test_what_is_not_there(fetch, stored, tmp_path):
    (tmp_path / "a.tif").write_text("old")
    with pytest.raises(StorageError, match="NoSuchKey") as caught:
        fetch(tmp_path / "a.tif", stored + "x")
    assert "a.tif" in str(caught.value)
    assert not caught.value.try_again
    assert (tmp_path / "a.tif").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.tif"]


def test_a_transfer_that_breaks_leaves_the_older_file(fetch, sandbox, stored, tmp_path):
    (tmp_path / "a.tif").write_text("old")
    # The store promises more than it sends.
    with sandbox.state.store.get(stored).path.open("r+b") as file:
        file.truncate(CHUNK)
    with pytest.raises(StorageError) as caught:
        fetch(tmp_path / "a.tif")
    assert caught.value.try_again
    assert (tmp_path / "a.tif").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.tif"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that root cannot write to")
def test_a_folder_that_takes_no_files(fetch):
    from pathlib import Path

    with pytest.raises(StorageError, match="Could not write") as caught:
        fetch(Path("/proc/self/a.tif"))
    assert "folder" in caught.value.advice


def test_a_folder_that_is_none(fetch, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="Could not write"):
        fetch(tmp_path / "file" / "a.tif")


def test_a_cancel_while_the_store_is_silent(fetch, sandbox, progress, tmp_path):
    sandbox.delay("s3", "ortho", 3.0)
    progress.cancel_after(0.2)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(tmp_path / "a.tif")
    assert time.monotonic() - began < 1.2
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_in_the_middle(credentials, stored, progress, tmp_path):
    storage = make_client(credentials, Network())

    def share(part):
        progress.stop.set()

    with pytest.raises(Cancelled):
        download(storage, credentials.current().bucket, stored, tmp_path / "a.tif", progress, share)
    for thread in threading.enumerate():
        if thread.name == "pix4d-request":
            thread.join(2)
    assert list(tmp_path.iterdir()) == []
