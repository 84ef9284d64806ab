"""Python packages of our own, which no other plugin sees and none can replace.

They lie in a folder that is on nobody's ``sys.path`` and are imported under names below
:data:`PREFIX`, so that another version of the same package may be loaded beside them. Inside these
packages, and inside those of ours that :func:`adopt` themselves, ``import boto3`` means ours where
there is one, and else the one that Python finds. ``sys.path``, ``sys.meta_path`` and the public
names in ``sys.modules`` stay as they are, but for the finder that the package six adds for itself.

Compiled parts of packages cannot be unloaded: after :func:`close` they stay in memory, and are
taken up again when the plugin is loaded again.
"""

from __future__ import annotations

import builtins
import importlib
import importlib.util
import os
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import machinery
from pathlib import Path
from types import ModuleType
from typing import Any, Optional

from . import private_root
from .private_root import WANTED

PREFIX = f"{__package__}.private"
# What is needed of a package that is not ours; the version of each is in its ``__version__``.
NEEDED = {"boto3": "1.34", "botocore": "1.34", "shapely": "2.0"}
# Of these none is any good without the other.
COMES_WITH = {"botocore": "boto3", "s3transfer": "boto3"}
# Wheels of these bring libraries along that QGIS has in another version. Where the dynamic loader
# would mix the two, which crashes, they are loaded with their own symbols first.
WITH_LIBRARIES = frozenset({"shapely"})
UNFINISHED = "."


def look_in(root: Optional[Path]) -> None:
    """Where the folders of packages are; nothing is read before the first import.

    :param root: has a folder for each kind of Python, see :func:`kind_of_python`, and in it
        complete sets of packages, the newest last by name; None: nowhere
    """
    private_root.folder = root
    _packages.refresh()


def folder() -> Optional[Path]:
    """What :func:`look_in` was told."""
    return private_root.folder


def refresh() -> None:
    """Look again: a set was installed. What is imported already stays as it is."""
    _packages.refresh()


def kind_of_python() -> str:
    """Tells apart Pythons that cannot share compiled packages: ``cpython-311-linux-x86_64``."""
    import sysconfig

    return f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"


def installed() -> frozenset[str]:
    """Names of the packages that are there, as they are imported: ``boto3``, ``six``."""
    return frozenset(_packages.names())


def lacking() -> list[str]:
    """Which of :data:`WANTED` are neither ours nor found by Python in a version that will do.

    Nothing is imported. What is there may still fail to be imported.
    """
    return [name for name in WANTED if name not in installed() and not _is_usable(name)]


def in_use(folder: Path) -> bool:
    """Whether something was imported from a set of packages."""
    return any(
        str(getattr(module, "__file__", None) or "").startswith(str(folder))
        for name, module in list(sys.modules.items())
        if name.startswith(f"{PREFIX}.")
    )


def adopt(path: Sequence[str]) -> None:
    """From now on the modules of a package of the plugin import our packages first.

    :param path: the package's ``__path__``
    """
    _watch(path)


def close() -> None:
    """Forget what was imported, and how it was found."""
    for name in [name for name in sys.modules if f"{name}.".startswith(f"{PREFIX}.")]:
        del sys.modules[name]
    for folder in _watched:
        sys.path_importer_cache.pop(folder, None)
    _watched.clear()
    # The package six puts one there.
    sys.meta_path[:] = [
        finder
        for finder in sys.meta_path
        if not str(getattr(finder, "name", "")).startswith(f"{PREFIX}.")
    ]


class _Packages:
    """The set that is in use, found when it is first needed."""

    def __init__(self) -> None:
        self._names: Optional[set[str]] = None

    def refresh(self) -> None:
        self._names = None

    def names(self) -> set[str]:
        if self._names is None:
            folder = self._newest()
            self._names = _importable(folder) if folder else set()
            if folder:
                _open(folder)
        return self._names

    def _newest(self) -> Optional[Path]:
        if private_root.folder is None:
            return None
        try:
            sets = [
                folder
                for folder in (private_root.folder / kind_of_python()).iterdir()
                if not folder.name.startswith(UNFINISHED)
            ]
            return max(sets, key=lambda folder: folder.name, default=None)
        except OSError:
            return None


def _importable(folder: Path) -> set[str]:
    entries = [entry for entry in folder.iterdir() if entry.name.isidentifier()]
    modules = {entry.stem for entry in folder.glob("*.py")}
    return modules | {entry.name for entry in entries if (entry / "__init__.py").exists()}


def _open(folder: Path) -> None:
    """Make a set's packages those below :data:`PREFIX`."""
    parent = sys.modules.setdefault(PREFIX, ModuleType(PREFIX, "Packages of our own."))
    parent.__path__ = [str(folder)]
    _watch(parent.__path__)


def _watch(path: Sequence[str]) -> None:
    """Have modules in these folders loaded by the two classes below."""
    for folder in path:
        sys.path_importer_cache[folder] = machinery.FileFinder(
            folder,
            (_Extension, machinery.EXTENSION_SUFFIXES),
            (_Source, machinery.SOURCE_SUFFIXES),
        )
        _watched.add(folder)


