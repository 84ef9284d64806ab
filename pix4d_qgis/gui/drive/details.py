"""What the dock shows of the selected thing: its picture and facts."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPixmap
from qgis.PyQt.QtWidgets import QLabel

from .account import Request
from .branch import Branch
from .kinds import is_of
from .labels import picture_of, tool_tip

if TYPE_CHECKING:
    from ...api.pix4d.client import Pix4dClient

SIZE = 96
SYMBOL = 48
MOST_PICTURES = 60


class Details:
    """Fills two labels.

    :param picture: for the thumbnail
    :param facts: for rich text
    """

    def __init__(self, picture: QLabel, facts: QLabel) -> None:
        self._picture = picture
        self._facts = facts
        self._branch: Optional[Branch] = None
        self._request: Optional[Request] = None
        self._known: OrderedDict[tuple[str, ...], Optional[QImage]] = OrderedDict()

    def show(self, branch: Optional[Branch]) -> None:
        """Show this one; its picture comes a little later."""
        if self._request is not None and branch is not self._branch:
            self._request.cancel()
            self._request = None
        self._branch = branch
        if branch is None:
            self._picture.clear()
            self._facts.clear()
            return
        self._facts.setText(tool_tip(branch))
        self._show_picture(branch)

    def forget_pictures(self) -> None:
        """They may have changed."""
        self._known.clear()

    def close(self) -> None:
        if self._request is not None:
            self._request.cancel()

    def _show_picture(self, branch: Branch) -> None:
        image = self._known.get(_place(branch))
        if image is not None:
            self._picture.setPixmap(QPixmap.fromImage(image))
            return
        self._picture.setPixmap(picture_of(branch).pixmap(SYMBOL, SYMBOL))
        if _place(branch) not in self._known and self._request is None and _may_have_one(branch):
            self._ask(branch)

    def _ask(self, branch: Branch) -> None:
        node = branch.node

        def work(client: Pix4dClient) -> Optional[QImage]:
            from ...jobs import drive

            content = drive.thumbnail(client, node) if node is not None else None
            return _scaled(content) if content else None

        def done(image: Optional[QImage]) -> None:
            self._request = None
            self._known[_place(branch)] = image
            while len(self._known) > MOST_PICTURES:
                self._known.popitem(last=False)
            if branch is self._branch:
                self._show_picture(branch)

        def failed(_: object) -> None:
            done(None)

        self._request = branch.account.ask(work, done, failed)


def _place(branch: Branch) -> tuple[str, ...]:
    """A project has a picture only once it is done."""
    status = branch.node.status if branch.node is not None else ""
    return (branch.account.name, branch.key, status)


def _may_have_one(branch: Branch) -> bool:
    return is_of(branch, "project", "site") and branch.account.is_signed_in


def _scaled(content: bytes) -> Optional[QImage]:
    """In the thread that fetched it, as large pictures take their time."""
    image = QImage.fromData(content)
    if image.isNull():
        return None
    return image.scaled(
        SIZE,
        SIZE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
