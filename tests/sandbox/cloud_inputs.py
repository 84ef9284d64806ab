"""Inputs: registering uploaded files, and the registered photos."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import Any

from PIL import Image

from .cloud import (
    ANY_ID,
    INTEGER_ID,
    PAGES,
    bad_request,
    check_key,
    link,
    not_found,
    page_of,
    project_of,
)
from .exif import exif_values, xmp_angles
from .fields import Field, boolean, list_of, nested, text, validate
from .project import Photo, Project
from .state import BUCKET, CloudState
from .web import ApiError, Call, Routes

routes = Routes()
IMAGE_SUFFIXES = frozenset({".jpg", ".jpeg", ".tif", ".tiff"})
IMAGES_LISTED = 500
PHOTO_ID = r"/(?P<photo_id>[0-9a-f-]+)"
_KEY = text(1, 1024)


def _is_image(key: str) -> bool:
    return PurePosixPath(key).suffix.lower() in IMAGE_SUFFIXES


# Registration ------------------------------------------------------------------------------


@routes.add("POST", ANY_ID + "/inputs/bulk_register/")
def bulk_register(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    body = validate(call.json(), _register_fields(call.state, project))
    if not body:
        raise bad_request("input_file_keys", "This field is required.")
    with call.state.lock:
        if project.started is not None:
            raise ApiError(400, {"detail": "Processing of this project was already triggered."})
        return _register(call.state, project, body)


def _register_fields(state: CloudState, project: Project) -> dict[str, Field]:
    def key(value: Any) -> str:
        return check_key(state, project, _KEY(value))

    item = {
        "photo": Field(key, required=True),
        "depth_map": Field(key),
        "depth_map_confidence": Field(key),
    }
    return {"input_file_keys": Field(list_of(key)), "inputs": Field(list_of(nested(item)))}


def _register(state: CloudState, project: Project, body: dict[str, Any]) -> dict[str, Any]:
    keys = body.get("input_file_keys", [])
    items = body.get("inputs", [])
    images = [key for key in keys if _is_image(key)] + [item["photo"] for item in items]
    others = [key for key in keys if not _is_image(key)]
    for key in (*images, *others):
        project.registrations[key] = project.registrations.get(key, 0) + 1
    known = set(project.keys)
    new = [_add_photo(state, project, key) for key in dict.fromkeys(images) if key not in known]
    depth = sum(_add_depth(project, item) for item in items)
    project.extras.extend(key for key in dict.fromkeys(others) if key not in project.extras)
    if project.photos or any(key.lower().endswith(".zip") for key in project.extras):
        project.status = "UPLOADED" if project.status == "CREATED" else project.status
    listed = new if len(images) + len(others) <= IMAGES_LISTED else []
    return {
        "nb_images_registered": len(images),
        "extra_files_registered": len(others),
        "images": [_registered(state, photo) for photo in listed],
        "p4d_registered": any(key.lower().endswith(".p4d") for key in others),
        "nb_image_signatures_registered": 0,
        "nb_depth_data_registered": depth,
    }


def _add_photo(state: CloudState, project: Project, key: str) -> Photo:
    photo = Photo(state.next_photo_id(), key)
    project.photos[photo.id] = photo
    return photo


def _add_depth(project: Project, item: dict[str, str]) -> int:
    """Depth data counts only when both maps are there."""
    photo = project.photo_of(item["photo"])
    if photo is None or not {"depth_map", "depth_map_confidence"} <= set(item):
        return 0
    photo.depth_map = item["depth_map"]
    photo.depth_map_confidence = item["depth_map_confidence"]
    return 2


def _registered(state: CloudState, photo: Photo) -> dict[str, Any]:
    return {
        "id": photo.id,
        "temp_url": link(state, photo.key),
        "s3_key": photo.key,
        "file_size": None,
        "thumb_s3_key": None,
        "thumb_url": None,
        "exif": {},
        "s3_bucket": BUCKET,
    }


@routes.add("DELETE", ANY_ID + r"/inputs/(?P<input_id>[0-9]+)/")
def delete_input(call: Call, reference: str, input_id: str) -> Any:
    project = project_of(call, reference)
    with call.state.lock:
        photo = project.photos.pop(int(input_id), None)
    if photo is None:
        raise not_found()
    call.state.store.delete(photo.key)
    return None, 204


@routes.add("GET", ANY_ID + "/inputs/zip/")
def inputs_archive(call: Call, reference: str) -> Any:
    """202 while the archive is being made, which the first request starts; then its address."""
    project = project_of(call, reference)
    if project.inputs_zip is None:
        key = f"{project.prefix}/archives/inputs.zip"
        store_archive(call.state, key, project.keys + project.extras)
        project.inputs_zip = key
        return None, 202
    return {"url": link(call.state, project.inputs_zip)}


def store_archive(state: CloudState, key: str, members: list[str]) -> None:
    """A ZIP of some objects, as an object."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for member in members:
            stored = state.store.get(member)
            if stored:
                archive.write(stored.path, PurePosixPath(member).name)
    state.store.put_bytes(key, buffer.getvalue(), "application/zip")


