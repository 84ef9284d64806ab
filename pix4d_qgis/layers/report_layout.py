"""The report as an ordinary QGIS layout: A4, map and totals first, then all rows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextBufferSettings,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QLocale, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..jobs.volume_report import FAILED, WAITING, Report
from ..words import tr
from .report_expressions import Expressions, quoted
from .report_tables import (
    HEADER,
    INK,
    add_rows,
    add_totals,
    common_unit,
    row_columns,
    text_format,
    total_columns,
    total_lines,
)

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 297.0, 210.0, 12.0  # millimetres
WIDTH = PAGE_WIDTH - 2 * MARGIN
SIDE = 66.0
TOP, BOTTOM = 31.0, PAGE_HEIGHT - MARGIN - 5
GAP = 5.0
LINE, HEADING = 5.9, 6.5
MAP = "map"
# Base surfaces whose volumes are still legible on the map.
MOST_LABELLED = 2
QUIET = QColor("#5b6770")
NORTH_ARROW = ":/images/north_arrows/layout_default_north_arrow.svg"
# What a map's scale may be, times a power of ten.
SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 10.0)
AROUND = 1.1


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


def new_layout(project: QgsProject, title: str) -> QgsPrintLayout:
    """An empty layout of ``project``, which is not among the project's layouts yet; main thread."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(title)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Landscape)
    return layout


def pieces(layout: QgsPrintLayout, contents: Contents) -> list[Callable[[], None]]:
    """What to call one after the other to fill the layout; main thread, with pauses if needed."""
    return [
        partial(piece, layout, contents)
        for piece in (_add_map, _add_head, _add_side, _add_totals, _add_rows, _add_feet)
    ]


def _height_of_totals(contents: Contents) -> float:
    return HEADING + LINE * (1 + max(1, len(contents.report.measured)))


def _add_map(layout: QgsPrintLayout, contents: Contents) -> None:
    height = BOTTOM - _height_of_totals(contents) - GAP - TOP
    item = QgsLayoutItemMap(layout)
    item.setId(MAP)
    item.attemptSetSceneRect(QRectF(MARGIN, TOP, WIDTH - SIDE - GAP, height))
    item.setLayers([contents.layer, *contents.backdrop])
    item.setKeepLayerSet(True)
    if len(contents.report.measured) > MOST_LABELLED:
        item.setLayerStyleOverrides({contents.layer.id(): names_only(contents)})
        item.setKeepLayerStyles(True)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QUIET)
    item.zoomToExtent(_extent(layout.project(), contents.layer))
    item.setScale(round_scale(item.scale()))
    layout.addLayoutItem(item)
    layout.setReferenceMap(item)


def map_of(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    """The map of a layout that was made here."""
    return layout.itemById(MAP)


def names_only(contents: Contents) -> str:
    """The layer's style with names for labels: the volumes of many base surfaces are too long."""
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
    copy.setRenderer(layer.renderer().clone())
    copy.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    copy.setLabelsEnabled(True)
    style = QgsMapLayerStyle()
    style.readFromLayer(copy)
    return str(style.xmlData())


def _extent(project: QgsProject, layer: QgsVectorLayer) -> QgsRectangle:
    """Around all polygons, in the project's CRS."""
    transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
    extent = transform.transformBoundingBox(layer.extent())
    extent.scale(AROUND)
    return extent


def round_scale(scale: float) -> float:
    """The next smaller scale that is a round number: 1:763 is 1:1000."""
    power = 10.0 ** math.floor(math.log10(scale)) if scale > 0 and math.isfinite(scale) else 1.0
    return next((s * power for s in SCALES if s * power >= scale * (1 - 1e-9)), scale)


def _add_head(layout: QgsPrintLayout, contents: Contents) -> None:
    size = 18 if len(contents.title) <= 60 else 12
    _add_label(layout, contents.title, QRectF(MARGIN, 9, WIDTH, 10), size, bold=True)
    details = " · ".join(part for part in (contents.site, contents.date) if part)
    _add_label(layout, details, QRectF(MARGIN, 20, WIDTH, 6), 9.5, QUIET)
    _add_line(layout, 27.5, "#e58e26", 0.8)


def _add_side(layout: QgsPrintLayout, contents: Contents) -> None:
    map_item = map_of(layout)
    left = PAGE_WIDTH - MARGIN - SIDE
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(NORTH_ARROW)
    arrow.setLinkedMap(map_item)
    arrow.attemptSetSceneRect(QRectF(left, TOP, 11, 13))
    layout.addLayoutItem(arrow)
    scale = "[% format_number(map_get(item_variables('map'), 'map_scale'), 0) %]"
    _add_label(
        layout, tr("Scale") + f" 1:{scale}", QRectF(left + 14, TOP, SIDE - 14, 5), 8.5, bold=True
    )
    _add_scale_bar(layout, map_item, left + 14, TOP + 5)
    top = TOP + 18
    details = _details(contents, layout.project())
    height = 4.1 * len(details)
    _add_label(layout, "\n".join(details), QRectF(left, top, SIDE, height), 8)
    top += height + 4
    notes = QRectF(left, top, SIDE, 60)
    _add_label(layout, "\n\n".join(_notes(contents)), notes, 7, QUIET)
    _add_legend(layout, contents, map_item, left)


def _add_scale_bar(
    layout: QgsPrintLayout, map_item: QgsLayoutItemMap, left: float, top: float
) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(map_item)
    bar.applyDefaultSize(QgsUnitTypes.DistanceMeters)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    metres = map_item.scale() * 0.04 / 2
    bar.setUnitsPerSegment(round_down(metres))
    bar.setTextFormat(text_format(7))
    bar.setHeight(1.5)
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(left - 1, top, QgsUnitTypes.LayoutMillimeters))


