"""Uploads with a manifest: what is asked, sent and registered by the next run."""

import math
import os
import sqlite3
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.inputs import BATCH
from pix4d_qgis.api.pix4d.options import ProcessingOptions
from pix4d_qgis.errors import Cancelled, ServiceRefused, ServiceUnavailable, StorageError
from pix4d_qgis.jobs import registration
from pix4d_qgis.jobs.upload import UploadResult, upload_photos
from pix4d_qgis.storage import files as files_module
from pix4d_qgis.storage import multipart
from pix4d_qgis.storage import upload as upload_module
from pix4d_qgis.storage.area_note import note_area
from sandbox import SandboxSettings
from service_fixtures import FAST, Recorder, calls, secrets_in

REGISTER = "/inputs/bulk_register/"
REFUSAL = {"status": 403, "body": {"detail": "Not now."}}
AREA = {
    "plane": {
        "vertices3d": [[7.15, 47.0, 0], [7.16, 47.0, 0], [7.16, 47.01, 0]],
        "outer_boundary": [0, 1, 2],
        "inner_boundaries": [],
    }
}


@pytest.fixture
def manifests(tmp_path):
    return tmp_path / "known"


@pytest.fixture
def send(client, project, progress, manifests):
    """Uploads as on a project that was made on this computer; nothing reads EXIF."""
    note_area(manifests, client.connection.cloud_url, project, None)

    def run(*sources):
        return upload_photos(client, project, sources, lambda path: None, progress, manifests)

    return run


@pytest.fixture
def send_elsewhere(connection, project, tmp_path):
    """Uploads as another computer does, which knows of nothing."""

    def run(*sources, under="elsewhere"):
        progress = Recorder()
        client = Pix4dClient(connection, progress.is_cancelled)
        place = tmp_path / under
        return upload_photos(client, project, sources, lambda path: None, progress, place)

    return run


@pytest.fixture
def many(tmp_path):
    """Writes so many files that begin like a JPEG, each of its own content."""

    def write(count, under="many"):
        folder = tmp_path / under
        folder.mkdir(exist_ok=True)
        for number in range(count):
            path = folder / f"{number:04}.jpg"
            if not path.exists():
                path.write_bytes(b"\xff\xd8\xff\xe0" + os.urandom(30))
        return folder

    return write


@pytest.fixture
def zip_of(tmp_path):
    """Packs a folder."""

    def pack(folder):
        path = tmp_path / "all.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for photo in folder.iterdir():
                archive.write(photo, photo.name)
        return path

    return pack


@pytest.fixture
def requests_of(sandbox):
    """Calls something; returns the requests that were made meanwhile, as method and last name."""

    def run(work):
        before = len(sandbox.requests)
        result = work()
        made = [
            (record.service, record.method, record.path.strip("/").rpartition("/")[2])
            for record in sandbox.requests[before:]
        ]
        return result, made

    return run


def without_puts(made):
    return [request for request in made if request[:2] != ("s3", "PUT")]


def cloud(method, name):
    return ("cloud", method, name)


def listing(sandbox):
    return calls(sandbox, "s3", "GET")


# Requests ----------------------------------------------------------------------------------


def test_a_first_upload_costs_three_calls_beside_puts_and_registrations(
    connection, project, many, progress, manifests, requests_of
):
    folder = many(2 * BATCH + 1)
    client = Pix4dClient(connection)
    result, made = requests_of(
        lambda: upload_photos(client, project, [folder], lambda path: None, progress, manifests)
    )
    assert result == UploadResult(2 * BATCH + 1, 2 * BATCH + 1, 0)
    assert len(made) - len(without_puts(made)) == 2 * BATCH + 1
    others = without_puts(made)
    assert others.count(cloud("POST", "bulk_register")) == 3
    assert [request for request in others if request != cloud("POST", "bulk_register")] == [
        cloud("POST", "token"),
        cloud("GET", str(project)),
        cloud("GET", "s3_credentials"),
    ]


