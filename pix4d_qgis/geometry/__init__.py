"""Regions of interest, volume polygons and coordinate systems: shapely and pyproj, no QGIS.

shapely's wheels bring a GEOS of their own. Inside QGIS's programs, which link another one, the
dynamic loader would mix the two and crash; so shapely is loaded with its own symbols first.
"""

from __future__ import annotations

import os
import sys

from .. import private_packages


def _load_shapely() -> None:
    deep = getattr(os, "RTLD_DEEPBIND", None)  # Linux alone has it, and alone needs it
    if deep is None:
        private_packages.load("shapely")
        return
    usual = sys.getdlopenflags()
    sys.setdlopenflags(usual | deep)
    try:
        private_packages.load("shapely")
    finally:
        sys.setdlopenflags(usual)


private_packages.adopt(__path__)
_load_shapely()
