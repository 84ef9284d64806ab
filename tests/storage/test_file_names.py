import re
import sys

import pytest

from pix4d_qgis.storage.file_names import LONGEST, file_name, free_name

NASTY = [
    ("user/project/results/dsm.tif", "dsm.tif"),
    ("a b (1) é 漢字.tif", "a b (1) é 漢字.tif"),
    ("", "ortho"),
    ("a/", "ortho"),
    ("a/.", "ortho"),
    ("a/..", "ortho"),
    ("a/...", "ortho"),
    ("a/ . . ", "ortho"),
    ("../../etc/passwd", "passwd"),
    ("..\\..\\evil.bat", "evil.bat"),
    ("a/..\\../evil", "evil"),
    ("/etc/shadow", "shadow"),
    ("C:\\Windows\\evil.dll", "evil.dll"),
    ("a/C:evil.dll", "C_evil.dll"),
    ("a/file.txt:stream", "file.txt_stream"),
    ("a/file.txt::$DATA", "file.txt__$DATA"),
    ("\\\\server\\share\\x.tif", "x.tif"),
    ("a/%2e%2e%2fx.tif", "%2e%2e%2fx.tif"),
    ("a/x\x00.tif", "x.tif"),
    ("a/x\x1b[31m\r\n.tif", "x[31m.tif"),
    ("a/\u202efit.exe", "fit.exe"),
    ("a/\u2066x\u2069\u200b\ufeff.tif", "x.tif"),
    ("a/\u2028x\u2029.tif", "x.tif"),
    ("a/\ud800x.tif", "x.tif"),
    ("a/x.tif\u00a0", "x.tif"),
    ("a/x.tif...", "x.tif"),
    ("a/x.tif. . ", "x.tif"),
    ("a/ x.tif", "x.tif"),
    ("a/-rf", "_rf"),
    ("a/--help.tif", "_help.tif"),
    ("a/.bashrc", "_bashrc"),
    ("a/.-x", "_x"),
    ("a/~", "_"),
    ("a/~x", "_x"),
    ('a/<>:"|?*.tif', "_______.tif"),
    ("a/CON", "_CON"),
    ("a/con.tif", "_con.tif"),
    ("a/Nul.tar.gz", "_Nul.tar.gz"),
    ("a/COM1", "_COM1"),
    ("a/lpt9.log", "_lpt9.log"),
    ("a/COM¹.log", "_COM¹.log"),
    ("a/AUX .log", "_AUX.log"),
    ("a/CONIN$", "_CONIN$"),
    ("a/.CON", "_CON"),
    ("a/CONTOUR.tif", "CONTOUR.tif"),
    ("a/.x.tif.0123456789abcdef.part", "_x.tif.0123456789abcdef.part"),
]


@pytest.mark.parametrize(("key", "name"), NASTY, ids=[ascii(key) for key, _ in NASTY])
def test_a_key_becomes_a_safe_name(key, name, tmp_path):
    found = file_name(key, "ortho")
    assert found == name
    assert file_name(found) == found
    (tmp_path / found).write_text("x")
    assert [path.name for path in tmp_path.iterdir()] == [found]


@pytest.mark.parametrize("fallback", ["", ".", "..", "a/..", "\x00", "../x"])
def test_what_is_taken_instead_is_safe_too(fallback):
    assert file_name("..", fallback) in ("output", "x")


def test_any_character_is_safe():
    forbidden = re.compile(r'[\x00-\x1f\x7f-\x9f/\\<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
    for number in (*range(0x3000), *range(0x3000, sys.maxunicode + 1, 97)):
        name = file_name(f"a{chr(number)}b")
        assert not forbidden.search(name)
        assert name.encode()


@pytest.mark.parametrize("letter", ["a", "é", "漢", "😀"])
def test_long_names_keep_their_suffix(letter, tmp_path):
    name = file_name(letter * 1000 + ".tif")
    assert name.endswith(letter + ".tif")
    assert LONGEST - 4 < len(name.encode()) <= LONGEST
    (tmp_path / f".{name}.0123456789abcdef.part").write_text("fits")


def test_a_suffix_that_is_none(tmp_path):
    assert len(file_name("a." + "b" * 1000).encode()) == LONGEST


@pytest.mark.parametrize(
    ("name", "taken", "free"),
    [
        ("x.tif", [], "x.tif"),
        ("x.tif", ["x.tif"], "x-2.tif"),
        ("X.TIF", ["x.tif"], "X-2.TIF"),
        ("x.tif", ["x.tif", "X-2.tif"], "x-3.tif"),
        ("é.tif", ["e\u0301.tif"], "é-2.tif"),
        ("STRASSE.tif", ["straße.tif"], "STRASSE-2.tif"),
    ],
)
def test_no_name_is_given_twice(name, taken, free):
    assert free_name(name, taken) == free


def test_no_long_name_is_given_twice():
    long = file_name("a" * 1000 + ".tif")
    found = free_name(long, [long])
    assert found.endswith("a-2.tif")
    assert len(found.encode()) <= LONGEST
