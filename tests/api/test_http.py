import json
import threading
import time
from dataclasses import replace

import pytest

from pix4d_qgis.api.answers import LONGEST_WORDS, words_of
from pix4d_qgis.api.connection import ClientCredentials
from pix4d_qgis.api.http import Transport
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.api.pix4d.projects import NewProject
from pix4d_qgis.errors import (
    Cancelled,
    NotFound,
    Pix4dError,
    ServiceRefused,
    ServiceUnavailable,
    SignInError,
    UnexpectedAnswer,
)
from sandbox import SandboxSettings
from service_fixtures import FAST, calls, connection_to, secrets_in

PROJECTS = "/project/api/v3/projects/"


def client_of(connection, **changes):
    return Pix4dClient(replace(connection, **changes))


# The token ----------------------------------------------------------------------------------


def test_the_secret_goes_into_the_form_and_one_token_serves_all(client, sandbox):
    client.projects.list()
    client.projects.list()
    (token,) = calls(sandbox, path="/oauth2/token/")
    assert (token.method, token.query, token.status) == ("POST", "", 200)
    assert len(calls(sandbox, path=PROJECTS)) == 2
    assert not any(secrets_in(sandbox, record.query, record.path) for record in sandbox.requests)


@pytest.mark.parametrize("sandbox_settings", [SandboxSettings(token_lifetime=2.0, **FAST)])
def test_the_token_is_renewed_before_it_expires(client, sandbox):
    end = time.monotonic() + 2.5
    while time.monotonic() < end:
        client.projects.list()
        time.sleep(0.1)
    assert len(calls(sandbox, path="/oauth2/token/")) in (2, 3)
    assert {record.status for record in sandbox.requests} == {200}


def test_a_refused_token_is_renewed_once(client, sandbox):
    client.projects.list()
    sandbox.expire_tokens()
    assert client.projects.list().count == 0
    assert [record.status for record in calls(sandbox, path=PROJECTS)] == [200, 401, 200]
    assert len(calls(sandbox, path="/oauth2/token/")) == 2


def test_a_token_that_stays_refused_is_an_error(client, sandbox):
    sandbox.respond_next("cloud", "GET", PROJECTS, 401, {"detail": "Invalid token."}, times=9)
    with pytest.raises(SignInError, match="no longer accepts the sign-in") as caught:
        client.projects.list()
    assert caught.value.code == 401
    assert "Invalid token." in str(caught.value)
    assert len(calls(sandbox, path=PROJECTS)) == 2


def test_many_threads_share_one_renewal(client, sandbox):
    client.projects.list()
    sandbox.expire_tokens()
    threads = [threading.Thread(target=client.projects.list) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls(sandbox, path="/oauth2/token/")) == 2


def test_credentials_are_asked_for_once(sandbox):
    asked = []

    def credentials():
        asked.append(threading.current_thread().name)
        return ClientCredentials(sandbox.client_id, sandbox.client_secret)

    client = Pix4dClient(connection_to(sandbox, credentials=credentials))
    assert asked == []
    client.projects.list()
    sandbox.expire_tokens()
    client.projects.list()
    assert len(calls(sandbox, path="/oauth2/token/")) == 2
    assert len(asked) == 1


def test_a_wrong_secret_is_said_with_advice_and_without_the_secret(sandbox):
    wrong = ClientCredentials(sandbox.client_id, "wrong-secret-value")
    with pytest.raises(SignInError) as caught:
        client_of(connection_to(sandbox), credentials=lambda: wrong).projects.list()
    text = str(caught.value)
    assert "connection 'test'" in text
    assert "invalid_client" in text
    assert "Settings > Options > PIX4D" in text
    assert "wrong-secret-value" not in text + repr(caught.value) + repr(vars(caught.value))
    assert caught.value.code == 401
    assert not caught.value.try_again
    assert len(sandbox.requests) == 1