class _Source(machinery.SourceFileLoader):
    """Loads a module in which the statement ``import`` is :func:`_import`."""

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["__builtins__"] = _builtins
        _watch(getattr(module, "__path__", ()))
        super().exec_module(module)


class _Extension(machinery.ExtensionFileLoader):
    """Loads a compiled module. Such a one imports by itself, and knows the public names only."""

    def create_module(self, spec: machinery.ModuleSpec) -> ModuleType:
        with _under_public_names(spec.name):
            return super().create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        with _under_public_names(module.__name__):
            super().exec_module(module)


@contextmanager
def _under_public_names(module: str) -> Iterator[None]:
    """While this lasts, the package that ``module`` belongs to is ours for everybody."""
    top = module[len(PREFIX) + 1 :].partition(".")[0]
    with _lock:
        hidden = _family(top)
        ours = {
            name[len(PREFIX) + 1 :]: found for name, found in _family(f"{PREFIX}.{top}").items()
        }
        _replace(hidden, ours)
        try:
            yield
        finally:
            loaded = _family(top)
            _replace(loaded, hidden)
            for name in loaded.keys() - ours.keys():
                sys.modules.setdefault(f"{PREFIX}.{name}", loaded[name])


def _family(top: str) -> dict[str, ModuleType]:
    modules = list(sys.modules.items())
    return {name: found for name, found in modules if f"{name}.".startswith(f"{top}.")}


def _replace(old: Mapping[str, ModuleType], new: Mapping[str, ModuleType]) -> None:
    for name in old:
        sys.modules.pop(name, None)
    sys.modules.update(new)


def _import(
    name: str,
    globals: Optional[Mapping[str, Any]] = None,  # noqa: A002 - as the builtin names it
    locals: Optional[Mapping[str, Any]] = None,  # noqa: A002
    fromlist: Optional[Sequence[str]] = (),
    level: int = 0,
) -> Any:
    """What the statement ``import`` does in our modules and in those of our packages."""
    if level:
        return importlib.__import__(name, globals, locals, fromlist or (), level)
    top = name.partition(".")[0]
    if top in WITH_LIBRARIES:
        with _own_symbols_first():
            return _import_absolute(name, fromlist)
    return _import_absolute(name, fromlist)


def _import_absolute(name: str, fromlist: Optional[Sequence[str]]) -> Any:
    top = name.partition(".")[0]
    if top in _packages.names():
        if fromlist:
            return importlib.__import__(f"{PREFIX}.{name}", fromlist=fromlist)
        importlib.import_module(f"{PREFIX}.{name}")
        return sys.modules[f"{PREFIX}.{top}"]
    if top == "importlib" and not ("." in name and fromlist):
        importlib.import_module(name)
        return _Importlib("importlib")
    _refuse_alone(top)
    # Not the builtin itself: QGIS replaces it by one that notes which plugin imports what.
    found = builtins.__import__(name, fromlist=fromlist or ())
    _refuse_old(top)
    return found


@contextmanager
def _own_symbols_first() -> Iterator[None]:
    deep = getattr(os, "RTLD_DEEPBIND", 0)  # Linux alone has it, and alone needs it
    if not deep:
        yield
        return
    with _lock:
        usual = sys.getdlopenflags()
        sys.setdlopenflags(usual | deep)
        try:
            yield
        finally:
            sys.setdlopenflags(usual)


class _Importlib(ModuleType):
    """``importlib`` as our packages see it: boto3 imports by it under names in strings."""

    @staticmethod
    def import_module(name: str, package: Optional[str] = None) -> ModuleType:
        if name.partition(".")[0] in _packages.names():
            name = f"{PREFIX}.{name}"
        return importlib.import_module(name, package)

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib, name)


def _is_usable(name: str) -> bool:
    """Whether Python itself finds a package, and not too old."""
    if name in sys.modules:
        version = str(getattr(sys.modules[name], "__version__", ""))
    elif importlib.util.find_spec(name) is None:
        return False
    else:
        version = _version(name)
    return not version or _numbers(version) >= _numbers(NEEDED[name])


def _version(name: str) -> str:
    """Of a package that is not imported; empty where it does not tell."""
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _refuse_alone(top: str) -> None:
    """A half would be imported that cannot be exchanged when the whole is installed."""
    whole = COMES_WITH.get(top, top)
    if whole != top and whole not in sys.modules and importlib.util.find_spec(whole) is None:
        raise ModuleNotFoundError(f"No module named {whole!r}", name=whole)


def _refuse_old(top: str) -> None:
    needed = NEEDED.get(top)
    version = str(getattr(sys.modules.get(top), "__version__", ""))
    if needed and version and _numbers(version) < _numbers(needed):
        raise ImportError(f"{top} {version} is too old, {needed} is needed", name=top)


def _numbers(version: str) -> tuple[int, ...]:
    """The first two numbers of a version."""
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


_packages = _Packages()
_builtins = {**vars(builtins), "__import__": _import}
_watched: set[str] = set()
_lock = threading.RLock()
