"""What is done with a branch by an algorithm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis import utils
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog

from ...adapters.messages import Button, announce
from ...words import numbered, tr
from ..running import run_algorithm
from .branch import Branch
from .labels import name_of


def load(branch: Branch, kinds: Sequence[str]) -> None:
    """Load rasters of the project that ``branch`` is, or belongs to.

    :param kinds: of ``ortho`` and ``dsm``
    """
    load_project(branch.account.name, _project_of(branch), kinds)


def load_project(connection: str, project_id: int, kinds: Sequence[str]) -> None:
    """Load rasters of a project of a connection."""
    run_algorithm(
        "loadoutputs",
        {"CONNECTION": connection, "PROJECT": str(project_id), "TYPES": list(kinds)},
    )


def load_site(branch: Branch) -> None:
    """Load all projects of a site, each at its time, and offer to play them."""
    node = branch.node
    if node is None:
        return

    def done(results: dict[str, Any]) -> None:
        from ...layers.temporal import play

        count = int(results["COUNT"])
        sentence = numbered(
            count, "{name}: {n} project is on the map.", "{name}: {n} projects are on the map."
        )
        button = Button(tr("Play"), play) if count > 1 else None
        announce(sentence.format(name=name_of(branch)), button=button)

    site = node.uuid or str(node.site_id)
    run_algorithm("loadsite", {"CONNECTION": branch.account.name, "SITE": site}, done)


def volumes(branch: Branch) -> None:
    """Open the dialog of the volumes' algorithm for a project."""
    _open_dialog("computevolumes", branch)


def download(branch: Branch) -> None:
    """Of an output, ask where to; of a project, open the dialog, where types are chosen, too."""
    node = branch.node
    if node is None or node.output is None:
        _open_dialog("downloadoutputs", branch)
        return
    folder = QFileDialog.getExistingDirectory(
        utils.iface.mainWindow(), tr("Download {name} into").format(name=branch.name)
    )
    if folder:
        run_algorithm(
            "downloadoutputs",
            {
                "CONNECTION": branch.account.name,
                "PROJECT": str(node.project_id),
                "TYPES": [node.output.type],
                "FOLDER": folder,
            },
        )


def _project_of(branch: Branch) -> int:
    if branch.node is None or branch.node.project_id is None:
        raise ValueError(branch.key)
    return branch.node.project_id


def _open_dialog(algorithm: str, branch: Branch) -> None:
    """Beside the window, as the toolbox opens it: the map can be used meanwhile."""
    import processing

    parameters: dict[str, Any] = {
        "CONNECTION": branch.account.name,
        "PROJECT": str(_project_of(branch)),
    }
    dialog = processing.createAlgorithmDialog(f"pix4d:{algorithm}", parameters)
    if dialog is not None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
