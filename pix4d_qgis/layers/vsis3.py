"""Access to one project's files through GDAL's /vsis3/, with credentials that can be swapped.

Everything is set per path, so that neither other layers nor the user's own ``AWS_*`` settings are
touched, and nothing secret is in a layer's source. GDAL reads key, secret and token as three
options, which cannot be changed at once; a credentials file in memory can: its name is one option.
"""

from __future__ import annotations

import threading
import uuid
from collections import deque
from typing import Optional
from urllib.parse import urlsplit

from osgeo import gdal

from ..errors import NotReady
from ..progress import Progress
from ..storage.credentials import ExpiringCredentials, S3Credentials
from ..words import tr
from .outside import publish

PROFILE = "pix4d"
# Handles that are opening right now may still read the file before last.
GENERATIONS_KEPT = 3
NOWHERE = "127.0.0.1:1"
SEALED = {"AWS_NO_SIGN_REQUEST": "YES", "AWS_S3_ENDPOINT": NOWHERE, "AWS_HTTPS": "NO"}
# Keys come from the profile alone.
UNSET = ""


class Session:
    """Opens the files below one prefix of one bucket to GDAL. Thread-safe.

    :param credentials: for the prefix; in force after :meth:`apply`
    :ivar users: how many hold it, and say when they no longer do
    :ivar awaits_layers: whether its sources went to somebody who does not say so: only layers
        that come and go show that they are no longer needed
    """

    def __init__(self, credentials: ExpiringCredentials) -> None:
        self._folder = f"/vsimem/pix4d/{uuid.uuid4().hex}"
        self._generations: deque[str] = deque()
        self._sealed: set[str] = set()
        self._lock = threading.Lock()
        self._closed = False
        self.credentials = credentials
        self.in_force = place = credentials.current()
        self.bucket = place.bucket
        self.prefix = f"/vsis3/{place.bucket}/{place.prefix}/"
        self.users = 0
        self.awaits_layers = False

    def apply(self, credentials: ExpiringCredentials) -> None:
        """Make GDAL use these credentials, and no others, from now on."""
        place = credentials.current()
        with self._lock:
            self.credentials = credentials
            self._put_in_force(place)

    def renew(self) -> S3Credentials:
        """The credentials in force; where their time has come, the service is asked for new ones.

        May take long, and is not for the main thread.

        :raises Pix4dError: they could not be renewed; those in force stay
        """
        credentials = self.credentials
        place = credentials.current()
        with self._lock:
            changed = credentials is self.credentials and place is not self.in_force
            if changed:
                self._put_in_force(place)
        if changed:
            _publish()
        return self.in_force

    def _put_in_force(self, place: S3Credentials) -> None:
        """Takes effect with one option, so that no request is signed with half of each."""
        if self._closed:
            return
        if not self._generations:
            for option, value in (*self._own_profile().items(), *_standing(place).items()):
                _set(self.prefix, option, value)
        name = f"{self._folder}/{uuid.uuid4().hex}"
        gdal.FileFromMemBuffer(name, _profile(place).encode())
        _set(self.prefix, "CPL_AWS_CREDENTIALS_FILE", name)
        self.in_force = place
        self._generations.append(name)
        while len(self._generations) > GENERATIONS_KEPT:
            gdal.Unlink(self._generations.popleft())

    def source(self, key: str) -> str:
        """The text by which GDAL and QGIS open an object; nothing secret is in it.

        GDAL writes statistics beside a raster when a layer closes. That place is led nowhere, so
        that nothing is ever written into the customer's bucket.
        """
        source = f"/vsis3/{self.bucket}/{key}"
        sidecar = f"{source}.aux.xml"
        if sidecar not in self._sealed:
            for option, value in SEALED.items():
                _set(sidecar, option, value)
            self._sealed.add(sidecar)
            _publish()
        # A failed opening is remembered by GDAL; this one is a new try.
        gdal.VSICurlPartialClearCache(source)
        return source

    def close(self) -> None:
        """Take back every option and forget the credentials, for good."""
        with self._lock:
            self._closed = True
            for path in (self.prefix, *self._sealed):
                gdal.ClearPathSpecificOptions(path)
            for name in (*self._generations, f"{self._folder}/config"):
                gdal.Unlink(name)
            self._generations.clear()
            self._sealed.clear()

    def options_outside(self) -> dict[str, dict[str, str]]:
        """What a program beside QGIS needs, by the beginning of the path."""
        place = self.in_force
        keys = {
            "AWS_ACCESS_KEY_ID": place.access_key,
            "AWS_SECRET_ACCESS_KEY": place.secret_key,
            "AWS_SESSION_TOKEN": place.session_token,
        }
        sealed = dict.fromkeys(tuple(self._sealed), SEALED)
        return {self.prefix: {**keys, **_standing(place)}, **sealed}

    def _own_profile(self) -> dict[str, str]:
        config = f"{self._folder}/config"
        gdal.FileFromMemBuffer(config, b"")
        return {
            "AWS_SECRET_ACCESS_KEY": UNSET,
            "AWS_DEFAULT_PROFILE": PROFILE,
            "AWS_CONFIG_FILE": config,
        }


