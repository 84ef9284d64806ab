from pathlib import Path

import pytest
from qgis.core import QgsSettings

from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.api.connection import CLOUD_URL, WEBGIS_URL, ClientCredentials
from pix4d_qgis.errors import InvalidInput, SignInError
from qgis_profile import UserAtPasswordPrompt

pytestmark = pytest.mark.usefixtures("settings")

ODD_NAMES = ["a", "Bühl/Süd", "50 % & more\\", "a=b;c", "[x]", "日本"]


@pytest.fixture
def environment(settings, monkeypatch):
    monkeypatch.setenv("PIX4D_CLIENT_ID", "the id")
    monkeypatch.setenv("PIX4D_CLIENT_SECRET", "the secret")


def names():
    return [connection.name for connection in connections.saved_connections()]


def test_none_at_first():
    assert connections.saved_connections() == []
    assert connections.default_name() is None


@pytest.mark.parametrize("name", ODD_NAMES)
def test_what_is_saved_is_read_again(name):
    saved = SavedConnection(name, "https://a.example", "https://b.example/x", "abc1234")
    connections.save(saved)
    QgsSettings().sync()
    assert connections.saved_connections() == [saved]
    connections.remove(name)
    assert connections.saved_connections() == []


def test_all_odd_names_side_by_side():
    for name in ODD_NAMES:
        connections.save(SavedConnection(name))
    assert sorted(names()) == sorted(ODD_NAMES)


def test_the_public_service_is_the_default_address():
    connections.save(SavedConnection("a"))
    connection = connections.resolve("a")
    assert (connection.cloud_url, connection.webgis_url) == (CLOUD_URL, WEBGIS_URL)


def test_addresses_are_tidied():
    connections.save(SavedConnection(" a ", " https://a.example/ ", "https://b.example//"))
    assert connections.saved_connections() == [
        SavedConnection("a", "https://a.example", "https://b.example")
    ]


@pytest.mark.parametrize(
    ("connection", "message"),
    [
        (SavedConnection("  "), "no name"),
        (SavedConnection("Environment"), "stands for the connection"),
        (SavedConnection("TAKEN"), "called 'TAKEN' already"),
        (SavedConnection("b", "http://elsewhere.example"), "not encrypted"),
        (SavedConnection("b", CLOUD_URL, "somewhere"), "no web address"),
    ],
)
def test_what_cannot_be_saved(connection, message):
    connections.save(SavedConnection("taken"))
    with pytest.raises(InvalidInput, match=message):
        connections.save(connection)
    assert names() == ["taken"]


def test_saving_again_replaces():
    connections.save(SavedConnection("a", "https://old.example"))
    connections.save(SavedConnection("a", "https://new.example"))
    assert [saved.cloud_url for saved in connections.saved_connections()] == ["https://new.example"]


def test_rename_keeps_everything_else():
    connections.save(SavedConnection("a/b", "https://a.example", "https://b.example", "abc1234"))
    connections.save(SavedConnection("other"))
    connections.rename("a/b", "c")
    assert connections.saved_connections()[0] == SavedConnection(
        "c", "https://a.example", "https://b.example", "abc1234"
    )
    assert names() == ["c", "other"]
    assert connections.default_name() == "c"


def test_rename_to_another_spelling_of_itself():
    connections.save(SavedConnection("quarry"))
    connections.rename("quarry", "Quarry")
    assert names() == ["Quarry"]


def test_rename_refuses_a_name_that_is_taken():
    connections.save(SavedConnection("a"))
    connections.save(SavedConnection("b"))
    with pytest.raises(InvalidInput, match="already"):
        connections.rename("a", "b")
    assert names() == ["a", "b"]


@pytest.mark.parametrize("change", [connections.remove, lambda name: connections.rename(name, "c")])
def test_only_saved_connections_can_be_changed(environment, change):
    with pytest.raises(InvalidInput, match="no connection called 'nobody'"):
        change("nobody")
    with pytest.raises(InvalidInput, match="made by environment variables"):
        change(connections.ENVIRONMENT)


def test_the_first_saved_one_becomes_the_default():
    connections.save(SavedConnection("z"))
    connections.save(SavedConnection("a"))
    assert connections.default_name() == "z"
    connections.set_default("a")
    assert connections.default_name() == "a"
    assert connections.resolve().name == "a"


def test_the_only_one_left_is_the_default():
    for name in "abc":
        connections.save(SavedConnection(name))
    connections.remove("a")
    assert connections.default_name() is None
    connections.remove("b")
    assert connections.default_name() == "c"


def test_no_guessing_among_several():
    connections.save(SavedConnection("a"))
    connections.save(SavedConnection("b"))
    connections.set_default("")
    with pytest.raises(InvalidInput, match="none of them is the default") as caught:
        connections.resolve()
    assert caught.value.advice == "Name one: a, b."


