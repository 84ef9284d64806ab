"""How projects look in answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Optional

from .cloud import link
from .crs_fields import crs_of
from .project import Project
from .state import BUCKET, CloudState

_DISPLAY_STATUS = {
    "CREATED": "Waiting for images",
    "UPLOADED": "Waiting for processing",
    "PROCESSING": "Processing",
    "DONE": "Processed",
    "ERROR": "Processing failed",
}
_LAYERS = {"ortho": "ortho_cloud_optimized", "dsm": "dsm_cloud_optimized"}


def moment_text(moment: Optional[datetime]) -> Optional[str]:
    return moment.isoformat() if moment else None


def simple(state: CloudState, project: Project) -> dict[str, Any]:
    """The basic information that lists show."""
    fields = project.fields
    site = state.drive.site_of(project)
    return {
        "id": project.id,
        "uuid": project.uuid,
        "name": project.name,
        "display_name": project.display_name,
        "project_type": fields.get("project_type", "pro"),
        "project_group_id": site.id if site else None,
        "is_demo": project.is_demo,
        "is_geolocalized": fields.get("is_geolocalized", True),
        "create_date": moment_text(project.created),
        "acquisition_date": fields.get("acquisition_date"),
        "public_status": project.status,
        "display_detailed_status": _DISPLAY_STATUS[project.status],
        "user_display_name": "",
        "image_count": len(project.photos),
        "project_thumb": thumbnail_of(state, project),
        "detail_url": f"{state.cloud_url}/project/api/v3/projects/{project.id}/",
        "public_url": "",
        "front_end_public_url": "",
        "front_end_public_group_url": "",
    }


def detailed(state: CloudState, project: Project) -> dict[str, Any]:
    """Everything about one project."""
    fields = project.fields
    return {
        **simple(state, project),
        "embed_urls": {},
        "error_reason": project.error_reason,
        "error_code": project.error_code,
        "last_datetime_processing_started": moment_text(project.started),
        "last_datetime_processing_ended": moment_text(project.ended),
        "bucket_name": BUCKET,
        "s3_bucket_region": state.settings.region,
        "s3_base_path": project.prefix,
        "never_delete": fields.get("never_delete", False),
        "under_trial": False,
        "source": "api",
        "owner_uuid": fields.get("owner_uuid") or state.organization_uuid,
        "credits": None,
        "crs": crs_of(project.coordinate_system, fields.get("coordinate_system_geoid_height")),
        "public_share_token": fields.get("public_share_token"),
        "coordinate_system": project.coordinate_system,
        "outputs": _outputs(state, project),
        "min_zoom": fields.get("min_zoom", -1),
        "max_zoom": fields.get("max_zoom", -1),
        "proj_pipeline": "",
    }


def thumbnail_of(state: CloudState, project: Project) -> str:
    """A link to the small picture of a project that is DONE, as its ``project_thumb`` has it."""
    key = thumbnail_key(project)
    done = project.status == "DONE" and state.store.get(key) is not None
    return link(state, key) if done else ""


def thumbnail_key(project: Project) -> str:
    return f"{project.prefix}/thumb/project_thumb.jpg"


def _outputs(state: CloudState, project: Project) -> dict[str, Any]:
    west, south, east, north = project.bounds or (0, 0, 0, 0)
    detail_url = f"{state.cloud_url}/project/api/v3/projects/{project.id}/"
    layers = {}
    for name, output_type in _LAYERS.items():
        output = project.output_of(output_type)
        if output:
            layers[name] = {"min_zoom": 14, "max_zoom": 22, "s3_key": output.key}
    images: dict[str, Any] = {"reflectance": {}}
    if thumbnail_of(state, project):
        images["project_thumb"] = {
            "status": "processed",
            "name": "project_thumb.jpg",
            "s3_key": thumbnail_key(project),
            "s3_bucket": BUCKET,
        }
    return {
        "mesh": {"texture_res": {}},
        "images": images,
        "map": {"layers": layers, "bounds": {"sw": [south, west], "ne": [north, east]}},
        "bundles": {
            "inputs": {
                "status": "requestable",
                "request_url": f"{detail_url}inputs/zip/",
            }
        },
        "reports": {},
    }
