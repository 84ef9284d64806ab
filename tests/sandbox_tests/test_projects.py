from __future__ import annotations

import io
import uuid

import pytest
from pyproj import CRS

from sandbox import Sandbox
from sandbox_tests.client import Api

SWISS_WKT1 = CRS.from_epsg(2056).to_wkt("WKT1_GDAL")
SHIFTED_WKT1 = SWISS_WKT1.replace(
    'AUTHORITY["EPSG","6150"]', 'TOWGS84[674.374,15.056,405.346,0,0,0,0],AUTHORITY["EPSG","6150"]'
)
SWISS_WKT2 = CRS.from_epsg(2056).to_wkt("WKT2_2019")


def refusal(api: Api, path: str = "", method: str = "POST", **body: object) -> dict:
    answer = api.call(method, path, json=body)
    assert answer.status_code == 400, answer.text
    return answer.json()


def test_create_answers_what_the_guide_shows(api: Api, shared_sandbox: Sandbox) -> None:
    answer = api.call("POST", json={"name": "My first project"})
    assert answer.status_code == 201
    body = answer.json()
    assert isinstance(body["id"], int)
    assert body["name"] == "My first project"
    assert body["bucket_name"] == "prod-pix4d-cloud-default"
    assert body["s3_base_path"].endswith(f"/project-{body['id']}")
    assert body["s3_base_path"].startswith("user-")


@pytest.mark.parametrize("name", ["Ü 1", "x" * 100, "a-b", "a", "#%?&+", "a\\b", " a"])
def test_good_names(api: Api, name: str) -> None:
    assert api.get(f"{api.create(name)}/")["name"] == name


@pytest.mark.parametrize("name", ["", " ", "x" * 101, "a/b", "-a", "a ", "a\t", 3, None, ["a"]])
def test_bad_names(api: Api, name: object) -> None:
    assert list(refusal(api, name=name)) == ["name"]


def test_name_is_needed(api: Api) -> None:
    assert refusal(api) == {"name": ["This field is required."]}


def test_all_errors_come_at_once(api: Api) -> None:
    errors = refusal(api, name="-", project_type="x", surprise=1)
    assert errors["surprise"] == ["Unknown field."]
    assert errors["project_type"] == ['"x" is not a valid choice.']
    assert "dash" in errors["name"][0]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("project_type", "pro"),
        ("project_type", "inspection"),
        ("billing_model", "ENGINE_CLOUD"),
        ("billing_model", "CLOUD_STANDARD"),
        ("acquisition_date", "2019-08-24T14:15:22Z"),
        ("acquisition_date", "2021-05-19T11:53:39.504849+02:00"),
        ("processing_email_notification", False),
        ("project_group_id", None),
    ],
)
def test_good_fields(api: Api, field: str, value: object) -> None:
    assert api.call("POST", json={"name": "x", field: value}).json()[field] == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("project_type", "PRO"),
        ("billing_model", "CRANE"),
        ("billing_model", "INSPECT"),
        ("billing_model", "free"),
        ("acquisition_date", "yesterday"),
        ("acquisition_date", "2019-08-24"),
        ("acquisition_date", "2019-13-24T14:15:22Z"),
        ("processing_email_notification", "false"),
        ("project_group_id", 7),
        ("project_group_id", "7"),
        ("parent_type", "projectgroup"),
        ("parent_type", "organization"),
        ("parent_uuid", "no-uuid"),
        ("owner_uuid", str(uuid.uuid4())),
        ("coordinate_system_geoid_height", "1"),
        ("display_name", "x"),
        ("tags", ["nadir"]),
    ],
)
def test_bad_fields(api: Api, field: str, value: object) -> None:
    refusal(api, name="x", **{field: value})


