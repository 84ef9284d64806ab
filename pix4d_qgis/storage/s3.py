"""A boto3 client that renews its credentials by itself and ignores the user's own AWS settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Callable, TypeVar

import boto3
import botocore.session
from botocore.config import Config
from botocore.credentials import Credentials, ReadOnlyCredentials
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectionError,  # noqa: A004 - the name that boto3 gives it
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
    IncompleteReadError,
    ReadTimeoutError,
)
from botocore.httpsession import URLLib3Session
from botocore.loaders import Loader, create_loader
from botocore.parsers import ResponseParserError
from botocore.utils import get_environ_proxies
from requests.utils import should_bypass_proxies
from urllib3.exceptions import HTTPError

from ..causes import is_distrust
from ..errors import StorageError
from ..retrying import Patience
from ..words import tr
from .credentials import ExpiringCredentials, S3Credentials

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

Result = TypeVar("Result")
# All that a call through a client can raise, also for answers that are no XML at all.
S3_ERRORS = (ClientError, BotoCoreError, ResponseParserError, HTTPError)
CONNECTIONS = 8
CONNECT_TIMEOUT = 10
READ_TIMEOUT = 60


@dataclass(frozen=True)
class Network:
    """How this machine reaches the object store; as in the connection, whose values these are.

    :param proxies: URL scheme to proxy URL; empty: the environment decides
    :param ca_bundle: PEM file of trusted certificate authorities; None: the usual ones
    :param no_proxy: comma-separated hosts that are reached without the proxy
    """

    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)
    ca_bundle: str | None = None
    no_proxy: str = ""

    def proxies_to(self, url: str) -> dict[str, str] | None:
        """Proxies on the way to ``url``; None: the environment decides."""
        if not self.proxies:
            return None
        return {} if should_bypass_proxies(url, self.no_proxy) else dict(self.proxies)


def make_client(credentials: ExpiringCredentials, network: Network) -> S3Client:
    """An S3 client for the place that ``credentials`` open."""
    place = credentials.current()
    client = boto3.Session(botocore_session=_session(credentials)).client(
        "s3",
        region_name=place.region,
        endpoint_url=place.endpoint,
        verify=network.ca_bundle,
        config=_config(place, network),
    )
    renewal = _Renewal(credentials)
    events: Any = client.meta.events
    events.register("request-created.s3", renewal.remember)
    events.register("needs-retry.s3", renewal.repeat)
    return client


def make_session(url: str, network: Network) -> URLLib3Session:
    """Open connections to one store, as a client has them."""
    proxies = network.proxies_to(url)
    settings: Any = {
        "verify": network.ca_bundle or os.environ.get("REQUESTS_CA_BUNDLE") or True,
        "proxies": get_environ_proxies(url) if proxies is None else proxies,
        "timeout": (CONNECT_TIMEOUT, READ_TIMEOUT),
        "max_pool_connections": CONNECTIONS * 2,
    }
    return URLLib3Session(**settings)


class _Current(Credentials):
    """Asks for the credentials of the moment at every signature, and keeps none."""

    def __init__(self, source: ExpiringCredentials) -> None:
        super().__init__("", "", method="pix4d")
        self._source = source

    def get_frozen_credentials(self) -> ReadOnlyCredentials:
        value = self._source.current()
        return ReadOnlyCredentials(value.access_key, value.secret_key, value.session_token)


class _Renewal:
    """Repeats a request once with new credentials where the store takes the old for expired."""

    def __init__(self, credentials: ExpiringCredentials) -> None:
        self._credentials = credentials

    def remember(self, request: Any, **_: Any) -> None:
        """Note whose signature a request bears."""
        request.context["pix4d_token"] = request.headers.get("X-Amz-Security-Token", "")

    def repeat(self, response: Any, request_dict: Any, **_: Any) -> float | None:
        """The pause before the request is sent again; None: it need not be."""
        context = request_dict["context"]
        code = response[1].get("Error", {}).get("Code") if response else ""
        if code != "ExpiredToken" or context.get("pix4d_renewed"):
            return None
        context["pix4d_renewed"] = True
        self._credentials.renewed(context.get("pix4d_token", ""))
        return 0.0


def _session(credentials: ExpiringCredentials) -> botocore.session.Session:
    """A session that reads neither files nor environment variables of the user's own AWS use."""
    unset = {
        name: (None, None, default, convert)
        for name, (_, _, default, convert) in botocore.session.Session.SESSION_VARIABLES.items()
    }
    for name in ("config_file", "credentials_file"):
        unset[name] = (None, None, os.devnull, None)
    session = botocore.session.Session(session_vars=unset)
    session.register_component("data_loader", _service_models())
    # botocore offers no public way to hand in credentials that refresh themselves.
    vars(session)["_credentials"] = _Current(credentials)
    return session


