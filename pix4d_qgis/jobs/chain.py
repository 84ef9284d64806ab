"""The whole way from photos to a finished project, begun anew or continued."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional, Protocol

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.options import ProcessingOptions
from ..api.pix4d.projects import Attempt, NewProject, Project
from ..api.pix4d.reference import ProjectReference
from ..errors import InvalidInput
from ..geometry import crs
from ..geometry.region_of_interest import RegionOfInterest, check_near
from ..progress import Progress
from ..storage.area_note import note_area
from ..words import tr
from . import announcement, run, upload
from .photos import Discovery, Locate, Survey, discover, survey
from .run import failure
from .stored_photos import check_region_near_photos

LONGEST_CRS = 60
# Gives the progress of a stage, from one percentage of the whole to another.
Stage = Callable[[float, float], Progress]


@dataclass(frozen=True)
class Order:
    """What the analyst wants: a new project, or one to go on with.

    :param coordinate_system: checked text; of a project to go on with it has to be the same
    :param without: resolved paths of photos that are left out
    :param former: an attempt to create the new project that an earlier run did not see answered
    :param manifests: folder for what is known of uploads between runs
    """

    timeout: float
    project: Optional[ProjectReference] = None
    new: Optional[NewProject] = None
    photos: Sequence[Path] = ()
    without: Collection[Path] = ()
    former: Optional[Attempt] = None
    options: ProcessingOptions = field(default_factory=ProcessingOptions)
    region: Optional[RegionOfInterest] = None
    coordinate_system: str = ""
    manifests: Optional[Path] = None

    def check(self) -> None:
        """:raises InvalidInput: something is missing, or contradicts something else"""
        if self.project is not None and self.new is not None:
            raise InvalidInput(
                tr("Give NAME for a new project, or PROJECT to continue one, not both.")
            )
        if self.project is None and self.new is None:
            raise _nothing_given()
        if self.new is not None and not self.photos:
            raise InvalidInput(
                tr("A new project needs photos."), advice=tr("Choose files or a folder.")
            )

    def names_given(self) -> list[str]:
        """What was given of that which a project takes until it is started."""
        values = {
            "PHOTOS": self.photos,
            "ROI": self.region,
            "TAGS": self.options.tags,
            "OUTPUTS": self.options.outputs,
        }
        return [name for name, value in values.items() if value]


class Journal(Protocol):
    """Keeps how far an order has come, for a later run. Told before the next step is taken."""

    def creating(self, attempt: Attempt) -> None:
        """The project is about to be created."""

    def created(self, project_id: int) -> None:
        """This is the project."""

    def started(self) -> None:
        """It is being processed; the photos are needed no more."""


class NotKept:
    """The journal of a run that whoever began it looks after."""

    def creating(self, attempt: Attempt) -> None:
        """Nothing."""

    def created(self, project_id: int) -> None:
        """Nothing."""

    def started(self) -> None:
        """Nothing."""


_NOT_KEPT = NotKept()


def process_photos(
    client: Pix4dClient, order: Order, locate: Locate, stage: Stage, journal: Journal = _NOT_KEPT
) -> Project:
    """Create, upload, register, set options, start, wait; whatever is done already is left out.

    Everything the user gave is checked before the first project is made or the first byte sent.

    :returns: the finished project
    """
    order.check()
    progress = stage(0, 5)
    order.options.to_json()
    found, positions = _look_at_photos(order, locate, progress)
    project = _project(client, order, progress, journal)
    if project.status == "ERROR":
        raise failure(project)
    if project.status in run.STARTED:
        progress.info(
            tr("Project {id} has been started before: going on from there.").format(id=project.id)
        )
        if order.names_given():
            progress.warn(run.no_effect(project, order.names_given()))
    else:
        if found is not None and positions is not None:
            part = stage(5, 60)
            region: announcement.Region = order.region
            if region is None and order.project is not None:
                region = upload.region_set_here(client, project.id, order.manifests)
            upload.upload_found(client, project, found, positions, region, part, order.manifests)
        elif order.region is not None:
            check_region_near_photos(client, project.id, order.region, locate, progress)
        if order.options != ProcessingOptions():  # else those that the project has are kept
            client.options.set(project.id, order.options)
            if order.manifests is not None:
                url = client.connection.cloud_url
                note_area(order.manifests, url, project.id, order.options.area)
        known = found is not None  # and announced
        run.start(client, project.id, stage(60, 65), locate=None if known else locate)
    journal.started()
    waiting = stage(65, 95)
    waiting.percent(0)
    done = run.wait(client, project.id, order.timeout, waiting)
    waiting.percent(100)
    return done


def _look_at_photos(
    order: Order, locate: Locate, progress: Progress
) -> tuple[Optional[Discovery], Optional[Survey]]:
    if not order.photos:
        return None, None
    found = discover(order.photos, order.without)
    positions = survey(found.photos, locate, progress)
    if order.region is not None and positions.positions:
        check_near(order.region.polygon, positions.positions)
    return found, positions


def _project(client: Pix4dClient, order: Order, progress: Progress, journal: Journal) -> Project:
    if order.project is not None:
        project = client.projects.get(client.projects.resolve(order.project))
        _check_crs(project, order.coordinate_system)
        return project
    if order.new is None:
        raise _nothing_given()
    created = client.projects.create(order.new, former=order.former, sending=journal.creating)
    journal.created(created.id)
    progress.info(tr("Created project {id} ({name}).").format(id=created.id, name=created.name))
    return client.projects.get(created.id)


def _nothing_given() -> InvalidInput:
    return InvalidInput(
        tr("Neither a name for a new project nor a project to continue is given."),
        advice=tr("Give NAME, or PROJECT."),
    )


def _check_crs(project: Project, wanted: str) -> None:
    """:raises InvalidInput: another output CRS is wanted than the project has"""
    has = project.coordinate_system
    if not wanted or _same_crs(has, wanted):
        return
    raise InvalidInput(
        tr(
            "The output CRS of a project is set when it is created: project {id} ({name}) "
            "has {has}, not {wanted}."
        ).format(
            id=project.id,
            name=project.name,
            has=has[:LONGEST_CRS] or tr("none"),
            wanted=wanted[:LONGEST_CRS],
        ),
        advice=tr("Leave COORDINATE_SYSTEM empty, or create a new project."),
    )


def _same_crs(first: str, second: str) -> bool:
    try:
        return crs.same(first, second)
    except InvalidInput:  # the project has one that is not understood here
        return False
