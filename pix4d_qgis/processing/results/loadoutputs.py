"""Loads the orthomosaic and the DSM as layers."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputRasterLayer

from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class LoadOutputs(Pix4dAlgorithm):
    """Loads the orthomosaic and the DSM as layers."""

    ID = "loadoutputs"
    ICON = "load"
    GROUP_ID = "results"
    TYPES = "TYPES"

    def title(self) -> str:
        return tr("Load outputs")

    def keywords(self) -> str:
        return tr("layer,orthomosaic,dsm,cog,stream")

    def help(self) -> str:
        return tr(
            "Loads the orthomosaic and the DSM of a finished project as layers, in a group "
            "with the project's name. Nothing is downloaded: QGIS reads what it draws. Where "
            "the service has no cloud-optimised file, the plain one is used.\n\n"
            "ORTHO and DSM are the layers' sources; no credentials are in them."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(given.rasters(self.TYPES))
        self.addOutput(QgsProcessingOutputRasterLayer(given.ORTHO, tr("Orthomosaic")))
        self.addOutput(QgsProcessingOutputRasterLayer(given.DSM, tr("DSM")))

    def check(self, read: given.Reader) -> None:
        read.project()

    def work(self, call: Call) -> dict[str, Any]:
        from ..rasters import load_rasters

        kinds = call.read.chosen(self.TYPES) or tuple(given.RASTERS)
        return load_rasters(call, call.project_id(), kinds)
