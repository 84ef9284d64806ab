import sys
import time
import unicodedata
from pathlib import Path

import pytest

from pix4d_qgis import retrying, waiting
from pix4d_qgis.errors import (
    Cancelled,
    InvalidInput,
    NotFound,
    NotReady,
    ProcessingFailed,
    StorageError,
)
from pix4d_qgis.jobs import run
from pix4d_qgis.jobs.results import DSM, ORTHO, await_cogs, download_outputs, find_rasters
from pix4d_qgis.jobs.upload import upload_photos
from sandbox import SandboxSettings
from service_fixtures import FAST, calls

OUTPUTS = r"/outputs/$"


@pytest.fixture
def done(client, project, photos, locate, progress):
    """A project that has been processed."""
    upload_photos(client, project, [photos("1.jpg", "2.jpg")], locate, progress)
    client.projects.start(project)
    return run.wait(client, project, 30, progress).id


def types(rasters):
    return {kind: output.type for kind, output in rasters.found.items()}


def test_the_best_rasters(client, done):
    found = find_rasters(client, done, [ORTHO, DSM])
    assert types(found) == {ORTHO: "ortho_cloud_optimized", DSM: "dsm_cloud_optimized"}
    assert found.notes == []


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(cog=False, **FAST)])
def test_an_older_project_falls_back_and_says_so(client, done):
    found = find_rasters(client, done, [ORTHO, DSM])
    assert types(found) == {ORTHO: "ortho", DSM: "dsm"}
    assert len(found.notes) == 2
    assert all("no cloud-optimised" in note for note in found.notes)


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(cog_delay_seconds=60, **FAST)])
def test_rasters_that_are_still_being_optimised(client, done):
    found = find_rasters(client, done, [DSM])
    assert types(found) == {DSM: "dsm"}
    assert "(yet)" in found.notes[0]


def test_one_kind_is_missing(client, sandbox, project):
    sandbox.change_project(project, status="DONE")
    entry = {"output_type": "ortho_rgb", "availability": "done", "s3_key": "k"}
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": [entry]})
    found = find_rasters(client, project, [ORTHO, DSM])
    assert types(found) == {ORTHO: "ortho_rgb"}
    assert any("no DSM" in note for note in found.notes)


@pytest.mark.parametrize(
    ("status", "first"),
    [
        ("CREATED", "Start processing"),
        ("UPLOADED", "Start processing"),
        ("PROCESSING", "Wait for processing"),
    ],
)
def test_outputs_that_are_not_there_yet(
    client, sandbox, project, progress, tmp_path, status, first
):
    sandbox.change_project(project, status=status)
    for attempt in (
        lambda: find_rasters(client, project, [ORTHO, DSM]),
        lambda: download_outputs(client, project, ["ortho"], tmp_path, progress),
    ):
        with pytest.raises(NotReady, match=f"yet: its status is {status}") as caught:
            attempt()
        assert caught.value.try_again == (status == "PROCESSING")
        assert caught.value.advice == f"Run '{first}' first."


def test_outputs_of_a_project_that_ended_in_error(client, sandbox, project, progress, tmp_path):
    sandbox.change_project(project, status="ERROR", error_code=10402, error_reason="Words.")
    with pytest.raises(ProcessingFailed, match="10402"):
        find_rasters(client, project, [ORTHO])
    with pytest.raises(ProcessingFailed, match="10402"):
        download_outputs(client, project, ["ortho"], tmp_path, progress)


def test_outputs_that_there_will_never_be(client, sandbox, project):
    sandbox.change_project(project, status="DONE")
    with pytest.raises(NotReady, match="has no orthomosaic or DSM") as caught:
        find_rasters(client, project, [ORTHO, DSM])
    assert not caught.value.try_again
    assert "List outputs" in caught.value.advice


def test_outputs_that_are_being_made(client, sandbox, project):
    sandbox.change_project(project, status="DONE")
    entry = {"output_type": "dsm", "availability": "in_progress"}
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": [entry]})
    with pytest.raises(NotReady, match="has no DSM") as caught:
        find_rasters(client, project, [DSM])
    assert caught.value.try_again


def test_an_unknown_project(client, progress, tmp_path):
    with pytest.raises(NotFound):
        find_rasters(client, 5, [DSM])
    with pytest.raises(NotFound):
        download_outputs(client, 5, ["dsm"], tmp_path, progress)


