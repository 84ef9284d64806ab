"""A new project before it is ordered: is everything right, and what will happen?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Optional, TypeVar

from ..api.pix4d.names import checked_name
from ..api.pix4d.options import ProcessingOptions
from ..errors import InvalidInput
from ..geometry import crs
from ..geometry.polygons import PolygonFeature
from ..geometry.region_of_interest import RegionOfInterest, check_near, region_of_interest
from ..words import figure, numbered, tr
from .flight import Flight, megabytes
from .option_names import wished_outputs

Result = TypeVar("Result")
Check = Callable[[], Result]
# Polygons, the WKT of their CRS, and the thickness of the region in metres, if it is limited.
ReadRegion = Callable[[], "tuple[Sequence[PolygonFeature], str, Optional[float]]"]

NAME, PHOTOS, CRS, REGION, OPTIONS = "name", "photos", "crs", "region", "options"


@dataclass(frozen=True)
class Wish:
    """What the analyst has chosen so far.

    :param horizontal: code or WKT; empty: the service's default
    :param vertical: as typed: a code such as 5728, a whole CRS such as EPSG:2056+5728, or nothing
    :param region: reads its polygons; None: everything is processed
    :param names_taken: of projects that have been begun from here and are not finished
    """

    name: str = ""
    flight: Optional[Flight] = None
    with_copies: bool = False
    horizontal: str = ""
    vertical: str = ""
    region: Optional[ReadRegion] = None
    tags: Sequence[str] = ()
    outputs: Sequence[str] = ()
    names_taken: Collection[str] = ()


@dataclass
class Prepared:
    """What came of the checks.

    :ivar problems: by part of the form, one or two sentences; with one nothing can be ordered
    :ivar notes: by part of the form, what the user should know
    :ivar coordinate_system: in the service's spelling
    :ivar happens: what will happen, one sentence each
    """

    problems: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    coordinate_system: str = ""
    region: Optional[RegionOfInterest] = None
    happens: list[str] = field(default_factory=list)


def prepare(wish: Wish) -> Prepared:
    """Check everything that can be checked without the service. Nothing is raised."""
    return _Preparation(wish).run()


def proposed_crs(flight: Flight) -> str:
    """The UTM zone of the middle of the photos; empty where there is none."""
    if flight.centre is None:
        return ""
    try:
        return crs.utm_crs(*flight.centre)
    except InvalidInput:
        return ""


def combined_crs(horizontal: str, vertical: str) -> str:
    """One text of a CRS and its vertical part, which may be the whole as well.

    :raises InvalidInput: the two do not go together
    """
    vertical = vertical.strip()
    if not vertical:
        return horizontal
    if "+" in vertical or vertical.upper() in crs.ARBITRARY_UNITS:
        return vertical
    if not horizontal.upper().startswith("EPSG:"):
        raise InvalidInput(
            tr("A vertical CRS needs a horizontal one with an EPSG code."),
            advice=tr("Choose that first, or type both, such as EPSG:2056+5728."),
        )
    return f"{horizontal}+{vertical}"


class _Preparation:
    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._prepared = Prepared()

    def run(self) -> Prepared:
        wish, prepared = self._wish, self._prepared
        self._checked(PHOTOS, self._check_photos)
        self._checked(NAME, self._check_name)
        text = self._checked(CRS, self._check_crs)
        prepared.coordinate_system = text or ""
        if wish.region is not None:
            prepared.region = self._checked(REGION, self._region)
        self._checked(OPTIONS, lambda: ProcessingOptions(wish.tags, wish.outputs).to_json())
        if not prepared.problems:
            prepared.happens = self._what_happens()
        return prepared

    def _checked(self, part: str, check: Check[Result]) -> Optional[Result]:
        try:
            return check()
        except InvalidInput as error:
            self._prepared.problems[part] = str(error)
            return None

    def _check_name(self) -> None:
        name = self._wish.name
        if not name:
            raise InvalidInput(tr("The project has no name yet."))
        checked_name(name)
        if name in self._wish.names_taken:
            raise InvalidInput(
                tr("An upload called '{}' is not finished.").format(name),
                advice=tr("Continue or discard it, or choose another name."),
            )

    def _check_photos(self) -> None:
        if self._wish.flight is None:
            raise InvalidInput(tr("No photos are chosen yet."))

    def _check_crs(self) -> str:
        flight = self._wish.flight
        text = combined_crs(self._wish.horizontal, self._wish.vertical)
        text = crs.check_output_crs(text, flight.centre if flight else None)
        horizontal, vertical = crs.describe(text)
        if flight is not None and text and text == proposed_crs(flight):
            notes = [tr("{}, the UTM zone of the photos.").format(horizontal)]
        else:
            notes = [f"{horizontal}."]
        notes.append(tr("Heights: {}.").format(vertical))
        if crs.is_web_mercator(text):
            notes.append(
                tr(
                    "In Web Mercator lengths, areas and volumes are distorted: measure in a system "
                    "of the site, such as its UTM zone."
                )
            )
        self._prepared.notes[CRS] = " ".join(notes)
        return text

    def _region(self) -> RegionOfInterest:
        wish = self._wish
        if wish.region is None:
            raise InvalidInput(tr("There is no region of interest."))
        features, wkt, thickness = wish.region()
        region = region_of_interest(features, wkt, thickness=thickness)
        if wish.flight is not None:
            check_near(region.polygon, list(wish.flight.positions.values()))
        self._prepared.notes[REGION] = " ".join([_size(region), *region.notes])
        return region

    def _what_happens(self) -> list[str]:
        wish, prepared = self._wish, self._prepared
        if wish.flight is None:
            return []
        sent = wish.flight.found.files if wish.with_copies else wish.flight.without_copies()
        upload = numbered(
            len(sent),
            "{n} file ({size} MB) is uploaded to the new project '{name}'.",
            "{n} files ({size} MB) are uploaded to the new project '{name}'.",
        ).format(size=figure(megabytes(sent), 1), name=wish.name)
        region = prepared.region
        return [
            upload,
            _positions(wish.flight),
            tr("The results come in {}. Heights: {}.").format(
                *crs.describe(prepared.coordinate_system)
            ),
            tr("Everything is processed.")
            if region is None
            else tr("Only the region of interest is processed: {}").format(_size(region)),
            _outputs(wish.outputs),
            tr(
                "Uploading costs nothing. Then the processing starts by itself, which uses credits "
                "of the account."
            ),
        ]


def _positions(flight: Flight) -> str:
    missing, photos = len(flight.without_position), len(flight.found.photos)
    if not missing:
        return tr("All photos have a position.")
    if missing == photos:
        return tr("No photo has a position: the result will not be georeferenced.")
    return tr("{} of {} photos have no position.").format(missing, photos)


def _outputs(outputs: Sequence[str]) -> str:
    if not outputs:
        return tr("The service makes its usual outputs.")
    names = wished_outputs()
    made = ", ".join(names.get(output, output) for output in outputs)
    return tr("The service makes: {}.").format(made)


def _size(region: RegionOfInterest) -> str:
    """Its area in m2 and ha, and its holes."""
    metres = region.square_metres
    size = tr("{} m² ({} ha)").format(figure(metres), figure(metres / 10_000, 2))
    holes = len(region.polygon.interiors)
    if not holes:
        return f"{size}."
    kept_out = numbered(holes, "{n} hole is left out", "{n} holes are left out")
    return f"{size}, {kept_out}."
