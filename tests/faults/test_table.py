"""Each part of the chain under each fault: it succeeds, or ends in the message of the table."""

from __future__ import annotations

import re
import time

import pytest

from faults import table
from faults.parts import PARTS, Failed
from faults.report import HANGS
from pix4d_qgis.errors import Pix4dError

CELL_SECONDS = 20
# Until a part gives up: its budget, and what a slow machine adds.
BUDGET_ONCE, BUDGET_FOR_GOOD = 2.0, 0.15
PATIENCE_ENDS = 5.0
FOREVER = 10**9


def cells(columns):
    return [
        pytest.param(part, column, id=f"{part.title}-{column.title}")
        for part in PARTS
        for column in columns
        if column.applies_to(part)
    ]


@pytest.mark.timeout(CELL_SECONDS)
@pytest.mark.parametrize(("part", "column"), cells(table.ONCE))
def test_a_fault_that_happens_once(cell, part, column):
    cell("Once", part, column, times=1, expected=table.EXPECTED_ONCE)


@pytest.mark.timeout(CELL_SECONDS)
@pytest.mark.parametrize(("part", "column"), cells(table.FOR_GOOD))
def test_a_fault_that_stays(cell, part, column):
    cell("For good", part, column, times=FOREVER, expected=table.EXPECTED_FOR_GOOD)


@pytest.fixture
def cell(bench, report, impatience, tmp_path):
    """Runs one part under one fault and compares how it ends."""
    bench.sandbox.clear_faults()

    def run(name, part_type, column, *, times, expected):
        wanted = expected.get(part_type.title, {}).get(column.title, table.OK)
        report.note(name, part_type.title, column.title, HANGS, wrong=True)
        part = part_type(bench, tmp_path)
        try:
            part.prepare()
            _arm(bench.sandbox, part, column, times)
            with impatience(BUDGET_ONCE if times == 1 else BUDGET_FOR_GOOD):
                outcome = _outcome(bench, part)
            bench.sandbox.clear_faults()
            if outcome != table.OK:
                part.run()  # nothing was lost by the failure
        except Exception as error:
            report.note(name, part_type.title, column.title, f"breaks: {error!r}", wrong=True)
            raise
        wrong = outcome != wanted
        report.note(name, part_type.title, column.title, outcome, wrong=True)
        part.verify()
        report.note(name, part_type.title, column.title, outcome, wrong=wrong)
        assert not wrong, f"{outcome}, expected: {wanted}"

    yield run
    bench.sandbox.clear_faults()


def _outcome(bench, part):
    """The name of how it ended."""
    struck = len(bench.sandbox.struck)
    began = time.monotonic()
    try:
        part.run()
        outcome = table.OK
    except (Pix4dError, Failed) as error:
        outcome = _named(part, error)
        _check_no_secret(bench.sandbox, str(error) + repr(vars(error)) + part.texts)
    assert len(bench.sandbox.struck) > struck, f"the fault met no request: {outcome}"
    assert time.monotonic() - began < PATIENCE_ENDS
    return outcome


def _arm(sandbox, part, column, times):
    service, method, _ = part.strikes
    kind = f"expire_{part.expiry}" if column.kind == "expire" else column.kind
    details = {**column.details, "query": part.query, "skip": part.skip}
    sandbox.fault(service, method, part.path, kind, times=times, **details)


def _named(part, error):
    """The name of a message in the table; one that is not there stands for itself."""
    for name, (kind, message) in table.MESSAGES.items():
        pattern = re.sub(r"\\{\w+\\}", ".*", re.escape(message.replace("{doing}", "DOING")))
        fits = re.fullmatch(pattern.replace("DOING", part.doing), str(error))
        if fits and (isinstance(error, Failed) or type(error).__name__ == kind):
            return name
    return f"{type(error).__name__}: {_general(str(error))}"


def _general(text):
    """Without what differs from run to run."""
    return re.sub(r"127\.0\.0\.1:\d+", "HOST", re.sub(r"\b87\d{4}\b|Cell \d+", "…", text))


def _check_no_secret(sandbox, text):
    assert not [secret for secret in sandbox.secrets if secret in text]
