"""Text from elsewhere, made fit for one line of a log or a cell of a table."""

from __future__ import annotations

import re

# Line breaks and tabulators of every kind.
_BREAKS = "[\t\n\v\f\r\x85\u2028\u2029]+"
# C0 and C1 control characters, marks and overrides of writing direction, halves of pairs.
_CONTROLS = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"


def plain(text: str) -> str:
    """``text`` in one line, without characters that steer a terminal, a table or a reader."""
    # Compiled at the first use, which is not at the start of QGIS.
    return re.sub(_CONTROLS, "", re.sub(_BREAKS, " ", text))
