"""Requests that got no whole answer: whether they were sent, and what to say."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from ..causes import causes, is_distrust
from ..errors import ServiceUnavailable
from ..words import tr

_NO_URL = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
)
# What http.client says when a proxy refuses to let a connection through.
_TUNNEL = "Tunnel connection failed"


def is_hopeless(error: requests.RequestException) -> bool:
    """Whether trying again cannot help: a bad address, a certificate that is not trusted."""
    return isinstance(error, _NO_URL) or is_distrust(error)


def is_unsent(error: requests.RequestException) -> bool:
    """Whether the service certainly got nothing, because no connection came about."""
    return is_distrust(error) or any(
        isinstance(cause, (ConnectTimeoutError, NewConnectionError)) or _TUNNEL in str(cause)
        for cause in causes(error)
    )


def unreachable(error: requests.RequestException, url: str, doing: str) -> ServiceUnavailable:
    """An error without the library's own text, which may show a proxy's password."""
    host = urlsplit(url).netloc
    if is_distrust(error):
        return ServiceUnavailable(
            tr("Could not {doing}: the certificate of {host} is not trusted.").format(
                doing=doing, host=host
            ),
            advice=tr("Add the certificate authority in Settings > Options > Authentication."),
        )
    reasons: Sequence[tuple[type[Exception], str, str]] = (
        (
            requests.exceptions.ProxyError,
            tr("the proxy refuses"),
            tr("Check Settings > Options > Network."),
        ),
        (
            requests.exceptions.Timeout,
            tr("{host} does not answer").format(host=host),
            tr("Try again later."),
        ),
        (
            requests.exceptions.ConnectionError,
            tr("{host} cannot be reached").format(host=host),
            tr("Check the network, the proxy and the service address of the connection."),
        ),
    )
    what, help_ = tr("the transfer from {host} broke").format(host=host), ""
    for kind, reason, advice in reasons:
        if isinstance(error, kind):
            what, help_ = reason, advice
            break
    return ServiceUnavailable(
        tr("Could not {doing}: {what}.").format(doing=doing, what=what),
        advice=help_,
        try_again=not is_hopeless(error),
    )
