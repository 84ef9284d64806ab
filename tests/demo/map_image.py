"""The project and its map."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont

DPI = 150
MAP_SIZE = (222, 180)  # millimetres


def draw(region: QgsVectorLayer, folder: Path) -> None:
    """Write ``project.qgz`` and ``map.png`` with all layers of the project and the region."""
    project = QgsProject.instance()
    raster = next(layer for layer in project.mapLayers().values() if layer.type() == 1)
    project.setCrs(raster.crs())
    region.setRenderer(region.renderer().clone())
    region.renderer().setSymbol(
        QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": "#e31a1c", "outline_width": "0.8"}
        )
    )
    layers = project.mapLayers().values()
    next(layer for layer in layers if "volumes.gpkg" in layer.source()).setName("Volumes")
    project.addMapLayer(region, False)
    project.layerTreeRoot().insertLayer(1, region)
    layout = _layout(project, region)
    project.layoutManager().addLayout(layout)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    settings.generateWorldFile = False
    result = QgsLayoutExporter(layout).exportToImage(str(folder / "map.png"), settings)
    if result != QgsLayoutExporter.Success:
        raise RuntimeError(f"The map could not be written ({result}).")
    if not project.write(str(folder / "project.qgz")):
        raise RuntimeError("The project could not be written.")


def _layout(project: QgsProject, region: QgsVectorLayer) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Volumes")
    item = QgsLayoutItemMap(layout)
    _place(layout, item, 8, 22, *MAP_SIZE)
    transform = QgsCoordinateTransform(region.crs(), project.crs(), project)
    extent = transform.transformBoundingBox(region.extent())
    extent.scale(1.03)
    item.setExtent(extent)  # zooming needs an extent to start from
    item.attemptResize(QgsLayoutSize(*MAP_SIZE))
    item.zoomToExtent(extent)
    item.setFrameEnabled(True)
    _write(layout, "Stockpile volumes of the demo quarry", 18, 6)
    _write(layout, f"Orthomosaic, 60 photos, {project.crs().userFriendlyIdentifier()}", 9, 15)
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    for group in root.findGroups():
        root.removeChildNode(group)
    _place(layout, legend, 233, 20, 50, 40)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(item)
    bar.applyDefaultSize(QgsUnitTypes.DistanceMeters)
    _place(layout, bar, 233, 186, 60, 12)
    return layout


def _write(layout: QgsPrintLayout, text: str, size: int, top: float) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(QFont("Open Sans", size))
    _place(layout, label, 8, top, 220, size * 0.6)


def _place(layout: QgsPrintLayout, item, x: float, y: float, width: float, height: float) -> None:
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))