def test_where_the_region_is_not_known_it_is_not_asked_for(
    client, project, many, progress, requests_of
):
    client.options.set(project, ProcessingOptions(area=AREA))
    _, made = requests_of(
        lambda: upload_photos(client, project, [many(2)], lambda path: None, progress)
    )
    assert cloud("GET", "processing_options") not in made
    assert any("Region of interest: as set in the project" in line for line in progress.infos)
    assert all(method == "PUT" for service, method, _ in made if service == "s3")


def test_the_region_that_was_set_here_is_announced_unasked(
    client, project, many, progress, manifests, requests_of
):
    client.options.set(project, ProcessingOptions(area=AREA))
    note_area(manifests, client.connection.cloud_url, project, AREA)
    _, made = requests_of(
        lambda: upload_photos(client, project, [many(2)], lambda path: None, progress, manifests)
    )
    assert cloud("GET", "processing_options") not in made
    assert any("Region of interest: " in line and " m2" in line for line in progress.infos)


def test_a_run_with_nothing_to_do_asks_nothing_more(send, many, project, requests_of):
    folder = many(20)
    send(folder)
    result, made = requests_of(lambda: send(folder))
    assert result == UploadResult(0, 0, 20)
    assert made == [cloud("GET", str(project)), cloud("GET", "s3_credentials")]


def test_what_is_new_costs_one_listing(send, sandbox, many, project, requests_of):
    send(many(20))
    folder = many(30)
    result, made = requests_of(lambda: send(folder))
    assert result == UploadResult(10, 10, 20)
    assert len(made) == 2 + 1 + 10 + 1
    assert len(listing(sandbox)) == 1


def test_an_upload_that_broke_off_costs_one_listing(
    send, sandbox, many, project, requests_of, quick_retries
):
    sandbox.fault("s3", "PUT", "", "reset_before", times=math.inf, skip=12)
    folder = many(40)
    with pytest.raises(StorageError, match="had been uploaded before"):
        send(folder)
    before = len(sandbox.project(project).photos)
    assert 0 < before <= 12
    sandbox.clear_faults()
    result, made = requests_of(lambda: send(folder))
    assert result == UploadResult(40 - before, 40 - before, before)
    assert len(listing(sandbox)) == 1
    assert len(made) == 2 + 1 + result.uploaded + 1
    assert len([r for r in calls(sandbox, "s3", "PUT") if r.status == 200]) == 40


def test_files_that_always_fail_keep_no_other_from_being_registered(
    send, sandbox, project, many, quick_retries
):
    sandbox.fault("s3", "PUT", "000[37].jpg", "status", status=500, times=math.inf)
    folder = many(20)
    with pytest.raises(StorageError, match=r"18 files .* missing: 0003\.jpg, 0007\.jpg\."):
        send(folder)
    assert len(sandbox.project(project).photos) == 18
    sandbox.clear_faults()
    assert send(folder) == UploadResult(2, 2, 18)


def test_where_nothing_can_be_registered_either_the_first_error_is_told(
    send, sandbox, many, quick_retries
):
    sandbox.fault("s3", "PUT", "", "reset_before", times=math.inf, skip=12)
    sandbox.fault("cloud", "POST", REGISTER, "status", times=math.inf)
    with pytest.raises(StorageError, match="had been uploaded before"):
        send(many(40))


def test_a_cancel_registers_nothing(send, sandbox, many, progress):
    sandbox.fault("s3", "PUT", "", "latency", seconds=2.0, times=math.inf, skip=5)
    progress.cancel_on_status = "5 of 20 files"
    with pytest.raises(Cancelled):
        send(many(20))
    assert calls(sandbox, path=REGISTER) == []


def test_a_lost_manifest_costs_both_listings(send, sandbox, many, project, manifests, requests_of):
    folder = many(20)
    send(folder)
    (path,) = manifests.glob("*.sqlite")
    path.unlink()
    result, made = requests_of(lambda: send(folder))
    assert result == UploadResult(0, 0, 20)
    assert [request[1] for request in made] == ["GET"] * 4
    result, made = requests_of(lambda: send(folder))
    assert len(made) == 2


