"""The window of the assistant: from photos to an order, beside the map."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import Any, Callable

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QWidget

from ...adapters import connections
from ...adapters.packages import report_problem
from ...errors import Pix4dError
from ...jobs.kept_orders import KeptOrder
from ...words import tr
from ..forms import load_form
from ..setup.part import open_page
from .background import Background
from .options_step import OptionsStep
from .photos_step import PhotosStep
from .uploads import Uploads
from .uploads_list import UploadsList
from .where_step import WhereStep

SETTLING = 200  # milliseconds in which further changes are waited for
LONGEST_NAME = 100  # as the service has it
NO_CONNECTION = "set up"


class AssistantDock(QgsDockWidget):
    """One page of four steps. Emits :attr:`done` when it is closed."""

    done = pyqtSignal()

    def __init__(self, iface: Any, uploads: Uploads) -> None:
        super().__init__(tr("New PIX4D project"), iface.mainWindow())
        self.setObjectName("pix4dAssistantDock")
        self.setAcceptDrops(True)
        self._uploads = uploads
        self.form: Any = QWidget()
        load_form("assistant", self.form)
        self.setWidget(self.form)
        self.photos = PhotosStep(self.form, iface.mapCanvas())
        self.where = WhereStep(self.form)
        self.options = OptionsStep(self.form)
        self._list = UploadsList(self.form, uploads)
        self._checking = Background()
        self._prepared: Any = None
        self._ordering = False
        self._proposed_name = ""
        self._names_taken = uploads.names()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLING)
        self._timer.timeout.connect(self._check)
        self._listen()
        self.refresh_connections()
        self._fit()
        self._later()

    def refresh_connections(self) -> None:
        """Offer the connections that there are now."""
        combo = self.form.connectionCombo
        chosen = combo.currentText() or connections.default_name()
        combo.clear()
        combo.addItems([connection.name for connection in connections.all_connections()])
        combo.setCurrentText(chosen or "")
        several = combo.count() > 1
        combo.setVisible(several)
        self.form.connectionLabel.setVisible(several)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            self.photos.add(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.done.emit()

    def leave(self) -> None:
        """Take everything off the map and end what is under way; the uploads go on."""
        self._uploads.changed.disconnect(self._uploads_changed)
        self._timer.stop()
        self._checking.stop()
        self.photos.close()
        self.where.close()
        self._list.close()

    def _fit(self, *_: object) -> None:
        """Nothing stands beyond the right edge, whatever font and language."""
        area, contents = self.form.scrollArea, self.form.contents
        contents.layout().activate()
        width = contents.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(max(width, area.minimumWidth()))

    def _listen(self) -> None:
        form = self.form
        self.photos.changed.connect(self._photos_changed)
        for step in (self.where, self.options):
            step.changed.connect(self._later)
        form.nameEdit.textChanged.connect(self._later)
        form.connectionCombo.currentIndexChanged.connect(self._later)
        form.goButton.clicked.connect(self._go)
        form.optionsBox.collapsedStateChanged.connect(self._fit)
        form.problemLabel.linkActivated.connect(lambda _: open_page())
        self._uploads.changed.connect(self._uploads_changed)

    def _photos_changed(self) -> None:
        flight = self.photos.flight
        if flight is not None:
            self.where.propose(self.photos.proposed_crs)
            self._propose_name()
        self._later()

    def _uploads_changed(self) -> None:
        names = self._uploads.names()
        if names != self._names_taken:  # and not for every photo that went up
            self._names_taken = names
            self._later()

    def _propose_name(self) -> None:
        edit = self.form.nameEdit
        if edit.text() not in ("", self._proposed_name):
            return
        folder = re.sub(r"[\x00-\x1f/\\]", " ", self.photos.folder)
        self._proposed_name = folder.strip(" -")[:LONGEST_NAME].rstrip()
        edit.setText(self._proposed_name)

    def _later(self) -> None:
        self._timer.start()
        self.form.goButton.setEnabled(False)

    def _check(self) -> None:
        self._timer.stop()
        wish = self._wish()

        def work(_: Any) -> Any:
            from ...jobs import chain  # noqa: F401 - is everything there that an order needs?
            from ...jobs.preparation import prepare

            return prepare(wish())

        self._checking.start(work, self._checked, self._failed)

    def _wish(self) -> Callable[[], Any]:
        """What the form says now, to be made where imports may take their time."""
        values = {
            "name": self.form.nameEdit.text().strip(),
            "flight": self.photos.flight,
            "with_copies": self.photos.with_copies,
            "horizontal": self.where.horizontal,
            "vertical": self.where.vertical,
            "region": self.where.region(),
            "tags": self.options.tags,
            "outputs": self.options.outputs,
            "names_taken": self._names_taken,
        }

        def make() -> Any:
            from ...jobs.preparation import Wish

            return Wish(**values)

        return make

    def _checked(self, prepared: Any) -> None:
        self._prepared = prepared
        self._show()
        if self._ordering and self.form.goButton.isEnabled():
            self._order()
        self._ordering = False

    def _failed(self, error: Exception) -> None:
        self._prepared, self._ordering = None, False
        problem = report_problem(error) if isinstance(error, ImportError) else None
        self._say(problem or str(error))

    def _show(self) -> None:
        from ...jobs import preparation

        form, prepared = self.form, self._prepared
        for label, part in (
            (form.crsNote, preparation.CRS),
            (form.regionNote, preparation.REGION),
            (form.optionsNote, preparation.OPTIONS),
        ):
            label.setText(prepared.problems.get(part) or prepared.notes.get(part, ""))
            label.setVisible(bool(label.text()))
        form.summaryLabel.setText("\n".join(f"• {line}" for line in prepared.happens))
        form.summaryLabel.setVisible(bool(prepared.happens))
        if form.connectionCombo.count() == 0:
            link = f'<a href="{NO_CONNECTION}">{tr("Set one up")}</a>'
            self._say(tr("No connection is set up.") + " " + link)
        else:
            shown = ("" if self.photos.is_looking else text for text in prepared.problems.values())
            self._say(next(shown, ""))
        ready = not prepared.problems and form.connectionCombo.count() > 0
        form.goButton.setEnabled(ready and not self._timer.isActive())

    def _say(self, text: str) -> None:
        self.form.problemLabel.setText(text)
        self.form.problemLabel.setVisible(bool(text))
        self.form.goButton.setEnabled(False)

    def _go(self) -> None:
        """Look once more, since layers and files may have changed, and then order."""
        self._ordering = True
        self._check()

    def _order(self) -> None:
        flight, prepared = self.photos.flight, self._prepared
        if flight is None:
            return
        try:
            connection = connections.resolve(self.form.connectionCombo.currentText())
        except Pix4dError as error:  # such as a proxy of QGIS that cannot be used
            self._say(str(error))
            return
        copies = [] if self.photos.with_copies else flight.copies_resolved
        self._uploads.begin(
            KeptOrder(
                key=uuid.uuid4().hex,
                name=self.form.nameEdit.text().strip(),
                connection=connection.name,
                cloud_url=connection.cloud_url,
                photos=[str(path.absolute()) for path in self.photos.sources],
                without=[str(path) for path in copies],
                coordinate_system=prepared.coordinate_system,
                area=prepared.region.area if prepared.region else None,
                tags=self.options.tags,
                outputs=self.options.outputs,
            )
        )
        self.form.nameEdit.clear()
        self.photos.clear()
        self.form.scrollArea.ensureVisible(0, 0)


def _paths(event: Any) -> list[Path]:
    """Local files and folders that are dragged."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
