"""Regions of interest so large that the service may not take them."""

from __future__ import annotations

import json
import math

import pytest
from qgis.core import QgsProcessingException

from toolbox import Log, layer, ring

WARNING = "! The region of interest has 30,000 vertices, 1."


def circle(vertices):
    return layer(
        ring(
            [
                (
                    50 * math.cos(2 * math.pi * n / vertices),
                    50 * math.sin(2 * math.pi * n / vertices),
                )
                for n in range(vertices)
            ]
        )
    )


@pytest.fixture(scope="module")
def large(provider):
    return circle(30_000)


def warnings(log):
    return [line for line in log.lines if line.startswith("! ") and "vertices" in line]


def test_a_large_region_is_announced_and_not_simplified(toolbox, sandbox, project, photos, large):
    area = toolbox.run("regionofinterest", INPUT=large, OUTPUT="memory:")["AREA"]
    (line,) = warnings(toolbox.log)
    assert line.startswith(WARNING)
    assert "simplify" in line
    assert len(json.loads(area)["plane"]["vertices3d"]) == 30_000
    toolbox.run("setprocessingoptions", PROJECT=project, AREA=area)
    (line,) = warnings(toolbox.log)
    assert line.startswith(WARNING)
    assert len(sandbox.project(project).options["area"]["plane"]["vertices3d"]) == 30_000


def test_process_photos_announces_it_before_it_creates_a_project(toolbox, photos, large):
    class CancelledByWarning(Log):
        def pushWarning(self, warning):
            super().pushWarning(warning)
            self.cancel()

    log = CancelledByWarning()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        toolbox.run("processphotos", feedback=log, NAME="Large", PHOTOS=[str(photos)], ROI=large)
    (line,) = warnings(log)
    assert line.startswith(WARNING)
    assert "Created project" not in log.text


def test_an_ordinary_region_is_not(toolbox):
    toolbox.run("regionofinterest", INPUT=circle(5_000), OUTPUT="memory:")
    assert warnings(toolbox.log) == []
