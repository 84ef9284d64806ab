"""Uploads that are killed at random moments: tests/bench/kill.py does it more often."""

import math
import os
import random
import time

import pytest

from pix4d_qgis.storage.s3 import CONNECTIONS
from upload_kills import (
    MEBIBYTE,
    PATIENCE,
    REGISTER,
    Moment,
    finish,
    kill,
    kill_and_run_again,
    problems,
    start_child,
    write_photos,
)

PHOTOS = 200
SEED = 20261121


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(0.005)


@pytest.mark.parametrize("kills", [1, 1, 3])
def test_every_photo_is_up_once_and_registered_once(sandbox, project, tmp_path, kills, request):
    chance = random.Random(f"{SEED} {request.node.name}")
    moments = [Moment(chance, PHOTOS) for _ in range(kills)]
    folder = write_photos(tmp_path / "photos", PHOTOS)
    changes = {"batch": 50}
    found = kill_and_run_again(sandbox, project, folder, tmp_path / "known", moments, **changes)
    assert found == [], [str(moment) for moment in moments]


@pytest.mark.parametrize("kind", ["latency", "late_answer"])
def test_a_kill_while_photos_are_registered(sandbox, project, tmp_path, kind):
    folder = write_photos(tmp_path / "photos", 30)
    manifests = tmp_path / "known"
    fault = sandbox.fault("cloud", "POST", REGISTER, kind, seconds=1.0)
    child = start_child(sandbox, project, [folder], manifests)
    assert fault.arrived.wait(PATIENCE)
    kill(child)
    wait_until(lambda: len(sandbox.struck) == 1)  # the service goes on with what it was told
    before = len(sandbox.requests)
    result = finish(start_child(sandbox, project, [folder], manifests))
    assert result == {"uploaded": 0, "registered": 0, "skipped": 30}
    assert problems(sandbox, project, folder) == []
    # Sign-in, project, access, options, and one page of photos: nothing else is in doubt.
    assert len(sandbox.requests) - before <= 5


def test_a_large_file_goes_on_where_it_was_killed(sandbox, project, tmp_path):
    path = tmp_path / "large.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + os.urandom(60 * MEBIBYTE))
    changes = {"large_file": 6 * MEBIBYTE, "part": 5 * MEBIBYTE}
    # Each connection ends up with a part that has arrived and has not been answered.
    sandbox.fault(
        "s3", "PUT", "", "late_answer", query="partNumber=", seconds=5.0, skip=2, times=math.inf
    )
    child = start_child(sandbox, project, [path], tmp_path / "known", **changes)
    wait_until(lambda: len(sandbox.struck) == CONNECTIONS)
    kill(child)
    sandbox.clear_faults()
    before = parts(sandbox)
    finish(start_child(sandbox, project, [path], tmp_path / "known", **changes))
    again = parts(sandbox)[len(before) :]
    assert len(before) == 2 + CONNECTIONS
    assert sorted(before + again) == sorted(map(str, range(1, 14)))
    (stored,) = sandbox.objects(project)
    assert sandbox.state.store.get(stored).path.read_bytes() == path.read_bytes()
    assert sandbox.open_uploads(project) == []


def parts(sandbox):
    """Numbers of the parts that were stored, in turn."""
    return [
        record.query.split("partNumber=")[1].split("&")[0]
        for record in sandbox.requests
        if record.method == "PUT" and "partNumber=" in record.query and record.status == 200
    ]


def test_a_second_qgis_at_the_same_time_is_told(sandbox, project, tmp_path):
    folder = write_photos(tmp_path / "photos", 10)
    sandbox.delay("s3", "", 3.0)
    child = start_child(sandbox, project, [folder], tmp_path / "known")
    wait_until(lambda: list(tmp_path.glob("known/*.sqlite")))
    other = start_child(sandbox, project, [folder], tmp_path / "known")
    _, log = other.communicate(timeout=30)
    assert other.returncode != 0
    assert f"Another QGIS is uploading to project {project}." in log
    sandbox.delay("s3", "", 0)
    assert finish(child)["uploaded"] == 10
    assert problems(sandbox, project, folder) == []
