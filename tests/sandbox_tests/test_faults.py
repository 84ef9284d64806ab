"""Faults happen to the requests they are meant for, and the state tells what took effect."""

from __future__ import annotations

import socket
import time
from pathlib import Path
from typing import Any, Optional
from urllib.parse import urlsplit

import pytest
import requests

from sandbox import Sandbox, SandboxProcess
from sandbox.faults import KINDS
from sandbox_tests.client import Api, s3_client

PROJECTS = "/api/v3/projects/$"


@pytest.fixture
def service(shared_sandbox: Sandbox) -> Any:
    yield shared_sandbox
    shared_sandbox.clear_faults()


@pytest.fixture
def names(api: Api) -> Any:
    """The projects of a name, and how to ask for another."""
    name = f"faulty {time.monotonic_ns()}"

    def count() -> int:
        return int(api.get(name=name)["count"])

    count.text = name  # type: ignore[attr-defined]
    return count


def connect(api: Api) -> socket.socket:
    address = urlsplit(api.projects)
    return socket.create_connection((address.hostname, address.port), timeout=5)


def head(api: Api, method: str, path: str, length: int) -> bytes:
    """The beginning of a request whose body has so many bytes."""
    address = urlsplit(api.projects)
    text = (
        f"{method} {address.path}{path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Authorization: {api.session.headers['Authorization']!s}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    )
    return text.encode()


def raw(api: Api, method: str, path: str, body: bytes = b"") -> tuple[bytes, Optional[str]]:
    """Every byte that comes back, and the name of the error that ended the connection."""
    found = b""
    with connect(api) as connection:
        connection.sendall(head(api, method, path, len(body)) + body)
        try:
            while data := connection.recv(65536):
                found += data
        except ConnectionError as error:
            return found, type(error).__name__
    return found, None


def last(service: Sandbox) -> tuple[int, str, bool]:
    record = next(r for r in reversed(service.requests) if r.fault)
    return record.status, record.fault, record.handled


def create(names: Any) -> bytes:
    return f'{{"name": "{names.text}"}}'.encode()


def test_latency(service: Sandbox, api: Api, names: Any) -> None:
    service.fault("cloud", "POST", PROJECTS, "latency", seconds=0.3)
    began = time.monotonic()
    api.create(names.text)
    assert 0.3 <= time.monotonic() - began < 1.5
    assert (names(), last(service)) == (1, (201, "latency", True))


def test_late_answer(service: Sandbox, api: Api, names: Any) -> None:
    service.fault("cloud", "POST", PROJECTS, "late_answer", seconds=0.5)
    with pytest.raises(requests.ReadTimeout):
        api.session.post(api.projects, json={"name": names.text}, timeout=0.2)
    assert (names(), last(service)) == (1, (201, "late_answer", True))


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_status(service: Sandbox, api: Api, names: Any, status: int) -> None:
    for kind, effect in (("status", 0), ("status_after", 1)):
        service.fault("cloud", "POST", PROJECTS, kind, status=status, headers={"Retry-After": "7"})
        answer = api.call("POST", json={"name": names.text})
        assert (answer.status_code, answer.headers["Retry-After"]) == (status, "7")
        assert names() == effect
        assert last(service) == (201 if effect else status, kind, bool(effect))
    api.create(names.text)


def test_status_with_a_body(service: Sandbox, api: Api, project: int) -> None:
    body = {"message": "Endpoint request timed out"}
    service.fault("webgis", "POST", "/volumes/", "status", status=504, body=body)
    answer = api.volume(project)
    assert (answer.status_code, answer.json()) == (504, body)


def test_status_of_the_object_store(service: Sandbox, api: Api, project: int) -> None:
    service.fault("s3", "PUT", "/a$", "status", status=503)
    with pytest.raises(Exception, match="SlowDown"):
        once(api, project, "a")
    assert service.objects(project) == {}
    service.fault("s3", "PUT", "/a$", "status_after", status=500)
    with pytest.raises(Exception, match="InternalError"):
        once(api, project, "a")
    assert list(service.objects(project).values()) == [4]


def once(api: Api, project: int, name: str, **options: Any) -> None:
    """Put an object without boto3's own tries."""
    from botocore.config import Config

    access = api.credentials(project)
    config = Config(retries={"total_max_attempts": 1}, **options)
    s3_client(access, config=config).put_object(
        Bucket=access["bucket"], Key=f"{access['key']}/{name}", Body=b"data"
    )


def test_reset_before(service: Sandbox, api: Api, names: Any) -> None:
    service.fault("cloud", "POST", PROJECTS, "reset_before")
    assert raw(api, "POST", "", create(names)) == (b"", "ConnectionResetError")
    assert (names(), last(service)) == (0, (0, "reset_before", False))


def test_reset_in_request(service: Sandbox, api: Api, project: int) -> None:
    """The connection breaks while a large body is being sent."""
    access = api.credentials(project)
    service.fault("s3", "PUT", "/big$", "reset_in_request")
    with pytest.raises(Exception, match=r"[Cc]onnection|Broken pipe"):
        from botocore.config import Config

        s3_client(access, config=Config(retries={"total_max_attempts": 1})).put_object(
            Bucket=access["bucket"], Key=f"{access['key']}/big", Body=b"x" * (8 << 20)
        )
    assert service.objects(project) == {}
    assert last(service) == (0, "reset_in_request", False)
    assert not list((service._folder / "incoming").iterdir())


def test_lost_answer(service: Sandbox, api: Api, names: Any) -> None:
    service.fault("cloud", "POST", PROJECTS, "lost_answer")
    assert raw(api, "POST", "", create(names)) == (b"", "ConnectionResetError")
    assert (names(), last(service)) == (1, (201, "lost_answer", True))


@pytest.mark.parametrize(
    ("kind", "error"), [("reset_in_answer", "ConnectionResetError"), ("truncated", None)]
)
def test_half_an_answer(
    service: Sandbox, api: Api, names: Any, kind: str, error: Optional[str]
) -> None:
    service.fault("cloud", "POST", PROJECTS, kind)
    answer, ended = raw(api, "POST", "", create(names))
    assert ended == error
    head, _, body = answer.partition(b"\r\n\r\n")
    announced = int(head.lower().partition(b"content-length: ")[2].split()[0])
    assert head.startswith(b"HTTP/1.1 201 ")
    assert len(body) == announced // 2
    assert body.startswith(b"{")
    assert (names(), last(service)) == (1, (201, kind, True))


def test_half_of_an_answer_without_a_body(service: Sandbox, api: Api, project: int) -> None:
    """What is cut is the headers, so that the client may see a status and nothing else."""
    api.put(project, "a")
    service.fault("cloud", "DELETE", f"/{project}/$", "truncated")
    answer, _ = raw(api, "DELETE", f"{project}/")
    assert answer.startswith(b"HTTP/1.1 204 ")
    assert b"\r\n\r\n" not in answer
    assert api.call("GET", f"{project}/").status_code == 404


def test_html(service: Sandbox, api: Api, names: Any) -> None:
    for kind, effect in (("html", 0), ("html_after", 1)):
        service.fault("cloud", "POST", PROJECTS, kind)
        answer = api.call("POST", json={"name": names.text})
        assert (answer.status_code, answer.headers["Content-Type"][:9]) == (200, "text/html")
        assert answer.text.startswith("<!doctype html>")
        assert names() == effect


def test_drip(service: Sandbox, api: Api, project: int) -> None:
    service.fault("cloud", "GET", f"/{project}/$", "drip", seconds=2.0)
    began = time.monotonic()
    with api.session.get(f"{api.projects}{project}/", stream=True, timeout=5) as answer:
        assert time.monotonic() - began < 1.0
        first = next(answer.iter_content(1))
        assert time.monotonic() - began < 1.5
        rest = b"".join(answer.iter_content(None))
    assert time.monotonic() - began >= 2.0
    assert int(answer.headers["Content-Length"]) == len(first + rest)
    assert api.get(f"{project}/")["id"] == project


def test_expiry() -> None:
    with Sandbox() as sandbox:
        api = Api(sandbox)
        project = api.create()
        sandbox.fault("s3", "PUT", "/b$", "expire_credentials")
        once(api, project, "a")
        with pytest.raises(Exception, match="ExpiredToken"):
            once(api, project, "b")
        once(api, project, "b")
        sandbox.fault("cloud", "GET", "/photos/", "expire_tokens")
        assert api.call("GET", f"{project}/photos/").status_code == 401
        assert [(r.fault, r.status) for r in sandbox.requests if r.fault] == [
            ("expire_credentials", 400),
            ("expire_tokens", 401),
        ]


def test_times_skip_and_query(service: Sandbox, api: Api, project: int) -> None:
    service.fault("cloud", "", f"/{project}/", "status", times=2, skip=1)
    found = [api.call("GET", f"{project}/").status_code for _ in range(5)]
    assert found == [200, 503, 503, 200, 200]
    service.fault("cloud", "", f"/{project}/", "status", status=502)
    service.fault("cloud", "", f"/{project}/", "status", status=504)
    assert [api.call("GET", f"{project}/").status_code for _ in range(3)] == [502, 504, 200]
    service.fault("cloud", "GET", "/photos/", "status", query="page_size=7")
    assert api.call("GET", f"{project}/photos/").status_code == 200
    assert api.call("GET", f"{project}/photos/", params={"page_size": 7}).status_code == 503
    service.fault("cloud", "", "", "status", times=10**9)
    assert api.call("GET").status_code == 503
    service.clear_faults()
    assert api.call("GET").status_code == 200


def test_a_kept_connection_survives_a_fault_that_answers(
    service: Sandbox, api: Api, project: int
) -> None:
    session = requests.Session()
    session.headers.update(api.session.headers)
    service.fault("cloud", "POST", "/bulk_register/", "status", status=503)
    with session.get(f"{api.projects}{project}/", stream=True) as first:
        local = first.raw._connection.sock.getsockname()
        assert first.content
    url = f"{api.projects}{project}/inputs/bulk_register/"
    with session.post(url, json={"input_file_keys": ["x" * 100_000]}, stream=True) as second:
        assert second.status_code == 503
        assert second.raw._connection.sock.getsockname() == local


def test_a_request_has_arrived_when_its_body_is_there(
    service: Sandbox, api: Api, project: int
) -> None:
    fault = service.fault("cloud", "POST", "/bulk_register/", "late_answer", seconds=0)
    body = b'{"input_file_keys": []}'
    with connect(api) as connection:
        path = f"{project}/inputs/bulk_register/"
        connection.sendall(head(api, "POST", path, len(body)) + body[:5])
        assert not fault.arrived.wait(0.1)
        connection.sendall(body[5:])
        assert fault.arrived.wait(5)
        assert connection.recv(65536).startswith(b"HTTP/1.1 ")


def test_mistakes_are_refused(service: Sandbox) -> None:
    with pytest.raises(ValueError, match="explode"):
        service.fault("cloud", "GET", "", "explode")
    with pytest.raises(TypeError, match="speed"):
        service.fault("cloud", "GET", "", "drip", speed=3)


def test_faults_in_a_process_of_its_own(tmp_path: Path) -> None:
    with SandboxProcess() as sandbox:
        api = Api(sandbox)
        project = api.create()
        for kind in KINDS:
            sandbox.fault("cloud", "GET", f"/{project}/$", kind, seconds=0.01)
        sandbox.fault("cloud", "GET", f"/{project}/$", "status", times=float("inf"))
        sandbox.clear_faults()
        assert api.get(f"{project}/")["id"] == project
        sandbox.fault("cloud", "GET", f"/{project}/$", "reset_before")
        with pytest.raises(requests.ConnectionError):
            requests.get(f"{api.projects}{project}/", headers=api.session.headers, timeout=5)
        assert [record.fault for record in sandbox.struck] == ["reset_before"]
        key = api.put(project, "a")
        assert list(sandbox.digests(project)) == [key]
        assert sandbox.open_uploads(project) == []
        assert (sandbox.project(project).starts, sandbox.project(project).registrations) == (0, {})
