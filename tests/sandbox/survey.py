"""What the inputs of a project say: where the photos were taken, and what system is wanted."""

from __future__ import annotations

import numpy as np

from . import reference_systems
from .exif import Source, is_image, position
from .placement import Placement, place
from .project import Project
from .state import ERROR_REASONS, CloudState
from .zip_input import ZipInput

INVALID_INPUT = 10601


class InvalidData(Exception):
    """The project cannot be processed: ends in ERROR with this code."""

    def __init__(self, reason: str, code: int = INVALID_INPUT) -> None:
        super().__init__(reason)
        self.code = code


def placement_of(state: CloudState, project: Project) -> Placement:
    """The quarry under the mean position of the photos, in the system that is wanted.

    :raises InvalidData: with the error code of the service
    """
    sources, system = _sources(state, project)
    if not all(is_image(source) for source in sources):
        raise InvalidData("a file is not an image")
    positions = [found for source in sources if (found := position(source))]
    mean = np.mean(positions, axis=0) if positions else None
    try:
        centre = (float(mean[0]), float(mean[1])) if mean is not None else None
        return place(reference_systems.check(system), centre)
    except ValueError as error:
        codes = [code for code, reason in ERROR_REASONS.items() if reason == str(error)]
        raise InvalidData(str(error), codes[0] if codes else INVALID_INPUT) from error


def _sources(state: CloudState, project: Project) -> tuple[list[Source], str]:
    """The photos that take part, and the coordinate system; empty: the default one."""
    photos = [photo for photo in project.photos.values() if not photo.excluded]
    sources: list[Source] = [o.path for p in photos if (o := state.store.get(p.key))]
    system = _chosen_system(project)
    for key in project.extras:
        stored = state.store.get(key)
        if stored is None or not key.lower().endswith(".zip"):
            continue
        try:
            bundle = ZipInput(stored.path)
        except (ValueError, KeyError, TypeError) as error:
            raise InvalidData(f"{key}: {error}") from error
        sources += bundle.photos
        if bundle.coordinate_system and project.fields.get("coordinate_system"):
            raise InvalidData("the project and its control points both set a system")
        system = system or bundle.coordinate_system or ""
    if not sources:
        raise InvalidData("no photos")
    return sources, system


def _chosen_system(project: Project) -> str:
    """What the options or the project ask for; empty: nothing."""
    horizontal = project.options.get("output_cs_horizontal")
    vertical = project.options.get("output_cs_vertical")
    if horizontal is None:
        return str(project.fields.get("coordinate_system") or "")
    return f"EPSG:{horizontal}+{vertical}" if vertical else f"EPSG:{horizontal}"
