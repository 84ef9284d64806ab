"""The account's drive in QGIS's browser.

QGIS would make the children of an item in a thread, where Python's objects are not safe. Here the
items make theirs on the main thread, of what the branches know, and tell nothing but "Loading…"
until the service has answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional
from urllib.parse import quote

from qgis import utils
from qgis.core import Qgis, QgsDataItem, QgsMimeDataUtils
from qgis.gui import QgsDataItemGuiContext, QgsDataItemGuiProvider
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDockWidget, QMenu

from .branch import Branch, Remark, Says
from .deeds import default_deed, refresh
from .dropping import is_draggable, uri_of
from .kinds import is_deletable
from .labels import browser_name, name_of, picture_of, remark_picture, remark_text, tool_tip
from .menu import fill_menu
from .no_connection import sentence, set_one_up
from .root import KEY, RootItem
from .service_deeds import rename_to
from .tree import Tree

# Object names of QGIS's browser panels.
PANELS = ("Browser", "Browser2")
# Places of items that are kept without a look at whether their items are still there.
FEW = 100


class BrowserView:
    """The items that there are, and the tree whose branches they show; a view of the tree."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._roots: list[RootItem] = []
        self._items: dict[tuple[str, ...], list[BranchItem]] = {}
        self._enough = FEW
        tree.add_view(self)

    def close(self) -> None:
        """Show nothing any more."""
        self._tree.remove_view(self)

    def open_root(self, root: RootItem) -> None:
        """Show the connections below a root that is opened or refreshed."""
        self._roots = [one for one in self._roots if one is not root and not sip.isdeleted(one)]
        self._roots.append(root)
        self._tree.read_connections()
        self._fill(root)

    def _fill(self, root: RootItem) -> None:
        if sip.isdeleted(root):
            return
        branches = self._tree.branches
        remark = None if branches else Remark(Says.NO_CONNECTION, sentence())
        arrange(root, self, branches, remark, set_one_up)

    def note(self, item: BranchItem) -> None:
        self._items.setdefault(item.branch.path, []).append(item)
        if len(self._items) > self._enough:
            self._forget_the_dead()

    def branch_changed(self, branch: Branch) -> None:
        for item in self._alive(branch):
            item.show()

    def connections_changed(self) -> None:
        for root in self._roots:
            self._fill(root)

    def shows(self, branch: Branch) -> bool:
        return bool(self._alive(branch)) and _a_panel_is_visible()

    def _forget_the_dead(self) -> None:
        """QGIS deletes items without a word; their places are looked through now and then."""
        alive = {
            path: [item for item in items if not sip.isdeleted(item)]
            for path, items in self._items.items()
        }
        self._items = {path: items for path, items in alive.items() if items}
        self._enough = max(FEW, 2 * len(self._items))

    def _alive(self, branch: Branch) -> list[BranchItem]:
        items = self._items.get(branch.path, [])
        alive = [item for item in items if not sip.isdeleted(item) and item.branch is branch]
        if len(alive) < len(items):
            self._items[branch.path] = alive
        return alive


class DriveItem(QgsDataItem):
    """Base of our items: a branch may be behind it, and something may happen on a double-click."""

    branch: Optional[Branch] = None

    def __init__(
        self, parent: Optional[QgsDataItem], name: str, path: str, *capabilities: object
    ) -> None:
        super().__init__(Qgis.BrowserItemType.Custom, parent, name, path, KEY)
        flags = Qgis.BrowserItemCapabilities(Qgis.BrowserItemCapability.NoCapabilities)
        for capability in capabilities:
            flags |= capability
        self.setCapabilitiesV2(flags)

    def press(self) -> bool:
        """A double-click; whether that means anything."""
        return False


class RemarkItem(DriveItem):
    """A row that is no thing of the account: loading, more, failed …"""

    def __init__(self, parent: QgsDataItem, remark: Remark, pressed: Callable[[], None]) -> None:
        text = remark_text(remark)
        self._remark = remark
        self._pressed = pressed
        super().__init__(parent, text, f"{parent.path()}/{quote(remark.says.value)}")
        self.setIcon(remark_picture(remark))
        self.setToolTip(text)
        self.setSortKey("9")
        self.setState(Qgis.BrowserItemState.Populated)

    def press(self) -> bool:
        if self._remark.can_be_pressed:
            self._pressed()
        return True


