"""Everything that the plugin adds to QGIS's window, in order, and its way out in reverse."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ..words import tr
from .actions import Actions
from .alive.part import Alive
from .assistant.part import Assistant
from .connections import Connections
from .drawing.part import Drawing
from .drive.part import Drive
from .panels import Panel
from .setup.part import Setup

if TYPE_CHECKING:
    from typing import Protocol

    from .report.dock import ReportDock

    class Part(Protocol):
        """One thing in the window. Its module is imported when QGIS starts: nothing heavy in it."""

        def add(self) -> None:
            """Put it in; no network, no disk, no authentication database."""

        def remove(self) -> None:
            """Leave nothing behind, whether it was used or not."""


class Desktop:
    """The parts of the window.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any) -> None:
        self._actions = Actions(iface)
        drive = Drive(iface, self._actions)
        self._parts: list[Part] = [
            drive,
            Setup(iface, self._actions, drive.show_dock),
            Assistant(iface, self._actions),
            Drawing(iface, self._actions),
            VolumesReport(iface, self._actions),
            Connections(iface, self._actions),
            Alive(iface),
        ]

    def open(self) -> None:
        self._actions.open()
        for part in self._parts:
            part.add()

    def close(self) -> None:
        """All parts go, even where one fails; its error is raised when the others are gone."""
        from ..adapters import messages
        from . import running

        with ExitStack() as rest:
            rest.callback(messages.close_all)
            rest.callback(self._actions.close)
            for part in self._parts:
                rest.callback(part.remove)
            running.cancel_all()


class VolumesReport:
    """The table of volumes; its own folder is not read before it is opened.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._actions = actions
        self._panel = Panel(iface, self._make, Qt.DockWidgetArea.BottomDockWidgetArea)
        self._iface = iface

    def add(self) -> None:
        self._panel.hang_on(
            self._actions.add("pix4dReportAction", tr("Volumes report"), "report", self._panel.show)
        )

    def remove(self) -> None:
        self._panel.remove()

    def _make(self, window: QWidget) -> ReportDock:
        from .report.dock import ReportDock

        return ReportDock(self._iface, window)
