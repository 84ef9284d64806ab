import threading
import time
from datetime import datetime, timedelta, timezone

import pytest

from pix4d_qgis.storage.credentials import (
    ExpiringCredentials,
    S3Credentials,
    local_expiry,
)

NOW = datetime(2026, 11, 21, 12, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)


class Issuer:
    """Issues credentials with a lifetime, and counts them."""

    def __init__(self, life):
        self.life = life
        self.issued = 0

    def __call__(self):
        self.issued += 1
        expires = datetime.now(timezone.utc) + self.life
        return S3Credentials(
            f"AK{self.issued}", "SK", f"ST{self.issued}", expires, "b", "p", "eu-central-1"
        )


def test_they_are_asked_for_when_needed_and_kept():
    issuer = Issuer(HOUR)
    credentials = ExpiringCredentials(issuer)
    assert issuer.issued == 0
    assert credentials.current() is credentials.current()
    assert issuer.issued == 1


def test_they_are_renewed_before_they_expire():
    issuer = Issuer(timedelta(seconds=0.6))
    credentials = ExpiringCredentials(issuer)
    first = credentials.current()
    time.sleep(0.4)
    second = credentials.current()
    assert second is not first
    assert first.expires > datetime.now(timezone.utc)


def test_five_minutes_are_left_of_longer_ones():
    credentials = ExpiringCredentials(Issuer(HOUR))
    credentials.current()
    left = datetime.now(timezone.utc) + HOUR - credentials.renew_at
    assert timedelta(minutes=4.9) < left < timedelta(minutes=5.1)


def test_refused_ones_are_replaced_once_for_all_threads():
    issuer = Issuer(HOUR)
    credentials = ExpiringCredentials(issuer)
    refused = credentials.current().session_token
    threads = [threading.Thread(target=credentials.renewed, args=(refused,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert issuer.issued == 2
    assert credentials.current().access_key == "AK2"


def test_a_failed_renewal_is_tried_again():
    issuer = Issuer(HOUR)
    answers = [OSError("no network"), None]

    def renew():
        error = answers.pop(0)
        if error:
            raise error
        return issuer()

    credentials = ExpiringCredentials(renew)
    with pytest.raises(OSError, match="no network"):
        credentials.current()
    assert credentials.current().access_key == "AK1"


def test_no_secret_is_shown():
    value = S3Credentials("hidden-a", "hidden-b", "hidden-c", NOW, "b", "p", "r")
    assert "hidden" not in repr(value)
    assert "hidden" not in repr(ExpiringCredentials(lambda: value))


@pytest.mark.parametrize(
    ("expiration", "server_time", "life"),
    [
        (NOW + HOUR, NOW, HOUR),
        (NOW + HOUR, None, HOUR),
        (NOW + timedelta(days=400, hours=2), NOW + timedelta(days=400), 2 * HOUR),
        (NOW - timedelta(days=400) + HOUR, NOW - timedelta(days=400), HOUR),
        (NOW - HOUR, NOW, timedelta(minutes=15)),
        (None, NOW, timedelta(minutes=15)),
        (None, None, timedelta(minutes=15)),
    ],
)
def test_the_expiry_by_this_machines_clock(expiration, server_time, life):
    assert local_expiry(expiration, server_time, NOW) == NOW + life
