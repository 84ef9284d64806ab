"""What is known of an upload: a file per project that survives a kill at any instant.

It only saves asking. The object store and the service are the truth, so a manifest that is lost,
broken or behind costs a listing and nothing else. It holds no secret.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable
from urllib.parse import urlsplit

from ..errors import StorageError
from ..words import tr

PLANNED = "planned"  # has its key
SENT = "sent"  # stands in the object store
CHANGED = "changed"  # the object is not the file as it is now: it is to be overwritten
REGISTERING = "registering"  # the service has been asked to take it, and has not answered yet
REGISTERED = "registered"
STATES = frozenset({PLANNED, SENT, CHANGED, REGISTERING, REGISTERED})
ARRIVED = frozenset({SENT, REGISTERING, REGISTERED})

KEPT_DAYS = 90
SUFFIX = ".sqlite"
_LOCKED = "database is locked"  # as SQLite puts it
_TABLE = """CREATE TABLE IF NOT EXISTS files (
    key TEXT PRIMARY KEY, path BLOB UNIQUE, size INTEGER, mtime_ns INTEGER,
    etag TEXT, upload_id TEXT, state TEXT)"""
_TYPES = (str, bytes, int, int, str, str, str)


@dataclass(frozen=True)
class Entry:
    """One file and its object.

    :param path: resolved path; size in bytes, mtime in nanoseconds: of the file as it was planned
    :param etag: of the object, without quotes; empty while there is none
    :param upload_id: of a multipart upload that has begun, else empty
    """

    key: str
    path: str
    size: int
    mtime_ns: int
    etag: str = ""
    upload_id: str = ""
    state: str = PLANNED

    @property
    def is_photo(self) -> bool:
        """Whether the service counts it as an image; a ZIP is an extra file."""
        return not self.key.lower().endswith(".zip")


class Manifest:
    """The entries of one project, in memory and, where that works, on disk. For one thread.

    :param database: None: in memory only
    :param warn: told once when the disk takes no more
    """

    def __init__(
        self,
        database: sqlite3.Connection | None = None,
        path: Path | None = None,
        warn: Callable[[str], None] = lambda text: None,
    ) -> None:
        self._database = database
        self._path = path
        self._warn = warn
        entries = _read(database) if database else []
        self._entries = {entry.key: entry for entry in entries}
        self._keys = {entry.path: entry.key for entry in entries}

    def __iter__(self) -> Iterator[Entry]:
        return iter(list(self._entries.values()))

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: str) -> Entry | None:
        return self._entries.get(key)

    def of_path(self, path: str) -> Entry | None:
        return self._entries.get(self._keys.get(path, ""))

    def registered_photos(self) -> int:
        """How many photos the service has, as far as is known here."""
        return sum(entry.state == REGISTERED and entry.is_photo for entry in self)

    def put(self, entries: Iterable[Entry]) -> None:
        """Write entries in one transaction; they replace those of the same key or path."""
        changes = list(entries)
        for entry in changes:
            before = self.of_path(entry.path)
            if before is not None and before.key != entry.key:
                del self._entries[before.key]
            displaced = self._entries.get(entry.key)
            if displaced is not None:
                self._keys.pop(displaced.path, None)
            self._entries[entry.key] = entry
            self._keys[entry.path] = entry.key
        if changes:
            self._write(changes)

    def mark(self, keys: Iterable[str], state: str) -> None:
        """Give the entries of ``keys`` another state."""
        self.put(replace(self._entries[key], state=state) for key in keys)

    def keep_below(self, prefix: str) -> None:
        """Forget what belongs to another place: the id of a project has been used again."""
        if any(not key.startswith(f"{prefix}/") for key in self._entries):
            self._entries.clear()
            self._keys.clear()
            if self._database is not None:
                with self._guarded() as database:
                    database.execute("DELETE FROM files")

    def _write(self, entries: list[Entry]) -> None:
        if self._database is None:
            return
        rows = [_row(entry) for entry in entries]
        with self._guarded() as database:
            database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        """One transaction. A disk that takes no more ends the file: it would say what is no longer
        true, and without it the next run asks."""
        database = self._database
        if database is None:
            return
        try:
            with database:
                yield database
        except sqlite3.Error as error:
            self.close()
            if self._path is not None:
                with suppress(OSError):
                    self._path.unlink()
                _remove_journal(self._path)
            self._warn(_not_kept(error))

    def close(self) -> None:
        database, self._database = self._database, None
        if database is not None:
            database.close()


def _row(entry: Entry) -> tuple[object, ...]:
    """The columns. ``dataclasses.astuple`` would copy every value deeply, which shows here."""
    name = os.fsencode(entry.path)
    file = (entry.key, name, entry.size, entry.mtime_ns)
    return (*file, entry.etag, entry.upload_id, entry.state)


def _read(database: sqlite3.Connection) -> list[Entry]:
    """:raises sqlite3.DatabaseError: the file is no manifest"""
    rows = database.execute("SELECT * FROM files").fetchall()
    for row in rows:
        if tuple(map(type, row)) != _TYPES or row[-1] not in STATES:
            raise sqlite3.DatabaseError("not a manifest")
    return [Entry(key, os.fsdecode(path), *rest) for key, path, *rest in rows]


@contextmanager
def open_manifest(
    folder: Path | None, cloud_url: str, project_id: int, warn: Callable[[str], None]
) -> Iterator[Manifest]:
    """The manifest of a project, for this process alone while it is open.

    :param folder: where manifests are kept; None: in memory
    :param warn: told when nothing can be kept; the upload goes on without
    :raises StorageError: another process has it open
    """
    manifest = Manifest() if folder is None else _opened(folder, cloud_url, project_id, warn)
    with closing(manifest):
        yield manifest


def _opened(folder: Path, cloud_url: str, project_id: int, warn: Callable[[str], None]) -> Manifest:
    path = folder / (file_name(cloud_url, project_id) + SUFFIX)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_old(folder)
        try:
            return _load(path, warn)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            path.replace(path.with_suffix(".broken"))
            _remove_journal(path)
            return _load(path, warn)
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.OperationalError) and str(error) == _LOCKED:
            raise StorageError(
                tr("Another QGIS is uploading to project {project_id}.").format(
                    project_id=project_id
                ),
                advice=tr(
                    "Wait until it has finished, or cancel it there. If there is none, the QGIS "
                    "profile lies on a network drive that cannot lock files: use a local one."
                ),
                try_again=True,
            ) from None
        warn(_not_kept(error))
        return Manifest()


def _load(path: Path, warn: Callable[[str], None]) -> Manifest:
    database = _connect(path)
    try:
        return Manifest(database, path, warn)
    except sqlite3.Error:
        database.close()
        raise


def _connect(path: Path) -> sqlite3.Connection:
    """A connection that keeps all others out until it is closed or its process ends."""
    database = sqlite3.connect(str(path), timeout=0)
    try:
        # What the system has taken survives a kill; after a power cut the next run asks.
        database.execute("PRAGMA synchronous=OFF")
        database.execute("PRAGMA locking_mode=EXCLUSIVE")
        database.execute("PRAGMA journal_mode=TRUNCATE")
        database.execute("BEGIN EXCLUSIVE")
        database.execute(_TABLE)
        database.commit()
    except sqlite3.Error:
        database.close()
        raise
    os.utime(path)
    return database


def file_name(cloud_url: str, project_id: int) -> str:
    """The beginning of the names of all files about a project."""
    host = re.sub(r"[^\w.-]", "_", urlsplit(cloud_url).netloc)
    return f"{host}-{project_id}"


def _remove_journal(path: Path) -> None:
    """SQLite would apply it to the next file of this name."""
    with suppress(OSError):
        path.with_name(f"{path.name}-journal").unlink()


def _remove_old(folder: Path) -> None:
    """Manifests that nobody has touched for months."""
    for path in folder.glob("*.*"):
        with suppress(OSError):  # gone already, or open elsewhere
            if time.time() - path.stat().st_mtime > KEPT_DAYS * 86400:
                path.unlink()


def _not_kept(error: Exception) -> str:
    return tr(
        "What has been uploaded cannot be noted on this computer ({reason}): if the upload breaks "
        "off, the next run asks the service what is there."
    ).format(reason=getattr(error, "strerror", None) or error)
