"""Errors that say what happened, what the user can do, and whether trying again helps.

Every error that is meant for the user is a :class:`Pix4dError`. No message, advice or detail ever
holds a secret: whoever raises one puts only names, numbers and the service's own words into it.
"""

from __future__ import annotations

from .plain_text import plain
from .words import tr


class Pix4dError(Exception):
    """Something the user should read.

    :param message: what happened, one plain sentence
    :param advice: what the user can do about it, one plain sentence or empty
    :param detail: the service's own words, already free of secrets, or empty
    :param code: HTTP status or service error code, when there is one
    :param try_again: True when the same call may succeed later
    """

    def __init__(
        self,
        message: str,
        *,
        advice: str = "",
        detail: str = "",
        code: int | None = None,
        try_again: bool = False,
    ) -> None:
        super().__init__(plain(message))
        self.message = plain(message)
        self.advice = advice
        self.detail = plain(detail)
        self.code = code
        self.try_again = try_again

    def __str__(self) -> str:
        text = self.message
        if self.detail:
            text += " " + tr("The service says: {detail}").format(detail=self.detail)
            if text[-1] not in ".!?":
                text += "."
        if self.advice:
            text += f" {self.advice}"
        return text


class InvalidInput(Pix4dError):
    """The user's own input cannot be sent; nothing was sent."""


class SignInError(Pix4dError):
    """The service does not accept the credentials, or they are missing."""


class NotFound(Pix4dError):
    """The service knows no such thing."""


class ServiceRefused(Pix4dError):
    """The service answered, and said no (HTTP 4xx)."""


class ServiceUnavailable(Pix4dError):
    """The service did not answer, or answered with HTTP 5xx."""


class AnswerLost(ServiceUnavailable):
    """The service may have done it: only its answer is missing or cannot be read."""


class UnexpectedAnswer(Pix4dError):
    """The service answered something that cannot be read."""


class StorageError(Pix4dError):
    """An object store or local disk operation failed."""


class ProcessingFailed(Pix4dError):
    """The service gave up on the project (status ERROR)."""


class NotReady(Pix4dError):
    """What was asked for is not there yet."""


class Cancelled(Pix4dError):
    """The user pressed Cancel."""

    def __init__(self) -> None:
        super().__init__(tr("Cancelled."))
