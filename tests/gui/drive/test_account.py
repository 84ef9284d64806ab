import threading
import time

import pytest
from qgis.core import QgsApplication

from pix4d_qgis.adapters import connections
from pix4d_qgis.adapters.authentication import store_credentials
from pix4d_qgis.adapters.connections import SavedConnection, environment_connection
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.errors import Pix4dError
from pix4d_qgis.gui.drive.account import AT_ONCE, Account, LockedOut
from qgis_profile import MASTER_PASSWORD, UserAtPasswordPrompt


class Answers:
    def __init__(self):
        self.given = []
        self.errors = []

    @property
    def count(self):
        return len(self.given) + len(self.errors)


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def account(connected):
    found = Account(environment_connection())
    yield found
    found.close()


@pytest.fixture
def saved_account(connected, auth_database):
    """An account whose secret lies in QGIS's authentication database."""
    credentials = ClientCredentials(connected.client_id, connected.client_secret)
    authcfg = store_credentials("saved", credentials)
    saved = SavedConnection("saved", connected.cloud_url, connected.webgis_url, authcfg)
    connections.save(saved)
    found = Account(saved)
    yield found
    found.close()


def _ask(account, answers, work):
    return account.ask(work, answers.given.append, answers.errors.append)


def _count(client):
    return client.projects.list(page_size=1).count


def test_the_work_is_done_elsewhere_and_answered_here(account, answers, wait_for):
    threads = []
    account.ask(
        lambda client: threads.append(threading.current_thread()) or _count(client),
        lambda count: answers.given.append((count, threading.current_thread())),
        answers.errors.append,
    )
    assert answers.count == 0
    wait_for(lambda: answers.count)
    ((count, here),) = answers.given
    assert count > 0
    assert here is threading.main_thread()
    assert threads[0] is not here


def test_a_few_at_once_and_the_rest_in_their_order(account, answers, wait_for):
    busy, most = [0], [0]
    lock = threading.Lock()

    def work(number):
        with lock:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
        time.sleep(0.05)
        with lock:
            busy[0] -= 1
        return number

    for number in range(3 * AT_ONCE):
        _ask(account, answers, lambda _, n=number: work(n))
    wait_for(lambda: answers.count == 3 * AT_ONCE)
    assert most[0] == AT_ONCE
    assert sorted(answers.given) == list(range(3 * AT_ONCE))


def test_what_is_cancelled_makes_room_and_says_nothing(account, answers, slow, wait_for):
    slow("/projects/")
    slow = [_ask(account, answers, _count) for _ in range(AT_ONCE)]
    wait_for(lambda: len(account._running) == AT_ONCE)
    _ask(account, answers, lambda _: "quick")
    for request in slow:
        request.cancel()
    wait_for(lambda: answers.count, seconds=2)
    assert (answers.given, answers.errors) == (["quick"], [])


def test_closing_ends_all_within_a_second(account, answers, slow):
    slow("/projects/")
    for _ in range(2 * AT_ONCE):
        _ask(account, answers, _count)
    time.sleep(0.3)
    before = time.monotonic()
    account.close()
    assert time.monotonic() - before < 1.1
    assert not [thread for thread in threading.enumerate() if thread.name == "pix4d-drive"]
    assert answers.count == 0


def test_an_error_is_given_in_words(account, answers, connected, wait_for):
    connected.respond_next("cloud", "GET", "/projects/", 403, {"detail": "Not yours."})
    _ask(account, answers, _count)
    _ask(account, answers, lambda _: 1 / 0)
    wait_for(lambda: answers.count == 2)
    texts = " ".join(map(str, answers.errors))
    assert "Not yours." in texts
    assert "Something unexpected happened: ZeroDivisionError." in texts


def test_a_locked_database_is_left_alone_until_the_user_signs_in(saved_account, answers, wait_for):
    QgsApplication.authManager().clearMasterPassword()
    with UserAtPasswordPrompt(MASTER_PASSWORD) as user:
        _ask(saved_account, answers, _count)
        wait_for(lambda: answers.count)
        assert isinstance(answers.errors[0], LockedOut)
        assert user.prompts == 0
        saved_account.sign_in()
        assert user.prompts == 1
        _ask(saved_account, answers, _count)
        wait_for(lambda: answers.given)
    assert saved_account.is_signed_in


def test_a_user_who_gives_no_password_stays_out(saved_account):
    QgsApplication.authManager().clearMasterPassword()
    with UserAtPasswordPrompt(None), pytest.raises(Pix4dError, match="stays locked"):
        saved_account.sign_in()
    assert not saved_account.is_signed_in


def test_a_secret_that_changed_is_read_again_by_signing_in(
    saved_account, answers, connected, wait_for
):
    wrong = ClientCredentials(connected.client_id, "wrong")
    store_credentials("saved", wrong, saved_account.saved.authcfg)
    _ask(saved_account, answers, _count)
    wait_for(lambda: answers.errors)
    assert "does not accept" in str(answers.errors[0])
    right = ClientCredentials(connected.client_id, connected.client_secret)
    store_credentials("saved", right, saved_account.saved.authcfg)
    saved_account.sign_in()
    _ask(saved_account, answers, _count)
    wait_for(lambda: answers.given)
