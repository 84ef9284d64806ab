from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from PIL import Image
from pyproj import CRS

from sandbox import CENTRE, QUARRY, Sandbox, SandboxSettings, make_photos
from sandbox.placement import place
from sandbox.quarry import FLOOR_ELEVATION, floor
from sandbox_tests.client import Api

Dataset = Any


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_photos(tmp_path_factory.mktemp("flight"), 4, size=(64, 48))


@pytest.fixture
def uploaded(api: Api, photos: list[Path]) -> Callable[..., int]:
    def make(**fields: Any) -> int:
        project = api.create(**fields)
        api.register(project, api.upload(project, photos))
        return project

    return make


def raster(sandbox: Sandbox, api: Api, project: int, output_type: str) -> Dataset:
    stored = sandbox.state.store.get(api.outputs(project)[output_type]["s3_key"])
    dataset = gdal.Open(str(stored.path)) if stored else None
    assert dataset is not None
    return dataset


def height_at(dataset: Dataset, x: float, y: float) -> float:
    west, step, _, north, _, _ = dataset.GetGeoTransform()
    column, row = int((x - west) / step), int((north - y) / step)
    return float(dataset.GetRasterBand(1).ReadAsArray(column, row, 1, 1)[0, 0])


def test_life_of_a_project(api: Api, photos: list[Path]) -> None:
    with Sandbox(SandboxSettings(processing_seconds=0.6, resolution=1.0)) as sandbox:
        slow = Api(sandbox)
        project = slow.create()
        assert slow.get(f"{project}/")["public_status"] == "CREATED"
        slow.register(project, slow.upload(project, photos))
        assert slow.get(f"{project}/")["public_status"] == "UPLOADED"
        outputs = slow.outputs(project)
        assert {entry["availability"] for entry in outputs.values()} == {"not available"}
        answer = slow.call("POST", f"{project}/start_processing/")
        assert (answer.status_code, answer.content) == (202, b"")
        detail = slow.get(f"{project}/")
        assert detail["public_status"] == "PROCESSING"
        assert detail["last_datetime_processing_started"] is not None
        assert detail["last_datetime_processing_ended"] is None
        assert slow.outputs(project)["dsm"]["availability"] == "in_progress"
        assert not any("s3_key" in entry for entry in slow.outputs(project).values())
        again = slow.call("POST", f"{project}/start_processing/")
        assert again.status_code == 400
        assert slow.sandbox.project(project).starts == 1
        detail = slow.wait(project)
        assert detail["public_status"] == "DONE"
        assert detail["last_datetime_processing_ended"] is not None
        assert (detail["error_code"], detail["error_reason"]) == (None, "")


def test_start_needs_images(api: Api, project: int) -> None:
    answer = api.call("POST", f"{project}/start_processing/")
    assert (answer.status_code, list(answer.json())) == (400, ["detail"])
    api.register(project, [api.put(project, "notes.txt")])
    assert api.call("POST", f"{project}/start_processing/").status_code == 400


def test_send_email(api: Api, uploaded: Callable[..., int], shared_sandbox: Sandbox) -> None:
    project = uploaded()
    path = f"{project}/start_processing/"
    assert api.call("POST", path, params={"send_email": "maybe"}).status_code == 400
    assert api.call("POST", path, params={"sendmail": "true"}).status_code == 400
    assert api.call("POST", path, params={"send_email": "false"}).status_code == 202
    assert shared_sandbox.project(project).send_email is False
    api.wait(project)


def test_options_may_come_with_the_start(api: Api, uploaded: Callable[..., int]) -> None:
    project = uploaded()
    path = f"{project}/start_processing/"
    assert api.call("POST", path, json={"tags": ["flat"]}).status_code == 400
    assert api.call("POST", path, json={"surprise": 1}).status_code == 400
    assert api.call("POST", path, data={"tags": "nadir"}).status_code == 415
    assert api.get(f"{project}/")["public_status"] == "UPLOADED"
    detail = api.process(project, outputs=["dsm"])
    assert detail["public_status"] == "DONE"
    assert api.get(f"{project}/processing_options/")["outputs"] == ["dsm"]
    outputs = api.outputs(project)
    assert outputs["dsm"]["availability"] == "done"
    assert outputs["ortho"]["availability"] == "not available"
    assert "s3_key" not in outputs["ortho"]


