"""The rules of the house, read from the source: arrows go down, and low layers know no QGIS."""

from __future__ import annotations

import ast

import pytest

from qgis_desktop import ROOT

# A package imports from its own rank and below, and from no package that imports it.
RANKS = {
    "causes": 0,
    "errors": 0,
    "plain_text": 0,
    "private_packages": 0,
    "private_root": 0,
    "progress": 0,
    "retrying": 0,
    "waiting": 0,
    "words": 0,
    "api": 1,
    "geometry": 1,
    "storage": 1,
    "jobs": 2,
    "adapters": 3,
    "layers": 3,
    "processing": 4,
    "gui": 5,
}
WITHOUT_QGIS = {name for name, rank in RANKS.items() if rank <= RANKS["jobs"]}
QGIS = {"qgis", "PyQt5", "PyQt6", "processing", "sip", "osgeo"}
# Packages that one layer only deals with.
OWNERS = {
    "boto3": {"storage"},
    "botocore": {"storage"},
    "osgeo": {"adapters", "layers"},
    "pyproj": {"geometry"},
    "requests": {"adapters", "api", "storage"},
    "shapely": {"geometry"},
}
LONGEST_FUNCTION = 45

PLUGIN = ROOT / "pix4d_qgis"
SOURCES = sorted(PLUGIN.rglob("*.py"))


def _layer(path):
    return path.relative_to(PLUGIN).with_suffix("").parts[0]


def _imports(path):
    """Each imported module as (parts below pix4d_qgis, "") or ((), its full name)."""
    package = path.relative_to(PLUGIN).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield (), alias.name
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (), node.module
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1]
            base += tuple((node.module or "").split(".")) if node.module else ()
            if base:
                yield base, ""
            else:
                for alias in node.names:
                    yield (alias.name,), ""


def _edges():
    for path in SOURCES:
        for inner, _ in _imports(path):
            if inner and inner[0] != _layer(path):
                yield _layer(path), inner[0], path.relative_to(ROOT)


def test_every_package_has_a_rank():
    assert {_layer(path) for path in SOURCES} - {"__init__"} == set(RANKS)


def test_arrows_go_down_only():
    assert [edge for edge in _edges() if RANKS[edge[1]] > RANKS[edge[0]]] == []


def test_no_two_packages_import_each_other():
    edges = {(a, b) for a, b, _ in _edges()}
    assert [(a, b) for a, b in edges if (b, a) in edges and a < b] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_imports_of_a_file(path):
    layer = _layer(path)
    outside = {name.partition(".")[0] for _, name in _imports(path) if name}
    assert "pix4d_qgis" not in outside, "the folder may have any name: import relatively"
    if layer in WITHOUT_QGIS:
        assert outside & QGIS == set()
    assert {name for name in outside if layer not in OWNERS.get(name, {layer})} == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_functions_fit_on_a_screen(path):
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    too_long = {node.name: _length(node) for node in functions if _length(node) > LONGEST_FUNCTION}
    assert too_long == {}


def _length(function):
    """Lines of code, without the docstring."""
    docstring = function.body[0] if ast.get_docstring(function) else None
    documented = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return function.end_lineno - function.lineno + 1 - documented
