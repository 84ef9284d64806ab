import pytest

from pix4d_qgis.api.connection import ClientCredentials, Connection, checked_url
from pix4d_qgis.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://cloud.pix4d.com", "https://cloud.pix4d.com"),
        (" https://cloud.pix4d.com/ ", "https://cloud.pix4d.com"),
        ("https://host:8443/base/", "https://host:8443/base"),
        ("http://127.0.0.1:8400", "http://127.0.0.1:8400"),
        ("http://localhost:8400", "http://localhost:8400"),
        ("http://[::1]:8400", "http://[::1]:8400"),
    ],
)
def test_addresses(text, url):
    assert checked_url(text) == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cloud.pix4d.com",
        "ftp://cloud.pix4d.com",
        "https://",
        "https://host:port",
        "https://[::1",
        "http://cloud.pix4d.com",
        "http://127.0.0.1.example",
        "https://user:hidden-password@host",
        "https://host?token=hidden-password",
        "https://host#hidden-password",
    ],
)
def test_no_addresses(text):
    with pytest.raises(InvalidInput) as caught:
        checked_url(text)
    assert "hidden-password" not in str(caught.value)


def test_a_connection_shows_no_secret():
    credentials = ClientCredentials("id", "hidden-secret")
    connection = Connection(
        "a", lambda: credentials, proxies={"https": "http://u:hidden-password@proxy:1"}
    )
    assert "hidden" not in repr(connection) + repr(credentials)
