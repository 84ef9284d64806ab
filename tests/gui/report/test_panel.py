"""The table of volumes: what it shows, and how it follows layer, map and user."""

from __future__ import annotations

import codecs

import pytest
from qgis.core import Qgis, QgsApplication, QgsFeature, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QItemSelectionModel, QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from pix4d_qgis.gui import running
from pix4d_qgis.gui.report.tables import DENSITY, NAME, NOTE
from toolbox import layer, provider, square

from .conftest import FIELDS, measured

SURFACE, CUT, TONNES = 1, 2, 9


def column(panel, number, view="rowsView"):
    """The texts of a column, in the order that is seen."""
    model = getattr(panel, view).model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.fixture
def shown(panel, piles, wait_for):
    """The panel with the three polygons in it."""
    wait_for(lambda: column(panel, NAME))
    return panel


def select_row(panel, row):
    index = panel.rowsView.model().index(row, 0)
    how = QItemSelectionModel.SelectionFlag
    panel.rowsView.selectionModel().select(index, how.ClearAndSelect | how.Rows)


def selected_rows(panel):
    return [index.data() for index in panel.rowsView.selectionModel().selectedRows()]


def test_without_volumes_it_says_what_to_do(panel, project):
    project.addMapLayer(layer(square(0, 0)))
    assert panel.pages.currentWidget() is panel.emptyPage
    assert "no volumes" in panel.emptyLabel.text()
    assert panel.layerBox.count() == 0
    assert not panel.exportButton.isEnabled()


def test_a_layer_with_volumes_is_shown_when_it_comes(shown):
    assert shown.pages.currentWidget() is shown.tablePage
    assert column(shown, NAME) == ["Heap 10", "Heap 9", "Clay"]
    assert column(shown, CUT) == ["2,000.0", "500.0", "–"]
    assert column(shown, NOTE)[2] == "The polygon has a hole."
    assert column(shown, CUT, "totalsView") == ["2,500.0"]
    assert column(shown, NOTE, "totalsView") == ["failed: 1, without density: 1"]


def test_base_surfaces_are_named_for_the_eye(panel, project, wait_for):
    rows = [
        measured("Plane", 2000.0, surface="fitPlane", elevation=7.0),
        measured("Level", 500.0, surface="custom", elevation=1312.5),
    ]
    project.addMapLayer(layer(square(0, 0), square(20, 0), fields=FIELDS, attributes=rows))
    wait_for(lambda: column(panel, NAME))
    assert column(panel, SURFACE) == ["Fit plane", "Custom elevation 1,312.50"]
    assert column(panel, SURFACE, "totalsView") == ["Fit plane", "Custom elevation"]


def test_a_layer_without_polygons_says_so_until_there_is_one(panel, project, wait_for):
    empty = layer(fields=FIELDS)
    project.addMapLayer(empty)
    wait_for(lambda: panel.pages.currentWidget() is panel.emptyPage)
    assert "no polygons yet" in panel.emptyLabel.text()
    empty.startEditing()
    feature = QgsFeature(empty.fields())
    feature.setGeometry(square(0, 0))
    empty.addFeature(feature)
    wait_for(lambda: column(panel, NOTE) == ["Not measured yet."])
    assert panel.pages.currentWidget() is panel.tablePage


def test_the_layer_goes(shown, project, piles, wait_for):
    project.removeMapLayer(piles.id())
    wait_for(lambda: shown.pages.currentWidget() is shown.emptyPage)
    assert column(shown, NAME) == []


def test_numbers_in_the_language_of_the_user(shown):
    swiss = QLocale("de_CH")
    swiss.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)  # as QGIS does by default
    QLocale.setDefault(swiss)
    assert column(shown, CUT)[0] == "2’000.0"
    QLocale.setDefault(QLocale("fr_FR"))
    assert column(shown, CUT)[1] == "500,0"


def test_one_density_for_all_but_those_with_their_own(shown, piles, wait_for):
    assert column(shown, TONNES) == ["–", "1,000.0", "–"]
    shown.densityBox.setValue(1.5)
    wait_for(lambda: column(shown, TONNES) == ["3,000.0", "1,000.0", "–"])
    assert column(shown, TONNES, "totalsView") == ["4,000.0"]
    assert piles.customProperty("pix4d/density") == 1.5


def test_the_density_is_that_of_the_layer(shown, project, wait_for):
    shown.densityBox.setValue(1.5)
    other = layer(square(0, 0), fields=FIELDS, attributes=[measured("Pit", 10.0)])
    project.addMapLayer(other)
    shown.show_layer(other)
    wait_for(lambda: column(shown, NAME) == ["Pit"])
    assert shown.densityBox.value() == 0.0
    shown.show_layer(project.mapLayersByName("Stockpiles")[0])
    assert shown.densityBox.value() == 1.5


def test_it_follows_edits_that_are_not_saved(shown, piles, wait_for):
    piles.startEditing()
    piles.changeAttributeValue(1, piles.fields().indexOf("cut"), 2100.0)
    wait_for(lambda: column(shown, CUT)[0] == "2,100.0")
    piles.deleteFeature(2)
    wait_for(lambda: column(shown, NAME) == ["Heap 10", "Clay"])
    piles.rollBack()
    wait_for(lambda: column(shown, CUT) == ["2,000.0", "500.0", "–"])


def test_it_follows_what_is_written_past_the_layer(shown, piles, wait_for):
    piles.dataProvider().changeAttributeValues({1: {piles.fields().indexOf("cut"): 7.0}})
    piles.triggerRepaint()
    wait_for(lambda: column(shown, CUT)[0] == "7.0")


