"""The account's drive in QGIS's browser.

QGIS would make the children of an item in a thread, where Python's objects are not safe. Here the
items make theirs on the main thread, of what the branches know, and tell nothing but "Loading…"
until the service has answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Callable, Optional
from urllib.parse import quote

from qgis import utils
from qgis.core import Qgis, QgsDataItem, QgsDataItemProvider, QgsDataProvider, QgsMimeDataUtils
from qgis.gui import QgsDataItemGuiContext, QgsDataItemGuiProvider
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDockWidget, QMenu

from ...adapters.icons import icon
from ...words import tr

if TYPE_CHECKING:
    from .branch import Branch, Remark
    from .tree import Tree

KEY = "pix4d"
TITLE = "PIX4D"
# Object names of QGIS's browser panels.
PANELS = ("Browser", "Browser2")

Prepare = Callable[[Callable[[], None]], None]
GetTree = Callable[[], "Tree"]


class BrowserProvider(QgsDataItemProvider):
    """Puts the root into every browser of QGIS.

    :param prepare: calls back on the main thread when the tree can be made
    :param get_tree: makes the tree when it is first needed
    """

    def __init__(self, prepare: Prepare, get_tree: GetTree) -> None:
        super().__init__()
        self._view = BrowserView(prepare, get_tree)

    def name(self) -> str:
        return KEY

    def capabilities(self) -> object:
        found = getattr(Qgis, "DataItemProviderCapability", None)
        return found.NetworkSources if found is not None else QgsDataProvider.Net

    def createDataItem(self, path: str, parentItem: Optional[QgsDataItem]) -> Optional[QgsDataItem]:
        if path or parentItem is not None:
            return None
        root = RootItem(self._view)
        # QGIS owns it; without a hold on its Python half it would be an empty item.
        sip.transferto(root, None)
        return root

    def close(self) -> None:
        """Show nothing any more."""
        self._view.close()


class BrowserView:
    """The items that there are, and the tree whose branches they show; a view of the tree."""

    def __init__(self, prepare: Prepare, get_tree: GetTree) -> None:
        self.is_ready = False
        self._prepare = prepare
        self._get_tree = get_tree
        self._tree: Optional[Tree] = None
        self._roots: list[RootItem] = []
        self._items: dict[tuple[str, ...], list[BranchItem]] = {}

    @property
    def tree(self) -> Tree:
        if self._tree is None:
            self._tree = self._get_tree()
            self._tree.add_view(self)
        return self._tree

    def close(self) -> None:
        if self._tree is not None:
            self._tree.remove_view(self)
            self._tree = None

    def prepare(self) -> None:
        """Show the connections, now or as soon as that can be done."""
        self._prepare(self._show_roots)

    def _show_roots(self) -> None:
        self.is_ready = True
        self.connections_changed()

    def note_root(self, item: RootItem) -> None:
        self._roots.append(item)

    def note(self, item: BranchItem) -> None:
        self._items.setdefault(item.branch.path, []).append(item)

    def branch_changed(self, branch: Branch) -> None:
        for item in self._alive(branch):
            item.show()

    def connections_changed(self) -> None:
        self._roots = [root for root in self._roots if not sip.isdeleted(root)]
        for root in self._roots:
            root.show()

    def shows(self, branch: Branch) -> bool:
        return bool(self._alive(branch)) and _a_panel_is_visible()

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

    @property
    def key(self) -> str:
        """What tells it from its neighbours."""
        raise NotImplementedError

    def press(self) -> bool:
        """A double-click; whether that means anything."""
        return False


class RemarkItem(DriveItem):
    """A row that is no thing of the account: loading, more, failed …"""

    def __init__(self, parent: QgsDataItem, remark: Remark, pressed: Callable[[], None]) -> None:
        from .labels import remark_picture, remark_text

        text = remark_text(remark)
        self._key = f"remark:{remark.says.value}:{text}"
        self._remark = remark
        self._pressed = pressed
        super().__init__(parent, text, f"{parent.path()}/{quote(self._key, safe='')}")
        self.setIcon(remark_picture(remark))
        self.setToolTip(text)
        self.setSortKey("9")
        self.setState(Qgis.BrowserItemState.Populated)

    @property
    def key(self) -> str:
        return self._key

    def press(self) -> bool:
        if self._remark.can_be_pressed:
            self._pressed()
        return True


class ParentItem(DriveItem):
    """An item whose children are made of branches."""

    def __init__(self, parent: Optional[QgsDataItem], name: str, path: str, *more: object) -> None:
        super().__init__(parent, name, path, Qgis.BrowserItemCapability.Fast, *more)
        # Never ask QGIS for them: it gives each a new Python half, which ends the first one.
        self._below: list[DriveItem] = []

    def wanted(self) -> tuple[Sequence[Branch], Optional[Remark]]:
        """What shall be below it."""
        raise NotImplementedError

    def begin(self) -> None:
        """It is opened."""

    def press_remark(self) -> None:
        """Its remark was double-clicked."""

    def createChildren(self) -> list[QgsDataItem]:
        """QGIS calls this on the main thread, as the item is a fast one."""
        self._below = []  # QGIS may have emptied it
        self.begin()
        self._arrange()
        return []

    def show(self) -> None:
        """Show what is known now, if it was ever opened."""
        if self.state() == Qgis.BrowserItemState.Populated:
            self._arrange()

    def _arrange(self) -> None:
        branches, remark = self.wanted()
        present: dict[str, BranchItem] = {}
        for child in self._below:
            if sip.isdeleted(child):
                continue
            if isinstance(child, BranchItem) and any(child.branch is one for one in branches):
                present[child.key] = child
            else:
                self.deleteChildItem(child)
        self._below = list(present.values())
        for place, branch in enumerate(branches):
            if branch.key in present:
                present[branch.key].dress(place)
            else:
                self._add(BranchItem(self, branch, place))
        if remark is not None:
            self._add(RemarkItem(self, remark, self.press_remark))

    def _add(self, child: DriveItem) -> None:
        self._below.append(child)
        self.addChildItem(child, True)


class RootItem(ParentItem):
    """PIX4D, with the connections."""

    def __init__(self, view: BrowserView) -> None:
        super().__init__(None, TITLE, f"{KEY}:")
        self.view = view
        self.setIcon(icon("pix4d"))
        view.note_root(self)

    @property
    def key(self) -> str:
        return KEY

    def createChildren(self) -> list[QgsDataItem]:
        self.view.prepare()
        if self.view.is_ready:
            return super().createChildren()
        self._below = []
        self._add(DriveItem(self, tr("Loading…"), f"{self.path()}/loading"))
        return []

    def wanted(self) -> tuple[Sequence[Branch], Optional[Remark]]:
        from .branch import Remark, Says
        from .no_connection import sentence

        branches = self.view.tree.branches
        if branches:
            return branches, None
        return [], Remark(Says.NO_CONNECTION, sentence())

    def press_remark(self) -> None:
        from .no_connection import set_one_up

        set_one_up()

    def refresh(self, *_: object) -> None:
        if self.view.is_ready:
            self.view.tree.read_connections()
            self.show()


class BranchItem(ParentItem):
    """A thing of the account, or a connection."""

    def __init__(self, parent: RootItem | BranchItem, branch: Branch, place: int) -> None:
        from .kinds import is_deletable
        from .labels import name_of

        self.branch: Branch = branch
        self.view: BrowserView = parent.view
        self._place = place
        self._looks: tuple[str, ...] = ()
        more = [Qgis.BrowserItemCapability.Rename] if is_deletable(branch) else []
        path = f"{parent.path()}/{quote(branch.key, safe='')}"
        super().__init__(parent, name_of(branch), path, *more)
        if not branch.has_children:
            self.setState(Qgis.BrowserItemState.Populated)
        self.dress()
        self.view.note(self)

    @property
    def key(self) -> str:
        return self.branch.key

    def dress(self, place: Optional[int] = None) -> None:
        """Show the branch's name, status and picture.

        :param place: its number among its neighbours; None: as it was
        """
        from .labels import browser_name, picture_of, tool_tip

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

    def wanted(self) -> tuple[Sequence[Branch], Optional[Remark]]:
        return self.branch.branches, self.branch.remark

    def begin(self) -> None:
        self.branch.load()
        self.branch.learn_details()

    def show(self) -> None:
        self.dress()
        super().show()

    def press(self) -> bool:
        from .deeds import default_deed

        if self.branch.has_children:
            return False
        default_deed(self.branch)
        return True

    def press_remark(self) -> None:
        self.branch.press_remark()

    def refresh(self, *_: object) -> None:
        from .deeds import refresh

        refresh(self.branch)

    def hasDragEnabled(self) -> bool:
        return bool(self.mimeUris())

    def mimeUri(self) -> QgsMimeDataUtils.Uri:
        uris = self.mimeUris()
        return uris[0] if uris else QgsMimeDataUtils.Uri()

    def mimeUris(self) -> list[QgsMimeDataUtils.Uri]:
        from .dropping import uri_of

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
            from .menu import fill_menu

            fill_menu(menu, item.branch)

    def handleDoubleClick(self, item: QgsDataItem, context: QgsDataItemGuiContext) -> bool:
        return isinstance(item, DriveItem) and item.press()

    def rename(self, item: QgsDataItem, name: str, context: QgsDataItemGuiContext) -> bool:
        if not isinstance(item, BranchItem):
            return False
        from .service_deeds import rename_to

        rename_to(item.branch, name)
        return True


def _a_panel_is_visible() -> bool:
    window = utils.iface.mainWindow()
    panels = [window.findChild(QDockWidget, name) for name in PANELS]
    return any(panel is not None and panel.isVisible() for panel in panels)
