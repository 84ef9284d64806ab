"""Where a service is and as whom to sign in: plain values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable
from urllib.parse import urlsplit

from ..errors import InvalidInput
from ..words import tr

CLOUD_URL = "https://cloud.pix4d.com"
WEBGIS_URL = "https://api.webgis.pix4d.com"
LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class ClientCredentials:
    """OAuth2 client id and secret. The secret is left out of ``repr``."""

    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True)
class Connection:
    """One account on one installation of PIX4Dcloud.

    :param name: what the user calls it
    :param credentials: gives the client id and secret; a client asks once, when it signs in
    :param cloud_url: base URL of the project API, without a trailing slash
    :param webgis_url: base URL of the volumes API, without a trailing slash
    :param proxies: URL scheme to proxy URL, as requests takes it; empty: the environment decides
    :param no_proxy: comma-separated hosts that are reached without the proxy
    :param ca_bundle: PEM file of trusted certificate authorities; None: the usual ones
    """

    name: str
    credentials: Callable[[], ClientCredentials] = field(repr=False, compare=False)
    cloud_url: str = CLOUD_URL
    webgis_url: str = WEBGIS_URL
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)
    no_proxy: str = ""
    ca_bundle: str | None = None

    def __post_init__(self) -> None:
        for attribute in ("cloud_url", "webgis_url"):
            object.__setattr__(self, attribute, checked_url(getattr(self, attribute)))


def checked_url(text: str) -> str:
    """``text`` without its trailing slash.

    :raises InvalidInput: not an http(s) URL, one with user info, query or fragment, or plain http
        to another machine (a token would travel in clear text)
    """
    url = text.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError when it is no number
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidInput(
            tr("The service address is no web address."), advice=tr("Use https://host.")
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise InvalidInput(
            tr("The service address of {hostname} has more than a host and a path.").format(
                hostname=parts.hostname
            ),
            advice=tr("Leave out user names, passwords and anything after ? or #."),
        )
    if parts.scheme == "http" and parts.hostname not in LOOPBACK_HOSTS:
        raise InvalidInput(
            tr("The service address {url} is not encrypted.").format(url=url),
            advice=tr("Use https:// instead."),
        )
    return url
