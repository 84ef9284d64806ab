"""The dock PIX4D, which is there at once and gets its content a little later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...words import tr
from ..panels import PanelDock

if TYPE_CHECKING:
    from .panel import DrivePanel
    from .tree import Tree

NAME_OF_DOCK = "pix4dDriveDock"
TITLE = "PIX4D"
NARROW = 200


class DriveDock(PanelDock):
    """Made when it is first opened.

    :ivar panel: its content; None until :meth:`fill`
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TITLE, parent)
        self.setObjectName(NAME_OF_DOCK)
        self.panel: Optional[DrivePanel] = None
        self._wait = QLabel(tr("Loading…"))
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._wait.setMinimumWidth(NARROW)
        self.setWidget(self._wait)

    def fill(self, tree: Tree) -> None:
        """Show the account's drive."""
        from .panel import DrivePanel

        self.panel = DrivePanel(tree)
        self.setWidget(self.panel)
        self._wait.deleteLater()

    def leave(self) -> None:
        """Ask and show nothing any more."""
        if self.panel is not None:
            self.panel.leave()
