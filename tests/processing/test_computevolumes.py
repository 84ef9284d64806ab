"""Volumes of the quarry's bodies, known exactly, and of polygons that cannot be measured."""

from __future__ import annotations

import resource
import time

import pytest
from processing.gui.Postprocessing import handleAlgorithmResults
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.api.pix4d.choices import BASE_SURFACES
from qgis_profile import auth_database  # noqa: F401
from sandbox import QUARRY, SandboxProcess, SandboxSettings
from toolbox import (
    CRS,
    Log,
    Toolbox,
    algorithm,
    layer,
    processed_project,
    requests_of,
    ring,
    square,
    stockpiles,
)

CONE = QUARRY[0]
FIELDS = [
    "cut",
    "cut_error",
    "fill",
    "fill_error",
    "net",
    "base_surface",
    "units",
    "status",
    "message",
]


@pytest.fixture
def measure(toolbox, done):
    """``measure(layer, **parameters)`` gives the rows of the output layer."""

    def run(polygons, output="memory:", **parameters):
        result = toolbox.run(
            "computevolumes", PROJECT=done, INPUT=polygons, OUTPUT=output, **parameters
        )
        run.layer = result["OUTPUT"]
        if isinstance(run.layer, str):
            run.layer = QgsVectorLayer(run.layer, "volumes", "ogr")
        return list(run.layer.getFeatures())

    return run


def cone(**options):
    return layer(ring(CONE.polygon()), attributes=[["Cone"]], **options)


def volume_requests(requests):
    return [request for request in requests.list if request.service == "webgis"]


def test_seven_bodies_within_one_percent(measure, toolbox):
    rows = {row["name"]: row for row in measure(stockpiles())}
    assert len(rows) == 7
    for pile in QUARRY:
        row = rows[pile.name]
        assert row["cut"] == pytest.approx(pile.expected_cut, rel=0.01, abs=0.5)
        assert row["fill"] == pytest.approx(pile.expected_fill, rel=0.01, abs=0.5)
        assert row["net"] == pytest.approx(row["cut"] - row["fill"])
        assert (row["base_surface"], row["units"], row["status"]) == ("triangulated", "m", "ok")
        assert not row["message"]
    expected = sum(pile.expected_cut for pile in QUARRY)
    assert "triangulated: 7 polygons, cut 14,8" in toolbox.log.text
    assert expected == pytest.approx(14885, abs=10)


def test_attributes_geometry_and_crs_are_kept(measure):
    fields = "&field=name:string(40)&field=number:integer&field=price:double"
    polygons = layer(ring(CONE.polygon()), fields=fields, attributes=[["Cone", 7, 2.5]])
    (row,) = measure(polygons)
    assert [field.name() for field in measure.layer.fields()] == [
        "name",
        "number",
        "price",
        *FIELDS,
    ]
    assert row.attributes()[:3] == ["Cone", 7, 2.5]
    assert measure.layer.crs().authid() == CRS
    (original,) = polygons.getFeatures()
    assert row.geometry().equals(original.geometry())


@pytest.mark.parametrize("output", ["memory:", "volumes.gpkg", "volumes.geojson"])
def test_fields_of_the_input_with_the_same_names(measure, tmp_path, output):
    fields = "&field=cut:double&field=Status:string&field=status_input:string&field=MESSAGE:string"
    polygons = layer(
        ring(CONE.polygon()), fields=fields, attributes=[[-1.0, "old", "older", "hello"]]
    )
    target = output if output == "memory:" else str(tmp_path / output)
    (row,) = measure(polygons, target)
    names = [field.name().lower() for field in measure.layer.fields()]
    assert len(set(names)) == len(names)
    assert row["cut"] == pytest.approx(CONE.expected_cut, rel=0.01)
    assert row["status"] == "ok"
    assert {-1.0, "old", "older", "hello"} <= {
        str(v) if isinstance(v, str) else v
        for v in row.attributes()
        if v is not None and not isinstance(v, dict)
    }


