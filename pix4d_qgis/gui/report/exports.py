"""A report into files, by the algorithm that the toolbox has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...adapters.messages import Button, announce, first_sentence
from ...words import tr
from ..running import Results, run_algorithm


@dataclass(frozen=True)
class Format:
    """:param parameter: of the algorithm, that takes the file"""

    label: str
    suffix: str
    parameter: str
    done: str


def formats() -> list[Format]:
    """What a report can be exported to."""
    return [
        Format(
            tr("Report with map (PDF)…"),
            ".pdf",
            "PDF",
            tr("The report is written, and its layout is among the project's layouts."),
        ),
        Format(
            tr("Table for a spreadsheet (CSV)…"), ".csv", "OUTPUT_CSV", tr("The table is written.")
        ),
        Format(
            tr("Polygons with tonnes (GeoPackage)…"), ".gpkg", "OUTPUT", tr("The layer is written.")
        ),
    ]


def export(
    layer: QgsVectorLayer, density: Optional[float], wanted: Format, parent: QWidget
) -> None:
    """Ask where to, and write there in the task manager."""
    target = _ask(layer, wanted, parent)
    if target:
        parameters: dict[str, Any] = {
            "INPUT": layer.id(),
            "DENSITY": density,
            "TITLE": tr("Volumes: {}").format(layer.name()),
            wanted.parameter: target,
        }

        def done(results: Results) -> None:
            warnings = run.feedback.warnings if run is not None else []
            # The last are about polygons without volumes, which the table notes.
            _say(wanted, target, warnings[: len(warnings) - results["LEFT_OUT"]])

        run = run_algorithm("volumesreport", parameters, done)


def _ask(layer: QgsVectorLayer, wanted: Format, parent: QWidget) -> str:
    """A file; empty: none."""
    folder = Path(QgsProject.instance().homePath() or Path.home())
    proposed = str(folder / f"{_file_name(layer.name())}{wanted.suffix}")
    title = wanted.label.rstrip("…")
    target, _ = QFileDialog.getSaveFileName(parent, title, proposed, f"*{wanted.suffix}")
    if target and Path(target).suffix.lower() != wanted.suffix:
        target += wanted.suffix
    return str(target)


def _file_name(name: str) -> str:
    """The name of a layer as that of a file, on any system."""
    return "".join(letter if letter.isalnum() or letter in " -_.,()" else "_" for letter in name)


def _say(wanted: Format, target: str, warnings: Sequence[str]) -> None:
    def show() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(target))

    announce(
        " ".join([wanted.done, *(first_sentence(text) for text in warnings[:1])]),
        level=Qgis.MessageLevel.Warning if warnings else Qgis.MessageLevel.Success,
        button=Button(tr("Open"), show),
        detail=" ".join(warnings),
        topic=target,
    )
