import importlib.util

import pytest

from qgis_desktop import ROOT
from qgis_profile import settings  # noqa: F401


@pytest.fixture(scope="session")
def translations():
    """The tool behind `make i18n`."""
    path = ROOT / ".ci" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
