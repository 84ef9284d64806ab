"""The checkout imported as QGIS does it: as a package called like its folder, whatever that is."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.util
import sys
from contextlib import contextmanager

from qgis_desktop import ROOT

INNER = "pix4d_qgis"


class _Alias(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds ``<folder>.pix4d_qgis.x`` as the module ``pix4d_qgis.x`` that the tests import.

    Two copies of one module would have two sets of classes: an error raised in one would not be
    caught in the other.
    """

    def __init__(self, folder):
        self._prefix = f"{folder}."
        self._specs = {}

    def find_spec(self, fullname, path=None, target=None):
        inner = fullname[len(self._prefix) :]
        if not fullname.startswith(self._prefix) or inner.partition(".")[0] != INNER:
            return None
        return importlib.util.spec_from_loader(fullname, self)

    def create_module(self, spec):
        module = importlib.import_module(spec.name[len(self._prefix) :])
        self._specs[spec.name] = module.__spec__
        return module

    def exec_module(self, module):
        # The import system has just put the alias's spec there.
        module.__spec__ = self._specs[module.__spec__.name]


@contextmanager
def imported_as(folder):
    """The root package under the name ``folder``; afterwards no module of that name is left."""
    if folder == INNER:
        raise ValueError("Inside the tests this name belongs to the inner package.")
    alias = _Alias(folder)
    spec = importlib.util.spec_from_file_location(
        folder, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[folder] = package
    sys.meta_path.insert(0, alias)
    try:
        spec.loader.exec_module(package)
        yield package
    finally:
        sys.meta_path.remove(alias)
        for name in [name for name in sys.modules if name.partition(".")[0] == folder]:
            del sys.modules[name]
