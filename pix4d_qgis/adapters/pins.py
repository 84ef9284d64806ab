"""Which files the plugin installs: exact versions, each with the hashes that are accepted."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Collection
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "packages.txt"
# What has to be there beside a package of this name.
PARTS = {
    "boto3": ("boto3", "botocore", "jmespath", "python-dateutil", "s3transfer", "six", "urllib3"),
    "shapely": ("shapely",),
}
PIP = "pip"
INDEX = "https://pypi.org/simple"
# How PyPI calls the systems.
PLATFORMS = {
    "linux-x86_64": "manylinux2014_x86_64",
    "linux-aarch64": "manylinux2014_aarch64",
    "win-amd64": "win_amd64",
}


def requirements(packages: Collection[str]) -> str:
    """What pip is to install for these packages: lines of a requirements file with hashes."""
    return "".join(entry for entry in _entries() if _name(entry) in _parts(packages))


def names(packages: Collection[str]) -> list[str]:
    """The exact versions for this Python, such as ``boto3==1.42.97``."""
    return _pins(_parts(packages))


def pip_wheel() -> tuple[str, str]:
    """Of pip itself: the name of its wheel, and its SHA-256."""
    entry = next(entry for entry in _entries() if _name(entry) == PIP)
    version = entry.partition("==")[2].split()[0]
    return f"{PIP}-{version}-py3-none-any.whl", entry.rpartition("sha256:")[2].strip()


def download_command(packages: Collection[str], *, with_pip: bool) -> str:
    """What to type on another computer to get the files for this one."""
    parts = _parts(packages)
    pins = _pins(parts | {PIP} if with_pip else parts)
    python = "{}.{}".format(*sys.version_info[:2])
    return (
        "python3 -m pip download --no-deps --only-binary :all: --dest wheels "
        f"--python-version {python} --platform {_platform()} {' '.join(pins)}"
    )


def _parts(packages: Collection[str]) -> set[str]:
    return {part for package in packages for part in PARTS[package]}


def _pins(parts: Collection[str]) -> list[str]:
    found = []
    for entry in _entries():
        pin, _, marker = entry.partition("\n")[0].rstrip("\\ ").partition(";")
        if _name(pin) in parts and _holds(marker):
            found.append(pin.strip())
    return found


def _entries() -> list[str]:
    """Each pin with the lines of its hashes."""
    entries: list[str] = []
    for line in FILE.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith(" "):
            entries[-1] += line
        elif not line.startswith("#"):
            entries.append(line)
    return entries


def _name(entry: str) -> str:
    return entry.partition("==")[0]


def _holds(marker: str) -> bool:
    """Whether ``python_version < "3.10"`` or ``>=`` holds; the empty one does."""
    if not marker.strip():
        return True
    _, operator, version = marker.split()
    limit = tuple(int(number) for number in version.strip('"').split("."))
    return (sys.version_info[:2] < limit) == (operator == "<")


def _platform() -> str:
    here = sysconfig.get_platform()
    if here.startswith("macosx"):
        return f"macosx_11_0_{here.rsplit('-', 1)[-1]}"
    return PLATFORMS.get(here, here.replace("-", "_").replace(".", "_"))