@pytest.mark.parametrize("content", [b"", b"nonsense" * 1000, None])
def test_a_broken_manifest_is_as_good_as_lost(
    send, sandbox, many, project, manifests, content, progress
):
    folder = many(20)
    send(folder)
    (path,) = manifests.glob("*.sqlite")
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096) if content is None else content)
    assert send(folder) == UploadResult(0, 0, 20)
    assert send(folder) == UploadResult(0, 0, 20)
    assert len(sandbox.project(project).photos) == 20
    assert set(sandbox.project(project).registrations.values()) == {1}


def test_a_folder_that_cannot_be_written_is_a_warning(
    client, project, sandbox, many, progress, tmp_path
):
    (tmp_path / "file").write_text("in the way")
    place = tmp_path / "file" / "folder"
    result = upload_photos(client, project, [many(3)], lambda path: None, progress, place)
    assert result == UploadResult(3, 3, 0)
    assert any("cannot be noted on this computer" in line for line in progress.warnings)


def test_a_manifest_holds_no_secret(send, sandbox, many, manifests):
    send(many(3))
    for path in manifests.iterdir():
        assert not secrets_in(sandbox, path.read_bytes().decode("latin-1"))


def test_the_manifest_of_another_service_under_the_same_address_is_not_believed(
    send, sandbox, many, project, manifests
):
    folder = many(5)
    send(folder)
    change_manifest(manifests, "SET key = 'user-other/' || key, state = 'sent'")
    assert send(folder) == UploadResult(0, 0, 5)


# What others do to the project -------------------------------------------------------------


def test_photos_that_were_deleted_in_the_cloud_are_sent_again(send, client, project, many):
    folder = many(10)
    send(folder)
    for photo in list(client.inputs.photos(project))[:3]:
        client.inputs.delete(project, photo.id)
    assert send(folder) == UploadResult(3, 3, 7)
    assert send(folder) == UploadResult(0, 0, 10)


def test_photos_of_another_computer_are_not_sent_again(
    send, client, project, sandbox, many, progress, tmp_path
):
    folder = many(20)
    half = sorted(folder.iterdir())[:10]
    upload_photos(client, project, half, lambda path: None, progress, tmp_path / "elsewhere")
    assert send(folder) == UploadResult(10, 10, 10)
    assert set(sandbox.project(project).registrations.values()) == {1}


def test_photos_that_another_computer_only_sent_are_registered(
    send, client, project, sandbox, many, progress, tmp_path, quick_retries
):
    folder = many(20)
    sandbox.fault("cloud", "POST", REGISTER, "status", times=math.inf)
    with pytest.raises(ServiceUnavailable):
        upload_photos(client, project, [folder], lambda path: None, progress, tmp_path / "other")
    sandbox.clear_faults()
    assert send(folder) == UploadResult(0, 20, 20)
    assert len([r for r in calls(sandbox, "s3", "PUT") if r.status == 200]) == 20


def registered_once(sandbox, project, count):
    return list(sandbox.project(project).registrations.values()) == [1] * count


def test_a_job_that_another_computer_has_finished(
    send, send_elsewhere, project, sandbox, many, zip_of, requests_of
):
    folder = many(4)
    sources = [folder, zip_of(folder)]
    sandbox.fault("cloud", "POST", REGISTER, "status", **REFUSAL)
    with pytest.raises(ServiceRefused):
        send(*sources)
    assert send_elsewhere(*sources) == UploadResult(0, 5, 5)
    result, made = requests_of(lambda: send(*sources))
    assert result == UploadResult(0, 0, 5)
    assert made[2:] == [cloud("GET", "photos"), cloud("GET", "extras")]
    assert registered_once(sandbox, project, 5)


