"""Files on this machine: streamed by stretches, watched for changes, named without surprises."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Callable

from ..errors import Cancelled, Pix4dError, StorageError
from ..plain_text import plain
from ..words import tr

BLOCK = 1 << 19
_memory = threading.local()


def has_control_characters(text: str) -> bool:
    """Whether ``text`` would break a line of a log, or an XML list of keys."""
    return plain(text) != text


def legible(path: Path | str) -> str:
    """A path for a log, in one line."""
    return plain(str(path).encode(errors="replace").decode())


def has_changed(path: Path, size: int, mtime_ns: int) -> bool:
    """Whether a file is another than the one that had this size (bytes) and time (ns).

    :raises OSError: it is gone
    """
    status = path.stat()
    return (status.st_size, status.st_mtime_ns) != (size, mtime_ns)


def changed(path: Path) -> StorageError:
    """The error for a file that is being written by somebody else."""
    return StorageError(
        tr("{path} has changed since it was looked at.").format(path=legible(path)),
        advice=tr("The other files have been sent; run it again when it is complete."),
    )


def unreadable(path: Path, error: OSError) -> StorageError:
    """The error for a file that has gone, is locked, or stands on a broken disk."""
    return StorageError(
        tr("Could not read {path}: {strerror}.").format(
            path=legible(path), strerror=error.strerror
        ),
        advice=tr("The other files have been sent; run it again when the file can be read."),
    )


class FileStream:
    """A stretch of a file as the body of one request, never longer than was announced.

    :param start: offset of the first byte
    :param length: number of bytes
    :param moved: told how many more bytes were read
    :param stopped: asked at every block; once true, reading raises :class:`Cancelled`
    :ivar length: as given
    :ivar failure: why reading ended early; HTTP libraries hide what a body raises
    """

    def __init__(
        self,
        path: Path,
        start: int,
        length: int,
        moved: Callable[[int], None],
        stopped: Callable[[], bool],
    ) -> None:
        self._path = path
        self._start = start
        self.length = length
        self._moved = moved
        self._stopped = stopped
        self._position = 0
        self._furthest = 0
        self._file = path.open("rb", buffering=0)
        self._file.seek(start)
        self._block = _block()
        self.failure: Pix4dError | None = None

    def __enter__(self) -> FileStream:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def read(self, _: int = -1) -> bytes | memoryview:
        """The next block; valid until the next call in this thread, for any file.

        HTTP libraries ask for 16 kB at a time and send whatever they get: larger blocks in
        memory that is used again cost a third of the time.
        """
        if self._stopped():
            self.failure = Cancelled()
            raise self.failure
        block = self._block[: self.length - self._position]
        if not block:
            return b""
        try:
            count = self._file.readinto(block)
        except OSError as error:
            self.failure = unreadable(self._path, error)
            raise self.failure from None
        if not count:  # the file has become shorter; the server would wait for the rest
            self.failure = changed(self._path)
            raise self.failure
        self._position += count
        self._count()
        return block[:count]

    def _count(self) -> None:
        """A repeated request reads from the start again; bytes count once."""
        if self._position > self._furthest:
            self._moved(self._position - self._furthest)
            self._furthest = self._position

    def seek(self, offset: int, whence: int = 0) -> int:
        """As of a file that holds this stretch only."""
        origin = (0, self._position, self.length)[whence]
        self._position = min(max(origin + offset, 0), self.length)
        self._file.seek(self._start + self._position)
        return self._position

    def tell(self) -> int:
        return self._position

    def uncount(self) -> None:
        """What was read did not arrive."""
        self._moved(-self._furthest)
        self._furthest = 0


def _block() -> memoryview:
    """Memory for one block, the same one for all files that this thread reads."""
    if not hasattr(_memory, "block"):
        _memory.block = memoryview(bytearray(BLOCK))
    block: memoryview = _memory.block
    return block
