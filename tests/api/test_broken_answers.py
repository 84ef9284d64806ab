"""Answers that are broken, huge, packed, hostile, or slow."""

import gzip
import json
import socket
import threading
import time
import tracemalloc
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest

from pix4d_qgis import retrying
from pix4d_qgis.api import answers, http, reading
from pix4d_qgis.api.answers import words_of
from pix4d_qgis.api.http import Transport
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.errors import Pix4dError, ServiceUnavailable, SignInError, UnexpectedAnswer
from pix4d_qgis.plain_text import plain
from sandbox import SandboxSettings
from service_fixtures import FAST, calls, connection_to

PROJECTS = "/project/api/v3/projects/"
LIST = b'{"count": 7, "results": []}'
TOKEN = b'{"access_token": "token-of-the-listener", "expires_in": 3600}'
pytestmark = pytest.mark.usefixtures("quick_retries")


@pytest.fixture
def served(sandbox, listener):
    """A client of a server that gives a token, and then the chosen answers; and the server."""

    def serve(*given, **changes):
        waiting = list(given)

        def answer(request):
            if "token" in request.path:
                return 200, {}, TOKEN
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

        server = listener(answer)
        return Pix4dClient(connection_to(sandbox, cloud_url=server.url, **changes)), server

    return serve


# Faults of the wire -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("latency", {}),
        ("drip", {}),
        ("status", {"status": 429}),
        ("status", {"status": 502}),
        ("status", {"status": 503}),
        ("status", {"status": 504}),
        ("html", {}),
        ("reset_before", {}),
        ("reset_in_request", {}),
        ("reset_in_answer", {}),
        ("lost_answer", {}),
        ("truncated", {}),
    ],
)
@pytest.mark.parametrize("path", ["/oauth2/token/", PROJECTS])
def test_a_fault_that_passes_is_not_noticed(client, sandbox, kind, details, path):
    sandbox.fault("cloud", "", path, kind, **details)
    assert client.projects.list().count == 0
    assert len(sandbox.struck) == 1


def test_a_body_that_is_too_short_is_no_answer(sandbox, listener):
    # Half a list may be JSON as well.
    half = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + b'{"count": 3, "results": []}'
    broken = []

    def answer(request):
        if "token" in request.path:
            return 200, {}, TOKEN
        if not broken:
            broken.append(request.path)
            request.wfile.write(half)
            request.connection.shutdown(socket.SHUT_RDWR)
        return 200, {}, LIST

    server = listener(answer)
    assert Pix4dClient(connection_to(sandbox, cloud_url=server.url)).projects.list().count == 7
    assert len(server.requests) == 3


def test_an_answer_that_drips_for_ever_is_left(client, sandbox, monkeypatch):
    client.projects.list()
    monkeypatch.setattr(http, "ANSWER_TIMEOUT", 0.4)
    sandbox.fault("cloud", "GET", PROJECTS, "drip", seconds=5.0, times=99)
    began = time.monotonic()
    with pytest.raises(ServiceUnavailable, match="does not answer"):
        client.projects.list()
    assert time.monotonic() - began < 4


# Patience -----------------------------------------------------------------------------------


def test_a_host_that_never_answered_gets_less_patience(sandbox, monkeypatch):
    monkeypatch.setattr(http, "FIRST_CONTACT", 0.2)
    client = Pix4dClient(connection_to(sandbox, cloud_url="http://127.0.0.1:9"))
    began = time.monotonic()
    with pytest.raises(ServiceUnavailable, match="cannot be reached"):
        client.projects.list()
    assert time.monotonic() - began < 1.0


def test_a_host_that_answered_before_gets_it_all(client, sandbox, monkeypatch):
    monkeypatch.setattr(http, "FIRST_CONTACT", 0.0)
    client.projects.list()
    sandbox.fault("cloud", "GET", PROJECTS, "reset_before", times=4)
    assert client.projects.list().count == 0


def test_a_busy_host_has_answered(client, sandbox, monkeypatch):
    monkeypatch.setattr(http, "FIRST_CONTACT", 0.0)
    sandbox.fault("cloud", "POST", "token", "status", times=4)
    assert client.projects.list().count == 0


def test_a_budget_holds_for_every_request(connection, sandbox):
    client = Pix4dClient(connection, transport=Transport(connection, budget=0.0))
    sandbox.fault("cloud", "GET", PROJECTS, "status")
    with pytest.raises(ServiceUnavailable):
        client.projects.list()
    assert len(calls(sandbox, path=PROJECTS)) == 1


