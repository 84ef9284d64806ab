"""Where the forms drawn with Qt Designer are."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QDialog, QWidget

FOLDER = Path(__file__).resolve().parents[2] / "ui"


def load_form(name: str, widget: QWidget) -> None:
    """Give ``widget`` the children, texts and layout of the form ``name`` in the folder ``ui``."""
    uic.loadUi(str(FOLDER / f"{name}.ui"), widget)


class GrowingDialog(QDialog):
    """Grows with what it shows: labels whose lines wrap do not ask for it by themselves."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            needed = self.layout().heightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return bool(super().event(event))
