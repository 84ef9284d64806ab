"""What goes into a project: registered photos and other input files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import InvalidInput
from ...words import tr
from .. import reading
from ..http import Transport
from . import paths

BATCH = 500
LONGEST_KEY = 1024
PHOTO_PAGE = 500


@dataclass(frozen=True)
class Registration:
    """What one registration call did; numbers of files."""

    images: int
    extras: int
    depth_maps: int = 0
    signatures: int = 0
    p4d: bool = False


@dataclass(frozen=True)
class DepthPhoto:
    """A photo with its depth map and confidence map, as S3 keys; both maps or none."""

    photo: str
    depth_map: str = ""
    depth_map_confidence: str = ""

    def to_json(self) -> dict[str, str]:
        if bool(self.depth_map) != bool(self.depth_map_confidence):
            raise InvalidInput(
                tr("{photo} has only one of its two depth maps.").format(photo=self.photo)
            )
        body = {"photo": self.photo}
        if self.depth_map:
            body["depth_map"] = self.depth_map
            body["depth_map_confidence"] = self.depth_map_confidence
        return body


@dataclass(frozen=True)
class Photo:
    """One registered photo; width and height in pixels."""

    id: int
    key: str
    bucket: str
    width: int | None
    height: int | None
    excluded: bool

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Photo:
        return cls(
            id=reading.required_integer(data, "id", tr("photo")),
            key=reading.exact(data, "s3_key"),
            bucket=reading.text(data, "s3_bucket"),
            width=reading.integer(data, "width"),
            height=reading.integer(data, "height"),
            excluded=data.get("excluded_from_mapper") is True,
        )


class Inputs:
    """The input and photo calls."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def register(self, project_id: paths.ProjectId, keys: Sequence[str]) -> Registration:
        """Register uploaded files by their S3 keys, 500 at most."""
        _check_keys(keys)
        return self._register(project_id, {"input_file_keys": list(keys)})

    def register_with_depth(
        self, project_id: paths.ProjectId, photos: Sequence[DepthPhoto]
    ) -> Registration:
        """Register photos together with their depth maps, 500 at most."""
        _check_keys([photo.photo for photo in photos])
        return self._register(project_id, {"inputs": [photo.to_json() for photo in photos]})

    def delete(self, project_id: paths.ProjectId, input_id: int) -> None:
        """Unregister an input; this deletes the file in S3 as well."""
        url = self._url(project_id, "inputs", input_id)
        self._transport.call("DELETE", url, tr("delete input {input_id}").format(input_id=input_id))

    def zip_url(self, project_id: paths.ProjectId) -> str | None:
        """Address of a ZIP of all inputs; None: it is being made, an e-mail follows."""
        url = self._url(project_id, "inputs", "zip")
        answer = self._transport.call("GET", url, tr("get the inputs as a ZIP"))
        return reading.text(answer.body, "url") or None if isinstance(answer.body, dict) else None

    def photos(self, project_id: paths.ProjectId) -> Iterator[Photo]:
        """Every registered photo, page by page."""
        number = 1
        while True:
            data = reading.mapping(
                self._transport.call(
                    "GET",
                    self._url(project_id, "photos"),
                    tr("list the photos of project {project_id}").format(project_id=project_id),
                    params={"page": number, "page_size": PHOTO_PAGE},
                ).body,
                tr("list of photos"),
            )
            found = reading.items(data, "results")
            yield from map(Photo.from_json, found)
            if not data.get("next") or not found:
                return
            number += 1

    def photo(self, project_id: paths.ProjectId, photo_id: int) -> Photo:
        url = self._url(project_id, "photos", photo_id)
        answer = self._transport.call(
            "GET", url, tr("read photo {photo_id}").format(photo_id=photo_id)
        )
        return Photo.from_json(reading.mapping(answer.body, tr("photo")))

    def exclude_photo(self, project_id: paths.ProjectId, photo_id: int, excluded: bool) -> Photo:
        """Keep a photo out of the processing, or take it in again."""
        url = self._url(project_id, "photos", photo_id)
        answer = self._transport.call(
            "PATCH",
            url,
            tr("change photo {photo_id}").format(photo_id=photo_id),
            json={"excluded_from_mapper": excluded},
            repeatable=True,
        )
        return Photo.from_json(reading.mapping(answer.body, tr("photo")))

    def exif(self, project_id: paths.ProjectId, photo_id: int) -> Mapping[str, Any]:
        """The photo's EXIF as the service read it; keys as in the EXIF standard."""
        return self._metadata(project_id, photo_id, "exif")

    def xmp(self, project_id: int, photo_id: int) -> dict[str, float]:
        """Yaw, pitch and roll in degrees, as far as the photo has them."""
        found = self._metadata(project_id, photo_id, "xmp")
        angles = {str(key): reading.decimal(found, key) for key in found}
        return {key: value for key, value in angles.items() if value is not None}

    def _metadata(self, project_id: paths.ProjectId, photo_id: int, kind: str) -> Mapping[str, Any]:
        url = self._url(project_id, "photos", photo_id, kind)
        body = self._transport.call(
            "GET",
            url,
            tr("read the {kind} of photo {photo_id}").format(kind=kind, photo_id=photo_id),
        ).body
        value = reading.mapping(body, kind).get(kind)
        return value if isinstance(value, dict) else {}

    def _register(self, project_id: paths.ProjectId, body: dict[str, Any]) -> Registration:
        answer = self._transport.call(
            "POST",
            self._url(project_id, "inputs", "bulk_register"),
            tr("register photos in project {project_id}").format(project_id=project_id),
            json=body,
        )
        data = reading.mapping(answer.body, tr("registration"))
        return Registration(
            images=reading.required_integer(data, "nb_images_registered", tr("registration")),
            extras=reading.integer(data, "extra_files_registered") or 0,
            depth_maps=reading.integer(data, "nb_depth_data_registered") or 0,
            signatures=reading.integer(data, "nb_image_signatures_registered") or 0,
            p4d=data.get("p4d_registered") is True,
        )

    def _url(self, project_id: paths.ProjectId, *rest: object) -> str:
        return self._transport.connection.cloud_url + paths.project(project_id, *rest)


def _check_keys(keys: Sequence[str]) -> None:
    if not 1 <= len(keys) <= BATCH:
        raise InvalidInput(
            tr("{count} files cannot be registered at once; 1 to {batch} can.").format(
                count=len(keys), batch=BATCH
            )
        )
    for key in keys:
        if not 1 <= len(key) <= LONGEST_KEY:
            raise InvalidInput(
                tr(
                    "The name of a file is too long: its key has {count} characters, {longest_key} "
                    "are allowed."
                ).format(count=len(key), longest_key=LONGEST_KEY),
                advice=tr("Rename {name}.").format(name=key.rsplit("/", 1)[-1][:80]),
            )
