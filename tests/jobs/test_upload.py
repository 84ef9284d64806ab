import math
import time
import unicodedata
import zipfile

import pytest

from pix4d_qgis.errors import (
    Cancelled,
    InvalidInput,
    ServiceRefused,
    ServiceUnavailable,
    StorageError,
)
from pix4d_qgis.jobs.upload import UploadResult, upload_photos
from pix4d_qgis.storage.s3 import CONNECTIONS
from sandbox import SandboxSettings
from service_fixtures import FAST, calls, secrets_in

REGISTER = "/inputs/bulk_register/"


@pytest.fixture
def send(client, project, locate, progress):
    def run(*sources):
        return upload_photos(client, project, list(sources), locate, progress)

    return run


def keys(sandbox, project):
    """Names of the registered photos and of the objects, below the project's folder."""
    state = sandbox.project(project)
    start = len(state.prefix) + 1
    return sorted(key[start:] for key in state.keys), sorted(
        key[start:] for key in sandbox.objects(project)
    )


def cloud_calls(sandbox):
    """Requests but for creating the project and the token."""
    return [
        record
        for record in sandbox.requests
        if "token" not in record.path
        and not (record.method == "POST" and record.path.endswith("/projects/"))
    ]


def test_a_first_upload_takes_few_calls(send, sandbox, project, tmp_path, flight, progress):
    # 501 files that begin like a JPEG: what the service counts and this test is about.
    for number in range(501):
        (tmp_path / f"{number:03}.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes([number % 256]))
    assert send(tmp_path) == UploadResult(uploaded=501, registered=501, skipped=0)
    assert len(calls(sandbox, "s3", "PUT")) == 501
    assert len(calls(sandbox, "cloud", "POST", REGISTER)) == 2
    # The project, and access to its storage.
    assert len(cloud_calls(sandbox)) - 501 - 2 == 2
    assert len(sandbox.project(project).photos) == 501
    assert progress.percents == sorted(progress.percents)
    assert progress.percents[-1] == 100


def test_a_second_run_sends_nothing(send, sandbox, photos, progress):
    folder = photos("1.jpg", "2.jpg", "sub/3.jpg")
    send(folder)
    before = len(sandbox.requests)
    assert send(folder) == UploadResult(uploaded=0, registered=0, skipped=3)
    again = sandbox.requests[before:]
    assert [record.method for record in again] == ["GET"] * len(again)
    assert any("Already uploaded" in line for line in progress.infos)
    assert "Nothing to upload: all 3 photos are there already." in progress.infos
    assert sum("About to upload" in line for line in progress.infos) == 1
    assert not any("0 of 0 files" in line for line in progress.statuses)


def test_a_second_run_of_one_photo(send, photos, progress):
    folder = photos("1.jpg")
    send(folder)
    send(folder)
    assert "Nothing to upload: 1 photo is there already." in progress.infos


def test_a_second_run_sends_what_is_new(send, sandbox, project, photos, progress):
    folder = photos("1.jpg", "2.jpg")
    send(folder)
    photos("3.jpg")
    progress.infos.clear()
    assert send(folder) == UploadResult(uploaded=1, registered=1, skipped=2)
    assert keys(sandbox, project)[0] == ["1.jpg", "2.jpg", "3.jpg"]
    assert "About to upload: 1 photo, 0.0 MB (2 of 3 are there already)." in progress.infos


def test_what_is_about_to_be_uploaded_is_said_before_the_first_photo(
    send, sandbox, photos, progress
):
    sent_before = []
    say = progress.info

    def info(text):
        if "About to upload" in text:
            sent_before.extend(calls(sandbox, "s3", "PUT"))
        say(text)

    progress.info = info
    send(photos("1.jpg"))
    assert sent_before == []
    assert any("About to upload" in line for line in progress.infos)


@pytest.mark.parametrize(
    "name",
    [
        "with space.jpg",
        unicodedata.normalize("NFC", "Süd.jpg"),
        unicodedata.normalize("NFD", "Süd.jpg"),
        "#1.jpg",
        "100%.jpg",
        "%41.jpg",
        "a+b.jpg",
        "a&b=c?d.jpg",
        "'quoted' \"name\".jpg",
        "a/b/c/deep.jpg",
        "雪.jpg",
    ],
)
def test_names_arrive_under_their_own_keys(send, sandbox, project, photos, name):
    folder = photos(name)
    assert send(folder).registered == 1
    assert keys(sandbox, project) == ([name], [name])
    assert send(folder) == UploadResult(0, 0, 1)


def test_two_spellings_of_one_name_are_two_photos(send, sandbox, project, photos):
    both = [unicodedata.normalize(form, "Süd.jpg") for form in ("NFC", "NFD")]
    assert send(photos(*both)).registered == 2
    assert keys(sandbox, project)[0] == sorted(both)


def test_two_files_of_one_name_from_two_folders(send, sandbox, project, photos, progress):
    first = photos("DJI_0001.JPG", under="100MEDIA")
    second = photos("DJI_0001.JPG", under="101MEDIA")
    assert send(first, second) == UploadResult(2, 2, 0)
    expected = ["101MEDIA/DJI_0001.JPG", "DJI_0001.JPG"]
    assert keys(sandbox, project) == (expected, expected)
    assert any("101MEDIA/DJI_0001.JPG" in line for line in progress.warnings)
    for sources in ([first, second], [second, first], [second], [first]):
        assert send(*sources) == UploadResult(0, 0, len(sources))


def test_two_files_of_one_name_in_two_runs(send, sandbox, project, photos):
    send(photos("DJI_0001.JPG", under="100MEDIA"))
    assert send(photos("DJI_0001.JPG", under="101MEDIA")) == UploadResult(1, 1, 0)
    assert len(keys(sandbox, project)[0]) == 2


def test_two_folders_of_one_name(send, sandbox, project, photos):
    sources = [photos("1.jpg", under=f"day{day}/DCIM") for day in (1, 2, 3)]
    assert send(*sources) == UploadResult(3, 3, 0)
    assert len(keys(sandbox, project)[0]) == 3
    assert send(*reversed(sources)) == UploadResult(0, 0, 3)


def test_a_file_that_was_changed_never_replaces_a_registered_one(send, sandbox, project, photos):
    folder = photos("1.jpg")
    send(folder)
    path = folder / "1.jpg"
    data = path.read_bytes()
    path.write_bytes(data[:-1] + b"?")
    assert send(folder) == UploadResult(1, 1, 0)
    state = sandbox.project(project)
    assert sandbox.state.store.get(f"{state.prefix}/1.jpg").path.read_bytes() == data
    assert keys(sandbox, project)[0] == ["1.jpg", "photos/1.jpg"]
    assert send(folder) == UploadResult(0, 0, 1)


def test_what_is_no_photo_is_named_and_skipped(send, photos, progress):
    folder = photos("1.jpg")
    (folder / "fake.jpg").write_text("<html>")
    (folder / "gone.jpg").symlink_to(folder / "nowhere")
    assert send(folder) == UploadResult(1, 1, 2)
    assert any("fake.jpg" in line for line in progress.warnings)
    assert any("gone.jpg" in line for line in progress.warnings)


def test_a_file_that_goes_missing_is_named_and_the_rest_goes_up(
    client, sandbox, project, photos, locate, progress
):
    folder = photos("1.jpg", "2.jpg", "3.jpg")

    def remove_one(path):
        if path.name == "2.jpg":
            path.unlink()
            return None
        return locate(path)

    with pytest.raises(StorageError, match=r"2\.jpg"):
        upload_photos(client, project, [folder], remove_one, progress)
    assert keys(sandbox, project) == (["1.jpg", "3.jpg"], ["1.jpg", "3.jpg"])
    assert any("2.jpg" in line for line in progress.warnings)


def test_failures_are_named_even_if_the_registration_fails_too(
    client, sandbox, project, photos, locate, progress
):
    folder = photos("1.jpg", "2.jpg")

    def remove_one(path):
        if path.name == "2.jpg":
            path.unlink()

    sandbox.respond_next("cloud", "POST", REGISTER, 400, {"detail": "No."}, times=100)
    with pytest.raises(ServiceRefused):
        upload_photos(client, project, [folder], remove_one, progress)
    assert any("2.jpg" in line and "Could not read" in line for line in progress.warnings)


def test_a_project_that_may_only_be_read_ends_the_run_at_once(
    client, sandbox, project, photos, progress
):
    sandbox.change_project(project, read_only=True)
    folder = photos(*(f"{number}.jpg" for number in range(60)))
    with pytest.raises(StorageError, match="upload anything to this project") as caught:
        upload_photos(client, project, [folder], lambda path: None, progress)
    assert "AccessDenied" in str(caught.value)
    assert progress.warnings == ["No photo has a position: the result will not be georeferenced."]
    assert len(calls(sandbox, "s3", "PUT")) <= 2 * CONNECTIONS
    assert not secrets_in(sandbox, progress.log, str(caught.value))
    assert calls(sandbox, path=REGISTER) == []


def test_no_photos_and_missing_paths_send_nothing(send, sandbox, project, tmp_path):
    before = len(sandbox.requests)
    for source in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(InvalidInput):
            send(source)
    assert len(sandbox.requests) == before


def test_a_zip_counts_as_one_extra(send, sandbox, project, photos, progress):
    folder = photos("1.jpg", "2.jpg")
    path = folder / "all photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(folder / "1.jpg", "1.jpg")
    assert send(path) == UploadResult(1, 1, 0)
    assert [key.rpartition("/")[2] for key in sandbox.project(project).extras] == [path.name]
    assert send(path) == UploadResult(0, 0, 1)
    assert len(calls(sandbox, path=REGISTER)) == 1
    assert send(path, folder / "2.jpg") == UploadResult(1, 1, 1)


def test_an_extra_is_not_registered_twice_though_no_image_is_counted(
    send, sandbox, project, photos
):
    folder = photos("1.jpg")
    path = folder / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(folder / "1.jpg", "1.jpg")
    send(path)
    sandbox.change_project(project, status="CREATED")
    assert send(path) == UploadResult(0, 0, 1)
    assert len(calls(sandbox, path=REGISTER)) == 1


@pytest.mark.parametrize("status", ["PROCESSING", "DONE", "ERROR"])
def test_a_project_that_was_started_takes_none(send, sandbox, project, photos, status):
    sandbox.change_project(project, status=status)
    with pytest.raises(InvalidInput, match="takes no more photos") as caught:
        send(photos("1.jpg"))
    assert status in str(caught.value)
    assert calls(sandbox, "s3") == []


def test_fewer_registered_than_sent_are_named(send, sandbox, project, photos):
    sandbox.respond_next("cloud", "POST", REGISTER, 200, {"nb_images_registered": 1})
    with pytest.raises(ServiceRefused, match=r"does not register 1\.jpg, 2\.jpg, 3\.jpg"):
        send(photos("1.jpg", "2.jpg", "3.jpg"))
    assert send(photos()).registered == 3


def test_an_answer_to_a_registration_that_was_lost(send, sandbox, project, photos, monkeypatch):
    # The service registers, and its answer comes too late.
    folder = photos("1.jpg", "2.jpg")
    monkeypatch.setattr("pix4d_qgis.api.http.READ_TIMEOUT", 0.5)
    original = sandbox.state.steering.record

    def slow_record(service, method, path, query, status):
        if path.endswith(REGISTER):
            time.sleep(1.0)
        original(service, method, path, query, status)

    monkeypatch.setattr(sandbox.state.steering, "record", slow_record)
    assert send(folder) == UploadResult(2, 2, 0)
    assert keys(sandbox, project)[0] == ["1.jpg", "2.jpg"]
    time.sleep(1.0)
    assert len(calls(sandbox, path=REGISTER)) == 1


def test_a_registration_that_failed_is_continued_by_the_next_run(
    send, sandbox, project, photos, quick_retries
):
    folder = photos("1.jpg", "2.jpg")
    sandbox.fault("cloud", "POST", REGISTER, "status", times=math.inf)
    with pytest.raises(ServiceUnavailable, match="register photos"):
        send(folder)
    assert keys(sandbox, project) == ([], ["1.jpg", "2.jpg"])
    sandbox.clear_faults()
    assert send(folder) == UploadResult(0, 2, 2)


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(credentials_lifetime=1.0, **FAST)])
def test_credentials_that_last_a_second(send, sandbox, photos):
    sandbox.delay("s3", "", 0.3)
    names = [f"{number}.jpg" for number in range(40)]
    assert send(photos(*names)) == UploadResult(40, 40, 0)
    assert len(calls(sandbox, path="s3_credentials")) >= 2


