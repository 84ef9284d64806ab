"""Lists the account's projects."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDateTime, QVariant

from ...api.pix4d.choices import STATUSES
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class ListProjects(Pix4dAlgorithm):
    """Lists the account's projects."""

    ID = "listprojects"
    ICON = "projects"
    GROUP_ID = "projects"
    STATUS, SEARCH, OUTPUT, COUNT = "STATUS", "SEARCH", "OUTPUT", "COUNT"

    def title(self) -> str:
        return tr("List projects")

    def keywords(self) -> str:
        return tr("find,search,datasets,status")

    def help(self) -> str:
        return tr(
            "Lists the projects of the account as a table: id, uuid, name, status, date and "
            "number of images.\n\n"
            "Status keeps the projects in one of the chosen states. Search keeps those whose "
            "name contains the text."
        )

    def define(self) -> None:
        self.addParameter(given.choices(self.STATUS, tr("Status"), STATUSES))
        self.addParameter(
            QgsProcessingParameterString(self.SEARCH, tr("Search in the names"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Projects"), QgsProcessing.TypeVector, optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of projects")))

    def work(self, call: Call) -> dict[str, Any]:
        search = call.read.text(self.SEARCH).strip().casefold()
        table = call.table(self.OUTPUT, _fields())
        count = 0
        for project in call.client.projects.all(statuses=call.read.chosen(self.STATUS)):
            if search not in project.name.casefold():
                continue
            date = project.acquired or project.created
            table.add(
                [
                    project.id,
                    project.uuid,
                    project.name,
                    project.status,
                    _local(date) if date else None,
                    project.image_count,
                ]
            )
            count += 1
        table.close()
        call.progress.info(tr("1 project.") if count == 1 else tr("{} projects.").format(count))
        return {self.OUTPUT: table.target, self.COUNT: count}


def _local(moment: datetime) -> QDateTime:
    """In the user's time zone: QDateTime takes the numbers as they are and drops the zone."""
    return QDateTime(moment.astimezone().replace(tzinfo=None))


def _fields() -> QgsFields:
    fields = QgsFields()
    for name, kind in (
        ("id", QVariant.LongLong),
        ("uuid", QVariant.String),
        ("name", QVariant.String),
        ("status", QVariant.String),
        ("date", QVariant.DateTime),
        ("image_count", QVariant.Int),
    ):
        fields.append(QgsField(name, kind))
    return fields
