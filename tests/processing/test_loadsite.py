"""A site as layers of its flights, played as QGIS's temporal controller plays it."""

from __future__ import annotations

import gc
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

import numpy as np
import pytest
from qgis import utils
from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsTemporalUtils,
    QgsUnitTypes,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QColor

import toolbox as tools
from pix4d_qgis.errors import StorageError
from pix4d_qgis.layers import temporal
from rendering import values
from sandbox import SandboxProcess, SandboxSettings

FLIGHTS = ("2024-03-01T10:00:00Z", "2024-06-01T12:30:00+02:00", "2025-01-01T00:00:00Z")
HALVES = (-100, 0, 100)


def processed(run, photos, region, **place):
    """A project of the quarry of which only a region was processed."""
    number = run("createproject", COORDINATE_SYSTEM=tools.CRS, **place)["PROJECT_ID"]
    run("uploadphotos", PROJECT=number, PHOTOS=[str(photos)])
    run("setprocessingoptions", PROJECT=number, ROI=region)
    run("startprocessing", PROJECT=number, SEND_EMAIL=False)
    run("waitforprocessing", PROJECT=number, TIMEOUT=60)
    return number


@pytest.fixture(scope="module")
def service(qgis_app, qgis_processing, photos):
    """A service of its own, with a site of three finished projects and one that is not."""
    settings = SandboxSettings(processing_seconds=0.0, resolution=0.5)
    with SandboxProcess(settings) as service, pytest.MonkeyPatch.context() as patch:
        with tools.provider():
            for name, value in service.environment.items():
                patch.setenv(name, value)
            run = tools.Toolbox().run
            number, uuid = service.add_site("Steinbruch")
            place = {"PARENT_TYPE": "project_group", "PARENT_UUID": uuid}
            projects = []
            # Made in another order than they were flown in.
            for flight in (2, 0, 1):
                region = tools.layer(tools.square(HALVES[flight] * 0.6, 0, 30))
                made = processed(run, photos, region, NAME=f"Flight {flight}", **place)
                fields = {**service.project(made).fields, "acquisition_date": FLIGHTS[flight]}
                service.change_project(made, fields=fields)
                projects.append(made)
            run("createproject", NAME="Planned", **place)
        service.site = SimpleNamespace(
            id=number, uuid=uuid, projects=[projects[index] for index in (1, 2, 0)]
        )
        yield service


@pytest.fixture
def toolbox(provider, service, connect):
    QgsProject.instance().clear()
    connect(service)
    yield tools.Toolbox()
    QgsProject.instance().clear()


@pytest.fixture
def loaded(toolbox, service):
    assert toolbox.run("loadsite", load=True, SITE=str(service.site.id)) == {"COUNT": 3}
    return tree()


def tree():
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert group.name() == "Steinbruch"
    return [node.layer() for node in group.children()]


def moment(text):
    return QDateTime.fromString(text, Qt.DateFormat.ISODate)


def at(text):
    """The instant of a text, in a range of no length."""
    return QgsDateTimeRange(moment(text), moment(text))


def picture(layers, time=None):
    """What the map shows of layers: which pixels are covered."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    extent = layers[0].extent()
    for layer in layers:
        extent.combineExtentWith(layer.extent())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(150, 60))
    settings.setBackgroundColor(QColor("transparent"))
    if time is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(time)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return values(job.renderedImage())[..., 3] > 0


def thirds(covered):
    """Which thirds of the picture's width something is drawn in."""
    return [bool(part.any()) for part in np.array_split(covered, 3, axis=1)]


def test_the_newest_orthomosaic_lies_on_top_and_the_dsms_below(loaded):
    assert [layer.name() for layer in loaded] == [
        "2025-01-01 Orthomosaic: Flight 2",
        "2024-06-01 Orthomosaic: Flight 1",
        "2024-03-01 Orthomosaic: Flight 0",
        "2025-01-01 DSM: Flight 2",
        "2024-06-01 DSM: Flight 1",
        "2024-03-01 DSM: Flight 0",
    ]


def test_each_flight_is_shown_until_the_next(loaded):
    ranges = [temporal.period(layer) for layer in loaded]
    assert ranges[:3] == ranges[3:]
    newest, middle, oldest = ranges[:3]
    assert oldest.begin() == moment("2024-03-01T10:00:00Z")
    assert oldest.end().addSecs(1) == middle.begin() == moment("2024-06-01T10:30:00Z")
    assert middle.end().addSecs(1) == newest.begin() == moment("2025-01-01T00:00:00Z")
    assert newest.begin().secsTo(newest.end()) == middle.begin().secsTo(middle.end())


