"""Photos from the disk into a project: upload, registration, and nothing of it twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.projects import Project
from ..errors import Cancelled, InvalidInput, Pix4dError, ServiceRefused, StorageError
from ..geometry.region_of_interest import from_area
from ..progress import Progress
from ..storage.area_note import noted_area
from ..storage.files import legible
from ..storage.manifest import ARRIVED, Manifest, open_manifest
from ..storage.object_store import Bucket
from ..storage.upload import Outcome, StoredObject, list_objects, upload
from ..waiting import abandonable
from ..words import numbered, tr
from . import announcement
from .access import credentials_of, network_of
from .photos import Discovery, InputFile, Locate, Survey, discover, survey
from .registration import Registrar
from .upload_plan import Plan, Planner

STARTED = ("PROCESSING", "DONE", "ERROR")
UPLOAD_SHARE = 90.0
# How often in turn files are planned anew because something took their keys, and none arrives.
ROUNDS = 4


@dataclass
class UploadResult:
    """Numbers of files: sent and registered in this run, and left out."""

    uploaded: int = 0
    registered: int = 0
    skipped: int = 0


def upload_photos(
    client: Pix4dClient,
    project_id: int,
    sources: Sequence[Path],
    locate: Locate,
    progress: Progress,
    manifests: Optional[Path] = None,
) -> UploadResult:
    """Upload and register what is not there yet.

    :param sources: photos, folders of photos, ZIP files
    :param manifests: folder for what is known of uploads between runs; None: nothing is kept
    :raises InvalidInput: no photos, or the project takes none any more
    :raises StorageError: some files could not be sent; the others are sent and registered
    """
    found = discover(sources)
    project = client.projects.get(project_id)
    check_open(project)
    positions = survey(found.photos, locate, progress)
    region = region_set_here(client, project_id, manifests)
    return upload_found(client, project, found, positions, region, progress, manifests)


def upload_found(
    client: Pix4dClient,
    project: Project,
    found: Discovery,
    positions: Survey,
    region: announcement.Region,
    progress: Progress,
    manifests: Optional[Path] = None,
) -> UploadResult:
    """As :func:`upload_photos`, for files that have been looked at before.

    :param region: only to be named in the announcement
    """
    for skipped in found.skipped:
        progress.warn(tr("Not sent: {skipped}.").format(skipped=skipped))
    credentials = credentials_of(client, project.id)
    place = credentials.current()
    bucket = Bucket(credentials, network_of(client.connection))
    url = client.connection.cloud_url
    with open_manifest(manifests, url, project.id, progress.warn) as manifest:
        manifest.keep_below(place.prefix)
        run = _Run(client, project, bucket, place.prefix, manifest, found, progress)
        plan = run.plan()
        to_send = {item.path for item in plan.missing}
        announcement.about_to_upload(
            found.files,
            [file for file in found.files if file.path in to_send],
            positions,
            project.coordinate_system,
            region,
            progress,
        )
        return run.carry_out(plan)


def region_set_here(
    client: Pix4dClient, project_id: int, manifests: Optional[Path]
) -> announcement.Region:
    """The region of interest as it was set from here; the service is not asked."""
    area = noted_area(manifests, client.connection.cloud_url, project_id)
    if area is None:
        return announcement.NotAsked()
    try:
        return from_area(area) if area else None
    except InvalidInput as error:
        return error


class _Run:
    """One upload: what goes where, the transfers, the registration, and the account of it."""

    def __init__(
        self,
        client: Pix4dClient,
        project: Project,
        bucket: Bucket,
        prefix: str,
        manifest: Manifest,
        found: Discovery,
        progress: Progress,
    ) -> None:
        self._project = project
        self._bucket = bucket
        self._prefix = prefix
        self._manifest = manifest
        self._found = found
        self._progress = progress
        self._registrar = Registrar(client, project.id, manifest, progress)
        self._failures: dict[str, Pix4dError] = {}
        self._uploaded: set[str] = set()
        self._stop: Optional[Pix4dError] = None
        # Whether somebody else sends, and perhaps registers, the same files.
        self._others = False

    def plan(self) -> Plan:
        """Decide what is to be sent, and ask only what is not known."""
        files = self._found.files
        known = {entry.key for entry in self._manifest}
        asked = self._registrar.reconcile(self._project.image_count)
        # Where nothing is known of S3, a key that is taken makes itself known when it is written.
        # A large file would go up whole before its key turns out to be taken.
        certain = asked and not any(entry.upload_id for entry in self._manifest)
        stored = None if certain or self._is_fresh() or self._is_known(files) else self._list()
        plan = self._planned(files, stored)
        self._others = not known.issuperset(plan.foreign)
        return plan

    def _is_fresh(self) -> bool:
        project = self._project
        return not len(self._manifest) and project.status == "CREATED" and not project.image_count

    def _is_known(self, files: Sequence[InputFile]) -> bool:
        """Whether each file has arrived, as far as the manifest knows."""
        for file in files:
            entry = self._manifest.of_path(str(file.path.resolve()))
            if entry is None or entry.state not in ARRIVED:
                return False
        return True

    def _list(self) -> dict[str, StoredObject]:
        client, cancelled = self._bucket.client, self._progress.is_cancelled
        return abandonable(
            lambda: list_objects(client, self._bucket.name, self._prefix, cancelled), cancelled
        )

    def _planned(
        self,
        files: Sequence[InputFile],
        stored: Optional[dict[str, StoredObject]],
        taken: Collection[str] = (),
    ) -> Plan:
        planner = Planner(self._bucket, self._prefix, self._manifest, stored, self._progress)
        plan = planner.plan(files, taken)
        for file in plan.outdated:
            self._progress.warn(
                tr(
                    "Not sent: {path} has changed since it was registered; remove it from the "
                    "project first."
                ).format(path=legible(file.path))
            )
        if plan.present:
            names = [key[len(self._prefix) + 1 :] for key in plan.present]
            self._progress.info(
                tr("Already uploaded: {names}.").format(names=announcement.shortened(names))
            )
        return plan

    def carry_out(self, plan: Plan) -> UploadResult:
        """Send, register, and say what was done.

        :raises StorageError: some files were not sent; the others are sent and registered
        :raises ServiceRefused: some files were sent and not registered
        """
        registered = self._register(self._send(plan))
        if self._stop is not None:
            raise self._stop
        skipped = len(self._found.files) - len(self._uploaded) - len(self._failures)
        result = UploadResult(len(self._uploaded), registered, len(self._found.skipped) + skipped)
        self._progress.info(
            numbered(
                result.uploaded,
                "Uploaded {n} file, registered {registered}, left out {skipped}.",
                "Uploaded {n} files, registered {registered}, left out {skipped}.",
            ).format(registered=result.registered, skipped=result.skipped)
        )
        _raise_refused(self._names(self._registrar.refused))
        _raise_failures(list(self._failures.values()))
        return result

    def _register(self, present: Sequence[str]) -> int:
        """Register what is there; returns how many files that were."""
        keys = [*present, *sorted(self._uploaded)]
        try:
            if self._others:
                return self._register_beside_others(keys)
            self._registrar.look_up(present, self._project.image_count)
            return self._registrar.register(keys, self._tell_registered)
        except Cancelled:
            raise
        except Pix4dError:
            if self._stop is None:
                raise
            return 0  # most likely for the same reason, which is told

    def _register_beside_others(self, keys: Sequence[str]) -> int:
        """Register what was sent from here, and of the rest what nobody else registers."""
        registrar = self._registrar
        registrar.look_up(keys)
        own = registrar.register(
            sorted(self._uploaded), lambda done, _: self._tell_registered(done, len(keys))
        )
        self._progress.status(tr("Another computer uploads the same files: waiting for it."))
        registrar.wait_for_others(keys)
        return own + registrar.register(
            keys, lambda done, _: self._tell_registered(own + done, len(keys))
        )

    def _send(self, plan: Plan) -> list[str]:
        """Send what is missing; returns the keys of what is there without having been sent."""
        present = list(plan.present)
        percent = 0.0
        idle = 0
        while plan.missing and idle < ROUNDS:
            share = _Share(self._progress, percent)
            outcome = upload(self._bucket, plan.missing, self._manifest, self._progress, share.tell)
            percent = share.percent
            self._note(outcome)
            if outcome.stopped is not None:
                self._stop = self._stopped(outcome.stopped, plan)
                return present
            found = self._plan_again(plan, outcome, present)
            # A request without an answer may have been carried out.
            ours = outcome.perhaps_ours.intersection(found.present)
            self._uploaded |= ours
            self._others |= not ours.issuperset(found.foreign)
            present += [key for key in found.present if key not in ours]
            idle = 0 if outcome.sent or found.present else idle + 1
            plan = found
        for item in plan.missing:
            self._failures[item.key] = StorageError(
                tr("Could not upload {path}: something else takes its name each time.").format(
                    path=legible(item.path)
                ),
                advice=tr("Run it again."),
            )
        return present

    def _plan_again(self, plan: Plan, outcome: Outcome, present: Sequence[str]) -> Plan:
        """Plan what has been found taken, by what S3 lists now."""
        paths = {item.path for item in plan.missing if item.key in outcome.again}
        if not paths:
            return Plan()
        files = [file for file in self._found.files if file.path in paths]
        return self._planned(files, self._list(), {*present, *self._uploaded})

    def _note(self, outcome: Outcome) -> None:
        self._uploaded |= outcome.sent
        self._failures.update(outcome.failures)
        for failure in outcome.failures.values():
            self._progress.warn(str(failure))

    def _stopped(self, reason: Pix4dError, plan: Plan) -> Pix4dError:
        """The error for an upload that ended early; what has arrived is kept."""
        if self._uploaded:
            done = self._uploaded.union(self._failures)
            missing = self._names([item.key for item in plan.missing if item.key not in done])
            reason.message += " " + numbered(
                len(self._uploaded),
                "{n} file had been uploaded before; missing: {names}.",
                "{n} files had been uploaded before; missing: {names}.",
            ).format(names=announcement.shortened(missing))
        return reason

    def _tell_registered(self, registered: int, files: int) -> None:
        self._progress.status(
            tr("{registered} of {files} files registered").format(
                registered=registered, files=files
            )
        )
        self._progress.percent(UPLOAD_SHARE + (100 - UPLOAD_SHARE) * registered / files)

    def _names(self, keys: Sequence[str]) -> list[str]:
        return [key[len(self._prefix) + 1 :] for key in keys]


class _Share:
    """Turns the share of one round of transfers into percent of the whole."""

    def __init__(self, progress: Progress, begin: float) -> None:
        self._progress = progress
        self._begin = begin
        self.percent = begin

    def tell(self, share: float) -> None:
        self.percent = self._begin + (UPLOAD_SHARE - self._begin) * share
        self._progress.percent(self.percent)


def _raise_refused(names: Sequence[str]) -> None:
    """:raises ServiceRefused: the service does not take some files as inputs"""
    if names:
        raise ServiceRefused(
            tr("The service does not register {names}; the other files are registered.").format(
                names=announcement.shortened(names)
            ),
            advice=tr(
                "Run it again, which sends what has vanished from the storage; if that does "
                "not help, check that these files are complete photos."
            ),
        )


def _raise_failures(failures: Sequence[Pix4dError]) -> None:
    """:raises StorageError: at least one file was not sent"""
    if len(failures) == 1:
        raise failures[0]
    if failures:
        raise StorageError(
            tr(
                "{count} files could not be uploaded; the others are uploaded and registered."
            ).format(count=len(failures)),
            detail=failures[0].message,
            advice=tr("Run it again to send the missing ones."),
            try_again=True,
        )


def check_open(project: Project) -> None:
    """:raises InvalidInput: the project has been started, so it takes no photos any more"""
    if project.status in STARTED:
        raise InvalidInput(
            tr(
                "Project {id} ({name}) takes no more photos: its status is {status}, and "
                "starting closes the registration."
            ).format(id=project.id, name=project.name, status=project.status),
            advice=tr("Create a new project."),
        )
