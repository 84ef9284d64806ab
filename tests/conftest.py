"""What every test may use."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView

import qgis_window
from plugin_package import imported_as


@pytest.fixture(scope="session", autouse=True)
def layer_tree(qgis_iface):
    """The tree of the window, which the stub of QGIS's interface lacks and Processing needs."""
    view = QgsLayerTreeView(qgis_iface.mainWindow())
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    qgis_iface.layerTreeView = lambda: view


@pytest.fixture
def plugin_package():
    """The checkout as QGIS imports it; its inner modules are those that tests import."""
    with imported_as("installed-plugin") as package:
        yield package


@pytest.fixture
def window(qgis_app):
    """A window of QGIS's that holds what the plugin puts in, and whose messages can be read."""
    with qgis_window.standing_in(qgis_window.Window()) as found:
        yield found
