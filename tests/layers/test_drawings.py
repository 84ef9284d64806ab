"""The layers that are drawn into: their file, their form, and what they insist on."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsEditFormConfig,
    QgsExpression,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from drawing_fixtures import draw, drawing, regions, stockpiles, value  # noqa: F401
from pix4d_qgis.api.pix4d.choices import BASE_SURFACES
from pix4d_qgis.errors import StorageError
from pix4d_qgis.layers import drawings
from pix4d_qgis.layers.drawing_kinds import KIND, REGIONS, STOCKPILES, kind_of
from toolbox import CRS, square

COLUMNS = [
    "uid", "name", "base_surface", "custom_elevation", "density", "project", "connection", "cut",
    "cut_error", "fill", "fill_error", "net", "units", "status", "message", "measured",
]  # fmt: skip
FREE = {"name", "base_surface", "custom_elevation", "density", "uid"}


def test_columns(stockpiles, regions):  # noqa: F811
    assert [name for name in stockpiles.fields().names() if name != "fid"] == COLUMNS
    assert [name for name in regions.fields().names() if name != "fid"] == [
        "name",
        "thickness",
        "created",
    ]
    assert stockpiles.crs().authid() == CRS
    assert (kind_of(stockpiles), kind_of(regions)) == (STOCKPILES, REGIONS)


def test_both_are_in_one_file_and_nothing_is_lost(stockpiles, regions, tmp_path):  # noqa: F811
    draw(stockpiles, square(0, 0))
    assert stockpiles.commitChanges()
    file = tmp_path / "drawings.gpkg"
    for kind in (STOCKPILES, REGIONS):
        drawings.prepare_table(file, kind, QgsCoordinateReferenceSystem(CRS))
    assert QgsVectorLayer(f"{file}|layername=stockpiles", "", "ogr").featureCount() == 1
    assert drawings.known_file(QgsProject.instance()) == file


def test_names_are_numbered(stockpiles):  # noqa: F811
    fids = [draw(stockpiles, square(20 * step, 0)) for step in range(3)]
    assert [value(stockpiles, fid, "name") for fid in fids] == [
        "Stockpile 1",
        "Stockpile 2",
        "Stockpile 3",
    ]
    draw(stockpiles, square(0, 0), name="Sand (no number)")
    draw(stockpiles, square(0, 0), name="Gravel 41")
    assert value(stockpiles, draw(stockpiles, square(0, 0)), "name") == "Stockpile 42"


def test_what_a_new_stockpile_has(stockpiles):  # noqa: F811
    one, two = (stockpiles.getFeature(draw(stockpiles, square(x, 0))) for x in (0, 20))
    assert one["base_surface"] == "triangulated"
    assert len(one["uid"]) > 30
    assert one["uid"] != two["uid"]


FAILURE = "The outline lies outside the <surface model>, where nothing can be measured."
FAILED = {"name": "Clay & sand", "status": "failed", "message": FAILURE}


def in_words(layer, values, expression):
    context = layer.createExpressionContext()
    context.setFeature(layer.getFeature(draw(layer, square(0, 0), **values)))
    return expression(context)


def map_tip(layer, values):
    template = layer.mapTipTemplate()
    fill = QgsExpression.replaceExpressionText
    return in_words(layer, values, lambda context: fill(template, context))


def test_the_label_of_a_failure_is_short_and_its_map_tip_has_the_reason(stockpiles):  # noqa: F811
    label = QgsExpression(stockpiles.labeling().settings().fieldName)
    assert in_words(stockpiles, FAILED, label.evaluate) == "Clay & sand\nFailed"
    assert map_tip(stockpiles, FAILED) == (
        "<b>Clay &amp; sand</b><br>Failed<br>"
        "The outline lies outside the &lt;surface model&gt;, where nothing can be measured."
    )


def test_the_map_tip_of_a_measured_stockpile(stockpiles):  # noqa: F811
    values = {"name": "Gravel", "status": "ok", "cut": 1234.0, "fill": 0.0, "units": "m"}
    tips = [map_tip(stockpiles, {**values, "message": text}) for text in ("", "Thinned.", None)]
    measured = "<b>Gravel</b><br>1,234 m³"
    assert tips == [measured, f"{measured}<br>Thinned.", measured]
    assert map_tip(stockpiles, {"name": "New"}) == "<b>New</b><br>"


def complaints(layer, fid):
    """What the form would say of the feature's values."""
    feature = layer.getFeature(fid)
    found = []
    for index in range(layer.fields().count()):
        fine, _ = QgsVectorLayerUtils.validateAttribute(layer, feature, index)
        found += [] if fine else [layer.fields().at(index).name()]
    return found


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, []),
        ({"base_surface": "custom"}, ["custom_elevation"]),
        ({"base_surface": "custom", "custom_elevation": 401.5}, []),
        ({"density": 0.0}, ["density"]),
        ({"density": 1.6}, []),
    ],
)
def test_what_the_form_insists_on(stockpiles, values, wrong):  # noqa: F811
    assert complaints(stockpiles, draw(stockpiles, square(0, 0), **values)) == wrong


