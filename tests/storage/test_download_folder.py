"""Folders that are full, closed, planted with links, or no folders."""

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from pix4d_qgis.errors import StorageError
from pix4d_qgis.storage import download as downloads
from pix4d_qgis.storage.download import download
from pix4d_qgis.storage.ranges import Source
from pix4d_qgis.storage.s3 import Network, make_client
from qgis_desktop import ROOT
from service_fixtures import calls

SPAN = 256 * 1024
DATA = os.urandom(10 * SPAN)
OBJECT = r"ortho\.tif"


@pytest.fixture(autouse=True)
def small_spans(monkeypatch):
    monkeypatch.setattr(downloads, "SPAN", SPAN)


@pytest.fixture
def key(sandbox, project):
    key = f"{sandbox.project(project).prefix}/out/ortho.tif"
    sandbox.state.store.put_bytes(key, DATA, "image/tiff")
    return key


@pytest.fixture
def source(credentials, key):
    storage = make_client(credentials, Network())
    return Source(storage, credentials.current().bucket, key, "a.tif")


@pytest.fixture
def fetch(source, progress):
    def run(target, arrived=lambda there, whole: None):
        return download(source, target, progress, arrived)

    return run


@pytest.fixture
def interrupted(fetch, sandbox, tmp_path):
    """A target of which some has arrived, and its part."""
    sandbox.fault("s3", "GET", OBJECT, "status", skip=5, status=403, times=100)
    with pytest.raises(StorageError):
        fetch(tmp_path / "a.tif")
    sandbox.clear_faults()
    (part,) = tmp_path.iterdir()
    return tmp_path / "a.tif", part


@pytest.fixture
def mounted(tmp_path):
    """Mounts small disks."""
    folders = []

    def mount(options):
        folder = tmp_path / "disk"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", options, "pix4d-test", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("only root may mount a disk")
        folders.append(folder)
        return folder

    yield mount
    for folder in folders:
        subprocess.run(["umount", "-l", str(folder)], check=True)


# No room -------------------------------------------------------------------------------------


def test_a_disk_without_enough_room(fetch, mounted, sandbox):
    folder = mounted("size=1m")
    with pytest.raises(StorageError, match=r"2\.6 MB are needed, 1\.0 MB are free") as caught:
        fetch(folder / "a.tif")
    assert str(folder) in str(caught.value)
    assert "a.tif" in str(caught.value)
    assert "Make room" in caught.value.advice
    assert list(folder.iterdir()) == []
    assert len(calls(sandbox, "s3")) == 1  # only the look at its size


def test_an_object_that_no_disk_can_take(fetch, sandbox, key, tmp_path):
    store = sandbox.state.store
    store._index[key] = replace(store.get(key), size=10**18)
    with pytest.raises(StorageError, match="not enough room"):
        fetch(tmp_path / "a.tif")
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_already_needs_no_room(fetch, sandbox, mounted):
    folder = mounted("size=3m")
    sandbox.fault("s3", "GET", OBJECT, "status", skip=5, status=403, times=100)
    with pytest.raises(StorageError):
        fetch(folder / "a.tif")
    sandbox.clear_faults()
    fetch(folder / "a.tif")
    assert (folder / "a.tif").read_bytes() == DATA


def test_a_disk_that_fills_up_meanwhile(fetch, mounted):
    folder = mounted("size=4m")
    (folder / "a.tif").write_text("old")

    def fill_up(there, whole):
        if there > 2 * SPAN and not (folder / "other").exists():
            (folder / "other").write_bytes(bytes(3 << 20))

    with pytest.raises(StorageError, match="No space left") as caught:
        fetch(folder / "a.tif", fill_up)
    assert str(folder) in caught.value.advice
    assert "Make room" in caught.value.advice
    assert {path.name for path in folder.iterdir()} == {"a.tif", "other"}
    assert (folder / "a.tif").read_text() == "old"


def test_a_file_that_is_too_large_for_the_disk(fetch, tmp_path):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4 * SPAN, limits[1]))
    try:
        with pytest.raises(StorageError, match="too large") as caught:
            fetch(tmp_path / "a.tif")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert str(tmp_path) in caught.value.advice
    assert list(tmp_path.iterdir()) == []


# No folder -----------------------------------------------------------------------------------


