"""An upload whose QGIS is closed or killed goes on in the next one, and does nothing twice."""

from __future__ import annotations

import json
import os
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from qgis_desktop import ROOT, finish, make_profile, start_main
from sandbox import SandboxProcess, SandboxSettings, make_photos

PHOTOS = 24
MODULE = Path(__file__).with_name("upload_visit.py")
PATIENCE = 60.0
# Seconds that QGIS 3.22 takes to end by itself vary; this is what it may take with an upload.
QUIT_WITHIN = 4.0
CREATED = "/project/api/v3/projects/"


class Desk:
    """One profile of QGIS, the service, and the files that this and the desktop write."""

    def __init__(self, folder, service):
        self.folder = folder
        self.service = service
        self.photos = folder / "Gravel pit"
        make_photos(self.photos, PHOTOS, size=(160, 120))
        self.profile = make_profile(
            folder, {"pix4d_qgis": ROOT}, enabled=["pix4d_qgis", "processing"]
        )
        self._runs = 0

    def start(self, visit):
        self._runs += 1
        self.files = self.folder / f"run{self._runs}"
        self.files.mkdir()
        return start_main(
            self.folder,
            MODULE,
            VISIT=visit,
            VISIT_FOLDER=str(self.files),
            VISIT_PHOTOS=str(self.photos),
            **self.service.environment,
        )

    def noted(self, name):
        path = self.files / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def orders(self):
        folder = self.profile / "pix4d_qgis" / "orders"
        return [json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))]

    def sent(self):
        """How often each photo has been written to the store."""
        return Counter(
            record.path.rsplit("/", 1)[-1]
            for record in self.service.requests
            if (record.service, record.method, record.status) == ("s3", "PUT", 200)
        )

    def until(self, condition, process):
        end = time.monotonic() + PATIENCE
        while not condition():
            assert process.poll() is None, finish(process)
            assert time.monotonic() < end, "it did not happen in time"
            time.sleep(0.02)

    def kill(self, process):
        os.kill(int(self.noted("pid")), signal.SIGKILL)
        finish(process)

    def end(self, process):
        """Wait for the end of QGIS, and look whether it was a good one."""
        output = finish(process)
        assert self.noted("error") == ""
        assert "Traceback" not in output
        assert process.returncode == 0, output

    def check_done_once(self):
        (project,) = {
            int(record.path.split("/")[5])
            for record in self.service.requests
            if "/start_processing" in record.path
        }
        made = [r for r in self.service.requests if (r.method, r.path) == ("POST", CREATED)]
        assert len(made) == 1
        names = [path.name for path in self.photos.iterdir()]
        assert self.sent() == Counter(names)
        state = self.service.project(project)
        assert sorted(Counter(state.registrations).values()) == [1] * PHOTOS
        assert state.status == "DONE"
        assert self.orders() == []


@pytest.fixture
def service():
    with SandboxProcess(SandboxSettings(processing_seconds=0.2)) as running:
        yield running


@pytest.fixture
def desk(tmp_path, service):
    return Desk(tmp_path, service)


@pytest.mark.timeout(240)
def test_quit_and_kill_in_mid_upload(desk, service):
    service.delay("s3", "JPG", 1.0)
    process = desk.start("begin")
    desk.until(lambda: sum(desk.sent().values()) >= 3, process)
    (desk.files / "quit").touch()
    desk.end(process)
    assert desk.noted("tasks") == "1", "it was left in mid-upload"
    assert time.time() - float(desk.noted("left")) < QUIT_WITHIN
    (order,) = desk.orders()
    assert (order["name"], order["started"]) == ("Gravel pit", False)
    assert order["project_id"] is not None

    process = desk.start("continue")
    desk.until(lambda: desk.noted("offered"), process)
    assert desk.noted("offered") == "The upload of 'Gravel pit' was interrupted."
    sent = sum(desk.sent().values())
    desk.until(lambda: sum(desk.sent().values()) >= sent + 3, process)
    desk.kill(process)

    service.delay("s3", "JPG", 0)
    desk.end(desk.start("continue"))
    assert float(desk.noted("heartbeat")) < 0.2
    desk.check_done_once()


@pytest.mark.timeout(240)
def test_killed_before_the_new_project_is_known(desk, service):
    service.fault("cloud", "POST", "/projects/$", "late_answer", seconds=30.0)
    process = desk.start("begin")
    desk.until(lambda: service.struck, process)
    assert [order["project_id"] for order in desk.orders()] == [None]
    desk.kill(process)
    desk.end(desk.start("continue"))
    desk.check_done_once()
