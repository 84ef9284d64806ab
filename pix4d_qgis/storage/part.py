"""The beginning of a file that is being downloaded: hidden beside its target until it is whole."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import StorageError
from ..words import figure, tr
from .ranges import ObjectChanged, Version

MEGABYTE = 1_000_000
_DIGEST = 16
# A link planted under the part's name is not followed; Windows has no such flag, nor such links
# without special rights.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def open_part(target: Path, version: Version) -> Iterator[Part]:
    """The part of ``target``, as far as it got last time.

    It stays for the next run when anything but this disk or the object itself ends the block.

    :raises StorageError: it cannot be written, with what to do
    """
    path = _path(target, version)
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _remove_others(target, path)
        with Part(path, version) as part:
            yield part
    except OSError as error:
        _remove(path)
        raise _local_error(target, error) from None
    except ObjectChanged:
        _remove(path)
        raise
    finally:
        with suppress(OSError):
            if path.lstat().st_size == 0:
                path.unlink()


class Part:
    """An open part file, which is always the beginning of the whole; ``size`` in bytes."""

    def __init__(self, path: Path, version: Version) -> None:
        if path.is_symlink() or (path.exists() and not _usable(path, version)):
            path.unlink()
        self._path = path
        self._version = version
        self._file = os.fdopen(os.open(path, _FLAGS, 0o666), "r+b", buffering=0)
        self.size = self._file.seek(0, os.SEEK_END)

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def check_room(self, target: Path) -> None:
        """:raises StorageError: the disk has less room than the rest of ``target`` needs"""
        needed = self._version.size - self.size
        folder = target.parent
        disk = shutil.disk_usage(folder)
        if disk.total and disk.free < needed:  # some network drives say that they have nothing
            raise StorageError(
                tr(
                    "There is not enough room for {name} in {folder}: {needed} MB are needed, "
                    "{free} MB are free."
                ).format(
                    name=target.name,
                    folder=folder,
                    needed=figure(needed / MEGABYTE, 1),
                    free=figure(disk.free / MEGABYTE, 1),
                ),
                advice=tr("Make room, or choose a folder on another disk, and run it again."),
            )

    def append(self, data: bytes | bytearray) -> None:
        """:raises OSError: not all of it could be written"""
        left = memoryview(data)
        while left:
            written = self._file.write(left) or 0
            self.size += written
            left = left[written:]

    def become(self, target: Path) -> None:
        """Give the whole file its name and the object's date.

        :raises OSError: it cannot be written to the disk
        :raises StorageError: another program holds the older file; the part stays
        """
        os.fsync(self._file.fileno())
        self._file.close()
        if self._version.modified is not None:
            moment = self._version.modified.timestamp()
            with suppress(OSError):  # not every network drive lets its dates be set
                os.utime(self._path, (moment, moment))
        try:
            self._path.replace(target)
        except OSError as error:
            if not is_there(target, self._version):  # another run of QGIS may have been faster
                raise StorageError(
                    tr("{target} cannot be replaced: {strerror}.").format(
                        target=target, strerror=error.strerror
                    ),
                    advice=tr(
                        "Close it in other programs, and remove its layer from QGIS; then run it "
                        "again. Nothing is fetched twice."
                    ),
                ) from None


def is_there(target: Path, version: Version) -> bool:
    """Whether ``target`` is what :meth:`Part.become` made of this version, unchanged since."""
    if version.modified is None:
        return False
    try:
        found = target.stat()
    except OSError:
        return False
    # S3 gives whole seconds, and FAT rounds them to even ones; other writers leave a fraction.
    whole_seconds = found.st_mtime_ns % 1_000_000_000 == 0
    same_date = whole_seconds and abs(found.st_mtime - version.modified.timestamp()) <= 2
    return stat.S_ISREG(found.st_mode) and same_date and found.st_size == version.size


def _path(target: Path, version: Version) -> Path:
    digest = hashlib.sha256(version.etag.encode()).hexdigest()[:_DIGEST]
    return target.with_name(f".{target.name}.{digest}.part")


def _usable(path: Path, version: Version) -> bool:
    found = path.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size <= version.size


def _remove_others(target: Path, path: Path) -> None:
    """Remove the parts of other versions of the same target."""
    name = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{{_DIGEST}}}\.part")
    for other in target.parent.iterdir():
        if name.fullmatch(other.name) and other != path:
            _remove(other)


def _remove(path: Path) -> None:
    with suppress(OSError):  # not there, or in no folder at all
        path.unlink()


def _local_error(target: Path, error: OSError) -> StorageError:
    return StorageError(
        tr("Could not write {target}: {reason}.").format(
            target=target, reason=error.strerror or type(error).__name__
        ),
        advice=_advice(error.errno or 0).format(folder=target.parent),
    )


def _advice(number: int) -> str:
    no_right = tr("Files cannot be written to the folder {folder}: choose another one.")
    full = tr(
        "Nothing incomplete is left behind. Make room on the disk of {folder}, or choose a folder "
        "on another one."
    )
    return {
        errno.EACCES: no_right,
        errno.EPERM: no_right,
        errno.EROFS: no_right,
        errno.ENOSPC: full,
        getattr(errno, "EDQUOT", errno.ENOSPC): full,
        errno.EFBIG: tr(
            "The disk of {folder} takes no file of this size: choose a folder on another one."
        ),
        errno.ENOTDIR: tr("{folder} is no folder: choose another one."),
        errno.EISDIR: tr(
            "A folder of this name is in {folder}: move it away, or choose another folder."
        ),
    }.get(number, tr("Check the folder {folder}, and run it again."))
