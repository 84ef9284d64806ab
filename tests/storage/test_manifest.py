import os
import sqlite3
import time

import pytest

from pix4d_qgis.errors import StorageError
from pix4d_qgis.storage.area_note import note_area, noted_area
from pix4d_qgis.storage.manifest import (
    KEPT_DAYS,
    PLANNED,
    REGISTERED,
    SENT,
    Entry,
    open_manifest,
)

URL = "https://cloud.example:8443"


@pytest.fixture
def warnings():
    return []


@pytest.fixture
def opened(tmp_path, warnings):
    def run(number=7, folder=tmp_path):
        return open_manifest(folder, URL, number, warnings.append)

    return run


def entry(name, **changes):
    return Entry(f"p/{name}", f"/photos/{name}", 10, 20, **changes)


def test_entries_are_there_the_next_time(opened, warnings):
    with opened() as manifest:
        manifest.put([entry("1.jpg"), entry("2.jpg", etag="e", upload_id="u", state=SENT)])
        manifest.mark(["p/1.jpg"], REGISTERED)
    with opened() as manifest:
        assert manifest.get("p/1.jpg") == entry("1.jpg", state=REGISTERED)
        assert manifest.of_path("/photos/2.jpg").upload_id == "u"
        assert manifest.registered_photos() == 1
    assert warnings == []


def test_projects_have_manifests_of_their_own(opened):
    with opened(7) as manifest:
        manifest.put([entry("1.jpg")])
    with opened(8) as manifest:
        assert len(manifest) == 0


def test_a_path_and_a_key_are_there_once(opened):
    with opened() as manifest:
        manifest.put([entry("1.jpg"), entry("2.jpg")])
        manifest.put([Entry("p/1.jpg", "/photos/2.jpg", 1, 2)])
        manifest.put([Entry("p/3.jpg", "/photos/2.jpg", 1, 2)])
    with opened() as manifest:
        assert [(e.key, e.path) for e in manifest] == [("p/3.jpg", "/photos/2.jpg")]
        assert manifest.get("p/1.jpg") is None


def test_a_path_that_is_no_text(opened):
    path = os.fsdecode(b"/photos/\xff/1.jpg")
    with opened() as manifest:
        manifest.put([Entry("p/1.jpg", path, 1, 2)])
    with opened() as manifest:
        assert manifest.of_path(path).key == "p/1.jpg"


def test_only_one_at_a_time(opened):
    with opened():
        refused = pytest.raises(StorageError, match="Another QGIS is uploading to project 7")
        with refused, opened():
            pass
        with opened(8):
            pass
    with opened():
        pass


def test_what_is_no_manifest_is_put_aside(opened, tmp_path, warnings):
    with opened() as manifest:
        manifest.put([entry("1.jpg")])
    (path,) = tmp_path.glob("*.sqlite")
    database = sqlite3.connect(path)
    with database:
        database.execute("UPDATE files SET state = 'unheard of'")
    database.close()
    with opened() as manifest:
        assert len(manifest) == 0
        manifest.put([entry("2.jpg")])
    with opened() as manifest:
        assert len(manifest) == 1
    assert len(list(tmp_path.glob("*.broken"))) == 1
    assert warnings == []


def test_a_disk_that_takes_no_more_ends_the_file(opened, tmp_path, warnings):
    with opened() as manifest:
        manifest.put([entry("1.jpg", state=PLANNED)])
        manifest._database.execute("PRAGMA max_page_count = 4")
        manifest.put(entry(f"{number}.jpg", state=SENT) for number in range(1000))
        manifest.mark(["p/1.jpg"], REGISTERED)
        assert len(manifest) == 1000
        assert len(warnings) == 1
        assert "cannot be noted" in warnings[0]
    assert list(tmp_path.glob("*.sqlite*")) == []


def test_a_folder_named_locked_is_no_lock(tmp_path, warnings):
    (tmp_path / "locked").write_text("in the way")
    with open_manifest(tmp_path / "locked", URL, 7, warnings.append) as manifest:
        assert len(manifest) == 0
    assert "cannot be noted" in warnings[0]


def test_old_manifests_are_removed(opened, tmp_path):
    with opened(7):
        pass
    (path,) = tmp_path.glob("*.sqlite")
    long_ago = time.time() - (KEPT_DAYS + 1) * 86400
    os.utime(path, (long_ago, long_ago))
    with opened(8):
        assert not path.exists()


def test_another_place_of_the_same_number(opened):
    with opened() as manifest:
        manifest.put([entry("1.jpg")])
        manifest.keep_below("p")
        assert len(manifest) == 1
        manifest.keep_below("other")
        assert len(manifest) == 0
    with opened() as manifest:
        assert len(manifest) == 0


def test_areas_are_noted(tmp_path):
    folder = tmp_path / "new"
    assert noted_area(folder, URL, 7) is None
    note_area(folder, URL, 7, {"plane": {}})
    assert noted_area(folder, URL, 7) == {"plane": {}}
    note_area(folder, URL, 7, None)
    assert noted_area(folder, URL, 7) == {}
    (path,) = folder.iterdir()
    for content in ("", "[]", "{}", '{"area": 1}', "[" * 100_000):
        path.write_text(content)
        assert noted_area(folder, URL, 7) is None
    assert noted_area(None, URL, 7) is None
