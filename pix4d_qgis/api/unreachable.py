"""Requests that got no whole answer: whether they were sent, and what to say."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from ..errors import ServiceUnavailable

_NO_URL = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
)
# What http.client says when a proxy refuses to let a connection through.
_TUNNEL = "Tunnel connection failed"


def is_hopeless(error: requests.RequestException) -> bool:
    """Whether trying again cannot help: a bad address, a certificate that is not trusted."""
    return isinstance(error, _NO_URL) or _is_distrust(error)


def is_unsent(error: requests.RequestException) -> bool:
    """Whether the service certainly got nothing, because no connection came about."""
    return any(
        isinstance(cause, (ConnectTimeoutError, NewConnectionError, ssl.SSLCertVerificationError))
        or _TUNNEL in str(cause)
        for cause in _causes(error)
    )


def unreachable(error: requests.RequestException, url: str, doing: str) -> ServiceUnavailable:
    """An error without the library's own text, which may show a proxy's password."""
    host = urlsplit(url).netloc
    if _is_distrust(error):
        return ServiceUnavailable(
            f"Could not {doing}: the certificate of {host} is not trusted.",
            advice="Add the certificate authority in Settings > Options > Authentication.",
        )
    reasons: Sequence[tuple[type[Exception], str, str]] = (
        (
            requests.exceptions.ProxyError,
            "the proxy refuses",
            "Check Settings > Options > Network.",
        ),
        (requests.exceptions.Timeout, f"{host} does not answer", "Try again later."),
        (
            requests.exceptions.ConnectionError,
            f"{host} cannot be reached",
            "Check the network, the proxy and the service address of the connection.",
        ),
    )
    what, help_ = f"the transfer from {host} broke", ""
    for kind, reason, advice in reasons:
        if isinstance(error, kind):
            what, help_ = reason, advice
            break
    return ServiceUnavailable(
        f"Could not {doing}: {what}.", advice=help_, try_again=not is_hopeless(error)
    )


def _is_distrust(error: requests.RequestException) -> bool:
    return any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and those that it was made of, which requests and urllib3 keep in many places."""
    found: list[BaseException] = []
    pending: list[object] = [error]
    while pending:
        cause = pending.pop()
        if isinstance(cause, BaseException) and cause not in found:
            found.append(cause)
            yield cause
            pending += [*cause.args, cause.__cause__, cause.__context__]
            pending += [getattr(cause, name, None) for name in ("reason", "original_error")]
