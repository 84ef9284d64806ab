"""Photos that come as one ZIP file: its manifest, and the control points it may carry."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any, BinaryIO, Optional

MANIFEST = "manifest.json"
POINTS_FORMAT = "application/opf-input-control-points+json"
_EPSG = re.compile(r"EPSG:\d+(\+(EPSG:)?\d+)?")


class ZipInput:
    """A ZIP file whose contents keep the documented rules.

    :raises ValueError: naming the rule that is broken
    """

    def __init__(self, path: Path) -> None:
        try:
            self._archive = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile):
            raise ValueError("not a ZIP file") from None
        with self._archive:
            names = {name for name in self._archive.namelist() if not name.endswith("/")}
            manifest = self._document(MANIFEST, names)
            self._photos = {name: self._archive.read(name) for name in _listed(manifest, names)}
            points = manifest.get("input_control_points")
            self.coordinate_system = (
                _checked_points(self._document(points, names), set(self._photos))
                if points is not None
                else None
            )

    @property
    def photos(self) -> list[BinaryIO]:
        return [io.BytesIO(data) for data in self._photos.values()]

    def _document(self, name: Any, names: set[str]) -> dict[str, Any]:
        if name not in names:
            raise ValueError(f"{name} is missing")
        try:
            document = json.loads(self._archive.read(name))
        except ValueError:
            raise ValueError(f"{name} is no JSON document") from None
        if not isinstance(document, dict):
            raise ValueError(f"{name} is no JSON object")
        return document


def _listed(manifest: dict[str, Any], names: set[str]) -> list[str]:
    """The photos. The manifest must name every file of the archive but itself, and no other."""
    photos = manifest.get("inputs")
    logs = manifest.get("log_files", [])
    if not isinstance(photos, list) or not photos or not isinstance(logs, list):
        raise ValueError("the manifest names no inputs")
    points = manifest.get("input_control_points")
    listed = {*photos, *logs, *([points] if points is not None else [])}
    if listed != names - {MANIFEST}:
        raise ValueError("the manifest and the files of the archive differ")
    return [str(name) for name in photos]


def _checked_points(document: dict[str, Any], photos: set[str]) -> Optional[str]:
    """The coordinate system of the ground control points; None when there are no such points."""
    if document.get("format") != POINTS_FORMAT or document.get("version") != "0.2":
        raise ValueError("the control points have another format")
    points = document.get("gcps", [])
    ids = [point["id"] for point in points]
    if len(set(ids)) != len(ids):
        raise ValueError("the ids of the control points are not unique")
    systems = {point["geolocation"]["crs"]["definition"] for point in points}
    if len(systems) > 1:
        raise ValueError("the control points have several coordinate systems")
    if not all(_EPSG.fullmatch(system) for system in systems):
        raise ValueError("the coordinate system of the control points is no EPSG code")
    for point in [*points, *document.get("mtps", [])]:
        if not all(mark["photo"] in photos for mark in point.get("marks", [])):
            raise ValueError("a mark lies on a photo that is not in the archive")
    return systems.pop() if systems else None
