"""Photos to map layers in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ...api.pix4d.choices import OUTPUTS, TAGS
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm

if TYPE_CHECKING:
    from ...jobs.chain import Order


class ProcessPhotos(Pix4dAlgorithm):
    """Photos to map layers in one run."""

    ID = "processphotos"
    ICON = "process"
    GROUP_ID = "run"
    CHANGES_PROJECT = True
    PROJECT_ID, STATUS = "PROJECT_ID", "STATUS"

    def title(self) -> str:
        return tr("Process photos")

    def keywords(self) -> str:
        return tr("chain,workflow,photogrammetry,orthomosaic,dsm")

    def help(self) -> str:
        return tr(
            "The whole way: creates a project, uploads and registers the photos, sets the "
            "options, starts the processing, waits, and loads the orthomosaic and the DSM.\n\n"
            "Starting uses credits of the account. Everything that can be checked is checked "
            "before the project is created.\n\n"
            "To go on with a project that was begun before, give it as Project: what is done "
            "already is left out."
        )

    def define(self) -> None:
        self.addParameter(
            QgsProcessingParameterString(given.NAME, tr("Name (of a new project)"), optional=True)
        )
        self.addParameter(given.project(optional=True))
        self.addParameter(given.photos(optional=True))
        self.addParameter(given.coordinate_system())
        self.addParameter(given.polygons(given.ROI, tr("Region of interest"), optional=True))
        self.addParameter(given.parts())
        self.addParameter(given.choices(given.TAGS, tr("Tags"), TAGS))
        self.addParameter(given.choices(given.OUTPUTS, tr("Outputs"), OUTPUTS))
        self.addParameter(given.timeout())
        self.addOutput(QgsProcessingOutputNumber(self.PROJECT_ID, tr("Project id")))
        self.addOutput(QgsProcessingOutputString(self.STATUS, tr("Status")))
        self.addOutput(QgsProcessingOutputRasterLayer(given.ORTHO, tr("Orthomosaic")))
        self.addOutput(QgsProcessingOutputRasterLayer(given.DSM, tr("DSM")))

    def check(self, read: given.Reader) -> None:
        self._order(read).check()

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.exif import locate
        from ...jobs.announcement import about_size
        from ...jobs.chain import process_photos
        from ...jobs.results import await_cogs
        from ...layers.vsis3 import warn_if_not_streamable
        from ..rasters import load_rasters

        warn_if_not_streamable(call.progress)
        order = self._order(call.read)
        if order.region is not None:
            about_size(order.region, call.progress)
        project = process_photos(call.client, order, locate, call.progress.part)
        call.project = project.id
        await_cogs(call.client, project.id, call.progress)
        sources = load_rasters(call, project.id, tuple(given.RASTERS))
        return {self.PROJECT_ID: project.id, self.STATUS: project.status, **sources}

    def _order(self, read: given.Reader) -> Order:
        from ...adapters.folders import upload_manifests
        from ...jobs.chain import Order

        region = read.region()
        return Order(
            timeout=read.number(given.TIMEOUT) or given.ONE_DAY,
            project=read.project() if read.text(given.PROJECT).strip() else None,
            new=read.new_project() if read.text(given.NAME) else None,
            coordinate_system=read.coordinate_system(),
            photos=read.paths(given.PHOTOS),
            options=read.options(region),
            region=region,
            manifests=upload_manifests(),
        )
