"""Puts the three servers together and offers what tests need."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from . import (
    cloud_drive,
    cloud_folders,
    cloud_inputs,
    cloud_options,
    cloud_outputs,
    cloud_processing,
    cloud_projects,
    cloud_sites,
    cloud_user,
    tokens,
)
from .addresses import Addresses
from .cloud import CloudService
from .drive import name_of
from .faults import Fault
from .front import Answering, Front
from .http_server import LoopbackServer
from .project import Project
from .s3_gate import S3Gate
from .s3_store import ObjectStore
from .settings import SandboxSettings
from .state import BUCKET, ERROR_REASONS, CloudState
from .steering import RequestRecord
from .webgis import WebgisService
from .webgis import routes as webgis_routes

_CLOUD_ROUTES = (
    tokens.routes,
    cloud_projects.routes,
    cloud_inputs.routes,
    cloud_options.routes,
    cloud_processing.routes,
    cloud_outputs.routes,
    cloud_drive.routes,
    cloud_folders.routes,
    cloud_sites.routes,
    cloud_user.routes,
)


class Sandbox(Addresses):
    """An embedded PIX4Dcloud on loopback. A context manager: serves inside ``with``."""

    def __init__(self, settings: Optional[SandboxSettings] = None) -> None:
        self.settings = settings or SandboxSettings()
        self._own_folder = self.settings.work_dir is None
        folder = self.settings.work_dir or tempfile.mkdtemp(prefix="sandbox-")
        self._folder = Path(folder)
        self.state = CloudState(self.settings, ObjectStore(self._folder, BUCKET))
        port = self.settings.port
        ports = [port, port + 1, port + 2] if port else [0, 0, 0]
        services: tuple[Answering, ...] = (
            CloudService(self.state, *_CLOUD_ROUTES),
            WebgisService(self.state, webgis_routes),
            S3Gate(self.state),
        )
        self._servers = [
            LoopbackServer(Front(service, self.state), number)
            for service, number in zip(services, ports)
        ]
        names = ("cloud_url", "webgis_url", "s3_endpoint")
        self.addresses = {
            **{name: server.url for name, server in zip(names, self._servers)},
            "client_id": self.settings.client_id,
            "client_secret": self.settings.client_secret,
        }
        self.state.cloud_url = self.cloud_url
        self.state.s3_endpoint = self.s3_endpoint

    def start(self) -> Sandbox:
        for server in self._servers:
            server.start()
        return self

    def stop(self) -> None:
        """Stop serving, forget every object, and remove the temporary folder."""
        self.state.stopping.set()
        for server in self._servers:
            server.stop()
        for project in list(self.state.projects.values()):
            project.deleted.set()
        self.state.store.delete_all(f"user-{self.state.user_uuid}/")
        if self._own_folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Sandbox:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    # What a test may look at ---------------------------------------------------------------

    @property
    def secrets(self) -> list[str]:
        """Every secret value that was ever issued."""
        return [self.client_secret, *self.state.tokens.issued, *self.state.credentials.secrets]

    @property
    def requests(self) -> list[RequestRecord]:
        """The requests answered so far, oldest first."""
        return self.state.steering.records

    @property
    def organization_uuid(self) -> str:
        return self.state.organization_uuid

    def project(self, project_id: int) -> Project:
        return self.state.projects[int(project_id)]

    def objects(self, project_id: int) -> dict[str, int]:
        """The project's objects in the bucket: key to size."""
        return self.state.store.sizes(f"{self.project(project_id).prefix}/")

    def digests(self, project_id: int) -> dict[str, str]:
        """The project's objects in the bucket: key to SHA-256 of the content."""
        stored = {key: self.state.store.get(key) for key in self.objects(project_id)}
        return {
            key: hashlib.sha256(item.path.read_bytes()).hexdigest()
            for key, item in stored.items()
            if item
        }

    def open_uploads(self, project_id: int) -> list[tuple[str, int]]:
        """Of each multipart upload that is open: its key, and how many parts have arrived."""
        return self.state.uploads.below(f"{self.project(project_id).prefix}/")

    @property
    def struck(self) -> list[RequestRecord]:
        """The requests that a fault has happened to, oldest first."""
        return [record for record in self.requests if record.fault]

    def places(self) -> dict[str, list[str]]:
        """The names of what lies in each root, folder and site, by the uuid of the place."""
        drive = self.state.drive
        found: dict[str, list[str]] = {}
        with self.state.lock:
            for node in drive.nodes():
                found.setdefault(drive.place_of(node)[1], []).append(name_of(node))
        return found

    # What a test may bend ------------------------------------------------------------------

    def change_project(self, project_id: int, **members: Any) -> None:
        """Set members of a project's state, e.g. ``read_only`` or ``is_demo``."""
        project = self.project(project_id)
        with self.state.lock:
            for name, value in members.items():
                if not hasattr(project, name):
                    raise AttributeError(name)
                setattr(project, name, value)

    def add_folder(self, name: str, parent: str = "") -> str:
        """Make a folder, in the folder ``parent`` or at the root; its uuid."""
        with self.state.lock:
            place = ("folder", parent) if parent else None
            return self.state.drive.add_folder(name, place).uuid

    def add_site(self, name: str, parent: str = "", **fields: Any) -> tuple[int, str]:
        """Make a site, in the folder ``parent`` or at the root; its id and its uuid."""
        with self.state.lock:
            place = ("folder", parent) if parent else None
            site = self.state.drive.add_site(name, place, fields)
        return site.id, site.uuid

    def fail_processing(self, project_id: int, code: int, reason: Optional[str] = None) -> None:
        """Let the current or next processing end in ERROR."""
        self.project(project_id).next_error = (code, reason or ERROR_REASONS[code])

    def expire_tokens(self) -> None:
        """From now on every access token issued so far is refused."""
        self.state.tokens.expire_all()

    def expire_credentials(self) -> None:
        """From now on every credential of the object store issued so far has expired."""
        self.state.credentials.expire_all()

    def respond_next(
        self,
        service: str,
        method: str,
        path_regex: str,
        status: int,
        body: Any = b"",
        headers: Optional[Mapping[str, str]] = None,
        times: int = 1,
    ) -> None:
        """Answer the next ``times`` requests that match with this instead of serving them."""
        self.state.steering.respond_next(service, method, path_regex, status, body, headers, times)

    def delay(self, service: str, path_regex: str, seconds: float) -> None:
        """Hold matching requests back by so many seconds; 0 ends it."""
        self.state.steering.delay(service, path_regex, seconds)

    def fault(
        self,
        service: str,
        method: str,
        path_regex: str,
        kind: str,
        *,
        times: float = 1,
        **details: Any,
    ) -> Fault:
        """Let a fault happen to the next ``times`` requests that match.

        Faults that match the same request happen one after the other, oldest first.

        :param method: the request's; empty: any
        :param kind: one of ``faults.KINDS``
        :param details: see :class:`Fault`
        """
        path = re.compile(path_regex)
        fault = Fault(service, method, path, kind, times=times, **details)
        self.state.faults.add(fault)
        return fault

    def clear_faults(self) -> None:
        """Nothing more happens to any request."""
        self.state.faults.clear()
