"""The one door of every text that a user reads, without knowing Qt.

Texts are written in English. QGIS's translators are let in by :func:`use`; without one, as in the
tests of the layers that know no QGIS, the texts stay as they are.
"""

from __future__ import annotations

from typing import Callable


def tr(text: str) -> str:
    """``text`` in the user's language. A literal, so that it is found; gaps are filled later."""
    return _translate(text)


def use(translate: Callable[[str], str]) -> None:
    """From now on :func:`tr` asks ``translate``."""
    global _translate  # noqa: PLW0603 - there is one user with one language
    _translate = translate


def _as_it_is(text: str) -> str:
    return text


_translate: Callable[[str], str] = _as_it_is
