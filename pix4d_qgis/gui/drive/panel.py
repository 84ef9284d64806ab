"""The dock's content: the account as a tree, with search, status, date and a picture."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QPoint, QTimer
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHeaderView, QWidget

from ...adapters.connections import default_name
from ..forms import load_form
from .branch import Branch, Says
from .deeds import default_deed, theme
from .details import Details
from .dock_actions import DockActions
from .dock_model import DATE, NAME, STATUS, BranchRow, DriveModel, RemarkRow
from .no_connection import sentence, set_one_up
from .tree import Tree

# Milliseconds after the last key until the service is asked, and after a scroll until one looks.
TYPING = 400
LOOKING = 100
# Pixels: the tree is deep and the dock narrow.
INDENTATION = 14
PLENTY = 1000


class DrivePanel(QWidget):
    """A view of the tree; shows one connection at a time, or what a search finds there."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        load_form("drive_panel", self)
        self._tree = tree
        self._search: Optional[Branch] = None
        self._model = DriveModel()
        self.treeView.setModel(self._model)
        self._actions = DockActions(self.treeView, self.selected)
        self._bar = self._actions.toolbar(self)
        self.buttonsLayout.addWidget(self._bar)
        self._details = Details(self.pictureLabel, self.factsLabel)
        self.refreshButton.setIcon(theme("mActionRefresh"))
        self.emptyLabel.setText(sentence())
        self._typing = _timer(self, TYPING, self._begin_search)
        self._looking = _timer(self, LOOKING, self._look)
        self._arrange_columns()
        self._connect()
        tree.add_view(self)
        self.connections_changed()

    def leave(self) -> None:
        """Before it is deleted."""
        self._typing.stop()
        self._looking.stop()
        self._tree.remove_view(self)
        self._details.close()
        self._end_search()
        self._model.show(None)

    def selected(self) -> Optional[Branch]:
        """What the user has chosen; None: nothing, or a remark."""
        row = self._model.row_at(self.treeView.currentIndex())
        return row.branch if isinstance(row, BranchRow) else None

    # As a view of the tree.

    def branch_changed(self, branch: Branch) -> None:
        chosen = self.selected()
        self._model.branch_changed(branch)
        if chosen is not None and chosen is not self.selected():
            # A row that moved is chosen still; one that is gone is not.
            self.treeView.setCurrentIndex(self._model.index_of(chosen))
        if branch is self.selected():
            self._show_selected()
        if branch.parent is None and len(branch.branches) == 1:
            self.treeView.expand(self._model.index_of(branch.branches[0]))
        self._looking.start()

    def connections_changed(self) -> None:
        chosen = self.connectionBox.currentText() or default_name()
        names = [branch.name for branch in self._tree.branches]
        self.connectionBox.blockSignals(True)
        self.connectionBox.clear()
        self.connectionBox.addItems(names)
        if chosen in names:
            self.connectionBox.setCurrentIndex(names.index(chosen))
        self.connectionBox.blockSignals(False)
        self.connectionBox.setVisible(len(names) > 1)
        self.pages.setCurrentWidget(self.treePage if names else self.emptyPage)
        self._show_connection()

    def shows(self, branch: Branch) -> bool:
        index = self._model.index_of(branch)
        if not (self.isVisible() and index.isValid()):
            return False
        parent = index.parent()
        while parent.isValid():
            if not self.treeView.isExpanded(parent):
                return False
            parent = parent.parent()
        return True

    # What the user does.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tree.read_connections()
        if self._model.root is not None:
            self._model.root.load()
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tree.watch()

    def _connect(self) -> None:
        self.setUpButton.clicked.connect(set_one_up)
        self.refreshButton.clicked.connect(self._refresh)
        self.connectionBox.currentIndexChanged.connect(self._show_connection)
        self.searchEdit.textChanged.connect(self._typing.start)
        self.searchEdit.returnPressed.connect(self._begin_search)
        self.treeView.selectionModel().currentChanged.connect(self._show_selected)
        self._model.remarked.connect(self._span)
        self.treeView.activated.connect(self._activate)
        self.treeView.clicked.connect(self._press)
        self.treeView.expanded.connect(self._looking.start)
        self.treeView.collapsed.connect(self._looking.start)
        self.treeView.verticalScrollBar().valueChanged.connect(self._looking.start)
        self.treeView.customContextMenuRequested.connect(self._show_menu)

    def _connection(self) -> Optional[Branch]:
        index = self.connectionBox.currentIndex()
        branches = self._tree.branches
        return branches[index] if 0 <= index < len(branches) else None

    def _show_connection(self, *_: object) -> None:
        self._end_search()
        self.searchEdit.blockSignals(True)
        self.searchEdit.clear()
        self.searchEdit.blockSignals(False)
        self._show(self._connection())

    def _show(self, root: Optional[Branch]) -> None:
        if root is not self._model.root:
            self._model.show(root)
            if root is not None and root.parent is None and len(root.branches) == 1:
                self.treeView.expand(self._model.index_of(root.branches[0]))
        if root is not None and self.isVisible():
            root.load()
        self._show_selected()
        self._looking.start()

    def _begin_search(self) -> None:
        self._typing.stop()
        text, connection = self.searchEdit.text().strip(), self._connection()
        if self._search is not None and self._search.name == text:
            return
        self._end_search()
        if text and connection is not None:
            self._search = self._tree.search(connection, text)
            self._show(self._search)
        else:
            self._show(connection)

    def _end_search(self) -> None:
        self._typing.stop()
        search, self._search = self._search, None
        if search is not None:
            self._tree.drop(search)

    def _refresh(self) -> None:
        """Ask again for all that is open."""
        self._details.forget_pictures()
        root = self._model.root
        if root is None:
            return
        for branch in root.every():
            if branch is root or self.shows(branch):
                branch.refresh()

    def _activate(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if isinstance(row, RemarkRow):
            row.branch.press_remark()
        elif isinstance(row, BranchRow) and row.branch.has_children:
            first = index.siblingAtColumn(NAME)
            self.treeView.setExpanded(first, not self.treeView.isExpanded(first))
        elif isinstance(row, BranchRow):
            default_deed(row.branch)

    def _press(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if isinstance(row, RemarkRow):
            row.branch.press_remark()

    def _span(self, row: int, parent: QModelIndex) -> None:
        """A remark has no status and no date, and is long."""
        self.treeView.setFirstColumnSpanned(row, parent, True)

    def _show_menu(self, place: QPoint) -> None:
        menu = self._actions.menu(self.treeView)
        if menu.actions():
            menu.exec(self.treeView.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _show_selected(self, *_: object) -> None:
        branch = self.selected()
        self._actions.update()
        self._details.show(branch)
        self.detailsFrame.setVisible(branch is not None)
        if branch is not None and branch.node is not None and branch.node.images is None:
            branch.learn_details(know_more=True)

    def _look(self) -> None:
        """Ask for what the rows in sight lack, and for the next page when its row is reached."""
        if not self.isVisible():
            return
        index = self.treeView.indexAt(QPoint(0, 0))
        while index.isValid() and self.treeView.visualRect(index).top() < self._height():
            row = self._model.row_at(index)
            if isinstance(row, BranchRow):
                row.branch.learn_details()
            elif isinstance(row, RemarkRow) and row.remark.says is Says.MORE:
                row.branch.press_remark()
                return  # the rows are others now
            index = self.treeView.indexBelow(index)
        self._tree.watch()

    def _height(self) -> int:
        return int(self.treeView.viewport().height())

    def _arrange_columns(self) -> None:
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([PLENTY, 1])  # the details as small as they can be
        self.treeView.setExpandsOnDoubleClick(False)
        self.treeView.setIndentation(INDENTATION)
        header = self.treeView.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (STATUS, DATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)


def _timer(parent: QWidget, milliseconds: int, slot: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
