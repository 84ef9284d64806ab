"""Each algorithm on the sandbox, as the toolbox runs it."""

from __future__ import annotations

import json
import time
from datetime import datetime, timezone
from pathlib import Path
from threading import Timer

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorLayer,
)

from toolbox import CRS, Log, algorithm, layer, requests_of, square

WKT = (
    'PROJCS["mine",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",47],PARAMETER["central_meridian",7],'
    'PARAMETER["scale_factor",1],PARAMETER["false_easting",1000],PARAMETER["false_northing",2000],'
    'UNIT["metre",1]]'
)


# createproject -----------------------------------------------------------------------------


def test_create_gives_the_integer_id(toolbox, sandbox):
    result = toolbox.run("createproject", NAME="Pit 7", PROJECT_TYPE="pro")
    assert isinstance(result["PROJECT_ID"], int)
    created = sandbox.project(result["PROJECT_ID"])
    assert created.display_name == "Pit 7"
    assert created.fields["project_type"] == "pro"
    assert created.coordinate_system == ""


def test_create_below_a_parent(toolbox, sandbox):
    result = toolbox.run(
        "createproject",
        NAME="Child",
        PARENT_TYPE="organization",
        PARENT_UUID=sandbox.organization_uuid,
    )
    assert sandbox.project(result["PROJECT_ID"]).fields["parent_type"] == "organization"


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("EPSG:2056+5728", "EPSG:2056+5728"),
        ("epsg:2056 + 5728", "EPSG:2056+5728"),
        ("ARBITRARY_METERS", "ARBITRARY_METERS"),
        (QgsCoordinateReferenceSystem("EPSG:32632"), "EPSG:32632"),
        (QgsCoordinateReferenceSystem(), ""),
        ("", ""),
        (None, ""),
        ("ProjectCrs", "EPSG:25832"),
    ],
)
def test_create_with_a_coordinate_system(toolbox, sandbox, given, sent):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    result = toolbox.run("createproject", NAME="CRS", COORDINATE_SYSTEM=given)
    assert sandbox.project(result["PROJECT_ID"]).coordinate_system == sent


@pytest.fixture
def user_crs(qgis_app):
    """A coordinate system that the user has defined: ``USER:100000`` or so."""
    QgsApplication.createDatabase()
    crs = QgsCoordinateReferenceSystem.fromWkt(WKT)
    registry = QgsApplication.coordinateReferenceSystemRegistry()
    number = registry.addUserCrs(crs, "mine")
    assert number >= 0
    yield QgsCoordinateReferenceSystem(f"USER:{number}")
    registry.removeUserCrs(number)


@pytest.mark.parametrize("as_text", [True, False])
def test_create_with_a_users_own_system_sends_its_wkt(toolbox, sandbox, user_crs, as_text):
    given = user_crs.authid() if as_text else user_crs
    result = toolbox.run("createproject", NAME="CRS", COORDINATE_SYSTEM=given)
    sent = sandbox.project(result["PROJECT_ID"]).coordinate_system
    assert sent.startswith("PROJCRS[")
    assert "USER" not in sent


@pytest.mark.parametrize("as_text", [True, False])
def test_create_with_a_system_of_another_authority_sends_its_wkt(toolbox, sandbox, as_text):
    crs = QgsCoordinateReferenceSystem("ESRI:102329")
    assert crs.isValid()
    given = "ESRI:102329" if as_text else crs
    result = toolbox.run("createproject", NAME="CRS", COORDINATE_SYSTEM=given)
    assert sandbox.project(result["PROJECT_ID"]).coordinate_system.startswith("PROJCRS[")


