import os
import threading
import time

import pytest

from pix4d_qgis.errors import Cancelled, StorageError
from pix4d_qgis.storage import download as downloads
from pix4d_qgis.storage import ranges, s3
from pix4d_qgis.storage.download import download
from pix4d_qgis.storage.ranges import Source
from pix4d_qgis.storage.s3 import Network, make_client
from sandbox import SandboxSettings
from service_fixtures import FAST, calls

SPAN = 256 * 1024
DATA = b"".join(number.to_bytes(4, "big") for number in range(10 * SPAN // 4 + 100))
GETS = 12  # one look and eleven spans
OBJECT = r"ortho\.tif"


@pytest.fixture(autouse=True)
def small_spans(monkeypatch):
    monkeypatch.setattr(downloads, "SPAN", SPAN)
    monkeypatch.setattr(s3, "READ_TIMEOUT", 2)


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
def target(tmp_path):
    folder = tmp_path / "results"
    folder.mkdir()
    return folder / "a.tif"


@pytest.fixture
def fetch(source, target, progress):
    """Downloads, and remembers which bytes were told to be there."""

    class Fetch:
        def __init__(self):
            self.told = []

        def __call__(self, source=source, target=target):
            return download(source, target, progress, lambda *bytes_: self.told.append(bytes_))

    return Fetch()


def only(target):
    """The content of a file that is alone in its folder."""
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    return target.read_bytes()


def part_of(target):
    (part,) = target.parent.glob(".*.part")
    return part


def requests_so_far(sandbox):
    """How many, once those that nobody waits for any more have been answered too."""
    for thread in threading.enumerate():
        if thread.name == "pix4d-request":
            thread.join(5)
    return len(calls(sandbox, "s3"))


def interrupt(sandbox, fetch, target):
    """Leave a part of four spans."""
    sandbox.fault("s3", "GET", OBJECT, "status", skip=5, status=403, times=100)
    with pytest.raises(StorageError):
        fetch()
    sandbox.clear_faults()
    part = part_of(target)
    assert DATA.startswith(part.read_bytes())
    return part


# The whole -----------------------------------------------------------------------------------


def test_a_complete_file_and_its_progress(fetch, sandbox, target):
    assert fetch() is True
    assert only(target) == DATA
    assert fetch.told == sorted(fetch.told)
    assert fetch.told[-1] == (len(DATA), len(DATA))
    assert requests_so_far(sandbox) == GETS
    assert {record.status for record in calls(sandbox, "s3")} == {206}


def test_the_file_bears_the_date_of_the_object(fetch, sandbox, key, target):
    fetch()
    stored = sandbox.state.store.get(key).modified
    assert target.stat().st_mtime == int(stored.timestamp())


def test_an_older_file_is_replaced(fetch, target):
    target.write_text("old")
    fetch()
    assert only(target) == DATA


def test_a_file_that_is_there_is_not_fetched_again(fetch, sandbox, target):
    fetch()
    before = requests_so_far(sandbox)
    assert fetch() is False
    assert requests_so_far(sandbox) == before + 1
    assert only(target) == DATA


@pytest.mark.parametrize("age", [0, 3600])
def test_a_file_of_the_same_size_but_another_date_is_replaced(fetch, target, age):
    target.write_bytes(bytes(len(DATA)))
    if age:
        os.utime(target, (time.time() // 1 - age,) * 2)
    assert fetch() is True
    assert only(target) == DATA


def test_an_empty_file(fetch, source, sandbox, target):
    sandbox.state.store.put_bytes(source.key, b"", "text/plain")
    fetch()
    assert only(target) == b""
    assert fetch.told[-1] == (0, 0)


@pytest.mark.parametrize("length", [1, SPAN - 1, SPAN, SPAN + 1])
def test_files_around_the_length_of_a_span(fetch, source, sandbox, target, length):
    sandbox.state.store.put_bytes(source.key, DATA[:length], "text/plain")
    fetch()
    assert only(target) == DATA[:length]


def test_what_is_not_there(fetch, source, target):
    target.write_text("old")
    with pytest.raises(StorageError, match="NoSuchKey") as caught:
        fetch(Source(source.client, source.bucket, source.key + "x", "a.tif"))
    assert "a.tif" in str(caught.value)
    assert not caught.value.try_again
    assert only(target) == b"old"


@pytest.mark.parametrize(
    "bucket",
    [
        "",
        ".",
        "..",
        "a/b",
        "a?b",
        "a#b",
        "a@b",
        "evil.example.org:80",
        "arn:aws:s3:us-east-1:123456789012:accesspoint/mine",
        "arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/mine",
    ],
)
def test_a_bucket_that_cannot_be_one(fetch, source, sandbox, target, bucket):
    with pytest.raises(StorageError, match="bucket"):
        fetch(Source(source.client, bucket, source.key, "a.tif"))
    assert calls(sandbox, "s3") == []
    assert list(target.parent.iterdir()) == []


# A bad wire ----------------------------------------------------------------------------------

PASSING = [
    "latency",
    "late_answer",
    "reset_before",
    "reset_in_request",
    "reset_in_answer",
    "truncated",
    "lost_answer",
    "status",
    "html",
    "drip",
    "expire_credentials",
]


@pytest.mark.parametrize("kind", PASSING)
@pytest.mark.parametrize("skip", [0, 1, 5], ids=["look", "first", "middle"])
def test_a_fault_that_passes(fetch, sandbox, target, quick_retries, kind, skip):
    sandbox.fault("s3", "GET", OBJECT, kind, skip=skip, times=2)
    fetch()
    assert only(target) == DATA


@pytest.mark.parametrize(
    "kind", ["reset_before", "reset_in_answer", "truncated", "status", "html", "lost_answer"]
)
def test_a_fault_that_stays_keeps_what_has_arrived(fetch, sandbox, target, quick_retries, kind):
    target.write_text("old")
    sandbox.fault("s3", "GET", OBJECT, kind, skip=5, times=10_000)
    with pytest.raises(StorageError) as caught:
        fetch()
    assert caught.value.try_again
    assert "a.tif" in str(caught.value)
    assert target.read_text() == "old"
    part = part_of(target)
    assert DATA.startswith(part.read_bytes())
    sandbox.clear_faults()
    had = part.stat().st_size // SPAN
    before = requests_so_far(sandbox)
    fetch()
    assert only(target) == DATA
    assert requests_so_far(sandbox) == before + GETS - had


def test_of_a_broken_span_only_the_rest_is_fetched_again(fetch, sandbox, target, quick_retries):
    sandbox.fault("s3", "GET", OBJECT, "truncated", skip=3)
    fetch()
    assert only(target) == DATA
    assert requests_so_far(sandbox) == GETS + 1


def test_a_stalled_span_is_fetched_again(fetch, sandbox, target, monkeypatch, quick_retries):
    monkeypatch.setattr(ranges, "STALLED", 0.5)
    sandbox.fault("s3", "GET", OBJECT, "drip", skip=3, seconds=60)
    began = time.monotonic()
    fetch()
    assert only(target) == DATA
    assert time.monotonic() - began < 10


def test_a_store_that_falls_silent_is_an_error(fetch, sandbox, monkeypatch, quick_retries):
    monkeypatch.setattr(ranges, "STALLED", 0.5)
    sandbox.fault("s3", "GET", OBJECT, "latency", skip=3, seconds=5, times=100)
    with pytest.raises(StorageError, match="does not answer"):
        fetch()


def test_an_answer_with_another_span(fetch, sandbox, target, quick_retries):
    headers = {"Content-Range": f"bytes 0-{SPAN - 1}/{len(DATA)}", "ETag": '"x"'}
    sandbox.fault(
        "s3", "GET", OBJECT, "status", skip=4, status=206, headers=headers, body="x" * SPAN
    )
    fetch()
    assert only(target) == DATA


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(credentials_lifetime=1.0, **FAST)])
def test_credentials_are_renewed_in_the_middle(fetch, sandbox, target):
    sandbox.delay("s3", OBJECT, 0.5)
    fetch()
    assert only(target) == DATA
    assert len(calls(sandbox, path="s3_credentials")) > 1


# Continued -----------------------------------------------------------------------------------


def test_an_interrupted_download_goes_on(fetch, sandbox, target):
    part = interrupt(sandbox, fetch, target)
    had = part.stat().st_size
    assert had >= SPAN
    before = requests_so_far(sandbox)
    fetch.told.clear()
    fetch()
    assert only(target) == DATA
    assert fetch.told[0][0] >= had
    assert requests_so_far(sandbox) - before == GETS - had // SPAN


def test_any_beginning_can_be_continued(fetch, sandbox, target):
    part = interrupt(sandbox, fetch, target)
    part.write_bytes(DATA[: SPAN + 12345])
    fetch()
    assert only(target) == DATA


def test_a_whole_part_only_gets_its_name(fetch, sandbox, target):
    part = interrupt(sandbox, fetch, target)
    part.write_bytes(DATA)
    before = requests_so_far(sandbox)
    fetch()
    assert only(target) == DATA
    assert requests_so_far(sandbox) == before + 1


def test_a_part_that_is_too_long_is_dropped(fetch, sandbox, target):
    part = interrupt(sandbox, fetch, target)
    part.write_bytes(DATA + b"x")
    fetch()
    assert only(target) == DATA


def test_the_part_of_an_older_object_is_dropped(fetch, sandbox, key, target):
    interrupt(sandbox, fetch, target)
    newer = DATA[::-1]
    sandbox.state.store.put_bytes(key, newer, "image/tiff")
    fetch()
    assert only(target) == newer


def test_the_part_of_another_file_stays(fetch, sandbox, target):
    other = target.with_name(".a.tif.tif.0123456789abcdef.part")
    mine = target.with_name(".a.tif.txt")
    for path in (other, mine):
        path.write_text("mine")
    fetch()
    assert {path.name for path in target.parent.iterdir()} == {"a.tif", other.name, mine.name}


def test_an_object_that_changes_meanwhile_begins_anew(fetch, sandbox, key, target):
    newer = DATA[::-1]

    def change():
        while len(calls(sandbox, "s3")) < 4:
            time.sleep(0.01)
        sandbox.state.store.put_bytes(key, newer, "image/tiff")

    sandbox.delay("s3", OBJECT, 0.05)
    thread = threading.Thread(target=change)
    thread.start()
    fetch()
    thread.join()
    assert only(target) == newer
    assert 412 in {record.status for record in calls(sandbox, "s3")}


def test_an_object_that_changes_all_the_time(fetch, sandbox, key, target):
    over = threading.Event()

    def change():
        number = 0
        while not over.wait(0.02):
            number += 1
            sandbox.state.store.put_bytes(key, DATA + bytes([number % 256]), "image/tiff")

    sandbox.delay("s3", OBJECT, 0.1)
    thread = threading.Thread(target=change)
    thread.start()
    try:
        with pytest.raises(StorageError, match="changes while") as caught:
            fetch()
    finally:
        over.set()
        thread.join()
    assert caught.value.try_again
    assert list(target.parent.iterdir()) == []


# Cancelled -----------------------------------------------------------------------------------


@pytest.mark.parametrize("skip", [0, 3], ids=["look", "middle"])
@pytest.mark.parametrize("kind", ["latency", "late_answer", "drip"])
def test_a_cancel_ends_it_within_a_second(fetch, sandbox, progress, target, kind, skip):
    sandbox.fault("s3", "GET", OBJECT, kind, skip=skip, times=100, seconds=3)
    progress.cancel_after(0.4)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch()
    assert time.monotonic() - began < 1.4
    for part in target.parent.iterdir():
        assert DATA.startswith(part.read_bytes())
        assert part.stat().st_size


def test_a_cancelled_download_goes_on(source, fetch, sandbox, progress, target):
    def stop_in_the_middle(there, whole):
        if there > 5 * SPAN:
            progress.stop.set()

    with pytest.raises(Cancelled):
        download(source, target, progress, stop_in_the_middle)
    progress.stop.clear()
    assert not target.exists()
    had = part_of(target).stat().st_size
    before = requests_so_far(sandbox)
    fetch()
    assert only(target) == DATA
    assert requests_so_far(sandbox) - before == GETS - had // SPAN
