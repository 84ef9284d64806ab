"""What an analyst is told about a flight before it is sent."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import figure, numbered, tr
from .flight import Flight, megabytes


@dataclass(frozen=True)
class Remark:
    """Something about some of the photos, and their names."""

    text: str
    names: list[str]


def facts(flight: Flight, with_copies: bool) -> list[str]:
    """How many photos will be sent, how large, from where; a line each."""
    sent = flight.found.files if with_copies else flight.without_copies()
    photos = sum(file.is_photo for file in sent)
    count = numbered(photos, "{n} photo", "{n} photos")
    others = len(sent) - photos
    if others:
        count += ", " + numbered(others, "{n} ZIP file", "{n} ZIP files")
    lines = [tr("{}, {} MB").format(count, figure(megabytes(sent), 1))]
    size = flight.size
    if size is None:
        if flight.found.photos:
            lines.append(tr("No photo has a position: the result will not be georeferenced."))
        return lines
    lines.append(tr("Extent: {} by {}").format(*map(_length, size)))
    return lines


def remarks(flight: Flight, with_copies: bool) -> list[Remark]:
    """What stands out, with what happens to it; nothing where nothing does."""
    photos = flight.found.photos
    found = [
        Remark(
            tr("Without position: {} (sent)").format(len(flight.without_position)),
            [photo.name for photo in flight.without_position],
        ),
        Remark(
            (tr("Identical copies: {} (sent)") if with_copies else _copies_left_out()).format(
                len(flight.copies)
            ),
            [
                tr("{} is {}").format(photo.name, flight.copies[photo.path].name)
                for photo in photos
                if photo.path in flight.copies
            ],
        ),
        Remark(
            tr("Same time and place: {} (sent)").format(len(flight.twins)),
            [photo.name for photo in photos if photo.path in flight.twins],
        ),
        Remark(
            tr("Far from the others: {} (sent)").format(len(flight.far)),
            [photo.name for photo in photos if photo.path in flight.far],
        ),
        Remark(
            tr("Other files: {} (not sent)").format(len(flight.found.skipped)),
            [str(skipped) for skipped in flight.found.skipped],
        ),
    ]
    return [remark for remark in found if remark.names]


def _copies_left_out() -> str:
    return tr("Identical copies: {} (left out)")


def _length(metres: float) -> str:
    if metres < 1000:
        return tr("{} m").format(figure(metres))
    return tr("{} km").format(figure(metres / 1000, 1))
