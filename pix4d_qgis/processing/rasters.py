"""Loading rasters, as two algorithms do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..errors import StorageError
from ..words import tr

if TYPE_CHECKING:
    from ..api.pix4d.projects import Project
    from ..layers.origin import Origin
    from .algorithm import Call

ORTHO, DSM = "ORTHO", "DSM"
# What can be loaded, and the output that names it.
KINDS = {"ortho": ORTHO, "dsm": DSM}


def load_rasters(call: Call, project_id: int, kinds: Sequence[str]) -> dict[str, Any]:
    """Queue the project's rasters for loading and return their sources.

    :param kinds: of ``KINDS``
    :returns: by output the text ``/vsis3/<bucket>/<key>``, None where there is none
    :raises NotReady: there is none of them yet
    """
    from ..adapters.canvas import zoom_to
    from ..jobs.results import find_rasters
    from ..layers import load, origin
    from ..layers.renewal import stream

    rasters = find_rasters(call.client, project_id, kinds)
    for note in rasters.notes:
        call.progress.warn(note)
    session = stream(call.client, project_id)
    sources: dict[str, Any] = dict.fromkeys(KINDS.values())
    labels = {"ortho": tr("Orthomosaic"), "dsm": tr("DSM")}
    for kind, output in rasters.found.items():
        source = session.source(output.key)
        # Elsewhere the credentials do not hold, and GDAL would try the user's own.
        if output.bucket not in ("", session.bucket) or not source.startswith(session.prefix):
            raise StorageError(
                tr("The {output} lies in a place that cannot be opened.").format(
                    output=labels[kind]
                )
            )
        layer = load.raster_layer(source, labels[kind], kind, call.progress.is_cancelled)
        origin.write(layer, _origin(call, rasters.project, kind))
        placement = load.Placement(rasters.project.name, kind == "ortho", zoom_to)
        load.queue(call.context, layer, KINDS[kind], placement)
        sources[KINDS[kind]] = source
        call.progress.info(f"{labels[kind]}: {source}")
    return sources


def _origin(call: Call, project: Project, kind: str) -> Origin:
    from ..layers.origin import Origin

    connection = call.client.connection
    return Origin(connection.name, connection.cloud_url, project.id, project.name, kind)
