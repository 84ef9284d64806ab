import os
import re
from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.PyQt.QtCore import QLockFile, QThread
from qgis.PyQt.QtWidgets import QPushButton

from pix4d_qgis.adapters import authentication, connections, folders
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.gui.assistant import part as part_module
from pix4d_qgis.jobs.kept_orders import Shelf
from qgis_profile import MASTER_PASSWORD, UserAtPasswordPrompt
from sandbox import SandboxProcess, SandboxSettings

JPG = "JPG"
PARTS = ("ID", "SECRET")


@pytest.fixture
def uploads(dock, assistant):
    return assistant._uploads


@pytest.fixture
def shelf(profile):
    return Shelf(folders.kept_orders())


def _row(dock, key, name):
    (row,) = [child for child in dock.form.uploadsBox.children() if child.objectName() == key]
    return row.findChild(QPushButton, name)


def projects_made(service, before):
    return [
        record
        for record in service.requests[before:]
        if record.method == "POST" and record.path.endswith("/projects/")
    ]


def test_from_the_form_to_layers(
    connected, provider, window, dock, form, uploads, wait_for, flight, shelf
):
    """The whole way that an analyst goes, but for the mouse."""
    before = len(connected.requests)
    dock.photos.add([flight])
    wait_for(form.goButton.isEnabled)
    form.nameEdit.setText("Halde 7")
    wait_for(form.goButton.isEnabled)
    form.goButton.click()
    wait_for(uploads.rows)
    assert form.uploadsBox.isVisibleTo(form)
    assert dock.photos.sources == [], "the form is free for the next one"
    wait_for(lambda: "'Halde 7' is finished." in window.said(), 60)
    assert len(projects_made(connected, before)) == 1
    assert list(shelf) == []
    assert uploads.rows() == []
    window.button("Load").click()
    wait_for(lambda: len(QgsProject.instance().mapLayers()) == 2, 60)


def test_an_order_is_kept_before_anything_is_sent(connected, uploads, order, wait_for, shelf):
    connected.delay("cloud", "token", 1.0)
    try:
        uploads.begin(order)
        wait_for(lambda: list(shelf))
        assert [kept.project_id for kept in shelf] == [None]
    finally:
        connected.delay("cloud", "token", 0)
    wait_for(lambda: not uploads.rows(), 60)


def test_a_cancel_works_within_a_second_and_it_can_be_continued(
    connected, window, dock, uploads, order, wait_for, shelf
):
    before = len(connected.requests)
    connected.delay("s3", JPG, 3.0)
    uploads.begin(order)
    wait_for(lambda: [kept for kept in shelf if kept.project_id])
    wait_for(lambda: uploads.rows()[0].status.startswith("0 of 8 files, 0.0 of "))
    (task,) = QgsApplication.taskManager().activeTasks()
    assert task.description().startswith("PIX4D project 'Gravel pit': 0 of 8 files")
    _row(dock, "upload_a1", "cancelButton").click()
    wait_for(lambda: "'Gravel pit' was stopped." in window.said(), 1.0)
    assert [row.percent for row in uploads.rows()] == [None]
    connected.delay("s3", JPG, 0)
    window.button("Continue").click()
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)
    assert len(projects_made(connected, before)) == 1
    assert list(shelf) == []


def test_as_many_uploads_as_cores_leave_room_for_other_tasks(
    connected, uploads, order, wait_for, shelf
):
    """Since 3.40 the task manager has threads of its own."""
    keys = [f"a{number}" for number in range(QThread.idealThreadCount())]
    connected.delay("s3", JPG, 30.0)
    try:
        for key in keys:
            uploads.begin(replace(order, key=key, name=key))
        wait_for(lambda: sum(kept.project_id is not None for kept in shelf) == len(keys))
        other = QgsTask.fromFunction("other", lambda _: True)
        QgsApplication.taskManager().addTask(other)
        wait_for(lambda: other.status() == QgsTask.TaskStatus.Complete, 3)
    finally:
        for key in keys:
            uploads.cancel(key)
        connected.delay("s3", JPG, 0)
    wait_for(lambda: all(row.percent is None for row in uploads.rows()))


