"""Whether a region of interest lies where the project's photos were taken."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..api.pix4d.client import Pix4dClient
from ..geometry.region_of_interest import RegionOfInterest, check_near
from ..progress import Progress, check_cancelled
from ..storage.download import read_head
from ..storage.s3 import make_client
from ..waiting import abandonable
from .access import credentials_of, network_of
from .photos import Locate, Position

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

PHOTOS_LOOKED_AT = 12
# EXIF stands at the beginning of a photo.
HEAD = 256 * 1024


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
    step = max(1, len(keys) // PHOTOS_LOOKED_AT)
    sample = keys[::step]
    if not sample:
        return
    credentials = credentials_of(client, project_id)
    storage = make_client(credentials, network_of(client.connection))
    bucket = credentials.current().bucket
    positions: list[Position] = []
    with tempfile.TemporaryDirectory(prefix="pix4d-") as folder:
        for key in sample:
            check_cancelled(progress)
            head = Path(folder) / f"photo{Path(key).suffix}"
            head.write_bytes(_head_of(storage, bucket, key, progress))
            position = locate(head)
            if position is not None:
                positions.append(position)
    if positions:
        check_near(region.polygon, positions)


def _head_of(storage: S3Client, bucket: str, key: str, progress: Progress) -> bytes:
    return abandonable(lambda: read_head(storage, bucket, key, HEAD), progress.is_cancelled)
