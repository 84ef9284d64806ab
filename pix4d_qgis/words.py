"""The one door of every text that a user reads, without knowing Qt.

Texts are written in English. QGIS's translators are let in by :func:`use`; without one, as in the
tests of the layers that know no QGIS, the texts stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

# How a text is asked for that does not depend on a number; as Qt has it.
NO_NUMBER = -1


if TYPE_CHECKING:  # making such a class costs a start of QGIS more than the rest of this module
    from typing import Protocol

    class Translate(Protocol):
        """Gives a text in the user's language, or the text itself where it knows none."""

        def __call__(self, text: str, number: int = NO_NUMBER) -> str:
            """The form of ``text`` for ``number``; how many forms there are, the language says."""


def tr(text: str) -> str:
    """``text`` in the user's language. A literal, so that it is found; gaps are filled later."""
    return _translate(text)


def numbered(count: int, one: str, several: str) -> str:
    """The phrase for ``count`` with its gap ``{n}`` filled. Both are literals; other gaps stay.

    Translators get ``several`` alone, and give as many forms as their language has.
    """
    text = _translate(several, count)
    if text == several and count == 1:
        text = one
    return text.replace("{n}", str(count))


def figure(value: float, decimals: int = 0) -> str:
    """A number for the eye, with the separators of the language: 1,234.5 in English."""
    text = f"{value:,.{decimals}f}"
    sample = tr("1,234.5")
    return text.translate({ord(","): sample[1], ord("."): sample[-2]})


def both(items: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a and b and c``."""
    return _joined(items, tr("{first} and {next}"))


def either(items: Iterable[str]) -> str:
    """``a``, ``a or b``, ``a or b or c``."""
    return _joined(items, tr("{first} or {next}"))


def _joined(items: Iterable[str], pattern: str) -> str:
    whole = ""
    for item in items:
        whole = pattern.format(first=whole, next=item) if whole else item
    return whole


def use(translate: Translate) -> None:
    """From now on :func:`tr` asks ``translate``."""
    global _translate  # noqa: PLW0603 - there is one user with one language
    _translate = translate


def as_it_is(text: str, number: int = NO_NUMBER) -> str:  # noqa: ARG001 - as Translate has it
    """What is used before anybody else is let in."""
    return text


_translate: Translate = as_it_is