def test_estimate_without_credits(photos: list[Path]) -> None:
    settings = SandboxSettings(credits=False, image_limit=4, processing_seconds=0, resolution=1.0)
    with Sandbox(settings) as sandbox:
        api = Api(sandbox)
        project = api.create()
        api.register(project, api.upload(project, photos))
        answer = api.call("POST", f"{project}/start_processing/", json={})
        assert answer.status_code == 200
        assert answer.json()["estimated_time"] > 0
        api.wait(project)


def test_licence_limits_the_number_of_images(photos: list[Path]) -> None:
    with Sandbox(SandboxSettings(image_limit=3)) as sandbox:
        api = Api(sandbox)
        project = api.create()
        api.register(project, api.upload(project, photos))
        answer = api.call("POST", f"{project}/start_processing/")
        assert answer.status_code == 400
        assert "allows 3" in answer.json()["detail"]


def test_default_system_is_the_utm_zone(api: Api, done: int) -> None:
    detail = api.get(f"{done}/")
    assert CRS(detail["coordinate_system"]).to_epsg() == 32632
    (south, west), (north, east) = (detail["outputs"]["map"]["bounds"][c] for c in ("sw", "ne"))
    assert west < CENTRE[0] < east
    assert south < CENTRE[1] < north
    assert east - west == pytest.approx(200 / 76000, rel=0.1)


def test_rasters_are_cloud_optimised(api: Api, done: int, shared_sandbox: Sandbox) -> None:
    ortho = raster(shared_sandbox, api, done, "ortho_cloud_optimized")
    dsm = raster(shared_sandbox, api, done, "dsm_cloud_optimized")
    for dataset in (ortho, dsm):
        assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
        assert dataset.GetRasterBand(1).GetOverviewCount() > 0
        assert dataset.GetRasterBand(1).GetMetadata() == {}
    kinds = [ortho.GetRasterBand(b).GetColorInterpretation() for b in (1, 2, 3, 4)]
    expected = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand]
    assert kinds == expected
    assert dsm.GetRasterBand(1).DataType == gdal.GDT_Float32
    assert dsm.GetRasterBand(1).GetNoDataValue() == -10000
    assert (ortho.RasterXSize, ortho.RasterYSize) == (800, 640)
    for plain in ("ortho", "dsm"):
        dataset = raster(shared_sandbox, api, done, plain)
        assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") != "COG"
        assert dataset.GetRasterBand(1).GetOverviewCount() == 0


def test_quarry_lies_under_the_photos(api: Api, done: int, shared_sandbox: Sandbox) -> None:
    dsm = raster(shared_sandbox, api, done, "dsm_cloud_optimized")
    placed = place("", CENTRE)
    for pile in QUARRY:
        ((x, y),) = placed.to_project([(pile.x, pile.y)])
        expected = float(floor(pile.x, pile.y)) + float(pile.height(pile.x, pile.y))
        assert height_at(dsm, x, y) == pytest.approx(expected, abs=0.3)


@pytest.mark.parametrize(
    ("system", "epsg", "unit"),
    [
        ("EPSG:2056", 2056, 1.0),
        ("EPSG:2056+5728", 2056, 1.0),
        ("EPSG:2056+EPSG:5728", 2056, 1.0),
        ("EPSG:3857", 3857, 1.0),
        ("EPSG:2225", 2225, 1200 / 3937),
        ("EPSG:6674", 6674, 1.0),
        (CRS.from_epsg(2056).to_wkt("WKT1_GDAL"), 2056, 1.0),
    ],
)
def test_systems(
    api: Api,
    uploaded: Callable[..., int],
    shared_sandbox: Sandbox,
    system: str,
    epsg: int,
    unit: float,
) -> None:
    project = uploaded(coordinate_system=system)
    detail = api.process(project, outputs=["dsm"])
    assert detail["public_status"] == "DONE"
    assert detail["coordinate_system"] == system
    dsm = raster(shared_sandbox, api, project, "dsm_cloud_optimized")
    assert CRS(dsm.GetProjection()).to_epsg() == epsg
    placed = place(system, CENTRE)
    assert height_at(dsm, placed.x, placed.y) * unit == pytest.approx(FLOOR_ELEVATION + 5, abs=3)
    west, _, _, north, _, _ = dsm.GetGeoTransform()
    assert (placed.x - west) * unit == pytest.approx(100, abs=0.5)
    assert (north - placed.y) * unit == pytest.approx(80, abs=0.5)


