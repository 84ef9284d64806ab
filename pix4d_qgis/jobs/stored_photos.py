"""The photos that a project has: how large they are and, from a few of them, where they lie."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..api.pix4d.client import Pix4dClient
from ..geometry.region_of_interest import RegionOfInterest, check_near
from ..progress import Progress, check_cancelled
from ..storage.download import read_head
from ..storage.s3 import make_client
from ..storage.upload import list_objects
from ..waiting import abandonable
from .access import credentials_of, network_of
from .photos import Locate, Position, Survey

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

PHOTOS_LOOKED_AT = 12
# EXIF stands at the beginning of a photo.
HEAD = 256 * 1024


@dataclass(frozen=True)
class StoredPhotos:
    """What is known of a project's photos.

    :param size: bytes of all of them
    :param survey: of ``looked_at`` photos, spread over the names
    """

    count: int
    size: int
    looked_at: int
    survey: Survey


def look_at_stored_photos(
    client: Pix4dClient, project_id: int, locate: Locate, progress: Progress
) -> StoredPhotos:
    """Sizes from the listing of the project's folder, positions from a dozen of the photos."""
    keys = sorted(photo.key for photo in client.inputs.photos(project_id))
    credentials = credentials_of(client, project_id)
    place = credentials.current()
    storage = make_client(credentials, network_of(client.connection))
    stored = abandonable(
        lambda: list_objects(storage, place.bucket, place.prefix), progress.is_cancelled
    )
    sample = _spread(keys)
    return StoredPhotos(
        count=len(keys),
        size=sum(stored[key].size for key in keys if key in stored),
        looked_at=len(sample),
        survey=_survey(storage, place.bucket, sample, locate, progress),
    )


def check_region_near_photos(
    client: Pix4dClient,
    project_id: int,
    region: RegionOfInterest,
    locate: Locate,
    progress: Progress,
) -> None:
    """Compare the region with a dozen of the registered photos, read from S3.

    :raises InvalidInput: the region is far from all of them
    """
    keys = sorted(photo.key for photo in client.inputs.photos(project_id))
    if not keys:
        return
    credentials = credentials_of(client, project_id)
    storage = make_client(credentials, network_of(client.connection))
    survey = _survey(storage, credentials.current().bucket, _spread(keys), locate, progress)
    if survey.positions:
        check_near(region.polygon, survey.positions)


def _spread(keys: Sequence[str]) -> Sequence[str]:
    """About a dozen keys, evenly spread."""
    return keys[:: max(1, len(keys) // PHOTOS_LOOKED_AT)]


def _survey(
    storage: S3Client, bucket: str, keys: Sequence[str], locate: Locate, progress: Progress
) -> Survey:
    positions: list[Position] = []
    without: list[str] = []
    with tempfile.TemporaryDirectory(prefix="pix4d-") as folder:
        for key in keys:
            check_cancelled(progress)
            head = Path(folder) / f"photo{Path(key).suffix}"
            head.write_bytes(_head_of(storage, bucket, key, progress))
            position = locate(head)
            if position is None:
                without.append(key.rsplit("/", 1)[-1])
            else:
                positions.append(position)
    return Survey(positions, without)


def _head_of(storage: S3Client, bucket: str, key: str, progress: Progress) -> bytes:
    cancelled = progress.is_cancelled
    return abandonable(lambda: read_head(storage, bucket, key, HEAD, cancelled), cancelled)
