"""QGIS's proxy and certificate authorities as requests and boto3 take them.

Read when a connection is resolved, so that a change in QGIS's options holds from the next run on.
"""

from __future__ import annotations

import importlib.util
import os
import tempfile
from pathlib import Path
from typing import Optional
from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..errors import InvalidInput, StorageError
from ..words import tr
from .main_thread import on_main_thread

BUNDLE = Path("pix4d_qgis", "ca_bundle.pem")


def proxies() -> dict[str, str]:
    """URL scheme to proxy URL, with user and password percent-encoded.

    Empty where QGIS has no proxy of its own (none, or the system's): the environment decides.

    :raises InvalidInput: a SOCKS proxy is set and Python cannot talk to one
    """
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    kinds = QNetworkProxy.ProxyType
    scheme = {
        kinds.HttpProxy: "http",
        kinds.HttpCachingProxy: "http",
        kinds.Socks5Proxy: "socks5h",  # h: the proxy looks up the host, as in QGIS
    }.get(proxy.type())
    if scheme is None or not proxy.hostName() or manager.useSystemProxy():
        return {}
    if scheme == "socks5h" and importlib.util.find_spec("socks") is None:
        raise InvalidInput(
            tr("QGIS is set to use a SOCKS proxy, and the Python package PySocks is missing."),
            advice=tr("Install PySocks, or choose an HTTP proxy in Settings > Options > Network."),
        )
    url = f"{scheme}://{_sign_in(proxy)}{_bracketed(proxy.hostName())}"
    if proxy.port():
        url += f":{proxy.port()}"
    return {"http": url, "https": url}


def no_proxy() -> str:
    """Comma-separated hosts that QGIS reaches without its proxy.

    QGIS lists beginnings of URLs; of each the host counts here.
    """
    manager = QgsNetworkAccessManager.instance()
    hosts = map(_host_of, (*manager.excludeList(), *manager.noProxyList()))
    return ",".join(dict.fromkeys(host for host in hosts if host))


def ca_bundle() -> Optional[str]:
    """PEM file with the usual certificate authorities and those that the user added to QGIS.

    None where QGIS has none of its own: the usual ones hold.

    :raises StorageError: the file cannot be written to the QGIS profile
    """
    added = on_main_thread(_added_authorities)
    if not added:
        return None
    path = Path(QgsApplication.qgisSettingsDirPath()) / BUNDLE
    try:
        _write(path, _usual_authorities() + b"\n" + added)
    except OSError as error:
        raise StorageError(
            tr("The list of trusted certificates could not be written."),
            advice=tr("Check that the folder of your QGIS profile can be written."),
            detail=error.strerror or "",
        ) from error
    return str(path)


def _sign_in(proxy: QNetworkProxy) -> str:
    """``user:password@``, also when QGIS keeps both in an authentication configuration."""
    if not proxy.user():
        return ""
    return f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@"


def _host_of(url: str) -> str:
    """The host in the beginning of a URL; empty where there is none."""
    try:
        return urlsplit(url.strip() if "//" in url else f"//{url.strip()}").hostname or ""
    except ValueError:
        return ""


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name else name


def _added_authorities() -> bytes:
    """The trusted ones among the authorities from QGIS's extra file and its database, as PEM."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return b""
    added = [*manager.extraFileCAs(), *manager.databaseCAs()]
    if not added:
        return b""
    trusted = manager.trustedCaCertsCache()
    return b"".join(bytes(authority.toPem()) for authority in added if authority in trusted)


def _usual_authorities() -> bytes:
    """What requests trusts when nothing else is said."""
    from certifi import where

    chosen = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    path = Path(chosen or where())
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return b"\n".join(file.read_bytes() for file in files if file.is_file())


def _write(path: Path, content: bytes) -> None:
    """Replace the file in one step, so that no other process ever reads half of it."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink()
        raise
