"""Temporary credentials of the object store: whom a request comes from and what it may touch."""

from __future__ import annotations

import base64
import secrets
import string
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Optional


@dataclass
class Credential:
    """An access key with its rights.

    :param prefix: the only keys it sees start with this and a slash; empty: all keys
    :param session_token: None for the service's own key, which signs links
    """

    access_key: str
    secret_key: str = field(repr=False)
    session_token: Optional[str] = field(repr=False)
    expiration: datetime
    prefix: str
    writable: bool

    def covers(self, key: str) -> bool:
        return not self.prefix or key.startswith(f"{self.prefix}/")

    @property
    def expired(self) -> bool:
        return datetime.now(timezone.utc) >= self.expiration


class Credentials:
    """Issues credentials and finds them again by access key; safe from any thread."""

    def __init__(self, lifetime: float) -> None:
        self.lifetime = lifetime
        self._lock = threading.Lock()
        self._by_key: dict[str, Credential] = {}
        forever = datetime.now(timezone.utc) + timedelta(days=36500)
        self.service = self._add("AKIA", None, forever, prefix="", writable=False)

    def issue(self, prefix: str, *, writable: bool) -> Credential:
        token = "FwoGZXIvYXdz" + base64.b64encode(secrets.token_bytes(330)).decode()
        expiration = datetime.now(timezone.utc) + timedelta(seconds=self.lifetime)
        return self._add("ASIA", token, expiration, prefix=prefix, writable=writable)

    def find(self, access_key: str) -> Optional[Credential]:
        with self._lock:
            return self._by_key.get(access_key)

    def expire_all(self) -> None:
        with self._lock:
            for credential in self._by_key.values():
                if credential.session_token is not None:
                    credential.expiration = datetime.now(timezone.utc)

    @property
    def secrets(self) -> list[str]:
        with self._lock:
            known = list(self._by_key.values())
        return [s for c in known for s in (c.secret_key, c.session_token) if s]

    def _add(
        self, kind: str, token: Optional[str], expiration: datetime, *, prefix: str, writable: bool
    ) -> Credential:
        letters = string.ascii_uppercase + string.digits
        credential = Credential(
            access_key=kind + "".join(secrets.choice(letters) for _ in range(16)),
            secret_key=base64.b64encode(secrets.token_bytes(30)).decode(),
            session_token=token,
            expiration=expiration,
            prefix=prefix,
            writable=writable,
        )
        with self._lock:
            self._by_key[credential.access_key] = credential
        return credential