def test_a_geopackage_with_several_base_surfaces(measure, tmp_path):
    source = str(tmp_path / "in.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    polygons = stockpiles()
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(polygons, source, context, options)[0] == 0
    rows = measure(
        source, str(tmp_path / "out.gpkg"), BASE_SURFACE=["triangulated", "fitPlane", "lowest"]
    )
    assert len(rows) == 21
    assert [row["base_surface"] for row in rows[:3]] == ["triangulated", "fitPlane", "lowest"]
    assert [row["name"] for row in rows[:4]] == [QUARRY[0].name] * 3 + [QUARRY[1].name]


def test_all_base_surfaces(measure, toolbox):
    rows = measure(cone(), BASE_SURFACE=list(BASE_SURFACES), CUSTOM_ELEVATION=400)
    cut = {row["base_surface"]: row["cut"] for row in rows}
    assert list(cut) == list(BASE_SURFACES)
    assert cut["highest"] < cut["average"] < cut["lowest"]
    assert cut["fitPlane"] == pytest.approx(CONE.expected_cut, rel=0.01)
    assert all(f"{surface}: 1 polygon," in toolbox.log.text for surface in BASE_SURFACES)


def test_base_surfaces_as_comma_text(measure):
    rows = measure(cone(), BASE_SURFACE="lowest,highest")
    assert [row["base_surface"] for row in rows] == ["lowest", "highest"]


def test_custom_elevation_zero_counts(measure):
    (row,) = measure(cone(), BASE_SURFACE=["custom"], CUSTOM_ELEVATION=0)
    assert row["cut"] == pytest.approx(400 * 870, rel=0.1), "all of the ground above 0"


def test_the_custom_elevation_of_drawn_stockpiles_is_the_one_that_was_used(measure):
    polygons = layer(
        ring(CONE.polygon()),
        fields="&field=name:string(20)&field=Custom_Elevation:double",
        attributes=[["Cone", 12.0]],
    )
    custom, lowest = measure(polygons, BASE_SURFACE=["custom", "lowest"], CUSTOM_ELEVATION=395.5)
    assert custom["Custom_Elevation"] == 395.5
    assert lowest["Custom_Elevation"] == 12.0


def test_cubic_yards(measure):
    (metres,) = measure(cone(), UNITS="m")
    (yards,) = measure(cone(), UNITS="yd")
    assert yards["cut"] == pytest.approx(metres["cut"] / 0.9144**3, rel=1e-6)
    assert yards["units"] == "yd"


def test_polygons_in_degrees(measure):
    geometry = ring(CONE.polygon())
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    geometry.transform(
        QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), wgs84, QgsProject.instance())
    )
    (row,) = measure(layer(geometry, crs="EPSG:4326", attributes=[["Cone"]]))
    assert row["cut"] == pytest.approx(CONE.expected_cut, rel=0.01)
    assert measure.layer.crs() == wgs84
    assert row.geometry().equals(geometry)


def test_heights_of_the_polygons_are_used(measure, sandbox):
    level = layer(ring(CONE.polygon(), z=395.0), kind="PolygonZ")
    with requests_of(sandbox) as requests:
        (row,) = measure(level, BASE_SURFACE=["average"])
    (custom,) = measure(cone(), BASE_SURFACE=["custom"], CUSTOM_ELEVATION=395)
    assert row["cut"] == pytest.approx(custom["cut"], rel=1e-6)
    assert [request for request in requests.list if request.service == "s3"] == []


def test_heights_that_are_all_zero_are_none(measure):
    (row,) = measure(layer(ring(CONE.polygon(), z=0.0), kind="PolygonZ"))
    assert row["cut"] == pytest.approx(CONE.expected_cut, rel=0.01)


def test_several_parts_are_summed(measure, sandbox):
    both = QgsGeometry.collectGeometry([ring(pile.polygon()) for pile in QUARRY[:2]])
    with requests_of(sandbox) as requests:
        (row,) = measure(layer(both, kind="MultiPolygon"))
    assert row["cut"] == pytest.approx(sum(p.expected_cut for p in QUARRY[:2]), rel=0.01)
    assert len(volume_requests(requests)) == 2


def test_selected_features_only(measure):
    polygons = stockpiles()
    QgsProject.instance().addMapLayer(polygons, False)
    polygons.selectByExpression("name = 'Clay mound'")
    rows = measure(QgsProcessingFeatureSourceDefinition(polygons.id(), True))
    assert [row["name"] for row in rows] == ["Clay mound"]


