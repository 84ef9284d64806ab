"""Orders that are under way, a small file each, so that a later run can go on with them.

A file is written before anything is sent and goes when the order is done. It holds no secret.
Reading them imports nothing heavy: that happens soon after QGIS has started.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from ..errors import StorageError
from ..words import tr

if TYPE_CHECKING:
    from ..api.pix4d.projects import Attempt
    from .chain import Order

SUFFIX = ".json"
VERSION = 1
# What the members of a file have to be; lists are of texts.
_KINDS: Mapping[str, Union[type, tuple[type, ...]]] = {
    **dict.fromkeys(("name", "connection", "cloud_url", "coordinate_system"), str),
    **dict.fromkeys(("photos", "without", "tags", "outputs"), list),
    **dict.fromkeys(("attempted", "started"), bool),
    "area": (dict, type(None)),
    "since": (str, type(None)),
    "project_id": (int, type(None)),
}


@dataclass(frozen=True)
class KeptOrder:
    """What was ordered, in plain values, and how far it has come.

    :param key: its file's name without the suffix
    :param connection: name of a saved connection; ``cloud_url``: where that led to
    :param photos: files and folders; ``without``: resolved paths of what is left out
    :param coordinate_system: checked text, see ``geometry.crs``
    :param area: region of interest as the service takes it
    :param attempted: whether the project has been asked for, at ``since`` by the service's clock
    :param project_id: as soon as it is known
    :param started: whether the processing has begun, so that the photos are needed no more
    """

    key: str
    name: str
    connection: str
    cloud_url: str
    photos: list[str]
    without: list[str] = field(default_factory=list)
    coordinate_system: str = ""
    area: Optional[dict[str, Any]] = None
    tags: list[str] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)
    attempted: bool = False
    since: Optional[str] = None
    project_id: Optional[int] = None
    started: bool = False

    def order(self, timeout: float, manifests: Optional[Path]) -> Order:
        """What is still to be done of it.

        :raises InvalidInput: its region of interest cannot be read
        """
        from ..api.pix4d.options import ProcessingOptions
        from ..api.pix4d.projects import Attempt, NewProject
        from ..api.pix4d.reference import ProjectReference
        from ..geometry.region_of_interest import from_area
        from .chain import Order

        if self.started:
            return Order(timeout, ProjectReference(id=self.project_id), manifests=manifests)
        since = datetime.fromisoformat(self.since) if self.since else None
        is_new = self.project_id is None
        return Order(
            timeout,
            project=None if is_new else ProjectReference(id=self.project_id),
            new=NewProject(self.name, self.coordinate_system) if is_new else None,
            photos=[Path(path) for path in self.photos],
            without=frozenset(map(Path, self.without)),
            former=Attempt(since) if self.attempted else None,
            options=ProcessingOptions(tags=self.tags, outputs=self.outputs, area=self.area),
            region=from_area(self.area) if self.area else None,
            manifests=manifests,
        )


class Shelf:
    """The folder of the files; it need not exist yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self) -> None:
        """Make the folder. :raises StorageError: that is not possible"""
        with _noting():
            self._folder.mkdir(parents=True, exist_ok=True)

    def keep(self, order: KeptOrder) -> None:
        """Write it; a kill at any instant leaves the old file or the new one.

        :raises StorageError: it cannot be written
        """
        self.make()
        path = self._path(order.key)
        with _noting():
            draft = path.with_suffix(".new")
            draft.write_text(json.dumps({"version": VERSION, **asdict(order)}), encoding="utf-8")
            draft.replace(path)

    def drop(self, key: str) -> None:
        """Forget it; nothing happens at the service."""
        with suppress(OSError):
            self._path(key).unlink()

    def get(self, key: str) -> Optional[KeptOrder]:
        """One of them as it is now; None if it is gone."""
        return _read(self._path(key))

    def __iter__(self) -> Iterator[KeptOrder]:
        """All that can be read, the oldest first."""
        for path in sorted(self._folder.glob(f"*{SUFFIX}"), key=_age):
            order = _read(path)
            if order is not None:
                yield order

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{SUFFIX}"


class ShelfJournal:
    """Keeps one order up to date while it is carried out.

    :ivar order: as it is now
    """

    def __init__(self, shelf: Shelf, order: KeptOrder) -> None:
        self._shelf = shelf
        self.order = order

    def creating(self, attempt: Attempt) -> None:
        """:raises StorageError: it cannot be kept; nothing has been sent"""
        since = attempt.since.isoformat() if attempt.since else None
        self._change(attempted=True, since=since)

    def created(self, project_id: int) -> None:
        # The attempt is enough to find the project again, should this not be written.
        with suppress(StorageError):
            self._change(project_id=project_id)

    def started(self) -> None:
        with suppress(StorageError):
            self._change(started=True)

    def _change(self, **members: Any) -> None:
        self.order = replace(self.order, **members)
        self._shelf.keep(self.order)


@contextmanager
def _noting() -> Iterator[None]:
    """:raises StorageError: the disk does not do what is wanted"""
    try:
        yield
    except OSError as error:
        raise StorageError(
            tr("What was ordered cannot be noted in the QGIS profile: {reason}.").format(
                reason=error.strerror
            ),
            advice=tr("Check the space that is left on its disk, and the rights to its folder."),
        ) from None


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _read(path: Path) -> Optional[KeptOrder]:
    """The order of a file; None if it is gone, or of another kind."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(data, dict) or data.pop("version", None) != VERSION:
        return None
    try:
        order = KeptOrder(**{**data, "key": path.stem})
    except TypeError:  # something is missing in it, or unknown
        return None
    return order if _is_sound(data) else None


def _is_sound(data: Mapping[str, Any]) -> bool:
    return all(
        isinstance(data[name], kinds) and (kinds is not list or _are_texts(data[name]))
        for name, kinds in _KINDS.items()
        if name in data
    )


def _are_texts(items: list[Any]) -> bool:
    return all(isinstance(item, str) for item in items)
