"""The actions of the dock: the same things as in the browser's menu, with keys."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QWidget

from ...adapters.icons import icon
from ...words import tr
from .branch import Branch
from .deeds import Deed, all_deeds

# What the button Load does: the first of these that fits.
LOADS = ("pix4dLoadBoth", "pix4dLoadOrtho", "pix4dLoadDsm", "pix4dLoadSite")
# What has a button of its own beside it.
BUTTONS = (
    "pix4dZoomTo",
    "pix4dVolumes",
    "pix4dDownload",
    "pix4dOpenInBrowser",
)


class DockActions:
    """One action for each deed.

    :param tree: the widget in which their keys work; it owns them
    :param selected: gives the branch that they are for
    """

    def __init__(self, tree: QWidget, selected: Callable[[], Optional[Branch]]) -> None:
        self._selected = selected
        self._actions = [(deed, self._action(tree, deed)) for deed in all_deeds()]
        self._load = QAction(icon("load"), tr("Load"), tree)
        self._load.setObjectName("pix4dLoad")
        self._load.triggered.connect(self._do_load)
        self.update()

    def toolbar(self, parent: QWidget) -> QToolBar:
        """Buttons for what is done most."""
        bar = QToolBar(tr("PIX4D selection"), parent)
        bar.setIconSize(QSize(16, 16))
        bar.addAction(self._load)
        for deed, action in self._actions:
            if deed.name in BUTTONS:
                bar.addAction(action)
        return bar

    def menu(self, parent: QWidget) -> QMenu:
        """What fits the selected branch; to be deleted by the caller."""
        menu = QMenu(parent)
        begins_group = False
        for deed, action in self._actions:
            begins_group |= deed.begins_group
            if action.isEnabled():
                if begins_group and menu.actions():
                    menu.addSeparator()
                menu.addAction(action)
                begins_group = False
        return menu

    def update(self) -> None:
        """Another branch is selected, or it has changed."""
        branch = self._selected()
        for deed, action in self._actions:
            action.setEnabled(branch is not None and deed.fits(branch))
        load = self._fitting_load()
        self._load.setEnabled(load is not None)
        self._load.setText(tr("Load") if load is None else load.text)

    def _fitting_load(self) -> Optional[Deed]:
        branch = self._selected()
        if branch is None:
            return None
        loads = (deed for deed, _ in self._actions if deed.name in LOADS)
        return next((deed for deed in loads if deed.fits(branch)), None)

    def _do_load(self) -> None:
        load = self._fitting_load()
        if load is not None:
            self._do(load)

    def _action(self, tree: QWidget, deed: Deed) -> QAction:
        action = QAction(deed.picture, deed.text, tree)
        action.setObjectName(deed.name)
        action.setShortcuts(list(deed.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._do(deed))
        tree.addAction(action)
        return action

    def _do(self, deed: Deed) -> None:
        branch = self._selected()
        if branch is not None and deed.fits(branch):
            deed.do(branch)
