"""The options page, and the menu entry that opens it."""

from __future__ import annotations

from typing import Any, Optional

from ..words import tr
from .actions import Actions
from .options_factory import OptionsFactory, show_options


class Connections:
    """A part of the window, see :mod:`.desktop`."""

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._factory: Optional[OptionsFactory] = None

    def add(self) -> None:
        self._factory = OptionsFactory()
        self._iface.registerOptionsWidgetFactory(self._factory)
        self._actions.add(
            "pix4dConnectionsAction", tr("Connections…"), "options", self._show, in_toolbar=False
        )

    def remove(self) -> None:
        if self._factory is not None:
            self._iface.unregisterOptionsWidgetFactory(self._factory)
            self._factory = None

    def _show(self) -> None:
        show_options()
