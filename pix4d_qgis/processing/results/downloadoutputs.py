"""Downloads outputs into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterFolderDestination,
)

from ...api.pix4d.choices import OUTPUT_TYPES
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class DownloadOutputs(Pix4dAlgorithm):
    """Downloads outputs into a folder."""

    ID = "downloadoutputs"
    ICON = "download"
    GROUP_ID = "results"
    TYPES, FOLDER, FILES = "TYPES", "FOLDER", "FILES"

    def title(self) -> str:
        return tr("Download outputs")

    def keywords(self) -> str:
        return tr("files,save,point cloud,report")

    def help(self) -> str:
        return tr(
            "Downloads the finished outputs of the chosen types into a folder. A file of the "
            "same name is replaced once the new one has arrived complete; one that is there "
            "already, with the date and size that it has in the cloud, is left as it is.\n\n"
            "What was interrupted is continued when it is run again. Until then a hidden file, "
            "whose name ends in .part, keeps what has arrived."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(given.choices(self.TYPES, tr("Types"), OUTPUT_TYPES, ("ortho", "dsm")))
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.FILES, tr("Files")))

    def check(self, read: given.Reader) -> None:
        read.project()

    def work(self, call: Call) -> dict[str, Any]:
        from ...jobs.results import download_outputs

        files = download_outputs(
            call.client,
            call.project_id(),
            call.read.chosen(self.TYPES),
            Path(call.read.text(self.FOLDER)),
            call.progress,
        )
        return {self.FOLDER: call.read.text(self.FOLDER), self.FILES: [str(path) for path in files]}
