"""What the plugin adds to the start of QGIS: CPU milliseconds of import, classFactory and initGui.

Measured in QGIS's real desktop, on its main thread, beside an empty plugin with as many algorithms
that is loaded in the same process. Each run is a new process; the first one, which compiles the
sources, does not count.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path

from qgis_desktop import ROOT, make_profile, run_main

RUNS = 5
LIMIT = 20.0  # ms
PLUGIN, SKELETON = "pix4d_qgis", "skeleton"


def main() -> None:
    """Print the medians."""
    here = Path(__file__).parent
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS + 1):
            make_profile(folder, {PLUGIN: ROOT, SKELETON: here / "skeleton"})
            result = Path(folder) / "result.json"
            run_main(
                folder,
                here / "startup_probe.py",
                PROBE_RESULT=str(result),
                PYTHONDONTWRITEBYTECODE="",
                PYTHONPYCACHEPREFIX=str(Path(folder) / "compiled"),
            )
            runs.append(json.loads(result.read_text(encoding="utf-8")))
            result.unlink()
    plugin, skeleton = (
        statistics.median(run[name] for run in runs[1:]) for name in (PLUGIN, SKELETON)
    )
    print(f"Plugin:   {plugin:5.1f} ms CPU (limit {LIMIT:.0f} ms)")
    print(f"Skeleton: {skeleton:5.1f} ms CPU; the plugin costs {plugin / skeleton:.1f} times that")


if __name__ == "__main__":
    main()