# PROJECT -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spelling",
    [
        lambda number, uuid: number,
        lambda number, uuid: str(number),
        lambda number, uuid: f" {number} ",
        lambda number, uuid: uuid,
        lambda number, uuid: uuid.replace("-", ""),
        lambda number, uuid: uuid.upper(),
        lambda number, uuid: f"https://cloud.pix4d.com/dataset/{number}/map?shareToken=0a1b2c3d",
        lambda number, uuid: f"https://cloud.pix4d.com/site/12/dataset/{number}/",
        lambda number, uuid: QgsProperty.fromExpression(f"{number} + 0"),
    ],
)
def test_project_spellings(toolbox, sandbox, project, spelling):
    given = spelling(project, sandbox.project(project).uuid)
    result = toolbox.run("listoutputs", PROJECT=given)
    assert result["COUNT"] == 0
    assert f"/{project}/outputs/" in sandbox.requests[-1].path
    assert "0a1b2c3d" not in "".join(toolbox.said)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("https://cloud.pix4d.com/dataset/877866/map?shareToken=0a1b2c3d", "877866"),
        ("https://embed.pix4d.com/cloud/default/dataset/877866/map?a=1&shareToken=0a1b", "877866"),
        (" cloud.pix4d.com/dataset/877866/map?shareToken=0a1b2c3d ", None),
        ("877866?shareToken=0a1b2c3d", "877866"),
        ("https://cloud.pix4d.com/elsewhere?shareToken=0a1b2c3d", None),
        ("https://cloud.pix4d.com/elsewhere#shareToken=0a1b2c3d", None),
        ("elsewhere&shareToken=0a1b2c3d", None),
        ("877866", "877866"),
    ],
)
def test_a_share_token_is_never_kept(provider, pasted, kept):
    for name in ("loadoutputs", "processphotos", "computevolumes"):
        parameters = algorithm(name).preprocessParameters({"PROJECT": pasted, "TYPES": ["dsm"]})
        assert "0a1b" not in parameters["PROJECT"]
        assert parameters["TYPES"] == ["dsm"]
        if kept:
            assert parameters["PROJECT"] == kept


def test_other_kinds_of_values_of_project_pass(provider):
    given = {"PROJECT": 877866, "INPUT": QgsProperty.fromExpression("1")}
    assert algorithm("computevolumes").preprocessParameters(given) == given
    assert algorithm("listprojects").preprocessParameters({"SEARCH": "a?b"}) == {"SEARCH": "a?b"}


# listprojects, listoutputs -----------------------------------------------------------------


def test_list_projects(toolbox, sandbox, done):
    result = toolbox.run("listprojects", STATUS=["DONE"], SEARCH="quar", OUTPUT="memory:")
    rows = list(result["OUTPUT"].getFeatures())
    assert result["COUNT"] == len(rows) >= 1
    row = next(row for row in rows if row["id"] == done)
    assert row["uuid"].replace("-", "") == sandbox.project(done).uuid.replace("-", "")
    assert (row["name"], row["status"], row["image_count"]) == ("Quarry", "DONE", 12)


@pytest.fixture
def in_tokyo():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


def test_dates_are_those_of_the_service(toolbox, sandbox, project, in_tokyo):
    rows = toolbox.run("listprojects", OUTPUT="memory:")["OUTPUT"].getFeatures()
    found = next(row["date"] for row in rows if row["id"] == project)
    moment = datetime.fromtimestamp(found.toSecsSinceEpoch(), timezone.utc)
    assert abs((datetime.now(timezone.utc) - moment).total_seconds()) < 600


def test_one_project_is_said_in_the_singular(toolbox, sandbox):
    toolbox.run("createproject", NAME="the only one of its name")
    assert toolbox.run("listprojects", SEARCH="the only one of its name")["COUNT"] == 1
    assert "1 project." in toolbox.log.text


def test_list_projects_without_a_table(toolbox):
    result = toolbox.run("listprojects", SEARCH="no project has this name")
    assert result == {"OUTPUT": None, "COUNT": 0}


def test_list_projects_into_a_file(toolbox, done, tmp_path):
    target = str(tmp_path / "projects.gpkg")
    result = toolbox.run("listprojects", OUTPUT=target)
    assert QgsVectorLayer(target, "p", "ogr").featureCount() == result["COUNT"] > 0


