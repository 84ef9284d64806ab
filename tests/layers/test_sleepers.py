"""Layers of saved projects sleep without a network, wake in the background, or say why not."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from osgeo import gdal
from qgis import utils
from qgis.core import QgsDateTimeRange, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime

from desktop.heartbeat import Standstill
from pix4d_qgis.adapters.main_thread import is_main_thread
from pix4d_qgis.layers import origin, renewal, shape, vsis3, waking
from pix4d_qgis.layers.asleep import (
    NO_PLACE,
    PREFIX,
    PathProcessors,
    at_hand,
    is_asleep,
    project_of,
    real_source,
)
from pix4d_qgis.layers.sleeper import Reason
from pix4d_qgis.layers.sleepers import Sleepers
from rendering import drawn, failed, inside, started, wait
from toolbox import requests_of

DAY = QgsDateTimeRange(QDateTime(2026, 5, 1, 0, 0), QDateTime(2026, 5, 2, 0, 0))


@pytest.fixture
def processors(qgis_app):
    processors = PathProcessors()
    processors.install()
    yield
    processors.remove()


@pytest.fixture
def window(monkeypatch, qgis_canvas):
    """There is a window, as far as the layers can tell; its map is not drawn."""
    found = SimpleNamespace(mapCanvases=list, mapCanvas=lambda: qgis_canvas)
    monkeypatch.setattr(utils, "iface", found)


@pytest.fixture
def saved(toolbox, done, tmp_path):
    """A project that was saved with both layers, in a QGIS that has been left."""
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    project = QgsProject.instance()
    ortho = project.mapLayersByName("Orthomosaic")[0]
    ortho.setOpacity(0.5)
    ortho.temporalProperties().setIsActive(True)
    ortho.temporalProperties().setFixedTemporalRange(DAY)
    file = tmp_path / "saved.qgs"
    project.write(str(file))
    leave()
    yield file
    leave()


def leave():
    QgsProject.instance().clear()
    renewal.close_all()
    gdal.VSICurlClearCache()


@pytest.fixture
def sleepers(qgis_app):
    """What looks after the layers of the project; without it they sleep on."""
    sleepers = Sleepers(lambda: None)
    sleepers.start()
    yield sleepers
    sleepers.stop()


@pytest.fixture
def opened(processors, window, saved):
    """Both layers, asleep."""
    QgsProject.instance().read(str(saved))
    return layers()


def layers():
    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


def wake(sleepers, until=None):
    sleepers.take_in(layers().values())
    return wait(20, until=until or (lambda: not sleepers.found))


def reasons(sleepers):
    return {sleeper.reason for sleeper in sleepers.found.values()}


def settled(sleepers):
    return lambda: not {Reason.OPENING, Reason.LOCKED} & reasons(sleepers)


def test_nothing_is_asked_for_when_a_project_is_opened(processors, window, saved, sandbox):
    with requests_of(sandbox) as requests:
        assert QgsProject.instance().read(str(saved))
    assert requests.list == []
    assert all(layer.isValid() and is_asleep(layer.source()) for layer in layers().values())
    assert not QgsProject.instance().isDirty()


def test_asleep_a_layer_has_its_style_and_draws_nothing(opened, sleepers):
    sleepers.take_in(opened.values())
    ortho, dsm = opened["Orthomosaic"], opened["DSM"]
    assert (ortho.renderer().type(), dsm.renderer().type()) == (
        "multibandcolor",
        "singlebandpseudocolor",
    )
    assert ortho.opacity() == 0.5
    assert not drawn(started(list(opened.values())))


def test_a_layer_wakes_as_it_was(opened, sleepers, sandbox):
    asleep = {name: (shape.of(layer), layer.id()) for name, layer in opened.items()}
    assert wake(sleepers)
    for name, layer in layers().items():
        assert layer.isValid()
        assert not is_asleep(layer.source())
        assert layer.id() == asleep[name][1]
    assert opened["Orthomosaic"].opacity() == 0.5
    assert opened["Orthomosaic"].temporalProperties().isActive()
    assert opened["Orthomosaic"].temporalProperties().fixedTemporalRange() == DAY
    assert not QgsProject.instance().isDirty()
    with requests_of(sandbox) as requests:
        assert drawn(started(list(opened.values()), inside(opened["DSM"])))
    assert failed(requests) == []


def test_asleep_a_layer_has_the_size_and_place_that_it_has_awake(opened, sleepers):
    sleepers.take_in(opened.values())
    asleep = {name: shape.of(layer) for name, layer in opened.items()}
    assert wake(sleepers)
    for name, layer in layers().items():
        # All of a stand-in is without data.
        assert replace(shape.of(layer), nodata=asleep[name].nodata) == asleep[name]


def test_waking_does_not_hold_up_the_window(opened, sleepers, sandbox):
    """Every answer of the storage takes half a second."""
    sandbox.delay("s3", ".*", 0.5)
    try:
        standstill = Standstill()
        assert wake(sleepers)
        longest = standstill.stop()
    finally:
        sandbox.delay("s3", ".*", 0)
    assert longest < 0.4


@pytest.fixture
def forgetful(monkeypatch, opened):
    """``forgetful(then)``: between the thread's look at a file and the layer's, GDAL forgets it."""
    QgsProject.instance().removeMapLayer(opened.pop("DSM"))
    usual = waking.open_raster

    def use(then, times):
        left = [times]

        def open_and_forget(*arguments):
            dataset = usual(*arguments)
            if left[0]:
                left[0] -= 1
                gdal.VSICurlClearCache()
                then()
            return dataset

        monkeypatch.setattr(waking, "open_raster", open_and_forget)

    return use


def test_a_network_that_goes_in_that_moment_holds_nothing_up(
    forgetful, opened, sleepers, sandbox, monkeypatch
):
    monkeypatch.setattr("pix4d_qgis.layers.sleepers.TRIES", 0)
    forgetful(lambda: sandbox.delay("s3", ".*", 20), times=1)
    try:
        standstill = Standstill()
        assert wake(sleepers, until=lambda: reasons(sleepers) == {Reason.UNREACHABLE})
        longest = standstill.stop()
    finally:
        sandbox.delay("s3", ".*", 0)
    assert longest < 1
    assert opened["Orthomosaic"].isValid()
    assert is_asleep(opened["Orthomosaic"].source())


def test_what_gdal_has_forgotten_is_read_once_more(forgetful, opened, sleepers, sandbox):
    sandbox.delay("s3", ".*", 0.3)
    forgetful(lambda: None, times=2)
    try:
        assert wake(sleepers)
    finally:
        sandbox.delay("s3", ".*", 0)
    assert opened["Orthomosaic"].isValid()


@pytest.mark.parametrize(
    ("status", "reason"), [(404, Reason.DELETED), (403, Reason.NO_RIGHT)], ids=str
)
def test_a_project_that_may_not_be_read_says_so(opened, sleepers, sandbox, status, reason):
    words = {"detail": "Not yours."}
    sandbox.respond_next("cloud", "GET", "/s3_credentials/$", status, words)
    assert wake(sleepers, until=settled(sleepers))
    assert reasons(sleepers) == {reason}
    assert all(is_asleep(layer.source()) for layer in layers().values())
    sleepers.try_again()
    assert wait(20, until=lambda: not sleepers.found)


def test_what_another_account_does_not_see_need_not_be_deleted(opened, sleepers, sandbox):
    for layer in opened.values():
        known = origin.read(layer)
        origin.write(layer, origin.Origin("office", known.cloud_url, known.project_id, "Q", "dsm"))
    sandbox.respond_next("cloud", "GET", "/s3_credentials/$", 404, {"detail": "Not found."})
    assert wake(sleepers, until=settled(sleepers))
    assert reasons(sleepers) == {Reason.NO_RIGHT}


def test_a_client_id_that_is_no_longer_accepted(opened, sleepers, monkeypatch):
    monkeypatch.setenv("PIX4D_CLIENT_SECRET", "wrong")
    assert wake(sleepers, until=settled(sleepers))
    assert reasons(sleepers) == {Reason.NO_SIGN_IN}


@pytest.mark.parametrize("step", ["stream", "open_raster"])
def test_what_nobody_has_foreseen_can_be_tried_again(opened, sleepers, monkeypatch, step):
    def fail(*_):
        raise ValueError("Odd.")

    with monkeypatch.context() as patch:
        patch.setattr(waking, step, fail)
        assert wake(sleepers, until=settled(sleepers))
    assert {(one.reason, one.words) for one in sleepers.found.values()} == {(Reason.OTHER, "Odd.")}
    sleepers.try_again()
    assert wait(20, until=lambda: not sleepers.found)


def test_access_that_comes_too_late_is_closed_on_the_main_thread(qgis_app, monkeypatch):
    """Timers of the main thread end with it."""
    calls = []
    monkeypatch.setattr(waking, "close_all", lambda: calls.append(is_main_thread()))
    monkeypatch.setattr(waking.Waking, "_session", lambda *_: SimpleNamespace())
    late = waking.Waking(lambda: True, lambda *_: None)
    thread = threading.Thread(target=late.open, args=("office", 7, ["/vsis3/b/p/a.tif"]))
    thread.start()
    thread.join()
    assert wait(5, until=lambda: bool(calls))
    assert calls == [True]


def test_without_any_connection(opened, sleepers, monkeypatch):
    monkeypatch.delenv("PIX4D_CLIENT_ID")
    assert wake(sleepers, until=settled(sleepers))
    assert reasons(sleepers) == {Reason.NO_CONNECTION}


def test_a_service_that_is_away_can_be_tried_again(opened, sleepers, sandbox, monkeypatch):
    monkeypatch.setattr(waking, "BUDGET", 0.5)
    sandbox.fault("cloud", "GET", "/s3_credentials/$", "status", times=10_000, status=503)
    assert wake(sleepers, until=settled(sleepers))
    assert reasons(sleepers) == {Reason.UNREACHABLE}
    sandbox.clear_faults()
    sleepers.try_again()
    assert wait(20, until=lambda: not sleepers.found)


def test_one_file_of_two_is_gone(opened, sleepers, sandbox, monkeypatch):
    monkeypatch.setattr("pix4d_qgis.layers.sampling.OPENING", 0.2)
    sandbox.fault("s3", "GET", "ortho", "status", times=10_000, status=404)
    sandbox.fault("s3", "HEAD", "ortho", "status", times=10_000, status=404)
    answer = {"result_type": "outputs", "results": []}
    sandbox.respond_next("cloud", "GET", "/outputs/", 200, answer)
    try:
        assert wake(sleepers, until=settled(sleepers))
    finally:
        sandbox.clear_faults()
    (sleeper,) = sleepers.found.values()
    assert sleeper.reason is Reason.NO_FILE
    assert sleeper.layer_id == opened["Orthomosaic"].id()
    assert not is_asleep(opened["DSM"].source())


def test_a_file_of_somebody_else_is_not_asked_for(processors, window, saved, sleepers, sandbox):
    """A project file may name any place; the access to a project holds in its own only."""
    text = re.sub(r"/user-[^/]+/project", "/user-else/project", saved.read_text(encoding="utf-8"))
    saved.write_text(text, encoding="utf-8")
    QgsProject.instance().read(str(saved))
    with requests_of(sandbox) as requests:
        assert wake(sleepers, until=settled(sleepers))
    assert reasons(sleepers) == {Reason.NO_RIGHT}
    assert [r for r in requests.list if r.service == "s3"] == []


def test_an_open_session_is_enough(opened, sleepers, saved, sandbox, monkeypatch):
    """The same project, opened again in the same QGIS, signs in no second time."""
    assert wake(sleepers)
    QgsProject.instance().read(str(saved))
    assert all(is_asleep(layer.source()) for layer in layers().values())
    monkeypatch.delenv("PIX4D_CLIENT_ID")
    with requests_of(sandbox) as requests:
        assert wake(sleepers)
    assert [r for r in requests.list if r.service == "cloud"] == []


def test_loading_the_outputs_wakes_what_sleeps(opened, sleepers, toolbox, done, monkeypatch):
    with monkeypatch.context() as patch:
        patch.delenv("PIX4D_CLIENT_ID")
        assert wake(sleepers, until=settled(sleepers))
    monkeypatch.setattr(utils, "iface", None)
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    assert sleepers.found == {}
    assert len(layers()) == 2
    assert all(layer.isValid() and not is_asleep(layer.source()) for layer in layers().values())


def test_a_project_of_before(opened, sleepers):
    """Nothing is known of its layers but their sources."""
    for layer in opened.values():
        for name in layer.customPropertyKeys():
            if name.startswith("pix4d/"):
                layer.removeCustomProperty(name)
    assert wake(sleepers)
    assert {shape.read(layer) for layer in layers().values()} == {
        shape.of(layer) for layer in layers().values()
    }


def test_layers_that_go_meanwhile(opened, sleepers, sandbox):
    sandbox.delay("cloud", "/s3_credentials/$", 0.5)
    sleepers.take_in(opened.values())
    wait(0.2)
    QgsProject.instance().clear()
    wait(1.5)
    sandbox.delay("cloud", "/s3_credentials/$", 0)
    assert QgsProject.instance().mapLayers() == {}


def test_the_plugin_goes_while_layers_sleep(opened, processors, sandbox):
    sleepers = Sleepers(lambda: None)
    sleepers.start()
    with requests_of(sandbox) as requests:
        sleepers.stop()
    assert requests.list == []
    for layer in layers().values():
        assert not layer.isValid()
        assert layer.source().startswith("/vsis3/")


@pytest.fixture
def shut(qgis_app):
    """A layer of the service's that could not be opened."""
    source = "/vsis3/bucket/user-1/project-88/ortho.tif"
    gdal.SetPathSpecificOption(source, "AWS_S3_ENDPOINT", NO_PLACE)
    gdal.SetPathSpecificOption(source, "AWS_NO_SIGN_REQUEST", "YES")
    layer = QgsRasterLayer(source, "Ortho")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()
    gdal.ClearPathSpecificOptions(source)


