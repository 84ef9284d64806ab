"""The first step: which photos, and what there is to see about them."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QTreeWidgetItem

from ...adapters.packages import report_problem
from ...layers import flight_points
from ...layers.flight_points import COLOURS
from ...words import tr
from .background import Background
from .points import PhotoPoints

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ...jobs.flight import Flight
    from ...progress import Progress

LAST_FOLDER = "pix4d_qgis/last_photo_folder"
NAMES = Qt.ItemDataRole.UserRole


class PhotosStep(QObject):
    """Looks at the chosen photos in the background and shows them on the map.

    :param form: the widgets of ``ui/assistant.ui``
    :ivar sources: files and folders as the user chose them
    :ivar flight: what was found; None: nothing yet
    :ivar proposed_crs: code of the UTM zone of the photos; empty: there is none
    :ivar folder: name of the folder of the first photos
    """

    changed = pyqtSignal()

    def __init__(self, form: Any, canvas: QgsMapCanvas) -> None:
        super().__init__(form)
        self._form = form
        self._canvas = canvas
        self._looking = Background()
        self._points: Optional[PhotoPoints] = None
        self.sources: list[Path] = []
        self.flight: Optional[Flight] = None
        self.proposed_crs = ""
        self.folder = ""
        form.folderButton.clicked.connect(self._choose_folder)
        form.filesButton.clicked.connect(self._choose_files)
        form.clearButton.clicked.connect(self.clear)
        form.zoomButton.clicked.connect(self._zoom)
        form.keepButton.clicked.connect(self._keep)
        form.copiesCheck.toggled.connect(self._copies_toggled)
        form.detailsTree.itemExpanded.connect(_fill)
        self._show()

    @property
    def is_looking(self) -> bool:
        """Whether photos are being looked at right now."""
        return self._looking.is_busy

    @property
    def with_copies(self) -> bool:
        """Whether identical copies are sent, too."""
        return not self._form.copiesCheck.isChecked()

    def add(self, paths: Sequence[Path]) -> None:
        """Look at these as well."""
        self.sources += [path for path in paths if path not in self.sources]
        self._look()

    def clear(self) -> None:
        """No photos; what is being looked at is left."""
        self._looking.stop()
        self.sources = []
        self._set_flight(None)

    def close(self) -> None:
        """Take the points off the map, and end what is under way."""
        self._looking.stop()
        self._remove_points()

    def _choose_folder(self) -> None:
        last = QgsSettings().value(LAST_FOLDER, "")
        folder = QFileDialog.getExistingDirectory(self._form, tr("Folder of photos"), last)
        if folder:
            QgsSettings().setValue(LAST_FOLDER, folder)
            self.add([Path(folder)])

    def _choose_files(self) -> None:
        last = QgsSettings().value(LAST_FOLDER, "")
        kinds = tr("Photos and ZIP files") + " (*.jpg *.jpeg *.tif *.tiff *.zip)"
        kinds += ";;" + tr("All files") + " (*)"
        files, _ = QFileDialog.getOpenFileNames(self._form, tr("Photos"), last, kinds)
        if files:
            QgsSettings().setValue(LAST_FOLDER, str(Path(files[0]).parent))
            self.add([Path(file) for file in files])

    def _look(self) -> None:
        sources = list(self.sources)

        def work(progress: Progress) -> tuple[Flight, str, str]:
            from ...adapters.exif import locate, moment
            from ...jobs.flight import look_at
            from ...jobs.preparation import proposed_crs

            flight = look_at(sources, locate, moment, progress)
            first = sources[0]
            return flight, proposed_crs(flight), (first if first.is_dir() else first.parent).name

        self._looking.start(work, self._looked, self._failed, self._tell)
        self._set_flight(None)

    def _tell(self, percent: float) -> None:
        self._form.progressBar.setValue(round(percent))

    def _looked(self, found: tuple[Flight, str, str]) -> None:
        flight, self.proposed_crs, self.folder = found
        self._set_flight(flight)
        self._zoom()

    def _failed(self, error: Exception) -> None:
        self.clear()
        problem = report_problem(error) if isinstance(error, ImportError) else None
        self._form.factsLabel.setText(html.escape(problem or str(error)))
        self._form.factsLabel.show()

    def _set_flight(self, flight: Optional[Flight]) -> None:
        self.flight = flight
        self._remove_points()
        if flight is not None and flight.positions:
            self._points = PhotoPoints(self._canvas, flight)
        self._show()
        self.changed.emit()

    def _remove_points(self) -> None:
        if self._points is not None:
            self._points.remove()
            self._points = None

    def _zoom(self) -> None:
        if self._points is not None:
            self._points.zoom()

    def _keep(self) -> None:
        if self.flight is not None and self.sources:
            name = tr("Photos of {}").format(self.sources[0].stem)
            QgsProject.instance().addMapLayer(flight_points.flight_layer(self.flight, name))

    def _copies_toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        form, flight = self._form, self.flight
        form.progressBar.setVisible(self.is_looking)
        if not self.is_looking:
            form.progressBar.setValue(0)
        form.clearButton.setEnabled(bool(self.sources))
        located = flight is not None and bool(flight.positions)
        form.zoomButton.setVisible(located)
        form.keepButton.setVisible(located)
        form.copiesCheck.setVisible(flight is not None and bool(flight.copies))
        form.factsLabel.setVisible(flight is not None)
        form.detailsTree.clear()
        form.detailsTree.hide()
        if flight is not None:
            self._show_flight(flight)

    def _show_flight(self, flight: Flight) -> None:
        from ...jobs.flight_words import facts, remarks

        tree = self._form.detailsTree
        # The legend has colours; names of files are no HTML.
        lines = [*map(html.escape, facts(flight, self.with_copies)), _legend(flight)]
        self._form.factsLabel.setText("<br>".join(line for line in lines if line))
        for remark in remarks(flight, self.with_copies):
            group = QTreeWidgetItem(tree, [remark.text])
            group.setData(0, NAMES, remark.names)
            shown = QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator
            group.setChildIndicatorPolicy(shown)
        tree.setVisible(tree.topLevelItemCount() > 0)


def _fill(group: QTreeWidgetItem) -> None:
    """Names on demand: there may be thousands."""
    if group.childCount() == 0:
        group.addChildren([QTreeWidgetItem([name]) for name in group.data(0, NAMES) or []])


def _legend(flight: Flight) -> str:
    """The colours on the map, where there is more than one."""
    kinds = {flight_points.kind_of(flight, path) for path in flight.positions}
    if len(kinds) < 2:
        return ""
    return " ".join(
        f'<span style="color:{COLOURS[kind]}">●</span>&nbsp;{label.replace(" ", "&nbsp;")}'
        for kind, label in flight_points.labels().items()
        if kind in kinds
    )
