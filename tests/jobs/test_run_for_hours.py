"""Waiting for hours, with clocks that a test turns."""

import time

import pytest

from pix4d_qgis import waiting
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.errors import NotReady
from pix4d_qgis.jobs import run
from service_fixtures import calls

PROJECT = r"/projects/\d+/$"
HOUR = 3600.0


class Clocks:
    """Stands for the module time: sleeping takes no time, and events happen meanwhile."""

    def __init__(self):
        self.awake = 0.0
        self._monotonic_ahead = 0.0
        self._wall_ahead = time.time()
        self._events = []

    def monotonic(self):
        return self.awake + self._monotonic_ahead

    def time(self):
        return self.awake + self._wall_ahead

    def sleep(self, seconds):
        self.awake += max(seconds, 0.001)
        while self._events and self._events[0][0] <= self.awake:
            self._events.pop(0)[1]()

    def at(self, second, event):
        """Let ``event`` happen when the computer was awake for so long."""
        self._events.append((second, event))
        self._events.sort(key=lambda entry: entry[0])

    def nap(self, seconds, monotonic_goes_on):
        self._wall_ahead += seconds
        self._monotonic_ahead += seconds if monotonic_goes_on else 0.0

    def set_wall(self, seconds):
        self._wall_ahead += seconds


@pytest.fixture
def clocks(monkeypatch):
    turned = Clocks()
    monkeypatch.setattr(waiting, "time", turned)
    monkeypatch.setattr(run, "POLL_BUDGET", 0.0)
    return turned


@pytest.fixture
def running(client, sandbox, project):
    sandbox.change_project(project, status="PROCESSING")
    return project


@pytest.fixture
def looks(clocks, progress):
    """When each look was answered, in seconds awake."""
    moments = []
    remember = progress.status

    def status(text):
        moments.append(clocks.awake)
        remember(text)

    progress.status = status
    return moments


def finish(sandbox, project):
    return lambda: sandbox.change_project(project, status="DONE")


def test_polls_are_quick_at_first_and_slower_later(
    client, sandbox, running, clocks, looks, progress
):
    clocks.at(2 * HOUR, finish(sandbox, running))
    assert run.wait(client, running, 9 * HOUR, progress).status == "DONE"
    gaps = [later - earlier for earlier, later in zip(looks, looks[1:])]
    for moment, gap in zip(looks, gaps):
        assert gap == pytest.approx(min(max(moment / 20, 1.0), 30.0), abs=0.11)
    assert len(looks) < 320
    assert 2 * HOUR <= clocks.awake < 2 * HOUR + 31


def test_the_timeout_is_not_passed(client, running, clocks, looks, progress):
    with pytest.raises(NotReady, match="not done after 1000 seconds"):
        run.wait(client, running, 1000.0, progress)
    assert clocks.awake == pytest.approx(1000.0, abs=0.2)
    assert looks[-1] == pytest.approx(1000.0, abs=0.2)


@pytest.mark.parametrize("monotonic_goes_on", [True, False])
def test_sleep_does_not_use_up_the_timeout(
    client, sandbox, running, clocks, looks, progress, monotonic_goes_on
):
    clocks.at(300, lambda: clocks.nap(8 * HOUR, monotonic_goes_on))
    clocks.at(900, finish(sandbox, running))
    assert run.wait(client, running, 1000.0, progress).status == "DONE"
    # After waking it looks at once, and not when the pause would have ended.
    after = next(moment for moment in looks if moment >= 300)
    assert after < 300.3


@pytest.mark.parametrize("monotonic_goes_on", [True, False])
def test_what_was_done_during_sleep_is_seen_at_once(
    client, sandbox, running, clocks, progress, monotonic_goes_on
):
    clocks.at(601, lambda: clocks.nap(8 * HOUR, monotonic_goes_on))
    clocks.at(601, finish(sandbox, running))
    assert run.wait(client, running, 1000.0, progress).status == "DONE"
    assert clocks.awake < 601.3


@pytest.mark.parametrize("shift", [-5 * HOUR, 5 * HOUR])
def test_a_wall_clock_that_is_set_changes_nothing(client, running, clocks, progress, shift):
    clocks.at(300, lambda: clocks.set_wall(shift))
    with pytest.raises(NotReady, match="not done after 1000 seconds"):
        run.wait(client, running, 1000.0, progress)
    assert clocks.awake == pytest.approx(1000.0, abs=0.2)


@pytest.mark.parametrize("kind", ["status", "html", "reset_before", "truncated"])
def test_an_outage_of_any_length(client, sandbox, running, clocks, looks, progress, kind):
    clocks.at(600, lambda: sandbox.fault("cloud", "GET", PROJECT, kind, times=99999))
    clocks.at(2 * HOUR, sandbox.clear_faults)
    clocks.at(3 * HOUR, finish(sandbox, running))
    assert run.wait(client, running, 4 * HOUR, progress).status == "DONE"
    (begin,) = progress.warnings
    assert "Waiting goes on" in begin
    (end,) = (line for line in progress.infos if "answers again" in line)
    assert 6500 < int("".join(filter(str.isdigit, end))) < 6700


def test_an_outage_that_outlasts_the_timeout(client, sandbox, running, clocks, progress):
    sandbox.fault("cloud", "GET", PROJECT, "status", times=99999, skip=3)
    with pytest.raises(NotReady, match="not done after 1000 seconds") as caught:
        run.wait(client, running, 1000.0, progress)
    assert caught.value.try_again
    assert len(progress.warnings) == 1


def test_an_outage_from_the_beginning(client, sandbox, running, clocks, progress):
    sandbox.fault("cloud", "", "", "reset_before", times=20)
    clocks.at(300, finish(sandbox, running))
    assert run.wait(client, running, 1000.0, progress).status == "DONE"
    assert len(progress.warnings) == 1


def test_nonsense_after_good_answers_is_an_outage(client, sandbox, running, clocks, progress):
    sandbox.fault("cloud", "GET", PROJECT, "status", status=200, body={}, times=3, skip=2)
    clocks.at(60, finish(sandbox, running))
    assert run.wait(client, running, 1000.0, progress).status == "DONE"
    assert len(progress.warnings) == 1


def test_tokens_that_expire_meanwhile(client, sandbox, running, clocks, progress):
    for second in (5, 50, 500):
        clocks.at(second, sandbox.expire_tokens)
    clocks.at(600, finish(sandbox, running))
    assert run.wait(client, running, 1000.0, progress).status == "DONE"
    assert len(calls(sandbox, path="/oauth2/token/")) == 4
    assert progress.warnings == []


def test_another_run_of_qgis_goes_on_waiting(client, sandbox, running, clocks, progress):
    with pytest.raises(NotReady):
        run.wait(client, running, 10.0, progress)
    again = Pix4dClient(client.connection, progress.is_cancelled)
    clocks.at(60, finish(sandbox, running))
    assert run.wait(again, running, 1000.0, progress).status == "DONE"
