"""What is known of a layer that sleeps, or that lost its access while it was awake."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ..errors import NotFound, ServiceRefused, SignInError


class Reason(Enum):
    """Why a layer shows nothing."""

    LOCKED = auto()  # signing in needs QGIS's master password
    OPENING = auto()
    NO_CONNECTION = auto()  # to its service, in this profile
    NO_SIGN_IN = auto()  # the service does not accept it
    DELETED = auto()  # the project
    NO_RIGHT = auto()
    NO_FILE = auto()
    UNREACHABLE = auto()
    OTHER = auto()


def reason_of(error: Exception) -> Reason:
    """What a failed attempt to open a project means."""
    if isinstance(error, NotFound):
        return Reason.DELETED
    if isinstance(error, SignInError):
        # What can be tried again is the master password.
        return Reason.LOCKED if error.try_again else Reason.NO_SIGN_IN
    if isinstance(error, ServiceRefused):
        return Reason.NO_RIGHT
    return Reason.UNREACHABLE if getattr(error, "try_again", False) else Reason.OTHER


@dataclass(frozen=True)
class Sleeper:
    """A layer of the QGIS project.

    :param layer_id: its id there
    :param source: its real one
    :param project_id: of the service
    :param project_name: its name when the layer was loaded; empty: unknown
    :param connection: name of the connection that opens it; empty: there is none
    :param words: what happened, for the log
    :param tries: how often it has been opened in vain although the file could be read
    """

    layer_id: str
    source: str
    project_id: int
    project_name: str
    connection: str
    reason: Reason
    words: str = ""
    tries: int = 0