def test_a_gdal_that_cannot_stream_wakes_nothing_and_the_plugin_can_go(shut, monkeypatch):
    monkeypatch.delattr(gdal, "SetPathSpecificOption")
    sleepers = Sleepers(lambda: None)
    sleepers.start()
    sleepers.take_in([shut])
    assert sleepers.found == {}
    sleepers.stop()
    assert not is_asleep(shut.source())


def test_no_stand_in_is_left(window, saved):
    processors = PathProcessors()
    processors.install()
    QgsProject.instance().read(str(saved))
    stand_ins = [layer.source() for layer in layers().values()]
    assert all(gdal.VSIStatL(path) for path in stand_ins)
    leave()
    processors.remove()
    assert not any(gdal.VSIStatL(path) for path in stand_ins)


def test_layers_that_another_load_of_the_plugin_has_left_awake(opened, sleepers):
    """It was updated, or switched off and on."""
    assert wake(sleepers)
    awake = {name: shape.of(layer) for name, layer in opened.items()}
    ranges = opened["DSM"].renderer().shader().rasterShaderFunction().maximumValue()
    renewal.close_all()
    assert wake(sleepers)
    for name, layer in layers().items():
        assert vsis3.session_of(layer.source()) is not None
        assert layer.isValid()
        assert shape.of(layer) == awake[name]
    assert opened["Orthomosaic"].opacity() == 0.5
    assert opened["Orthomosaic"].temporalProperties().fixedTemporalRange() == DAY
    shader = opened["DSM"].renderer().shader().rasterShaderFunction()
    assert shader.maximumValue() == ranges
    assert not QgsProject.instance().isDirty()
    assert drawn(started(list(opened.values()), inside(opened["DSM"])))