def test_list_outputs(toolbox, done):
    result = toolbox.run("listoutputs", PROJECT=done, OUTPUT="memory:")
    rows = {row["output_type"]: row for row in result["OUTPUT"].getFeatures()}
    assert rows["dsm_cloud_optimized"]["availability"] == "done"
    assert rows["dsm_cloud_optimized"]["s3_key"].endswith(".tif")
    assert result["COUNT"] >= len(rows)


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 outputs, 0 done."), (1, "1 output, 1 done."), (2, "2 outputs, 2 d")]
)
def test_outputs_are_counted_in_words(toolbox, sandbox, project, count, words):
    entry = {"output_type": "dsm", "availability": "done", "s3_key": "k"}
    sandbox.respond_next("cloud", "GET", r"/outputs/$", 200, {"outputs": [entry] * count})
    assert toolbox.run("listoutputs", PROJECT=project)["COUNT"] == count
    assert words in toolbox.log.text


# uploadphotos ------------------------------------------------------------------------------


def test_upload_counts_and_names_what_is_left_out(toolbox, sandbox, project, photos, tmp_path):
    (tmp_path / "notes.txt").write_text("no photo")
    given = [str(photos), str(tmp_path)]
    result = toolbox.run("uploadphotos", PROJECT=project, PHOTOS=given)
    assert result == {"UPLOADED": 12, "REGISTERED": 12, "SKIPPED": 1}
    assert "notes.txt" in toolbox.log.text
    again = toolbox.run("uploadphotos", PROJECT=project, PHOTOS=given)
    assert again == {"UPLOADED": 0, "REGISTERED": 0, "SKIPPED": 13}
    assert len(sandbox.project(project).keys) == 12


def test_upload_says_first_what_is_about_to_happen(toolbox, project, photos):
    toolbox.run("uploadphotos", PROJECT=project, PHOTOS=[str(photos)])
    text = toolbox.log.text
    for words in ("About to upload: 12 photos", "MB", "without GPS", "longitude", "CH1903+"):
        assert words in text
    assert text.index("About to upload") < text.index("Uploaded 12")


def test_one_photo_by_name(toolbox, project, photos):
    photo = min(photos.iterdir())
    result = toolbox.run("uploadphotos", PROJECT=project, PHOTOS=str(photo))
    assert result == {"UPLOADED": 1, "REGISTERED": 1, "SKIPPED": 0}


# regionofinterest --------------------------------------------------------------------------


def _with_hole():
    hole = square(10, 10, 5).asPolygon()[0]
    polygon = square(0, 0, 60).asPolygon()
    return QgsGeometry.fromPolygonXY([polygon[0], hole])


def test_region_as_text_and_layer(toolbox, sandbox):
    polygon = _with_hole()
    with requests_of(sandbox) as requests:
        result = toolbox.run(
            "regionofinterest", INPUT=layer(polygon), THICKNESS=30, OUTPUT="memory:"
        )
    area = json.loads(result["AREA"])
    assert area["thickness"] == 30
    assert len(area["plane"]["inner_boundaries"]) == 1
    region = result["OUTPUT"]
    assert region.crs().authid() == "EPSG:4326"
    (feature,) = region.getFeatures()
    assert feature["area_m2"] == pytest.approx(120**2 - 10**2, rel=1e-3)
    assert len(feature.geometry().asPolygon()) == 2
    assert requests.list == [], "nothing is sent"


def test_region_of_selected_features_only(toolbox):
    polygons = layer(square(0, 0, 60), square(400, 400, 60))
    assert "2 separate parts" in toolbox.refused("regionofinterest", INPUT=polygons)
    polygons.selectByIds([1])
    QgsProject.instance().addMapLayer(polygons, False)
    selected = QgsProcessingFeatureSourceDefinition(polygons.id(), True)
    assert toolbox.run("regionofinterest", INPUT=selected)["AREA"]


def test_the_largest_part_is_kept_and_the_rest_stated(toolbox):
    polygons = layer(square(0, 0, 60), square(400, 400, 10))
    result = toolbox.run("regionofinterest", INPUT=polygons, PARTS="largest")
    assert len(json.loads(result["AREA"])["plane"]["outer_boundary"]) == 4
    assert "Dropped" in toolbox.log.text


