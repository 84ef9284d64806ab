"""Writes the quarry's ortho and surface model as GeoTIFFs, plain and cloud optimised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from .placement import Placement
from .quarry import HEIGHT, QUARRY, WIDTH, Ring, floor
from .scenery import paint

NODATA = -10000.0
THUMBNAIL = 192
_COG = ("BLOCKSIZE=512", "COMPRESS=DEFLATE", "LEVEL=3", "NUM_THREADS=2", "BIGTIFF=NO")
_PLAIN = ("TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "NUM_THREADS=2")


@dataclass(frozen=True)
class Window:
    """A part of the quarry's grid: first column and row, and which pixels are wanted."""

    column: int
    row: int
    mask: NDArray[np.bool_]


@lru_cache(maxsize=2)
def heights(resolution: float) -> NDArray[np.float32]:
    """Elevations in metres at the pixels' centres, north up, (rows, columns)."""
    columns, rows = round(WIDTH / resolution), round(HEIGHT / resolution)
    x = -WIDTH / 2 + (np.arange(columns) + 0.5) * resolution
    y = HEIGHT / 2 - (np.arange(rows) + 0.5) * resolution
    result = floor(x[None, :], y[:, None])
    for pile in QUARRY:  # each only where it is: seven times the whole grid takes seconds
        ring = np.array(pile.polygon(0.5))
        across = (x >= ring[:, 0].min()) & (x <= ring[:, 0].max())
        down = (y >= ring[:, 1].min()) & (y <= ring[:, 1].max())
        part = np.ix_(down, across)
        result[part] += pile.height(*np.meshgrid(x[across], y[down]))
    result = result.astype(np.float32)
    result.setflags(write=False)
    return result


@lru_cache(maxsize=2)
def colours(resolution: float) -> NDArray[np.uint8]:
    """The ortho of the whole quarry, (rows, columns, 3)."""
    result = paint(heights(resolution), resolution)
    result.setflags(write=False)
    return result


def geotransform(placement: Placement, resolution: float) -> tuple[float, ...]:
    """GDAL's geotransform of the whole grid in the project's coordinates."""
    ((west, north),) = placement.to_project([(-WIDTH / 2, HEIGHT / 2)])
    step = resolution / placement.system.unit
    return (west, step, 0.0, north, 0.0, -step)


def whole(resolution: float) -> Window:
    return Window(0, 0, np.ones(heights(resolution).shape, dtype=bool))


def region(placement: Placement, resolution: float, rings: Sequence[Ring]) -> Optional[Window]:
    """The pixels whose centres lie inside the rings (outer first), in the project's coordinates.

    None when there are none.
    """
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for ring in rings:
        line = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in [*ring, ring[0]]:
            line.AddPoint_2D(x, y)
        polygon.AddGeometry(line)
    mask = rasterized(polygon, geotransform(placement, resolution), heights(resolution).shape)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return None
    part = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Window(int(columns[0]), int(rows[0]), part)


def rasterized(
    polygon: ogr.Geometry, transform: Sequence[float], shape: tuple[int, ...]
) -> NDArray[np.bool_]:
    """Which pixels' centres lie inside a polygon."""
    target = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_Byte)
    grid = osr.SpatialReference()
    grid.SetLocalCS("grid")  # the same on both sides: nothing is to be transformed
    target.SetSpatialRef(grid)
    target.SetGeoTransform(list(transform))
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")  # older, newer GDAL
    source = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = source.CreateLayer("polygon", grid, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(polygon)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
    return np.asarray(target.GetRasterBand(1).ReadAsArray(), dtype=bool)


def ortho_dataset(placement: Placement, resolution: float, window: Window) -> gdal.Dataset:
    """Red, green, blue and alpha of a window, in memory."""
    rows, columns = window.mask.shape
    dataset = gdal.GetDriverByName("MEM").Create("", columns, rows, 4, gdal.GDT_Byte)
    part = _part(colours(resolution), window)
    for band in range(3):
        values = np.where(window.mask, part[:, :, band], 0)
        dataset.GetRasterBand(band + 1).WriteArray(values)
    dataset.GetRasterBand(4).WriteArray(window.mask.astype(np.uint8) * 255)
    kinds = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand)
    for band, kind in enumerate(kinds, start=1):
        dataset.GetRasterBand(band).SetColorInterpretation(kind)
    _georeference(dataset, placement, resolution, window)
    return dataset


def dsm_dataset(placement: Placement, resolution: float, window: Window) -> gdal.Dataset:
    """Elevations of a window in the project's units, in memory."""
    rows, columns = window.mask.shape
    dataset = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    values = _part(heights(resolution), window) / np.float32(placement.system.unit)
    band = dataset.GetRasterBand(1)
    band.WriteArray(np.where(window.mask, values, np.float32(NODATA)))
    band.SetNoDataValue(NODATA)
    _georeference(dataset, placement, resolution, window)
    return dataset


def write_cog(dataset: gdal.Dataset, path: Path) -> None:
    floating = dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    options = [*_COG, "PREDICTOR=FLOATING_POINT" if floating else "PREDICTOR=STANDARD"]
    options.append("OVERVIEW_RESAMPLING=AVERAGE")
    _copy("COG", dataset, path, options)


def write_plain(dataset: gdal.Dataset, path: Path) -> None:
    floating = dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    predictor = "PREDICTOR=3" if floating else "PREDICTOR=2"
    extra = [] if floating else ["PHOTOMETRIC=RGB", "ALPHA=YES"]
    _copy("GTiff", dataset, path, [*_PLAIN, predictor, *extra])


def write_thumbnail(dataset: gdal.Dataset, path: Path) -> None:
    """A JPEG of the first three bands, ``THUMBNAIL`` pixels wide."""
    options = gdal.TranslateOptions(format="JPEG", width=THUMBNAIL, height=0, bandList=[1, 2, 3])
    gdal.Translate(str(path), dataset, options=options)
    path.with_name(f"{path.name}.aux.xml").unlink(missing_ok=True)


def _copy(driver: str, dataset: gdal.Dataset, path: Path, options: list[str]) -> None:
    copy = gdal.GetDriverByName(driver).CreateCopy(str(path), dataset, 0, options)
    if copy is None:
        raise OSError(f"GDAL could not write {path.name}: {gdal.GetLastErrorMsg()}")
    copy.FlushCache()


def _part(array: NDArray[Any], window: Window) -> NDArray[Any]:
    rows, columns = window.mask.shape
    return array[window.row : window.row + rows, window.column : window.column + columns]


def _georeference(
    dataset: gdal.Dataset, placement: Placement, resolution: float, window: Window
) -> None:
    west, step, _, north, _, _ = geotransform(placement, resolution)
    dataset.SetGeoTransform(
        [west + window.column * step, step, 0.0, north - window.row * step, 0.0, -step]
    )
    if placement.system.crs is not None:
        reference = osr.SpatialReference()
        reference.ImportFromWkt(placement.system.wkt)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        dataset.SetSpatialRef(reference)