def test_parent(api: Api, shared_sandbox: Sandbox) -> None:
    place = shared_sandbox.organization_uuid
    for text in (place, place.replace("-", "")):
        fields = {"parent_type": "organization", "parent_uuid": text}
        assert api.call("POST", json={"name": "x", **fields}).json()["parent_uuid"] == place
    unknown = str(uuid.uuid4())
    assert "parent_uuid" in refusal(api, name="x", parent_type="folder", parent_uuid=unknown)
    assert "parent_type" in refusal(api, name="x", parent_uuid=place)


@pytest.mark.parametrize(
    "system",
    [
        "EPSG:2056",
        "EPSG:32632",
        "EPSG:2056+5728",
        "EPSG:2056+EPSG:5728",
        "EPSG:2263",
        "EPSG:2263+6360",
        "EPSG:22277",
        "EPSG:6674",
        "ARBITRARY_METERS",
        "ARBITRARY_FEET",
        "ARBITRARY_US_FEET",
        'LOCAL_CS["site",UNIT["metre",1]]',
        SWISS_WKT1,
        SHIFTED_WKT1,
        SWISS_WKT2,
        None,
        "",
    ],
)
def test_good_coordinate_systems(api: Api, system: str) -> None:
    project = api.create(coordinate_system=system)
    assert api.get(f"{project}/")["coordinate_system"] == (system or "")


@pytest.mark.parametrize(
    ("system", "reason"),
    [
        ("EPSG:4326", "not projected"),
        ("EPSG:4979", "not projected"),
        ("EPSG:4978", "not projected"),
        (CRS.from_epsg(4326).to_wkt(), "not projected"),
        ("EPSG:4326+5773", "not projected"),
        ("EPSG:5728", "without a horizontal"),
        ("EPSG:2263+5703", "not isometric"),
        ("EPSG:2056+6360", "not isometric"),
        ("EPSG:999999", "not a valid"),
        ("EPSG:2056+2056", "not a valid"),
        ("EPSG:2056+ESRI:5728", "not a valid"),
        ("2056", "not a valid"),
        ("+proj=utm +zone=32", "not a valid"),
        ("urn:ogc:def:crs:EPSG::2056", "not a valid"),
        ("ARBITRARY_MILES", "not a valid"),
        ("PROJCS[nonsense", "not a valid"),
        (2056, "Not a valid string"),
    ],
)
def test_bad_coordinate_systems(api: Api, system: object, reason: str) -> None:
    assert reason in refusal(api, name="x", coordinate_system=system)["coordinate_system"][0]


def test_geoid_height_needs_a_vertical_component(api: Api) -> None:
    field = "coordinate_system_geoid_height"
    refused = {"coordinate_system": "EPSG:2056", field: 46.5}
    assert field in refusal(api, name="x", **refused)
    assert field in refusal(api, name="x", **{field: 46.5})
    project = api.create(coordinate_system="EPSG:2056+5728", **{field: 46.5})
    expected = {"definition": "EPSG:2056+5728", "geoid_height": 46.5}
    assert api.get(f"{project}/")["crs"] == expected


def test_detail_has_every_documented_member(api: Api, project: int) -> None:
    members = """embed_urls error_reason error_code last_datetime_processing_started
        last_datetime_processing_ended s3_bucket_region never_delete under_trial source owner_uuid
        credits crs public_share_token public_status detail_url image_count public_url
        acquisition_date is_geolocalized s3_base_path display_name id uuid user_display_name
        project_type project_group_id create_date name bucket_name project_thumb
        front_end_public_group_url front_end_public_url is_demo display_detailed_status
        coordinate_system outputs min_zoom max_zoom proj_pipeline""".split()
    detail = api.get(f"{project}/")
    assert set(members) == set(detail)
    assert detail["public_status"] == "CREATED"
    assert detail["detail_url"] == f"{api.projects}{project}/"
    assert set(detail["outputs"]) == {"mesh", "images", "map", "bundles", "reports"}


