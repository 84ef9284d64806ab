"""A project that was saved with streamed layers is opened again, in the real desktop."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

from qgis_desktop import ROOT, make_profile, run_main
from rendering import values

STEPS = Path(__file__).with_name("at_desktop.py")


class Desktop:
    """Starts QGIS anew for every step."""

    def __init__(self, folder, project_id):
        self.folder = folder
        self._project_id = project_id
        make_profile(folder, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])

    @property
    def saved(self):
        return self.folder / "saved.qgz"

    def step(self, name, *arguments, **variables):
        result = self.folder / "result.json"
        result.unlink(missing_ok=True)
        output = run_main(
            self.folder,
            STEPS,
            *arguments,
            ALIVE_STEP=name,
            ALIVE_FOLDER=str(self.folder),
            ALIVE_RESULT=str(result),
            ALIVE_PROJECT=str(self._project_id),
            **variables,
        )
        assert result.exists(), output
        found = json.loads(result.read_text())
        assert "error" not in found, found["error"]
        return found

    def picture(self, name):
        return values(QImage(str(self.folder / f"{name}.png")))

    def text(self):
        """All that is in the project file."""
        with zipfile.ZipFile(self.saved) as file:
            return "".join(file.read(name).decode(errors="replace") for name in file.namelist())


@pytest.fixture(scope="module")
def desktop(tmp_path_factory, sandbox, done):
    """A desktop whose project was saved with both layers."""
    desktop = Desktop(tmp_path_factory.mktemp("alive"), done)
    found = desktop.step("save", **sandbox.environment)
    assert found["valid"] == [True, True]
    desktop.before = found
    return desktop


def test_a_saved_project_opens_with_its_layers(desktop, sandbox):
    found = desktop.step("reopen", desktop.saved, **sandbox.environment)
    assert found["dialogs"] == []
    assert found["awake"]
    before, then = desktop.before, found["then"]
    for what in ("sources", "valid", "extents", "renderers", "marks", "messages"):
        assert then[what] == before[what]
    assert not then["dirty"]
    assert found["first"]["valid"] == [True, True]
    assert found["first"]["extents"] == before["extents"]
    assert (desktop.picture("after") == desktop.picture("before")).all()


def test_no_secret_is_in_the_project_file(desktop, sandbox):
    text = desktop.text()
    assert "/vsis3/" in text
    assert "asleep" not in text
    assert not [secret for secret in sandbox.secrets if secret in text]