def test_an_archive_that_another_computer_has_registered(
    send, send_elsewhere, project, sandbox, many, zip_of
):
    archive = zip_of(many(1))
    sandbox.fault("cloud", "POST", REGISTER, "status", **REFUSAL)
    with pytest.raises(ServiceRefused):
        send(archive)
    send_elsewhere(archive)
    assert send(archive) == UploadResult(0, 0, 1)
    assert registered_once(sandbox, project, 1)


@pytest.mark.parametrize("later", [0.0, 0.05, 0.15])
def test_two_computers_at_once(send_elsewhere, project, sandbox, many, later, monkeypatch):
    monkeypatch.setattr(registration, "OTHERS_TAKE", 10.0)
    sandbox.delay("s3", "", 0.02)
    sandbox.delay("cloud", REGISTER, 0.5)  # longer than between the ends of the two uploads
    folder = many(120)

    def work(number):
        time.sleep(number * later)
        return send_elsewhere(folder, under=f"computer {number}")

    with ThreadPoolExecutor(2) as executor:
        results = list(executor.map(work, range(2)))
    assert sum(result.uploaded for result in results) == 120
    assert registered_once(sandbox, project, 120)
    assert sum(result.registered for result in results) == 120


def test_a_computer_that_is_always_a_photo_ahead_makes_none_fail(
    send, sandbox, project, many, monkeypatch
):
    monkeypatch.setattr(upload_module, "CONNECTIONS", 1)  # a collision at each second photo
    folder = many(16)
    prefix = sandbox.project(project).prefix
    ahead = [path for number, path in enumerate(sorted(folder.iterdir())) if number % 2]
    record = sandbox.state.steering.record

    def put_next():
        if ahead:
            path = ahead.pop(0)
            sandbox.state.store.put_bytes(f"{prefix}/{path.name}", path.read_bytes(), "image/jpeg")

    def recording(service, method, *rest, **more):
        if (service, method) == ("s3", "GET"):
            put_next()
        record(service, method, *rest, **more)

    monkeypatch.setattr(sandbox.state.steering, "record", recording)
    put_next()
    assert send(folder) == UploadResult(8, 16, 8)
    assert len(listing(sandbox)) == 8


def test_photos_of_this_computer_that_were_not_noted_cost_no_second_listing(
    send, sandbox, project, many, manifests, requests_of
):
    folder = many(20)
    sandbox.fault("cloud", "POST", REGISTER, "status", **REFUSAL)
    with pytest.raises(ServiceRefused):
        send(folder)
    change_manifest(manifests, "SET state = 'planned', etag = '' WHERE key LIKE '%000_.jpg'")
    result, made = requests_of(lambda: send(folder))
    assert result == UploadResult(0, 20, 20)
    assert [request[:2] for request in made[2:]] == [("s3", "GET"), ("cloud", "POST")]


def change_manifest(manifests, change):
    """Bring the manifest into the state in which a kill would have left it."""
    (path,) = manifests.glob("*.sqlite")
    with sqlite3.connect(path) as database:
        database.execute(f"UPDATE files {change}")
    database.close()


def test_a_lost_answer_to_a_photo_is_counted_as_uploaded(
    send, sandbox, project, many, quick_retries
):
    sandbox.fault("s3", "PUT", "", "lost_answer", times=3)
    assert send(many(30)) == UploadResult(30, 30, 0)
    assert len([r for r in calls(sandbox, "s3", "PUT") if r.status == 200]) == 30


def test_a_folder_that_was_moved_is_not_sent_again(send, sandbox, many, tmp_path):
    folder = many(5)
    send(folder)
    folder.rename(tmp_path / "moved")
    assert send(tmp_path / "moved") == UploadResult(0, 0, 5)
    assert len(calls(sandbox, "s3", "PUT")) == 5


def test_a_folder_that_was_renamed_below_the_chosen_one_is_not_sent_again(
    send, sandbox, project, many, tmp_path, progress
):
    (tmp_path / "flight").mkdir()
    folder = many(5, under="flight/100MEDIA")
    send(tmp_path / "flight")
    folder.rename(tmp_path / "flight" / "north")
    assert send(tmp_path / "flight") == UploadResult(0, 0, 5)
    assert send(tmp_path / "flight") == UploadResult(0, 0, 5)
    assert len(calls(sandbox, "s3", "PUT")) == 5
    assert not any("Another file" in line for line in progress.warnings)


