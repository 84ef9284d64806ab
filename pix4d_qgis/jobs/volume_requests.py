"""What is sent for a stockpile polygon: one request per base surface and part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Protocol

from ..api.pix4d.choices import CUSTOM
from ..api.pix4d.volumes import VolumeRequest
from ..errors import InvalidInput, Pix4dError
from ..geometry.volume_polygons import Ring, volume_rings, with_elevations
from ..progress import Progress
from ..words import figure, tr
from .volume_worker import concerns_all

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..geometry.polygons import PolygonFeature

# The service states no number, only that it gives up after 29 seconds.
MANY_VERTICES = 5_000


class Surface(Protocol):
    """The project's DSM."""

    def coordinate_system(self) -> str:
        """WKT of its CRS; empty where it has none."""

    def sample(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Elevations (n,) in the project's units at ``points`` (n, 2) of the project's CRS,
        easting first; NaN where there is none."""


@dataclass(frozen=True)
class Settings:
    """How to measure; see :class:`VolumeRequest` for the values."""

    base_surfaces: Sequence[str]
    units: str = "m"
    custom_elevation: Optional[float] = None

    def check(self) -> None:
        """:raises InvalidInput: no base surface, or custom without its elevation"""
        if not self.base_surfaces:
            raise InvalidInput(tr("No base surface is chosen."), advice=tr("Choose one at least."))
        if CUSTOM in self.base_surfaces and self.custom_elevation is None:
            raise InvalidInput(
                tr("The base surface custom needs an elevation."),
                advice=tr("Give the custom elevation in the project's units."),
            )


def requests_for(
    feature: PolygonFeature,
    crs_wkt: str,
    project_crs: str,
    settings: Settings,
    surface_model: Surface,
    progress: Progress,
) -> dict[str, list[VolumeRequest] | Pix4dError]:
    """Per base surface what to send, one request a part, or why nothing can be sent.

    :raises Pix4dError: one that concerns all polygons
    """
    try:
        rings = volume_rings(feature, crs_wkt, project_crs)
    except Pix4dError as error:
        return dict.fromkeys(settings.base_surfaces, error)
    _warn_of_many_vertices(feature, rings, progress)
    prepared: dict[str, list[VolumeRequest] | Pix4dError] = {}
    vertices: list[list[list[float]]] | Pix4dError | None = None
    for surface in settings.base_surfaces:
        if surface == CUSTOM:
            flat = [ring.coordinates[:, :2].tolist() for ring in rings]
            prepared[surface] = _one_per_part(surface, flat, settings)
            continue
        if vertices is None:
            vertices = _elevated(rings, surface_model)
        prepared[surface] = (
            vertices
            if isinstance(vertices, Pix4dError)
            else _one_per_part(surface, vertices, settings)
        )
    return prepared


def _elevated(
    rings: Sequence[Ring], surface_model: Surface
) -> list[list[list[float]]] | Pix4dError:
    try:
        return [with_elevations(ring, _heights(ring, surface_model)) for ring in rings]
    except Pix4dError as error:
        if concerns_all(error):
            raise
        return error


def _heights(ring: Ring, surface_model: Surface) -> NDArray[np.float64]:
    if ring.has_z:
        return ring.coordinates[:, 2]
    return surface_model.sample(ring.coordinates[:, :2])


def _one_per_part(
    surface: str, parts: Sequence[list[list[float]]], settings: Settings
) -> list[VolumeRequest]:
    elevation = settings.custom_elevation if surface == CUSTOM else None
    return [VolumeRequest(surface, part, settings.units, elevation) for part in parts]


def _warn_of_many_vertices(
    feature: PolygonFeature, rings: Sequence[Ring], progress: Progress
) -> None:
    most = max(len(ring.coordinates) for ring in rings)
    if most > MANY_VERTICES:
        progress.warn(
            tr(
                "Feature {id} has {most} vertices, for which the service may need longer "
                "than it allows itself. If so, it is measured with fewer, and its row says so."
            ).format(id=feature.id, most=figure(most))
        )
