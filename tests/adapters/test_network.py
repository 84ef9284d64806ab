import base64
import datetime
import ssl
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests
from certifi import where
from qgis.core import QgsApplication, QgsAuthCertUtils
from qgis.PyQt.QtNetwork import QNetworkProxy, QSslCertificate

from pix4d_qgis.adapters import connections, network
from pix4d_qgis.api.pix4d.client import Pix4dClient
from pix4d_qgis.errors import InvalidInput, ServiceUnavailable, SignInError, StorageError
from sandbox import Sandbox, SandboxSettings

KINDS = QNetworkProxy.ProxyType


def proxy(kind=KINDS.HttpProxy, host="proxy.example", port=3128, user="", password=""):
    return QNetworkProxy(kind, host, port, user, password)


def test_no_proxy_by_default():
    assert network.proxies() == {}
    assert network.no_proxy() == ""


@pytest.mark.parametrize("kind", [KINDS.HttpProxy, KINDS.HttpCachingProxy])
def test_http_proxy(set_proxy, kind):
    set_proxy(proxy(kind), [], [])
    url = "http://proxy.example:3128"
    assert network.proxies() == {"http": url, "https": url}


def test_user_and_password_survive_as_they_are(set_proxy):
    set_proxy(proxy(user="do main\\us@er", password="p:/?#ä%"), [], [])
    url = network.proxies()["https"]
    parsed = requests.utils.get_auth_from_url(url)
    assert parsed == ("do main\\us@er", "p:/?#ä%")
    assert requests.utils.urlparse(url).hostname == "proxy.example"


def test_an_ipv6_proxy(set_proxy):
    set_proxy(proxy(host="fd00::1"), [], [])
    assert network.proxies()["https"] == "http://[fd00::1]:3128"


@pytest.mark.parametrize(
    "other", [QNetworkProxy(), proxy(KINDS.NoProxy), proxy(KINDS.FtpCachingProxy), proxy(host="")]
)
def test_everything_else_is_left_to_the_environment(set_proxy, other):
    set_proxy(other, [], [])
    assert network.proxies() == {}


def test_socks_without_pysocks_is_said_in_words(set_proxy, monkeypatch):
    monkeypatch.delitem(sys.modules, "socks", raising=False)
    monkeypatch.setattr(sys, "path", [])
    set_proxy(proxy(KINDS.Socks5Proxy), [], [])
    with pytest.raises(InvalidInput, match="PySocks is missing"):
        network.proxies()