def test_simple_serializer_is_shorter(api: Api, project: int) -> None:
    simple = api.get(f"{project}/", serializer="simple")
    assert "outputs" not in simple
    assert simple["id"] == project
    assert "outputs" in api.get(serializer="detailed")["results"][0]
    assert "outputs" not in api.get()["results"][0]
    assert api.call("GET", "?serializer=other").status_code == 400


@pytest.mark.parametrize("path", ["1/", "1/s3_credentials/", "1/outputs/", "1/photos/"])
def test_unknown_project(api: Api, path: str) -> None:
    answer = api.call("GET", path)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not found."})


def test_integer_and_uuid(api: Api, project: int) -> None:
    dashless = api.get(f"{project}/")["uuid"]
    dashed = str(uuid.UUID(dashless))
    for reference in (project, dashless, dashed):
        assert api.call("GET", f"{reference}/outputs/").status_code == 200
        assert api.call("GET", f"{reference}/processing_options/").status_code == 200
    for path in ("", "s3_credentials/"):
        assert api.call("GET", f"{dashed}/{path}").status_code == 404
    assert api.call("POST", f"{dashed}/start_processing/").status_code == 404


@pytest.mark.parametrize("path", ["{0}", "{0}/s3_credentials", "{0}//", "{0}/x/"])
def test_paths_are_exact(api: Api, project: int, path: str) -> None:
    assert api.call("GET", path.format(project)).status_code == 404


def test_methods(api: Api, project: int) -> None:
    answer = api.call("PUT", f"{project}/", json={})
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "DELETE, GET, PATCH"
    assert api.call("POST", f"{project}/s3_credentials/").status_code == 405


def test_content_type_and_body(api: Api, project: int) -> None:
    post = api.session.post
    assert post(api.projects, data={"name": "x"}).status_code == 415
    assert post(api.projects, data='{"name": "x"}').status_code == 415
    headers = {"Content-Type": "application/json"}
    assert post(api.projects, data=b"{", headers=headers).status_code == 400
    assert post(api.projects, data=b"[]", headers=headers).status_code == 400
    assert post(api.projects, data=b"", headers=headers).status_code == 400
    assert post(api.projects, data=b'{"name": NaN}', headers=headers).status_code == 400
    assert post(api.projects, data=b'{"name": "\xff"}', headers=headers).status_code == 400
    assert api.call("GET", f"{project}/", json={}).status_code == 400
    assert api.call("GET", f"{project}/", headers=headers).status_code == 200


def test_unknown_query_parameters(api: Api, project: int) -> None:
    assert "surprise" in api.call("GET", "?surprise=1").json()
    assert api.call("GET", f"{project}/?page=1").status_code == 400
    assert api.call("POST", "?page=1", json={"name": "x"}).status_code == 400


def test_update(api: Api, project: int) -> None:
    fields = {
        "display_name": "Shown",
        "never_delete": True,
        "is_geolocalized": False,
        "coordinate_system": "EPSG:2056+5728",
        "min_zoom": 3,
        "acquisition_date": "2019-08-24T14:15:22Z",
    }
    answer = api.call("PATCH", f"{project}/", json=fields)
    assert answer.status_code == 200
    assert {name: answer.json()[name] for name in fields} == fields
    assert api.get(f"{project}/")["name"] == "Quarry"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x"),
        ("display_name", ""),
        ("display_name", "x" * 101),
        ("never_delete", 1),
        ("coordinate_system", "EPSG:4326"),
        ("coordinate_system_geoid_height", 3),
        ("project_group_id", 3),
        ("s3_base_path", "user-1/project-2"),
        ("min_zoom", 2**31),
        ("public_status", "DONE"),
        ("owner_uuid", "me"),
    ],
)
def test_bad_updates(api: Api, project: int, field: str, value: object) -> None:
    assert field in refusal(api, f"{project}/", "PATCH", **{field: value})


