"""Installs Python packages where the plugin alone finds them; numpy stays QGIS's own.

pip works in a new folder, which gets its name only when everything in it can be imported. So there
is never half a set.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Optional

from qgis.core import QgsBlockingNetworkRequest, QgsProcessingFeedback
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from .. import private_packages
from ..errors import InvalidInput, Pix4dError, ServiceUnavailable, StorageError
from ..progress import check_cancelled
from ..words import tr
from . import network, packages, pins
from .feedback import FeedbackProgress
from .interpreter import Interpreter, find_interpreter
from .programs import run

PIP_INSTALL = [
    *("--disable-pip-version-check", "--no-input", "install", "--progress-bar=off"),
    *("--no-deps", "--only-binary=:all:", "--require-hashes", "--no-warn-script-location"),
]
INDEX_FORMAT = "application/vnd.pypi.simple.v1+json"
# Words of pip where the network fails.
OFFLINE = (
    "NewConnectionError",
    "ConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "NameResolutionError",
    "ProxyError",
    "SSLError",
    "Connection broken",
)
TRY_THEM = """
import sys
sys.path.insert(0, sys.argv[1])
if "boto3" in sys.argv[2:]:
    import boto3, botocore.session, s3transfer.manager
if "shapely" in sys.argv[2:]:
    import shapely
    assert shapely.box(0, 0, 1, 1).area == 1
"""
ABANDONED = timedelta(hours=2)


def install(
    wanted: Collection[str], feedback: QgsProcessingFeedback, wheels: Optional[Path] = None
) -> list[str]:
    """Fetch and install packages into the QGIS profile; not for the main thread.

    :param wanted: names from :data:`~..private_packages.WANTED`
    :param wheels: folder with their wheels, so that no network is needed; None: from PyPI, or the
        index that pip is configured to use
    :return: what is there now, such as ``boto3==1.42.97``
    :raises Pix4dError: it was not possible; nothing has changed then
    :raises Cancelled: the user does not want it any more
    """
    # What is ours already comes along: one set is in use, not two.
    everything = sorted({*wanted, *private_packages.installed()} & set(pins.PARTS))
    installation = _Installation(everything, feedback, wheels)
    installation.run()
    private_packages.refresh()
    packages.forget_failures()
    return pins.names(everything)


class _Installation:
    def __init__(
        self, wanted: list[str], feedback: QgsProcessingFeedback, wheels: Optional[Path]
    ) -> None:
        self._wanted = wanted
        self._feedback = feedback
        self._progress = FeedbackProgress(feedback)
        self._wheels = wheels
        self._fetched = 0
        self._has_pip = True

    def run(self) -> None:
        root = private_packages.folder()
        if root is None:
            raise StorageError(tr("There is no QGIS profile to install packages into."))
        python = find_interpreter(self._progress.is_cancelled)
        self._progress.info(tr("QGIS's Python: {program}").format(program=python.path))
        self._has_pip = python.has_pip
        with _unfinished(root) as (work, packages_folder):
            pip = ["-m", "pip"] if python.has_pip else [self._pip_of_our_own(work)]
            self._run_pip(python, pip, work, packages_folder)
            self._try(python, packages_folder)
            _take(packages_folder, root)
        _remove_others(root)
        self._progress.percent(100)

    def _pip_of_our_own(self, work: Path) -> str:
        """pip as a program, from its wheel."""
        name, expected = pins.pip_wheel()
        content = self._given(name) if self._wheels else self._pip_from_index(expected)
        if hashlib.sha256(content).hexdigest() != expected:
            raise StorageError(tr("The file {file} is not the expected one.").format(file=name))
        wheel = work / name
        wheel.write_bytes(content)
        return str(wheel / "pip")

    def _given(self, name: str) -> bytes:
        wheel = Path(self._wheels or ".", name)
        if not wheel.is_file():
            raise InvalidInput(
                tr("QGIS's Python has no pip, and the folder has no {file}.").format(file=name),
                advice=self._by_hand(),
            )
        return wheel.read_bytes()

    def _pip_from_index(self, sha256: str) -> bytes:
        self._progress.status(tr("Fetching pip…"))
        try:
            files = json.loads(self._fetch(f"{pins.INDEX}/{pins.PIP}/", INDEX_FORMAT))["files"]
            url = next(file["url"] for file in files if file["hashes"].get("sha256") == sha256)
        except (ValueError, KeyError, StopIteration) as error:
            raise self._unreachable(tr("The list of its files cannot be read.")) from error
        return self._fetch(url)

    def _fetch(self, url: str, accepted: str = "*/*") -> bytes:
        question = QNetworkRequest(QUrl(url))
        question.setRawHeader(b"Accept", accepted.encode())
        request = QgsBlockingNetworkRequest()
        error = request.get(question, False, self._feedback)
        check_cancelled(self._progress)
        if error != QgsBlockingNetworkRequest.NoError:
            raise self._unreachable(request.errorMessage())
        return bytes(request.reply().content())

    def _run_pip(
        self, python: Interpreter, pip: list[str], work: Path, packages_folder: Path
    ) -> None:
        listed = work / "packages.txt"
        listed.write_text(pins.requirements(self._wanted), encoding="utf-8")
        arguments = [*pip, *PIP_INSTALL, "--target", str(packages_folder), "-r", str(listed)]
        if self._wheels is not None:
            arguments += ["--no-index", "--find-links", str(self._wheels)]
        ended = run(
            python.path,
            arguments,
            is_cancelled=self._progress.is_cancelled,
            tell=self._tell,
            variables=_variables(),
        )
        if ended.code != 0:
            raise self._explained(ended.lines)

    def _tell(self, line: str) -> None:
        """One line of pip's."""
        self._progress.info(line)
        if line.startswith(("Collecting ", "Processing ")):
            name = re.split("==|-[0-9]", line.split()[1].rpartition("/")[2])[0]
            self._progress.status(tr("Fetching {package}…").format(package=name))
            self._progress.percent(80 * self._fetched / len(pins.names(self._wanted)))
            self._fetched += 1
        elif line.startswith("Installing "):
            self._progress.status(tr("Unpacking…"))
            self._progress.percent(80)

    def _try(self, python: Interpreter, packages_folder: Path) -> None:
        self._progress.status(tr("Trying them out…"))
        self._progress.percent(90)
        ended = run(
            python.path,
            ["-c", TRY_THEM, str(packages_folder), *self._wanted],
            is_cancelled=self._progress.is_cancelled,
        )
        if ended.code != 0:
            raise StorageError(
                tr("The packages were fetched, but cannot be loaded: {reason}.").format(
                    reason=ended.lines[-1].rstrip(".") if ended.lines else tr("Python crashed")
                ),
                advice=tr("Install them by hand, see 'Install' in the README."),
            )

    def _explained(self, lines: list[str]) -> Pix4dError:
        """What pip's last words mean."""
        text = "\n".join(lines)
        if self._wheels is None and any(word in text for word in OFFLINE):
            return self._unreachable("")
        errors = [line.partition("ERROR:")[2].strip() for line in lines if "ERROR:" in line]
        reason = (errors or lines or [tr("it ended without saying why")])[-1].rstrip(".")
        return StorageError(
            tr("pip could not install the packages: {reason}.").format(reason=reason),
            advice=self._by_hand(),
        )

    def _unreachable(self, reason: str) -> Pix4dError:
        problem = tr("The Python packages cannot be fetched: their server is not reached.")
        if reason:
            problem = tr(
                "The Python packages cannot be fetched: their server is not reached ({reason})."
            ).format(reason=reason.rstrip("."))
        return ServiceUnavailable(problem, advice=self._by_hand(), try_again=True)

    def _by_hand(self) -> str:
        return tr(
            "Without a network: type on another computer {command} and run 'Install packages' with "
            "the folder 'wheels' that it makes."
        ).format(command=pins.download_command(self._wanted, with_pip=not self._has_pip))


