"""Turns polygons into a region of interest."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...errors import InvalidInput
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class RegionOfInterestFromPolygons(Pix4dAlgorithm):
    """Turns polygons into a region of interest."""

    ID = "regionofinterest"
    ICON = "region"
    GROUP_ID = "run"
    INPUT, AREA, OUTPUT = "INPUT", "AREA", "OUTPUT"

    def title(self) -> str:
        return tr("Region of interest from polygons")

    def keywords(self) -> str:
        return tr("roi,area,plane,opf,boundary")

    def help(self) -> str:
        return tr(
            "Turns polygons of any CRS into the region of interest that the service reads: "
            "one polygon in WGS 84, with any number of excluded zones (holes). Nothing is "
            "sent.\n\n"
            "Polygons that touch or overlap are merged. If several parts remain, they are "
            "refused, or all but the largest are dropped, and the log says which. Invalid "
            "polygons are mended where that is clear, else refused with the feature's id.\n\n"
            "AREA is the text for 'Set processing options'; OUTPUT shows the region."
        )

    def define(self) -> None:
        self.addParameter(given.polygons(self.INPUT, tr("Polygons")))
        self.addParameter(given.thickness())
        self.addParameter(given.parts())
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Region of interest"),
                QgsProcessing.TypeVectorPolygon,
                optional=True,
            )
        )
        self.addOutput(QgsProcessingOutputString(self.AREA, tr("Area")))

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.features import region_geometry
        from ...geometry.region_of_interest import area_to_json
        from ...jobs.announcement import about_region, about_size

        region = call.read.region(self.INPUT)
        if region is None:
            raise InvalidInput(tr("No polygons are given."))
        about_region(region, call.progress)
        about_size(region, call.progress)
        fields = QgsFields()
        fields.append(QgsField("area_m2", QVariant.Double))
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        table = call.layer(self.OUTPUT, fields, QgsWkbTypes.Polygon, wgs84)
        table.add([region.square_metres], region_geometry(region))
        table.close()
        return {self.AREA: area_to_json(region.area), self.OUTPUT: table.target}
