"""The button *Test* and the line below it, which several forms have."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QWidget

from ..api.connection import Connection
from ..errors import Pix4dError
from ..words import tr
from .connection_check import ConnectionCheck


class ConnectionTest(QObject):
    """Tests a connection when the button is pressed, and stops when it is pressed again.

    Emits :attr:`changed` when a test begins and ends; ends with ``form``.

    :param connection: gives the one to test; a :class:`Pix4dError` of it is shown
    :param when_refused: what to do when the service does not accept the client id and secret
    :ivar has_failed: whether the last test did not work
    """

    changed = pyqtSignal()

    def __init__(
        self,
        button: QPushButton,
        label: QLabel,
        connection: Callable[[], Connection],
        form: QWidget,
        when_refused: str = "",
    ) -> None:
        super().__init__(form)
        self._button = button
        self._label = label
        self._connection = connection
        self._form = form
        self._when_refused = when_refused
        self.has_failed = False
        self._check: Optional[ConnectionCheck] = None
        label.hide()
        button.clicked.connect(self._test_or_stop)

    def is_running(self) -> bool:
        return self._check is not None

    def say(self, sentence: str) -> None:
        """Show a sentence where the answer of a test is shown."""
        self._label.setText(sentence)
        self._label.show()

    def stop(self) -> None:
        """Abandon a test."""
        if self._check is not None:
            self._check.stop()

    def forget(self, *_: object) -> None:
        """What was tested is not what is there now; may be connected to any signal."""
        self.stop()
        if self.has_failed:
            self.has_failed = False
            self.say("")
        self.changed.emit()

    def _test_or_stop(self) -> None:
        if self._check is not None:
            self._check.stop()
            return
        try:
            connection = self._connection()
        except Pix4dError as error:
            self.say(str(error))
            return
        self.has_failed = False
        self._check = ConnectionCheck(connection, self._when_refused)
        self._check.answered.connect(self._show_answer)
        self._form.destroyed.connect(self._check.stop)
        QgsApplication.taskManager().addTask(self._check)
        self.say(tr("Signing in as '{name}'…").format(name=connection.name))
        self._note_change()

    def _show_answer(self, sentence: str) -> None:
        self.has_failed = self._check is not None and self._check.has_failed
        self._check = None
        self.say(sentence)
        self._note_change()

    def _note_change(self) -> None:
        self._button.setText(tr("S&top") if self.is_running() else tr("&Test"))
        self.changed.emit()