def test_a_copy_of_a_photo_is_a_photo_of_its_own(send, sandbox, many):
    folder = many(2)
    send(folder)
    (folder / "copy.jpg").write_bytes((folder / "0001.jpg").read_bytes())
    assert send(folder) == UploadResult(1, 1, 2)


# Files that change -------------------------------------------------------------------------


def test_a_file_that_changes_while_it_is_sent_is_named_and_overwritten_by_the_next_run(
    send, sandbox, project, many, monkeypatch, progress
):
    folder = many(5)
    victim = folder / "0002.jpg"
    read = files_module.FileStream.read

    def reading(self, size=-1):
        block = bytes(read(self, size))
        if self._path == victim and block:
            os.utime(victim, ns=(1, 1))
        return block

    with monkeypatch.context() as patched:
        patched.setattr(files_module.FileStream, "read", reading)
        with pytest.raises(StorageError, match="has changed"):
            send(folder)
    assert any("0002.jpg" in line for line in progress.warnings)
    state = sandbox.project(project)
    assert len(state.photos) == 4
    victim.write_bytes(b"\xff\xd8\xff\xe0 complete now")
    assert send(folder) == UploadResult(1, 1, 4)
    stored = sandbox.state.store.get(f"{state.prefix}/0002.jpg")
    assert stored.path.read_bytes() == victim.read_bytes()
    assert len(sandbox.objects(project)) == 5


def test_a_file_that_changed_after_it_was_sent_is_sent_again_unless_registered(
    send, sandbox, project, many, quick_retries
):
    folder = many(3)
    sandbox.fault("cloud", "POST", REGISTER, "status", times=math.inf)
    with pytest.raises(ServiceUnavailable):
        send(folder)
    sandbox.clear_faults()
    (folder / "0001.jpg").write_bytes(b"\xff\xd8\xff\xe0 new")
    assert send(folder) == UploadResult(1, 3, 2)
    assert len(sandbox.objects(project)) == 3


def test_a_registered_file_that_changed_is_named_and_left_out(
    send, sandbox, project, many, progress
):
    folder = many(3)
    send(folder)
    (folder / "0001.jpg").write_bytes(b"\xff\xd8\xff\xe0 new")
    assert send(folder) == UploadResult(0, 0, 3)
    assert any("0001.jpg has changed since it was registered" in w for w in progress.warnings)
    assert len(sandbox.objects(project)) == 3


def test_a_file_that_was_only_touched_is_the_same(send, sandbox, many, progress):
    folder = many(3)
    send(folder)
    os.utime(folder / "0001.jpg")
    progress.warnings.clear()
    assert send(folder) == UploadResult(0, 0, 3)
    assert not any("0001.jpg" in line for line in progress.warnings)
    assert len(calls(sandbox, "s3", "PUT")) == 3


# Registration ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["lost_answer", "html_after", "truncated", "status_after"])
def test_a_lost_answer_registers_nothing_twice(
    send, sandbox, project, many, kind, quick_retries, monkeypatch
):
    monkeypatch.setattr(registration, "BATCH", 10)
    sandbox.fault("cloud", "POST", REGISTER, kind, skip=1)
    assert send(many(30)) == UploadResult(30, 30, 0)
    assert set(sandbox.project(project).registrations.values()) == {1}


@pytest.mark.parametrize("kind", ["reset_before", "html", "status"])
def test_a_registration_that_did_not_happen_is_repeated(
    send, sandbox, project, many, kind, quick_retries, monkeypatch
):
    monkeypatch.setattr(registration, "BATCH", 10)
    sandbox.fault("cloud", "POST", REGISTER, kind, skip=1)
    assert send(many(30)) == UploadResult(30, 30, 0)
    assert set(sandbox.project(project).registrations.values()) == {1}


