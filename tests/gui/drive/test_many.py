"""An account with many things: what is done for a change does not grow with what is shown."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from pix4d_qgis.adapters import connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.gui.drive.account import Request
from pix4d_qgis.gui.drive.panel import DrivePanel
from pix4d_qgis.gui.drive.tree import Tree
from pix4d_qgis.gui.drive.watch import PROCESSING
from pix4d_qgis.jobs.drive import PAGE_SIZE, PROJECT, Node, Page

MANY = 1000
# Calls of functions, Python's and Qt's, for each thing: searches among all take 2,000 and 18,000.
FOR_A_LOOK = 40
TO_LOAD = 1000


class Calls:
    """Counts all calls of functions while it is open."""

    def __enter__(self):
        self.count = 0
        sys.setprofile(self._note)
        return self

    def __exit__(self, *_):
        sys.setprofile(None)

    def _note(self, frame, event, what):
        self.count += event in ("call", "c_call")


@pytest.fixture
def many(settings, monkeypatch, request):
    """The panel and the branch of a connection with a thousand projects.

    They come at once and from nobody: this is about the window's own work.
    """
    connections.save(SavedConnection("many", "http://127.0.0.1:9", "http://127.0.0.1:9"))
    tree = Tree()
    (root,) = tree.branches

    def read(_, page):
        first = (page - 1) * PAGE_SIZE
        nodes = [
            Node(PROJECT, f"Project {number}", project_id=number, status=request.param)
            for number in range(first, first + PAGE_SIZE)
        ]
        return Page(nodes, page + 1 if first + PAGE_SIZE < MANY else None)

    def ask(work, done, failed):
        done(work(None))
        return Request(work, done, failed)

    monkeypatch.setattr(root.account, "ask", ask)
    monkeypatch.setattr(root, "_read", read)
    panel = DrivePanel(tree)
    panel.show()
    yield panel, root
    panel.leave()
    tree.close()


def load(root):
    root.load()
    while root.remark is not None:
        root.press_remark()


@pytest.mark.parametrize("many", ["DONE", PROCESSING], indirect=True)
def test_a_change_is_looked_up_and_not_searched(many):
    panel, root = many
    load(root)
    branch = root.branches[-1]
    with Calls() as calls:
        branch.update(replace(branch.node, name="Renamed"))
    assert panel.treeView.model().index_of(branch).data() == "Renamed"
    assert calls.count < FOR_A_LOOK * MANY


@pytest.mark.parametrize("many", ["DONE", PROCESSING], indirect=True)
def test_pages_are_added_to_what_is_there(many):
    panel, root = many
    with Calls() as calls:
        load(root)
    assert panel.treeView.model().rowCount() == len(root.branches) == MANY
    assert calls.count < TO_LOAD * MANY
