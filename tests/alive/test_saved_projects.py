"""A project that was saved with streamed layers is opened again, in the real desktop."""

from __future__ import annotations

import json
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

from qgis_desktop import PROGRAM, ROOT, make_profile, run_main, shell_environment
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
        self.output = run_main(
            self.folder,
            STEPS,
            *arguments,
            ALIVE_STEP=name,
            ALIVE_FOLDER=str(self.folder),
            ALIVE_RESULT=str(result),
            ALIVE_PROJECT=str(self._project_id),
            **variables,
        )
        assert result.exists(), self.output
        found = json.loads(result.read_text())
        assert "error" not in found, found["error"]
        return found

    def picture(self, name):
        return values(QImage(str(self.folder / f"{name}.png")))


def text_of(file):
    """All that is in a project file."""
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        return "".join(archive.read(name).decode(errors="replace") for name in names)


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
    text = text_of(desktop.saved)
    assert "/vsis3/" in text
    assert "asleep" not in text
    assert not [secret for secret in sandbox.secrets if secret in text]


def test_projects_are_opened_one_after_the_other(desktop, sandbox):
    found = desktop.step("reopen_later", **sandbox.environment)
    assert found["dialogs"] == []
    for run in found["runs"]:
        assert run["awake"]
        assert run["then"]["sources"] == desktop.before["sources"]
        assert not run["then"]["dirty"]
    assert (desktop.picture("later") == desktop.picture("before")).all()
    valid, width, lowest = found["clip"]
    assert valid, "GDAL's programs read the layer, too"
    assert width == 800
    assert 380 < lowest < 410
    left = found["left"]
    assert left["listeners"][0] == left["listeners"][1]
    assert (left["variable"], left["timers"], left["threads"]) == (None, 0, 1)


@pytest.fixture(scope="module")
def office(desktop, sandbox):
    """The file of a project whose layers need QGIS's master password."""
    desktop.office = desktop.step("save_with_office", **sandbox.environment)
    return desktop.folder / "office.qgz"


def test_one_message_where_signing_in_needs_a_password(desktop, office):
    found = desktop.step("sign_in", office)
    assert found["dialogs"] == ["QgsCredentialDialog"] * 2, "after the button"
    locked, then = found["locked"], found["then"]
    assert locked["messages"] == ["2 PIX4D layers are asleep."]
    assert locked["marks"] == [["This PIX4D layer is asleep: press to sign in."]] * 2
    assert locked["valid"] == [True, True]
    assert locked["extents"] == then["extents"]
    inside = desktop.picture("locked")[5:-5, 5:-5]
    assert (inside == inside[0, 0]).all(), "nothing is drawn"
    assert found["refused"], "the first time the user gives no password"
    assert found["pressed"], "the message is there again"
    assert found["awake"]
    assert (then["messages"], then["marks"]) == ([], [[], []])
    assert (desktop.picture("signed-in") == desktop.picture("office")).all()


def test_a_password_given_elsewhere_is_enough(desktop, office):
    found = desktop.step("sign_in_elsewhere", office)
    assert len(found["locked"]["messages"]) == 1
    assert found["awake"]
    assert found["then"]["messages"] == []


def test_the_stand_in_never_reaches_a_file(desktop, office):
    found = desktop.step("save_asleep", office)
    assert all("asleep" in source for source in found["sources"])
    copies = found["with copies"]["sources"]
    assert len(copies) == 4
    assert all("asleep" in source for source in copies)
    assert found["with copies"]["messages"] == ["4 PIX4D layers are asleep."]
    for name in ("asleep.qgs", "asleep.qlr", "layers.xml", "clipboard.txt"):
        text = (desktop.folder / name).read_text()
        assert "/vsis3/" in text, name
        assert "is_asleep" not in text, name
    assert "is_asleep" not in text_of(desktop.folder / "asleep.qgz")
    assert b"is_asleep" not in (desktop.folder / "asleep.gpkg").read_bytes()


def test_what_was_saved_asleep_wakes(desktop, office):
    found = desktop.step("sign_in", desktop.folder / "asleep.qgz")
    assert found["awake"]
    assert found["then"]["sources"] == desktop.office["sources"]
    assert (desktop.picture("signed-in") == desktop.picture("office")).all()


def test_a_reload_of_the_plugin_keeps_the_layers(desktop, office):
    found = desktop.step("reload_plugin", office)
    assert found["dialogs"] == []
    unloaded = found["unloaded"]
    assert unloaded["sources"] == desktop.office["sources"]
    assert unloaded["messages"] == []
    assert all("Unavailable layer!" in mark for (mark,) in unloaded["marks"]), "QGIS's own"
    text = (desktop.folder / "unloaded.qgs").read_text()
    assert "/vsis3/" in text
    assert "is_asleep" not in text
    assert "singlebandpseudocolor" in text
    assert "multibandcolor" in text
    then = found["then"]
    assert then["messages"] == ["2 PIX4D layers are asleep."]
    assert then["renderers"] == desktop.office["renderers"]
    assert then["extents"] == desktop.office["extents"]


def test_layers_of_a_deleted_project_say_so(desktop, sandbox):
    answer = {"detail": "Not found."}
    sandbox.respond_next("cloud", "GET", "/s3_credentials/$", 404, answer)
    found = desktop.step("remove_deleted", desktop.saved, **sandbox.environment)
    sentence = "2 PIX4D layers show nothing; deleted at PIX4D: Quarry."
    assert found["messages"] == [sentence]
    one = "1 PIX4D layer shows nothing; deleted at PIX4D: Quarry."
    assert found["marks"] == [[one]] * 2
    assert found["dialogs"] == ["QMessageBox"], "after the button; QGIS asks first"
    assert (found["left"], found["messages at last"]) == (0, [])


@pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")
def test_without_a_window_the_layers_of_a_project_can_be_computed_with(desktop, sandbox):
    command = [PROGRAM, "--json", "run", "native:rasterlayerstatistics"]
    process = subprocess.run(
        [*command, f"--PROJECT_PATH={desktop.saved}", "--", "INPUT=DSM", "BAND=1"],
        env=shell_environment(desktop.folder, **sandbox.environment),
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )
    assert process.returncode == 0, process.stdout + process.stderr
    assert 380 < json.loads(process.stdout)["results"]["MIN"] < 410
    assert not [s for s in sandbox.secrets if s in process.stdout + process.stderr]


def test_quitting_while_layers_are_being_opened_is_clean(desktop, sandbox):
    sandbox.delay("cloud", "/s3_credentials/$", 60)
    begun = time.monotonic()
    try:
        found = desktop.step("leave", desktop.saved, **sandbox.environment)
    finally:
        sandbox.delay("cloud", "/s3_credentials/$", 0)
    assert all("is being opened" in mark for (mark,) in found["marks"])
    assert time.monotonic() - begun < 40
    for sign in ("Traceback", "Fatal", "Aborted", "Segmentation", "crashed"):
        assert sign not in desktop.output