def test_the_controller_plays_the_site(loaded):
    project = QgsProject.instance()
    settings = project.timeSettings()
    whole = settings.temporalRange()
    assert whole == QgsTemporalUtils.calculateTemporalRangeForProject(project)
    assert whole.begin() == moment(FLIGHTS[0])
    assert settings.timeStepUnit() == QgsUnitTypes.TemporalIrregularStep
    controller = QgsTemporalNavigationObject()
    controller.setTemporalExtents(whole)
    controller.setAvailableTemporalRanges(QgsTemporalUtils.usedTemporalRangesForProject(project))
    controller.setFrameDuration(QgsInterval(1, settings.timeStepUnit()))
    orthomosaics = loaded[:3]
    frames = [
        thirds(picture(orthomosaics, controller.dateTimeRangeForFrameNumber(number)))
        for number in range(3)
    ]
    assert frames == [[True, False, False], [False, True, False], [False, False, True]]
    assert thirds(picture(orthomosaics)) == [True, True, True]


@pytest.fixture
def desktop(qgis_app, monkeypatch):
    """A map with a temporal controller, as the desktop has."""
    canvas = QgsMapCanvas()
    controller = QgsTemporalNavigationObject()
    canvas.setTemporalController(controller)
    iface = SimpleNamespace(mapCanvas=lambda: canvas, mapCanvases=lambda: [canvas])
    monkeypatch.setattr(utils, "iface", iface)
    yield SimpleNamespace(canvas=canvas, controller=controller)
    canvas.setTemporalController(None)


def test_the_controller_has_only_to_be_started(desktop, toolbox, service):
    toolbox.run("loadsite", load=True, SITE=service.site.id)
    controller = desktop.controller
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationOff
    assert controller.temporalExtents() == QgsProject.instance().timeSettings().temporalRange()
    assert controller.totalFrameCount() == 3
    newest = tree()[0]
    assert desktop.canvas.extent().contains(newest.extent())


def test_a_controller_in_use_is_left_alone(desktop, toolbox, service):
    mine = QgsDateTimeRange(moment("2020-01-01"), moment("2020-01-02"))
    desktop.controller.setNavigationMode(QgsTemporalNavigationObject.Animated)
    desktop.controller.setTemporalExtents(mine)
    toolbox.run("loadsite", load=True, SITE=service.site.id)
    assert desktop.controller.temporalExtents() == mine


def test_two_moments_show_two_pictures(loaded):
    layers = loaded[:3]
    first, second = (picture(layers, at(text)) for text in ("2024-05-31", "2024-07-01"))
    assert first.any()
    assert second.any()
    assert (first != second).any()
    turn = picture(layers, at("2024-06-01T10:30:00Z"))
    assert (turn == second).all()
    assert not picture(layers, at("2023-01-01")).any()


def test_a_saved_project_is_played_again(loaded, tmp_path, toolbox):
    before = [temporal.period(layer) for layer in loaded]
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "site.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "site.qgz"))
    assert [temporal.period(layer) for layer in tree()] == before
    assert project.timeSettings().temporalRange().begin() == moment(FLIGHTS[0])


def test_loading_twice_gives_no_layer_twice(loaded, toolbox, service):
    names = [layer.name() for layer in loaded]
    temporal.show_during(loaded[0], *[datetime(1999, 1, 1, tzinfo=timezone.utc)] * 2)
    assert toolbox.run("loadsite", load=True, SITE=service.site.uuid) == {"COUNT": 3}
    assert [layer.name() for layer in tree()] == names
    assert temporal.period(loaded[0]).begin() == moment(FLIGHTS[2])


def test_a_project_that_is_there_already_gets_its_time(toolbox, service):
    project = service.site.projects[0]
    toolbox.run("loadoutputs", load=True, PROJECT=project, TYPES=["ortho"])
    (layer,) = QgsProject.instance().mapLayers().values()
    assert temporal.period(layer) is None
    toolbox.run("loadsite", load=True, SITE=service.site.id, TYPES=["ortho"])
    assert temporal.period(layer).begin() == moment(FLIGHTS[0])
    assert len(QgsProject.instance().mapLayers()) == 3


def test_only_what_is_asked_for(toolbox, service):
    assert toolbox.run("loadsite", load=True, SITE=service.site.id, TYPES=["dsm"])["COUNT"] == 3
    assert {layer.name()[11:].partition(":")[0] for layer in tree()} == {"DSM"}


def test_a_pasted_address_is_reduced_to_the_id(toolbox, service):
    address = f"https://cloud.pix4d.com/site/{service.site.id}/dataset/9/map?shareToken=secret"
    assert toolbox.run("loadsite", SITE=address)["COUNT"] == 3
    assert "secret" not in toolbox.log.text
    parameters = tools.algorithm("loadsite").preprocessParameters({"SITE": address})
    assert parameters == {"SITE": str(service.site.id)}


def test_what_is_not_finished_is_said(toolbox, service):
    toolbox.run("loadsite", SITE=service.site.id)
    assert "1 project of the site is not finished and left out." in toolbox.log.lines


@pytest.mark.parametrize("status", [404, 403, 500])
def test_a_project_that_cannot_be_loaded_costs_one_line(toolbox, service, status, monkeypatch):
    from pix4d_qgis import retrying

    monkeypatch.setattr(retrying, "BUDGET", 0.1)
    lost = service.site.projects[1]
    path = f"/{lost}/s3_credentials/"
    service.respond_next("cloud", "GET", path, status, {"detail": "Nothing here."}, times=9)
    try:
        result = toolbox.run("loadsite", load=True, SITE=service.site.id)
    finally:
        drain(service, path)
    assert result == {"COUNT": 2}
    assert [layer.name() for layer in tree()[:2]] == [
        "2025-01-01 Orthomosaic: Flight 2",
        "2024-03-01 Orthomosaic: Flight 0",
    ]
    warnings = [line for line in toolbox.log.lines if line.startswith("! Flight 1")]
    assert len(warnings) == 1


