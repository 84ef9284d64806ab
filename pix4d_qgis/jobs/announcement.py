"""What is about to happen, said before it costs time or money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional, Union

from ..errors import InvalidInput
from ..geometry import crs
from ..geometry.region_of_interest import RegionOfInterest, area_to_json
from ..progress import Progress
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
        progress.info("Region of interest: as set in the project; it is named before the start.")
    else:
        about_region_of_project(region, progress)
    progress.info(
        "Uploading and registering photos costs nothing. Starting the processing will use credits "
        "of the account and close the registration of photos."
    )


def _what_goes_up(files: Sequence[InputFile], missing: Sequence[InputFile]) -> str:
    present = len(files) - len(missing)
    if not missing:
        verb = "is" if present == 1 else "are"
        every = "" if present == 1 else "all "
        return f"Nothing to upload: {every}{_kinds(files)} {verb} there already."
    there = f" ({present} of {len(files)} are there already)" if present else ""
    megabytes = sum(file.size for file in missing) / MEGABYTE
    return f"About to upload: {_kinds(missing)}, {megabytes:.1f} MB{there}."


def _kinds(files: Sequence[InputFile]) -> str:
    """How many photos and other files."""
    photos = sum(file.is_photo for file in files)
    others = len(files) - photos
    parts = [counted(photos, "photo")] if photos or not others else []
    return " and ".join([*parts, *([counted(others, "other file")] if others else [])])


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
    size = f", {photos.size / MEGABYTE:.1f} MB" if photos else ""
    progress.info(f"About to process {counted(images, 'photo')}{size}.")
    if photos is not None:
        about_positions(photos.survey, photos.looked_at, progress)
    about_crs(coordinate_system, progress)
    about_region_of_project(region, progress)
    progress.warn(
        "Starting uses credits of the account and closes the registration of photos: "
        "no photo can be added afterwards."
    )


def about_positions(survey: Survey, photos: int, progress: Progress) -> None:
    """Photos without a position among those looked at, and the extent of the others."""
    progress.info(
        f"Photos without GPS position: {len(survey.without_position)} of {photos} looked at."
    )
    if survey.without_position and survey.positions:
        progress.warn(f"Without position: {shortened(survey.without_position)}")
    if survey.extent:
        west, south, east, north = survey.extent
        progress.info(
            f"Extent of the photos: longitude {west:.6f} to {east:.6f}, "
            f"latitude {south:.6f} to {north:.6f}."
        )
    elif photos:
        progress.warn("No photo has a position: the result will not be georeferenced.")


def about_crs(coordinate_system: str, progress: Progress) -> None:
    """Output and vertical CRS; the service's defaults are said where nothing was chosen."""
    try:
        horizontal, vertical = crs.describe(coordinate_system)
    except InvalidInput as error:  # the project has it already; it is for the service to judge
        progress.warn(f"Output CRS: {error.message}")
        return
    progress.info(f"Output CRS: {horizontal}. Vertical CRS: {vertical}.")
    if crs.is_web_mercator(coordinate_system):
        progress.warn(
            "In Web Mercator lengths, areas and volumes are distorted: measure in a system of the "
            "site, such as its UTM zone."
        )


def about_region_of_project(
    region: Union[RegionOfInterest, InvalidInput, None], progress: Progress
) -> None:
    """The region of interest, that there is none, or why it cannot be read."""
    if region is None:
        progress.info("Region of interest: none, everything is processed.")
    elif isinstance(region, InvalidInput):
        progress.warn(f"The project has a region of interest, but: {region.message}")
    else:
        about_region(region, progress)


def about_region(region: RegionOfInterest, progress: Progress) -> None:
    """Area of the region of interest, and what was mended or dropped in it."""
    holes = len(region.polygon.interiors)
    progress.info(
        f"Region of interest: {region.square_metres:,.0f} m2"
        + (f", {counted(holes, 'zone')} excluded." if holes else ".")
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
        f"The region of interest has {vertices:,} vertices, {size / MEGABYTE:.1f} MB to send: the "
        "service may refuse it or take long. If so, simplify the polygons and try again."
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun, which takes an s in the plural."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def shortened(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")
