"""Project groups, which users call sites: projects of one place in the course of time."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timezone
from typing import Any, Optional

from .cloud import PAGES, bad_request, not_found, page_of
from .crs_fields import CRS_FIELDS, check_crs_fields, crs_of
from .drive import OWNERS, Site
from .fields import Field, choice, text, unique_id, validate
from .project import Project
from .serialize import moment_text, simple, thumbnail_of
from .state import BUCKET, CloudState
from .web import Call, Routes

routes = Routes()
SITES = "/project/api/v3/project_groups"
SITE = SITES + r"/(?P<number>[0-9]+)/"
_FIELDS = {
    "name": Field(text(1, 100), required=True),
    "project_group_type": Field(choice("pro", "bim", "ag", "model", "inspection"), required=True),
    "owner_uuid": Field(unique_id, null=True),
    "owner_type": Field(choice("ORG_GRP"), null=True),
    "parent_id": Field(text(1)),
    "parent_uuid": Field(unique_id),
    "parent_type": Field(choice(*OWNERS, "folder")),
    **CRS_FIELDS,
}
_ORDERINGS = ("id", "name", "latest_project_date")


@routes.add("GET", SITES + "/", query=(*PAGES, "ordering", "search"))
def list_sites(call: Call) -> Any:
    state = call.state
    with state.lock:
        shown = [_serialized(state, site) for site in state.drive.sites.values()]
    wanted = call.query.get("search", "").lower()
    shown = [site for site in shown if wanted in site["name"].lower()]
    ordering = call.query.get("ordering", "-id")
    name = ordering.lstrip("-")
    if name not in _ORDERINGS:
        raise bad_request("ordering", f'"{ordering}" is not a valid choice.')
    shown.sort(key=lambda site: site[name] or "", reverse=ordering.startswith("-"))
    return page_of(call, shown, lambda site: site)


@routes.add("POST", SITES + "/")
def create_site(call: Call) -> Any:
    fields = validate(call.json(), _FIELDS)
    check_crs_fields(fields, fields.get("coordinate_system"))
    with call.state.lock:
        place = _place(call.state, fields)
        site = call.state.drive.add_site(fields["name"], place, fields)
        return _serialized(call.state, site), 201


@routes.add("GET", SITE)
def read_site(call: Call, number: str) -> Any:
    with call.state.lock:
        return _serialized(call.state, _site(call.state, number))


@routes.add("PATCH", SITE)
def update_site(call: Call, number: str) -> Any:
    fields = validate(call.json(), _FIELDS, partial=True)
    with call.state.lock:
        site = _site(call.state, number)
        changed = {**site.fields, **fields}
        check_crs_fields(changed, changed.get("coordinate_system"))
        site.place = _place(call.state, fields) or site.place
        site.name = fields.get("name", site.name)
        site.fields = changed
        return _serialized(call.state, site)


@routes.add("DELETE", SITE)
def delete_site(call: Call, number: str) -> Any:
    """What becomes of the projects is not printed; here they go with their site."""
    with call.state.lock:
        projects = call.state.drive.forget(_site(call.state, number))
    for project in projects:
        call.state.delete_project(project)
    return None, 204


@routes.add("GET", SITE + "projects/", query=PAGES)
def list_projects(call: Call, number: str) -> Any:
    """Where ``project_list_url`` leads. Its path is this service's own affair."""
    with call.state.lock:
        projects = _projects(call.state, _site(call.state, number))
    return page_of(call, projects, lambda project: simple(call.state, project))


@routes.add("GET", SITE + "s3_credentials/")
def site_credentials(call: Call, number: str) -> Any:
    state = call.state
    with state.lock:
        site = _site(state, number)
    prefix = f"user-{state.drive.user_uuid}/project_group-{site.id}"
    issued = state.credentials.issue(prefix, writable=True)
    return {
        "access_key": issued.access_key,
        "secret_key": issued.secret_key,
        "session_token": issued.session_token,
        "expiration": issued.expiration.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "bucket": BUCKET,
        "key": prefix,
        "server_time": moment_text(datetime.now(timezone.utc)),
        "region": state.settings.region,
    }


def _site(state: CloudState, number: str) -> Site:
    site = state.drive.sites.get(int(number))
    if site is None:
        raise not_found()
    return site


def _place(state: CloudState, fields: dict[str, Any]) -> Optional[tuple[str, str]]:
    """Where a site goes; None: not said."""
    kind, reference = fields.get("parent_type"), fields.get("parent_uuid")
    if (kind is None) != (reference is None):
        missing = "parent_type" if kind is None else "parent_uuid"
        raise bad_request(missing, "parent_type and parent_uuid go together.")
    if kind is None or reference is None:
        return None
    if not state.drive.is_place((kind, reference)):
        raise bad_request("parent_uuid", f"There is no {kind} {reference}.")
    return kind, reference


def _projects(state: CloudState, site: Site) -> list[Project]:
    """The projects of a site, the newest first."""
    found = [p for p in state.projects.values() if state.drive.place_of(p)[1] == site.uuid]
    return sorted(found, key=lambda project: -project.id)


def _serialized(state: CloudState, site: Site) -> dict[str, Any]:
    url = f"{state.cloud_url}{SITES}/{site.id}/projects/"
    projects = _projects(state, site)
    latest = max(projects, key=lambda p: str(p.fields.get("acquisition_date")), default=None)
    west, south, east, north = next((p.bounds for p in projects if p.bounds), None) or (0,) * 4
    system = site.fields.get("coordinate_system") or ""
    height = site.fields.get("coordinate_system_geoid_height")
    return {
        "id": site.id,
        "uuid": site.uuid,
        "name": site.name,
        "project_group_type": site.fields.get("project_group_type", "bim"),
        "is_aligned": False,
        "is_demo": False,
        "project_list_url": url,
        "latest_project_date": latest.fields.get("acquisition_date") if latest else None,
        "latest_project_url": f"{state.cloud_url}/project/api/v3/projects/{latest.id}/"
        if latest
        else "",
        "latest_project_id": latest.id if latest else None,
        "latitude": (south + north) / 2,
        "longitude": (west + east) / 2,
        "project_group_thumb": thumbnail_of(state, latest) if latest else "",
        "project_count": str(len(projects)),
        "public_share_token": None,
        "project_status_count": dict(Counter(project.status for project in projects)),
        "owner_uuid": site.fields.get("owner_uuid") or state.drive.organization_uuid,
        "owner_type": "ORG_GRP",
        "parent_id": site.fields.get("parent_id"),
        "parent_uuid": site.place[1],
        "parent_type": site.place[0],
        "coordinate_system": system,
        "crs": crs_of(system, height),
    }
