"""The object store with the clients that people use: boto3's transfers, the AWS CLI, GDAL."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from osgeo import gdal

from sandbox import CENTRE, Sandbox, SandboxProcess, SandboxSettings
from sandbox.placement import place
from sandbox_tests.client import Api, s3_client


@pytest.mark.parametrize("checksum", ["when_required", "when_supported"])
@pytest.mark.parametrize("signing", [True, False])
def test_boto3_transfers(
    api: Api, project: int, tmp_path: Path, checksum: str, signing: bool
) -> None:
    config = Config(
        request_checksum_calculation=checksum,
        response_checksum_validation=checksum,
        s3={"payload_signing_enabled": signing, "addressing_style": "path"},
    )
    access = api.credentials(project)
    s3 = s3_client(access, config=config)
    source = tmp_path / "source.bin"
    source.write_bytes(os.urandom(12 << 20))
    key = f"{access['key']}/ü 1.bin"
    s3.upload_file(str(source), access["bucket"], key, Config=TransferConfig(max_concurrency=4))
    target = tmp_path / "target.bin"
    s3.download_file(access["bucket"], key, str(target))
    assert target.read_bytes() == source.read_bytes()


def test_parallel_uploads(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    access = api.credentials(project)
    s3 = s3_client(access)

    def put(number: int) -> None:
        key = f"{access['key']}/{number:03d}.JPG"
        s3.put_object(Bucket=access["bucket"], Key=key, Body=b"x" * (number + 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(60)))
    assert sorted(shared_sandbox.objects(project).values()) == list(range(1, 61))
    pages = s3.get_paginator("list_objects_v2").paginate(
        Bucket=access["bucket"], Prefix=f"{access['key']}/"
    )
    sizes = [item["Size"] for page in pages for item in page["Contents"]]
    assert sorted(sizes) == list(range(1, 61))


@pytest.mark.skipif(shutil.which("aws") is None, reason="the AWS CLI is not installed")
def test_aws_cli(api: Api, project: int, tmp_path: Path, shared_sandbox: Sandbox) -> None:
    access = api.credentials(project)
    photos = tmp_path / "photos"
    photos.mkdir()
    names = ("a b.JPG", "ü#1.JPG", "50%.JPG")
    for name in names:
        (photos / name).write_bytes(name.encode())
    environment = {
        **os.environ,
        "AWS_ACCESS_KEY_ID": access["access_key"],
        "AWS_SECRET_ACCESS_KEY": access["secret_key"],
        "AWS_SESSION_TOKEN": access["session_token"],
        "AWS_DEFAULT_REGION": access["region"],
        "AWS_CONFIG_FILE": os.devnull,
    }
    aws = ["aws", "--endpoint-url", access["endpoint_override"], "s3"]
    place_there = f"s3://{access['bucket']}/{access['key']}/"

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [*aws, *arguments], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("cp", str(photos), place_there, "--recursive")
    expected = {f"{access['key']}/{name}": len(name.encode()) for name in names}
    assert shared_sandbox.objects(project) == expected
    assert "a b.JPG" in run("ls", place_there)
    run("cp", place_there + "ü#1.JPG", str(tmp_path / "back.JPG"))
    assert (tmp_path / "back.JPG").read_bytes() == "ü#1.JPG".encode()


# GDAL --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SandboxProcess, Api, int]]:
    """A processed project in a sandbox of its own process, as layers need it."""
    with SandboxProcess(SandboxSettings(processing_seconds=0, resolution=0.25)) as sandbox:
        api = Api(sandbox)
        yield sandbox, api, api.processed(tmp_path_factory.mktemp("photos"), name="Süd #1")


def gdal_options(sandbox: SandboxProcess, access: dict[str, Any]) -> dict[str, str]:
    return {
        "AWS_S3_ENDPOINT": sandbox.s3_endpoint.partition("//")[2],
        "AWS_HTTPS": "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
        "AWS_REGION": access["region"],
        "AWS_ACCESS_KEY_ID": access["access_key"],
        "AWS_SECRET_ACCESS_KEY": access["secret_key"],
        "AWS_SESSION_TOKEN": access["session_token"],
    }


def quietly_opened(path: str) -> Any:
    """The dataset, or None where GDAL cannot open it."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return gdal.OpenEx(path)
    except RuntimeError:  # Processing of newer versions of QGIS switches GDAL's exceptions on
        return None
    finally:
        gdal.PopErrorHandler()