def test_a_secret_that_the_service_repeats_is_not_shown(sandbox):
    sandbox.respond_next(
        "cloud", "POST", "token", 400, {"error": f"bad client_secret {sandbox.client_secret}"}
    )
    with pytest.raises(SignInError) as caught:
        client_of(connection_to(sandbox)).projects.list()
    assert "bad client_secret" in str(caught.value)
    assert not secrets_in(sandbox, str(caught.value), repr(vars(caught.value)))


def test_an_empty_secret_leaves_the_words_whole(sandbox):
    empty = ClientCredentials(sandbox.client_id, "")
    with pytest.raises(SignInError, match="invalid_client"):
        client_of(connection_to(sandbox), credentials=lambda: empty).projects.list()


def test_a_token_that_the_service_repeats_is_not_shown(client, sandbox):
    client.projects.list()
    token = sandbox.state.tokens.issued[0]
    sandbox.respond_next("cloud", "GET", PROJECTS, 403, {"detail": f"no right for {token}"})
    with pytest.raises(ServiceRefused, match="no right for") as caught:
        client.projects.list()
    assert not secrets_in(sandbox, str(caught.value))


@pytest.mark.parametrize("body", [{}, {"access_token": ""}, {"access_token": 5}, [], "text"])
def test_an_answer_without_a_token(sandbox, body, quick_retries):
    sandbox.respond_next("cloud", "POST", "token", 200, body, times=99)
    with pytest.raises(UnexpectedAnswer):
        client_of(connection_to(sandbox)).projects.list()


def test_a_lifetime_that_is_missing_does_no_harm(sandbox):
    client = client_of(connection_to(sandbox))
    token = sandbox.state.tokens.issue(sandbox.client_id)
    sandbox.respond_next("cloud", "POST", "token", 200, {"access_token": token})
    client.projects.list()
    client.projects.list()
    assert len(calls(sandbox, path="token")) == 1


def test_reprs_hold_no_secret(connection, sandbox, client):
    client.projects.list()
    project = client.projects.create(NewProject("reprs"))
    storage = client.projects.s3_credentials(project.id)
    shown = repr(connection) + repr(connection.credentials()) + repr(client) + repr(storage)
    shown += repr(vars(client.projects))
    assert not secrets_in(sandbox, shown)


# Getting there ------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "https://pix4d.invalid"])
def test_an_unreachable_host(sandbox, quick_retries, url):
    with pytest.raises(ServiceUnavailable, match="cannot be reached") as caught:
        client_of(connection_to(sandbox), cloud_url=url).projects.list()
    assert url.split("//")[1] in str(caught.value)
    assert caught.value.advice
    assert caught.value.try_again


def test_a_certificate_nobody_trusts(sandbox, listener, self_signed):
    server = listener(lambda request: (200, {}, b"{}"), self_signed)
    with pytest.raises(ServiceUnavailable, match=r"certificate of .* is not trusted") as caught:
        client_of(connection_to(sandbox), cloud_url=server.url).projects.list()
    assert "Authentication" in caught.value.advice
    assert not caught.value.try_again
    assert server.requests == []


def test_a_certificate_of_the_users_own_authority(sandbox, listener, self_signed):
    token = json.dumps({"access_token": "token-of-the-listener"}).encode()
    empty = b'{"count": 0, "results": []}'
    server = listener(
        lambda request: (200, {}, token if "token" in request.path else empty), self_signed
    )
    client = client_of(connection_to(sandbox), cloud_url=server.url, ca_bundle=f"{self_signed}.crt")
    assert client.projects.list().count == 0
    assert server.requests[1][2]["Authorization"] == "Bearer token-of-the-listener"


