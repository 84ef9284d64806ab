"""What is about to happen, said before it costs time or money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional, Union

from ..errors import InvalidInput
from ..geometry import crs
from ..geometry.region_of_interest import RegionOfInterest, area_to_json
from ..progress import Progress
from ..words import both, figure, numbered, tr
from .photos import MEGABYTE, InputFile, Survey
from .stored_photos import StoredPhotos

NAMES_SHOWN = 10
# Bytes. The service states no limit; web servers often take 1 MB (nginx) or 2.5 MB (Django).
LARGE_AREA = 1_000_000


class NotAsked:
    """A region of interest that is not known here, as it would take a request to ask for it."""


Region = Union[RegionOfInterest, InvalidInput, NotAsked, None]


def about_to_upload(
    files: Sequence[InputFile],
    missing: Sequence[InputFile],
    survey: Survey,
    coordinate_system: str,
    region: Region,
    progress: Progress,
) -> None:
    """Photos, megabytes, missing positions, extent, CRS, region of interest, what comes next.

    :param missing: those of ``files`` that are not in the project's storage yet
    """
    progress.info(_what_goes_up(files, missing))
    about_positions(survey, sum(file.is_photo for file in files), progress)
    about_crs(coordinate_system, progress)
    if isinstance(region, NotAsked):
        progress.info(
            tr("Region of interest: as set in the project; it is named before the start.")
        )
    else:
        about_region_of_project(region, progress)
    progress.info(
        tr(
            "Uploading and registering photos costs nothing. Starting the processing will "
            "use credits of the account and close the registration of photos."
        )
    )


def _what_goes_up(files: Sequence[InputFile], missing: Sequence[InputFile]) -> str:
    present = len(files) - len(missing)
    if not missing:
        return numbered(
            present,
            "Nothing to upload: {files} is there already.",
            "Nothing to upload: all {files} are there already.",
        ).format(files=_kinds(files))
    text = tr("About to upload: {files}, {size} MB.")
    if present:
        text = tr("About to upload: {files}, {size} MB ({present} of {all} are there already).")
    size = figure(sum(file.size for file in missing) / MEGABYTE, 1)
    return text.format(files=_kinds(missing), size=size, present=present, all=len(files))


def _kinds(files: Sequence[InputFile]) -> str:
    """How many photos and other files."""
    photos = sum(file.is_photo for file in files)
    others = len(files) - photos
    parts = []
    if photos or not others:
        parts.append(numbered(photos, "{n} photo", "{n} photos"))
    if others:
        parts.append(numbered(others, "{n} other file", "{n} other files"))
    return both(parts)


def about_to_start(
    images: int,
    photos: Optional[StoredPhotos],
    coordinate_system: str,
    region: Union[RegionOfInterest, InvalidInput, None],
    progress: Progress,
) -> None:
    """Photos, CRS, region of interest (or why it cannot be read), and what starting means.

    :param images: how many photos the service counts
    :param photos: what is known of them, unless it has been said before
    """
    progress.info(_what_is_processed(images, photos))
    if photos is not None:
        about_positions(photos.survey, photos.looked_at, progress)
    about_crs(coordinate_system, progress)
    about_region_of_project(region, progress)
    progress.warn(
        tr(
            "Starting uses credits of the account and closes the registration of photos: "
            "no photo can be added afterwards."
        )
    )


def _what_is_processed(images: int, photos: Optional[StoredPhotos]) -> str:
    if photos is None:
        return numbered(images, "About to process {n} photo.", "About to process {n} photos.")
    return numbered(
        images,
        "About to process {n} photo, {size} MB.",
        "About to process {n} photos, {size} MB.",
    ).format(size=figure(photos.size / MEGABYTE, 1))


def about_positions(survey: Survey, photos: int, progress: Progress) -> None:
    """Photos without a position among those looked at, and the extent of the others."""
    progress.info(
        tr("Photos without GPS position: {count} of {photos} looked at.").format(
            count=len(survey.without_position), photos=photos
        )
    )
    if survey.without_position and survey.positions:
        progress.warn(
            tr("Without position: {names}").format(names=shortened(survey.without_position))
        )
    if survey.extent:
        west, south, east, north = survey.extent
        progress.info(
            tr(
                "Extent of the photos: longitude {west:.6f} to {east:.6f}, latitude "
                "{south:.6f} to {north:.6f}."
            ).format(west=west, east=east, south=south, north=north)
        )
    elif photos:
        progress.warn(tr("No photo has a position: the result will not be georeferenced."))


def about_crs(coordinate_system: str, progress: Progress) -> None:
    """Output and vertical CRS; the service's defaults are said where nothing was chosen."""
    try:
        horizontal, vertical = crs.describe(coordinate_system)
    except InvalidInput as error:  # the project has it already; it is for the service to judge
        progress.warn(tr("Output CRS: {message}").format(message=error.message))
        return
    progress.info(
        tr("Output CRS: {horizontal}. Vertical CRS: {vertical}.").format(
            horizontal=horizontal, vertical=vertical
        )
    )
    if crs.is_web_mercator(coordinate_system):
        progress.warn(
            tr(
                "In Web Mercator lengths, areas and volumes are distorted: measure in a system "
                "of the site, such as its UTM zone."
            )
        )


def about_region_of_project(
    region: Union[RegionOfInterest, InvalidInput, None], progress: Progress
) -> None:
    """The region of interest, that there is none, or why it cannot be read."""
    if region is None:
        progress.info(tr("Region of interest: none, everything is processed."))
    elif isinstance(region, InvalidInput):
        progress.warn(
            tr("The project has a region of interest, but: {message}").format(
                message=region.message
            )
        )
    else:
        about_region(region, progress)


def about_region(region: RegionOfInterest, progress: Progress) -> None:
    """Area of the region of interest, and what was mended or dropped in it."""
    holes = len(region.polygon.interiors)
    progress.info(
        (
            numbered(
                holes,
                "Region of interest: {area} m2, {n} zone excluded.",
                "Region of interest: {area} m2, {n} zones excluded.",
            )
            if holes
            else tr("Region of interest: {area} m2.")
        ).format(area=figure(region.square_metres))
    )
    for note in region.notes:
        progress.warn(note)


def about_size(region: RegionOfInterest, progress: Progress) -> None:
    """Warn of a region so large that the service may not take it."""
    size = len(area_to_json(region.area))
    if size <= LARGE_AREA:
        return
    vertices = len(region.area["plane"]["vertices3d"])
    progress.warn(
        tr(
            "The region of interest has {vertices} vertices, {size} MB to send: the "
            "service may refuse it or take long. If so, simplify the polygons and try "
            "again."
        ).format(vertices=figure(vertices), size=figure(size / MEGABYTE, 1))
    )


def shortened(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - NAMES_SHOWN
    shown = ", ".join(names[:NAMES_SHOWN])
    if more <= 0:
        return shown
    return numbered(more, "{names} and {n} more", "{names} and {n} more").format(names=shown)
