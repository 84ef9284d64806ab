"""Kills uploads at random moments and runs them again: shared by a test and a benchmark."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sandbox import Sandbox

TESTS = Path(__file__).parent
REGISTER = "/inputs/bulk_register/"
PATIENCE = 60.0
MEBIBYTE = 1 << 20


def start_child(sandbox: Sandbox, project: int, sources: list[Path], manifests: Path, **changes):
    """An upload in a process of its own."""
    order: dict[str, Any] = {
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
        "cloud_url": sandbox.cloud_url,
        "webgis_url": sandbox.webgis_url,
        "project": project,
        "sources": [str(source) for source in sources],
        "manifests": str(manifests),
        "batch": 500,
        "large_file": 100_000_000,
        "part": 16 * MEBIBYTE,
        **changes,
    }
    child = subprocess.Popen(
        [sys.executable, str(TESTS / "upload_child.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{TESTS.parent}{os.pathsep}{TESTS}"},
    )
    child.stdin.write(json.dumps(order))
    child.stdin.close()
    child.stdin = None  # communicate() would flush it
    return child


def finish(child) -> dict[str, int]:
    """What the upload returned. :raises AssertionError: it failed"""
    out, log = child.communicate(timeout=PATIENCE)
    assert child.returncode == 0, log
    return json.loads(out)


def kill(child) -> None:
    child.kill()
    child.communicate(timeout=PATIENCE)


def write_photos(folder: Path, count: int) -> Path:
    """Files that begin like a JPEG, each of its own content."""
    folder.mkdir()
    for number in range(count):
        data = b"\xff\xd8\xff\xe0" + hashlib.sha256(b"%d" % number).digest() * 20
        (folder / f"DJI_{number:04}.JPG").write_bytes(data)
    return folder


def puts(sandbox: Sandbox, project: int) -> Counter:
    """How often each key of a project was written."""
    prefix = sandbox.project(project).prefix
    return Counter(
        record.path.partition(prefix)[2]
        for record in sandbox.requests
        if record.service == "s3" and record.method == "PUT" and record.status == 200
        if f"{prefix}/" in record.path
    )


class Moment:
    """When to kill: after so many photos went up, then so many seconds later."""

    def __init__(self, chance: random.Random, photos: int) -> None:
        # A quarter of the kills hit the registration, which takes most of a second here.
        registering = chance.random() < 0.25
        self.photos = photos if registering else chance.randint(0, photos)
        self.seconds = chance.uniform(0, 0.9) if registering else chance.uniform(0, 0.05)

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s after photo {self.photos}"

    def wait(self, sandbox: Sandbox, project: int, child) -> None:
        end = time.monotonic() + PATIENCE
        while len(puts(sandbox, project)) < self.photos and child.poll() is None:
            assert time.monotonic() < end, "the upload has come to a halt"
            time.sleep(0.002)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(self.seconds)


def kill_and_run_again(
    sandbox: Sandbox, project: int, folder: Path, manifests: Path, moments: list[Moment], **changes
) -> list[str]:
    """Kill an upload at each of the moments, then let it end; returns what is wrong."""
    sandbox.delay("cloud", REGISTER, 0.3)
    sandbox.fault("cloud", "POST", REGISTER, "late_answer", seconds=0.4, times=len(moments))
    for moment in moments:
        child = start_child(sandbox, project, [folder], manifests, **changes)
        moment.wait(sandbox, project, child)
        kill(child)
    sandbox.delay("cloud", REGISTER, 0)
    sandbox.clear_faults()
    finish(start_child(sandbox, project, [folder], manifests, **changes))
    return problems(sandbox, project, folder)


def problems(sandbox: Sandbox, project: int, folder: Path) -> list[str]:
    """What is missing, wrong, or there twice."""
    state = sandbox.project(project)
    start = len(state.prefix) + 1
    names = {path.name for path in folder.iterdir()}
    digests = {key[start:]: digest for key, digest in sandbox.digests(project).items()}
    found = [f"{name} is in one place only" for name in sorted(names ^ set(digests))]
    found += [
        f"{path.name} has another content"
        for path in folder.iterdir()
        if digests.get(path.name) != hashlib.sha256(path.read_bytes()).hexdigest()
    ]
    found += [f"{key} was written {n} times" for key, n in puts(sandbox, project).items() if n > 1]
    for name in sorted(names):
        times = state.registrations.get(f"{state.prefix}/{name}", 0)
        if times != 1:
            found.append(f"{name} was registered {times} times")
    return found
