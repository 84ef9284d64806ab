"""Everything that the plugin adds to QGIS's window, in order, and its way out in reverse."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any, Protocol

from .actions import Actions
from .alive.part import Alive
from .assistant.part import Assistant
from .connections import Connections
from .drawing.part import Drawing
from .drive.part import Drive
from .report.part import VolumesReport
from .setup.part import Setup


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
