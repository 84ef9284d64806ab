"""How long 50 stockpiles take when every request to the volume service takes 300 ms.

The least possible is (50 / 4) x 0.3 s, as four requests are under way at a time. Measured are
`measure`, which sends the requests, and the whole algorithm as QGIS's toolbox runs it, for
polygons with heights of their own and for polygons whose heights come from the DSM. The service
is the embedded one, in a process of its own.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsApplication, QgsVectorLayer

RUNS = 5
LIMIT = 1.2
STOCKPILES, PARALLEL, LATENCY = 50, 4, 0.3
LEAST = STOCKPILES / PARALLEL * LATENCY


def stockpiles(heights: bool) -> QgsVectorLayer:
    """Squares side by side on the quarry's floor."""
    from toolbox import layer, square

    places = [(x * 12.0 - 54.0, y * 12.0 - 24.0) for x in range(10) for y in range(5)]
    kind = "PolygonZ" if heights else "Polygon"
    z = 400.0 if heights else None
    return layer(
        *(square(x, y, 5.0, z) for x, y in places),
        kind=kind,
        attributes=[[str(number)] for number in range(len(places))],
    )


def report(name: str, work: Callable[[], Any]) -> None:
    """Print the median of some runs, and its ratio to the least possible."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    median = statistics.median(times)
    print(
        f"{name}: {median:.2f} s, {median / LEAST:.2f} of ({STOCKPILES} / {PARALLEL}) x "
        f"{LATENCY} s (limit {LIMIT})"
    )


def run_all(project: int, toolbox: Any) -> None:
    """Measure the sending alone, then the algorithm."""
    from pix4d_qgis.adapters.connections import resolve
    from pix4d_qgis.adapters.features import crs_wkt, read_polygons
    from pix4d_qgis.api.pix4d.client import Pix4dClient
    from pix4d_qgis.jobs.volumes import Settings, measurable_project, measure
    from pix4d_qgis.layers.project_dsm import ProjectDsm
    from service_fixtures import Recorder

    for heights in (True, False):
        kind = "with heights" if heights else "heights from the DSM"
        polygons = stockpiles(heights)

        def send(polygons: QgsVectorLayer = polygons) -> None:
            client, progress = Pix4dClient(resolve("")), Recorder()
            plain = read_polygons(_Source(polygons), "volumes")[1]
            found = measurable_project(client, project)
            wkt = crs_wkt(polygons.crs())
            settings = Settings(["triangulated"])
            with ProjectDsm(client, project, progress) as dsm:
                rows = measure(client, found, plain, wkt, settings, dsm, progress)
            assert all(row.volume for row in rows), rows[0].message

        def run(polygons: QgsVectorLayer = polygons) -> None:
            toolbox.run("computevolumes", PROJECT=project, INPUT=polygons, OUTPUT="memory:")

        report(f"measure, {kind}", send)
        report(f"computevolumes, {kind}", run)


class _Source:
    """A layer as an algorithm sees it."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer

    def wkbType(self) -> int:
        return self._layer.wkbType()

    def getFeatures(self, *_: Any) -> Any:
        return self._layer.getFeatures()


def main() -> None:
    """Process the quarry, then measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    import sys

    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    import toolbox as tools
    from sandbox import SandboxProcess, SandboxSettings, make_photos

    Processing.initialize()
    toolbox = tools.Toolbox()
    with (
        tempfile.TemporaryDirectory() as folder,
        tools.provider(),
        SandboxProcess(SandboxSettings(processing_seconds=0.2)) as service,
    ):
        os.environ.update(service.environment)
        make_photos(Path(folder), tools.PHOTOS, size=(160, 120))
        project = tools.processed_project(toolbox, folder)
        service.delay("webgis", "volumes", LATENCY)
        run_all(project, toolbox)
    application.exitQgis()


if __name__ == "__main__":
    main()
