"""Waits until a project is processed."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputString

from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class WaitForProcessing(Pix4dAlgorithm):
    """Waits until a project is processed."""

    ID = "waitforprocessing"
    ICON = "wait"
    GROUP_ID = "run"
    CHANGES_PROJECT = True
    STATUS = "STATUS"

    def title(self) -> str:
        return tr("Wait for processing")

    def keywords(self) -> str:
        return tr("status,poll,done")

    def help(self) -> str:
        return tr(
            "Waits until the project is DONE. If processing fails, the algorithm fails with "
            "the service's error code and reason, and with advice. The same happens when the "
            "longest wait is over; processing goes on then, and can be waited for again."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(given.timeout())
        self.addOutput(QgsProcessingOutputString(self.STATUS, tr("Status")))

    def check(self, read: given.Reader) -> None:
        read.project()

    def work(self, call: Call) -> dict[str, Any]:
        from ...jobs.run import wait

        timeout = call.read.number(given.TIMEOUT) or given.ONE_DAY
        project = wait(call.client, call.project_id(), timeout, call.progress)
        return {self.STATUS: project.status}
