"""Packages that QGIS lacks, or has too old: one sentence instead of a traceback."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pix4d_qgis.adapters.packages import package_problem
from pix4d_qgis.private_root import WANTED
from qgis_desktop import ROOT

HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {package!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Hidden())
"""
OLD_SHAPELY = """
import sys

sys.path.insert(0, {folder!r})
"""
POLYGON = (
    '{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":'
    " [[[7, 47], [7.1, 47], [7, 47.1], [7, 47]]]}}"
)
VOLUMES = {"PROJECT": "1", "INPUT": "polygons.geojson", "OUTPUT": "memory:"}
RUN = """
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.core import QgsProcessingException

app = QgsApplication([], False)
app.initQgis()
sys.path[1:1] = [{root!r}]
from pix4d_qgis.processing.provider import Pix4dProvider

provider = Pix4dProvider()
QgsApplication.processingRegistry().addProvider(provider)
algorithm = provider.algorithm({algorithm!r}).create()
context, values = QgsProcessingContext(), {values!r}
fine, message = algorithm.checkParameterValues(values, context)
if fine:
    try:
        algorithm.run(values, context, QgsProcessingFeedback(), {{}}, False)
    except QgsProcessingException as error:
        message = str(error)
print("SAID:", message)
"""


@pytest.fixture
def said(sandbox, tmp_path):
    """``said(preparation, algorithm, **values)`` is what a QGIS of its own says."""

    (tmp_path / "polygons.geojson").write_text(POLYGON)

    def run(preparation, algorithm, **values):
        script = preparation + RUN.format(root=str(ROOT), algorithm=algorithm, values=values)
        process = subprocess.run(
            [sys.executable, "-c", script],
            env={
                "QT_QPA_PLATFORM": "offscreen",
                "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path),
                **sandbox.environment,
            },
            cwd=tmp_path,
            capture_output=True,
            check=False,
            text=True,
            timeout=100,
        )
        assert "Traceback" not in process.stderr, process.stderr
        assert "SAID: " in process.stdout, process.stdout + process.stderr
        return process.stdout.split("SAID: ")[1].strip()

    return run


@pytest.mark.parametrize(
    ("package", "algorithm", "values"),
    [
        ("requests", "listprojects", {}),
        ("pyproj", "createproject", {"NAME": "x", "COORDINATE_SYSTEM": "EPSG:2056"}),
        ("shapely", "computevolumes", VOLUMES),
        ("boto3", "uploadphotos", {"PROJECT": "1", "PHOTOS": ["/"]}),
    ],
)
def test_a_missing_package_is_named(said, package, algorithm, values):
    message = said(HIDE.format(package=package), algorithm, **values)
    assert f"The Python package {package} is missing." in message
    if package in WANTED:
        assert "qgis_process run pix4d:installpackages" in message
    else:
        assert f"pip install --user {package} " in message
        assert "README" in message


def test_an_old_shapely_is_too_old(said, tmp_path):
    old = tmp_path / "old" / "shapely"
    old.mkdir(parents=True)
    (old / "__init__.py").write_text("__version__ = '1.8.5.post1'\n")
    message = said(
        OLD_SHAPELY.format(folder=str(old.parent)),
        "computevolumes",
        **VOLUMES,
    )
    assert "The Python package shapely is too old." in message
    assert "shapely 1.8.5.post1 is too old, 2.0 is needed" in message
    assert "qgis_process run pix4d:installpackages" in message


@pytest.mark.parametrize("name", ["botocore.session", "pix4d_qgis.private.jmespath.parser"])
def test_what_boto3_is_made_of_comes_with_boto3(name):
    package = name.removeprefix("pix4d_qgis.private.").partition(".")[0]
    problem = package_problem(ModuleNotFoundError("gone", name=name))
    assert f"The Python package {package} is missing." in problem
    assert "installpackages" in problem


def test_what_is_there_and_cannot_be_loaded():
    problem = package_problem(ImportError("DLL load failed", name="shapely.lib"))
    assert problem.startswith("The Python package shapely cannot be loaded. (DLL load failed)")


def test_other_imports_are_not_ours():
    assert package_problem(ImportError("gone", name="json.nothing")) is None
    assert package_problem(ImportError("gone")) is None
