"""The fixture that imports the checkout as QGIS does."""

from __future__ import annotations

import importlib
import sys

import pix4d_qgis.errors
from plugin_package import imported_as


def test_inner_modules_have_one_identity(plugin_package):
    inner = importlib.import_module(f"{plugin_package.__name__}.pix4d_qgis.errors")
    assert inner is pix4d_qgis.errors
    assert inner.__spec__.name == "pix4d_qgis.errors"


def test_nothing_is_left():
    before = list(sys.path), list(sys.meta_path)
    with imported_as("some-folder") as package:
        importlib.import_module(f"{package.__name__}.pix4d_qgis.progress")
    assert (list(sys.path), list(sys.meta_path)) == before
    assert [name for name in sys.modules if name.partition(".")[0] == "some-folder"] == []