def test_requests_go_through_the_proxy(sandbox, listener):
    def forward(request):
        # A proxy is asked for whole addresses.
        body = {"access_token": "t"} if "token" in request.path else {"count": 7, "results": []}
        return 200, {}, json.dumps(body).encode()

    proxy = listener(forward)
    client = client_of(connection_to(sandbox), proxies={"http": proxy.url, "https": proxy.url})
    assert client.projects.list().count == 7
    assert [request[1].split("?")[0] for request in proxy.requests] == [
        f"{sandbox.cloud_url}/oauth2/token/",
        f"{sandbox.cloud_url}{PROJECTS}",
    ]
    assert sandbox.requests == []


@pytest.mark.parametrize("hosts", ["127.0.0.1", "a.example,127.0.0.1"])
def test_excluded_hosts_are_reached_without_the_proxy(sandbox, listener, hosts, monkeypatch):
    proxy = listener(lambda request: (500, {}, b""))
    monkeypatch.setenv("http_proxy", proxy.url)
    client = client_of(connection_to(sandbox), proxies={"http": proxy.url}, no_proxy=hosts)
    assert client.projects.list().count == 0
    assert proxy.requests == []


def test_the_proxy_of_the_environment_is_used_where_none_is_set(sandbox, listener, monkeypatch):
    proxy = listener(lambda request: (200, {}, b'{"access_token": "t", "count": 3}'))
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert client_of(connection_to(sandbox)).projects.list().count == 3
    assert len(proxy.requests) == 2


def test_a_proxy_that_refuses_shows_no_password(sandbox, listener, quick_retries):
    proxy = listener(lambda request: (407, {"Proxy-Authenticate": "Basic"}, b""))
    with_password = proxy.url.replace("//", "//user:proxy-password@")
    client = client_of(
        connection_to(sandbox), cloud_url="https://pix4d.invalid", proxies={"https": with_password}
    )
    with pytest.raises(ServiceUnavailable, match="the proxy refuses") as caught:
        client.projects.list()
    assert "Network" in caught.value.advice
    shown = str(caught.value) + repr(caught.value) + repr(caught.value.__cause__)
    assert "proxy-password" not in shown
    assert "proxy-password" not in repr(client.connection)
    assert {request[0] for request in proxy.requests} == {"CONNECT"}


def test_a_proxy_that_cannot_be_reached_shows_no_password(sandbox, quick_retries):
    client = client_of(
        connection_to(sandbox), proxies={"http": "http://user:proxy-password@127.0.0.1:9"}
    )
    with pytest.raises(ServiceUnavailable) as caught:
        client.projects.list()
    assert "proxy-password" not in str(caught.value)


# Where the token may go ---------------------------------------------------------------------


def test_a_redirect_is_not_followed(client, sandbox, listener):
    elsewhere = listener(lambda request: (200, {}, b"{}"))
    sandbox.respond_next("cloud", "GET", PROJECTS, 302, b"", {"Location": elsewhere.url})
    with pytest.raises(UnexpectedAnswer, match="redirects elsewhere"):
        client.projects.list()
    assert elsewhere.requests == []


def test_a_redirect_of_one_project_is_not_followed(client, sandbox, listener):
    elsewhere = listener(lambda request: (200, {}, b"{}"))
    sandbox.respond_next("cloud", "GET", PROJECTS, 302, b"", {"Location": elsewhere.url})
    with pytest.raises(UnexpectedAnswer, match="redirects elsewhere"):
        client.projects.get(5)
    assert elsewhere.requests == []


def test_the_token_goes_to_no_other_host(connection, sandbox, listener):
    elsewhere = listener(lambda request: (200, {}, b"{}"))
    with pytest.raises(UnexpectedAnswer, match="another host"):
        Transport(connection).call("GET", elsewhere.url, "do something")
    assert elsewhere.requests == []
    assert sandbox.requests == []


def test_a_netrc_file_does_not_replace_the_token(client, sandbox, tmp_path, monkeypatch):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    assert client.projects.list().count == 0
    assert {record.status for record in sandbox.requests} == {200}