def round_down(length: float) -> float:
    """1, 2, or 5 times a power of ten, not more than ``length``."""
    power = 10.0 ** math.floor(math.log10(length)) if length > 0 else 1.0
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= length * 1.001)


def _add_legend(
    layout: QgsPrintLayout,
    contents: Contents,
    map_item: QgsLayoutItemMap,
    left: float,
) -> None:
    """Its height is not known before it is drawn: it stands on the line of the map's foot."""
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    tree = legend.model().rootGroup()
    tree.removeAllChildren()
    tree.addLayer(contents.layer)
    for part in (QgsLegendStyle.Group, QgsLegendStyle.Subgroup):
        legend.rstyle(part).setFont(_font(8.5, bold=True))
    legend.rstyle(QgsLegendStyle.SymbolLabel).setFont(_font(8))
    legend.setBoxSpace(0)
    legend.setSymbolHeight(3.5)
    legend.setSymbolWidth(6)
    legend.setReferencePoint(QgsLayoutItem.LowerLeft)
    layout.addLayoutItem(legend)
    foot = QgsLayoutPoint(left, TOP + map_item.rect().height(), QgsUnitTypes.LayoutMillimeters)
    legend.attemptMove(foot)
    legend.adjustBoxSize()


def _details(contents: Contents, project: QgsProject) -> list[str]:
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


def _notes(contents: Contents) -> list[str]:
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


def _add_totals(layout: QgsPrintLayout, contents: Contents) -> None:
    show = Expressions(contents.columns, contents.density)
    top = BOTTOM - _height_of_totals(contents)
    _add_label(layout, tr("Totals"), QRectF(MARGIN, top - 1, WIDTH, HEADING), 11, HEADER, bold=True)
    frame = QRectF(MARGIN, top + HEADING, WIDTH, BOTTOM - top - HEADING)
    lines = total_lines(contents.report, show, contents.layer)
    add_totals(layout, total_columns(contents.report), lines, frame)


def _add_rows(layout: QgsPrintLayout, contents: Contents) -> None:
    show = Expressions(contents.columns, contents.density)
    page = QgsLayoutItemPage(layout)
    page.setPageSize("A4", QgsLayoutItemPage.Landscape)
    layout.pageCollection().addPage(page)
    top = page.pos().y() + MARGIN + 12
    frame = QRectF(MARGIN, top, WIDTH, PAGE_HEIGHT - 2 * MARGIN - 18)
    add_rows(layout, contents.layer, row_columns(contents.report, show), frame)


def _add_feet(layout: QgsPrintLayout, contents: Contents) -> None:
    for number in range(layout.pageCollection().pageCount()):
        _add_foot(layout, number, contents)


def _add_foot(layout: QgsPrintLayout, number: int, contents: Contents) -> None:
    top = layout.pageCollection().page(number).pos().y()
    if number:
        title = QRectF(MARGIN, top + MARGIN, WIDTH, 7)
        _add_label(
            layout, contents.title, title, 11 if len(contents.title) <= 90 else 8, HEADER, bold=True
        )
    page = tr("Page {} of {}").format("[% @layout_page %]", "[% @layout_numpages %]")
    foot = QRectF(MARGIN, top + PAGE_HEIGHT - MARGIN, WIDTH, 5)
    _add_label(layout, page, foot, 7, QUIET)


def _add_label(
    layout: QgsPrintLayout,
    text: str,
    place: QRectF,
    size: float,
    colour: QColor = INK,
    *,
    bold: bool = False,
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(_font(size, bold=bold))
    label.setFontColor(colour)
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    label.setMarginX(0)
    label.setMarginY(0)
    layout.addLayoutItem(label)
    label.attemptSetSceneRect(place)


def _font(size: float, *, bold: bool = False) -> QFont:
    font = text_format(size, bold=bold).font()
    font.setPointSizeF(size)
    return font


def _add_line(layout: QgsPrintLayout, top: float, colour: str, height: float) -> None:
    line = QgsLayoutItemShape(layout)
    line.setShapeType(QgsLayoutItemShape.Rectangle)
    line.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    layout.addLayoutItem(line)
    line.attemptSetSceneRect(QRectF(MARGIN, top, WIDTH, height))
