"""The panel beside a stockpile: its volume, and the base surface to choose."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip

from ...api.pix4d.choices import BASE_SURFACES, CUSTOM
from ...jobs.base_surface_names import base_surface_name
from ...jobs.stockpile import CHANGE, FAILED, GROUND, MEASURING, OK, SIGN_IN
from ...layers.quiet_writing import plain
from ...words import tr
from ..forms import load_form
from ..numbers import numbers
from .follower import DrawingPanel

DECIMALS = 1


class StockpilePanel(DrawingPanel):
    """Shows one stockpile; what is changed here is an edit of the layer, which can be undone.

    :param needs: what a feature of the layer lacks to be measured, by its id
    :param again: has the feature of an id measured again
    :param load: opens the place where a project's DSM is loaded
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        needs: Callable[[QgsVectorLayer, int], str],
        again: Callable[[QgsVectorLayer, int], None],
        load: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        load_form("stockpile_panel", self)
        self._needs = needs
        self._again = again
        self._load = load
        self._layer: Optional[QgsVectorLayer] = None
        self._fid = 0
        for surface in BASE_SURFACES:
            self.surfaceBox.addItem(base_surface_name(surface), surface)
        self.surfaceBox.activated.connect(self._choose_surface)
        self.elevationSpin.editingFinished.connect(self._choose_elevation)
        self.nameEdit.editingFinished.connect(self._rename)
        self.helpButton.clicked.connect(self._help)
        self.closeButton.clicked.connect(self.dismissed)

    def show_feature(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        # What is being typed stays, unless it was meant for another stockpile.
        same = self._layer is layer and self._fid == feature.id()
        self._layer, self._fid = layer, feature.id()
        if not (same and self.nameEdit.hasFocus()):
            self.nameEdit.setText(str(plain(feature["name"]) or ""))
        surface = str(plain(feature["base_surface"]) or BASE_SURFACES[0])
        self.surfaceBox.setCurrentIndex(self.surfaceBox.findData(surface))
        self._show_elevation(surface, plain(feature["custom_elevation"]), same)
        self._show_volume(feature)
        self._show_message(feature)

    def leave(self) -> None:
        # A field that has the focus ends its editing when hidden; what was typed is kept.
        super().leave()
        self._layer = None

    def _show_elevation(self, surface: str, elevation: Any, same: bool) -> None:
        for widget in (self.elevationLabel, self.elevationSpin):
            widget.setVisible(surface == CUSTOM)
        if not (same and self.elevationSpin.hasFocus()):
            unknown = self.elevationSpin.minimum()  # which is shown as a request to enter one
            self.elevationSpin.setValue(unknown if elevation is None else elevation)

    def _show_volume(self, feature: QgsFeature) -> None:
        measured = plain(feature["status"]) == OK
        for widget in (self.cutTitle, self.fillTitle, self.netTitle):
            widget.setVisible(measured)
        for widget, name in (
            (self.cutLabel, "cut"),
            (self.fillLabel, "fill"),
            (self.netLabel, "net"),
        ):
            widget.setVisible(measured)
            if measured:
                widget.setText(volume_text(feature, name))

    def _show_message(self, feature: QgsFeature) -> None:
        status = plain(feature["status"])
        text = str(plain(feature["message"]) or "")
        if status == MEASURING:
            text = tr("Measuring…")
        self.messageLabel.setText(text)
        self.messageLabel.setVisible(bool(text))
        needs = self._needs(feature_layer(self._layer), self._fid)
        words = {GROUND: tr("Open the dock"), SIGN_IN: tr("Sign in")}
        self.helpButton.setText(words.get(needs, tr("Try again")))
        self.helpButton.setVisible(status == FAILED and needs != CHANGE)

    def _help(self) -> None:
        layer = feature_layer(self._layer)
        if self._needs(layer, self._fid) == GROUND:
            self._load()
        else:
            self._again(layer, self._fid)

    def _choose_surface(self, index: int) -> None:
        surface = self.surfaceBox.itemData(index)
        self._change("base_surface", surface, tr("Base surface"))
        feature = self._feature()
        if surface == CUSTOM and feature is not None:
            self._show_elevation(CUSTOM, plain(feature["custom_elevation"]), False)
            self.elevationSpin.setFocus()
            self.elevationSpin.selectAll()
            self.follow()

    def _choose_elevation(self) -> None:
        feature = self._feature()
        if feature is None or self.elevationSpin.value() <= self.elevationSpin.minimum():
            return
        # The field has fewer decimals than the layer may have: to look at it changes nothing.
        stored = plain(feature["custom_elevation"])
        if stored is None or self._as_shown(stored) != self.elevationSpin.value():
            self._change("custom_elevation", self.elevationSpin.value(), tr("Elevation"))

    def _as_shown(self, elevation: float) -> float:
        """An elevation with the decimals of its field."""
        spin = self.elevationSpin
        return float(spin.valueFromText(spin.textFromValue(elevation)))

    def _rename(self) -> None:
        if self.nameEdit.text().strip():
            self._change("name", self.nameEdit.text().strip(), tr("Name"))

    def _feature(self) -> Optional[QgsFeature]:
        """The stockpile as it is now; None where it, or its layer, is gone."""
        if self._layer is None or sip.isdeleted(self._layer):
            return None
        feature = self._layer.getFeature(self._fid)
        return feature if feature.isValid() else None

    def _change(self, field: str, value: Any, what: str) -> None:
        """One edit of the layer, with its own undo."""
        feature = self._feature()
        if feature is None or plain(feature[field]) == value:
            return
        layer = feature_layer(self._layer)
        if not layer.isEditable() and not layer.startEditing():
            return
        layer.beginEditCommand(what)
        layer.changeAttributeValue(self._fid, layer.fields().indexOf(field), value)
        layer.endEditCommand()
        layer.triggerRepaint()


def feature_layer(layer: Optional[QgsVectorLayer]) -> QgsVectorLayer:
    """The layer of a panel that is shown."""
    if layer is None:
        raise RuntimeError("The panel shows nothing.")
    return layer


def volume_text(feature: QgsFeature, name: str) -> str:
    """``1,234.5 ± 6.7 m³``, in the user's spelling of numbers."""
    locale = numbers()
    text = locale.toString(float(feature[name]), "f", DECIMALS)
    error = plain(feature[f"{name}_error"]) if name != "net" else None
    if error is not None:
        text += " ± " + locale.toString(float(error), "f", DECIMALS)
    return f"{text} m³" if plain(feature["units"]) == "m" else f"{text} yd³"
