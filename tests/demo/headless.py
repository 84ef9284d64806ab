"""QGIS without a window, with the plugin loaded as QGIS itself loads it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingFeedback

ROOT = Path(__file__).resolve().parents[2]


class Printed(QgsProcessingFeedback):
    """The log of an algorithm, on the terminal."""

    def pushInfo(self, info: str) -> None:
        print(f"  {info}")

    def pushWarning(self, warning: str) -> None:
        print(f"  ! {warning}")

    def reportError(self, error: str, fatalError: bool = False) -> None:
        print(f"  !! {error}")


class Qgis:
    """Runs the plugin's algorithms."""

    def run(self, algorithm: str, *, load: bool = False, **parameters: Any) -> dict[str, Any]:
        """:param load: let Processing load the results into the project, as the toolbox does"""
        import processing

        print(f"pix4d:{algorithm}")
        function = processing.runAndLoadResults if load else processing.run
        return function(f"pix4d:{algorithm}", parameters, feedback=Printed())


@contextmanager
def qgis(folder: Path) -> Iterator[Qgis]:
    """A QGIS with a profile of its own in ``folder`` and the plugin in it."""
    plugins = folder / "profile" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "pix4d_qgis").symlink_to(ROOT, target_is_directory=True)
    application = QgsApplication([], False, str(folder / "profile"))
    application.initQgis()
    sys.path[:0] = [str(plugins), str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")]
    from processing.core.Processing import Processing

    Processing.initialize()
    import pix4d_qgis

    plugin = pix4d_qgis.classFactory(None)
    plugin.initProcessing()
    try:
        yield Qgis()
    finally:
        plugin.unload()
        application.exitQgis()