def test_delete_takes_the_files_along(api: Api, shared_sandbox: Sandbox) -> None:
    project = api.create()
    key = api.put(project, "a & <b> ü.JPG")
    store = shared_sandbox.state.store
    listing = ("GET", "", f"list-type=2&prefix={key.rpartition('/')[0]}", {}, io.BytesIO(), 0)
    assert store.get(key)
    assert b"<KeyCount>1</KeyCount>" in store.forward(*listing).body
    answer = api.call("DELETE", f"{project}/")
    assert (answer.status_code, answer.content) == (204, b"")
    assert api.call("GET", f"{project}/").status_code == 404
    assert api.call("DELETE", f"{project}/").status_code == 404
    assert not store.get(key)
    assert b"<KeyCount>0</KeyCount>" in store.forward(*listing).body


def test_pages() -> None:
    with Sandbox() as sandbox:
        api = Api(sandbox)
        created = [api.create(f"P{number}") for number in range(7)]
        first = api.get(page_size=3)
        assert first["count"] == 7
        assert first["previous"] is None
        seen, url = [], first["next"]
        seen += [item["id"] for item in first["results"]]
        while url:
            page = api.session.get(url).json()
            seen += [item["id"] for item in page["results"]]
            url = page["next"]
        assert sorted(seen) == created
        assert page["previous"].endswith("page_size=3&page=2")
        assert api.call("GET", "?page_size=3&page=4").status_code == 404
        assert api.call("GET", "?page=0").status_code == 400
        assert api.call("GET", "?page_size=many").status_code == 400


def test_default_page_size() -> None:
    with Sandbox() as sandbox:
        api = Api(sandbox)
        for number in range(26):
            api.create(f"P{number}")
        assert len(api.get()["results"]) == 25
        assert len(api.get(page_size=1000)["results"]) == 26


def test_filters() -> None:
    with Sandbox() as sandbox:
        api = Api(sandbox)
        a, b, demo = api.create("A"), api.create("B"), api.create("Demo")
        sandbox.change_project(demo, is_demo=True)
        sandbox.change_project(b, status="DONE")

        def ids(query: str) -> list[int]:
            return [item["id"] for item in api.get(query)["results"]]

        assert ids("?is_demo=false") == [b, a]
        assert ids("?public_status=DONE") == [b]
        assert ids("?public_status=DONE&public_status=CREATED") == [demo, b, a]
        assert ids("?public_status_exclude=DONE&public_status_exclude=ERROR") == [demo, a]
        assert ids(f"?id={a}&id={b}") == [b, a]
        assert ids("?name=A") == [a]
        assert ids("?name_exclude=A") == [demo, b]
        assert ids("?display_name=B") == [b]
        assert api.call("GET", "?public_status=BUSY").status_code == 400
        assert api.call("GET", "?is_demo=perhaps").status_code == 400
        assert api.call("GET", "?id=x").status_code == 400


def test_s3_credentials(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    access = api.credentials(project)
    assert access["bucket"] == "prod-pix4d-cloud-default"
    assert access["key"] == api.get(f"{project}/")["s3_base_path"]
    assert access["region"] == api.get(f"{project}/")["s3_bucket_region"]
    assert access["expiration"] > access["server_time"][:19]
    assert access["endpoint_override"] == shared_sandbox.s3_endpoint
    assert access["is_bucket_accelerated"] is False
    assert access["session_token"] in shared_sandbox.secrets
    assert api.credentials(project)["access_key"] != access["access_key"]


def test_extras(api: Api, project: int) -> None:
    key = api.put(project, "masks/a.p4d")
    answer = api.call("POST", f"{project}/extras/", json={"file_key": key})
    assert answer.json() == {"file_key": key}
    assert api.get(f"{project}/extras/") == [{"file_key": key}]
    assert "file_key" in refusal(api, f"{project}/extras/", file_key=key + "x")
    assert "file_key" in refusal(api, f"{project}/extras/", file_key="")
    assert "file_key" in refusal(api, f"{project}/extras/")
