"""Measures stockpiles and pits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QVariant

from ...api.pix4d.choices import BASE_SURFACES, CUSTOM, UNITS
from ...errors import InvalidInput, StorageError
from ...words import figure, tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm, Table

if TYPE_CHECKING:
    from ...jobs.volumes import Row, Settings
    from ...progress import Progress

RESULT_FIELDS = (
    ("cut", QVariant.Double),
    ("cut_error", QVariant.Double),
    ("fill", QVariant.Double),
    ("fill_error", QVariant.Double),
    ("net", QVariant.Double),
    ("base_surface", QVariant.String),
    ("units", QVariant.String),
    ("status", QVariant.String),
    ("message", QVariant.String),
)


class ComputeVolumes(Pix4dAlgorithm):
    """Measures stockpiles and pits over a polygon layer."""

    ID = "computevolumes"
    ICON = "volumes"
    GROUP_ID = "measurement"
    INPUT, OUTPUT, UNITS = "INPUT", "OUTPUT", "UNITS"
    BASE_SURFACE, CUSTOM_ELEVATION = "BASE_SURFACE", "CUSTOM_ELEVATION"

    def title(self) -> str:
        return tr("Compute volumes")

    def keywords(self) -> str:
        return tr("stockpile,cut,fill,pit,earthwork,volume")

    def help(self) -> str:
        return tr(
            "Measures the volume between the project's DSM and a base surface, for each "
            "polygon and each chosen base surface. Cut lies above the base, fill below it.\n\n"
            "Draw each polygon around the toe of a stockpile, or the rim of a pit. Any CRS "
            "will do. Heights come from the polygons if they have any (all zeros count as "
            "none), else from the DSM.\n\n"
            "Base surfaces: triangulated (through all vertices), fitPlane (the best plane "
            "through them), average, lowest and highest (horizontal, at that height of the "
            "vertices), custom (horizontal, at the custom elevation in the project's units).\n\n"
            "A polygon of several parts is summed. One that cannot be measured, such as one "
            "with a hole, becomes a row with a message; the others are measured all the same."
        )

    def define(self) -> None:
        self.addParameter(given.project())
        self.addParameter(given.polygons(self.INPUT, tr("Polygons")))
        self.addParameter(
            given.choices(self.BASE_SURFACE, tr("Base surfaces"), BASE_SURFACES, ("triangulated",))
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.CUSTOM_ELEVATION,
                tr("Custom elevation (units of the project)"),
                QgsProcessingParameterNumber.Double,
                optional=True,
            )
        )
        self.addParameter(given.choice(self.UNITS, tr("Units of the volumes"), UNITS, UNITS[0]))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Volumes"), QgsProcessing.TypeVectorPolygon
            )
        )

    def check(self, read: given.Reader) -> None:
        read.project()
        self._settings(read).check()

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters.features import crs_wkt, read_polygons
        from ...jobs.volumes import measurable_project, measure, totals
        from ...layers.load import style_when_loaded
        from ...layers.project_dsm import ProjectDsm
        from ...layers.rescue import keep_temporary_layer
        from ...layers.style import style_volumes
        from ..fields import with_results

        settings = self._settings(call.read)
        source = self.parameterAsSource(call.parameters, self.INPUT, call.context)
        if source is None:
            raise InvalidInput(tr("The layer of the volumes cannot be opened."))
        features, polygons = read_polygons(source, tr("volumes"))
        project = measurable_project(call.client, call.project_id())
        # Before the measuring: a place that cannot be written to is no reason to lose results.
        fields = with_results(source.fields(), RESULT_FIELDS)
        table = call.layer(self.OUTPUT, fields, source.wkbType(), source.sourceCrs())
        with ProjectDsm(call.client, project.id, call.progress) as dsm:
            rows = measure(
                call.client,
                project,
                polygons,
                crs_wkt(source.sourceCrs()),
                settings,
                dsm,
                call.progress,
            )
        _write(table, features, rows, settings, call.progress)
        for line in _problems(rows, len(settings.base_surfaces)):
            call.progress.warn(line)
        for line in totals(rows, settings.units):
            call.progress.info(line)
        if call.progress.is_cancelled():
            kept = keep_temporary_layer(call.context, table.target, style_volumes)
            text = (
                tr("What was measured before the cancel is in a layer of the project.")
                if kept
                else tr("What was measured before the cancel is in {target}.")
            )
            call.progress.warn(text.format(target=table.target))
        else:
            style_when_loaded(call.context, table.target)
        return {self.OUTPUT: table.target}

    def _settings(self, read: given.Reader) -> Settings:
        from ...jobs.volumes import Settings

        return Settings(
            base_surfaces=list(dict.fromkeys(read.chosen(self.BASE_SURFACE))),
            units=(read.chosen(self.UNITS) or UNITS)[0],
            custom_elevation=read.number(self.CUSTOM_ELEVATION),
        )


def _write(
    table: Table,
    features: Sequence[QgsFeature],
    rows: Sequence[Row],
    settings: Settings,
    progress: Progress,
) -> None:
    """:raises StorageError: the output is incomplete; the log then has the volumes"""
    owners = [feature for feature in features for _ in settings.base_surfaces]
    try:
        for feature, row in zip(owners, rows):
            values = [*_attributes(feature, row, settings), *_values(row, settings.units)]
            table.add(values, feature.geometry())
        table.close()
    except StorageError:
        for row in rows:
            if row.volume is not None:
                progress.info(
                    tr("Feature {id}, {base_surface}: cut {cut}, fill {fill} ({units}3)").format(
                        id=row.feature.id,
                        base_surface=row.base_surface,
                        cut=figure(row.volume.cut, 3),
                        fill=figure(row.volume.fill, 3),
                        units=settings.units,
                    )
                )
        raise


def _attributes(feature: QgsFeature, row: Row, settings: Settings) -> list[Any]:
    """Those of the input. A drawn stockpile's custom elevation is not what its row is measured
    with: the row has that in its place."""
    values = list(feature.attributes())
    fields = feature.fields()
    at = fields.lookupField("custom_elevation")
    if row.base_surface == CUSTOM and at >= 0 and fields.at(at).type() == QVariant.Double:
        values[at] = settings.custom_elevation
    return values


def _problems(rows: Sequence[Row], times: int) -> list[str]:
    """The messages for the log; one that holds for all base surfaces of a polygon stands once."""
    lines = []
    for start in range(0, len(rows), times):
        of_polygon = rows[start : start + times]
        messages = {row.message for row in of_polygon}
        if times > 1 and len(messages) == 1:
            lines += [message for message in messages if message]
        else:
            lines += [f"{row.base_surface}: {row.message}" for row in of_polygon if row.message]
    return list(dict.fromkeys(lines))


def _values(row: Row, units: str) -> list[Any]:
    volume = row.volume
    if volume is None:
        numbers: list[Any] = [None] * 5
    else:
        numbers = [
            volume.cut,
            volume.cut_error,
            volume.fill,
            volume.fill_error,
            volume.cut - volume.fill,
        ]
    status = "failed" if volume is None else "ok"
    return [*numbers, row.base_surface, units, status, row.message]
