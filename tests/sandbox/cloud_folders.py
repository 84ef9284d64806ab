"""Folders of the drive: create, rename, delete with all that is in them."""

from __future__ import annotations

from typing import Any

from .cloud import bad_request, not_found
from .cloud_drive import UUID
from .drive import OWNERS
from .fields import Field, choice, text, unique_id, validate
from .web import Call, Routes

routes = Routes()
FOLDERS = "/common/api/v4/folders"
FOLDER = FOLDERS + rf"/(?P<reference>{UUID})/"
_NAME = Field(text(1, 255), required=True)
_CREATE = {
    "name": _NAME,
    "parent_uuid": Field(unique_id, required=True),
    "parent_type": Field(choice("folder", *OWNERS), required=True),
}


@routes.add("POST", FOLDERS + "/")
def create_folder(call: Call) -> Any:
    fields = validate(call.json(), _CREATE)
    place = (fields["parent_type"], fields["parent_uuid"])
    with call.state.lock:
        if not call.state.drive.is_place(place):
            raise bad_request("parent_uuid", f"There is no {place[0]} {place[1]}.")
        folder = call.state.drive.add_folder(fields["name"], place)
    return {"uuid": folder.uuid, "name": folder.name}, 201


@routes.add("PATCH", FOLDER)
def rename_folder(call: Call, reference: str) -> Any:
    fields = validate(call.json(), {"name": _NAME})
    with call.state.lock:
        folder = call.state.drive.folders.get(reference)
        if folder is None:
            raise not_found()
        folder.name = fields["name"]
    return {"name": folder.name}


@routes.add("DELETE", FOLDER)
def delete_folder(call: Call, reference: str) -> Any:
    with call.state.lock:
        folder = call.state.drive.folders.get(reference)
        if folder is None:
            raise not_found()
        projects = call.state.drive.forget(folder)
    for project in projects:
        call.state.delete_project(project)
    return None, 204
