"""The layout says the same as the report that it is made of, and goes on saying it after edits."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsExpression, QgsFeature, QgsProject
from qgis.PyQt.QtCore import QLocale

from pix4d_qgis.jobs.base_surface_names import base_surface_name
from pix4d_qgis.jobs.volume_report import make_report
from pix4d_qgis.layers.report_document import Document
from pix4d_qgis.layers.report_layout import map_of, round_down, round_scale
from pix4d_qgis.layers.report_rows import read_rows
from toolbox import layer, square

FIELDS = (
    "&field=name:string(200)&field=density:double&field=cut:double&field=cut_error:double"
    "&field=fill:double&field=fill_error:double&field=base_surface:string(20)"
    "&field=units:string(5)&field=status:string(10)&field=message:string(200)"
    "&field=custom_elevation:double"
)
ROWS = [
    ["Heap", None, 2000.0, 20.0, 1.3, 0.5, "triangulated", "m", "ok", "", None],
    ["Heap", 2.0, 2100.0, None, 0.0, 0.1, "lowest", "m", "ok", "thinned", None],
    ["O'Neill's \\ heap", 2.0, 300.0, 3.0, 0.0, 0.1, "triangulated", "m", "ok", "", None],
    ["Yards", 1.0, 1000.0, 7.0, 5.0, 0.1, "triangulated", "yd", "ok", "", None],
    ["US yards", None, 1000.0, 7.0, 5.0, 0.1, "lowest", "ydUS", "ok", "", None],
    ["Clay", None, None, None, None, None, "triangulated", "m", "failed", "It has a hole.", None],
    ["Being measured", 2.0, 999.0, 9.0, 9.0, 9.0, "triangulated", "m", "measuring", "", None],
    [None, None, None, None, None, None, None, None, "", None, None],
    ["Flat", None, 80.0, 1.0, 0.0, 0.1, "custom", "m", "ok", "", 1312.5],
    ["Flat at zero", None, 90.0, 1.0, 0.0, 0.1, "custom", "m", "ok", "", 0.0],
    ["Flat, who knows where", None, 70.0, 1.0, 0.0, 0.1, "custom", "m", "ok", "", None],
    ["Flat once", None, 60.0, 1.0, 0.0, 0.1, "fitPlane", "m", "ok", "", 9.0],
    ["Newer", None, 50.0, 1.0, 0.0, 0.1, "o'newer", "m", "ok", "", None],
]


@pytest.fixture
def project(qgis_app):
    usual = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()
    QLocale.setDefault(usual)


@pytest.fixture
def piles(project):
    squares = [square(20 * number, 0) for number in range(len(ROWS))]
    found = layer(*squares, fields=FIELDS, attributes=ROWS)
    found.setName("Piles")
    project.addMapLayer(found)
    return found


def document(project, polygons, density):
    report = make_report(read_rows(polygons, density))
    made = Document(project, polygons, report, density, "")
    for piece in made.pieces:
        piece()
    return report, made


def table(made, name):
    frame = made.layout.itemById(name)
    return [
        ["" if cell is None else str(cell) for cell in row] for row in frame.multiFrame().contents()
    ]


def shown(number, sign=""):
    return "–" if number is None else f"{sign}{number:,.1f}"


def error(number):
    return "" if number is None else f"± {number:,.1f}"


def wanted_row(row):
    elevation = "" if row.custom_elevation is None else f"{row.custom_elevation:,.2f}"
    values = [
        *(row.name, base_surface_name(row.base_surface, elevation)),
        *(shown(row.cut), error(row.cut_error), shown(row.fill), error(row.fill_error)),
        shown(row.net),
        {"m": "m³", "yd": "yd³"}.get(row.units, "yd³ (US survey)") if row.cut else "",
    ]
    density = row.density if row.cut else None
    values.append("–" if density is None else f"{density:.2f}")
    values += [shown(row.tonnes), error(row.tonnes_error)]
    note = row.message or ("" if row.cut else "Not measured yet.")
    return [*values, note]


def wanted_total(total):
    return [
        *(base_surface_name(total.base_surface), str(total.polygons)),
        *(shown(total.cut), error(total.cut_error), shown(total.fill), error(total.fill_error)),
        shown(total.net),
        {"m": "m³", "yd": "yd³"}.get(total.units, "yd³ (US survey)"),
        *(shown(total.tonnes), error(total.tonnes_error)),
    ]


@pytest.mark.parametrize("density", [None, 1.5])
def test_the_tables_say_what_the_report_says(project, piles, density):
    report, made = document(project, piles, density)
    assert table(made, "rows") == [wanted_row(row) for row in report.rows]
    assert table(made, "totals")[1:] == [wanted_total(total) for total in report.measured]


def test_base_surfaces_are_named_for_the_eye(project, piles):
    _, made = document(project, piles, None)
    named = {row[0]: row[1] for row in table(made, "rows")}
    assert named["Flat"] == "Custom elevation 1,312.50"
    assert named["Flat at zero"] == "Custom elevation 0.00"
    assert named["Flat, who knows where"] == "Custom elevation"
    assert named["Flat once"] == "Fit plane"
    assert named["Newer"] == "o'newer"
    sums = [row[0] for row in table(made, "totals")[1:]]
    assert sums[-3:] == ["Custom elevation", "Fit plane", "o'newer"]


def test_custom_elevations_have_more_room(project, piles):
    def width_of_base_surfaces():
        _, made = document(project, piles, None)
        return made.layout.itemById("rows").multiFrame().columns()[1].width()

    with_elevations = width_of_base_surfaces()
    piles.startEditing()
    for feature in piles.getFeatures("custom_elevation IS NOT NULL"):
        piles.deleteFeature(feature.id())
    assert with_elevations == pytest.approx(width_of_base_surfaces() + 5)


def test_the_tables_follow_edits(project, piles):
    _, made = document(project, piles, 1.5)
    piles.startEditing()
    piles.changeAttributeValue(1, 2, 2500.0)
    piles.commitChanges()
    for name in ("rows", "totals"):
        made.layout.itemById(name).multiFrame().refresh()
    report = make_report(read_rows(piles, 1.5))
    assert table(made, "rows") == [wanted_row(row) for row in report.rows]
    assert table(made, "totals")[1:] == [wanted_total(total) for total in report.measured]


def test_the_side_tells_what_is_left_out(project, piles):
    project.setCrs(piles.crs())
    _, made = document(project, piles, 1.5)
    texts = "\n".join(
        item.text() for item in made.layout.items() if hasattr(item, "text") and item.text()
    )
    for line in ("Volumes measured: 10", "Failed: 1", "Not measured yet: 2", "1.50 t/m³"):
        assert line in texts
    assert "EPSG:2056" in texts
    assert "Page [% @layout_page %]" in texts


def test_the_map_shows_all_polygons_at_a_round_scale(project, piles):
    project.setCrs(piles.crs())
    _, made = document(project, piles, None)
    found = map_of(made.layout)
    assert found.extent().contains(piles.extent())
    assert found.scale() == pytest.approx(round_scale(found.scale()))
    assert found.layers() == [piles]


def test_the_map_shows_polygons_that_are_not_saved_yet(project, piles):
    drawn = layer(fields=FIELDS)
    project.addMapLayer(drawn)
    drawn.startEditing()
    drawn.addFeatures([QgsFeature(feature) for feature in piles.getFeatures()])
    project.setCrs(drawn.crs())
    _, made = document(project, drawn, None)
    assert map_of(made.layout).extent().contains(piles.extent())


def test_no_item_leaves_the_paper_or_covers_the_map(project, piles):
    _, made = document(project, piles, 1.5)
    pages = made.layout.pageCollection().pages()
    place = map_of(made.layout).sceneBoundingRect()
    for item in made.layout.items():
        if hasattr(item, "multiFrame") or hasattr(item, "text"):
            area = item.sceneBoundingRect()
            assert any(page.sceneBoundingRect().contains(area) for page in pages), item
            assert not area.intersects(place.adjusted(1, 1, -1, -1)), item


def test_names_alone_where_there_are_many_base_surfaces(project):
    rows = [[*ROWS[0][:6], surface, "m", "ok", "", None] for surface in ("a", "b'", "c")]
    piles = layer(*[square(0, 0)] * 3, fields=FIELDS, attributes=rows)
    project.addMapLayer(piles)
    _, made = document(project, piles, None)
    style = map_of(made.layout).layerStyleOverrides()[piles.id()]
    (label,) = re.findall(r'fieldName="([^"]*)"', style)
    assert QgsExpression(label.replace("&quot;", '"').replace("&apos;", "'")).isValid()


def test_a_polygon_layer_without_more_than_volumes(project):
    piles = layer(
        square(0, 0), fields="&field=cut:double&field=fill:double", attributes=[[5.0, 1.0]]
    )
    project.addMapLayer(piles)
    report, made = document(project, piles, 2.0)
    assert table(made, "rows") == [
        ["#1", "", "5.0", "", "1.0", "", "4.0", "2.00", "10.0", ""],
    ]
    assert report.totals[0].tonnes == 10.0
    assert table(made, "totals")[1:] == [["", "1", "5.0", "", "1.0", "", "4.0", "10.0", ""]]


@pytest.mark.parametrize(
    ("scale", "wanted"), [(763.0, 1000.0), (750.0, 750.0), (1001.0, 1250.0), (61_000.0, 75_000.0)]
)
def test_round_scales(scale, wanted):
    assert round_scale(scale) == wanted


@pytest.mark.parametrize(("length", "wanted"), [(25.0, 20.0), (4.9, 2.0), (0.3, 0.2), (100, 100)])
def test_round_lengths(length, wanted):
    assert round_down(length) == pytest.approx(wanted)
