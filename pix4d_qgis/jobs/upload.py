"""Photos from the disk into a project: upload, registration, and nothing of it twice."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Optional, Union

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.inputs import BATCH
from ..api.pix4d.projects import Project
from ..errors import InvalidInput, Pix4dError, ServiceRefused, ServiceUnavailable, StorageError
from ..geometry.region_of_interest import RegionOfInterest
from ..progress import Progress, check_cancelled
from ..storage.s3 import make_client
from ..storage.upload import StoredObject, Transfer, list_objects, upload, uses_kms
from ..waiting import abandonable
from . import announcement
from .access import credentials_of, network_of
from .photos import Discovery, InputFile, Locate, Survey, discover, survey
from .run import region_to_announce

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

STARTED = ("PROCESSING", "DONE", "ERROR")
UPLOAD_SHARE = 90.0
HASH_CHUNK = 1 << 20


@dataclass
class UploadResult:
    """Numbers of files: sent and registered in this run, and left out."""

    uploaded: int = 0
    registered: int = 0
    skipped: int = 0


@dataclass
class _Plan:
    """Where each file goes: to be sent, or with its object in S3 already."""

    missing: list[Transfer] = field(default_factory=list)
    present: list[Transfer] = field(default_factory=list)


def upload_photos(
    client: Pix4dClient,
    project_id: int,
    sources: Sequence[Path],
    locate: Locate,
    progress: Progress,
) -> UploadResult:
    """Upload and register what is not there yet.

    :param sources: photos, folders of photos, ZIP files
    :raises InvalidInput: no photos, or the project takes none any more
    :raises StorageError: some files could not be sent; the others are sent and registered
    """
    found = discover(sources)
    project = client.projects.get(project_id)
    check_open(project)
    positions = survey(found.photos, locate, progress)
    region = region_to_announce(client, project_id)
    return upload_found(client, project, found, positions, region, progress)


def upload_found(
    client: Pix4dClient,
    project: Project,
    found: Discovery,
    positions: Survey,
    region: Union[RegionOfInterest, InvalidInput, None],
    progress: Progress,
) -> UploadResult:
    """As :func:`upload_photos`, for files that have been looked at before.

    :param region: only to be named in the announcement
    """
    for skipped in found.skipped:
        progress.warn(f"Not sent: {skipped.path}: {skipped.reason}.")
    credentials = credentials_of(client, project.id)
    place = credentials.current()
    storage = make_client(credentials, network_of(client.connection))
    stored = abandonable(
        lambda: list_objects(storage, place.bucket, place.prefix), progress.is_cancelled
    )
    plan = _Planner(storage, place.bucket, place.prefix, stored, progress).plan(found.files)
    to_send = {item.path for item in plan.missing}
    announcement.about_to_upload(
        found.files,
        [file for file in found.files if file.path in to_send],
        positions,
        project.coordinate_system,
        region,
        progress,
    )
    failures = _send(storage, place.bucket, plan.missing, progress)
    sent = [item for item in plan.missing if item.key not in failures]
    for failure in failures.values():
        progress.warn(str(failure))
    known = _registered_keys(client, project.id) if plan.present else set()
    new = [item for item in (*plan.present, *sent) if item.key not in known]
    registered = _register(client, project.id, new, found, progress)
    result = UploadResult(len(sent), registered, len(found.skipped) + len(plan.present))
    progress.info(
        f"Uploaded {announcement.counted(result.uploaded, 'file')}, "
        f"registered {result.registered}, left out {result.skipped}."
    )
    _raise_failures(list(failures.values()))
    return result


def _send(
    storage: S3Client, bucket: str, missing: Sequence[Transfer], progress: Progress
) -> dict[str, Pix4dError]:
    """Send the files; returns the errors by key."""
    if not missing:
        return {}
    return upload(
        storage, bucket, missing, progress, lambda share: progress.percent(share * UPLOAD_SHARE)
    )


def check_open(project: Project) -> None:
    """:raises InvalidInput: the project has been started, so it takes no photos any more"""
    if project.status in STARTED:
        raise InvalidInput(
            f"Project {project.id} ({project.name}) takes no more photos: its status is "
            f"{project.status}, and starting closes the registration.",
            advice="Create a new project.",
        )


class _Planner:
    """Decides the key of each file, and whether its object is in S3 already."""

    def __init__(
        self,
        storage: S3Client,
        bucket: str,
        prefix: str,
        stored: Mapping[str, StoredObject],
        progress: Progress,
    ) -> None:
        self._storage = storage
        self._bucket = bucket
        self._prefix = prefix
        self._stored = stored
        self._progress = progress
        self._plain_etags: Optional[bool] = None

    def plan(self, files: Sequence[InputFile]) -> _Plan:
        plan = _Plan()
        taken: set[str] = set()
        for file in files:
            check_cancelled(self._progress)
            key = next(
                key for key in self._keys(file) if key not in taken and self._fits(file, key)
            )
            taken.add(key)
            item = Transfer(file.path, key, file.size)
            (plan.present if key in self._stored else plan.missing).append(item)
            if key != self._key(file.name):
                self._progress.warn(
                    f"Another file is named {file.name}: {file.path} goes up as "
                    f"{key[len(self._prefix) + 1 :]}."
                )
        if plan.present:
            names = [item.path.name for item in plan.present]
            self._progress.info(f"Already uploaded: {announcement.shortened(names)}.")
        return plan

    def _keys(self, file: InputFile) -> Iterator[str]:
        """The key a file should have, then others for when that belongs to another file."""
        yield self._key(file.name)
        parent = file.path.resolve().parent
        yield self._key(f"{parent.name}/{file.name}")
        digest = hashlib.sha256(str(parent).encode()).hexdigest()[:12]
        yield self._key(f"{digest}/{file.name}")
        for number in itertools.count(2):
            yield self._key(f"{digest}-{number}/{file.name}")

    def _key(self, name: str) -> str:
        return f"{self._prefix}/{name}"

    def _fits(self, file: InputFile, key: str) -> bool:
        """True where the key is free, or holds this very file."""
        stored = self._stored.get(key)
        if stored is None:
            return True
        if stored.size != file.size:
            return False
        if stored.etag == _md5(file.path):
            return True
        return not self._etags_are_md5(key)

    def _etags_are_md5(self, key: str) -> bool:
        """Whether the bucket's ETags can tell files apart; with KMS or in parts they cannot."""
        if "-" in self._stored[key].etag:
            return False
        if self._plain_etags is None:
            self._plain_etags = not abandonable(
                lambda: uses_kms(self._storage, self._bucket, key), self._progress.is_cancelled
            )
        return self._plain_etags


