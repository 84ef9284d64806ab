"""Create project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ...api.pix4d.choices import PARENT_TYPES, PROJECT_TYPES
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm

if TYPE_CHECKING:
    from ...api.pix4d.projects import NewProject


class CreateProject(Pix4dAlgorithm):
    """Creates an empty project."""

    ID = "createproject"
    ICON = "project"
    GROUP_ID = "projects"
    CHANGES_PROJECT = True
    PROJECT_TYPE, PARENT_TYPE, PARENT_UUID = "PROJECT_TYPE", "PARENT_TYPE", "PARENT_UUID"
    PROJECT_ID = "PROJECT_ID"

    def title(self) -> str:
        return tr("Create project")

    def keywords(self) -> str:
        return tr("new,dataset,photogrammetry,drone")

    def help(self) -> str:
        return tr(
            "Creates an empty project on PIX4Dcloud. This costs nothing.\n\n"
            "The output CRS must be projected, with the same unit on all axes; a vertical CRS "
            "can be added, as in EPSG:2056+5728. ARBITRARY_METERS, ARBITRARY_FEET and "
            "ARBITRARY_US_FEET stand for a local system. Without one, the service takes the "
            "UTM zone of the photos.\n\n"
            "The id of the new project is the output PROJECT_ID."
        )

    def define(self) -> None:
        self.addParameter(QgsProcessingParameterString(given.NAME, tr("Name")))
        self.addParameter(given.coordinate_system())
        self.addParameter(given.choice(self.PROJECT_TYPE, tr("Project type"), PROJECT_TYPES))
        self.addParameter(given.choice(self.PARENT_TYPE, tr("Parent type"), PARENT_TYPES))
        self.addParameter(
            QgsProcessingParameterString(self.PARENT_UUID, tr("Parent uuid"), optional=True)
        )
        self.addOutput(QgsProcessingOutputNumber(self.PROJECT_ID, tr("Project id")))

    def check(self, read: given.Reader) -> None:
        self._new_project(read)

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.folders import upload_manifests
        from ...jobs.announcement import about_crs
        from ...storage.area_note import note_area

        new = self._new_project(call.read)
        about_crs(new.coordinate_system, call.progress)
        project = call.client.projects.create(new)
        call.project = project.id
        note_area(upload_manifests(), call.client.connection.cloud_url, project.id, None)
        call.progress.info(tr("Created project {} ({}).").format(project.id, project.name))
        return {self.PROJECT_ID: project.id}

    def _new_project(self, read: given.Reader) -> NewProject:
        return read.new_project(self.PROJECT_TYPE, self.PARENT_TYPE, self.PARENT_UUID)
