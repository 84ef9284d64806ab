"""The report of volumes as an algorithm: layer, CSV, PDF, totals."""

from __future__ import annotations

import codecs
import csv
import json
import math
import resource
import threading

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemPicture,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt

from pix4d_qgis.layers import report_document
from pix4d_qgis.layers.report_layout import MAP, new_layout
from pix4d_qgis.processing.measurement.volumesreport import VolumesReport
from sandbox import QUARRY
from toolbox import CRS, Log, algorithm, layer, ring, run_in_task, square

FIELDS = (
    "&field=name:string(80)&field=cut:double&field=cut_error:double&field=fill:double"
    "&field=fill_error:double&field=net:double&field=base_surface:string(20)"
    "&field=units:string(5)&field=status:string(10)&field=message:string(200)"
)


def measured(name, cut, fill=0.0, surface="triangulated", units="m"):
    return [name, cut, cut / 100, fill, fill / 100, cut - fill, surface, units, "ok", ""]


def failed(name, message):
    return [name, None, None, None, None, None, "triangulated", "m", "failed", message]


@pytest.fixture
def piles():
    rows = [
        measured("Gravel", 2000.0, 1.0),
        measured("=Sand", 3000.0),
        failed("Clay", "The polygon has a hole."),
    ]
    return layer(*(ring(pile.polygon()) for pile in QUARRY[:3]), fields=FIELDS, attributes=rows)


def test_totals_and_tonnes(toolbox, piles):
    result = toolbox.run("volumesreport", INPUT=piles, DENSITY=1.5)
    assert (result["CUT"], result["FILL"], result["NET"]) == (5000.0, 1.0, 4999.0)
    assert (result["TONNES"], result["LEFT_OUT"]) == (7500.0, 1)
    (total,) = json.loads(result["TOTALS"])
    assert total["cut_error"] == 50.0
    assert "! Clay: The polygon has a hole." in toolbox.log.text
    assert "cut 5,000.00 m³" in toolbox.log.text


def test_no_single_total_of_several_base_surfaces(toolbox):
    rows = [measured("Gravel", 2000.0), measured("Gravel", 2100.0, surface="lowest")]
    piles = layer(square(0, 0), square(0, 0), fields=FIELDS, attributes=rows)
    result = toolbox.run("volumesreport", INPUT=piles, DENSITY=2.0)
    assert (result["TONNES"], result["CUT"]) == (None, None)
    assert [total["tonnes"] for total in json.loads(result["TOTALS"])] == [4000.0, 4200.0]


def test_without_a_density_there_are_no_tonnes(toolbox, piles):
    for parameters in ({}, {"DENSITY": None}, {"DENSITY": 0}, {"DENSITY": math.nan}):
        assert toolbox.run("volumesreport", INPUT=piles, **parameters)["TONNES"] is None


def test_the_table_for_spreadsheets(toolbox, piles, tmp_path):
    target = tmp_path / "volumes.csv"
    result = toolbox.run("volumesreport", INPUT=piles, DENSITY=1.5, OUTPUT_CSV=str(target))
    assert result["OUTPUT_CSV"] == str(target)
    assert target.read_bytes().startswith(codecs.BOM_UTF8)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == ["Gravel", "'=Sand", "Clay"]
    assert [row["cut"] for row in rows] == ["2000.0", "3000.0", ""]
    assert [row["tonnes"] for row in rows] == ["3000.0", "4500.0", ""]
    assert (rows[2]["status"], rows[2]["message"]) == ("failed", "The polygon has a hole.")


def test_the_table_has_no_noise_of_floating_points(toolbox, tmp_path):
    rows = [
        ["Sand", 123.76, 1.2, 0.11, 0.1, 123.65, "triangulated", "m", "ok", ""],
        ["Gravel", 523.4, 12.3, 0.2, 0.1, 523.2, "triangulated", "yd", "ok", ""],
    ]
    assert 523.4 - 0.2 != 523.2, "or the test would see nothing"
    piles = layer(square(0, 0), square(20, 0), fields=FIELDS, attributes=rows)
    target, polygons = tmp_path / "volumes.csv", tmp_path / "volumes.gpkg"
    result = toolbox.run(
        "volumesreport", INPUT=piles, DENSITY=1.1, OUTPUT_CSV=str(target), OUTPUT=str(polygons)
    )
    with target.open(encoding="utf-8-sig", newline="") as file:
        sand, gravel = csv.DictReader(file)
    assert (sand["cut"], sand["net"], sand["tonnes"]) == ("123.76", "123.65", "136.14")
    assert sand["tonnes_error"] == "1.32"
    assert (gravel["net"], gravel["tonnes"]) == ("523.2", "440.18")
    stored = next(QgsVectorLayer(str(polygons), "volumes", "ogr").getFeatures())
    assert (stored["tonnes"], stored["tonnes_error"]) == (136.14, 1.32)
    assert [total["net"] for total in json.loads(result["TOTALS"])] == [123.65, 523.2]


