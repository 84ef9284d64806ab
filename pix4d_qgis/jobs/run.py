"""Set options, start the processing, and wait for its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.error_codes import error_codes
from ..api.pix4d.projects import NOT_STARTED, Project
from ..errors import (
    InvalidInput,
    NotReady,
    ProcessingFailed,
    ServiceUnavailable,
    StorageError,
    UnexpectedAnswer,
)
from ..geometry.region_of_interest import RegionOfInterest, from_area
from ..progress import Progress
from ..waiting import AwakeClock
from ..words import figure, numbered, tr
from . import announcement
from .photos import Locate
from .stored_photos import StoredPhotos, look_at_stored_photos

FIRST_POLL = 1.0
LONGEST_POLL = 30.0
# Seconds for which one poll is tried again: the next one is a try, too.
POLL_BUDGET = 5.0
# The interval grows so that about as many polls fit into the time that has passed.
POLLS_SO_FAR = 20
# A project that was started a moment ago may still be shown as not started.
START_SHOWS_WITHIN = 120.0
STARTED = ("PROCESSING", "DONE")


def start(
    client: Pix4dClient,
    project_id: int,
    progress: Progress,
    *,
    send_email: bool = True,
    locate: Locate | None = None,
) -> int | None:
    """Say what starting means, then start; returns the service's estimate in seconds, if any.

    :param locate: reads the position of a photo; None: the photos have been announced before
    :raises InvalidInput: nothing to process, or it is processed already
    """
    project = client.projects.get(project_id)
    if project.status in STARTED:
        raise InvalidInput(
            tr(
                "Project {project_id} ({name}) has been started before: its status is {status}."
            ).format(project_id=project_id, name=project.name, status=project.status),
            advice=tr("Wait for it with 'Wait for processing', or load its results."),
        )
    if project.status == "CREATED" and not project.image_count:
        raise InvalidInput(
            tr("Project {project_id} ({name}) has no registered photos.").format(
                project_id=project_id, name=project.name
            ),
            advice=tr("Run 'Upload photos' first."),
        )
    announcement.about_to_start(
        project.image_count,
        _photos_to_announce(client, project_id, locate, progress) if locate else None,
        project.coordinate_system,
        region_to_announce(client, project_id),
        progress,
    )
    estimate = client.projects.start(project_id, send_email=send_email)
    progress.info(
        tr("Processing has been started.")
        if estimate is None
        else numbered(
            estimate,
            "Processing has been started. The service estimates {n} second.",
            "Processing has been started. The service estimates {n} seconds.",
        )
    )
    return estimate


def _photos_to_announce(
    client: Pix4dClient, project_id: int, locate: Locate, progress: Progress
) -> StoredPhotos | None:
    try:
        return look_at_stored_photos(client, project_id, locate, progress)
    except StorageError as error:  # processing does not need them to be read from here
        progress.warn(str(error))
        return None


def region_to_announce(
    client: Pix4dClient, project_id: int
) -> RegionOfInterest | InvalidInput | None:
    """The region of interest in the project's options, or why it cannot be read."""
    try:
        return region_of(client, project_id)
    except InvalidInput as error:  # set by another program; it is for the service to judge
        return error


def region_of(client: Pix4dClient, project_id: int) -> RegionOfInterest | None:
    """The region of interest in the project's options.

    :raises InvalidInput: it cannot be read
    """
    area = client.options.get(project_id).area
    return from_area(dict(area)) if area else None


def wait(client: Pix4dClient, project_id: int, timeout: float, progress: Progress) -> Project:
    """Poll until the project is DONE, through outages of any length and a computer that sleeps.

    :param timeout: seconds for which the computer is awake
    :raises ProcessingFailed: it ended in ERROR; with the code, the service's reason and advice
    :raises NotReady: not done within ``timeout``, or never started
    """
    client.identify()
    clock = AwakeClock(progress.is_cancelled)
    watch = _Watch(client, project_id, clock, progress)
    while True:
        project = watch.look()
        if project is not None:
            if project.status == "DONE":
                progress.info(tr("Project {project_id} is done.").format(project_id=project_id))
                return project
            _check_running(project, clock.seconds)
            progress.status(
                tr("{status} ({details}), {seconds} s so far").format(
                    status=project.status,
                    details=project.detailed_status or tr("no details"),
                    seconds=figure(clock.seconds),
                )
            )
        left = timeout - clock.seconds
        if left <= 0:
            raise _too_late(project_id, project, timeout)
        interval = min(max(clock.seconds / POLLS_SO_FAR, FIRST_POLL), LONGEST_POLL)
        clock.pause(min(interval, left))


