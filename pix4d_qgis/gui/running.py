"""Running the plugin's algorithms from the window: in the task manager, with results as layers."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)

from ..adapters.messages import announce, first_sentence
from ..words import tr

Results = dict[str, Any]


def run_algorithm(
    name: str,
    parameters: dict[str, Any],
    done: Optional[Callable[[Results], None]] = None,
    failed: Optional[Callable[[str], None]] = None,
    cancelled: Optional[Callable[[], None]] = None,
) -> Optional[Run]:
    """Run an algorithm of the plugin in QGIS's task manager; for the main thread.

    Its layers are loaded as the toolbox loads them.

    :param name: id without the provider, such as ``loadoutputs``
    :param done: called on the main thread with the outputs
    :param failed: called on the main thread with the reason instead of the message bar
    :param cancelled: called on the main thread after a cancel, also one in the task manager
    :returns: the run, to be cancelled; None if it could not begin, which has been said
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"pix4d:{name}")
    if algorithm is None:
        announce(tr("The algorithm '{}' is not there.").format(name), level=_warning())
        return None
    run = Run(algorithm, parameters, done, failed, cancelled)
    return run if run.start() else None


def cancel_all() -> None:
    """End every run that is under way; nothing is called back any more."""
    for run in list(_running):
        run.abandon()


class Run:
    """One run of an algorithm. Keeps alive what the task only borrows.

    :ivar feedback: emits ``progressChanged``, from the thread of the task
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        done: Optional[Callable[[Results], None]],
        failed: Optional[Callable[[str], None]],
        cancelled: Optional[Callable[[], None]],
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._done = done
        self._failed = failed
        self._cancelled = cancelled
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self.feedback = Listening()
        self._context.setFeedback(self.feedback)
        self._task: Optional[QgsProcessingAlgRunnerTask] = None

    def start(self) -> bool:
        """Look at the parameters and begin; False if that is not possible, which is said."""
        fine, problem = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not fine:
            self._fail(problem)
            return False
        self._task = QgsProcessingAlgRunnerTask(
            self._algorithm, self._parameters, self._context, self.feedback
        )
        self._task.executed.connect(self._executed)
        _running.add(self)
        QgsApplication.taskManager().addTask(self._task)
        return True

    def cancel(self) -> None:
        """As the task manager's button; of the callbacks, ``cancelled`` alone is called."""
        self.feedback.cancel()
        if self._task is not None:
            self._task.cancel()

    def abandon(self) -> None:
        """Cancel, and call nothing back."""
        self._done = self._failed = self._cancelled = None
        self.cancel()

    def _executed(self, successful: bool, results: Results) -> None:
        _running.discard(self)
        try:
            self._call_back(successful, results)
        finally:
            # Callbacks that know the run are a cycle, which another thread may come to collect.
            self._done = self._failed = self._cancelled = None

    def _call_back(self, successful: bool, results: Results) -> None:
        if self.feedback.isCanceled():
            if self._cancelled is not None:
                self._cancelled()
        elif not successful or not self._load(results):
            self._fail(self.feedback.problem)
        elif self._done is not None:
            self._done(results)

    def _load(self, results: Results) -> bool:
        from processing.gui.Postprocessing import handleAlgorithmResults

        return bool(
            handleAlgorithmResults(
                self._algorithm, self._context, self.feedback, parameters=results
            )
        )

    def _fail(self, reason: str) -> None:
        reason = reason or tr("It ended without saying why.")
        if self._failed is not None:
            self._failed(reason)
            return
        announce(
            first_sentence(reason),
            level=_warning(),
            detail=f"{self._algorithm.displayName()}: {reason}",
        )


class Listening(QgsProcessingFeedback):
    """Remembers the error that ended the run, and the warnings before it.

    :ivar problem: what the error said
    :ivar warnings: what they said, the first first
    """

    def __init__(self) -> None:
        super().__init__(False)
        self.problem = ""
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning.strip())
        super().pushWarning(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.problem = error.strip()
        super().reportError(error, fatalError)


def _warning() -> Qgis.MessageLevel:
    return Qgis.MessageLevel.Warning


_running: set[Run] = set()
