"""Who installs packages when the user presses the button; light, as a start of QGIS needs it."""

from __future__ import annotations

from typing import Callable, Optional

Install = Callable[[], None]


def offer_with(install: Optional[Install]) -> None:
    """What the button calls, on the main thread; None: there is no window any more."""
    global _install  # noqa: PLW0603 - one window has one such button
    _install = install


def installer() -> Optional[Install]:
    """See :func:`offer_with`."""
    return _install


_install: Optional[Install] = None
