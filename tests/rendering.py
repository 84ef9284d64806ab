"""Drawing layers while QGIS lives, and what is seen of it."""

from __future__ import annotations

import time
from contextlib import contextmanager

import numpy as np
from osgeo import gdal
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QEventLoop, QSize, QThreadPool, QTimer
from qgis.PyQt.QtGui import QColor


def wait(seconds, until=lambda: False):
    """Let QGIS live for some time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    return until()


def started(layers, extent=None, size=(200, 160)):
    """A render of layers that has begun."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(extent or layers[0].extent())
    settings.setOutputSize(QSize(*size))
    settings.setBackgroundColor(QColor("transparent"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    return job


def drawn(job):
    """Whether everything was drawn; waits for it while QGIS lives."""
    assert wait(20, until=lambda: not job.isActive())
    return not job.errors() and bool((values(job.renderedImage())[..., 3] > 0).all())


def pixels(canvas):
    """What a map shows: red, green, blue and alpha, (rows, columns, 4)."""
    return values(canvas.grab().toImage())


def values(image):
    image = image.convertToFormat(image.Format.Format_RGBA8888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4).copy()


def inside(layer, share=0.4):
    """An extent well inside of the layer, so that every pixel of the map has data."""
    whole = QgsRectangle(layer.extent())
    whole.scale(share)
    return whole


def failed(requests):
    return [r for r in requests.list if r.service == "s3" and r.status >= 400]


@contextmanager
def repaints(layers):
    """How often ``layers`` ask to be drawn anew."""
    asked = []
    slots = []
    for layer in layers:
        slots.append((layer, lambda *_: asked.append(1)))
        layer.repaintRequested.connect(slots[-1][1])
    yield asked
    for layer, slot in slots:
        layer.repaintRequested.disconnect(slot)


def forget_what_was_read():
    """Let GDAL forget it, also what drawings have read that were still under way."""
    QThreadPool.globalInstance().waitForDone()
    gdal.VSICurlClearCache()
    size = gdal.GetCacheMax()
    gdal.SetCacheMax(0)
    gdal.SetCacheMax(size)
