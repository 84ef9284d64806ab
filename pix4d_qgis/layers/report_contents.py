"""What a report says beside its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsPalLayerSettings,
    QgsProject,
    QgsRenderContext,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QLocale

from ..jobs.volume_report import FAILED, WAITING, Report
from ..words import tr
from .base_surface_expression import quoted
from .report_expressions import Expressions
from .report_items import text_format
from .report_tables import common_unit


@dataclass(frozen=True)
class Contents:
    """What a report shows.

    :param layer: polygons with volumes; a layer of the layout's project
    :param columns: its columns, of :func:`~..jobs.volume_report.find_columns`
    :param backdrop: what is drawn below them, the uppermost first
    :param density: t/m³ of polygons that have none of their own
    :param site: name of the PIX4D project; may be empty
    """

    layer: QgsVectorLayer
    columns: dict[str, str]
    report: Report
    backdrop: Sequence[QgsMapLayer]
    density: Optional[float]
    title: str
    site: str
    date: str


def details(contents: Contents, project: QgsProject) -> list[str]:
    """Lines beside the map."""
    report = contents.report
    crs = project.crs()
    lines = []
    if crs.isValid():
        lines.append(tr("CRS: {}").format(f"{crs.authid()} {crs.description()}".strip()))
    unit = common_unit(report)
    if unit:
        lines.append(tr("Volumes in {}").format(unit))
    if contents.density is not None:
        density = QLocale().toString(contents.density, "f", 2)
        lines.append(tr("Density: {} t/m³, where a row says no other").format(density))
    measured = sum(total.polygons for total in report.measured)
    lines.append(tr("Volumes measured: {}").format(measured))
    for status, text in ((FAILED, tr("Failed: {}")), (WAITING, tr("Not measured yet: {}"))):
        number = sum(row.status == status for row in report.rows)
        if number:
            lines.append(text.format(number))
    return lines


def notes(contents: Contents) -> list[str]:
    """What the numbers mean, in sentences."""
    lines = [
        tr("Cut lies above the base surface, fill below it; net is cut without fill."),
        tr(
            "Errors are the estimates that PIX4Dcloud gives with each volume. In totals they are "
            "added up: volumes of one survey may all err the same way."
        ),
    ]
    if any(row.tonnes is not None for row in contents.report.rows):
        lines.append(tr("Tonnes are the weight of the cut. The density is taken as exact."))
    unweighed = sum(total.unweighed for total in contents.report.measured)
    if unweighed and len(lines) > 2:
        lines.append(
            tr("Volumes without a density, and so not in the tonnes: {}.").format(unweighed)
        )
    if contents.report.left_out:
        lines.append(tr("What was not measured is in no total; the last column says why."))
    return lines


def names_only(contents: Contents) -> str:
    """The layer's style with names for labels: the volumes of many base surfaces are too long.

    Each polygon lies there once for each base surface: what is drawn many times is made fainter.
    """
    layer, first = contents.layer, contents.report.measured[0].base_surface
    show = Expressions(contents.columns, None)
    settings = QgsPalLayerSettings()
    settings.fieldName = f"if({show.surface} = {quoted(first)}, {show.name()}, NULL)"
    settings.isExpression = True
    settings.autoWrapLength = 24
    text = text_format(7)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    text.setBuffer(halo)
    settings.setFormat(text)
    copy = QgsVectorLayer("Polygon", layer.name(), "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    renderer = layer.renderer().clone()
    for symbol in renderer.symbols(QgsRenderContext()):
        symbol.setOpacity(symbol.opacity() / len(contents.report.measured))
    copy.setRenderer(renderer)
    copy.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    copy.setLabelsEnabled(True)
    style = QgsMapLayerStyle()
    style.readFromLayer(copy)
    return str(style.xmlData())
