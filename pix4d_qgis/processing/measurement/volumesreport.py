"""Measured volumes as a report: table, spreadsheet, PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtCore import QVariant

from ...errors import InvalidInput
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm

if TYPE_CHECKING:
    from ...jobs.volume_report import Report

RESULT_FIELDS = (
    ("density_t_m3", QVariant.Double),
    ("tonnes", QVariant.Double),
    ("tonnes_error", QVariant.Double),
)


class VolumesReport(Pix4dAlgorithm):
    """Measured volumes as a report: table, spreadsheet, PDF."""

    ID = "volumesreport"
    ICON = "report"
    GROUP_ID = "measurement"
    INPUT, DENSITY, TITLE = "INPUT", "DENSITY", "TITLE"
    OUTPUT, CSV, PDF = "OUTPUT", "OUTPUT_CSV", "PDF"
    TOTALS, TONNES, CUT, FILL, NET, LEFT_OUT = (
        "TOTALS",
        "TONNES",
        "CUT",
        "FILL",
        "NET",
        "LEFT_OUT",
    )

    def title(self) -> str:
        return tr("Volumes report")

    def keywords(self) -> str:
        return tr("stockpile,volume,tonnes,density,pdf,csv,table,print,layout,inventory")

    def help(self) -> str:
        return tr(
            "Makes a report of measured volumes: the result of 'Compute volumes', or a layer of "
            "stockpiles. Nothing is sent.\n\n"
            "Tonnes are the weight of the cut, that is of the pile above its base surface. The "
            "density is in t/m³, whatever the units of the volumes are; a column 'density' of the "
            "layer goes before it. There is one total for each base surface. Errors are added up, "
            "as volumes of one survey may all err the same way. Polygons that were not measured "
            "are listed with their message, and are in no total.\n\n"
            "The PDF shows map, legend, totals and all rows. If the polygons are a layer of the "
            "project, its print layout stays in the project, to be edited. The CSV file is for "
            "spreadsheet programs: UTF-8 with a byte order mark, commas between columns, decimal "
            "points.\n\n"
            "TOTALS is JSON text. TONNES, CUT, FILL and NET are empty where there are several "
            "base surfaces."
        )

    def define(self) -> None:
        self.addParameter(given.polygons(self.INPUT, tr("Polygons with volumes")))
        self.addParameter(
            QgsProcessingParameterNumber(
                self.DENSITY,
                tr("Density (t/m³; empty: no tonnes)"),
                QgsProcessingParameterNumber.Double,
                optional=True,
                minValue=0.0,
            )
        )
        self.addParameter(QgsProcessingParameterString(self.TITLE, tr("Title"), optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT,
                tr("Volumes with tonnes"),
                QgsProcessing.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(_file(self.CSV, tr("Table"), "CSV (*.csv)"))
        self.addParameter(_file(self.PDF, tr("Report"), "PDF (*.pdf)"))
        self.addOutput(QgsProcessingOutputString(self.TOTALS, tr("Totals")))
        self.addOutput(QgsProcessingOutputNumber(self.TONNES, tr("Tonnes")))
        self.addOutput(QgsProcessingOutputNumber(self.CUT, tr("Cut")))
        self.addOutput(QgsProcessingOutputNumber(self.FILL, tr("Fill")))
        self.addOutput(QgsProcessingOutputNumber(self.NET, tr("Net")))
        self.addOutput(QgsProcessingOutputNumber(self.LEFT_OUT, tr("Polygons left out")))

    def work(self, call: Call) -> dict[str, Any]:
        from ...jobs.volume_report import make_report
        from ...layers.report_rows import columns_of, row_of
        from .report_files import totals_json, write_csv

        source = self.parameterAsSource(call.parameters, self.INPUT, call.context)
        if source is None:
            raise InvalidInput(tr("The layer of the volumes cannot be opened."))
        columns = columns_of(source.fields())
        density = call.read.number(self.DENSITY)
        density = density if density is not None and density > 0 else None
        features = _features(source)
        if not features:
            raise InvalidInput(
                tr("The layer of the volumes has no polygons: it is empty, or none is selected."),
                advice=tr("Draw one, or choose another layer."),
            )
        report = make_report([row_of(feature, columns, density) for feature in features])
        self._spare_the_input(call)
        outputs: dict[str, Any] = {self.OUTPUT: self._write_layer(call, source, features, report)}
        outputs[self.CSV] = self._file(call, self.CSV)
        if outputs[self.CSV]:
            write_csv(Path(outputs[self.CSV]), report)
        outputs[self.PDF] = self._file(call, self.PDF)
        if outputs[self.PDF]:
            self._write_pdf(call, source, features, report, density)
        _say(report, call)
        only = report.totals[0] if len(report.totals) == 1 else None
        return {
            **outputs,
            self.TOTALS: totals_json(report),
            self.TONNES: report.rounded(only.tonnes) if only else None,
            self.CUT: report.rounded(only.cut) if only else None,
            self.FILL: report.rounded(only.fill) if only else None,
            self.NET: report.rounded(only.net) if only else None,
            self.LEFT_OUT: len(report.left_out),
        }

    def _file(self, call: Call, name: str) -> Optional[str]:
        """Where a file is wanted; None: nowhere."""
        if not given.is_given(call.parameters.get(name)):
            return None
        return self.parameterAsFileOutput(call.parameters, name, call.context) or None

    def _spare_the_input(self, call: Call) -> None:
        """:raises InvalidInput: a file would be written over the one that is read"""
        project = call.context.project() or QgsProject.instance()
        read = _file_at(call.parameters[self.INPUT], project)
        outputs = (call.parameters.get(name) for name in (self.OUTPUT, self.CSV, self.PDF))
        if read and any(_file_at(output, project) == read for output in outputs):
            raise InvalidInput(
                tr("The report would be written over the polygons that it is made of."),
                advice=tr("Choose another file."),
            )

    def _write_layer(
        self,
        call: Call,
        source: QgsProcessingFeatureSource,
        features: list[QgsFeature],
        report: Report,
    ) -> Optional[str]:
        from ..fields import with_results

        fields = with_results(source.fields(), RESULT_FIELDS)
        table = call.layer(self.OUTPUT, fields, source.wkbType(), source.sourceCrs())
        for feature, row in zip(features, report.rows):
            density = None if row.tonnes is None else row.density
            weights = (report.rounded(row.tonnes), report.rounded(row.tonnes_error))
            table.add([*feature.attributes(), density, *weights], feature.geometry())
        table.close()
        return table.target

    def _write_pdf(
        self,
        call: Call,
        source: QgsProcessingFeatureSource,
        features: list[QgsFeature],
        report: Report,
        density: Optional[float],
    ) -> None:
        from ...adapters.main_thread import on_main_thread
        from ...layers.report_document import Document, Polygons, users_layer
        from ...layers.report_pdf import export

        project = call.context.project() or QgsProject.instance()
        polygons = Polygons(source.fields(), source.sourceCrs(), features)
        given_as = call.parameters[self.INPUT]
        title = call.read.text(self.TITLE).strip()
        document = on_main_thread(
            lambda: Document(
                project, users_layer(project, given_as) or polygons, report, density, title
            )
        )
        for name in document.asleep:
            call.progress.warn(tr("'{}' is not in the map: sign in to show it.").format(name))
        try:
            document.fill(call.progress)
            target = Path(self.parameterAsFileOutput(call.parameters, self.PDF, call.context))
            export(document.layout, document.backdrop, target, call.progress)
            kept = on_main_thread(document.keep)
        finally:
            on_main_thread(document.close)
        if kept:
            call.progress.info(tr("The layout '{}' is in the project.").format(kept))


def _file(name: str, label: str, kind: str) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterFileDestination(
        name, label, kind, optional=True, createByDefault=False
    )


def _file_at(value: Any, project: QgsProject) -> Optional[Path]:
    """The file that is there now and that a parameter's value means."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    layer = value if isinstance(value, QgsMapLayer) else project.mapLayer(str(value))
    path = Path((layer.source() if layer is not None else str(value)).partition("|")[0])
    try:
        return path.resolve() if path.is_file() else None
    except OSError:  # no path at all
        return None


def _features(source: QgsProcessingFeatureSource) -> list[QgsFeature]:
    flag = QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks
    return list(source.getFeatures(QgsFeatureRequest(), flag))


def _say(report: Report, call: Call) -> None:
    """Totals and what is left out, for the log."""
    from .report_files import in_words

    for row in report.left_out:
        call.progress.warn(f"{row.name}: {row.message or tr('Not measured yet.')}")
    for line in in_words(report):
        call.progress.info(line)
