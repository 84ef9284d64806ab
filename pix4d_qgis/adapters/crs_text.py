"""QGIS's coordinate systems as text."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem


def crs_wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """WKT2 of a CRS; empty for none."""
    return str(crs.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED)) if crs.isValid() else ""


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as the service takes it: its EPSG code, else WKT2; empty for none."""
    if crs.isValid() and crs.authid().upper().startswith("EPSG:"):
        return str(crs.authid())
    return crs_wkt(crs)
