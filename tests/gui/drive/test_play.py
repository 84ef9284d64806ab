"""A site that was loaded from the panel is played with one click."""

import pytest
from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtWidgets import QAction

import toolbox as tools
from pix4d_qgis.gui.drive import algorithm_deeds


@pytest.fixture
def controller(iface):
    """The map's temporal controller, and the action that opens its panel, as in the desktop."""
    found = QgsTemporalNavigationObject()
    iface.canvas.setTemporalController(found)
    panel = QAction("Temporal Controller", iface.window)
    panel.setObjectName("mActionTemporalController")
    panel.setCheckable(True)
    yield found
    found.pause()
    iface.canvas.setTemporalController(None)


def branch_of(tree, wait_for, *names):
    (branch,) = tree.branches
    for name in ("Customer ABC Ltd", *names):
        branch.load()
        wait_for(lambda b=branch, n=name: n in [below.name for below in b.branches])
        branch = next(below for below in branch.branches if below.name == name)
    return branch


def test_after_a_site_is_loaded_it_can_be_played(
    connected, tree, iface, controller, photos, new_folder, wait_for
):
    folder = new_folder("Played")
    _, uuid = connected.add_site("Pit", folder)
    for name in ("First", "Second"):
        tools.processed_project(
            tools.Toolbox(), photos, NAME=name, PARENT_TYPE="project_group", PARENT_UUID=uuid
        )
    algorithm_deeds.load_site(branch_of(tree, wait_for, "Played", "Pit"))
    wait_for(lambda: iface.said())
    assert iface.said() == ["Pit: 2 projects are on the map."]
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationOff
    iface.button("Play").click()
    assert iface.window.findChild(QAction, "mActionTemporalController").isChecked()
    assert controller.navigationMode() == QgsTemporalNavigationObject.Animated
    assert controller.animationState() == QgsTemporalNavigationObject.Forward
    assert controller.currentFrameNumber() == 0
    assert controller.temporalExtents() == QgsProject.instance().timeSettings().temporalRange()
    assert controller.totalFrameCount() == 2
