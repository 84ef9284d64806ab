from __future__ import annotations

import pytest
import requests

from sandbox import Sandbox, SandboxSettings
from sandbox_tests.client import Api, token


@pytest.fixture
def form(shared_sandbox: Sandbox) -> dict[str, str]:
    return {
        "grant_type": "client_credentials",
        "token_format": "jwt",
        "client_id": shared_sandbox.client_id,
        "client_secret": shared_sandbox.client_secret,
    }


def ask(sandbox: Sandbox, **options: object) -> requests.Response:
    return requests.post(f"{sandbox.cloud_url}/oauth2/token/", timeout=10, **options)


def test_form_encoded(shared_sandbox: Sandbox, form: dict[str, str]) -> None:
    answer = ask(shared_sandbox, data=form)
    assert answer.status_code == 200
    body = answer.json()
    assert body["token_type"] == "Bearer"
    assert body["expires_in"] == 36000
    assert body["scope"] == "read:cloud write:cloud"
    assert body["access_token"].count(".") == 2


def test_multipart(shared_sandbox: Sandbox, form: dict[str, str]) -> None:
    parts = {name: (None, value) for name, value in {**form, "token_type": "access_token"}.items()}
    answer = ask(shared_sandbox, files=parts)
    assert answer.status_code == 200


def test_json_is_refused(shared_sandbox: Sandbox, form: dict[str, str]) -> None:
    assert ask(shared_sandbox, json=form).status_code == 400


def test_secret_in_the_query_is_refused(shared_sandbox: Sandbox, form: dict[str, str]) -> None:
    assert ask(shared_sandbox, params=form).status_code == 400
    assert all(form["client_secret"] not in record.query for record in shared_sandbox.requests)


@pytest.mark.parametrize(
    ("change", "status", "error"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "wrong"}, 401, "invalid_client"),
        ({"client_id": None}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": None}, 400, "invalid_request"),
        ({"token_format": "opaque"}, 400, "invalid_request"),
        ({"surprise": "1"}, 400, "invalid_request"),
    ],
)
def test_refusals(
    shared_sandbox: Sandbox, form: dict[str, str], change: dict, status: int, error: str
) -> None:
    answer = ask(shared_sandbox, data={**form, **change})
    assert (answer.status_code, answer.json()["error"]) == (status, error)


def test_path_needs_its_slash(shared_sandbox: Sandbox, form: dict[str, str]) -> None:
    answer = requests.post(f"{shared_sandbox.cloud_url}/oauth2/token", data=form, timeout=10)
    assert answer.status_code == 404


def test_only_post(shared_sandbox: Sandbox) -> None:
    answer = requests.get(f"{shared_sandbox.cloud_url}/oauth2/token/", timeout=10)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"


@pytest.mark.parametrize("header", [None, "Bearer nonsense", "Bearer", "Token x", "bearer x"])
def test_a_token_is_needed(api: Api, header: str) -> None:
    headers = {"Authorization": header} if header else {}
    answer = requests.get(api.projects, headers=headers, timeout=10)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert "detail" in answer.json()


def test_tokens_expire() -> None:
    with Sandbox(SandboxSettings(token_lifetime=0.2)) as sandbox:
        api = Api(sandbox)
        assert api.call("GET").status_code == 200
        import time

        time.sleep(0.25)
        assert api.call("GET").status_code == 401


def test_tokens_can_be_expired_by_hand() -> None:
    with Sandbox() as sandbox:
        api = Api(sandbox)
        sandbox.expire_tokens()
        assert api.call("GET").status_code == 401
        api.session.headers["Authorization"] = f"Bearer {token(sandbox)}"
        assert api.call("GET").status_code == 200


def test_tokens_of_another_sandbox_are_worthless(api: Api) -> None:
    with Sandbox() as other:
        headers = {"Authorization": f"Bearer {token(other)}"}
        assert requests.get(api.projects, headers=headers, timeout=10).status_code == 401