# Waiting for cloud-optimised rasters ----------------------------------------------------------


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(cog_delay_seconds=1.5, **FAST)])
def test_rasters_that_are_being_optimised_are_waited_for(client, done, progress, monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 0.2)
    await_cogs(client, done, progress)
    found = find_rasters(client, done, [ORTHO, DSM])
    assert types(found) == {ORTHO: "ortho_cloud_optimized", DSM: "dsm_cloud_optimized"}
    assert any("orthomosaic and DSM" in line for line in progress.statuses)


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(cog_delay_seconds=60, **FAST)])
def test_rasters_that_are_never_optimised_are_not_waited_for_long(
    client, done, progress, monkeypatch
):
    monkeypatch.setattr(waiting, "COG_POLL", 0.1)
    monkeypatch.setattr(waiting, "COG_APPEARS_WITHIN", 0.4)
    began = time.monotonic()
    await_cogs(client, done, progress)
    assert 0.3 < time.monotonic() - began < 3
    assert any("not ready" in line for line in progress.warnings)


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(cog_delay_seconds=60, **FAST)])
def test_waiting_for_optimised_rasters_can_be_cancelled(client, done, progress):
    progress.cancel_after(0.5)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        await_cogs(client, done, progress)
    assert time.monotonic() - began < 1.5


@pytest.mark.parametrize(
    "sandbox_settings",
    [SandboxSettings(cog=False, **FAST), SandboxSettings(**FAST)],
    ids=["an older project", "all done"],
)
def test_nothing_is_waited_for_where_nothing_is_being_optimised(client, sandbox, done, progress):
    before = len(sandbox.requests)
    await_cogs(client, done, progress)
    assert len(sandbox.requests) == before + 1
    assert progress.statuses == [] or "optimised" not in progress.statuses[-1]


def test_an_outage_meanwhile_is_survived(client, sandbox, done, progress, monkeypatch):
    monkeypatch.setattr(waiting, "COG_POLL", 0.1)
    monkeypatch.setattr(retrying, "BUDGET", 0.0)
    entry = {"output_type": "dsm_cloud_optimized", "availability": "in_progress"}
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": [entry]})
    sandbox.respond_next("cloud", "GET", OUTPUTS, 503, b"", times=5)
    await_cogs(client, done, progress)
    assert any("Waiting." in line for line in progress.statuses)


# Download -----------------------------------------------------------------------------------


def test_download(client, sandbox, done, progress, tmp_path):
    wanted = ["dsm", "mapper_log", "ndvi"]
    files = download_outputs(client, done, wanted, tmp_path / "new" / "folder", progress)
    assert [path.name for path in files] == ["Kiesgrube_dsm.tif", "Kiesgrube.log"]
    sizes = {key.rpartition("/")[2]: size for key, size in sandbox.objects(done).items()}
    for path in files:
        assert path.stat().st_size == sizes[path.name]
    assert [line for line in progress.warnings if "ndvi" in line]
    assert progress.percents[-1] == 100


def served(sandbox, project, *outputs):
    """Lets the service list outputs with these keys, each of which is stored."""
    prefix = sandbox.project(project).prefix
    entries = []
    for number, (output_type, name) in enumerate(outputs):
        key = f"{prefix}/{name}"
        sandbox.state.store.put_bytes(key, name.encode(), "text/plain")
        entry = {"output_type": output_type, "availability": "done", "s3_key": key}
        entries.append({**entry, "s3_bucket": "prod-pix4d-cloud-default", "output_id": number})
    return entries


@pytest.mark.parametrize(
    "names",
    [
        ["a/..\\..\\evil.log", "b/..", "c/.", "../../evil.log", "d/"],
        ["a/CON", "b/con", "c/.con", "d/CON. ", "e/..CON"],
        ["x/A.log", "y/a.LOG", "z/a.log", "z/b/\u202ea.log", "z/c/a.log\u200b"],
        ["a/e\u0301.log", "b/\u00e9.log"],
        ["a/-.log", "b/_.log", "c/" + "x" * 400 + ".log", "d/" + "x" * 500 + ".log"],
        ["a/C:evil.log", "C:\\evil.log", "\\\\server\\evil.log"],
    ],
)
def test_nothing_is_written_outside_the_folder(client, sandbox, project, progress, tmp_path, names):
    entries = served(sandbox, project, *(("mapper_log", name) for name in names))
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries})
    folder = tmp_path / "in" / "side"
    files = download_outputs(client, project, ["mapper_log"], folder, progress)
    folded = {unicodedata.normalize("NFC", path.name).casefold() for path in files}
    assert len(folded) == len(names)
    assert {path.parent for path in files} == {folder}
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(files)
    assert sorted(path.read_text() for path in files) == sorted(names)


def test_names_do_not_depend_on_what_is_wanted(client, sandbox, project, progress, tmp_path):
    entries = served(sandbox, project, ("ortho", "a/x.tif"), ("dsm", "b/x.tif"))
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries}, times=2)
    both = download_outputs(client, project, ["ortho", "dsm"], tmp_path, progress)
    assert download_outputs(client, project, ["dsm"], tmp_path, progress) == both[1:]


def test_an_output_of_two_types_is_fetched_once(client, sandbox, project, progress, tmp_path):
    (entry,) = served(sandbox, project, ("ortho", "a/x.tif"))
    entries = [entry, {**entry, "output_type": "ortho_rgb", "output_id": 7}]
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries}, times=2)
    (path,) = download_outputs(client, project, ["ortho", "ortho_rgb"], tmp_path, progress)
    assert download_outputs(client, project, ["ortho_rgb"], tmp_path, progress) == [path]
    assert progress.warnings == []