def test_the_custom_elevation_is_told(toolbox, tmp_path):
    rows = [
        [*measured("Level", 2000.0, surface="custom"), 312.345],
        [*measured("Plane", 2000.0, surface="fitPlane"), 7.0],
    ]
    fields = FIELDS + "&field=custom_elevation:double"
    piles = layer(square(0, 0), square(20, 0), fields=fields, attributes=rows)
    target, polygons = tmp_path / "volumes.csv", tmp_path / "volumes.gpkg"
    toolbox.run("volumesreport", INPUT=piles, OUTPUT_CSV=str(target), OUTPUT=str(polygons))
    with target.open(encoding="utf-8-sig", newline="") as file:
        level, plane = csv.DictReader(file)
    assert (level["base_surface"], level["custom_elevation"]) == ("custom", "312.345")
    assert (plane["base_surface"], plane["custom_elevation"]) == ("fitPlane", "")
    stored = next(QgsVectorLayer(str(polygons), "volumes", "ogr").getFeatures())
    assert stored["custom_elevation"] == 312.345
    assert "Fit plane: cut 2,000.00 m³" in toolbox.log.text


def test_the_layer_with_tonnes(toolbox, piles, tmp_path):
    target = tmp_path / "volumes.gpkg"
    toolbox.run("volumesreport", INPUT=piles, DENSITY=1.5, OUTPUT=str(target))
    found = QgsVectorLayer(str(target), "volumes", "ogr")
    rows = list(found.getFeatures())
    assert found.crs().authid() == CRS
    assert [row["tonnes"] or None for row in rows] == [3000.0, 4500.0, None]
    assert [row["density_t_m3"] or None for row in rows] == [1.5, 1.5, None]
    assert rows[0].geometry().area() == pytest.approx(
        next(piles.getFeatures()).geometry().area(), rel=1e-9
    )


def test_a_layer_without_volumes_is_refused(toolbox):
    text = toolbox.refused("volumesreport", INPUT=layer(square(0, 0)))
    assert "no columns 'cut' and 'fill'" in text


def test_an_empty_layer_is_refused(toolbox):
    assert "has no polygons" in toolbox.refused("volumesreport", INPUT=layer(fields=FIELDS))


def pages(pdf):
    content = pdf.read_bytes()
    assert content.startswith(b"%PDF")
    return content.count(b"/Type /Page\n")


def test_a_report_of_a_layer_that_is_no_layer_of_the_project(toolbox, piles, tmp_path):
    target = tmp_path / "report.pdf"
    result = toolbox.run("volumesreport", INPUT=piles, DENSITY=1.5, PDF=str(target))
    assert result["PDF"] == str(target)
    assert pages(target) == 2
    assert QgsProject.instance().layoutManager().layouts() == []
    assert list(tmp_path.iterdir()) == [target]


def test_the_layout_stays_in_the_project(toolbox, piles, tmp_path):
    project = QgsProject.instance()
    project.addMapLayer(piles)
    for number in (1, 2):
        target = tmp_path / f"{number}.pdf"
        toolbox.run("volumesreport", INPUT=piles.id(), TITLE="May", PDF=str(target))
    assert [found.name() for found in project.layoutManager().layouts()] == ["May", "May (2)"]
    layout = project.layoutManager().layoutByName("May")
    assert layout.itemById(MAP).layers() == [piles]
    assert "The layout 'May (2)' is in the project." in toolbox.log.text


def test_only_selected_polygons(toolbox, piles, tmp_path):
    QgsProject.instance().addMapLayer(piles)
    piles.select(next(piles.getFeatures()).id())
    chosen = QgsProcessingFeatureSourceDefinition(piles.id(), True)
    target = tmp_path / "report.pdf"
    result = toolbox.run("volumesreport", INPUT=chosen, DENSITY=2.0, PDF=str(target))
    assert (result["TONNES"], result["LEFT_OUT"]) == (4000.0, 0)
    assert QgsProject.instance().layoutManager().layouts() == []


class Filtered(QgsProcessingFeatureSourceDefinition):
    """A definition as of QGIS 3.32 and later, where it has this; a stand-in before."""

    filterExpression = ""


def test_filtered_polygons_are_no_layer_of_the_project(toolbox, piles):
    QgsProject.instance().addMapLayer(piles)
    given = Filtered(piles.id())
    assert report_document.users_layer(QgsProject.instance(), given) == piles
    given.filterExpression = "cut > 2500"
    assert report_document.users_layer(QgsProject.instance(), given) is None


