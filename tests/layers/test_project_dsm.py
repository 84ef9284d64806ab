"""Sampling goes on while the access to the DSM cannot be renewed, and hears of a cancel."""

from __future__ import annotations

import time
from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject

from pix4d_qgis import retrying
from pix4d_qgis.adapters.connections import resolve
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.errors import Cancelled
from pix4d_qgis.layers import project_dsm, renewal
from pix4d_qgis.layers.project_dsm import ProjectDsm
from service_fixtures import Recorder
from toolbox import centre, requests_of

ACCESS = "/s3_credentials/$"
FOREVER = 10_000


@pytest.fixture
def progress():
    return Recorder()


@pytest.fixture
def dsm(toolbox, sandbox, connect, done, progress, monkeypatch):
    """Open, and the time of its access has come; without a keeper that would renew it, too."""
    connect(sandbox)
    QgsProject.instance().clear()
    gdal.VSICurlClearCache()
    monkeypatch.setattr(renewal, "later_on_main_thread", lambda work: None)
    with ProjectDsm(Pix4dClient(resolve(""), progress.is_cancelled), done, progress) as found:
        found.coordinate_system()
        found._session.credentials.renew_at = datetime.now(timezone.utc)
        yield found
    sandbox.clear_faults()
    renewal.close_all()


def sample(dsm):
    """An elevation, read from the store."""
    dsm._sampler._blocks.clear()
    at = centre()
    return dsm.sample(np.array([[at.x(), at.y()]]))


@pytest.mark.parametrize("kind", ["reset_before", "late_answer"])
def test_a_cancel_ends_a_renewal(dsm, sandbox, progress, kind):
    sandbox.fault("cloud", "GET", ACCESS, kind, times=FOREVER, seconds=20)
    progress.cancel_after(0.3)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        sample(dsm)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("kind", "status"), [("status", 503), ("html", 0), ("status", 403), ("reset_before", 0)]
)
def test_after_a_failure_it_is_not_asked_again_at_once(dsm, sandbox, monkeypatch, kind, status):
    monkeypatch.setattr(retrying, "BUDGET", 0.0)
    sandbox.fault("cloud", "GET", ACCESS, kind, times=FOREVER, status=status)
    with requests_of(sandbox) as requests:
        assert not np.isnan([sample(dsm) for _ in range(3)]).any()
    assert len([r for r in requests.list if r.path.endswith("/s3_credentials/")]) == 1
    sandbox.clear_faults()
    first = dsm._session.in_force
    monkeypatch.setattr(project_dsm, "PAUSE", 0.0)
    sample(dsm)
    assert dsm._session.in_force is not first


def test_a_renewal_that_takes_long_is_not_waited_for(dsm, sandbox, monkeypatch):
    monkeypatch.setattr(project_dsm, "RENEWAL", 0.5)
    first = dsm._session.in_force
    sandbox.fault("cloud", "GET", ACCESS, "late_answer", seconds=3)
    began = time.monotonic()
    assert not np.isnan(sample(dsm)).any()
    assert time.monotonic() - began < 2.5
    while dsm._session.in_force is first and time.monotonic() - began < 20:
        time.sleep(0.1)
    assert dsm._session.in_force is not first, "it was gone on with"