def _md5(path: Path) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(HASH_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _register(
    client: Pix4dClient,
    project_id: int,
    new: Sequence[Transfer],
    found: Discovery,
    progress: Progress,
) -> int:
    """Register files in batches; returns how many files that were."""
    photos = {file.path for file in found.photos}
    registered = 0
    for start in range(0, len(new), BATCH):
        check_cancelled(progress)
        batch = new[start : start + BATCH]
        _register_batch(client, project_id, batch, sum(item.path in photos for item in batch))
        registered += len(batch)
        progress.status(f"{registered} of {len(new)} files registered")
        progress.percent(UPLOAD_SHARE + (100 - UPLOAD_SHARE) * registered / len(new))
    return registered


def _register_batch(
    client: Pix4dClient, project_id: int, batch: Sequence[Transfer], photos: int
) -> None:
    """Register files, of which so many are photos."""
    try:
        done = client.inputs.register(project_id, [item.key for item in batch])
    except ServiceUnavailable:
        # The service may have done it, and only its answer was lost.
        known = _registered_keys(client, project_id)
        if not all(item.key in known for item in batch):
            raise
        return
    if done.images != photos:
        _raise_unregistered(client, project_id, batch, done.images, photos)


def _registered_keys(client: Pix4dClient, project_id: int) -> set[str]:
    """Keys of the photos and extra files that the project has already."""
    photos = {photo.key for photo in client.inputs.photos(project_id)}
    return photos | set(client.projects.extras(project_id))


def _raise_unregistered(
    client: Pix4dClient, project_id: int, batch: Sequence[Transfer], images: int, expected: int
) -> None:
    known = _registered_keys(client, project_id)
    missing = [item.path.name for item in batch if item.key not in known]
    raise ServiceRefused(
        f"The service registered {images} of {expected} photos.",
        detail=f"not registered: {announcement.shortened(missing)}" if missing else "",
        advice="Check that these files are complete photos, then run it again.",
    )


def _raise_failures(failures: Sequence[Pix4dError]) -> None:
    """:raises StorageError: at least one file was not sent"""
    if len(failures) == 1:
        raise failures[0]
    if failures:
        raise StorageError(
            f"{len(failures)} files could not be uploaded; the others are uploaded and registered.",
            detail=failures[0].message,
            advice="Run it again to send the missing ones.",
            try_again=True,
        )
