"""The dialog that installs packages, from the network or from a folder."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...words import tr
from ..forms import GrowingDialog, load_form
from .installation import Installation


class PackagesDialog(GrowingDialog):
    """Shows how an installation goes. Closing it does not end that."""

    def __init__(self, installation: Installation, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        load_form("packages_dialog", self)
        self._installation = installation
        self.installButton.clicked.connect(self._start_or_stop)
        self.folderButton.clicked.connect(self._choose_folder)
        self.closeButton.clicked.connect(self.close)
        installation.changed.connect(self._update)
        installation.progressed.connect(self._show_progress)
        self._update()

    def _start_or_stop(self) -> None:
        if self._installation.is_running():
            self._installation.stop()
        else:
            self._installation.start()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder with the wheels"))
        if folder:
            self._installation.start(folder)

    def _update(self) -> None:
        running = self._installation.is_running()
        self.installButton.setText(tr("&Stop") if running else tr("&Install"))
        self.folderButton.setEnabled(not running)
        self.progressBar.setVisible(running)
        if running:
            self.progressBar.setRange(0, 0)  # moves until it is known how far it is
        self.stateLabel.setText(self._installation.sentence)
        self.stateLabel.setVisible(bool(self._installation.sentence))

    def _show_progress(self, percent: float) -> None:
        if percent > 0:
            self.progressBar.setRange(0, 100)
            self.progressBar.setValue(round(percent))
