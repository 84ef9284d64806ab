"""Everything the embedded service remembers."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Optional

from .faults import Faults
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


@dataclass
class Photo:
    """A registered image."""

    id: int
    key: str
    width: Optional[int] = None
    height: Optional[int] = None
    excluded: Optional[bool] = None
    depth_map: Optional[str] = None
    depth_map_confidence: Optional[str] = None


@dataclass
class Output:
    """A file that a project may give back. Without a key it does not exist yet."""

    result_type: str
    output_type: str
    availability: str = "not available"
    key: Optional[str] = None
    id: Optional[int] = None
    cloud_optimized: bool = False


@dataclass
class Project:
    """One project, with what was registered, asked for and produced.

    :ivar registrations: how often each key was given to a registration. The service's documents
        leave open what a second one does; here the photo stays one photo
    :ivar starts: how often processing was started
    """

    id: int
    uuid: str
    prefix: str
    name: str
    display_name: str
    created: datetime
    fields: dict[str, Any] = field(default_factory=dict)
    status: str = "CREATED"
    error_code: Optional[int] = None
    error_reason: str = ""
    photos: dict[int, Photo] = field(default_factory=dict)
    extras: list[str] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)
    outputs: list[Output] = field(default_factory=list)
    registrations: dict[str, int] = field(default_factory=dict)
    starts: int = 0
    started: Optional[datetime] = None
    ended: Optional[datetime] = None
    coordinate_system: str = ""
    bounds: Optional[tuple[float, float, float, float]] = None
    unit: float = 1.0
    cog_ready_at: float = 0.0
    send_email: bool = True
    read_only: bool = False
    is_demo: bool = False
    inputs_zip: Optional[str] = None
    outputs_zip: Optional[str] = None
    next_error: Optional[tuple[int, str]] = None
    deleted: threading.Event = field(default_factory=threading.Event)

    @property
    def keys(self) -> list[str]:
        """Keys of the registered photos, in the order of registration."""
        return [photo.key for photo in self.photos.values()]

    def photo_of(self, key: str) -> Optional[Photo]:
        return next((photo for photo in self.photos.values() if photo.key == key), None)

    def output_of(self, output_type: str) -> Optional[Output]:
        """The finished output of a type."""
        for output in self.outputs:
            if output.output_type == output_type and self.availability(output) == "done":
                return output
        return None

    def availability(self, output: Output) -> str:
        late = output.cloud_optimized and time.monotonic() < self.cog_ready_at
        return "in_progress" if late and output.availability == "done" else output.availability

    def owns(self, key: str) -> bool:
        return key.startswith(f"{self.prefix}/") and len(key) > len(self.prefix) + 1


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
        self.user_uuid = str(uuid.uuid4())
        self.organization_uuid = str(uuid.uuid4())
        self.cloud_url = ""
        self.s3_endpoint = ""
        self._project_ids = itertools.count(877866, 7)
        self._photo_ids = itertools.count(23167077)
        self._output_ids = itertools.count(147817230, 3)

    def new_project(self, name: str, fields: dict[str, Any]) -> Project:
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
            )
            self.projects[number] = project
        return project

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
