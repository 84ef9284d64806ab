"""The drive as the guide "How to organize projects on the drive" and the reference describe it."""

from __future__ import annotations

import uuid

import pytest

from sandbox_tests.client import Api

DRIVE = "/common/api/v4/drive/"
UNKNOWN = "65f7d6ab-2e46-4b30-8a3a-38fdaf54307a"


class Tree:
    """A folder in a folder, with a site and projects in them; names are unique to a test."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.organization = api.sandbox.organization_uuid
        self.tag = uuid.uuid4().hex[:8]
        self.canada = self.folder("Canada")
        self.vancouver = self.folder("Vancouver", self.canada)
        answer = api.send(
            "POST",
            "/project/api/v3/project_groups/",
            json={
                "name": f"Harbour {self.tag}",
                "project_group_type": "bim",
                "parent_type": "folder",
                "parent_uuid": self.vancouver,
            },
        )
        self.site = answer.json()
        self.grouped = self.project("Grouped", "project_group", self.site["uuid"])
        self.loose = self.project("Loose", "folder", self.vancouver)

    def folder(self, name: str, parent: str = "") -> str:
        body = {
            "name": f"{name} {self.tag}",
            "parent_type": "folder" if parent else "organization",
            "parent_uuid": parent or self.organization,
        }
        answer = self.api.send("POST", "/common/api/v4/folders/", json=body)
        assert answer.status_code == 201, answer.text
        assert set(answer.json()) == {"uuid", "name"}
        return str(answer.json()["uuid"])

    def project(self, name: str, kind: str, parent: str) -> str:
        number = self.api.create(f"{name} {self.tag}", parent_type=kind, parent_uuid=parent)
        return str(uuid.UUID(self.api.get(f"{number}/")["uuid"]))

    def names(self, path: str, **query: object) -> list[str]:
        results = self.api.read(DRIVE + path, **query)["results"]
        return [item["name"].rpartition(" ")[0] for item in results if self.tag in item["name"]]

    def move(self, target_type: str, target: str, *sources: tuple[str, str], **changes: object):
        body = {
            "owner_uuid": self.organization,
            "source_nodes": [{"type": kind, "uuid": node} for kind, node in sources],
            "target_type": target_type,
            "target_uuid": target,
            **changes,
        }
        return self.api.send("PUT", DRIVE + "move_batch/", json=body)


@pytest.fixture
def tree(api: Api) -> Tree:
    return Tree(api)


# List ---------------------------------------------------------------------------------------


def test_an_item_is_what_the_guide_shows(tree: Tree) -> None:
    answer = tree.api.read(f"{DRIVE}folder/{tree.vancouver}/")
    assert set(answer) == {"count", "next", "previous", "results"}
    site, project = answer["results"]
    assert set(site) == {"legacy_id", "uuid", "type", "date", "name", "metadata"}
    assert (site["type"], site["uuid"]) == ("project_group", tree.site["uuid"])
    assert site["legacy_id"] == tree.site["id"]
    assert site["metadata"] is None
    assert (project["type"], project["uuid"]) == ("project", tree.loose)


def test_one_level_only(tree: Tree) -> None:
    assert tree.names(f"organization/{tree.organization}/", page_size=1000) == ["Canada"]
    assert tree.names(f"folder/{tree.canada}/") == ["Vancouver"]
    assert tree.names(f"folder/{tree.vancouver}/") == ["Harbour", "Loose"]


def test_what_to_include(tree: Tree) -> None:
    path = f"folder/{tree.vancouver}/"
    assert tree.names(path, include_projects="false") == ["Harbour"]
    assert tree.names(path, include_project_groups="False") == ["Loose"]
    assert tree.names(path, include_projects="true", full_metadata="TRUE") == ["Harbour", "Loose"]


@pytest.mark.parametrize(
    ("ordering", "names"),
    [
        ("name", ["Harbour", "Loose"]),
        ("-name", ["Loose", "Harbour"]),
        ("date", ["Harbour", "Loose"]),
        ("-date", ["Loose", "Harbour"]),
    ],
)
def test_ordering(tree: Tree, ordering: str, names: list[str]) -> None:
    assert tree.names(f"folder/{tree.vancouver}/", ordering=ordering) == names


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"ordering": "type"}, "ordering"),
        ({"full_metadata": "maybe"}, "full_metadata"),
        ({"include_projects": "2"}, "include_projects"),
        ({"page": "0"}, "page"),
        ({"q": "x"}, "q"),
        ({"surprise": "1"}, "surprise"),
    ],
)
def test_bad_queries(tree: Tree, query: dict, field: str) -> None:
    answer = tree.api.send("GET", f"{DRIVE}folder/{tree.canada}/", params=query)
    assert answer.status_code == 400
    assert list(answer.json()) == [field]


@pytest.mark.parametrize(
    "path",
    [
        f"folder/{UNKNOWN}/",
        f"organization/{UNKNOWN}/",
        "folder/97388/",
        "folder/65f7d6ab2e464b308a3a38fdaf54307a/",
        f"drive/{UNKNOWN}/",
    ],
)
def test_places_that_do_not_exist(tree: Tree, path: str) -> None:
    assert tree.api.send("GET", DRIVE + path).status_code == 404


def test_sites_and_projects_are_no_parents_of_a_list(tree: Tree) -> None:
    for path in (f"project_group/{tree.site['uuid']}/", f"project/{tree.loose}/"):
        assert tree.api.send("GET", DRIVE + path).status_code == 404


def test_pages(tree: Tree) -> None:
    first = tree.api.read(f"{DRIVE}folder/{tree.vancouver}/", page_size=1, ordering="name")
    assert (first["count"], len(first["results"]), first["previous"]) == (2, 1, None)
    assert "ordering=name" in first["next"]
    second = tree.api.session.get(first["next"], timeout=30).json()
    assert second["next"] is None
    assert second["results"][0]["uuid"] == tree.loose
    beyond = tree.api.send("GET", f"{DRIVE}folder/{tree.vancouver}/", params={"page": 9})
    assert beyond.status_code == 404


# Search -------------------------------------------------------------------------------------


def test_search_at_any_depth_without_regard_to_case(tree: Tree) -> None:
    path = f"organization/{tree.organization}/search/"
    assert tree.names(path, q=tree.tag.upper()) == [
        "Vancouver",
        "Canada",
        "Harbour",
        "Loose",
        "Grouped",
    ]
    assert tree.names(path, q=f"oose {tree.tag}") == ["Loose"]
    assert tree.names(path, q=tree.tag, exclude_grouped_projects="true", ordering="name") == [
        "Canada",
        "Harbour",
        "Loose",
        "Vancouver",
    ]
    assert tree.names(f"user/{tree.api.sandbox.state.user_uuid}/search/", q=tree.tag) == []


def test_search_goes_by_the_name_that_is_shown(tree: Tree) -> None:
    number = tree.api.create(f"Old {tree.tag}")
    tree.api.call("PATCH", f"{number}/", json={"display_name": f"Shown {tree.tag}"})
    path = f"organization/{tree.organization}/search/"
    assert tree.names(path, q=f"shown {tree.tag}") == ["Shown"]
    assert tree.names(path, q=f"old {tree.tag}") == []


def test_search_needs_a_text_and_a_root(tree: Tree) -> None:
    answer = tree.api.send("GET", f"{DRIVE}organization/{tree.organization}/search/")
    assert (answer.status_code, list(answer.json())) == (400, ["q"])
    answer = tree.api.send("GET", f"{DRIVE}folder/{tree.canada}/search/", params={"q": "x"})
    assert answer.status_code == 404


# Path ---------------------------------------------------------------------------------------


def test_the_way_up(tree: Tree) -> None:
    answer = tree.api.read(f"{DRIVE}project/{tree.grouped}/path/", max_path_items=9)
    assert [node["type"] for node in answer["path"]] == [
        "project",
        "project_group",
        "folder",
        "folder",
    ]
    assert set(answer["path"][0]) == {"uuid", "type", "name"}
    assert answer["owner"] == {
        "type": "organization",
        "uuid": tree.organization,
        "name": "Customer ABC Ltd",
    }
    assert answer["more_ancestors"] is False


def test_three_steps_unless_asked_for_more(tree: Tree) -> None:
    answer = tree.api.read(f"{DRIVE}project/{tree.grouped}/path/")
    assert (len(answer["path"]), answer["more_ancestors"]) == (3, True)
    path = f"{DRIVE}folder/{tree.canada}/path/"
    for bad in ("0", "-1", "x"):
        answer = tree.api.send("GET", path, params={"max_path_items": bad})
        assert answer.status_code == 400
    assert tree.api.send("GET", f"{DRIVE}folder/{UNKNOWN}/path/").status_code == 404


# Move ---------------------------------------------------------------------------------------


def test_into_a_site_and_out_again(tree: Tree) -> None:
    answer = tree.move("project_group", tree.site["uuid"], ("project", tree.loose))
    assert answer.status_code == 200, answer.text
    assert tree.names(f"folder/{tree.vancouver}/") == ["Harbour"]
    tree.move("organization", tree.organization, ("project", tree.loose))
    root = tree.names(f"organization/{tree.organization}/", page_size=1000)
    assert sorted(root) == ["Canada", "Loose"]


def test_several_kinds_at_once(tree: Tree) -> None:
    sources = [("project_group", tree.site["uuid"]), ("project", tree.loose.replace("-", ""))]
    assert tree.move("folder", tree.canada, *sources).status_code == 200
    assert sorted(tree.names(f"folder/{tree.canada}/")) == ["Harbour", "Loose", "Vancouver"]


def test_moves_that_are_refused(tree: Tree) -> None:
    loose, grouped = ("project", tree.loose), ("project", tree.grouped)
    site, folder = ("project_group", tree.site["uuid"]), ("folder", tree.vancouver)
    cases = [
        (tree.move("folder", tree.canada), "source_nodes"),
        (tree.move("folder", tree.canada, loose, loose), "source_nodes"),
        (tree.move("folder", tree.canada, loose, grouped), "source_nodes"),
        (tree.move("folder", tree.canada, ("project", UNKNOWN)), "source_nodes"),
        (tree.move("folder", tree.canada, ("folder", tree.loose)), "source_nodes"),
        (tree.move("folder", UNKNOWN, loose), "target_uuid"),
        (tree.move("project", tree.grouped, loose), "target_type"),
        (tree.move("project_group", tree.site["uuid"], folder), "target_uuid"),
        (tree.move("project_group", tree.site["uuid"], site), "target_uuid"),
        (tree.move("folder", tree.vancouver, ("folder", tree.canada)), "target_uuid"),
        (tree.move("folder", tree.canada, ("folder", tree.canada)), "target_uuid"),
        (tree.move("folder", tree.canada, loose, owner_uuid=UNKNOWN), "owner_uuid"),
        (tree.move("folder", tree.canada, loose, surprise=1), "surprise"),
    ]
    for answer, field in cases:
        assert answer.status_code == 400, answer.text
        assert list(answer.json()) == [field]
    assert tree.names(f"folder/{tree.vancouver}/") == ["Harbour", "Loose"]


# Folders ------------------------------------------------------------------------------------

FOLDERS = "/common/api/v4/folders/"


def test_rename_a_folder(tree: Tree) -> None:
    answer = tree.api.send("PATCH", f"{FOLDERS}{tree.canada}/", json={"name": f"CA {tree.tag}"})
    assert (answer.status_code, answer.json()) == (200, {"name": f"CA {tree.tag}"})


def test_delete_a_folder_with_all_that_is_in_it(tree: Tree) -> None:
    answer = tree.api.send("DELETE", f"{FOLDERS}{tree.canada}/")
    assert (answer.status_code, answer.content) == (204, b"")
    path = f"organization/{tree.organization}/search/"
    assert tree.names(path, q=tree.tag) == []
    assert tree.api.send("GET", f"/project/api/v3/project_groups/{tree.site['id']}/").ok is False
    for method in ("DELETE", "PATCH"):
        options = {"json": {"name": "x"}} if method == "PATCH" else {}
        answer = tree.api.send(method, f"{FOLDERS}{tree.vancouver}/", **options)
        assert answer.status_code == 404


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 256}, "name"),
        ({"name": None}, "name"),
        ({"parent_type": "project_group"}, "parent_type"),
        ({"parent_uuid": UNKNOWN}, "parent_uuid"),
        ({"parent_uuid": "x"}, "parent_uuid"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_folders_that_are_refused(tree: Tree, changes: dict, field: str) -> None:
    body = {"name": "x", "parent_type": "folder", "parent_uuid": tree.canada, **changes}
    answer = tree.api.send("POST", FOLDERS, json=body)
    assert (answer.status_code, list(answer.json())) == (400, [field])


@pytest.mark.parametrize("body", [{}, {"name": "x" * 256}, {"name": "x", "parent_uuid": UNKNOWN}])
def test_changes_of_a_folder_that_are_refused(tree: Tree, body: dict) -> None:
    assert tree.api.send("PATCH", f"{FOLDERS}{tree.canada}/", json=body).status_code == 400


def test_a_folder_is_no_page_to_read(tree: Tree) -> None:
    assert tree.api.send("GET", f"{FOLDERS}{tree.canada}/").status_code == 405
    assert tree.api.send("GET", FOLDERS).status_code == 405


# The user -----------------------------------------------------------------------------------


def test_the_current_user(api: Api) -> None:
    user = api.read("/common/api/v3/user_account/")
    assert user["default_organization"] == api.sandbox.organization_uuid
    assert user["preferred_units"] == "metric"
    assert api.read(f"{DRIVE}organization/{user['default_organization']}/path/")["owner"]["name"]
