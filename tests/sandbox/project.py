"""A project of the embedded service, and what belongs to it."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Optional


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
    :ivar place: type and uuid of what it lies in; None: the root of the organization
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
    place: Optional[tuple[str, str]] = None
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