# Repeating ----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_service_is_asked_again(client, sandbox, quick_retries, status):
    sandbox.respond_next("cloud", "GET", PROJECTS, status, b"<html>busy</html>", times=2)
    assert client.projects.list().count == 0
    assert [r.status for r in calls(sandbox, path=PROJECTS)] == [status, status, 200]


def test_it_gives_up_after_some_tries(client, sandbox, quick_retries):
    sandbox.respond_next("cloud", "GET", PROJECTS, 503, {"detail": "Down for repair"}, times=99)
    with pytest.raises(ServiceUnavailable, match="Down for repair") as caught:
        client.projects.list()
    assert caught.value.try_again
    assert caught.value.code == 503
    assert len(calls(sandbox, path=PROJECTS)) > 4


def test_retry_after_is_honoured(client, sandbox, quick_retries):
    client.projects.list()
    sandbox.respond_next("cloud", "GET", PROJECTS, 429, b"", {"Retry-After": "1"})
    began = time.monotonic()
    client.projects.list()
    assert 0.9 < time.monotonic() - began < 3


def test_too_many_requests_is_repeated_for_every_call(client, sandbox, quick_retries):
    sandbox.respond_next("cloud", "POST", PROJECTS, 429, b"")
    assert client.projects.create(NewProject("one")).id
    assert client.projects.list().count == 1


def test_a_read_that_takes_too_long_is_repeated(client, sandbox, monkeypatch, quick_retries):
    client.projects.list()
    monkeypatch.setattr("pix4d_qgis.api.http.READ_TIMEOUT", 0.5)
    sandbox.delay("cloud", PROJECTS, 1.0)
    threading.Timer(0.4, sandbox.delay, ("cloud", PROJECTS, 0)).start()
    assert client.projects.list().count == 0


def test_an_error_500_is_not_repeated(client, sandbox, quick_retries):
    sandbox.respond_next("cloud", "GET", PROJECTS, 500, b"<html>")
    with pytest.raises(ServiceUnavailable, match="HTTP 500"):
        client.projects.list()
    assert len(calls(sandbox, path=PROJECTS)) == 1


# Answers ------------------------------------------------------------------------------------


PAGE = b"<html>Log in to the network</html>"


def test_html_in_place_of_json_is_asked_again(client, sandbox, quick_retries):
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, PAGE, times=2)
    assert client.projects.list().count == 0


def test_html_in_place_of_json(client, sandbox, quick_retries):
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, PAGE, times=99)
    with pytest.raises(UnexpectedAnswer, match="not the data") as caught:
        client.projects.list()
    assert "proxy" in caught.value.advice
    with pytest.raises(UnexpectedAnswer, match="not the data"):
        client.projects.get(5)


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_page_that_refuses_is_not_the_services_word(client, sandbox, status):
    sandbox.respond_next("cloud", "GET", PROJECTS, status, PAGE, times=2)
    with pytest.raises(UnexpectedAnswer, match="not the data") as caught:
        client.projects.get(5)
    assert caught.value.try_again
    assert caught.value.code == status
    assert "proxy" in caught.value.advice


@pytest.mark.parametrize(
    ("status", "kind"), [(400, ServiceRefused), (403, ServiceRefused), (404, NotFound)]
)
def test_without_a_body_the_status_is_the_services_word(client, sandbox, status, kind):
    sandbox.respond_next("cloud", "GET", PROJECTS, status, b"")
    with pytest.raises(kind) as caught:
        client.projects.list()
    assert not caught.value.try_again


@pytest.mark.parametrize("status", [400, 403, 404])
def test_a_page_does_not_say_that_the_secret_is_wrong(client, sandbox, status):
    sandbox.respond_next("cloud", "POST", "/oauth2/token/", status, PAGE)
    with pytest.raises(UnexpectedAnswer, match=r"Could not sign in: .+ not the data") as caught:
        client.projects.list()
    assert caught.value.try_again
    assert "secret" not in str(caught.value)
    assert client.projects.list().count == 0


