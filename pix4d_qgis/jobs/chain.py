"""The whole way from photos to a finished project, begun anew or continued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.options import ProcessingOptions
from ..api.pix4d.projects import NewProject, Project
from ..api.pix4d.reference import ProjectReference
from ..errors import InvalidInput
from ..geometry.region_of_interest import RegionOfInterest, check_near
from ..progress import Progress
from . import run, upload
from .photos import Discovery, Locate, Survey, discover, survey
from .run import failure
from .stored_photos import check_region_near_photos

# Gives the progress of a stage, from one percentage of the whole to another.
Stage = Callable[[float, float], Progress]


@dataclass(frozen=True)
class Order:
    """What the analyst wants: a new project, or one to go on with."""

    timeout: float
    project: Optional[ProjectReference] = None
    new: Optional[NewProject] = None
    photos: Sequence[Path] = ()
    options: ProcessingOptions = field(default_factory=ProcessingOptions)
    region: Optional[RegionOfInterest] = None


def process_photos(client: Pix4dClient, order: Order, locate: Locate, stage: Stage) -> Project:
    """Create, upload, register, set options, start, wait; whatever is done already is left out.

    Everything the user gave is checked before the first project is made or the first byte sent.

    :returns: the finished project
    """
    progress = stage(0, 5)
    order.options.to_json()
    found, positions = _look_at_photos(order, locate, progress)
    project = _project(client, order, found, progress)
    if project.status == "ERROR":
        raise failure(project)
    if project.status in ("PROCESSING", "DONE"):
        progress.info(f"Project {project.id} has been started before: going on from there.")
    else:
        if found is not None and positions is not None:
            part = stage(5, 60)
            upload.upload_found(client, project, found, positions, order.region, part)
        elif order.region is not None:
            check_region_near_photos(client, project.id, order.region, locate, progress)
        if order.options != ProcessingOptions():  # else those that the project has are kept
            client.options.set(project.id, order.options)
        known = found is not None  # and announced
        run.start(client, project.id, stage(60, 65), locate=None if known else locate)
    return run.wait(client, project.id, order.timeout, stage(65, 95))


def _look_at_photos(
    order: Order, locate: Locate, progress: Progress
) -> tuple[Optional[Discovery], Optional[Survey]]:
    if not order.photos:
        return None, None
    found = discover(order.photos)
    positions = survey(found.photos, locate, progress)
    if order.region is not None and positions.positions:
        check_near(order.region.polygon, positions.positions)
    return found, positions


def _project(
    client: Pix4dClient, order: Order, found: Optional[Discovery], progress: Progress
) -> Project:
    if order.project is not None:
        return client.projects.get(client.projects.resolve(order.project))
    if order.new is None:
        raise InvalidInput(
            "Neither a name for a new project nor a project to continue is given.",
            advice="Give NAME, or PROJECT.",
        )
    if found is None:
        raise InvalidInput("A new project needs photos.", advice="Choose files or a folder.")
    created = client.projects.create(order.new)
    progress.info(f"Created project {created.id} ({created.name}).")
    return client.projects.get(created.id)
