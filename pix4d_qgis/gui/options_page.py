"""The page 'PIX4D' of QGIS's Options dialog: the connections."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgsOptionsPageWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from ..adapters import connections
from ..adapters.messages import Button, announce
from ..api.connection import Connection
from ..errors import Pix4dError
from ..words import tr
from .agreement import is_agreed
from .connection_dialog import ConnectionDialog
from .connection_drafts import ConnectionDrafts
from .connection_test import ConnectionTest
from .connections import show_options
from .forms import load_form

INDEX = Qt.ItemDataRole.UserRole


class OptionsPage(QgsOptionsPageWidget):
    """Lists the connections. What is changed here counts from the dialog's OK on."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("options_page", self)
        self._environment = connections.environment_connection()
        self._drafts = ConnectionDrafts()
        self._test = ConnectionTest(
            self.testButton, self.resultLabel, self._selected_connection, self
        )
        self._connect_signals()
        self._show_connections(self._drafts.default)
        self.connectionList.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def apply(self) -> None:
        """QGIS calls this when the user presses OK."""
        try:
            left_behind = self._drafts.save()
        except Pix4dError as error:
            announce(
                tr("The connections are not saved: {reason}").format(reason=error.message),
                level=Qgis.MessageLevel.Warning,
                detail=error.advice,
                button=Button(tr("Connections…"), show_options),
            )
            return
        if left_behind:
            announce(
                tr(
                    "The client id and secret of {names} could not be deleted: delete them in "
                    "Settings > Options > Authentication."
                ).format(names=", ".join(left_behind)),
                level=Qgis.MessageLevel.Warning,
                button=Button(tr("Options…"), lambda: show_options("mOptionsPageAuth")),
            )

    def _connect_signals(self) -> None:
        self.addButton.clicked.connect(self._add)
        self.editButton.clicked.connect(self._edit)
        self.removeButton.clicked.connect(self._remove)
        self.defaultButton.clicked.connect(self._set_default)
        self._test.changed.connect(self._update_buttons)
        self.connectionList.itemSelectionChanged.connect(self._update_buttons)
        self.connectionList.itemDoubleClicked.connect(self._edit)

    def _show_connections(self, selected: str) -> None:
        """Fill the list anew and select the connection of this name."""
        self.connectionList.clear()
        if self._environment:
            self._show_connection(self._environment, None, selected)
        for index, draft in enumerate(self._drafts.items):
            self._show_connection(draft.connection, index, selected)
        self._update_buttons()

    def _show_connection(
        self, connection: connections.SavedConnection, index: Optional[int], selected: str
    ) -> None:
        remarks = []
        if connection.name == self._drafts.default:
            remarks.append(tr("default"))
        if index is None:
            remarks.append(tr("from environment variables"))
        elif self._drafts.is_changed(index):
            remarks.append(tr("not saved yet"))
        item = QTreeWidgetItem([connection.name, connection.cloud_url, ", ".join(remarks)])
        item.setData(0, INDEX, index)
        if connection.name == self._drafts.default:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        self.connectionList.addTopLevelItem(item)
        if connection.name == selected:
            self.connectionList.setCurrentItem(item)

    def _selected_name(self) -> str:
        """Name of the selected connection; empty: none is selected."""
        items = self.connectionList.selectedItems()
        return str(items[0].text(0)) if items else ""

    def _selected_draft(self) -> Optional[int]:
        """Index of the selected draft; None: none, or the environment's connection."""
        items = self.connectionList.selectedItems()
        return items[0].data(0, INDEX) if items else None

    def _update_buttons(self) -> None:
        name, draft = self._selected_name(), self._selected_draft()
        self.editButton.setEnabled(draft is not None)
        self.removeButton.setEnabled(draft is not None)
        self.defaultButton.setEnabled(bool(name) and name != self._drafts.default)
        self.testButton.setEnabled(bool(name) or self._test.is_running())

    def _add(self) -> None:
        dialog = ConnectionDialog(None, self._drafts.names(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._drafts.add(dialog.draft)
            self._show_connections(dialog.draft.connection.name)

    def _edit(self) -> None:
        index = self._selected_draft()
        if index is None:
            return
        dialog = ConnectionDialog(
            self._drafts.items[index], self._drafts.names(without=index), self
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._drafts.change(index, dialog.draft)
            self._show_connections(dialog.draft.connection.name)

    def _remove(self) -> None:
        index = self._selected_draft()
        if index is None:
            return
        question = tr(
            "Remove the connection '{}' together with its client id and secret? "
            "Projects on the service stay as they are."
        ).format(self._selected_name())
        if is_agreed(tr("Remove Connection"), question, tr("Remove"), self):
            self._drafts.remove(index)
            self._show_connections(self._drafts.default)

    def _set_default(self) -> None:
        self._drafts.default = self._selected_name()
        self._show_connections(self._drafts.default)

    def _selected_connection(self) -> Connection:
        index = self._selected_draft()
        if index is None:
            return connections.resolve(self._selected_name())
        draft = self._drafts.items[index]
        return connections.connect(draft.connection, draft.read_credentials())