def drain(service, path):
    """Let the canned answers that nobody fetched run out."""
    import requests

    while requests.get(f"{service.cloud_url}{path}", timeout=5).text.count("Nothing here."):
        pass


def test_a_project_without_a_date_of_its_flight(toolbox, service):
    project = service.site.projects[2]
    fields = service.project(project).fields
    service.change_project(
        project, fields={k: v for k, v in fields.items() if k != "acquisition_date"}
    )
    try:
        toolbox.run("loadsite", load=True, SITE=service.site.id)
    finally:
        service.change_project(project, fields=fields)
    words = "Flight 2 has no date of its flight: the date of its creation is used."
    assert f"! {words}" in toolbox.log.lines
    newest = temporal.period(tree()[0])
    now = QDateTime.currentDateTimeUtc()
    assert abs(newest.begin().secsTo(now)) < 600


def test_a_project_without_any_date_is_left_out(toolbox, service):
    dateless = {"id": service.site.projects[0], "name": "Lost", "public_status": "DONE"}
    listed = {"count": 1, "next": None, "results": [dateless]}
    service.respond_next("cloud", "GET", f"/{service.site.id}/projects/", 200, listed)
    assert "could be loaded" in toolbox.refused("loadsite", SITE=service.site.id)
    assert "! Lost has no date and is left out." in toolbox.log.lines


def test_what_cannot_be_loaded_at_all(toolbox, service):
    empty, uuid = service.add_site("Leer")
    assert "has no finished project" in toolbox.refused("loadsite", SITE=str(empty))
    toolbox.run("createproject", NAME="x", PARENT_TYPE="project_group", PARENT_UUID=uuid)
    assert "has no finished project" in toolbox.refused("loadsite", SITE=uuid)
    assert "There is no site 7" in toolbox.refused("loadsite", SITE="7")
    unknown = "65f7d6ab-2e46-4b30-8a3a-38fdaf54307a"
    assert f"There is no site {unknown}" in toolbox.refused("loadsite", SITE=unknown)
    assert "neither an id" in toolbox.refused("loadsite", SITE="Steinbruch")


def test_a_cancel_loads_nothing(toolbox, service):
    class Cancelling(tools.Log):
        def setProgressText(self, text):
            super().setProgressText(text)
            if text.startswith("2 of 3"):
                self.cancel()

    log = Cancelling()
    assert "ancelled" in toolbox.refused("loadsite", feedback=log, SITE=service.site.id)
    assert QgsProject.instance().mapLayers() == {}


def test_an_error_keeps_no_layer_alive(toolbox, service, monkeypatch):
    # QGIS never forgets the frames of an error; a layer that outlives QGIS crashes it.
    from pix4d_qgis.layers import load

    original = load.raster_layer

    def orthomosaics_only(source, name, kind, cancelled):
        if kind == "dsm":
            raise StorageError("No DSM.")
        return original(source, name, kind, cancelled)

    monkeypatch.setattr(load, "raster_layer", orthomosaics_only)
    assert "could be loaded" in toolbox.refused("loadsite", SITE=service.site.id)
    assert "! Flight 0: No DSM." in toolbox.log.lines
    before = live_layers()
    assert "No DSM." in toolbox.refused("loadoutputs", PROJECT=service.site.projects[0])
    assert live_layers() == before


def live_layers():
    gc.collect()
    found = (thing for thing in gc.get_objects() if isinstance(thing, QgsRasterLayer))
    return [layer for layer in found if not sip.isdeleted(layer)]


def test_the_time_of_a_lone_project():
    from pix4d_qgis.api.pix4d.projects import Project
    from pix4d_qgis.jobs.timeline import timeline

    def project(number, *moments):
        data = dict(zip(("acquisition_date", "create_date"), moments))
        return Project.from_json({"id": number, **data})

    (alone,) = timeline([project(1, "2024-03-01T10:00:00.9Z")])
    assert alone.begins == datetime(2024, 3, 1, 10, tzinfo=timezone.utc)
    assert alone.ends - alone.begins == timedelta(days=1, seconds=-1)
    assert timeline([project(1)]) == []
    assert timeline([]) == []
    hours = [project(n, f"2024-03-01T{hour}:00:00Z") for n, hour in enumerate((10, 12, 10))]
    found = timeline(hours)
    assert [period.project.id for period in found] == [0, 2, 1]
    assert found[0].ends == found[1].ends == found[2].begins - timedelta(seconds=1)
    assert found[2].ends - found[2].begins == timedelta(days=1, seconds=-1)
    (created,) = timeline([project(1, None, "2024-03-01T10:00:00Z")])
    assert created.begins == datetime(2024, 3, 1, 10, tzinfo=timezone.utc)
