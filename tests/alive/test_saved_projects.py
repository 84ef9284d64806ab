"""A project that was saved with streamed layers is opened again, in the real desktop."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import time
import zipfile
from binascii import unhexlify
from io import BytesIO
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


def text_of(content):
    """All that is in a zipped project."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        return "".join(archive.read(name).decode(errors="replace") for name in names)


@pytest.fixture(scope="module")
def desktop(tmp_path_factory, sandbox, done):
    """A desktop whose projects were saved with both layers."""
    desktop = Desktop(tmp_path_factory.mktemp("alive"), done)
    found = desktop.step("save", **sandbox.environment)
    desktop.before, desktop.office = found["before"], found["office"]
    assert desktop.before["valid"] == desktop.office["valid"] == [True, True]
    return desktop


# Nobody has to be asked --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reopened(desktop, sandbox):
    return desktop.step("reopen", desktop.folder / "saved.qgz", **sandbox.environment)


def test_a_saved_project_opens_with_its_layers(desktop, reopened):
    assert reopened["dialogs"] == []
    for run in reopened["runs"]:
        assert run["awake"]
        for what in ("sources", "valid", "extents", "renderers", "marks", "messages"):
            assert run["then"][what] == desktop.before[what]
        assert not run["then"]["dirty"]
        assert run["first"]["valid"] == [True, True]
        assert run["first"]["extents"] == desktop.before["extents"]
    for picture in ("after", "later"):
        assert (desktop.picture(picture) == desktop.picture("before")).all()


def test_no_secret_is_in_the_project_files(desktop, sandbox):
    for name in ("saved.qgz", "office.qgz"):
        text = text_of((desktop.folder / name).read_bytes())
        assert "/vsis3/" in text
        assert "is_asleep" not in text
        assert not [secret for secret in sandbox.secrets if secret in text]


def test_the_toolbox_of_gdal_reads_the_layers(reopened):
    valid, width, lowest = reopened["clip"]
    assert valid
    assert width == 800
    assert 380 < lowest < 410


def test_nothing_is_left_after_unloading(reopened):
    left = reopened["left"]
    assert left["listeners"][0] == left["listeners"][1]
    assert (left["variable"], left["timers"], left["threads"]) == (None, 0, 1)


def test_quitting_while_layers_are_being_opened_is_clean(desktop, sandbox):
    sandbox.delay("cloud", "/s3_credentials/$", 60)
    begun = time.monotonic()
    try:
        found = desktop.step("leave", desktop.folder / "saved.qgz", **sandbox.environment)
    finally:
        sandbox.delay("cloud", "/s3_credentials/$", 0)
    assert all("is being opened" in mark for (mark,) in found["marks"])
    assert time.monotonic() - begun < 40
    for sign in ("Traceback", "Fatal", "Aborted", "Segmentation", "crashed"):
        assert sign not in desktop.output, desktop.output


def test_layers_of_a_deleted_project_say_so(desktop, sandbox):
    answer = {"detail": "Not found."}
    sandbox.respond_next("cloud", "GET", "/s3_credentials/$", 404, answer)
    saved = desktop.folder / "saved.qgz"
    found = desktop.step("remove_deleted", saved, **sandbox.environment)
    assert found["messages"] == ["2 PIX4D layers show nothing; deleted at PIX4D: Quarry."]
    one = "1 PIX4D layer shows nothing; deleted at PIX4D: Quarry."
    assert found["marks"] == [[one]] * 2
    assert found["dialogs"] == ["QMessageBox"], "after the button; QGIS asks first"
    assert (found["left"], found["messages at last"]) == (0, [])


@pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")
def test_without_a_window_the_layers_of_a_project_can_be_computed_with(desktop, sandbox):
    command = [PROGRAM, "--json", "run", "native:rasterlayerstatistics"]
    process = subprocess.run(
        [*command, f"--PROJECT_PATH={desktop.folder / 'saved.qgz'}", "--", "INPUT=DSM", "BAND=1"],
        env=shell_environment(desktop.folder, **sandbox.environment),
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )
    assert process.returncode == 0, process.stdout + process.stderr
    assert 380 < json.loads(process.stdout)["results"]["MIN"] < 410
    assert not [s for s in sandbox.secrets if s in process.stdout + process.stderr]


