"""Volumes that follow the polygons: drawn, changed, undone, saved, and what stands in the way."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsGeometry, QgsProject, QgsVectorLayer

from desktop.heartbeat import Standstill
from drawing_fixtures import (
    asked,
    becomes,
    choose,
    draw,
    ground,  # noqa: F401
    pile,
    raster,
    reshape,
    slots_without_errors,  # noqa: F401
    stockpiles,  # noqa: F401
    value,
    watch,  # noqa: F401
    with_hole,
)
from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.jobs.stockpile import GROUND, SIGN_IN
from pix4d_qgis.layers import measuring
from pix4d_qgis.layers.stockpile_watch import StockpileWatch
from qgis_profile import MASTER_PASSWORD, UserAtPasswordPrompt, auth_database  # noqa: F401
from rendering import wait
from sandbox import QUARRY
from sandbox.quarry import FLOOR_ELEVATION
from toolbox import requests_of, square

FOREVER = 10_000
LONGEST_STANDSTILL = 0.1


SLOW = (("webgis", "volumes"), ("cloud", "token"))


@pytest.fixture(autouse=True)
def service(sandbox):
    yield
    sandbox.clear_faults()
    for place in SLOW:
        sandbox.delay(*place, 0.0)


@pytest.fixture
def drawn(ground, stockpiles, watch):  # noqa: F811
    """Id of a stockpile that was drawn and has its volume; not saved."""
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid)
    return fid


def late(sandbox, seconds, times=1):
    sandbox.fault("webgis", "POST", "volumes", "late_answer", times=times, seconds=seconds)


def test_a_polygon_gets_its_volume(stockpiles, drawn, done):  # noqa: F811
    feature = stockpiles.getFeature(drawn)
    assert feature["name"] == "Stockpile 1"
    assert feature["cut"] == pytest.approx(QUARRY[0].expected_cut, rel=0.01)
    assert feature["net"] == pytest.approx(feature["cut"] - feature["fill"], abs=0.002)
    assert feature["cut_error"] > 0
    assert (feature["units"], feature["project"], feature["message"]) == ("m", done, "")
    assert feature["measured"].isValid()


def test_the_volume_is_no_step_of_undo(stockpiles, drawn, sandbox):  # noqa: F811
    stack = stockpiles.undoStack()
    assert (stack.count(), stack.index()) == (1, 1)
    cut = value(stockpiles, drawn, "cut")
    with requests_of(sandbox) as requests:
        stack.undo()
        assert stockpiles.featureCount() == 0
        wait(0.5)
        assert stack.canRedo()
        stack.redo()
        becomes(stockpiles, drawn)
    assert value(stockpiles, drawn, "cut") == cut
    assert requests.list == [], "what was measured once need not be asked for again"


def test_undo_gives_back_shape_and_volume(stockpiles, drawn):  # noqa: F811
    stack = stockpiles.undoStack()
    cut = value(stockpiles, drawn, "cut")
    reshape(stockpiles, drawn, pile(1))
    assert wait(20, until=lambda: value(stockpiles, drawn, "cut") not in (None, cut))
    other = value(stockpiles, drawn, "cut")
    assert other == pytest.approx(QUARRY[1].expected_cut, rel=0.01)
    stack.undo()
    assert wait(5, until=lambda: value(stockpiles, drawn, "cut") == cut)
    stack.redo()
    assert wait(5, until=lambda: value(stockpiles, drawn, "cut") == other)
    assert stack.count() == 2


def test_many_changes_are_one_request(stockpiles, drawn, sandbox):  # noqa: F811
    with requests_of(sandbox) as requests:
        for step in range(8):
            reshape(stockpiles, drawn, pile(0, margin=2.5 + step / 10))
            wait(0.05)
        wait(0.5)
        becomes(stockpiles, drawn)
    assert len(asked(requests)) == 1


def test_an_older_answer_never_overwrites_a_newer_one(stockpiles, drawn, sandbox):  # noqa: F811
    late(sandbox, 1.5)
    reshape(stockpiles, drawn, pile(1))
    assert wait(5, until=lambda: value(stockpiles, drawn, "status") == "measuring")
    wait(0.5)
    reshape(stockpiles, drawn, pile(2))
    wait(0.4)
    becomes(stockpiles, drawn)
    wait(2)
    assert value(stockpiles, drawn, "cut") == pytest.approx(QUARRY[2].expected_cut, rel=0.01)


def test_another_base_surface_is_measured(stockpiles, drawn):  # noqa: F811
    choose(stockpiles, drawn, base_surface="custom")
    becomes(stockpiles, drawn, "failed")
    assert "elevation" in value(stockpiles, drawn, "message")
    choose(stockpiles, drawn, custom_elevation=FLOOR_ELEVATION - 100)
    becomes(stockpiles, drawn)
    area = stockpiles.getFeature(drawn).geometry().area()
    assert value(stockpiles, drawn, "cut") > 90 * area


def test_other_columns_change_nothing(stockpiles, drawn, sandbox):  # noqa: F811
    with requests_of(sandbox) as requests:
        choose(stockpiles, drawn, density=1.6, name="Gravel")
        wait(0.6)
    assert requests.list == []


def test_saved_while_it_is_measured(ground, stockpiles, watch, sandbox):  # noqa: F811
    late(sandbox, 1.0)
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid, "measuring")
    assert stockpiles.commitChanges()
    assert [feature["status"] for feature in stored(stockpiles)] == [""]
    assert wait(20, until=lambda: [f["status"] for f in stored(stockpiles)] == ["ok"])
    assert not stockpiles.isEditable()


def test_what_came_after_the_last_save_is_not_lost(
    ground,  # noqa: F811
    stockpiles,  # noqa: F811
    watch,  # noqa: F811
    sandbox,
):
    late(sandbox, 1.0)
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid, "measuring")
    assert stockpiles.commitChanges(False)
    saved = next(stockpiles.getFeatures()).id()
    becomes(stockpiles, saved)
    assert not stockpiles.isModified(), "QGIS would ask whether to save what nobody did"
    assert stockpiles.rollBack()  # as QGIS ends the editing of a layer that is not modified
    assert [feature["status"] for feature in stored(stockpiles)] == ["ok"]


def test_saving_measures_nothing_again(stockpiles, drawn, sandbox):  # noqa: F811
    with requests_of(sandbox) as requests:
        assert stockpiles.commitChanges()
        wait(0.6)
    assert requests.list == []


def stored(layer):
    """The features as the file has them."""
    return list(QgsVectorLayer(layer.source(), "", "ogr").getFeatures())


@pytest.mark.parametrize(
    ("outline", "words"),
    [
        (with_hole, "hole"),
        (lambda: QgsGeometry.fromWkt("Polygon((0 0, 9 9, 9 0, 0 9, 0 0))"), "crosses"),
    ],
)
def test_what_the_service_refuses_is_said_at_once(
    ground,  # noqa: F811
    stockpiles,  # noqa: F811
    watch,  # noqa: F811
    sandbox,
    outline,
    words,
):
    with requests_of(sandbox) as requests:
        fid = draw(stockpiles, outline())
        becomes(stockpiles, fid, "failed", seconds=0.5)
    assert words in value(stockpiles, fid, "message")
    assert requests.list == []


def test_off_the_surface_model(ground, stockpiles, watch):  # noqa: F811
    fid = draw(stockpiles, square(120, 0))
    becomes(stockpiles, fid, "failed")
    assert "surface model" in value(stockpiles, fid, "message")
    assert watch.needs(fid) == ""


def test_without_a_dsm_it_says_so_and_goes_on_when_there_is_one(
    stockpiles,  # noqa: F811
    watch,  # noqa: F811
    done,
):
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid, "failed")
    assert value(stockpiles, fid, "message") == "Load a project's DSM first."
    assert watch.needs(fid) == GROUND
    raster(done)
    watch.ground_changed()
    becomes(stockpiles, fid)
    assert watch.needs(fid) == ""


def test_a_connection_that_has_another_name_now(
    stockpiles,  # noqa: F811
    watch,  # noqa: F811
    sandbox,
    done,
):
    raster(done, of=("Old name", sandbox.environment["PIX4D_CLOUD_URL"]))
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid)
    assert value(stockpiles, fid, "connection") == "environment"


def test_a_copy_is_another_stockpile(stockpiles, drawn):  # noqa: F811
    uid = value(stockpiles, drawn, "uid")
    copy = stockpiles.getFeature(drawn)
    copy.setGeometry(pile(1))
    stockpiles.beginEditCommand("Paste")
    stockpiles.addFeature(copy)
    stockpiles.endEditCommand()
    assert wait(
        20,
        until=lambda: (
            value(stockpiles, copy.id(), "cut") == pytest.approx(QUARRY[1].expected_cut, rel=0.01)
        ),
    )
    assert value(stockpiles, copy.id(), "uid") != uid
    assert value(stockpiles, drawn, "uid") == uid
    assert value(stockpiles, drawn, "cut") == pytest.approx(QUARRY[0].expected_cut, rel=0.01)


def test_a_dead_service_is_said_and_tried_again(
    ground,  # noqa: F811
    stockpiles,  # noqa: F811
    watch,  # noqa: F811
    sandbox,
    monkeypatch,
):
    monkeypatch.setattr(measuring, "BUDGET", 0.5)
    sandbox.fault("webgis", "POST", "volumes", "reset_before", times=FOREVER)
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid, "failed")
    assert value(stockpiles, fid, "message")
    assert value(stockpiles, fid, "cut") is None
    sandbox.clear_faults()
    watch.measure_again(fid)
    becomes(stockpiles, fid)


def test_a_slow_service_holds_nobody_up(ground, stockpiles, sandbox):  # noqa: F811
    own = another_watch(stockpiles)
    for place in SLOW:
        sandbox.delay(*place, 30.0)
    standstill = Standstill()
    fid = draw(stockpiles, pile())
    for step in range(6):
        wait(0.3)
        reshape(stockpiles, fid, pile(0, margin=2.5 + step / 10))
    wait(0.6)
    longest = standstill.stop()
    assert value(stockpiles, fid, "status") == "measuring"
    assert longest < LONGEST_STANDSTILL
    assert QgsApplication.taskManager().countActiveTasks() == 0, "QGIS would not quit"
    own.close()


def test_a_reopened_layer_asks_for_nothing(stockpiles, drawn, sandbox, tmp_path):  # noqa: F811
    assert stockpiles.commitChanges()
    wait(0.5)
    project = QgsProject.instance()
    file = str(tmp_path / "map.qgz")
    assert project.write(file)
    project.clear()
    with requests_of(sandbox) as requests:
        assert project.read(file)
        layer = project.mapLayersByName("stockpiles")[0]
        again = another_watch(layer)
        layer.startEditing()
        wait(0.6)
        layer.rollBack()
        wait(0.4)
        again.close()
    assert requests.list == []
    project.clear()


def another_watch(layer):
    return StockpileWatch(layer, measuring.Accounts())


def test_the_master_password_is_asked_for_once(
    ground,  # noqa: F811
    stockpiles,  # noqa: F811
    watch,  # noqa: F811
    sandbox,
    auth_database,  # noqa: F811
    monkeypatch,
):
    store_connection(sandbox, monkeypatch)
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user:
        fid = draw(stockpiles, pile())
        becomes(stockpiles, fid, "failed")
        assert user.prompts == 1
        assert "master password" in value(stockpiles, fid, "message")
        reshape(stockpiles, fid, pile(1))
        wait(1)
        assert (user.prompts, value(stockpiles, fid, "status")) == (1, "failed")
        assert watch.needs(fid) == SIGN_IN
        user.password = MASTER_PASSWORD
        watch.measure_again(fid)
        becomes(stockpiles, fid)
        assert user.prompts == 2


def store_connection(sandbox, monkeypatch):
    """The sandbox as the one saved connection, with its secret in QGIS's database."""
    environment = sandbox.environment
    for name in environment:
        monkeypatch.delenv(name, raising=False)
    secret = ClientCredentials(environment["PIX4D_CLIENT_ID"], environment["PIX4D_CLIENT_SECRET"])
    authcfg = authentication.store_credentials("Quarry", secret)
    connections.save(
        SavedConnection(
            "Quarry",
            environment["PIX4D_CLOUD_URL"],
            environment["PIX4D_WEBGIS_URL"],
            authcfg,
        )
    )


def test_many_at_once(ground, stockpiles, watch, sandbox):  # noqa: F811
    late(sandbox, 0.3, times=12)
    stockpiles.startEditing()
    with requests_of(sandbox) as requests:
        fids = [draw(stockpiles, pile(0, margin=2 + step / 10)) for step in range(12)]
        for fid in fids:
            becomes(stockpiles, fid)
    assert len(asked(requests)) == 12
    assert len({value(stockpiles, fid, "uid") for fid in fids}) == 12
