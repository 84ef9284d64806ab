"""What the message bar says of layers that show nothing, and what its buttons do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import Qgis, QgsProject

from ...adapters.messages import Button, announce, withdraw
from ...layers.sleeper import Reason, Sleeper
from ...layers.sleepers import Sleepers
from ...words import both, numbered, tr

NAMES_SHOWN = 3


class News:
    """One message for every reason there is.

    :param iface: QGIS's interface
    """

    def __init__(self, iface: Any, sleepers: Sleepers) -> None:
        self._iface = iface
        self._sleepers = sleepers
        self._told: dict[Reason, str] = {}

    def tell(self, found: Iterable[Sleeper]) -> None:
        """Say what is new, once; take back what no longer holds."""
        found = list(found)
        for reason in Reason:
            group = [sleeper for sleeper in found if sleeper.reason is reason]
            if not group or reason is Reason.OPENING:
                if self._told.pop(reason, None) is not None:
                    withdraw(_topic(reason))
                continue
            sentence = _sentence(reason, group)
            if self._told.get(reason) != sentence:
                self._told[reason] = sentence
                self._announce(reason, sentence, group)

    def help(self, reason: Reason) -> None:
        """Do what the button of a reason does."""
        from .help import help_with

        # Told again, should it be of no help.
        self._told.pop(reason, None)
        withdraw(_topic(reason))
        help_with(reason, self._iface, self._sleepers)

    def _announce(self, reason: Reason, sentence: str, group: list[Sleeper]) -> None:
        level = Qgis.MessageLevel.Info if reason is Reason.LOCKED else Qgis.MessageLevel.Warning
        announce(
            sentence,
            level=level,
            button=Button(_button(reason), lambda: self.help(reason)),
            detail=" ".join([*_layer_names(group), *dict.fromkeys(s.words for s in group)]).strip(),
            topic=_topic(reason),
        )


def tooltip(sleeper: Sleeper) -> str:
    """What the mark beside a layer says."""
    if sleeper.reason is Reason.OPENING:
        return tr("This PIX4D layer is being opened.")
    if sleeper.reason is Reason.LOCKED:
        return tr("This PIX4D layer is asleep: click to sign in.")
    return _sentence(sleeper.reason, [sleeper])


def _topic(reason: Reason) -> str:
    return f"asleep-{reason.name}"


def _layer_names(group: list[Sleeper]) -> list[str]:
    layers = map(QgsProject.instance().mapLayer, (sleeper.layer_id for sleeper in group))
    return [f"{layer.name()}: {layer.id()}." for layer in layers if layer is not None]


def _button(reason: Reason) -> str:
    return {
        Reason.LOCKED: tr("Sign in"),
        Reason.NO_CONNECTION: tr("Connections…"),
        Reason.NO_SIGN_IN: tr("Connections…"),
        Reason.DELETED: tr("Remove layers"),
        Reason.NO_RIGHT: tr("Connections…"),
        Reason.NO_FILE: tr("Load outputs"),
    }.get(reason, tr("Try again"))


def _sentence(reason: Reason, group: list[Sleeper]) -> str:
    names = list(dict.fromkeys(s.project_name or str(s.project_id) for s in group))
    if len(names) > NAMES_SHOWN:
        names[NAMES_SHOWN:] = ["…"]
    connections = dict.fromkeys(s.connection for s in group if s.connection)
    return _phrase(reason, len(group)).format(
        projects=", ".join(names), connections=both(connections) or "?"
    )


def _phrase(reason: Reason, count: int) -> str:
    """With the gaps ``projects`` and ``connections``."""
    return {
        Reason.LOCKED: numbered(
            count, "{n} PIX4D layer is asleep.", "{n} PIX4D layers are asleep."
        ),
        Reason.NO_CONNECTION: numbered(
            count,
            "{n} PIX4D layer shows nothing: the connection {connections} is not set up here.",
            "{n} PIX4D layers show nothing: the connection {connections} is not set up here.",
        ),
        Reason.NO_SIGN_IN: numbered(
            count,
            "{n} PIX4D layer shows nothing: the sign-in of {connections} is not accepted.",
            "{n} PIX4D layers show nothing: the sign-in of {connections} is not accepted.",
        ),
        Reason.DELETED: numbered(
            count,
            "{n} PIX4D layer shows nothing; deleted at PIX4D: {projects}.",
            "{n} PIX4D layers show nothing; deleted at PIX4D: {projects}.",
        ),
        Reason.NO_RIGHT: numbered(
            count,
            "{n} PIX4D layer shows nothing: {connections} may not read {projects}.",
            "{n} PIX4D layers show nothing: {connections} may not read {projects}.",
        ),
        Reason.NO_FILE: numbered(
            count,
            "{n} PIX4D layer shows nothing: its file in {projects} is gone.",
            "{n} PIX4D layers show nothing: their files in {projects} are gone.",
        ),
        Reason.UNREACHABLE: numbered(
            count,
            "{n} PIX4D layer shows nothing: PIX4D cannot be reached.",
            "{n} PIX4D layers show nothing: PIX4D cannot be reached.",
        ),
        Reason.OTHER: numbered(
            count,
            "{n} PIX4D layer shows nothing; the log says why.",
            "{n} PIX4D layers show nothing; the log says why.",
        ),
    }[reason]