@contextmanager
def _unfinished(root: Path) -> Iterator[tuple[Path, Path]]:
    """A new folder, and in it one for the packages; both are gone at the end."""
    parent = root / private_packages.kind_of_python()
    try:
        parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=parent, prefix=private_packages.UNFINISHED))
    except OSError as error:
        raise StorageError(
            tr("The folder of the QGIS profile cannot be written: {reason}.").format(
                reason=error.strerror
            )
        ) from error
    try:
        yield work, work / "packages"
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _take(packages_folder: Path, root: Path) -> None:
    """Give a complete set its name: in one step, it is there."""
    name = datetime.now(timezone.utc).strftime("%Y%m%d-%H%M%S-%f")
    packages_folder.rename(root / private_packages.kind_of_python() / name)


def _remove_others(root: Path) -> None:
    """Older sets, and what was left by a QGIS that crashed."""
    parent = root / private_packages.kind_of_python()
    newest = max(
        (folder for folder in parent.iterdir() if _is_finished(folder)), key=lambda f: f.name
    )
    long_ago = (datetime.now(timezone.utc) - ABANDONED).timestamp()
    for folder in parent.iterdir():
        old = _is_finished(folder) or folder.stat().st_mtime < long_ago
        if folder != newest and old and not private_packages.in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_finished(folder: Path) -> bool:
    return not folder.name.startswith(private_packages.UNFINISHED)


def _variables() -> dict[str, str]:
    """What pip must know of QGIS's network, and settings of the user that exclude ``--target``."""
    variables = {
        "PIP_USER": "0",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_RETRIES": "2",
        "PIP_ROOT_USER_ACTION": "ignore",
        "PYTHONIOENCODING": "utf-8",
    }
    proxies = network.proxies()
    for scheme, url in proxies.items():
        variables[f"{scheme}_proxy"] = variables[f"{scheme.upper()}_PROXY"] = url
    if proxies:
        variables["no_proxy"] = variables["NO_PROXY"] = network.no_proxy()
    bundle = network.ca_bundle()
    if bundle:
        variables["PIP_CERT"] = bundle
    return variables
