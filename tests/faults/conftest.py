from __future__ import annotations

from contextlib import contextmanager

import pytest
from qgis import utils
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas

import toolbox as tools
from faults.parts import Bench
from faults.report import Report
from faults.table import FOR_GOOD, ONCE, READ_TIMEOUT
from pix4d_qgis import retrying
from pix4d_qgis.api import http
from pix4d_qgis.jobs import run, volume_worker
from pix4d_qgis.layers import renewal, sampling
from pix4d_qgis.storage import multipart, s3
from pix4d_qgis.storage import upload as storage_upload
from qgis_profile import settings  # noqa: F401
from sandbox import SandboxProcess, SandboxSettings, make_photos
from toolbox_fixtures import connect, provider  # noqa: F401

TABLES = (("Once", ONCE), ("For good", FOR_GOOD))
REPORT = pytest.StashKey[Report]()


def pytest_configure(config):
    config.stash[REPORT] = Report()


def pytest_terminal_summary(terminalreporter, config):
    report = config.stash[REPORT]
    if not report:
        return
    for name, columns in TABLES:
        terminalreporter.section(f"fault table: {name}")
        for line in report.lines(name, columns):
            terminalreporter.write_line(line)
    path = config.rootpath / "build" / "faults.md"
    report.write(path, TABLES)
    terminalreporter.write_line(f"Written to {path.relative_to(config.rootpath)}.")


@pytest.fixture(scope="session")
def report(pytestconfig):
    return pytestconfig.stash[REPORT]


@pytest.fixture(scope="session")
def bench(qgis_app, qgis_processing, tmp_path_factory):
    photos = make_photos(tmp_path_factory.mktemp("flight"), 3, size=(64, 48))
    with SandboxProcess(SandboxSettings(processing_seconds=0.0, resolution=0.5)) as sandbox:
        with pytest.MonkeyPatch.context() as patch, tools.provider():
            for name, value in sandbox.environment.items():
                patch.setenv(name, value)
            done = tools.processed_project(tools.Toolbox(), photos[0].parent)
        canvas = QgsMapCanvas()
        canvas.resize(800, 640)  # more than the layer has, which is drawn in full resolution then
        canvas.show()
        yield Bench(sandbox, done, photos, canvas)
        canvas.deleteLater()


@pytest.fixture(autouse=True)
def quick(bench, connect, qgis_canvas, monkeypatch):  # noqa: F811
    """Short pauses and small parts; how often is tried, and in which order, stays."""
    connect(bench.sandbox)
    qgis_canvas.freeze()  # it would draw every layer, too
    monkeypatch.setattr(utils.iface, "mapCanvases", lambda: [bench.map], raising=False)
    monkeypatch.setattr(retrying, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(run, "FIRST_POLL", 0.02)
    monkeypatch.setattr(run, "POLL_BUDGET", 0.2)
    monkeypatch.setattr(volume_worker, "PARALLEL", 1)
    monkeypatch.setattr(multipart, "PART", 5 << 20)
    monkeypatch.setattr(storage_upload, "LARGE_FILE", 1 << 20)
    yield
    renewal.close_all()
    QgsProject.instance().clear()
    qgis_canvas.freeze(False)


@pytest.fixture
def impatience():
    """``with impatience(budget)``: timeouts and the budget of all tries (seconds) are short."""

    @contextmanager
    def impatient(budget):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(retrying, "BUDGET", budget)
            patch.setattr(http, "FIRST_CONTACT", budget)
            patch.setattr(sampling, "OPENING", budget)
            patch.setattr(http, "READ_TIMEOUT", READ_TIMEOUT)
            patch.setattr(s3, "READ_TIMEOUT", READ_TIMEOUT)
            yield

    return impatient
