"""The account as a tree, over the embedded service and over ones that lack some of its calls."""

import time
from datetime import datetime, timezone

import pytest

from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.outputs import Output
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import InvalidInput, NotFound, ServiceUnavailable, SignInError
from pix4d_qgis.jobs import drive
from pix4d_qgis.jobs.drive import ACCOUNT, FOLDER, ORGANIZATION, OUTPUT, PROJECT, SITE, Node
from pix4d_qgis.jobs.output_names import output_name, rank
from service_fixtures import calls, connection_to

USER = "user_account"
MISSING = "<!doctype html>\n<html><body><h1>Not Found</h1></body></html>\n"


def made(client, name, kind="", uuid="", year=None):
    acquired = datetime(year, 6, 1, tzinfo=timezone.utc) if year else None
    new = NewProject(name, parent_type=kind, parent_uuid=uuid, acquired=acquired)
    return client.projects.create(new).id


@pytest.fixture
def tree(client, sandbox):
    """A folder with a folder, a site of two projects, and a loose project; and its root."""
    folder = sandbox.add_folder("Kunden")
    sandbox.add_folder("Älter", folder)
    _, site = sandbox.add_site("Steinbruch", folder)
    made(client, "2024", "project_group", site, 2024)
    made(client, "2025", "project_group", site, 2025)
    made(client, "Halde", "folder", folder)
    (root,) = drive.roots(client)
    return root


def inside(client, node, *names):
    """The node below ``node`` that these names lead to."""
    for name in names:
        (node,) = [child for child in drive.children(client, node).nodes if child.name == name]
    return node


def names(page):
    return [node.name for node in page.nodes]


def no_account(sandbox, status=404, body=MISSING):
    sandbox.respond_next("cloud", "GET", USER, status, body, times=99)


# Roots --------------------------------------------------------------------------------------


def test_the_organization(client, sandbox):
    assert drive.roots(client) == [
        Node(ORGANIZATION, "Customer ABC Ltd", sandbox.organization_uuid)
    ]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, MISSING),
        (404, {"detail": "Not found."}),
        (403, {"detail": "No."}),
        (405, {}),
        (200, []),
    ],
)
@pytest.mark.usefixtures("quick_retries")
def test_a_service_without_the_account_tells_through_a_project_or_site(
    client, sandbox, status, body
):
    no_account(sandbox, status, body)
    assert [root.kind for root in drive.roots(client)] == [ACCOUNT]
    sandbox.add_site("a")
    assert [root.name for root in drive.roots(client)] == ["Customer ABC Ltd"]
    sandbox.state.drive.sites.clear()
    made(client, "a")
    assert [root.kind for root in drive.roots(client)] == [ORGANIZATION]


def test_a_person_without_an_organization(client, sandbox):
    user = {"uuid": sandbox.state.user_uuid.replace("-", ""), "default_organization": None}
    sandbox.respond_next("cloud", "GET", USER, 200, user)
    made(client, "mine", "user", sandbox.state.user_uuid)
    made(client, "ours")
    (root,) = drive.roots(client)
    assert root == Node(ACCOUNT, "Jhon Doe", sandbox.state.user_uuid)
    assert names(drive.children(client, root)) == ["mine"]
    assert names(drive.search(client, root, "MI")) == ["mine"]


@pytest.mark.usefixtures("quick_retries")
def test_no_root_where_there_is_no_service(sandbox, listener):
    portal = listener(lambda request: (200, {}, b"<html>Log in</html>"))
    with pytest.raises(Exception, match="not the data that was asked for"):
        drive.roots(Pix4dClient(connection_to(sandbox, cloud_url=portal.url)))
    with pytest.raises(ServiceUnavailable, match="cannot be reached"):
        drive.roots(Pix4dClient(connection_to(sandbox, cloud_url="http://127.0.0.1:9")))


def test_no_root_without_the_right_secret(sandbox):
    from pix4d_qgis.api.connection import ClientCredentials

    wrong = ClientCredentials(sandbox.client_id, "wrong")
    with pytest.raises(SignInError):
        drive.roots(Pix4dClient(connection_to(sandbox, credentials=lambda: wrong)))


# Children -----------------------------------------------------------------------------------


def test_folders_then_sites_then_projects(client, tree):
    assert names(drive.children(client, tree)) == ["Kunden"]
    page = drive.children(client, inside(client, tree, "Kunden"))
    assert [(node.kind, node.name) for node in page.nodes] == [
        (FOLDER, "Älter"),
        (SITE, "Steinbruch"),
        (PROJECT, "Halde"),
    ]
    assert page.next_page is None
    assert drive.children(client, inside(client, tree, "Kunden", "Älter")).nodes == []


def test_projects_of_the_drive_have_a_state(client, sandbox, tree):
    node = inside(client, tree, "Kunden", "Halde")
    assert (node.status, node.images) == ("CREATED", 0)
    sandbox.change_project(node.project_id, status="PROCESSING")
    before = len(sandbox.requests)
    assert [n.status for n in drive.refreshed(client, [tree, node])] == ["", "PROCESSING"]
    assert len(sandbox.requests) == before + 1
    client.projects.delete(node.project_id)
    assert drive.refreshed(client, [node]) == [node]
    assert drive.refreshed(client, []) == []


