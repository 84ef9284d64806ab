import pytest

from toolbox_fixtures import connect, done, photos, provider, sandbox, settings, toolbox  # noqa: F401


@pytest.fixture(autouse=True)
def undrawn(qgis_canvas):
    """The map is not drawn, so that it asks for nothing, and reads nothing before its time."""
    qgis_canvas.freeze()
    qgis_canvas.waitWhileRendering()  # what was due before is drawn all the same
    yield
    qgis_canvas.freeze(False)
