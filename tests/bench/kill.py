"""Kills an upload of 200 photos at random moments, runs it again, and counts what went wrong.

``KILLS=20 SEED=1 python tests/bench/kill.py``; each kill has a project of its own.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from pathlib import Path

from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.projects import NewProject
from sandbox import Sandbox, SandboxSettings
from service_fixtures import FAST, connection_to
from upload_kills import Moment, kill_and_run_again, write_photos

PHOTOS = 200


def main() -> int:
    kills = int(os.environ.get("KILLS", "20"))
    chance = random.Random(os.environ.get("SEED", "1"))
    failed = 0
    with tempfile.TemporaryDirectory() as temporary, Sandbox(SandboxSettings(**FAST)) as sandbox:
        folder = write_photos(Path(temporary) / "photos", PHOTOS)
        manifests = Path(temporary) / "manifests"
        client = Pix4dClient(connection_to(sandbox))
        for number in range(1, kills + 1):
            project = client.projects.create(NewProject(f"Kill {number}")).id
            moment = Moment(chance, PHOTOS)
            found = kill_and_run_again(sandbox, project, folder, manifests, [moment])
            failed += bool(found)
            print(f"{number:3}  killed {moment}: {'; '.join(found[:3]) or 'each once'}", flush=True)
    print(
        f"{kills} kills of an upload of {PHOTOS} photos, {failed} with losses or repeats (limit 0)"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
