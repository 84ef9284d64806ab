"""Projects: list, create, read, change, delete, and the credentials of their storage."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Optional

from .cloud import (
    ANY_ID,
    INTEGER_ID,
    PAGES,
    PROJECTS,
    bad_request,
    check_key,
    not_found,
    page_of,
    project_of,
    query_boolean,
    validated,
)
from .crs_fields import CRS_FIELDS, check_crs_fields
from .drive import Place, Site
from .fields import (
    Field,
    boolean,
    choice,
    integer,
    moment,
    text,
    unique_id,
    validate,
)
from .project import Project
from .serialize import detailed, moment_text, simple
from .state import BUCKET, CloudState
from .web import Call, Routes

routes = Routes()
STATUSES = ("CREATED", "UPLOADED", "PROCESSING", "DONE", "ERROR")
ACCEPTED_BILLING = ("ENGINE_CLOUD", "CLOUD_STANDARD")
_ZOOM = integer(-2147483648, 2147483647)


def _name(value: Any) -> str:
    name = str(text(1, 100)(value))
    if "/" in name:
        raise ValueError("The name cannot contain slashes.")
    if name.startswith("-"):
        raise ValueError("The name must not start with a dash.")
    if name != name.rstrip():
        raise ValueError("The name cannot end with whitespace.")
    return name


_CREATE = {
    "name": Field(_name, required=True),
    "project_type": Field(choice("pro", "bim", "ag", "model", "inspection")),
    "acquisition_date": Field(moment),
    "project_group_id": Field(integer(), null=True),
    "billing_model": Field(choice("CLOUD_STANDARD", "ENGINE_CLOUD", "CRANE", "INSPECT")),
    "parent_id": Field(text()),
    "owner_uuid": Field(unique_id, null=True),
    "owner_type": Field(choice("ORG_GRP", ""), null=True),
    "processing_email_notification": Field(boolean),
    "parent_uuid": Field(unique_id),
    "parent_type": Field(choice("organization", "user", "project_group", "folder")),
    **CRS_FIELDS,
}
_UPDATE = {
    "never_delete": Field(boolean),
    "owner_uuid": Field(text(1)),
    "acquisition_date": Field(moment),
    "is_geolocalized": Field(boolean),
    "s3_base_path": Field(text()),
    "display_name": Field(text(1, 100)),
    "project_group_id": Field(integer(), null=True),
    "public_share_token": Field(unique_id, null=True),
    "min_zoom": Field(_ZOOM),
    "max_zoom": Field(_ZOOM),
    **CRS_FIELDS,
}
_FILTERS = ("id", "name", "display_name", "public_status")
_LIST_QUERY = (
    *PAGES,
    *_FILTERS,
    *(f"{name}_exclude" for name in _FILTERS),
    "is_demo",
    "serializer",
)


@routes.add("GET", PROJECTS + "/", query=_LIST_QUERY)
def list_projects(call: Call) -> Any:
    serializer = _serializer(call, "simple")
    with call.state.lock:
        found = sorted(call.state.projects.values(), key=lambda p: -p.id)
    for status in call.query.getlist("public_status") + call.query.getlist("public_status_exclude"):
        if status not in STATUSES:
            raise bad_request("public_status", f'"{status}" is not a valid choice.')
    for name in _FILTERS:
        found = _filtered(call, found, name)
    if "is_demo" in call.query:
        wanted = query_boolean(call, "is_demo", default=False)
        found = [project for project in found if project.is_demo == wanted]
    return page_of(call, found, lambda project: serializer(call.state, project))


def _filtered(call: Call, projects: list[Project], name: str) -> list[Project]:
    def value(project: Project) -> str:
        return str(project.status if name == "public_status" else getattr(project, name))

    wanted, unwanted = call.query.getlist(name), call.query.getlist(f"{name}_exclude")
    if name == "id" and not all(text.isdigit() for text in wanted + unwanted):
        raise bad_request("id", "A valid integer is required.")
    return [p for p in projects if (not wanted or value(p) in wanted) and value(p) not in unwanted]


def _serializer(call: Call, default: str) -> Any:
    name = call.query.get("serializer", default)
    if name not in ("simple", "detailed"):
        raise bad_request("serializer", f'"{name}" is not a valid choice.')
    return simple if name == "simple" else detailed


@routes.add("POST", PROJECTS + "/")
def create_project(call: Call) -> Any:
    fields = validate(call.json(), _CREATE)
    check_crs_fields(fields, fields.get("coordinate_system"))
    with call.state.lock:
        place = _place(call.state, fields)
        _inherit(call.state, place, fields)
    if fields.get("billing_model", ACCEPTED_BILLING[0]) not in ACCEPTED_BILLING:
        raise bad_request("billing_model", "This billing model is not valid for the user.")
    fields.setdefault("acquisition_date", datetime.now(timezone.utc).isoformat())
    fields.setdefault("project_type", "pro")
    fields.setdefault("billing_model", ACCEPTED_BILLING[0])
    project = call.state.new_project(fields["name"], fields, place)
    return _created(call.state, project), 201


def _place(state: CloudState, fields: dict[str, Any]) -> Optional[Place]:
    """Where in the drive a project goes, None: not said; only places that exist."""
    kind, reference = fields.get("parent_type"), fields.get("parent_uuid")
    if (kind is None) != (reference is None):
        missing = "parent_type" if kind is None else "parent_uuid"
        raise bad_request(missing, "parent_type and parent_uuid go together.")
    owner = fields.get("owner_uuid")
    if owner is not None and owner not in _owners(state):
        raise bad_request("owner_uuid", f"There is no owner {owner}.")
    if fields.get("project_group_id") is not None:
        site = state.drive.sites.get(fields["project_group_id"])
        if site is None:
            raise bad_request("project_group_id", "Invalid pk - object does not exist.")
        return "project_group", site.uuid
    if kind is None or reference is None:
        return None
    if not state.drive.is_place((kind, reference)):
        raise bad_request("parent_uuid", f"There is no {kind} {reference}.")
    return kind, reference


def _inherit(state: CloudState, place: Optional[Place], fields: dict[str, Any]) -> None:
    """A new project has its site's coordinate system where it names none."""
    site = state.drive.find(*place) if place and place[0] == "project_group" else None
    if isinstance(site, Site) and not fields.get("coordinate_system"):
        fields.update({name: site.fields[name] for name in CRS_FIELDS if name in site.fields})


