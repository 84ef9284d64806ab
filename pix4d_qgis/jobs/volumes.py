"""Stockpile polygons to volumes: one row per polygon and base surface, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.projects import Project
from ..api.pix4d.volumes import Volume
from ..errors import Cancelled, Pix4dError
from ..progress import Progress, check_cancelled
from ..words import figure, numbered, tr
from .run import failure, not_done
from .volume_requests import Settings, Surface, requests_for
from .volume_worker import Measured, Work, Worker

if TYPE_CHECKING:
    from ..geometry.polygons import PolygonFeature

__all__ = ["Row", "Settings", "Surface", "measurable_project", "measure", "totals"]


@dataclass(frozen=True)
class Row:
    """The result for one polygon and base surface; ``volume`` is None where it failed.

    :param message: why it failed, or what to know of the volume; may be empty
    """

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
        project whose CRS the service has chosen without saying which; in this thread only
    :returns: rows in the order of the polygons and base surfaces; a polygon that cannot be
        measured is a row with a message. After a cancel, or when the service is lost on the way:
        the volumes measured so far, and rows with a message for the others
    :raises Pix4dError: no volume could be measured, for a reason that is no polygon's own
    """
    settings.check()
    project_crs = project.coordinate_system or surface_model.coordinate_system()
    surfaces = list(dict.fromkeys(settings.base_surfaces))
    wanted = [(index, surface) for index in range(len(features)) for surface in surfaces]

    def work() -> Iterator[Work]:
        for index, feature in enumerate(features):
            check_cancelled(progress)
            prepared = requests_for(
                feature, crs_wkt, project_crs, settings, surface_model, progress
            )
            yield from (((index, surface), parts) for surface, parts in prepared.items())

    rows: dict[tuple[int, str], Row] = {}
    try:
        for (index, surface), result in Worker(client, project.id, progress).run(work()):
            rows[index, surface] = _row(features[index], surface, result)
            progress.percent(100 * len(rows) / len(wanted))
            progress.status(
                numbered(len(wanted), "{done} of {n} volume", "{done} of {n} volumes").format(
                    done=len(rows)
                )
            )
    except Pix4dError as error:
        measured = sum(row.volume is not None for row in rows.values())
        if not measured:
            raise
        not_measured = _told_why(error, measured, len(wanted), progress)
        for index, surface in wanted:
            missed = Row(features[index], surface, None, not_measured)
            rows.setdefault((index, surface), missed)
    return [rows[key] for key in wanted]


def _told_why(error: Pix4dError, measured: int, wanted: int, progress: Progress) -> str:
    """What the rows say that were not measured."""
    reason = tr("cancelled.") if isinstance(error, Cancelled) else str(error)
    progress.warn(
        numbered(
            wanted,
            "Only {measured} of {n} volume measured: {reason}",
            "Only {measured} of {n} volumes measured: {reason}",
        ).format(measured=measured, reason=reason)
    )
    return tr("Not measured: {reason}").format(reason=reason)


def _row(feature: PolygonFeature, surface: str, result: Measured | Pix4dError) -> Row:
    if isinstance(result, Pix4dError):
        return Row(feature, surface, None, str(result))
    return Row(feature, surface, result.volume, result.message)


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
        line = numbered(
            len(volumes),
            "{surface}: {n} polygon, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}.",
            "{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}.",
        )
        if failed:
            line = numbered(
                len(volumes),
                "{surface}: {n} polygon, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}; "
                "{failed} failed.",
                "{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}; "
                "{failed} failed.",
            )
        lines.append(
            line.format(
                surface=surface,
                unit=unit,
                failed=failed,
                cut=figure(cut, 2),
                fill=figure(fill, 2),
                net=figure(cut - fill, 2),
            )
        )
    return lines
