"""Projects: find, create, change, delete, start, and get access to their storage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Callable

from ...errors import AnswerLost, InvalidInput, ServiceRefused, UnexpectedAnswer
from ...plain_text import plain
from ...storage.credentials import S3Credentials
from ...words import either, tr
from .. import reading
from ..http import CLOCK_RESOLUTION, Transport
from ..once import once
from . import paths
from .bounds import Bounds, read_bounds
from .choices import PARENT_TYPES, PROJECT_TYPES
from .names import checked_name
from .options import ProcessingOptions
from .paging import PAGE_SIZE, Page, every, read_page
from .reference import ProjectReference, check_known, checked_uuid, unknown_project
from .storage_access import read_access

NOT_STARTED = ("CREATED", "UPLOADED")


@dataclass(frozen=True)
class Project:
    """One project as the service describes it; what it leaves out is empty or None.

    :param bounds: west, south, east, north in degrees of WGS 84; lists leave them out
    :param thumbnail: the address of a small picture; it may be signed, and gets no token
    """

    id: int
    uuid: str
    name: str
    status: str
    detailed_status: str
    error_code: int | None
    error_reason: str
    image_count: int
    created: datetime | None
    acquired: datetime | None
    coordinate_system: str
    bucket: str
    region: str
    base_path: str
    site_id: int | None = None
    bounds: Bounds | None = None
    thumbnail: str = field(default="", repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Project:
        return cls(
            id=reading.required_integer(data, "id", tr("project")),
            uuid=reading.text(data, "uuid"),
            name=reading.text(data, "display_name") or reading.text(data, "name"),
            status=reading.text(data, "public_status"),
            detailed_status=reading.text(data, "display_detailed_status"),
            error_code=reading.integer(data, "error_code"),
            error_reason=reading.text(data, "error_reason"),
            image_count=reading.integer(data, "image_count") or 0,
            created=reading.moment(data, "create_date"),
            acquired=reading.moment(data, "acquisition_date"),
            coordinate_system=reading.text(data, "coordinate_system"),
            bucket=reading.text(data, "bucket_name"),
            region=reading.text(data, "s3_bucket_region"),
            base_path=reading.text(data, "s3_base_path"),
            site_id=reading.integer(data, "project_group_id"),
            bounds=read_bounds(data),
            thumbnail=reading.exact(data, "project_thumb"),
        )


@dataclass(frozen=True)
class NewProject:
    """What a project can be created with.

    :param coordinate_system: already checked text (see ``geometry.crs``); empty: the service picks
        the UTM zone of the photos
    :raises InvalidInput: on :meth:`to_json`, for a value that the service would refuse
    """

    name: str
    coordinate_system: str = ""
    project_type: str = ""
    parent_type: str = ""
    parent_uuid: str = ""
    geoid_height: float | None = None
    acquired: datetime | None = None
    processing_email: bool = True

    def to_json(self) -> dict[str, Any]:
        body: dict[str, Any] = {"name": checked_name(self.name)}
        _add_choice(body, "project_type", self.project_type, PROJECT_TYPES)
        _add_choice(body, "parent_type", self.parent_type, PARENT_TYPES)
        if bool(self.parent_type) != bool(self.parent_uuid):
            raise InvalidInput(tr("A parent needs both its type and its uuid."))
        if self.parent_uuid:
            body["parent_uuid"] = checked_uuid(self.parent_uuid)
        if self.coordinate_system:
            body["coordinate_system"] = self.coordinate_system
        if self.geoid_height is not None:
            if not self.coordinate_system:
                raise InvalidInput(tr("A geoid height needs a coordinate system."))
            body["coordinate_system_geoid_height"] = self.geoid_height
        if self.acquired is not None:
            body["acquisition_date"] = self.acquired.isoformat()
        if not self.processing_email:
            body["processing_email_notification"] = False
        return body


@dataclass(frozen=True)
class Attempt:
    """A creation that has been asked for, whether or not its answer ever came.

    :param since: the service's time just before; None: it told none
    """

    since: datetime | None


def _not_noted(attempt: Attempt) -> None:
    """For whoever needs not to know of a creation before it is sent."""


class Projects:
    """The project calls."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._base = transport.connection.cloud_url

    def list(
        self,
        *,
        page: int = 1,
        page_size: int = PAGE_SIZE,
        statuses: Sequence[str] = (),
        name: str = "",
        ids: Sequence[int] = (),
        budget: float | None = None,
    ) -> Page[Project]:
        """One page of the account's projects, without their bounds.

        :param statuses: keeps those in one of them
        :param ids: keeps those with one of them
        :param budget: seconds for which it is tried again; None: the client's
        """
        params: dict[str, Any] = {"page": page, "page_size": page_size}
        if statuses:
            params["public_status"] = list(statuses)
        if name:
            params["name"] = name
        if ids:
            params["id"] = [str(number) for number in ids]
        url = self._base + paths.PROJECTS
        doing = tr("list the projects")
        answer = self._transport.call("GET", url, doing, params=params, budget=budget)
        return read_page(answer, tr("list of projects"), Project.from_json)

    def all(self, *, statuses: Sequence[str] = (), name: str = "") -> Iterator[Project]:
        """Every project of the account, or those chosen, page by page."""
        return every(lambda number: self.list(page=number, statuses=statuses, name=name))

    def create(
        self,
        new: NewProject,
        *,
        former: Attempt | None = None,
        sending: Callable[[Attempt], None] = _not_noted,
    ) -> Project:
        """Create a project, and never a second one where the first answer was lost.

        :param former: an attempt of an earlier run that ended before its answer came
        :param sending: told of the attempt before anything is sent
        :raises UnexpectedAnswer: it cannot be told which of several projects it is
        """
        body = new.to_json()
        doing = tr("create the project '{name}'").format(name=new.name)
        transport = self._transport
        transport.sign_in()
        since = transport.service_time() if former is None else former.since
        sending(Attempt(since))
        sent: list[str] = []

        def send() -> Project:
            sent.append(doing)
            if former is not None and len(sent) == 1:
                lost = tr("Could not {doing}: the answer was lost.").format(doing=doing)
                raise AnswerLost(lost, try_again=True)
            answer = transport.call("POST", self._base + paths.PROJECTS, doing, json=body)
            return Project.from_json(reading.mapping(answer.body, tr("project")))

        created = once(send, lambda: self._just_created(new.name, since), transport.patience())
        if len(sent) > 1 and since is not None:
            self._just_created(new.name, since)  # an earlier one may have come into force late
        return created

    def _just_created(self, name: str, since: datetime | None) -> Sequence[Project]:
        """The untouched project of this name that was made after ``since``, if there is one.

        :raises UnexpectedAnswer: there are several, or the service gave no time to compare
        """
        found = [
            project
            for project in self.all(statuses=["CREATED"], name=name)
            if project.name == plain(name)
            and not project.image_count
            and _is_after(project.created, since)
        ]
        if len(found) > 1 or (found and since is None):
            ids = either(str(project.id) for project in found)
            raise UnexpectedAnswer(
                tr(
                    "The answer to creating the project '{name}' was lost, and it cannot be told "
                    "whether it is project {ids}."
                ).format(name=name, ids=ids),
                advice=tr("Go on with one of them by its id, and delete what is not needed."),
            )
        return found

    def get(self, project_id: int, *, budget: float | None = None) -> Project:
        """One project.

        :param budget: seconds for which it is tried again; None: the client's
        :raises NotFound: no such project, or none that this account may see
        """
        doing = tr("read project {project_id}").format(project_id=project_id)
        answer = self._transport.ask("GET", self._url(project_id), doing, budget=budget)
        check_known(answer, project_id)
        self._transport.check(answer, doing)
        return Project.from_json(reading.mapping(answer.body, tr("project")))

    def resolve(self, reference: ProjectReference) -> int:
        """The integer id behind a reference; a uuid is looked for in the account's list.

        :raises NotFound: no project of the account has this uuid
        """
        if reference.id is not None:
            return reference.id
        for project in self.all():
            if project.uuid.replace("-", "").lower() == reference.uuid:
                return project.id
        raise unknown_project(checked_uuid(reference.uuid))

    def update(
        self,
        project_id: int,
        *,
        display_name: str | None = None,
        coordinate_system: str | None = None,
        acquired: datetime | None = None,
    ) -> Project:
        """Change what is given, leave the rest."""
        body: dict[str, Any] = {}
        if display_name is not None:
            body["display_name"] = checked_name(display_name)
        if coordinate_system is not None:
            body["coordinate_system"] = coordinate_system
        if acquired is not None:
            body["acquisition_date"] = acquired.isoformat()
        if not body:
            raise InvalidInput(tr("Nothing to change was given."))
        doing = tr("change project {project_id}").format(project_id=project_id)
        url = self._url(project_id)
        answer = self._transport.call("PATCH", url, doing, json=body, repeatable=True)
        return Project.from_json(reading.mapping(answer.body, tr("project")))

    def delete(self, project_id: int) -> None:
        """Delete the project with all its files. This stops processing and cannot be undone."""
        self._transport.call(
            "DELETE",
            self._url(project_id),
            tr("delete project {project_id}").format(project_id=project_id),
        )

    def extras(self, project_id: paths.ProjectId) -> Sequence[str]:
        """S3 keys of the registered extra files."""
        answer = self._transport.call(
            "GET", self._url(project_id, "extras"), tr("list the extra files")
        )
        # The reference prints one entry, and says that it is a list.
        body = {"results": answer.body} if isinstance(answer.body, list) else answer.body
        data = reading.mapping(body, tr("list of extra files"))
        keys = [reading.exact(item, "file_key") for item in [data, *reading.items(data, "results")]]
        return [key for key in keys if key]

    def register_extra(self, project_id: paths.ProjectId, key: str) -> None:
        url = self._url(project_id, "extras")
        body = {"file_key": key}

        def send() -> None:
            self._transport.call("POST", url, tr("register the extra file"), json=body)

        def look() -> Sequence[None]:
            return [None] if key in self.extras(project_id) else []

        once(send, look, self._transport.patience())

    def start(
        self,
        project_id: int,
        *,
        send_email: bool = True,
        options: ProcessingOptions | None = None,
    ) -> int | None:
        """Start processing; this uses credits and closes the registration of photos.

        After a lost answer it is not sent again before the project says that nothing began.

        :returns: the service's estimate in seconds, None when it gives none
        """
        body = options.to_json() if options else {}

        def send() -> int | None:
            answer = self._transport.call(
                "POST",
                self._url(project_id, "start_processing"),
                tr("start processing project {project_id}").format(project_id=project_id),
                params={"send_email": "true" if send_email else "false"},
                json=body,
            )
            found = answer.body if isinstance(answer.body, dict) else {}
            return reading.integer(found, "estimated_time")

        def look() -> Sequence[int | None]:
            return [] if self.get(project_id).status in NOT_STARTED else [None]

        try:
            return once(send, look, self._transport.patience())
        except ServiceRefused:
            if not look():  # somebody may have started it a moment ago
                raise
            return None

    def s3_credentials(self, project_id: int) -> S3Credentials:
        """Temporary access to the project's folder in S3."""
        url = self._url(project_id, "s3_credentials")
        doing = tr("get access to the storage of project {project_id}").format(
            project_id=project_id
        )
        now = datetime.now(timezone.utc)
        answer = self._transport.ask("GET", url, doing)
        check_known(answer, project_id)
        self._transport.check(answer, doing)
        return read_access(answer.body, doing, now)

    def _url(self, project_id: paths.ProjectId, *rest: object) -> str:
        return self._base + paths.project(project_id, *rest)


def _is_after(moment: datetime | None, since: datetime | None) -> bool:
    """Whether it may be: both moments may have lost the fraction of their second."""
    return moment is None or since is None or moment >= since - CLOCK_RESOLUTION


def _add_choice(body: dict[str, Any], key: str, value: str, allowed: Sequence[str]) -> None:
    if not value:
        return
    if value not in allowed:
        raise InvalidInput(
            tr("'{value}' is no {key}.").format(value=value, key=key),
            advice=tr("Choose one of {allowed}.").format(allowed=", ".join(allowed)),
        )
    body[key] = value