# QGIS would have to ask for its master password --------------------------------------------------


@pytest.fixture(scope="module")
def signed_in(desktop):
    return desktop.step("sign_in", desktop.folder / "office.qgz")


def test_one_message_where_signing_in_needs_a_password(desktop, signed_in):
    locked, then = signed_in["locked"], signed_in["then"]
    assert locked["messages"] == ["2 PIX4D layers are asleep."]
    assert locked["marks"] == [["This PIX4D layer is asleep: click to sign in."]] * 2
    assert locked["valid"] == [True, True]
    assert locked["extents"] == desktop.office["extents"]
    inside = desktop.picture("locked")[5:-5, 5:-5]
    assert (inside == inside[0, 0]).all(), "nothing is drawn"
    assert signed_in["dialogs"] == ["QgsCredentialDialog"] * 2, "after the button"
    assert signed_in["refused"], "the first time the user gives no password"
    assert signed_in["pressed"], "the message is there again"
    assert signed_in["awake"]
    assert (then["messages"], then["marks"]) == ([], [[], []])


def test_what_was_saved_asleep_wakes(desktop, signed_in):
    assert signed_in["then"]["sources"] == desktop.office["sources"]
    assert (desktop.picture("signed-in") == desktop.picture("office")).all()


def test_copies_of_a_sleeping_layer_sleep(signed_in):
    copies = signed_in["copies"]
    assert len(copies["sources"]) == 4
    assert all("is_asleep" in source for source in copies["sources"])
    assert copies["messages"] == ["4 PIX4D layers are asleep."]


def test_the_stand_in_never_reaches_a_file(desktop, signed_in):
    assert all("is_asleep" in source for source in signed_in["locked"]["sources"])
    texts = {
        name: (desktop.folder / name).read_text(encoding="utf-8")
        for name in ("asleep.qgs", "asleep.qlr", "layers.xml", "clipboard.txt")
    }
    texts["asleep.qgz"] = text_of((desktop.folder / "asleep.qgz").read_bytes())
    database = sqlite3.connect(desktop.folder / "asleep.gpkg")
    ((content,),) = database.execute("select content from qgis_projects")
    database.close()
    texts["asleep.gpkg"] = text_of(content if isinstance(content, bytes) else unhexlify(content))
    for name, text in texts.items():
        assert "/vsis3/" in text, name
        assert "is_asleep" not in text, name


@pytest.fixture(scope="module")
def reloaded(desktop):
    return desktop.step("reload_plugin", desktop.folder / "office.qgz")


def test_without_the_plugin_the_layers_are_as_qgis_leaves_what_it_cannot_open(desktop, reloaded):
    assert reloaded["dialogs"] == []
    unloaded = reloaded["unloaded"]
    assert unloaded["sources"] == desktop.office["sources"]
    assert unloaded["messages"] == []
    assert all("Unavailable layer!" in mark for (mark,) in unloaded["marks"]), "QGIS's own"
    text = (desktop.folder / "unloaded.qgs").read_text(encoding="utf-8")
    for word in ("/vsis3/", "singlebandpseudocolor", "multibandcolor"):
        assert word in text
    assert "is_asleep" not in text


def test_a_reload_of_the_plugin_keeps_the_layers(desktop, reloaded):
    found = reloaded["reloaded"]
    assert found["messages"] == ["2 PIX4D layers are asleep."]
    assert found["renderers"] == desktop.office["renderers"]
    assert found["extents"] == desktop.office["extents"]


def test_a_reload_of_the_plugin_gives_awake_layers_access_again(desktop, reloaded):
    assert reloaded["awake_again"]
    again = reloaded["again"]
    assert (again["messages"], again["marks"]) == ([], [[], []])
    for what in ("sources", "renderers", "extents"):
        assert again[what] == desktop.office[what]


def test_a_password_given_elsewhere_is_enough(desktop, reloaded):
    assert reloaded["awake"]
    then = reloaded["then"]
    assert (then["messages"], then["marks"]) == ([], [[], []])
    assert then["sources"] == desktop.office["sources"]
