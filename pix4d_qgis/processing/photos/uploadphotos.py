"""Uploads photos and registers them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber

from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class UploadPhotos(Pix4dAlgorithm):
    """Uploads photos and registers them."""

    ID = "uploadphotos"
    ICON = "upload"
    GROUP_ID = "photos"
    CHANGES_PROJECT = True
    UPLOADED, REGISTERED, SKIPPED = "UPLOADED", "REGISTERED", "SKIPPED"

    def title(self) -> str:
        return tr("Upload photos")

    def keywords(self) -> str:
        return tr("images,s3,register,send")

    def help(self) -> str:
        return tr(
            "Uploads photos to the project and registers them for processing.\n\n"
            "Folders are searched for JPEG and TIFF files; a ZIP file is sent when it is "
            "chosen by name. What is no photo is named in the log and left out. Before "
            "anything is sent the log says how many photos there are, how large they are and "
            "where they were taken.\n\n"
            "It can be run again at any time, also after QGIS was closed or the network failed in "
            "the middle: what is there already is neither uploaded nor registered twice. A photo "
            "that was registered and has changed since is named and left out. Once processing has "
            "been started, a project takes no more photos."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(given.photos())
        for name, label in (
            (self.UPLOADED, tr("Files uploaded")),
            (self.REGISTERED, tr("Files registered")),
            (self.SKIPPED, tr("Files left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def check(self, read: given.Reader) -> None:
        read.project()

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.exif import locate
        from ...adapters.folders import upload_manifests
        from ...jobs.upload import upload_photos

        result = upload_photos(
            call.client,
            call.project_id(),
            call.read.paths(given.PHOTOS),
            locate,
            call.progress,
            upload_manifests(),
        )
        return {
            self.UPLOADED: result.uploaded,
            self.REGISTERED: result.registered,
            self.SKIPPED: result.skipped,
        }
