"""The whole way in one run, begun anew and continued."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from toolbox import CRS, layer, requests_of, square


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
    assert len(seen) > 5
    assert seen == sorted(seen)
    assert seen[-1] <= 100
