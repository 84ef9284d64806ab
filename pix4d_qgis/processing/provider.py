"""The provider 'PIX4D' of QGIS's Processing toolbox."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..adapters.icons import icon
from .measurement.computevolumes import ComputeVolumes
from .measurement.volumesreport import VolumesReport
from .photos.uploadphotos import UploadPhotos
from .projects.createproject import CreateProject
from .projects.listprojects import ListProjects
from .results.downloadoutputs import DownloadOutputs
from .results.listoutputs import ListOutputs
from .results.loadoutputs import LoadOutputs
from .results.loadsite import LoadSite
from .run.processphotos import ProcessPhotos
from .run.regionofinterest import RegionOfInterestFromPolygons
from .run.setprocessingoptions import SetProcessingOptions
from .run.startprocessing import StartProcessing
from .run.waitforprocessing import WaitForProcessing
from .setup.installpackages import InstallPackages

ALGORITHMS = (
    ListProjects,
    CreateProject,
    UploadPhotos,
    RegionOfInterestFromPolygons,
    SetProcessingOptions,
    StartProcessing,
    WaitForProcessing,
    ProcessPhotos,
    ListOutputs,
    LoadOutputs,
    LoadSite,
    DownloadOutputs,
    ComputeVolumes,
    VolumesReport,
    InstallPackages,
)


class Pix4dProvider(QgsProcessingProvider):
    """All algorithms of the plugin."""

    def id(self) -> str:
        return "pix4d"

    def name(self) -> str:
        return "PIX4D"

    def icon(self) -> QIcon:
        return icon("pix4d")

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
