from __future__ import annotations

import io
import re
import time
import zipfile
from pathlib import Path

import pytest
import requests

from sandbox import Sandbox, SandboxSettings, make_photos
from sandbox.output_types import OUTPUT_TYPES
from sandbox_tests.client import Api

DOCUMENT_HAS = 75


def test_all_documented_types() -> None:
    assert len(set(OUTPUT_TYPES)) == DOCUMENT_HAS


def test_list(api: Api, done: int) -> None:
    entries = api.get(f"{done}/outputs/")["outputs"]
    by_type = {entry["output_type"]: entry for entry in entries}
    finished = "ortho dsm point_cloud quality_report xml_quality_report mapper_log opf_project"
    for name in (*finished.split(), "ortho_cloud_optimized", "dsm_cloud_optimized"):
        entry = by_type[name]
        assert entry["availability"] == "done"
        assert set(entry) == {
            "result_type",
            "output_type",
            "availability",
            "s3_key",
            "s3_bucket",
            "s3_region",
            "output_id",
        }
    assert by_type["ortho_cloud_optimized"]["result_type"] == "ortho"
    assert by_type["dsm_cloud_optimized"]["result_type"] == "dsm_cloud_optimized"
    assert sum(entry["output_type"] == "project_zip" for entry in entries) == 2
    assert all("s3_key" not in e for e in entries if e["availability"] != "done")
    assert {entry["output_type"] for entry in entries} <= set(OUTPUT_TYPES)


def test_redirect_to_storage(api: Api, done: int) -> None:
    entry = api.outputs(done)["quality_report"]
    answer = api.call("GET", f"{done}/outputs/{entry['output_id']}/")
    assert answer.status_code == 302
    location = answer.headers["Location"]
    assert requests.get(location, timeout=10).content.startswith(b"%PDF")
    # The storage refuses the token of the API beside the link's own signature.
    bearer = {"Authorization": api.session.headers["Authorization"]}
    assert requests.get(location, headers=bearer, timeout=10).status_code == 400
    assert api.call("GET", f"{done}/outputs/1/").status_code == 404


def test_point_cloud_is_a_las_file(api: Api, done: int, shared_sandbox: Sandbox) -> None:
    stored = shared_sandbox.state.store.get(api.outputs(done)["point_cloud"]["s3_key"])
    assert stored is not None
    data = stored.path.read_bytes()
    assert data[:4] == b"LASF"
    header, offset = int.from_bytes(data[94:96], "little"), int.from_bytes(data[96:100], "little")
    size, count = int.from_bytes(data[105:107], "little"), int.from_bytes(data[107:111], "little")
    assert (header, offset, size) == (227, 227, 20)
    assert len(data) == offset + size * count


def test_register_replaces_the_same_type(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    path = f"{project}/outputs/"
    for name in ("one_dsm.tif", "two_dsm.tif"):
        key = api.put(project, name)
        answer = api.call("POST", path, json={"output": key})
        assert (answer.status_code, answer.json()) == (200, {"output": key, "output_type": "dsm"})
    entries = api.get(path)["outputs"]
    assert [entry["s3_key"] for entry in entries if entry["availability"] == "done"] == [key]
    assert [entry["output_type"] for entry in entries].count("dsm") == 1
    chosen = {"output": api.put(project, "x.bin"), "output_type": "dtm"}
    assert api.call("POST", path, json=chosen).status_code == 200
    done = {n for n, entry in api.outputs(project).items() if entry["availability"] == "done"}
    assert done == {"dsm", "dtm"}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"output": ""},
        {"output": "user-1/project-2/dsm.tif"},
        {"output": "{prefix}/missing_dsm.tif"},
        {"output": "{prefix}/unknown.bin"},
        {"output": "{prefix}/unknown.bin", "output_type": "surface"},
        {"output": "{prefix}/unknown.bin", "type": "dsm"},
        {"outputs": []},
    ],
)
def test_bad_registrations(api: Api, project: int, body: dict[str, str]) -> None:
    prefix = api.put(project, "unknown.bin").rpartition("/")[0]
    body = {name: str(value).replace("{prefix}", prefix) for name, value in body.items()}
    assert api.call("POST", f"{project}/outputs/", json=body).status_code == 400


def test_delete(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    key = api.put(project, "one_dsm.tif")
    api.call("POST", f"{project}/outputs/", json={"output": key})
    path = f"{project}/outputs/{api.outputs(project)['dsm']['output_id']}/"
    shared_sandbox.change_project(project, read_only=True)
    assert api.call("DELETE", path).status_code == 403
    shared_sandbox.change_project(project, read_only=False)
    assert api.call("DELETE", path).status_code == 204
    assert api.call("DELETE", path).status_code == 404
    assert key not in shared_sandbox.objects(project)


def test_archive(api: Api, done: int) -> None:
    assert api.call("GET", f"{done}/outputs/zip/").status_code == 202
    url = api.get(f"{done}/outputs/zip/")["url"]
    with zipfile.ZipFile(io.BytesIO(requests.get(url, timeout=30).content)) as archive:
        assert any(re.search(r"dsm_cog\.tif$", name) for name in archive.namelist())


def test_late_cloud_optimised_outputs(tmp_path: Path) -> None:
    settings = SandboxSettings(processing_seconds=0, cog_delay_seconds=0.6, resolution=1.0)
    with Sandbox(settings) as sandbox:
        api = Api(sandbox)
        project = api.processed(tmp_path)
        early = api.outputs(project)
        assert early["dsm"]["availability"] == "done"
        assert early["dsm_cloud_optimized"]["availability"] == "in_progress"
        assert "s3_key" not in early["dsm_cloud_optimized"]
        time.sleep(0.7)
        assert api.outputs(project)["dsm_cloud_optimized"]["availability"] == "done"


def test_older_projects_have_no_cloud_optimised_outputs(tmp_path: Path) -> None:
    settings = SandboxSettings(processing_seconds=0, cog=False, resolution=1.0)
    with Sandbox(settings) as sandbox:
        api = Api(sandbox)
        outputs = api.outputs(api.processed(tmp_path))
        assert not any(name.endswith("_optimized") for name in outputs)
        assert outputs["ortho"]["availability"] == outputs["dsm"]["availability"] == "done"


def test_names_with_spaces_and_umlauts(api: Api, tmp_path: Path) -> None:
    project = api.create("Kiesgrube Süd #1 50%")
    api.register(project, api.upload(project, make_photos(tmp_path, 2, size=(64, 48))))
    api.process(project, outputs=["dsm"])
    assert api.outputs(project)["dsm"]["s3_key"].isascii()
