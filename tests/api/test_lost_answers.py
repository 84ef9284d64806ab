"""Requests that must not be done twice, over a network that loses answers."""

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest

from pix4d_qgis import words
from pix4d_qgis.api import once as once_module
from pix4d_qgis.api.once import once
from pix4d_qgis.api.pix4d.projects import Attempt, NewProject
from pix4d_qgis.errors import (
    AnswerLost,
    Cancelled,
    ServiceRefused,
    ServiceUnavailable,
    SignInError,
    StorageError,
    UnexpectedAnswer,
)
from pix4d_qgis.retrying import Patience
from sandbox import SandboxSettings, http_server
from service_fixtures import calls

PROJECTS = "/project/api/v3/projects/$"
START = "start_processing"
SLOW = SandboxSettings(resolution=1.0, processing_seconds=60.0)
# Kinds of faults, with what they need to be told.
DONE = [
    ("status_after", {"status": 500}),
    ("status_after", {"status": 502}),
    ("status_after", {"status": 503}),
    ("status_after", {"status": 504}),
    ("html_after", {}),
    ("lost_answer", {}),
    ("reset_in_answer", {}),
    ("truncated", {}),
    ("late_answer", {"seconds": 1.2}),
]
NOT_DONE = [
    ("status", {"status": 429}),
    ("status", {"status": 500}),
    ("status", {"status": 502}),
    ("status", {"status": 503}),
    ("status", {"status": 504}),
    ("html", {}),
    ("reset_before", {}),
    ("reset_in_request", {}),
    ("expire_tokens", {}),
]
pytestmark = pytest.mark.usefixtures("quick_retries")


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr("pix4d_qgis.api.http.READ_TIMEOUT", 0.5)


@pytest.fixture
def ready(client, sandbox):
    """A project that can be started."""
    project = client.projects.create(NewProject("ready"))
    key = f"{sandbox.project(project.id).prefix}/1.jpg"
    sandbox.state.store.put_bytes(key, b"a photo", "image/jpeg")
    client.inputs.register(project.id, [key])
    return project.id


@pytest.fixture
def service_clock(sandbox, monkeypatch):
    """Sets the service's clock to another time than this computer's, or takes it away."""

    def change(shift):
        def date(self, timestamp=None):
            return "broken" if shift is None else format_datetime(now() + shift, usegmt=True)

        def new_project(*arguments):
            project = original(*arguments)
            project.created += shift or timedelta()
            return project

        original = sandbox.state.new_project
        monkeypatch.setattr(http_server._Handler, "date_time_string", date)
        monkeypatch.setattr(sandbox.state, "new_project", new_project)

    return change


def now():
    return datetime.now(timezone.utc)


# Create -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "details"), DONE)
def test_a_project_whose_answer_is_lost_is_found(client, sandbox, kind, details):
    sandbox.fault("cloud", "POST", PROJECTS, kind, **details)
    created = client.projects.create(NewProject("Halde"))
    assert list(sandbox.state.projects) == [created.id]
    assert len(calls(sandbox, "cloud", "POST", "/projects/")) == 1


@pytest.mark.parametrize(("kind", "details"), NOT_DONE)
@pytest.mark.parametrize("times", [1, 2])
def test_a_project_that_was_not_made_is_asked_for_again(client, sandbox, kind, details, times):
    sandbox.fault("cloud", "POST", PROJECTS, kind, times=times, **details)
    if (kind, times) == ("expire_tokens", 2):  # which is for other tests
        with pytest.raises(SignInError):
            client.projects.create(NewProject("Halde"))
        return
    created = client.projects.create(NewProject("Halde"))
    assert list(sandbox.state.projects) == [created.id]


def test_every_answer_is_lost_until_the_third(client, sandbox):
    sandbox.fault("cloud", "POST", PROJECTS, "reset_before", times=2)
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    sandbox.fault("cloud", "GET", PROJECTS, "truncated", times=2)
    created = client.projects.create(NewProject("Halde"))
    assert list(sandbox.state.projects) == [created.id]


def test_projects_of_the_same_name_are_told_apart(client, sandbox):
    older = client.projects.create(NewProject("Halde"))
    other = client.projects.create(NewProject("other"))
    started = client.projects.create(NewProject("Halde"))
    for project in (older, other, started):
        created = sandbox.project(project.id).created - timedelta(seconds=3)
        sandbox.change_project(project.id, created=created)
    sandbox.change_project(started.id, status="UPLOADED")
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    newest = client.projects.create(NewProject("Halde"))
    assert newest.id not in (older.id, other.id, started.id)
    assert len(sandbox.state.projects) == 4


