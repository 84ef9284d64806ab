"""Access tokens of the client credentials flow: JSON web tokens that expire."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from typing import Any

from werkzeug.datastructures import MultiDict

from .web import ApiError, Call, Routes

routes = Routes()
SCOPE = "read:cloud write:cloud"
_FIELDS = {"grant_type", "client_id", "client_secret", "token_format", "token_type", "scope"}


class Tokens:
    """Issues tokens and knows which of them are still good."""

    def __init__(self, lifetime: float) -> None:
        self.lifetime = lifetime
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._good_until: dict[str, float] = {}
        self._issued: list[str] = []

    @property
    def issued(self) -> list[str]:
        with self._lock:
            return list(self._issued)

    def issue(self, client_id: str) -> str:
        now = time.time()
        claims = {
            "iss": "sandbox",
            "sub": client_id,
            "iat": int(now),
            "exp": int(now + self.lifetime),
            "scope": SCOPE,
            "jti": secrets.token_hex(16),
        }
        token = self._signed({"alg": "HS256", "typ": "JWT"}, claims)
        with self._lock:
            self._good_until[token] = time.monotonic() + self.lifetime
            self._issued.append(token)
        return token

    def is_valid(self, token: str) -> bool:
        with self._lock:
            return time.monotonic() < self._good_until.get(token, 0.0)

    def expire_all(self) -> None:
        with self._lock:
            self._good_until.clear()

    def _signed(self, header: dict[str, Any], claims: dict[str, Any]) -> str:
        parts = [_encoded(json.dumps(part).encode()) for part in (header, claims)]
        signature = hmac.new(self._key, ".".join(parts).encode(), hashlib.sha256).digest()
        return ".".join([*parts, _encoded(signature)])


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@routes.add("POST", "/oauth2/token/", query=_FIELDS, authenticated=False)
def issue_token(call: Call) -> Any:
    """The client credentials flow; the body is a form, of either encoding."""
    if call.query:
        raise _refused(400, "invalid_request", "Parameters belong into the body.")
    if call.request.mimetype not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        raise _refused(400, "invalid_request", "The body must be a form.")
    form = call.request.form
    _check_form(form)
    settings = call.state.settings
    same_id = hmac.compare_digest(form.get("client_id", "").encode(), settings.client_id.encode())
    same_secret = hmac.compare_digest(
        form.get("client_secret", "").encode(), settings.client_secret.encode()
    )
    if not (same_id and same_secret):
        raise ApiError(401, {"error": "invalid_client"})
    tokens = call.state.tokens
    return {
        "access_token": tokens.issue(settings.client_id),
        "expires_in": int(tokens.lifetime),
        "token_type": "Bearer",
        "scope": SCOPE,
    }


def _check_form(form: MultiDict[str, str]) -> None:
    unknown = sorted(set(form) - _FIELDS)
    if unknown:
        raise _refused(400, "invalid_request", f"Unknown parameters: {', '.join(unknown)}.")
    if any(len(form.getlist(name)) > 1 for name in form):
        raise _refused(400, "invalid_request", "A parameter is given more than once.")
    if "grant_type" not in form:
        raise _refused(400, "invalid_request", "grant_type is missing.")
    if form["grant_type"] != "client_credentials":
        raise ApiError(400, {"error": "unsupported_grant_type"})
    for name, only in (("token_format", "jwt"), ("token_type", "access_token")):
        if form.get(name, only) != only:
            raise _refused(400, "invalid_request", f"{name} must be {only}.")


def _refused(status: int, error: str, description: str) -> ApiError:
    return ApiError(status, {"error": error, "error_description": description})
