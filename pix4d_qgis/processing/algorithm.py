"""What every algorithm shares: its names, its connection, and errors in words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QIcon

from ..adapters.icons import icon
from ..errors import Pix4dError, StorageError
from ..words import tr
from . import parameters as given

if TYPE_CHECKING:
    from ..api.pix4d.client import Pix4dClient

# Formats in which as many features are found as were written.
READ_BACK = (".gpkg", ".geojson", ".shp", ".csv", ".fgb")
HELP_URL = "https://example.org/pix4d_qgis"


class Call:
    """One run of an algorithm: its parameter values, its progress, and the service.

    :ivar read: the values
    :ivar progress: where to report, and whether to stop
    :ivar project: the integer id of the project that it is about, once that is known
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        from ..adapters.feedback import FeedbackProgress

        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback
        self.read = given.Reader(algorithm, parameters, context)
        self.progress = FeedbackProgress(feedback)
        self.project: int | None = None

    @cached_property
    def client(self) -> Pix4dClient:
        """The client of the chosen connection; a cancel ends its requests."""
        from ..adapters.connections import resolve
        from ..api.pix4d.client import Pix4dClient

        return Pix4dClient(resolve(self.read.text(given.CONNECTION)), self.feedback.isCanceled)

    def project_id(self) -> int:
        """The integer id of the chosen project; a uuid is looked for in the account."""
        self.project = self.client.projects.resolve(self.read.project())
        return self.project

    def table(self, name: str, fields: QgsFields) -> Table:
        """A sink for rows without geometry; one that swallows them if none is wanted."""
        return self.layer(name, fields, QgsWkbTypes.NoGeometry, QgsCoordinateReferenceSystem())

    def layer(
        self,
        name: str,
        fields: QgsFields,
        geometry_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> Table:
        """A sink for features; one that swallows them if none is wanted.

        Key columns are made anew: one polygon may give several rows.
        """
        sink, target = self.algorithm.parameterAsSink(
            self.parameters,
            name,
            self.context,
            fields,
            geometry_type,
            crs,
            QgsFeatureSink.RegeneratePrimaryKey,
        )
        return Table(sink, target, fields)


class Table:
    """Rows of one output; in files for spreadsheet programs no text is a formula."""

    def __init__(self, sink: QgsFeatureSink | None, target: str | None, fields: QgsFields) -> None:
        from .spreadsheets import is_spreadsheet, without_formula

        self._sink = sink
        self._fields = fields
        self.target = target or None
        self._tamed = without_formula if is_spreadsheet(target) else None
        self._rows = 0

    def add(self, values: list[Any], geometry: QgsGeometry | None = None) -> None:
        """:raises StorageError: the row cannot be written"""
        if self._sink is None:
            return
        if self._tamed is not None:
            values = [self._tamed(value) for value in values]
        feature = QgsFeature(self._fields)
        feature.setAttributes(values)
        if geometry is not None:
            feature.setGeometry(geometry)
        if not self._sink.addFeature(feature, QgsFeatureSink.FastInsert):
            raise self._not_written(self._sink.lastError())
        self._rows += 1

    def close(self) -> None:
        """Write what is still in memory to the disk, and see whether it is there.

        :raises StorageError: rows are missing; on a full disk some formats fail without a word
        """
        if self._sink is None:
            return
        self._sink.flushBuffer()
        self._sink = None  # which finishes the file
        if str(self.target).endswith(READ_BACK):
            written = QgsVectorLayer(self.target, "", "ogr")
            if not written.isValid() or written.featureCount() < self._rows:
                raise self._not_written(tr("rows are missing in it"))

    def _not_written(self, reason: str) -> StorageError:
        return StorageError(
            tr("{target} could not be written: {reason}.").format(
                target=self.target, reason=" ".join(reason.split())
            ),
            advice=tr("Check the space that is left on its disk, and the rights to its folder."),
        )


class Pix4dAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms; a subclass gives its names, parameters and :meth:`work`."""

    ID = ""
    ICON = ""
    GROUP_ID = ""
    # Whether it makes a project or changes its state, which the window wants to know.
    CHANGES_PROJECT = False

    def title(self) -> str:
        """Name in the toolbox, translated."""
        raise NotImplementedError

    def keywords(self) -> str:
        """Search words, comma-separated, translated."""
        raise NotImplementedError

    def help(self) -> str:
        """What it does, for the panel beside the parameters, translated."""
        raise NotImplementedError

    def define(self) -> None:
        """Add the parameters and outputs beside the connection."""
        raise NotImplementedError

    def work(self, call: Call) -> dict[str, Any]:
        """Do it and return the outputs. :raises Pix4dError: with a message for the user"""
        raise NotImplementedError

    def check(self, read: given.Reader) -> None:
        """Look at the parameters before the run. :raises Pix4dError: what is wrong with them"""

    def createInstance(self) -> Pix4dAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return self.title()

    def group(self) -> str:
        return {
            "projects": tr("Projects"),
            "photos": tr("Photos"),
            "run": tr("Processing"),
            "results": tr("Results"),
            "measurement": tr("Measurement"),
            "setup": tr("Set-up"),
        }[self.GROUP_ID]

    def groupId(self) -> str:
        return self.GROUP_ID

    def tags(self) -> list[str]:
        return [word.strip() for word in f"pix4d,{self.keywords()}".split(",")]

    def icon(self) -> QIcon:
        return icon(self.ICON)

    def shortHelpString(self) -> str:
        return self.help()

    def helpUrl(self) -> str:
        return HELP_URL

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.define()
        self.addParameter(given.connection())

    def preprocessParameters(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Keep only the id of a pasted address: it may hold a share token."""
        return given.without_share_token(parameters)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        try:
            self.check(given.Reader(self, parameters, context))
        except Pix4dError as error:
            return False, str(error)
        except ImportError as error:
            return False, _package_problem(error)
        return True, ""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        call = Call(self, parameters, context, feedback)
        try:
            return self.work(call)
        except Pix4dError as error:
            raise QgsProcessingException(str(error)) from None
        except ImportError as error:
            raise QgsProcessingException(_package_problem(error)) from None
        finally:
            # Also what was broken off may have changed something.
            if self.CHANGES_PROJECT and call.project is not None:
                from ..adapters.news import changed

                changed(call.project)


def _package_problem(error: ImportError) -> str:
    """What to say about a package that is missing; an import that is none of it goes on."""
    from ..adapters.packages import report_problem

    problem = report_problem(error)
    if problem is None:
        raise error
    return problem
