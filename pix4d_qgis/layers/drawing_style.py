"""How drawings look: regions of interest, and stockpiles with their volumes as labels."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..words import tr
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
# Characters of a message in a label.
MESSAGE = 64


def style_drawing(layer: QgsVectorLayer, kind: str) -> None:
    """Give a drawing its first style; the user's own changes stay in the project file."""
    if kind == REGIONS:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(REGION)))
        _label(layer, '"name"')
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
        _label(layer, _stockpile_label())
    layer.triggerRepaint()


def _stockpile_label() -> str:
    waiting = QgsExpression.quotedString(tr("measuring…"))
    message = (
        f'if(length("message") > {MESSAGE}, left("message", {MESSAGE - 1}) || \'…\', "message")'
    )
    return f"""concat("name", '\\n', CASE
WHEN "status" = 'measuring' THEN {waiting}
WHEN "status" = 'ok' THEN {volume_words()}
WHEN "status" = 'failed' THEN {message}
END)"""


def _label(layer: QgsVectorLayer, expression: str) -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.autoWrapLength = LONGEST_LINE
    settings.setFormat(label_text())
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
