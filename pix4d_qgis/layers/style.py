"""How results look at first: orthomosaic, DSM, volumes."""

from __future__ import annotations

import math

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsExpression,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsMultiBandColorRenderer,
    QgsPalLayerSettings,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtGui import QColor

from ..words import tr
from .base_surface_expression import named, quoted

LOWEST, HIGHEST = 2.0, 98.0  # percentiles; single blunders shall not flatten the colours
ELEVATION_COLOURS = ("#2c7bb6", "#7fcdbb", "#ffffbf", "#fdae61", "#a6482a")
RESULT = """CASE
WHEN "status" <> 'ok' THEN 'Failed'
WHEN "fill" > "cut" THEN 'Fill'
ELSE 'Cut'
END"""
RESULT_COLOURS = {"Cut": "#d95f0e", "Fill": "#2b8cbe", "Failed": "#9a9a9a"}
# Rows of the same polygon lie on one another: one label, on the first of them, speaks for all.
SAME_POLYGON = "group_by:=geom_to_wkt($geometry)"
IS_FIRST = f"$id = minimum($id, {SAME_POLYGON})"
LONGEST_LINE = 30  # letters; names may be sentences
NAME_FIELDS = ("name", "label", "title")


def ortho_renderer(dataset: gdal.Dataset) -> QgsRasterRenderer:
    """Natural colours; a fourth band is the transparency, which QGIS would else draw black."""
    bands = dataset.RasterCount
    if bands < 3:
        return QgsSingleBandGrayRenderer(None, 1)
    renderer = QgsMultiBandColorRenderer(None, 1, 2, 3)
    last = dataset.GetRasterBand(bands)
    if last.GetColorInterpretation() == gdal.GCI_AlphaBand:
        renderer.setAlphaBand(bands)
    return renderer


def dsm_renderer(dataset: gdal.Dataset) -> QgsRasterRenderer:
    """Elevation colours between the 2nd and 98th percentile of the smallest overview."""
    low, high = _range(dataset.GetRasterBand(1))
    first, *between, last = (QColor(colour) for colour in ELEVATION_COLOURS)
    stops = [
        QgsGradientStop((index + 1) / (len(between) + 1), colour)
        for index, colour in enumerate(between)
    ]
    function = QgsColorRampShader(
        low, high, QgsGradientColorRamp(first, last, False, stops), QgsColorRampShader.Interpolated
    )
    function.classifyColorRamp(len(ELEVATION_COLOURS))
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(None, 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer


def style_volumes(layer: QgsVectorLayer) -> None:
    """Cut, fill and failed polygons by colour, with name and volume as label."""
    # Rules would do as well, but those made in Python are written to after QGIS has freed them.
    names = {"Cut": tr("Cut"), "Fill": tr("Fill"), "Failed": tr("Failed")}
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            RESULT,
            [category(result, colour, names[result]) for result, colour in RESULT_COLOURS.items()],
        )
    )
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_volume_labels(layer)))
    layer.setLabelsEnabled(True)
    # Simplified for drawing, a polygon would no longer be the same as in the labels' groups.
    plain = QgsVectorSimplifyMethod()
    plain.setSimplifyHints(QgsVectorSimplifyMethod.NoSimplification)
    layer.setSimplifyMethod(plain)
    layer.triggerRepaint()


def category(result: str, colour: str, label: str) -> QgsRendererCategory:
    """Polygons of one result, outlined in its colour; the label is that of the legend."""
    fill = QColor(colour)
    fill.setAlpha(50)
    symbol = QgsFillSymbol.createSimple({"outline_color": colour, "outline_width": "0.6"})
    symbol.symbolLayer(0).setFillColor(fill)
    return QgsRendererCategory(result, symbol, label)


def volume_words() -> str:
    """The expression of one row's volume in words."""
    failed, fill = map(quoted, (tr("failed"), tr("fill") + " "))
    return f"""CASE
WHEN "status" <> 'ok' THEN {failed}
ELSE if("fill" > "cut", {fill} || format_number("fill", 0), format_number("cut", 0))
  || if("units" = 'm', ' m³', ' yd³')
END"""


def _volume_labels(layer: QgsVectorLayer) -> QgsPalLayerSettings:
    names = [field.name() for field in layer.fields() if field.name().lower() in NAME_FIELDS]
    settings = QgsPalLayerSettings()
    several = len(layer.uniqueValues(layer.fields().indexOf("base_surface"))) > 1
    label = volume_words()
    if several:
        surface = named('"base_surface"')
        every = f"{surface} || ' ' || {label}, {SAME_POLYGON}, concatenator:='\\n'"
        label = f"concatenate({every})"
    if names:
        label = f"coalesce({QgsExpression.quotedColumnRef(names[0])} || '\\n', '') || {label}"
    settings.fieldName = f"if({IS_FIRST}, {label}, NULL)" if several else label
    settings.isExpression = True
    settings.autoWrapLength = LONGEST_LINE
    settings.setFormat(label_text())
    return settings


def label_text() -> QgsTextFormat:
    """Dark letters with a light rim, which read on any ground."""
    text = QgsTextFormat()
    text.setSize(10)
    text.setColor(QColor("#1a1a1a"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(1.0)
    halo.setColor(QColor("white"))
    text.setBuffer(halo)
    return text


def _range(band: gdal.Band) -> tuple[float, float]:
    if band.GetOverviewCount():
        smallest = band.GetOverview(band.GetOverviewCount() - 1)
        values = smallest.ReadAsArray()
    else:
        # GDAL reads a plain file at a coarse step; nothing is kept or written.
        width = max(1, min(band.XSize, 256))
        height = max(1, min(band.YSize, 256))
        values = band.ReadAsArray(buf_xsize=width, buf_ysize=height)
    if values is None:
        return 0.0, 1.0
    numbers = values.astype(float).ravel()
    nodata = band.GetNoDataValue()
    known = numbers[np.isfinite(numbers) & ((numbers != nodata) if nodata is not None else True)]
    if not known.size:
        return 0.0, 1.0
    low, high = float(np.percentile(known, LOWEST)), float(np.percentile(known, HIGHEST))
    return (low, high) if high > low and math.isfinite(high - low) else (low, low + 1.0)
