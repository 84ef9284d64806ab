"""What a report's layout is made of: its project, its layer, and what lies below the polygons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsMapLayer,
    QgsMapLayerType,
    QgsPrintLayout,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QLocale

from ..adapters.main_thread import on_main_thread
from ..jobs.volume_report import Report, find_columns
from ..progress import Progress, check_cancelled
from ..words import tr
from . import origin
from .asleep import is_asleep
from .report_contents import Contents
from .report_layout import new_layout, pieces, whole_extent
from .style import style_volumes


@dataclass(frozen=True)
class Polygons:
    """Polygons with volumes that are no layer of the user's project.

    :param crs: theirs
    """

    fields: QgsFields
    crs: QgsCoordinateReferenceSystem
    features: Sequence[QgsFeature]


class Document:
    """A layout with all that it needs; for the main thread but :meth:`fill`.

    A layer of the user's project gives a layout of that project, which :meth:`keep` adds to it.
    Other polygons give one of a project of its own, which ends with it.

    :param project: the user's
    :ivar backdrop: what is drawn below the polygons, the uppermost first
    :ivar asleep: names of layers that belong there, but cannot be drawn before signing in
    :ivar pieces: to be called one after the other; they fill the layout
    """

    def __init__(
        self,
        project: QgsProject,
        polygons: Union[QgsVectorLayer, Polygons],
        report: Report,
        density: Optional[float],
        title: str,
    ) -> None:
        self._is_users = isinstance(polygons, QgsVectorLayer)
        self._is_kept = False
        self.project = project
        if isinstance(polygons, Polygons):
            self.project = QgsProject()
            self.layer = _layer_of(polygons, self.project)
        else:
            self.layer = polygons
        below = _backdrop(project, self.layer)
        self.backdrop = [found for found in below if not is_asleep(found.source())]
        self.asleep = [found.name() for found in below if is_asleep(found.source())]
        title = title or tr("Volumes report")
        self.layout: QgsPrintLayout = new_layout(self.project, title)
        contents = Contents(
            layer=self.layer,
            columns=find_columns(self.layer.fields().names()),
            report=report,
            backdrop=below if self._is_users else (),
            density=density,
            title=title,
            site=_site(below) or project.title(),
            date=QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat),
        )
        self.pieces = pieces(self.layout, contents)

    def fill(self, progress: Progress) -> None:
        """Fill the layout; from another thread, the main thread gets its breath between pieces.

        :raises Cancelled: the layout is not whole
        """
        for piece in self.pieces:
            check_cancelled(progress)
            on_main_thread(piece)

    def keep(self) -> str:
        """Leave the layout in the user's project. Its name there; empty: it does not belong there.

        A layout that is there already is somebody's work: the new one gets another name.
        """
        layout, manager = self.layout, self.project.layoutManager()
        if not self._is_users:
            return ""
        name, number = layout.name(), 1
        while manager.layoutByName(layout.name()) is not None:
            number += 1
            layout.setName(f"{name} ({number})")
        self._is_kept = manager.addLayout(layout)
        return str(layout.name()) if self._is_kept else ""

    def close(self) -> None:
        """Nothing of QGIS's is left for another thread to delete.

        Not even where an error keeps the frames that it passed, and what these name.
        """
        if not self._is_kept:
            sip.delete(self.layout)
        if not self._is_users:
            sip.delete(self.project)
        del self.pieces, self.layout, self.layer, self.backdrop, self.project


def _layer_of(polygons: Polygons, project: QgsProject) -> QgsVectorLayer:
    """A layer of ``project`` with the polygons."""
    layer = QgsVectorLayer("MultiPolygon", tr("Volumes"), "memory")
    layer.setCrs(polygons.crs)
    names = sorted(set(find_columns(polygons.fields.names()).values()))
    # Without limits of length, as memory layers refuse what is longer.
    fields = [QgsField(name, polygons.fields.field(name).type()) for name in names]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    for feature in polygons.features:
        copy = QgsFeature(layer.fields())
        copy.setAttributes([feature[name] for name in names])
        copy.setGeometry(feature.geometry())
        layer.dataProvider().addFeature(copy)
    layer.updateExtents()
    if "status" in layer.fields().names():
        style_volumes(layer)
    project.setCrs(layer.crs())
    project.addMapLayer(layer)
    return layer


def _backdrop(project: QgsProject, layer: QgsVectorLayer) -> list[QgsMapLayer]:
    """The raster layers that the user sees; without any below the polygons, an orthomosaic."""
    tree = project.layerTreeRoot()
    rasters = [found for found in tree.layerOrder() if _is_raster(found)]
    shown = tree.checkedLayers()
    visible = [found for found in rasters if found in shown]
    if any(_is_below(found, layer, project) for found in visible):
        return visible
    for found in rasters:
        place = origin.read(found)
        if place is not None and place.kind == "ortho" and _is_below(found, layer, project):
            return [found, *visible]
    return visible


def _is_raster(layer: QgsMapLayer) -> bool:
    return layer.type() == QgsMapLayerType.RasterLayer and layer.isValid()


def _is_below(raster: QgsMapLayer, layer: QgsVectorLayer, project: QgsProject) -> bool:
    transform = QgsCoordinateTransform(layer.crs(), raster.crs(), project)
    try:
        extent = transform.transformBoundingBox(whole_extent(layer))
    except QgsCsException:
        return False
    return bool(raster.extent().intersects(extent))


def _site(layers: Sequence[QgsMapLayer]) -> str:
    """Name of the PIX4D project that is seen."""
    for layer in layers:
        place = origin.read(layer)
        if place is not None and place.project_name:
            return place.project_name
    return ""


def users_layer(project: QgsProject, given: Any) -> Optional[QgsVectorLayer]:
    """The layer of the project that an algorithm's parameter means; None: it is no whole layer.

    :param given: a layer, its id or source, or a definition of features
    """
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        filtered = getattr(given, "filterExpression", "")  # since QGIS 3.32
        if given.selectedFeaturesOnly or given.featureLimit >= 0 or filtered:
            return None
        given = given.source.staticValue()
    if isinstance(given, QgsMapLayer):
        given = given.id()
    for layer in project.mapLayers().values():
        if given in (layer.id(), layer.source()) and isinstance(layer, QgsVectorLayer):
            return layer
    return None