def test_a_project_that_cannot_be_told_from_another_is_an_error(client, sandbox):
    first = client.projects.create(NewProject("Halde"))
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    with pytest.raises(UnexpectedAnswer, match="cannot be told whether it is project") as caught:
        client.projects.create(NewProject("Halde"))
    assert len(sandbox.state.projects) == 2
    for project in sandbox.state.projects:
        assert str(project) in caught.value.message
    assert first.id in sandbox.state.projects
    assert not caught.value.try_again


def _former_attempt(client, sandbox):
    """What a run noted that was killed after its project had been made."""
    noted = []
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    created = client.projects.create(NewProject("Halde"), sending=noted.append)
    return created, noted


def test_a_later_run_finds_the_project_of_one_that_was_killed(client, sandbox):
    created, noted = _former_attempt(client, sandbox)
    found = client.projects.create(NewProject("Halde"), former=noted[0], sending=noted.append)
    assert found.id == created.id
    assert len(calls(sandbox, "cloud", "POST", "/projects/")) == 1
    assert noted[1] == noted[0], "a third run has to look as far back"


def test_a_later_run_creates_what_a_killed_one_did_not(client, sandbox):
    older = client.projects.create(NewProject("Halde"))
    noted = Attempt(now() + timedelta(seconds=2))
    sandbox.change_project(older.id, created=now() - timedelta(seconds=5))
    created = client.projects.create(NewProject("Halde"), former=noted)
    assert set(sandbox.state.projects) == {older.id, created.id}


def test_a_later_run_that_cannot_look_says_so_in_the_users_language(client, sandbox, monkeypatch):
    asked = []
    monkeypatch.setattr(words, "_translate", lambda text, number=-1: asked.append(text) or text)
    client.projects.list()
    sandbox.fault("cloud", "GET", PROJECTS, "status", times=999)
    with pytest.raises(AnswerLost) as caught:
        client.projects.create(NewProject("Halde"), former=Attempt(now()))
    assert caught.value.message.replace("create the project 'Halde'", "{doing}") in asked


def test_an_attempt_is_noted_before_anything_is_sent(client, sandbox):
    def noted(attempt):
        assert attempt.since is not None
        raise StorageError("The disk is full.")

    with pytest.raises(StorageError):
        client.projects.create(NewProject("Halde"), sending=noted)
    assert sandbox.state.projects == {}


@pytest.mark.parametrize("hours", [-5, 5])
def test_the_services_clock_counts(client, sandbox, hours, service_clock):
    service_clock(timedelta(hours=hours))
    older = sandbox.state.new_project("Halde", {})
    older.created -= timedelta(seconds=3)
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    created = client.projects.create(NewProject("Halde"))
    assert set(sandbox.state.projects) == {older.id, created.id}
    assert created.id != older.id


def test_a_service_without_a_clock_is_not_trusted(client, sandbox, service_clock):
    service_clock(None)
    sandbox.fault("cloud", "POST", PROJECTS, "reset_before")
    created = client.projects.create(NewProject("Halde"))
    assert list(sandbox.state.projects) == [created.id]
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    with pytest.raises(UnexpectedAnswer, match="cannot be told"):
        client.projects.create(NewProject("Kuhle"))
    assert len(sandbox.state.projects) == 2


def test_a_service_that_stays_away_after_it_was_sent(client, sandbox):
    client.projects.list()
    sandbox.fault("cloud", "POST", PROJECTS, "lost_answer")
    sandbox.fault("cloud", "GET", PROJECTS, "status", times=999)
    with pytest.raises(AnswerLost) as caught:
        client.projects.create(NewProject("Halde"))
    assert "may have been done" in caught.value.advice
    assert caught.value.try_again
    assert len(sandbox.state.projects) == 1
    assert len(calls(sandbox, "cloud", "POST", "/projects/")) == 1


def test_a_refused_name_is_not_looked_up(client, sandbox):
    sandbox.fault("cloud", "POST", PROJECTS, "status", status=400, body={"name": ["Bad."]})
    with pytest.raises(ServiceRefused, match="Bad"):
        client.projects.create(NewProject("Halde"))
    assert calls(sandbox, "cloud", "GET") == []


