"""The coordinate system of a project or site, as bodies and answers have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from . import reference_systems
from .cloud import bad_request
from .fields import Field, anything, number

CRS_FIELDS = {
    "coordinate_system": Field(reference_systems.check, null=True),
    "coordinate_system_geoid_height": Field(number, null=True),
    "coordinate_system_extensions": Field(anything, null=True),
}


def check_crs_fields(fields: Mapping[str, Any], system: Optional[str]) -> None:
    height = fields.get("coordinate_system_geoid_height")
    if fields.get("coordinate_system_extensions") is not None and not system:
        raise bad_request("coordinate_system_extensions", "coordinate_system is missing.")
    try:
        reference_systems.check_geoid_height(system, height)
    except ValueError as error:
        raise bad_request("coordinate_system_geoid_height", str(error)) from None


def crs_of(system: str, height: Optional[float]) -> dict[str, Any]:
    if not system:
        return {}
    crs: dict[str, Any] = {"definition": system}
    if height is not None:
        crs["geoid_height"] = height
    return crs
