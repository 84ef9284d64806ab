"""Starts the processing of a project."""

from __future__ import annotations

from typing import Any

from . import processing
from .cloud import INTEGER_ID, project_of, query_boolean
from .cloud_options import DEFAULTS, checked_options
from .project import Project
from .web import ApiError, Call, Routes

routes = Routes()


@routes.add("POST", INTEGER_ID + "/start_processing/", query=("send_email",))
def start_processing(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    state = call.state
    send_email = query_boolean(call, "send_email", default=True)
    body = call.json(empty={})
    options = checked_options(body, DEFAULTS) if body else project.options or dict(DEFAULTS)
    with state.lock:
        _check_startable(project, state.settings.image_limit)
        project.options = options
        project.send_email = send_email
        processing.start(state, project)
    if state.settings.credits:
        return None, 202
    return {"estimated_time": round(60 + 2.5 * len(project.photos))}


def _check_startable(project: Project, limit: Any) -> None:
    if project.status == "PROCESSING":
        raise ApiError(400, {"detail": "The project is already processing."})
    archives = [key for key in project.extras if key.lower().endswith(".zip")]
    if not project.photos and not archives:
        raise ApiError(400, {"detail": "The project has no registered images."})
    if limit is not None and len(project.photos) > limit:
        message = f"The project has {len(project.photos)} images; your licence allows {limit}."
        raise ApiError(400, {"detail": message})
