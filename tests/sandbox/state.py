"""Everything the embedded service remembers."""

from __future__ import annotations

import itertools
import threading
import uuid
from datetime import datetime, timezone
from typing import Any, Optional

from .drive import Drive, Place
from .faults import Faults
from .project import Project
from .s3_credentials import Credentials
from .s3_multipart import OpenUploads
from .s3_store import ObjectStore
from .settings import SandboxSettings
from .steering import Steering
from .tokens import Tokens

BUCKET = "prod-pix4d-cloud-default"

# error_code: error_reason, as the service documents them.
ERROR_REASONS = {
    10001: "An unexpected error occurred.",
    10002: "Processing exceeded allotted time.",
    10003: "Processing exceeded available resources.",
    10101: "Failed to create cameras. More information will be available in the processing log.",
    10201: "Failed to calibrate a sufficient number of cameras.",
    10402: "Point cloud generation failed.",
    10410: "Processing failed.",
    10411: "Failed to densify sparse point cloud.",
    10501: "3D textured mesh generation failed.",
    10601: "The input data is not valid.",
    10611: "The selected output CRS is not isometric.",
    10612: "The selected output CRS is not projected or arbitrary.",
    10613: "An output CRS cannot be defined without a horizontal CRS component.",
    10614: "A geoid model or geoid height cannot be specified without a CRS vertical component.",
    10615: "A geoid height cannot be specified with a geoid model.",
}


class CloudState:
    """The one object behind the three servers. Hold ``lock`` while reading or changing projects."""

    def __init__(self, settings: SandboxSettings, store: ObjectStore) -> None:
        self.settings = settings
        self.store = store
        self.steering = Steering()
        self.faults = Faults()
        self.uploads = OpenUploads()
        self.tokens = Tokens(settings.token_lifetime)
        self.credentials = Credentials(settings.credentials_lifetime)
        self.lock = threading.RLock()
        self.stopping = threading.Event()
        self.projects: dict[int, Project] = {}
        self.drive = Drive(self.projects)
        self.user_uuid = self.drive.user_uuid
        self.organization_uuid = self.drive.organization_uuid
        self.cloud_url = ""
        self.s3_endpoint = ""
        self._project_ids = itertools.count(877866, 7)
        self._photo_ids = itertools.count(23167077)
        self._output_ids = itertools.count(147817230, 3)

    def new_project(
        self, name: str, fields: dict[str, Any], place: Optional[Place] = None
    ) -> Project:
        with self.lock:
            number = next(self._project_ids)
            project = Project(
                id=number,
                uuid=uuid.uuid4().hex,
                prefix=f"user-{self.user_uuid}/project-{number}",
                name=name,
                display_name=name,
                created=datetime.now(timezone.utc),
                fields=fields,
                coordinate_system=fields.get("coordinate_system") or "",
                place=place,
            )
            self.projects[number] = project
        return project

    def delete_project(self, project: Project) -> bool:
        """Interrupt processing and delete the project with its files; False: it is gone."""
        with self.lock:
            if self.projects.pop(project.id, None) is None:
                return False
        project.deleted.set()
        self.store.delete_all(f"{project.prefix}/")
        return True

    def next_photo_id(self) -> int:
        with self.lock:
            return next(self._photo_ids)

    def next_output_id(self) -> int:
        with self.lock:
            return next(self._output_ids)

    def find(self, reference: str) -> Optional[Project]:
        """A project by integer id or by uuid, with or without dashes."""
        with self.lock:
            if reference.isdigit() and int(reference) in self.projects:
                return self.projects[int(reference)]
            wanted = reference.replace("-", "").lower()
            return next((p for p in self.projects.values() if p.uuid == wanted), None)
