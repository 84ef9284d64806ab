from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pyproj import Geod

from sandbox import CENTRE, make_photos
from sandbox.exif import EXIF_IFD, GPS_IFD, position


def test_flight(tmp_path: Path) -> None:
    photos = make_photos(tmp_path, 60, size=(64, 48))
    assert [photo.name for photo in photos[:2]] == ["DJI_0001.JPG", "DJI_0002.JPG"]
    assert len(list(tmp_path.iterdir())) == 60
    places = np.array([position(photo) for photo in photos])
    assert places.mean(axis=0) == pytest.approx(CENTRE, abs=1e-8)
    geod = Geod(ellps="WGS84")
    distances = [geod.inv(*CENTRE, *place)[2] for place in places]
    assert 80 < max(distances) < 130
    assert len({tuple(place) for place in places}) == 60


def test_metadata(tmp_path: Path) -> None:
    (photo,) = make_photos(tmp_path, 1)
    with Image.open(photo) as image:
        assert (image.format, image.size) == ("JPEG", (640, 480))
        exif = image.getexif()
    assert exif[0x010F] == "DJI"
    gps = exif.get_ifd(GPS_IFD)
    assert (gps[1], gps[3]) == ("N", "E")
    assert float(gps[6]) == 475.0
    inner = exif.get_ifd(EXIF_IFD)
    assert inner[0x9003] == "2025:06:12 09:30:00"
    assert float(inner[0x920A]) == 8.8


@pytest.mark.parametrize("centre", [(-70.65, -33.45), (7.15, 47.0), (179.99, 0.001), (-0.01, 51.5)])
def test_hemispheres(tmp_path: Path, centre: tuple[float, float]) -> None:
    places = [position(photo) for photo in make_photos(tmp_path, 3, centre, size=(32, 24))]
    assert np.mean(places, axis=0) == pytest.approx(centre, abs=1e-8)


def test_the_same_every_time(tmp_path: Path) -> None:
    first = make_photos(tmp_path / "a", 2, size=(64, 48))
    second = make_photos(tmp_path / "b", 2, size=(64, 48))
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_without_positions(tmp_path: Path) -> None:
    photos = make_photos(tmp_path, 2, gps=False, first=7, size=(64, 48))
    assert photos[0].name == "DJI_0007.JPG"
    assert [position(photo) for photo in photos] == [None, None]