def arrange(
    parent: RootItem | BranchItem,
    view: BrowserView,
    branches: Sequence[Branch],
    remark: Optional[Remark],
    pressed: Callable[[], None],
) -> None:
    """Make the items below ``parent`` those of the branches; what stays, stays open.

    :param pressed: called when the remark is double-clicked
    """
    present: dict[str, BranchItem] = {}
    wanted = set(branches)
    for child in parent.below:
        if sip.isdeleted(child):
            continue
        if isinstance(child, BranchItem) and child.branch in wanted:
            present[child.branch.key] = child
        else:
            parent.deleteChildItem(child)
    parent.below = list(present.values())
    for place, branch in enumerate(branches):
        if branch.key in present:
            present[branch.key].dress(place)
        else:
            _add(parent, BranchItem(parent, view, branch, place))
    if remark is not None:
        _add(parent, RemarkItem(parent, remark, pressed))


def _add(parent: RootItem | BranchItem, child: DriveItem) -> None:
    parent.below.append(child)
    parent.addChildItem(child, True)


class BranchItem(DriveItem):
    """A thing of the account, or a connection. ``below`` is as in :class:`~.root.RootItem`."""

    def __init__(
        self, parent: RootItem | BranchItem, view: BrowserView, branch: Branch, place: int
    ) -> None:
        self.branch: Branch = branch
        self.view = view
        self.below: list[QgsDataItem] = []
        self._place = place
        self._looks: tuple[str, ...] = ()
        capabilities = [Qgis.BrowserItemCapability.Fast]
        if is_deletable(branch):
            capabilities.append(Qgis.BrowserItemCapability.Rename)
        path = f"{parent.path()}/{quote(branch.key, safe='')}"
        super().__init__(parent, name_of(branch), path, *capabilities)
        if not branch.has_children:
            self.setState(Qgis.BrowserItemState.Populated)
        self.dress()
        self.view.note(self)

    def dress(self, place: Optional[int] = None) -> None:
        """Show the branch's name, status and picture.

        :param place: its number among its neighbours; None: as it was
        """
        self._place = self._place if place is None else place
        looks = (browser_name(self.branch), tool_tip(self.branch), f"{self._place:06}")
        if looks == self._looks:
            return
        self._looks = looks
        self.setIcon(picture_of(self.branch))
        self.setToolTip(looks[1])
        # QGIS sorts again when the name is set.
        self.setSortKey(looks[2])
        self.setName(looks[0])

    def createChildren(self) -> list[QgsDataItem]:
        """QGIS calls this on the main thread, as the item is a fast one."""
        self.below = []  # QGIS may have emptied it
        self.branch.load()
        self.branch.learn_details()
        self._arrange()
        return []

    def show(self) -> None:
        """Show the branch as it is now, and what is below it, if it was ever opened."""
        self.dress()
        if self.state() == Qgis.BrowserItemState.Populated:
            self._arrange()

    def _arrange(self) -> None:
        branch = self.branch
        arrange(self, self.view, branch.branches, branch.remark, branch.press_remark)

    def press(self) -> bool:
        if self.branch.has_children:
            return False
        default_deed(self.branch)
        return True

    def refresh(self, *_: object) -> None:
        refresh(self.branch)

    def hasDragEnabled(self) -> bool:
        return is_draggable(self.branch)

    def mimeUri(self) -> QgsMimeDataUtils.Uri:
        uris = self.mimeUris()
        return uris[0] if uris else QgsMimeDataUtils.Uri()

    def mimeUris(self) -> list[QgsMimeDataUtils.Uri]:
        uri = uri_of(self.branch)
        return [uri] if uri is not None else []


class BrowserGuiProvider(QgsDataItemGuiProvider):
    """Menus, double-clicks and renaming of our items."""

    def name(self) -> str:
        return KEY

    def populateContextMenu(
        self,
        item: QgsDataItem,
        menu: QMenu,
        selectedItems: Sequence[QgsDataItem],
        context: QgsDataItemGuiContext,
    ) -> None:
        if isinstance(item, DriveItem) and item.branch is not None:
            fill_menu(menu, item.branch)

    def handleDoubleClick(self, item: QgsDataItem, context: QgsDataItemGuiContext) -> bool:
        return isinstance(item, DriveItem) and item.press()

    def rename(self, item: QgsDataItem, name: str, context: QgsDataItemGuiContext) -> bool:
        if not isinstance(item, BranchItem):
            return False
        rename_to(item.branch, name)
        return True


def _a_panel_is_visible() -> bool:
    window = utils.iface.mainWindow()
    panels = [window.findChild(QDockWidget, name) for name in PANELS]
    return any(panel is not None and panel.isVisible() for panel in panels)
