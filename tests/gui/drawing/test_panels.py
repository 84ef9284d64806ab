"""The panels on the map: where they stand, what they show, what they change."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapTool, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

from drawing_fixtures import becomes, draw, pile, raster, reshape, value, with_hole
from pix4d_qgis.gui.drawing import part as part_module
from pix4d_qgis.gui.drawing.canvas_panel import beside
from pix4d_qgis.layers.drawing_kinds import KIND
from rendering import wait
from sandbox import QUARRY
from toolbox import square

from .conftest import around

STOCKPILE, REGION = "pix4dStockpilePanel", "pix4dRegionPanel"


@pytest.fixture
def drawn(part, ground, stockpiles, panel, wait_for):
    """Id of a stockpile that was drawn and shows its volume."""
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid)
    wait_for(lambda: panel(STOCKPILE) and panel(STOCKPILE).cutLabel.isVisible())
    return fid


def box_on_screen(canvas, geometry):
    transform = canvas.getCoordinateTransform()
    box = geometry.boundingBox()
    a = transform.transform(box.xMinimum(), box.yMaximum())
    b = transform.transform(box.xMaximum(), box.yMinimum())
    return QRect(QPoint(round(a.x()), round(a.y())), QPoint(round(b.x()), round(b.y())))


def test_the_volume_stands_beside_the_stockpile(drawn, stockpiles, panel, window):
    shown = panel(STOCKPILE)
    assert shown.nameEdit.text() == "Stockpile 1"
    cut = float(shown.cutLabel.text().split(" ±")[0].replace(",", ""))
    assert cut == pytest.approx(QUARRY[0].expected_cut, rel=0.01)
    assert shown.cutLabel.text().endswith("m³")
    assert "," in shown.cutLabel.text(), "thousands want to be seen"
    assert not shown.helpButton.isVisible()
    polygon = box_on_screen(window.mapCanvas(), stockpiles.getFeature(drawn).geometry())
    assert not shown.geometry().intersects(polygon)
    assert window.mapCanvas().rect().contains(shown.geometry())


def test_it_follows_the_map(drawn, panel, window):
    before = panel(STOCKPILE).pos()
    extent = around(120)
    extent.setXMinimum(extent.xMinimum() + 40)
    extent.setXMaximum(extent.xMaximum() + 40)
    window.mapCanvas().setExtent(extent)
    assert panel(STOCKPILE).pos().x() < before.x()
    far = around(10)
    window.mapCanvas().setExtent(far)
    assert panel(STOCKPILE) is None
    window.mapCanvas().setExtent(around(120))
    assert panel(STOCKPILE).pos() == before


@pytest.mark.parametrize("way", ["esc", "button"])
def test_it_goes_when_the_user_says_so(drawn, stockpiles, panel, window, way):
    if way == "esc":
        QTest.keyClick(window.mapCanvas(), Qt.Key.Key_Escape)
    else:
        panel(STOCKPILE).closeButton.click()
    assert panel(STOCKPILE) is None
    window.mapCanvas().setExtent(around(100))
    assert panel(STOCKPILE) is None
    stockpiles.selectByIds([drawn])
    wait(0.1)
    assert panel(STOCKPILE) is not None
    stockpiles.removeSelection()
    wait(0.1)
    assert panel(STOCKPILE) is None


def choose(shown, surface):
    index = shown.surfaceBox.findData(surface)
    shown.surfaceBox.setCurrentIndex(index)
    shown.surfaceBox.activated.emit(index)


def test_the_base_surface_is_chosen_there(drawn, stockpiles, panel, wait_for):
    shown = panel(STOCKPILE)
    choose(shown, "highest")
    wait_for(lambda: value(stockpiles, drawn, "status") == "measuring")
    wait_for(lambda: shown.messageLabel.text() == "Measuring…")
    becomes(stockpiles, drawn)
    wait_for(lambda: shown.cutLabel.isVisible())
    assert value(stockpiles, drawn, "base_surface") == "highest"
    stockpiles.undoStack().undo()
    wait_for(lambda: shown.surfaceBox.currentData() == "triangulated")
    first = pytest.approx(QUARRY[0].expected_cut, rel=0.01)
    wait_for(lambda: value(stockpiles, drawn, "cut") == first)


def test_a_custom_elevation_is_entered_there(drawn, stockpiles, panel, wait_for):
    shown = panel(STOCKPILE)
    assert not shown.elevationSpin.isVisible()
    choose(shown, "custom")
    wait_for(lambda: shown.elevationSpin.isVisible())
    wait_for(lambda: shown.messageLabel.text() == "Enter the elevation of the base.")
    assert shown.elevationSpin.text() == "enter it"
    assert not shown.helpButton.isVisible(), "trying again would not help"
    shown.elevationSpin.selectAll()
    QTest.keyClicks(shown.elevationSpin, "300")
    QTest.keyClick(shown.elevationSpin, Qt.Key.Key_Return)
    becomes(stockpiles, drawn)
    assert value(stockpiles, drawn, "custom_elevation") == 300
    assert panel(STOCKPILE) is shown, "Enter is no Esc"
    choose(shown, "lowest")
    becomes(stockpiles, drawn)
    choose(shown, "custom")
    assert shown.elevationSpin.value() == 300


def being_typed(shown, wait_for):
    """The name's field has the focus, and a name that nobody has accepted."""
    shown.window().activateWindow()
    edit = shown.nameEdit
    edit.setFocus()
    wait_for(edit.hasFocus)
    edit.selectAll()
    QTest.keyClicks(edit, "Gravel")
    return edit


