"""Sets how a project is processed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterString

from ...api.pix4d.choices import FORMATS, OUTPUTS, TAGS
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm

if TYPE_CHECKING:
    from ...api.pix4d.options import ProcessingOptions
    from ...geometry.region_of_interest import RegionOfInterest

POINT_CLOUD = "point_cloud"


class SetProcessingOptions(Pix4dAlgorithm):
    """Sets how a project is processed."""

    ID = "setprocessingoptions"
    ICON = "options"
    GROUP_ID = "run"
    FORMATS, AREA = "FORMATS", "AREA"

    def title(self) -> str:
        return tr("Set processing options")

    def keywords(self) -> str:
        return tr("tags,outputs,formats,roi,region of interest")

    def help(self) -> str:
        return tr(
            "Sets how the project will be processed. Options that are left empty go back to "
            "the service's defaults.\n\n"
            "Tags: nadir (the default), oblique and building exclude one another; flat goes "
            "with nadir only.\n\n"
            "Region of interest: a polygon layer of any CRS, or the AREA text of 'Region of "
            "interest from polygons'. It is compared with the positions of the project's "
            "photos before it is sent.\n\n"
            "Formats: file formats of the point cloud."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(given.choices(given.TAGS, tr("Tags"), TAGS))
        self.addParameter(given.choices(given.OUTPUTS, tr("Outputs"), OUTPUTS))
        self.addParameter(
            given.choices(self.FORMATS, tr("Point cloud formats"), FORMATS[POINT_CLOUD])
        )
        self.addParameter(given.polygons(given.ROI, tr("Region of interest"), optional=True))
        self.addParameter(
            QgsProcessingParameterString(
                self.AREA, tr("Region of interest as area text"), optional=True, multiLine=True
            )
        )
        self.addParameter(given.thickness())
        self.addParameter(given.parts())

    def check(self, read: given.Reader) -> None:
        read.project()
        self._options(read, None)

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.exif import locate
        from ...adapters.folders import upload_manifests
        from ...jobs.announcement import about_region, about_size
        from ...jobs.run import STARTED, no_effect
        from ...jobs.stored_photos import check_region_near_photos
        from ...storage.area_note import note_area

        region = call.read.region(given.ROI, self.AREA)
        options = self._options(call.read, region)
        project_id = call.project_id()
        project = call.client.projects.get(project_id)
        if project.status in STARTED:
            call.progress.warn(no_effect(project, [tr("The options")]))
        if region is not None:
            about_region(region, call.progress)
            about_size(region, call.progress)
            check_region_near_photos(call.client, project_id, region, locate, call.progress)
        call.client.options.set(project_id, options)
        url = call.client.connection.cloud_url
        note_area(upload_manifests(), url, project_id, options.area)
        call.progress.info(tr("The processing options of project {} are set.").format(project_id))
        return {}

    def _options(self, read: given.Reader, region: RegionOfInterest | None) -> ProcessingOptions:
        formats = read.chosen(self.FORMATS)
        return read.options(region, {POINT_CLOUD: formats} if formats else None)
