"""Runs inside QGIS's desktop: what the tests beside this do there, one function each.

``ALIVE_STEP`` names the function; its findings go to the file ``ALIVE_RESULT`` as JSON.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path

from qgis import utils
from qgis.core import (
    QgsApplication,
    QgsLayerDefinition,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QEvent, QEventLoop, QSize, QTimer, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QLineEdit, QMessageBox, QPushButton

FOLDER = Path(os.environ.get("ALIVE_FOLDER", "."))
PROJECT = FOLDER / "saved.qgz"
PASSWORD = "correct horse"  # pragma: allowlist secret
OFFICE = "office"
dialogs = []
passwords = []
stalls = []


def main():
    faulthandler.dump_traceback_later(50, file=sys.__stderr__)  # for a test that takes too long
    utils.open_stack_dialog = _print_stack  # a dialog would wait for somebody
    watch = [_dialogs_seen(), _heartbeat()]
    try:
        found = globals()[os.environ["ALIVE_STEP"]]()
    except Exception:  # noqa: BLE001  the test outside shows it
        found = {"error": traceback.format_exc()}
    for timer in watch:
        timer.stop()
    found["dialogs"] = dialogs
    found["stall"] = max(stalls, default=0)
    Path(os.environ["ALIVE_RESULT"]).write_text(json.dumps(found), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    utils.iface.actionExit().trigger()


def _print_stack(kind, value, stack, *_arguments, **_options):
    traceback.print_exception(kind, value, stack, file=sys.__stderr__)


def _dialogs_seen():
    """Notes every dialog that appears, and closes it; QGIS's own for its password is answered."""

    def look():
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                dialogs.append(widget.metaObject().className())
                field = widget.findChild(QLineEdit, "leMasterPass")
                if isinstance(widget, QMessageBox):
                    widget.button(QMessageBox.StandardButton.Ok).click()
                elif field is None or not passwords:
                    widget.reject()
                else:
                    field.setText(passwords.pop())
                    widget.findChild(QPushButton, "mOkButton").click()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    return timer


def _heartbeat():
    """Notes for how many seconds the interface stood still."""
    last = [time.monotonic()]

    def beat():
        now = time.monotonic()
        stalls.append(now - last[0] - 0.01)
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(10)
    return timer


