import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from pix4d_qgis.adapters import connections, news
from pix4d_qgis.adapters.authentication import read_credentials
from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.gui.setup import page as page_module
from pix4d_qgis.gui.setup.installation import Installation
from pix4d_qgis.gui.setup.page import SetupPage
from qgis_profile import UserAtPasswordPrompt

pytestmark = pytest.mark.usefixtures("settings", "auth_database", "window")


@pytest.fixture
def page(settings):
    page = SetupPage(Installation())
    page.show()
    yield page
    page.close()
    page.deleteLater()


def paste(edit, text):
    """As Ctrl+V does."""
    QgsApplication.clipboard().setText(text)
    edit.setFocus()
    edit.paste()


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def use(page, sandbox):
    """Type what leads to the embedded service."""
    page.addressGroup.setCollapsed(False)
    page.cloudUrlEdit.setText(sandbox.cloud_url)
    page.webgisUrlEdit.setText(sandbox.webgis_url)
    paste(page.clientIdEdit, f"{sandbox.client_id}\n{sandbox.client_secret}")


@pytest.mark.parametrize("name", ["clientIdEdit", "clientSecretEdit"])
def test_both_pasted_at_once_fill_both_fields(page, name):
    paste(getattr(page, name), "the-id\nthe-secret\n")
    assert (page.clientIdEdit.text(), page.clientSecretEdit.text()) == ("the-id", "the-secret")


def test_one_pasted_stays_where_it_is(page):
    paste(page.clientSecretEdit, "the-secret")
    assert (page.clientIdEdit.text(), page.clientSecretEdit.text()) == ("", "the-secret")
    assert page.clientSecretEdit.echoMode() == QLineEdit.EchoMode.Password


def test_it_is_tested_before_anything_is_saved(page, sandbox, wait_for):
    use(page, sandbox)
    press(page.testButton)
    assert page.testButton.text() == "S&top"
    wait_for(lambda: "Signed in." in page.resultLabel.text())
    assert page.testButton.text() == "&Test"
    assert connections.saved_connections() == []


@pytest.fixture
def refused(page, sandbox, wait_for):
    """The page after a test with a wrong secret."""
    use(page, sandbox)
    page.clientSecretEdit.setText("wrong")
    press(page.testButton)
    wait_for(lambda: page.testButton.text() == "&Test")
    return page


def test_a_wrong_secret_is_said(refused):
    said = refused.resultLabel.text()
    assert "Signed in" not in said
    assert "client id" in said
    assert said.endswith(" Check the client id and the client secret above.")
    assert "Settings > Options" not in said, "what it tells to check is on this page"


def test_what_failed_the_test_is_saved_only_knowingly(refused, sandbox):
    assert refused.doneButton.text() == "Save &anyway"
    press(refused.doneButton)
    (saved,) = connections.saved_connections()
    assert read_credentials(saved.authcfg).client_secret == "wrong"


@pytest.mark.parametrize("name", ["clientIdEdit", "clientSecretEdit", "cloudUrlEdit"])
def test_what_is_typed_anew_has_not_failed(refused, name):
    getattr(refused, name).setText("http://127.0.0.1:9")
    assert refused.doneButton.text() == "&Done"


def test_a_test_that_goes_well_after_one_that_failed_counts(refused, sandbox, wait_for):
    refused.clientSecretEdit.setText(sandbox.client_secret)
    press(refused.testButton)
    wait_for(lambda: "Signed in." in refused.resultLabel.text())
    assert refused.doneButton.text() == "&Done"


def test_without_a_network_it_can_be_saved(page, wait_for):
    page.cloudUrlEdit.setText("http://127.0.0.1:9")
    paste(page.clientIdEdit, "id\nsecret")
    press(page.testButton)
    wait_for(lambda: page.doneButton.text() == "Save &anyway")
    press(page.doneButton)
    assert len(connections.saved_connections()) == 1


