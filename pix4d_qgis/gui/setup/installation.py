"""One installation of packages for the window, and those who want to know how it goes."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters import messages, packages
from ...adapters.messages import Button, announce, first_sentence
from ...words import tr
from ..running import Run, run_algorithm

TOPIC = "packages"


class Installation(QObject):
    """Runs the algorithm ``installpackages``, once at a time.

    Emits :attr:`changed` when it begins and ends, and :attr:`progressed` with percent. How it ends
    is announced in the message bar, too.

    :ivar sentence: how it goes or went, for the user; empty before the first time
    """

    changed = pyqtSignal()
    progressed = pyqtSignal(float)
    # Somebody wants to read what can be done about a failure.
    explanation_wanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = ""
        self._run: Optional[Run] = None

    def is_running(self) -> bool:
        return self._run is not None

    def start(self, wheels: str = "") -> None:
        """Install what is missing; does nothing while that is going on.

        :param wheels: folder with the wheels; empty: from the network
        """
        if self._run is not None:
            return
        packages.withdraw_offers()
        messages.withdraw(TOPIC)
        self.sentence = tr("Installing…")
        self._run = run_algorithm(
            "installpackages",
            {"WHEELS": wheels} if wheels else {},
            self._done,
            self._failed,
            self._stopped,
        )
        if self._run is not None:
            self._run.feedback.progressChanged.connect(self.progressed)
        self.changed.emit()

    def stop(self) -> None:
        """Break off; nothing is left of it."""
        if self._run is not None:
            self._run.abandon()
            self._stopped()

    def _stopped(self) -> None:
        self.sentence = tr("Stopped. Nothing was installed.")
        self._end()

    def _done(self, results: dict[str, Any]) -> None:
        installed = results.get("INSTALLED", "")
        self.sentence = (
            tr("Installed: {packages}.").format(packages=installed)
            if installed
            else tr("Nothing is missing.")
        )
        announce(
            tr("The packages are installed: what you were doing can be done now."),
            level=Qgis.MessageLevel.Success,
            detail=self.sentence,
            topic=TOPIC,
        )
        self._end()

    def _failed(self, reason: str) -> None:
        self.sentence = reason
        announce(
            first_sentence(reason),
            level=Qgis.MessageLevel.Warning,
            button=Button(tr("What to do"), self.explanation_wanted.emit),
            detail=reason,
            topic=TOPIC,
        )
        self._end()

    def _end(self) -> None:
        self._run = None
        self.changed.emit()
