"""Takes the picture of the README: the main job inside QGIS's real desktop.

``python tests/demo/screenshot.py`` starts the embedded service and the desktop; the desktop then
calls :func:`main`.
"""

from __future__ import annotations

import os
import shutil
import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "images" / "desktop.png"
RENDERING = 4000  # milliseconds
sys.path.insert(0, str(ROOT / "tests"))


def main() -> None:
    """Inside the desktop: process photos, measure, show the toolbox, take the picture."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.utils import iface

    try:
        _work(Path(os.environ["DEMO_PHOTOS"]))
        _arrange()
    except Exception:  # noqa: BLE001 - printed for whoever started the desktop
        traceback.print_exc()
        iface.actionExit().trigger()
        return
    QTimer.singleShot(RENDERING, _take)


def _work(photos: Path) -> None:
    from qgis.core import QgsProject

    import processing
    from demo import site

    results = processing.runAndLoadResults(
        "pix4d:processphotos",
        {"NAME": "Demo quarry", "PHOTOS": [str(photos)], "COORDINATE_SYSTEM": "EPSG:2056"},
    )
    QgsProject.instance().setCrs(QgsProject.instance().mapLayersByName("DSM")[0].crs())
    processing.runAndLoadResults(
        "pix4d:computevolumes",
        {
            "PROJECT": results["PROJECT_ID"],
            "INPUT": site.stockpiles("EPSG:2056"),
            "BASE_SURFACE": ["triangulated"],
            "OUTPUT": str(photos.parent / "Volumes.gpkg"),
        },
    )


def _arrange() -> None:
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
    from qgis.utils import iface

    window = iface.mainWindow()
    window.resize(1600, 1000)
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "ProcessingToolbox"))
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    tree = toolbox.findChild(QTreeView)
    for row in range(tree.model().rowCount()):
        provider = tree.model().index(row, 0)
        if provider.data() == "PIX4D":
            tree.expandRecursively(provider)
            tree.scrollTo(provider, QTreeView.ScrollHint.PositionAtTop)
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setExpanded(node.name() == "Volumes")
    iface.messageBar().clearWidgets()
    iface.mapCanvas().refreshAllLayers()


def _take() -> None:
    from qgis.core import QgsProject
    from qgis.utils import iface

    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    iface.mainWindow().grab().save(str(PICTURE))
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


if __name__ == "__main__":
    import qgis_desktop
    from sandbox import Sandbox, make_photos

    # Not among the temporary files: QGIS marks layers that lie there.
    folder = ROOT / "build" / "screenshot"
    shutil.rmtree(folder, ignore_errors=True)
    with Sandbox() as sandbox:
        make_photos(folder / "photos")
        qgis_desktop.make_profile(folder, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"])
        print(
            qgis_desktop.run_main(
                folder,
                Path(__file__),
                DEMO_PHOTOS=str(folder / "photos"),
                **sandbox.environment,
            )
        )