def _owners(state: CloudState) -> list[str]:
    return [reference for _, reference in state.drive.owners]


def _created(state: CloudState, project: Project) -> dict[str, Any]:
    fields = project.fields
    full = detailed(state, project)
    place_type, place_uuid = state.drive.place_of(project)
    shown = ("id", "name", "project_type", "project_group_id", "acquisition_date", "crs")
    shown = (*shown, "bucket_name", "s3_base_path")
    return {
        **{name: full[name] for name in shown},
        "uuid": project.uuid,
        "billing_model": fields["billing_model"],
        "parent_id": fields.get("parent_id"),
        "owner_uuid": fields.get("owner_uuid") or state.organization_uuid,
        "owner_type": fields.get("owner_type") or "ORG_GRP",
        "proj_pipeline": "",
        "processing_email_notification": fields.get("processing_email_notification", True),
        "parent_uuid": place_uuid,
        "parent_type": place_type,
        "coordinate_system": project.coordinate_system,
    }


@routes.add("GET", INTEGER_ID + "/", query=("serializer",))
def read_project(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    return _serializer(call, "detailed")(call.state, project)


@routes.add("PATCH", INTEGER_ID + "/")
def update_project(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    fields = validate(call.json(), _UPDATE)
    system = fields.get("coordinate_system", project.coordinate_system)
    check_crs_fields({**project.fields, **fields}, system)
    if fields.get("project_group_id") is not None:
        raise bad_request("project_group_id", "Invalid pk - object does not exist.")
    if fields.get("owner_uuid", call.state.user_uuid) not in _owners(call.state):
        raise bad_request("owner_uuid", "There is no such owner.")
    if fields.get("s3_base_path", project.prefix) != project.prefix:
        raise bad_request("s3_base_path", "The files of this project lie elsewhere.")
    with call.state.lock:
        project.fields.update(fields)
        project.display_name = fields.get("display_name", project.display_name)
        project.coordinate_system = system or ""
    return detailed(call.state, project)


@routes.add("DELETE", INTEGER_ID + "/")
def delete_project(call: Call, reference: str) -> Any:
    if not call.state.delete_project(project_of(call, reference)):
        raise not_found()
    return None, 204


@routes.add("GET", INTEGER_ID + "/s3_credentials/")
def s3_credentials(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    state = call.state
    issued = state.credentials.issue(project.prefix, writable=not project.read_only)
    answer = {
        "access_key": issued.access_key,
        "secret_key": issued.secret_key,
        "session_token": issued.session_token,
        "expiration": issued.expiration.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "bucket": BUCKET,
        "key": project.prefix,
        "server_time": moment_text(datetime.now(timezone.utc)),
        "region": state.settings.region,
        "is_bucket_accelerated": False,
    }
    if state.settings.endpoint_override:
        answer["endpoint_override"] = state.s3_endpoint
    return answer


@routes.add("POST", ANY_ID + "/extras/")
def register_extra(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    fields = validate(call.json(), {"file_key": Field(text(1), required=True)})
    key = validated(lambda k: check_key(call.state, project, k), "file_key", fields["file_key"])
    with call.state.lock:
        if key not in project.extras:
            project.extras.append(key)
    return {"file_key": key}


@routes.add("GET", ANY_ID + "/extras/")
def list_extras(call: Call, reference: str) -> Any:
    return [{"file_key": key} for key in project_of(call, reference).extras]
