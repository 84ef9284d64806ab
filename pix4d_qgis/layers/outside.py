"""Lets programs that QGIS starts read streamed files, too: GDAL's tools of the toolbox above all.

They begin with a file of options, which the environment names. Ours holds what the user's own file
would have, and below it the temporary access to the files that are open in QGIS. It lies in a
folder of its own that only the user may enter, and goes with the last access.
"""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import tempfile
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Callable, Optional

from ..adapters.messages import log
from ..words import tr

VARIABLE = "GDAL_CONFIG_FILE"
PREFIX = "pix4d_qgis_"
# Seconds; the access in it does not hold for as long.
OLD = 24 * 60 * 60.0
# What GDAL reads where the environment names no file.
USUAL = (Path("/etc/gdal/gdalrc"), Path("~/.gdal/gdalrc"))
Options = Mapping[str, str]

_lock = threading.RLock()
_folder: Optional[Path] = None
_before: Optional[str] = None


def publish(gather: Callable[[], Mapping[str, Options]]) -> None:
    """From now on programs that are started find these options; reads and writes the disk.

    :param gather: gives options of GDAL by the beginning of a path; none: take everything back
    """
    with _lock:
        options = gather()
        try:
            if options:
                _write(_opened() / "gdalrc", _text(options))
            else:
                _close()
        except OSError as error:
            log(
                tr("Programs other than QGIS cannot read streamed layers: {reason}.").format(
                    reason=error.strerror or ""
                )
            )


def _opened() -> Path:
    global _folder, _before  # noqa: PLW0603 - there is one environment
    if _folder is not None and not _folder.is_dir():
        _close()  # somebody has cleared it away
    if _folder is None:
        # Where there is one, it is in memory, and emptied when the user signs out.
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        place = runtime if os.path.isdir(runtime) else tempfile.gettempdir()  # noqa: PTH112
        _sweep(Path(place))
        _folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        _before = os.environ.get(VARIABLE)
        os.environ[VARIABLE] = str(_folder / "gdalrc")
        atexit.register(_close)
    return _folder


def _sweep(place: Path) -> None:
    """Remove the user's folders that processes which were killed have left.

    One that still runs has written to its own since, or else makes it anew when it next does.
    """
    oldest = time.time() - OLD
    for folder in place.glob(f"{PREFIX}*"):
        with suppress(OSError):
            status = folder.lstat()
            own = not hasattr(os, "getuid") or status.st_uid == os.getuid()
            if own and stat.S_ISDIR(status.st_mode) and status.st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)


def _close() -> None:
    global _folder, _before  # noqa: PLW0603
    if _folder is None:
        return
    # Somebody else may have set it since.
    if os.environ.get(VARIABLE) == str(_folder / "gdalrc"):
        del os.environ[VARIABLE]
        if _before is not None:
            os.environ[VARIABLE] = _before
    shutil.rmtree(_folder, ignore_errors=True)
    atexit.unregister(_close)
    _folder = _before = None


def _text(options: Mapping[str, Options]) -> str:
    lines = [_own(), "[credentials]"]
    for number, (path, values) in enumerate(options.items(), 1):
        lines += [f"[.pix4d{number}]", f"path={path}"]
        lines += [f"{name}={value}" for name, value in values.items()]
    return "\n".join(lines) + "\n"


def _own() -> str:
    """What the user's own file says."""
    files = USUAL if _before is None else (Path(_before),)
    texts = []
    for file in files:
        try:
            texts.append(file.expanduser().read_text(encoding="utf-8", errors="surrogateescape"))
        except (OSError, RuntimeError):  # no such file, or no home
            continue
    return "\n".join(texts)


def _write(file: Path, text: str) -> None:
    """In one step: a program may be starting."""
    new = file.with_suffix(".new")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as stream:
        stream.write(text)
    new.replace(file)
