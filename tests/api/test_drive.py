"""Drive, folders, sites, the user and pictures, over a service that may lose answers."""

import threading
from datetime import datetime, timedelta, timezone

import pytest

from pix4d_qgis.api.pix4d import names, pictures
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.drive import DriveItem
from pix4d_qgis.api.pix4d.projects import NewProject, Project
from pix4d_qgis.api.pix4d.sites import Site
from pix4d_qgis.errors import (
    AnswerLost,
    Cancelled,
    InvalidInput,
    NotFound,
    ServiceRefused,
    ServiceUnavailable,
    UnexpectedAnswer,
)
from service_fixtures import calls, connection_to

UNKNOWN = "0123456789abcdef0123456789abcdef"
FOLDERS = "/common/api/v4/folders/$"
SITES = "/project/api/v3/project_groups/$"
MOVE = "move_batch"
LOST = ["lost_answer", "html_after", "truncated", "reset_in_answer"]
NOT_DONE = ["reset_before", "html", "reset_in_request"]
JPEG = b"\xff\xd8\xff\xe0 a picture"


@pytest.fixture
def root(sandbox):
    return ("organization", sandbox.organization_uuid)


def made_in(client, kind, uuid, name):
    return client.projects.create(NewProject(name, parent_type=kind, parent_uuid=uuid))


# Drive --------------------------------------------------------------------------------------


def test_list(client, sandbox, root):
    folder = sandbox.add_folder("b")
    site_id, site = sandbox.add_site("c")
    project = client.projects.create(NewProject("A"))
    page = client.drive.list(*root)
    assert [(item.kind, item.name, item.id) for item in page.results] == [
        ("project", "A", project.id),
        ("folder", "b", page.results[1].id),
        ("project_group", "c", site_id),
    ]
    assert [item.uuid for item in page.results[1:]] == [folder, site]
    assert page.results[0].uuid.replace("-", "") == project.uuid
    assert abs(page.results[0].date - datetime.now(timezone.utc)) < timedelta(minutes=1)
    assert (page.count, page.has_next) == (3, False)


def test_pages(client, sandbox, root):
    for number in range(5):
        sandbox.add_folder(f"{number}")
    first = client.drive.list(*root, page_size=3)
    second = client.drive.list(*root, page_size=3, page=2)
    assert (first.count, first.has_next, second.has_next) == (5, True, False)
    assert [item.name for item in first.results + second.results] == list("01234")


def test_a_uuid_may_be_written_in_any_way(client, sandbox):
    folder = sandbox.add_folder("a")
    inner = sandbox.add_folder("inner", folder)
    page = client.drive.list("folder", folder.replace("-", "").upper())
    assert [item.uuid for item in page.results] == [inner]


def test_search(client, sandbox, root):
    sandbox.add_folder("Ünter & Über?", sandbox.add_folder("x"))
    assert [item.name for item in client.drive.search(*root, "& über?").results] == [
        "Ünter & Über?"
    ]


def test_the_way_up(client, sandbox):
    outer = sandbox.add_folder("outer")
    inner = sandbox.add_folder("inner", outer)
    path = client.drive.path("folder", inner, 1)
    assert ([node.name for node in path.nodes], path.more) == (["inner"], True)
    path = client.drive.path("folder", inner)
    assert [node.uuid for node in path.nodes] == [inner, outer]
    assert (path.owner.kind, path.owner.uuid) == ("organization", sandbox.organization_uuid)
    assert (path.owner.name, path.more) == ("Customer ABC Ltd", False)


def test_move(client, sandbox, root):
    folder, (_, site) = sandbox.add_folder("target"), sandbox.add_site("site")
    project = client.projects.create(NewProject("a"))
    client.drive.move(root[1], [("project", project.uuid)], ("project_group", site))
    assert client.projects.get(project.id).site_id is not None
    client.drive.move(root[1], [("project", project.uuid)], root)
    client.drive.move(root[1], [("project", project.uuid)], ("folder", folder))
    assert sandbox.places()[folder] == ["a"]