@pytest.mark.parametrize("way", ["new project", "layer removed"])
def test_what_was_being_typed_goes_with_its_layer(drawn, stockpiles, panel, wait_for, way):
    edit = being_typed(panel(STOCKPILE), wait_for)
    if way == "new project":
        QgsProject.instance().clear()
    else:
        QgsProject.instance().removeMapLayer(stockpiles)
    wait(0.1)
    assert panel(STOCKPILE) is None
    # Whatever the fields still say, there is nothing to change.
    edit.editingFinished.emit()
    panel_itself = edit.parent()
    panel_itself.elevationSpin.setValue(300)
    panel_itself.elevationSpin.editingFinished.emit()
    choose(panel_itself, "custom")


def test_what_was_typed_before_closing_is_kept(drawn, stockpiles, panel, wait_for):
    being_typed(panel(STOCKPILE), wait_for)
    panel(STOCKPILE).closeButton.click()
    assert panel(STOCKPILE) is None
    assert value(stockpiles, drawn, "name") == "Gravel"


def test_looking_at_an_elevation_changes_nothing(drawn, stockpiles, panel, wait_for):
    shown = panel(STOCKPILE)
    exact = stockpiles.fields().indexOf("custom_elevation")
    stockpiles.changeAttributeValue(drawn, exact, 312.345)  # as a script or a table may have it
    choose(shown, "custom")
    becomes(stockpiles, drawn)
    wait_for(lambda: shown.elevationSpin.value() == pytest.approx(312.345, abs=0.01))
    assert stockpiles.commitChanges()
    wait(0.2)
    saved = next(stockpiles.getFeatures()).id()
    shown.elevationSpin.editingFinished.emit()
    assert not stockpiles.isEditable()
    assert value(stockpiles, saved, "custom_elevation") == 312.345


def test_it_is_renamed_there(drawn, stockpiles, panel):
    edit = panel(STOCKPILE).nameEdit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Gravel")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert value(stockpiles, drawn, "name") == "Gravel"
    assert stockpiles.undoStack().undoText() == "Name"


def test_a_name_is_given_to_the_stockpile_that_it_was_typed_for(drawn, stockpiles, panel, wait_for):
    edit = panel(STOCKPILE).nameEdit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Gravel")
    other = draw(stockpiles, pile(1))
    wait_for(lambda: edit.text() == "Stockpile 2")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert value(stockpiles, other, "name") == "Stockpile 2"


def test_a_layer_that_lost_its_columns_is_left_alone(part, panel):
    layer = QgsVectorLayer("Polygon?crs=EPSG:2056&field=name:string", "mine", "memory")
    layer.setCustomProperty(KIND, "stockpiles")
    QgsProject.instance().addMapLayer(layer)
    draw(layer, pile())
    wait(0.3)
    assert panel(STOCKPILE) is None
    layer.rollBack()


def test_saving_keeps_it(drawn, stockpiles, panel, wait_for):
    assert stockpiles.commitChanges()
    wait(0.2)
    assert panel(STOCKPILE) is not None
    choose(panel(STOCKPILE), "lowest")
    assert stockpiles.isEditable(), "a change begins an edit"
    saved = next(stockpiles.getFeatures()).id()
    becomes(stockpiles, saved)
    assert value(stockpiles, saved, "base_surface") == "lowest"


