"""Elevations at points of a DSM, read block by block and not point by point."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import StorageError

# Values in memory; some blocks of a tiled DSM, so that many polygons far apart fit too.
VALUES_KEPT = 16_000_000


class DsmSampler:
    """Bilinear elevations of a DSM; to be closed after use.

    :param source: what GDAL opens
    :raises StorageError: it cannot be opened
    """

    def __init__(self, source: str) -> None:
        self._dataset = open_raster(source)
        self.coordinate_system: str = self._dataset.GetProjection()
        band = self._dataset.GetRasterBand(1)
        self._nodata = band.GetNoDataValue()
        self._block = band.GetBlockSize()
        self._blocks: dict[tuple[int, int], NDArray[np.float64]] = {}
        self._inverse = gdal.InvGeoTransform(self._dataset.GetGeoTransform())

    def close(self) -> None:
        """Let go of the file: GDAL may be gone when Python at last does it by itself."""
        self._dataset = None
        self._blocks.clear()

    def sample(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Elevations (n,) at ``points`` (n, 2) of the DSM's CRS, easting first; NaN off the DSM."""
        origin_x, per_x, shear_x, origin_y, shear_y, per_y = self._inverse
        column = origin_x + points[:, 0] * per_x + points[:, 1] * shear_x - 0.5
        row = origin_y + points[:, 0] * shear_y + points[:, 1] * per_y - 0.5
        left, top = np.floor(column).astype(int), np.floor(row).astype(int)
        right_share, bottom_share = column - left, row - top
        corners = (
            (left, top, (1 - right_share) * (1 - bottom_share)),
            (left + 1, top, right_share * (1 - bottom_share)),
            (left, top + 1, (1 - right_share) * bottom_share),
            (left + 1, top + 1, right_share * bottom_share),
        )
        total = np.zeros(len(points))
        weight = np.zeros(len(points))
        for x, y, share in corners:
            values = self._pixels(x, y)
            known = ~np.isnan(values)
            total[known] += values[known] * share[known]
            weight[known] += share[known]
        # At the very edge the pixels that are there decide; less than half of one is off the DSM.
        return np.where(weight >= 0.25, total / np.where(weight > 0, weight, 1), np.nan)

    def _pixels(self, x: NDArray[np.int_], y: NDArray[np.int_]) -> NDArray[np.float64]:
        """Values of single pixels, NaN outside and where there is no data."""
        width, height = self._block
        values = np.full(len(x), np.nan)
        inside = (
            (x >= 0) & (y >= 0) & (x < self._dataset.RasterXSize) & (y < self._dataset.RasterYSize)
        )
        for index in np.flatnonzero(inside):
            block = self._read(int(x[index]) // width, int(y[index]) // height)
            values[index] = block[y[index] % height, x[index] % width]
        return values

    def _read(self, column: int, row: int) -> NDArray[np.float64]:
        if (column, row) not in self._blocks:
            width, height = self._block
            left, top = column * width, row * height
            data = self._dataset.GetRasterBand(1).ReadAsArray(
                left,
                top,
                min(width, self._dataset.RasterXSize - left),
                min(height, self._dataset.RasterYSize - top),
            )
            if data is None:
                raise StorageError("Could not read the DSM.", try_again=True)
            block = data.astype(float)
            if self._nodata is not None:
                block[block == self._nodata] = np.nan
            while len(self._blocks) >= max(4, VALUES_KEPT // (width * height)):
                del self._blocks[next(iter(self._blocks))]
            self._blocks[column, row] = block
        return self._blocks[column, row]


def open_raster(source: str) -> gdal.Dataset:
    """:raises StorageError: GDAL cannot open it"""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.Open(source)
    except RuntimeError:  # somebody has switched GDAL's exceptions on
        dataset = None
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        name = source.rsplit("/", 1)[-1]
        raise StorageError(
            f"Could not open {name}.",
            advice="Check the network; if it persists, use 'Download outputs'.",
            try_again=True,
        )
    return dataset
