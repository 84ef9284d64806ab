"""The photos of a flight as they will be sent, and what an analyst should see before."""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Optional

from ..progress import Progress, Seldom, check_cancelled
from ..words import numbered
from .photos import MEGABYTE, Discovery, InputFile, Locate, Position, Survey, discover, survey

# The moment of exposure as text, from EXIF; empty without it.
Moment = Callable[[Path], str]

HEAD = 1 << 16
CHUNK = 1 << 20
METRES_PER_DEGREE = 111_320.0
# A photo is far away beyond this many times the usual distance from the middle, and this far.
FAR_TIMES = 10.0
FAR_METRES = 1_000.0


@dataclass(frozen=True)
class Flight:
    """What was found, in the order of names.

    :param positions: longitude and latitude in degrees, WGS 84, of the photos that have one
    :param copies: photos with the very content of another, which is named
    :param twins: photos taken at the same time and place as another, with another content
    :param far: photos far from all others
    """

    found: Discovery
    positions: Mapping[Path, Position] = field(default_factory=dict)
    copies: Mapping[Path, InputFile] = field(default_factory=dict)
    twins: frozenset[Path] = frozenset()
    far: frozenset[Path] = frozenset()

    def without_copies(self) -> list[InputFile]:
        return [file for file in self.found.files if file.path not in self.copies]

    @property
    def copies_resolved(self) -> list[Path]:
        """As :func:`~.photos.discover` takes what is to be left out."""
        return [path.resolve() for path in self.copies]

    @property
    def without_position(self) -> list[InputFile]:
        return [photo for photo in self.found.photos if photo.path not in self.positions]

    @property
    def size(self) -> Optional[tuple[float, float]]:
        """Metres from west to east and from south to north; None without positions."""
        extent = self.survey.extent
        if extent is None:
            return None
        west, south, east, north = extent
        width = _metres((west, (south + north) / 2), (east, (south + north) / 2))
        return width, _metres((west, south), (west, north))

    @property
    def survey(self) -> Survey:
        names = [photo.name for photo in self.without_position]
        return Survey(list(self.positions.values()), names)

    @property
    def centre(self) -> Optional[Position]:
        """The middle of the photos, which a few strays do not move; None without positions."""
        return middle(list(self.positions.values()))


def megabytes(files: Iterable[InputFile]) -> float:
    """Their size together."""
    return sum(file.size for file in files) / MEGABYTE


def look_at(sources: Sequence[Path], locate: Locate, moment: Moment, progress: Progress) -> Flight:
    """Look at every photo, as it will be done when they are sent.

    Reads the beginning of each, and the whole of those that may be copies.

    :raises InvalidInput: a path does not exist, or nothing that can be sent is among them
    :raises Cancelled: by the user
    """
    found = discover(sources)
    photos = found.photos
    positions: dict[Path, Position] = {}
    seldom = Seldom()

    def noted(path: Path) -> Optional[Position]:
        position = locate(path)
        if position is not None:
            positions[path] = position
        looked_at[0] += 1
        progress.percent(95.0 * looked_at[0] / len(photos))
        if seldom.is_due():
            progress.status(
                numbered(len(photos), "{done} of {n} photo", "{done} of {n} photos").format(
                    done=looked_at[0]
                )
            )
        return position

    looked_at = [0]
    survey(photos, noted, progress)
    copies = _copies(photos, progress)
    originals = [photo for photo in photos if photo.path not in copies]
    twins = _twins(originals, positions, moment, progress)
    progress.percent(100)
    return Flight(found, positions, copies, twins, _far(positions))


def middle(positions: Sequence[Position]) -> Optional[Position]:
    """The median of longitudes and latitudes; on both sides of the antimeridian, too."""
    if not positions:
        return None
    first = positions[0][0]
    lon = first + median(_turned(lon - first) for lon, _ in positions)
    return _turned(lon), median(lat for _, lat in positions)


def _copies(photos: Sequence[InputFile], progress: Progress) -> dict[Path, InputFile]:
    """Photos whose content another has. Most are told apart by size or beginning."""
    copies: dict[Path, InputFile] = {}
    for of_one_size in _grouped(photos, lambda photo: photo.size):
        for alike in _grouped(of_one_size, lambda photo: _digest(photo.path, HEAD, progress)):
            for same in _grouped(alike, lambda photo: _digest(photo.path, 0, progress)):
                copies.update({photo.path: same[0] for photo in same[1:]})
    return copies


def _twins(
    photos: Sequence[InputFile],
    positions: Mapping[Path, Position],
    moment: Moment,
    progress: Progress,
) -> frozenset[Path]:
    def place(photo: InputFile) -> str:
        return repr(positions.get(photo.path, ""))

    def time(photo: InputFile) -> str:
        check_cancelled(progress)
        return moment(photo.path)

    located = [photo for photo in photos if photo.path in positions]
    return frozenset(
        photo.path
        for at_one_place in _grouped(located, place)
        for at_once in _grouped(at_one_place, time)
        for photo in at_once
    )


def _grouped(
    photos: Sequence[InputFile], key: Callable[[InputFile], object]
) -> list[list[InputFile]]:
    """Those of a common key; no key, such as an unknown time, is common to none."""
    groups: dict[object, list[InputFile]] = defaultdict(list)
    for photo in photos:
        value = key(photo)
        if value:
            groups[value].append(photo)
    return [group for group in groups.values() if len(group) > 1]


def _digest(path: Path, length: int, progress: Progress) -> str:
    """SHA-256 of the first ``length`` bytes, 0: of all; empty: it cannot be read."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            if length:
                digest.update(file.read(length))
            else:
                while chunk := file.read(CHUNK):
                    check_cancelled(progress)
                    digest.update(chunk)
    except OSError:  # when it is sent, this will be said
        return ""
    return digest.hexdigest()


def _far(positions: Mapping[Path, Position]) -> frozenset[Path]:
    centre = middle(list(positions.values()))
    if centre is None:
        return frozenset()
    distances = {path: _metres(centre, position) for path, position in positions.items()}
    limit = max(FAR_TIMES * median(distances.values()), FAR_METRES)
    return frozenset(path for path, metres in distances.items() if metres > limit)


def _metres(first: Position, second: Position) -> float:
    """On a sphere that is flat here: good enough to see who strays."""
    east = _turned(second[0] - first[0]) * math.cos(math.radians(first[1]))
    return math.hypot(east, second[1] - first[1]) * METRES_PER_DEGREE


def _turned(lon: float) -> float:
    """The same direction between -180 and 180 degrees."""
    return (lon + 180.0) % 360.0 - 180.0
