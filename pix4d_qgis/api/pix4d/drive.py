"""The drive: what lies where, finding it by name, and moving it."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...errors import InvalidInput
from ...words import tr
from .. import reading
from ..http import Query, Transport
from ..once import once
from . import paths
from .paging import PAGE_SIZE, Page, read_page
from .reference import checked_uuid, with_dashes

ORGANIZATION = "organization"
USER = "user"
FOLDER = "folder"
SITE = "project_group"
PROJECT = "project"
OWNERS = (ORGANIZATION, USER)


@dataclass(frozen=True)
class DriveItem:
    """One node of the drive.

    :param kind: one of the constants above, or one that the service has invented since
    :param uuid: with dashes
    :param id: the integer by which projects and sites are known elsewhere
    """

    kind: str
    uuid: str
    name: str
    id: int | None = None
    date: datetime | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> DriveItem:
        return cls(
            kind=reading.text(data, "type"),
            uuid=with_dashes(reading.text(data, "uuid")),
            name=reading.text(data, "name"),
            id=reading.integer(data, "legacy_id"),
            date=reading.moment(data, "date"),
        )


@dataclass(frozen=True)
class DrivePath:
    """The way up: the node first, then what it is in; ``more`` says that the way goes on."""

    nodes: builtins.list[DriveItem]
    owner: DriveItem
    more: bool


class Drive:
    """The drive calls."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._base = transport.connection.cloud_url

    def list(
        self,
        kind: str,
        uuid: str,
        *,
        page: int = 1,
        page_size: int = PAGE_SIZE,
        ordering: str = "name",
    ) -> Page[DriveItem]:
        """What lies directly in a folder, or at the root of an organization or a user.

        :param ordering: name, -name, date or -date
        :raises NotFound: there is no such place (any more)
        """
        url = self._url(_checked(kind, (*OWNERS, FOLDER)), uuid)
        params: Query = {"page": page, "page_size": page_size, "ordering": ordering}
        answer = self._transport.call("GET", url, tr("list the drive"), params=params)
        return read_page(answer, tr("list of the drive"), DriveItem.from_json)

    def search(
        self, kind: str, uuid: str, text: str, *, page: int = 1, page_size: int = PAGE_SIZE
    ) -> Page[DriveItem]:
        """Folders, sites and projects of an owner, at any depth, with ``text`` in their names."""
        url = self._url(_checked(kind, OWNERS), uuid, "search")
        params: Query = {"q": text, "page": page, "page_size": page_size, "ordering": "name"}
        answer = self._transport.call("GET", url, tr("search the drive"), params=params)
        return read_page(answer, tr("list of the drive"), DriveItem.from_json)

    def path(self, kind: str, uuid: str, most: int = 3) -> DrivePath:
        """The way up from a node, of ``most`` nodes with itself."""
        url = self._url(kind, uuid, "path")
        doing = tr("find the place in the drive")
        answer = self._transport.call("GET", url, doing, params={"max_path_items": most})
        data = reading.mapping(answer.body, tr("place in the drive"))
        owner = reading.mapping(data.get("owner"), tr("place in the drive"))
        nodes = [DriveItem.from_json(item) for item in reading.items(data, "path")]
        return DrivePath(nodes, DriveItem.from_json(owner), data.get("more_ancestors") is True)

    def move(
        self, owner_uuid: str, sources: Sequence[tuple[str, str]], target: tuple[str, str]
    ) -> None:
        """Move nodes that lie in one place to another place of the same owner.

        :param sources: kind and uuid of each
        :param target: kind and uuid; a site takes projects only
        """
        if not sources:
            raise InvalidInput(tr("There is nothing to move."))
        kinds = (PROJECT, SITE, FOLDER)
        nodes = [
            {"type": _checked(kind, kinds), "uuid": checked_uuid(uuid)} for kind, uuid in sources
        ]
        body = {
            "owner_uuid": checked_uuid(owner_uuid),
            "source_nodes": nodes,
            "target_type": _checked(target[0], (*OWNERS, FOLDER, SITE)),
            "target_uuid": checked_uuid(target[1]),
        }
        url = f"{self._base}{paths.DRIVE}move_batch/"

        def send() -> None:
            doing = tr("move in the drive")
            self._transport.call("PUT", url, doing, json=body, repeatable=False)

        def look() -> Sequence[None]:
            there = all(self._is_in(kind, uuid, checked_uuid(target[1])) for kind, uuid in sources)
            return [None] if there else []

        once(send, look, self._transport.patience())

    def _is_in(self, kind: str, uuid: str, place: str) -> bool:
        path = self.path(kind, uuid, 2)
        above = path.nodes[1] if len(path.nodes) > 1 else path.owner
        return above.uuid == place

    def _url(self, kind: str, uuid: str, *rest: str) -> str:
        parts = "".join(f"{part}/" for part in (kind, checked_uuid(uuid), *rest))
        return f"{self._base}{paths.DRIVE}{parts}"


def _checked(kind: str, allowed: Sequence[str]) -> str:
    if kind not in allowed:
        raise InvalidInput(tr("The drive cannot do this with a {kind}.").format(kind=kind))
    return kind
