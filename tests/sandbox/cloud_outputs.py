"""Outputs: the files a project gives back."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any, Optional

from werkzeug.wrappers import Response

from .cloud import ANY_ID, bad_request, check_key, link, not_found, project_of, validated
from .cloud_inputs import store_archive
from .fields import Field, choice, text, validate
from .output_types import OUTPUT_TYPES, RESULT_TYPES
from .processing import planned
from .project import Output, Project
from .state import BUCKET, CloudState
from .web import ApiError, Call, Routes

routes = Routes()
OUTPUT = ANY_ID + r"/outputs/(?P<output_id>[0-9]+)/"
ZIP_LIMIT = 2 * 1024**3
_FIELDS = {
    "output": Field(text(1, 1024), required=True),
    "output_type": Field(choice(*OUTPUT_TYPES)),
}

# What a file's name says about its type, most telling first.
_NAME_PARTS = (
    ("ortho_cloud_optimized", ("ortho_cog.tif",)),
    ("dsm_cloud_optimized", ("dsm_cog.tif",)),
    ("ortho", ("_transparent_mosaic_group1.tif", "ortho.tif")),
    ("ortho_rgb", ("_mosaic_group1.tif",)),
    ("dsm", ("dsm.tif",)),
    ("dtm", ("dtm.tif",)),
    ("point_cloud", (".las", ".laz")),
    ("quality_report", ("report.pdf",)),
    ("xml_quality_report", ("report.xml",)),
    ("mapper_log", (".log",)),
    ("opf_project", ("project.opf",)),
    ("3d_mesh_fbx", (".fbx",)),
    ("3d_mesh_obj", (".obj",)),
    ("project_wkt", (".wkt", ".prj")),
)


@routes.add("GET", ANY_ID + "/outputs/")
def list_outputs(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    with call.state.lock:
        outputs = project.outputs
        if not outputs and project.status == "UPLOADED":
            outputs = planned(call.state.settings.cog, "not available")
        return {"outputs": [_entry(call.state, project, output) for output in outputs]}


def _entry(state: CloudState, project: Project, output: Output) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "result_type": output.result_type,
        "output_type": output.output_type,
        "availability": project.availability(output),
    }
    if entry["availability"] == "done":
        entry.update(
            s3_key=output.key,
            s3_bucket=BUCKET,
            s3_region=state.settings.region,
            output_id=output.id,
        )
    return entry


@routes.add("POST", ANY_ID + "/outputs/")
def register_output(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    body = validate(call.json(), _FIELDS)
    key = validated(lambda k: check_key(call.state, project, k), "output", body["output"])
    output_type = body.get("output_type") or _type_of(key)
    if output_type is None:
        raise bad_request("output_type", "The type could not be derived from the output path.")
    new = Output(
        result_type=RESULT_TYPES.get(output_type, output_type),
        output_type=output_type,
        availability="done",
        key=key,
        id=call.state.next_output_id(),
    )
    with call.state.lock:
        project.outputs = [o for o in project.outputs if o.output_type != output_type] + [new]
    return {"output": key, "output_type": output_type}


def _type_of(key: str) -> Optional[str]:
    name = PurePosixPath(key).name.lower()
    for output_type, endings in _NAME_PARTS:
        if name.endswith(endings):
            return output_type
    return None


@routes.add("GET", OUTPUT)
def read_output(call: Call, reference: str, output_id: str) -> Any:
    _, output = _output_of(call, reference, output_id)
    return Response(status=302, headers={"Location": link(call.state, str(output.key))})


@routes.add("DELETE", OUTPUT)
def delete_output(call: Call, reference: str, output_id: str) -> Any:
    project, output = _output_of(call, reference, output_id)
    if project.read_only:
        message = "You do not have permission to perform this action."
        raise ApiError(403, {"detail": message})
    with call.state.lock:
        project.outputs.remove(output)
    call.state.store.delete(str(output.key))
    return None, 204


def _output_of(call: Call, reference: str, output_id: str) -> tuple[Project, Output]:
    project = project_of(call, reference)
    with call.state.lock:
        for output in project.outputs:
            if output.id == int(output_id) and project.availability(output) == "done":
                return project, output
    raise not_found()


@routes.add("GET", ANY_ID + "/outputs/zip/")
def outputs_archive(call: Call, reference: str) -> Any:
    """202 while the archive is being made, which the first request starts; then its address."""
    project = project_of(call, reference)
    done = [o.key for o in project.outputs if o.key and project.availability(o) == "done"]
    sizes = call.state.store.sizes(f"{project.prefix}/")
    if sum(sizes.get(key, 0) for key in done) > ZIP_LIMIT:
        raise ApiError(400, {"detail": "The project's outputs are too large for an archive."})
    if project.outputs_zip is None:
        key = f"{project.prefix}/archives/outputs.zip"
        store_archive(call.state, key, done)
        project.outputs_zip = key
        return None, 202
    return {"url": link(call.state, project.outputs_zip)}
