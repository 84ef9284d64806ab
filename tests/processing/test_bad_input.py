"""What a user can get wrong: a clear message, before anything is sent where that is possible."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from toolbox import layer, requests_of, ring, square

NOBODY = "0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f"
BOW_TIE = [(-60, -60), (60, 60), (60, -60), (-60, 60)]


@pytest.fixture
def failed(toolbox, sandbox, uploaded):
    """A project that ended in ERROR."""
    sandbox.fail_processing(uploaded, 10402)
    toolbox.run("startprocessing", PROJECT=uploaded, SEND_EMAIL=False)
    toolbox.refused("waitforprocessing", PROJECT=uploaded)
    return uploaded


@pytest.fixture
def nothing_sent(sandbox):
    """Fails when the test has sent a request."""
    with requests_of(sandbox) as requests:
        yield
    assert requests.list == []


@pytest.fixture
def nothing_changed(sandbox):
    """Fails when the test has sent more than questions and the request of a token."""
    with requests_of(sandbox) as requests:
        yield
    changes = [r for r in requests.list if r.method != "GET" and "oauth2" not in r.path]
    assert changes == []


# Connections -------------------------------------------------------------------------------


def test_wrong_client_secret(toolbox, sandbox, monkeypatch):
    monkeypatch.setenv("PIX4D_CLIENT_SECRET", "not-the-secret")
    message = toolbox.refused("listprojects")
    assert "does not accept the client id and secret of the connection 'environment'" in message
    assert sandbox.requests[-1].path == "/oauth2/token/"
    assert "not-the-secret" not in "".join(toolbox.said)


def test_unreachable_host(toolbox, monkeypatch, nothing_sent):
    monkeypatch.setenv("PIX4D_CLOUD_URL", "http://127.0.0.1:1")
    message = toolbox.refused("listprojects")
    assert "127.0.0.1:1 cannot be reached" in message
    assert "Check the network" in message


def test_no_connection_at_all(toolbox, monkeypatch, nothing_sent):
    monkeypatch.delenv("PIX4D_CLIENT_SECRET")
    message = toolbox.refused("listprojects")
    assert "No connection is set up" in message
    assert "PIX4D_CLIENT_ID" in message


def test_unknown_connection(toolbox, nothing_sent):
    message = toolbox.refused("listprojects", CONNECTION="office")
    assert "no connection called 'office'" in message
    assert "environment" in message


def test_unencrypted_address(toolbox, monkeypatch, nothing_sent):
    monkeypatch.setenv("PIX4D_CLOUD_URL", "http://cloud.example")
    assert "not encrypted" in toolbox.refused("listprojects")


# Names and systems -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words"),
    [("a/b", "slash"), ("-a", "dash"), ("a ", "space"), ("x" * 101, "100"), ("", "NAME")],
)
def test_project_names(toolbox, nothing_sent, name, words):
    assert words in toolbox.refused("createproject", NAME=name)


@pytest.mark.parametrize("as_object", [False, True])
@pytest.mark.parametrize("algorithm", ["createproject", "processphotos"])
def test_geographic_output_crs(toolbox, nothing_sent, photos, algorithm, as_object):
    system = QgsCoordinateReferenceSystem("EPSG:4326") if as_object else "EPSG:4326"
    given = {"NAME": "a", "COORDINATE_SYSTEM": system}
    if algorithm == "processphotos":
        given["PHOTOS"] = [str(photos)]
    message = toolbox.refused(algorithm, **given)
    assert "EPSG:4326 is a geographic coordinate system" in message
    assert "UTM zone" in message


def test_parent_without_uuid(toolbox, nothing_sent):
    assert "uuid" in toolbox.refused("createproject", NAME="a", PARENT_TYPE="folder")


def test_word_that_is_no_choice(toolbox, nothing_sent):
    assert "TAGS" in toolbox.refused("setprocessingoptions", PROJECT=1, TAGS=["nadirr"])


def test_tags_that_exclude_one_another(toolbox, nothing_sent):
    message = toolbox.refused("setprocessingoptions", PROJECT=1, TAGS=["nadir", "building"])
    assert "nadir" in message
    assert "building" in message


# Projects ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["loadoutputs", "waitforprocessing", "startprocessing"])
@pytest.mark.parametrize("project", ["Quarry", "", "0", "-1", "1.5", "https://cloud.pix4d.com/x"])
def test_what_is_no_project(toolbox, nothing_sent, name, project):
    message = toolbox.refused(name, PROJECT=project)
    assert "project" in message.lower()


def test_uuid_that_nobody_knows(toolbox, nothing_changed):
    message = toolbox.refused("loadoutputs", PROJECT=NOBODY)
    assert NOBODY in message or NOBODY.replace("-", "") in message


def test_id_that_nobody_knows(toolbox, nothing_changed):
    assert "12345" in toolbox.refused("waitforprocessing", PROJECT=12345)


@pytest.mark.parametrize("name", ["waitforprocessing", "loadoutputs", "computevolumes"])
def test_a_project_that_ended_in_error(toolbox, failed, name, nothing_changed):
    given = {"INPUT": layer(square(0, 0)), "OUTPUT": "memory:"} if name == "computevolumes" else {}
    message = toolbox.refused(name, PROJECT=failed, **given)
    assert "failed with code 10402" in message
    assert message.rstrip()[-1] in ".!?"


@pytest.mark.parametrize("name", ["loadoutputs", "downloadoutputs", "computevolumes"])
def test_outputs_that_are_not_there_yet(toolbox, uploaded, tmp_path, name, nothing_changed):
    given = {
        "loadoutputs": {},
        "downloadoutputs": {"FOLDER": str(tmp_path)},
        "computevolumes": {"INPUT": layer(square(0, 0)), "OUTPUT": "memory:"},
    }[name]
    message = toolbox.refused(name, PROJECT=uploaded, **given)
    assert "yet: its status is UPLOADED" in message
    assert "Run 'Start processing' first." in message


def test_start_without_photos(toolbox, project, nothing_changed):
    assert "no registered photos" in toolbox.refused("startprocessing", PROJECT=project)


def test_start_twice(toolbox, done, nothing_changed):
    assert "started before" in toolbox.refused("startprocessing", PROJECT=done)


# Photos ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["uploadphotos", "processphotos"])
def test_folder_without_photos(toolbox, project, tmp_path, name, nothing_changed):
    (tmp_path / "readme.txt").write_text("nothing here")
    given = {"PROJECT": project} if name == "uploadphotos" else {"NAME": "a"}
    message = toolbox.refused(name, PHOTOS=[str(tmp_path)], **given)
    assert "There are no photos in" in message


def test_path_that_does_not_exist(toolbox, project, tmp_path, nothing_changed):
    path = str(tmp_path / "gone")
    assert path in toolbox.refused("uploadphotos", PROJECT=project, PHOTOS=[path])


def test_photos_for_a_project_that_was_started(toolbox, done, photos, nothing_changed):
    message = toolbox.refused("uploadphotos", PROJECT=done, PHOTOS=[str(photos)])
    assert "takes no more photos" in message


@pytest.mark.parametrize(
    ("given", "words"),
    [({}, "NAME"), ({"NAME": "a"}, "photos")],
)
def test_chain_without_anything_to_do(toolbox, nothing_sent, given, words):
    assert words in toolbox.refused("processphotos", **given)


# Regions of interest -----------------------------------------------------------------------


def _regions():
    return {
        "points": (
            QgsVectorLayer("Point?crs=EPSG:2056", "points", "memory"),
            "region of interest has no polygons",
        ),
        "empty": (layer(), "region of interest has no polygons"),
        "null": (layer(None), "no geometry"),
        "bow-tie": (layer(ring(BOW_TIE)), "Feature 1"),
        "without CRS": (layer(square(0, 0, 60), crs=""), "no coordinate system"),
        "two parts": (layer(square(0, 0, 60), square(300, 0, 60)), "separate parts"),
    }


@pytest.mark.parametrize("kind", ["points", "empty", "null", "bow-tie", "without CRS", "two parts"])
@pytest.mark.parametrize("name", ["regionofinterest", "setprocessingoptions", "processphotos"])
def test_regions_that_cannot_be_used(toolbox, photos, name, kind, nothing_sent):
    roi, words = _regions()[kind]
    given = {
        "regionofinterest": {"INPUT": roi},
        "setprocessingoptions": {"PROJECT": 877866, "ROI": roi},
        "processphotos": {"NAME": "a", "PHOTOS": [str(photos)], "ROI": roi},
    }[name]
    assert words in toolbox.refused(name, **given)


def test_region_far_from_the_photos(toolbox, sandbox, uploaded, nothing_changed):
    far = layer(square(20_000, 0, 60))
    before = sandbox.project(uploaded).options
    message = toolbox.refused("setprocessingoptions", PROJECT=uploaded, ROI=far)
    assert "km from the photos" in message
    assert sandbox.project(uploaded).options == before


def test_region_far_from_the_photos_in_the_chain(toolbox, photos, nothing_sent):
    far = layer(square(20_000, 0, 60))
    message = toolbox.refused("processphotos", NAME="a", PHOTOS=[str(photos)], ROI=far)
    assert "km from the photos" in message


def test_layer_that_does_not_exist(toolbox, nothing_sent):
    toolbox.refused("setprocessingoptions", PROJECT=877866, ROI="/nowhere/roi.gpkg")


def test_region_given_twice(toolbox, nothing_sent):
    roi = layer(square(0, 0, 60))
    text = toolbox.run("regionofinterest", INPUT=roi)["AREA"]
    assert "Both ROI and AREA" in toolbox.refused(
        "setprocessingoptions", PROJECT=877866, ROI=roi, AREA=text
    )


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"plane": 1}', "hello"])
def test_area_text_that_is_none(toolbox, nothing_sent, text):
    message = toolbox.refused("setprocessingoptions", PROJECT=877866, AREA=text)
    assert "Traceback" not in message
    assert len(message) > 40


# Volumes -----------------------------------------------------------------------------------


def test_custom_without_elevation(toolbox, nothing_sent):
    message = toolbox.refused(
        "computevolumes",
        PROJECT=877866,
        INPUT=layer(square(0, 0)),
        BASE_SURFACE=["custom"],
        OUTPUT="memory:",
    )
    assert "custom" in message
    assert "elevation" in message


def test_polygons_without_crs(toolbox, done):
    polygons = layer(square(0, 0), crs="")
    result = toolbox.run("computevolumes", PROJECT=done, INPUT=polygons, OUTPUT="memory:")
    (row,) = result["OUTPUT"].getFeatures()
    assert "no coordinate system" in row["message"]


def test_volumes_of_an_empty_layer(toolbox, done, nothing_changed):
    message = toolbox.refused("computevolumes", PROJECT=done, INPUT=layer(), OUTPUT="memory:")
    assert "no polygons" in message


# What the service and the disk refuse -------------------------------------------------------


def test_folder_that_cannot_be_made(toolbox, done, tmp_path):
    (tmp_path / "file").write_text("in the way")
    message = toolbox.refused("downloadoutputs", PROJECT=done, FOLDER=str(tmp_path / "file" / "x"))
    assert "cannot be made" in message


def test_errors_of_the_service_keep_its_words(toolbox, sandbox, project):
    sandbox.respond_next("cloud", "GET", "/outputs/$", 403, {"detail": "Not on a Sunday"})
    message = toolbox.refused("listoutputs", PROJECT=project)
    assert "The service says: Not on a Sunday." in message
