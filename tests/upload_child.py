"""Uploads a folder in a process of its own, which a test may kill.

The order comes as JSON on standard input: the secret is no business of the process list.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from pix4d_qgis.api.connection import ClientCredentials, Connection
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.jobs import registration
from pix4d_qgis.jobs.upload import upload_photos
from pix4d_qgis.storage import multipart, upload


class Printed:
    """A progress whose log goes to standard error."""

    def is_cancelled(self) -> bool:
        return False

    def percent(self, value: float) -> None:
        pass

    def status(self, text: str) -> None:
        sys.stderr.write(f"{text}\n")

    info = warn = status


def main() -> None:
    order = json.load(sys.stdin)
    registration.BATCH = order["batch"]
    upload.LARGE_FILE = order["large_file"]
    multipart.PART = order["part"]
    credentials = ClientCredentials(order["client_id"], order["client_secret"])
    connection = Connection("child", lambda: credentials, order["cloud_url"], order["webgis_url"])
    result = upload_photos(
        Pix4dClient(connection),
        order["project"],
        [Path(source) for source in order["sources"]],
        lambda path: None,
        Printed(),
        Path(order["manifests"]),
    )
    sys.stdout.write(json.dumps(asdict(result)))


if __name__ == "__main__":
    main()
