"""What is done with a branch by asking the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis import utils
from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtWidgets import QInputDialog, QLineEdit

from ...adapters.canvas import zoom_to_degrees
from ...adapters.messages import Button, announce, first_sentence
from ...errors import Pix4dError
from ...words import tr
from ..agreement import is_agreed
from . import on_map
from .branch import Branch
from .labels import name_of

if TYPE_CHECKING:
    from ...api.pix4d.client import Pix4dClient
    from ...jobs.drive import Node

Bounds = Optional[tuple[float, float, float, float]]


def zoom(branch: Branch) -> None:
    """Move the map to where it is, without loading anything."""

    def show(bounds: Bounds) -> None:
        if bounds is None:
            announce(tr("The place of '{name}' is not known.").format(name=name_of(branch)))
        elif not zoom_to_degrees(*bounds):
            announce(tr("The map's CRS does not reach '{name}'.").format(name=name_of(branch)))

    _ask(branch, lambda drive, client, node: drive.bounds(client, node), show)


def open_in_web_browser(branch: Branch) -> None:
    """Open its page of the service."""

    def show(address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            announce(tr("No web browser could be opened."), detail=address)

    _ask(branch, lambda drive, client, node: drive.web_address(client, node), show)


def id_of(branch: Branch) -> str:
    """What names it for an algorithm: a project's id, anything else's uuid; may be empty."""
    node = branch.node
    if node is None:
        return ""
    return node.uuid if node.project_id is None else str(node.project_id)


def copy_id(branch: Branch) -> None:
    """To the clipboard."""
    QGuiApplication.clipboard().setText(id_of(branch))


def rename(branch: Branch) -> None:
    """Ask for the new name, and give it."""
    name, given = QInputDialog.getText(
        utils.iface.mainWindow(),
        tr("Rename"),
        tr("New name of '{name}':").format(name=name_of(branch)),
        QLineEdit.EchoMode.Normal,
        branch.name,
    )
    if given and name.strip() and name != branch.name:
        rename_to(branch, name)


def rename_to(branch: Branch, name: str) -> None:
    """Give it another name; the service's lists are sorted by name, so they are read again."""

    def show(node: Node) -> None:
        branch.take(node)
        _refresh_list(branch)

    _ask(branch, lambda drive, client, node: drive.rename(client, node, name.strip()), show)


def delete(branch: Branch) -> None:
    """Ask whether that is meant, and delete it."""
    if not is_agreed(tr("Delete"), _what_is_lost(branch), tr("Delete")):
        return

    def show(_: None) -> None:
        announce(tr("'{name}' is deleted.").format(name=name_of(branch)))
        on_map.deleted(branch)
        _refresh_list(branch)

    _ask(branch, lambda drive, client, node: drive.delete(client, node), show)


def _what_is_lost(branch: Branch) -> str:
    kind = branch.node.kind if branch.node is not None else ""
    texts = {
        "folder": tr(
            "Delete the folder '{name}' with everything in it: all its folders, sites and "
            "projects, their photos and their results? This cannot be undone."
        ),
        "site": tr(
            "Delete the site '{name}'? The service may delete its projects with it, with their "
            "photos and results. This cannot be undone."
        ),
        "project": tr(
            "Delete the project '{name}' with its photos and all its results? If it is being "
            "processed, that ends. This cannot be undone."
        ),
    }
    return texts[kind].format(name=name_of(branch))


def _refresh_list(branch: Branch) -> None:
    """Read the lists again that it is in: where it lies, and the search that has found it."""
    root = branch
    while root.parent is not None:
        root = root.parent
    for found in {branch.parent, *root.every()}:
        if found is not None and branch.key in (child.key for child in found.branches):
            found.refresh()


def _ask(
    branch: Branch, work: Callable[[Any, Pix4dClient, Node], Any], done: Callable[[Any], None]
) -> None:
    """Have the service asked in the background; a failure is said in the message bar."""
    node = branch.node
    if node is None:
        return

    def ask(client: Pix4dClient) -> Any:
        from ...jobs import drive

        return work(drive, client, node)

    def failed(error: Pix4dError) -> None:
        again = Button(tr("Try again"), lambda: _ask(branch, work, done))
        announce(
            first_sentence(str(error)),
            level=Qgis.MessageLevel.Warning,
            detail=str(error),
            button=again if error.try_again else None,
        )

    branch.account.ask(ask, done, failed)