def test_a_wait_that_is_too_long_is_told(client, sandbox):
    sandbox.fault("cloud", "GET", PROJECTS, "status", status=429, headers={"Retry-After": "600"})
    began = time.monotonic()
    with pytest.raises(ServiceUnavailable, match="asks to try again in 10 minutes") as caught:
        client.projects.list()
    assert time.monotonic() - began < 1.0
    assert caught.value.code == 429
    assert caught.value.try_again


def test_retry_after_may_be_a_date(served, monkeypatch):
    monkeypatch.setattr(retrying, "BUDGET", 9.0)
    later = format_datetime(datetime.now(timezone.utc) + timedelta(seconds=2), usegmt=True)
    client, _ = served((503, {"Retry-After": later}, b""), (200, {}, LIST))
    began = time.monotonic()
    assert client.projects.list().count == 7
    assert 0.5 < time.monotonic() - began < 4


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("Sat, 01 Jan 2028 10:01:00 GMT", 60.0),
        ("Sat, 01 Jan 2028 09:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("²", None),
        ("", None),
    ],
)
def test_retry_after(text, seconds):
    now = answers._moment("Sat, 01 Jan 2028 10:00:00 GMT")
    assert answers._retry_after(text, now) == seconds


def test_a_missing_file_of_certificates_is_told(sandbox):
    client = Pix4dClient(
        connection_to(sandbox, cloud_url="https://127.0.0.1:9", ca_bundle="/nowhere/ca.pem")
    )
    with pytest.raises(Exception, match="trusted certificates cannot be read"):
        client.projects.list()


# The token under load -----------------------------------------------------------------------


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(token_lifetime=1.0, **FAST)])
def test_tokens_that_expire_under_load(client, sandbox):
    failures = []
    end = time.monotonic() + 2.5

    def work():
        try:
            while time.monotonic() < end:
                client.projects.list()
        except Pix4dError as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    time.sleep(0.7)
    sandbox.expire_tokens()  # also between two renewals
    sandbox.fault("cloud", "POST", "token", "status", times=2)
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(calls(sandbox, path="token")) < 12


def test_a_token_endpoint_that_stays_down_holds_nobody_up_twice(client, sandbox):
    client.projects.list()
    sandbox.expire_tokens()
    sandbox.fault("cloud", "POST", "token", "status", times=9999)
    failures = []

    def work():
        try:
            client.projects.list()
        except ServiceUnavailable as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(failures) == 6
    assert time.monotonic() - began < 4  # one budget, not six
    sandbox.clear_faults()
    assert client.projects.list().count == 0


def test_a_token_that_is_refused_again_at_once(client, sandbox):
    sandbox.fault("cloud", "GET", PROJECTS, "expire_tokens", times=2)
    with pytest.raises(SignInError, match="no longer accepts"):
        client.projects.list()


# Size and shape -----------------------------------------------------------------------------


def test_an_answer_that_is_too_large_is_not_read(served, monkeypatch):
    monkeypatch.setattr(answers, "LARGEST_ANSWER", 2 * answers.MEGABYTE)
    client, server = served((200, {}, b'{"a": "' + b"x" * 3_000_000 + b'"}'))
    with pytest.raises(UnexpectedAnswer, match="larger than 2 MB"):
        client.projects.list()
    assert len(server.requests) == 2


def test_a_bomb_takes_no_more_memory_than_the_limit(served):
    bomb = gzip.compress(bytes(150_000_000), 9)
    client, _ = served((200, {"Content-Encoding": "gzip"}, bomb))
    tracemalloc.start()
    try:
        with pytest.raises(UnexpectedAnswer, match="larger than 32 MB"):
            client.projects.list()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * answers.LARGEST_ANSWER


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "zstd"])
def test_other_ways_of_packing_are_not_unpacked(served, encoding):
    client, server = served((200, {"Content-Encoding": encoding}, LIST))
    with pytest.raises(UnexpectedAnswer, match="unknown way"):
        client.projects.list()
    assert server.requests[1][2]["Accept-Encoding"] == "gzip"


def test_packed_answers_are_read(served):
    client, _ = served((200, {"Content-Encoding": "gzip"}, gzip.compress(LIST)))
    assert client.projects.list().count == 7


@pytest.mark.parametrize("depth", [50, 500, 950, 5_000, 200_000])
@pytest.mark.parametrize("status", [200, 400])
def test_deep_nesting_is_an_error_in_words(client, sandbox, depth, status):
    body = b'{"results":' + b"[" * depth + b"]" * depth + b"}"
    sandbox.respond_next("cloud", "GET", PROJECTS, status, body, times=99)
    if status == 200 and depth == 50:
        assert client.projects.list().results == []
        return
    try:  # how deep Python's parser goes differs
        assert client.projects.list().results == []
    except Pix4dError as error:
        assert "Could not list the projects" in str(error)
        assert len(str(error)) < 1000


