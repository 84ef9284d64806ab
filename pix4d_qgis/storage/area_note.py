"""The region of interest that this computer gave a project, so that an upload need not ask for it.

It is only for the log of an upload: whatever starts the processing asks the service.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from .manifest import file_name

SUFFIX = ".json"


def note_area(
    folder: Path, cloud_url: str, project_id: int, area: Mapping[str, Any] | None
) -> None:
    """Remember the ``area`` of the options that were just set; None: they have none.

    :param folder: where upload manifests are kept; one that cannot be written is no error
    """
    target = folder / (file_name(cloud_url, project_id) + SUFFIX)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=target.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"area": dict(area or {})}, file)
        Path(name).replace(target)


def noted_area(folder: Path | None, cloud_url: str, project_id: int) -> dict[str, Any] | None:
    """The area as it was noted, an empty one for none; None: nothing is known."""
    if folder is None:
        return None
    try:
        text = (folder / (file_name(cloud_url, project_id) + SUFFIX)).read_text(encoding="utf-8")
        noted = json.loads(text)["area"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return noted if isinstance(noted, dict) else None
