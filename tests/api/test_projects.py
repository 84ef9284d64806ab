from datetime import datetime, timedelta, timezone

import pytest

from pix4d_qgis.api.pix4d.choices import PARENT_TYPES, PROJECT_TYPES
from pix4d_qgis.api.pix4d.options import ProcessingOptions
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.api.pix4d.reference import ProjectReference, SiteReference
from pix4d_qgis.errors import (
    InvalidInput,
    NotFound,
    ServiceRefused,
    UnexpectedAnswer,
)
from service_fixtures import calls

PROJECTS = "/project/api/v3/projects/"
UNKNOWN_UUID = "0123456789abcdef0123456789abcdef"


# Names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "x" * 100,
        "Kiesgrube Süd #3 (50 %)",
        " leading space",
        "a-b",
        "ä" * 100,
        "雪山",
        "a+b&c=d",
    ],
)
def test_names_that_the_service_takes(client, name):
    project = client.projects.create(NewProject(name))
    assert client.projects.get(project.id).name == name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("x" * 101, "has 101 characters"),
        ("a/b", "slash"),
        ("a\\b", "slash"),
        ("-a", "dash"),
        ("a ", "ends with a space"),
        ("a\t", "ends with a space"),
        ("a\nb", "control character"),
    ],
)
def test_names_that_never_leave_the_machine(client, sandbox, name, reason):
    with pytest.raises(InvalidInput, match=reason):
        client.projects.create(NewProject(name))
    assert sandbox.requests == []


# Creating -----------------------------------------------------------------------------------


def test_create_with_everything(client, sandbox):
    acquired = datetime(2025, 6, 12, 9, 30, tzinfo=timezone.utc)
    new = NewProject(
        "full",
        coordinate_system="EPSG:2056+5728",
        project_type="bim",
        parent_type="organization",
        parent_uuid=sandbox.organization_uuid.replace("-", "").upper(),
        acquired=acquired,
        processing_email=False,
    )
    project = client.projects.get(client.projects.create(new).id)
    assert project.coordinate_system == "EPSG:2056+5728"
    assert project.acquired == acquired
    assert (project.status, project.image_count) == ("CREATED", 0)
    assert (project.bucket, project.region) == ("prod-pix4d-cloud-default", "eu-central-1")
    assert project.base_path.endswith(f"/project-{project.id}")
    assert abs(project.created - datetime.now(timezone.utc)) < timedelta(minutes=1)
    fields = sandbox.project(project.id).fields
    assert fields["project_type"] == "bim"
    assert fields["processing_email_notification"] is False


def test_a_geoid_height(client, sandbox):
    new = NewProject("geoid", coordinate_system="EPSG:2056+5728", geoid_height=48.5)
    project = client.projects.create(new)
    assert sandbox.project(project.id).fields["coordinate_system_geoid_height"] == 48.5


@pytest.mark.parametrize(
    "new",
    [
        NewProject("a", project_type="pr0"),
        NewProject("a", parent_type="projectgroup", parent_uuid=UNKNOWN_UUID),
        NewProject("a", parent_type="folder"),
        NewProject("a", parent_uuid=UNKNOWN_UUID),
        NewProject("a", parent_type="folder", parent_uuid="no uuid"),
        NewProject("a", geoid_height=3.0),
    ],
)
def test_what_is_refused_here(client, sandbox, new):
    with pytest.raises(InvalidInput):
        client.projects.create(new)
    assert sandbox.requests == []


@pytest.mark.parametrize("project_type", PROJECT_TYPES)
def test_project_types(client, project_type):
    assert client.projects.create(NewProject("a", project_type=project_type)).id


def test_parents_that_do_not_exist(client):
    for parent_type in PARENT_TYPES:
        new = NewProject("a", parent_type=parent_type, parent_uuid=UNKNOWN_UUID)
        with pytest.raises(ServiceRefused, match="parent_uuid"):
            client.projects.create(new)


# Reading ------------------------------------------------------------------------------------


