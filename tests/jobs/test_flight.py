from pathlib import Path

import pytest

from pix4d_qgis.errors import Cancelled
from pix4d_qgis.jobs.flight import look_at, megabytes, middle

QUARRY = (7.15, 47.0)


@pytest.fixture
def folder(tmp_path):
    """``folder(name=content)`` writes files that begin as a JPEG does."""

    def write(**contents):
        for name, content in contents.items():
            (tmp_path / f"{name}.jpg").write_bytes(b"\xff\xd8\xff" + content)
        return tmp_path

    return write


def look(folder, progress, positions=None, moments=None):
    """Look at a folder whose positions and moments are told by the names of its files."""
    positions, moments = positions or {}, moments or {}
    return look_at(
        [folder],
        lambda path: positions.get(path.stem),
        lambda path: moments.get(path.stem, ""),
        progress,
    )


def stems(paths):
    return sorted(path.stem for path in paths)


def test_positions_of_real_photos(flight_folder, locate, progress):
    flight = look_at([flight_folder], locate, lambda path: "", progress)
    assert len(flight.positions) == 3
    assert flight.centre == pytest.approx(QUARRY, abs=0.01)
    assert flight.survey.without_position == []
    assert megabytes(flight.found.files) == pytest.approx(
        sum(path.stat().st_size for path in flight_folder.iterdir()) / 1e6
    )
    assert progress.percents == sorted(progress.percents)
    assert progress.percents[-1] == 100


def test_copies_are_known_by_their_whole_content(folder, progress):
    start = b"s" * 100_000  # longer than what is read first
    found = look(folder(a=start + b"1", b=start + b"2", c=start + b"1", d=b"short"), progress)
    assert {path.stem: photo.path.stem for path, photo in found.copies.items()} == {"c": "a"}
    assert [file.name for file in found.without_copies()] == ["a.jpg", "b.jpg", "d.jpg"]
    assert found.copies_resolved == [Path(found.found.files[2].path).resolve()]


def test_twins_have_time_and_place_in_common_and_no_content(folder, progress):
    place = dict.fromkeys("abcd", QUARRY)
    times = {"a": "noon", "b": "noon", "c": "later", "d": "", "e": "noon"}
    positions = {**place, "e": (7.0, 47.0)}
    found = look(folder(a=b"1", b=b"2", c=b"3", d=b"4", e=b"5"), progress, positions, times)
    assert stems(found.twins) == ["a", "b"]
    assert found.copies == {}


def test_a_copy_is_no_twin(folder, progress):
    times, places = dict.fromkeys("ab", "noon"), dict.fromkeys("ab", QUARRY)
    found = look(folder(a=b"1", b=b"1"), progress, places, times)
    assert (stems(found.copies), found.twins) == (["b"], frozenset())


def test_a_photo_far_from_the_others_is_found(folder, progress):
    near = {name: (7.15 + index / 10_000, 47.0) for index, name in enumerate("abcde")}
    found = look(
        folder(a=b"1", b=b"2", c=b"3", d=b"4", e=b"5", office=b"6"),
        progress,
        {**near, "office": (7.2, 47.0)},
    )
    assert stems(found.far) == ["office"]
    assert found.centre == pytest.approx((7.1502, 47.0), abs=1e-4), "the stray does not move it"


def test_a_long_corridor_has_no_strays(folder, progress):
    places = {name: (7.0 + index / 100, 47.0) for index, name in enumerate("abcdefghij")}
    found = look(folder(**{name: name.encode() for name in places}), progress, places)
    assert found.far == frozenset()


def test_photos_without_position_are_named(folder, progress):
    found = look(folder(a=b"1", b=b"2"), progress, {"b": QUARRY})
    assert [photo.name for photo in found.without_position] == ["a.jpg"]
    assert found.survey.extent == (*QUARRY, *QUARRY)


def test_no_photo_has_a_position(folder, progress):
    found = look(folder(a=b"1"), progress)
    assert (found.centre, found.far, found.survey.extent) == (None, frozenset(), None)


def test_the_middle_of_the_antimeridian():
    assert middle([(179.9, 1.0), (-179.9, 3.0), (-179.8, 2.0)]) == pytest.approx((-179.9, 2.0))


def test_a_cancel_ends_it(folder, progress):
    progress.stop.set()
    with pytest.raises(Cancelled):
        look(folder(a=b"1"), progress)
