"""Lists what a project has as outputs."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QVariant

from ...plain_text import plain
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class ListOutputs(Pix4dAlgorithm):
    """Lists what a project has as outputs."""

    ID = "listoutputs"
    ICON = "outputs"
    GROUP_ID = "results"
    OUTPUT, COUNT = "OUTPUT", "COUNT"

    def title(self) -> str:
        return tr("List outputs")

    def keywords(self) -> str:
        return tr("results,files,ortho,dsm,point cloud")

    def help(self) -> str:
        return tr(
            "Lists the outputs of a project as a table: type, availability, and the place in "
            "S3 of those that are done."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Outputs"), QgsProcessing.TypeVector, optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of outputs")))

    def check(self, read: given.Reader) -> None:
        read.project()

    def work(self, call: Call) -> dict[str, Any]:
        outputs = call.client.outputs.list(call.project_id())
        table = call.table(self.OUTPUT, _fields())
        for output in outputs:
            table.add(
                [
                    output.id,
                    output.type,
                    output.result_type,
                    output.availability,
                    output.bucket,
                    plain(output.key),
                    output.region,
                ]
            )
        table.close()
        done = sum(output.is_there for output in outputs)
        count = len(outputs)
        what = tr("1 output") if count == 1 else tr("{} outputs").format(count)
        call.progress.info(tr("{}, {} done.").format(what, done))
        return {self.OUTPUT: table.target, self.COUNT: len(outputs)}


def _fields() -> QgsFields:
    fields = QgsFields()
    fields.append(QgsField("output_id", QVariant.LongLong))
    for name in (
        "output_type",
        "result_type",
        "availability",
        "s3_bucket",
        "s3_key",
        "s3_region",
    ):
        fields.append(QgsField(name, QVariant.String))
    return fields
