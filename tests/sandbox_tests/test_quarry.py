from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import shapely

from sandbox import CENTRE, QUARRY
from sandbox.placement import place
from sandbox.quarry import HEIGHT, WIDTH, Pyramid, Ridge, Stockpile, cone, floor, frustum, surface
from sandbox.rasters import colours, heights


def test_six_heaps_and_a_pit() -> None:
    assert len(QUARRY) == 7
    assert len({pile.name for pile in QUARRY}) == 7
    assert [pile.sign for pile in QUARRY] == [1] * 6 + [-1]
    assert QUARRY[-1].expected_cut == 0.0
    assert all(pile.expected_fill == 0.0 for pile in QUARRY[:-1])


def test_formulas_of_simple_bodies() -> None:
    assert cone(3.0, 4.0).volume == pytest.approx(12 * math.pi)
    assert frustum(3.0, 0.0, 4.0).volume == pytest.approx(12 * math.pi)
    assert frustum(3.0, 3.0 - 1e-9, 4.0).volume == pytest.approx(36 * math.pi)
    assert Pyramid(3.0, 2.0, 5.0).volume == pytest.approx(40.0)
    assert Ridge(0.0, 3.0, 4.0).volume == pytest.approx(12 * math.pi)


@pytest.mark.parametrize("pile", QUARRY, ids=lambda pile: pile.name)
def test_volumes_by_summing_up(pile: Stockpile) -> None:
    step = 0.1
    x, y = np.meshgrid(
        np.arange(pile.x - 40, pile.x + 40, step) + step / 2,
        np.arange(pile.y - 40, pile.y + 40, step) + step / 2,
    )
    total = float(pile.height(x, y).sum()) * step * step
    assert total == pytest.approx(pile.expected_cut - pile.expected_fill, rel=0.0005)


@pytest.mark.parametrize("pile", QUARRY, ids=lambda pile: pile.name)
def test_polygons_have_room_around_the_toe(pile: Stockpile) -> None:
    polygon = shapely.Polygon(pile.polygon())
    assert polygon.is_valid
    assert polygon.exterior.is_ccw
    # Shifted by 0.3 m, and with straight edges, it still holds the whole body.
    step = 0.25
    x, y = np.meshgrid(np.arange(-100, 100, step), np.arange(-80, 80, step))
    body = np.abs(pile.height(x, y)) > 0
    shapely.prepare(polygon)
    for dx, dy in ((0.3, 0), (-0.3, 0), (0, 0.3), (0, -0.3)):
        assert shapely.contains_xy(polygon, x[body] + dx, y[body] + dy).all()


def test_polygons_do_not_touch_each_other_or_the_rim() -> None:
    site = shapely.box(-WIDTH / 2, -HEIGHT / 2, WIDTH / 2, HEIGHT / 2)
    polygons = [shapely.Polygon(pile.polygon()) for pile in QUARRY]
    for polygon in polygons:
        assert site.contains(polygon.buffer(3))
    for one, other in itertools.combinations(polygons, 2):
        assert one.distance(other) > 2


def test_floor_is_a_plane() -> None:
    x, y = np.array([0.0, 10.0, 0.0, 10.0]), np.array([0.0, 0.0, 10.0, 10.0])
    z = floor(x, y)
    assert z[3] - z[2] == pytest.approx(z[1] - z[0])
    assert 0.01 < math.hypot(z[1] - z[0], z[2] - z[0]) / 10 < 0.1


def test_grid_holds_the_surface() -> None:
    grid = heights(0.5)
    assert grid.shape == (320, 400)
    x = -WIDTH / 2 + (np.arange(400) + 0.5) * 0.5
    y = HEIGHT / 2 - (np.arange(320) + 0.5) * 0.5
    assert np.allclose(grid, surface(*np.meshgrid(x, y)), atol=1e-3)


def test_picture_is_the_same_every_time_and_shows_something() -> None:
    picture = colours(0.5)
    colours.cache_clear()
    assert np.array_equal(picture, colours(0.5))
    assert picture.shape == (320, 400, 3)
    assert picture.std() > 20


def test_placement() -> None:
    swiss = place("EPSG:2056", CENTRE)
    assert swiss.to_project([(10.0, -20.0)]) == [(swiss.x + 10.0, swiss.y - 20.0)]
    ((lon, lat),) = swiss.to_lonlat([(swiss.x, swiss.y)])
    assert (lon, lat) == pytest.approx(CENTRE, abs=1e-7)
    assert swiss.from_lonlat([CENTRE])[0] == pytest.approx((swiss.x, swiss.y), abs=1e-3)
    feet = place("ARBITRARY_FEET", CENTRE)
    assert feet.to_project([(3.048, 0.0)])[0] == pytest.approx((10.0, 0.0))
    with pytest.raises(ValueError, match="no position"):
        place("EPSG:2056", None)
