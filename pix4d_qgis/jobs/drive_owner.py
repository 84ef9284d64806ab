"""Whose drive it is."""

from __future__ import annotations

from functools import partial
from typing import Callable, Optional

from ..api.pix4d import drive as service
from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.drive import DriveItem
from ..api.pix4d.reference import with_dashes
from ..errors import NotFound, ServiceRefused, UnexpectedAnswer

REFUSALS = 400


def find_owner(client: Pix4dClient) -> Optional[DriveItem]:
    """The organization, or else the person, whose drive this account works in.

    The account itself names it. Where that call is missing, the owner of its newest project is
    taken, or of one of its sites. None: nothing tells.

    :raises Pix4dError: the service cannot be asked, or does not let this account in
    """
    for look in (_by_account, _by_project, _by_site):
        owner = _unless_refused(partial(look, client))
        if owner is not None and owner.kind in service.OWNERS and owner.uuid:
            return owner
    return None


def _by_account(client: Pix4dClient) -> Optional[DriveItem]:
    user = client.users.current()
    kind = service.ORGANIZATION if user.organization else service.USER
    uuid = user.organization or user.uuid
    if not uuid:
        return None
    named = _unless_refused(lambda: client.drive.path(kind, uuid).owner)
    return named or DriveItem(kind, uuid, "" if user.organization else user.name)


def _by_project(client: Pix4dClient) -> Optional[DriveItem]:
    for project in client.projects.list(page_size=1).results:
        return client.drive.path(service.PROJECT, with_dashes(project.uuid)).owner
    return None


def _by_site(client: Pix4dClient) -> Optional[DriveItem]:
    for site in client.sites.list(page_size=1).results:
        return client.drive.path(service.SITE, site.uuid).owner
    return None


def _unless_refused(look: Callable[[], Optional[DriveItem]]) -> Optional[DriveItem]:
    """None where the service has no such call, or does not allow it."""
    try:
        return look()
    except (NotFound, ServiceRefused):
        return None
    except UnexpectedAnswer as error:
        if error.code is not None and error.code < REFUSALS:
            raise  # no service at all: the page of a captive portal, say
        return None
