"""Processing options: tags, outputs, formats and the region of interest."""

from __future__ import annotations

from typing import Any

from .cloud import ANY_ID, bad_request, project_of
from .fields import Field, FieldErrors, choice, integer, list_of, nested, number, text, validate
from .web import Call, Routes

routes = Routes()
TAGS = (
    "rtk",
    "building",
    "3d-maps",
    "nadir",
    "flat",
    "oblique",
    "half-scale",
    "quarter-scale",
    "high-confidence-positions",
)
OUTPUTS = ("ortho", "dsm", "point_cloud", "mesh", "gaussian_splatting")
TEMPLATES = (
    "3d-maps",
    "3d-maps-rapid",
    "3d-models",
    "3d-models-rapid",
    "ag-modified-camera",
    "ag-modified-camera-rapid",
    "ag-multispectral",
    "ag-rgb",
    "ag-rgb-rapid",
    "thermal-camera",
    "thermomap-camera",
)
_NADIR = {"nadir", "3d-maps"}
_FORMATS = {
    "ortho": ("tif", "tiff"),
    "dsm": ("tif", "tiff"),
    "point_cloud": ("las", "laz", "slpk"),
    "mesh": ("obj", "fbx", "slpk"),
    "gaussian_splatting": ("ply",),
}


def _vertex(value: Any) -> list[float]:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("A location is a list of three numbers: longitude, latitude, altitude.")
    lon, lat, altitude = (number(part) for part in value)
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueError("Longitude or latitude is out of range.")
    return [lon, lat, altitude]


def _ring(value: Any) -> list[int]:
    indices: list[int] = list_of(integer(0))(value)
    if len(indices) < 3:
        raise ValueError("A boundary needs at least three vertices.")
    if indices[0] == indices[-1]:
        raise ValueError("A boundary must not be closed: its first vertex is repeated at its end.")
    if len(set(indices)) != len(indices):
        raise ValueError("A boundary must not use a vertex twice.")
    return indices


def _thickness(value: Any) -> float:
    if number(value) <= 0:
        raise ValueError("Ensure this value is greater than 0.")
    return float(value)


def _plane(value: Any) -> dict[str, Any]:
    plane: dict[str, Any] = nested(
        {
            "vertices3d": Field(list_of(_vertex, empty=False), required=True),
            "outer_boundary": Field(_ring, required=True),
            "inner_boundaries": Field(list_of(_ring)),
        }
    )(value)
    count = len(plane["vertices3d"])
    if count < 3:
        raise FieldErrors({"vertices3d": ["At least three vertices are needed."]})
    rings = [("outer_boundary", plane["outer_boundary"])]
    rings += [("inner_boundaries", ring) for ring in plane.get("inner_boundaries", [])]
    for name, ring in rings:
        if max(ring) >= count:
            raise FieldErrors({name: [f"Index {max(ring)} is out of range: {count} vertices."]})
    return plane


def _formats(value: Any) -> dict[str, list[str]]:
    fields = {name: Field(list_of(choice(*known))) for name, known in _FORMATS.items()}
    formats: dict[str, list[str]] = nested(fields)(value)
    return formats


_area = nested({"plane": Field(_plane, required=True), "thickness": Field(_thickness)})

FIELDS = {
    "tags": Field(list_of(choice(*TAGS)), null=True),
    "output_cs_horizontal": Field(integer(1024, 32767), null=True),
    "output_cs_vertical": Field(integer(1024, 32767), null=True),
    "output_cs_geoid": Field(text(0, 50), null=True),
    "output_cs_geoid_height": Field(number, null=True),
    "outputs": Field(list_of(choice(*OUTPUTS)), null=True),
    "formats": Field(_formats),
    "area": Field(_area),
    "custom_template_s3_key": Field(text(0, 1024), null=True),
    "custom_template_s3_bucket": Field(text(0, 63), null=True),
    "standard_template": Field(choice(*TEMPLATES), null=True),
}
DEFAULTS: dict[str, Any] = {
    name: [] if name in ("tags", "outputs") else {} if name == "formats" else None
    for name in FIELDS
}


def checked_options(body: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    """``base`` with the members of ``body`` on top, when all of it makes sense together."""
    options = {**base, **validate(body, FIELDS)}
    _check_tags(set(options["tags"] or []))
    _check_output_system(options)
    _check_templates(options)
    return options


def _check_tags(tags: set[str]) -> None:
    pipelines = [name for name in ("oblique", "building") if name in tags]
    pipelines += ["nadir"] if tags & _NADIR else []
    if len(pipelines) > 1:
        raise bad_request("tags", f"These tags exclude one another: {', '.join(pipelines)}.")
    if "flat" in tags and not tags & _NADIR:
        raise bad_request("tags", "flat is only valid together with nadir or 3d-maps.")


def _check_output_system(options: dict[str, Any]) -> None:
    parts = ("output_cs_vertical", "output_cs_geoid", "output_cs_geoid_height")
    given = [name for name in parts if options[name] is not None]
    if given and options["output_cs_horizontal"] is None:
        raise bad_request("output_cs_horizontal", f"This field is required with {given[0]}.")
    if given == ["output_cs_vertical"]:
        message = "Needs output_cs_geoid or output_cs_geoid_height."
        raise bad_request("output_cs_vertical", message)
    if (len(given) > 1 and "output_cs_vertical" not in given) or given == ["output_cs_geoid"]:
        raise bad_request("output_cs_geoid", "This field needs output_cs_vertical.")
    if len(given) == 3:
        raise bad_request(
            "output_cs_geoid_height", "A geoid height cannot be specified with a geoid model."
        )


def _check_templates(options: dict[str, Any]) -> None:
    key, bucket = options["custom_template_s3_key"], options["custom_template_s3_bucket"]
    if (key is None) != (bucket is None):
        missing = "custom_template_s3_bucket" if bucket is None else "custom_template_s3_key"
        raise bad_request(missing, "The key and the bucket of a template go together.")
    if key is not None and options["standard_template"] is not None:
        raise bad_request("standard_template", "Incompatible with custom_template_s3_key.")
    if (key is not None or options["standard_template"] is not None) and options["outputs"]:
        raise bad_request("outputs", "Cannot be used together with a template.")


@routes.add("GET", ANY_ID + "/processing_options/")
def read_options(call: Call, reference: str) -> Any:
    return project_of(call, reference).options or dict(DEFAULTS)


@routes.add("POST", ANY_ID + "/processing_options/")
@routes.add("PUT", ANY_ID + "/processing_options/")
def replace_options(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    project.options = checked_options(call.json(), DEFAULTS)
    return project.options


@routes.add("PATCH", ANY_ID + "/processing_options/")
def merge_options(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    project.options = checked_options(call.json(), project.options or DEFAULTS)
    return project.options
