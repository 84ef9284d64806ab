import pytest

from pix4d_qgis.adapters import connections, news
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.gui.drive.branch import Says
from pix4d_qgis.jobs import drive


class View:
    """Notes what it is told; shows whatever is in ``shown``."""

    def __init__(self):
        self.changed = []
        self.connections = 0
        self.shown = []

    def branch_changed(self, branch):
        self.changed.append(branch)

    def connections_changed(self):
        self.connections += 1

    def shows(self, branch):
        return branch in self.shown


@pytest.fixture
def view(tree):
    found = View()
    tree.add_view(found)
    return found


@pytest.fixture
def opened(tree, wait_for):
    """``opened(name, …)``: the branch on this path below the connection, with what is in it."""

    def open_path(*names):
        (branch,) = tree.branches
        for name in (None, *names):
            branch.load()
            wait_for(lambda b=branch: b.is_loaded)
            branch = branch.branches[0] if name is None else _named(branch, name)
        branch.load()
        wait_for(lambda: branch.is_loaded)
        return branch

    return open_path


def _named(branch, name):
    return next(found for found in branch.branches if found.name == name)


def _names(branch):
    return [found.name for found in branch.branches]


def test_from_the_connection_to_the_outputs(tree, view, opened):
    assert [branch.name for branch in tree.branches] == ["environment"]
    organization = opened()
    assert organization.node.kind == drive.ORGANIZATION
    assert _names(opened("Quarries"))[:2] == ["Archive", "Site"]
    assert "Orthomosaic" in _names(opened("Quarry"))
    assert organization in view.changed


def test_a_thing_is_asked_for_once(opened, connected):
    organization = opened()
    before = len(connected.requests)
    organization.load()
    opened()
    assert len(connected.requests) == before


def test_what_is_empty_says_so(opened):
    archive = opened("Quarries", "Archive")
    assert (archive.branches, archive.remark.says, archive.remark.text) == (
        [],
        Says.NOTHING,
        "Empty",
    )
    assert not archive.remark.can_be_pressed


def test_a_failure_is_said_and_tried_again(tree, connected, wait_for):
    (connection,) = tree.branches
    connection.load()
    wait_for(lambda: connection.is_loaded)
    connected.respond_next("cloud", "GET", "/drive/", 403, {"detail": "Not yours."})
    (organization,) = connection.branches
    organization.load()
    assert organization.remark.says is Says.LOADING
    wait_for(lambda: organization.remark.says is Says.FAILED)
    assert "Not yours." in organization.remark.text
    organization.load()  # opening it again is no new try
    assert organization.remark.says is Says.FAILED
    organization.press_remark()
    wait_for(lambda: organization.is_loaded)
    assert "Quarries" in _names(organization)


def test_page_by_page(opened, new_project, quarry, monkeypatch, wait_for):
    parent = {"PARENT_TYPE": "folder", "PARENT_UUID": quarry}
    for name in ("A", "B", "C"):
        new_project(name, **parent)
    folder = _named(opened(), "Quarries")
    monkeypatch.setattr(drive, "PAGE_SIZE", 2)
    folder.load()
    wait_for(lambda: folder.is_loaded)
    assert len(folder.branches) == 2
    assert folder.remark.says is Says.MORE
    first = list(folder.branches)
    while folder.remark is not None:
        folder.press_remark()
        wait_for(lambda: folder.remark is None or folder.remark.says is Says.MORE)
    assert {"Archive", "Site", "A", "B", "C"} <= set(_names(folder))
    assert len(set(_names(folder))) == len(folder.branches)
    assert folder.branches[:2] == first


def test_refreshing_keeps_what_stays(opened, new_project, wait_for):
    organization = opened()
    folder = _named(organization, "Quarries")
    new_project("Refreshed")
    organization.refresh()
    wait_for(lambda: "Refreshed" in _names(organization))
    assert _named(organization, "Quarries") is folder


def test_a_search_finds_at_any_depth(tree, opened, wait_for):
    opened()
    (connection,) = tree.branches
    search = tree.search(connection, "archi")
    search.load()
    wait_for(lambda: search.is_loaded)
    assert _names(search) == ["Archive"]
    nothing = tree.search(connection, "no such thing")
    nothing.load()
    wait_for(lambda: nothing.is_loaded)
    assert nothing.remark.text == "Nothing found"
    tree.drop(search)
    tree.drop(nothing)


def test_news_of_a_project_are_shown(opened, new_project, connected, wait_for):
    number = new_project("Newsworthy")
    organization = opened()
    branch = _named(organization, "Newsworthy")
    connected.change_project(number, status="UPLOADED")
    news.changed(number)
    wait_for(lambda: branch.node.status == "UPLOADED")


def test_news_of_a_new_project_reach_the_lists_that_are_open(opened, new_project, wait_for):
    organization = opened()
    new_project("Just made")  # the algorithm tells
    wait_for(lambda: "Just made" in _names(organization))


def test_connections_come_and_go(tree, view, opened):
    organization = opened()
    connections.save(SavedConnection("other"))
    news.changed()
    # The news are told by the event loop.
    tree.read_connections()
    assert [branch.name for branch in tree.branches] == ["environment", "other"]
    assert tree.branches[0].branches == [organization]
    connections.remove("other")
    tree.read_connections()
    assert [branch.name for branch in tree.branches] == ["environment"]
    assert view.connections == 2
