"""Doing something that must not be done twice, over a network that loses answers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Callable, TypeVar

from ..errors import AnswerLost, Pix4dError, ServiceRefused, ServiceUnavailable, UnexpectedAnswer
from ..retrying import Patience
from ..words import tr

Result = TypeVar("Result")
Key = TypeVar("Key", bound=Hashable)
# An effect may show a moment after its answer was lost.
LOOKS = 3


def once(
    send: Callable[[], Result], look: Callable[[], Sequence[Result]], patience: Patience
) -> Result:
    """The outcome of ``send``; where that is unknown, it is looked up before sending again.

    :param look: the outcome in a sequence; an empty one: there is no sign of the effect
    :raises Pix4dError: of ``send``, once ``patience`` is over or trying again does not help
    """
    is_first = True
    while True:
        try:
            return send()
        except (AnswerLost, UnexpectedAnswer) as error:
            problem: Pix4dError = error
        except ServiceRefused as error:
            if is_first:
                raise
            problem = error  # perhaps because it has been done
        is_first = False
        found = _looked_up(look, patience, problem)
        if found:
            return found[0]
        if not problem.try_again:
            raise problem


def once_new(
    send: Callable[[], Result],
    present: Callable[[], Mapping[Key, Result]],
    patience: Patience,
) -> Result:
    """Make something, and never a second one where the first answer was lost.

    :param present: what there is of that name, by an identity that no two have
    :raises UnexpectedAnswer: the answer was lost, and several others came into being meanwhile
    """
    before = set(present())

    def look() -> Sequence[Result]:
        found = [item for key, item in present().items() if key not in before]
        if len(found) > 1:
            raise UnexpectedAnswer(
                tr("The answer was lost, and it cannot be told which of several was made."),
                advice=tr("Refresh the list, and delete what is not needed."),
            )
        return found

    return once(send, look, patience)


def _looked_up(
    look: Callable[[], Sequence[Result]], patience: Patience, problem: Pix4dError
) -> Sequence[Result]:
    looks = 0
    while looks < LOOKS:
        if not patience.wait():
            raise problem
        try:
            found = look()
        except (ServiceUnavailable, UnexpectedAnswer) as error:
            if not error.try_again:
                raise
            continue  # nobody knows, so nothing is sent
        if found:
            return found
        looks += 1
    return ()
