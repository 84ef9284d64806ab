"""Elevations at points of a DSM, read block by block and not point by point."""

from __future__ import annotations

from typing import Any, Callable, Optional

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import StorageError
from ..retrying import Patience
from ..words import tr

# Values in memory; some blocks of a tiled DSM, so that many polygons far apart fit too.
VALUES_KEPT = 16_000_000
# Seconds: GDAL does not tell a file that is gone from a network that is.
OPENING = 5.0


class DsmSampler:
    """Bilinear elevations of a DSM; to be closed after use.

    :param source: what GDAL opens
    :param access: by what right it may be read at this moment; once the answer is another object
        the file is opened anew, as an open file keeps the right that it was opened with
    :param cancelled: asked several times a second while a failed read waits for its next try
    :raises StorageError: it cannot be opened
    """

    def __init__(
        self,
        source: str,
        access: Callable[[], object] = lambda: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._source = source
        self._access = access
        self._cancelled = cancelled
        self._right = access()
        self._dataset = open_raster(source, cancelled)
        self.coordinate_system: str = self._dataset.GetProjection()
        band = self._dataset.GetRasterBand(1)
        self._nodata = band.GetNoDataValue()
        self._block = band.GetBlockSize()
        self._size = (self._dataset.RasterXSize, self._dataset.RasterYSize)
        self._blocks: dict[tuple[int, int], NDArray[np.float64]] = {}
        self._inverse = gdal.InvGeoTransform(self._dataset.GetGeoTransform())

    def close(self) -> None:
        """Let go of the file: GDAL may be gone when Python at last does it by itself."""
        self._dataset = None
        self._blocks.clear()

    def sample(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Elevations (n,) at ``points`` (n, 2) of the DSM's CRS, easting first; NaN off the DSM.

        :raises StorageError: it cannot be read; :raises Cancelled: by the user
        """
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
        columns, rows = self._size
        inside = (x >= 0) & (y >= 0) & (x < columns) & (y < rows)
        for index in np.flatnonzero(inside):
            block = self._read(int(x[index]) // width, int(y[index]) // height)
            values[index] = block[y[index] % height, x[index] % width]
        return values

    def _read(self, column: int, row: int) -> NDArray[np.float64]:
        if (column, row) not in self._blocks:
            width, height = self._block
            left, top = column * width, row * height
            columns, rows = self._size
            data = self._persist(left, top, min(width, columns - left), min(height, rows - top))
            block = data.astype(float)
            if self._nodata is not None:
                block[block == self._nodata] = np.nan
            while len(self._blocks) >= max(4, VALUES_KEPT // (width * height)):
                del self._blocks[next(iter(self._blocks))]
            self._blocks[column, row] = block
        return self._blocks[column, row]

    def _persist(self, *window: int) -> NDArray[np.generic]:
        """Values of a window, tried again while the network fails."""
        patience = Patience(self._cancelled)
        while True:
            data = self._try(window)
            if data is not None:
                return data
            # What failed has been remembered, and the file may be one that was opened too early.
            self._dataset = None
            gdal.VSICurlPartialClearCache(self._source)
            if not patience.wait():
                raise _unreadable(tr("read {name}"), self._source)

    def _try(self, window: tuple[int, ...]) -> Optional[NDArray[np.generic]]:
        right = self._access()
        if self._dataset is None or right is not self._right:
            self._right = right
            self._dataset = _open(self._source)
        if self._dataset is None:
            return None
        return _quietly(lambda: self._dataset.GetRasterBand(1).ReadAsArray(*window))


def open_raster(source: str, cancelled: Callable[[], bool] = lambda: False) -> gdal.Dataset:
    """The file, opened at the first try or a later one.

    :raises StorageError: GDAL cannot open it; :raises Cancelled: by the user
    """
    patience = Patience(cancelled, OPENING)
    while True:
        dataset = _open(source)
        if dataset is not None:
            return dataset
        gdal.VSICurlPartialClearCache(source)  # where the failure is remembered
        if not patience.wait():
            raise _unreadable(tr("open {name}"), source)


def can_be_opened(source: str) -> bool:
    """Whether it is there, by what is known now or by one try."""
    return _open(source) is not None


def _open(source: str) -> Optional[gdal.Dataset]:
    return _quietly(lambda: gdal.Open(source))


def _quietly(work: Callable[[], Any]) -> Any:
    """The result of a function of GDAL, None where it fails."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return work()
    except RuntimeError:  # somebody has switched GDAL's exceptions on
        return None
    finally:
        gdal.PopErrorHandler()


def _unreadable(doing: str, source: str) -> StorageError:
    name = source.rsplit("/", 1)[-1]
    return StorageError(
        tr("Could not {doing}.").format(doing=doing.format(name=name)),
        advice=tr("Check the network; if it persists, use 'Download outputs'."),
        try_again=True,
    )