# setprocessingoptions, startprocessing, waitforprocessing ----------------------------------


def test_options_of_a_project_that_was_started_have_no_effect(toolbox, done):
    toolbox.run("setprocessingoptions", PROJECT=done, TAGS=["nadir"])
    assert any(line.startswith("! ") and "no effect" in line for line in toolbox.log.lines)


def test_options_of_a_project_that_was_not_started_have_an_effect(toolbox, project):
    toolbox.run("setprocessingoptions", PROJECT=project, TAGS=["nadir"])
    assert "no effect" not in toolbox.log.text


@pytest.mark.parametrize("several", [["nadir", "rtk"], "nadir,rtk"])
def test_options_are_sent(toolbox, sandbox, project, several):
    toolbox.run(
        "setprocessingoptions",
        PROJECT=project,
        TAGS=several,
        OUTPUTS=["ortho", "dsm", "point_cloud"],
        FORMATS=["laz", "slpk"],
    )
    options = sandbox.project(project).options
    assert options["tags"] == ["nadir", "rtk"]
    assert options["outputs"] == ["ortho", "dsm", "point_cloud"]
    assert options["formats"] == {"point_cloud": ["laz", "slpk"]}


@pytest.mark.parametrize("unset", [[], None, ...])
def test_unset_choices_are_none(toolbox, sandbox, project, unset):
    names = () if unset is ... else ("TAGS", "OUTPUTS", "FORMATS")
    toolbox.run("setprocessingoptions", PROJECT=project, **dict.fromkeys(names, unset))
    options = sandbox.project(project).options
    assert not options.get("tags")
    assert not options.get("outputs")


def test_region_in_another_crs_reaches_the_service(toolbox, sandbox, uploaded):
    polygon = _with_hole()
    polygon.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS),
            QgsCoordinateReferenceSystem("EPSG:32632"),
            QgsProject.instance(),
        )
    )
    roi = layer(polygon, crs="EPSG:32632")
    toolbox.run("setprocessingoptions", PROJECT=uploaded, ROI=roi, THICKNESS=0.5)
    area = sandbox.project(uploaded).options["area"]
    assert area["thickness"] == 0.5
    assert len(area["plane"]["inner_boundaries"]) == 1
    assert "Region of interest: 14," in toolbox.log.text


def test_region_as_text(toolbox, sandbox, uploaded):
    text = toolbox.run("regionofinterest", INPUT=layer(square(0, 0, 60)))["AREA"]
    toolbox.run("setprocessingoptions", PROJECT=uploaded, AREA=text)
    assert sandbox.project(uploaded).options["area"] == json.loads(text)


def test_region_as_text_with_a_thickness_of_its_own(toolbox, sandbox, uploaded):
    text = toolbox.run("regionofinterest", INPUT=layer(square(0, 0, 60)), THICKNESS=5)["AREA"]
    toolbox.run("setprocessingoptions", PROJECT=uploaded, AREA=text, THICKNESS=8)
    assert sandbox.project(uploaded).options["area"]["thickness"] == 8


def test_start_says_what_it_costs(toolbox, sandbox, uploaded):
    result = toolbox.run("startprocessing", PROJECT=uploaded, SEND_EMAIL=False)
    assert result == {"ESTIMATED_SECONDS": None}
    assert sandbox.project(uploaded).send_email is False
    assert "uses credits" in toolbox.log.text
    assert "closes the registration" in toolbox.log.text
    assert toolbox.run("waitforprocessing", PROJECT=uploaded) == {"STATUS": "DONE"}


def test_wait_says_after_the_timeout_that_nothing_was_started(toolbox, project):
    message = toolbox.refused("waitforprocessing", PROJECT=project, TIMEOUT=1)
    assert "has not been started. Run 'Start processing' first." in message


