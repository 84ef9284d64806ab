import shutil
import threading
import time

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QUrl,
    QVariant,
)
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent

from desktop.heartbeat import Standstill
from pix4d_qgis.adapters import news
from pix4d_qgis.gui.assistant import dock as dock_module
from pix4d_qgis.gui.assistant import where_step
from pix4d_qgis.gui.assistant.points import PhotoPoints
from pix4d_qgis.gui.drawing.part import user_of_regions

AROUND = "Polygon((7.148 46.999, 7.152 46.999, 7.152 47.001, 7.148 47.001, 7.148 46.999))"
FAR = "Polygon((9.1 46, 9.2 46, 9.2 46.1, 9.1 46))"


@pytest.fixture
def look_at(dock, wait_for):
    def look(*paths):
        dock.photos.add(list(paths))
        wait_for(lambda: not dock.photos.is_looking)
        return dock.photos.flight

    return look


@pytest.fixture
def ready(form, wait_for):
    """Waits until the form may be sent."""
    return lambda: wait_for(form.goButton.isEnabled)


@pytest.fixture
def problem(dock, form, wait_for):
    """Waits for a problem to be said."""

    def wait(text):
        wait_for(lambda: text in form.problemLabel.text())
        assert not form.goButton.isEnabled()
        return form.problemLabel.text()

    return wait


def polygons(*wkts, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "Areas", "memory")
    for wkt in wkts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def points_on(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, PhotoPoints)]


def test_nothing_is_chosen_yet(connected, form, problem):
    problem("No photos are chosen yet.")
    assert not form.factsLabel.isVisible()
    assert not form.uploadsBox.isVisible()


def test_photos_on_the_map_and_in_words(connected, window, form, look_at, ready, flight):
    look_at(flight)
    ready()
    assert form.factsLabel.text().startswith("8 photos, ")
    assert form.nameEdit.text() == "Gravel pit"
    assert form.crsWidget.crs().authid() == "EPSG:32632"
    assert "UTM zone 32N, the UTM zone of the photos" in form.crsNote.text()
    assert "8 files" in form.summaryLabel.text()
    assert "uses credits" in form.summaryLabel.text()
    assert len(points_on(window.canvas)) == 1
    centre = window.canvas.extent().center()
    assert (centre.x(), centre.y()) == pytest.approx((7.15, 47.0), abs=0.001)


def test_the_points_follow_the_maps_crs_and_are_drawn(connected, window, look_at, flight):
    look_at(flight)
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2056"))
    (item,) = points_on(window.canvas)
    item.zoom()
    assert window.canvas.extent().yMinimum() > 1_000_000, "the map shows metres of Switzerland"
    image = window.canvas.grab().toImage()
    to_pixels = window.canvas.mapSettings().mapToPixel()
    colour, polygon = next(entry for entry in item._placed if len(entry[1]))
    pixel = to_pixels.transform(polygon[0].x(), polygon[0].y())
    assert image.pixelColor(round(pixel.x()), round(pixel.y())).name() == colour.name()


def test_nothing_of_the_photos_is_in_the_project(connected, look_at, flight, tmp_path):
    QgsProject.instance().setDirty(False)
    look_at(flight)
    assert QgsProject.instance().mapLayers() == {}
    assert not QgsProject.instance().isDirty()


def test_photos_are_kept_as_a_layer_when_wanted(connected, form, look_at, flight):
    look_at(flight)
    form.keepButton.click()
    (layer,) = QgsProject.instance().mapLayers().values()
    assert (layer.name(), layer.featureCount()) == ("Photos of Gravel pit", 8)
    assert {feature["kind"] for feature in layer.getFeatures()} == {"photo"}
    names = [feature["name"] for feature in layer.getFeatures()]
    assert names[0] == "DJI_0001.JPG"


def test_copies_are_left_out_unless_wanted(connected, form, look_at, ready, copied):
    shutil.copy(copied / "DJI_0001.JPG", copied / "again.JPG")
    (copied / "notes.txt").write_text("x")
    look_at(copied)
    ready()
    assert form.factsLabel.text().startswith("8 photos")
    groups = [form.detailsTree.topLevelItem(0), form.detailsTree.topLevelItem(1)]
    assert groups[0].text(0) == "Identical copies: 1 (left out)"
    assert groups[1].text(0) == "Other files: 1 (not sent)"
    assert groups[0].childCount() == 0, "names come on demand"
    groups[0].setExpanded(True)
    assert groups[0].child(0).text(0) == "again.JPG is DJI_0001.JPG"
    form.copiesCheck.setChecked(False)
    assert form.factsLabel.text().startswith("9 photos")
    assert form.detailsTree.topLevelItem(0).text(0) == "Identical copies: 1 (sent)"