@pytest.fixture
def opened(beside: tuple[SandboxProcess, Api, int]) -> Iterator[Any]:
    """Opens an output by /vsis3/ with options for its path alone."""
    sandbox, api, project = beside
    access = api.credentials(project)
    prefix = f"/vsis3/{access['bucket']}/{access['key']}/"
    options = {**gdal_options(sandbox, access), "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"}

    def open_path(path: str, **changes: str) -> Any:
        for name, value in {**options, **changes}.items():
            gdal.SetPathSpecificOption(prefix, name, value)
        gdal.VSICurlClearCache()
        return quietly_opened(path)

    yield open_path
    gdal.ClearPathSpecificOptions(prefix)
    gdal.VSICurlClearCache()


@pytest.fixture
def for_everything(beside: tuple[SandboxProcess, Api, int]) -> Iterator[None]:
    """Options of this thread, not of a path: GDAL 3.6 asks for none of a path when it lists."""
    sandbox, api, project = beside
    options = gdal_options(sandbox, api.credentials(project))
    gdal.VSICurlClearCache()
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    yield
    for name in options:
        gdal.SetThreadLocalConfigOption(name, None)
    gdal.VSICurlClearCache()


def path_of(api: Api, project: int, output_type: str) -> str:
    entry = api.outputs(project)[output_type]
    return f"/vsis3/{entry['s3_bucket']}/{entry['s3_key']}"


def test_gdal_reads_the_rasters(beside: tuple[SandboxProcess, Api, int], opened: Any) -> None:
    sandbox, api, project = beside
    before = len(sandbox.requests)
    dsm = opened(path_of(api, project, "dsm_cloud_optimized"))
    assert dsm is not None
    values = dsm.ReadAsArray()
    assert float(np.min(values)) == pytest.approx(393, abs=4)
    records = [r for r in sandbox.requests[before:] if r.service == "s3"]
    assert {record.status for record in records} == {206}
    assert len(records) < 12
    ortho = opened(path_of(api, project, "ortho_cloud_optimized"))
    small = ortho.ReadAsArray(buf_xsize=100, buf_ysize=80)
    assert small.shape == (4, 80, 100)
    west, step, *_ = ortho.GetGeoTransform()
    placed = place("", CENTRE)
    assert (placed.x - west) / step == pytest.approx(400, abs=1)


def test_gdal_is_refused(beside: tuple[SandboxProcess, Api, int], opened: Any) -> None:
    _, api, project = beside
    path = path_of(api, project, "dsm_cloud_optimized")
    assert opened(path, AWS_SECRET_ACCESS_KEY="wrong") is None
    assert opened(path, AWS_SESSION_TOKEN="wrong") is None
    assert opened(path) is not None


def test_gdal_lists_and_writes(
    beside: tuple[SandboxProcess, Api, int], for_everything: None
) -> None:
    _, api, project = beside
    folder, _, name = path_of(api, project, "dsm_cloud_optimized").rpartition("/")
    assert name in gdal.ReadDir(folder)
    target = folder + "/written ü.txt"
    file = gdal.VSIFOpenL(target, "wb")
    gdal.VSIFWriteL("hello", 1, 5, file)
    assert gdal.VSIFCloseL(file) == 0
    gdal.VSICurlClearCache()
    assert gdal.VSIStatL(target).size == 5
    assert "written ü.txt" in gdal.ReadDir(folder)
    assert gdal.Unlink(target) == 0


def test_gdal_sees_expired_credentials(tmp_path: Path) -> None:
    settings = SandboxSettings(processing_seconds=0, resolution=1.0)
    with SandboxProcess(settings) as sandbox:
        api = Api(sandbox)
        project = api.processed(tmp_path)
        access = api.credentials(project)
        sandbox.expire_credentials()
        path = path_of(api, project, "dsm_cloud_optimized")
        options = gdal_options(sandbox, access)
        for name, value in options.items():
            gdal.SetPathSpecificOption(path, name, value)
        gdal.ErrorReset()
        try:
            assert quietly_opened(path) is None
            assert sandbox.requests[-1].status == 400
        finally:
            gdal.ClearPathSpecificOptions(path)
