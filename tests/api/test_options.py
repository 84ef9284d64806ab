import itertools

import pytest

from pix4d_qgis.api.pix4d.choices import OUTPUTS, TAGS
from pix4d_qgis.api.pix4d.options import ProcessingOptions
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import InvalidInput, NotFound
from service_fixtures import calls

AREA = {
    "plane": {
        "vertices3d": [[7.0, 47.0, 0.0], [7.1, 47.0, 0.0], [7.1, 47.1, 0.0]],
        "outer_boundary": [0, 1, 2],
        "inner_boundaries": [],
    },
    "thickness": 30.0,
}


@pytest.fixture
def project(client):
    return client.projects.create(NewProject("options")).id


def test_set_replaces_and_change_merges(client, project):
    first = ProcessingOptions(
        tags=["nadir", "flat", "nadir"],
        outputs=["ortho", "dsm"],
        formats={"point_cloud": ["laz", "slpk"]},
        area=AREA,
    )
    stored = client.options.set(project, first)
    assert stored.tags == ["nadir", "flat"]
    assert stored.area == AREA
    assert client.options.get(project) == stored
    changed = client.options.change(project, ProcessingOptions(tags=["oblique"]))
    assert (changed.tags, changed.outputs, changed.area) == (["oblique"], ["ortho", "dsm"], AREA)
    replaced = client.options.replace(project, ProcessingOptions(outputs=["mesh"]))
    assert (replaced.tags, replaced.outputs, replaced.area) == ([], ["mesh"], None)
    assert client.options.set(project, ProcessingOptions()).outputs == []


def test_options_that_were_never_set(client, project):
    options = client.options.get(project)
    assert (options.tags, options.outputs, options.formats, options.area) == ([], [], {}, None)


@pytest.mark.parametrize("tag", TAGS)
def test_every_tag_is_taken(client, project, tag):
    tags = [tag, "nadir"] if tag == "flat" else [tag]
    assert client.options.set(project, ProcessingOptions(tags=tags)).tags == tags


def test_every_output_is_taken(client, project):
    assert client.options.set(project, ProcessingOptions(outputs=OUTPUTS)).outputs == list(OUTPUTS)


@pytest.mark.parametrize("tags", [*itertools.combinations(["nadir", "oblique", "building"], 2)])
def test_pipelines_exclude_one_another(client, sandbox, tags):
    with pytest.raises(InvalidInput, match="exclude one another") as caught:
        client.options.set(5, ProcessingOptions(tags=tags))
    assert all(tag in str(caught.value) for tag in tags)
    assert sandbox.requests == []


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (ProcessingOptions(tags=["flat"]), "needs the tag nadir"),
        (ProcessingOptions(tags=["flat", "oblique"]), "needs the tag nadir"),
        (ProcessingOptions(tags=["3d-maps", "oblique"]), "exclude one another"),
        (ProcessingOptions(tags=["half-scale", "quarter-scale"]), "exclude one another"),
        (ProcessingOptions(tags=["Nadir"]), "no tag 'Nadir'"),
        (ProcessingOptions(outputs=["orto"]), "no output 'orto'"),
        (ProcessingOptions(formats={"point_clouds": ["laz"]}), "no output 'point_clouds'"),
    ],
)
def test_options_that_never_leave_the_machine(client, sandbox, options, reason):
    for send in (client.options.set, client.options.replace, client.options.change):
        with pytest.raises(InvalidInput, match=reason):
            send(5, options)
    assert sandbox.requests == []


def test_nadir_and_its_other_name_go_together(client, project):
    options = ProcessingOptions(tags=["nadir", "3d-maps", "flat"])
    assert len(client.options.set(project, options).tags) == 3


def test_setting_is_repeated(client, sandbox, project, quick_retries):
    sandbox.respond_next("cloud", "POST", "processing_options", 503, b"")
    assert client.options.set(project, ProcessingOptions(tags=["rtk"])).tags == ["rtk"]
    assert len(calls(sandbox, path="processing_options")) == 2


@pytest.mark.parametrize(
    "body",
    [{}, {"tags": None, "outputs": None, "formats": None, "area": None}, {"area": {"plane": None}}],
)
def test_options_are_read_tolerantly(client, sandbox, body):
    sandbox.respond_next("cloud", "GET", "processing_options", 200, body)
    options = client.options.get(5)
    assert (options.tags, options.outputs, options.formats, options.area) == ([], [], {}, None)


def test_options_of_an_unknown_project(client):
    with pytest.raises(NotFound, match="no project 5 in this account") as caught:
        client.options.get(5)
    assert "List projects" in caught.value.advice
