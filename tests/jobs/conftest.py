import pytest

from pix4d_qgis.jobs import registration
from sandbox import make_photos
from sandbox.exif import position
from service_fixtures import (  # noqa: F401
    client,
    connection,
    listener,
    progress,
    project,
    quick_retries,
    sandbox,
    sandbox_settings,
    self_signed,
)


@pytest.fixture(autouse=True)
def impatient_with_others(monkeypatch):
    """Nobody waits long for another computer that is not there."""
    monkeypatch.setattr(registration, "OTHERS_TAKE", 1.0)


@pytest.fixture
def locate():
    """Longitude and latitude in the EXIF of a photo."""
    return position


@pytest.fixture(scope="session")
def flight(tmp_path_factory):
    """Three small photos of the quarry; tests copy them."""
    return make_photos(tmp_path_factory.mktemp("flight"), 3, size=(64, 48))


@pytest.fixture(scope="session")
def flight_folder(flight):
    """The folder of these photos."""
    return flight[0].parent


@pytest.fixture
def photos(flight, tmp_path):
    """Writes photos under the given names, each with a content of its own."""

    def write(*names, under="photos"):
        folder = tmp_path / under
        for number, name in enumerate(names):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            source = flight[number % len(flight)].read_bytes()
            path.write_bytes(source + f"{under}/{name}".encode())
        return folder

    return write
