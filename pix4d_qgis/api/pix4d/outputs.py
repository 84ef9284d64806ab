"""What comes out of a project: files in S3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...errors import InvalidInput, NotReady
from .. import reading
from ..http import Transport
from . import paths

DONE = "done"

OUTPUT_TYPES = (
    "ortho", "ortho_rgb", "ortho_cloud_optimized", "ortho_cloud_optimized_display",
    "ortho_rgba_bundle", "ortho_rgb_bundle", "ortho_metadata", "ortho_thumb",
    "dsm", "dsm_cloud_optimized", "dsm_cloud_optimized_display", "dsm_bundle", "dsm_metadata",
    "dsm_preview", "dsm_thumb", "dtm", "dtm_bundle", "contour_files_bundle",
    "point_cloud", "point_cloud_bundle", "point_cloud_gltf", "point_cloud_slpk",
    "potree_js", "potree_metadata",
    "3d_mesh_draco", "3d_mesh_fbx", "3d_mesh_mat", "3d_mesh_obj", "3d_mesh_obj_zip",
    "3d_mesh_slpk", "3d_mesh_texture", "3d_mesh_texture_2048", "3d_mesh_texture_8192",
    "3d_mesh_texture_16384", "3d_mesh_thumb", "b3dm_js", "b3dm_js_identity", "ifc",
    "gaussian_splatting", "gaussian_splatting_display", "gaussian_splatting_potree",
    "ndvi", "ndvi_metadata", "ndvi_thumb", "reflectance_green", "reflectance_nir",
    "reflectance_red", "reflectance_reg", "reflectance_maps_bundle",
    "quality_report", "xml_quality_report", "json_quality_report", "gcp_quality_report",
    "project_report_json", "project_report_pdf", "inspect_report_json", "inspect_report_pdf",
    "cell_tower_analytics", "i_construction", "mapper_log", "log_file_bundle",
    "calibrated_camera_parameters", "calibrated_camera_parameters_json",
    "calibrated_external_camera_parameters", "calibrated_external_camera_parameters_error",
    "calibrated_external_camera_parameters_error_json", "calibrated_cameras", "input_cameras",
    "opf_project", "opf_scene_ref_frame", "project_offset", "project_thumb", "project_wkt",
    "project_zip", "input_zip",
)  # fmt: skip


@dataclass(frozen=True)
class Output:
    """One file that processing made, or may make. ``key`` is empty until it is there."""

    id: int | None
    type: str
    result_type: str
    availability: str
    key: str
    bucket: str
    region: str

    @property
    def is_there(self) -> bool:
        return self.availability == DONE and bool(self.key)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Output:
        return cls(
            id=reading.integer(data, "output_id"),
            type=reading.text(data, "output_type"),
            result_type=reading.text(data, "result_type"),
            availability=reading.text(data, "availability"),
            key=reading.text(data, "s3_key"),
            bucket=reading.text(data, "s3_bucket"),
            region=reading.text(data, "s3_region"),
        )


class Outputs:
    """The output calls."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, project_id: paths.ProjectId) -> list[Output]:
        doing = f"list the outputs of project {project_id}"
        answer = self._transport.call("GET", self._url(project_id), doing)
        body = {"outputs": answer.body} if isinstance(answer.body, list) else answer.body
        data = reading.mapping(body, "list of outputs")
        return [Output.from_json(item) for item in reading.items(data, "outputs")]

    def register(self, project_id: paths.ProjectId, key: str, output_type: str = "") -> None:
        """Register a file that was uploaded as an output; it replaces one of the same type."""
        body = {"output": key}
        if output_type:
            if output_type not in OUTPUT_TYPES:
                raise InvalidInput(f"The service knows no output type '{output_type}'.")
            body["output_type"] = output_type
        self._transport.call(
            "POST", self._url(project_id), "register the output", json=body, repeatable=True
        )

    def download_url(self, project_id: paths.ProjectId, output_id: int) -> str:
        """Address of the file in the object store; it is signed and must get no token."""
        url = self._url(project_id, output_id)
        answer = self._transport.call("GET", url, f"get output {output_id}", redirects=True)
        if not answer.location:
            raise NotReady(f"Output {output_id} cannot be downloaded.", try_again=True)
        return answer.location

    def delete(self, project_id: paths.ProjectId, output_id: int) -> None:
        url = self._url(project_id, output_id)
        self._transport.call("DELETE", url, f"delete output {output_id}")

    def zip_url(self, project_id: paths.ProjectId) -> str | None:
        """Address of a ZIP of all outputs; None: it is being made, an e-mail follows."""
        answer = self._transport.call("GET", self._url(project_id, "zip"), "get the outputs' ZIP")
        return reading.text(answer.body, "url") or None if isinstance(answer.body, dict) else None

    def _url(self, project_id: paths.ProjectId, *rest: object) -> str:
        return self._transport.connection.cloud_url + paths.project(project_id, "outputs", *rest)
