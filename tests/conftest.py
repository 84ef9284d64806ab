"""What every test may use."""

from __future__ import annotations

import pytest

from plugin_package import imported_as


@pytest.fixture
def plugin_package():
    """The checkout as QGIS imports it; its inner modules are those that tests import."""
    with imported_as("installed-plugin") as package:
        yield package