def test_a_folder_is_dropped(connected, dock, wait_for, flight):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(flight)), QUrl("https://example.org/x.jpg")])
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier
    )
    dock.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier
    )
    dock.dropEvent(drop)
    assert dock.photos.sources == [flight]
    wait_for(lambda: dock.photos.flight is not None)


def test_text_cannot_be_dropped(connected, dock):
    data = QMimeData()
    data.setText("hello")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    dock.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_folder_without_photos(connected, form, look_at, window, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert look_at(empty) is None
    assert "no photos" in form.factsLabel.text()
    assert form.factsLabel.isVisible()
    assert points_on(window.canvas) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [("EPSG:4326", "geographic"), ("EPSG:4978", "geocentric")],
)
def test_a_wrong_crs_is_said_at_once(connected, form, look_at, problem, flight, code, text):
    look_at(flight)
    form.crsWidget.setCrs(QgsCoordinateReferenceSystem(code))
    assert "EPSG:32632" in problem(text), "what would fit is said"
    assert text in form.crsNote.text()


def test_web_mercator_is_warned_of(connected, form, look_at, ready, wait_for, flight):
    look_at(flight)
    form.crsWidget.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    wait_for(lambda: "distorted" in form.crsNote.text())
    ready()


@pytest.mark.parametrize("typed", ["5728", "EPSG:5728", "EPSG:2056+5728"])
def test_a_vertical_crs(connected, dock, form, look_at, wait_for, flight, typed):
    look_at(flight)
    form.crsWidget.setCrs(QgsCoordinateReferenceSystem("EPSG:2056"))
    form.verticalEdit.setText(typed)
    wait_for(lambda: "LN02" in form.crsNote.text() and form.goButton.isEnabled())
    assert dock._prepared.coordinate_system.replace("+EPSG:", "+") == "EPSG:2056+5728"


def test_a_crs_that_the_user_chose_stays(connected, form, look_at, flight, tmp_path):
    look_at(flight)
    form.crsWidget.setCrs(QgsCoordinateReferenceSystem("EPSG:2056"))
    other = shutil.copytree(flight, tmp_path / "other")
    look_at(other)
    assert form.crsWidget.crs().authid() == "EPSG:2056"


def test_a_region_from_a_layer(connected, dock, form, look_at, wait_for, flight):
    look_at(flight)
    layer = polygons(AROUND)
    dock.where.use_layer(layer)
    wait_for(lambda: "ha)" in form.regionNote.text() and form.goButton.isEnabled())
    assert "Only the region of interest" in form.summaryLabel.text()
    assert dock._prepared.region.area["plane"]["outer_boundary"] == [0, 1, 2, 3]


def test_a_region_far_away_is_refused_early(connected, dock, look_at, problem, flight):
    look_at(flight)
    dock.where.use_layer(polygons(FAR))
    problem("km from the photos")


def test_a_region_that_is_edited_is_looked_at_again(
    connected, dock, form, look_at, problem, ready, flight
):
    look_at(flight)
    layer = polygons(AROUND, FAR)
    dock.where.use_layer(layer)
    form.selectedCheck.setChecked(False)
    problem("2 separate parts")
    layer.startEditing()
    layer.deleteFeature(2)
    ready()
    layer.rollBack()
    problem("2 separate parts")
    layer.selectByIds([1])
    form.selectedCheck.setChecked(True)
    ready()


def test_what_was_drawn_last_is_the_region(connected, dock, form, look_at, ready, flight):
    """Also after it has been saved, which gives it another id."""
    look_at(flight)
    layer = polygons(FAR)
    layer.startEditing()
    for wkt in (FAR, AROUND):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.addFeature(feature)
    dock.where.use_layer(layer)
    ready()
    assert form.selectedCheck.isChecked()
    layer.commitChanges()
    ready()
    assert layer.selectedFeatureCount() == 1


def test_the_thickness_of_a_region_that_was_drawn(connected, dock, look_at, ready, problem, flight):
    look_at(flight)
    layer = polygons(AROUND, AROUND)
    layer.dataProvider().addAttributes([QgsField("thickness", QVariant.Double)])
    layer.updateFields()
    layer.dataProvider().changeAttributeValues({1: {0: 12.5}})
    dock.where.use_layer(layer)
    dock.form.selectedCheck.setChecked(False)
    ready()
    assert dock._prepared.region.area["thickness"] == 12.5
    layer.startEditing()
    layer.changeAttributeValue(2, 0, 3.0)
    problem("different thicknesses")


