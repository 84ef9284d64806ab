"""``python -m sandbox``: serves in the foreground until SIGINT or SIGTERM."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading

from .server import Sandbox
from .settings import SandboxSettings

DEFAULT_PORT = 8400


def main() -> int:
    chosen = {
        field: os.environ[name]
        for field, name in (
            ("client_id", "PIX4D_CLIENT_ID"),
            ("client_secret", "PIX4D_CLIENT_SECRET"),
        )
        if os.environ.get(name)
    }
    settings = SandboxSettings(port=int(os.environ.get("PORT") or DEFAULT_PORT), **chosen)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        sandbox = Sandbox(settings)
    except OSError as error:
        ports = f"{settings.port} to {settings.port + 2}"
        sys.stderr.write(f"The ports {ports} are not all free: {error}. Choose another PORT.\n")
        return 1
    with sandbox:
        sys.stdout.write(json.dumps(sandbox.addresses) + "\n")
        sys.stdout.flush()
        stop.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