def test_it_goes_with_its_stockpile(drawn, stockpiles, panel, wait_for):
    stockpiles.undoStack().undo()
    wait_for(lambda: panel(STOCKPILE) is None)
    stockpiles.undoStack().redo()
    wait_for(lambda: panel(STOCKPILE) is not None)
    QgsProject.instance().removeMapLayer(stockpiles)
    assert panel(STOCKPILE) is None


def test_without_a_dsm_a_button_opens_the_dock(part, stockpiles, done, panel, window, wait_for):
    dock = QAction("PIX4D panel", window.mainWindow())
    dock.setObjectName("pix4dDriveAction")
    dock.setCheckable(True)
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid, "failed")
    wait_for(lambda: panel(STOCKPILE).helpButton.isVisible())
    shown = panel(STOCKPILE)
    assert shown.messageLabel.text() == "Load a project's DSM first."
    shown.helpButton.click()
    assert dock.isChecked()
    raster(done)
    becomes(stockpiles, fid)
    wait_for(lambda: not shown.helpButton.isVisible())


def test_a_failure_can_be_tried_again(part, ground, stockpiles, panel, sandbox, wait_for):
    sandbox.respond_next("webgis", "POST", "volumes", 400, {"error": "Bad luck"})
    fid = draw(stockpiles, pile())
    becomes(stockpiles, fid, "failed")
    wait_for(lambda: panel(STOCKPILE).helpButton.isVisible())
    shown = panel(STOCKPILE)
    assert "Bad luck" in shown.messageLabel.text()
    assert shown.helpButton.text() == "Try again"
    shown.helpButton.click()
    becomes(stockpiles, fid)


def test_one_panel_at_a_time(drawn, regions, panel, wait_for):
    draw(regions, square(0, 0, 50))
    wait_for(lambda: panel(REGION) is not None)
    assert panel(STOCKPILE) is None


def test_a_region_shows_its_area(part, regions, panel, window, wait_for):
    fid = draw(regions, square(0, 0, 50))
    wait_for(lambda: panel(REGION) is not None)
    shown = panel(REGION)
    assert shown.nameLabel.text() == "Region 1"
    square_metres = float(shown.areaLabel.text().split(" m²")[0].replace(",", ""))
    assert square_metres == pytest.approx(10_000, rel=0.005)
    assert "(1.00 ha)" in shown.areaLabel.text()
    shown.holeButton.click()
    assert window.chosen == [("add ring", regions)]
    reshape(regions, fid, with_hole())
    wait_for(lambda: "0.24 ha" in shown.areaLabel.text())


def test_a_region_is_used_for_a_new_project(part, regions, panel, wait_for):
    draw(regions, square(0, 0, 50))
    wait_for(lambda: panel(REGION) is not None)
    assert not panel(REGION).projectButton.isVisible(), "nobody is there who makes one"
    used = []
    part_module.offer_regions_to(used.append)
    try:
        draw(regions, square(0, 0, 40))
        wait_for(lambda: panel(REGION).projectButton.isVisible())
        panel(REGION).projectButton.click()
    finally:
        part_module.offer_regions_to(None)
    assert used == [regions]


WHOLE = QRect(0, 0, 800, 600)
SIZE = QRect(0, 0, 200, 100)


@pytest.mark.parametrize(
    ("place", "corner"),
    [
        (QRect(100, 100, 50, 100), QPoint(161, 99)),
        (QRect(650, 100, 100, 100), QPoint(438, 99)),
        (QRect(10, 100, 780, 100), QPoint(587, 99)),
        (QRect(100, 580, 50, 100), QPoint(161, 487)),
        (QRect(100, -90, 50, 100), QPoint(161, 12)),
    ],
    ids=["right", "left", "no room", "bottom", "top"],
)
def test_where_it_stands(place, corner):
    assert beside(place, SIZE, WHOLE) == corner


class Pencil(QgsMapTool):
    """A tool that edits, as QGIS's own for digitising."""

    def flags(self):
        return QgsMapTool.EditTool


@pytest.mark.parametrize("edits", [True, False])
def test_it_makes_room_for_the_next_polygon(drawn, panel, window, edits):
    canvas = window.mapCanvas()
    tool = Pencil(canvas) if edits else QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert (panel(STOCKPILE) is None) is edits
    canvas.unsetMapTool(tool)
