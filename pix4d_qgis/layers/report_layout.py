"""The report as an ordinary QGIS layout: A4, map and totals first, then all rows."""

from __future__ import annotations

import math
from functools import partial
from typing import Callable

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from ..words import tr
from .report_contents import Contents, details, names_only, notes
from .report_expressions import Expressions
from .report_items import HEADER, add_label, add_line, font, text_format
from .report_tables import (
    add_rows,
    add_totals,
    row_columns,
    total_columns,
    total_lines,
)

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 297.0, 210.0, 12.0  # millimetres
WIDTH = PAGE_WIDTH - 2 * MARGIN
SIDE = 66.0
LETTERS_ASIDE = 36  # of a line, in broad letters
TOP, BOTTOM = 31.0, PAGE_HEIGHT - MARGIN - 5
NOTES = 12.5
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


def _top_of_totals(contents: Contents) -> float:
    return BOTTOM - NOTES - HEADING - LINE * (1 + max(1, len(contents.report.measured)))


def _add_map(layout: QgsPrintLayout, contents: Contents) -> None:
    height = _top_of_totals(contents) - GAP - TOP
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


def _extent(project: QgsProject, layer: QgsVectorLayer) -> QgsRectangle:
    """Around all polygons, in the project's CRS."""
    transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
    extent = transform.transformBoundingBox(whole_extent(layer))
    extent.scale(AROUND)
    return extent


def round_scale(scale: float) -> float:
    """The next smaller scale that is a round number: 1:763 is 1:1000."""
    power = 10.0 ** math.floor(math.log10(scale)) if scale > 0 and math.isfinite(scale) else 1.0
    return next((s * power for s in SCALES if s * power >= scale * (1 - 1e-9)), scale)


def _add_head(layout: QgsPrintLayout, contents: Contents) -> None:
    size = 18 if len(contents.title) <= 60 else 12
    add_label(layout, contents.title, QRectF(MARGIN, 9, WIDTH, 10), size, bold=True)
    about = " · ".join(part for part in (contents.site, contents.date) if part)
    add_label(layout, about, QRectF(MARGIN, 20, WIDTH, 6), 9.5, QUIET)
    add_line(layout, QRectF(MARGIN, 27.5, WIDTH, 0.8), "#e58e26")


def _add_side(layout: QgsPrintLayout, contents: Contents) -> None:
    map_item = map_of(layout)
    left = PAGE_WIDTH - MARGIN - SIDE
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(NORTH_ARROW)
    arrow.setLinkedMap(map_item)
    arrow.attemptSetSceneRect(QRectF(left, TOP, 11, 13))
    layout.addLayoutItem(arrow)
    scale = "[% format_number(map_get(item_variables('map'), 'map_scale'), 0) %]"
    add_label(
        layout, tr("Scale") + f" 1:{scale}", QRectF(left + 14, TOP, SIDE - 14, 5), 8.5, bold=True
    )
    _add_scale_bar(layout, map_item, left + 14, TOP + 5)
    top = TOP + 18
    told = details(contents, layout.project())
    lines = sum(math.ceil(len(line) / LETTERS_ASIDE) for line in told)
    add_label(layout, "\n".join(told), QRectF(left, top, SIDE, 4.1 * lines), 8)
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


def whole_extent(layer: QgsVectorLayer) -> QgsRectangle:
    """The extent of all polygons, in the layer's CRS; its own leaves out what is not saved yet."""
    extent = QgsRectangle()
    extent.setMinimal()
    for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes()):
        extent.combineExtentWith(feature.geometry().boundingBox())
    return extent


def round_down(length: float) -> float:
    """1, 2, or 5 times a power of ten, not more than ``length``; of nothing 1."""
    if length <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(length))
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
        legend.rstyle(part).setFont(font(8.5, bold=True))
    legend.rstyle(QgsLegendStyle.SymbolLabel).setFont(font(8))
    legend.setBoxSpace(0)
    legend.setSymbolHeight(3.5)
    legend.setSymbolWidth(6)
    legend.setReferencePoint(QgsLayoutItem.LowerLeft)
    layout.addLayoutItem(legend)
    foot = QgsLayoutPoint(left, TOP + map_item.rect().height(), QgsUnitTypes.LayoutMillimeters)
    legend.attemptMove(foot)
    legend.adjustBoxSize()


def _add_totals(layout: QgsPrintLayout, contents: Contents) -> None:
    show = Expressions(contents.columns, contents.density)
    top = _top_of_totals(contents)
    add_label(layout, tr("Totals"), QRectF(MARGIN, top - 1, WIDTH, HEADING), 11, HEADER, bold=True)
    frame = QRectF(MARGIN, top + HEADING, WIDTH, BOTTOM - NOTES - top - HEADING)
    lines = total_lines(contents.report, show, contents.layer)
    add_totals(layout, total_columns(contents.report), lines, frame)
    foot = QRectF(MARGIN, BOTTOM - NOTES + 1, WIDTH, NOTES - 1)
    add_label(layout, " ".join(notes(contents)), foot, 7, QUIET)


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
        add_label(
            layout, contents.title, title, 11 if len(contents.title) <= 90 else 8, HEADER, bold=True
        )
    page = tr("Page {} of {}").format("[% @layout_page %]", "[% @layout_numpages %]")
    foot = QRectF(MARGIN, top + PAGE_HEIGHT - MARGIN, WIDTH, 5)
    add_label(layout, page, foot, 7, QUIET)
