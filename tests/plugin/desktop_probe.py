"""Runs inside QGIS's desktop: loads and unloads the plugin as the plugin manager does and counts.

``PROBE_FOLDERS`` are the plugin's folder names in the order of loading, separated by commas; in the
run of the one called ``PROBE_BROWSED`` the drive of the account in ``PROBE_SERVICE`` (environment
variables as JSON) is opened. The findings go to the file ``PROBE_RESULT`` as JSON. An exception
goes there, too.
"""

from __future__ import annotations

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
    QgsFeature,
    QgsGeometry,
    QgsNetworkAccessManager,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEvent, QModelIndex, QTimer, QTranslator, qInstallMessageHandler
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QDockWidget,
    QFrame,
    QMenu,
    QShortcut,
    QStackedWidget,
    QToolBar,
    QTreeView,
)

STOCKPILES = "Stockpiles"
PATIENCE = 20.0


def main():
    """Write the findings and leave QGIS, whatever happens."""
    try:
        findings = _findings(os.environ["PROBE_FOLDERS"].split(","))
    except Exception:  # noqa: BLE001  the test that reads the file shows it
        findings = {"error": traceback.format_exc()}
    Path(os.environ["PROBE_RESULT"]).write_text(json.dumps(findings), encoding="utf-8")
    for layer in QgsProject.instance().mapLayers().values():
        layer.rollBack()
    QgsProject.instance().clear()
    utils.iface.actionExit().trigger()


def _findings(folders):
    utils.updateAvailablePlugins()
    _options_pages()  # opened for the first time, the dialog makes things of its own
    _add_stockpiles()
    _draw()  # which QGIS gets ready for, plugin or not
    return {"before": _state(), "runs": [_run(folder) for folder in folders]}


def _run(folder):
    """Load and unload the plugin: what was imported, and what there is after each step."""
    modules = set(sys.modules)
    _load(folder)
    imported = sorted(set(sys.modules) - modules)
    loaded = _state()
    panels = _draw()
    if folder in os.environ.get("PROBE_USED", "").split(","):
        _use(folder)
    seen = _browse() if folder == os.environ["PROBE_BROWSED"] else None
    _unload(folder)
    left = sorted(name for name in sys.modules if name.partition(".")[0] == folder)
    return {
        "folder": folder,
        "imported": imported,
        "loaded": loaded,
        "panels": panels,
        "seen": seen,
        "modules_left": left,
        "unloaded": _state(),
    }


def _add_stockpiles():
    """A project with stockpiles, which the plugin looks after while it is loaded."""
    columns = "&".join(
        f"field={name}:string"
        for name in ("uid", "name", "base_surface", "custom_elevation", "project", "connection")
    )
    layer = QgsVectorLayer(
        f"Polygon?crs=EPSG:2056&{columns}&field=status:string&field=message:string",
        STOCKPILES,
        "memory",
    )
    layer.setCustomProperty("pix4d/drawing", "stockpiles")
    QgsProject.instance().addMapLayer(layer)
    utils.iface.mapCanvas().setExtent(QgsRectangle(0, 0, 100, 100))


def _stockpiles():
    return QgsProject.instance().mapLayersByName(STOCKPILES)[0]


def _draw():
    """Draw a stockpile and leave the layer in edit mode; how many panels lie on the map."""
    layer = _stockpiles()
    layer.rollBack()
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(10, 10, 20, 20)))
    layer.addFeature(feature)
    for _ in range(20):
        QgsApplication.processEvents()
    canvas = utils.iface.mapCanvas()
    return [panel.objectName() for panel in canvas.findChildren(QFrame) if panel.isVisible()]


def _load(folder):
    if not (utils.loadPlugin(folder) and utils.startPlugin(folder)):
        raise RuntimeError(f"QGIS cannot load {folder}.")


def _use(folder):
    """Open what the user can open without an account, and leave it open."""
    iface = utils.iface
    iface.mainWindow().findChild(QAction, "pix4dSetupAction").trigger()
    end = time.monotonic() + PATIENCE
    page = None
    while (page is None or not page.isVisible()) and time.monotonic() < end:
        QgsApplication.processEvents()
        page = iface.mainWindow().findChild(QDialog, "pix4dSetupPage")
    page.packagesButton.click()
    if not (page.isVisible() and iface.mainWindow().findChild(QDialog, "pix4dPackagesDialog")):
        raise RuntimeError(f"The dialogs of {folder} did not open.")


