"""The whole way in one run, begun anew and continued."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext, QgsProject

from sandbox import SandboxProcess, SandboxSettings
from toolbox import CRS, algorithm, layer, requests_of, square


@pytest.fixture
def created(toolbox):
    return toolbox.run("createproject", NAME="Chain", COORDINATE_SYSTEM=CRS)["PROJECT_ID"]


@pytest.fixture
def uploaded(toolbox, created, photos):
    toolbox.run("uploadphotos", PROJECT=created, PHOTOS=[str(photos)])
    return created


def paths(requests, method):
    return [r.path for r in requests.list if r.service == "cloud" and r.method == method]


def test_from_scratch(toolbox, sandbox, photos):
    result = toolbox.run(
        "processphotos",
        load=True,
        NAME="From scratch",
        PHOTOS=[str(photos)],
        COORDINATE_SYSTEM=CRS,
        ROI=layer(square(0, 0, 40)),
        TAGS=["nadir"],
        OUTPUTS=["ortho", "dsm"],
        TIMEOUT=60,
    )
    project = sandbox.project(result["PROJECT_ID"])
    assert result["STATUS"] == project.status == "DONE"
    assert len(project.keys) == 12
    assert project.options["tags"] == ["nadir"]
    assert "area" in project.options
    assert {name: result[name] for name in ("ORTHO", "DSM")} == {
        layer.name().replace("Orthomosaic", "ORTHO"): layer.source()
        for layer in QgsProject.instance().mapLayers().values()
    }
    text = toolbox.log.text
    order = ("Created project", "About to upload", "uses credits", "is done", "Orthomosaic: ")
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_continue_a_project_that_was_only_created(toolbox, sandbox, created, photos):
    result = toolbox.run("processphotos", PROJECT=created, PHOTOS=[str(photos)])
    assert (result["PROJECT_ID"], result["STATUS"]) == (created, "DONE")
    assert len(sandbox.project(created).keys) == 12


def test_a_project_without_photos_cannot_be_continued_without_any(toolbox, sandbox, created):
    assert "no registered photos" in toolbox.refused("processphotos", PROJECT=created)
    assert sandbox.project(created).status == "CREATED"


@pytest.mark.parametrize("again", [True, False])
def test_continue_after_the_upload(toolbox, sandbox, uploaded, photos, again):
    given = {"PHOTOS": [str(photos)]} if again else {}
    with requests_of(sandbox) as requests:
        result = toolbox.run("processphotos", PROJECT=uploaded, **given)
    assert result["STATUS"] == "DONE"
    assert not [path for path in paths(requests, "POST") if "bulk_register" in path]
    assert not [r for r in requests.list if r.service == "s3" and r.method == "PUT"]


@pytest.mark.parametrize("wait_first", [True, False], ids=["DONE", "PROCESSING"])
def test_continue_after_the_start(toolbox, sandbox, uploaded, photos, wait_first):
    toolbox.run("startprocessing", PROJECT=uploaded, SEND_EMAIL=False)
    if wait_first:
        toolbox.run("waitforprocessing", PROJECT=uploaded)
    with requests_of(sandbox) as requests:
        result = toolbox.run("processphotos", PROJECT=uploaded, PHOTOS=[str(photos)])
    assert result["STATUS"] == "DONE"
    assert result["DSM"]
    assert paths(requests, "POST") == ["/oauth2/token/"]
    assert "started before" in toolbox.log.text


def test_a_failed_project_is_not_started_again(toolbox, sandbox, uploaded):
    sandbox.fail_processing(uploaded, 10001)
    toolbox.run("startprocessing", PROJECT=uploaded, SEND_EMAIL=False)
    assert "code 10001" in toolbox.refused("processphotos", PROJECT=uploaded)
    with requests_of(sandbox) as requests:
        assert "code 10001" in toolbox.refused("processphotos", PROJECT=uploaded)
    assert paths(requests, "POST") == ["/oauth2/token/"]


def test_progress_only_grows(toolbox, photos):
    from toolbox import Log

    log = Log()
    seen = []
    log.progressChanged.connect(seen.append)
    toolbox.run("processphotos", NAME="Progress", PHOTOS=[str(photos)], feedback=log)
    assert seen == sorted(seen)
    # Uploaded and registered, started, done.
    assert {60, 65, 95} <= {round(value) for value in seen}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"NAME": "A", "PROJECT": "5", "PHOTOS": ["/tmp"]}, "not both"),
        ({"PHOTOS": ["/tmp"]}, "Neither a name"),
        ({"NAME": "A"}, "needs photos"),
    ],
)
def test_what_contradicts_or_is_missing_is_found_before_the_run(toolbox, given, words):
    fine, message = algorithm("processphotos").checkParameterValues(given, QgsProcessingContext())
    assert not fine
    assert words in message


def test_another_crs_than_the_projects_is_refused(toolbox, sandbox, created, photos):
    given = {"PROJECT": created, "PHOTOS": [str(photos)]}
    with requests_of(sandbox) as requests:
        message = toolbox.refused("processphotos", COORDINATE_SYSTEM="EPSG:32632", **given)
    assert "set when it is created" in message
    assert "EPSG:2056" in message
    assert paths(requests, "POST") == ["/oauth2/token/"]
    assert toolbox.run("processphotos", COORDINATE_SYSTEM=CRS, **given)["STATUS"] == "DONE"


def test_a_crs_for_a_project_that_has_none_is_refused(toolbox, sandbox, photos):
    project = toolbox.run("createproject", NAME="No CRS")["PROJECT_ID"]
    message = toolbox.refused(
        "processphotos", PROJECT=project, PHOTOS=[str(photos)], COORDINATE_SYSTEM=CRS
    )
    assert "The output CRS of a project is set when it is created" in message
    assert sandbox.project(project).status == "CREATED"


def test_what_has_no_effect_any_more_is_named(toolbox, done, photos):
    toolbox.run(
        "processphotos",
        PROJECT=done,
        PHOTOS=[str(photos)],
        ROI=layer(square(0, 0, 40)),
        TAGS=["nadir"],
    )
    (line,) = [line for line in toolbox.log.lines if "no effect" in line]
    assert line.startswith("! ")
    assert "PHOTOS, ROI, TAGS" in line
    assert "OUTPUTS" not in line


def test_nothing_is_named_where_nothing_was_given(toolbox, done):
    toolbox.run("processphotos", PROJECT=done)
    assert "no effect" not in toolbox.log.text


def test_web_mercator_is_warned_of(toolbox, photos):
    toolbox.run("createproject", NAME="Mercator", COORDINATE_SYSTEM="EPSG:3857")
    assert "areas and volumes are distorted" in toolbox.log.text
    toolbox.run(
        "processphotos", NAME="M", PHOTOS=[str(photos)], COORDINATE_SYSTEM="EPSG:3857", TIMEOUT=60
    )
    assert "areas and volumes are distorted" in toolbox.log.text
    toolbox.run("createproject", NAME="No Mercator", COORDINATE_SYSTEM=CRS)
    assert "distorted" not in toolbox.log.text


def test_rasters_that_are_still_being_optimised_are_waited_for(
    toolbox, connect, photos, monkeypatch
):
    monkeypatch.setattr("pix4d_qgis.waiting.COG_POLL", 0.2)
    with SandboxProcess(SandboxSettings(processing_seconds=0.2, cog_delay_seconds=2.0)) as late:
        connect(late)
        result = toolbox.run("processphotos", NAME="Late", PHOTOS=[str(photos)], TIMEOUT=60)
        assert "are not ready yet. Waiting." in toolbox.log.text
        assert "plain file" not in toolbox.log.text
        assert result["ORTHO"]