@pytest.mark.parametrize("bucket", ["../other", "evil.example.org:80", "arn:aws:s3:::x"])
def test_a_bucket_that_cannot_be_one(client, sandbox, project, progress, tmp_path, bucket):
    (entry,) = served(sandbox, project, ("dsm", "b/x.tif"))
    answer = {"outputs": [{**entry, "s3_bucket": bucket}]}
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, answer)
    with pytest.raises(StorageError, match="bucket"):
        download_outputs(client, project, ["dsm"], tmp_path, progress)
    assert calls(sandbox, "s3") == []


def test_one_that_fails_does_not_stop_the_others(client, sandbox, project, progress, tmp_path):
    wanted = [("ortho", "o.tif"), ("dsm", "d.tif"), ("dtm", "t.tif"), ("xyz", "p.xyz")]
    entries = served(sandbox, project, *wanted)
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries}, times=2)
    for name in (r"o\.tif", r"t\.tif"):
        body = "<Error><Code>AccessDenied</Code></Error>"
        sandbox.respond_next("s3", "GET", name, 403, body)
    types = [output_type for output_type, _ in wanted]
    with pytest.raises(StorageError) as caught:
        download_outputs(client, project, types, tmp_path, progress)
    assert "2 of 4 outputs could not be downloaded" in str(caught.value)
    assert "o.tif" in str(caught.value)
    assert "t.tif" in str(caught.value)
    assert "d.tif" not in str(caught.value)
    assert "run it again" in caught.value.advice
    assert {path.name for path in tmp_path.iterdir()} == {"d.tif", "p.xyz"}
    assert len(progress.warnings) == 2
    # Run again, it fetches what is missing.
    before = len(calls(sandbox, "s3"))
    files = download_outputs(client, project, types, tmp_path, progress)
    assert [path.name for path in files] == ["o.tif", "d.tif", "t.tif", "p.xyz"]
    assert len(calls(sandbox, "s3")) - before == 2 * 2 + 2 * 1
    assert sum("Already there" in line for line in progress.infos) == 2


def test_a_cancel_stops_the_others(client, sandbox, project, progress, tmp_path):
    entries = served(sandbox, project, ("ortho", "o.tif"), ("dsm", "d.tif"))
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries})
    progress.cancel_on_status = "1 of 2"
    with pytest.raises(Cancelled):
        download_outputs(client, project, ["ortho", "dsm"], tmp_path, progress)
    assert not (tmp_path / "d.tif").exists()


def test_progress_counts_files_and_megabytes(client, sandbox, project, progress, tmp_path):
    entries = served(sandbox, project, ("ortho", "o.tif"), ("dsm", "d.tif"))
    sandbox.state.store.put_bytes(entries[1]["s3_key"], bytes(2_500_000), "image/tiff")
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries})
    download_outputs(client, project, ["ortho", "dsm"], tmp_path, progress)
    assert "2 of 2: d.tif, 2.5 of 2.5 MB" in progress.statuses
    assert progress.percents == sorted(progress.percents)
    assert progress.percents[-1] == 100


def test_two_outputs_of_one_name(client, sandbox, project, progress, tmp_path):
    entries = served(sandbox, project, ("ortho", "a/x.tif"), ("dsm", "b/x.tif"))
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries})
    files = download_outputs(client, project, ["ortho", "dsm"], tmp_path, progress)
    assert [path.name for path in files] == ["x.tif", "dsm-1-x.tif"]
    assert sorted(path.read_text() for path in files) == ["a/x.tif", "b/x.tif"]


def test_an_output_without_its_bucket(client, sandbox, project, progress, tmp_path):
    (entry,) = served(sandbox, project, ("dsm", "b/x.tif"))
    del entry["s3_bucket"]
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": [entry]})
    (path,) = download_outputs(client, project, ["dsm"], tmp_path, progress)
    assert path.read_text() == "b/x.tif"


def test_a_folder_that_cannot_be_made(client, sandbox, project, progress, tmp_path):
    entries = served(sandbox, project, ("dsm", "b/x.tif"))
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries})
    (tmp_path / "file").write_text("")
    with pytest.raises(InvalidInput, match="cannot be made"):
        download_outputs(client, project, ["dsm"], tmp_path / "file", progress)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that root cannot write to")
def test_a_folder_that_takes_no_files(client, sandbox, project, progress):
    entries = served(sandbox, project, ("dsm", "b/x.tif"))
    sandbox.respond_next("cloud", "GET", OUTPUTS, 200, {"outputs": entries})
    with pytest.raises(StorageError, match="Could not write"):
        download_outputs(client, project, ["dsm"], Path("/proc/self"), progress)


def test_nothing_is_fetched_where_nothing_is_wanted(client, sandbox, project, progress, tmp_path):
    with pytest.raises(NotReady):
        download_outputs(client, project, ["dsm"], tmp_path / "new", progress)
    assert not (tmp_path / "new").exists()
    assert calls(sandbox, "s3") == []
