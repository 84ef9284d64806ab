"""A sandbox in a process of its own.

QGIS opens raster layers while it holds Python's global interpreter lock; a server in the same
process could never answer it. Tests and demonstrations that open layers therefore run the sandbox
beside themselves, with the same attributes and methods.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Optional

from .addresses import Addresses
from .settings import SandboxSettings
from .steering import RequestRecord

_TESTS = Path(__file__).resolve().parent.parent


class SandboxProcess(Addresses):
    """The same as :class:`Sandbox`, in a child process. A context manager.

    ``project()`` gives a snapshot, ``change_project()`` sets members of the real one. Bodies given
    to ``respond_next()`` are text, dict or list.
    """

    def __init__(
        self, settings: Optional[SandboxSettings] = None, *, python: str = sys.executable
    ) -> None:
        self.settings = settings or SandboxSettings()
        self._python = python
        self._lock = threading.Lock()
        self._process: Optional[subprocess.Popen[str]] = None
        self.addresses = {}

    def start(self) -> SandboxProcess:
        environment = {**os.environ, "PYTHONPATH": str(_TESTS)}
        self._process = subprocess.Popen(
            [self._python, "-m", "sandbox.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        settings = asdict(self.settings)
        settings["work_dir"] = str(settings["work_dir"]) if settings["work_dir"] else None
        self.addresses = self._exchange(settings)
        return self

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None or process.stdin is None or process.stdout is None:
            return
        process.stdin.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()

    def __enter__(self) -> SandboxProcess:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _exchange(self, message: Any) -> Any:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise RuntimeError("The sandbox is not running.")
        with self._lock:
            process.stdin.write(json.dumps(message) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        if not line:
            raise RuntimeError("The sandbox ended unexpectedly.")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]

    def _call(self, name: str, *arguments: Any, **options: Any) -> Any:
        return self._exchange({"call": name, "arguments": arguments, "options": options})

    # What a test may look at and bend ------------------------------------------------------

    @property
    def secrets(self) -> list[str]:
        return list(self._call("secrets"))

    @property
    def requests(self) -> list[RequestRecord]:
        return [RequestRecord(**record) for record in self._call("requests")]

    @property
    def organization_uuid(self) -> str:
        return str(self._call("organization_uuid"))

    def project(self, project_id: int) -> SimpleNamespace:
        return SimpleNamespace(**self._call("project", project_id))

    def objects(self, project_id: int) -> dict[str, int]:
        return dict(self._call("objects", project_id))

    def digests(self, project_id: int) -> dict[str, str]:
        return dict(self._call("digests", project_id))

    def open_uploads(self, project_id: int) -> list[tuple[str, int]]:
        return [(key, parts) for key, parts in self._call("open_uploads", project_id)]

    @property
    def struck(self) -> list[RequestRecord]:
        return [RequestRecord(**record) for record in self._call("struck")]

    def places(self) -> dict[str, list[str]]:
        return dict(self._call("places"))

    def add_folder(self, name: str, parent: str = "") -> str:
        return str(self._call("add_folder", name, parent))

    def add_site(self, name: str, parent: str = "", **fields: Any) -> tuple[int, str]:
        number, reference = self._call("add_site", name, parent, **fields)
        return int(number), str(reference)

    def change_project(self, project_id: int, **members: Any) -> None:
        self._call("change_project", project_id, **members)

    def fail_processing(self, project_id: int, code: int, reason: Optional[str] = None) -> None:
        self._call("fail_processing", project_id, code, reason)

    def expire_tokens(self) -> None:
        self._call("expire_tokens")

    def expire_credentials(self) -> None:
        self._call("expire_credentials")

    # As the methods of Sandbox.

    def respond_next(self, *arguments: Any, **options: Any) -> None:
        self._call("respond_next", *arguments, **options)

    def delay(self, service: str, path_regex: str, seconds: float) -> None:
        self._call("delay", service, path_regex, seconds)

    def fault(self, *arguments: Any, **options: Any) -> None:
        self._call("fault", *arguments, **options)

    def clear_faults(self) -> None:
        self._call("clear_faults")