@pytest.mark.parametrize(
    ("system", "unit"),
    [("ARBITRARY_METERS", 1.0), ("ARBITRARY_FEET", 0.3048), ("ARBITRARY_US_FEET", 1200 / 3937)],
)
def test_arbitrary_systems(
    api: Api, uploaded: Callable[..., int], shared_sandbox: Sandbox, system: str, unit: float
) -> None:
    project = uploaded(coordinate_system=system)
    api.process(project, outputs=["dsm"])
    dsm = raster(shared_sandbox, api, project, "dsm_cloud_optimized")
    assert dsm.GetProjection() == ""
    assert dsm.GetGeoTransform()[0] * unit == pytest.approx(-100)
    assert height_at(dsm, 0.0, 0.0) * unit == pytest.approx(FLOOR_ELEVATION + 5, abs=3)


def test_photos_without_position(api: Api, tmp_path: Path, shared_sandbox: Sandbox) -> None:
    project = api.create()
    photos = make_photos(tmp_path, 3, gps=False, size=(64, 48))
    api.register(project, api.upload(project, photos))
    assert api.process(project, outputs=["dsm"])["coordinate_system"] == "ARBITRARY_METERS"
    assert raster(shared_sandbox, api, project, "dsm").GetProjection() == ""
    real = api.create(coordinate_system="EPSG:2056")
    api.register(real, api.upload(real, photos))
    detail = api.process(real)
    assert (detail["public_status"], detail["error_code"]) == ("ERROR", 10601)


def test_output_system_of_the_options(api: Api, uploaded: Callable[..., int]) -> None:
    swiss = api.process(uploaded(), output_cs_horizontal=2056, outputs=["dsm"])
    assert swiss["coordinate_system"] == "EPSG:2056"
    geographic = api.process(uploaded(), output_cs_horizontal=4326)
    assert (geographic["public_status"], geographic["error_code"]) == ("ERROR", 10612)


def test_files_that_are_no_images(api: Api, project: int) -> None:
    api.register(project, [api.put(project, "a.JPG", b"not a photo")])
    detail = api.process(project)
    assert (detail["public_status"], detail["error_code"]) == ("ERROR", 10601)
    assert detail["error_reason"] == "The input data is not valid."


def area(rings: list[list[tuple[float, float]]]) -> dict[str, Any]:
    """A region of interest from rings in local coordinates."""
    vertices, boundaries = [], []
    placed = place("EPSG:2056", CENTRE)
    for ring in rings:
        boundaries.append(list(range(len(vertices), len(vertices) + len(ring))))
        vertices += [[x, y, 0] for x, y in placed.to_lonlat(placed.to_project(ring))]
    plane = {"vertices3d": vertices, "outer_boundary": boundaries[0]}
    if boundaries[1:]:
        plane["inner_boundaries"] = boundaries[1:]
    return {"plane": plane}


@pytest.mark.parametrize("system", ["EPSG:2056", "ARBITRARY_FEET"])
def test_region_of_interest(
    api: Api, uploaded: Callable[..., int], shared_sandbox: Sandbox, system: str
) -> None:
    outer = [(-50.0, -40.0), (50.0, -40.0), (50.0, 40.0), (-50.0, 40.0)]
    hole = [(-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0)]
    project = uploaded(coordinate_system=system)
    assert api.process(project, area=area([outer, hole]))["public_status"] == "DONE"
    dsm = raster(shared_sandbox, api, project, "dsm_cloud_optimized")
    ortho = raster(shared_sandbox, api, project, "ortho_cloud_optimized")
    assert (dsm.RasterXSize, dsm.RasterYSize) == pytest.approx((400, 320), abs=14)
    valid = dsm.ReadAsArray() != -10000
    share = valid.sum() * 0.25**2 / (100 * 80 - 20 * 20)
    assert share == pytest.approx(1, abs=0.01)
    placed = place(system, CENTRE)
    assert height_at(dsm, placed.x, placed.y) == -10000
    assert np.array_equal(ortho.GetRasterBand(4).ReadAsArray() == 255, valid)


def test_region_far_from_the_photos(api: Api, uploaded: Callable[..., int]) -> None:
    detail = api.process(uploaded(), area=area([[(5000, 0), (5100, 0), (5000, 100)]]))
    assert (detail["public_status"], detail["error_code"]) == ("ERROR", 10601)