def test_list_pages_and_filters(client, sandbox):
    ids = [client.projects.create(NewProject(f"p{number}")).id for number in range(7)]
    sandbox.change_project(ids[2], status="DONE")
    page = client.projects.list(page=2, page_size=3)
    assert (page.count, len(page.results), page.has_next) == (7, 3, True)
    assert {project.id for project in client.projects.all()} == set(ids)
    done = client.projects.list(statuses=["DONE", "ERROR"])
    assert [project.id for project in done.results] == [ids[2]]
    assert [p.id for p in client.projects.all(statuses=["DONE"])] == [ids[2]]
    assert [p.name for p in client.projects.list(name="p4").results] == ["p4"]


def test_all_follows_the_pages(client, monkeypatch, sandbox):
    monkeypatch.setattr("pix4d_qgis.api.pix4d.projects.PAGE_SIZE", 2)
    ids = {client.projects.create(NewProject(f"p{number}")).id for number in range(3)}
    original = client.projects.list

    def small_pages(**arguments):
        return original(page_size=2, **arguments)

    monkeypatch.setattr(client.projects, "list", small_pages)
    assert {project.id for project in client.projects.all()} == ids
    assert len(calls(sandbox, "cloud", "GET", PROJECTS)) == 2


def test_reading_is_tolerant(client, sandbox):
    body = {
        "id": "17",
        "name": "inner",
        "display_name": None,
        "public_status": "SOMETHING_NEW",
        "error_code": "10201",
        "image_count": None,
        "create_date": "yesterday",
        "acquisition_date": "2025-06-12T09:30:00",
        "coordinate_system": None,
        "unknown": {"deep": [1, 2]},
    }
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, body)
    project = client.projects.get(17)
    assert (project.id, project.name, project.status) == (17, "inner", "SOMETHING_NEW")
    assert (project.error_code, project.image_count, project.created) == (10201, 0, None)
    assert project.acquired == datetime(2025, 6, 12, 9, 30, tzinfo=timezone.utc)
    assert project.coordinate_system == ""


@pytest.mark.parametrize("number", ["9" * 400, 10**400, "nan", True, [], None])
def test_numbers_that_are_none(client, sandbox, number):
    body = {"id": 17, "error_code": number, "image_count": number}
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, body)
    project = client.projects.get(17)
    assert project.error_code is None or project.error_code == 10**400
    assert project.id == 17


def test_a_large_id_keeps_its_digits(client, sandbox):
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, {"id": 2**63 - 1})
    assert client.projects.get(5).id == 2**63 - 1


def test_a_project_without_an_id_is_unexpected(client, sandbox):
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, {"name": "x"})
    with pytest.raises(UnexpectedAnswer, match="has no id"):
        client.projects.get(17)


def test_a_list_with_odd_members(client, sandbox):
    body = {"results": [{"id": 1}, None, "x", {"id": 2}], "next": ""}
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, body)
    page = client.projects.list()
    assert ([p.id for p in page.results], page.count, page.has_next) == ([1, 2], 2, False)


def test_an_unknown_project(client):
    with pytest.raises(NotFound, match="no project 999999 in this account") as caught:
        client.projects.get(999999)
    assert "List projects" in caught.value.advice
    assert caught.value.code == 404
    with pytest.raises(NotFound, match="no project 999999 in this account"):
        client.projects.s3_credentials(999999)
    unknown = "11112222-3333-4444-5555-666677778888"
    with pytest.raises(NotFound, match=f"no project {unknown} in this account"):
        client.projects.resolve(ProjectReference.parse(unknown))


def test_an_address_that_knows_no_projects(client, sandbox):
    sandbox.respond_next("cloud", "GET", PROJECTS, 404, b"<html>Not here</html>")
    with pytest.raises(UnexpectedAnswer, match="not the data") as caught:
        client.projects.get(5)
    assert "service addresses" in caught.value.advice


# References ---------------------------------------------------------------------------------


