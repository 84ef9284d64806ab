import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsSettings

from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.errors import SignInError
from pix4d_qgis.gui.connection_drafts import ConnectionDrafts, Draft
from qgis_profile import UserAtPasswordPrompt

pytestmark = pytest.mark.usefixtures("settings")

TYPED = ClientCredentials("id", "typed-secret-51")


@pytest.fixture
def saved(settings):
    for name in ("a", "b", "c"):
        connections.save(SavedConnection(name, f"https://{name}.example", authcfg=""))
    return ConnectionDrafts()


def addresses():
    return {saved.name: saved.cloud_url for saved in connections.saved_connections()}


def rename(drafts, index, name):
    draft = drafts.items[index]
    drafts.change(
        index, Draft(SavedConnection(name, draft.connection.cloud_url), draft.stored_name)
    )


def test_nothing_is_written_before_saving(saved):
    before = addresses()
    saved.add(Draft(SavedConnection("new"), credentials=TYPED))
    rename(saved, 0, "z")
    saved.remove(1)
    saved.default = "c"
    assert addresses() == before
    assert connections.default_name() == "a"


def test_saving_without_a_change_writes_nothing(settings, auth_database):
    connections.save(SavedConnection("a"))
    drafts = ConnectionDrafts()
    connections.rename("a", "meanwhile")  # in another window of QGIS
    drafts.save()
    assert list(addresses()) == ["meanwhile"]


def test_add_change_and_remove(saved, auth_database):
    saved.add(Draft(SavedConnection("new", "https://new.example"), credentials=TYPED))
    rename(saved, 0, "A2")
    saved.remove(1)
    saved.save()
    assert addresses() == {
        "A2": "https://a.example",
        "c": "https://c.example",
        "new": "https://new.example",
    }
    assert connections.default_name() == "A2"
    assert connections.resolve("new").credentials() == TYPED


def test_two_can_swap_their_names(saved):
    rename(saved, 0, "b")
    rename(saved, 1, "a")
    saved.save()
    assert addresses() == {
        "a": "https://b.example",
        "b": "https://a.example",
        "c": "https://c.example",
    }
    assert connections.default_name() == "a"


def test_one_can_take_the_name_of_a_removed_one(saved):
    saved.remove(1)
    rename(saved, 0, "b")
    saved.save()
    assert addresses() == {"b": "https://a.example", "c": "https://c.example"}


def test_saving_twice_changes_nothing_more(saved, auth_database):
    saved.add(Draft(SavedConnection("new"), credentials=TYPED))
    saved.save()
    count = len(auth_database.configIds())
    before = connections.saved_connections()
    saved.default = "new"
    saved.save()
    assert connections.saved_connections() == before
    assert len(auth_database.configIds()) == count


def test_new_credentials_replace_the_old_ones(settings, auth_database):
    authcfg = authentication.store_credentials("a", ClientCredentials("old", "old"))
    connections.save(SavedConnection("a", authcfg=authcfg))
    drafts = ConnectionDrafts()
    drafts.change(0, Draft(drafts.items[0].connection, "a", TYPED))
    drafts.save()
    assert connections.saved_connections()[0].authcfg == authcfg
    assert authentication.read_credentials(authcfg) == TYPED


def test_removing_forgets_the_secret_only_on_saving(settings, auth_database):
    authcfg = authentication.store_credentials("a", TYPED)
    connections.save(SavedConnection("a", authcfg=authcfg))
    drafts = ConnectionDrafts()
    drafts.remove(0)
    assert authcfg in auth_database.configIds()
    drafts.save()
    assert authcfg not in auth_database.configIds()
    assert connections.default_name() is None


def test_a_locked_database_changes_no_connection(saved, auth_database):
    before = addresses()
    saved.remove(0)
    saved.add(Draft(SavedConnection("new"), credentials=TYPED))
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None), pytest.raises(SignInError):
        saved.save()
    assert addresses() == before


@pytest.fixture
def refuse(auth_database):
    """``refuse("INSERT", "NEW.name = 'x'")`` makes the authentication database fail there."""

    def execute(statement):
        with closing(sqlite3.connect(auth_database.authenticationDatabasePath())) as database:
            database.execute(statement)
            database.commit()

    def run(action, condition="1"):
        execute(
            f"CREATE TRIGGER refuse BEFORE {action} ON auth_configs WHEN {condition} "
            "BEGIN SELECT RAISE(ROLLBACK, 'refused'); END"
        )

    yield run
    execute("DROP TRIGGER IF EXISTS refuse")


def test_no_secret_is_left_where_the_second_of_two_cannot_be_stored(
    settings, auth_database, refuse
):
    before = set(auth_database.configIds())
    drafts = ConnectionDrafts()
    drafts.add(Draft(SavedConnection("first"), credentials=TYPED))
    drafts.add(Draft(SavedConnection("second"), credentials=TYPED))
    refuse("INSERT", "NEW.name = 'PIX4D: second'")
    with pytest.raises(SignInError):
        drafts.save()
    assert set(auth_database.configIds()) == before
    assert addresses() == {}
    assert [draft.credentials for draft in drafts.items] == [TYPED, TYPED], "it can be retried"


def test_a_secret_that_cannot_be_deleted_is_not_passed_over(settings, auth_database, refuse):
    authcfg = authentication.store_credentials("a", TYPED)
    connections.save(SavedConnection("a", authcfg=authcfg))
    drafts = ConnectionDrafts()
    drafts.remove(0)
    refuse("DELETE", f"OLD.id = '{authcfg}'")
    assert drafts.save() == ["a"]
    assert authcfg in auth_database.configIds()


def test_the_first_one_becomes_the_default(settings):
    drafts = ConnectionDrafts()
    assert drafts.default == ""
    drafts.add(Draft(SavedConnection("a")))
    drafts.add(Draft(SavedConnection("b")))
    assert drafts.default == "a"


def test_the_default_follows_what_is_left(saved):
    saved.remove(0)
    assert saved.default == ""
    saved.remove(0)
    assert saved.default == "c"


def test_the_environment_is_the_default_where_none_is_left(saved, monkeypatch):
    monkeypatch.setenv("PIX4D_CLIENT_ID", "id")
    monkeypatch.setenv("PIX4D_CLIENT_SECRET", "secret")
    for _ in range(3):
        saved.remove(0)
    assert saved.default == connections.ENVIRONMENT


def test_typed_secrets_are_in_memory_only(saved, auth_database):
    draft = Draft(SavedConnection("new"), credentials=TYPED)
    saved.add(draft)
    saved.save()
    QgsSettings().sync()
    assert all(item.credentials is None for item in saved.items)
    assert TYPED.client_secret not in repr(draft)
