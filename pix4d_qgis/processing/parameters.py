"""The parameters that several algorithms have, and how their values are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QVariant

from ..errors import InvalidInput
from ..words import tr

if TYPE_CHECKING:
    from ..api.pix4d.options import ProcessingOptions
    from ..api.pix4d.projects import NewProject
    from ..api.pix4d.reference import ProjectReference, SiteReference
    from ..geometry.region_of_interest import RegionOfInterest

CONNECTION = "CONNECTION"
PROJECT = "PROJECT"
SITE = "SITE"
NAME = "NAME"
COORDINATE_SYSTEM = "COORDINATE_SYSTEM"
PHOTOS = "PHOTOS"
TIMEOUT = "TIMEOUT"
TAGS = "TAGS"
OUTPUTS = "OUTPUTS"
ROI = "ROI"
THICKNESS = "THICKNESS"
PARTS = "PARTS"
REFUSE, LARGEST = "refuse", "largest"
ORTHO, DSM = "ORTHO", "DSM"
# The rasters that can be loaded, and the output that names each.
RASTERS = {"ortho": ORTHO, "dsm": DSM}
ONE_DAY = 24 * 60 * 60
# Names of systems that QGIS knows and the service does not: USER:100000, ESRI:102003, WKT:PROJCRS[.
_NAMED_BY_QGIS = r"(?i)(?!EPSG:)\w+:|ProjectCrs$"


def connection() -> QgsProcessingParameterDefinition:
    """Name of a connection; the default one when empty."""
    parameter = QgsProcessingParameterString(
        CONNECTION, tr("Connection (empty: the default one)"), optional=True
    )
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
    return parameter


def project(optional: bool = False) -> QgsProcessingParameterDefinition:
    """A project by id, uuid or address; optional where a new one may be made instead."""
    label = (
        tr("Project (to continue one: id, uuid or address)")
        if optional
        else tr("Project (id, uuid or address)")
    )
    return QgsProcessingParameterString(PROJECT, label, optional=optional)


def site() -> QgsProcessingParameterDefinition:
    """A site by id, uuid or address."""
    return QgsProcessingParameterString(SITE, tr("Site (id, uuid or address)"))


def coordinate_system() -> QgsProcessingParameterDefinition:
    """Output CRS; text such as EPSG:2056+5728 or ARBITRARY_METERS passes too."""
    return QgsProcessingParameterCrs(
        COORDINATE_SYSTEM, tr("Output CRS (empty: the UTM zone of the photos)"), optional=True
    )


def photos(optional: bool = False) -> QgsProcessingParameterDefinition:
    """Files and folders."""
    return QgsProcessingParameterMultipleLayers(
        PHOTOS, tr("Photos (files and folders)"), QgsProcessing.TypeFile, optional=optional
    )


def timeout() -> QgsProcessingParameterDefinition:
    """Seconds, a day by default."""
    return QgsProcessingParameterNumber(
        TIMEOUT,
        tr("Longest wait (seconds)"),
        QgsProcessingParameterNumber.Integer,
        ONE_DAY,
        minValue=1,
    )


def choices(
    name: str, label: str, options: Sequence[str], default: Sequence[str] = ()
) -> QgsProcessingParameterDefinition:
    """Several of the service's own words, or none."""
    return QgsProcessingParameterEnum(
        name,
        label,
        options=list(options),
        allowMultiple=True,
        defaultValue=list(default) or None,
        optional=not default,
        usesStaticStrings=True,
    )


def choice(
    name: str, label: str, options: Sequence[str], default: Optional[str] = None
) -> QgsProcessingParameterDefinition:
    """One of the service's own words; optional without a default."""
    return QgsProcessingParameterEnum(
        name,
        label,
        options=list(options),
        defaultValue=default,
        optional=default is None,
        usesStaticStrings=True,
    )


def rasters(name: str) -> QgsProcessingParameterDefinition:
    """Which of the rasters to load; all of them by default."""
    return choices(name, tr("Types"), tuple(RASTERS), tuple(RASTERS))


