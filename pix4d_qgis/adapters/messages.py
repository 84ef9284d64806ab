"""QGIS's message bar, which speaks once, and the log panel ``PIX4D``, which has the details."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional

from qgis import utils
from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt import sip

from ..plain_text import plain
from ..words import tr
from .main_thread import is_main_thread, later_on_main_thread

if TYPE_CHECKING:
    from qgis.gui import QgsMessageBarItem
    from qgis.PyQt.QtWidgets import QPushButton

TAG = "PIX4D"
SECONDS_OF_GOOD_NEWS = 8


@dataclass(frozen=True)
class Button:
    """What helps, on the right of the message. Pressing it closes the message.

    :param press: called on the main thread
    """

    text: str
    press: Callable[[], None]


def announce(
    sentence: str,
    *,
    level: Optional[Qgis.MessageLevel] = None,
    button: Optional[Button] = None,
    detail: str = "",
    topic: str = "",
) -> None:
    """Show one sentence in the message bar; may be called from any thread.

    Without a window it goes to the log alone.

    :param level: None: information
    :param button: without one, and with details, a button opens the log
    :param detail: for the log panel, beside the sentence; no secrets
    :param topic: what it is about: a message of the same topic that is still there is replaced,
        or left alone where it says the same; empty: the sentence itself
    """
    level = Qgis.MessageLevel.Info if level is None else level
    sentence = plain(sentence)
    log(f"{sentence} {detail}".strip(), level)
    if utils.iface is None:
        return
    if button is None and detail:
        button = Button(tr("Details"), _open_log)
    topic = topic or sentence
    if is_main_thread():
        _bar.show(topic, sentence, level, button)
    else:
        later_on_main_thread(lambda: _bar.show(topic, sentence, level, button))


def log(text: str, level: Optional[Qgis.MessageLevel] = None) -> None:
    """A line for the log panel; no secrets."""
    level = Qgis.MessageLevel.Info if level is None else level
    QgsMessageLog.logMessage(plain(text), TAG, level, False)


def first_sentence(text: str) -> str:
    """What fits into the message bar of an explanation; the whole of it belongs into the log."""
    return re.split(r"(?<=[.!?])\s+(?=\w)", text.strip(), maxsplit=1)[0]


def withdraw(topic: str) -> None:
    """Take a message back that no longer holds; for the main thread."""
    _bar.close(topic)


def close_all() -> None:
    """Take every message back; for the main thread."""
    _bar.close_all()


def _open_log() -> None:
    utils.iface.openMessageLog()


class _Bar:
    """The messages that are in the bar, by topic."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[str, QgsMessageBarItem]] = {}

    def show(
        self, topic: str, sentence: str, level: Qgis.MessageLevel, button: Optional[Button]
    ) -> None:
        from qgis.gui import QgsMessageBarItem

        self._forget_closed()
        if topic in self._items:
            if self._items[topic][0] == sentence:
                return
            self.close(topic)
        good = level in (Qgis.MessageLevel.Info, Qgis.MessageLevel.Success)
        seconds = SECONDS_OF_GOOD_NEWS if good and button is None else 0
        # The bar would read a name of somebody's project as HTML.
        item = QgsMessageBarItem(TAG, html.escape(sentence, quote=False), level, seconds)
        if button is not None:
            item.layout().addWidget(self._push_button(topic, button))
        utils.iface.messageBar().pushItem(item)
        self._items[topic] = (sentence, item)

    def _push_button(self, topic: str, button: Button) -> QPushButton:
        from qgis.PyQt.QtWidgets import QPushButton

        def press() -> None:
            self.close(topic)
            button.press()

        widget = QPushButton(button.text)
        widget.clicked.connect(press)
        return widget

    def close(self, topic: str) -> None:
        _, item = self._items.pop(topic, ("", None))
        if item is not None and not sip.isdeleted(item):
            utils.iface.messageBar().popWidget(item)

    def close_all(self) -> None:
        for topic in list(self._items):
            self.close(topic)

    def _forget_closed(self) -> None:
        """Those that the user or the time has closed."""
        self._items = {
            topic: (sentence, item)
            for topic, (sentence, item) in self._items.items()
            if not sip.isdeleted(item)
        }


_bar = _Bar()