def test_what_the_user_has_opened_with_other_access_is_left_alone(opened, sleepers):
    assert wake(sleepers)
    renewal.close_all()
    for layer in opened.values():
        layer.removeCustomProperty(shape.PROPERTY)
    sleepers.take_in(opened.values())
    assert sleepers.found == {}
    assert not any(is_asleep(layer.source()) for layer in opened.values())


def test_lost_access_comes_back_by_another_try(toolbox, done, sleepers, sandbox, monkeypatch):
    monkeypatch.setattr(utils, "iface", None)
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    (session,) = vsis3.open_sessions()
    before = session.in_force
    from pix4d_qgis.errors import SignInError

    sleepers.lost(layers().values(), SignInError("No.", code=401))
    assert reasons(sleepers) == {Reason.NO_SIGN_IN}
    sleepers.try_again()
    assert wait(20, until=lambda: not sleepers.found)
    assert session.in_force is not before
    assert drawn(started(list(layers().values()), inside(layers()["DSM"])))
    leave()


# Without a window --------------------------------------------------------------------------------


@pytest.fixture
def no_window(monkeypatch):
    monkeypatch.setattr(utils, "iface", None)


def test_without_a_window_layers_open_at_once(no_window, processors, saved):
    assert QgsProject.instance().read(str(saved))
    assert all(layer.isValid() and not is_asleep(layer.source()) for layer in layers().values())
    assert drawn(started(list(layers().values()), inside(layers()["DSM"])))


