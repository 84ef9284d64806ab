import math

import pytest

from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.api.pix4d.volumes import Volume, VolumeRequest
from pix4d_qgis.errors import (
    InvalidInput,
    NotFound,
    NotReady,
    ServiceRefused,
    ServiceUnavailable,
    UnexpectedAnswer,
)
from service_fixtures import calls

RING = [[0.0, 0.0, 1.0], [9.0, 0.0, 1.0], [9.0, 9.0, 1.0]]
REQUEST = VolumeRequest("average", RING)
ANSWER = {"fill_error": 4, "cut": "1.5", "fill": 3, "cut_error": 2.0, "new": None}
VOLUME = Volume(1.5, 2.0, 3.0, 4.0)
PRINTED = r"^/v1/project/\d+/volumes/$"
PLURAL = r"^/v1/projects/\d+/volumes$"


@pytest.fixture
def project(client):
    return client.projects.create(NewProject("volumes")).id


def test_the_body():
    body = VolumeRequest("fitPlane", tuple(map(tuple, RING)), "ydUS", 4.0).to_json()
    assert body == {"base_surface": "fitPlane", "coordinates": RING, "units": "ydUS"}
    custom = VolumeRequest("custom", [[0, 0], [1, 0], [1, 1]], "m", 0.0).to_json()
    assert custom["custom_elevation"] == 0.0
    assert custom["coordinates"] == [[0, 0], [1, 0], [1, 1]]


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (VolumeRequest("plane", RING), "no base surface"),
        (VolumeRequest("average", RING, "ft"), "no unit"),
        (VolumeRequest("custom", RING), "needs an elevation"),
        (VolumeRequest("custom", RING, "m", math.nan), "needs an elevation"),
        (VolumeRequest("average", RING[:2]), "three vertices"),
        (VolumeRequest("average", [[0, 0], [1, 0], [1, 1]]), "no x, y or z"),
        (VolumeRequest("average", [*RING[:2], [0, math.nan, 0]]), "no x, y or z"),
        (VolumeRequest("average", [*RING, RING[0]]), "closed"),
    ],
)
def test_requests_that_never_leave_the_machine(client, sandbox, request_, reason):
    with pytest.raises(InvalidInput, match=reason):
        client.volumes.compute(5, request_)
    assert sandbox.requests == []


def test_the_answer_is_read_in_any_order(client, sandbox):
    sandbox.respond_next("webgis", "POST", PRINTED, 200, ANSWER)
    assert client.volumes.compute(5, REQUEST) == VOLUME


@pytest.mark.parametrize("body", [{}, {**ANSWER, "cut": None}, {**ANSWER, "fill": "NaN"}, []])
def test_an_answer_without_a_volume(client, sandbox, body):
    sandbox.respond_next("webgis", "POST", PRINTED, 200, body)
    with pytest.raises(UnexpectedAnswer):
        client.volumes.compute(5, REQUEST)


def test_no_dsm_yet_is_not_ready(client, project):
    with pytest.raises(NotReady, match="No COG DSM found") as caught:
        client.volumes.compute(project, REQUEST)
    assert caught.value.try_again
    assert caught.value.code == 400


@pytest.mark.parametrize(
    ("title", "advice"),
    [
        ("The polygon doesn't overlap the dataset", "onto the surface model"),
        ("Invalid Polygon", "all of the polygon"),
        ("Too much data requested", "smaller area"),
        ("Something new", ""),
    ],
)
def test_refusals_keep_the_words_and_get_advice(client, sandbox, title, advice):
    sandbox.respond_next("webgis", "POST", PRINTED, 400, {"title": title})
    with pytest.raises(ServiceRefused) as caught:
        client.volumes.compute(5, REQUEST)
    assert caught.value.detail == title
    assert advice in caught.value.advice
    assert bool(advice) == bool(caught.value.advice)


@pytest.mark.parametrize("key", ["title", "message"])
def test_a_network_error_is_sent_again(client, sandbox, quick_retries, key):
    body = {key: "Network error communicating with endpoint"}
    sandbox.respond_next("webgis", "POST", PRINTED, 504, body, times=2)
    sandbox.respond_next("webgis", "POST", PRINTED, 200, ANSWER)
    assert client.volumes.compute(5, REQUEST) == VOLUME


@pytest.mark.parametrize("key", ["title", "message"])
def test_a_time_out_is_not_sent_again(client, sandbox, quick_retries, key):
    body = {key: "Endpoint request timed out"}
    sandbox.respond_next("webgis", "POST", PRINTED, 504, body, times=9)
    with pytest.raises(ServiceUnavailable, match="fewer vertices"):
        client.volumes.compute(5, REQUEST)
    assert len(calls(sandbox, "webgis")) == 1


def test_an_unknown_project(client, sandbox):
    with pytest.raises(NotFound, match="no project 5 in this account"):
        client.volumes.compute(5, REQUEST)
    assert len(calls(sandbox, "webgis")) == 1


def test_the_other_address_is_tried_once_and_kept(client, sandbox, project):
    sandbox.respond_next("webgis", "POST", PRINTED, 404, {"title": "404 Not Found"})
    sandbox.respond_next("webgis", "POST", PLURAL, 200, ANSWER, times=2)
    assert client.volumes.compute(project, REQUEST) == VOLUME
    assert client.volumes.compute(project, REQUEST) == VOLUME
    paths = [record.path for record in calls(sandbox, "webgis")]
    plural = f"/v1/projects/{project}/volumes"
    assert paths == [f"/v1/project/{project}/volumes/", plural, plural]
    assert len(calls(sandbox, "cloud", "GET", f"/projects/{project}/")) == 1


def test_a_page_of_an_unknown_address(client, sandbox, project):
    sandbox.respond_next("webgis", "POST", PRINTED, 404, b"<html>Not Found</html>")
    sandbox.respond_next("webgis", "POST", PLURAL, 200, ANSWER)
    assert client.volumes.compute(project, REQUEST) == VOLUME


@pytest.mark.parametrize("statuses", [(403,), (404, 404), (404, 403)])
def test_a_gateways_page_is_not_the_services_word(client, sandbox, project, statuses):
    for path, status in zip((PRINTED, PLURAL), statuses):
        sandbox.respond_next("webgis", "POST", path, status, b"<html>Blocked</html>")
    with pytest.raises(UnexpectedAnswer, match="not the data") as caught:
        client.volumes.compute(project, REQUEST)
    assert caught.value.try_again
    sandbox.respond_next("webgis", "POST", PRINTED, 200, ANSWER)
    assert client.volumes.compute(project, REQUEST) == VOLUME


def test_two_addresses_that_know_nothing(client, sandbox, project):
    sandbox.respond_next("webgis", "POST", PRINTED, 404, {"title": "404 Not Found"}, times=2)
    for _ in range(2):
        before = len(calls(sandbox, "webgis"))
        with pytest.raises(NotFound, match="compute the volume"):
            client.volumes.compute(project, REQUEST)
        assert len(calls(sandbox, "webgis")) == before + 2


def test_the_kept_address_is_not_tried_twice(client, sandbox, project):
    sandbox.respond_next("webgis", "POST", PRINTED, 404, {"title": "404 Not Found"})
    sandbox.respond_next("webgis", "POST", PLURAL, 200, ANSWER)
    client.volumes.compute(project, REQUEST)
    before = len(calls(sandbox, "webgis"))
    with pytest.raises(NotFound):
        client.volumes.compute(project, REQUEST)
    assert len(calls(sandbox, "webgis")) == before + 1