def _holed():
    outer, inner = ring(CONE.polygon()).asPolygon()[0], square(CONE.x, CONE.y, 3).asPolygon()[0]
    return QgsGeometry.fromPolygonXY([outer, inner])


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (_holed, "hole"),
        (lambda: square(5000, 5000), "surface model"),
        (lambda: square(5000, 5000, z=400.0), "overlap"),
        (lambda: QgsGeometry.fromWkt("Polygon ((2600000 1200000, 2600010 1200000))"), "three"),
        (lambda: None, "no geometry"),
        (lambda: QgsGeometry.fromWkt("Polygon EMPTY"), "no geometry"),
        (lambda: ring([(0, 0), (10, 10), (10, 0), (0, 10)]), "not a valid polygon"),
    ],
    ids=["hole", "off", "off with heights", "two vertices", "null", "empty", "bow-tie"],
)
def test_a_bad_polygon_is_a_row_and_the_others_are_measured(measure, toolbox, bad, words):
    geometry = bad()
    kind = "PolygonZ" if geometry is not None and geometry.constGet().is3D() else "Polygon"
    polygons = layer(geometry, ring(CONE.polygon()), kind=kind, attributes=[["bad"], ["good"]])
    failed, good = measure(polygons, BASE_SURFACE=["triangulated"])
    assert failed["status"] == "failed"
    assert words in failed["message"]
    assert not any(failed[name] for name in FIELDS[:5])
    assert failed["name"] == "bad"
    assert good["cut"] == pytest.approx(CONE.expected_cut, rel=0.01)
    assert "1 failed" in toolbox.log.text
    assert f"! triangulated: {failed['message']}" in toolbox.log.lines


def test_nothing_is_sent_for_a_polygon_with_a_hole(measure, toolbox, sandbox):
    with requests_of(sandbox) as requests:
        rows = measure(layer(_holed()), BASE_SURFACE=["lowest", "highest"])
    assert [row["status"] for row in rows] == ["failed", "failed"]
    (message,) = {row["message"] for row in rows}
    assert [line for line in toolbox.log.lines if "hole" in line] == [f"! {message}"]
    assert volume_requests(requests) == []


def test_only_failures_still_give_a_layer(measure):
    rows = measure(layer(None, None))
    assert [row["status"] for row in rows] == ["failed", "failed"]


def test_a_place_that_cannot_be_written_is_known_before_anything_is_measured(
    toolbox, done, sandbox
):
    with requests_of(sandbox) as requests:
        toolbox.refused(
            "computevolumes", PROJECT=done, INPUT=cone(), OUTPUT="/proc/nowhere/volumes.gpkg"
        )
    assert volume_requests(requests) == []


# how it looks ------------------------------------------------------------------------------


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "volumes.gpkg", "volumes.shp"])
def test_loaded_with_style_and_labels(toolbox, done, tmp_path, output):
    target = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    toolbox.run("computevolumes", load=True, PROJECT=done, INPUT=stockpiles(), OUTPUT=target)
    (loaded,) = QgsProject.instance().mapLayers().values()
    assert loaded.featureCount() == 7
    assert loaded.renderer().type() == "categorizedSymbol"
    categories = loaded.renderer().categories()
    assert [category.label() for category in categories] == ["Cut", "Fill", "Failed"]
    assert loaded.labelsEnabled()
    assert labels(loaded)["Gravel cone"] == "Gravel cone\n2,121 m³"
    assert labels(loaded)["Settling pit"].startswith("Settling pit\nfill 4,34")


def labels(loaded):
    expression = QgsExpression(loaded.labeling().settings().fieldName)
    found = {}
    for feature in loaded.getFeatures():
        context = loaded.createExpressionContext()
        context.setFeature(feature)
        found[feature["name"]] = expression.evaluate(context)
        assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def test_several_base_surfaces_share_one_label(toolbox, done, tmp_path):
    polygons = layer(
        ring(CONE.polygon()), ring(QUARRY[1].polygon()), attributes=[["Cone"], [QUARRY[1].name]]
    )
    toolbox.run(
        "computevolumes",
        load=True,
        PROJECT=done,
        INPUT=polygons,
        BASE_SURFACE=["triangulated", "lowest"],
        OUTPUT=str(tmp_path / "volumes.gpkg"),
    )
    (loaded,) = QgsProject.instance().mapLayers().values()
    expression = QgsExpression(loaded.labeling().settings().fieldName)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(loaded))
    texts = []
    for feature in loaded.getFeatures():
        context.setFeature(feature)
        texts.append(expression.evaluate(context))
    assert not expression.hasEvalError(), expression.evalErrorString()
    cone, none, other, none_either = texts
    assert not none
    assert not none_either
    name, first, second = cone.split("\n")
    assert (name, first) == ("Cone", "Triangulated 2,121 m³")
    assert second.startswith("Lowest 2,")
    assert other.startswith(f"{QUARRY[1].name}\nTriangulated ")