@lru_cache(maxsize=1)
def _service_models() -> Loader:
    """The description of S3, read from disk once for all clients: most of the time to make one."""
    return create_loader()


def _config(place: S3Credentials, network: Network) -> Config:
    address = place.endpoint or f"https://{place.bucket}.s3.{place.region}.amazonaws.com"
    settings: Any = {
        "connect_timeout": CONNECT_TIMEOUT,
        "read_timeout": READ_TIMEOUT,
        "max_pool_connections": CONNECTIONS * 2,
        # Whoever calls has a Patience, which hears of a cancel, too.
        "retries": {"mode": "standard", "total_max_attempts": 1},
        "user_agent": "pix4d_qgis",  # botocore's own is put together twice a request
        "proxies": network.proxies_to(address),
        "s3": {
            # TLS protects the payload; hashing it as well costs a third of the speed.
            "payload_signing_enabled": False,
            "addressing_style": "path" if place.endpoint else "auto",
            "use_accelerate_endpoint": place.accelerated and not place.endpoint,
            "us_east_1_regional_endpoint": "regional",
        },
    }
    newer: Any = {
        "request_checksum_calculation": "when_required",
        "response_checksum_validation": "when_required",
        "ignore_configured_endpoint_urls": True,
    }
    known = Config.OPTION_DEFAULTS
    return Config(**settings, **{key: value for key, value in newer.items() if key in known})


def patiently(work: Callable[[], Result], doing: str, cancelled: Callable[[], bool]) -> Result:
    """``work()``, which calls the store, and again while its failure may pass.

    :raises StorageError: it failed for good; :raises Cancelled: by the user
    """
    patience = Patience(cancelled)
    while True:
        try:
            return work()
        except S3_ERRORS as error:
            if not (is_transient(error) and patience.wait()):
                raise storage_error(error, doing) from None


def is_transient(error: Exception) -> bool:
    """Whether the same call may succeed later, without anybody doing anything about it."""
    if isinstance(error, ClientError):
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode") or 0
        code = error.response.get("Error", {}).get("Code")
        # A redirect comes from the login page of a network, unless the store knows better.
        redirected = 300 <= status < 400 and code != "PermanentRedirect"
        broken = status >= 500 and status != 501
        return redirected or broken or status in (408, 429) or code in _PASSING
    if is_distrust(error):  # a certificate stays as it is
        return False
    passing = (ConnectionError, HTTPClientError, IncompleteReadError, HTTPError)
    return isinstance(error, (*passing, ResponseParserError))


_PASSING = {
    "BadDigest",
    "ExpiredToken",
    "IncompleteBody",
    "OperationAborted",
    "RequestTimeout",
    "SlowDown",
}


def storage_error(error: Exception, doing: str) -> StorageError:
    """What a boto3 error means, without its own text, which may show signed addresses."""
    if isinstance(error, ClientError) and not _is_unreadable(error):
        answer = error.response
        status = answer.get("ResponseMetadata", {}).get("HTTPStatusCode")
        code = str(answer.get("Error", {}).get("Code", ""))
        return StorageError(
            tr("Could not {doing}.").format(doing=doing),
            detail=f"{code} (HTTP {status})",
            advice=_advice().get(code, ""),
            code=status,
            try_again=is_transient(error),
        )
    advice = tr("Check the network and run it again; what is done is not done twice.")
    if isinstance(error, (EndpointConnectionError, ConnectTimeoutError, ReadTimeoutError)):
        reason = tr("the object store does not answer")
    elif is_distrust(error):
        reason = tr("the object store's certificate is not trusted")
        advice = tr("Add the certificate authority in Settings > Options > Authentication.")
    elif isinstance(error, (ClientError, ResponseParserError)):
        reason = tr("what the object store answers cannot be read")
    else:
        reason = tr("the transfer broke ({kind})").format(kind=type(error).__name__)
    message = tr("Could not {doing}: {reason}.").format(doing=doing, reason=reason)
    return StorageError(message, advice=advice, try_again=is_transient(error))


def _is_unreadable(error: ClientError) -> bool:
    """Whether botocore has made up a 500: so it does for a 200 that is no XML, too."""
    return bool(error.response.get("Error", {}).get("Code") == "500")


def _advice() -> dict[str, str]:
    return {
        "AccessDenied": tr("The account may not do this in this project."),
        "ExpiredToken": tr("Run it again."),
        "RequestTimeTooSkewed": tr("Set this computer's clock."),
        "NoSuchKey": tr("The file has been deleted."),
    }
