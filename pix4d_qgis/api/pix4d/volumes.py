"""Volumes between a base surface over a polygon and the project's DSM."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import InvalidInput, NotReady, Pix4dError, UnexpectedAnswer
from ...words import tr
from .. import reading
from ..answers import BUSY, Answer, words_of
from ..http import Transport
from . import paths
from .choices import BASE_SURFACES, CUSTOM, UNITS
from .projects import Projects
from .reference import NOT_FOUND

BAD_REQUEST = 400

NO_DSM_YET = "No COG DSM found"
TIMED_OUT = "timed out"
FEWEST_VERTICES = 3
NUMBERS = ("cut", "cut_error", "fill", "fill_error")


@dataclass(frozen=True)
class VolumeRequest:
    """One measurement.

    :param base_surface: one of ``BASE_SURFACES``
    :param coordinates: vertices [x, y, z], or [x, y] with ``custom``, of a ring that is not
        closed, in the project's CRS (easting first) and its units
    :param units: one of ``UNITS``; the result is in cubic metres or cubic yards
    :param custom_elevation: height of the horizontal base, with ``custom`` only
    """

    base_surface: str
    coordinates: Sequence[Sequence[float]]
    units: str = "m"
    custom_elevation: float | None = None

    def to_json(self) -> dict[str, Any]:
        """The request body. :raises InvalidInput: a value that the service would refuse"""
        if self.base_surface not in BASE_SURFACES:
            raise InvalidInput(
                tr("'{base_surface}' is no base surface.").format(base_surface=self.base_surface)
            )
        if self.units not in UNITS:
            raise InvalidInput(tr("'{units}' is no unit of volume here.").format(units=self.units))
        custom = self.base_surface == CUSTOM
        if custom and (self.custom_elevation is None or not math.isfinite(self.custom_elevation)):
            raise InvalidInput(tr("The base surface custom needs an elevation."))
        if len(self.coordinates) < FEWEST_VERTICES:
            raise InvalidInput(tr("A polygon needs three vertices at least."))
        for vertex in self.coordinates:
            if len(vertex) not in ((2, 3) if custom else (3,)) or not all(
                map(math.isfinite, vertex)
            ):
                raise InvalidInput(tr("A vertex of the polygon has no x, y or z."))
        if list(self.coordinates[0]) == list(self.coordinates[-1]):
            raise InvalidInput(
                tr("The ring of the polygon is closed; the service takes an open one.")
            )
        body: dict[str, Any] = {
            "base_surface": self.base_surface,
            "coordinates": [list(vertex) for vertex in self.coordinates],
            "units": self.units,
        }
        if custom:
            body["custom_elevation"] = self.custom_elevation
        return body


@dataclass(frozen=True)
class Volume:
    """Cut (above the base) and fill (below it) with their error estimates, in the units asked."""

    cut: float
    cut_error: float
    fill: float
    fill_error: float


class Volumes:
    """The volume call."""

    def __init__(self, transport: Transport, projects: Projects) -> None:
        self._transport = transport
        self._projects = projects
        self._path = paths.VOLUMES

    def compute(self, project_id: int, request: VolumeRequest) -> Volume:
        """Measure one polygon.

        :raises NotReady: the service has no cloud-optimised DSM (yet)
        :raises NotFound: no such project
        """
        body = request.to_json()
        answer = self._ask(project_id, body)
        if answer.status >= BAD_REQUEST and answer.is_json:
            raise self._error(answer)
        self._transport.check(answer, _doing())
        data = reading.mapping(answer.body, tr("volume"))
        numbers = {key: reading.decimal(data, key) for key in NUMBERS}
        known = {key: value for key, value in numbers.items() if value is not None}
        if len(known) != len(numbers):
            raise UnexpectedAnswer(tr("The service's answer holds no volume."), try_again=True)
        return Volume(**known)

    def _ask(self, project_id: int, body: dict[str, Any]) -> Answer:
        """The answer from the address that the service knows; two are published."""
        path = self._path
        answer = self._post(path, project_id, body)
        if answer.status == NOT_FOUND:
            self._projects.get(project_id)  # tells an unknown project from an unknown address
            if path == paths.VOLUMES:
                other = self._post(paths.VOLUMES_FALLBACK, project_id, body)
                if other.status != NOT_FOUND:
                    answer = other
                    if other.is_json:
                        self._path = paths.VOLUMES_FALLBACK
        return answer

    def _post(self, path: str, project_id: int, body: dict[str, Any]) -> Answer:
        return self._transport.ask(
            "POST",
            self._transport.connection.webgis_url + path.format(id=project_id),
            _doing(),
            json=body,
            repeatable=True,
            is_busy=lambda answer: answer.status in BUSY and TIMED_OUT not in words_of(answer.body),
        )

    def _error(self, answer: Answer) -> Pix4dError:
        error = self._transport.error(answer, _doing())
        if NO_DSM_YET in error.detail:
            return NotReady(
                tr("The service has no cloud-optimised DSM of this project (yet)."),
                advice=tr(
                    "Check that the project has a DSM; right after processing, try again later."
                ),
                detail=error.detail,
                code=error.code,
                try_again=True,
            )
        for words, advice in _advice().items():
            if words in error.detail:
                error.advice = advice
        return error


def _doing() -> str:
    return tr("compute the volume")


def _advice() -> dict[str, str]:
    """The service's own words in an error, and what can be done about it."""
    return {
        "doesn't overlap": tr("Move the polygon onto the surface model."),
        "Invalid Polygon": tr("Check that all of the polygon lies on the surface model."),
        "Too much data": tr("Measure a smaller area."),
        TIMED_OUT: tr("Use fewer vertices."),
    }