def test_without_a_window_and_a_service_the_project_opens_all_the_same(
    no_window, processors, saved, monkeypatch, sandbox
):
    monkeypatch.setattr(waking, "BUDGET", 0.5)
    sandbox.fault("cloud", "GET", "/s3_credentials/$", "status", times=10_000, status=503)
    begun = time.monotonic()
    try:
        QgsProject.instance().read(str(saved))
    finally:
        sandbox.clear_faults()
        waking._failed_at.clear()
    assert time.monotonic() - begun < 15
    assert len(layers()) == 2
    assert not any(layer.isValid() for layer in layers().values())


# Paths -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "project"),
    [
        ("/vsis3/bucket/user-1/project-88/a/ortho.tif", 88),
        ("/vsis3/bucket/user-1/project-88/a/ortho.tif|option:NUM_THREADS=2", 88),
        (f"{PREFIX}/vsis3/bucket/user-1/project-88/ortho.tif", 88),
        ("/vsis3/bucket/mine/ortho.tif", None),
        ("/vsis3/bucket/user-1/project-88/", None),
        ("/vsicurl/https://x/user-1/project-88/a.tif", None),
        ("/home/me/user-1/project-88/a.tif", None),
    ],
)
def test_whose_a_source_is(source, project):
    assert project_of(source) == project


