"""A report as a file for spreadsheet programs, as JSON, and in words for the log."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from pathlib import Path

from ...errors import StorageError
from ...jobs.base_surface_names import base_surface_name
from ...jobs.volume_report import Report, unit_sign
from ...words import figure, tr
from ..spreadsheets import without_formula

HEADINGS = (
    "name",
    "base_surface",
    "custom_elevation",
    "cut",
    "cut_error",
    "fill",
    "fill_error",
    "net",
    "units",
    "density_t_m3",
    "tonnes",
    "tonnes_error",
    "status",
    "message",
)


def write_csv(target: Path, report: Report) -> None:
    """One line per polygon and base surface, without totals, which would be summed once more.

    UTF-8 with a byte order mark: without one, Excel reads it in the encoding of Windows.

    :raises StorageError: the file cannot be written
    """
    try:
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADINGS)
            for row in report.rows:
                values = (
                    *(row.name, row.base_surface, row.custom_elevation),
                    *(*row.volumes, report.rounded(row.net), row.units, row.density),
                    *(report.rounded(row.tonnes), report.rounded(row.tonnes_error)),
                    *(row.status, row.message),
                )
                writer.writerow([without_formula(value) for value in values])
    except OSError as error:
        raise StorageError(
            tr("{} could not be written: {}.").format(target, error.strerror or error),
            advice=tr("Check the space that is left on its disk, and the rights to its folder."),
        ) from None


def totals_json(report: Report) -> str:
    """A list with an object for each base surface and unit."""
    totals = ({**asdict(total), "net": total.net} for total in report.totals)
    return json.dumps([{name: _rounded(report, x) for name, x in one.items()} for one in totals])


def _rounded(report: Report, value: object) -> object:
    return report.rounded(value) if isinstance(value, float) else value


def in_words(report: Report) -> list[str]:
    """A line for the log for each base surface and unit."""
    lines = []
    for total in report.totals:
        unit = unit_sign(total.units)
        line = tr("{}: cut {} {}, fill {} {}, net {} {}").format(
            base_surface_name(total.base_surface) or tr("Volumes"),
            *(figure(total.cut, 2), unit, figure(total.fill, 2), unit, figure(total.net, 2), unit),
        )
        if total.tonnes is not None:
            line += ", " + tr("{} t").format(figure(total.tonnes, 2))
        lines.append(line + ".")
    return lines
