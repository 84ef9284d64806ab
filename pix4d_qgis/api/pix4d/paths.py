"""The addresses of PIX4Dcloud's calls, each in one place.

``PROJECTS`` and everything that the service's guides print is certain. ``PHOTO``, ``INPUT`` and
``OUTPUT`` follow the path patterns of the reference, which names no methods. ``USER`` is inferred:
the reference prints what the call answers and not where it is, so nothing may depend on it.
"""

from __future__ import annotations

from typing import Union

PROJECTS = "/project/api/v3/projects/"
SITES = "/project/api/v3/project_groups/"
DRIVE = "/common/api/v4/drive/"
FOLDERS = "/common/api/v4/folders/"
USER = "/common/api/v3/user_account/"
VOLUMES = "/v1/project/{id}/volumes/"
# The service's published notebook uses the plural form without the last slash.
VOLUMES_FALLBACK = "/v1/projects/{id}/volumes"

ProjectId = Union[int, str]


def project(project_id: ProjectId, *rest: object) -> str:
    """Path of a project or of something below it, with the slash at its end."""
    return PROJECTS + "".join(f"{part}/" for part in (project_id, *rest))
