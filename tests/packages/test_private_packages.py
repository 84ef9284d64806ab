"""Packages of our own beside another plugin's, in a Python that has none of them by itself."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

import wheels
from qgis_desktop import ROOT

START = """
import json, sys
from pathlib import Path

sys.path[1:1] = [{root!r}]
public = [name for name in sys.modules]
from pix4d_qgis import private_packages

private_packages.look_in(Path({packages!r}))


def use_ours():
    from pix4d_qgis.geometry import polygons
    from pix4d_qgis.storage import s3

    shapely = polygons.shapely
    client = s3.boto3.Session(
        aws_access_key_id="a", aws_secret_access_key="b", region_name="eu-west-1"
    ).client("s3")
    triangle = shapely.Polygon([(0, 0), (1, 0), (1, 1)])
    try:
        shapely.from_wkt("POINT (")
    except shapely.GEOSException as error:
        assert type(error).__name__ == "GEOSException"
    return {{
        "boto3": s3.boto3.__version__,
        "client": type(client).__module__,
        "can upload": callable(client.upload_file),
        "urllib3": s3.HTTPError.__module__,
        "shapely": shapely.__name__,
        "area": shapely.area(triangle),
        "ragged": len(shapely.to_ragged_array([triangle])[1]),
        "found": shapely.STRtree([triangle]).query(triangle).tolist(),
    }}


def use_others():
    import boto3, botocore.config, s3transfer

    client = boto3.Session(
        aws_access_key_id="a", aws_secret_access_key="b", region_name="eu-west-1"
    ).client("s3")
    return {{
        "boto3": boto3.__version__,
        "client": type(client).__module__,
        "can upload": callable(client.upload_file),
    }}
"""
OURS = {
    "client": "pix4d_qgis.private.botocore.client",
    "can upload": True,
    "urllib3": "pix4d_qgis.private.urllib3.exceptions",
    "shapely": "pix4d_qgis.private.shapely",
    "area": 0.5,
    "ragged": 4,
    "found": [0],
}
OTHERS = {"boto3": "1.33.13", "client": "botocore.client", "can upload": True}


@pytest.fixture(scope="session")
def packages(tmp_path_factory):
    """A root with one set of what the plugin installs."""
    root = tmp_path_factory.mktemp("packages")
    wheels.unpack(root / wheels.KIND / "20260101-000000", (*wheels.PINNED, "urllib3"))
    return root


@pytest.fixture(scope="session")
def others(tmp_path_factory):
    """A folder as another plugin puts it on sys.path: an older boto3, and an older shapely."""
    folder = wheels.unpack(tmp_path_factory.mktemp("other"), (*wheels.OLDER, "jmespath"))
    wheels.unpack(folder, ("python_dateutil", "six", "urllib3"))
    (folder / "shapely").mkdir()
    (folder / "shapely" / "__init__.py").write_text("__version__ = '1.8.5'\n")
    (folder / "shapely" / "lib.py").write_text("")
    return folder


@pytest.fixture
def python():
    """``python(packages, script, *path)`` runs it in the system's Python: what it has printed."""

    def run(root, script, *path):
        process = subprocess.run(
            [wheels.SYSTEM_PYTHON, "-c", START.format(root=str(ROOT), packages=str(root)) + script],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path))},
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
        )
        assert process.returncode == 0, process.stderr
        return json.loads(process.stdout)

    return run


def test_ours_are_used_where_python_has_none(python, packages):
    found = python(packages, "print(json.dumps(use_ours()))")
    assert {**found, "boto3": ""} == {**OURS, "boto3": ""}


@pytest.mark.parametrize("order", ["use_others(), use_ours()", "use_ours(), use_others()"])
def test_another_plugins_packages_and_ours_do_not_meet(python, packages, others, order):
    found = python(packages, f"print(json.dumps([[{order}], [{order}]]))", others)
    for answers in found:
        theirs, ours = answers if order.startswith("use_others") else reversed(answers)
        assert theirs == OTHERS
        assert ours.pop("boto3") > "1.34"
        assert ours == OURS


def test_nothing_public_changes(python, packages, others):
    found = python(
        packages,
        """
import numpy, pyproj, requests, shapely, boto3, botocore.session, concurrent.futures
path, finders, modules = list(sys.path), list(sys.meta_path), dict(sys.modules)
use_ours()
print(json.dumps({
    "path": sys.path == path,
    "finders": [
        finder.name for finder in sys.meta_path if finder not in finders
    ],
    "changed": [name for name in modules if sys.modules.get(name) is not modules[name]],
    "new": [
        name for name in sys.modules
        if name not in modules
        and name.partition(".")[0] in ("boto3", "botocore", "shapely", "dateutil", "jmespath")
    ],
}))
""",
        others,
    )
    assert all(name.startswith("pix4d_qgis.private.") for name in found.pop("finders"))
    assert found == {"path": True, "changed": [], "new": []}


def test_what_was_loaded_is_forgotten_and_can_be_loaded_again(python, packages):
    found = python(
        packages,
        f"""
def ours():
    return [name for name in sys.modules if name.startswith("pix4d_qgis")]

import requests  # whose packages may bring a finder of their own
finders, found = list(sys.meta_path), []
for _ in range(3):
    from pix4d_qgis import private_packages
    private_packages.look_in(Path({str(packages)!r}))
    found.append(use_ours())
    private_packages.close()
    assert not [name for name in ours() if ".private." in name]
    for name in ours():
        del sys.modules[name]
watched = [path for path in sys.path_importer_cache if "storage" in path or "boto" in path]
print(json.dumps([found, watched, sys.meta_path == finders]))
""",
    )
    assert [len(found[0]), found[1], found[2]] == [3, [], True]
    assert all(answer["area"] == 0.5 for answer in found[0])


def test_a_set_that_was_just_installed_is_found(python, packages, tmp_path):
    found = python(
        tmp_path,
        f"""
try:
    use_ours()
except ImportError as error:
    missing = error.name
private_packages.look_in(Path({str(packages)!r}))
print(json.dumps([missing, use_ours()["shapely"]]))
""",
    )
    assert found == ["shapely", OURS["shapely"]]


@pytest.mark.parametrize("unfinished", [".20270101-000000", "nothing"])
def test_what_is_unfinished_is_not_used(python, tmp_path, unfinished):
    if unfinished != "nothing":
        (tmp_path / wheels.KIND / unfinished / "boto3").mkdir(parents=True)
        (tmp_path / wheels.KIND / unfinished / "boto3" / "__init__.py").touch()
    assert python(tmp_path, "print(json.dumps(sorted(private_packages.installed())))") == []


def test_too_old_is_as_good_as_missing(python, tmp_path, others):
    found = python(
        tmp_path,
        """
said = []
for name in ("geometry.crs", "geometry.polygons", "storage.s3"):
    try:
        __import__(f"pix4d_qgis.{name}")
    except ImportError as error:
        said.append([error.name, str(error)])
print(json.dumps(said))
""",
        others,
    )
    assert found == [
        ["shapely", "shapely 1.8.5 is too old, 2.0 is needed"],
        ["boto3", "boto3 1.33.13 is too old, 1.34 is needed"],
    ]


def test_half_of_boto3_is_not_taken(python, tmp_path):
    wheels.unpack(tmp_path, ("botocore",))
    found = python(
        tmp_path / "none",
        """
try:
    import pix4d_qgis.storage.object_store
except ImportError as error:
    print(json.dumps([error.name, "botocore" in sys.modules]))
""",
        tmp_path,
    )
    assert found == ["boto3", False]