# Photos ------------------------------------------------------------------------------------


@routes.add("GET", ANY_ID + "/photos/", query=(*PAGES, "photo_ids", "ordering"))
def list_photos(call: Call, reference: str) -> Any:
    project = project_of(call, reference)
    ordering = call.query.get("ordering", "image")
    if ordering not in ("image", "id"):
        raise bad_request("ordering", f'"{ordering}" is not a valid choice.')
    with call.state.lock:
        photos = list(project.photos.values())
    if "photo_ids" in call.query:
        wanted = call.query["photo_ids"].split(",")
        if not all(part.strip().isdigit() for part in wanted):
            raise bad_request("photo_ids", "A comma separated list of integers is required.")
        photos = [photo for photo in photos if photo.id in {int(part) for part in wanted}]
    photos.sort(key=lambda photo: photo.key if ordering == "image" else photo.id)
    return page_of(call, photos, lambda photo: _photo(call.state, photo))


@routes.add("GET", ANY_ID + "/photos" + PHOTO_ID + "/")
def read_photo(call: Call, reference: str, photo_id: str) -> Any:
    return _photo(call.state, _photo_of(call, reference, photo_id))


@routes.add("PATCH", ANY_ID + "/photos" + PHOTO_ID + "/")
def update_photo(call: Call, reference: str, photo_id: str) -> Any:
    photo = _photo_of(call, reference, photo_id)
    fields = validate(call.json(), {"excluded_from_mapper": Field(boolean, null=True)})
    photo.excluded = fields.get("excluded_from_mapper", photo.excluded)
    return _photo(call.state, photo)


@routes.add("GET", ANY_ID + r"/photos/(?P<photo_id>[0-9]+)/exif/")
def photo_exif(call: Call, reference: str, photo_id: str) -> Any:
    stored = call.state.store.get(_photo_of(call, reference, photo_id).key)
    return {"exif": exif_values(stored.path) if stored else {}}


@routes.add("GET", INTEGER_ID + "/photos" + PHOTO_ID + "/xmp/")
def photo_xmp(call: Call, reference: str, photo_id: str) -> Any:
    stored = call.state.store.get(_photo_of(call, reference, photo_id).key)
    return {"xmp": xmp_angles(stored.path) if stored else {}}


def _photo_of(call: Call, reference: str, photo_id: str) -> Photo:
    project = project_of(call, reference)
    photo = project.photos.get(int(photo_id)) if photo_id.isdigit() else None
    if photo is None:
        raise not_found()
    return photo


def _photo(state: CloudState, photo: Photo) -> dict[str, Any]:
    if photo.width is None:
        _measure(state, photo)
    base, _, name = photo.key.partition("/project-")
    number, _, path = name.partition("/")
    stem = path.rpartition(".")[0]
    thumb = f"{base}/project-{number}/photo_thumbnails/{stem}_thumb.png"
    return {
        "id": photo.id,
        "s3_key": photo.key,
        "thumbs_s3_key": {"legacy_png_512": thumb},
        "s3_bucket": BUCKET,
        "width": photo.width,
        "height": photo.height,
        "excluded_from_mapper": photo.excluded,
    }


def _measure(state: CloudState, photo: Photo) -> None:
    stored = state.store.get(photo.key)
    try:
        if stored:
            with Image.open(stored.path) as image:
                photo.width, photo.height = image.size
    except OSError:
        photo.width, photo.height = 0, 0  # not an image in spite of its name
