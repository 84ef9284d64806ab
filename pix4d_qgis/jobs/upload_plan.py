"""Which key each file gets, and whether its object is in S3 already."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Optional

from ..progress import Progress, check_cancelled
from ..storage.files import legible
from ..storage.manifest import ARRIVED, CHANGED, PLANNED, REGISTERED, SENT, Entry, Manifest
from ..storage.multipart import abort
from ..storage.object_store import Bucket
from ..storage.upload import StoredObject, uses_kms
from ..storage.work import Transfer
from ..waiting import abandonable
from ..words import tr
from .photos import InputFile

HASH_CHUNK = 1 << 20


@dataclass
class Plan:
    """What is to be done with each file.

    :ivar missing: to be sent
    :ivar present: keys whose object is in S3 already
    :ivar foreign: those of ``present`` that the manifest did not know of: perhaps registered
    :ivar outdated: files that were registered and have changed since
    """

    missing: list[Transfer] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    outdated: list[InputFile] = field(default_factory=list)


class Planner:
    """Plans files and notes the plan in the manifest.

    :param stored: what S3 lists; None: what the manifest says has to do
    """

    def __init__(
        self,
        bucket: Bucket,
        prefix: str,
        manifest: Manifest,
        stored: Optional[Mapping[str, StoredObject]],
        progress: Progress,
    ) -> None:
        self._bucket = bucket
        self._prefix = prefix
        self._manifest = manifest
        self._progress = progress
        # What is registered is there, whatever the service does with the objects.
        certain = ARRIVED if stored is None else {REGISTERED}
        self._stored: Mapping[str, StoredObject] = {
            **{e.key: StoredObject(e.size, e.etag) for e in manifest if e.state in certain},
            **(stored or {}),
        }
        self._plan = Plan()
        self._entries: list[Entry] = []
        self._taken: set[str] = set()
        self._plain_etags: Optional[bool] = None
        self._moved: dict[int, dict[str, Entry]] = {}

    def plan(self, files: Sequence[InputFile], taken: Collection[str] = ()) -> Plan:
        """Give each file its key; one that it got before stays its own.

        :param taken: keys of other files of this run
        """
        self._taken.update(taken)
        rest = []
        for file in files:
            check_cancelled(self._progress)
            if not (self._go_on(file) or self._adopt(file)):
                rest.append(file)
        for file in rest:
            check_cancelled(self._progress)
            self._begin(file)
        self._manifest.put(self._entries)
        return self._plan

    def _go_on(self, file: InputFile) -> bool:
        """Plan a file as the manifest says; False: it says nothing that helps."""
        before = self._manifest.of_path(str(file.path.resolve()))
        if before is None:
            return False
        stored = self._stored.get(before.key)
        if before.state == PLANNED and before.etag and stored and stored.etag == before.etag:
            before = replace(before, state=SENT)  # the service has refused what stands there
        same = (before.size, before.mtime_ns) == (file.size, file.mtime_ns)
        now = replace(before, size=file.size, mtime_ns=file.mtime_ns)
        if before.upload_id and not same:
            self._drop_parts(before)
            now = replace(now, upload_id="")
        if before.state in ARRIVED and before.key in self._stored:
            # Of a large file only the time tells; reading gigabytes to compare them would not do.
            if same or ("-" not in before.etag and self._fits(file, before.key)):
                self._note_present(now)
            elif before.state == REGISTERED:
                self._taken.add(before.key)
                self._plan.outdated.append(file)
            else:
                self._note_missing(file, replace(now, state=CHANGED))
            return True
        if before.state == CHANGED:
            self._note_missing(file, now)
        elif before.key not in self._stored:
            self._note_missing(file, replace(now, state=PLANNED, etag=""))
        else:
            return False
        return True

    def _adopt(self, file: InputFile) -> bool:
        """Plan a file that has arrived under another name, from a path that is gone by now."""
        if file.size not in self._moved:
            self._moved[file.size] = self._moved_of(file.size)
        moved = self._moved[file.size]
        if not moved:
            return False
        try:
            entry = moved.pop(self._md5(file.path), None)
        except OSError:  # sending it will say so
            return False
        if entry is None:
            return False
        path = str(file.path.resolve())
        self._note_present(replace(entry, path=path, mtime_ns=file.mtime_ns))
        return True

    def _moved_of(self, size: int) -> dict[str, Entry]:
        """What has arrived and is no longer where it was, by ETag."""
        return {
            entry.etag: entry
            for entry in self._manifest
            if entry.size == size and entry.state in ARRIVED and entry.key in self._stored
            if "-" not in entry.etag and _is_gone(Path(entry.path))
        }

    def _begin(self, file: InputFile) -> None:
        """Plan a file by its name, under the first key that is free or holds this very file."""
        key = next(k for k in self._keys(file) if k not in self._taken and self._fits(file, k))
        path = str(file.path.resolve())
        earlier = self._manifest.of_path(path)
        if earlier is not None and earlier.upload_id:
            self._drop_parts(earlier)
        entry = Entry(key, path, file.size, file.mtime_ns)
        if key in self._stored:
            before = self._manifest.get(key)
            known = before is not None and before.state in ARRIVED
            state = before.state if before is not None and known else SENT
            self._note_present(replace(entry, state=state, etag=self._stored[key].etag))
            if not known:
                self._plan.foreign.append(key)
        else:
            self._note_missing(file, entry)
        if key != self._key(file.name):
            self._progress.warn(
                tr("Another file is named {name}: {path} goes up as {key}.").format(
                    name=file.name, path=legible(file.path), key=key[len(self._prefix) + 1 :]
                )
            )

    def _drop_parts(self, entry: Entry) -> None:
        abandonable(
            lambda: abort(self._bucket, entry.key, entry.upload_id), self._progress.is_cancelled
        )

    def _note_present(self, entry: Entry) -> None:
        self._taken.add(entry.key)
        self._plan.present.append(entry.key)
        self._entries.append(entry)

    def _note_missing(self, file: InputFile, entry: Entry) -> None:
        self._taken.add(entry.key)
        overwrite = entry.state == CHANGED
        self._plan.missing.append(
            Transfer(file.path, entry.key, file.size, file.mtime_ns, overwrite, entry.upload_id)
        )
        self._entries.append(entry)

    def _keys(self, file: InputFile) -> Iterator[str]:
        """The key a file should have, then others for when that belongs to another file."""
        yield self._key(file.name)
        parent = file.path.resolve().parent
        yield self._key(f"{legible(parent.name)}/{file.name}")
        digest = hashlib.sha256(str(parent).encode(errors="replace")).hexdigest()[:12]
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
        if "-" in stored.etag:  # it went up in parts
            return True
        try:
            if stored.etag == self._md5(file.path):
                return True
        except OSError:  # gone meanwhile: sending it will say so
            return False
        return not self._etags_are_md5(key)

    def _etags_are_md5(self, key: str) -> bool:
        """Whether the bucket's ETags can tell files apart; with KMS they cannot."""
        if self._plain_etags is None:
            cancelled = self._progress.is_cancelled
            self._plain_etags = not abandonable(
                lambda: uses_kms(self._bucket.client, self._bucket.name, key, cancelled), cancelled
            )
        return self._plain_etags

    def _md5(self, path: Path) -> str:
        digest = hashlib.md5(usedforsecurity=False)
        with path.open("rb") as file:
            while chunk := file.read(HASH_CHUNK):
                check_cancelled(self._progress)
                digest.update(chunk)
        return digest.hexdigest()


def _is_gone(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:  # nobody knows
        return False
