"""How large a polygon is on the ground."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsProject,
    QgsUnitTypes,
)

WGS84 = "EPSG:7030"


def area_in_square_metres(
    project: QgsProject, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem
) -> float:
    """The area on the project's ellipsoid, on that of WGS 84 where it has none.

    :param crs: of the geometry
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, project.transformContext())
    ellipsoid = project.ellipsoid()
    measure.setEllipsoid(ellipsoid if ellipsoid not in ("", "NONE") else WGS84)
    area = measure.measureArea(geometry)
    return float(measure.convertAreaMeasurement(area, QgsUnitTypes.AreaSquareMeters))
