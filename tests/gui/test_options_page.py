import http.server
import threading

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.gui.connections import PAGE, OptionsFactory
from qgis_profile import MASTER_PASSWORD, UserAtPasswordPrompt
from sandbox import Sandbox, SandboxSettings

pytestmark = pytest.mark.usefixtures("settings", "auth_database")


@pytest.fixture
def open_page():
    """Opens the page as QGIS's Options dialog does."""
    pages = []
    factory = OptionsFactory()

    def make():
        page = factory.createWidget(None)
        pages.append(page)
        page.show()
        return page

    yield make
    for page in pages:
        if not sip.isdeleted(page):
            sip.delete(page)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(SandboxSettings()) as running:
        yield running


def click(button):
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(page):
    items = [
        page.connectionList.topLevelItem(i) for i in range(page.connectionList.topLevelItemCount())
    ]
    return [tuple(item.text(column) for column in range(3)) for item in items]


def select(page, name):
    (item,) = page.connectionList.findItems(name, Qt.MatchFlag.MatchExactly)
    position = page.connectionList.visualItemRect(item).center()
    QTest.mouseClick(
        page.connectionList.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(position)
    )
    assert page.connectionList.currentItem() is item


def fill(dialog, name="", client_id="", client_secret="", cloud_url="", webgis_url=""):
    dialog.addressGroup.setCollapsed(False)
    for edit, text in (
        (dialog.nameEdit, name),
        (dialog.clientIdEdit, client_id),
        (dialog.clientSecretEdit, client_secret),
        (dialog.cloudUrlEdit, cloud_url),
        (dialog.webgisUrlEdit, webgis_url),
    ):
        if text:
            edit.clear()
            QTest.keyClicks(edit, text)
    dialog.accept()
    assert not dialog.isVisible(), dialog.errorLabel.text()


def saved_names():
    return [saved.name for saved in connections.saved_connections()]


def use_environment(monkeypatch, sandbox, **other):
    for name, value in {**sandbox.environment, **other}.items():
        monkeypatch.setenv(name, value)


def test_the_page_has_the_name_that_the_menu_opens(open_page):
    assert open_page().objectName() == PAGE


def test_an_empty_list(open_page):
    page = open_page()
    assert rows(page) == []
    assert page.addButton.isEnabled()
    for button in (page.editButton, page.removeButton, page.defaultButton, page.testButton):
        assert not button.isEnabled()


def test_opening_asks_for_no_password(open_page, auth_database):
    authcfg = authentication.store_credentials("a", ClientCredentials("id", "secret"))
    connections.save(SavedConnection("a", authcfg=authcfg))
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user:
        page = open_page()
        select(page, "a")
        page.apply()
    assert user.prompts == 0


def test_add_and_confirm(open_page, at_dialog):
    page = open_page()
    at_dialog(lambda dialog: fill(dialog, "quarry", "id", "secret"), lambda: click(page.addButton))
    assert rows(page) == [("quarry", "https://cloud.pix4d.com", "default, not saved yet")]
    assert saved_names() == []
    page.apply()
    assert saved_names() == ["quarry"]
    assert connections.default_name() == "quarry"
    assert connections.resolve().credentials() == ClientCredentials("id", "secret")


def test_add_and_cancel_the_options(open_page, at_dialog, auth_database):
    count = len(auth_database.configIds())
    page = open_page()
    at_dialog(lambda dialog: fill(dialog, "quarry", "id", "secret"), lambda: click(page.addButton))
    page.close()
    assert saved_names() == []
    assert len(auth_database.configIds()) == count


def test_cancelling_the_dialog_adds_nothing(open_page, at_dialog):
    page = open_page()
    at_dialog(lambda dialog: dialog.reject(), lambda: click(page.addButton))
    assert rows(page) == []


def test_edit(open_page, at_dialog):
    connections.save(SavedConnection("a"))
    connections.save(SavedConnection("b"))
    page = open_page()
    select(page, "b")
    at_dialog(
        lambda dialog: fill(dialog, "c", cloud_url="https://c.example"),
        lambda: click(page.editButton),
    )
    assert rows(page)[1] == ("c", "https://c.example", "not saved yet")
    page.apply()
    assert connections.saved_connections()[1] == SavedConnection("c", "https://c.example")


def test_a_double_click_edits(open_page, at_dialog):
    connections.save(SavedConnection("a"))
    page = open_page()
    select(page, "a")
    position = page.connectionList.visualItemRect(page.connectionList.currentItem()).center()
    at_dialog(
        lambda dialog: fill(dialog, "z"),
        lambda: QTest.mouseDClick(
            page.connectionList.viewport(), Qt.MouseButton.LeftButton, pos=position
        ),
    )
    assert rows(page)[0][0] == "z"


@pytest.mark.parametrize(
    ("answer", "left"),
    [("Remove", []), ("Cancel", ["a"])],
)
def test_remove_asks_first(open_page, at_dialog, answer, left):
    connections.save(SavedConnection("a"))
    page = open_page()
    select(page, "a")

    def user(dialog):
        assert "'a'" in dialog.text()
        buttons = {button.text().replace("&", ""): button for button in dialog.buttons()}
        assert dialog.defaultButton() == buttons["Cancel"]
        click(buttons[answer])

    at_dialog(user, lambda: click(page.removeButton))
    assert [row[0] for row in rows(page)] == left
    assert saved_names() == ["a"]
    page.apply()
    assert saved_names() == left


def test_set_default(open_page):
    connections.save(SavedConnection("a"))
    connections.save(SavedConnection("b"))
    page = open_page()
    select(page, "a")
    assert not page.defaultButton.isEnabled(), "it is the default already"
    select(page, "b")
    click(page.defaultButton)
    assert [row[2] for row in rows(page)] == ["", "default"]
    assert connections.default_name() == "a"
    page.apply()
    assert connections.default_name() == "b"


