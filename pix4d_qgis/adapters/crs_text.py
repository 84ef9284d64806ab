"""QGIS's coordinate systems, as text, and of the thread that uses them.

A QgsCoordinateReferenceSystem belongs to the thread that has made it, and so do its copies, which
QGIS hands out of a cache. When that thread ends, as those of the task manager do after half a
minute without work, they go on to name themselves but give no WKT any more.
"""

from __future__ import annotations

from typing import Union

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject

PREFERRED = QgsCoordinateReferenceSystem.WKT_PREFERRED
# Two that differ, so that one of them differs from any other.
OTHERS = ("EPSG:4326", "EPSG:3857")


def crs_wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """WKT2 of a CRS; empty for none."""
    if not crs.isValid():
        return ""
    return str(crs.toWkt(PREFERRED) or made_here(crs).toWkt(PREFERRED))


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as the service takes it: its EPSG code, else WKT2; empty for none."""
    if crs.isValid() and crs.authid().upper().startswith("EPSG:"):
        return str(crs.authid())
    return crs_wkt(crs)


def made_here(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """The same CRS, made in this thread; as it is where it cannot be made again."""
    text = crs.toWkt(PREFERRED)
    QgsCoordinateReferenceSystem.invalidateCache()
    if crs.authid():
        made = QgsCoordinateReferenceSystem(crs.authid())
    elif text:
        made = QgsCoordinateReferenceSystem.fromWkt(text)
    else:
        made = QgsCoordinateReferenceSystem.fromProj(crs.toProj())
    return made if made.isValid() else crs


def settle(owner: Union[QgsMapLayer, QgsProject]) -> None:
    """Have a layer, or a QGIS project, own its CRS as one of this thread."""
    made = made_here(owner.crs())
    if not made.isValid():
        return
    # Neither takes an equal one. Nobody is told of the one between.
    between = next(text for text in OTHERS if text != made.authid())
    was_silent = owner.blockSignals(True)
    was_dirty = isinstance(owner, QgsProject) and owner.isDirty()
    owner.setCrs(QgsCoordinateReferenceSystem(between))
    if isinstance(owner, QgsProject):
        owner.setDirty(was_dirty)
    owner.blockSignals(was_silent)
    owner.setCrs(made)
