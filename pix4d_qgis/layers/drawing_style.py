"""How drawings look: regions of interest, and stockpiles with their volumes as labels."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..words import tr
from .base_surface_expression import quoted
from .drawing_kinds import REGIONS
from .style import LONGEST_LINE, RESULT_COLOURS, category, label_text, volume_words

REGION = {
    "color": "47,143,200,30",
    "outline_color": "#2f8fc8",
    "outline_width": "0.7",
    "outline_style": "dash",
}
RESULT = """CASE
WHEN "status" = 'failed' THEN 'Failed'
WHEN "status" = 'ok' AND "fill" > "cut" THEN 'Fill'
WHEN "status" = 'ok' THEN 'Cut'
ELSE 'Unknown'
END"""
UNKNOWN = "#6a51a3"
NAME = '"name"'


def style_drawing(layer: QgsVectorLayer, kind: str) -> None:
    """Give a drawing its first style; the user's own changes stay in the project file."""
    if kind == REGIONS:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(REGION)))
        _label(layer, NAME)
    else:
        colours = {**RESULT_COLOURS, "Unknown": UNKNOWN}
        legend = {
            "Cut": tr("Stockpile"),
            "Fill": tr("Pit"),
            "Failed": tr("Failed"),
            "Unknown": tr("Not measured"),
        }
        layer.setRenderer(
            QgsCategorizedSymbolRenderer(
                RESULT,
                [category(result, colour, legend[result]) for result, colour in colours.items()],
            )
        )
        _label(layer, f"concat({NAME}, '\\n', {_result_words()})")
        layer.setMapTipTemplate(_map_tip())
    layer.triggerRepaint()


def _result_words() -> str:
    waiting, failed = quoted(tr("measuring…")), quoted(tr("Failed"))
    return f"""CASE
WHEN "status" = 'measuring' THEN {waiting}
WHEN "status" = 'ok' THEN {volume_words()}
WHEN "status" = 'failed' THEN {failed}
END"""


def _map_tip() -> str:
    """The name, the volume, and what there is to know of it or why there is none."""
    name, result, message = map(_as_html, (NAME, _result_words(), '"message"'))
    return f"<b>[% {name} %]</b><br>[% {result} || if({message} = '', '', '<br>') || {message} %]"


def _as_html(text: str) -> str:
    return f"coalesce(replace({text}, map('&', '&amp;', '<', '&lt;', '>', '&gt;')), '')"


def _label(layer: QgsVectorLayer, expression: str) -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.autoWrapLength = LONGEST_LINE
    settings.setFormat(label_text())
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