def test_what_changes_during_a_test_is_not_judged_by_it(page, sandbox, wait_for):
    sandbox.delay("cloud", ".*", 5)
    use(page, sandbox)
    press(page.testButton)
    page.clientSecretEdit.setText("another")
    wait_for(lambda: page.resultLabel.text() == "The test was stopped.", 3)
    sandbox.clear_faults()
    assert page.doneButton.text() == "&Done"


def test_done_saves_the_default_connection(page, sandbox):
    told = []
    news.listen(told.append)
    use(page, sandbox)
    press(page.doneButton)
    news.ignore(told.append)
    assert not page.isVisible()
    (saved,) = connections.saved_connections()
    assert saved == SavedConnection(
        "PIX4Dcloud", sandbox.cloud_url, sandbox.webgis_url, saved.authcfg
    )
    assert connections.default_name() == "PIX4Dcloud"
    assert read_credentials(saved.authcfg) == ClientCredentials(
        sandbox.client_id, sandbox.client_secret
    )


def test_a_second_one_gets_a_name_of_its_own_and_is_the_default(page):
    connections.save(SavedConnection("pix4dCLOUD"))
    paste(page.clientIdEdit, "id\nsecret")
    press(page.doneButton)
    assert connections.default_name() == "PIX4Dcloud 2"


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({}, "Paste the client id and secret first."),
        ({"clientIdEdit": "i"}, "belong together"),
        (
            {"clientIdEdit": "i", "clientSecretEdit": "s", "cloudUrlEdit": "http://far.example"},
            "not encrypted",
        ),
    ],
)
@pytest.mark.parametrize("button", ["doneButton", "testButton"])
def test_what_is_wrong_is_said_and_the_page_stays(page, texts, message, button):
    for name, text in texts.items():
        getattr(page, name).setText(text)
    press(getattr(page, button))
    assert page.isVisible()
    assert message in page.resultLabel.text()
    assert connections.saved_connections() == []


def test_without_the_master_password_nothing_is_saved(page, auth_database):
    auth_database.clearMasterPassword()
    paste(page.clientIdEdit, "id\nsecret")
    with UserAtPasswordPrompt(None) as user:
        press(page.doneButton)
    assert user.prompts
    assert page.isVisible()
    assert "master password" in page.resultLabel.text()
    assert page.clientSecretEdit.text() == "secret", "what was pasted is not lost"
    assert connections.saved_connections() == []


def test_opening_it_and_testing_ask_for_no_password(page, auth_database, sandbox, wait_for):
    auth_database.clearMasterPassword()
    with UserAtPasswordPrompt(None) as user:
        use(page, sandbox)
        press(page.testButton)
        wait_for(lambda: "Signed in." in page.resultLabel.text())
    assert user.prompts == 0


def test_cancel_ends_a_test_and_saves_nothing(page, sandbox, wait_for):
    sandbox.delay("cloud", ".*", 5)
    use(page, sandbox)
    press(page.testButton)
    press(page.cancelButton)
    assert not page.isVisible()
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 3)
    sandbox.clear_faults()
    assert connections.saved_connections() == []


def test_the_account_page_is_a_click_away(page, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    press(page.accountPageButton)
    assert opened == ["https://account.pix4d.com"]


@pytest.mark.parametrize(
    ("names", "words"),
    [(["boto3"], "package boto3,"), (["boto3", "shapely"], "packages boto3 and shapely,")],
)
def test_missing_packages_are_named(page, wait_for, monkeypatch, names, words):
    wanted = []
    page.installation_wanted.connect(lambda: wanted.append(1))
    monkeypatch.setattr(page_module, "lacking", lambda: names)
    page._look_for_packages()
    wait_for(page.packagesBox.isVisible)
    assert words in page.packagesLabel.text()
    press(page.packagesButton)
    assert wanted


def test_nothing_is_said_of_packages_that_are_there(page, wait_for):
    page._look_for_packages()
    QTest.qWait(200)
    assert not page.packagesBox.isVisible()
