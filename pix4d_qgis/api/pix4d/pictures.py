"""Small pictures that the service links to."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import requests

from ...waiting import abandonable
from ...words import tr
from ..connection import LOOPBACK_HOSTS
from ..http import CONNECT_TIMEOUT, Transport
from ..unreachable import unreachable

LARGEST_PICTURE = 4 * 1024 * 1024
ANSWER_TIMEOUT = 30.0
MOST_REDIRECTS = 4
CHUNK = 64 * 1024
# JPEG, PNG, GIF, WebP.
_FORMATS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")


class Pictures:
    """Fetches pictures. Only the service itself gets the token; a link elsewhere is signed."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def fetch(self, url: str) -> bytes | None:
        """A picture of at most 4 MB; None where the link leads to none (any more).

        :raises ServiceUnavailable: the host cannot be reached; :raises Cancelled: by the user
        """
        doing = tr("get the picture")
        try:
            return abandonable(lambda: self._fetch(url), self._transport.cancelled, ANSWER_TIMEOUT)
        except requests.RequestException as error:
            raise unreachable(error, url, doing) from None
        except TimeoutError:
            raise unreachable(requests.ReadTimeout(), url, doing) from None

    def _fetch(self, url: str) -> bytes | None:
        for _ in range(MOST_REDIRECTS):
            if not _is_safe(url):
                return None
            with self._open(url) as response:
                target = response.headers.get("Location", "")
                if not response.is_redirect:
                    return _content(response)
            url = urljoin(url, target)
        return None

    def _open(self, url: str) -> requests.Response:
        transport = self._transport
        return requests.get(
            url,
            auth=transport.auth_for(url),
            timeout=(CONNECT_TIMEOUT, ANSWER_TIMEOUT),
            allow_redirects=False,
            proxies=transport.proxies_for(url),
            verify=transport.connection.ca_bundle or True,
            stream=True,
        )


def _is_safe(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK_HOSTS)


def _content(response: requests.Response) -> bytes | None:
    if response.status_code != requests.codes.ok:
        return None
    content = bytearray()
    for chunk in response.iter_content(CHUNK):
        content += chunk
        if len(content) > LARGEST_PICTURE:
            return None
    return bytes(content) if content.startswith(_FORMATS) else None
