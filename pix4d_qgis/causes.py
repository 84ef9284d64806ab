"""What an error of a network library was made of."""

from __future__ import annotations

import ssl
from collections.abc import Iterator


def causes(error: BaseException) -> Iterator[BaseException]:
    """An error and those that it was made of, which the libraries keep in many places."""
    found: list[BaseException] = []
    pending: list[object] = [error]
    while pending:
        cause = pending.pop()
        if isinstance(cause, BaseException) and cause not in found:
            found.append(cause)
            yield cause
            pending += [*cause.args, cause.__cause__, cause.__context__]
            pending += [getattr(cause, name, None) for name in ("reason", "original_error")]


def is_distrust(error: BaseException) -> bool:
    """Whether a certificate is not trusted; any other failure of TLS is one of the wire."""
    return any(
        isinstance(cause, ssl.SSLCertVerificationError)
        # Where the host's name is not the certificate's, urllib3 1.26 has a class of its own.
        or type(cause).__name__ == "CertificateError"
        for cause in causes(error)
    )
