"""Layers on the map whose project the service no longer has. For the main thread."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsRasterLayer

from ..errors import NotFound
from ..words import tr
from . import origin
from .asleep import is_asleep, project_of
from .sleepers import report_lost

if TYPE_CHECKING:
    from ..adapters.connections import SavedConnection


def projects_on_map(connection: SavedConnection) -> list[int]:
    """Ids of the projects that a connection opens, and of which layers are awake."""
    found = {
        project_id: None
        for layer, project_id, known in _streamed()
        if not is_asleep(layer.source()) and _opens(connection, known)
    }
    return list(found)


def report_deleted(
    connection: SavedConnection, project_ids: Collection[int], *, for_all: bool = False
) -> None:
    """Let the layers of these projects show nothing and say why; they stay on the map.

    :param connection: the one that no longer finds them
    :param for_all: they are gone for all connections to that service
    """
    layers = [
        layer
        for layer, project_id, known in _streamed()
        if project_id in project_ids
        and ((for_all and known.cloud_url == connection.cloud_url) or _opens(connection, known))
    ]
    if layers:
        report_lost(layers, NotFound(tr("The project was deleted.")))


def _opens(connection: SavedConnection, known: origin.Origin) -> bool:
    """Whether it is the connection of a layer, also if it was renamed since."""
    from ..adapters.connections import best_match

    return best_match(known.connection, known.cloud_url) == connection


def _streamed() -> Iterator[tuple[QgsRasterLayer, int, origin.Origin]]:
    """The streamed layers of which it is known where they come from, and their projects."""
    for layer in QgsProject.instance().mapLayers().values():
        known = origin.read(layer)
        if known is None or not isinstance(layer, QgsRasterLayer):
            continue
        project_id = project_of(layer.source())
        if project_id is not None:
            yield layer, project_id, known