def test_the_state_is_not_worth_an_error(client, sandbox, tree):
    folder = inside(client, tree, "Kunden")
    sandbox.respond_next("cloud", "GET", "/projects/$", 400, {"id": ["Unknown."]}, times=9)
    node = drive.children(client, folder).nodes[-1]
    assert (node.name, node.status, node.images) == ("Halde", "", None)


def test_the_state_is_not_worth_a_long_wait(client, sandbox, tree):
    folder = inside(client, tree, "Kunden")
    sandbox.fault("cloud", "GET", "/projects/$", "status", status=503, times=99)
    start = time.monotonic()
    assert drive.children(client, folder).nodes[-1].name == "Halde"
    assert time.monotonic() - start < 4


def test_projects_of_a_site_from_the_newest(client, tree):
    page = drive.children(client, inside(client, tree, "Kunden", "Steinbruch"))
    assert names(page) == ["2025", "2024"]
    assert [node.date.year for node in page.nodes] == [2025, 2024]


@pytest.mark.parametrize("kind", [ORGANIZATION, SITE])
def test_pages(client, sandbox, monkeypatch, kind):
    monkeypatch.setattr(drive, "PAGE_SIZE", 2)
    number, site = sandbox.add_site("site")
    for count in range(5):
        made(client, f"{count}", "project_group", site)
        sandbox.add_folder(f"{count}")
    node = Node(SITE, "site", site, site_id=number) if kind == SITE else drive.roots(client)[0]
    found, page = [], 1
    while page:
        part = drive.children(client, node, page)
        assert len(part.nodes) <= 2
        found += names(part)
        page = part.next_page
    assert sorted(found) == list("01234") + (["site"] if kind == ORGANIZATION else [])


def test_what_is_gone_says_so(client, tree):
    for path in (("Kunden",), ("Kunden", "Steinbruch"), ("Kunden", "Halde")):
        node = inside(client, tree, *path)
        if path == ("Kunden",):
            gone = Node(FOLDER, "gone", "65f7d6ab-2e46-4b30-8a3a-38fdaf54307a")
            with pytest.raises(NotFound):
                drive.children(client, gone)
            continue
        drive.delete(client, node)
        with pytest.raises(NotFound):
            drive.children(client, node)
        with pytest.raises(NotFound):
            drive.details(client, node)
        drive.delete(client, node)


def test_the_account_has_all_sites_and_all_other_projects(client, sandbox):
    _, site = sandbox.add_site("Steinbruch")
    made(client, "in the site", "project_group", site)
    made(client, "Halde")
    root = Node(ACCOUNT, "all")
    page = drive.children(client, root)
    assert [(node.kind, node.name) for node in page.nodes] == [
        (SITE, "Steinbruch"),
        (PROJECT, "Halde"),
    ]
    assert names(drive.children(client, page.nodes[0])) == ["in the site"]
    assert names(drive.search(client, root, " STE")) == ["Steinbruch"]
    assert names(drive.search(client, root, "site")) == ["in the site"]


# Search -------------------------------------------------------------------------------------


def test_search(client, tree):
    assert names(drive.search(client, tree, " st ")) == ["Steinbruch"]
    page = drive.search(client, tree, "202")
    assert [(node.name, node.status) for node in page.nodes] == [
        ("2024", "CREATED"),
        ("2025", "CREATED"),
    ]
    assert drive.search(client, tree, "nothing") == drive.Page([])


# Outputs ------------------------------------------------------------------------------------


@pytest.fixture
def done(client, sandbox):
    """A project as it is when processing has ended."""
    from sandbox.project import Output as Made

    number = made(client, "done")
    project = sandbox.project(number)
    with sandbox.state.lock:
        project.outputs = [
            Made("mapper_log", "mapper_log", "done", "k/log", 1),
            Made("project_zip", "project_zip", "requestable"),
            Made("3d_mesh_obj", "3d_mesh_obj_zip", "not available"),
            Made("dsm", "dsm_cloud_optimized", "in_progress", None, 2),
            Made("ortho", "ortho_cloud_optimized", "done", "k/ortho.tif", 3),
            Made("new", "brand_new", "done", "k/new", 4),
        ]
        project.status = "DONE"
        project.bounds = (7.1, 46.5, 7.3, 46.6)
    return drive.details(client, Node(PROJECT, "", project_id=number))


def test_outputs_those_that_are_there_first(client, done):
    nodes = drive.children(client, done).nodes
    assert [(node.name, node.status) for node in nodes] == [
        ("Orthomosaic", "done"),
        ("Processing log", "done"),
        ("Brand new", "done"),
        ("DSM", "in_progress"),
        ("Everything (zipped)", "requestable"),
    ]
    assert {node.kind for node in nodes} == {OUTPUT}
    assert {node.project_id for node in nodes} == {done.project_id}
    assert not any(node.has_children for node in nodes)
    assert len({node.key for node in nodes}) == len(nodes)