@pytest.mark.parametrize("kind", LOST + NOT_DONE)
@pytest.mark.usefixtures("quick_retries")
def test_a_move_whose_answer_is_lost_is_looked_up(client, sandbox, root, kind):
    folder, moved = sandbox.add_folder("target"), sandbox.add_folder("moved")
    sandbox.fault("cloud", "PUT", MOVE, kind)
    client.drive.move(root[1], [("folder", moved)], ("folder", folder))
    assert sandbox.places()[folder] == ["moved"]
    handled = [call for call in calls(sandbox, path=MOVE) if call.handled]
    assert len(handled) == 1


@pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.drive.list("project", UNKNOWN),
        lambda client: client.drive.list("folder", "no uuid"),
        lambda client: client.drive.search("folder", UNKNOWN, "x"),
        lambda client: client.drive.move(UNKNOWN, [], ("folder", UNKNOWN)),
        lambda client: client.drive.move(UNKNOWN, [("user", UNKNOWN)], ("folder", UNKNOWN)),
        lambda client: client.drive.move(UNKNOWN, [("folder", UNKNOWN)], ("project", UNKNOWN)),
        lambda client: client.folders.create("a", "project_group", UNKNOWN),
        lambda client: client.folders.create("a", "folder", "no uuid"),
        lambda client: client.folders.rename("../projects", "a"),
        lambda client: client.sites.create("a", parent_type="folder"),
        lambda client: client.sites.create("a", parent_type="project", parent_uuid=UNKNOWN),
        lambda client: client.sites.create("a", site_type="site"),
        lambda client: client.sites.update(1),
    ],
)
def test_what_is_refused_here(client, sandbox, ask):
    with pytest.raises(InvalidInput):
        ask(client)
    assert sandbox.requests == []


def test_what_the_service_refuses(client, root):
    with pytest.raises(NotFound):
        client.drive.list("folder", UNKNOWN)
    with pytest.raises(ServiceRefused, match="target_uuid"):
        client.drive.move(root[1], [("folder", UNKNOWN)], ("folder", UNKNOWN))


# Folders ------------------------------------------------------------------------------------


def test_folders(client, sandbox, root):
    outer = client.folders.create("outer", *root)
    inner = client.folders.create(" Süd/West 雪 ", "folder", outer.uuid)
    made_in(client, "folder", inner.uuid, "a")
    assert sandbox.places()[outer.uuid] == [" Süd/West 雪 "]
    assert client.folders.rename(inner.uuid, "x" * 255) == "x" * 255
    client.folders.delete(outer.uuid)
    assert sandbox.places() == {}
    assert sandbox.state.projects == {}
    with pytest.raises(NotFound):
        client.folders.delete(outer.uuid)


@pytest.mark.parametrize("kind", LOST + NOT_DONE)
@pytest.mark.usefixtures("quick_retries")
def test_one_folder_is_made(client, sandbox, root, kind):
    older = sandbox.add_folder("a")
    sandbox.fault("cloud", "POST", FOLDERS, kind)
    made = client.folders.create("a", *root)
    assert set(sandbox.state.drive.folders) == {older, made.uuid}
    assert made.uuid != older


@pytest.mark.usefixtures("quick_retries")
def test_two_that_appear_at_once_cannot_be_told_apart(client, sandbox, root, monkeypatch):
    original = sandbox.state.drive.add_folder

    def twice(*arguments):
        original(*arguments)
        return original(*arguments)

    monkeypatch.setattr(sandbox.state.drive, "add_folder", twice)
    sandbox.fault("cloud", "POST", FOLDERS, "lost_answer")
    with pytest.raises(UnexpectedAnswer, match="which of several"):
        client.folders.create("a", *root)
    assert len(calls(sandbox, method="POST", path="folders")) == 1


@pytest.mark.usefixtures("quick_retries")
def test_nothing_is_sent_again_while_nobody_knows(client, sandbox, root, monkeypatch):
    looks = iter([client.drive.list])

    def look(*arguments, **options):
        for present in looks:
            return present(*arguments, **options)
        raise ServiceUnavailable("Away.", try_again=True)

    monkeypatch.setattr(client.drive, "list", look)
    sandbox.fault("cloud", "POST", FOLDERS, "lost_answer")
    with pytest.raises(AnswerLost):
        client.folders.create("a", *root)
    assert len(sandbox.state.drive.folders) == 1