# Start --------------------------------------------------------------------------------------


@pytest.mark.parametrize("sandbox_settings", [SLOW])
@pytest.mark.parametrize(("kind", "details"), DONE)
def test_a_start_whose_answer_is_lost_is_found(client, sandbox, ready, kind, details):
    sandbox.fault("cloud", "POST", START, kind, **details)
    assert client.projects.start(ready) is None
    assert sandbox.project(ready).status == "PROCESSING"
    assert len(calls(sandbox, path=START)) == 1


@pytest.mark.parametrize("sandbox_settings", [SLOW])
@pytest.mark.parametrize(("kind", "details"), NOT_DONE)
def test_what_was_not_started_is_started(client, sandbox, ready, kind, details):
    sandbox.fault("cloud", "POST", START, kind, **details)
    client.projects.start(ready)
    assert sandbox.project(ready).status == "PROCESSING"
    assert [call.status for call in calls(sandbox, path=START) if call.handled].count(202) == 1


@pytest.mark.parametrize("sandbox_settings", [SLOW])
def test_a_start_that_shows_late_is_not_made_twice(client, sandbox, ready):
    shown = {"id": ready, "name": "ready", "public_status": "UPLOADED"}
    sandbox.fault("cloud", "POST", START, "lost_answer")
    sandbox.respond_next("cloud", "GET", f"/{ready}/$", 200, shown, times=3)
    client.projects.start(ready)
    starts = calls(sandbox, path=START)
    assert [call.status for call in starts if not call.fault] == [400]
    assert sandbox.project(ready).status == "PROCESSING"


@pytest.mark.parametrize("sandbox_settings", [SLOW])
def test_a_start_by_somebody_else_counts(client, sandbox, ready):
    client.projects.start(ready)
    assert client.projects.start(ready) is None


def test_a_start_that_is_refused(client, sandbox, ready):
    sandbox.fault("cloud", "POST", START, "status", status=400, body={"detail": "No credits."})
    with pytest.raises(ServiceRefused, match="No credits"):
        client.projects.start(ready)
    assert len(calls(sandbox, path=START)) == 1


# Extra files --------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "details"), [DONE[5], NOT_DONE[6]])
def test_an_extra_file_is_registered_once(client, sandbox, ready, kind, details):
    (key,) = sandbox.objects(ready)
    sandbox.fault("cloud", "POST", "extras", kind, **details)
    client.projects.register_extra(ready, key)
    assert sandbox.project(ready).extras == [key]


# The rule itself ----------------------------------------------------------------------------


class Effect:
    """Something that is done, or not, while its answers get lost."""

    def __init__(self, *outcomes, shown=()):
        self.outcomes = list(outcomes)
        self.shown = list(shown)
        self.sent = 0

    def send(self):
        self.sent += 1
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def look(self):
        found = self.shown.pop(0) if self.shown else []
        if isinstance(found, Exception):
            raise found
        return found

    def once(self):
        return once(self.send, self.look, Patience(lambda: False))


LOST = AnswerLost("Lost.", try_again=True)


def test_nothing_is_sent_while_nobody_knows():
    down = ServiceUnavailable("Down.", try_again=True)
    effect = Effect(LOST, shown=[down, down, down, down, ["found"]])
    assert effect.once() == "found"
    assert effect.sent == 1


def test_it_is_looked_several_times_before_it_is_sent_again():
    effect = Effect(LOST, "second", shown=[[]] * once_module.LOOKS)
    assert effect.once() == "second"
    assert effect.shown == []


def test_a_refusal_after_a_lost_answer_is_looked_up():
    effect = Effect(LOST, ServiceRefused("Done already."), shown=[[], [], [], [None]])
    assert effect.once() is None


def test_a_refusal_without_an_effect_stays_one():
    with pytest.raises(ServiceRefused, match="Too late"):
        Effect(LOST, ServiceRefused("Too late.")).once()


def test_a_look_that_cannot_decide_ends_it():
    several = UnexpectedAnswer("Two.")
    with pytest.raises(UnexpectedAnswer, match="Two"):
        Effect(LOST, shown=[several]).once()


def test_a_cancel_ends_it():
    with pytest.raises(Cancelled):
        once(Effect(LOST).send, list, Patience(lambda: True))
