"""One order in QGIS's task manager."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.PyQt.QtCore import QLockFile, QThreadPool, pyqtSignal

from ...adapters import folders, messages, news
from ...errors import InvalidInput, Pix4dError
from ...jobs.kept_orders import KeptOrder, Shelf, ShelfJournal
from ...words import tr

if TYPE_CHECKING:
    from ...jobs.chain import Order

ONE_DAY = 24.0 * 60 * 60


def lock_of(key: str) -> QLockFile:
    """Held by the process that carries an order out; a killed one holds it no more."""
    lock = QLockFile(str(folders.kept_orders() / f"{key}.lock"))
    lock.setStaleLockTime(0)
    return lock


def is_carried_out_elsewhere(key: str) -> bool:
    """Whether another QGIS of the same profile is at it."""
    lock = lock_of(key)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return bool(lock.error() == QLockFile.LockError.LockFailedError)


def _pool_of_tasks() -> QThreadPool:
    """The threads of the task manager; they are its own since QGIS 3.40."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()


class _ToldJournal(ShelfJournal):
    """Tells whoever shows the account, too."""

    def created(self, project_id: int) -> None:
        super().created(project_id)
        news.changed(project_id)

    def started(self) -> None:
        super().started()
        news.changed(self.order.project_id)


class OrderTask(QgsTask):
    """Carries an order out, from where it is, and keeps how far it has come.

    :attr:`ended` is emitted on the main thread, also after a cancel.

    :param is_new: it has never been kept; one that has been may be gone or further by now
    :ivar order: as far as it has come
    :ivar is_kept: whether it has been kept
    :ivar is_gone: whether another QGIS has finished or discarded it
    :ivar is_done: whether all of it has been done
    :ivar error: why it failed; None: it did not, or it was cancelled
    """

    told = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, order: KeptOrder, is_new: bool) -> None:
        # QGIS need not ask before it ends: the next start goes on with it.
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
        self._title = tr("PIX4D project '{}'").format(order.name)
        super().__init__(self._title, flags)
        self._shelf = Shelf(folders.kept_orders())
        self._journal = _ToldJournal(self._shelf, order)
        self._is_new = is_new
        self.is_kept = not is_new
        self.is_gone = False
        self.is_done = False
        self.error: Optional[Exception] = None

    @property
    def order(self) -> KeptOrder:
        return self._journal.order

    def describe(self, status: str) -> None:
        """Show in the task manager how far it is; on the main thread."""
        self.setDescription(f"{self._title}: {status}")

    def run(self) -> bool:
        """In a thread of the task manager, which is lent to others meanwhile: it only waits."""
        pool = _pool_of_tasks()
        pool.releaseThread()
        try:
            self._carry_out()
        except (Pix4dError, ImportError) as error:
            self.error = error
            return False
        finally:
            pool.reserveThread()
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        self.setDescription(self._title)  # which QGIS shows once more
        self.is_done = result
        if self.isCanceled():
            self.error = None
        elif not result and self.error is None:
            self.error = Pix4dError(tr("It ended without saying why."))
        self.ended.emit()

    def _carry_out(self) -> None:
        self._shelf.make()
        lock = lock_of(self.order.key)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            raise Pix4dError(
                tr("Another QGIS is at '{}'.").format(self.order.name),
                advice=tr("Wait until it has finished, or cancel it there."),
            )
        try:
            self._take_up()
            self._process()
        finally:
            lock.unlock()

    def _take_up(self) -> None:
        """Keep it before anything is sent, or see how far it has come elsewhere."""
        if self._is_new:
            self._shelf.keep(self.order)
            self.is_kept = True
            return
        now = self._shelf.get(self.order.key)
        if now is None:
            self.is_gone = True
            raise InvalidInput(
                tr("'{}' has been finished or discarded in another QGIS.").format(self.order.name)
            )
        self._journal.order = now

    def _process(self) -> None:
        from ...adapters.connections import name_now, resolve
        from ...adapters.exif import locate
        from ...api.pix4d.client import Pix4dClient
        from ...jobs.announcement import about_size
        from ...jobs.chain import process_photos
        from ...jobs.results import await_cogs

        connection = resolve(name_now(self.order.connection, self.order.cloud_url))
        if connection.cloud_url != self.order.cloud_url:
            raise InvalidInput(
                tr("The connection '{}' leads to another service than before.").format(
                    connection.name
                )
            )
        client = Pix4dClient(connection, self.isCanceled)
        order = self._order()
        if order.region is not None:
            about_size(order.region, self._stage(0, 0))
        project = process_photos(client, order, locate, self._stage, self._journal)
        await_cogs(client, project.id, self._stage(95, 100))
        self._shelf.drop(self.order.key)
        news.changed(self.order.project_id)

    def _order(self) -> Order:
        return self.order.order(ONE_DAY, folders.upload_manifests())

    def _stage(self, low: float, high: float) -> TaskProgress:
        return TaskProgress(self, low, high)


class TaskProgress:
    """A :class:`~...progress.Progress` over one stretch of a task.

    :param low: percentage of the whole at which it begins; ``high``: at which it ends
    """

    def __init__(self, task: OrderTask, low: float, high: float) -> None:
        self._task = task
        self._low = low
        self._high = high

    def is_cancelled(self) -> bool:
        return bool(self._task.isCanceled())

    def percent(self, value: float) -> None:
        self._task.setProgress(self._low + (self._high - self._low) * value / 100)

    def status(self, text: str) -> None:
        self._task.told.emit(text)

    def info(self, text: str) -> None:
        messages.log(f"{self._task.order.name}: {text}")

    def warn(self, text: str) -> None:
        messages.log(f"{self._task.order.name}: {text}", Qgis.MessageLevel.Warning)
