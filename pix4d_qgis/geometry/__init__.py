"""Regions of interest, volume polygons and coordinate systems: shapely and pyproj, no QGIS."""

from __future__ import annotations

from .. import private_packages

private_packages.adopt(__path__)
