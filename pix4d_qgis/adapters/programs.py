"""Running another program from a thread of QGIS, so that it can be cancelled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from ..errors import Cancelled, StorageError
from ..words import tr

BREATH = 200  # milliseconds
TO_START = 30_000


@dataclass(frozen=True)
class Ended:
    """How a program ended.

    :param code: its exit code; -1 when it crashed
    :param lines: what it printed, on both of its outputs
    """

    code: int
    lines: list[str]


def run(
    program: str,
    arguments: Sequence[str],
    *,
    is_cancelled: Callable[[], bool],
    tell: Callable[[str], None] = lambda _line: None,
    variables: Mapping[str, str] | None = None,
) -> Ended:
    """Run a program and wait for it; not for the main thread.

    :param is_cancelled: looked at often; the program is killed then
    :param tell: gets each line that it prints
    :param variables: to be added to its environment
    :raises StorageError: it cannot be started
    :raises Cancelled: it was killed
    """
    process = QProcess()
    try:
        return _carry_out(process, program, arguments, is_cancelled, tell, variables or {})
    finally:
        # Here and now: an error keeps it, and may be forgotten in another thread.
        sip.delete(process)


def _carry_out(
    process: QProcess,
    program: str,
    arguments: Sequence[str],
    is_cancelled: Callable[[], bool],
    tell: Callable[[str], None],
    variables: Mapping[str, str],
) -> Ended:
    process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    environment = QProcessEnvironment.systemEnvironment()
    for name, value in variables.items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    process.start(program, list(arguments))
    if not process.waitForStarted(TO_START):
        raise StorageError(tr("{program} cannot be started.").format(program=program))
    process.closeWriteChannel()
    lines: list[str] = []
    while not process.waitForFinished(BREATH):
        if is_cancelled():
            process.kill()
            process.waitForFinished()
            raise Cancelled
        _read(process, lines, tell)
    _read(process, lines, tell)
    crashed = process.exitStatus() != QProcess.ExitStatus.NormalExit
    return Ended(-1 if crashed else process.exitCode(), lines)


def _read(process: QProcess, lines: list[str], tell: Callable[[str], None]) -> None:
    while process.canReadLine() or (process.bytesAvailable() and _has_ended(process)):
        line = bytes(process.readLine()).decode("utf-8", "replace").strip()
        if line:
            lines.append(line)
            tell(line)


def _has_ended(process: QProcess) -> bool:
    return bool(process.state() == QProcess.ProcessState.NotRunning)
