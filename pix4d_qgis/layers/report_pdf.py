"""The report's layout as a PDF file, without stopping QGIS for long.

QGIS's layouts belong to the main thread ("layouts are not thread safe", says QGIS's own export
algorithm). So the main thread draws one page at a time, and whoever waits in another thread asks
for the next. What may take long, the streamed layers below the polygons, is drawn before that by
QGIS's parallel renderer, into a picture.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemPicture,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPrintLayout,
    QgsRenderContext,
)
from qgis.PyQt.QtCore import QMarginsF, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ..adapters.main_thread import is_main_thread, on_main_thread
from ..errors import StorageError
from ..progress import Progress, check_cancelled
from ..words import tr
from .report_layout import map_of

DOTS_PER_INCH = 300
BACKDROP_DOTS = 10  # per millimetre
# Seconds for the layers below the polygons: they may lie behind a network that is down.
PATIENCE = 120.0
BACKDROP_FILE = "backdrop.jpg"
UNFINISHED = ".part"
# Bytes at the end of a PDF file that hold its end mark.
TAIL = 1024
END = b"%%EOF"


def export(
    layout: QgsPrintLayout,
    backdrop: Sequence[QgsMapLayer],
    target: Path,
    progress: Progress,
) -> None:
    """Write the layout to the file ``target``; any thread.

    :param backdrop: the layers below the polygons, the uppermost first
    :param progress: is warned of what the file lacks
    :raises StorageError: the file cannot be written
    :raises Cancelled: there is no file then
    """
    unfinished = target.with_name(target.name + UNFINISHED)
    with tempfile.TemporaryDirectory(prefix="pix4d-report-") as folder:
        picture = None
        if backdrop:
            image = _draw_backdrop(layout, backdrop, progress)
            picture = Path(folder) / BACKDROP_FILE
            if not image.save(str(picture), quality=90):
                raise StorageError(tr("The map could not be written to {}.").format(folder))
        pages = on_main_thread(lambda: _Pages(layout, picture, unfinished))
        try:
            for number in range(pages.count):
                check_cancelled(progress)
                progress.percent(100 * number / pages.count)
                on_main_thread(lambda number=number: pages.draw(number))  # type: ignore[misc]
        finally:
            on_main_thread(pages.close)
            if not pages.finished:
                unfinished.unlink(missing_ok=True)
    _complete(unfinished, target)


def _complete(unfinished: Path, target: Path) -> None:
    """Give the file its name, if it is whole: on a full disk Qt fails without a word."""
    try:
        with unfinished.open("rb") as file:
            file.seek(-min(TAIL, unfinished.stat().st_size), os.SEEK_END)
            whole = END in file.read()
        if whole:
            unfinished.replace(target)
            return
        unfinished.unlink()
    except OSError as error:
        raise _not_written(target, error.strerror or "") from None
    raise _not_written(target)


def _not_written(target: Path, reason: str = "") -> StorageError:
    return StorageError(
        tr("{} could not be written.").format(target),
        advice=tr("Check the space that is left on its disk, and the rights to its folder."),
        detail=reason,
    )


class _Pages:
    """Draws page by page into a file; for the main thread.

    :param picture: what to put under the polygons in place of the layers below them; None: nothing
    :ivar finished: whether all pages are in the file
    """

    def __init__(self, layout: QgsPrintLayout, picture: Optional[Path], target: Path) -> None:
        self._layout = layout
        self._backdrop = _Backdrop(layout, picture)
        self.count = layout.pageCollection().pageCount()
        self.finished = False
        self._exporter = QgsLayoutExporter(layout)
        layout.renderContext().setDpi(DOTS_PER_INCH)
        layout.renderContext().setTextRenderFormat(QgsRenderContext.TextFormatAlwaysText)
        self._writer = QPdfWriter(str(target))
        self._writer.setResolution(DOTS_PER_INCH)
        self._writer.setTitle(layout.name())
        paper = QPageSize(QPageSize.PageSizeId.A4)
        landscape = QPageLayout.Orientation.Landscape
        self._writer.setPageLayout(QPageLayout(paper, landscape, QMarginsF(0, 0, 0, 0)))
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            self.close()
            raise StorageError(
                tr("{} could not be written.").format(target.with_suffix("")),
                advice=tr(
                    "Check the space that is left on its disk, and the rights to its folder."
                ),
            )

    def draw(self, number: int) -> None:
        if number:
            self._writer.newPage()
        self._exporter.renderPage(self._painter, number)
        self.finished = number == self.count - 1

    def close(self) -> None:
        """Finish the file, and leave the layout as it was."""
        if self._painter.isActive():
            self._painter.end()
        self._backdrop.remove()
        # Nothing of Qt's is left for another thread to delete.
        del self._layout, self._backdrop, self._exporter, self._painter, self._writer


class _Backdrop:
    """A picture, or nothing, in place of the map's lower layers; :meth:`remove` puts these back."""

    def __init__(self, layout: QgsPrintLayout, file: Optional[Path]) -> None:
        self._layout = layout
        self._map = map_of(layout)
        self._layers = self._map.layers()
        self._map.setLayers(self._layers[:1])
        self._picture: Optional[QgsLayoutItemPicture] = None
        if file is not None:
            self._put_below(file)

    def _put_below(self, file: Path) -> None:
        self._map.setBackgroundEnabled(False)
        picture = self._picture = QgsLayoutItemPicture(self._layout)
        picture.setResizeMode(QgsLayoutItemPicture.Stretch)
        picture.setPicturePath(str(file))
        self._layout.addLayoutItem(picture)
        picture.attemptSetSceneRect(self._map.mapRectToScene(self._map.rect()))
        self._layout.moveItemToBottom(picture)

    def remove(self) -> None:
        if self._picture is not None:
            self._layout.removeLayoutItem(self._picture)
        self._map.setBackgroundEnabled(True)
        self._map.setLayers(self._layers)