def test_the_log_says_what_is_about_to_happen(send, sandbox, photos, progress, flight, tmp_path):
    from sandbox import make_photos

    make_photos(tmp_path / "photos", 1, gps=False, first=9, size=(64, 48))
    send(photos("1.jpg", "2.jpg"))
    log = "\n".join(progress.infos)
    assert "About to upload: 3 photos, 0.0 MB." in log
    assert "without GPS position: 1 of 3" in log
    assert "longitude 7.1" in log
    assert "Output CRS" in log
    assert any("DJI_0009.JPG" in line for line in progress.warnings)
    assert "Region of interest: as set in the project" in log
    assert "will use credits" in log
    assert "close the registration" in log
    first = log.index("About to upload")
    assert first < log.index("Uploaded 3 files")


def test_a_crs_that_is_not_understood_here_stops_nothing(send, sandbox, project, photos, progress):
    sandbox.change_project(project, coordinate_system="EPSG:999999")
    assert send(photos("1.jpg")).registered == 1
    assert any("EPSG:999999" in line for line in progress.warnings)


@pytest.mark.parametrize("path", ["s3", "cloud"])
def test_a_cancel_is_noticed_at_once(send, sandbox, photos, progress, path):
    folder = photos("1.jpg", "2.jpg")
    sandbox.delay(path, "" if path == "s3" else REGISTER, 3.0)
    progress.cancel_after(1.0)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        send(folder)
    assert time.monotonic() - began < 2.0
