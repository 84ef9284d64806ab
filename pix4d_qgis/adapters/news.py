"""What changed in an account, told by whoever changed it to whoever shows it.

Holds no more than a list of listeners, so that algorithms can tell without knowing any window.
"""

from __future__ import annotations

from typing import Callable, Optional

from .main_thread import later_on_main_thread

Listener = Callable[[Optional[int]], None]


def changed(project_id: Optional[int] = None) -> None:
    """A project was made, renamed, started, finished or deleted; may be called from any thread.

    :param project_id: its integer id; None: the connections themselves changed
    """
    if _listeners:
        later_on_main_thread(lambda: _tell(project_id))


def listen(listener: Listener) -> None:
    """Call ``listener`` on the main thread from now on, with what :func:`changed` was given."""
    _listeners.append(listener)


def ignore(listener: Listener) -> None:
    """Call it no more."""
    if listener in _listeners:
        _listeners.remove(listener)


def _tell(project_id: Optional[int]) -> None:
    for listener in tuple(_listeners):
        listener(project_id)


_listeners: list[Listener] = []
