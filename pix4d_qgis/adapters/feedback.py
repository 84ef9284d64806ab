"""QGIS's feedback object as the plain progress that the jobs take."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..plain_text import plain


class FeedbackProgress:
    """A :class:`~..progress.Progress` over a ``QgsProcessingFeedback``, which gets plain text.

    :param low: what 0 % of this work is of the whole
    :param high: what 100 % of this work is of the whole
    """

    def __init__(
        self, feedback: QgsProcessingFeedback, low: float = 0.0, high: float = 100.0
    ) -> None:
        self._feedback = feedback
        self._low = low
        self._high = high

    def part(self, low: float, high: float) -> FeedbackProgress:
        """The progress of one stage of a longer job, from ``low`` to ``high`` percent."""
        return FeedbackProgress(self._feedback, low, high)

    def is_cancelled(self) -> bool:
        return bool(self._feedback.isCanceled())

    def percent(self, value: float) -> None:
        self._feedback.setProgress(self._low + (self._high - self._low) * value / 100)

    def status(self, text: str) -> None:
        self._feedback.setProgressText(plain(text))

    def info(self, text: str) -> None:
        self._feedback.pushInfo(plain(text))

    def warn(self, text: str) -> None:
        self._feedback.pushWarning(plain(text))
