"""The third step: how the photos are processed, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLayout

from . import choices

FLAT, NADIR = "flat", "nadir"


class OptionsStep(QObject):
    """Offers the service's choices.

    :param form: the widgets of ``ui/assistant.ui``
    """

    changed = pyqtSignal()

    def __init__(self, form: Any) -> None:
        super().__init__(form)
        self._form = form
        for combo, offered in (
            (form.kindCombo, choices.kinds()),
            (form.scaleCombo, choices.scales()),
        ):
            for value, text in offered:
                combo.addItem(text, value)
            combo.currentIndexChanged.connect(self._changed)
        self._tags = self._boxes(form.tagsLayout, choices.more_tags())
        self._outputs = self._boxes(form.outputsLayout, choices.outputs())
        for value in choices.USUAL_OUTPUTS:
            self._outputs[value].setChecked(True)
        self._changed()

    @property
    def tags(self) -> list[str]:
        """In the service's spelling."""
        chosen = [self._form.kindCombo.currentData(), self._form.scaleCombo.currentData()]
        return [tag for tag in chosen if tag] + _checked(self._tags)

    @property
    def outputs(self) -> list[str]:
        """In the service's spelling; none: its usual ones."""
        return _checked(self._outputs)

    def _boxes(self, layout: QLayout, offered: Iterable[choices.Choice]) -> dict[str, QCheckBox]:
        boxes = {}
        for value, text in offered:
            boxes[value] = QCheckBox(text)
            boxes[value].toggled.connect(self._changed)
            layout.addWidget(boxes[value])
        return boxes

    def _changed(self, *_: Any) -> None:
        flat = self._tags.get(FLAT)
        if flat is not None:  # the service takes it together with the other only
            flat.setEnabled(self._form.kindCombo.currentData() == NADIR)
        self.changed.emit()


def _checked(boxes: dict[str, QCheckBox]) -> list[str]:
    return [value for value, box in boxes.items() if box.isChecked() and box.isEnabled()]
