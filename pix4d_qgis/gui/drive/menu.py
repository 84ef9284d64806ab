"""The menu of a branch."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAction, QMenu

from .branch import Branch
from .deeds import Deed, all_deeds


def fill_menu(menu: QMenu, branch: Branch) -> None:
    """Add what can be done with ``branch``; the actions belong to ``menu``."""
    begins_group = False
    for deed in all_deeds():
        begins_group |= deed.begins_group
        if not deed.fits(branch):
            continue
        if begins_group and menu.actions():
            menu.addSeparator()
        begins_group = False
        menu.addAction(_action(menu, deed, branch))


def _action(menu: QMenu, deed: Deed, branch: Branch) -> QAction:
    action = QAction(deed.picture, deed.text, menu)
    action.setObjectName(deed.name)
    if deed.keys:
        action.setShortcuts(list(deed.keys))
    action.triggered.connect(lambda: deed.do(branch))
    return action