def test_a_refusal_after_a_lost_answer_registers_nothing_twice(
    send, client, sandbox, project, many, quick_retries, monkeypatch
):
    sandbox.fault("cloud", "POST", REGISTER, "status")
    sandbox.fault("cloud", "POST", REGISTER, "status", status=400, body={"x": ["No."]}, skip=1)
    record = sandbox.state.steering.record
    half = []

    def recording(service, method, path, *rest, **more):
        record(service, method, path, *rest, **more)
        if path.endswith(REGISTER) and not half:
            half.extend(list(sandbox.objects(project))[:2])
            client.inputs.register(project, half)

    monkeypatch.setattr(sandbox.state.steering, "record", recording)
    assert send(many(4)) == UploadResult(4, 4, 0)
    assert registered_once(sandbox, project, 4)


def test_an_archive_that_is_not_among_what_was_registered_is_named(
    send, sandbox, project, many, zip_of
):
    archive = zip_of(many(1))
    answer = {"nb_images_registered": 0, "extra_files_registered": 0}
    sandbox.respond_next("cloud", "POST", REGISTER, 200, answer)
    with pytest.raises(ServiceRefused, match=r"does not register all\.zip"):
        send(archive)
    assert send(archive) == UploadResult(0, 1, 1)
    assert registered_once(sandbox, project, 1)


def test_files_that_the_service_refuses_are_named_and_the_rest_is_registered(
    send, sandbox, project, many
):
    folder = many(40)
    refused = {"0007.jpg", "0030.jpg"}
    state = sandbox.project(project)
    register = sandbox.state.store.get

    def get(key):
        return None if key.rpartition("/")[2] in refused else register(key)

    sandbox.state.store.get = get
    with pytest.raises(ServiceRefused, match=r"0007\.jpg, 0030\.jpg"):
        send(folder)
    assert len(state.photos) == 38
    sandbox.state.store.get = register
    assert send(folder) == UploadResult(0, 2, 40)


@pytest.mark.parametrize("gone", [range(5), range(0, 60, 2)])
def test_objects_that_vanished_are_sent_again(send, sandbox, project, many, gone):
    folder = many(60)
    sandbox.fault("cloud", "POST", REGISTER, "status", **REFUSAL)
    with pytest.raises(ServiceRefused):
        send(folder)
    for number in gone:
        sandbox.state.store.delete(f"{sandbox.project(project).prefix}/{number:04}.jpg")
    with pytest.raises(ServiceRefused):
        send(folder)
    assert send(folder).uploaded == len(gone)
    assert registered_once(sandbox, project, 60)
    assert len(sandbox.objects(project)) == 60


def test_a_refused_photo_that_was_mended_takes_the_place_of_its_own_object(
    send, sandbox, project, many
):
    folder = many(3)
    sandbox.fault("cloud", "POST", REGISTER, "status", status=400, body={"x": ["No."]}, times=9)
    with pytest.raises(ServiceRefused):
        send(folder)
    sandbox.clear_faults()
    (folder / "0001.jpg").write_bytes(b"\xff\xd8\xff\xe0 mended")
    assert send(folder) == UploadResult(1, 3, 2)
    assert len(sandbox.objects(project)) == 3


def test_a_registration_that_is_refused_as_a_whole_ends_soon(send, sandbox, many):
    sandbox.respond_next("cloud", "POST", REGISTER, 400, {"detail": "No licence."}, times=999)
    with pytest.raises(ServiceRefused, match="No licence"):
        send(many(60))
    assert len(calls(sandbox, path=REGISTER)) <= registration.REFUSALS + 1


def test_a_zip_is_remembered(send, many, project, zip_of, requests_of):
    folder = many(2)
    path = zip_of(folder)
    assert send(path, folder) == UploadResult(3, 3, 0)
    result, made = requests_of(lambda: send(path, folder))
    assert result == UploadResult(0, 0, 3)
    assert len(made) == 2


