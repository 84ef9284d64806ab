"""Starts the processing of a project."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterBoolean

from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class StartProcessing(Pix4dAlgorithm):
    """Starts the processing of a project."""

    ID = "startprocessing"
    ICON = "start"
    GROUP_ID = "run"
    CHANGES_PROJECT = True
    SEND_EMAIL, ESTIMATED_SECONDS = "SEND_EMAIL", "ESTIMATED_SECONDS"

    def title(self) -> str:
        return tr("Start processing")

    def keywords(self) -> str:
        return tr("run,credits")

    def help(self) -> str:
        return tr(
            "Starts the processing of a project. This uses credits of the account and closes "
            "the registration of photos; the log says what is processed before it is sent.\n\n"
            "ESTIMATED_SECONDS is the service's estimate; it gives none for projects that are "
            "paid with credits."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.SEND_EMAIL, tr("Send an e-mail when it is done"), defaultValue=True
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.ESTIMATED_SECONDS, tr("Estimated time (seconds)"))
        )

    def check(self, read: given.Reader) -> None:
        read.project()

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.exif import locate
        from ...jobs.run import start
        from ...layers.vsis3 import warn_if_not_streamable

        warn_if_not_streamable(call.progress)
        estimate = start(
            call.client,
            call.project_id(),
            call.progress,
            send_email=call.read.flag(self.SEND_EMAIL),
            locate=locate,
        )
        return {self.ESTIMATED_SECONDS: estimate}