def test_the_dock_may_be_closed(connected, window, dock, uploads, order, wait_for, shelf):
    uploads.begin(order)
    dock.close()
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)


def test_a_failure_is_one_sentence_and_can_be_tried_again(
    connected, window, uploads, order, wait_for, shelf
):
    connected.respond_next("cloud", "POST", "start_processing", 400, {"detail": "No credits."})
    uploads.begin(order)
    wait_for(lambda: any("Could not start" in text for text in window.said()), 60)
    (sentence,) = [text for text in window.said() if "Could not start" in text]
    assert re.fullmatch(r"'Gravel pit': Could not start processing project \d+[^.]*\.", sentence)
    window.button("Try again").click()
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)


def test_what_was_interrupted_is_offered_and_continued(
    connected, window, start, order, wait_for, shelf, monkeypatch
):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(order)
    start()
    wait_for(lambda: window.said() == ["The upload of 'Gravel pit' was interrupted."])
    window.button("Continue").click()
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)
    assert list(shelf) == []


def test_what_was_interrupted_is_discarded(
    connected, window, start, opened, order, wait_for, shelf, monkeypatch
):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(order)
    part = start()
    wait_for(window.said)
    _row(opened(part), "upload_a1", "discardButton").click()
    assert (window.said(), list(shelf), part._uploads.rows()) == ([], [], [])


def test_several_are_one_message(connected, window, start, order, wait_for, shelf, monkeypatch):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(order)
    shelf.keep(replace(order, key="b2", name="Halde", project_id=7, started=True))
    part = start()
    wait_for(lambda: window.said() == ["2 uploads were interrupted."])
    window.button("Show").click()
    statuses = sorted(row.status for row in part._uploads.rows())
    assert statuses == [
        "Interrupted before there was a project.",
        "Interrupted while project 7 was processed.",
    ]


def test_what_another_qgis_is_at_is_not_offered(
    connected, window, start, order, wait_for, shelf, monkeypatch
):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(order)
    other = QLockFile(str(folders.kept_orders() / "a1.lock"))
    assert other.tryLock(0)
    part = start()
    wait_for(lambda: part._uploads is not None and not part._uploads._looking.is_busy)
    assert window.said() == []
    part._uploads.begin(order)
    wait_for(lambda: any("Another QGIS is at" in text for text in window.said()))
    other.unlock()


def test_what_another_qgis_has_finished_is_not_done_again(
    connected, window, start, order, wait_for, shelf, monkeypatch
):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(order)
    part = start()
    wait_for(window.said)
    shelf.drop(order.key)
    before = len(connected.requests)
    window.button("Continue").click()
    gone = "'Gravel pit' has been finished or discarded in another QGIS."
    wait_for(lambda: window.said() == [gone])
    assert part._uploads.rows() == []
    assert projects_made(connected, before) == []


def test_what_another_qgis_has_brought_further_goes_on_from_there(
    connected, window, start, order, wait_for, shelf, monkeypatch
):
    """The other one has made the project, and was killed."""
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(order)
    start()
    wait_for(window.said)
    client = Pix4dClient(connections.resolve())
    made = client.projects.create(NewProject(order.name)).id
    shelf.keep(replace(order, attempted=True, project_id=made))
    before = len(connected.requests)
    window.button("Continue").click()
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)
    assert projects_made(connected, before) == []


def test_an_order_that_could_not_be_kept_can_be_tried_again(
    connected, window, uploads, order, wait_for, profile
):
    """Nothing of it was sent."""
    draft = folders.kept_orders() / "a1.new"
    draft.mkdir(parents=True)
    before = len(connected.requests)
    uploads.begin(order)
    wait_for(lambda: any("cannot be noted" in text for text in window.said()))
    assert len(connected.requests) == before
    draft.rmdir()
    window.button("Try again").click()
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)