@pytest.mark.skipif(
    not hasattr(QgsProcessingFeatureSourceDefinition(""), "filterExpression"),
    reason="this QGIS filters no features for algorithms",
)
def test_only_filtered_polygons(toolbox, piles, tmp_path):
    QgsProject.instance().addMapLayer(piles)
    chosen = QgsProcessingFeatureSourceDefinition(piles.id())
    chosen.filterExpression = "cut > 2500"
    target = tmp_path / "report.pdf"
    result = toolbox.run("volumesreport", INPUT=chosen, DENSITY=2.0, PDF=str(target))
    assert (result["TONNES"], result["LEFT_OUT"]) == (6000.0, 0)
    assert QgsProject.instance().layoutManager().layouts() == []


def test_off_the_main_thread(toolbox, piles, tmp_path):
    QgsProject.instance().addMapLayer(piles)
    log = Log()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    target = tmp_path / "report.pdf"
    parameters = {"INPUT": piles.id(), "PDF": str(target)}
    fine, _ = run_in_task(algorithm("volumesreport"), parameters, context, log)
    assert fine, log.text
    assert pages(target) == 2
    assert len(QgsProject.instance().layoutManager().layouts()) == 1


def test_a_place_that_cannot_be_written_to(toolbox, piles, tmp_path):
    for name in ("OUTPUT_CSV", "PDF"):
        target = tmp_path / "none" / "there.file"
        text = toolbox.refused("volumesreport", INPUT=piles, **{name: str(target)})
        assert "could not be written" in text


@pytest.mark.parametrize("output", ["OUTPUT", "OUTPUT_CSV", "PDF"])
def test_the_input_is_not_overwritten(toolbox, piles, tmp_path, output):
    file = tmp_path / "drawings.gpkg"
    toolbox.run("volumesreport", INPUT=piles, OUTPUT=str(file))
    before = file.read_bytes()
    text = toolbox.refused(
        "volumesreport", INPUT=f"{file}|layername=drawings", **{output: str(file)}
    )
    assert "written over the polygons" in text
    assert file.read_bytes() == before


@pytest.mark.parametrize("density", [float("inf"), -1.0])
def test_a_density_that_is_none(toolbox, piles, density):
    assert "DENSITY" in toolbox.refused("volumesreport", INPUT=piles, DENSITY=density)