def polygons(name: str, label: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """A polygon layer of any CRS."""
    return QgsProcessingParameterFeatureSource(
        name, label, [QgsProcessing.TypeVectorPolygon], optional=optional
    )


def thickness() -> QgsProcessingParameterDefinition:
    """Limit of the region of interest across its plane."""
    return QgsProcessingParameterNumber(
        THICKNESS,
        tr("Thickness of the region (m; empty: no limit)"),
        QgsProcessingParameterNumber.Double,
        optional=True,
        minValue=0.0,
    )


def parts() -> QgsProcessingParameterDefinition:
    """What becomes of a region of several parts; the service takes one."""
    return choice(PARTS, tr("Region of several parts"), (REFUSE, LARGEST), REFUSE)


def without_share_token(parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters with a pasted address reduced to its id, or cut at its query."""
    from ..api.pix4d.reference import ProjectReference, SiteReference

    reduced = {
        name: _reduced(parameters[name], reference.parse)
        for name, reference in ((PROJECT, ProjectReference), (SITE, SiteReference))
        if name in parameters
    }
    return {**parameters, **reduced}


def _reduced(value: Any, parse: Callable[[str], object]) -> Any:
    if not isinstance(value, str) or not re.search(r"://|[?#&]", value):
        return value
    try:
        return str(parse(value))
    except InvalidInput:
        return re.split(r"[?#&]", value)[0]


def is_given(value: Any) -> bool:
    """False for None, an empty text, and the NULL of QGIS, which would else be read as 0."""
    return value not in (None, "") and not (isinstance(value, QVariant) and value.isNull())


class Reader:
    """Reads parameter values as plain ones."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context

    def text(self, name: str) -> str:
        if not is_given(self._parameters.get(name, ...)):
            return ""
        return str(self._algorithm.parameterAsString(self._parameters, name, self._context))

    def project(self) -> ProjectReference:
        """:raises InvalidInput: neither an id, nor a uuid, nor an address"""
        from ..api.pix4d.reference import ProjectReference

        return ProjectReference.parse(self.text(PROJECT))

    def site(self) -> SiteReference:
        """:raises InvalidInput: neither an id, nor a uuid, nor an address"""
        from ..api.pix4d.reference import SiteReference

        return SiteReference.parse(self.text(SITE))

    def chosen(self, name: str) -> list[str]:
        """Words of a choice; an unset one gives an empty text, which is none."""
        values = self._algorithm.parameterAsEnumStrings(self._parameters, name, self._context)
        return [value for value in values if value]

    def number(self, name: str) -> Optional[float]:
        """None where nothing was given."""
        if not is_given(self._parameters.get(name)):
            return None
        return float(self._algorithm.parameterAsDouble(self._parameters, name, self._context))

    def flag(self, name: str) -> bool:
        return bool(self._algorithm.parameterAsBool(self._parameters, name, self._context))

    def paths(self, name: str) -> list[Path]:
        files = self._algorithm.parameterAsFileList(self._parameters, name, self._context)
        return [Path(file) for file in files if file]

    def coordinate_system(self) -> str:
        """The output CRS in the service's spelling; empty for its default.

        :raises InvalidInput: one that the service would refuse
        """
        from ..adapters.crs_text import crs_text
        from ..geometry.crs import check_output_crs

        value = self._parameters.get(COORDINATE_SYSTEM)
        if isinstance(value, QgsCoordinateReferenceSystem):
            return check_output_crs(crs_text(value))
        text = self.text(COORDINATE_SYSTEM)
        if re.match(_NAMED_BY_QGIS, text):
            crs = self._algorithm.parameterAsCrs(self._parameters, COORDINATE_SYSTEM, self._context)
            text = crs_text(crs) or text
        return check_output_crs(text)

    def region(self, layer: str = ROI, area: str = "") -> Optional[RegionOfInterest]:
        """The region of interest of a polygon layer or of an ``area`` text; None without both.

        :raises InvalidInput: it cannot be used
        """
        from ..adapters.features import crs_wkt, read_polygons
        from ..geometry.region_of_interest import from_area, region_of_interest

        text = self.text(area) if area else ""
        given = is_given(self._parameters.get(layer))
        if given and text:
            raise InvalidInput(
                tr("Both {layer} and {area} are given.").format(layer=layer, area=area),
                advice=tr("Give one of them."),
            )
        if text:
            region = from_area(text)
            thickness = self.number(THICKNESS)
            return (
                region if thickness is None else from_area({**region.area, "thickness": thickness})
            )
        if not given:
            return None
        source = self._algorithm.parameterAsSource(self._parameters, layer, self._context)
        if source is None:
            raise InvalidInput(tr("The layer of the region of interest cannot be opened."))
        _, polygons_found = read_polygons(source, tr("region of interest"))
        return region_of_interest(
            polygons_found,
            crs_wkt(source.sourceCrs()),
            thickness=self.number(THICKNESS),
            parts=(self.chosen(PARTS) or [REFUSE])[0],
        )

    def new_project(
        self, project_type: str = "", parent_type: str = "", parent_uuid: str = ""
    ) -> NewProject:
        """What to create; the arguments are names of parameters, where the algorithm has them.

        :raises InvalidInput: values that the service would refuse
        """
        from ..api.pix4d.projects import NewProject

        new = NewProject(
            name=self.text(NAME),
            coordinate_system=self.coordinate_system(),
            project_type="".join(self.chosen(project_type)) if project_type else "",
            parent_type="".join(self.chosen(parent_type)) if parent_type else "",
            parent_uuid=self.text(parent_uuid).strip() if parent_uuid else "",
        )
        new.to_json()
        return new

    def options(
        self, region: Optional[RegionOfInterest], formats: Optional[dict[str, list[str]]] = None
    ) -> ProcessingOptions:
        """:raises InvalidInput: values that exclude one another"""
        from ..api.pix4d.options import ProcessingOptions

        options = ProcessingOptions(
            tags=self.chosen(TAGS),
            outputs=self.chosen(OUTPUTS),
            formats=formats or {},
            area=region.area if region else None,
        )
        options.to_json()
        return options