def test_what_newer_qgis_needs_to_open_at_once_is_no_part_of_the_source(monkeypatch):
    file = "/vsis3/bucket/user-1/project-7/a.tif"
    for version, source in ((32216, file), (34006, f"{file}|option:NUM_THREADS=1")):
        monkeypatch.setattr("pix4d_qgis.layers.asleep.VERSION", version)
        assert at_hand(file) == at_hand(at_hand(file)) == source
        assert at_hand("/data/a.tif") == "/data/a.tif"
    assert real_source(source) == real_source(f"{PREFIX}{source}") == file
    for others in (f"{file}|option:NUM_THREADS=16", "/data/a.tif|option:NUM_THREADS=1"):
        assert at_hand(others) == real_source(others) == others


def test_awake_a_layer_is_saved_with_its_real_source(opened, sleepers, tmp_path):
    assert wake(sleepers)
    file = tmp_path / "again.qgs"
    QgsProject.instance().write(str(file))
    sources = re.findall("<datasource>(/vsi[^<]*)</datasource>", file.read_text(encoding="utf-8"))
    assert len(sources) == 2
    assert all(source.endswith("_cog.tif") for source in sources)


def test_a_source_with_options_sleeps_and_keeps_them(processors, window, saved):
    text = saved.read_text(encoding="utf-8")
    saved.write_text(text.replace("_dsm_cog.tif", "_dsm_cog.tif|option:NUM_THREADS=2"))
    QgsProject.instance().read(str(saved))
    source = layers()["DSM"].source()
    assert layers()["DSM"].isValid()
    assert is_asleep(source)
    assert real_source(source).endswith("_dsm_cog.tif|option:NUM_THREADS=2")


def test_layers_of_others_are_left_alone(processors, window, tmp_path, sleepers):
    file = tmp_path / "mine.tif"
    gdal.GetDriverByName("GTiff").Create(str(file), 2, 2, 1)
    QgsProject.instance().clear()
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(file), "Mine"))
    QgsProject.instance().write(str(tmp_path / "mine.qgs"))
    QgsProject.instance().read(str(tmp_path / "mine.qgs"))
    assert layers()["Mine"].source() == str(file)
    sleepers.take_in(layers().values())
    assert sleepers.found == {}
    QgsProject.instance().clear()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"width": 1}', '{"width": 0, "height": 1, "bands": 1}',
     '{"width": 5, "height": 5, "bands": 9999, "extent": [0, 0, 1, 1]}',
     '{"width": "5", "height": 5, "bands": 1, "extent": [0, 0, 1, 1]}',
     '{"width": 5, "height": 5, "bands": 1, "extent": [0, 0, "NaN", 1]}',
     '{"width": 5, "height": 5, "bands": 1, "extent": [0, 0, 1, 1], "more": 1}'],
)  # fmt: skip
def test_a_shape_that_makes_no_sense_is_none(qgis_app, text):
    layer = QgsRasterLayer()
    layer.setCustomProperty(shape.PROPERTY, text)
    assert shape.read(layer) is None
