"""One expiring S3 credential that boto3 and GDAL both read; nobody else keeps a copy."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Callable

RENEW_BEFORE = timedelta(minutes=5)
UNKNOWN_LIFE = timedelta(minutes=15)


@dataclass(frozen=True)
class S3Credentials:
    """Temporary access to one prefix of one bucket.

    :param expires: when they stop working, by this machine's clock
    :param prefix: the only place that may be read and written, without slashes at either end
    :param endpoint: base URL of the object store; None: AWS of the ``region``
    """

    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    session_token: str = field(repr=False)
    expires: datetime
    bucket: str
    prefix: str
    region: str
    endpoint: str | None = None
    accelerated: bool = False


class ExpiringCredentials:
    """The credentials of the moment, renewed well before they expire. Thread-safe.

    :param renew: asks the service for new ones
    :param first: those of this moment, if they are known
    :ivar renew_at: from when on :meth:`current` asks the service; may be read by any thread
    """

    def __init__(
        self, renew: Callable[[], S3Credentials], first: S3Credentials | None = None
    ) -> None:
        self._renew = renew
        self._lock = threading.Lock()
        self._value: S3Credentials | None = None
        self.renew_at = datetime.min.replace(tzinfo=timezone.utc)
        if first is not None:
            self._keep(first, datetime.now(timezone.utc))

    def current(self) -> S3Credentials:
        """Credentials that are good for a while."""
        with self._lock:
            if self._value is None or datetime.now(timezone.utc) >= self.renew_at:
                asked = datetime.now(timezone.utc)
                return self._keep(self._renew(), asked)
            return self._value

    def _keep(self, value: S3Credentials, asked: datetime) -> S3Credentials:
        self._value = value
        life = value.expires - asked
        self.renew_at = asked + max(life - RENEW_BEFORE, life / 2)
        return value

    def renewed(self, refused: str) -> S3Credentials:
        """Credentials with another session token than the one that was ``refused``."""
        with self._lock:
            if self._value is not None and self._value.session_token == refused:
                self._value = None
        return self.current()


def local_expiry(
    expiration: datetime | None, server_time: datetime | None, now: datetime
) -> datetime:
    """When credentials expire by this machine's clock, even if it runs wrong.

    The lifetime is the service's own difference of ``expiration`` and ``server_time``; without a
    usable one, a short life is assumed.
    """
    if expiration is None:
        return now + UNKNOWN_LIFE
    life = expiration - (server_time or now)
    return now + (life if life > timedelta(0) else UNKNOWN_LIFE)