def test_html_in_place_of_a_volume(client, sandbox, quick_retries):
    from pix4d_qgis.api.pix4d.volumes import VolumeRequest

    sandbox.respond_next("webgis", "POST", "volumes", 200, PAGE, times=99)
    with pytest.raises(UnexpectedAnswer, match="not the data"):
        client.volumes.compute(5, VolumeRequest("average", [[0, 0, 0], [1, 0, 0], [0, 1, 0]]))


@pytest.mark.parametrize("body", [[], "text", 5, None])
def test_json_of_another_shape(client, sandbox, body):
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, json.dumps(body))
    with pytest.raises(UnexpectedAnswer):
        client.projects.list()


def test_json_without_an_end_of_brackets(client, sandbox, quick_retries):
    sandbox.respond_next("cloud", "GET", PROJECTS, 200, b"[" * 100_000, times=99)
    with pytest.raises(UnexpectedAnswer):
        client.projects.list()


def test_a_refusal_keeps_the_services_words(client, sandbox):
    body = {"name": ["Too long."], "non_field_errors": ["Bad."], "detail": "No."}
    sandbox.respond_next("cloud", "GET", PROJECTS, 400, body)
    with pytest.raises(ServiceRefused) as caught:
        client.projects.list()
    assert caught.value.detail == "name: Too long.; non_field_errors: Bad.; No."


def test_words_are_one_line_of_limited_length():
    assert words_of({"detail": "a\n  b"}) == "a b"
    assert len(words_of({"detail": "x" * 9999})) == LONGEST_WORDS
    assert words_of(None) == ""
    assert words_of([{"title": "one"}, {"field": ["two", None]}]) == "one; field: two"


def test_signatures_in_the_services_words_are_not_shown(client, sandbox):
    words = "https://x/y?X-Amz-Signature=abcdef&X-Amz-Security-Token=ghijkl&a=b shareToken=mnopqr"
    sandbox.respond_next("cloud", "GET", PROJECTS, 400, {"detail": words})
    with pytest.raises(ServiceRefused) as caught:
        client.projects.list()
    for secret in ("abcdef", "ghijkl", "mnopqr"):
        assert secret not in str(caught.value)
    assert "a=b" in str(caught.value)


# Cancelling ---------------------------------------------------------------------------------


def test_a_cancel_abandons_the_request_in_flight(client, sandbox, progress):
    client.projects.list()
    sandbox.delay("cloud", PROJECTS, 6.0)
    progress.cancel_after(0.2)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        client.projects.list()
    assert time.monotonic() - began < 5


def test_a_cancel_ends_a_pause_between_two_tries(client, sandbox, progress):
    sandbox.respond_next("cloud", "GET", PROJECTS, 503, b"", {"Retry-After": "20"}, times=9)
    progress.cancel_after(0.3)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        client.projects.list()
    assert time.monotonic() - began < 5


def test_a_cancel_during_the_sign_in(client, sandbox, progress):
    sandbox.delay("cloud", "/oauth2/token/", 6.0)
    progress.cancel_after(0.2)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        client.projects.list()
    assert time.monotonic() - began < 5


def test_nothing_is_sent_after_a_cancel(client, sandbox, progress):
    client.projects.list()
    progress.stop.set()
    with pytest.raises(Cancelled):
        client.projects.create(NewProject("too late"))
    time.sleep(0.3)
    assert calls(sandbox, method="POST", path=PROJECTS) == []


def test_every_error_is_for_the_user():
    assert issubclass(Cancelled, Pix4dError)


def test_a_foreign_token_in_an_answer_is_not_shown(client, sandbox):
    words = {"detail": "Bearer abc-123 and eyJhbGciOiJub25lIn0.eyJpZCI6MX0.sig are no good."}
    sandbox.respond_next("cloud", "GET", r"/projects/5/$", 400, words)
    with pytest.raises(ServiceRefused) as caught:
        client.projects.get(5)
    assert caught.value.detail == "… and … are no good."
