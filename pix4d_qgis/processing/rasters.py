"""Loading rasters, as two algorithms do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..errors import StorageError
from ..words import tr
from .parameters import RASTERS

if TYPE_CHECKING:
    from qgis.core import QgsRasterLayer

    from ..api.pix4d.outputs import Output
    from ..api.pix4d.projects import Project
    from ..layers.origin import Origin
    from ..layers.vsis3 import Session
    from .algorithm import Call


def load_rasters(call: Call, project_id: int, kinds: Sequence[str]) -> dict[str, Any]:
    """Queue the project's rasters for loading and return their sources.

    :param kinds: of ``parameters.RASTERS``
    :returns: by output the text ``/vsis3/<bucket>/<key>``, None where there is none
    :raises NotReady: there is none of them yet
    """
    from ..adapters.canvas import zoom_to
    from ..layers import load

    name, layers = open_rasters(call, project_id, kinds)
    sources: dict[str, Any] = dict.fromkeys(RASTERS.values())
    for kind, layer in layers.items():
        load.queue(
            call.context, layer, RASTERS[kind], load.Placement(name, kind == "ortho", zoom_to)
        )
        sources[RASTERS[kind]] = layer.source()
        call.progress.info(f"{layer.name()}: {layer.source()}")
    return sources


def open_rasters(
    call: Call, project_id: int, kinds: Sequence[str]
) -> tuple[str, dict[str, QgsRasterLayer]]:
    """The name of the project, and its rasters by kind as layers, which say where they are from.

    :raises NotReady: there is none of them yet
    """
    from ..jobs.results import find_rasters
    from ..layers import origin
    from ..layers.renewal import stream

    rasters = find_rasters(call.client, project_id, kinds)
    for note in rasters.notes:
        call.progress.warn(note)
    session = stream(call.client, project_id)
    layers: dict[str, QgsRasterLayer] = {}
    try:
        for kind, output in rasters.found.items():
            layers[kind] = _open(call, session, kind, output)
            origin.write(layers[kind], _origin(call, rasters.project, kind))
    except Exception:
        # The error remembers this frame: it would keep a layer until after the end of QGIS.
        layers.clear()
        raise
    return rasters.project.name, layers


def _open(call: Call, session: Session, kind: str, output: Output) -> QgsRasterLayer:
    from ..layers.load import raster_layer

    source = session.source(output.key)
    # Elsewhere the credentials do not hold, and GDAL would try the user's own.
    if output.bucket not in ("", session.bucket) or not source.startswith(session.prefix):
        raise StorageError(
            tr("The {output} lies in a place that cannot be opened.").format(output=_label(kind))
        )
    return raster_layer(source, _label(kind), kind, call.progress.is_cancelled)


def _label(kind: str) -> str:
    return tr("Orthomosaic") if kind == "ortho" else tr("DSM")


def _origin(call: Call, project: Project, kind: str) -> Origin:
    from ..layers.origin import Origin

    connection = call.client.connection
    return Origin(connection.name, connection.cloud_url, project.id, project.name, kind)
