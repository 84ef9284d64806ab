"""Project groups as the guide "How to create Sites" and the reference describe them."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
import requests

from sandbox_tests.client import Api, s3_client

SITES = "/project/api/v3/project_groups/"
UNKNOWN = "65f7d6ab-2e46-4b30-8a3a-38fdaf54307a"


def create(api: Api, name: str = "Construction site 123", **fields: object) -> dict:
    body = {"name": name, "project_group_type": "bim", **fields}
    answer = api.send("POST", SITES, json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


@pytest.fixture
def site(api: Api) -> dict:
    return create(api)


def in_site(site: dict) -> dict:
    return {"parent_type": "project_group", "parent_uuid": site["uuid"]}


def test_a_site_is_what_the_reference_shows(api: Api, site: dict) -> None:
    assert isinstance(site["id"], int)
    assert str(uuid.UUID(site["uuid"])) == site["uuid"]
    assert site["parent_type"] == "organization"
    assert site["parent_uuid"] == api.sandbox.organization_uuid
    assert site["project_group_type"] == "bim"
    assert (site["latest_project_id"], site["project_count"]) == (None, "0")
    assert api.read(f"{SITES}{site['id']}/") == site


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"project_group_type": None}, "project_group_type"),
        ({"project_group_type": "site"}, "project_group_type"),
        ({"coordinate_system": "EPSG:4326"}, "coordinate_system"),
        ({"coordinate_system_geoid_height": 3}, "coordinate_system_geoid_height"),
        ({"parent_type": "project_group", "parent_uuid": UNKNOWN}, "parent_type"),
        ({"parent_type": "folder", "parent_uuid": UNKNOWN}, "parent_uuid"),
        ({"parent_uuid": UNKNOWN}, "parent_type"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_sites_that_are_refused(api: Api, changes: dict, field: str) -> None:
    body = {"name": "x", "project_group_type": "bim", **changes}
    answer = api.send("POST", SITES, json=body)
    assert (answer.status_code, list(answer.json())) == (400, [field])


def test_name_and_type_are_needed(api: Api) -> None:
    answer = api.send("POST", SITES, json={})
    assert set(answer.json()) == {"name", "project_group_type"}


def test_list_and_search(api: Api) -> None:
    tag = uuid.uuid4().hex[:8]
    first, second = create(api, f"b {tag}"), create(api, f"A {tag}")
    found = api.read(SITES, search=tag.upper())
    assert [site["id"] for site in found["results"]] == [second["id"], first["id"]]
    assert (found["count"], found["next"]) == (2, None)
    found = api.read(SITES, search=tag, ordering="id", page_size=1)
    assert [site["id"] for site in found["results"]] == [first["id"]]
    assert "page=2" in found["next"]
    for query in ({"ordering": "colour"}, {"name": "x"}, {"page": "x"}):
        assert api.send("GET", SITES, params=query).status_code == 400


def test_change(api: Api, site: dict) -> None:
    path = f"{SITES}{site['id']}/"
    answer = api.send("PATCH", path, json={"name": "New", "coordinate_system": "EPSG:2056"})
    assert answer.status_code == 200
    assert api.read(path)["name"] == "New"
    assert api.read(path)["crs"] == {"definition": "EPSG:2056"}
    for body in ({"name": ""}, {"display_name": "x"}, {"coordinate_system": "EPSG:4326"}):
        assert api.send("PATCH", path, json=body).status_code == 400


def test_projects_of_a_site(api: Api, site: dict) -> None:
    old = api.create("old", acquisition_date="2024-03-01T10:00:00Z", **in_site(site))
    new = api.create("new", acquisition_date="2025-03-01T10:00:00Z", **in_site(site))
    api.create("elsewhere")
    found = api.read(f"{SITES}{site['id']}/")
    assert (found["project_count"], found["latest_project_id"]) == ("2", new)
    assert found["latest_project_date"] == "2025-03-01T10:00:00Z"
    listed = api.session.get(found["project_list_url"], timeout=30).json()
    assert [project["id"] for project in listed["results"]] == [new, old]
    assert {project["project_group_id"] for project in listed["results"]} == {site["id"]}


def test_a_project_may_name_the_sites_id(api: Api, site: dict) -> None:
    number = api.create("x", project_group_id=site["id"])
    assert api.get(f"{number}/")["project_group_id"] == site["id"]
    answer = api.call("POST", json={"name": "x", "project_group_id": 1})
    assert (answer.status_code, list(answer.json())) == (400, ["project_group_id"])


def test_new_projects_inherit_the_coordinate_system(api: Api) -> None:
    system = {"coordinate_system": "EPSG:2056+5728", "coordinate_system_geoid_height": 48.5}
    site = create(api, **system)
    inheriting = api.get(f"{api.create('x', **in_site(site))}/")
    assert inheriting["crs"] == {"definition": "EPSG:2056+5728", "geoid_height": 48.5}
    own = api.get(f"{api.create('x', coordinate_system='EPSG:21781', **in_site(site))}/")
    assert own["crs"] == {"definition": "EPSG:21781"}


def test_delete(api: Api, site: dict) -> None:
    project = api.create("x", **in_site(site))
    assert api.send("DELETE", f"{SITES}{site['id']}/").status_code == 204
    assert api.send("DELETE", f"{SITES}{site['id']}/").status_code == 404
    assert api.call("GET", f"{project}/").status_code == 404


def test_only_the_integer_id_names_a_site(api: Api, site: dict) -> None:
    assert api.send("GET", f"{SITES}{site['uuid']}/").status_code == 404
    assert api.send("GET", f"{SITES}1/").status_code == 404


def test_storage_of_a_site(api: Api, site: dict) -> None:
    access = api.read(f"{SITES}{site['id']}/s3_credentials/")
    assert set(access) == {
        "access_key",
        "secret_key",
        "session_token",
        "expiration",
        "bucket",
        "key",
        "server_time",
        "region",
    }
    storage = s3_client({**access, "endpoint_override": api.sandbox.s3_endpoint})
    storage.put_object(Bucket=access["bucket"], Key=f"{access['key']}/plan.pdf", Body=b"x")


def test_a_thumbnail_appears_when_a_project_is_done(api: Api, site: dict, tmp_path: Path) -> None:
    project = api.create("x")
    assert api.get(f"{project}/")["project_thumb"] == ""
    done = api.processed(tmp_path, **in_site(site))
    detail = api.get(f"{done}/")
    picture = requests.get(detail["project_thumb"], timeout=30)
    assert picture.headers["Content-Type"] == "image/jpeg"
    assert picture.content.startswith(b"\xff\xd8\xff")
    shown = detail["outputs"]["images"]["project_thumb"]
    assert shown["s3_key"] == f"{detail['s3_base_path']}/thumb/project_thumb.jpg"
    assert (
        api.read(f"{SITES}{site['id']}/")["project_group_thumb"].partition("?")[0]
        == (detail["project_thumb"].partition("?")[0])
    )
