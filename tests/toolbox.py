"""The plugin's algorithms run as QGIS's toolbox runs them, and layers to run them on."""

from __future__ import annotations

import time
from contextlib import contextmanager
from types import SimpleNamespace

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from pix4d_qgis.processing.provider import Pix4dProvider
from sandbox import CENTRE, QUARRY

CRS = "EPSG:2056"
PHOTOS = 12


class Log(QgsProcessingFeedback):
    """Keeps every line that an algorithm or Processing says."""

    def __init__(self):
        super().__init__(False)
        self.lines = []

    @property
    def text(self):
        return "\n".join(self.lines)

    def pushInfo(self, info):
        self.lines.append(info)

    def pushWarning(self, warning):
        self.lines.append(f"! {warning}")

    def reportError(self, error, fatalError=False):
        self.lines.append(f"!! {error}")

    def pushCommandInfo(self, info):
        self.lines.append(info)

    def pushDebugInfo(self, info):
        self.lines.append(info)

    def pushConsoleInfo(self, info):
        self.lines.append(info)

    def setProgressText(self, text):
        self.lines.append(f"... {text}")


class Toolbox:
    """Runs algorithms of the provider; ``log`` is what the last one said, ``said`` what all did."""

    def __init__(self):
        self.log = Log()
        self.said = []

    def run(self, algorithm, *, load=False, feedback=None, **parameters):
        """:param load: let Processing load the results into the project, as its dialogs do"""
        import processing

        self.log = feedback or Log()
        function = processing.runAndLoadResults if load else processing.run
        try:
            return function(f"pix4d:{algorithm}", parameters, feedback=self.log)
        finally:
            self.said += self.log.lines

    def refused(self, algorithm, **parameters):
        """What the user reads when the algorithm fails; fails itself when that does not."""
        try:
            result = self.run(algorithm, **parameters)
        except QgsProcessingException as error:
            self.said.append(str(error))
            return str(error)
        raise AssertionError(f"{algorithm} was not refused: {result}")


@contextmanager
def provider():
    """The provider in QGIS's registry, once however deep this is nested."""
    registry = QgsApplication.processingRegistry()
    present = registry.providerById("pix4d")
    if present is not None:
        yield present
        return
    found = Pix4dProvider()
    assert registry.addProvider(found)
    yield found
    registry.removeProvider(found)


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"pix4d:{name}")


def run_in_task(algorithm, parameters, context, log, seconds=60):
    """Run in QGIS's task manager while the main thread's event loop goes round."""
    ended = []
    threads = []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, log)
    task.executed.connect(lambda fine, results: ended.append((fine, results)))
    task.begun.connect(lambda: threads.append(QThread.currentThread()))
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + seconds
    while not ended and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert ended, log.text
    return ended[0]


def processed_project(toolbox, photos, **options):
    """The id of a project of the quarry that is DONE."""
    options = {"NAME": "Quarry", "COORDINATE_SYSTEM": CRS, **options}
    project_id = toolbox.run("createproject", **options)["PROJECT_ID"]
    toolbox.run("uploadphotos", PROJECT=project_id, PHOTOS=[str(photos)])
    toolbox.run("startprocessing", PROJECT=project_id, SEND_EMAIL=False)
    toolbox.run("waitforprocessing", PROJECT=project_id, TIMEOUT=60)
    return project_id


@contextmanager
def requests_of(sandbox):
    """The requests that the sandbox answers inside ``with``, in ``.list`` afterwards."""
    before = len(sandbox.requests)
    found = SimpleNamespace(list=[])
    yield found
    found.list = sandbox.requests[before:]


def centre(crs=CRS):
    """Easting and northing of the quarry's centre."""
    target = QgsCoordinateReferenceSystem(crs)
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(wgs84, target, QgsProject.instance()).transform(
        QgsPointXY(*CENTRE)
    )


def layer(*geometries, crs=CRS, kind="Polygon", fields="&field=name:string(40)", attributes=()):
    """A memory layer of geometries (QgsGeometry, WKT, or None), with the attributes of each."""
    found = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "Polygons", "memory")
    features = []
    for index, geometry in enumerate(geometries):
        feature = QgsFeature(found.fields())
        if attributes:
            feature.setAttributes(attributes[index])
        if geometry is not None:
            wkt = isinstance(geometry, str)
            feature.setGeometry(QgsGeometry.fromWkt(geometry) if wkt else geometry)
        features.append(feature)
    assert found.dataProvider().addFeatures(features)[0]
    found.updateExtents()
    return found


def ring(points, z=None, at=None):
    """A polygon of local metres east and north of the quarry's centre, in ``CRS``.

    :param z: one height for all vertices, or one of each
    """
    at = at or centre()
    heights = z if isinstance(z, (list, tuple)) else [z] * len(points)
    vertices = [
        QgsPoint(at.x() + x, at.y() + y) if h is None else QgsPoint(at.x() + x, at.y() + y, h)
        for (x, y), h in zip(points, heights)
    ]
    text = ", ".join(
        f"{v.x()!r} {v.y()!r}" + ("" if h is None else f" {h!r}")
        for v, h in zip([*vertices, vertices[0]], [*heights, heights[0]])
    )
    return QgsGeometry.fromWkt(f"Polygon{'' if z is None else 'Z'} (({text}))")


def square(x, y, half=5.0, z=None):
    """A square around a local place."""
    corners = [
        (x - half, y - half),
        (x + half, y - half),
        (x + half, y + half),
        (x - half, y + half),
    ]
    return ring(corners, z)


def stockpiles(**options):
    """The outlines of all seven bodies, with their names."""
    return layer(
        *(ring(pile.polygon()) for pile in QUARRY),
        attributes=[[pile.name] for pile in QUARRY],
        **options,
    )
