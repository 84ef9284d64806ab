"""Sites, which the service's interface calls project groups: projects of one place in time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any
from urllib.parse import urljoin

from ...errors import InvalidInput, NotFound, ServiceRefused, UnexpectedAnswer
from ...plain_text import plain
from ...storage.credentials import S3Credentials
from ...words import tr
from .. import reading
from ..http import Transport
from ..once import once_new
from . import paths
from .choices import PROJECT_TYPES
from .drive import FOLDER, OWNERS
from .names import checked_site_name
from .paging import PAGE_SIZE, Page, every, read_page
from .projects import Project, Projects
from .reference import NOT_FOUND, SiteReference, checked_uuid, unknown_site, with_dashes
from .storage_access import read_access

SITE_TYPE = "bim"


@dataclass(frozen=True)
class Site:
    """One site; what the service leaves out is empty or None. ``uuid`` has dashes.

    :param latest: date of the newest project
    :param thumbnail: address of a small picture
    :param projects_url: where its projects are listed, as the service says
    """

    id: int
    uuid: str
    name: str
    project_count: int | None
    latest: datetime | None
    coordinate_system: str
    thumbnail: str = field(default="", repr=False)
    projects_url: str = field(default="", repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Site:
        return cls(
            id=reading.required_integer(data, "id", tr("site")),
            uuid=with_dashes(reading.text(data, "uuid")),
            name=reading.text(data, "name"),
            project_count=reading.integer(data, "project_count"),
            latest=reading.moment(data, "latest_project_date"),
            coordinate_system=reading.text(data, "coordinate_system"),
            thumbnail=reading.exact(data, "project_group_thumb"),
            projects_url=reading.exact(data, "project_list_url"),
        )


class Sites:
    """The site calls."""

    def __init__(self, transport: Transport, projects: Projects) -> None:
        self._transport = transport
        self._projects = projects
        self._base = transport.connection.cloud_url + paths.SITES

    def list(self, *, page: int = 1, page_size: int = PAGE_SIZE, search: str = "") -> Page[Site]:
        """One page of the sites that the account may see; ``search`` is in their names."""
        params: dict[str, Any] = {"page": page, "page_size": page_size}
        if search:
            params["search"] = search
        answer = self._transport.call("GET", self._base, tr("list the sites"), params=params)
        return read_page(answer, tr("list of sites"), Site.from_json)

    def all(self, *, search: str = "") -> Iterator[Site]:
        """Every site of the account, or those with ``search`` in their names."""
        return every(lambda number: self.list(page=number, search=search))

    def create(
        self,
        name: str,
        *,
        parent_type: str = "",
        parent_uuid: str = "",
        coordinate_system: str = "",
        site_type: str = SITE_TYPE,
    ) -> Site:
        """Make a site, and never a second one where the first answer was lost.

        :param coordinate_system: already checked text, which new projects inherit
        """
        body: dict[str, Any] = {"name": checked_site_name(name), "project_group_type": site_type}
        if site_type not in PROJECT_TYPES:
            raise InvalidInput(tr("'{value}' is no type of site.").format(value=site_type))
        if bool(parent_type) != bool(parent_uuid):
            raise InvalidInput(tr("A parent needs both its type and its uuid."))
        if parent_type:
            if parent_type not in (*OWNERS, FOLDER):
                raise InvalidInput(tr("A site lies in a folder or in an organization."))
            body.update(parent_type=parent_type, parent_uuid=checked_uuid(parent_uuid))
        if coordinate_system:
            body["coordinate_system"] = coordinate_system
        doing = tr("create the site '{name}'").format(name=name)

        def send() -> Site:
            return self._read(self._transport.call("POST", self._base, doing, json=body).body)

        def newest() -> Mapping[int, Site]:
            return {site.id: site for site in self.all(search=name) if site.name == plain(name)}

        return once_new(send, newest, self._transport.patience())

    def get(self, site_id: int) -> Site:
        """:raises NotFound: no such site, or none that this account may see"""
        doing = tr("read site {site_id}").format(site_id=site_id)
        answer = self._transport.ask("GET", self._url(site_id), doing)
        if answer.status == NOT_FOUND and answer.is_json:
            raise unknown_site(str(site_id))
        self._transport.check(answer, doing)
        return self._read(answer.body)

    def find(self, reference: SiteReference) -> Site:
        """The site that a user names; a uuid is looked for in the account's list.

        :raises NotFound: no site of the account has this id or uuid
        """
        if reference.id is not None:
            return self.get(reference.id)
        for site in self.all():
            if site.uuid.replace("-", "").lower() == reference.uuid:
                return site
        raise unknown_site(checked_uuid(reference.uuid))

    def every_project(self, site: Site) -> Iterator[Project]:
        """The projects of a site, page by page."""
        return every(lambda number: self.projects(site, page=number))

    def update(
        self, site_id: int, *, name: str | None = None, coordinate_system: str | None = None
    ) -> Site:
        """Change what is given, leave the rest."""
        body: dict[str, Any] = {}
        if name is not None:
            body["name"] = checked_site_name(name)
        if coordinate_system is not None:
            body["coordinate_system"] = coordinate_system
        if not body:
            raise InvalidInput(tr("Nothing to change was given."))
        doing = tr("change site {site_id}").format(site_id=site_id)
        url = self._url(site_id)
        answer = self._transport.call("PATCH", url, doing, json=body, repeatable=True)
        return self._read(answer.body)

    def delete(self, site_id: int) -> None:
        """Delete the site, perhaps with its projects: the service does not say. No way back."""
        doing = tr("delete site {site_id}").format(site_id=site_id)
        self._transport.call("DELETE", self._url(site_id), doing)

    def projects(self, site: Site, *, page: int = 1, page_size: int = PAGE_SIZE) -> Page[Project]:
        """One page of the projects of a site.

        They are where the service says they are listed. A service that says nothing, names another
        host, or lists others there, is asked for all projects: those of the site come as one page.
        """
        url = urljoin(self._base, site.projects_url)
        if site.projects_url and self._transport.is_own(url):
            try:
                return self._listed(site, url, {"page": page, "page_size": page_size})
            except (NotFound, ServiceRefused, UnexpectedAnswer):
                self.get(site.id)  # which says so where it is gone
        found = [project for project in self._projects.all() if project.site_id == site.id]
        return Page(len(found), found if page == 1 else [], has_next=False)

    def _listed(self, site: Site, url: str, params: Mapping[str, int]) -> Page[Project]:
        doing = tr("list the projects of site {site_id}").format(site_id=site.id)
        answer = self._transport.call("GET", url, doing, params=params)
        page = read_page(answer, tr("list of projects"), Project.from_json)
        if any(project.site_id not in (None, site.id) for project in page.results):
            raise UnexpectedAnswer(tr("The list holds projects of other sites."))
        return page

    def s3_credentials(self, site_id: int) -> S3Credentials:
        """Temporary access to the site's own folder in S3; its projects lie elsewhere."""
        doing = tr("get access to the storage of site {site_id}").format(site_id=site_id)
        now = datetime.now(timezone.utc)
        url = self._url(site_id, "s3_credentials")
        return read_access(self._transport.call("GET", url, doing).body, doing, now)

    def _read(self, body: Any) -> Site:
        return Site.from_json(reading.mapping(body, tr("site")))

    def _url(self, site_id: int, *rest: str) -> str:
        return self._base + "".join(f"{part}/" for part in (site_id, *rest))