@pytest.mark.parametrize("timeout", [0, -5])
def test_a_timeout_that_is_none_is_refused(toolbox, sandbox, project, timeout):
    with requests_of(sandbox) as requests:
        toolbox.refused("waitforprocessing", PROJECT=project, TIMEOUT=timeout)
    assert requests.list == []


# loadoutputs, downloadoutputs --------------------------------------------------------------


def test_load_gives_sources_without_loading(toolbox, done):
    result = toolbox.run("loadoutputs", PROJECT=done)
    assert set(result) == {"ORTHO", "DSM"}
    assert all(source.startswith("/vsis3/") for source in result.values())
    assert QgsProject.instance().mapLayers() == {}


@pytest.mark.parametrize("types", [["dsm"], "dsm"])
def test_load_one_kind(toolbox, done, types):
    result = toolbox.run("loadoutputs", PROJECT=done, TYPES=types)
    assert result["ORTHO"] is None
    assert result["DSM"].startswith("/vsis3/")


def test_download(toolbox, done, tmp_path):
    result = toolbox.run(
        "downloadoutputs", PROJECT=done, TYPES=["dsm", "ndvi"], FOLDER=str(tmp_path / "new")
    )
    (path,) = result["FILES"]
    assert QgsRasterLayer(path, "dsm").isValid()
    assert "no finished output ndvi" in toolbox.log.text


def test_download_again_fetches_nothing(toolbox, sandbox, done, tmp_path):
    first = toolbox.run("downloadoutputs", PROJECT=done, TYPES=["dsm"], FOLDER=str(tmp_path))
    with requests_of(sandbox) as requests:
        again = toolbox.run("downloadoutputs", PROJECT=done, TYPES=["dsm"], FOLDER=str(tmp_path))
    assert again == first
    assert "Already there" in toolbox.log.text
    assert [request.service for request in requests.list].count("s3") == 1


def test_download_to_a_temporary_folder(toolbox, done, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = toolbox.run(
        "downloadoutputs", PROJECT=done, TYPES=["dsm"], FOLDER=QgsProcessing.TEMPORARY_OUTPUT
    )
    (path,) = result["FILES"]
    assert Path(path).is_file()
    assert Path(path).is_absolute()
    assert list(tmp_path.iterdir()) == []


# however it is run -------------------------------------------------------------------------


def test_run_without_the_toolbox_raises_the_same_message(toolbox, sandbox):
    found = algorithm("createproject")
    parameters = {"NAME": "a/b"}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException, match="slash"):
        found.run(parameters, context, feedback, {}, False)


def test_a_cancelled_run_stops_at_once(toolbox, sandbox, uploaded):
    toolbox.run("startprocessing", PROJECT=uploaded, SEND_EMAIL=False)
    sandbox.delay("cloud", f"/{uploaded}/$", 3)

    def answered():
        return sum(request.path.endswith(f"/{uploaded}/") for request in sandbox.requests)

    log = Log()
    before = answered()
    Timer(0.3, log.cancel).start()
    began = time.monotonic()
    try:
        assert "Cancelled" in toolbox.refused("waitforprocessing", PROJECT=uploaded, feedback=log)
    finally:
        sandbox.delay("cloud", f"/{uploaded}/$", 0)
    assert time.monotonic() - began < 2.9
    # The abandoned request is answered late; the next tests shall not find it.
    while answered() == before and time.monotonic() - began < 10:
        time.sleep(0.1)


def test_a_null_value_counts_as_none(toolbox, sandbox, uploaded):
    toolbox.run(
        "setprocessingoptions",
        PROJECT=uploaded,
        ROI=layer(square(0, 0, 60)),
        THICKNESS=NULL,
        AREA=NULL,
    )
    assert "thickness" not in sandbox.project(uploaded).options["area"]


def test_a_value_from_an_expression(toolbox, sandbox, uploaded):
    roi = layer(square(0, 0, 60))
    thickness = QgsProperty.fromExpression("2 * 3")
    toolbox.run("setprocessingoptions", PROJECT=uploaded, ROI=roi, THICKNESS=thickness)
    assert sandbox.project(uploaded).options["area"]["thickness"] == 6