def test_a_uuid_is_found_by_paging(client, sandbox, monkeypatch):
    ids = [client.projects.create(NewProject(f"p{number}")).id for number in range(3)]
    uuid = sandbox.project(ids[0]).uuid
    dashed = "-".join([uuid[:8], uuid[8:12], uuid[12:16], uuid[16:20], uuid[20:]]).upper()
    for text in (uuid, dashed, f" {uuid}\n"):
        assert client.projects.resolve(ProjectReference.parse(text)) == ids[0]


def test_a_uuid_nobody_knows(client):
    with pytest.raises(NotFound, match="01234567-89ab-cdef-0123-456789abcdef"):
        client.projects.resolve(ProjectReference.parse(UNKNOWN_UUID))


def test_an_id_needs_no_request(client, sandbox):
    assert client.projects.resolve(ProjectReference.parse("877866")) == 877866
    assert sandbox.requests == []


@pytest.mark.parametrize(
    "text",
    [
        "https://cloud.pix4d.com/dataset/877866",
        "https://cloud.pix4d.com/dataset/877866/map?shareToken=secret-token",
        "https://cloud.pix4d.com/site/12/dataset/877866/map",
        "https://embed.pix4d.com/cloud/default/dataset/877866/map?shareToken=secret-token",
        "https://cloud.pix4d.com/project/api/v3/projects/877866/",
        " 877866 ",
    ],
)
def test_addresses_are_reduced_to_the_id(text):
    reference = ProjectReference.parse(text)
    assert reference.id == 877866
    assert "secret-token" not in repr(reference) + str(reference)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "-3",
        "1.5",
        "x",
        "1" * 30,
        "https://cloud.pix4d.com/?shareToken=secret-token",
        "//[",
    ],
)
@pytest.mark.parametrize("kind", [ProjectReference, SiteReference])
def test_what_is_no_reference(kind, text):
    with pytest.raises(InvalidInput) as caught:
        kind.parse(text)
    assert "secret-token" not in str(caught.value)


@pytest.mark.parametrize(("kind", "name"), [(ProjectReference, "project"), (SiteReference, "site")])
def test_what_is_no_reference_is_said_of_its_kind(kind, name):
    with pytest.raises(InvalidInput, match=f"^No {name} is given. Give a number such as "):
        kind.parse(" ")
    with pytest.raises(InvalidInput, match=f"^The {name} is neither an id,"):
        kind.parse("x")


def test_the_address_of_a_site_is_reduced_to_its_id():
    address = "https://cloud.pix4d.com/site/12/dataset/877866/map"
    assert SiteReference.parse(address).id == 12
    with pytest.raises(InvalidInput):
        SiteReference.parse("https://cloud.pix4d.com/dataset/877866")


# Changing -----------------------------------------------------------------------------------


def test_update_and_delete(client, sandbox):
    project = client.projects.create(NewProject("before"))
    acquired = datetime(2024, 1, 2, tzinfo=timezone.utc)
    changed = client.projects.update(
        project.id, display_name="after", coordinate_system="EPSG:2056", acquired=acquired
    )
    assert (changed.name, changed.coordinate_system) == ("after", "EPSG:2056")
    assert changed.acquired == acquired
    client.projects.delete(project.id)
    with pytest.raises(NotFound):
        client.projects.get(project.id)


def test_update_refuses_nothing_and_bad_names(client, sandbox):
    for arguments in ({}, {"display_name": "a/b"}):
        with pytest.raises(InvalidInput):
            client.projects.update(1, **arguments)
    assert sandbox.requests == []


def test_extras(client, sandbox):
    project = client.projects.create(NewProject("extras"))
    key = f"{sandbox.project(project.id).prefix}/mask.p4d"
    sandbox.state.store.put_bytes(key, b"x", "application/octet-stream")
    client.projects.register_extra(project.id, key)
    assert list(client.projects.extras(project.id)) == [key]


@pytest.mark.parametrize(
    "body",
    [{"results": [{"file_key": "k"}]}, [{"file_key": "k"}, "odd"], {"file_key": "k"}],
)
def test_shapes_of_a_list_of_extras(client, sandbox, body):
    sandbox.respond_next("cloud", "GET", "extras", 200, body)
    assert list(client.projects.extras(5)) == ["k"]


