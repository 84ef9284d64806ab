import threading
import time

import pytest
from qgis.core import QgsAuthMethodConfig
from qgis.PyQt.QtCore import QCoreApplication, QThread

from pix4d_qgis.adapters import authentication
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.errors import SignInError
from qgis_profile import MASTER_PASSWORD, UserAtPasswordPrompt

ORIGINAL = ClientCredentials("an id", "a sécret/with %")


class Worker(QThread):
    """Reads credentials in a Qt thread, as an algorithm of a model does."""

    def __init__(self, authcfg):
        super().__init__()
        self.authcfg = authcfg
        self.outcome = None

    def run(self):
        try:
            self.outcome = authentication.read_credentials(self.authcfg)
        except SignInError as error:
            self.outcome = error


def read_in_worker(authcfg):
    worker = Worker(authcfg)
    worker.start()
    end = time.monotonic() + 20
    while not worker.isFinished() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert worker.isFinished(), "the worker hangs"
    return worker.outcome


@pytest.fixture
def authcfg(auth_database):
    return authentication.store_credentials("a name", ORIGINAL)


def test_what_is_stored_is_read_again(authcfg):
    assert authentication.read_credentials(authcfg) == ORIGINAL


def test_stored_under_a_name_that_says_what_it_is_for(authcfg, auth_database):
    assert auth_database.availableAuthMethodConfigs()[authcfg].name() == "PIX4D: a name"


def test_overwriting_keeps_the_id(authcfg, auth_database):
    count = len(auth_database.configIds())
    other = ClientCredentials("another id", "another secret")
    assert authentication.store_credentials("a name", other, authcfg) == authcfg
    assert authentication.read_credentials(authcfg) == other
    assert len(auth_database.configIds()) == count


def test_overwriting_what_is_gone_makes_a_new_one(authcfg):
    assert authentication.forget_credentials(authcfg)
    new = authentication.store_credentials("a name", ORIGINAL, authcfg)
    assert authentication.read_credentials(new) == ORIGINAL


def test_forgotten_credentials_are_missing(authcfg):
    assert authentication.forget_credentials(authcfg)
    with pytest.raises(SignInError, match="missing") as caught:
        authentication.read_credentials(authcfg)
    assert "Settings > Options > PIX4D" in caught.value.advice
    assert authentication.forget_credentials(authcfg), "forgetting twice does no harm"


def test_a_configuration_of_another_kind(auth_database):
    config = QgsAuthMethodConfig("EsriToken")
    config.setName("something else")
    config.setConfig("token", "not to be shown")
    auth_database.storeAuthenticationConfig(config)
    with pytest.raises(SignInError, match="holds no client id and secret") as caught:
        authentication.read_credentials(config.id())
    assert "not to be shown" not in str(caught.value)


def test_a_worker_reads_through_the_main_thread(authcfg):
    assert read_in_worker(authcfg) == ORIGINAL


def test_a_python_thread_reads_through_the_main_thread(authcfg):
    outcome = []
    thread = threading.Thread(
        target=lambda: outcome.append(authentication.read_credentials(authcfg))
    )
    thread.start()
    end = time.monotonic() + 20
    while thread.is_alive() and time.monotonic() < end:
        QCoreApplication.processEvents()
    assert outcome == [ORIGINAL]


def test_the_user_is_asked_for_the_master_password(authcfg, auth_database):
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(MASTER_PASSWORD) as user:
        assert authentication.read_credentials(authcfg) == ORIGINAL
        assert authentication.read_credentials(authcfg) == ORIGINAL
    assert user.prompts == 1


def test_a_worker_waits_while_the_user_types(authcfg, auth_database):
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(MASTER_PASSWORD) as user:
        assert read_in_worker(authcfg) == ORIGINAL
    assert user.prompts == 1


@pytest.mark.parametrize("read", [authentication.read_credentials, read_in_worker])
def test_cancelling_the_prompt_is_said_in_words(authcfg, auth_database, read):
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user:
        try:
            outcome = read(authcfg)
        except SignInError as error:
            outcome = error
    assert user.prompts
    assert isinstance(outcome, SignInError)
    assert "master password was not given" in outcome.message
    assert outcome.try_again


def test_nothing_is_stored_in_a_locked_database(auth_database):
    auth_database.clearMasterPassword()
    before = auth_database.configIds()
    with UserAtPasswordPrompt(None), pytest.raises(SignInError, match="stays locked"):
        authentication.store_credentials("a name", ORIGINAL)
    assert auth_database.configIds() == before


def test_forgetting_asks_for_no_password(authcfg, auth_database):
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user:
        assert authentication.forget_credentials(authcfg)
    assert user.prompts == 0


def test_a_missing_configuration_is_reported_before_anybody_is_asked(auth_database):
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user, pytest.raises(SignInError, match="missing"):
        authentication.read_credentials("abc1234")
    assert user.prompts == 0