def test_each_row_has_one_category_and_a_label(toolbox, done):
    polygons = layer(
        ring(CONE.polygon()),
        ring(QUARRY[-1].polygon()),
        None,
        attributes=[["heap"], ["pit"], [None]],
    )
    toolbox.run("computevolumes", load=True, PROJECT=done, INPUT=polygons, OUTPUT="memory:")
    (loaded,) = QgsProject.instance().mapLayers().values()
    categories = {c.value(): c.label() for c in loaded.renderer().categories()}
    result = QgsExpression(loaded.renderer().classAttribute())
    hits = []
    for feature in loaded.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(loaded.fields())
        hits.append(categories[result.evaluate(context)])
    assert hits == ["Cut", "Fill", "Failed"]
    assert [text.rpartition("\n")[2] for text in labels(loaded).values()] == [
        "2,121 m³",
        "fill 4,342 m³",
        "failed",
    ]


# however it is run -------------------------------------------------------------------------


def test_the_stored_secret_can_be_read_while_the_main_thread_waits(
    provider,
    settings,
    auth_database,  # noqa: F811
    photos,
):
    """A token expires, and the thread that notices it is not the one that QGIS reads secrets on."""
    options = SandboxSettings(processing_seconds=0.1, resolution=0.5, token_lifetime=2)
    with SandboxProcess(options) as service:
        credentials = ClientCredentials(service.client_id, service.client_secret)
        authcfg = authentication.store_credentials("quarry", credentials)
        connections.save(
            connections.SavedConnection("quarry", service.cloud_url, service.webgis_url, authcfg)
        )
        toolbox = Toolbox()
        project = processed_project(toolbox, photos)
        service.delay("webgis", "volumes", 0.5)
        began = time.monotonic()
        result = toolbox.run(
            "computevolumes",
            PROJECT=project,
            INPUT=stockpiles(),
            BASE_SURFACE=["lowest", "highest", "average"],
            OUTPUT="memory:",
        )
        assert {row["message"] or "" for row in result["OUTPUT"].getFeatures()} == {""}
        assert time.monotonic() - began < 15


def test_a_dsm_that_is_late_is_waited_for(provider, connect, photos, monkeypatch):
    monkeypatch.setattr("pix4d_qgis.waiting.COG_POLL", 0.3)
    options = SandboxSettings(processing_seconds=0.1, cog_delay_seconds=6, resolution=0.5)
    with SandboxProcess(options) as service:
        connect(service)
        toolbox = Toolbox()
        project = processed_project(toolbox, photos)
        polygons = layer(ring(CONE.polygon(), z=400.0), kind="PolygonZ")
        result = toolbox.run("computevolumes", PROJECT=project, INPUT=polygons, OUTPUT="memory:")
        (row,) = result["OUTPUT"].getFeatures()
        assert row["status"] == "ok"
        assert "Waiting" in toolbox.log.text


# nothing that was measured is lost ---------------------------------------------------------


class CancelledAfter(Log):
    """Is cancelled as soon as a text is said."""

    def __init__(self, text):
        super().__init__()
        self._cancel_on = text

    def setProgressText(self, text):
        super().setProgressText(text)
        if self._cancel_on in text:
            self.cancel()


@pytest.fixture
def slow_volumes(sandbox):
    """300 ms for each volume."""
    sandbox.delay("webgis", "volumes", 0.3)
    yield
    sandbox.delay("webgis", "volumes", 0)


def cones(count):
    return layer(
        *(ring(CONE.polygon()) for _ in range(count)),
        attributes=[[f"Cone {number}"] for number in range(count)],
    )


def measured_and_missed(rows):
    """How many have volumes; the others have all attributes and say why."""
    ok = [row for row in rows if row["status"] == "ok"]
    assert all(row["cut"] == pytest.approx(CONE.expected_cut, rel=0.01) for row in ok)
    missed = [row for row in rows if row["status"] == "failed"]
    assert {row["message"] for row in missed} == {"Not measured: cancelled."}
    assert [row["name"] for row in rows] == [f"Cone {number}" for number in range(len(rows))]
    return len(ok), len(missed)


