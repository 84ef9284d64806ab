"""Wheels that ``make setup`` has fetched, and Pythons that know none of them."""

from __future__ import annotations

import json
import os
import sys
import sysconfig
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pix4d_qgis.adapters import pins

FOLDER = Path(sys.prefix) / "wheels"
PINNED = ("boto3", "botocore", "jmespath", "python_dateutil", "s3transfer", "shapely", "six")
OLDER = ("boto3-1.33", "botocore-1.33", "s3transfer-0.8")
# The one that QGIS embeds: it does not know what is in .venv.
SYSTEM_PYTHON = str(Path(sys.base_prefix, "bin", f"python{sys.version_info[0]}"))
KIND = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"


def unpack(folder, starts):
    """Unpack the wheels whose names start so, as pip would; the folder is returned."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in starts:
        for wheel in found(start):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
    return folder


def found(start):
    """The wheels whose names start so; without a version, those that the plugin installs."""
    wheels = [wheel for wheel in FOLDER.glob("*.whl") if f"{wheel.name}-".startswith(start)]
    if "-" not in start:
        wheels = [
            wheel
            for wheel in wheels
            if wheel.name.startswith(f"{start}-") and not wheel.name.startswith(OLDER)
        ]
    if not wheels:
        raise FileNotFoundError(f"There is no wheel of {start} in {FOLDER}: run `make setup`.")
    return wheels


class Index:
    """An index of packages on loopback, as pip reads it. A context manager.

    :ivar url: what pip calls its index URL
    :ivar variables: environment in which pip asks this index alone, without those that are
        :attr:`hidden`
    """

    hidden = ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL")

    def __init__(self, folder):
        for wheel in FOLDER.glob("*.whl"):
            project = folder / "simple" / wheel.name.partition("-")[0].replace("_", "-")
            project.mkdir(parents=True, exist_ok=True)
            (project / wheel.name).symlink_to(wheel)
        handler = partial(_Index, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/simple"
        self.variables = {"PIP_INDEX_URL": self.url, "PIP_CONFIG_FILE": os.devnull}

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class _Index(SimpleHTTPRequestHandler):
    """Lists folders as pip reads them, and the one of pip as PyPI lists it for programs."""

    def do_GET(self):
        if "json" not in self.headers.get("Accept", "") or not self.path.endswith("/pip/"):
            super().do_GET()
            return
        name, sha256 = pins.pip_wheel()
        file = {
            "url": f"http://{self.headers['Host']}{self.path}{name}",
            "hashes": {"sha256": sha256},
        }
        content = json.dumps({"files": [{"url": "x", "hashes": {}}, file]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass
