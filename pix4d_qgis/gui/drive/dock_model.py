"""The branches as Qt's views take them, with status and date beside the names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Optional, Union

from qgis.core import QgsMimeDataUtils
from qgis.PyQt.QtCore import QMimeData, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ...words import tr
from .branch import Branch, Remark
from .dropping import is_draggable, uri_of
from .labels import (
    date_of,
    name_of,
    picture_of,
    remark_picture,
    remark_text,
    status_of,
    tool_tip,
)

if TYPE_CHECKING:
    from ...jobs.drive import Node

NAME, STATUS, DATE = range(3)


class BranchRow(QStandardItem):
    """The first cell of a row; ``branch`` is what it shows, ``others`` are the cells after it."""

    def __init__(self, branch: Branch) -> None:
        super().__init__()
        self.branch = branch
        self.others = [QStandardItem(), QStandardItem()]
        self._dressed = False
        self._node: Optional[Node] = None
        for cell in (self, *self.others):
            cell.setEditable(False)
        self.dress()

    def dress(self) -> None:
        """Show the branch as it is now; there are many rows, and most are as they were."""
        branch = self.branch
        if self._dressed and self._node == branch.node:
            return
        self._dressed, self._node = True, branch.node
        self.setText(name_of(branch))
        self.setIcon(picture_of(branch))
        self.setToolTip(tool_tip(branch))
        self.setDragEnabled(is_draggable(branch))
        for cell, text in zip(self.others, (status_of(branch), date_of(branch))):
            cell.setText(text)


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
        self._rows: dict[Branch, BranchRow] = {}
        self.setHorizontalHeaderLabels([tr("Name"), tr("Status"), tr("Date")])

    def show(self, root: Optional[Branch]) -> None:
        """Show what is below ``root`` and nothing else."""
        self.root = root
        self._rows.clear()
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
            item.dress()
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
        return self.invisibleRootItem() if branch is self.root else self._rows.get(branch)

    def _arrange(self, parent: QStandardItem, branch: Branch) -> None:
        """Make the rows below ``parent`` those that ``branch`` has; what stays, stays open."""
        wanted = set(branch.branches)
        for row in reversed(list(_rows(parent))):
            if isinstance(row, RemarkRow) or row.branch not in wanted:
                self._forget(row)
                parent.removeRow(row.row())
        for number, found in enumerate(branch.branches):
            if not _shows(parent.child(number), found):
                parent.insertRow(number, self._take(parent, found))
            self._rows[found].dress()
        if branch.remark is not None:
            parent.appendRow(RemarkRow(branch.remark, branch))
            self.remarked.emit(parent.rowCount() - 1, parent.index())

    def _take(self, parent: QStandardItem, branch: Branch) -> list[QStandardItem]:
        """The cells of a branch from further down, or new ones."""
        row = self._rows.get(branch)
        if row is not None:
            return list(parent.takeRow(row.row()))
        row = self._rows[branch] = BranchRow(branch)
        return [row, *row.others]

    def _forget(self, row: Row) -> None:
        """A row goes, and with it those below."""
        if isinstance(row, BranchRow):
            self._rows.pop(row.branch, None)
            for below in _rows(row):
                self._forget(below)


def _rows(parent: QStandardItem) -> Iterator[Row]:
    for number in range(parent.rowCount()):
        yield parent.child(number)


def _shows(row: Optional[QStandardItem], branch: Branch) -> bool:
    return isinstance(row, BranchRow) and row.branch is branch
