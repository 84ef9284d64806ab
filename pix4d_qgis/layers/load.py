"""Finished rasters as layers: built off the main thread, shown together in one group."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import contextmanager
from typing import Callable

from osgeo import gdal
from qgis.core import (
    QgsDataProvider,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRenderer,
)
from qgis.PyQt import sip

from ..adapters.crs_text import settle
from ..errors import StorageError
from ..words import tr
from . import origin, shape, temporal
from .asleep import open_layer, real_source
from .sampling import open_raster
from .style import dsm_renderer, ortho_renderer, style_volumes

RENDERERS: dict[str, Callable[[gdal.Dataset], QgsRasterRenderer]] = {
    "ortho": ortho_renderer,
    "dsm": dsm_renderer,
}

AT_OPENING = "GDAL_INGESTED_BYTES_AT_OPEN"
# Of 20,000 x 20,000 pixels with all overviews, and the smallest overview of most.
HEADER = str(128 * 1024)


def raster_layer(
    source: str, name: str, kind: str, cancelled: Callable[[], bool] = lambda: False
) -> QgsRasterLayer:
    """A styled layer that reads nothing but its header when it opens; for any thread.

    :param kind: a key of ``RENDERERS``
    :param cancelled: asked several times a second while a failure waits for the next try
    :raises StorageError: the file cannot be opened; :raises Cancelled: by the user
    """
    layer = QgsRasterLayer()
    with header_in_one_request():
        # With a renderer in place QGIS asks for no statistics, which would read the file.
        layer.setRenderer(RENDERERS[kind](open_raster(source, cancelled)))
        options = QgsDataProvider.ProviderOptions()
        layer.setDataSource(source, name, "gdal", options, False)
    if not layer.isValid():
        raise StorageError(
            tr("QGIS could not open {name}.").format(name=name),
            advice=tr("Check the network; if it persists, use 'Download outputs'."),
            try_again=True,
        )
    shape.write(layer, shape.of(layer))
    return layer


@contextmanager
def header_in_one_request() -> Iterator[None]:
    """GDAL begins with 16 kB, and then asks for the rest of the header. For this thread only."""
    gdal.SetThreadLocalConfigOption(AT_OPENING, HEADER)
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(AT_OPENING, None)


class Placement(QgsProcessingLayerPostProcessorInterface):
    """Puts a layer that Processing has loaded into its project's group and shows the whole of it.

    Where the map has a layer of the same source already, that one is opened anew in its stead.

    :param group: the name of the group in the layer tree
    :param on_top: whether it lies above the group's other layers
    :param zoom: called with the layer once it is in place
    """

    def __init__(self, group: str, on_top: bool, zoom: Callable[[QgsMapLayer], None]) -> None:
        super().__init__()
        self.group = group
        self._on_top = on_top
        self._zoom = zoom

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        project = context.project() or QgsProject.instance()
        settle_crs(project, layer)
        older = _twins(project, layer)
        for twin in older:
            origin.copy(layer, twin)
            shape.copy(layer, twin)
            temporal.copy(layer, twin)
            open_layer(twin)
        if older:
            # Nothing in Processing touches the layer after this call.
            project.removeMapLayer(layer.id())
        else:
            # In newer QGIS all of them are in the layer tree before the first one gets here.
            self.place(project, layer, set(context.layersToLoadOnCompletion()))
        self._zoom(older[0] if older else layer)

    def place(self, project: QgsProject, layer: QgsMapLayer, newcomers: Container[str]) -> None:
        """Give the layer its place in the layer tree.

        :param newcomers: ids of the layers that have no place yet
        """
        place = 0 if self._on_top else -1
        move_to_group(project, layer, self.group, newcomers, lambda group: place)


def settle_crs(project: QgsProject, layer: QgsMapLayer) -> None:
    """Give a layer that comes from a thread, and the map that took its CRS, one of this thread."""
    taken = project.crs() == layer.crs()
    settle(layer)
    if taken:
        settle(project)


def _twins(project: QgsProject, layer: QgsMapLayer) -> list[QgsRasterLayer]:
    """The other raster layers of a project with the same source, awake or asleep."""
    return [
        other
        for other in project.mapLayers().values()
        if isinstance(other, QgsRasterLayer)
        and other.id() != layer.id()
        and real_source(other.source()) == real_source(layer.source())
    ]


class VolumeStyle(QgsProcessingLayerPostProcessorInterface):
    """Styles and labels the layer of volumes that Processing has loaded."""

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        style_volumes(layer)


def style_when_loaded(context: QgsProcessingContext, target: str | None) -> None:
    """Style an output of volumes, if Processing is going to load it."""
    if target and context.willLoadLayerOnCompletion(target):
        details = context.layerToLoadOnCompletionDetails(target)
        details.setPostProcessor(_kept(VolumeStyle()))


def queue(
    context: QgsProcessingContext,
    layer: QgsMapLayer,
    output: str,
    post_processor: QgsProcessingLayerPostProcessorInterface,
) -> None:
    """Hand a layer to Processing, which loads it when the algorithm has ended.

    :param output: the algorithm's output that it belongs to
    """
    name = layer.name()
    context.temporaryLayerStore().addMapLayer(layer)
    details = QgsProcessingContext.LayerDetails(name, context.project(), output)
    details.forceName = True
    details.setPostProcessor(_kept(post_processor))
    context.addLayerToLoadOnCompletion(layer.id(), details)


def move_to_group(
    project: QgsProject,
    layer: QgsMapLayer,
    name: str,
    newcomers: Container[str],
    position: Callable[[QgsLayerTreeGroup], int],
) -> None:
    """Move a layer of the project into a group of the layer tree, which is made above all rasters.

    :param newcomers: ids of the layers that have no place yet
    :param position: the layer's place among the children of the group; -1: below them
    """
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    group = root.findGroup(name) or root.insertGroup(_above_rasters(root, newcomers), name)
    group.insertChildNode(position(group), node.clone())
    node.parent().removeChildNode(node)


def _above_rasters(root: QgsLayerTreeGroup, newcomers: Container[str]) -> int:
    """The place of a new group that hides nothing drawn on the rasters there are."""
    children = root.children()
    for index, child in enumerate(children):
        layers = [child] if isinstance(child, QgsLayerTreeLayer) else child.findLayers()
        if any(
            isinstance(node.layer(), QgsRasterLayer) and node.layerId() not in newcomers
            for node in layers
        ):
            return index
    return len(children)


_kept_alive: list[QgsProcessingLayerPostProcessorInterface] = []


def _kept(
    post_processor: QgsProcessingLayerPostProcessorInterface,
) -> QgsProcessingLayerPostProcessorInterface:
    """Hold the Python half of an object for as long as Processing holds the C++ half."""
    _kept_alive[:] = [kept for kept in _kept_alive if not sip.isdeleted(kept)]
    _kept_alive.append(post_processor)
    return post_processor
