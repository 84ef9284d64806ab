"""Questions about branches that decide what can be done with them."""

from __future__ import annotations

from qgis.core import QgsApplication

from .branch import Branch

DONE = "DONE"
# Types of outputs, and the type under which they are loaded.
RASTERS = {
    "ortho": "ortho",
    "ortho_rgb": "ortho",
    "ortho_cloud_optimized": "ortho",
    "dsm": "dsm",
    "dsm_cloud_optimized": "dsm",
}


def is_of(branch: Branch, *kinds: str) -> bool:
    """Whether it is a thing of one of the kinds of :mod:`~pix4d_qgis.jobs.drive`."""
    return branch.node is not None and branch.node.kind in kinds


def is_done_project(branch: Branch) -> bool:
    """Whether it is a project with results; one of unknown status may have some."""
    return is_of(branch, "project") and branch.node is not None and branch.node.status in ("", DONE)


def is_deletable(branch: Branch) -> bool:
    """Whether the service lets it be renamed and deleted."""
    return is_of(branch, "folder", "site", "project")


def has_place(branch: Branch) -> bool:
    """Whether it lies somewhere in the world."""
    return is_of(branch, "site", "project", "output")


def raster_kind(branch: Branch) -> str:
    """``ortho`` or ``dsm`` for a finished output that can be loaded; else empty."""
    output = branch.node.output if branch.node is not None else None
    if output is None or not output.is_there:
        return ""
    return RASTERS.get(output.type, "")


def has_algorithm(name: str) -> bool:
    """Whether the plugin's provider has this algorithm."""
    return QgsApplication.processingRegistry().algorithmById(f"pix4d:{name}") is not None
