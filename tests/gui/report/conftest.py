"""A panel of volumes, its map and its layers, of QGIS's real widgets."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QLocale

from pix4d_qgis.gui.report.dock import ReportPanel
from qgis_window import Window, standing_in
from toolbox import layer, square

FIELDS = (
    "&field=name:string(80)&field=density:double&field=cut:double&field=cut_error:double"
    "&field=fill:double&field=fill_error:double&field=base_surface:string(20)"
    "&field=units:string(5)&field=status:string(10)&field=message:string(200)"
    "&field=custom_elevation:double"
)


def measured(name, cut, fill=0.0, density=None, surface="triangulated", elevation=None):
    return [name, density, cut, cut / 100, fill, fill / 100, surface, "m", "ok", "", elevation]


def failed(name, message):
    return [name, None, None, None, None, None, "triangulated", "m", "failed", message, None]


@pytest.fixture(autouse=True)
def plain_numbers():
    """Numbers as in Python, whatever the language of whoever runs the tests."""
    usual = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(usual)


class WithLayer(Window):
    """Has an active layer."""

    def __init__(self):
        super().__init__(QgsMapCanvas())
        self.active = None

    def activeLayer(self):
        return self.active


@pytest.fixture
def window(qgis_app):
    with standing_in(WithLayer()) as found:
        yield found


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def piles(project):
    """Three polygons: 2000 m³, 500 m³ of 2 t/m³, and one that failed."""
    found = layer(
        square(0, 0),
        square(20, 0),
        square(40, 0),
        fields=FIELDS,
        attributes=[
            measured("Heap 10", 2000.0, 1.0),
            measured("Heap 9", 500.0, density=2.0),
            failed("Clay", "The polygon has a hole."),
        ],
    )
    found.setName("Stockpiles")
    project.addMapLayer(found)
    return found


@pytest.fixture
def panel(window, project):
    found = ReportPanel(window)
    found.show()
    yield found
    found.leave()
    found.deleteLater()
