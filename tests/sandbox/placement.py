"""Where the quarry lies in a project: local coordinates to the project's and back.

The quarry is laid out in the grid of the project's coordinate system: one local metre is one
metre of that grid. So its volumes are exact in every projected system.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from pyproj import CRS, Transformer

from .quarry import Ring
from .reference_systems import OutputSystem, output_system, utm_code


@dataclass(frozen=True)
class Placement:
    """The quarry's centre in a project.

    :param position: WGS84 longitude and latitude of the centre; None when it has none
    """

    system: OutputSystem
    position: Optional[tuple[float, float]]
    x: float
    y: float

    def to_project(self, points: Iterable[tuple[float, float]]) -> Ring:
        """Local metres to the project's coordinates and units."""
        unit = self.system.unit
        return [(self.x + x / unit, self.y + y / unit) for x, y in points]

    def from_lonlat(self, points: Iterable[tuple[float, float]]) -> Ring:
        """WGS84 longitude and latitude to the project's coordinates.

        :raises ValueError: the project is nowhere on Earth
        """
        if self.position is None:
            raise ValueError("The photos have no position.")
        if self.system.crs is not None:
            transform = _transformer(self.system.crs)
            return [transform.transform(lon, lat) for lon, lat in points]
        transform = _transformer(CRS.from_epsg(utm_code(*self.position)))
        x0, y0 = transform.transform(*self.position)
        local = [transform.transform(lon, lat) for lon, lat in points]
        return self.to_project([(x - x0, y - y0) for x, y in local])

    def to_lonlat(self, points: Iterable[tuple[float, float]]) -> Ring:
        """The project's coordinates to WGS84; nothing for an arbitrary project."""
        if self.system.crs is None:
            return []
        transform = Transformer.from_crs(self.system.crs, "EPSG:4326", always_xy=True)
        return [transform.transform(x, y) for x, y in points]


def place(coordinate_system: str, position: Optional[tuple[float, float]]) -> Placement:
    """The quarry under the photos.

    :param coordinate_system: the project's, as the service takes it; empty: the default
    :param position: WGS84 longitude and latitude of the photos' mean; None when they have none
    :raises ValueError: a real coordinate system, and no position
    """
    system = output_system(coordinate_system, position)
    x, y = system.position(*position) if position else (0.0, 0.0)
    return Placement(system, position, x, y)


def _transformer(crs: CRS) -> Transformer:
    return Transformer.from_crs("EPSG:4326", crs, always_xy=True)
