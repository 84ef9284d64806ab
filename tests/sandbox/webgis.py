"""The volumes API."""

from __future__ import annotations

import math
from typing import Any, Optional

from . import volumes
from .project import Project
from .state import CloudState
from .web import ApiError, Call, Routes, Service

routes = Routes()
BASE_SURFACES = ("average", "custom", "fitPlane", "triangulated", "highest", "lowest")
FIELDS = {"base_surface", "coordinates", "custom_elevation", "units"}
UNITS = ("m", "yd", "ydUS")


class WebgisService(Service):
    """Errors with a title."""

    name = "webgis"

    def no_route(self) -> ApiError:
        return ApiError(404, {"title": "404 Not Found"})

    def not_allowed(self, method: str, allowed: str) -> ApiError:
        return ApiError(405, {"title": "405 Method Not Allowed"}, {"Allow": allowed})

    def bad_query(self, names: list[str]) -> ApiError:
        return refused(f"Unknown query parameter: {', '.join(names)}")

    def bad_body(self) -> ApiError:
        return refused("This method takes no body")

    def unauthorized(self, *, missing: bool) -> ApiError:
        return ApiError(401, {"title": "401 Unauthorized"}, {"WWW-Authenticate": "Bearer"})


def refused(title: str) -> ApiError:
    return ApiError(400, {"title": title})


@routes.add("POST", r"/v1/project/(?P<reference>[0-9]+)/volumes/")
def compute_volume(call: Call, reference: str) -> Any:
    project = call.state.find(reference)
    if project is None:
        raise ApiError(404, {"title": "404 Not Found"})
    surface, vertices, units = _request(_body(call))
    if len(vertices) > volumes.MAX_VERTICES:
        raise ApiError(504, {"message": "Endpoint request timed out"})
    dsm = _dsm(call.state, project)
    if dsm is None:
        raise refused("No COG DSM found for this project")
    try:
        return volumes.compute(dsm, project.unit, surface, vertices, units)
    except volumes.VolumeError as error:
        raise refused(str(error)) from None


def _body(call: Call) -> dict[str, Any]:
    try:
        return call.json()
    except ApiError as error:
        reason = error.body.get("detail") or error.body["non_field_errors"][0]
        raise ApiError(error.status, {"title": reason}) from None


def _dsm(state: CloudState, project: Project) -> Any:
    with state.lock:
        output = project.output_of("dsm_cloud_optimized") if project.status == "DONE" else None
        stored = state.store.get(output.key) if output and output.key else None
    return stored.path if stored else None


def _request(body: dict[str, Any]) -> tuple[str, list[list[float]], Optional[str]]:
    """Base surface, vertices with z, and units."""
    unknown = sorted(set(body) - FIELDS)
    if unknown:
        raise refused(f"Unknown field: {', '.join(unknown)}")
    surface = body.get("base_surface")
    if surface not in BASE_SURFACES:
        raise refused("base_surface must be one of: " + ", ".join(BASE_SURFACES))
    units = body.get("units")
    if "units" in body and units not in UNITS:
        raise refused("units must be one of: " + ", ".join(UNITS))
    elevation = body.get("custom_elevation")
    if "custom_elevation" in body and not _is_number(elevation):
        raise refused("custom_elevation must be a number")
    if surface == "custom" and elevation is None:
        raise refused("custom_elevation is required with the base surface custom")
    return str(surface), _vertices(body.get("coordinates"), elevation), units


def _vertices(coordinates: Any, elevation: Optional[float]) -> list[list[float]]:
    """The boundary. A custom elevation replaces every z, and then x and y are enough."""
    if not isinstance(coordinates, list):
        raise refused("coordinates must be a list of [x, y, z]")
    sizes = (2, 3) if elevation is not None else (3,)
    vertices = []
    for vertex in coordinates:
        if not isinstance(vertex, list) or not all(_is_number(value) for value in vertex):
            raise refused("coordinates must be a list of [x, y, z]")
        if len(vertex) not in sizes:
            raise refused("coordinates need x, y and z unless custom_elevation is given")
        z = elevation if elevation is not None else vertex[2]
        vertices.append([float(vertex[0]), float(vertex[1]), float(z)])
    return vertices


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
