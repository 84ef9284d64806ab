import time

import pytest

from pix4d_qgis import waiting
from pix4d_qgis.errors import Cancelled, NotReady
from pix4d_qgis.waiting import until_ready


@pytest.fixture
def late():
    """Makes something that is ready at its n-th look."""

    def make(looks, **traits):
        seen = []

        def look():
            seen.append(time.monotonic())
            if len(seen) < looks:
                raise NotReady("No DSM yet.", **traits)
            return len(seen)

        return look

    return make


@pytest.fixture(autouse=True)
def quick_polls(monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 0.02)


def test_what_is_late_is_waited_for(late, progress):
    assert until_ready(late(3, try_again=True), progress) == 3
    assert progress.statuses == ["No DSM yet. Waiting."] * 2


def test_what_never_comes_is_not_waited_for(late, progress):
    with pytest.raises(NotReady, match="No DSM yet"):
        until_ready(late(3, try_again=False), progress)
    assert progress.statuses == []


def test_waiting_ends_after_a_last_look(late, progress, monkeypatch):
    monkeypatch.setattr(waiting, "COG_APPEARS_WITHIN", 0.2)
    began = time.monotonic()
    with pytest.raises(NotReady):
        until_ready(late(999, try_again=True), progress)
    assert 0.2 <= time.monotonic() - began < 1.0


def test_a_deadline_that_has_passed_leaves_one_look(late, progress):
    past = time.monotonic() - 1
    assert until_ready(late(1), progress, past) == 1
    with pytest.raises(NotReady):
        until_ready(late(2, try_again=True), progress, past)


def test_a_cancel_ends_it(late, progress, monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 9.0)
    progress.cancel_after(0.2)
    with pytest.raises(Cancelled):
        until_ready(late(999, try_again=True), progress)
