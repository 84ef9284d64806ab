"""Dragging things of the account onto the map, where our algorithm loads them.

What is dragged names connection, project and kinds of rasters, and no file: a bare file could not
be opened without access, and access is never in what is dragged.
"""

from __future__ import annotations

from typing import Optional
from urllib.parse import parse_qs, urlencode

from qgis.core import QgsMimeDataUtils
from qgis.gui import QgsCustomDropHandler

from ...adapters.messages import announce
from ...plain_text import plain
from ...words import tr
from .branch import Branch
from .kinds import is_done_project, is_of, raster_kind

PROVIDER = "pix4d"


def is_draggable(branch: Branch) -> bool:
    """Whether it is a thing of the account. What cannot be loaded says so when it is dropped."""
    return branch.node is not None


def uri_of(branch: Branch) -> Optional[QgsMimeDataUtils.Uri]:
    """What is dragged of a thing of the account; None for anything else."""
    if branch.node is None:
        return None
    kinds = ["ortho", "dsm"] if is_done_project(branch) else [raster_kind(branch)]
    uri = QgsMimeDataUtils.Uri()
    uri.layerType = "custom"
    uri.providerKey = PROVIDER
    uri.name = branch.name
    uri.uri = urlencode(
        {
            "connection": branch.account.name,
            "project": branch.node.project_id or "",
            "types": ",".join(kinds),
            "problem": "" if all(kinds) else _problem(branch),
        }
    )
    return uri


def _problem(branch: Branch) -> str:
    """Why it cannot be loaded; a key of :func:`_sentence`."""
    if is_of(branch, "project"):
        return "unfinished"
    if is_of(branch, "site"):
        return "site"
    output = branch.node.output if branch.node is not None else None
    if output is None:
        return "folder"
    return "no raster" if output.is_there else "not there"


def _sentence(problem: str) -> str:
    """With the gap ``name``; empty for what is no problem of ours."""
    sentences = {
        "unfinished": tr("'{name}' has no results yet that the map could show."),
        "site": tr("'{name}' is a site: 'Load site in time' in its menu puts it on the map."),
        "folder": tr("'{name}' is no project: drag a finished one, or one of its rasters."),
        "no raster": tr("'{name}' is no raster that the map could show; it can be downloaded."),
        "not there": tr("'{name}' has not been made yet, so the map cannot show it."),
    }
    return sentences.get(problem, "")


class DropHandler(QgsCustomDropHandler):
    """Loads what was dragged from the browser or the dock, or says why it cannot."""

    def customUriProviderKey(self) -> str:
        return PROVIDER

    def handleCustomUriDrop(self, uri: QgsMimeDataUtils.Uri) -> None:
        """Called on the main thread; another program may have made ``uri``."""
        from .algorithm_deeds import load_project

        given = {name: values[0] for name, values in parse_qs(uri.uri).items()}
        kinds = [kind for kind in given.get("types", "").split(",") if kind in ("ortho", "dsm")]
        if kinds and given.get("project", "").isdecimal():
            load_project(given.get("connection", ""), int(given["project"]), kinds)
            return
        sentence = _sentence(given.get("problem", ""))
        if sentence:
            announce(sentence.format(name=plain(uri.name)))