def test_the_default_must_exist():
    with pytest.raises(InvalidInput):
        connections.set_default("nobody")
    assert connections.default_name() is None


def test_environment_makes_a_connection(environment):
    assert connections.default_name() == connections.ENVIRONMENT
    connection = connections.resolve()
    assert connection.name == connections.ENVIRONMENT
    assert connection.cloud_url == CLOUD_URL
    assert connection.credentials() == ClientCredentials("the id", "the secret")
    assert names() == []


def test_environment_chooses_the_addresses(environment, monkeypatch):
    monkeypatch.setenv("PIX4D_CLOUD_URL", "http://127.0.0.1:8400/")
    monkeypatch.setenv("PIX4D_WEBGIS_URL", "http://localhost:8400/webgis")
    connection = connections.resolve("environment")
    assert connection.cloud_url == "http://127.0.0.1:8400"
    assert connection.webgis_url == "http://localhost:8400/webgis"


def test_environment_with_a_bad_address(environment, monkeypatch):
    monkeypatch.setenv("PIX4D_CLOUD_URL", "http://cloud.example")
    with pytest.raises(InvalidInput, match="not encrypted"):
        connections.resolve()


@pytest.mark.parametrize("missing", ["PIX4D_CLIENT_ID", "PIX4D_CLIENT_SECRET"])
def test_environment_needs_id_and_secret(environment, monkeypatch, missing):
    connection = connections.resolve()
    monkeypatch.setenv(missing, "")
    assert connections.environment_connection() is None
    with pytest.raises(SignInError, match="no longer set"):
        connection.credentials()


def test_a_saved_connection_comes_before_the_environment(environment):
    connections.save(SavedConnection("a"))
    assert connections.default_name() == "a"
    assert connections.resolve("environment").name == "environment"


def test_the_environment_can_be_chosen_as_default(environment):
    connections.save(SavedConnection("a"))
    connections.set_default(connections.ENVIRONMENT)
    connections.save(SavedConnection("b"))
    assert connections.default_name() == connections.ENVIRONMENT


def test_no_connection_at_all():
    with pytest.raises(SignInError, match="No connection is set up") as caught:
        connections.resolve("")
    assert "Settings > Options > PIX4D" in caught.value.advice
    assert "PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET" in caught.value.advice


def test_unknown_name_lists_the_known_ones(environment):
    connections.save(SavedConnection("Bühl/Süd"))
    with pytest.raises(InvalidInput, match="no connection called 'x'") as caught:
        connections.resolve("x")
    assert caught.value.advice == "Known connections: environment, Bühl/Süd."


def test_unknown_name_where_there_is_none():
    with pytest.raises(InvalidInput) as caught:
        connections.resolve("x")
    assert caught.value.advice == connections.set_one_up()


def test_credentials_are_read_late_and_not_kept(auth_database):
    first, second = ClientCredentials("id 1", "secret 1"), ClientCredentials("id 2", "secret 2")
    authcfg = authentication.store_credentials("a", first)
    connections.save(SavedConnection("a", authcfg=authcfg))
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user:
        connection = connections.resolve("a")
    assert user.prompts == 0, "resolving alone asks nobody"
    with UserAtPasswordPrompt("correct horse battery staple"):
        assert connection.credentials() == first
    authentication.store_credentials("a", second, authcfg)
    assert connection.credentials() == second


def test_removing_forgets_the_secret(auth_database):
    authcfg = authentication.store_credentials("a", ClientCredentials("id", "secret"))
    connections.save(SavedConnection("a", authcfg=authcfg))
    assert connections.remove("a")
    assert authcfg not in auth_database.configIds()


def test_no_secret_in_settings_or_repr(auth_database, environment):
    secret = ClientCredentials("id", "hidden-9d1f")
    authcfg = authentication.store_credentials("a", secret)
    connections.save(SavedConnection("a", authcfg=authcfg))
    QgsSettings().sync()
    text = Path(QgsSettings().fileName()).read_text(encoding="utf-8")
    assert authcfg in text
    assert "hidden-9d1f" not in text
    for name in ("a", "environment"):
        shown = repr(connections.resolve(name)) + repr(secret)
        assert "hidden-9d1f" not in shown
        assert "the secret" not in shown


def test_what_a_connection_is_called_now():
    first, second = "https://a.example", "https://b.example"
    connections.save(SavedConnection("a", first))
    connections.rename("a", "b")
    connections.save(SavedConnection("a", second))
    assert connections.name_now("a", first) == "b"
    assert connections.name_now("a", second) == "a"
    assert connections.name_now("c", "https://c.example") == "c", "which is an error later"


def test_what_a_connection_is_called_now_is_not_guessed():
    """The other one may be of an account that shall not pay."""
    for name in ("a", "b"):
        connections.save(SavedConnection(name, "https://a.example"))
    assert connections.name_now("b", "https://a.example") == "b"
    connections.rename("b", "c")
    assert connections.name_now("b", "https://a.example") == "b"