@pytest.mark.parametrize("code", [10001, 10201, 10410])
def test_failures_on_demand(
    api: Api, uploaded: Callable[..., int], shared_sandbox: Sandbox, code: int
) -> None:
    project = uploaded()
    shared_sandbox.fail_processing(project, code)
    detail = api.process(project)
    assert (detail["public_status"], detail["error_code"]) == ("ERROR", code)
    assert detail["error_reason"]
    assert not any("s3_key" in entry for entry in api.outputs(project).values())
    assert api.process(project)["public_status"] == "DONE"


def test_delete_while_processing(photos: list[Path]) -> None:
    with Sandbox(SandboxSettings(processing_seconds=0.5, resolution=1.0)) as sandbox:
        api = Api(sandbox)
        project = api.create()
        api.register(project, api.upload(project, photos))
        api.call("POST", f"{project}/start_processing/")
        prefix = sandbox.project(project).prefix
        assert api.call("DELETE", f"{project}/").status_code == 204
        assert api.call("GET", f"{project}/").status_code == 404
        import time

        time.sleep(1.0)
        assert sandbox.state.store.sizes(prefix) == {}


def test_excluded_photos_do_not_count(api: Api, tmp_path: Path) -> None:
    near = make_photos(tmp_path, 2, size=(64, 48))
    far = make_photos(tmp_path, 1, (9.0, 47.0), first=50, size=(64, 48))
    project = api.create()
    images = api.register(project, api.upload(project, near + far))["images"]
    path = f"{project}/photos/{images[-1]['id']}/"
    api.call("PATCH", path, json={"excluded_from_mapper": True})
    bounds = api.process(project, outputs=["dsm"])["outputs"]["map"]["bounds"]
    assert bounds["sw"][1] < CENTRE[0] < bounds["ne"][1]


# ZIP inputs --------------------------------------------------------------------------------


def bundle(photos: list[Path], points: Any = None, **manifest: Any) -> bytes:
    buffer = io.BytesIO()
    names = [photo.name for photo in photos]
    content: dict[str, Any] = {"inputs": names, "log_files": ["logs/log.json"]}
    with zipfile.ZipFile(buffer, "w") as archive:
        for photo in photos:
            archive.writestr(photo.name, photo.read_bytes())
        archive.writestr("logs/log.json", "{}")
        if points is not None:
            content["input_control_points"] = "input_control_points.json"
            archive.writestr("input_control_points.json", json.dumps(points))
        archive.writestr("manifest.json", json.dumps({**content, **manifest}))
    return buffer.getvalue()


def control_points(definition: str = "EPSG:2056+5728", photo: str = "DJI_0001.JPG") -> Any:
    point = {
        "id": "gcp0",
        "geolocation": {
            "crs": {"definition": definition},
            "coordinates": [1, 2, 3],
            "sigmas": [5, 5, 10],
        },
        "marks": [{"photo": photo, "position_px": [458, 668], "accuracy": 1.0}],
        "is_checkpoint": True,
    }
    head = {"format": "application/opf-input-control-points+json", "version": "0.2"}
    return {**head, "gcps": [point], "mtps": []}


def zipped(api: Api, data: bytes, **fields: Any) -> dict[str, Any]:
    project = api.create(**fields)
    answer = api.register(project, [api.put(project, "inputs.zip", data)])
    assert (answer["nb_images_registered"], answer["extra_files_registered"]) == (0, 1)
    return api.process(project, outputs=["dsm"])


def test_zip(api: Api, photos: list[Path]) -> None:
    detail = zipped(api, bundle(photos))
    assert detail["public_status"] == "DONE"
    assert CRS(detail["coordinate_system"]).to_epsg() == 32632
    with_points = zipped(api, bundle(photos, control_points()))
    assert with_points["coordinate_system"] == "EPSG:2056+5728"


def test_bad_zips(api: Api, photos: list[Path]) -> None:
    for data in (
        b"no zip",
        bundle(photos, inputs=["DJI_0001.JPG"]),
        bundle(photos, log_files=["logs/log.json", "more.txt"]),
        bundle(photos, control_points("2056")),
        bundle(photos, control_points(photo="elsewhere.JPG")),
        bundle(photos, {**control_points(), "gcps": control_points()["gcps"] * 2}),
        bundle(photos, {**control_points(), "version": "1.0"}),
    ):
        detail = zipped(api, data)
        assert (detail["public_status"], detail["error_code"]) == ("ERROR", 10601)
    both = zipped(api, bundle(photos, control_points()), coordinate_system="EPSG:2056")
    assert both["public_status"] == "ERROR"


def test_photos_are_real_images(photos: list[Path]) -> None:
    with Image.open(photos[0]) as image:
        assert image.format == "JPEG"
