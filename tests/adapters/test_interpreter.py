import gc
import os
import sys

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QProcess

from pix4d_qgis.adapters import interpreter
from pix4d_qgis.adapters.interpreter import candidates, find_interpreter
from pix4d_qgis.adapters.programs import run
from pix4d_qgis.errors import Cancelled, Pix4dError, StorageError


def never():
    return False


@pytest.fixture
def script(tmp_path):
    """``script(name, text)`` is a program that a shell runs."""

    def make(name, text):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)
        return str(path)

    return make


def test_the_python_of_this_qgis_is_found():
    found = find_interpreter(never)
    version = run(found.path, ["-c", "import sys; print(sys.version)"], is_cancelled=never)
    assert version.lines[0].split()[0] == sys.version.split()[0]
    assert found.has_pip


def test_qgis_itself_is_not_taken_for_python(monkeypatch, script):
    # As on Windows and macOS.
    monkeypatch.setattr(sys, "executable", script("QGIS", "exit 1"))
    assert sys.executable not in list(candidates())
    assert find_interpreter(never).has_pip


def test_the_python_beside_qgis_is_looked_at(monkeypatch, script, tmp_path):
    (tmp_path / "bin").mkdir()
    beside = script("bin/python3", "exit 1")
    monkeypatch.setattr(sys, "executable", script("QGIS", "exit 1"))
    assert beside in list(candidates())


def test_another_python_is_passed_by(monkeypatch, script):
    others = [
        script("older", "echo '[\"cpython-27-linux\", true]'"),
        script("broken", "exit 3"),
        script("chatty", "echo hello"),
        os.devnull,
        sys.executable,
    ]
    monkeypatch.setattr(interpreter, "candidates", lambda: iter(others))
    assert find_interpreter(never).path == sys.executable
    monkeypatch.setattr(interpreter, "candidates", lambda: iter(others[:-1]))
    with pytest.raises(StorageError, match="was not found"):
        find_interpreter(never)


def test_one_with_pip_is_preferred(monkeypatch, script):
    kind = interpreter.kind_of_python()
    bare = script("bare", f"echo '[\"{kind}\", false]'")
    full = script("full", f"echo '[\"{kind}\", true]'")
    monkeypatch.setattr(interpreter, "candidates", lambda: iter([bare, full]))
    assert find_interpreter(never).path == full
    monkeypatch.setattr(interpreter, "candidates", lambda: iter([bare]))
    assert not find_interpreter(never).has_pip


def test_a_program_tells_and_ends(script):
    told = []
    program = script("talk", "echo one; echo two >&2; echo $WORD; printf end; exit 3")
    ended = run(program, [], is_cancelled=never, tell=told.append, variables={"WORD": "three"})
    assert (ended.code, ended.lines) == (3, ["one", "two", "three", "end"])
    assert told == ended.lines


def test_a_program_that_crashes(script):
    assert run(script("crash", "kill -9 $$"), [], is_cancelled=never).code == -1


def test_a_program_that_is_not_there():
    with pytest.raises(Pix4dError, match="cannot be started"):
        run("/nowhere/python3", [], is_cancelled=never)


def test_a_program_is_killed_when_the_user_cancels(script):
    with pytest.raises(Cancelled):
        run(script("sleep", "exec sleep 60"), [], is_cancelled=lambda: True)


@pytest.mark.parametrize(("program", "error"), [("/bin/sleep", Cancelled), ("", StorageError)])
def test_a_program_that_ends_badly_leaves_no_object_of_qt(program, error):
    # An error keeps what its functions held; collected in another thread, a QProcess ends QGIS.
    with pytest.raises(error) as kept:
        run(program, ["60"], is_cancelled=lambda: True)
    processes = [found for found in gc.get_objects() if isinstance(found, QProcess)]
    assert kept and [found for found in processes if not sip.isdeleted(found)] == []
