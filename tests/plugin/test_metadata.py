"""metadata.txt as QGIS and plugins.qgis.org read it."""

from __future__ import annotations

import configparser
import re

import pytest

from qgis_desktop import ROOT

# What plugins.qgis.org refuses a plugin without.
REQUIRED = (
    "name",
    "description",
    "about",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "homepage",
    "repository",
    "tracker",
)


@pytest.fixture(scope="module")
def metadata():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    return parser["general"]


@pytest.mark.parametrize("key", REQUIRED)
def test_a_required_value_is_there(metadata, key):
    assert metadata[key].strip()


def test_versions_of_qgis(metadata):
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert "supportsQt6" not in metadata


def test_qgis_process_is_told_about_the_provider(metadata):
    assert metadata["hasProcessingProvider"] == "yes"


def test_icon_exists(metadata):
    assert (ROOT / metadata["icon"]).is_file()


def test_the_changelog_starts_with_the_version(metadata):
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == metadata["version"]


def test_licence(metadata):
    assert metadata["license"] == "GPL-2.0-or-later"
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
