"""Streamed layers stay alive: credentials that expire are renewed while QGIS runs and draws."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QTimer

import toolbox as tools
from pix4d_qgis import retrying
from pix4d_qgis.adapters.connections import resolve
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.errors import Cancelled, StorageError
from pix4d_qgis.layers import asleep, renewal, vsis3
from pix4d_qgis.layers.project_dsm import ProjectDsm
from pix4d_qgis.layers.sampling import DsmSampler
from rendering import drawn, failed, forget_what_was_read, inside, repaints, started, wait
from sandbox import SandboxProcess, SandboxSettings
from sandbox.quarry import surface
from service_fixtures import Recorder
from toolbox import Toolbox, centre, requests_of

LIFE = 3.0
WRITING = {"PUT", "POST", "DELETE", "PATCH"}


@pytest.fixture(scope="module")
def sandbox():
    """A service whose credentials live three seconds."""
    settings = SandboxSettings(processing_seconds=0.1, credentials_lifetime=LIFE)
    with SandboxProcess(settings) as service:
        yield service


@pytest.fixture(scope="module")
def done(qgis_app, qgis_processing, sandbox, photos):
    with pytest.MonkeyPatch.context() as patch, tools.provider():
        for name, value in sandbox.environment.items():
            patch.setenv(name, value)
        return tools.processed_project(Toolbox(), photos)


@pytest.fixture
def toolbox(provider, sandbox, connect):
    QgsProject.instance().clear()
    gdal.VSICurlClearCache()
    connect(sandbox)
    yield Toolbox()
    sandbox.clear_faults()
    renewal.close_all()
    QgsProject.instance().clear()


@pytest.fixture
def layers(toolbox, done):
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    found = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert set(found) == {"Orthomosaic", "DSM"}
    return found


@pytest.fixture
def client(toolbox):
    return Pix4dClient(resolve(""))


def renewals(requests):
    return sum(r.path.endswith("/s3_credentials/") for r in requests.list)


# Before the expiry ---------------------------------------------------------------------------


def test_layers_go_on_drawing_while_credentials_expire(layers, sandbox):
    """There is always a render that has files on loan."""
    both = list(layers.values())
    session = vsis3.open_sessions()[0]
    with requests_of(sandbox) as requests:
        end = time.monotonic() + 3 * LIFE
        share = 0.1
        while time.monotonic() < end:
            gdal.VSICurlPartialClearCache(session.prefix)
            share = share + 0.1 if share < 0.6 else 0.1
            assert drawn(started(both, inside(both[0], share)))
    assert failed(requests) == []
    assert renewals(requests) >= 4
    assert not WRITING & {r.method for r in requests.list if r.service == "s3"}


def test_a_renewal_is_not_seen(undrawn, layers, sandbox):
    with requests_of(sandbox) as requests, repaints(layers.values()) as asked:
        QgsProject.instance().setDirty(False)
        wait(1.4 * LIFE)
        assert not QgsProject.instance().isDirty()
    assert asked == []
    assert renewals(requests) >= 2
    headers = [record for record in requests.list if record.service == "s3"]
    assert len(headers) <= 2, "the headers at most, as nothing is drawn"


# After an outage -----------------------------------------------------------------------------


@pytest.fixture
def impatient(monkeypatch):
    """Short pauses between two tries."""
    monkeypatch.setattr(retrying, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(retrying, "LONGEST_PAUSE", 0.1)


def test_layers_come_back_by_themselves_after_an_outage(layers, sandbox, impatient, monkeypatch):
    """The renewal fails until the credentials have expired, as when a laptop sleeps."""
    monkeypatch.setattr(retrying, "BUDGET", 0.2)
    both = list(layers.values())
    sandbox.fault("cloud", "GET", "/s3_credentials/$", "status", times=10_000, status=503)
    wait(LIFE + 1)  # a renewal may have been under way at that moment
    forget_what_was_read()
    assert not drawn(started(both, inside(both[0])))
    asleep.open_layer(layers["DSM"])
    assert not layers["DSM"].isValid()
    with repaints(both) as asked:
        sandbox.clear_faults()
        assert wait(5, until=lambda: len(asked) >= 2)
    assert wait(5, until=lambda: all(layer.isValid() for layer in both))
    assert drawn(started(both, inside(both[0])))


def test_who_is_refused_is_told_once_and_not_asked_again(layers, sandbox, impatient):
    lines = []

    def listen(text, tag, level):
        if tag == "PIX4D":
            lines.append(text)

    QgsApplication.messageLog().messageReceived.connect(listen)
    sandbox.respond_next("cloud", "GET", "/s3_credentials/$", 404, {"detail": "Not found."})
    with requests_of(sandbox) as requests:
        wait(0.9 * LIFE)
    QgsApplication.messageLog().messageReceived.disconnect(listen)
    assert renewals(requests) == 1
    assert len(lines) == 1
    assert "Load outputs" in lines[0]
    assert not [secret for secret in sandbox.secrets if secret in lines[0]]


def test_loading_again_begins_anew_after_a_refusal(layers, sandbox, toolbox, done):
    sandbox.respond_next("cloud", "GET", "/s3_credentials/$", 404, {"detail": "Not found."})
    wait(0.7 * LIFE)
    toolbox.run("loadoutputs", load=True, PROJECT=done)
    with requests_of(sandbox) as requests:
        wait(0.7 * LIFE)
    assert renewals(requests) >= 1
    assert all(drawn(started([layer], inside(layer))) for layer in layers.values())


def test_renewal_outlives_the_algorithm_and_its_cancel(toolbox, sandbox, done):
    """Its feedback says cancelled for ever after; nobody is asked for the secret once more."""
    feedback = QgsProcessingFeedback(False)
    client = Pix4dClient(resolve(""), feedback.isCanceled)
    session = renewal.stream(client, done)
    first = session.in_force
    feedback.cancel()
    with pytest.raises(Cancelled):
        client.projects.get(done)
    del feedback
    assert wait(LIFE, until=lambda: session.in_force is not first)


def test_a_session_opened_in_a_thread_is_renewed(toolbox, client, done):
    sessions = []
    thread = threading.Thread(target=lambda: sessions.append(renewal.stream(client, done)))
    thread.start()
    assert wait(5, until=lambda: sessions)
    thread.join()
    first = sessions[0].in_force
    assert wait(LIFE, until=lambda: sessions[0].in_force is not first)


# The end of a session ------------------------------------------------------------------------


def test_a_session_without_layers_is_dropped(layers, sandbox, monkeypatch):
    monkeypatch.setattr(renewal, "UNUSED_FOR", timedelta(seconds=1))
    monkeypatch.setattr(renewal, "LONGEST_SLEEP", timedelta(seconds=0.2))
    (session,) = vsis3.open_sessions()
    wait(1.2)
    assert vsis3.open_sessions() == [session]
    QgsProject.instance().removeAllMapLayers()
    assert wait(3, until=lambda: not vsis3.open_sessions())
    option = "CPL_AWS_CREDENTIALS_FILE"
    assert gdal.GetPathSpecificOption(session.prefix, option) is None
    assert wait(1, until=lambda: timers() == [])
    with requests_of(sandbox) as requests:
        wait(0.6 * LIFE)
    assert requests.list == []


def test_a_session_is_kept_while_it_is_used(toolbox, client, done, monkeypatch):
    monkeypatch.setattr(renewal, "UNUSED_FOR", timedelta(0))
    monkeypatch.setattr(renewal, "LONGEST_SLEEP", timedelta(seconds=0.1))
    with ProjectDsm(client, done, Recorder()) as dsm:
        dsm.coordinate_system()
        wait(0.5)
        assert len(vsis3.open_sessions()) == 1
    assert wait(2, until=lambda: not vsis3.open_sessions())


def test_a_session_waits_for_the_layers_of_a_model(toolbox, client, done, monkeypatch):
    """A model hands out sources long before it loads its layers."""
    monkeypatch.setattr(renewal, "UNUSED_FOR", timedelta(0))
    monkeypatch.setattr(renewal, "LONGEST_SLEEP", timedelta(seconds=0.1))
    renewal.stream(client, done)
    wait(1)
    assert len(vsis3.open_sessions()) == 1


def timers():
    application = QgsApplication.instance()
    return application.findChildren(QTimer, renewal.TIMER)


def threads():
    return [t.name for t in threading.enumerate() if t.name.startswith("pix4d-renewal")]


def test_nothing_is_left_after_unloading(layers, sandbox):
    wait(0.1)
    assert len(timers()) == 1
    (session,) = vsis3.open_sessions()
    sandbox.delay("cloud", "/s3_credentials/$", 2.0)
    assert wait(LIFE, until=lambda: threads() != [])
    renewal.close_all()
    wait(0.3)
    assert timers() == []
    assert threads() == []
    sandbox.delay("cloud", "/s3_credentials/$", 0)
    wait(2)
    option = "CPL_AWS_CREDENTIALS_FILE"
    assert gdal.GetPathSpecificOption(session.prefix, option) is None, "nor comes back"


# Sampling ------------------------------------------------------------------------------------


@pytest.fixture
def dsm(client, done):
    with ProjectDsm(client, done, Recorder()) as found:
        yield found


def error_of(dsm):
    """The largest error of 50 elevations all over the quarry, where no block has been read yet."""
    at = centre()
    local = np.random.default_rng(1).uniform((-95, -75), (95, 75), (50, 2))
    sampled = dsm.sample(local + np.array([at.x(), at.y()]))
    return np.abs(sampled - surface(local[:, 0], local[:, 1])).max()


def test_a_long_sampling_renews_by_itself(dsm, sandbox):
    """Also where no event loop runs, as under qgis_process."""
    dsm.coordinate_system()
    time.sleep(LIFE + 0.2)
    gdal.VSICurlClearCache()
    with requests_of(sandbox) as requests:
        assert error_of(dsm) < 0.15
    assert renewals(requests) >= 1
    assert failed(requests) == []


def test_sampling_goes_on_after_failures_of_a_moment(dsm, sandbox, impatient):
    dsm.coordinate_system()
    gdal.VSICurlClearCache()
    sandbox.fault("s3", "GET", "dsm_cog", "status", times=6, status=503)
    with requests_of(sandbox) as requests:
        assert error_of(dsm) < 0.15
    assert len(failed(requests)) == 6


def test_a_block_that_cannot_be_read_is_an_error_with_the_files_name(
    dsm, sandbox, impatient, monkeypatch
):
    monkeypatch.setattr(retrying, "BUDGET", 0.5)
    dsm.coordinate_system()
    gdal.VSICurlClearCache()
    sandbox.fault("s3", "GET", "dsm_cog", "status", times=10_000, status=503)
    with pytest.raises(StorageError, match=r"Could not read \S+_dsm_cog\.tif"):
        error_of(dsm)
    sandbox.clear_faults()


def test_a_file_that_ends_too_early_is_an_error(tmp_path, impatient, monkeypatch):
    monkeypatch.setattr(retrying, "BUDGET", 0.3)
    path = tmp_path / "cut.tif"
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), 512, 512, 1, gdal.GDT_Float32, ["TILED=YES"])
    dataset.SetGeoTransform((0, 1, 0, 512, 0, -1))
    dataset.GetRasterBand(1).WriteArray(np.ones((512, 512), np.float32))
    del dataset
    path.write_bytes(path.read_bytes()[:-100_000])
    with pytest.raises(StorageError, match=r"cut\.tif"):
        DsmSampler(str(path)).sample(np.array([[511.0, 1.0]]))
