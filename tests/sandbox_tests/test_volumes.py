from __future__ import annotations

import math
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import requests

from sandbox import CENTRE, QUARRY, Sandbox, SandboxSettings, Stockpile
from sandbox_tests.client import Api, on_floor

CONE = QUARRY[0]
YARD = 0.9144**3
US_YARD = (3600 / 3937) ** 3


def volume(api: Api, project: int, **body: Any) -> dict[str, float]:
    answer = api.volume(project, **body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def refusal(api: Api, project: int, **body: Any) -> str:
    answer = api.volume(project, **body)
    assert answer.status_code == 400, answer.text
    assert list(answer.json()) == ["title"]
    return str(answer.json()["title"])


@pytest.mark.parametrize("surface", ["triangulated", "fitPlane"])
@pytest.mark.parametrize("pile", QUARRY, ids=lambda pile: pile.name)
def test_known_volumes(api: Api, done: int, pile: Stockpile, surface: str) -> None:
    found = volume(api, done, base_surface=surface, coordinates=on_floor(pile.polygon()), units="m")
    assert found["cut"] == pytest.approx(pile.expected_cut, rel=0.003, abs=0.5)
    assert found["fill"] == pytest.approx(pile.expected_fill, rel=0.003, abs=0.5)
    assert found["cut_error"] > 0
    assert found["fill_error"] > 0


def test_horizontal_surfaces(api: Api, done: int) -> None:
    """A square on the bare floor, whose corners lie 0.1 m apart each: a wedge by hand."""
    square = [(-30.0, -60.0), (-26.0, -60.0), (-26.0, -56.0), (-30.0, -56.0)]
    corners = on_floor(square)
    heights = [corner[2] for corner in corners]
    mean = sum(heights) / 4
    expected = {
        "average": mean,
        "highest": max(heights),
        "lowest": min(heights),
        "custom": mean + 1,
    }
    for surface, level in expected.items():
        more = {"custom_elevation": level} if surface == "custom" else {}
        found = volume(api, done, base_surface=surface, coordinates=corners, units="m", **more)
        assert found["cut"] - found["fill"] == pytest.approx((mean - level) * 16, abs=0.02)
        if surface == "lowest":
            assert found["fill"] == pytest.approx(0, abs=0.01)
        if surface == "highest":
            assert found["cut"] == pytest.approx(0, abs=0.01)


def test_triangulated_follows_the_vertices(api: Api, done: int) -> None:
    """A roof over the floor: two triangles, one diagonal corner pair 2 m higher."""
    square = [(-30.0, -62.0), (-20.0, -62.0), (-20.0, -52.2), (-30.0, -52.0)]
    corners = on_floor(square)
    corners[1][2] += 3.0
    found = volume(api, done, base_surface="triangulated", coordinates=corners, units="m")
    # Whichever diagonal Delaunay takes, the raised corner is in one triangle or in two.
    area = 99.0
    assert found["fill"] == pytest.approx(3.0 * area / 2 / 3, rel=0.03) or found[
        "fill"
    ] == pytest.approx(3.0 * area / 3, rel=0.03)
    assert found["cut"] == pytest.approx(0, abs=0.05)


def test_boundary_pixels_count_in_part(api: Api, done: int) -> None:
    """Over a level 1 m below, the volume is the area of the polygon, whatever its position."""
    x, y, z = on_floor([(-30.0, -60.0)])[0]
    for shift in (0.0, 0.06, 0.13):
        ring = [
            [x + shift + 5 * math.cos(a), y + shift + 5 * math.sin(a)]
            for a in np.linspace(0, 2 * math.pi, 40, endpoint=False)
        ]
        found = volume(
            api, done, base_surface="custom", custom_elevation=z - 10, coordinates=ring, units="m"
        )
        area = 40 / 2 * 25 * math.sin(2 * math.pi / 40)
        assert found["cut"] == pytest.approx(10 * area, rel=0.004)


def test_many_vertices(api: Api, done: int) -> None:
    ring = [(25 * math.cos(a), 25 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 1500)[:-1]]
    ring = [(CONE.x + x, CONE.y + y) for x, y in ring]
    body = {"base_surface": "triangulated", "units": "m"}
    found = volume(api, done, coordinates=on_floor(ring), **body)
    assert found["cut"] == pytest.approx(CONE.expected_cut, rel=0.003)
    answer = api.volume(done, coordinates=on_floor(ring) * 7, **body)
    assert (answer.status_code, answer.json()) == (504, {"message": "Endpoint request timed out"})


def test_custom_elevation_replaces_z(api: Api, done: int) -> None:
    corners = on_floor([(-30.0, -60.0), (-26.0, -60.0), (-26.0, -56.0)])
    flat = [corner[:2] for corner in corners]
    level = {"custom_elevation": 399.0, "units": "m"}
    custom = volume(api, done, base_surface="custom", coordinates=flat, **level)
    # The document's own example: triangulated, [x, y] and a custom elevation.
    assert volume(api, done, base_surface="triangulated", coordinates=flat, **level) == (
        pytest.approx(custom, rel=1e-6)
    )
    assert volume(api, done, base_surface="custom", coordinates=corners, **level) == custom


def test_units(api: Api, done: int) -> None:
    body = {"base_surface": "fitPlane", "coordinates": on_floor(CONE.polygon())}
    metres = volume(api, done, units="m", **body)
    assert volume(api, done, **body) == metres
    assert volume(api, done, units="yd", **body)["cut"] * YARD == pytest.approx(metres["cut"])
    us = volume(api, done, units="ydUS", **body)["cut"]
    assert us * US_YARD == pytest.approx(metres["cut"])


@pytest.mark.parametrize(
    ("system", "own"), [("EPSG:2225", "ydUS"), ("ARBITRARY_FEET", "yd"), ("EPSG:2056", "m")]
)
def test_projects_in_feet(api: Api, tmp_path: Path, system: str, own: str) -> None:
    project = api.processed(tmp_path, coordinate_system=system)
    ring = on_floor(CONE.polygon(), system, CENTRE)
    body = {"base_surface": "triangulated", "coordinates": ring}
    assert volume(api, project, units="m", **body)["cut"] == pytest.approx(
        CONE.expected_cut, rel=0.003
    )
    assert volume(api, project, **body) == volume(api, project, units=own, **body)


def test_polygons_it_refuses(api: Api, done: int) -> None:
    def title(ring: list[list[float]]) -> str:
        return refusal(api, done, base_surface="fitPlane", coordinates=ring, units="m")

    square = on_floor([(-30.0, -60.0), (-26.0, -60.0), (-26.0, -56.0), (-30.0, -56.0)])
    a, b, c, d = square
    assert title([a, c, b, d]) == "Invalid Polygon"
    assert title([a, b]) == "Invalid Polygon"
    assert title([]) == "Invalid Polygon"
    assert title([a, b, c, d, a]) == "Invalid Polygon"
    assert title([a, b, b, c]) == "Invalid Polygon"
    assert title([a, b, [b[0] * 2 - a[0], b[1] * 2 - a[1], b[2]]]) == "Invalid Polygon"
    off = [[x + 5000, y, z] for x, y, z in square]
    assert title(off) == "The polygon doesn't overlap the dataset"
    lonlat = [[7.15, 47.0, 1], [7.151, 47.0, 1], [7.15, 47.001, 1]]
    assert title(lonlat) == "The polygon doesn't overlap the dataset"
    huge = [[x + (x - a[0]) * 1000, y + (y - a[1]) * 1000, z] for x, y, z in square]
    assert title(huge) == "Too much data requested"


@pytest.mark.parametrize(
    "change",
    [
        {"base_surface": None},
        {"base_surface": "plane"},
        {"base_surface": ["fitPlane"]},
        {"base_surface": "custom"},
        {"base_surface": "custom", "custom_elevation": None},
        {"base_surface": "custom", "custom_elevation": "3"},
        {"units": "ft"},
        {"units": None},
        {"coordinates": None},
        {"coordinates": "x"},
        {"coordinates": [[1, 2], [3, 4], [5, 6]]},
        {"coordinates": [[1, 2, 3, 4]] * 3},
        {"coordinates": [[1, 2, "3"]] * 3},
        {"coordinates": [[1, 2, None]] * 3},
        {"coordinates": [1, 2, 3]},
        {"coordinates": [[[1, 2, 3], [2, 3, 4], [3, 4, 5]]]},
        {"name": "x"},
    ],
)
def test_bodies_it_refuses(api: Api, done: int, change: dict[str, Any]) -> None:
    body = {"base_surface": "fitPlane", "coordinates": on_floor(CONE.polygon()), "units": "m"}
    refusal(api, done, **{**body, **change})


def test_http_errors(api: Api, done: int) -> None:
    base = f"{api.sandbox.webgis_url}/v1/project"
    missing = {"title": "404 Not Found"}
    for path in ("/1/volumes/", f"/{done}/volumes", f"/{done}/", f"s/{done}/volumes/"):
        answer = api.session.post(base + path, json={})
        assert (answer.status_code, answer.json()) == (404, missing)
    url = f"{base}/{done}/volumes/"
    assert api.session.get(url).status_code == 405
    assert api.session.get(url).headers["Allow"] == "POST"
    assert api.session.post(url, data={"a": 1}).status_code == 415
    assert api.session.post(url, data=b"{", headers={"Content-Type": "application/json"}).json()
    assert api.session.post(url + "?a=1", json={}).status_code == 400
    assert requests.post(url, json={}, timeout=10).status_code == 401


def test_before_the_surface_model_is_there(api: Api, project: int, tmp_path: Path) -> None:
    body = {"base_surface": "fitPlane", "coordinates": on_floor(CONE.polygon()), "units": "m"}
    missing = "No COG DSM found for this project"
    assert refusal(api, project, **body) == missing
    settings = SandboxSettings(processing_seconds=0, cog_delay_seconds=0.5, resolution=1.0)
    with Sandbox(settings) as sandbox:
        late = Api(sandbox)
        number = late.processed(tmp_path)
        assert refusal(late, number, **body) == missing
        time.sleep(0.6)
        assert volume(late, number, **body)["cut"] > 0


def test_region_of_interest_limits_the_volume(api: Api, tmp_path: Path) -> None:
    """Where the surface model was cut away there is no volume."""
    from sandbox import make_photos
    from sandbox.placement import place

    project = api.create()
    api.register(project, api.upload(project, make_photos(tmp_path, 3, size=(64, 48))))
    placed = place("", CENTRE)
    half = [(CONE.x, 20.0), (0.0, 20.0), (0.0, 75.0), (CONE.x, 75.0)]
    corners = [[x, y, 0] for x, y in placed.to_lonlat(placed.to_project(half))]
    plane = {"vertices3d": corners, "outer_boundary": [0, 1, 2, 3]}
    api.process(project, area={"plane": plane}, outputs=["dsm"])
    body = {"base_surface": "fitPlane", "units": "m"}
    found = volume(api, project, coordinates=on_floor(CONE.polygon()), **body)
    assert found["cut"] == pytest.approx(CONE.expected_cut / 2, rel=0.01)
    gone = on_floor(QUARRY[-1].polygon())
    assert "overlap" in refusal(api, project, coordinates=gone, **body)
