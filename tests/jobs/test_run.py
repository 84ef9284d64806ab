import time

import pytest

from pix4d_qgis.api.pix4d.error_codes import error_codes
from pix4d_qgis.api.pix4d.options import ProcessingOptions
from pix4d_qgis.errors import (
    Cancelled,
    InvalidInput,
    NotFound,
    NotReady,
    ProcessingFailed,
    ServiceRefused,
    ServiceUnavailable,
)
from pix4d_qgis.jobs import run
from sandbox import SandboxSettings
from service_fixtures import FAST, calls, secrets_in

PROJECT = r"/projects/\d+/$"
SLOW = SandboxSettings(resolution=1.0, processing_seconds=30.0)


@pytest.fixture
def ready(client, sandbox, project, flight):
    """A project with two photos."""
    keys = [f"{sandbox.project(project).prefix}/{name}" for name in ("1.jpg", "2.jpg")]
    for key, photo in zip(keys, flight):
        sandbox.state.store.put_bytes(key, photo.read_bytes(), "image/jpeg")
    client.inputs.register(project, keys)
    return project


@pytest.fixture(autouse=True)
def quick_polls(monkeypatch):
    monkeypatch.setattr(run, "FIRST_POLL", 0.1)
    monkeypatch.setattr(run, "POLL_BUDGET", 0.05)


# Start --------------------------------------------------------------------------------------


def test_start_and_wait(client, sandbox, ready, progress):
    assert run.start(client, ready, progress, send_email=False) is None
    assert run.wait(client, ready, 20, progress).status == "DONE"
    assert not sandbox.project(ready).send_email
    assert any(
        "uses credits" in line and "closes the registration" in line for line in progress.warnings
    )
    assert "About to process 2 photos." in progress.infos
    assert "Region of interest: none" in progress.log


def test_start_says_what_is_known_of_the_photos(client, sandbox, ready, progress, locate):
    run.start(client, ready, progress, locate=locate)
    size = sum(sandbox.objects(ready).values()) / 1e6
    assert f"About to process 2 photos, {size:.1f} MB." in progress.infos
    assert "Photos without GPS position: 0 of 2 looked at." in progress.infos
    assert "Extent of the photos: longitude 7.1" in progress.log


def test_start_does_not_need_the_photos_to_be_readable(client, sandbox, ready, progress, locate):
    sandbox.respond_next("s3", "GET", r"\.jpg$", 403, "", times=9)
    run.start(client, ready, progress, locate=locate)
    assert "Could not read 1.jpg." in progress.log
    assert "About to process 2 photos." in progress.infos


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(credits=False, **FAST)])
def test_start_gives_the_estimate(client, ready, progress):
    assert run.start(client, ready, progress) == 65
    assert any("65 seconds" in line for line in progress.infos)


def test_start_without_photos(client, sandbox, project, progress):
    with pytest.raises(InvalidInput, match="no registered photos") as caught:
        run.start(client, project, progress)
    assert "Upload photos" in caught.value.advice
    assert calls(sandbox, path="start_processing") == []


@pytest.mark.parametrize("status", ["PROCESSING", "DONE"])
def test_start_twice(client, sandbox, ready, progress, status):
    sandbox.change_project(ready, status=status)
    with pytest.raises(InvalidInput, match=f"started before: its status is {status}"):
        run.start(client, ready, progress)
    assert calls(sandbox, path="start_processing") == []


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(image_limit=1, **FAST)])
def test_start_above_the_licence(client, ready, progress):
    with pytest.raises(ServiceRefused, match="your licence allows 1"):
        run.start(client, ready, progress)


def test_nothing_is_started_after_a_cancel(client, sandbox, ready, progress):
    progress.stop.set()
    with pytest.raises(Cancelled):
        run.start(client, ready, progress)
    assert calls(sandbox, path="start_processing") == []


def test_start_names_the_region(client, ready, progress):
    area = {
        "plane": {
            "vertices3d": [[7.149, 46.999, 0.0], [7.151, 46.999, 0.0], [7.151, 47.001, 0.0]],
            "outer_boundary": [0, 1, 2],
            "inner_boundaries": [],
        }
    }
    client.options.set(ready, ProcessingOptions(area=area))
    run.start(client, ready, progress)
    assert any("Region of interest: " in line and " m2" in line for line in progress.infos)


def test_a_region_that_cannot_be_read_here_stops_nothing(client, sandbox, ready, progress):
    plane = {"vertices3d": [[7, 47, 0]], "outer_boundary": [0, 5, 9]}
    body = {"tags": [], "area": {"plane": plane}}
    sandbox.respond_next("cloud", "GET", "processing_options", 200, body)
    run.start(client, ready, progress)
    assert any("region of interest" in line for line in progress.warnings)


# Wait ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(error_codes()))
def test_every_error_code_has_a_reason_and_advice(client, sandbox, project, progress, code):
    sandbox.change_project(
        project, status="ERROR", error_code=code, error_reason=f"Words of the service {code}."
    )
    with pytest.raises(ProcessingFailed) as caught:
        run.wait(client, project, 5, progress)
    error = caught.value
    assert error.code == code
    assert error.advice == error_codes()[code][1]
    text = str(error)
    for part in (
        f"code {code}",
        error_codes()[code][0],
        f"Words of the service {code}.",
        "Kiesgrube",
    ):
        assert part in text
    assert error.advice in text


def test_the_table_is_the_services(client):
    from sandbox.state import ERROR_REASONS

    assert set(error_codes()) == set(ERROR_REASONS)


