"""Which files of the user's disk are photos, and what is known about them."""

from __future__ import annotations

import errno
import os
import stat
import zipfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Optional

from ..errors import InvalidInput
from ..progress import Progress, check_cancelled
from ..storage.files import has_control_characters, legible
from ..words import tr

PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".tif", ".tiff"})
PHOTO_SIGNATURES = (b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
MEGABYTE = 1_000_000

# Longitude and latitude in degrees, WGS 84.
Position = tuple[float, float]
Locate = Callable[[Path], Optional[Position]]


@dataclass(frozen=True)
class InputFile:
    """A file to send. ``name`` is its path below the chosen folder, with ``/``; size in bytes."""

    path: Path
    name: str
    size: int
    mtime_ns: int
    is_photo: bool = True


@dataclass(frozen=True)
class Skipped:
    """A file that is not sent, and why."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{legible(self.path)}: {self.reason}"


@dataclass(frozen=True)
class Discovery:
    """What was found on disk, each file once, in the order of names."""

    files: list[InputFile]
    skipped: list[Skipped]

    @property
    def photos(self) -> list[InputFile]:
        return [file for file in self.files if file.is_photo]


@dataclass(frozen=True)
class Survey:
    """Where photos were taken. ``positions`` are longitude and latitude, WGS 84."""

    positions: list[Position]
    without_position: list[str]

    @property
    def extent(self) -> Optional[tuple[float, float, float, float]]:
        """West, south, east, north in degrees; None without any position."""
        if not self.positions:
            return None
        lons, lats = zip(*self.positions)
        return min(lons), min(lats), max(lons), max(lats)


def discover(sources: Sequence[Path], without: Collection[Path] = ()) -> Discovery:
    """Expand folders and look at each file.

    :param without: resolved paths of files that the user does not want to send
    :raises InvalidInput: a path does not exist, or nothing that can be sent is among them
    """
    if not sources:
        raise InvalidInput(tr("No photos are given."), advice=tr("Choose files or a folder."))
    missing = [legible(path) for path in sources if not path.exists()]
    if missing:
        raise InvalidInput(
            tr("There is no {missing}.").format(missing=", ".join(missing[:5])),
            advice=tr("Check the path."),
        )
    files: dict[Path, InputFile] = {}
    skipped: dict[Path, Skipped] = {}
    for source in sources:
        for path, name in _expand(source):
            resolved = path.resolve()
            if resolved in files or resolved in skipped:
                continue
            found = _look_at(path, name, named=path == source)
            if resolved in without:
                found = Skipped(path, tr("you left it out"))
            if isinstance(found, Skipped):
                skipped[resolved] = found
            else:
                files[resolved] = found
    if not files:
        places = ", ".join(map(legible, sources[:5]))
        raise InvalidInput(
            tr("There are no photos in {places}.").format(places=places),
            advice=tr("The service takes JPEG and TIFF photos, and ZIP files chosen by name."),
        )
    return Discovery(sorted(files.values(), key=lambda file: file.name), list(skipped.values()))


def survey(files: Iterable[InputFile], locate: Locate, progress: Progress) -> Survey:
    """Read the positions of the photos from their EXIF."""
    positions: list[Position] = []
    without: list[str] = []
    for file in files:
        check_cancelled(progress)
        position = locate(file.path)
        if position is None:
            without.append(file.name)
        else:
            positions.append(position)
    return Survey(positions, without)


def _expand(source: Path) -> Iterable[tuple[Path, str]]:
    """Files of a folder with their names below it; a file with its own name."""
    if source.is_file():
        yield source, source.name
        return
    closed: list[OSError] = []
    for folder, folders, names in os.walk(source, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder) / name
            yield path, path.relative_to(source).as_posix()
    for error in closed:
        yield Path(error.filename), Path(error.filename).name


def _look_at(path: Path, name: str, named: bool) -> InputFile | Skipped:
    """A file to send, or why not. A ZIP is sent only when the user chose it by name."""
    problem = _problem_of_name(name)
    if problem:
        return Skipped(path, problem)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, tr("it is no file"))  # a pipe would never end
        with path.open("rb") as file:
            start = file.read(4)
    except OSError as error:
        return Skipped(path, tr("cannot be read: {strerror}").format(strerror=error.strerror))
    found = InputFile(path, name, status.st_size, status.st_mtime_ns)
    if path.suffix.lower() == ".zip" and named and zipfile.is_zipfile(path):
        return replace(found, is_photo=False)
    if path.suffix.lower() not in PHOTO_SUFFIXES:
        return Skipped(path, tr("no photo"))
    if not start.startswith(PHOTO_SIGNATURES):
        return Skipped(path, tr("no photo: its content is neither JPEG nor TIFF"))
    return found


def _problem_of_name(name: str) -> str:
    """Why a file of this name cannot be sent; empty: it can."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return tr("its name is not valid UTF-8")
    if has_control_characters(name):
        return tr("its name has control characters in it; rename it")
    return ""
