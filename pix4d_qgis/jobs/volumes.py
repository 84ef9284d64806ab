"""Stockpile polygons to volumes: one row per polygon and base surface, whatever happens."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Protocol

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.projects import Project
from ..api.pix4d.volumes import Volume, VolumeRequest
from ..errors import Cancelled, InvalidInput, NotReady, Pix4dError
from ..geometry.volume_polygons import Ring, volume_rings, with_elevations
from ..progress import Progress, check_cancelled
from ..waiting import COG_APPEARS_WITHIN, COG_POLL, TICK, pause
from .announcement import counted
from .run import failure, not_done

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..geometry.polygons import PolygonFeature

PARALLEL = 4
DSM_APPEARS_WITHIN = COG_APPEARS_WITHIN
DSM_POLL = COG_POLL
CUSTOM = "custom"


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


@dataclass(frozen=True)
class Row:
    """The result for one polygon and base surface; ``volume`` is None where it failed."""

    feature: PolygonFeature
    base_surface: str
    volume: Optional[Volume]
    message: str = ""


def measurable_project(client: Pix4dClient, project_id: int) -> Project:
    """The project, if it can have a DSM.

    :raises NotReady: it is not processed (yet); :raises ProcessingFailed: it ended in ERROR
    """
    project = client.projects.get(project_id)
    if project.status == "ERROR":
        raise failure(project)
    if project.status in ("CREATED", "UPLOADED", "PROCESSING"):
        raise not_done(project, "DSM")
    return project


def check_settings(settings: Settings) -> None:
    """:raises InvalidInput: no base surface, or custom without its elevation"""
    if not settings.base_surfaces:
        raise InvalidInput("No base surface is chosen.", advice="Choose one at least.")
    if CUSTOM in settings.base_surfaces and settings.custom_elevation is None:
        raise InvalidInput(
            "The base surface custom needs an elevation.",
            advice="Give the custom elevation in the project's units.",
        )


def measure(
    client: Pix4dClient,
    project: Project,
    features: Sequence[PolygonFeature],
    crs_wkt: str,
    settings: Settings,
    surface_model: Surface,
    progress: Progress,
) -> list[Row]:
    """Measure every polygon over every base surface, four requests at a time.

    :param crs_wkt: CRS of the polygons
    :param surface_model: asked for the elevations of vertices that have none, and for the CRS of a
        project whose CRS the service has chosen without saying which
    :returns: rows in the order of the polygons and base surfaces; a polygon that cannot be
        measured is a row with a message
    """
    check_settings(settings)
    project_crs = project.coordinate_system or surface_model.coordinate_system()
    measured: dict[tuple[int, str], Row] = {}
    work: list[tuple[int, str, list[VolumeRequest]]] = []
    for index, feature in enumerate(features):
        check_cancelled(progress)
        requests = _requests(feature, crs_wkt, project_crs, settings, surface_model)
        for surface, prepared in requests.items():
            if isinstance(prepared, Pix4dError):
                measured[index, surface] = Row(feature, surface, None, str(prepared))
            else:
                work.append((index, surface, prepared))
    worker = _Worker(client, project.id, progress)
    for index, surface, result in worker.run(work):
        feature = features[index]
        measured[index, surface] = (
            Row(feature, surface, None, str(result))
            if isinstance(result, Pix4dError)
            else Row(feature, surface, result)
        )
    order = [
        (index, surface)
        for index in range(len(features))
        for surface in dict.fromkeys(settings.base_surfaces)
    ]
    return [measured[key] for key in order]


def totals(rows: Sequence[Row], units: str) -> list[str]:
    """One line for the log per base surface: sums of cut, fill and net, and failures."""
    unit = {"m": "m3"}.get(units, "yd3")
    lines = []
    for surface in dict.fromkeys(row.base_surface for row in rows):
        mine = [row for row in rows if row.base_surface == surface]
        volumes = [row.volume for row in mine if row.volume is not None]
        cut = sum(volume.cut for volume in volumes)
        fill = sum(volume.fill for volume in volumes)
        failed = len(mine) - len(volumes)
        lines.append(
            f"{surface}: {counted(len(volumes), 'polygon')}, cut {cut:,.2f} {unit}, "
            f"fill {fill:,.2f} {unit}, net {cut - fill:,.2f} {unit}"
            + (f"; {failed} failed." if failed else ".")
        )
    return lines


def _requests(
    feature: PolygonFeature,
    crs_wkt: str,
    project_crs: str,
    settings: Settings,
    surface_model: Surface,
) -> dict[str, list[VolumeRequest] | Pix4dError]:
    """Per base surface what to send, one request a part, or why nothing can be sent."""
    try:
        rings = volume_rings(feature, crs_wkt, project_crs)
    except Pix4dError as error:
        return dict.fromkeys(settings.base_surfaces, error)
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
    except Cancelled:
        raise
    except Pix4dError as error:
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


class _Worker:
    """Sends the requests, and waits together for a DSM that is late."""

    def __init__(self, client: Pix4dClient, project_id: int, progress: Progress) -> None:
        self._client = client
        self._project_id = project_id
        self._progress = progress
        self._dsm_deadline = time.monotonic() + DSM_APPEARS_WITHIN

    def run(
        self, work: Sequence[tuple[int, str, list[VolumeRequest]]]
    ) -> list[tuple[int, str, Volume | Pix4dError]]:
        """Results in the order in which they arrive."""
        results: list[tuple[int, str, Volume | Pix4dError]] = []
        executor = ThreadPoolExecutor(PARALLEL, thread_name_prefix="pix4d-volumes")
        try:
            pending: dict[Future[Volume | Pix4dError], tuple[int, str]] = {
                executor.submit(self._sum, parts): (index, surface)
                for index, surface, parts in work
            }
            while pending:
                done, _ = wait(pending, timeout=TICK, return_when=FIRST_COMPLETED)
                check_cancelled(self._progress)
                results += [(*pending.pop(future), future.result()) for future in done]
                self._progress.percent(100 * len(results) / len(work))
                self._progress.status(f"{len(results)} of {len(work)} volumes")
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
        return results

    def _sum(self, parts: Sequence[VolumeRequest]) -> Volume | Pix4dError:
        """Cut and fill of all parts; their errors are added too, which is the cautious sum."""
        try:
            volumes = [self._compute(part) for part in parts]
        except Cancelled:
            raise
        except Pix4dError as error:
            return error
        return Volume(
            cut=sum(volume.cut for volume in volumes),
            cut_error=sum(volume.cut_error for volume in volumes),
            fill=sum(volume.fill for volume in volumes),
            fill_error=sum(volume.fill_error for volume in volumes),
        )

    def _compute(self, request: VolumeRequest) -> Volume:
        while True:
            try:
                return self._client.volumes.compute(self._project_id, request)
            except NotReady as error:
                if time.monotonic() > self._dsm_deadline:
                    raise
                self._progress.status(f"{error.message} Waiting for it.")
            pause(DSM_POLL, self._progress.is_cancelled)