def test_a_rename_may_be_sent_twice(client, sandbox):
    folder = sandbox.add_folder("a")
    site_id, _ = sandbox.add_site("a")
    project = client.projects.create(NewProject("a"))
    sandbox.fault("cloud", "PATCH", "", "lost_answer", times=1)
    client.folders.rename(folder, "b")
    sandbox.fault("cloud", "PATCH", "", "lost_answer", times=1)
    client.sites.update(site_id, name="b")
    sandbox.fault("cloud", "PATCH", "", "lost_answer", times=1)
    client.projects.update(project.id, display_name="b")
    assert sandbox.places()[sandbox.organization_uuid] == ["b", "b", "b"]
    assert len(sandbox.struck) == 3


# Names --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a", " a", "a/b", "-", "雪", "x" * 100])
def test_names_of_folders_and_sites(client, sandbox, root, name):
    assert client.folders.create(name, *root).name == name.strip("\n")
    assert client.sites.create(name).name == name


@pytest.mark.parametrize(
    ("name", "reason"),
    [("", "is empty"), (" \t", "is empty"), ("x" * 256, "has 256 characters"), ("a\nb", "control")],
)
def test_names_that_never_leave_the_machine(client, sandbox, root, name, reason):
    for ask in (
        lambda: client.folders.create(name, *root),
        lambda: client.folders.rename(root[1], name),
        lambda: client.sites.create(name),
        lambda: client.sites.update(1, name=name),
    ):
        with pytest.raises(InvalidInput, match=reason):
            ask()
    assert sandbox.requests == []


def test_a_sites_name_is_shorter_than_a_folders(client, sandbox):
    with pytest.raises(InvalidInput, match="101 characters, 100 are allowed"):
        client.sites.create("x" * 101)
    assert names.checked_folder_name("x" * 101)


# Sites --------------------------------------------------------------------------------------


def test_sites(client, sandbox):
    folder = sandbox.add_folder("f")
    site = client.sites.create(
        "Quarry", parent_type="folder", parent_uuid=folder, coordinate_system="EPSG:2056"
    )
    assert sandbox.places()[folder] == ["Quarry"]
    assert (site.project_count, site.latest, site.coordinate_system) == (0, None, "EPSG:2056")
    flown = datetime(2025, 3, 1, 10, tzinfo=timezone.utc)
    new = NewProject("March", parent_type="project_group", parent_uuid=site.uuid, acquired=flown)
    project = client.projects.create(new)
    site = client.sites.get(site.id)
    assert (site.project_count, site.latest) == (1, flown)
    assert client.projects.get(project.id).coordinate_system == "EPSG:2056"
    assert [found.id for found in client.sites.projects(site).results] == [project.id]
    assert client.sites.update(site.id, coordinate_system="EPSG:21781").name == "Quarry"
    client.sites.delete(site.id)
    with pytest.raises(NotFound):
        client.sites.get(site.id)


def test_all_sites_and_search(client, sandbox, monkeypatch):
    ids = {sandbox.add_site(f"Site {number}")[0] for number in range(5)}
    monkeypatch.setattr("pix4d_qgis.api.pix4d.sites.PAGE_SIZE", 2)
    assert {site.id for site in client.sites.all()} == ids
    assert [site.name for site in client.sites.all(search="SITE 3")] == ["Site 3"]


@pytest.mark.parametrize("kind", LOST + NOT_DONE)
@pytest.mark.usefixtures("quick_retries")
def test_one_site_is_made(client, sandbox, kind):
    older, _ = sandbox.add_site("a")
    sandbox.add_site("ab")
    sandbox.fault("cloud", "POST", SITES, kind)
    made = client.sites.create("a")
    assert len(sandbox.state.drive.sites) == 3
    assert made.id != older


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://elsewhere.example/list/",
        "/project/api/v3/nothing/",
        "/project/api/v3/projects/",
    ],
)
def test_projects_of_a_site_whose_list_is_not_told(client, sandbox, url):
    number, uuid = sandbox.add_site("a")
    inside = made_in(client, "project_group", uuid, "inside")
    client.projects.create(NewProject("outside"))
    made_in(client, "project_group", sandbox.add_site("b")[1], "in another")
    site = Site(number, uuid, "a", None, None, "", projects_url=url)
    page = client.sites.projects(site)
    assert ([found.id for found in page.results], page.has_next) == ([inside.id], False)
    assert client.sites.projects(site, page=2).results == []


