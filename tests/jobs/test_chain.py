import threading
from functools import partial

import pytest

from pix4d_qgis.api.pix4d.options import ProcessingOptions
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.api.pix4d.reference import ProjectReference
from pix4d_qgis.errors import InvalidInput, ProcessingFailed
from pix4d_qgis.geometry.region_of_interest import from_area
from pix4d_qgis.jobs.chain import Order, process_photos
from service_fixtures import calls

FAR = {
    "plane": {
        "vertices3d": [[20.0, 10.0, 0.0], [20.01, 10.0, 0.0], [20.01, 10.01, 0.0]],
        "outer_boundary": [0, 1, 2],
        "inner_boundaries": [],
    }
}


@pytest.fixture
def process(client, locate, progress):
    return lambda order: process_photos(client, order, locate, lambda start, end: progress)


new_order = partial(Order, 30.0)


def test_from_photos_to_a_finished_project(process, sandbox, photos):
    options = ProcessingOptions(tags=["nadir"], outputs=["ortho", "dsm"])
    folder = photos("1.jpg", "2.jpg")
    done = process(new_order(new=NewProject("chain"), photos=[folder], options=options))
    assert (done.status, done.name) == ("DONE", "chain")
    assert sandbox.project(done.id).options["tags"] == ["nadir"]


def test_it_goes_on_where_it_stopped(process, client, sandbox, project, photos):
    reference = ProjectReference(id=project)
    folder = photos("1.jpg", "2.jpg")
    sandbox.respond_next("cloud", "POST", "start_processing", 400, {"detail": "No credits."})
    with pytest.raises(Exception, match="No credits"):
        process(new_order(project=reference, photos=[folder]))
    puts = len(calls(sandbox, "s3", "PUT"))
    assert process(new_order(project=reference, photos=[folder])).status == "DONE"
    assert len(calls(sandbox, "s3", "PUT")) == puts == 2
    starts = len(calls(sandbox, path="start_processing"))
    assert process(new_order(project=reference, photos=[folder])).status == "DONE"
    assert len(calls(sandbox, path="start_processing")) == starts


def test_the_options_of_a_project_are_kept_where_none_are_given(
    process, client, sandbox, project, photos
):
    client.options.set(project, ProcessingOptions(tags=["oblique"], outputs=["dsm"]))
    process(new_order(project=ProjectReference(id=project), photos=[photos("1.jpg")]))
    assert sandbox.project(project).options["tags"] == ["oblique"]


@pytest.mark.parametrize(
    "changes",
    [
        {"options": ProcessingOptions(tags=["nadir", "oblique"])},
        {"new": NewProject("a/b")},
        {"new": None},
        {"photos": []},
        {"region": from_area(FAR)},
    ],
)
def test_what_is_wrong_is_found_before_anything_is_made(process, sandbox, photos, changes):
    order = {"new": NewProject("chain"), "photos": [photos("1.jpg")], **changes}
    with pytest.raises(InvalidInput):
        process(new_order(**order))
    assert [record for record in sandbox.requests if record.method != "GET"] == []


def test_a_project_that_ended_in_error(process, sandbox, project, photos):
    sandbox.change_project(project, status="ERROR", error_code=10601, error_reason="Bad.")
    with pytest.raises(ProcessingFailed, match="10601"):
        process(new_order(project=ProjectReference(id=project), photos=[photos("1.jpg")]))
    assert calls(sandbox, "s3") == []


def test_a_region_far_from_photos_that_are_registered(process, client, sandbox, project, photos):
    from pix4d_qgis.jobs.upload import upload_photos
    from sandbox.exif import position
    from service_fixtures import Recorder

    upload_photos(client, project, [photos("1.jpg", "2.jpg")], position, Recorder())
    with pytest.raises(InvalidInput, match="photos"):
        process(new_order(project=ProjectReference(id=project), region=from_area(FAR)))
    assert calls(sandbox, path="start_processing") == []


def test_another_run_waits_for_what_is_being_processed(process, sandbox, project, photos):
    sandbox.change_project(project, status="PROCESSING")
    timer = threading.Timer(0.5, sandbox.change_project, [project], {"status": "DONE"})
    timer.start()
    done = process(new_order(project=ProjectReference(id=project), photos=[photos("1.jpg")]))
    assert (done.id, done.status) == (project, "DONE")
    assert [record for record in sandbox.requests if record.method in ("PUT", "PATCH")] == []
    assert calls(sandbox, path="start_processing") == []


@pytest.mark.parametrize("kind", ["lost_answer", "reset_before"])
def test_lost_answers_make_nothing_twice(process, sandbox, photos, quick_retries, kind):
    sandbox.fault("cloud", "POST", "/projects/$", kind)
    sandbox.fault("cloud", "POST", "start_processing", kind)
    done = process(new_order(new=NewProject("chain"), photos=[photos("1.jpg")]))
    assert list(sandbox.state.projects) == [done.id]
    assert done.status == "DONE"