@pytest.fixture
def small_parts(monkeypatch):
    """Files over 6 MiB go up in parts of 5 MiB, the least that S3 takes."""
    monkeypatch.setattr(upload_module, "LARGE_FILE", 6 << 20)
    monkeypatch.setattr(multipart, "PART", 5 << 20)


def large_file(path, size=11 << 20):
    path.write_bytes(b"\xff\xd8\xff\xe0" + os.urandom(size - 4))
    return path


def test_a_large_file_is_registered_and_remembered(
    send, sandbox, project, tmp_path, small_parts, requests_of
):
    path = large_file(tmp_path / "large.jpg")
    assert send(path) == UploadResult(1, 1, 0)
    result, made = requests_of(lambda: send(path))
    assert result == UploadResult(0, 0, 1)
    assert len(made) == 2


def test_a_large_file_that_was_complete_and_not_noted_is_not_sent_again(
    send, sandbox, project, tmp_path, many, manifests, small_parts
):
    path = large_file(tmp_path / "large.jpg")
    folder = many(2)
    send(path, folder)
    before = len(calls(sandbox, "s3", "PUT"))
    change = "SET state = 'planned', etag = '', upload_id = 'done' WHERE key LIKE '%large.jpg'"
    change_manifest(manifests, change)
    change_manifest(manifests, "SET state = 'registering' WHERE key LIKE '%0001.jpg'")
    assert send(path, folder) == UploadResult(0, 0, 3)
    assert len(calls(sandbox, "s3", "PUT")) == before
    assert registered_once(sandbox, project, 3)


def test_parts_of_a_file_that_somebody_else_has_sent_are_dropped(
    send, send_elsewhere, sandbox, project, tmp_path, small_parts, quick_retries
):
    path = large_file(tmp_path / "large.jpg")
    sandbox.fault("s3", "PUT", "", "status", query="partNumber=2", times=math.inf)
    with pytest.raises(StorageError):
        send(path)
    sandbox.clear_faults()
    send_elsewhere(path)
    assert len(sandbox.open_uploads(project)) == 1
    assert send(path) == UploadResult(0, 0, 1)
    assert sandbox.open_uploads(project) == []


def test_a_large_file_that_changed_begins_anew_and_leaves_no_parts(
    send, sandbox, project, tmp_path, small_parts, quick_retries
):
    path = large_file(tmp_path / "large.jpg")
    sandbox.fault("s3", "PUT", "", "status", query="partNumber=2", times=math.inf)
    with pytest.raises(StorageError):
        send(path)
    sandbox.clear_faults()
    assert len(sandbox.open_uploads(project)) == 1
    large_file(path, 12 << 20)
    assert send(path) == UploadResult(1, 1, 0)
    assert sandbox.open_uploads(project) == []
    (key,) = sandbox.objects(project)
    assert sandbox.state.store.get(key).path.read_bytes() == path.read_bytes()


def test_a_lost_answer_to_putting_the_parts_together(
    send, sandbox, project, tmp_path, small_parts, quick_retries
):
    path = large_file(tmp_path / "large.jpg")
    sandbox.fault("s3", "POST", "", "lost_answer", query="uploadId=")
    assert send(path) == UploadResult(1, 1, 0)
    (key,) = sandbox.objects(project)
    assert sandbox.state.store.get(key).path.read_bytes() == path.read_bytes()


# Expiry ------------------------------------------------------------------------------------


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(credentials_lifetime=2.0, **FAST)])
def test_credentials_and_tokens_that_expire_in_the_middle(
    send, sandbox, project, many, quick_retries
):
    sandbox.delay("s3", "", 0.4)
    sandbox.fault("s3", "PUT", "", "expire_tokens", skip=20)
    assert send(many(60)) == UploadResult(60, 60, 0)
    assert len(calls(sandbox, path="s3_credentials")) >= 2
    assert len(calls(sandbox, path="token")) >= 2
    assert set(sandbox.project(project).registrations.values()) == {1}
