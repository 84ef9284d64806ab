from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from sandbox import Sandbox, SandboxProcess, SandboxSettings
from sandbox_tests.client import Api, s3_client

TESTS = Path(__file__).resolve().parent.parent


def test_canned_answers(project: int, api: Api, shared_sandbox: Sandbox) -> None:
    timeout = {"message": "Endpoint request timed out"}
    shared_sandbox.respond_next("webgis", "POST", "/volumes/", 504, timeout, times=2)
    for _ in range(2):
        answer = api.volume(project)
        assert (answer.status_code, answer.json()) == (504, timeout)
    assert api.volume(project).status_code == 400
    shared_sandbox.respond_next("cloud", "GET", rf"/{project}/$", 429, "slow", {"Retry-After": "1"})
    assert api.call("GET", f"{project}/outputs/").status_code == 200
    answer = api.call("GET", f"{project}/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "1")
    assert api.call("GET", f"{project}/").status_code == 200


def test_delays(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    shared_sandbox.delay("cloud", rf"/{project}/photos/", 1.0)
    started = time.monotonic()
    api.get(f"{project}/outputs/")
    assert time.monotonic() - started < 0.9
    api.get(f"{project}/photos/")
    assert time.monotonic() - started >= 1.0
    shared_sandbox.delay("cloud", rf"/{project}/photos/", 0)
    started = time.monotonic()
    api.get(f"{project}/photos/")
    assert time.monotonic() - started < 0.9


def test_records(api: Api, project: int, shared_sandbox: Sandbox) -> None:
    before = len(shared_sandbox.requests)
    api.get(page_size=1)
    api.volume(project)
    api.put(project, "a")
    records = shared_sandbox.requests[before:]
    assert [(r.service, r.method, r.status) for r in records] == [
        ("cloud", "GET", 200),
        ("webgis", "POST", 400),
        ("cloud", "GET", 200),
        ("s3", "PUT", 200),
    ]
    assert records[0].query == "page_size=1"


def test_connections_are_kept_open(api: Api, project: int) -> None:
    session = requests.Session()
    session.headers.update(api.session.headers)
    with session.get(f"{api.projects}{project}/", stream=True) as first:
        assert first.raw.version == 11
        assert first.headers.get("Connection", "keep-alive") == "keep-alive"
        local = first.raw._connection.sock.getsockname()
        assert first.content
    with session.get(f"{api.projects}{project}/", stream=True) as second:
        assert second.raw._connection.sock.getsockname() == local


def test_stop_ends_open_connections_and_removes_the_files() -> None:
    sandbox = Sandbox().start()
    api = Api(sandbox)
    api.put(api.create(), "a")
    folder = sandbox._folder
    assert folder.is_dir()
    sandbox.stop()
    assert not folder.exists()
    with pytest.raises(requests.ConnectionError):
        api.call("GET")


def test_fixed_ports_and_folder(tmp_path: Path) -> None:
    with Sandbox() as free:
        port = int(free.cloud_url.rpartition(":")[2])
    try:
        sandbox = Sandbox(SandboxSettings(port=port, work_dir=tmp_path, endpoint_override=False))
    except OSError:
        pytest.skip("somebody else took a neighbouring port")
    with sandbox:
        assert sandbox.cloud_url == f"http://127.0.0.1:{port}"
        assert sandbox.webgis_url == f"http://127.0.0.1:{port + 1}"
        assert sandbox.s3_endpoint == f"http://127.0.0.1:{port + 2}"
        api = Api(sandbox)
        assert "endpoint_override" not in api.credentials(api.create())
    assert tmp_path.is_dir()


def test_environment(shared_sandbox: Sandbox) -> None:
    assert shared_sandbox.environment == {
        "PIX4D_CLIENT_ID": shared_sandbox.client_id,
        "PIX4D_CLIENT_SECRET": shared_sandbox.client_secret,
        "PIX4D_CLOUD_URL": shared_sandbox.cloud_url,
        "PIX4D_WEBGIS_URL": shared_sandbox.webgis_url,
    }


def test_all_secrets_are_known(shared_sandbox: Sandbox, api: Api, project: int) -> None:
    access = api.credentials(project)
    bearer = str(api.session.headers["Authorization"]).partition(" ")[2]
    for secret in (access["secret_key"], access["session_token"], bearer):
        assert secret in shared_sandbox.secrets
    assert shared_sandbox.client_secret in shared_sandbox.secrets
    assert access["access_key"] not in shared_sandbox.secrets
    assert shared_sandbox.client_secret not in repr(shared_sandbox.settings)


def test_process_of_its_own(tmp_path: Path) -> None:
    settings = SandboxSettings(processing_seconds=0, resolution=1.0, client_id="me")
    with SandboxProcess(settings) as sandbox:
        api = Api(sandbox)
        assert sandbox.environment["PIX4D_CLIENT_ID"] == "me"
        project = api.create(coordinate_system="EPSG:2056")
        key = api.put(project, "a.JPG", b"no image")
        assert sandbox.objects(project) == {key: 8}
        api.register(project, [key])
        state = sandbox.project(project)
        assert (state.status, state.keys, state.coordinate_system) == (
            "UPLOADED",
            [key],
            "EPSG:2056",
        )
        sandbox.fail_processing(project, 10201)
        assert api.process(project)["error_code"] == 10201
        assert sandbox.requests[-1].path.endswith(f"/{project}/")
        assert api.credentials(project)["secret_key"] in sandbox.secrets
        sandbox.respond_next("cloud", "GET", "/photos/", 503, {"detail": "busy"})
        assert api.call("GET", f"{project}/photos/").status_code == 503
        sandbox.change_project(project, read_only=True)
        assert sandbox.project(project).read_only is True
        with pytest.raises(RuntimeError, match="KeyError"):
            sandbox.project(1)
        access = api.credentials(project)
        sandbox.expire_tokens()
        assert api.call("GET").status_code == 401
        sandbox.expire_credentials()
        with pytest.raises(Exception, match="ExpiredToken"):
            s3_client(access).get_object(Bucket=access["bucket"], Key=key)
        process = sandbox._process
    assert process is not None
    assert process.returncode == 0


def test_foreground_says_when_its_port_is_taken(shared_sandbox: Sandbox) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(TESTS),
        "PORT": shared_sandbox.cloud_url.rpartition(":")[2],
    }
    done = subprocess.run(
        [sys.executable, "-m", "sandbox"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "PORT" in done.stderr


def _free_port() -> int:
    """Below those that programs get for their own connections, so that it stays free."""
    for port in range(20_000 + os.getpid() % 10_000, 32_000):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise RuntimeError("There is no free port.")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_foreground(number: signal.Signals) -> None:
    port = str(_free_port())
    environment = {
        **os.environ,
        "PYTHONPATH": str(TESTS),
        "PORT": port,
        "PIX4D_CLIENT_ID": "given",
        "PIX4D_CLIENT_SECRET": "given too",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox"], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        addresses = json.loads(process.stdout.readline())
        assert list(addresses) == [
            "cloud_url",
            "webgis_url",
            "s3_endpoint",
            "client_id",
            "client_secret",
        ]
        assert addresses["cloud_url"] == f"http://127.0.0.1:{port}"
        assert (addresses["client_id"], addresses["client_secret"]) == ("given", "given too")
        assert requests.get(addresses["webgis_url"], timeout=10).status_code == 404
        process.send_signal(number)
        assert process.wait(timeout=10) == 0
        assert process.stdout.read() == ""
    finally:
        process.kill()
        process.stdout.close()
        process.wait()
