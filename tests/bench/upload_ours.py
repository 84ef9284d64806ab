"""Uploads a folder to the sink as the plugin does; prints seconds and memory as JSON.

The seconds begin with the imports done: QGIS has them from the first request on. They include
the connections, the manifest on disk, and every transfer.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from pix4d_qgis.storage.credentials import ExpiringCredentials, S3Credentials
from pix4d_qgis.storage.manifest import Entry, open_manifest
from pix4d_qgis.storage.object_store import Bucket
from pix4d_qgis.storage.s3 import Network
from pix4d_qgis.storage.upload import upload
from pix4d_qgis.storage.work import Transfer

PREFIX = "user-1/project-1"


class Silent:
    """A progress that nobody looks at."""

    def is_cancelled(self) -> bool:
        return False

    def percent(self, value: float) -> None:
        pass

    status = info = warn = percent


def main() -> None:
    folder, endpoint = Path(sys.argv[1]), sys.argv[2]
    credentials = S3Credentials(
        "AKIDEXAMPLE",
        "not-a-secret",
        "not-a-token",
        datetime.now(timezone.utc) + timedelta(hours=1),
        "bucket",
        PREFIX,
        "eu-central-1",
        endpoint,
    )
    before = _memory("VmRSS")
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as manifests:
        with open_manifest(Path(manifests), endpoint, 1, sys.exit) as manifest:
            expiring = ExpiringCredentials(lambda: credentials)
            bucket = Bucket(expiring, Network())
            transfers = [_transfer(path) for path in sorted(folder.iterdir())]
            manifest.put(Entry(t.key, str(t.path), t.size, t.mtime_ns) for t in transfers)
            outcome = upload(bucket, transfers, manifest, Silent(), lambda share: None)
        seconds = time.perf_counter() - began
    if len(outcome.sent) != len(transfers):
        sys.exit(f"Only {len(outcome.sent)} files were sent: {outcome}")
    print(json.dumps({"seconds": seconds, "growth": _memory("VmHWM") - before}))


def _transfer(path: Path) -> Transfer:
    status = path.stat()
    return Transfer(path, f"{PREFIX}/{path.name}", status.st_size, status.st_mtime_ns)


def _memory(name: str) -> float:
    """Megabytes of this process: VmRSS is now, VmHWM the most there ever was."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise LookupError(name)


if __name__ == "__main__":
    main()
