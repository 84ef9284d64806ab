"""The connections and what is known of their accounts; one for all views of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Protocol

from ...adapters import connections, news
from .account import Account
from .branch import Branch
from .watch import Watch

if TYPE_CHECKING:
    from ...api.pix4d.client import Pix4dClient
    from ...jobs.drive import Page


class View(Protocol):
    """Something that shows branches."""

    def branch_changed(self, branch: Branch) -> None:
        """Its name, its state, its remark or the list of what is below it."""

    def connections_changed(self) -> None:
        """The tree has other connections now; branches of those that are gone are dead."""

    def shows(self, branch: Branch) -> bool:
        """Whether the user can see it, or could by scrolling."""


class Tree:
    """Methods are for the main thread. :meth:`close` ends every request within a second.

    :ivar branches: one for each connection
    """

    def __init__(self) -> None:
        self.branches: list[Branch] = []
        self._searches: list[Branch] = []
        self._views: list[View] = []
        self._watch = Watch(self._every, self._is_shown)
        self.read_connections()
        news.listen(self._hear)

    def close(self) -> None:
        news.ignore(self._hear)
        self._watch.stop()
        self._views.clear()
        for branch in self.branches:
            branch.account.close()
        self.branches = []
        self._searches = []

    def add_view(self, view: View) -> None:
        self._views.append(view)

    def remove_view(self, view: View) -> None:
        if view in self._views:
            self._views.remove(view)

    def read_connections(self) -> None:
        """See which connections there are now; those that are unchanged keep what is known."""
        known = {branch.account.saved: branch for branch in self.branches}
        saved = connections.all_connections()
        if saved == list(known):
            return
        self.branches = [known.pop(one) if one in known else self._connection(one) for one in saved]
        for gone in known.values():
            gone.account.close()
        self._searches = [found for found in self._searches if found.parent in self.branches]
        for view in list(self._views):
            view.connections_changed()

    def search(self, connection: Branch, text: str) -> Branch:
        """A branch with what is found below a connection; to be given to :meth:`drop`."""

        def read(client: Pix4dClient, page: int) -> Page:
            from ...jobs import drive

            return drive.search(client, drive.roots(client)[0], text, page)

        found = Branch(
            connection.account,
            f"search:{text}",
            text,
            self._changed,
            read=read,
            parent=connection,
        )
        self._searches.append(found)
        return found

    def drop(self, search: Branch) -> None:
        """Nobody looks at a search any more."""
        if search in self._searches:
            self._searches.remove(search)
            search.cancel()

    def watch(self) -> None:
        """A view has come or shows something else."""
        self._watch.look()

    def _connection(self, saved: connections.SavedConnection) -> Branch:
        def read(client: Pix4dClient, _: int) -> Page:
            from ...jobs import drive

            return drive.Page(drive.roots(client))

        return Branch(
            Account(saved), f"connection:{saved.name}", saved.name, self._changed, read=read
        )

    def _changed(self, branch: Branch) -> None:
        for view in list(self._views):
            view.branch_changed(branch)
        self._watch.look()

    def _every(self) -> list[Branch]:
        return [found for root in [*self.branches, *self._searches] for found in root.every()]

    def _is_shown(self, branch: Branch) -> bool:
        return any(view.shows(branch) for view in self._views)

    def _hear(self, project_id: Optional[int]) -> None:
        """News from the plugin itself."""
        if project_id is None:
            self.read_connections()
            return
        ours = [
            branch
            for branch in self._every()
            if branch.node is not None and branch.node.project_id == project_id
        ]
        if ours:
            for branch in ours:
                branch.learn_details(again=True)
                branch.refresh()
            return
        # A new one: it may be in any list that is open.
        for branch in self._every():
            if branch.is_loaded and branch.node is not None and branch.node.project_id is None:
                branch.refresh()
