"""What the message bar says of layers that show nothing."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsLayerTreeModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtWidgets import QPushButton

from pix4d_qgis.adapters import messages
from pix4d_qgis.gui.alive import help as helping
from pix4d_qgis.gui.alive.indicators import Indicators
from pix4d_qgis.gui.alive.news import News, tooltip
from pix4d_qgis.layers.sleeper import Reason, Sleeper

TROUBLES = [reason for reason in Reason if reason is not Reason.OPENING]


def sleeper(number, reason, project="Quarry"):
    source = f"/vsis3/b/user-1/project-{number}/dsm.tif"
    return Sleeper(f"layer{number}", source, number, project, "office", reason, "HTTP 500.")


class Sleepers:
    """Stands for what looks after the layers, and counts."""

    def __init__(self, *found):
        self.found = {one.layer_id: one for one in found}
        self.tried = 0

    def try_again(self):
        self.tried += 1


@pytest.mark.parametrize("reason", TROUBLES, ids=lambda reason: reason.name)
def test_one_sentence_and_one_button_for_each_reason(window, reason):
    found = [sleeper(number, reason) for number in (1, 2, 3)]
    news = News(window, Sleepers(*found))
    news.tell(found)
    news.tell(found)
    (text,) = window.said()
    assert text.startswith("3 PIX4D layers ")
    assert text.endswith(".")
    assert not set("{}") & set(text)
    assert window.bar.currentItem().findChild(QPushButton).text()
    assert "1 PIX4D layer " in tooltip(found[0]) or reason is Reason.LOCKED


def test_a_message_goes_with_its_reason(window):
    news = News(window, Sleepers())
    news.tell([sleeper(1, Reason.LOCKED), sleeper(2, Reason.DELETED)])
    assert len(window.said()) == 2
    news.tell([sleeper(1, Reason.OPENING), sleeper(2, Reason.DELETED)])
    assert window.said() == ["1 PIX4D layer shows nothing; deleted at PIX4D: Quarry."]
    news.tell([])
    assert window.said() == []


def test_a_message_that_was_closed_comes_back_only_with_news(window):
    news = News(window, Sleepers())
    news.tell([sleeper(1, Reason.LOCKED)])
    messages.close_all()
    news.tell([sleeper(1, Reason.LOCKED)])
    assert window.said() == []
    news.tell([sleeper(1, Reason.LOCKED), sleeper(2, Reason.LOCKED)])
    assert window.said() == ["2 PIX4D layers are asleep."]


def test_many_projects_are_not_all_named(window):
    news = News(window, Sleepers())
    news.tell([sleeper(n, Reason.DELETED, f"Site {n}") for n in range(9)])
    assert window.said() == [
        "9 PIX4D layers show nothing; deleted at PIX4D: Site 0, Site 1, Site 2, …."
    ]


@pytest.mark.parametrize("reason", [Reason.UNREACHABLE, Reason.OTHER], ids=lambda r: r.name)
def test_trying_again(window, reason):
    sleepers = Sleepers(sleeper(1, reason))
    news = News(window, sleepers)
    news.tell(sleepers.found.values())
    window.bar.currentItem().findChild(QPushButton).click()
    assert sleepers.tried == 1


def test_the_connections_are_opened_where_they_help(window, monkeypatch):
    opened = []
    monkeypatch.setattr(helping, "show_options", lambda: opened.append(1))
    sleepers = Sleepers(sleeper(1, Reason.NO_SIGN_IN))
    helping.help_with(Reason.NO_SIGN_IN, window, sleepers)
    assert (opened, sleepers.tried) == ([1], 1)


def test_what_there_is_now_is_loaded_where_a_file_is_gone(window, monkeypatch):
    runs = []
    monkeypatch.setattr(helping, "run_algorithm", lambda name, values: runs.append((name, values)))
    sleepers = Sleepers(sleeper(7, Reason.NO_FILE))
    helping.help_with(Reason.NO_FILE, window, sleepers)
    assert runs == [("loadoutputs", {"PROJECT": "7", "CONNECTION": "office"})]


# Marks -------------------------------------------------------------------------------------------


@pytest.fixture
def tree(qgis_app):
    """The tree of the project's layers, as the window shows it."""
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    yield view
    QgsProject.instance().clear()


@pytest.mark.parametrize("place", [0, -1], ids=["up", "down"])
def test_a_mark_goes_with_its_layer_when_that_is_moved(tree, place):
    """QGIS moves a layer by adding a copy of its node and removing the node."""
    layer = QgsVectorLayer("Point", "Moved", "memory")
    QgsProject.instance().addMapLayer(layer)
    root = QgsProject.instance().layerTreeRoot()
    group = root.insertGroup(0, "Above") if place == 0 else root.addGroup("Below")
    indicators = Indicators(SimpleNamespace(layerTreeView=lambda: tree), lambda _: None)
    indicators.open()
    source = "/vsis3/b/user-1/project-7/dsm.tif"
    one = Sleeper(layer.id(), source, 7, "Quarry", "office", Reason.LOCKED)
    indicators.show({one.layer_id: one})
    node = root.findLayer(layer.id())
    assert len(tree.indicators(node)) == 1
    group.addChildNode(node.clone())
    root.removeChildNode(node)
    moved = root.findLayer(layer.id())
    assert moved.parent() == group
    assert len(tree.indicators(moved)) == 1
    indicators.close()
    assert tree.indicators(moved) == []
