import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLineEdit

from pix4d_qgis.adapters.connections import SavedConnection
from pix4d_qgis.api.connection import CLOUD_URL, WEBGIS_URL, ClientCredentials
from pix4d_qgis.gui.connection_dialog import ConnectionDialog
from pix4d_qgis.gui.connection_drafts import Draft
from qgis_profile import UserAtPasswordPrompt

pytestmark = pytest.mark.usefixtures("settings", "auth_database")

EXISTING = Draft(SavedConnection("quarry", "https://own.example", authcfg="abc1234"), "quarry")


@pytest.fixture
def show():
    dialogs = []

    def make(*arguments):
        dialog = ConnectionDialog(*arguments)
        dialogs.append(dialog)
        dialog.show()
        return dialog

    yield make
    for dialog in dialogs:
        dialog.deleteLater()


def type_in(dialog, **texts):
    for name, text in texts.items():
        edit = dialog.findChild(QLineEdit, name)
        edit.clear()
        QTest.keyClicks(edit, text)


def press(dialog, button=QDialogButtonBox.StandardButton.Ok):
    QTest.mouseClick(dialog.buttonBox.button(button), Qt.MouseButton.LeftButton)


def accepted(dialog):
    return dialog.result() == QDialog.DialogCode.Accepted and not dialog.isVisible()


def test_a_new_connection(show):
    dialog = show()
    type_in(dialog, nameEdit=" quarry ", clientIdEdit="an id ", clientSecretEdit=" a secret")
    press(dialog)
    assert accepted(dialog)
    assert dialog.draft == Draft(
        SavedConnection("quarry", CLOUD_URL, WEBGIS_URL),
        credentials=ClientCredentials("an id", "a secret"),
    )


def test_own_addresses(show):
    dialog = show()
    assert dialog.addressGroup.isCollapsed()
    dialog.addressGroup.setCollapsed(False)
    type_in(dialog, nameEdit="q", clientIdEdit="i", clientSecretEdit="s")
    type_in(dialog, cloudUrlEdit="http://localhost:8400/", webgisUrlEdit="https://w.example/x/")
    press(dialog)
    assert dialog.draft.connection == SavedConnection(
        "q", "http://localhost:8400", "https://w.example/x"
    )


def test_the_secret_is_not_readable(show):
    dialog = show()
    type_in(dialog, clientSecretEdit="hidden")
    assert dialog.clientSecretEdit.echoMode() == QLineEdit.EchoMode.Password
    assert "hidden" not in dialog.clientSecretEdit.displayText()


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({}, "no name"),
        ({"nameEdit": "Taken"}, "already"),
        ({"nameEdit": "environment"}, "environment variables"),
        ({"nameEdit": "q"}, "are missing"),
        ({"nameEdit": "q", "clientIdEdit": "i"}, "enter both"),
        ({"nameEdit": "q", "clientSecretEdit": "s"}, "enter both"),
        ({"nameEdit": "q", "cloudUrlEdit": "http://far.example"}, "not encrypted"),
        ({"nameEdit": "q", "webgisUrlEdit": "nonsense"}, "no web address"),
    ],
)
def test_what_is_wrong_is_said_and_the_dialog_stays(show, texts, message):
    dialog = show(None, ["taken"])
    assert dialog.errorLabel.isHidden()
    type_in(dialog, **texts)
    press(dialog)
    assert dialog.isVisible()
    assert dialog.errorLabel.isVisible()
    assert message in dialog.errorLabel.text()


def test_editing_shows_everything_but_the_credentials(show):
    dialog = show(EXISTING, ["other"])
    assert dialog.nameEdit.text() == "quarry"
    assert dialog.cloudUrlEdit.text() == "https://own.example"
    assert dialog.webgisUrlEdit.text() == ""
    assert not dialog.addressGroup.isCollapsed()
    for edit in (dialog.clientIdEdit, dialog.clientSecretEdit):
        assert (edit.text(), edit.placeholderText()) == ("", "unchanged")


def test_editing_keeps_what_is_not_touched(show):
    dialog = show(EXISTING, [])
    type_in(dialog, nameEdit="pit")
    press(dialog)
    assert dialog.draft == Draft(
        SavedConnection("pit", "https://own.example", authcfg="abc1234"), "quarry"
    )


def test_credentials_typed_before_are_kept_and_not_shown(show):
    typed = ClientCredentials("i", "typed-secret")
    dialog = show(Draft(SavedConnection("new"), credentials=typed), [])
    assert dialog.clientSecretEdit.text() == ""
    press(dialog)
    assert dialog.draft.credentials == typed


def test_cancel_keeps_the_old_draft(show):
    dialog = show(EXISTING, [])
    type_in(dialog, nameEdit="other")
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    assert dialog.draft == EXISTING
    assert not dialog.isVisible()


def test_no_password_no_acceptance(show, auth_database):
    auth_database.clearMasterPassword()
    dialog = show()
    type_in(dialog, nameEdit="q", clientIdEdit="i", clientSecretEdit="s")
    with UserAtPasswordPrompt(None) as user:
        press(dialog)
    assert user.prompts
    assert dialog.isVisible()
    assert "master password" in dialog.errorLabel.text()
    assert dialog.clientSecretEdit.text() == "s", "what was typed is not lost"


def test_no_password_is_asked_for_where_no_secret_is_typed(show, auth_database):
    auth_database.clearMasterPassword()
    dialog = show(EXISTING, [])
    with UserAtPasswordPrompt(None) as user:
        press(dialog)
    assert user.prompts == 0
    assert accepted(dialog)