def test_names_of_outputs():
    assert output_name("dsm_cloud_optimized") == "DSM"
    assert output_name("3d_mesh_mat") == "3d mesh mat"
    assert rank("ortho_cloud_optimized") == 0 < rank("mapper_log") < rank("brand_new")


# One node -----------------------------------------------------------------------------------


def test_details(client, sandbox, tree):
    node = inside(client, tree, "Kunden", "Steinbruch", "2024")
    sandbox.change_project(node.project_id, status="ERROR")
    fresh = drive.details(client, node)
    assert (fresh.status, fresh.date.year, fresh.uuid) == ("ERROR", 2024, node.uuid)
    site = inside(client, tree, "Kunden", "Steinbruch")
    assert drive.details(client, site).date.year == 2025
    folder = inside(client, tree, "Kunden")
    assert drive.details(client, folder) is folder


def test_a_key_stays_whatever_is_known(client, tree):
    node = inside(client, tree, "Kunden", "Steinbruch", "2024")
    assert Node(PROJECT, "other name", project_id=node.project_id).key == node.key
    site = inside(client, tree, "Kunden", "Steinbruch")
    assert drive.rename(client, site, "new").key == site.key
    keys = {inside(client, tree, *path).key for path in (("Kunden",), ("Kunden", "Halde"))}
    assert len({*keys, tree.key, site.key, node.key}) == 5


def test_bounds(client, sandbox, tree, done):
    expected = (7.1, 46.5, 7.3, 46.6)
    assert drive.bounds(client, done) == expected
    assert drive.bounds(client, drive.children(client, done).nodes[0]) == expected
    site = inside(client, tree, "Kunden", "Steinbruch")
    assert drive.bounds(client, site) is None
    older = inside(client, tree, "Kunden", "Steinbruch", "2024")
    sandbox.change_project(older.project_id, bounds=expected)
    assert drive.bounds(client, site) == expected
    assert drive.bounds(client, tree) is None


def test_thumbnail(client, sandbox, tree, done):
    assert drive.thumbnail(client, done) is None
    key = f"{sandbox.project(done.project_id).prefix}/thumb/project_thumb.jpg"
    picture = b"\xff\xd8\xff picture"
    sandbox.state.store.put_bytes(key, picture, "image/jpeg")
    assert drive.thumbnail(client, done) == picture
    expired = Node(
        PROJECT, "", project_id=done.project_id, thumbnail=f"{sandbox.s3_endpoint}/x/y?Signature=1"
    )
    assert drive.thumbnail(client, expired) == picture
    assert "Signature" not in repr(expired)
    assert drive.thumbnail(client, tree) is None


def test_rename(client, sandbox, tree):
    for path in (("Kunden",), ("Kunden", "Steinbruch"), ("Kunden", "Steinbruch", "2024")):
        node = inside(client, tree, *path)
        renamed = drive.rename(client, node, "neu")
        assert (renamed.name, renamed.key) == ("neu", node.key)
        assert drive.rename(client, renamed, path[-1]).name == path[-1]
        with pytest.raises(InvalidInput):
            drive.rename(client, node, "")
    with pytest.raises(InvalidInput, match="slash"):
        drive.rename(client, node, "a/b")
    with pytest.raises(InvalidInput, match="cannot be renamed"):
        drive.rename(client, tree, "x")


def test_delete_a_folder_with_all_in_it(client, sandbox, tree):
    drive.delete(client, inside(client, tree, "Kunden"))
    assert sandbox.places() == {}
    with pytest.raises(InvalidInput, match="cannot be deleted"):
        drive.delete(client, tree)


def test_a_delete_whose_answer_is_lost(client, sandbox, tree):
    folder = inside(client, tree, "Kunden")
    sandbox.fault("cloud", "DELETE", "folders", "lost_answer")
    drive.delete(client, folder)
    assert [call.status for call in calls(sandbox, method="DELETE")] == [204, 404]


def test_a_404_of_somebody_else_is_no_delete(client, sandbox, tree):
    folder = inside(client, tree, "Kunden")
    sandbox.respond_next("cloud", "DELETE", "folders", 404, MISSING)
    with pytest.raises(Exception, match="not the data"):
        drive.delete(client, folder)


def test_web_addresses(client, sandbox, tree):
    site = inside(client, tree, "Kunden", "Steinbruch")
    project = inside(client, tree, "Kunden", "Halde")
    base = sandbox.cloud_url
    assert drive.web_address(client, site) == f"{base}/site/{site.site_id}"
    assert drive.web_address(client, project) == f"{base}/dataset/{project.project_id}"
    output = Node(OUTPUT, "", project_id=7, output=Output(1, "dsm", "dsm", "done", "k", "b", "r"))
    assert drive.web_address(client, output) == f"{base}/dataset/7"
    assert drive.web_address(client, tree) == f"{base}/"
