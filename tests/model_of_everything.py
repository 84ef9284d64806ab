"""A Processing model of the main job, built as the model designer builds one."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from toolbox import CRS

Source = QgsProcessingModelChildParameterSource


def _step(name, previous, **parameters):
    """A step that runs after ``previous``; a parameter is a value or a source."""
    child = QgsProcessingModelChildAlgorithm(f"pix4d:{name}")
    child.setChildId(name)
    if previous:
        child.setDependencies([QgsProcessingModelChildDependency(previous)])
    for parameter, value in parameters.items():
        source = value if isinstance(value, Source) else Source.fromStaticValue(value)
        child.addParameterSources(parameter, [source])
    return child


def chain():
    """From photos to layers and volumes, in a model with three inputs."""
    model = QgsProcessingModelAlgorithm("chain", "tests")
    for parameter in (
        QgsProcessingParameterString("PHOTO_FOLDER", "Photos"),
        QgsProcessingParameterFeatureSource("REGION", "Region"),
        QgsProcessingParameterFeatureSource("PILES", "Piles"),
    ):
        model.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    project = Source.fromChildOutput("createproject", "PROJECT_ID")
    area = Source.fromChildOutput("regionofinterest", "AREA")
    volumes = _step(
        "computevolumes",
        "loadoutputs",
        PROJECT=project,
        INPUT=Source.fromModelParameter("PILES"),
        BASE_SURFACE=["triangulated"],
    )
    output = QgsProcessingModelOutput("Volumes")
    output.setChildId("computevolumes")
    output.setChildOutputName("OUTPUT")
    volumes.setModelOutputs({"Volumes": output})
    for child in (
        _step("regionofinterest", "", INPUT=Source.fromModelParameter("REGION")),
        _step("createproject", "", NAME="Model", COORDINATE_SYSTEM=CRS),
        _step(
            "uploadphotos",
            "createproject",
            PROJECT=project,
            PHOTOS=Source.fromModelParameter("PHOTO_FOLDER"),
        ),
        _step(
            "setprocessingoptions",
            "uploadphotos",
            PROJECT=project,
            AREA=area,
            THICKNESS=Source.fromExpression("100 + 23"),
            TAGS=["nadir"],
        ),
        _step("startprocessing", "setprocessingoptions", PROJECT=project, SEND_EMAIL=False),
        _step("waitforprocessing", "startprocessing", PROJECT=project, TIMEOUT=60),
        _step("loadoutputs", "waitforprocessing", PROJECT=project),
        volumes,
        _step(
            "volumesreport",
            "computevolumes",
            INPUT=Source.fromChildOutput("computevolumes", "OUTPUT"),
            DENSITY=2.0,
        ),
    ):
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model
