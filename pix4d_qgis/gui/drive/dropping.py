"""Dragging things of the account onto the map, where our algorithm loads them.

What is dragged names connection, project and kinds of rasters, and no file: a bare file could not
be opened without access, and access is never in what is dragged.
"""

from __future__ import annotations

from typing import Optional
from urllib.parse import parse_qs, urlencode

from qgis.core import QgsMimeDataUtils
from qgis.gui import QgsCustomDropHandler

from .branch import Branch
from .kinds import is_done_project, raster_kind

PROVIDER = "pix4d"


def uri_of(branch: Branch) -> Optional[QgsMimeDataUtils.Uri]:
    """What is dragged of a project or a raster; None for what cannot be loaded."""
    kinds = ["ortho", "dsm"] if is_done_project(branch) else [raster_kind(branch)]
    if branch.node is None or not all(kinds):
        return None
    uri = QgsMimeDataUtils.Uri()
    uri.layerType = "custom"
    uri.providerKey = PROVIDER
    uri.name = branch.name
    uri.uri = urlencode(
        {
            "connection": branch.account.name,
            "project": branch.node.project_id,
            "types": ",".join(kinds),
        }
    )
    return uri


class DropHandler(QgsCustomDropHandler):
    """Loads what was dragged from the browser or the dock."""

    def customUriProviderKey(self) -> str:
        return PROVIDER

    def handleCustomUriDrop(self, uri: QgsMimeDataUtils.Uri) -> None:
        """Called on the main thread; another program may have made ``uri``."""
        from .algorithm_deeds import load_project

        given = {name: values[0] for name, values in parse_qs(uri.uri).items()}
        kinds = [kind for kind in given.get("types", "").split(",") if kind in ("ortho", "dsm")]
        if kinds and given.get("project", "").isdecimal():
            load_project(given.get("connection", ""), int(given["project"]), kinds)
