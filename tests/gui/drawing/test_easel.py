"""Where drawings are kept, and that QGIS's own tools take over."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction, QDialogButtonBox, QFileDialog, QLineEdit

from drawing_fixtures import draw, pile
from pix4d_qgis.gui.drawing import regions as regions_module
from pix4d_qgis.layers.drawing_kinds import kind_of


@pytest.fixture
def press(part, window):
    """``press(name)`` triggers an action of the menu."""

    def trigger(name):
        action = window.pluginMenu().findChild(QAction, name)
        action.trigger()

    return trigger


@pytest.fixture
def save_as(at_dialog, monkeypatch):
    """``save_as(file, press)``: what the user types into the file dialog; None: Cancel."""

    def run(file, press):
        def user(dialog):
            assert isinstance(dialog, QFileDialog)
            if file is not None:
                dialog.findChild(QLineEdit, "fileNameEdit").setText(str(file))
                box = dialog.findChild(QDialogButtonBox, "buttonBox")
                box.button(QDialogButtonBox.StandardButton.Save).click()

        at_dialog(user, press)

    return run


def layers():
    return {kind_of(layer): layer for layer in QgsProject.instance().mapLayers().values()}


def test_the_first_time_it_asks_where(press, save_as, window, wait_for, tmp_path):
    save_as(tmp_path / "mine", lambda: press("pix4dDrawStockpileAction"))
    wait_for(lambda: window.chosen)
    layer = layers()["stockpiles"]
    assert (tmp_path / "mine.gpkg").exists()
    assert layer.isEditable()
    assert window.chosen == [("add feature", layer)]
    layer.rollBack()


def test_it_asks_once_in_a_project(press, save_as, window, wait_for, tmp_path):
    save_as(tmp_path / "mine.gpkg", lambda: press("pix4dDrawStockpileAction"))
    wait_for(lambda: window.chosen)
    press("pix4dDrawRegionAction")
    wait_for(lambda: len(window.chosen) == 2)
    press("pix4dDrawStockpileAction")
    assert [layer.name() for _, layer in window.chosen] == [
        "Stockpiles",
        "Regions of interest",
        "Stockpiles",
    ]
    sources = {layer.source().split("|")[0] for layer in layers().values()}
    assert sources == {str(tmp_path / "mine.gpkg")}
    QgsProject.instance().removeAllMapLayers()
    press("pix4dDrawRegionAction")
    wait_for(lambda: len(window.chosen) == 4)


def test_cancel_makes_nothing(press, save_as, window):
    save_as(None, lambda: press("pix4dDrawStockpileAction"))
    assert (layers(), window.chosen) == ({}, [])


def test_what_is_in_the_file_stays(press, save_as, window, wait_for, tmp_path, stockpiles):
    draw(stockpiles, pile(), name="Old")
    assert stockpiles.commitChanges()
    file = stockpiles.source().split("|")[0]
    QgsProject.instance().clear()
    save_as(file, lambda: press("pix4dDrawStockpileAction"))
    wait_for(lambda: window.chosen)
    assert [feature["name"] for feature in layers()["stockpiles"].getFeatures()] == ["Old"]
    layers()["stockpiles"].rollBack()


@pytest.mark.parametrize("content", ["no GeoPackage", "another layer"])
def test_a_file_that_will_not_do(press, save_as, window, wait_for, tmp_path, content):
    file = tmp_path / "other.gpkg"
    if content == "no GeoPackage":
        file.write_text("?")
    else:
        from qgis.core import QgsVectorFileWriter

        other = QgsVectorLayer("Polygon?field=a:int", "stockpiles", "memory")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = "stockpiles"
        context = QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(other, str(file), context, options)
    save_as(file, lambda: press("pix4dDrawStockpileAction"))
    wait_for(lambda: window.bar.items())
    assert "other.gpkg" in window.bar.items()[0].text()
    assert "Choose another file" in window.bar.items()[0].text()
    assert (layers(), window.chosen) == ({}, [])


def test_a_region_for_somebody_else(part, regions, wait_for):
    drawn = []
    regions_module.draw_region(drawn.append)
    assert drawn == []
    draw(regions, pile())
    wait_for(lambda: drawn)
    draw(regions, pile(1))
    assert drawn == [regions_module.regions_layer()] == [regions]


def test_without_a_window_nothing_is_drawn(qgis_app):
    regions_module.draw_region(lambda layer: pytest.fail("nobody can have drawn"))
