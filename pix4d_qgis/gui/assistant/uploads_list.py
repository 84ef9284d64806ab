"""The list of what has been ordered, at the top of the assistant."""

from __future__ import annotations

from html import escape
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...words import tr
from .uploads import Row, Uploads


class UploadsList(QObject):
    """Shows the orders, and passes on what the user wants of them.

    :param form: the widgets of ``ui/assistant.ui``
    """

    def __init__(self, form: Any, uploads: Uploads) -> None:
        super().__init__(form)
        self._form = form
        self._uploads = uploads
        self._rows: dict[str, _RowWidget] = {}
        uploads.changed.connect(self._show)
        self._show()

    def close(self) -> None:
        """Listen no more."""
        self._uploads.changed.disconnect(self._show)

    def _show(self) -> None:
        rows = {row.key: row for row in self._uploads.rows()}
        for key in [key for key in self._rows if key not in rows]:
            self._rows.pop(key).deleteLater()
        for key, row in rows.items():
            if key not in self._rows:
                self._rows[key] = _RowWidget(key, self._uploads)
                self._form.uploadsLayout.addWidget(self._rows[key])
            self._rows[key].show_row(row)
        self._form.uploadsBox.setVisible(bool(rows))


class _RowWidget(QWidget):
    """One order: its name, how far it is, and its buttons."""

    def __init__(self, key: str, uploads: Uploads) -> None:
        super().__init__()
        self.setObjectName(f"upload_{key}")
        self._name = QLabel()
        self._status = QLabel()
        self._status.setWordWrap(True)
        self._bar = QProgressBar()
        self._cancel = _button("cancelButton", tr("Cancel"), lambda: uploads.cancel(key))
        self._go_on = _button("continueButton", tr("Continue"), lambda: uploads.go_on(key))
        self._discard = _button("discardButton", tr("Discard"), lambda: uploads.discard(key))
        self._discard.setToolTip(
            tr("Forget it here. What has been uploaded stays in its project at PIX4Dcloud.")
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._bar, 1)
        for button in (self._cancel, self._go_on, self._discard):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._name)
        layout.addWidget(self._status)
        layout.addLayout(buttons)

    def show_row(self, row: Row) -> None:
        """Show how far it is now."""
        under_way = row.percent is not None
        self._name.setText(f"<b>{escape(row.name)}</b>")
        self._status.setText(row.status or tr("Waiting to begin…"))
        self._bar.setVisible(under_way)
        self._bar.setValue(round(row.percent or 0))
        self._cancel.setVisible(under_way)
        self._go_on.setVisible(not under_way)
        self._discard.setVisible(not under_way)


def _button(name: str, text: str, press: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda _: press())
    return button
