"""Open files of layers, which renders borrow, get rid of old credentials."""

from __future__ import annotations

from datetime import timedelta

import pytest
from osgeo import gdal
from qgis.core import QgsDataProvider, QgsProject, QgsRectangle

from pix4d_qgis.adapters.connections import resolve
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.jobs.access import lasting_credentials
from pix4d_qgis.layers import asleep, handles, renewal, vsis3
from rendering import drawn, failed, inside, repaints, started, wait
from toolbox import requests_of

HOUR = timedelta(hours=1)
FULL = (320, 256)


@pytest.fixture
def layer(undrawn, toolbox, done):
    """The DSM, with an open file to lend, and nobody who looks after it."""
    gdal.VSICurlClearCache()
    toolbox.run("loadoutputs", load=True, PROJECT=done, TYPES=["dsm"])
    (found,) = QgsProject.instance().mapLayers().values()
    wait(0.1)
    renewal._keeper.stop()
    corner = QgsRectangle(found.extent())
    corner.setXMaximum(corner.xMinimum() + 4)
    corner.setYMaximum(corner.yMinimum() + 3)
    asleep.open_layer(found)
    started([found], corner, (20, 16)).waitForFinished()
    yield found
    renewal.close_all()


@pytest.fixture
def session(layer):
    (found,) = vsis3.open_sessions()
    return found


@pytest.fixture
def swap(session, done):
    """Put new credentials of the project in force; gives the end of the old ones."""

    def now():
        old = session.in_force
        client = Pix4dClient(resolve(""))
        session.apply(lasting_credentials(client, done, lambda: False))
        assert session.in_force is not old
        return old.expires

    return now


@pytest.mark.parametrize("how", ["once", "again", "at last"])
def test_a_file_that_is_lent_out_comes_back_with_old_credentials(
    layer, session, swap, sandbox, how
):
    """What a render that runs during the renewal does, and how the second time mends it."""
    care = handles.Handles(session)
    sandbox.delay("s3", "", 1.5)
    render = started([layer], inside(layer, 0.2), FULL)
    sandbox.expire_credentials()  # now, so that nobody has to wait for it
    end = swap()
    again = care.look(end - HOUR)
    assert end - HOUR < again < end
    assert handles._is_drawing()
    with repaints([layer]) as asked:
        if how == "at last":
            assert again < care.look(again) < end, "not while something is drawn"
            care.look(end - HOUR / 4)
        assert wait(20, until=lambda: not render.isActive())
        sandbox.delay("s3", "", 0)
        if how == "again":
            assert care.look(again) < end, "once more, to be sure that nothing is drawn"
            assert care.look(end - HOUR / 2) > end, "that was all"
    assert bool(asked) == (how == "at last"), "only a layer that is opened anew is seen"
    gdal.VSICurlPartialClearCache(session.prefix)
    with requests_of(sandbox) as requests:
        fine = drawn(started([layer], inside(layer), FULL))
    assert fine == (how != "once")
    assert bool(failed(requests)) == (how == "once")


def test_a_reload_is_not_seen(layer, session, swap, sandbox):
    care = handles.Handles(session)
    end = swap()
    QgsProject.instance().setDirty(False)
    with repaints([layer]) as asked, requests_of(sandbox) as requests:
        for left in (4, 3, 2):
            care.look(end - HOUR * left / 4)
    assert asked == []
    assert requests.list == [], "on the main thread nobody waits for the network"
    assert not QgsProject.instance().isDirty()


def test_the_first_reload_is_not_seen_either(layer, session, swap, sandbox):
    """Of a layer as it was loaded, which newer versions of QGIS open in another way."""
    file = asleep.real_source(layer.source())
    layer.setDataSource(file, layer.name(), "gdal", QgsDataProvider.ProviderOptions(), False)
    test_a_reload_is_not_seen(layer, session, swap, sandbox)
    assert asleep.real_source(layer.source()) == file
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_layers_whose_credentials_have_expired_are_drawn_anew(layer, session, swap, sandbox):
    care = handles.Handles(session)
    gdal.VSICurlPartialClearCache(session.prefix)
    sandbox.expire_credentials()
    assert not drawn(started([layer], inside(layer), FULL))
    end = swap()
    QgsProject.instance().setDirty(False)
    with repaints([layer]) as asked:
        care.look(end + HOUR)
    assert asked
    assert not QgsProject.instance().isDirty(), "there is nothing to save"
    assert drawn(started([layer], inside(layer), FULL))


def test_only_layers_below_the_prefix_are_touched(layer, session, swap):
    care = handles.Handles(session)
    assert care.layers() == [layer]
    own = layer.source()
    layer.setDataSource(session.prefix.rstrip("/") + "9/dsm.tif", "Another project", "gdal")
    assert care.layers() == []
    layer.setDataSource(own, "DSM", "gdal")