def test_nothing_is_read_while_nobody_looks(shown, piles, wait_for):
    shown.hide()
    piles.startEditing()
    piles.changeAttributeValue(1, piles.fields().indexOf("cut"), 2100.0)
    QTest.qWait(300)
    assert column(shown, CUT)[0] == "2,000.0"
    shown.show()
    wait_for(lambda: column(shown, CUT)[0] == "2,100.0")


def test_names_are_sorted_as_people_count(shown):
    shown.rowsView.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert column(shown, NAME) == ["Clay", "Heap 9", "Heap 10"]
    shown.rowsView.sortByColumn(CUT, Qt.SortOrder.DescendingOrder)
    assert column(shown, NAME) == ["Heap 10", "Heap 9", "Clay"]


def test_a_row_selects_its_polygon(shown, piles):
    shown.rowsView.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    select_row(shown, 1)
    assert [piles.getFeature(i)["name"] for i in piles.selectedFeatureIds()] == ["Heap 9"]


def test_a_polygon_selects_its_row(shown, piles):
    piles.selectByIds([3])
    assert selected_rows(shown) == ["Clay"]
    piles.removeSelection()
    assert selected_rows(shown) == []


def test_a_polygon_of_several_base_surfaces_selects_by_row(panel, project, wait_for):
    rows = [measured("Heap", 10.0), measured("Heap", 11.0, surface="lowest")]
    project.addMapLayer(layer(square(0, 0), square(0, 0), fields=FIELDS, attributes=rows))
    wait_for(lambda: column(panel, CUT) == ["10.0", "11.0"])
    select_row(panel, 1)
    assert project.mapLayers().popitem()[1].selectedFeatureIds() == [2]


def test_the_selection_outlasts_a_change(shown, piles, wait_for):
    select_row(shown, 1)
    piles.startEditing()
    piles.changeAttributeValue(1, piles.fields().indexOf("cut"), 2100.0)
    wait_for(lambda: column(shown, CUT)[0] == "2,100.0")
    assert selected_rows(shown) == ["Heap 9"]
    assert piles.selectedFeatureIds() == [2]


def test_a_density_of_one_polygon(shown, piles, wait_for):
    index = shown.rowsView.model().index(0, DENSITY)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    piles.startEditing()
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    assert shown.rowsView.model().setData(index, 3.0)
    wait_for(lambda: column(shown, TONNES)[0] == "6,000.0")
    assert piles.undoStack().count() == 1
    piles.undoStack().undo()
    wait_for(lambda: column(shown, TONNES)[0] == "–")


def test_copied_text_is_for_a_spreadsheet(shown, piles):
    piles.startEditing()
    piles.changeAttributeValue(3, 0, "=Clay\tpit")
    QTest.qWait(400)
    shown.copyButton.click()
    lines = QgsApplication.clipboard().text().split("\n")
    cells = [line.split("\t") for line in lines]
    assert [line[NAME] for line in cells] == ["Name", "Heap 10", "Heap 9", "'=Clay pit", "Total"]
    assert [line[CUT] for line in cells] == ["Cut", "2000.000", "500.000", "", "2500.000"]
    assert {len(line) for line in cells} == {12}


@pytest.fixture
def choose_file(monkeypatch):
    """``choose_file(path)`` is what the user answers; QGIS's own dialog cannot be pressed here."""

    def choose(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return choose


@pytest.fixture
def announced(monkeypatch):
    found = []
    monkeypatch.setattr(
        "pix4d_qgis.gui.report.exports.announce", lambda text, **_: found.append(text)
    )
    return found


@pytest.mark.parametrize(
    ("number", "suffix", "begin"),
    [(0, "pdf", b"%PDF"), (1, "csv", codecs.BOM_UTF8), (2, "gpkg", b"SQLite")],
)
def test_export(
    shown, qgis_processing, tmp_path, choose_file, announced, wait_for, number, suffix, begin
):
    choose_file(tmp_path / "report")
    with provider():
        shown.exportButton.menu().actions()[number].trigger()
        wait_for(lambda: announced)
    assert (tmp_path / f"report.{suffix}").read_bytes().startswith(begin)
    layouts = QgsProject.instance().layoutManager().layouts()
    assert [found.name() for found in layouts] == (["Volumes: Stockpiles"] * (suffix == "pdf"))
    running.cancel_all()


def test_an_export_says_what_the_map_lacks(
    shown, window, qgis_processing, tmp_path, choose_file, wait_for, monkeypatch
):
    # A layer that is asleep needs the service's kind of source; here a name is taken for one.
    lacking = "pix4d_qgis.layers.report_document._backdrop"
    asleep = QgsRasterLayer("", "Orthomosaic")
    monkeypatch.setattr(lacking, lambda *_: [asleep])
    monkeypatch.setattr("pix4d_qgis.layers.report_document.is_asleep", lambda _: True)
    choose_file(tmp_path / "report.pdf")
    with provider():
        shown.exportButton.menu().actions()[0].trigger()
        wait_for(lambda: window.said())
    (text,) = window.said()
    assert text.startswith("The report is written")
    assert text.endswith("layouts. 'Orthomosaic' is not in the map: sign in to show it.")
    assert window.bar.currentItem().level() == Qgis.MessageLevel.Warning
    assert window.button("Open") is not None
    running.cancel_all()


def test_an_export_does_not_repeat_what_the_table_notes(
    shown, window, qgis_processing, tmp_path, choose_file, wait_for
):
    choose_file(tmp_path / "report.csv")
    with provider():
        shown.exportButton.menu().actions()[1].trigger()
        wait_for(lambda: window.said())
    assert window.said() == ["The table is written."]
    running.cancel_all()


def test_an_export_that_the_user_does_not_want(shown, tmp_path, choose_file, announced):
    choose_file("")
    shown.exportButton.menu().actions()[0].trigger()
    assert announced == []
