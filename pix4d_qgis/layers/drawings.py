"""The layers that users draw into: tables of one GeoPackage, known by a custom property."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsField,
    QgsFields,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..adapters.crs_text import settle
from ..errors import StorageError
from ..words import tr
from .drawing_kinds import KIND, REGIONS, STOCKPILES, kind_of

FIELDS = {
    REGIONS: (
        ("name", QVariant.String),
        ("thickness", QVariant.Double),
        ("created", QVariant.DateTime),
    ),
    STOCKPILES: (
        ("uid", QVariant.String),
        ("name", QVariant.String),
        ("base_surface", QVariant.String),
        ("custom_elevation", QVariant.Double),
        ("density", QVariant.Double),
        ("project", QVariant.LongLong),
        ("connection", QVariant.String),
        ("cut", QVariant.Double),
        ("cut_error", QVariant.Double),
        ("fill", QVariant.Double),
        ("fill_error", QVariant.Double),
        ("net", QVariant.Double),
        ("units", QVariant.String),
        ("status", QVariant.String),
        ("message", QVariant.String),
        ("measured", QVariant.DateTime),
    ),
}
FILE_NAME = "PIX4D drawings.gpkg"
SUFFIX = ".gpkg"
SCOPE, ENTRY = "pix4d_qgis", "/drawings"


def drawing_layer(project: QgsProject, kind: str) -> Optional[QgsVectorLayer]:
    """The layer of a kind that the project has and that can be drawn into; None without one."""
    for layer in project.mapLayers().values():
        if kind_of(layer) == kind and layer.isValid():
            return layer
    return None


def known_file(project: QgsProject) -> Optional[Path]:
    """Where the project's drawings are; None if that was not asked yet, or it is gone."""
    for kind in FIELDS:
        layer = drawing_layer(project, kind)
        if layer is not None and layer.providerType() == "ogr":
            path = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path")
            if path:
                return Path(path)
    noted = project.readEntry(SCOPE, ENTRY)[0]
    path = Path(project.readPath(noted)) if noted else None
    return path if path is not None and path.exists() else None


def note_file(project: QgsProject, file: Path) -> None:
    """Remember in the project where its drawings are."""
    project.writeEntry(SCOPE, ENTRY, project.writePath(str(file)))


def proposed_file(project: QgsProject) -> Path:
    """Beside the project's file, else in the user's home."""
    folder = project.homePath()
    return (Path(folder) if folder else Path.home()) / FILE_NAME


def prepare_table(file: Path, kind: str, crs: QgsCoordinateReferenceSystem) -> None:
    """Make the table of a kind in a GeoPackage, unless it is there; for any thread.

    :raises StorageError: the file cannot be written, or has a table of this name that is no
        drawing of ours
    """
    columns = _columns(file, kind)
    if columns is None:
        _create(file, kind, crs)
    elif not {name for name, _ in FIELDS[kind]} <= columns:
        raise StorageError(
            tr("{} has a layer '{}' of another kind.").format(file.name, kind),
            advice=tr("Choose another file for the drawings."),
        )


def open_drawing(file: Path, kind: str, title: str) -> QgsVectorLayer:
    """The layer of a table, marked as ours; for the main thread.

    :raises StorageError: it cannot be opened
    """
    layer = QgsVectorLayer(f"{file}|layername={kind}", title, "ogr")
    if not layer.isValid():
        raise StorageError(
            tr("{} could not be opened.").format(file.name),
            advice=tr("Choose another file for the drawings."),
        )
    settle(layer)
    layer.setCustomProperty(KIND, kind)
    return layer


def _columns(file: Path, kind: str) -> Optional[set[str]]:
    """Names of a table's columns; None where there is no such table."""
    if not file.exists():
        return None
    source = _opened(file)
    if source is None:
        raise StorageError(
            tr("{} is no GeoPackage.").format(file.name),
            advice=tr("Choose another file for the drawings."),
        )
    table = source.GetLayerByName(kind)
    if table is None:
        return None
    definition = table.GetLayerDefn()
    return {definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())}


def _opened(file: Path) -> Optional[ogr.DataSource]:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return ogr.Open(str(file))
    except RuntimeError:  # somebody has switched GDAL's exceptions on
        return None
    finally:
        gdal.PopErrorHandler()


def _create(file: Path, kind: str, crs: QgsCoordinateReferenceSystem) -> None:
    fields = QgsFields()
    for name, type_ in FIELDS[kind]:
        fields.append(QgsField(name, type_))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = kind
    options.actionOnExistingFile = (
        QgsVectorFileWriter.CreateOrOverwriteLayer
        if file.exists()
        else QgsVectorFileWriter.CreateOrOverwriteFile
    )
    writer = QgsVectorFileWriter.create(
        str(file), fields, QgsWkbTypes.Polygon, crs, QgsCoordinateTransformContext(), options
    )
    problem = writer.errorMessage() if writer.hasError() else ""
    del writer  # which finishes the file
    if problem:
        raise StorageError(
            tr("{} could not be written.").format(file.name),
            detail=problem,
            advice=tr("Choose another file for the drawings."),
        )