def wait(seconds, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    return until()


def layers():
    return sorted(QgsProject.instance().mapLayers().values(), key=lambda layer: layer.name())


def drawn(name):
    """Wait for the map; keep what it shows of the layers as a picture.

    Of one size: the map's own depends on QGIS's panels, which may differ after a start.
    """
    canvas = utils.iface.mapCanvas()
    canvas.refreshAllLayers()
    wait(0.5)
    wait(20, until=lambda: not canvas.isDrawing())
    settings = QgsMapSettings(canvas.mapSettings())
    settings.setOutputSize(QSize(700, 500))
    settings.setExtent(layers()[0].extent())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    wait(20, until=lambda: not job.isActive())
    job.renderedImage().save(str(FOLDER / f"{name}.png"))
    utils.iface.mainWindow().grab().save(str(FOLDER / f"{name}-window.png"))


def messages():
    return [item.text() for item in utils.iface.messageBar().items()]


def state():
    project = QgsProject.instance()
    view = utils.iface.layerTreeView()
    root = project.layerTreeRoot()
    return {
        "sources": [layer.source().replace("|option:NUM_THREADS=1", "") for layer in layers()],
        "valid": [layer.isValid() for layer in layers()],
        "extents": [layer.extent().toString(3) for layer in layers()],
        "renderers": [layer.renderer() and layer.renderer().type() for layer in layers()],
        "marks": [[mark.toolTip() for mark in view.indicators(node)] for node in root.findLayers()],
        "messages": messages(),
        "dirty": project.isDirty(),
    }


# Steps -------------------------------------------------------------------------------------------


def save():
    """Save a project with both layers, and one whose layers need QGIS's master password."""
    before = _saved(PROJECT, "before")
    QgsProject.instance().clear()
    connections = plugin_module("adapters.connections")
    authentication = plugin_module("adapters.authentication")
    values = plugin_module("api.connection")
    manager = QgsApplication.authManager()
    manager.setPasswordHelperEnabled(False)  # there is no wallet here
    manager.setMasterPassword(PASSWORD, True)
    authcfg = authentication.store_credentials(
        OFFICE,
        values.ClientCredentials(os.environ["PIX4D_CLIENT_ID"], os.environ["PIX4D_CLIENT_SECRET"]),
    )
    url = os.environ["PIX4D_CLOUD_URL"]
    connections.save(connections.SavedConnection(OFFICE, url, url, authcfg))
    return {"before": before, "office": _saved(FOLDER / "office.qgz", "office", CONNECTION=OFFICE)}


def _saved(file, picture, **parameters):
    import processing

    parameters["PROJECT"] = os.environ["ALIVE_PROJECT"]
    processing.runAndLoadResults("pix4d:loadoutputs", parameters)
    dsm, ortho = layers()
    QgsProject.instance().setCrs(dsm.crs())
    ortho.setOpacity(0.6)
    utils.iface.mapCanvas().setExtent(ortho.extent())
    drawn(picture)
    found = state()
    QgsProject.instance().write(str(file))
    return found


def reopen():
    """The project came with the command line; later it is opened again, over itself."""
    found = [{"first": state(), "awake": woken()}]
    drawn("after")
    found[0]["then"] = state()
    utils.iface.addProject(str(PROJECT))
    found.append({"first": state(), "awake": woken()})
    drawn("later")
    found[1]["then"] = state()
    return {"runs": found, "clip": _clip(), "left": _left()}


def _left():
    """What the second of two lives of the plugin leaves that the first did not."""
    unload()
    first = _listeners()
    load()
    woken()
    unload()
    return {
        "listeners": [first, _listeners()],
        "variable": os.environ.get("GDAL_CONFIG_FILE"),
        "threads": threading.active_count(),
        "timers": len(QgsApplication.instance().findChildren(QTimer, "pix4dRenewal")),
        "marks": state()["marks"],
    }


def _listeners():
    """How many slots listen to what the plugin listens to; Qt tells it in words only."""
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    project = QgsProject.instance()
    view = utils.iface.layerTreeView()
    counts = []
    for sender in (project, project.layerTreeRoot(), QgsApplication.authManager(), view, *layers()):
        lines = []
        usual = qInstallMessageHandler(lambda _kind, _context, text: lines.append(text))  # noqa: B023
        sender.dumpObjectInfo()
        qInstallMessageHandler(usual)
        counts.append(sum("-->" in line or "functor" in line for line in lines))
    return counts


def unload():
    utils.unloadPlugin("pix4d_qgis")
    wait(0.3)


def load():
    utils.loadPlugin("pix4d_qgis")
    utils.startPlugin("pix4d_qgis")
    wait(0.3)


def _clip():
    """What GDAL's program makes of the DSM, started by the toolbox."""
    from processing.core.ProcessingConfig import ProcessingConfig

    import processing

    ProcessingConfig.setSettingValue("ACTIVATE_GDAL", True)
    dsm = layers()[0]
    extent = dsm.extent()
    extent.scale(0.5)
    target = str(FOLDER / "clip.tif")
    parameters = {"INPUT": dsm, "PROJWIN": extent, "OUTPUT": target}
    processing.run("gdal:cliprasterbyextent", parameters)
    layer = QgsRasterLayer(target, "clip")
    return [layer.isValid(), layer.width(), layer.dataProvider().bandStatistics(1).minimumValue]


def sign_in():
    """The project came with the command line, and QGIS's database is locked.

    It is saved, its layers are copied, and what was saved is opened.
    """
    wait(20, until=messages)
    drawn("locked")
    locked = state()
    _write_everything()
    copies = _with_copies()
    utils.iface.addProject(str(FOLDER / "asleep.qgz"))
    wait(0.5)
    refused = press("Sign in")
    wait(0.5)
    passwords.append(PASSWORD)
    pressed = press("Sign in")
    awake = woken()
    drawn("signed-in")
    return {
        "locked": locked,
        "copies": copies,
        "refused": refused,
        "pressed": pressed,
        "awake": awake,
        "then": state(),
    }


def _write_everything():
    """By all ways on which QGIS writes the sources of layers into files."""
    project = QgsProject.instance()
    project.write(str(FOLDER / "asleep.qgs"))
    project.write(f"geopackage:{FOLDER / 'asleep.gpkg'}?projectName=asleep")
    project.write(str(FOLDER / "asleep.qgz"))
    QgsLayerDefinition.exportLayerDefinition(
        str(FOLDER / "asleep.qlr"), project.layerTreeRoot().children()
    )
    document = QgsLayerDefinition.exportLayerDefinitionLayers(layers(), QgsReadWriteContext())
    (FOLDER / "layers.xml").write_text(document.toString())


def _with_copies():
    """One layer is copied, pasted and duplicated as the menu does it."""
    trigger = {
        name: utils.iface.mainWindow().findChild(QAction, f"mAction{name}Layer").trigger
        for name in ("Copy", "Paste", "Duplicate")
    }
    utils.iface.layerTreeView().setCurrentLayer(layers()[0])
    trigger["Copy"]()
    data = QApplication.clipboard().mimeData()
    (FOLDER / "clipboard.txt").write_text(
        "\n".join(bytes(data.data(f)).decode() for f in data.formats())
    )
    trigger["Paste"]()
    trigger["Duplicate"]()
    wait(0.5)
    return state()


def reload_plugin():
    """Unloaded while the layers sleep, and loaded again; then QGIS learns its password.

    Once more while they are awake.
    """
    wait(20, until=messages)
    unload()
    unloaded = state()
    QgsProject.instance().write(str(FOLDER / "unloaded.qgs"))
    load()
    wait(20, until=messages)
    reloaded = state()
    QgsApplication.authManager().setMasterPassword(PASSWORD, True)
    found = {"unloaded": unloaded, "reloaded": reloaded, "awake": woken(), "then": state()}
    unload()
    load()
    found["awake_again"] = wait(20, until=_all_have_access) and woken()
    return {**found, "again": state()}


def _all_have_access():
    session_of = plugin_module("layers.vsis3").session_of
    return all(session_of(layer.source()) for layer in layers())


def remove_deleted():
    """The project came with the command line, and the service's no longer exists."""
    wait(20, until=messages)
    drawn("deleted")
    found = state()
    press("Remove layers")
    wait(0.5)
    found["left"] = len(layers())
    found["messages at last"] = messages()
    return found


def leave():
    """The project came with the command line; QGIS is left in the middle."""
    wait(0.5)
    return state()


def plugin_module(name):
    import importlib

    return importlib.import_module(f"pix4d_qgis.pix4d_qgis.{name}")


def woken():
    awake = wait(20, until=lambda: not any("asleep" in layer.source() for layer in layers()))
    wait(0.2)
    return awake


def press(text):
    """Press the button of a message."""
    for item in utils.iface.messageBar().items():
        for button in item.findChildren(QPushButton):
            if button.text() == text:
                button.click()
                return True
    return False