def _draw_backdrop(
    layout: QgsPrintLayout,
    layers: Sequence[QgsMapLayer],
    progress: Progress,
) -> QImage:
    drawing = on_main_thread(lambda: _Drawing(_settings(layout, layers)))
    try:
        if is_main_thread():
            drawing.wait()
        elif not drawing.waited(progress.is_cancelled):
            progress.warn(tr("The map below the polygons is incomplete: drawing it took too long."))
    finally:
        image, problems = on_main_thread(drawing.close)
    check_cancelled(progress)
    for problem in dict.fromkeys(problems):
        progress.warn(tr("The map below the polygons is incomplete: {}").format(problem))
    return image


class _Drawing:
    """A map that is being drawn; for the main thread but :meth:`waited`."""

    def __init__(self, settings: QgsMapSettings) -> None:
        self._finished = threading.Event()
        self._job: Optional[QgsMapRendererParallelJob] = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._finished.set)
        self._job.start()

    def wait(self) -> None:
        if self._job is not None:
            self._job.waitForFinished()

    def waited(self, cancelled: Callable[[], bool]) -> bool:
        """In another thread: wait until it is finished, cancelled, or it takes too long."""
        end = time.monotonic() + PATIENCE
        while not self._finished.wait(0.1):
            if cancelled() or time.monotonic() > end:
                on_main_thread(self._cancel)
                self._finished.wait(PATIENCE)
                return False
        return True

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancelWithoutBlocking()

    def close(self) -> tuple[QImage, list[str]]:
        """The picture, and why it is not complete."""
        job, self._job = self._job, None
        if job is None:
            return QImage(), []
        job.finished.disconnect(self._finished.set)
        return job.renderedImage(), [error.message for error in job.errors()]


def _settings(layout: QgsPrintLayout, layers: Sequence[QgsMapLayer]) -> QgsMapSettings:
    item = map_of(layout)
    size = item.rect()
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(layout.project().crs())
    settings.setTransformContext(layout.project().transformContext())
    settings.setExtent(item.extent())
    settings.setOutputDpi(BACKDROP_DOTS * 25.4)
    settings.setOutputSize(
        QSize(round(size.width() * BACKDROP_DOTS), round(size.height() * BACKDROP_DOTS))
    )
    settings.setBackgroundColor(QColor("white"))
    return settings