def test_projects_of_a_site_come_in_pages(client, sandbox):
    number, uuid = sandbox.add_site("a")
    ids = [made_in(client, "project_group", uuid, str(count)).id for count in range(3)]
    site = client.sites.get(number)
    pages = [client.sites.projects(site, page=page, page_size=2) for page in (1, 2)]
    assert [found.id for page in pages for found in page.results] == ids[::-1]
    assert [page.has_next for page in pages] == [True, False]


def test_a_site_that_is_gone_has_no_projects(client, sandbox):
    number, _ = sandbox.add_site("a")
    site = client.sites.get(number)
    client.sites.delete(number)
    with pytest.raises(NotFound):
        client.sites.projects(site)


@pytest.mark.parametrize("expiration", [17200, "17200", None])
def test_storage_of_a_site(client, sandbox, expiration):
    number, _ = sandbox.add_site("a")
    access = client.sites.s3_credentials(number)
    assert access.prefix.endswith(f"/project_group-{number}")
    life = access.expires - datetime.now(timezone.utc)
    assert timedelta(minutes=55) < life < timedelta(minutes=65)
    printed = {"access_key": "a", "secret_key": "b", "session_token": "c", "bucket": "d"}
    printed.update(key="e/", region="us-east-1", expiration=expiration)
    sandbox.respond_next("cloud", "GET", "s3_credentials", 200, printed)
    access = client.sites.s3_credentials(number)
    life = access.expires - datetime.now(timezone.utc)
    if expiration is not None:
        assert abs(life - timedelta(seconds=17200)) < timedelta(minutes=1)
    assert timedelta(0) < life


# The user -----------------------------------------------------------------------------------


def test_the_user(client, sandbox):
    user = client.users.current()
    assert (user.name, user.units) == ("Jhon Doe", "metric")
    assert user.organization == sandbox.organization_uuid


def test_a_user_of_whom_little_is_told(client, sandbox):
    sandbox.respond_next("cloud", "GET", "user_account", 200, {"default_organization": None})
    user = client.users.current()
    assert (user.name, user.organization, user.uuid) == ("", "", "")


# What a service may say ---------------------------------------------------------------------

ODD = [None, 3, "x", [], {}, [1], {"a": []}, -1, 1e400, True]


@pytest.mark.parametrize("value", ODD)
def test_odd_members_do_no_harm(value):
    keys = ["type", "uuid", "name", "legacy_id", "date"]
    assert DriveItem.from_json(dict.fromkeys(keys, value))
    keys = ["uuid", "name", "project_count", "latest_project_date", "project_list_url", "crs"]
    assert Site.from_json({"id": 1, **dict.fromkeys(keys, value)}).id == 1
    for broken in (
        {"outputs": value},
        {"outputs": {"map": value}},
        {"outputs": {"map": {"bounds": value}}},
        {"outputs": {"map": {"bounds": {"sw": value, "ne": value}}}},
        {"outputs": {"map": {"bounds": {"sw": [value, value], "ne": [value, value]}}}},
    ):
        bounds = Project.from_json({"id": 1, **broken}).bounds
        assert bounds in (None, (value,) * 4)


@pytest.mark.parametrize(
    ("south_west", "north_east", "bounds"),
    [
        ([46.5, 7.1], [46.6, 7.3], (7.1, 46.5, 7.3, 46.6)),
        ([-33.9, 151.1], [-33.8, 151.2], (151.1, -33.9, 151.2, -33.8)),
        ([151.1, -33.9], [151.2, -33.8], (151.1, -33.9, 151.2, -33.8)),
        (["46.5", "7.1"], [46.6, 7.3], (7.1, 46.5, 7.3, 46.6)),
        ([0, 0], [0, 0], None),
        ([46.6, 7.1], [46.5, 7.3], None),
        ([46.5, 7.1, 3], [46.6, 7.3, 3], None),
        ([146.5, 207.1], [146.6, 207.3], None),
    ],
)
def test_bounds(south_west, north_east, bounds):
    data = {"outputs": {"map": {"bounds": {"sw": south_west, "ne": north_east}}}}
    assert Project.from_json({"id": 1, **data}).bounds == bounds