_sessions: dict[str, Session] = {}
_lock = threading.Lock()


def streaming_problem() -> str:
    """Why this QGIS cannot stream layers; empty: it can."""
    if hasattr(gdal, "SetPathSpecificOption"):
        return ""
    release = gdal.VersionInfo("RELEASE_NAME")
    return tr(
        "This QGIS cannot stream layers (it has GDAL {release}, 3.6 is needed); "
        "results can be downloaded."
    ).format(release=release)


def warn_if_not_streamable(progress: Progress) -> None:
    """Say before credits are spent that the results will not become layers."""
    problem = streaming_problem()
    if problem:
        progress.warn(problem)


def open_session(credentials: ExpiringCredentials, *, held: bool = False) -> Session:
    """The session of the credentials' prefix with these credentials in force.

    :param held: :func:`release` will be called when the session is no longer needed; otherwise
        it is for layers, and stays at least until there are some
    :raises NotReady: this QGIS comes with a GDAL that is too old
    """
    problem = streaming_problem()
    if problem:
        raise NotReady(problem, advice=tr("Use 'Download outputs', or a newer QGIS."))
    new = Session(credentials)
    with _lock:
        session = _sessions.setdefault(new.prefix, new)
        session.apply(credentials)
        if held:
            session.users += 1
        else:
            session.awaits_layers = True
    _publish()
    return session


def release(session: Session) -> None:
    """Whoever held the session no longer needs it."""
    with _lock:
        session.users -= 1


def open_sessions() -> list[Session]:
    """Those that have been opened and not closed."""
    with _lock:
        return list(_sessions.values())


def session_of(source: str) -> Optional[Session]:
    """The open session that a file belongs to."""
    return next((s for s in open_sessions() if source.startswith(s.prefix)), None)


def close_unless_needed(session: Session, *, given_up: bool = False) -> None:
    """Forget a session that neither holders nor layers to come need.

    :param given_up: no layers will come any more
    """
    with _lock:
        session.awaits_layers = session.awaits_layers and not given_up
        if not session.users and not session.awaits_layers:
            _sessions.pop(session.prefix, session).close()
    # The disk is not for the main thread.
    threading.Thread(target=_publish, daemon=True, name="pix4d-outside").start()


def close_all() -> None:
    """Forget every session; layers that are still open stop drawing."""
    with _lock:
        while _sessions:
            _sessions.popitem()[1].close()
    _publish()


def _publish() -> None:
    """Let programs that are started from now on have the access that there is now."""
    publish(_options_outside)


def _options_outside() -> dict[str, dict[str, str]]:
    options: dict[str, dict[str, str]] = {}
    for session in open_sessions():
        options.update(session.options_outside())
    return options


def _standing(place: S3Credentials) -> dict[str, str]:
    """Options that hold for as long as a session does."""
    host, https, virtual = _endpoint(place)
    return {
        "AWS_NO_SIGN_REQUEST": "NO",
        "AWS_REGION": place.region,
        "AWS_DEFAULT_REGION": place.region,
        "AWS_S3_ENDPOINT": host,
        "AWS_HTTPS": "YES" if https else "NO",
        "AWS_VIRTUAL_HOSTING": "TRUE" if virtual else "FALSE",
        "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    }


def _set(path: str, option: str, value: str) -> None:
    gdal.SetPathSpecificOption(path, option, value)


def _profile(place: S3Credentials) -> str:
    return (
        f"[{PROFILE}]\n"
        f"aws_access_key_id = {place.access_key}\n"
        f"aws_secret_access_key = {place.secret_key}\n"
        f"aws_session_token = {place.session_token}\n"
    )


def _endpoint(place: S3Credentials) -> tuple[str, bool, bool]:
    """Host, whether by https, whether the bucket is part of the host's name."""
    if place.endpoint:
        parts = urlsplit(place.endpoint)
        return parts.netloc + parts.path, parts.scheme == "https", False
    if place.accelerated:
        return "s3-accelerate.amazonaws.com", True, True
    return "s3.amazonaws.com", True, True
