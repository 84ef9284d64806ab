"""A boto3 client that renews its credentials by itself and ignores the user's own AWS settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import boto3
import botocore.session
from botocore.config import Config
from botocore.credentials import RefreshableCredentials
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ReadTimeoutError,
)

from ..errors import Pix4dError, StorageError
from .credentials import ExpiringCredentials

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CONNECTIONS = 8
CONNECT_TIMEOUT = 10
READ_TIMEOUT = 60


@dataclass(frozen=True)
class Network:
    """How this machine reaches the object store: proxies by scheme, and trusted authorities."""

    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)
    ca_bundle: str | None = None


def make_client(credentials: ExpiringCredentials, network: Network) -> S3Client:
    """An S3 client for the place that ``credentials`` open."""
    place = credentials.current()
    return boto3.Session(botocore_session=_session(credentials)).client(
        "s3",
        region_name=place.region,
        endpoint_url=place.endpoint,
        verify=network.ca_bundle,
        config=_config(bool(place.endpoint), place.accelerated, network),
    )


def _session(credentials: ExpiringCredentials) -> botocore.session.Session:
    """A session that reads neither profiles nor keys of the user."""
    session = botocore.session.Session(
        session_vars={
            "profile": (None, None, None, None),
            "config_file": (None, None, os.devnull, None),
            "credentials_file": (None, None, os.devnull, None),
        }
    )
    # botocore offers no public way to hand in credentials that refresh themselves.
    refreshable = RefreshableCredentials.create_from_metadata(
        metadata=_metadata(credentials),
        refresh_using=lambda: _metadata(credentials),
        method="pix4d",
    )
    vars(session)["_credentials"] = refreshable
    return session


def _metadata(credentials: ExpiringCredentials) -> dict[str, str]:
    value = credentials.current()
    return {
        "access_key": value.access_key,
        "secret_key": value.secret_key,
        "token": value.session_token,
        "expiry_time": value.expires.isoformat(),
    }


def _config(own_endpoint: bool, accelerated: bool, network: Network) -> Config:
    settings: Any = {
        "connect_timeout": CONNECT_TIMEOUT,
        "read_timeout": READ_TIMEOUT,
        "max_pool_connections": CONNECTIONS * 2,
        "retries": {"mode": "standard", "max_attempts": 5},
        "proxies": dict(network.proxies) or None,
        "s3": {
            # TLS protects the payload; hashing it as well costs a third of the speed.
            "payload_signing_enabled": False,
            "addressing_style": "path" if own_endpoint else "auto",
            "use_accelerate_endpoint": accelerated and not own_endpoint,
        },
    }
    newer: Any = {
        "request_checksum_calculation": "when_required",
        "response_checksum_validation": "when_required",
        "ignore_configured_endpoint_urls": True,
    }
    known = Config.OPTION_DEFAULTS
    return Config(**settings, **{key: value for key, value in newer.items() if key in known})


def storage_error(error: Exception, doing: str) -> Pix4dError:
    """What a boto3 error means, without its own text, which may show signed addresses."""
    if isinstance(error, ClientError):
        answer = error.response
        status = answer.get("ResponseMetadata", {}).get("HTTPStatusCode")
        code = str(answer.get("Error", {}).get("Code", ""))
        return StorageError(
            f"Could not {doing}.",
            detail=f"{code} (HTTP {status})",
            advice=_ADVICE.get(code, ""),
            code=status,
            try_again=code not in ("AccessDenied", "NoSuchKey", "404", "403"),
        )
    if isinstance(error, (EndpointConnectionError, ConnectTimeoutError, ReadTimeoutError)):
        reason = "the object store does not answer"
    elif isinstance(error, BotoCoreError):
        reason = f"the transfer broke ({type(error).__name__})"
    else:
        reason = f"{type(error).__name__}"
    advice = "Check the network and run it again; what is done is not done twice."
    return StorageError(f"Could not {doing}: {reason}.", advice=advice, try_again=True)


_ADVICE = {
    "AccessDenied": "The account may not do this in this project.",
    "ExpiredToken": "Run it again.",
    "RequestTimeTooSkewed": "Set this computer's clock.",
    "NoSuchKey": "The file has been deleted.",
}