def _browse():
    """Open the drive in QGIS's browser and in the dock; what is written there."""
    window = utils.iface.mainWindow()
    service = json.loads(os.environ["PROBE_SERVICE"])
    os.environ.update(service)
    window.findChild(QAction, "pix4dDriveAction").trigger()
    dock = window.findChild(QDockWidget, "pix4dDriveDock")
    panel = window.findChild(QDockWidget, "Browser")
    panel.show()
    path = ["PIX4D", "environment", "Customer ABC Ltd", "Quarries"]
    seen = {
        "browser": _open(panel.findChild(QTreeView), path),
        "dock": _open(dock.findChild(QTreeView), path[2:]),
    }
    for name in service:
        del os.environ[name]
    return seen


def _open(view, path):
    """Expand the items on a path, which come when they come; the texts on the way."""
    found = []
    end = time.monotonic() + PATIENCE
    while len(found) < len(path) and time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.01)
        model, parent = view.model(), QModelIndex()
        found = []
        for text in path:
            rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
            parent = next((index for index in rows if index.data() == text), None)
            if parent is None:
                break
            found.append(text)
            view.expand(parent)
    return found


def _unload(folder):
    if not utils.unloadPlugin(folder):
        raise RuntimeError(f"QGIS cannot unload {folder}.")


def _state():
    """Everything a plugin could leave behind, as numbers and texts."""
    pages = _options_pages()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QgsApplication.processEvents()
    window = utils.iface.mainWindow()
    registry = QgsApplication.processingRegistry()
    return {
        "counts": {
            **{
                kind.__name__: len(window.findChildren(kind))
                for kind in (QAction, QToolBar, QDockWidget, QMenu, QShortcut, QDialog)
            },
            "options pages": pages,
            "shortcut actions": len(QgsGui.shortcutsManager().listActions()),
            "providers": len(registry.providers()),
            "algorithms": len(registry.algorithms()),
            "browser providers": len(QgsApplication.dataItemProviderRegistry().providers()),
            "browser gui providers": len(QgsGui.dataItemGuiProviderRegistry().providers()),
            "translators": len(QgsApplication.instance().findChildren(QTranslator)),
            "timers": len(QgsApplication.instance().findChildren(QTimer)),
            "tasks": QgsApplication.taskManager().count(),
            "threads": threading.active_count(),
            "frames on the map": len(utils.iface.mapCanvas().findChildren(QFrame)),
        },
        "listeners": _listeners(),
        "menus": sorted(action.text() for action in utils.iface.pluginMenu().actions()),
        # PyQt adds "." for good when it first reads a .ui file, whoever asks.
        "path": [folder for folder in sys.path if folder != "."],
        "finders": [repr(finder) for finder in sys.meta_path],
        "environment": dict(os.environ),
        "has_provider": registry.providerById("pix4d") is not None,
    }


def _listeners():
    """How many slots listen to the objects that a plugin usually listens to."""
    iface = utils.iface
    canvas = iface.mapCanvas()
    objects = {
        "application": QgsApplication.instance(),
        "project": QgsProject.instance(),
        "layer tree": QgsProject.instance().layerTreeRoot(),
        "registry": QgsApplication.processingRegistry(),
        "tasks": QgsApplication.taskManager(),
        "network": QgsNetworkAccessManager.instance(),
        "authentication": QgsApplication.authManager(),
        "message log": QgsApplication.messageLog(),
        "iface": iface,
        "canvas": canvas,
        "layer view": iface.layerTreeView(),
        "main window": iface.mainWindow(),
        "stockpiles": _stockpiles(),
    }
    return {name: _connections(sender) for name, sender in objects.items()}


def _connections(sender):
    """How many connections leave ``sender``; Qt tells it in words only."""
    lines = []
    usual = qInstallMessageHandler(lambda _kind, _context, text: lines.append(text))
    try:
        sender.dumpObjectInfo()
    finally:
        qInstallMessageHandler(usual)
    return sum("-->" in line or "functor" in line for line in lines)


def _options_pages():
    """The number of pages in QGIS's options dialog, which is opened and cancelled for that."""
    pages = []

    def look():
        dialog = QgsApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(50, look)
            return
        pages.append(dialog.findChild(QStackedWidget, "mOptionsStackedWidget").count())
        dialog.reject()

    QTimer.singleShot(0, look)
    utils.iface.showOptionsDialog()
    return pages[0]