@pytest.mark.parametrize("body", [{}, [], {"results": None}])
def test_no_extras(client, sandbox, body):
    sandbox.respond_next("cloud", "GET", "extras", 200, body)
    assert list(client.projects.extras(5)) == []


# Storage access -----------------------------------------------------------------------------


def test_s3_credentials(client, sandbox):
    project = client.projects.create(NewProject("storage"))
    access = client.projects.s3_credentials(project.id)
    assert access.bucket == "prod-pix4d-cloud-default"
    assert access.prefix == sandbox.project(project.id).prefix
    assert (access.region, access.endpoint) == ("eu-central-1", sandbox.s3_endpoint)
    assert not access.accelerated
    life = access.expires - datetime.now(timezone.utc)
    assert timedelta(minutes=59) < life <= timedelta(minutes=60)


ACCESS = {
    "access_key": "AK",
    "secret_key": "SK",
    "session_token": "ST",
    "bucket": "b",
    "key": "/user-1/project-2/",
}


def test_s3_credentials_are_read_tolerantly(client, sandbox):
    # The document's own sample: the end lies before the service's time.
    sample = {
        "expiration": "2021-05-10T21:55:47Z",
        "server_time": "2021-05-19T09:55:47.357641+00:00",
        "endpoint_override": "objects.example:9000",
        "is_bucket_accelerated": True,
    }
    sandbox.respond_next("cloud", "GET", "s3_credentials", 200, {**ACCESS, **sample})
    access = client.projects.s3_credentials(5)
    assert (access.prefix, access.region) == ("user-1/project-2", "us-east-1")
    assert access.endpoint == "https://objects.example:9000"
    assert access.accelerated
    life = access.expires - datetime.now(timezone.utc)
    assert timedelta(minutes=14) < life <= timedelta(minutes=15)


def test_a_clock_that_runs_wrong_does_no_harm(client, sandbox):
    times = {"expiration": "2031-01-01T02:00:00Z", "server_time": "2031-01-01T00:00:00+00:00"}
    sandbox.respond_next("cloud", "GET", "s3_credentials", 200, {**ACCESS, **times})
    life = client.projects.s3_credentials(5).expires - datetime.now(timezone.utc)
    assert timedelta(minutes=119) < life <= timedelta(minutes=120)


@pytest.mark.parametrize("missing", sorted(ACCESS))
def test_incomplete_s3_credentials(client, sandbox, missing):
    body = {key: value for key, value in ACCESS.items() if key != missing}
    sandbox.respond_next("cloud", "GET", "s3_credentials", 200, body)
    with pytest.raises(UnexpectedAnswer, match=missing) as caught:
        client.projects.s3_credentials(5)
    assert not any(f" {value} " in str(caught.value) for value in ("SK", "ST"))


# Starting -----------------------------------------------------------------------------------


def test_start_without_photos_is_refused(client):
    project = client.projects.create(NewProject("empty"))
    with pytest.raises(ServiceRefused, match="no registered images"):
        client.projects.start(project.id)


@pytest.mark.parametrize("email", [True, False])
def test_start_says_whether_to_send_an_email(client, sandbox, email):
    project = client.projects.create(NewProject("email"))
    sandbox.respond_next("cloud", "POST", "start_processing", 202, b"")
    assert client.projects.start(project.id, send_email=email) is None
    (call,) = calls(sandbox, path="start_processing")
    assert call.query == f"send_email={str(email).lower()}"


def test_start_reads_the_estimate(client, sandbox):
    sandbox.respond_next("cloud", "POST", "start_processing", 200, {"estimated_time": 93.0})
    assert client.projects.start(5) == 93


def test_start_with_options_checks_them(client, sandbox):
    with pytest.raises(InvalidInput):
        client.projects.start(5, options=ProcessingOptions(tags=["nadir", "oblique"]))
    assert sandbox.requests == []
