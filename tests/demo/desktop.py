"""QGIS's desktop with the plugin, connected to the embedded service until QGIS is closed.

The profile in ``build/desktop/`` is a new one each time. QGIS's arguments may follow.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "desktop"
PHOTOS = FOLDER / "photos"
LOCALE = os.environ.get("LOCALE", "en_US")
sys.path.insert(0, str(ROOT / "tests"))

from qgis_desktop import command, environment, make_profile  # noqa: E402 - needs the path above
from sandbox import Sandbox, make_photos  # noqa: E402


def main() -> int:
    """Start both, wait, and return QGIS's exit code."""
    make_profile(FOLDER, {"pix4d_qgis": ROOT}, ["pix4d_qgis", "processing"], LOCALE)
    if not PHOTOS.exists():
        make_photos(PHOTOS)
    with Sandbox() as sandbox:
        print(f"PIX4Dcloud, embedded: {sandbox.cloud_url}")
        print(f"Photos to try: {PHOTOS}")
        print("Begin with Process photos in the Processing toolbox (Ctrl+Alt+T).", flush=True)
        arguments = command(FOLDER, *sys.argv[1:], hidden=False)
        return subprocess.run(
            arguments, env=environment(**sandbox.environment), check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