def test_it_is_finished_when_there_is_something_to_load(
    window, profile, connect, start, order, wait_for, monkeypatch
):
    monkeypatch.setattr("pix4d_qgis.waiting.COG_POLL", 0.2)
    settings = SandboxSettings(processing_seconds=0.1, cog_delay_seconds=2.0, resolution=1.0)
    with SandboxProcess(settings) as slow:
        connect(slow)
        uploads = start()._get_uploads()
        uploads.begin(replace(order, cloud_url=slow.cloud_url))
        wait_for(lambda: any("not ready yet" in row.status for row in uploads.rows()), 60)
        wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)


def test_nothing_is_looked_for_where_nothing_is_left(connected, start, wait_for, monkeypatch):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    part = start()
    wait_for(lambda: not part._timer.isActive())
    assert part._uploads is None


def test_a_connection_that_leads_elsewhere_is_refused(
    connected, window, uploads, order, wait_for, shelf
):
    uploads.begin(replace(order, cloud_url="https://elsewhere.example"))
    wait_for(lambda: any("leads to another service" in text for text in window.said()))


def test_unloading_in_mid_upload_ends_it(connected, start, order, wait_for, shelf):
    part = start()
    connected.delay("s3", JPG, 5.0)
    part._get_uploads().begin(order)
    wait_for(lambda: [kept for kept in shelf if kept.project_id])
    part.remove()
    connected.delay("s3", JPG, 0)
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 2.0)
    assert [kept.key for kept in shelf] == ["a1"]


def test_a_name_that_is_taken_is_refused(connected, dock, form, uploads, order, wait_for, flight):
    connected.delay("s3", JPG, 1.0)
    uploads.begin(order)
    dock.photos.add([flight])
    wait_for(lambda: "An upload called 'Gravel pit' is not finished." in form.problemLabel.text())
    connected.delay("s3", JPG, 0)
    wait_for(form.goButton.isEnabled, 60)


@pytest.fixture
def saved(connected, monkeypatch, auth_database):
    """The service as a saved connection."""
    credentials = ClientCredentials(*(os.environ[f"PIX4D_CLIENT_{part}"] for part in PARTS))
    authcfg = authentication.store_credentials("saved", credentials)
    connections.save(connections.SavedConnection("saved", connected.cloud_url, authcfg=authcfg))
    for part in PARTS:
        monkeypatch.delenv(f"PIX4D_CLIENT_{part}")


def test_an_order_goes_on_after_its_connection_was_renamed(
    saved, provider, window, uploads, order, wait_for
):
    connections.rename("saved", "renamed")
    uploads.begin(replace(order, connection="saved"))
    wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)
    connections.rename("renamed", "renamed again")
    window.button("Load").click()
    wait_for(lambda: len(QgsProject.instance().mapLayers()) == 2, 60)


@pytest.fixture
def locked(saved, auth_database):
    """Its secret lies in QGIS's locked database."""
    auth_database.clearMasterPassword()


def test_the_master_password_is_asked_for_after_a_click_only(
    locked, window, start, order, wait_for, shelf, monkeypatch
):
    monkeypatch.setattr(part_module, "LOOK_AFTER", 0)
    shelf.keep(replace(order, connection="saved"))
    with UserAtPasswordPrompt(None) as user:
        start()
        wait_for(lambda: window.said() == ["The upload of 'Gravel pit' was interrupted."])
        assert user.prompts == 0
        window.button("Continue").click()
        wait_for(lambda: any("stays locked" in text for text in window.said()))
        assert user.prompts == 1
        user.password = MASTER_PASSWORD
        window.button("Try again").click()
        wait_for(lambda: "'Gravel pit' is finished." in window.said(), 60)