def test_socks_with_pysocks(set_proxy, monkeypatch, tmp_path):
    (tmp_path / "socks.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    set_proxy(proxy(KINDS.Socks5Proxy), [], [])
    assert network.proxies()["https"] == "socks5h://proxy.example:3128"


def test_excluded_urls_become_hosts(set_proxy):
    set_proxy(
        proxy(),
        ["https://a.example/x", " b.example ", ""],
        ["http://c.example:81/", "a.example", "http://[::1]:80/", "http://[broken"],
    )
    assert network.no_proxy() == "a.example,b.example,c.example,::1"


def test_the_connection_carries_the_proxy(set_proxy, settings):
    set_proxy(proxy(password="hidden", user="u"), ["https://a.example"], [])
    connections.save(connections.SavedConnection("a"))
    connection = connections.resolve("a")
    assert connection.proxies == network.proxies()
    assert connection.no_proxy == "a.example"
    assert connection.ca_bundle is None
    assert "hidden" not in repr(connection)


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """A certificate authority of our own and a certificate it signed for localhost, as PEM."""
    folder = tmp_path_factory.mktemp("authority")

    def openssl(*arguments):
        subprocess.run(
            ["openssl", *arguments], cwd=folder, check=True, capture_output=True, timeout=60
        )

    name = f"/CN=pix4d_qgis test {datetime.datetime.now(datetime.timezone.utc):%Y%m%d%H%M%S}"
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    # Without a stated use, newer versions of Python refuse an authority.
    use = ("-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl("req", "-x509", *key, *use, "-keyout", "ca.key", "-out", "ca.pem", "-subj", name)
    openssl("req", *key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1")
    signer = ("-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial")
    openssl("x509", "-req", "-in", "server.csr", *signer, "-out", "server.pem", "-extfile", "names")
    return folder


@pytest.fixture
def trusted_authority(authority):
    """The authority in QGIS's own list, as the user adds it in the options."""
    manager = QgsApplication.authManager()
    certificate = QSslCertificate((authority / "ca.pem").read_bytes())
    assert manager.storeCertAuthority(certificate)
    manager.rebuildCaCertsCache()
    manager.rebuildTrustedCaCertsCache()
    yield certificate
    manager.removeCertAuthority(certificate)
    manager.rebuildCaCertsCache()
    manager.rebuildTrustedCaCertsCache()


@pytest.fixture
def server(authority):
    """An HTTPS server on loopback whose certificate only the authority vouches for."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(204)
            self.end_headers()

        def do_POST(self):
            self.send_error(401)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / "server.pem", authority / "server.key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_no_bundle_where_qgis_has_no_authority_of_its_own():
    assert network.ca_bundle() is None


def test_an_authority_added_in_qgis_is_trusted(trusted_authority, server, monkeypatch):
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(server, timeout=10)
    bundle = network.ca_bundle()
    assert bundle is not None
    assert requests.get(server, timeout=10, verify=bundle).status_code == 204
    assert Path(where()).read_bytes() in Path(bundle).read_bytes(), "the usual ones still count"
    assert Path(bundle).is_relative_to(QgsApplication.qgisSettingsDirPath())


def test_the_bundle_is_written_once_and_whole(trusted_authority):
    path = Path(network.ca_bundle())
    path.write_bytes(b"half of")
    assert network.ca_bundle() == str(path)
    written = path.stat()
    assert path.read_bytes().count(b"BEGIN CERTIFICATE") > 10
    network.ca_bundle()
    assert path.stat().st_mtime_ns == written.st_mtime_ns
    files = [file.name for file in path.parent.iterdir() if file.is_file()]
    assert files == [path.name], "no scraps are left"


@pytest.mark.parametrize("as_folder", [False, True])
def test_the_users_own_bundle_is_kept(
    trusted_authority, server, authority, monkeypatch, tmp_path, as_folder
):
    own = tmp_path / "own"
    own.mkdir()
    (own / "one.pem").write_bytes(b"-- mine --\n")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(own if as_folder else own / "one.pem"))
    bundle = network.ca_bundle()
    assert Path(bundle).read_bytes().startswith(b"-- mine --\n")
    assert requests.get(server, timeout=10, verify=bundle).status_code == 204


def test_a_distrusted_authority_is_left_out(trusted_authority):
    manager = QgsApplication.authManager()
    untrusted = QgsAuthCertUtils.CertTrustPolicy.Untrusted
    manager.storeCertTrustPolicy(trusted_authority, untrusted)
    manager.rebuildCertTrustCache()
    manager.rebuildTrustedCaCertsCache()
    if manager.certificateTrustPolicy(trusted_authority) != untrusted:
        pytest.skip("this version of QGIS forgets the trust policy (3.40.6 does)")
    try:
        assert network.ca_bundle() is None
    finally:
        manager.removeCertTrustPolicy(trusted_authority)
        manager.rebuildCertTrustCache()


def test_a_bundle_that_cannot_be_written(trusted_authority):
    path = Path(QgsApplication.qgisSettingsDirPath()) / network.BUNDLE
    path.unlink(missing_ok=True)
    path.mkdir(parents=True)
    try:
        with pytest.raises(StorageError, match="could not be written"):
            network.ca_bundle()
    finally:
        path.rmdir()


@pytest.fixture
def sandbox(settings, monkeypatch):
    """An embedded service that the environment's connection leads to."""
    with Sandbox(SandboxSettings()) as running:
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture
def http_proxy():
    """A proxy on loopback that notes what passes: ``(port, [(user and password, URL)])``."""
    passed = []

    class Proxy(BaseHTTPRequestHandler):
        def forward(self):
            passed.append((self.headers.get("Proxy-Authorization", ""), self.path))
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            kept = {
                name: value
                for name, value in self.headers.items()
                if name.lower() in ("authorization", "content-type", "accept")
            }
            with requests.Session() as session:
                session.trust_env = False
                answer = session.request(self.command, self.path, data=body, headers=kept)
            self.send_response(answer.status_code)
            self.send_header("Content-Type", answer.headers.get("Content-Type", ""))
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        do_GET = do_POST = forward

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port, passed
    server.shutdown()
    server.server_close()


def test_requests_pass_through_the_proxy_of_qgis(sandbox, set_proxy, http_proxy):
    port, passed = http_proxy
    set_proxy(proxy(host="127.0.0.1", port=port, user="us er", password="p:/#"), [], [])
    Pix4dClient(connections.resolve()).projects.list(page_size=1)
    signed_in = "Basic " + base64.b64encode(b"us er:p:/#").decode()
    assert {sign_in for sign_in, _ in passed} == {signed_in}
    assert [url.startswith(sandbox.cloud_url) for _, url in passed] == [True, True]


def test_excluded_requests_do_not(sandbox, set_proxy, http_proxy):
    port, passed = http_proxy
    set_proxy(proxy(host="127.0.0.1", port=port), [sandbox.cloud_url], [])
    Pix4dClient(connections.resolve()).projects.list(page_size=1)
    assert passed == []


def test_requests_trust_the_authority_added_in_qgis(
    settings, monkeypatch, server, trusted_authority
):
    for name in ("PIX4D_CLIENT_ID", "PIX4D_CLIENT_SECRET"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PIX4D_CLOUD_URL", server)
    with pytest.raises(SignInError, match="does not accept"):
        Pix4dClient(connections.resolve()).projects.list(page_size=1)


def test_requests_trust_no_other_authority(settings, monkeypatch, server):
    for name in ("PIX4D_CLIENT_ID", "PIX4D_CLIENT_SECRET"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PIX4D_CLOUD_URL", server)
    with pytest.raises(ServiceUnavailable, match="is not trusted"):
        Pix4dClient(connections.resolve()).projects.list(page_size=1)
