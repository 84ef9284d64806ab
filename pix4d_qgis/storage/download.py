"""Files from S3: to a temporary name first, complete or not at all."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from botocore.exceptions import BotoCoreError, ClientError

from ..errors import StorageError
from ..progress import Progress, check_cancelled
from ..waiting import abandonable
from .s3 import storage_error

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CHUNK = 1 << 20


def read_head(client: S3Client, bucket: str, key: str, length: int) -> bytes:
    """The first ``length`` bytes of an object, or all of a shorter one."""
    try:
        answer = client.get_object(Bucket=bucket, Key=key, Range=f"bytes=0-{length - 1}")
        with closing(answer["Body"]) as body:
            return body.read()
    except (ClientError, BotoCoreError) as error:
        raise storage_error(error, f"read {key.rsplit('/', 1)[-1]}") from None


def download(
    client: S3Client,
    bucket: str,
    key: str,
    target: Path,
    progress: Progress,
    share: Callable[[float], None],
) -> None:
    """Fetch one object as ``target``; a file of that name is replaced only by a complete one.

    :param share: told the share of the bytes that have arrived, 0..1; called from another thread
    :raises StorageError: it cannot be fetched or written; :raises Cancelled: by the user
    """
    abandonable(lambda: _fetch(client, bucket, key, target, progress, share), progress.is_cancelled)


def _fetch(
    client: S3Client,
    bucket: str,
    key: str,
    target: Path,
    progress: Progress,
    share: Callable[[float], None],
) -> None:
    part = target.with_name(target.name + ".part")
    try:
        answer = client.get_object(Bucket=bucket, Key=key)
        size = answer["ContentLength"]
        arrived = 0
        with closing(answer["Body"]) as body, part.open("wb") as file:
            for chunk in body.iter_chunks(CHUNK):
                check_cancelled(progress)
                file.write(chunk)
                arrived += len(chunk)
                share(arrived / size)
        if arrived != size:
            raise StorageError(f"{target.name} arrived incomplete.", try_again=True)
        part.replace(target)
    except (ClientError, BotoCoreError) as error:
        raise storage_error(error, f"download {target.name}") from None
    except OSError as error:
        raise StorageError(
            f"Could not write {target}: {error.strerror}.",
            advice="Check the folder and the free disk space.",
        ) from None
    finally:
        with suppress(OSError):  # not there, or in no folder at all
            part.unlink()
