"""The photogrammetry: a while after the start, the quarry's rasters lie in the bucket."""

from __future__ import annotations

import logging
import re
import threading
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from . import rasters, reports, survey
from .project import Output, Project
from .quarry import Ring
from .serialize import thumbnail_key
from .state import ERROR_REASONS, CloudState
from .survey import InvalidData

LOG = logging.getLogger(__name__)
DEFAULT_OUTPUTS = ("ortho", "dsm", "point_cloud", "mesh")
_TIFF = "image/tiff"

# result type, output type, the option that asks for it, cloud optimised, path under the project
_PRODUCTS: tuple[tuple[str, str, str, bool, str], ...] = (
    ("ortho", "ortho", "ortho", False, "3_dsm_ortho/2_mosaic/{name}_transparent_mosaic_group1.tif"),
    ("ortho", "ortho_cloud_optimized", "ortho", True, "cog/{name}_ortho_cog.tif"),
    ("dsm", "dsm", "dsm", False, "3_dsm_ortho/1_dsm/{name}_dsm.tif"),
    ("dsm_cloud_optimized", "dsm_cloud_optimized", "dsm", True, "cog/{name}_dsm_cog.tif"),
    (
        "point_cloud",
        "point_cloud",
        "point_cloud",
        False,
        "2_densification/point_cloud/{name}_group1_densified_point_cloud.las",
    ),
    ("quality_report", "quality_report", "", False, "1_initial/report/{name}_report.pdf"),
    ("xml_quality_report", "xml_quality_report", "", False, "1_initial/report/{name}_report.xml"),
    ("mapper_log", "mapper_log", "", False, "{name}.log"),
    ("opf_project", "opf_project", "", False, "opf/project.opf"),
)
# Known to exist on live projects, made only when someone asks for them; one type comes twice.
_REQUESTABLE = (
    ("3d_mesh_obj", "3d_mesh_obj_zip"),
    ("log_file_bundle", "project_zip"),
    ("project_zip", "project_zip"),
)


def planned(cog: bool, availability: str) -> list[Output]:
    """The outputs of a project whose files do not exist (yet)."""
    outputs = [
        Output(result, kind, availability, cloud_optimized=optimized)
        for result, kind, _, optimized, _ in _PRODUCTS
        if cog or not optimized
    ]
    return outputs + [Output(result, kind, "not available") for result, kind in _REQUESTABLE]


def start(state: CloudState, project: Project) -> None:
    """Put the project into PROCESSING and let a thread do the rest. The caller holds the lock."""
    project.status = "PROCESSING"
    project.starts += 1
    project.error_code, project.error_reason = None, ""
    project.started, project.ended = datetime.now(timezone.utc), None
    project.outputs = planned(state.settings.cog, "in_progress")
    threading.Thread(target=_run, args=(state, project), daemon=True).start()


def _run(state: CloudState, project: Project) -> None:
    deadline = time.monotonic() + state.settings.processing_seconds
    error: Optional[tuple[int, str]] = None
    results: Optional[_Results] = None
    try:
        results = _Results(state, project)
        results.make()
    except InvalidData as reason:
        LOG.info("Project %s: %s", project.id, reason)
        error = (reason.code, ERROR_REASONS[reason.code])
    except Exception:
        if state.stopping.is_set():
            return  # the files are gone already
        LOG.exception("Project %s could not be processed", project.id)
        error = (10001, ERROR_REASONS[10001])
    while time.monotonic() < deadline and not state.stopping.is_set():
        if project.deleted.wait(min(0.05, max(0.0, deadline - time.monotonic()))):
            break
    _finish(state, project, results, error)


def _finish(
    state: CloudState,
    project: Project,
    results: Optional[_Results],
    error: Optional[tuple[int, str]],
) -> None:
    with state.lock:
        if project.deleted.is_set():
            state.store.delete_all(f"{project.prefix}/")
            return
        error, project.next_error = project.next_error or error, None
        project.ended = datetime.now(timezone.utc)
        if error or results is None:
            project.error_code, project.error_reason = error or (10001, ERROR_REASONS[10001])
            project.outputs = planned(state.settings.cog, "not available")
            project.status = "ERROR"
            return
        project.coordinate_system = results.placement.system.text
        project.bounds = results.bounds
        project.unit = results.placement.system.unit
        project.cog_ready_at = time.monotonic() + state.settings.cog_delay_seconds
        project.outputs = results.outputs
        project.status = "DONE"


