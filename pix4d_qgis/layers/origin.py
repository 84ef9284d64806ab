"""Where a streamed layer comes from, kept in the layer itself and so in the user's project file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayer

PREFIX = "pix4d/"


@dataclass(frozen=True)
class Origin:
    """The project that a raster belongs to. Nothing in it is secret.

    :param connection: name of the saved connection that it was loaded with
    :param cloud_url: address of the service, should the connection be gone or changed
    :param project_id: integer id
    :param kind: ``ortho`` or ``dsm``
    """

    connection: str
    cloud_url: str
    project_id: int
    project_name: str
    kind: str


def write(layer: QgsMapLayer, origin: Origin) -> None:
    """Note the origin in the layer's custom properties."""
    for name, value in vars(origin).items():
        layer.setCustomProperty(f"{PREFIX}{name}", value)


def read(layer: QgsMapLayer) -> Optional[Origin]:
    """The origin of a layer of ours; None for any other."""
    try:
        project_id = int(layer.customProperty(f"{PREFIX}project_id"))
    except (TypeError, ValueError):
        return None
    return Origin(
        connection=_text(layer, "connection"),
        cloud_url=_text(layer, "cloud_url"),
        project_id=project_id,
        project_name=_text(layer, "project_name"),
        kind=_text(layer, "kind"),
    )


def copy(source: QgsMapLayer, target: QgsMapLayer) -> None:
    """Give a layer the origin of another, if that has one."""
    found = read(source)
    if found is not None:
        write(target, found)


def _text(layer: QgsMapLayer, name: str) -> str:
    return str(layer.customProperty(f"{PREFIX}{name}") or "")
