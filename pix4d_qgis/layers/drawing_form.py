"""What the attribute form of a drawing looks like, what it fills in, and what it insists on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ..api.pix4d.choices import BASE_SURFACES
from ..jobs.base_surface_names import base_surface_name
from ..words import tr
from .drawing_kinds import REGIONS

RESULTS = (
    "project", "connection", "cut", "cut_error", "fill", "fill_error", "net", "units", "status",
    "message", "measured",
)  # fmt: skip
# Most analysts mean this one: the ground as it is around the pile.
USUAL_SURFACE = BASE_SURFACES[0]
VALID = "QgsIsValidCheck"


def set_up_form(layer: QgsVectorLayer, kind: str) -> None:
    """Give a drawing its form, defaults and constraints; QGIS keeps them in the project file."""
    form = _Form(layer)
    if kind == REGIONS:
        _set_up_regions(form)
    else:
        _set_up_stockpiles(form)
    form.apply()
    options = layer.geometryOptions()
    options.setGeometryChecks([VALID])
    options.setRemoveDuplicateNodes(True)


def _set_up_regions(form: _Form) -> None:
    form.field("name", tr("Name"), "TextEdit", default=_numbered(tr("Region")))
    form.field("thickness", tr("Thickness (m)"), "TextEdit")
    form.require("thickness", '"thickness" IS NULL OR "thickness" > 0', tr("More than 0."))
    form.field("created", tr("Drawn"), "DateTime", default="now()", read_only=True)
    form.group(tr("Region of interest"), ("name", "thickness", "created"))


def _set_up_stockpiles(form: _Form) -> None:
    form.field("uid", "", "Hidden", default="uuid('WithoutBraces')")
    form.forbid_null("uid", unique=True)
    form.field("name", tr("Name"), "TextEdit", default=_numbered(tr("Stockpile")))
    form.forbid_null("name")
    surfaces = [{base_surface_name(surface): surface} for surface in BASE_SURFACES]
    form.field(
        "base_surface",
        tr("Base surface"),
        "ValueMap",
        {"map": surfaces},
        default=QgsExpression.quotedString(USUAL_SURFACE),
    )
    form.forbid_null("base_surface")
    form.field("custom_elevation", tr("Elevation of the base"), "TextEdit")
    form.require(
        "custom_elevation",
        '"base_surface" <> \'custom\' OR "custom_elevation" IS NOT NULL',
        tr("Enter the elevation of the base."),
    )
    form.field("density", tr("Density (t/m³)"), "TextEdit")
    form.require("density", '"density" IS NULL OR "density" > 0', tr("More than 0."))
    form.group(tr("Stockpile"), ("name", "base_surface", "custom_elevation", "density"))
    for name, label in _result_labels().items():
        if name == "measured":
            form.field(name, label, "DateTime", read_only=True)
        else:
            several = {"IsMultiline": name == "message"}
            form.field(name, label, "TextEdit", several, read_only=True)
    form.group(tr("Volume"), ("cut", "cut_error", "fill", "fill_error", "net", "units"), 2)
    form.group(tr("Measurement"), ("status", "message", "measured", "project", "connection"))


def _result_labels() -> dict[str, str]:
    labels = (
        tr("PIX4D project"), tr("Connection"), tr("Cut"), tr("Cut error"), tr("Fill"),
        tr("Fill error"), tr("Net"), tr("Units"), tr("Status"), tr("Message"), tr("Measured"),
    )  # fmt: skip
    return dict(zip(RESULTS, labels))


def _numbered(word: str) -> str:
    """An expression: the word with the number that follows the highest one in the layer."""
    digits = r"""nullif(regexp_substr("name", '(\\d+)$'), '')"""
    word = QgsExpression.quotedString(f"{word} ")
    return f"{word} || (coalesce(maximum(to_int({digits})), 0) + 1)"


class _Form:
    """Sets up one layer's form field by field."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._config = layer.editFormConfig()
        self._config.setLayout(QgsEditFormConfig.TabLayout)
        self._config.clearTabs()
        # The volume shall follow the last click, and no form stand between.
        self._config.setSuppress(QgsEditFormConfig.SuppressOn)

    def field(
        self,
        name: str,
        label: str,
        widget: str,
        settings: Optional[dict[str, Any]] = None,
        *,
        default: str = "",
        read_only: bool = False,
    ) -> None:
        index = self._index(name)
        self._layer.setFieldAlias(index, label)
        self._layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(widget, settings or {}))
        if default:
            self._layer.setDefaultValueDefinition(index, QgsDefaultValue(default))
        self._config.setReadOnly(index, read_only)

    def forbid_null(self, name: str, *, unique: bool = False) -> None:
        index = self._index(name)
        self._layer.setFieldConstraint(index, QgsFieldConstraints.ConstraintNotNull)
        if unique:
            self._layer.setFieldConstraint(index, QgsFieldConstraints.ConstraintUnique)

    def require(self, name: str, expression: str, description: str) -> None:
        index = self._index(name)
        self._layer.setConstraintExpression(index, expression, description)
        self._layer.setFieldConstraint(index, QgsFieldConstraints.ConstraintExpression)

    def group(self, title: str, names: Sequence[str], columns: int = 1) -> None:
        container = QgsAttributeEditorContainer(title, self._config.invisibleRootContainer())
        if hasattr(container, "setType"):  # QGIS 3.32
            container.setType(Qgis.AttributeEditorContainerType.GroupBox)
        else:
            container.setIsGroupBox(True)
        container.setColumnCount(columns)
        for name in names:
            container.addChildElement(QgsAttributeEditorField(name, self._index(name), container))
        self._config.addTab(container)

    def apply(self) -> None:
        self._layer.setEditFormConfig(self._config)

    def _index(self, name: str) -> int:
        return int(self._layer.fields().indexOf(name))
