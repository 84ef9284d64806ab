"""Running a function on QGIS's main thread, whichever thread asks."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as WaitedTooLong
from typing import Any, Callable, Optional, TypeVar

from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, pyqtSignal

from ..errors import Pix4dError
from ..words import tr

Result = TypeVar("Result")
PATIENCE = 30.0


def on_main_thread(function: Callable[[], Result], patience: float = PATIENCE) -> Result:
    """Call ``function`` on the main thread, wait for it, and return its result.

    Called on the main thread it simply calls. From elsewhere the call is queued in the main
    thread's event loop; once it has begun, it may take as long as it needs (the user may be
    typing a password).

    :param patience: seconds in which the main thread must begin
    :raises Pix4dError: the main thread did not begin in time (the call will not happen later), or
        there is none
    """
    if QCoreApplication.instance() is None:
        raise Pix4dError(tr("QGIS is not running in this process."))
    if is_main_thread():
        return function()
    future: Future[Result] = Future()
    _get_messenger().call.emit((function, future))
    try:
        return future.result(timeout=patience)
    except WaitedTooLong:
        if future.cancel():
            raise Pix4dError(
                tr("QGIS is busy and could not be asked."),
                advice=tr("Try again when QGIS responds."),
                try_again=True,
            ) from None
        return future.result()


def is_main_thread() -> bool:
    """Whether the caller is on the main thread; False where there is none."""
    application = QCoreApplication.instance()
    return application is not None and QThread.currentThread() == application.thread()


def later_on_main_thread(function: Callable[[], None]) -> None:
    """Have the main thread call ``function`` when it comes to it; nobody waits.

    Nothing happens where there is no event loop, as under qgis_process. What ``function`` raises
    goes to Python's exception hook, which QGIS shows.
    """
    if QCoreApplication.instance() is not None:
        _get_messenger().later.emit(function)


class _Messenger(QObject):
    """Lives on the main thread and runs there what other threads hand over."""

    call = pyqtSignal(object)
    later = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.moveToThread(QCoreApplication.instance().thread())
        self.call.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self.later.connect(self._run_later, Qt.ConnectionType.QueuedConnection)

    def _run(self, job: tuple[Callable[[], Any], Future[Any]]) -> None:
        function, future = job
        if not future.set_running_or_notify_cancel():
            return  # whoever asked has given up
        try:
            future.set_result(function())
        except BaseException as error:  # noqa: BLE001 - handed over to the waiting thread
            future.set_exception(error)

    def _run_later(self, function: Callable[[], None]) -> None:
        function()


_messenger: Optional[_Messenger] = None
_lock = threading.Lock()


def _get_messenger() -> _Messenger:
    global _messenger  # noqa: PLW0603 - it must outlive every thread that uses it
    with _lock:
        if _messenger is None:
            _messenger = _Messenger()
        return _messenger
