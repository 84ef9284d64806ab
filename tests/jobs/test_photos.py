import os
import zipfile
from pathlib import Path

import pytest

from pix4d_qgis.errors import Cancelled, InvalidInput
from pix4d_qgis.jobs.photos import discover, survey


def names(found):
    return [file.name for file in found.files]


def reasons(found):
    return {skipped.path.name: skipped.reason for skipped in found.skipped}


def test_folders_are_expanded_in_the_order_of_names(photos):
    folder = photos("b/2.JPG", "a.jpeg", "b/1.jpg", "c d/ä #%+.tif")
    assert names(discover([folder])) == ["a.jpeg", "b/1.jpg", "b/2.JPG", "c d/ä #%+.tif"]


def test_a_file_has_its_own_name(photos):
    folder = photos("b/2.JPG", "1.jpg")
    assert names(discover([folder / "b/2.JPG"])) == ["2.JPG"]


def test_each_file_once(photos):
    folder = photos("b/2.JPG", "1.jpg")
    assert len(discover([folder, folder / "b", folder / "1.jpg"]).files) == 2


def test_what_is_no_photo_is_named(photos):
    folder = photos("1.jpg", "2.jpg")
    (folder / "notes.txt").write_text("x")
    (folder / "fake.jpg").write_text("<html>")
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "gone.jpg").symlink_to(folder / "nowhere.jpg")
    found = discover([folder])
    assert names(found) == ["1.jpg", "2.jpg"]
    assert set(reasons(found)) == {"notes.txt", "fake.jpg", "empty.jpg", "gone.jpg"}
    assert "JPEG" in reasons(found)["fake.jpg"]
    assert "cannot be read" in reasons(found)["gone.jpg"]


@pytest.mark.timeout(10)
def test_a_pipe_is_not_read(photos):
    folder = photos("1.jpg")
    os.mkfifo(folder / "pipe.jpg")
    found = discover([folder])
    assert names(found) == ["1.jpg"]
    assert list(reasons(found)) == ["pipe.jpg"]


def test_a_name_that_is_no_text_is_skipped(photos, flight):
    folder = photos("1.jpg")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.jpg")).write_bytes(flight[0].read_bytes())
    found = discover([folder])
    assert names(found) == ["1.jpg"]
    (skipped,) = found.skipped
    assert str(skipped).encode().decode() == str(skipped)
    assert "not valid UTF-8" in str(skipped)


@pytest.mark.parametrize("character", ["\n", "\r", "\x1b", "\x7f", "\u2028", "\u202e"])
def test_a_name_with_control_characters_is_skipped_in_one_line(photos, character):
    folder = photos("1.jpg", f"a{character}b.jpg", f"sub{character}folder/2.jpg")
    found = discover([folder])
    assert names(found) == ["1.jpg"]
    assert len(found.skipped) == 2
    for skipped in found.skipped:
        assert "control characters" in str(skipped)
        assert character not in str(skipped)
        assert str(skipped).isprintable()


def test_a_folder_that_cannot_be_read_is_named(photos, monkeypatch):
    folder = photos("1.jpg", "closed/2.jpg")
    original = os.scandir

    def scandir(path="."):
        # The tests run as root, who may read everything.
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return original(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = discover([folder])
    assert names(found) == ["1.jpg"]
    assert list(reasons(found)) == ["closed"]


def test_a_zip_goes_up_only_when_it_is_chosen(photos, tmp_path):
    folder = photos("1.jpg")
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.write(folder / "1.jpg", "1.jpg")
    assert names(discover([folder])) == ["1.jpg"]
    found = discover([folder / "all.zip"])
    assert names(found) == ["all.zip"]
    assert found.photos == []


def test_a_zip_that_is_none(tmp_path):
    (tmp_path / "all.zip").write_text("no zip")
    with pytest.raises(InvalidInput, match="no photos"):
        discover([tmp_path / "all.zip"])


def test_no_photos(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(InvalidInput, match="There are no photos in") as caught:
        discover([tmp_path])
    assert str(tmp_path) in str(caught.value)
    with pytest.raises(InvalidInput, match="No photos are given"):
        discover([])


def test_a_path_that_does_not_exist(tmp_path, photos):
    with pytest.raises(InvalidInput, match=r"nowhere\.jpg"):
        discover([photos("1.jpg"), tmp_path / "nowhere.jpg"])


def test_the_survey(flight, photos, locate, progress, tmp_path):
    found = discover([photos("1.jpg", "2.jpg", "3.jpg")])
    seen = survey(found.photos, locate, progress)
    assert len(seen.positions) == 3
    west, south, east, north = seen.extent
    assert 7.1 < west <= east < 7.2
    assert 46.9 < south <= north < 47.1
    blind = survey(found.photos, lambda path: None, progress)
    assert blind.extent is None
    assert blind.without_position == ["1.jpg", "2.jpg", "3.jpg"]


def test_a_survey_can_be_cancelled(photos, locate, progress):
    progress.stop.set()
    with pytest.raises(Cancelled):
        survey(discover([photos("1.jpg")]).photos, locate, progress)