class _Results:
    """Makes the files of one project."""

    def __init__(self, state: CloudState, project: Project) -> None:
        self._state = state
        self._project = project
        self._resolution = state.settings.resolution
        self._name = re.sub(r"[^A-Za-z0-9_.-]+", "_", project.name)
        self.placement = survey.placement_of(state, project)
        self._window = self._cut()
        self.outputs: list[Output] = []
        self.bounds = self._bounds()

    def make(self) -> None:
        wanted = set(self._project.options.get("outputs") or DEFAULT_OUTPUTS)
        for result, kind, option, optimized, path in _PRODUCTS:
            if optimized and not self._state.settings.cog:
                continue
            output = Output(result, kind, cloud_optimized=optimized)
            if not option or option in wanted:
                output.key = f"{self._project.prefix}/{self._name}/{path.format(name=self._name)}"
                output.id = self._state.next_output_id()
                output.availability = "done"
                self._write(kind, output.key)
            self.outputs.append(output)
        if "ortho" in wanted:
            self._write("project_thumb", thumbnail_key(self._project))
        for result, kind in _REQUESTABLE:
            asked = kind != "3d_mesh_obj_zip" or "mesh" in wanted
            self.outputs.append(Output(result, kind, "requestable" if asked else "not available"))

    def _cut(self) -> rasters.Window:
        area = self._project.options.get("area")
        if not area:
            return rasters.whole(self._resolution)
        try:
            rings = [self.placement.from_lonlat(ring) for ring in _rings(area)]
        except ValueError as error:
            raise InvalidData(str(error)) from error
        window = rasters.region(self.placement, self._resolution, rings)
        if window is None:
            raise InvalidData("the region of interest lies outside the photos")
        return window

    def _bounds(self) -> Optional[tuple[float, float, float, float]]:
        west, step, _, north, _, _ = rasters.geotransform(self.placement, self._resolution)
        rows, columns = self._window.mask.shape
        west += self._window.column * step
        north -= self._window.row * step
        corners = self.placement.to_lonlat(
            [(west, north), (west + columns * step, north - rows * step)]
        )
        if not corners:
            return None
        lons, lats = zip(*corners)
        return (min(lons), min(lats), max(lons), max(lats))

    def _write(self, kind: str, key: str) -> None:
        path = self._state.store.incoming / f"{self._project.id}-{kind}"
        content_type = self._make_file(kind, path)
        self._state.store.put_file(key, path, {"content-type": content_type})

    def _make_file(self, kind: str, path: Path) -> str:
        raster: Any = None
        if kind == "project_thumb":
            ortho = rasters.ortho_dataset(self.placement, self._resolution, self._window)
            rasters.write_thumbnail(ortho, path)
            return "image/jpeg"
        if kind.startswith("ortho"):
            raster = rasters.ortho_dataset(self.placement, self._resolution, self._window)
        elif kind.startswith("dsm"):
            raster = rasters.dsm_dataset(self.placement, self._resolution, self._window)
        if raster is not None:
            write = rasters.write_cog if kind.endswith("_optimized") else rasters.write_plain
            write(raster, path)
            return _TIFF
        data, content_type = reports.make(kind, self._project, self.placement)
        path.write_bytes(data)
        return content_type


def _rings(area: dict[str, Any]) -> list[Ring]:
    """The boundaries as longitude and latitude, the outer one first."""
    plane = area["plane"]
    vertices = [(vertex[0], vertex[1]) for vertex in plane["vertices3d"]]
    boundaries = [plane["outer_boundary"], *plane.get("inner_boundaries", [])]
    return [[vertices[index] for index in boundary] for boundary in boundaries]
