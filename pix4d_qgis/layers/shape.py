"""How large a raster is and where it lies, kept in the layer while its file cannot be read."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from typing import Any, Optional

from osgeo import gdal, osr
from qgis.core import Qgis, QgsMapLayer, QgsRasterLayer

PROPERTY = "pix4d/shape"
BYTE, FLOAT = "Byte", "Float32"
GDAL_TYPES = {BYTE: gdal.GDT_Byte, FLOAT: gdal.GDT_Float32}
MOST_BANDS = 64
LARGEST = 2**31 - 1
# Nothing is drawn where it lies in a stand-in, that is everywhere.
NODATA = {BYTE: 0.0, FLOAT: -9999.0}
WITH_ALPHA = (2, 4)


@dataclass(frozen=True)
class Shape:
    """Of a raster with north on top.

    :param width: columns; :param height: rows
    :param bands: how many there are; the last of two or four is the transparency
    :param type: of the values: ``BYTE`` or ``FLOAT``, whichever is nearer
    :param nodata: the value that means none; None: there is none
    :param crs: WKT; empty: unknown
    :param extent: west, south, east, north in that CRS
    """

    width: int
    height: int
    bands: int
    type: str = BYTE
    nodata: Optional[float] = None
    crs: str = ""
    extent: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


def guess(name: str) -> Shape:
    """One pixel with the bands that a file of this name usually has."""
    last = name.rsplit("/", 1)[-1].casefold()
    return Shape(1, 1, 1, FLOAT) if "dsm" in last or "dtm" in last else Shape(1, 1, 4)


def of(layer: QgsRasterLayer) -> Shape:
    """The shape of a layer that is open."""
    provider = layer.dataProvider()
    extent = layer.extent()
    return Shape(
        width=layer.width(),
        height=layer.height(),
        bands=layer.bandCount(),
        type=BYTE if provider.sourceDataType(1) == Qgis.DataType.Byte else FLOAT,
        nodata=provider.sourceNoDataValue(1) if provider.sourceHasNoDataValue(1) else None,
        crs=layer.crs().toWkt(),
        extent=(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
    )


def write(layer: QgsMapLayer, shape: Shape) -> None:
    """Note the shape in the layer's custom properties, and so in the user's project file."""
    values = asdict(shape)
    if shape.nodata is not None and not math.isfinite(shape.nodata):
        values["nodata"] = None  # JSON has no word for it
    layer.setCustomProperty(PROPERTY, json.dumps(values))


def read(layer: QgsMapLayer) -> Optional[Shape]:
    """The shape that was noted; None if there is none, or none that makes sense."""
    try:
        values: dict[str, Any] = json.loads(layer.customProperty(PROPERTY))
        extent = tuple(float(value) for value in values.pop("extent"))
        shape = Shape(**values, extent=extent)  # type: ignore[arg-type] # looked at below
        sound = (
            0 < shape.width <= LARGEST
            and 0 < shape.height <= LARGEST
            and 0 < shape.bands <= MOST_BANDS
            and shape.type in GDAL_TYPES
            and isinstance(shape.crs, str)
            and all(map(math.isfinite, (shape.nodata or 0.0, *extent)))
            and extent[0] < extent[2]
            and extent[1] < extent[3]
        )
    except (TypeError, ValueError, KeyError, IndexError, AttributeError):
        return None
    return shape if sound else None


def copy(source: QgsMapLayer, target: QgsMapLayer) -> None:
    """Give a layer the shape that was noted of another."""
    target.setCustomProperty(PROPERTY, source.customProperty(PROPERTY))


def make(shape: Shape, path: str) -> None:
    """Write a raster of this shape without any data to ``path``, some kilobytes at most."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        _make(shape, path)
    finally:
        gdal.PopErrorHandler()


def _make(shape: Shape, path: str) -> None:
    driver = gdal.GetDriverByName("VRT")
    kind = GDAL_TYPES[shape.type]
    dataset = driver.Create(path, int(shape.width), int(shape.height), int(shape.bands), kind)
    west, south, east, north = shape.extent
    across, down = (east - west) / shape.width, (south - north) / shape.height
    dataset.SetGeoTransform((west, across, 0.0, north, 0.0, down))
    reference = osr.SpatialReference()
    if shape.crs and _is_known(reference, shape.crs):
        dataset.SetSpatialRef(reference)
    for number in range(1, shape.bands + 1):
        band = dataset.GetRasterBand(number)
        band.SetNoDataValue(NODATA[shape.type] if shape.nodata is None else shape.nodata)
        if number == shape.bands and shape.bands in WITH_ALPHA:
            band.SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset.FlushCache()


def _is_known(reference: osr.SpatialReference, wkt: str) -> bool:
    try:
        return bool(reference.ImportFromWkt(wkt) == 0)
    except RuntimeError:  # somebody has switched GDAL's exceptions on
        return False
