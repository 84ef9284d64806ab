"""Runs inside QGIS's desktop: measures the start of the plugin and of the skeleton."""

from __future__ import annotations

import importlib
import json
import os
import time
from pathlib import Path

from qgis import utils

NAMES = ("skeleton", "pix4d_qgis")


def main():
    """Write the milliseconds to the file ``PROBE_RESULT`` and leave QGIS."""
    plugins = []
    findings = {name: _milliseconds(name, plugins) for name in NAMES}
    Path(os.environ["PROBE_RESULT"]).write_text(json.dumps(findings), encoding="utf-8")
    for plugin in plugins:
        plugin.unload()
    utils.iface.actionExit().trigger()


def _milliseconds(name, plugins):
    # Of this thread only: QGIS is still busy in others.
    start = time.thread_time()
    plugin = importlib.import_module(name).classFactory(utils.iface)
    plugin.initGui()
    end = time.thread_time()
    plugins.append(plugin)
    return (end - start) * 1000
