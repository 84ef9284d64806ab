"""No secret in anything that QGIS shows or saves, after the whole main job."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject

from model_of_everything import chain
from sandbox import SandboxProcess, SandboxSettings
from toolbox import CRS, Toolbox, algorithm, layer, square, stockpiles


@pytest.fixture
def message_log(qgis_app):
    """Every line of QGIS's message log during the test."""
    lines = []

    def keep(text, tag, level):
        lines.append(f"{tag}: {text}")

    log = QgsApplication.messageLog()
    log.messageReceived.connect(keep)
    yield lines
    log.messageReceived.disconnect(keep)


def main_job(toolbox, photos, folder):
    """Everything that the plugin can do, and what it says when that fails; gives the parameters."""
    region = layer(square(0, 0, 99))
    number = toolbox.run("createproject", NAME="Secret", COORDINATE_SYSTEM=CRS)["PROJECT_ID"]
    toolbox.run("uploadphotos", PROJECT=number, PHOTOS=[str(photos)])
    toolbox.run("setprocessingoptions", PROJECT=number, ROI=region)
    toolbox.run("startprocessing", PROJECT=number, SEND_EMAIL=False)
    toolbox.run("waitforprocessing", PROJECT=number)
    toolbox.run("listprojects", OUTPUT="memory:")
    toolbox.run("listoutputs", PROJECT=number, OUTPUT="memory:")
    toolbox.run("downloadoutputs", PROJECT=number, FOLDER=str(folder / "files"))
    toolbox.run("loadoutputs", load=True, PROJECT=number)
    toolbox.run(
        "computevolumes",
        load=True,
        PROJECT=number,
        INPUT=stockpiles(),
        OUTPUT=str(folder / "volumes.gpkg"),
    )
    toolbox.run("processphotos", PROJECT=number)
    return number


def failures(toolbox, service, number):
    """The service refuses, and repeats what it was sent."""
    words = {"detail": f"no such secret: {service.client_secret}"}
    service.respond_next("cloud", "POST", "/oauth2/token/$", 401, words)
    toolbox.refused("listprojects")
    service.respond_next("cloud", "GET", f"/{number}/outputs/$", 403, {"detail": "No"})
    toolbox.refused("listoutputs", PROJECT=number)
    service.expire_tokens()
    toolbox.run("listoutputs", PROJECT=number)
    service.respond_next("cloud", "GET", "/s3_credentials/$", 500, "<html>", times=10)
    toolbox.refused("loadoutputs", PROJECT=number)


def saved(folder):
    """Texts of what a user saves: the project, a model, and the results."""
    path = str(folder / "project.qgz")
    assert QgsProject.instance().write(path)
    with zipfile.ZipFile(path) as archive:
        yield from (archive.read(name) for name in archive.namelist())
    assert chain().toFile(str(folder / "chain.model3"))
    for file in folder.glob("*.*"):
        yield file.read_bytes()


def _context():
    from processing.tools import dataobjects

    return dataobjects.createContext()


def remember(algorithm, parameters):
    """Write a run into Processing's history, as its dialogs do."""
    command = algorithm.asPythonCommand(parameters, _context())
    try:
        from processing.core.ProcessingLog import ProcessingLog
    except ModuleNotFoundError:  # since QGIS 3.24
        from qgis.gui import QgsGui

        entry = {
            "algorithm_id": algorithm.id(),
            "parameters": algorithm.asMap(parameters, _context()),
            "python_command": command,
        }
        QgsGui.historyProviderRegistry().addEntry("processing", entry)
    else:
        ProcessingLog.addToLog(command)


def history():
    """What Processing has written about its runs, and the settings, in the profile."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    names = ("processing.log", "user-history.db", "QGIS3.ini")
    for path in profile.rglob("*"):
        if path.name in names:
            yield path.read_bytes()


def test_no_secret_anywhere(provider, connect, photos, tmp_path, message_log, capfd):
    options = SandboxSettings(processing_seconds=0.1, resolution=0.5)
    with SandboxProcess(options) as service:
        connect(service)
        QgsProject.instance().clear()
        toolbox = Toolbox()
        number = main_job(toolbox, photos, tmp_path)
        remember(algorithm("loadoutputs"), {"PROJECT": number})
        logged = list(history())
        assert b"pix4d:loadoutputs" in b"".join(logged), "this search would be blind"
        texts = [*saved(tmp_path), *logged]
        failures(toolbox, service, number)
        secrets = service.secrets
    out, err = capfd.readouterr()
    texts += [line.encode() for line in [*toolbox.said, *message_log, out, err]]
    everything = b"\n".join(texts)
    assert len(secrets) > 5
    assert b"/vsis3/" in everything, "this search would be blind"
    assert [secret for secret in secrets if secret.encode() in everything] == []
