import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtWidgets import QAction

from drawing_fixtures import ground, regions, slots_without_errors, stockpiles  # noqa: F401
from pix4d_qgis.gui.actions import Actions
from pix4d_qgis.gui.drawing.part import Drawing
from qgis_window import Window, standing_in
from toolbox import CRS, centre
from toolbox_fixtures import connect, done, photos, provider, sandbox, settings, toolbox  # noqa: F401


class WithTools(Window):
    """Has QGIS's own tools, as actions that remember with which layer they were chosen.

    The real ones are tried in the real desktop.
    """

    def __init__(self, canvas):
        super().__init__(canvas)
        self.active = None
        self.chosen = []
        self._tools = {name: self._tool(name) for name in ("add feature", "add ring")}

    def _tool(self, name):
        action = QAction(name, self.window)
        action.triggered.connect(lambda: self.chosen.append((name, self.active)))
        return action

    def setActiveLayer(self, layer):
        self.active = layer

    def actionAddFeature(self):
        return self._tools["add feature"]

    def actionAddRing(self):
        return self._tools["add ring"]


@pytest.fixture
def window(qgis_canvas, qgis_parent):
    canvas = qgis_canvas
    canvas.freeze()  # nothing is drawn, so nothing is asked for
    # Layers come from QGIS's project here; a canvas that is not shown has no visible children.
    qgis_parent.resize(900, 700)
    qgis_parent.show()
    canvas.resize(900, 700)
    canvas.show()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.setExtent(around(120))
    with standing_in(WithTools(canvas)) as found:
        yield found
    canvas.freeze(False)


def around(half):
    """The extent of so many metres around the quarry's centre."""
    at = centre()
    from qgis.core import QgsRectangle

    return QgsRectangle(at.x() - half, at.y() - half, at.x() + half, at.y() + half)


@pytest.fixture
def part(toolbox, window):  # noqa: F811
    """The part of the window that draws, in an empty QGIS project."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(CRS))
    actions = Actions(window)
    actions.open()
    found = Drawing(window, actions)
    found.add()
    yield found
    found.remove()
    actions.close()


@pytest.fixture
def panel(window):
    """``panel(name)``: the visible panel of an object name on the map, or None."""
    from qgis.PyQt.QtWidgets import QFrame

    def find(name):
        found = [w for w in window.mapCanvas().findChildren(QFrame, name) if w.isVisible()]
        assert len(found) <= 1
        return found[0] if found else None

    return find
