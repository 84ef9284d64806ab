"""The account as a tree: organization, folders, sites, projects, and what projects have made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Optional

from ..api.pix4d import drive as service
from ..api.pix4d.bounds import Bounds
from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.drive import DriveItem
from ..api.pix4d.outputs import Output
from ..api.pix4d.projects import Project
from ..api.pix4d.reference import with_dashes
from ..api.pix4d.sites import Site
from ..errors import Cancelled, InvalidInput, NotFound, Pix4dError
from ..words import tr
from .drive_owner import find_owner
from .output_names import output_name, rank

ORGANIZATION = "organization"
# A person's own drive, or, without a uuid, all that the account sees: for services that do not
# tell whose drive it is.
ACCOUNT = "account"
FOLDER = "folder"
SITE = "site"
PROJECT = "project"
OUTPUT = "output"
PAGE_SIZE = 100
# Seconds to go on trying for what a list can do without.
EXTRA_BUDGET = 2.0
PROJECTS_ASKED_FOR_BOUNDS = 3


@dataclass(frozen=True)
class Node:
    """One thing in the tree.

    :param kind: one of the constants above
    :param name: as the user gave it; of an output: what it is, in words
    :param uuid: its uuid in the drive, with dashes; empty for outputs, and where it is unknown
    :param project_id: the integer id of a project, and of the project that an output belongs to
    :param site_id: the integer id of a site
    :param date: when it was flown or made, with its time zone
    :param status: the service's word for the state of a project or output, where known
    :param images: the number of photos of a project, where known
    :param thumbnail: the address of a small picture, where known
    """

    kind: str
    name: str
    uuid: str = ""
    project_id: Optional[int] = None
    date: Optional[datetime] = None
    status: str = ""
    images: Optional[int] = None
    thumbnail: str = field(default="", repr=False)
    output: Optional[Output] = None
    site_id: Optional[int] = None

    @property
    def key(self) -> str:
        """What this node is, however its name, status or place may change."""
        if self.output is not None:
            made = self.output.id if self.output.id is not None else self.output.key
            return f"{OUTPUT}:{self.project_id}:{self.output.type}:{made or ''}"
        if self.kind == PROJECT and self.project_id is not None:
            return f"{PROJECT}:{self.project_id}"
        if self.kind == SITE and self.site_id is not None:
            return f"{SITE}:{self.site_id}"
        return f"{self.kind}:{self.uuid}"

    @property
    def has_children(self) -> bool:
        return self.kind != OUTPUT


@dataclass(frozen=True)
class Page:
    """Some of the children of a node; ``next_page`` is the number of the page with more."""

    nodes: list[Node]
    next_page: Optional[int] = None


def roots(client: Pix4dClient) -> list[Node]:
    """Where the tree begins: the organization, else the account with all sites and projects.

    :raises Pix4dError: the service cannot be asked, or does not let this account in
    """
    owner = find_owner(client)
    if owner is None:
        return [Node(ACCOUNT, tr("All projects"))]
    kind = ORGANIZATION if owner.kind == service.ORGANIZATION else ACCOUNT
    return [Node(kind, owner.name or client.connection.name, owner.uuid)]


def children(client: Pix4dClient, node: Node, page: int = 1) -> Page:
    """What is in ``node``, a page at a time.

    Folders come first, then sites, then projects, each by name; the projects of a site from the
    newest; of outputs those that are there.

    :param page: from 1
    :raises NotFound: it is gone
    :raises Pix4dError: the service cannot be asked
    """
    if node.kind == PROJECT and node.project_id is not None:
        return Page(_outputs(client, node.project_id))
    if node.kind == SITE and node.site_id is not None:
        site = client.sites.get(node.site_id)
        found = client.sites.projects(site, page=page, page_size=PAGE_SIZE)
        nodes = sorted(map(of_project, found.results), key=_age)
        return Page(nodes, page + 1 if found.has_next else None)
    if node.kind == ACCOUNT and not node.uuid:
        return _everything(client, page)
    if node.kind in _DRIVE_KINDS:
        listed = client.drive.list(
            _DRIVE_KINDS[node.kind], node.uuid, page=page, page_size=PAGE_SIZE
        )
        return _of_drive(client, listed.results, page + 1 if listed.has_next else None)
    return Page([])


def search(client: Pix4dClient, root: Node, text: str, page: int = 1) -> Page:
    """Folders, sites and projects, at any depth below ``root``, with ``text`` in their names.

    :param root: one of :func:`roots`
    """
    wanted = text.strip()
    if root.kind == ACCOUNT and not root.uuid:
        sites = [of_site(site) for site in client.sites.all(search=wanted)]
        projects = [of_project(project) for project in client.projects.all()]
        return Page(sites + [node for node in projects if wanted.lower() in node.name.lower()])
    kind = _DRIVE_KINDS[root.kind]
    listed = client.drive.search(kind, root.uuid, wanted, page=page, page_size=PAGE_SIZE)
    return _of_drive(client, listed.results, page + 1 if listed.has_next else None)


def details(client: Pix4dClient, node: Node) -> Node:
    """A project or site with all that it tells about itself; any other node as it is.

    :raises NotFound: it is gone
    """
    if node.kind == PROJECT and node.project_id is not None:
        return of_project(client.projects.get(node.project_id))
    if node.kind == SITE and node.site_id is not None:
        return of_site(client.sites.get(node.site_id))
    return node


def refreshed(
    client: Pix4dClient, nodes: Sequence[Node], budget: Optional[float] = None
) -> list[Node]:
    """The same nodes, the projects among them with their present state: one request for all.

    A project that the service does not name (any more) stays as it was.

    :param budget: seconds for which it is tried again; None: the client's
    """
    ids = [n.project_id for n in nodes if n.kind == PROJECT and n.project_id is not None]
    if not ids:
        return list(nodes)
    projects = client.projects.list(ids=ids, page_size=len(ids), budget=budget).results
    known = {project.id: of_project(project) for project in projects}
    return [
        known.get(node.project_id, node) if node.kind == PROJECT and node.project_id else node
        for node in nodes
    ]


def gone(client: Pix4dClient, project_ids: Sequence[int]) -> list[int]:
    """Those of some projects that the service no longer knows.

    A list may leave out what is there, so those that it does not name are asked for one by one.
    """
    found: set[int] = set()
    for start in range(0, len(project_ids), PAGE_SIZE):
        ids = project_ids[start : start + PAGE_SIZE]
        listed = client.projects.list(ids=ids, page_size=PAGE_SIZE)
        found.update(project.id for project in listed.results)
    return [number for number in project_ids if number not in found and _is_gone(client, number)]


def bounds(client: Pix4dClient, node: Node) -> Optional[Bounds]:
    """West, south, east and north in degrees of WGS 84; None where the service names none.

    Those of a site are those of its newest project that has any.
    """
    if node.project_id is not None:
        return client.projects.get(node.project_id).bounds
    if node.kind != SITE:
        return None
    for project in children(client, node).nodes[:PROJECTS_ASKED_FOR_BOUNDS]:
        found = bounds(client, project)
        if found is not None:
            return found
    return None


def thumbnail(client: Pix4dClient, node: Node) -> Optional[bytes]:
    """A small picture (JPEG, PNG, GIF or WebP) of a project or site; None where there is none."""
    if node.kind not in (PROJECT, SITE):
        return None
    found = client.pictures.fetch(node.thumbnail) if node.thumbnail else None
    if found is None:
        fresh = details(client, node).thumbnail  # the link may have expired
        found = client.pictures.fetch(fresh) if fresh else None
    return found


def rename(client: Pix4dClient, node: Node, name: str) -> Node:
    """A folder, site or project with another name.

    :raises InvalidInput: the service would refuse the name, or the node has none to change
    """
    if node.kind == FOLDER:
        return replace(node, name=client.folders.rename(node.uuid, name))
    if node.kind == SITE and node.site_id is not None:
        return replace(node, name=client.sites.update(node.site_id, name=name).name)
    if node.kind == PROJECT and node.project_id is not None:
        return of_project(client.projects.update(node.project_id, display_name=name))
    raise InvalidInput(tr("'{name}' cannot be renamed.").format(name=node.name))


def delete(client: Pix4dClient, node: Node) -> None:
    """Delete a project, a site (perhaps with its projects: the service does not say), or a folder
    with everything in it. This cannot be undone; what is gone already is no error.

    :raises InvalidInput: it is no such thing
    """
    try:
        if node.kind == FOLDER:
            client.folders.delete(node.uuid)
        elif node.kind == SITE and node.site_id is not None:
            client.sites.delete(node.site_id)
        elif node.kind == PROJECT and node.project_id is not None:
            client.projects.delete(node.project_id)
        else:
            raise InvalidInput(tr("'{name}' cannot be deleted.").format(name=node.name))
    except NotFound:
        pass  # also where the answer to a first request was lost


def web_address(client: Pix4dClient, node: Node) -> str:
    """The page to open in a web browser, without any token in it.

    Folders have no page whose address is known: theirs is the start page, which is the drive.
    """
    base = client.connection.cloud_url
    if node.project_id is not None:
        return f"{base}/dataset/{node.project_id}"
    if node.kind == SITE and node.site_id is not None:
        return f"{base}/site/{node.site_id}"
    return f"{base}/"


def of_project(project: Project) -> Node:
    """A project as a node; its date is that of the flight, else that of its creation."""
    return Node(
        kind=PROJECT,
        name=project.name,
        uuid=with_dashes(project.uuid),
        project_id=project.id,
        date=project.acquired or project.created,
        status=project.status,
        images=project.image_count,
        thumbnail=project.thumbnail,
    )


def of_site(site: Site) -> Node:
    """A site as a node; its date is that of its newest project."""
    return Node(
        kind=SITE,
        name=site.name,
        uuid=site.uuid,
        date=site.latest,
        thumbnail=site.thumbnail,
        site_id=site.id,
    )


def _of_drive(client: Pix4dClient, items: Sequence[DriveItem], following: Optional[int]) -> Page:
    """The drive says little about projects; what more there is comes with one more request."""
    nodes = [_of_item(item) for item in items if item.kind in _KINDS]
    nodes.sort(key=lambda node: _ORDER.index(node.kind))
    try:
        nodes = refreshed(client, nodes, EXTRA_BUDGET)
    except Cancelled:
        raise
    except Pix4dError:
        pass  # names and dates are there, and that is what a tree needs
    return Page(nodes, following)


def _of_item(item: DriveItem) -> Node:
    kind = _KINDS[item.kind]
    return Node(
        kind=kind,
        name=item.name,
        uuid=item.uuid,
        project_id=item.id if kind == PROJECT else None,
        date=item.date,
        site_id=item.id if kind == SITE else None,
    )


def _everything(client: Pix4dClient, page: int) -> Page:
    """Of the flat lists: all sites, then the projects that are in none."""
    sites = [of_site(site) for site in client.sites.all()] if page == 1 else []
    listed = client.projects.list(page=page, page_size=PAGE_SIZE)
    projects = [of_project(p) for p in listed.results if p.site_id is None]
    return Page(sites + projects, page + 1 if listed.has_next else None)


def _outputs(client: Pix4dClient, project_id: int) -> list[Node]:
    """Those that are there first, then those that are being made or can be."""
    found = [
        Node(
            kind=OUTPUT,
            name=output_name(output.type),
            project_id=project_id,
            status=output.availability,
            output=output,
        )
        for output in client.outputs.list(project_id)
        if output.is_there or output.availability not in NOT_THERE
    ]
    return sorted(found, key=_importance)


def _importance(node: Node) -> tuple[bool, int, str]:
    output = node.output
    there, kind = (output.is_there, output.type) if output else (False, "")
    return not there, rank(kind), node.name


def _is_gone(client: Pix4dClient, project_id: int) -> bool:
    try:
        client.projects.get(project_id)
    except NotFound:
        return True
    return False


def _age(node: Node) -> float:
    return -node.date.timestamp() if node.date else 0.0


# "Done" without a place in the bucket is nothing either.
NOT_THERE = ("not available", "done", "")
_DRIVE_KINDS = {ORGANIZATION: service.ORGANIZATION, ACCOUNT: service.USER, FOLDER: service.FOLDER}
_KINDS = {service.FOLDER: FOLDER, service.SITE: SITE, service.PROJECT: PROJECT}
_ORDER = (FOLDER, SITE, PROJECT)