@pytest.mark.parametrize("body", [[], "x", 3, {"results": 3}, {"results": [3]}, {"count": []}])
@pytest.mark.usefixtures("quick_retries")
def test_lists_that_are_none(client, sandbox, root, body):
    for path, ask in (
        ("drive", lambda: client.drive.list(*root)),
        ("drive", lambda: client.drive.search(*root, "x")),
        ("project_groups", client.sites.list),
    ):
        sandbox.respond_next("cloud", "GET", path, 200, body)
        try:
            assert ask().results == []
        except UnexpectedAnswer as error:
            assert not isinstance(body, dict), error


@pytest.mark.usefixtures("quick_retries")
def test_a_folder_without_a_uuid_is_none(client, sandbox, root):
    sandbox.respond_next("cloud", "POST", "folders", 201, {"name": "a"})
    # The service lied: nothing was made, and so it is sent again.
    made = client.folders.create("a", *root)
    assert list(sandbox.state.drive.folders) == [made.uuid]


# Pictures -----------------------------------------------------------------------------------


@pytest.fixture
def gallery(listener):
    """A server whose answers are chosen by path; and what it was asked."""
    pages = {
        "/picture": (200, {}, JPEG),
        "/page": (200, {"Content-Type": "image/jpeg"}, b"<html>"),
        "/huge": (200, {}, JPEG + bytes(pictures.LARGEST_PICTURE)),
        "/gone": (404, {}, JPEG),
        "/round": (302, {"Location": "/round"}, b""),
        "/near": (302, {"Location": "/picture"}, b""),
        "/file": (302, {"Location": "file:///etc/passwd"}, b""),
        "/plain": (302, {"Location": "http://10.0.0.1/"}, b""),
    }
    return listener(lambda request: pages.get(request.path.partition("?")[0], (500, {}, b"")))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("picture", JPEG),
        ("near", JPEG),
        ("page", None),
        ("huge", None),
        ("gone", None),
        ("round", None),
        ("file", None),
        ("plain", None),
        ("error", None),
    ],
)
def test_pictures(client, gallery, path, content):
    assert client.pictures.fetch(f"{gallery.url}/{path}?X-Amz-Signature=1") == content
    for _, _, headers, _ in gallery.requests:
        assert "Authorization" not in headers


def test_the_token_goes_to_the_service_only(sandbox, listener, gallery):
    def answer(request):
        if "token" in request.path:
            return 200, {}, b'{"access_token": "secret-token", "expires_in": 3600}'
        return 302, {"Location": f"{gallery.url}/picture"}, b""

    service = listener(answer)
    client = Pix4dClient(connection_to(sandbox, cloud_url=service.url))
    assert client.pictures.fetch(f"{service.url}/thumb") == JPEG
    assert service.requests[-1][2]["Authorization"] == "Bearer secret-token"
    assert [headers.get("Authorization") for _, _, headers, _ in gallery.requests] == [None]


@pytest.mark.parametrize("url", ["", "ftp://a/b", "http://10.0.0.1/x", "//a/b", "javascript:x"])
def test_links_that_are_not_followed(client, url):
    assert client.pictures.fetch(url) is None


def test_a_gallery_that_is_away_or_slow(client, progress, listener, monkeypatch):
    with pytest.raises(ServiceUnavailable, match=r"127\.0\.0\.1:9 ") as caught:
        client.pictures.fetch("http://127.0.0.1:9/x?X-Amz-Signature=abc")
    assert "abc" not in str(caught.value)
    release = threading.Event()
    slow = listener(lambda request: (release.wait(10), (200, {}, JPEG))[1])
    monkeypatch.setattr(pictures, "ANSWER_TIMEOUT", 0.3)
    with pytest.raises(ServiceUnavailable, match="does not answer"):
        client.pictures.fetch(f"{slow.url}/x")
    progress.cancel_after(0.05)
    with pytest.raises(Cancelled):
        client.pictures.fetch(f"{slow.url}/x")
    release.set()
