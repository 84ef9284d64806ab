"""Looks again at projects that are being processed, for as long as somebody sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional

from qgis.PyQt.QtCore import QCoreApplication, QTimer

from .branch import Branch

if TYPE_CHECKING:
    from ...api.pix4d.client import Pix4dClient
    from ...jobs.drive import Node

PROCESSING = "PROCESSING"
FIRST_PAUSE = 10.0
LONGEST_PAUSE = 60.0
GROWTH = 1.25
# Projects that are asked about in one go.
MOST = 20
TIMER = "pix4dDriveWatch"


class Watch:
    """Asks every ten seconds, and less often while nothing happens.

    :param every: gives all branches there are
    :param is_shown: whether the user can see a branch; only those that matter are asked about
    """

    def __init__(
        self, every: Callable[[], list[Branch]], is_shown: Callable[[Branch], bool]
    ) -> None:
        self._every = every
        self._is_shown = is_shown
        self._timer: Optional[QTimer] = None
        self._pause = FIRST_PAUSE
        self._known: set[tuple[str, ...]] = set()

    def look(self) -> None:
        """Something that is shown has changed: begin, go on, or stop."""
        known, self._known = self._known, {branch.path for branch in self._processing()}
        if not self._known:
            self.stop()
        elif self._timer is None or self._known != known:
            self._pause = FIRST_PAUSE
            self._wait()

    def stop(self) -> None:
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.stop()
            timer.timeout.disconnect(self._ask)
            timer.deleteLater()

    def _ask(self) -> None:
        processing = self._processing()
        if not processing:
            self.stop()
            return
        for account in dict.fromkeys(branch.account for branch in processing):
            if account.is_signed_in:
                _ask_about([branch for branch in processing if branch.account is account][:MOST])
        self._pause = min(self._pause * GROWTH, LONGEST_PAUSE)
        self._wait()

    def _wait(self) -> None:
        if self._timer is None:
            self._timer = QTimer(QCoreApplication.instance())
            self._timer.setObjectName(TIMER)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self._ask)
        self._timer.start(round(self._pause * 1000))

    def _processing(self) -> list[Branch]:
        return [
            branch
            for branch in self._every()
            if branch.node is not None
            and branch.node.status == PROCESSING
            and branch.node.output is None
            and self._is_shown(branch)
        ]


def _ask_about(branches: list[Branch]) -> None:
    """How projects of one account are now."""
    nodes = [branch.node for branch in branches if branch.node is not None]

    def work(client: Pix4dClient) -> list[Node]:
        from ...jobs import drive

        return drive.refreshed(client, nodes)

    def done(found: list[Node]) -> None:
        for branch, node in zip(branches, found):
            branch.take(node)

    branches[0].account.ask(work, done, lambda _: None)
