"""What goes from the account while layers of it are on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...layers.departed import projects_on_map, report_deleted

if TYPE_CHECKING:
    from ...api.pix4d.client import Pix4dClient
    from .account import Account
    from .branch import Branch


def deleted(branch: Branch) -> None:
    """It was deleted here, with whatever was in it."""
    node = branch.node
    if node is not None and node.project_id is not None:
        report_deleted(branch.account.saved, [node.project_id], for_all=True)
    else:
        look(branch.account)


def look(account: Account) -> None:
    """Something has gone from a list, or could not be found: ask which projects are still there.

    It may have been moved, too. Without layers of the account on the map nobody is asked.
    """
    project_ids = projects_on_map(account.saved)
    if not project_ids:
        return

    def ask(client: Pix4dClient) -> list[int]:
        from ...jobs import drive

        return drive.gone(client, project_ids)

    account.ask(ask, lambda gone: report_deleted(account.saved, gone), lambda _: None)