def test_a_disk_that_can_only_be_read(fetch, mounted):
    folder = mounted("ro")
    with pytest.raises(StorageError, match="Read-only") as caught:
        fetch(folder / "a.tif")
    assert str(folder) in caught.value.advice
    assert "choose another" in caught.value.advice


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write(fetch, tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(StorageError, match="Permission denied") as caught:
        fetch(tmp_path / "a.tif")
    assert str(tmp_path) in caught.value.advice


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that root cannot write to")
def test_a_folder_that_takes_no_files(fetch):
    with pytest.raises(StorageError, match="Could not write") as caught:
        fetch(Path("/proc/self/a.tif"))
    assert "folder" in caught.value.advice


def test_a_folder_that_is_a_file(fetch, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StorageError, match="Could not write") as caught:
        fetch(tmp_path / "file" / "a.tif")
    assert "no folder" in caught.value.advice
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_that_is_gone(fetch, tmp_path):
    with pytest.raises(StorageError, match="Could not write"):
        fetch(tmp_path / "gone" / "a.tif")
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_a_folder(fetch, sandbox, tmp_path):
    (tmp_path / "a.tif").mkdir()
    with pytest.raises(StorageError, match="Could not write") as caught:
        fetch(tmp_path / "a.tif")
    assert "A folder of this name" in caught.value.advice
    assert [path.name for path in tmp_path.iterdir()] == ["a.tif"]
    assert len(calls(sandbox, "s3")) == 1


def test_a_target_that_cannot_be_replaced_in_the_end(fetch, sandbox, tmp_path):
    target = tmp_path / "a.tif"

    def occupy(there, whole):
        target.mkdir(exist_ok=True)

    with pytest.raises(StorageError, match="cannot be replaced"):
        fetch(target, occupy)
    target.rmdir()
    before = len(calls(sandbox, "s3"))
    fetch(target)
    assert target.read_bytes() == DATA
    assert len(calls(sandbox, "s3")) == before + 1


# Planted -------------------------------------------------------------------------------------


def test_a_link_in_place_of_the_part_is_not_followed(fetch, interrupted, tmp_path_factory):
    target, part = interrupted
    victim = tmp_path_factory.mktemp("elsewhere") / "victim"
    victim.write_text("mine")
    part.unlink()
    part.symlink_to(victim)
    fetch(target)
    assert victim.read_text() == "mine"
    assert target.read_bytes() == DATA
    assert [path.name for path in target.parent.iterdir()] == ["a.tif"]


def test_a_link_in_place_of_the_target_is_replaced(fetch, tmp_path, tmp_path_factory):
    victim = tmp_path_factory.mktemp("elsewhere") / "victim"
    victim.write_text("mine")
    (tmp_path / "a.tif").symlink_to(victim)
    fetch(tmp_path / "a.tif")
    assert victim.read_text() == "mine"
    assert not (tmp_path / "a.tif").is_symlink()
    assert (tmp_path / "a.tif").read_bytes() == DATA


def test_a_pipe_in_place_of_the_part(fetch, interrupted):
    target, part = interrupted
    part.unlink()
    os.mkfifo(part)
    fetch(target)
    assert target.read_bytes() == DATA


# Killed --------------------------------------------------------------------------------------


CHILD = """
import json, sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from pix4d_qgis.storage import download as downloads
from pix4d_qgis.storage.credentials import ExpiringCredentials, S3Credentials
from pix4d_qgis.storage.ranges import Source
from pix4d_qgis.storage.s3 import Network, make_client
from service_fixtures import Recorder

given = json.load(sys.stdin)
place = S3Credentials(**given["place"], expires=datetime.now(timezone.utc) + timedelta(hours=1))
downloads.SPAN = given["span"]
storage = make_client(ExpiringCredentials(lambda: place), Network())
source = Source(storage, place.bucket, given["key"], "a.tif")
downloads.download(source, Path(given["target"]), Recorder(), lambda there, whole: None)
"""


def start_child(place, key, target):
    members = {name: value for name, value in vars(place).items() if name != "expires"}
    given = {"place": members, "key": key, "target": str(target), "span": SPAN}
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD],
        stdin=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])},
    )
    child.stdin.write(json.dumps(given))
    child.stdin.close()
    return child


def test_a_killed_download_goes_on(fetch, credentials, sandbox, key, tmp_path):
    sandbox.delay("s3", OBJECT, 0.1)
    for _ in range(2):
        size = sum(path.stat().st_size for path in tmp_path.iterdir())
        child = start_child(credentials.current(), key, tmp_path / "a.tif")
        end = time.monotonic() + 30
        while sum(path.stat().st_size for path in tmp_path.iterdir()) <= size:
            assert time.monotonic() < end
            assert child.poll() is None
            time.sleep(0.01)
        child.kill()
        child.wait()
        (part,) = tmp_path.iterdir()
        assert DATA.startswith(part.read_bytes())
    had = part.stat().st_size
    assert had >= 2 * SPAN
    time.sleep(0.5)  # what the killed process has asked for is answered
    before = len(calls(sandbox, "s3"))
    fetch(tmp_path / "a.tif")
    assert (tmp_path / "a.tif").read_bytes() == DATA
    assert len(calls(sandbox, "s3")) - before == 1 + -(-(len(DATA) - had) // SPAN)
