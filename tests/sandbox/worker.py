"""``python -m sandbox.worker``: a sandbox steered through its standard input.

Reads JSON lines: first the settings, then calls. Answers each with one JSON line. Ends when the
input ends, so it never outlives whoever started it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Callable

from .server import Sandbox
from .settings import SandboxSettings

_PROJECT_MEMBERS = (
    "id",
    "uuid",
    "prefix",
    "name",
    "display_name",
    "status",
    "error_code",
    "error_reason",
    "keys",
    "extras",
    "options",
    "fields",
    "coordinate_system",
    "send_email",
    "read_only",
    "starts",
    "registrations",
)


def _calls(sandbox: Sandbox) -> dict[str, Callable[..., Any]]:
    def project(project_id: int) -> dict[str, Any]:
        found = sandbox.project(project_id)
        with sandbox.state.lock:
            return {name: getattr(found, name) for name in _PROJECT_MEMBERS}

    def fault(*arguments: Any, **options: Any) -> None:
        sandbox.fault(*arguments, **options)

    return {
        "addresses": lambda: sandbox.addresses,
        "organization_uuid": lambda: sandbox.organization_uuid,
        "secrets": lambda: sandbox.secrets,
        "requests": lambda: [asdict(record) for record in sandbox.requests],
        "project": project,
        "objects": sandbox.objects,
        "digests": sandbox.digests,
        "open_uploads": sandbox.open_uploads,
        "struck": lambda: [asdict(record) for record in sandbox.struck],
        "places": sandbox.places,
        "add_folder": sandbox.add_folder,
        "add_site": sandbox.add_site,
        "change_project": sandbox.change_project,
        "fail_processing": sandbox.fail_processing,
        "expire_tokens": sandbox.expire_tokens,
        "expire_credentials": sandbox.expire_credentials,
        "respond_next": sandbox.respond_next,
        "delay": sandbox.delay,
        "fault": fault,
        "clear_faults": sandbox.clear_faults,
    }


def _write(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> int:
    chosen = json.loads(sys.stdin.readline())
    if chosen.get("work_dir"):
        chosen["work_dir"] = Path(chosen["work_dir"])
    with Sandbox(SandboxSettings(**chosen)) as sandbox:
        calls = _calls(sandbox)
        _write({"result": sandbox.addresses})
        for line in sys.stdin:
            message = json.loads(line)
            try:
                result = calls[message["call"]](*message["arguments"], **message["options"])
            except Exception as error:  # noqa: BLE001 - reported to the caller, whatever it is
                _write({"error": f"{type(error).__name__}: {error}"})
            else:
                _write({"result": result})
    return 0


if __name__ == "__main__":
    sys.exit(main())
