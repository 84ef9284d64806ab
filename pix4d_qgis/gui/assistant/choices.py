"""The service's options in plain words, and its tags in its own spelling, too."""

from __future__ import annotations

from ...jobs.option_names import wished_outputs
from ...words import tr

Choice = tuple[str, str]
# What most analysts want on the map.
USUAL_OUTPUTS = ("ortho", "dsm")


def kinds() -> list[Choice]:
    """How the photos were taken; they exclude one another."""
    return [
        ("", tr("The service's default")),
        ("nadir", tr("Straight down: maps (nadir)")),
        ("oblique", tr("At an angle (oblique)")),
        ("building", tr("Around plain walls (building)")),
    ]


def scales() -> list[Choice]:
    """At which size the photos are used."""
    return [
        ("", tr("Full size: all details")),
        ("half-scale", tr("Half: faster (half-scale)")),
        ("quarter-scale", tr("Quarter: a quick look (quarter-scale)")),
    ]


def more_tags() -> list[Choice]:
    """Each for itself."""
    return [
        ("flat", tr("Flat ground, few trees or houses (flat)")),
        ("rtk", tr("Positions from RTK (rtk)")),
        ("high-confidence-positions", tr("Exact positions (high-confidence-positions)")),
    ]


def outputs() -> list[Choice]:
    """What is made; none: the service's usual ones."""
    return list(wished_outputs().items())
