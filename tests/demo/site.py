"""What the analyst draws in the demonstration, and what comes out of it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from sandbox import CENTRE, QUARRY

REGION_CRS = "EPSG:32632"
# Metres east and north of the site's centre: all of the quarry but its rim, and a zone to leave
# out that lies between two heaps.
REGION = [(-96, -76), (96, -76), (96, 76), (20, 79), (-96, 76)]
EXCLUDED = [(-88, -2), (-66, -2), (-66, 16), (-88, 16)]
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


def region_of_interest(file: Path) -> QgsVectorLayer:
    """One polygon with a hole, in another CRS than the project's, saved as a GeoPackage."""
    drawn = _layer("Region of interest", REGION_CRS, "")
    _add(drawn, [_ring(REGION, REGION_CRS), _ring(EXCLUDED, REGION_CRS)], [])
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(drawn, str(file), context, options)
    if error[0] != QgsVectorFileWriter.NoError:
        raise RuntimeError(f"The region of interest could not be saved: {error[1]}.")
    return QgsVectorLayer(str(file), "Region of interest", "ogr")


def stockpiles(crs: str) -> QgsVectorLayer:
    """One polygon around the toe of each stockpile and the rim of the pit."""
    layer = _layer("Stockpiles", crs, "&field=name:string(40)")
    for pile in QUARRY:
        _add(layer, [_ring(pile.polygon(), crs)], [pile.name])
    return layer


def compared(volumes: str) -> list[dict[str, object]]:
    """The measured volumes beside the known ones, in m3."""
    layer = QgsVectorLayer(volumes, "volumes", "ogr")
    rows = {feature["name"]: feature for feature in layer.getFeatures()}
    return [
        {
            "name": pile.name,
            "cut": round(rows[pile.name]["cut"], 3),
            "fill": round(rows[pile.name]["fill"], 3),
            "expected_cut": round(pile.expected_cut, 3),
            "expected_fill": round(pile.expected_fill, 3),
        }
        for pile in QUARRY
    ]


def _layer(name: str, crs: str, fields: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"Polygon?crs={crs}{fields}", name, "memory")


def _add(layer: QgsVectorLayer, rings: list[list[QgsPointXY]], attributes: list[str]) -> None:
    feature = QgsFeature(layer.fields())
    feature.setAttributes(attributes)
    feature.setGeometry(QgsGeometry.fromPolygonXY(rings))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()


def _ring(points: list[tuple[float, float]], crs: str) -> list[QgsPointXY]:
    target = QgsCoordinateReferenceSystem(crs)
    centre = QgsCoordinateTransform(WGS84, target, QgsProject.instance()).transform(
        QgsPointXY(*CENTRE)
    )
    return [QgsPointXY(centre.x() + x, centre.y() + y) for x, y in points]
