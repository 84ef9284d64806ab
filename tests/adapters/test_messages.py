import threading

import pytest
from qgis import utils
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtGui import QTextDocumentFragment
from qgis.PyQt.QtWidgets import QPushButton

from pix4d_qgis.adapters import messages
from pix4d_qgis.adapters.messages import Button, announce, first_sentence


@pytest.fixture
def logged(qgis_app):
    lines = []

    def note(text, tag, level):
        # QGIS notes by itself what its message bar shows, elsewhere.
        if tag == "PIX4D":
            lines.append((text, level))

    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(note)
    yield lines
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].disconnect(note)


def _button(window):
    return window.bar.currentItem().findChild(QPushButton)


def test_one_sentence_in_the_bar_and_the_details_in_the_log(window, logged):
    announce("It failed.", level=Qgis.MessageLevel.Warning, detail="HTTP 500 at noon.")
    assert window.said() == ["It failed."]
    assert logged == [("It failed. HTTP 500 at noon.", Qgis.MessageLevel.Warning)]
    _button(window).click()
    assert window.logs_opened == 1
    assert window.said() == []


def test_the_bar_says_a_thing_once(window):
    for _ in range(3):
        announce("Signed out.", topic="sign-in")
    assert window.said() == ["Signed out."]


def test_news_of_a_topic_replace_the_old(window):
    announce("Uploading.", topic="upload")
    announce("Something else.")
    announce("Uploaded.", topic="upload")
    assert sorted(window.said()) == ["Something else.", "Uploaded."]


def test_a_message_that_the_user_closed_can_come_again(window):
    announce("Signed out.", topic="sign-in")
    window.bar.popWidget()
    _delete_closed()
    announce("Signed out.", topic="sign-in")
    assert window.said() == ["Signed out."]


def test_a_button_helps_and_closes_its_message(window):
    pressed = []
    announce("Signed out.", button=Button("Sign in", lambda: pressed.append(1)))
    assert _button(window).text() == "Sign in"
    _button(window).click()
    assert (pressed, window.said()) == ([1], [])


def test_a_message_is_withdrawn(window):
    announce("Signed out.", topic="sign-in")
    messages.withdraw("sign-in")
    messages.withdraw("never said")
    assert window.said() == []


def test_another_thread_may_speak(window):
    thread = threading.Thread(target=lambda: announce("Uploaded."))
    thread.start()
    thread.join()
    QCoreApplication.processEvents()
    assert window.said() == ["Uploaded."]


def test_without_a_window_the_log_has_it(qgis_app, logged, monkeypatch):
    monkeypatch.setattr(utils, "iface", None)
    announce("Uploaded.")
    assert [text for text, _ in logged] == ["Uploaded."]


def test_names_are_no_html(window):
    announce("'Quarry <i>x</i> & <img src=1>' is finished.")
    (item,) = window.bar.items()
    shown = QTextDocumentFragment.fromHtml(item.text()).toPlainText()
    assert shown == "'Quarry <i>x</i> & <img src=1>' is finished."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It failed. Try again.", "It failed."),
        ("Only 1.5 of 3 MB were sent.", "Only 1.5 of 3 MB were sent."),
        (" Really? Yes. ", "Really?"),
        ("", ""),
    ],
)
def test_the_first_sentence(text, first):
    assert first_sentence(text) == first


def _delete_closed():
    """Closed items are deleted by the event loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
