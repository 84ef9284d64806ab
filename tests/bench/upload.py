"""How fast photos go up, beside the AWS command line and curl, and how much memory that takes.

All send the same files to the same sink on loopback, in turns; medians of five rounds. The AWS
command line is left out where it is not installed.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

from qgis_desktop import ROOT

ROUNDS = 5
PHOTOS, MANY_PHOTOS = 200, 2000
PHOTO_SIZE = 5_000_000
PROCESSES = 4
OF_AWS, OF_CURL = 0.5, 1.8
GROWTH = 50.0  # MB
HERE = Path(__file__).parent


class Sink:
    """The sink in its own process; ``bytes()`` is what it has taken so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.url = f"http://127.0.0.1:{self._line()}"

    def _line(self) -> int:
        return int(self._process.stdout.readline())

    def bytes(self) -> int:
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._line()


@contextmanager
def sink() -> Iterator[Sink]:
    command = [sys.executable, str(HERE / "upload_sink.py")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Sink(process)
        process.stdin.close()


def ours(folder: Path, url: str) -> dict[str, float]:
    command = [sys.executable, str(HERE / "upload_ours.py"), str(folder), url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return json.loads(done.stdout)


def aws(folder: Path, url: str) -> float:
    environment = {
        **os.environ,
        "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": secrets.token_hex(20),
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }
    command = ["aws", "--endpoint-url", url, "s3", "cp", "--recursive", "--only-show-errors"]
    command += [str(folder), "s3://bucket/"]
    return _timed(lambda: subprocess.run(command, check=True, env=environment))


def curl(folder: Path, url: str) -> float:
    names = sorted(str(path) for path in folder.iterdir())
    commands = [
        ["curl", "-sSf", "-T", "{" + ",".join(names[i::PROCESSES]) + "}", f"{url}/bucket/"]
        for i in range(PROCESSES)
    ]

    def run() -> None:
        running = [subprocess.Popen(c, stdout=subprocess.DEVNULL) for c in commands]
        codes = [process.wait() for process in running]
        if any(codes):
            sys.exit("curl failed.")

    return _timed(run)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def write_photos(folder: Path, count: int, names: int) -> None:
    """``count`` files of random bytes under so many names."""
    folder.mkdir()
    for number in range(names):
        path = folder / f"DJI_{number:04}.JPG"
        if number < count:
            path.write_bytes(b"\xff\xd8\xff\xe1" + os.urandom(PHOTO_SIZE - 4))
        else:
            path.hardlink_to(folder / f"DJI_{number % count:04}.JPG")


def compare(folder: Path) -> None:
    """Print the medians and the two ratios."""
    ways: dict[str, Callable[[Path, str], float]] = {
        "ours": lambda folder, url: ours(folder, url)["seconds"],
        "curl": curl,
    }
    if shutil.which("aws"):
        ways["aws"] = aws
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            with sink() as server:
                times[name].append(way(folder, server.url))
                if server.bytes() < PHOTOS * PHOTO_SIZE:
                    sys.exit(f"{name} has not sent everything.")
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"{PHOTOS} photos of {PHOTO_SIZE / 1e6:.0f} MB, medians of {ROUNDS}:")
    for name, seconds in medians.items():
        spread = ", ".join(f"{value:.2f}" for value in sorted(times[name]))
        print(f"  {name:5} {seconds:5.2f} s   ({spread})")
    if "aws" in medians:
        print(f"  ours / aws  {medians['ours'] / medians['aws']:.2f} (limit {OF_AWS})")
    print(f"  ours / curl {medians['ours'] / medians['curl']:.2f} (limit {OF_CURL})")


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "photos"
        write_photos(folder, PHOTOS, PHOTOS)
        compare(folder)
        many = Path(temporary) / "many"
        write_photos(many, 1, MANY_PHOTOS)
        with sink() as server:
            growth = ours(many, server.url)["growth"]
        print(f"{MANY_PHOTOS} photos: memory grows by {growth:.0f} MB (limit {GROWTH:.0f} MB)")


if __name__ == "__main__":
    main()
