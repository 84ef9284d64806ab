"""The account as a tree: organization, folders, sites, projects, and what projects have made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Optional

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.outputs import Output

ORGANIZATION = "organization"
# Stands for everything the account sees, where the service does not tell its organization.
ACCOUNT = "account"
FOLDER = "folder"
SITE = "site"
PROJECT = "project"
OUTPUT = "output"


@dataclass(frozen=True)
class Node:
    """One thing in the tree.

    :param kind: one of the constants above
    :param name: as the user gave it; of an output: what it is, in words
    :param uuid: its uuid in the drive, with dashes; empty for the account and outputs
    :param project_id: the integer id of a project, and of the project that an output belongs to
    :param site_id: the integer id of a site
    :param date: when it was flown or made, with its time zone
    :param status: the service's word for the state of a project, where known
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
    raise NotImplementedError


def children(client: Pix4dClient, node: Node, page: int = 1) -> Page:
    """What is in ``node``: finished outputs come first, anything else is sorted by its name.

    :param page: from 1
    :raises NotFound: it is gone
    :raises Pix4dError: the service cannot be asked
    """
    raise NotImplementedError


def search(client: Pix4dClient, root: Node, text: str, page: int = 1) -> Page:
    """Folders, sites and projects, at any depth below ``root``, with ``text`` in their names.

    :param root: one of :func:`roots`
    """
    raise NotImplementedError


def details(client: Pix4dClient, node: Node) -> Node:
    """A project with its status, number of photos, picture and date; any other node as it is.

    :raises NotFound: it is gone
    """
    raise NotImplementedError


def bounds(client: Pix4dClient, node: Node) -> Optional[tuple[float, float, float, float]]:
    """West, south, east and north in degrees of WGS 84; None where the service names none."""
    raise NotImplementedError


def thumbnail(client: Pix4dClient, node: Node) -> Optional[bytes]:
    """A small picture (JPEG or PNG) of a project or site; None where there is none (yet)."""
    raise NotImplementedError


def rename(client: Pix4dClient, node: Node, name: str) -> Node:
    """A folder, site or project with another name.

    :raises InvalidInput: the service would refuse the name, or the node has none to change
    """
    raise NotImplementedError


def delete(client: Pix4dClient, node: Node) -> None:
    """Delete a project, a site, or a folder with everything in it. This cannot be undone.

    :raises InvalidInput: it is no such thing
    """
    raise NotImplementedError


def web_address(client: Pix4dClient, node: Node) -> str:
    """The page to open in a web browser, without any token in it."""
    raise NotImplementedError