def test_a_region_that_is_finished_when_the_dock_is_closed(connected, dock, form, monkeypatch):
    """It stays in its layer. Drawing with the mouse is tested elsewhere."""
    waiting = []
    monkeypatch.setattr(where_step, "draw_region", waiting.append)
    form.drawButton.click()
    dock.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    layer = polygons(AROUND, AROUND)
    (drawn,) = waiting
    drawn(layer)
    assert layer.selectedFeatureCount() == 0


def test_a_layer_that_goes_takes_the_region_with_it(connected, dock, look_at, problem, flight):
    look_at(flight)
    layer = polygons(AROUND)
    dock.where.use_layer(layer)
    QgsProject.instance().removeMapLayer(layer.id())
    problem("no polygons")


def test_options_in_the_services_spelling(connected, dock, form, look_at, ready, flight):
    look_at(flight)
    assert (dock.options.tags, dock.options.outputs) == ([], ["ortho", "dsm"])
    form.kindCombo.setCurrentIndex(form.kindCombo.findData("nadir"))
    form.scaleCombo.setCurrentIndex(form.scaleCombo.findData("half-scale"))
    flat = form.tagsLayout.itemAt(0).widget()
    assert flat.isEnabled()
    flat.setChecked(True)
    assert dock.options.tags == ["nadir", "half-scale", "flat"]
    form.kindCombo.setCurrentIndex(form.kindCombo.findData("oblique"))
    assert dock.options.tags == ["oblique", "half-scale"], "flat goes with nadir only"
    ready()


def test_nothing_stands_beyond_the_right_edge(connected, form, wait_for):
    form.optionsBox.setCollapsed(False)
    seen = form.scrollArea.viewport()
    wait_for(lambda: form.contents.minimumSizeHint().width() <= seen.width(), 2)
    wait_for(lambda: form.contents.width() <= seen.width(), 2)


def test_a_name_that_the_service_refuses(connected, form, look_at, problem, flight):
    look_at(flight)
    form.nameEdit.setText("a/b")
    problem("slash")


def test_no_connection(form, look_at, flight, problem, monkeypatch):
    opened = []
    monkeypatch.setattr(dock_module, "open_page", lambda: opened.append(1))
    look_at(flight)
    problem("No connection is set up.")
    form.problemLabel.linkActivated.emit("set up")
    assert opened == [1]


def test_a_connection_that_is_made_meanwhile_is_offered(
    form, look_at, flight, problem, ready, connect, service, window
):
    look_at(flight)
    problem("No connection is set up.")
    connect(service)
    news.changed()
    ready()


def test_closing_takes_the_points_off_the_map(
    connected, assistant, dock, opened, window, look_at, flight
):
    look_at(flight)
    dock.close()
    assert assistant._dock is None
    assert points_on(window.canvas) == []
    assert opened(assistant).photos.flight is None


def test_unloading_while_it_opens(start, wait_for):
    part = start()
    part.show()
    part.remove()
    wait_for(lambda: "pix4d-request" not in [thread.name for thread in threading.enumerate()])
    QCoreApplication.processEvents()
    assert part._dock is None


def test_the_region_of_the_drawing_panel_is_used(connected, assistant, wait_for):
    layer = polygons(AROUND)
    user_of_regions()(layer)
    wait_for(lambda: assistant._dock is not None and assistant._dock.isVisible())
    assert assistant._dock.form.regionLayerCombo.currentLayer() is layer
    assistant.remove()
    assert user_of_regions() is None


def test_a_cleared_project_takes_them_too(connected, window, look_at, flight):
    look_at(flight)
    QgsProject.instance().clear()
    assert points_on(window.canvas) == []


def test_the_window_lives_while_thousands_of_photos_are_looked_at(
    connected, dock, form, flight, tmp_path, wait_for
):
    """One by one they would hold it up for seconds."""
    photos = [path.read_bytes() for path in sorted(flight.iterdir())]
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(2000):
        (folder / f"{number:04}.JPG").write_bytes(photos[number % 8] + str(number).encode())
    standstill = Standstill()
    began = time.monotonic()
    dock.photos.add([folder])
    assert form.progressBar.isVisible()
    wait_for(lambda: not dock.photos.is_looking, 60)
    longest = standstill.stop()
    assert len(dock.photos.flight.positions) == 2000
    assert longest < (time.monotonic() - began) / 4


def test_closing_while_photos_are_looked_at(connected, assistant, dock, window, flight):
    dock.photos.add([flight])
    dock.close()
    assert points_on(window.canvas) == []
