"""The branches as Qt's views take them, with status and date beside the names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Optional, Union

from qgis.core import QgsMimeDataUtils
from qgis.PyQt.QtCore import QMimeData, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ...words import tr
from .branch import Branch, Remark
from .dropping import uri_of
from .labels import (
    date_of,
    name_of,
    picture_of,
    remark_picture,
    remark_text,
    status_of,
    tool_tip,
)

NAME, STATUS, DATE = range(3)


class BranchRow(QStandardItem):
    """The first cell of a row; ``branch`` is what it shows."""

    def __init__(self, branch: Branch) -> None:
        super().__init__()
        self.branch = branch
        self.setEditable(False)


class RemarkRow(QStandardItem):
    """The first cell of a row that is no thing of the account."""

    def __init__(self, remark: Remark, branch: Branch) -> None:
        text = remark_text(remark, double_click=False)
        super().__init__(remark_picture(remark), text)
        self.remark = remark
        self.branch = branch
        self.setToolTip(text)
        self.setEditable(False)
        self.setDragEnabled(False)


Row = Union[BranchRow, RemarkRow]


class DriveModel(QStandardItemModel):
    """What is below one branch; what is not known yet is asked for when it is opened.

    Emits :attr:`remarked` with the row and its parent when a remark has come.
    """

    remarked = pyqtSignal(int, QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.root: Optional[Branch] = None
        self.setHorizontalHeaderLabels([tr("Name"), tr("Status"), tr("Date")])

    def show(self, root: Optional[Branch]) -> None:
        """Show what is below ``root`` and nothing else."""
        self.root = root
        self.removeRows(0, self.rowCount())
        if root is not None:
            self._arrange(self.invisibleRootItem(), root)

    def row_at(self, index: QModelIndex) -> Optional[Row]:
        """The row that a cell belongs to."""
        item = self.itemFromIndex(index.siblingAtColumn(NAME))
        return item if isinstance(item, (BranchRow, RemarkRow)) else None

    def index_of(self, branch: Branch) -> QModelIndex:
        """The first cell of the row of a branch; an invalid index where it has none."""
        item = self._row_of(branch)
        return item.index() if isinstance(item, BranchRow) else QModelIndex()

    def branch_changed(self, branch: Branch) -> None:
        """Show the new state of a branch, if it is shown."""
        item = self._row_of(branch)
        if item is None:
            return
        if isinstance(item, BranchRow):
            self._dress(item)
        self._arrange(item, branch)

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008 - Qt's own
        row = self.row_at(parent) if parent.isValid() else None
        if isinstance(row, BranchRow) and not row.rowCount():
            return row.branch.has_children
        return bool(super().hasChildren(parent))

    def canFetchMore(self, parent: QModelIndex) -> bool:
        row = self.row_at(parent) if parent.isValid() else None
        return isinstance(row, BranchRow) and row.branch.has_children and not row.rowCount()

    def fetchMore(self, parent: QModelIndex) -> None:
        row = self.row_at(parent)
        if isinstance(row, BranchRow):
            row.branch.load()
            self._arrange(row, row.branch)

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        rows = [self.row_at(index) for index in indexes if index.column() == NAME]
        uris = [uri_of(row.branch) for row in rows if isinstance(row, BranchRow)]
        return QgsMimeDataUtils.encodeUriList([uri for uri in uris if uri is not None])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _row_of(self, branch: Branch) -> Optional[QStandardItem]:
        """The item of a branch, which is the invisible one for the root."""
        if branch is self.root:
            return self.invisibleRootItem()
        if branch.parent is None:
            return None
        parent = self._row_of(branch.parent)
        if parent is None:
            return None
        return next((row for row in _rows(parent) if _shows(row, branch)), None)

    def _arrange(self, parent: QStandardItem, branch: Branch) -> None:
        """Make the rows below ``parent`` those that ``branch`` has; what stays, stays open."""
        wanted = {id(found) for found in branch.branches}
        for row in reversed(list(_rows(parent))):
            if isinstance(row, RemarkRow) or id(row.branch) not in wanted:
                parent.removeRow(row.row())
        for number, found in enumerate(branch.branches):
            row = parent.child(number)
            if not _shows(row, found):
                parent.insertRow(number, self._take(parent, found))
            self._dress(parent.child(number))
        if branch.remark is not None:
            parent.appendRow(RemarkRow(branch.remark, branch))
            self.remarked.emit(parent.rowCount() - 1, parent.index())

    def _take(self, parent: QStandardItem, branch: Branch) -> list[QStandardItem]:
        """The cells of a branch from further down, or new ones."""
        for row in _rows(parent):
            if _shows(row, branch):
                return list(parent.takeRow(row.row()))
        others = [QStandardItem(), QStandardItem()]
        for cell in others:
            cell.setEditable(False)
        return [BranchRow(branch), *others]

    def _dress(self, row: BranchRow) -> None:
        branch = row.branch
        row.setText(name_of(branch))
        row.setIcon(picture_of(branch))
        row.setToolTip(tool_tip(branch))
        row.setDragEnabled(uri_of(branch) is not None)
        parent = row.parent() or self.invisibleRootItem()
        for column, text in ((STATUS, status_of(branch)), (DATE, date_of(branch))):
            cell = parent.child(row.row(), column)
            if cell.text() != text:
                cell.setText(text)


def _rows(parent: QStandardItem) -> Iterator[Row]:
    for number in range(parent.rowCount()):
        yield parent.child(number)


def _shows(row: Optional[QStandardItem], branch: Branch) -> bool:
    return isinstance(row, BranchRow) and row.branch is branch
