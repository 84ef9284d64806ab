"""The tree in which projects lie: two roots, folders, and sites, which hold projects only."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Optional, Union

from .project import Project

# What contains a node: its type as the drive names it, and its uuid with dashes.
Place = tuple[str, str]
OWNERS = ("organization", "user")


@dataclass
class Folder:
    id: int
    uuid: str
    name: str
    created: datetime
    place: Place


@dataclass
class Site:
    """A project group. ``fields``: what it was created and changed with."""

    id: int
    uuid: str
    name: str
    created: datetime
    place: Place
    fields: dict[str, Any] = field(default_factory=dict)


Node = Union[Folder, Site, Project]


def kind_of(node: Node) -> str:
    """As the drive names it."""
    if isinstance(node, Folder):
        return "folder"
    return "project_group" if isinstance(node, Site) else "project"


def name_of(node: Node) -> str:
    return node.display_name if isinstance(node, Project) else node.name


def uuid_of(node: Node) -> str:
    """With dashes, whereas projects themselves show theirs without."""
    return str(uuid.UUID(node.uuid))


class Drive:
    """Folders, sites and projects. The caller holds the state's lock.

    :param projects: of the service, by id
    """

    def __init__(self, projects: dict[int, Project]) -> None:
        self._projects = projects
        self.folders: dict[str, Folder] = {}
        self.sites: dict[int, Site] = {}
        self.user_uuid = str(uuid.uuid4())
        self.organization_uuid = str(uuid.uuid4())
        self.organization_name = "Customer ABC Ltd"
        self._folder_ids = itertools.count(97388)
        self._site_ids = itertools.count(438766, 3)

    @property
    def owners(self) -> dict[Place, str]:
        """The roots and their names."""
        return {
            ("organization", self.organization_uuid): self.organization_name,
            ("user", self.user_uuid): "Jhon Doe",
        }

    def add_folder(self, name: str, place: Optional[Place] = None) -> Folder:
        now = datetime.now(timezone.utc)
        number = next(self._folder_ids)
        folder = Folder(number, str(uuid.uuid4()), name, now, place or self.root)
        self.folders[folder.uuid] = folder
        return folder

    def add_site(
        self, name: str, place: Optional[Place] = None, fields: Optional[dict[str, Any]] = None
    ) -> Site:
        now = datetime.now(timezone.utc)
        number = next(self._site_ids)
        place = place or self.root
        site = Site(number, str(uuid.uuid4()), name, now, place, dict(fields or {}))
        self.sites[number] = site
        return site

    @property
    def root(self) -> Place:
        """Where things are that were given no place."""
        return ("organization", self.organization_uuid)

    def nodes(self) -> list[Node]:
        """Everything: folders, then sites, then projects, the newest first."""
        groups: list[list[Node]] = [
            list(self.folders.values()),
            list(self.sites.values()),
            list(self._projects.values()),
        ]
        return [node for group in groups for node in sorted(group, key=_newest)]

    def place_of(self, node: Node) -> Place:
        return node.place or self.root

    def find(self, kind: str, reference: str) -> Optional[Node]:
        for node in self.nodes():
            if (kind_of(node), uuid_of(node)) == (kind, reference):
                return node
        return None

    def is_place(self, place: Place) -> bool:
        """Whether there is such a root, folder or site."""
        return place in self.owners or (place[0] != "project" and self.find(*place) is not None)

    def children(self, place: Place) -> list[Node]:
        return [node for node in self.nodes() if self.place_of(node) == place]

    def below(self, place: Place) -> Iterator[Node]:
        """Everything at any depth."""
        for node in self.children(place):
            yield node
            yield from self.below((kind_of(node), uuid_of(node)))

    def ancestors(self, node: Node) -> tuple[list[Node], Place]:
        """What the node is in, the nearest first, and the root that it all belongs to."""
        found: list[Node] = []
        place = self.place_of(node)
        while place not in self.owners:
            above = self.find(*place)
            if above is None:
                raise LookupError(place)
            found.append(above)
            place = self.place_of(above)
        return found, place

    def forget(self, node: Node) -> list[Project]:
        """Take a folder or site out, with all that is in it; the projects among it."""
        gone = [node, *self.below((kind_of(node), uuid_of(node)))]
        for lost in gone:
            if isinstance(lost, Folder):
                self.folders.pop(lost.uuid, None)
            elif isinstance(lost, Site):
                self.sites.pop(lost.id, None)
        return [lost for lost in gone if isinstance(lost, Project)]

    def site_of(self, project: Project) -> Optional[Site]:
        kind, reference = self.place_of(project)
        if kind != "project_group":
            return None
        return next((site for site in self.sites.values() if site.uuid == reference), None)


def _newest(node: Node) -> float:
    return -node.created.timestamp()