def test_the_form(stockpiles):  # noqa: F811
    config = stockpiles.editFormConfig()
    assert config.suppress() == QgsEditFormConfig.SuppressOn, "the volume follows the last click"
    assert [tab.name() for tab in config.tabs()] == ["Stockpile", "Volume", "Measurement"]
    names = stockpiles.fields().names()
    read_only = {name for index, name in enumerate(names) if config.readOnly(index)}
    assert read_only == set(COLUMNS) - FREE
    setup = stockpiles.editorWidgetSetup(names.index("base_surface"))
    assert setup.type() == "ValueMap"
    offered = [next(iter(entry.values())) for entry in setup.config()["map"]]
    assert offered == list(BASE_SURFACES)
    assert stockpiles.editorWidgetSetup(names.index("uid")).type() == "Hidden"
    assert stockpiles.geometryOptions().geometryChecks() == ["QgsIsValidCheck"]


def test_it_is_known_again_in_a_saved_project(stockpiles, tmp_path):  # noqa: F811
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "map.qgz"))
    project.clear()
    assert drawings.drawing_layer(project, STOCKPILES) is None
    assert project.read(str(tmp_path / "map.qgz"))
    layer = drawings.drawing_layer(project, STOCKPILES)
    assert layer.editFormConfig().suppress() == QgsEditFormConfig.SuppressOn
    project.clear()


def test_others_are_none_of_ours(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:2056", "other", "memory")
    assert kind_of(layer) == ""
    layer.setCustomProperty(KIND, "something newer")
    assert kind_of(layer) == ""


def test_where_it_proposes_to_keep_them(toolbox, tmp_path):
    project = QgsProject.instance()
    assert drawings.proposed_file(project).name == "PIX4D drawings.gpkg"
    project.write(str(tmp_path / "map.qgz"))
    assert drawings.proposed_file(project).parent == tmp_path
    assert drawings.known_file(project) is None
    drawings.note_file(project, tmp_path / "gone.gpkg")
    assert drawings.known_file(project) is None
    (tmp_path / "gone.gpkg").touch()
    assert drawings.known_file(project) == tmp_path / "gone.gpkg"


def test_another_layer_of_that_name_is_left_alone(toolbox, tmp_path):
    file = tmp_path / "mine.gpkg"
    other = QgsVectorLayer("Polygon?field=a:int", "stockpiles", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = STOCKPILES
    QgsVectorFileWriter.writeAsVectorFormatV3(
        other, str(file), QgsProject.instance().transformContext(), options
    )
    with pytest.raises(StorageError, match="of another kind"):
        drawings.prepare_table(file, STOCKPILES, QgsCoordinateReferenceSystem(CRS))


def test_a_place_that_cannot_be_written(qgis_app, tmp_path):
    with pytest.raises(StorageError, match="could not be written"):
        drawings.prepare_table(
            tmp_path / "missing" / "x.gpkg", STOCKPILES, QgsCoordinateReferenceSystem(CRS)
        )
