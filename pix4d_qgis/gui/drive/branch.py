"""One place in the tree of an account and what is known of what is below it.

Both views, QGIS's browser and the dock, show the same branches. Everything here is for the main
thread; the service is asked by :class:`~.account.Account`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, Optional

from ...errors import NotFound, Pix4dError
from ...words import tr
from .account import Account, LockedOut, Request
from .on_map import look

if TYPE_CHECKING:
    from ...api.pix4d.client import Pix4dClient
    from ...jobs.drive import Node, Page

# Most pages that are read again to refresh what is shown.
MOST_PAGES = 10

Read = Callable[["Pix4dClient", int], "Page"]
Changed = Callable[["Branch"], None]


class Says(Enum):
    """What a row below a branch stands for that is no thing of the account."""

    LOADING = "loading"
    MORE = "more"
    NOTHING = "nothing"
    FAILED = "failed"
    LOCKED = "locked"
    NO_CONNECTION = "no connection"


@dataclass(frozen=True)
class Remark:
    """A row in place of things, or after them. ``text`` is a phrase or a sentence."""

    says: Says
    text: str

    @property
    def can_be_pressed(self) -> bool:
        return self.says not in (Says.LOADING, Says.NOTHING)


class Branch:
    """A thing of the account, or a connection, or a search.

    :param account: whom to ask
    :param key: what it is, unlike its neighbours
    :param name: to be shown where there is no ``node``
    :param node: the thing; None for a connection and a search
    :param read: reads a page of what is below, in another thread; None: there is nothing below
    :param changed: called whenever something of it that is shown has changed
    :ivar branches: what is known to be below it, in the service's order
    :ivar remark: what to say after, or instead of, those
    """

    def __init__(
        self,
        account: Account,
        key: str,
        name: str,
        changed: Changed,
        *,
        node: Optional[Node] = None,
        read: Optional[Read] = None,
        parent: Optional[Branch] = None,
    ) -> None:
        self.account = account
        self.key = key
        self.parent = parent
        self.node = node
        self.branches: list[Branch] = []
        self.remark: Optional[Remark] = None
        self.is_loaded = False
        self._name = name
        self._read = read
        self._changed = changed
        self._next_page: Optional[int] = None
        self._pages = 0
        self._request: Optional[Request] = None
        self._asked_for_details: Optional[Request] = None
        self._has_details = False

    @property
    def name(self) -> str:
        return self.node.name if self.node is not None else self._name

    @property
    def has_children(self) -> bool:
        return self._read is not None

    @property
    def path(self) -> tuple[str, ...]:
        """The keys from the connection down to here."""
        return (*(self.parent.path if self.parent else ()), self.key)

    def load(self) -> None:
        """Find out what is below, unless that is known, being asked or has failed."""
        if not self.is_loaded and self.remark is None:
            self._ask(1)

    def refresh(self) -> None:
        """Ask again what is below, if anybody ever asked; what is known stays meanwhile."""
        if self._request is None and (self.is_loaded or self.remark is not None):
            self._ask(min(max(self._pages, 1), MOST_PAGES))

    def press_remark(self) -> None:
        """Do what the remark offers: more, again, or sign in (then QGIS may ask the user)."""
        if self.remark is None or not self.remark.can_be_pressed:
            return
        if self.remark.says is Says.MORE:
            self._ask_for_more()
            return
        # After a failure the client id, the secret or the addresses may be others.
        try:
            self.account.sign_in()
        except Pix4dError as error:
            self._fail(error)
            return
        self._ask(min(max(self._pages, 1), MOST_PAGES))

    def learn_details(self, *, know_more: bool = False, again: bool = False) -> None:
        """Ask for what the list did not say of a project; once after each reading of the list.

        :param know_more: also where its status is known, for the number of its photos
        :param again: whatever is known
        """
        node = self.node
        if node is None or node.project_id is None or not self.has_children:
            return
        enough = bool(node.status) and not know_more and not self._has_details
        if not again and (enough or self._asked_for_details is not None):
            return

        def work(client: Pix4dClient) -> Node:
            from ...jobs import drive

            return drive.details(client, node)

        def done(found: Node) -> None:
            self._has_details = True
            self.update(found)

        self._asked_for_details = self.account.ask(work, done, self._look_if_gone)

    def update(self, node: Node) -> None:
        """Show the newer state of the same thing."""
        before, self.node = self.node, node
        if node == before:
            return
        self._changed(self)
        if before is not None and node.status != before.status:
            self.refresh()  # what has been made of it

    def every(self) -> list[Branch]:
        """This branch and all that is known below it."""
        return [self, *(found for branch in self.branches for found in branch.every())]

    def cancel(self) -> None:
        """Ask for nothing more, here and below."""
        for branch in self.every():
            for request in (branch._request, branch._asked_for_details):  # noqa: SLF001
                if request is not None:
                    request.cancel()

    def _ask(self, pages: int) -> None:
        """Read ``pages`` pages from the first one, and then show them instead of the known."""
        self._begin(lambda client: _read_pages(self._read, client, 1, pages), self._replace)

    def _ask_for_more(self) -> None:
        page = self._next_page
        if page is not None:
            self._begin(lambda client: _read_pages(self._read, client, page, 1), self._append)

    def _begin(self, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        if self._request is not None:
            self._request.cancel()
        if not self.is_loaded or self.remark is not None:
            self._say(Says.LOADING, tr("Loading…"))
        self._request = self.account.ask(work, done, self._fail)

    def _replace(self, found: tuple[Page, int]) -> None:
        page, self._pages = found
        known = {branch.key: branch for branch in self.branches}
        fresh = self._branches_of(page.nodes, known)
        kept = {branch.key for branch in fresh}
        went = [branch for key, branch in known.items() if key not in kept]
        for branch in went:
            branch.cancel()
        self._show(fresh, page.next_page)
        if any(branch.node is not None and branch.node.output is None for branch in went):
            look(self.account)

    def _append(self, found: tuple[Page, int]) -> None:
        page, pages = found
        self._pages += pages
        known = {branch.key: branch for branch in self.branches}
        more = self._branches_of(page.nodes, known)
        self._show([*self.branches, *(b for b in more if b.key not in known)], page.next_page)

    def _show(self, branches: list[Branch], next_page: Optional[int]) -> None:
        self._request = None
        self.branches = branches
        self.is_loaded = True
        self._next_page = next_page
        if next_page is not None:
            self._say(Says.MORE, tr("More…"))
        elif not branches:
            self._say(Says.NOTHING, self._word_for_nothing())
        else:
            self.remark = None
            self._changed(self)

    def _branches_of(self, nodes: Sequence[Node], known: dict[str, Branch]) -> list[Branch]:
        found: dict[str, Branch] = {}
        for node in nodes:
            branch = known.get(node.key) or self._new(node)
            branch.take(node)
            found[node.key] = branch
        return list(found.values())

    def take(self, node: Node) -> None:
        """The list's word on this thing, which may know less than what is known of it."""
        self._asked_for_details = None
        self.update(_merged(self.node, node))

    def _new(self, node: Node) -> Branch:
        return Branch(
            self.account,
            node.key,
            node.name,
            self._changed,
            node=node,
            read=_reader_of(node) if node.has_children else None,
            parent=self,
        )

    def _look_if_gone(self, error: Pix4dError) -> None:
        if isinstance(error, NotFound):
            look(self.account)

    def _fail(self, error: Pix4dError) -> None:
        self._request = None
        self._look_if_gone(error)
        if isinstance(error, LockedOut):
            self._say(Says.LOCKED, str(error))
        else:
            self._say(Says.FAILED, str(error))

    def _word_for_nothing(self) -> str:
        if self.node is None:
            return tr("Nothing found")
        return tr("Empty") if self.node.project_id is None else tr("No outputs yet")

    def _say(self, says: Says, text: str) -> None:
        self.remark = Remark(says, text)
        self._changed(self)


def _reader_of(node: Node) -> Read:
    def read(client: Pix4dClient, page: int) -> Page:
        from ...jobs import drive

        return drive.children(client, node, page)

    return read


def _read_pages(
    read: Optional[Read], client: Pix4dClient, first: int, count: int
) -> tuple[Page, int]:
    """Some pages as one, and how many there were; in another thread."""
    from ...jobs.drive import Page

    nodes: list[Node] = []
    page: Optional[int] = first
    pages = 0
    while read is not None and page is not None and pages < count:
        found = read(client, page)
        nodes += found.nodes
        page = found.next_page
        pages += 1
    return Page(nodes, page), pages


def _merged(known: Optional[Node], fresh: Node) -> Node:
    """``fresh`` with what only ``known`` knows."""
    if known is None:
        return fresh
    return replace(
        fresh,
        status=fresh.status or known.status,
        images=fresh.images if fresh.images is not None else known.images,
        date=fresh.date or known.date,
        thumbnail=fresh.thumbnail or known.thumbnail,
    )
