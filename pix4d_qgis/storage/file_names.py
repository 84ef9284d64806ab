"""Names from a server as names of files: safe on every system, and in one folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

# File systems allow 255; a part file's name is a little longer than its target's.
LONGEST = 220
LONGEST_SUFFIX = 20
_FORBIDDEN = '<>:"|?*'
# Control, format (they hide or turn text), unassigned, private and surrogate characters, and the
# two separators of lines.
_INVISIBLE = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
# Names of devices on Windows, whatever follows after a dot.
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    port + number for port in ("COM", "LPT") for number in "0123456789¹²³"
}


def file_name(key: str, fallback: str = "output") -> str:
    """The last part of a key as a name that is safe to give to a file.

    It names nothing but a visible file in its own folder, on Windows, macOS and Linux, and no
    option of a command.

    :param fallback: taken where nothing of the key is left
    """
    last = re.split(r"[/\\]", key)[-1]
    shown = "".join(c for c in last if unicodedata.category(c) not in _INVISIBLE)
    name = "".join("_" if c in _FORBIDDEN else c for c in shown).strip().rstrip(". ")
    if not name:
        return file_name(fallback) if key != fallback else "output"
    if name[0] in ".-~":
        name = "_" + name.lstrip(".-~")
    if name.partition(".")[0].strip().upper() in _RESERVED:
        name = "_" + name
    suffix = Path(name).suffix
    if len(suffix.encode()) > LONGEST_SUFFIX:
        suffix = ""
    return _joined(name[: len(name) - len(suffix)], suffix)


def free_name(name: str, taken: Iterable[str]) -> str:
    """A safe name like ``name`` that is none of ``taken``, also for disks that ignore case."""
    folded = {_folded(other) for other in taken}
    name = file_name(name)
    path = Path(name)
    number = 1
    while _folded(name) in folded:
        number += 1
        name = _joined(path.stem, f"-{number}{path.suffix}")
    return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _joined(stem: str, ending: str) -> str:
    """Both, the stem cut so that they are ``LONGEST`` bytes at most."""
    room = LONGEST - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + ending