class _Watch:
    """Looks at a project again and again, and tells of outages when they begin and end."""

    def __init__(
        self, client: Pix4dClient, project_id: int, clock: AwakeClock, progress: Progress
    ) -> None:
        self._client = client
        self._project_id = project_id
        self._clock = clock
        self._progress = progress
        self._was_reached = False
        self._out_since: Optional[float] = None

    def look(self) -> Optional[Project]:
        """The project; None while the service cannot be reached.

        :raises Pix4dError: it can never be reached, or it refuses
        """
        try:
            project = self._clock.run(
                lambda: self._client.projects.get(self._project_id, budget=POLL_BUDGET)
            )
        except (ServiceUnavailable, UnexpectedAnswer) as error:
            # What has worked before will work again; a captive portal has a bad certificate too.
            if not (error.try_again or self._was_reached):
                raise
            if self._out_since is None:
                self._out_since = self._clock.seconds
                self._progress.warn(error.message + " " + tr("Waiting goes on."))
            return None
        self._was_reached = True
        if self._out_since is not None:
            self._progress.info(
                numbered(
                    round(self._clock.seconds - self._out_since),
                    "The service answers again, after {n} second.",
                    "The service answers again, after {n} seconds.",
                )
            )
            self._out_since = None
        return project


def _check_running(project: Project, waited: float) -> None:
    if project.status == "ERROR":
        raise failure(project)
    if project.status in NOT_STARTED and waited > START_SHOWS_WITHIN:
        raise _not_started(project)


def _too_late(project_id: int, project: Project | None, timeout: float) -> NotReady:
    if project is not None and project.status in NOT_STARTED:
        return _not_started(project)
    return NotReady(
        numbered(
            round(timeout),
            "Project {id} is not done after {n} second.",
            "Project {id} is not done after {n} seconds.",
        ).format(id=project_id),
        advice=tr("Processing goes on; wait for it again, with a longer timeout."),
        try_again=True,
    )


def _not_started(project: Project) -> NotReady:
    return NotReady(
        tr("Project {id} ({name}) has not been started.").format(id=project.id, name=project.name),
        advice=tr("Run 'Start processing' first."),
    )


def no_effect(project: Project, names: Sequence[str]) -> str:
    """The warning that a project was started before ``names`` were given."""
    return tr(
        "Project {id} ({name}) has been started before: its status is {status}. "
        "{parameters} have no effect on it any more."
    ).format(id=project.id, name=project.name, status=project.status, parameters=", ".join(names))


def not_done(project: Project, wanted: str) -> NotReady:
    """The error for ``wanted``, which a project cannot have before it is DONE."""
    started = project.status not in NOT_STARTED
    return NotReady(
        tr("Project {id} ({name}) has no {wanted} yet: its status is {status}.").format(
            id=project.id, name=project.name, wanted=wanted, status=project.status
        ),
        advice=tr("Run 'Wait for processing' first.")
        if started
        else tr("Run 'Start processing' first."),
        try_again=started,
    )


def failure(project: Project) -> ProcessingFailed:
    """Why the service gave up on a project, in its words and with our advice."""
    code = project.error_code
    reason, advice = error_codes().get(code or 0, ("", ""))
    words = project.error_reason
    text = tr("Processing of project {id} ({name}) failed.")
    if reason:
        text = tr("Processing of project {id} ({name}) failed with code {code}: {reason}")
    elif code:
        text = tr("Processing of project {id} ({name}) failed with code {code}.")
    says_the_same = words.rstrip(".").lower() == reason.rstrip(".").lower()
    return ProcessingFailed(
        text.format(id=project.id, name=project.name, code=code, reason=reason),
        detail="" if says_the_same else words,
        advice=advice or tr("Read the processing log, or ask PIX4D's support."),
        code=code,
    )