@pytest.mark.parametrize("said", ["The input data is not valid.", "the input data is not Valid"])
def test_what_the_service_says_as_well_is_not_said_twice(client, sandbox, project, progress, said):
    sandbox.change_project(project, status="ERROR", error_code=10601, error_reason=said)
    with pytest.raises(ProcessingFailed) as caught:
        run.wait(client, project, 5, progress)
    assert str(caught.value).lower().count("not valid") == 1
    assert caught.value.advice in str(caught.value)


@pytest.mark.parametrize(
    ("code", "reason"), [(None, "Old words."), (99999, "New words."), (None, "")]
)
def test_an_error_without_a_known_code(client, sandbox, project, progress, code, reason):
    sandbox.change_project(project, status="ERROR", error_code=code, error_reason=reason)
    with pytest.raises(ProcessingFailed) as caught:
        run.wait(client, project, 5, progress)
    assert reason in str(caught.value)
    assert caught.value.code == code
    assert caught.value.advice


def test_processing_that_fails(client, sandbox, ready, progress):
    sandbox.fail_processing(ready, 10201)
    run.start(client, ready, progress)
    with pytest.raises(ProcessingFailed, match="10201"):
        run.wait(client, ready, 20, progress)


@pytest.mark.parametrize("sandbox_settings", [SLOW])
def test_the_timeout(client, ready, progress):
    run.start(client, ready, progress)
    began = time.monotonic()
    with pytest.raises(NotReady, match=r"not done after 1 second\.") as caught:
        run.wait(client, ready, 1.0, progress)
    assert 0.9 < time.monotonic() - began < 10
    assert caught.value.try_again
    assert "Processing goes on" in caught.value.advice


@pytest.mark.parametrize("sandbox_settings", [SLOW])
def test_a_cancel_ends_the_wait(client, ready, progress, monkeypatch):
    monkeypatch.setattr(run, "FIRST_POLL", 20)
    run.start(client, ready, progress)
    progress.cancel_after(0.3)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        run.wait(client, ready, 60, progress)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("body", [{"detail": "Down."}, b"<html>Down</html>"])
def test_an_outage_meanwhile(client, sandbox, project, progress, quick_retries, body):
    sandbox.change_project(project, status="PROCESSING")
    client.projects.get(project)
    sandbox.respond_next("cloud", "GET", PROJECT, 503, body, times=20)
    sandbox.respond_next("cloud", "GET", PROJECT, 200, {"id": project, "public_status": "DONE"})
    assert run.wait(client, project, 20, progress).status == "DONE"
    assert len([line for line in progress.warnings if "Waiting goes on" in line]) == 1
    assert len([line for line in progress.infos if "answers again" in line]) == 1


def test_a_page_of_a_repair_meanwhile(client, sandbox, project, progress):
    sandbox.respond_next("cloud", "GET", PROJECT, 200, b"<html>We are repairing</html>")
    sandbox.respond_next("cloud", "GET", PROJECT, 200, {"id": project, "public_status": "DONE"})
    assert run.wait(client, project, 20, progress).status == "DONE"


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_page_of_a_gateway_meanwhile(client, sandbox, project, progress, status):
    client.projects.get(project)
    sandbox.respond_next("cloud", "GET", PROJECT, status, b"<html>Blocked</html>", times=2)
    sandbox.respond_next("cloud", "GET", PROJECT, 200, {"id": project, "public_status": "DONE"})
    assert run.wait(client, project, 20, progress).status == "DONE"


def test_a_portal_that_refuses_the_sign_in_meanwhile(client, sandbox, project, progress):
    client.projects.get(project)
    sandbox.expire_tokens()
    sandbox.respond_next("cloud", "POST", "/oauth2/token/", 403, b"<html>Log in</html>", times=2)
    sandbox.change_project(project, status="DONE")
    assert run.wait(client, project, 20, progress).status == "DONE"


def test_a_certificate_that_is_refused_is_not_waited_for(sandbox, listener, self_signed, progress):
    from pix4d_qgis.api.pix4d.client import Pix4dClient
    from service_fixtures import connection_to

    server = listener(lambda request: (200, {}, b"{}"), self_signed)
    client = Pix4dClient(connection_to(sandbox, cloud_url=server.url))
    began = time.monotonic()
    with pytest.raises(ServiceUnavailable, match="not trusted"):
        run.wait(client, 5, 20, progress)
    assert time.monotonic() - began < 5


def test_a_project_that_was_never_started(client, ready, progress, monkeypatch):
    monkeypatch.setattr(run, "START_SHOWS_WITHIN", 0.3)
    with pytest.raises(NotReady, match="has not been started") as caught:
        run.wait(client, ready, 20, progress)
    assert "Start processing" in caught.value.advice


def test_the_timeout_of_a_project_that_was_never_started(client, ready, progress):
    with pytest.raises(NotReady, match="has not been started") as caught:
        run.wait(client, ready, 0.3, progress)
    assert "Start processing" in caught.value.advice
    assert "goes on" not in str(caught.value)


def test_an_unknown_status_is_running(client, sandbox, project, progress):
    body = {"id": project, "public_status": "PAUSED", "display_detailed_status": "Coffee"}
    sandbox.respond_next("cloud", "GET", PROJECT, 200, body, times=3)
    sandbox.change_project(project, status="DONE")
    assert run.wait(client, project, 20, progress).status == "DONE"
    assert any("PAUSED (Coffee)" in line for line in progress.statuses)


def test_an_unknown_project(client, progress):
    with pytest.raises(NotFound):
        run.wait(client, 5, 20, progress)
    with pytest.raises(NotFound):
        run.start(client, 5, progress)


def test_no_secret_is_logged(client, sandbox, ready, progress):
    run.start(client, ready, progress)
    run.wait(client, ready, 20, progress)
    assert not secrets_in(sandbox, progress.log)
