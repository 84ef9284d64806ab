"""Gaps that a failing network leaves in a layer on the map close by themselves."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager

import numpy as np
import pytest
from osgeo import gdal
from qgis import utils
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget

from pix4d_qgis import retrying
from pix4d_qgis.layers import mending, renewal, vsis3
from rendering import inside, pixels, repaints, wait
from toolbox import requests_of

FAULTS = {
    "status": {"status": 503},
    "reset_before": {},
    "reset_in_answer": {},
    "truncated": {},
    "html": {},
}


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(retrying, "FIRST_PAUSE", 0.2)
    monkeypatch.setattr(retrying, "LONGEST_PAUSE", 0.2)


@pytest.fixture
def canvas(qgis_canvas, monkeypatch):
    """The only map of a desktop."""
    qgis_canvas.freeze()
    found = QgsMapCanvas()
    found.resize(200, 160)
    found.show()
    wait(0.1)
    monkeypatch.setattr(utils.iface, "mapCanvases", lambda: [found], raising=False)
    yield found
    found.hide()
    found.deleteLater()
    qgis_canvas.freeze(False)


@pytest.fixture
def layer(toolbox, done, sandbox, canvas):
    """The orthomosaic, of which the map shows a part that is within one tile."""
    vsis3.close_all()
    gdal.VSICurlClearCache()
    toolbox.run("loadoutputs", load=True, PROJECT=done, TYPES=["ortho"])
    (found,) = QgsProject.instance().mapLayers().values()
    canvas.setDestinationCrs(found.crs())
    canvas.setExtent(inside(found, 0.01))
    yield found
    sandbox.clear_faults()
    renewal.close_all()
    QgsProject.instance().clear()


@pytest.fixture
def whole(canvas, layer):
    """What the map shows when all is well."""
    draw(canvas, layer)
    return pixels(canvas)


def draw(canvas, layer):
    canvas.setLayers([layer])
    canvas.waitWhileRendering()


def forget(canvas, layer, header):
    """As if nothing of the layer had been read before, or its header only."""
    canvas.setLayers([])
    canvas.waitWhileRendering()
    gdal.VSICurlPartialClearCache(layer.source())
    layer.dataProvider().reloadData()
    if not header:
        gdal.VSICurlPartialClearCache(layer.source())


@contextmanager
def outage(canvas, layer, sandbox, kind="status", header=True):
    """The layer is drawn, and fails, while nothing can be read."""
    forget(canvas, layer, header)
    sandbox.fault("s3", "GET", "ortho_cog", kind, times=10_000, **FAULTS[kind])
    draw(canvas, layer)
    yield
    sandbox.clear_faults()


def is_whole(canvas, whole):
    return np.array_equal(pixels(canvas), whole)


@pytest.mark.parametrize(
    ("kind", "header"),
    [*((kind, True) for kind in FAULTS), ("status", False), ("truncated", False)],
)
def test_gaps_close_by_themselves(canvas, layer, whole, sandbox, kind, header, monkeypatch):
    """Also in a second outage, later than the patience with the first would have ended."""
    monkeypatch.setattr(retrying, "BUDGET", 1.0)
    QgsProject.instance().setDirty(False)
    for _ in range(2):
        with outage(canvas, layer, sandbox, kind, header):
            assert not is_whole(canvas, whole)
        assert wait(1, until=lambda: is_whole(canvas, whole))
        wait(1.1)
    assert not QgsProject.instance().isDirty()


@pytest.mark.parametrize("kind", ["status", "truncated"])
def test_an_outage_for_good_is_not_tried_for_ever(canvas, layer, whole, sandbox, kind, monkeypatch):
    """Half of an answer is enough to open the file, and not to draw it."""
    monkeypatch.setattr(retrying, "BUDGET", 0.6)
    with repaints([layer]) as asked, outage(canvas, layer, sandbox, kind):
        wait(1.2)
        assert asked == [], "nothing new is to be seen, nor to be complained of"
        with requests_of(sandbox) as requests:
            wait(0.5)
        assert requests.list == []
    assert not is_whole(canvas, whole)
    layer.triggerRepaint()
    assert wait(2, until=lambda: is_whole(canvas, whole)), "what the user does begins afresh"


def test_the_window_does_not_wait_for_the_network(canvas, layer, whole, sandbox):
    with outage(canvas, layer, sandbox):
        sandbox.delay("s3", "ortho_cog", 0.5)
    ticks = [time.monotonic()]
    assert wait(10, until=lambda: ticks.append(time.monotonic()) or is_whole(canvas, whole))
    sandbox.delay("s3", "ortho_cog", 0)
    assert ticks[-1] - ticks[0] > 0.5
    assert np.diff(ticks).max() < 0.4


def test_other_layers_are_left_alone(canvas, layer, whole, sandbox):
    (session,) = vsis3.open_sessions()
    session.prefix = session.prefix.rstrip("/") + "9/"
    with repaints([layer]) as asked:
        with outage(canvas, layer, sandbox):
            pass
        wait(0.5)
    assert asked == []


def listeners(canvas):
    return [
        canvas.receivers(signal)
        for signal in (canvas.renderErrorOccurred, canvas.mapCanvasRefreshed)
    ]


def test_nothing_is_left(canvas, layer, sandbox):
    wait(0.1)
    watched = listeners(canvas)
    with outage(canvas, layer, sandbox):
        renewal.close_all()
        assert listeners(canvas) == [count - 1 for count in watched]
        assert wait(3, until=lambda: mending.THREAD not in [t.name for t in threading.enumerate()])


def test_maps_come_and_go(canvas, layer, qgis_app, monkeypatch):
    another = QgsMapCanvas()
    unwatched = listeners(another)
    monkeypatch.setattr(utils.iface, "mapCanvases", lambda: [canvas, another])
    renewal._keeper.look()
    assert listeners(another) == [count + 1 for count in unwatched]
    sip.delete(another)
    monkeypatch.setattr(utils.iface, "mapCanvases", lambda: [canvas])
    renewal._keeper.look()
    renewal._keeper.look()


def watch_too(another, canvas, monkeypatch):
    """Another map, which shows the same."""
    another.resize(canvas.size())
    another.show()
    wait(0.1)
    another.setDestinationCrs(canvas.mapSettings().destinationCrs())
    another.setExtent(canvas.extent())
    monkeypatch.setattr(utils.iface, "mapCanvases", lambda: [canvas, another])
    renewal._keeper.look()


def test_two_maps_do_not_keep_each_other_drawing(canvas, layer, whole, sandbox, monkeypatch):
    another = QgsMapCanvas()
    watch_too(another, canvas, monkeypatch)
    draw(another, layer)
    theirs = pixels(another)
    another.setLayers([])
    with repaints([layer]) as asked:
        with outage(canvas, layer, sandbox):
            draw(another, layer)
            assert not is_whole(another, theirs)
        assert wait(3, until=lambda: is_whole(canvas, whole) and is_whole(another, theirs))
        wait(0.5)
        count = len(asked)
        assert 1 <= count <= 8
        wait(1)
        assert len(asked) == count
    sip.delete(another)


def test_a_map_that_is_closed_meanwhile(canvas, layer, sandbox, monkeypatch):
    """QGIS closes its maps without a word to Python."""
    window = QWidget()
    another = QgsMapCanvas(window)
    watch_too(another, canvas, monkeypatch)
    with outage(another, layer, sandbox):
        pass
    sip.delete(window)
    monkeypatch.setattr(utils.iface, "mapCanvases", lambda: [canvas])
    assert wait(3, until=lambda: mending.THREAD not in [t.name for t in threading.enumerate()])
    renewal._keeper.look()