def test_a_disk_that_is_full(toolbox, piles, tmp_path):
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, usual[1]))
    try:
        text = toolbox.refused("volumesreport", INPUT=piles, PDF=str(tmp_path / "report.pdf"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert "could not be written" in text
    assert list(tmp_path.iterdir()) == []


def test_many_piles_over_many_pages(toolbox, tmp_path):
    rows = [measured(f"Stockpile {number}", 1000.0 + number) for number in range(200)]
    piles = layer(
        *(square(20 * (number % 20), 20 * (number // 20)) for number in range(200)),
        fields=FIELDS,
        attributes=rows,
    )
    target = tmp_path / "report.pdf"
    toolbox.run("volumesreport", INPUT=piles, DENSITY=1.8, PDF=str(target))
    assert pages(target) >= 7


class Impatient(Log):
    """Cancels when the pages are being drawn."""

    def setProgress(self, progress):
        super().setProgress(progress)
        self.cancel()


def test_a_cancel_leaves_nothing(toolbox, piles, tmp_path):
    QgsProject.instance().addMapLayer(piles)
    target = tmp_path / "report.pdf"
    toolbox.refused("volumesreport", feedback=Impatient(), INPUT=piles.id(), PDF=str(target))
    assert list(tmp_path.iterdir()) == []
    assert QgsProject.instance().layoutManager().layouts() == []


class Witness:
    """Sees in which thread the layouts end."""

    def __init__(self):
        self.made = 0
        self.ended_in = []

    def new_layout(self, project, title):
        layout = new_layout(project, title)
        layout.destroyed.connect(self._see, Qt.ConnectionType.DirectConnection)
        self.made += 1
        return layout

    def _see(self):
        self.ended_in.append(threading.current_thread())


@pytest.fixture
def witness(monkeypatch):
    found = Witness()
    monkeypatch.setattr(report_document, "new_layout", found.new_layout)
    return found


@pytest.mark.parametrize("ending", ["success", "failure", "cancel"])
def test_a_layout_of_no_project_ends_on_the_main_thread(
    toolbox, piles, tmp_path, witness, monkeypatch, ending
):
    """At once, even where an error with its frames is still kept by somebody."""
    kept = []
    whole = VolumesReport.work

    def keeping(self, call):
        try:
            return whole(self, call)
        except Exception as error:
            kept.append(error)
            raise

    monkeypatch.setattr(VolumesReport, "work", keeping)
    target = tmp_path / ("none/report.pdf" if ending == "failure" else "report.pdf")
    log = Impatient() if ending == "cancel" else Log()
    fine, _ = run_in_task(
        algorithm("volumesreport"),
        {"INPUT": piles, "PDF": str(target)},
        QgsProcessingContext(),
        log,
    )
    assert (fine, len(kept)) == ((True, 0) if ending == "success" else (False, 1)), log.text
    QCoreApplication.processEvents()
    assert witness.made == 1
    assert witness.ended_in == [threading.main_thread()]


@pytest.mark.parametrize("ending", ["failure", "cancel"])
def test_a_layout_that_is_not_kept_leaves_the_users_project(
    toolbox, piles, tmp_path, witness, ending
):
    QgsProject.instance().addMapLayer(piles)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    target = tmp_path / ("none/report.pdf" if ending == "failure" else "report.pdf")
    log = Impatient() if ending == "cancel" else Log()
    parameters = {"INPUT": piles.id(), "PDF": str(target)}
    fine, _ = run_in_task(algorithm("volumesreport"), parameters, context, log)
    assert not fine
    assert witness.ended_in == [threading.main_thread()]
    assert QgsProject.instance().layoutManager().layouts() == []


@pytest.fixture
def red(tmp_path):
    """A red raster below the polygons."""
    extent = layer(square(0, 0, 150)).extent()
    file = str(tmp_path / "red.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(file, 30, 30, 3)
    dataset.SetGeoTransform((extent.xMinimum(), 10, 0, extent.yMaximum(), 0, -10))
    dataset.SetProjection(QgsCoordinateReferenceSystem(CRS).toWkt())
    for band, value in enumerate((220, 20, 10), 1):
        dataset.GetRasterBand(band).Fill(value)
    dataset = None
    found = QgsRasterLayer(file, "Red", "gdal")
    assert found.isValid()
    return found


def colour_below_the_polygons(pdf):
    """In the map, on the right of the polygons. PDF files are read by some builds of GDAL only."""
    page = gdal.Open(f"PDF:1:{pdf}")
    if page is None:
        pytest.skip("this GDAL reads no PDF")
    across, down = round(page.RasterXSize * 0.69), round(page.RasterYSize * 0.5)
    pixel = [page.GetRasterBand(band).ReadAsArray(across, down, 1, 1)[0, 0] for band in (1, 2, 3)]
    return [int(value) for value in pixel]


@pytest.mark.parametrize("in_task", [False, True])
def test_what_lies_below_the_polygons_is_in_the_map(toolbox, piles, red, tmp_path, in_task):
    project = QgsProject.instance()
    project.setCrs(piles.crs())
    project.addMapLayers([red, piles])
    target = tmp_path / "report.pdf"
    parameters = {"INPUT": piles.id(), "PDF": str(target)}
    if in_task:
        context = QgsProcessingContext()
        context.setProject(project)
        log = Log()
        fine, _ = run_in_task(algorithm("volumesreport"), parameters, context, log)
        assert fine, log.text
    else:
        toolbox.run("volumesreport", **parameters)
    (layout,) = project.layoutManager().layouts()
    assert layout.itemById(MAP).layers() == [piles, red]
    pictures = [item for item in layout.items() if isinstance(item, QgsLayoutItemPicture)]
    assert len(pictures) == 1, "beside the north arrow there is nothing of the export's own"
    assert colour_below_the_polygons(target) == pytest.approx([220, 20, 10], abs=12)


def test_a_hidden_raster_is_not_in_the_map(toolbox, piles, red, tmp_path):
    project = QgsProject.instance()
    project.setCrs(piles.crs())
    project.addMapLayers([red, piles])
    project.layerTreeRoot().findLayer(red.id()).setItemVisibilityChecked(False)
    target = tmp_path / "report.pdf"
    toolbox.run("volumesreport", INPUT=piles.id(), PDF=str(target))
    assert colour_below_the_polygons(target) == [255, 255, 255]


def test_a_layer_that_is_asleep_is_named(toolbox, piles, red, tmp_path, monkeypatch):
    project = QgsProject.instance()
    project.setCrs(piles.crs())
    project.addMapLayers([red, piles])
    # A stand-in needs the service's kind of source; here a file is taken for one.
    monkeypatch.setattr(report_document, "is_asleep", lambda source: source == red.source())
    target = tmp_path / "report.pdf"
    toolbox.run("volumesreport", INPUT=piles.id(), PDF=str(target))
    assert "! 'Red' is not in the map: sign in to show it." in toolbox.log.text
    assert colour_below_the_polygons(target) == [255, 255, 255]
