"""The zip that `make package` builds from the last commit."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import PurePosixPath

import pytest

from qgis_desktop import ROOT

LIMIT = 25_000_000  # bytes, of plugins.qgis.org


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    # In a clone, so that a test never writes into the checkout.
    clone = tmp_path_factory.mktemp("package") / "my clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    (clone / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    subprocess.run([clone / ".ci" / "package"], check=True, cwd=clone)
    (path,) = (clone / "build").glob("*.zip")
    with zipfile.ZipFile(path) as archive:
        yield archive


@pytest.fixture(scope="module")
def names(package):
    return [PurePosixPath(name) for name in package.namelist()]


def test_everything_lies_in_the_plugin_folder(names):
    assert {name.parts[0] for name in names} == {"pix4d_qgis"}


@pytest.mark.parametrize(
    "name",
    [
        "LICENSE",
        "__init__.py",
        "metadata.txt",
        "plugin.py",
        "pix4d_qgis/icons/pix4d.svg",
        "pix4d_qgis/processing/provider.py",
        "i18n/pix4d_qgis_de.qm",
        "i18n/pix4d_qgis_fr.qm",
    ],
)
def test_what_a_user_needs_is_inside(names, name):
    assert PurePosixPath("pix4d_qgis") / name in names


def test_what_only_developers_need_is_not_inside(names):
    top = {name.parts[1] for name in names}
    assert top & {"tests", ".ci", ".gitignore", ".gitattributes", "Makefile", "pyproject.toml"} == (
        set()
    )


def test_plugins_qgis_org_would_take_it(package, names):
    assert not [name for name in names if name.suffix == ".pyc" or "__pycache__" in name.parts]
    assert sum(entry.compress_size for entry in package.infolist()) < LIMIT


@pytest.fixture(scope="module")
def unpacked(package, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    package.extractall(folder)
    return folder


def scan(*command):
    command = [sys.executable, "-m", *command]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_bandit_finds_nothing(unpacked):
    assert not list(unpacked.rglob(".bandit"))
    ran = scan("bandit", "--quiet", "--recursive", str(unpacked))
    assert ran.returncode == 0, ran.stdout


def test_detect_secrets_finds_nothing(unpacked):
    assert not list(unpacked.rglob(".secrets.baseline"))
    files = [str(path) for path in unpacked.rglob("*") if path.is_file()]
    ran = scan("detect_secrets.pre_commit_hook", *files)
    assert ran.returncode == 0, ran.stdout


def test_no_line_is_hidden_from_the_scanners(unpacked):
    marks = re.compile(r"#\s*nosec|pragma:\s*(allow|white)list")
    files = unpacked.rglob("*.py")
    assert not [file for file in files if marks.search(file.read_text(encoding="utf-8"))]


def test_the_scanners_do_find(tmp_path):
    (tmp_path / "bad.py").write_text('PASSWORD = "Tr0ub4dor-and-3"\nassert PASSWORD\n')
    assert "B101" in scan("bandit", "--quiet", "--recursive", str(tmp_path)).stdout
    found = scan("detect_secrets.pre_commit_hook", str(tmp_path / "bad.py"))
    assert "Secret Keyword" in found.stdout


def test_its_metadata_holds_version_and_changelog(package):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(package.read("pix4d_qgis/metadata.txt").decode())
    version = parser["general"]["version"]
    assert package.filename.endswith(f"pix4d_qgis.{version}.zip")
    assert version in parser["general"]["changelog"]
