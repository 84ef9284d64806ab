"""Layers on the map whose project goes say so, whoever has deleted it."""

from dataclasses import replace

import pytest
from qgis.core import QgsProject

import toolbox as tools
from pix4d_qgis.adapters import connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.gui.alive.news import News
from pix4d_qgis.gui.drive import service_deeds
from pix4d_qgis.layers import departed, origin, renewal, vsis3
from pix4d_qgis.layers.asleep import is_asleep, real_source
from pix4d_qgis.layers.sleeper import Reason
from pix4d_qgis.layers.sleepers import Sleepers
from rendering import wait
from sandbox_tests.client import Api
from toolbox import requests_of

SAID = "2 PIX4D layers show nothing; deleted at PIX4D: {}."


@pytest.fixture
def sleepers(iface):
    """What looks after streamed layers, and says how they are."""
    found = Sleepers(lambda: news.tell(found.found.values()))
    news = News(iface, found)
    found.start()
    yield found
    found.stop()
    QgsProject.instance().clear()
    renewal.close_all()


@pytest.fixture
def loaded(connected, photos, sleepers):
    """``loaded(name)``: the id of a project of its own, whose layers are on the map."""

    def load(name, **options):
        number = tools.processed_project(tools.Toolbox(), photos, NAME=name, **options)
        tools.Toolbox().run("loadoutputs", load=True, PROJECT=number)
        return number

    return load


def layers():
    return list(QgsProject.instance().mapLayers().values())


def branch_of(tree, wait_for, *names):
    """The branch at the end of names below the organization, as soon as it is there."""
    (connection,) = tree.branches
    connection.load()
    wait_for(lambda: connection.is_loaded)
    branch = connection.branches[0]
    for name in names:
        branch.load()
        wait_for(lambda b=branch, n=name: n in [below.name for below in b.branches])
        branch = next(below for below in branch.branches if below.name == name)
    return branch


def all_deleted(sleepers):
    return {sleeper.reason for sleeper in sleepers.found.values()} == {Reason.DELETED}


def test_layers_of_a_project_that_is_deleted_here_say_so(
    tree, loaded, sleepers, iface, agree, wait_for
):
    loaded("Deleted here")
    sources = [real_source(layer.source()) for layer in layers()]
    QgsProject.instance().setDirty(False)
    branch = branch_of(tree, wait_for, "Deleted here")
    service_deeds.delete(branch)
    wait_for(lambda: all_deleted(sleepers))
    assert SAID.format("Deleted here") in iface.said()
    assert all(layer.isValid() and is_asleep(layer.source()) for layer in layers())
    assert [real_source(layer.source()) for layer in layers()] == sources
    assert not QgsProject.instance().isDirty()
    assert not any(vsis3.session_of(source) for source in sources)
    sleepers.try_again()
    wait_for(lambda: all_deleted(sleepers))


def test_layers_of_a_deleted_folder_say_so_and_others_are_left_alone(
    tree, loaded, sleepers, iface, agree, wait_for, new_folder, done
):
    folder = new_folder("Deleted folder")
    loaded("Within", PARENT_TYPE="folder", PARENT_UUID=folder)
    tools.Toolbox().run("loadoutputs", load=True, PROJECT=done)
    service_deeds.delete(branch_of(tree, wait_for, "Deleted folder"))
    wait_for(lambda: all_deleted(sleepers))
    assert SAID.format("Within") in iface.said()
    assert sum(is_asleep(layer.source()) for layer in layers()) == 2
    assert len(layers()) == 4


@pytest.mark.parametrize("what", ["list", "project"])
def test_layers_of_a_project_that_somebody_else_has_deleted_say_so_at_a_refresh(
    tree, loaded, sleepers, iface, wait_for, connected, what
):
    number = loaded(f"Deleted elsewhere, seen in the {what}")
    project = branch_of(tree, wait_for, f"Deleted elsewhere, seen in the {what}")
    project.load()
    wait_for(lambda: project.is_loaded)
    Api(connected).call("DELETE", f"{number}/")
    assert not sleepers.found
    (project if what == "project" else project.parent).refresh()
    wait_for(lambda: all_deleted(sleepers))
    assert len(sleepers.found) == 2


def test_what_only_leaves_a_list_is_not_deleted(
    tree, loaded, sleepers, wait_for, connected, new_project
):
    asked = f"id={loaded('Stays')}&"
    number = new_project("Goes")
    organization = branch_of(tree, wait_for, "Goes").parent
    Api(connected).call("DELETE", f"{number}/")
    before = len(connected.requests)
    organization.refresh()
    wait_for(lambda: any(f"{r.query}&".endswith(asked) for r in connected.requests[before:]))
    wait(0.3)
    assert not sleepers.found
    assert not any(is_asleep(layer.source()) for layer in layers())


def test_layers_of_another_service_are_left_alone(connected, loaded, sleepers):
    number = loaded("Here")
    (saved,) = connections.all_connections()
    other = SavedConnection("other", "http://127.0.0.1:9", "http://127.0.0.1:9")
    connections.save(other)
    departed.report_deleted(other, [number])
    assert not sleepers.found
    departed.report_deleted(saved, [number])
    assert len(sleepers.found) == 2


def test_what_is_deleted_is_gone_for_other_connections_too(connected, loaded, sleepers):
    number = loaded("Shared")
    (saved,) = connections.all_connections()
    other = replace(saved, name="a colleague")
    connections.save(other)
    departed.report_deleted(other, [number])
    assert not sleepers.found, "it may only be hidden from the colleague"
    departed.report_deleted(other, [number], for_all=True)
    assert len(sleepers.found) == 2


def test_a_connection_that_was_renamed_is_known(connected, loaded):
    number = loaded("Renamed")
    (saved,) = connections.all_connections()
    for layer in layers():
        origin.write(layer, replace(origin.read(layer), connection="as it was called"))
    assert departed.projects_on_map(saved) == [number]


def test_without_layers_nobody_is_asked(tree, wait_for, connected, agree, new_project, sleepers):
    new_project("Without layers")
    branch = branch_of(tree, wait_for, "Without layers")
    with requests_of(connected) as requests:
        service_deeds.delete(branch)
        wait_for(lambda: branch not in branch.parent.branches)
        wait(0.3)
    # The deletion, the list again, and the states of the projects in it.
    assert [r.method for r in requests.list] == ["DELETE", "GET", "GET"]
