"""Everything that has been ordered and is not finished: under way, or interrupted."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters import folders, messages
from ...adapters.connections import name_now
from ...adapters.messages import Button, announce, first_sentence
from ...adapters.packages import report_problem
from ...jobs.kept_orders import KeptOrder, Shelf
from ...words import tr
from .background import Background
from .order_task import OrderTask, is_carried_out_elsewhere

# Seconds for which QGIS, when it ends, waits for what has been cancelled.
LAST_WAIT = 1.5


@dataclass(frozen=True)
class Row:
    """What the list shows of an order.

    :param percent: None: it is interrupted
    """

    key: str
    name: str
    status: str
    percent: Optional[float]


class Uploads(QObject):
    """Begins orders, goes on with them, and says what became of them. For the main thread.

    :param show: opens the assistant, where the user sees them
    """

    changed = pyqtSignal()

    def __init__(self, show: Callable[[], None]) -> None:
        super().__init__()
        self._show = show
        self._tasks: dict[str, OrderTask] = {}
        self._told: dict[str, str] = {}
        self._interrupted: dict[str, KeptOrder] = {}
        self._never_kept: set[str] = set()
        self._looking = Background()

    def rows(self) -> list[Row]:
        """Those under way first."""
        running = [
            Row(key, task.order.name, self._told.get(key, ""), task.progress())
            for key, task in self._tasks.items()
        ]
        waiting = [
            Row(key, order.name, _where(order), None) for key, order in self._interrupted.items()
        ]
        return [*running, *waiting]

    def names(self) -> list[str]:
        """Of all of them."""
        return [row.name for row in self.rows()]

    def begin(self, order: KeptOrder) -> None:
        """Carry out a new one in QGIS's task manager."""
        self._carry_out(order, is_new=True)

    def go_on(self, key: str) -> None:
        """Continue one that was interrupted."""
        order = self._interrupted.get(key)
        if order is not None:
            self._carry_out(order, is_new=key in self._never_kept)

    def _carry_out(self, order: KeptOrder, *, is_new: bool) -> None:
        if order.key in self._tasks:
            return
        self._interrupted.pop(order.key, None)
        messages.withdraw(_topic(order.key))
        task = OrderTask(order, is_new)
        task.told.connect(lambda text: self._note(order.key, text))
        task.progressChanged.connect(self._changed)
        task.ended.connect(lambda: self._ended(order.key))
        self._tasks[order.key] = task
        QgsApplication.taskManager().addTask(task)
        self.changed.emit()

    def cancel(self, key: str) -> None:
        """Stop one; it can be continued."""
        if key in self._tasks:
            self._told[key] = tr("Stopping…")
            self._tasks[key].cancel()
            self.changed.emit()

    def discard(self, key: str) -> None:
        """Forget one that was interrupted; its project stays at the service."""
        if self._interrupted.pop(key, None) is not None:
            messages.withdraw(_topic(key))
            Shelf(folders.kept_orders()).drop(key)
            self.changed.emit()

    def look_for_interrupted(self) -> None:
        """Read what an earlier QGIS has left, and offer to continue it."""
        self._looking.start(lambda _: _left_over(), self._found, _pass_over)

    def close(self) -> None:
        """Cancel everything and wait a little, so that it ends before QGIS does."""
        self._looking.stop()
        tasks = list(self._tasks.values())
        self._tasks.clear()  # what becomes of them is said no more
        for task in tasks:
            task.cancel()
        end = time.monotonic() + LAST_WAIT
        for task in tasks:
            task.waitForFinished(max(1, round((end - time.monotonic()) * 1000)))

    def _found(self, orders: list[KeptOrder]) -> None:
        new = [order for order in orders if order.key not in self._tasks]
        self._interrupted.update({order.key: order for order in new})
        self.changed.emit()
        if len(new) == 1:
            announce(
                _interruption(new[0]),
                button=Button(tr("Continue"), lambda: self.go_on(new[0].key)),
                topic=_topic(new[0].key),
            )
        elif new:
            announce(
                tr("{} uploads were interrupted.").format(len(new)),
                button=Button(tr("Show"), self._show),
                topic=_topic(""),
            )

    def _note(self, key: str, text: str) -> None:
        self._told[key] = text
        if key in self._tasks:
            self._tasks[key].describe(text)
        self.changed.emit()

    def _changed(self, *_: Any) -> None:
        self.changed.emit()

    def _ended(self, key: str) -> None:
        task = self._tasks.pop(key, None)
        self._told.pop(key, None)
        if task is None:
            return
        order = task.order
        if task.is_done:
            self._say_finished(order)
        elif task.is_gone:
            announce(str(task.error))
        else:
            self._interrupted[key] = order
            self._never_kept.discard(key)
            if not task.is_kept:
                self._never_kept.add(key)
            self._say_why(order, task)
        self.changed.emit()

    def _say_why(self, order: KeptOrder, task: OrderTask) -> None:
        if task.error is None:
            sentence = tr("'{}' was stopped.").format(order.name)
            button = Button(tr("Continue"), lambda: self.go_on(order.key))
            announce(sentence, button=button, topic=_topic(order.key))
            return
        if isinstance(task.error, ImportError) and report_problem(task.error):
            return  # which has been said, with a button that helps
        reason = str(task.error)
        announce(
            tr("'{}': {}").format(order.name, first_sentence(reason)),
            level=Qgis.MessageLevel.Warning,
            button=Button(tr("Try again"), lambda: self.go_on(order.key)),
            detail=reason,
            topic=_topic(order.key),
        )

    def _say_finished(self, order: KeptOrder) -> None:
        def load() -> None:
            from ..running import run_algorithm

            connection = name_now(order.connection, order.cloud_url)
            parameters = {"PROJECT": str(order.project_id), "CONNECTION": connection}
            run_algorithm("loadoutputs", parameters)

        announce(
            tr("'{}' is finished.").format(order.name),
            level=Qgis.MessageLevel.Success,
            button=Button(tr("Load"), load),
            topic=_topic(order.key),
        )


def _left_over() -> list[KeptOrder]:
    shelf = Shelf(folders.kept_orders())
    return [order for order in shelf if not is_carried_out_elsewhere(order.key)]


def _pass_over(error: Exception) -> None:
    messages.log(tr("Interrupted uploads cannot be read: {}").format(error))


def _interruption(order: KeptOrder) -> str:
    if order.started:
        return tr("'{}' was being processed when QGIS was closed.").format(order.name)
    return tr("The upload of '{}' was interrupted.").format(order.name)


def _where(order: KeptOrder) -> str:
    """How far it has come, in a few words."""
    if order.started:
        return tr("Interrupted while project {} was processed.").format(order.project_id)
    if order.project_id is not None:
        return tr("Interrupted; the project is {}.").format(order.project_id)
    return tr("Interrupted before there was a project.")


def _topic(key: str) -> str:
    return f"order {key}"
