"""What a start without any other plugin imports, in a fresh interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from qgis_desktop import ROOT

HEAVY = ["boto3", "botocore", "numpy", "pyproj", "requests", "s3transfer", "shapely", "urllib3"]

# QGIS's interface is replaced by one that accepts everything: only imports are looked at here.
SCRIPT = """
import importlib, json, sys
from unittest.mock import MagicMock
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow, QMenu

application = QgsApplication([], True)
application.initQgis()
window, menu = QMainWindow(), QMenu()
iface = MagicMock()
iface.mainWindow.return_value = window
iface.pluginMenu.return_value = menu
iface.addToolBar = window.addToolBar
before = set(sys.modules)
sys.path.insert(0, sys.argv[1])
plugin = importlib.import_module(sys.argv[2]).classFactory(iface)
plugin.initGui()
imported = sorted(set(sys.modules) - before)
algorithms = len(QgsApplication.processingRegistry().providerById("pix4d").algorithms())
plugin.unload()
print(json.dumps({"imported": imported, "before": sorted(before), "algorithms": algorithms}))
"""


def test_start_imports_nothing_heavy(tmp_path):
    (tmp_path / "installed").symlink_to(ROOT, target_is_directory=True)
    output = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), "installed"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    found = json.loads(output.splitlines()[-1])
    assert found["algorithms"] > 0
    # Newer versions of QGIS import numpy and shapely themselves.
    blind = set(HEAVY) & set(found["before"])
    assert blind <= {"numpy", "shapely"}, "this check would be blind"
    assert set(HEAVY) & set(found["imported"]) == set()
