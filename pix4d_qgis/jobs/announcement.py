"""What is about to happen, said before it costs time or money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional, Union

from ..errors import InvalidInput
from ..geometry import crs
from ..geometry.region_of_interest import RegionOfInterest
from ..progress import Progress
from .photos import MEGABYTE, InputFile, Survey

NAMES_SHOWN = 10


def about_to_upload(
    files: Sequence[InputFile],
    survey: Survey,
    coordinate_system: str,
    region: Optional[RegionOfInterest],
    progress: Progress,
) -> None:
    """Photos, megabytes, missing positions, extent, CRS and, if known, the region of interest."""
    megabytes = sum(file.size for file in files) / MEGABYTE
    photos = sum(file.is_photo for file in files)
    others = len(files) - photos
    progress.info(
        f"About to upload: {counted(photos, 'photo')}"
        + (f" and {counted(others, 'other file')}" if others else "")
        + f", {megabytes:.1f} MB."
    )
    about_positions(survey, photos, progress)
    about_crs(coordinate_system, progress)
    if region is not None:
        about_region(region, progress)


def about_to_start(
    images: int,
    coordinate_system: str,
    region: Union[RegionOfInterest, InvalidInput, None],
    progress: Progress,
) -> None:
    """Photos, CRS, region of interest (or why it cannot be read), and what starting means."""
    progress.info(f"About to process {counted(images, 'photo')}.")
    about_crs(coordinate_system, progress)
    if region is None:
        progress.info("Region of interest: none, everything is processed.")
    elif isinstance(region, InvalidInput):
        progress.warn(f"The project has a region of interest, but: {region.message}")
    else:
        about_region(region, progress)
    progress.warn(
        "Starting uses credits of the account and closes the registration of photos: "
        "no photo can be added afterwards."
    )


def about_positions(survey: Survey, photos: int, progress: Progress) -> None:
    """Photos without a position, and the extent of the others."""
    progress.info(f"Photos without GPS position: {len(survey.without_position)} of {photos}.")
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
    if not coordinate_system:
        progress.info("Output CRS: the UTM zone of the photos. Vertical CRS: the service's own.")
        return
    try:
        horizontal, vertical = crs.describe(coordinate_system)
    except InvalidInput as error:  # the project has it already; it is for the service to judge
        progress.warn(f"Output CRS: {error.message}")
        return
    progress.info(f"Output CRS: {horizontal}. Vertical CRS: {vertical or 'the service’s own'}.")


def about_region(region: RegionOfInterest, progress: Progress) -> None:
    """Area of the region of interest, and what was mended or dropped in it."""
    holes = len(region.polygon.interiors)
    progress.info(
        f"Region of interest: {region.square_metres:,.0f} m2"
        + (f", without {counted(holes, 'excluded zone')}." if holes else ".")
    )
    for note in region.notes:
        progress.warn(note)


def counted(number: int, noun: str) -> str:
    """A number with its noun, which takes an s in the plural."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def shortened(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")