@pytest.mark.parametrize("output", ["memory:", "volumes.gpkg"])
def test_a_cancel_leaves_the_volumes_measured_before(toolbox, done, tmp_path, slow_volumes, output):
    log = CancelledAfter("4 of 12")
    target = output if output == "memory:" else str(tmp_path / output)
    result = toolbox.run(
        "computevolumes", feedback=log, PROJECT=done, INPUT=cones(12), OUTPUT=target
    )
    found = result["OUTPUT"]
    found = QgsVectorLayer(found, "volumes", "ogr") if isinstance(found, str) else found
    ok, missed = measured_and_missed(list(found.getFeatures()))
    assert ok >= 4
    assert missed >= 1
    assert f"! Only {ok} of 12 volumes measured: cancelled." in log.lines
    assert QgsProject.instance().mapLayers() == {}
    if output != "memory:":
        assert f"! What was measured before the cancel is in {target}." in log.lines


def start_task(done, output, log):
    """Run the algorithm as its dialog does, and wait for the end."""
    polygons = cones(12)
    QgsProject.instance().addMapLayer(polygons, False)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setFeedback(log)
    destination = QgsProcessingOutputLayerDefinition(output, QgsProject.instance())
    destination.destinationName = "Heaps"
    parameters = {"PROJECT": done, "INPUT": polygons.id(), "OUTPUT": destination}
    ended = []
    volumes = algorithm("computevolumes")
    task = QgsProcessingAlgRunnerTask(volumes, parameters, context, log)
    task.executed.connect(lambda fine, results: ended.append((fine, results)))
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + 30
    while not ended and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    (fine, results) = ended[0]
    handleAlgorithmResults(volumes, context, log, parameters=parameters)
    QCoreApplication.processEvents()
    QgsProject.instance().removeMapLayer(polygons.id())
    return fine, results


def test_a_cancel_in_the_toolbox_puts_a_temporary_layer_into_the_project(
    toolbox, done, slow_volumes
):
    log = CancelledAfter("4 of 12")
    fine, _ = start_task(done, "TEMPORARY_OUTPUT", log)
    assert not fine, "QGIS takes a cancelled algorithm for a failed one"
    (found,) = QgsProject.instance().mapLayers().values()
    assert found.name() == "Heaps"
    assert found.thread() == QCoreApplication.instance().thread()
    ok, missed = measured_and_missed(list(found.getFeatures()))
    assert ok >= 4
    assert missed >= 1
    assert found.renderer().type() == "categorizedSymbol"
    assert "! What was measured before the cancel is in a layer of the project." in log.lines


def test_without_a_cancel_the_toolbox_loads_the_layer_once(toolbox, done):
    log = Log()
    fine, _ = start_task(done, "TEMPORARY_OUTPUT", log)
    assert fine, log.text
    (found,) = QgsProject.instance().mapLayers().values()
    assert found.featureCount() == 12


def test_a_cancel_before_the_first_volume_is_an_error(toolbox, done, slow_volumes):
    log = CancelledAfter("Nothing says this")
    log.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        toolbox.run("computevolumes", feedback=log, PROJECT=done, INPUT=cones(3), OUTPUT="memory:")


class DiskFullAfter(Log):
    """From a text on, the files of this process cannot grow beyond the size of one of them."""

    def __init__(self, text, file):
        super().__init__()
        self._full_on = text
        self._file = file
        self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def setProgressText(self, text):
        super().setProgressText(text)
        if self._full_on in text:
            size = self._file.stat().st_size if self._file.exists() else 0
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, self._limits[1]))

    def restore(self):
        resource.setrlimit(resource.RLIMIT_FSIZE, self._limits)


@pytest.mark.parametrize("name", ["volumes.gpkg", "volumes.geojson", "volumes.csv", "volumes.shp"])
def test_a_full_disk_names_itself_and_the_volumes_are_in_the_log(toolbox, done, tmp_path, name):
    target = tmp_path / name
    log = DiskFullAfter("9 of 9", target)
    with pytest.raises(QgsProcessingException) as caught:
        try:
            toolbox.run(
                "computevolumes", feedback=log, PROJECT=done, INPUT=cones(9), OUTPUT=str(target)
            )
        finally:
            log.restore()
    assert str(caught.value).startswith(f"{target} could not be written: ")
    assert "space that is left" in str(caught.value)
    assert len([line for line in log.lines if "triangulated: cut 2,1" in line]) == 9
