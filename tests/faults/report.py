"""The table as it came out, for the end of a test run and for a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from faults.parts import PARTS
from faults.table import MESSAGES, OK, Column

NOT_APPLICABLE = "-"
NOT_RUN = ""
HANGS = "hangs"


class Report:
    """Outcomes by table, part and fault."""

    def __init__(self) -> None:
        self._outcomes: dict[tuple[str, str, str], str] = {}
        self._wrong: set[tuple[str, str, str]] = set()

    def __bool__(self) -> bool:
        return bool(self._outcomes)

    def note(self, table: str, part: str, fault: str, outcome: str, *, wrong: bool) -> None:
        """:param outcome: ``ok``, the name of a message, or a text that is not in the table
        :param wrong: it is not what the table expects
        """
        key = (table, part, fault)
        self._outcomes[key] = outcome
        (self._wrong.add if wrong else self._wrong.discard)(key)

    def lines(self, table: str, columns: Sequence[Column]) -> list[str]:
        """A Markdown table, and below it the messages that occur in it."""
        others: list[str] = []

        def cell(part: str, column: Column, applies: bool) -> str:
            key = (table, part, column.title)
            outcome = self._outcomes.get(key, NOT_RUN)
            if not applies:
                return NOT_APPLICABLE
            if outcome not in (OK, NOT_RUN, HANGS, *MESSAGES):
                if outcome not in others:
                    others.append(outcome)
                outcome = f"#{others.index(outcome) + 1}"
            return f"{outcome} WRONG" if key in self._wrong else outcome

        rows = [["", *(column.title for column in columns)]]
        for part in PARTS:
            cells = [cell(part.title, c, c.applies_to(part)) for c in columns]
            rows.append([part.title, *cells])
        widths = [max(map(len, column)) for column in zip(*rows)]
        rows.insert(1, ["-" * width for width in widths])
        lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in rows]
        shown = {outcome for (name, _, _), outcome in self._outcomes.items() if name == table}
        known = [f"- {n}: {kind}: {text}" for n, (kind, text) in MESSAGES.items() if n in shown]
        return [*lines, "", *known, *(f"- #{n}: {text}" for n, text in enumerate(others, start=1))]

    def write(self, path: Path, tables: Sequence[tuple[str, Sequence[Column]]]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = ["\n".join([f"# {name}", "", *self.lines(name, cs)]) for name, cs in tables]
        path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
