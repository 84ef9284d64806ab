"""Packages are installed for the plugin alone, by pip and from wheels that are on this disk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy
import pytest

import wheels
from pix4d_qgis import private_packages
from pix4d_qgis.adapters import interpreter, packages, pins
from toolbox import Log


@pytest.fixture
def no_pip(tmp_path, monkeypatch):
    """QGIS's Python is one without pip; it has numpy."""
    command = [wheels.SYSTEM_PYTHON, "-m", "venv", "--without-pip", str(tmp_path / "bare")]
    subprocess.run(command, check=True)
    (tmp_path / "brought").mkdir()
    (tmp_path / "brought" / "numpy").symlink_to(Path(numpy.__file__).parent)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "brought"))
    python = str(tmp_path / "bare" / "bin" / "python3")
    monkeypatch.setattr(interpreter, "candidates", lambda: iter([python]))


@pytest.fixture
def index(tmp_path, monkeypatch):
    """An index of packages on this machine instead of any other."""
    with wheels.Index(tmp_path / "index") as running:
        for name in running.hidden:
            monkeypatch.delenv(name, raising=False)
        for name, value in running.variables.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(pins, "INDEX", running.url)
        yield running


def installed_in(package_folder):
    """The sets that are there, each with what can be imported from it."""
    root = package_folder / wheels.KIND
    return [sorted(entry.name for entry in folder.iterdir()) for folder in sorted(root.iterdir())]


def test_from_a_folder(toolbox, package_folder):
    result = toolbox.run("installpackages", PACKAGES=["shapely"], WHEELS=str(wheels.FOLDER))
    assert result == {"INSTALLED": "shapely==2.1.2"}
    assert private_packages.installed() == {"shapely"}
    (found,) = installed_in(package_folder)
    assert "numpy" not in found
    assert "shapely" in found


def test_from_an_index(toolbox, package_folder, index):
    result = toolbox.run("installpackages", PACKAGES=["boto3"])
    assert "boto3==1.42.97" in result["INSTALLED"]
    assert {"boto3", "botocore", "dateutil", "jmespath", "s3transfer", "six", "urllib3"} == (
        private_packages.installed()
    )
    assert "... Fetching botocore…" in toolbox.log.lines


def test_what_is_ours_already_stays_and_older_sets_go(toolbox, package_folder):
    for package in ("boto3", "shapely"):
        toolbox.run("installpackages", PACKAGES=[package], WHEELS=str(wheels.FOLDER))
    (found,) = installed_in(package_folder)
    assert {"boto3", "shapely"} <= set(found)
    assert {"boto3", "shapely"} <= private_packages.installed()


@pytest.mark.parametrize("source", ["index", "folder"])
def test_a_python_without_pip_borrows_one(toolbox, package_folder, index, no_pip, source):
    folder = {"WHEELS": str(wheels.FOLDER)} if source == "folder" else {}
    toolbox.run("installpackages", PACKAGES=["shapely"], **folder)
    assert private_packages.installed() == {"shapely"}


def test_nothing_is_missing(toolbox, package_folder):
    # The tests' own Python has both.
    assert toolbox.run("installpackages") == {"INSTALLED": ""}
    assert "Nothing is missing." in toolbox.log.text
    assert not package_folder.exists()


def test_what_could_not_be_imported_is_installed_though_it_is_there(toolbox, package_folder):
    packages.report_problem(ImportError("broken", name="shapely.lib"))
    toolbox.run("installpackages", WHEELS=str(wheels.FOLDER))
    assert private_packages.installed() == {"shapely"}


@pytest.fixture
def refused(toolbox, package_folder):
    """``refused(**parameters)``: why not; nothing is left of the attempt."""

    def run(**parameters):
        message = toolbox.refused("installpackages", PACKAGES=["shapely"], **parameters)
        assert installed_in(package_folder) == []
        assert private_packages.installed() == set()
        return message

    return run


def test_without_a_network_it_says_what_to_do(refused, monkeypatch, index):
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    message = refused()
    assert "server is not reached" in message
    assert "pip download --no-deps" in message
    assert "shapely==2.1.2" in message
    assert f"--python-version {sys.version_info[0]}.{sys.version_info[1]} " in message


def test_without_pip_and_a_network_it_says_what_to_do(refused, monkeypatch, index, no_pip):
    monkeypatch.setattr(pins, "INDEX", "http://127.0.0.1:9/simple")
    message = refused()
    assert "server is not reached" in message
    assert f"pip=={pins.pip_wheel()[0].split('-')[1]}" in message


def test_a_folder_without_the_wheels(refused, tmp_path):
    assert "No matching distribution" in refused(WHEELS=str(tmp_path))


def test_a_folder_without_pip(refused, tmp_path, no_pip):
    assert "has no pip" in refused(WHEELS=str(tmp_path))


def test_a_wheel_that_was_changed_is_refused(refused, tmp_path):
    folder = tmp_path / "changed"
    folder.mkdir()
    for wheel in wheels.found("shapely"):
        shutil.copy(wheel, folder)
        with (folder / wheel.name).open("ab") as file:
            file.write(b"x")
    assert "pip could not install" in refused(WHEELS=str(folder))


def test_another_pip_is_refused(refused, tmp_path, no_pip):
    (tmp_path / pins.pip_wheel()[0]).write_bytes(b"x")
    assert "not the expected one" in refused(WHEELS=str(tmp_path))


def test_what_cannot_be_imported_is_not_kept(refused, monkeypatch):
    monkeypatch.setattr(
        "pix4d_qgis.adapters.package_installer.TRY_THEM", "raise ImportError('no numpy')"
    )
    assert "cannot be loaded: ImportError: no numpy." in refused(WHEELS=str(wheels.FOLDER))


def test_cancel(package_folder, toolbox, monkeypatch):
    log = Log()
    monkeypatch.setattr(log, "setProgressText", lambda text: log.cancel())
    with pytest.raises(Exception, match="Cancelled"):
        toolbox.run("installpackages", PACKAGES=["boto3"], WHEELS=str(wheels.FOLDER), feedback=log)
    assert installed_in(package_folder) == []


def test_a_set_that_a_crash_left_half_is_removed(toolbox, package_folder):
    abandoned = package_folder / wheels.KIND / f"{private_packages.UNFINISHED}crashed"
    abandoned.mkdir(parents=True)
    os.utime(abandoned, (0, 0))
    recent = package_folder / wheels.KIND / f"{private_packages.UNFINISHED}recent"
    recent.mkdir()
    toolbox.run("installpackages", PACKAGES=["shapely"], WHEELS=str(wheels.FOLDER))
    assert not abandoned.exists()
    assert recent.exists(), "another QGIS may be at work"
