"""What helps a layer that shows nothing, by the reason; after the user pressed a button."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QItemSelectionModel
from qgis.PyQt.QtWidgets import QAction

from ...adapters.authentication import unlock
from ...errors import Pix4dError
from ...layers.sleeper import Reason, Sleeper
from ...layers.sleepers import Sleepers
from ..connections import show_options
from ..running import run_algorithm

CONNECTION_HELPS = (Reason.NO_CONNECTION, Reason.NO_SIGN_IN, Reason.NO_RIGHT)


def help_with(reason: Reason, iface: Any, sleepers: Sleepers) -> None:
    """Do it for all layers of this reason."""
    group = [sleeper for sleeper in sleepers.found.values() if sleeper.reason is reason]
    if reason is Reason.LOCKED:
        _sign_in(sleepers)
    elif reason in CONNECTION_HELPS:
        show_options()
        sleepers.try_again()
    elif reason is Reason.DELETED:
        _remove(iface, group)
        sleepers.try_again()
    elif reason is Reason.NO_FILE:
        _load(group)
    else:
        sleepers.try_again()


def _sign_in(sleepers: Sleepers) -> None:
    """QGIS asks for its master password now."""
    # Where the user says no, the message comes back, and with it the button.
    with suppress(Pix4dError):
        unlock()
    sleepers.try_again()


def _remove(iface: Any, group: list[Sleeper]) -> None:
    """As QGIS does it, which asks first."""
    view = iface.layerTreeView()
    view.selectionModel().clearSelection()
    for sleeper in group:
        node = QgsProject.instance().layerTreeRoot().findLayer(sleeper.layer_id)
        if node is not None:
            flags = QItemSelectionModel.SelectionFlag
            view.selectionModel().select(view.node2index(node), flags.Select | flags.Rows)
    iface.mainWindow().findChild(QAction, "mActionRemoveLayer").trigger()


def _load(group: list[Sleeper]) -> None:
    """What their projects have now, as new layers."""
    for project_id, connection in dict.fromkeys((s.project_id, s.connection) for s in group):
        run_algorithm("loadoutputs", {"PROJECT": str(project_id), "CONNECTION": connection})