def test_the_environment_is_shown_and_cannot_be_changed(open_page, monkeypatch, sandbox):
    use_environment(monkeypatch, sandbox)
    page = open_page()
    assert rows(page) == [("environment", sandbox.cloud_url, "default, from environment variables")]
    select(page, "environment")
    assert not page.editButton.isEnabled()
    assert not page.removeButton.isEnabled()
    assert page.testButton.isEnabled()
    page.apply()
    assert QgsSettings().allKeys() == []


def press_button(window):
    window.bar.currentItem().findChild(QPushButton).click()


def test_a_failure_to_save_is_shown(open_page, at_dialog, auth_database, window):
    page = open_page()
    at_dialog(lambda dialog: fill(dialog, "quarry", "id", "secret"), lambda: click(page.addButton))
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None):
        page.apply()
    assert saved_names() == []
    said = window.bar.currentItem().text()
    assert said.startswith("The connections are not saved: ")
    assert "master password was not given" in said
    press_button(window)
    assert window.options_opened == [(window.mainWindow(), PAGE)]


def test_a_secret_that_is_left_is_shown(open_page, monkeypatch, window):
    connections.save(SavedConnection("a", authcfg="abc1234"))
    page = open_page()
    select(page, "a")
    page._drafts.remove(0)
    monkeypatch.setattr(connections, "remove", lambda name: False)
    page.apply()
    assert "client id and secret of a could not be deleted" in window.bar.currentItem().text()
    press_button(window)
    assert window.options_opened == [(window.mainWindow(), "mOptionsPageAuth")]


def run_test(page, wait_for):
    click(page.testButton)
    assert page.testButton.text() == "S&top"
    wait_for(lambda: page.testButton.text() == "&Test")
    return page.resultLabel.text()


def test_testing_counts_the_projects(open_page, monkeypatch, sandbox, wait_for):
    use_environment(monkeypatch, sandbox)
    page = open_page()
    assert page.resultLabel.isHidden()
    count = len(sandbox.state.projects)
    answer = run_test(page, wait_for)
    assert answer == f"Signed in. {'1 project' if count == 1 else f'{count} projects'}."
    assert page.resultLabel.isVisible()


def test_testing_with_a_wrong_secret(open_page, monkeypatch, sandbox, wait_for):
    use_environment(monkeypatch, sandbox, PIX4D_CLIENT_SECRET="wrong-77aa")
    answer = run_test(open_page(), wait_for)
    assert "does not accept the client id and secret" in answer
    assert "Settings > Options > PIX4D" in answer
    assert "wrong-77aa" not in answer


def test_testing_an_unreachable_service(open_page, monkeypatch, sandbox, wait_for):
    use_environment(monkeypatch, sandbox, PIX4D_CLOUD_URL="http://127.0.0.1:9")
    page = open_page()
    click(page.testButton)
    click(page.testButton)
    wait_for(lambda: page.testButton.text() == "&Test", seconds=5)
    assert page.resultLabel.text() == "The test was stopped."


def test_testing_with_a_bad_address(open_page, monkeypatch, sandbox):
    use_environment(monkeypatch, sandbox, PIX4D_CLOUD_URL="http://far.example")
    page = open_page()
    click(page.testButton)
    assert "not encrypted" in page.resultLabel.text()
    assert page.testButton.text() == "&Test"


def test_testing_what_is_not_saved_yet(open_page, at_dialog, sandbox, wait_for):
    page = open_page()
    typed = ("new", sandbox.client_id, sandbox.client_secret, sandbox.cloud_url, sandbox.webgis_url)
    at_dialog(lambda dialog: fill(dialog, *typed), lambda: click(page.addButton))
    assert run_test(page, wait_for).startswith("Signed in.")
    assert saved_names() == []


@pytest.mark.parametrize(
    ("password", "expected"), [(MASTER_PASSWORD, "Signed in."), (None, "master password")]
)
def test_testing_asks_for_the_password_after_the_click(
    open_page, sandbox, wait_for, auth_database, password, expected
):
    credentials = ClientCredentials(sandbox.client_id, sandbox.client_secret)
    authcfg = authentication.store_credentials("a", credentials)
    connections.save(SavedConnection("a", sandbox.cloud_url, sandbox.webgis_url, authcfg))
    auth_database.clearMasterPassword()
    page = open_page()
    with UserAtPasswordPrompt(password) as user:
        assert user.prompts == 0
        assert expected in run_test(page, wait_for)
        assert user.prompts


def test_the_page_responds_while_it_tests(open_page, monkeypatch, sandbox, wait_for):
    """The service holds its answer back until the user has used the page."""
    used = threading.Event()

    class Slow(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            used.wait(10)
            self.send_error(401)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        use_environment(
            monkeypatch, sandbox, PIX4D_CLOUD_URL=f"http://127.0.0.1:{server.server_port}"
        )
        connections.save(SavedConnection("a"))
        page = open_page()
        select(page, "environment")
        click(page.testButton)
        click(page.defaultButton)
        assert page.testButton.text() == "S&top"
        used.set()
        wait_for(lambda: page.testButton.text() == "&Test")
        server.shutdown()
    assert "does not accept" in page.resultLabel.text()


def test_closing_the_page_ends_the_test(open_page, monkeypatch, sandbox, wait_for):
    use_environment(monkeypatch, sandbox, PIX4D_CLOUD_URL="http://127.0.0.1:9")
    page = open_page()
    click(page.testButton)
    assert QgsApplication.taskManager().countActiveTasks() == 1
    sip.delete(page)
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, seconds=5)
