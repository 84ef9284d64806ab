"""What can be done with a thing of the account: one list for the browser and the dock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon, QKeySequence

from ...adapters.icons import icon
from ...words import tr
from . import algorithm_deeds, service_deeds
from .branch import Branch
from .kinds import has_algorithm, has_place, is_deletable, is_done_project, is_of, raster_kind

Fits = Callable[[Branch], bool]
Do = Callable[[Branch], object]


@dataclass(frozen=True)
class Deed:
    """One entry of the menu.

    :param name: the object name of its action
    :param fits: whether it makes sense for a branch
    :param do: on the main thread; returns at once, unless the user is asked something
    :param begins_group: whether a line separates it from what is above
    :param keys: its keys, where the tree has the focus
    """

    name: str
    text: str
    picture: QIcon
    fits: Fits
    do: Do
    begins_group: bool = False
    keys: tuple[QKeySequence, ...] = ()


def all_deeds() -> list[Deed]:
    """In the order of the menu, in the user's language."""
    return [*_loading(), *_working(), *_keeping()]


def default_deed(branch: Branch) -> None:
    """What Enter and a double-click do with something that has nothing below it."""
    kind = raster_kind(branch)
    if kind:
        algorithm_deeds.load(branch, [kind])
    elif branch.node is not None and branch.node.output is not None:
        algorithm_deeds.download(branch)


def _loading() -> list[Deed]:
    def loads(kind: str) -> Fits:
        return lambda branch: is_done_project(branch) or raster_kind(branch) == kind

    def load(*kinds: str) -> Do:
        return lambda branch: algorithm_deeds.load(branch, kinds)

    return [
        Deed(
            "pix4dLoadBoth",
            tr("Load orthomosaic and DSM"),
            icon("load"),
            is_done_project,
            load("ortho", "dsm"),
        ),
        Deed("pix4dLoadOrtho", tr("Load orthomosaic"), icon("load"), loads("ortho"), load("ortho")),
        Deed("pix4dLoadDsm", tr("Load DSM"), icon("load"), loads("dsm"), load("dsm")),
        Deed(
            "pix4dLoadSite",
            tr("Load site in time"),
            icon("site"),
            lambda branch: is_of(branch, "site") and has_algorithm("loadsite"),
            algorithm_deeds.load_site,
        ),
        Deed("pix4dZoomTo", tr("Zoom to"), theme("mActionZoomTo"), has_place, service_deeds.zoom),
    ]


def _working() -> list[Deed]:
    return [
        Deed(
            "pix4dVolumes",
            tr("Compute volumes…"),
            icon("volumes"),
            is_done_project,
            algorithm_deeds.volumes,
            begins_group=True,
        ),
        Deed(
            "pix4dDownload",
            tr("Download…"),
            icon("download"),
            lambda branch: is_done_project(branch) or _is_finished_output(branch),
            algorithm_deeds.download,
        ),
        Deed(
            "pix4dOpenInBrowser",
            tr("Open in web browser"),
            theme("mIconWms"),
            lambda branch: branch.node is not None,
            service_deeds.open_in_web_browser,
        ),
        Deed(
            "pix4dCopyId",
            tr("Copy id"),
            theme("mActionEditCopy"),
            lambda branch: bool(service_deeds.id_of(branch)),
            service_deeds.copy_id,
        ),
    ]


def _keeping() -> list[Deed]:
    return [
        Deed(
            "pix4dRename",
            tr("Rename…"),
            theme("mActionToggleEditing"),
            is_deletable,
            service_deeds.rename,
            begins_group=True,
            keys=(QKeySequence(Qt.Key.Key_F2),),
        ),
        Deed(
            "pix4dDelete",
            tr("Delete…"),
            theme("mActionDeleteSelected"),
            is_deletable,
            service_deeds.delete,
            keys=(QKeySequence(Qt.Key.Key_Delete),),
        ),
        Deed(
            "pix4dRefresh",
            tr("Refresh"),
            theme("mActionRefresh"),
            lambda branch: branch.has_children,
            refresh,
            begins_group=True,
            keys=(QKeySequence(Qt.Key.Key_F5),),
        ),
    ]


def refresh(branch: Branch) -> None:
    """Ask again what it is and what is below it."""
    branch.learn_details(again=True)
    branch.refresh()


def theme(name: str) -> QIcon:
    """A picture of QGIS's own theme."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def _is_finished_output(branch: Branch) -> bool:
    output = branch.node.output if branch.node is not None else None
    return output is not None and output.is_there
