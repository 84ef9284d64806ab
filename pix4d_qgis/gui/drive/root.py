"""The one item that QGIS's browser has of ours from the start; the rest comes when it is needed."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import Qgis, QgsDataItem, QgsDataItemProvider, QgsDataProvider
from qgis.PyQt import sip

from ...adapters.icons import icon
from ...words import tr

KEY = "pix4d"
TITLE = "PIX4D"


class RootItem(QgsDataItem):
    """PIX4D.

    :ivar below: its items, by whoever fills it. Never ask QGIS for them: it gives each a new Python
        half, which ends the first one
    """

    def __init__(self, opened: Callable[[RootItem], None]) -> None:
        super().__init__(Qgis.BrowserItemType.Custom, None, TITLE, f"{KEY}:", KEY)
        self._opened = opened
        self.below: list[QgsDataItem] = []
        self.setCapabilitiesV2(Qgis.BrowserItemCapabilities(Qgis.BrowserItemCapability.Fast))
        self.setIcon(icon("pix4d"))

    def createChildren(self) -> list[QgsDataItem]:
        """QGIS calls this on the main thread, as the item is a fast one."""
        self.below = []
        self._opened(self)
        if not self.below:
            waiting = QgsDataItem(
                Qgis.BrowserItemType.Custom, self, tr("Loading…"), f"{self.path()}/loading", KEY
            )
            waiting.setState(Qgis.BrowserItemState.Populated)
            self.below = [waiting]
            self.addChildItem(waiting, True)
        return []

    def refresh(self, *_: object) -> None:
        self._opened(self)


class BrowserProvider(QgsDataItemProvider):
    """Puts the root into every browser of QGIS.

    :param opened: called with a root that is opened or refreshed; to fill it now or later
    """

    def __init__(self, opened: Callable[[RootItem], None]) -> None:
        super().__init__()
        self._opened = opened
        self._roots: list[RootItem] = []

    def name(self) -> str:
        return KEY

    def capabilities(self) -> object:
        found = getattr(Qgis, "DataItemProviderCapability", None)
        return found.NetworkSources if found is not None else QgsDataProvider.Net

    def createDataItem(self, path: str, parentItem: Optional[QgsDataItem]) -> Optional[QgsDataItem]:
        if path or parentItem is not None:
            return None
        root = RootItem(self._opened)
        # QGIS owns it; without a hold on its Python half it would be an empty item.
        sip.transferto(root, None)
        self._roots = [*(one for one in self._roots if not sip.isdeleted(one)), root]
        return root
