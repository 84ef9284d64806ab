"""Actions that draw, and an eye on layers that are drawn into. The rest waits until needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ...layers.drawing_kinds import REGIONS, STOCKPILES, kind_of
from ...words import tr
from ..actions import Actions

if TYPE_CHECKING:
    from .studio import Studio

UseRegions = Callable[[QgsVectorLayer], None]


class Drawing:
    """A part of the window, see :mod:`..desktop`."""

    def __init__(self, iface: Any, actions: Actions) -> None:
        self._iface = iface
        self._actions = actions
        self._studio: Optional[Studio] = None

    def add(self) -> None:
        global _part  # noqa: PLW0603 - there is one window
        self._actions.add(
            "pix4dDrawRegionAction",
            tr("Draw region of interest"),
            "draw_region",
            lambda: self.draw(REGIONS),
        )
        self._actions.add(
            "pix4dDrawStockpileAction",
            tr("Draw stockpile"),
            "draw_stockpile",
            lambda: self.draw(STOCKPILES),
        )
        project = QgsProject.instance()
        project.layersAdded.connect(self._look)
        self._look(project.mapLayers().values())
        _part = self

    def remove(self) -> None:
        global _part  # noqa: PLW0603 - there is one window
        _part = None
        QgsProject.instance().layersAdded.disconnect(self._look)
        if self._studio is not None:
            self._studio.close()
            self._studio = None

    def draw(self, kind: str, drawn: Optional[Callable[[int], None]] = None) -> None:
        """Begin to draw into the layer of a kind, which is made if there is none.

        :param drawn: called with the feature's id once one has been drawn
        """
        self._opened_studio().draw(kind, drawn)

    def _look(self, layers: Iterable[QgsMapLayer]) -> None:
        layers = list(layers)
        if self._studio is not None or any(map(kind_of, layers)):
            self._opened_studio().take(layers)

    def _opened_studio(self) -> Studio:
        if self._studio is None:
            from .studio import Studio

            self._studio = Studio(self._iface, self._actions)
            self._studio.take(QgsProject.instance().mapLayers().values())
        return self._studio


def drawing() -> Optional[Drawing]:
    """The part of the window that draws; None without a window."""
    return _part


def offer_regions_to(user: Optional[UseRegions]) -> None:
    """Who gets the layer when the user presses 'Use for a new project'; None: no such button."""
    global _user  # noqa: PLW0603 - there is one window
    _user = user


def user_of_regions() -> Optional[UseRegions]:
    """See :func:`offer_regions_to`."""
    return _user


_part: Optional[Drawing] = None
_user: Optional[UseRegions] = None
