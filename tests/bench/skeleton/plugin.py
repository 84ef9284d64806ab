"""A menu entry and a provider with twelve idle algorithms: what start-up is compared with."""

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterString,
    QgsProcessingProvider,
)
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction


class Algorithm(QgsProcessingAlgorithm):
    def __init__(self, number):
        super().__init__()
        self._number = number

    def createInstance(self):
        return Algorithm(self._number)

    def name(self):
        return f"nothing{self._number}"

    def displayName(self):
        return f"Nothing {self._number}"

    def initAlgorithm(self, configuration=None):
        for name in "ABC":
            self.addParameter(QgsProcessingParameterString(name, name, optional=True))

    def processAlgorithm(self, parameters, context, feedback):
        return {}


class Provider(QgsProcessingProvider):
    def id(self):
        return "skeleton"

    def name(self):
        return "Skeleton"

    def loadAlgorithms(self):
        for number in range(12):
            self.addAlgorithm(Algorithm(number))


class Skeleton:
    def __init__(self, iface):
        self._iface = iface

    def initGui(self):
        self._provider = Provider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._action = QAction(QIcon(), "Skeleton", self._iface.mainWindow())
        self._iface.addPluginToMenu("Skeleton", self._action)

    def unload(self):
        self._iface.removePluginMenu("Skeleton", self._action)
        self._action.deleteLater()
        QgsApplication.processingRegistry().removeProvider(self._provider)
