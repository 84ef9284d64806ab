"""Layers of a certain time, for QGIS's temporal controller."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Optional

from qgis.core import (
    QgsDateTimeRange,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterLayerTemporalProperties,
    QgsTemporalUtils,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime


def show_during(layer: QgsRasterLayer, begins: datetime, ends: datetime) -> None:
    """Let the temporal controller show a raster from ``begins`` to ``ends``, both included.

    Without the controller it is shown always. For the thread of the layer.

    :param begins: and ``ends`` have their time zones
    """
    _set(layer, QgsDateTimeRange(_moment(begins), _moment(ends)))


def period(layer: QgsMapLayer) -> Optional[QgsDateTimeRange]:
    """The time that a raster is shown in; None where the controller has no say in it."""
    if not isinstance(layer, QgsRasterLayer):
        return None
    properties = layer.temporalProperties()
    fixed = QgsRasterLayerTemporalProperties.ModeFixedTemporalRange
    if not properties.isActive() or properties.mode() != fixed:
        return None
    return properties.fixedTemporalRange()


def copy(source: QgsMapLayer, target: QgsRasterLayer) -> None:
    """Give a raster the time of another, if that has one."""
    found = period(source)
    if found is not None:
        _set(target, found)


def span_project(project: QgsProject) -> None:
    """Let the project's time cover that of all its layers, in steps from one to the next.

    The controller offers it as the project's range. For the main thread.
    """
    settings = project.timeSettings()
    settings.setTemporalRange(QgsTemporalUtils.calculateTemporalRangeForProject(project))
    settings.setTimeStepUnit(QgsUnitTypes.TemporalIrregularStep)
    settings.setTimeStep(1)


def stops(project: QgsProject) -> list[QgsDateTimeRange]:
    """The times of all layers of a project, where those that overlap are one."""
    return list(QgsTemporalUtils.usedTemporalRangesForProject(project))


def play() -> None:
    """Let QGIS play the time of all layers of its project. For the main thread."""
    from ..adapters.canvas import play_time

    project = QgsProject.instance()
    found = stops(project)
    if found:
        play_time(QgsTemporalUtils.calculateTemporalRangeForProject(project), found)


def _set(layer: QgsRasterLayer, found: QgsDateTimeRange) -> None:
    properties = layer.temporalProperties()
    properties.setMode(QgsRasterLayerTemporalProperties.ModeFixedTemporalRange)
    properties.setFixedTemporalRange(found)
    properties.setIsActive(True)


def _moment(moment: datetime) -> QDateTime:
    utc = moment.astimezone(timezone.utc)
    time = QTime(utc.hour, utc.minute, utc.second)
    return QDateTime(QDate(utc.year, utc.month, utc.day), time, Qt.TimeSpec.UTC)