def test_numbers_of_any_size_are_read(client, sandbox):
    body = (
        '{"count": 1e999, "results": [{"id": 5, "image_count": %s, "error_code": -1e400, '
        '"public_status": "DONE"}]}' % ("9" * 50_000)
    )
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, body)
    page = client.projects.list()
    assert (page.count, page.results[0].image_count, page.results[0].error_code) == (1, 0, None)


def test_an_id_that_no_table_can_hold_is_none(client, sandbox):
    sandbox.respond_next("cloud", "GET", "/5/$", 200, '{"id": %s}' % (2**70))
    with pytest.raises(UnexpectedAnswer, match="no id"):
        client.projects.get(5)


# Where the token may go ---------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_takes_the_token_along(served, listener, status):
    elsewhere = listener(lambda request: (200, {}, LIST))
    location = {"Location": f"{elsewhere.url}{PROJECTS}"}
    client, server = served((status, location, b""))
    with pytest.raises(UnexpectedAnswer, match="redirects elsewhere"):
        client.projects.list()
    with pytest.raises(ServiceUnavailable, match="redirects elsewhere"):
        client.inputs.register(5, ["key"])
    assert elsewhere.requests == []
    assert server.requests[1][2]["Authorization"] == "Bearer token-of-the-listener"


def test_not_even_to_the_same_host_with_encryption(served, listener, self_signed):
    encrypted = listener(lambda request: (200, {}, LIST), self_signed)
    client, _ = served(
        (302, {"Location": f"{encrypted.url}{PROJECTS}"}, b""), ca_bundle=f"{self_signed}.crt"
    )
    with pytest.raises(UnexpectedAnswer, match="redirects elsewhere"):
        client.projects.list()
    assert encrypted.requests == []


def test_the_sign_in_is_not_redirected(sandbox, listener):
    elsewhere = listener(lambda request: (200, {}, TOKEN))
    server = listener(lambda request: (307, {"Location": f"{elsewhere.url}/oauth2/token/"}, b""))
    with pytest.raises(UnexpectedAnswer, match="redirects elsewhere"):
        Pix4dClient(connection_to(sandbox, cloud_url=server.url)).projects.list()
    assert elsewhere.requests == []


# Text ---------------------------------------------------------------------------------------

HOSTILE = "a\x1b[31mb\u202ec\nd\x00\x9b\u2066\ud800e\te\u2028f"
TAME = "a[31mbc de e f"


def test_text_is_made_plain():
    assert plain(HOSTILE) == TAME
    for name in ("Überblick 中文", "👷🏽\u200d♀️", "क्\u200dष"):
        assert plain(name) == name


def test_no_control_character_comes_from_the_service(client, sandbox):
    body = {
        "id": 5,
        "name": HOSTILE,
        "display_name": HOSTILE,
        "error_reason": HOSTILE,
        "public_status": HOSTILE,
        "display_detailed_status": HOSTILE,
        "coordinate_system": HOSTILE,
        "uuid": HOSTILE,
    }
    sandbox.respond_next("cloud", "GET", "/5/$", 200, json.dumps(body))
    project = client.projects.get(5)
    shown = (project.name, project.error_reason, project.status, project.detailed_status)
    assert {*shown, project.coordinate_system, project.uuid} == {TAME}


def test_no_control_character_is_in_the_words_of_an_error(client, sandbox):
    body = {"detail": HOSTILE, HOSTILE: [HOSTILE]}
    sandbox.respond_next("cloud", "GET", PROJECTS, 400, json.dumps(body))
    with pytest.raises(Exception, match="Could not list") as caught:
        client.projects.list()
    assert caught.value.detail == f"{TAME}; {TAME}: {TAME}"
    assert words_of(body) == caught.value.detail


def test_an_error_of_any_origin_is_plain():
    error = ServiceUnavailable(f"It {HOSTILE}", detail=HOSTILE)
    assert (error.message, error.detail) == (f"It {TAME}", TAME)
    assert str(error) == f"It {TAME} The service says: {TAME}."


def test_names_that_go_back_to_the_service_stay_exact():
    assert reading.exact({"s3_key": HOSTILE}, "s3_key") == HOSTILE
    assert reading.texts({"tags": [HOSTILE, 5, None]}, "tags") == [TAME]
    assert reading.texts({"tags": 5}, "tags") == []
