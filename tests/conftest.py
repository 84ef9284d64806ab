"""What every test may use."""

from __future__ import annotations

import os

import pytest
from plugin_package import imported_as

# Before Qt starts: tests need no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def plugin_package():
    """The checkout as QGIS imports it; its inner modules are those that tests import."""
    with imported_as("installed-plugin") as package:
        yield package
