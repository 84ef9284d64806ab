"""The algorithms chained in a model, where values come from earlier steps."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from model_of_everything import Source, chain
from pix4d_qgis.adapters import authentication, connections
from pix4d_qgis.api.connection import ClientCredentials
from qgis_profile import auth_database  # noqa: F401
from sandbox import QUARRY
from toolbox import Log, layer, run_in_task, square, stockpiles


@pytest.fixture
def model(toolbox):
    return chain()


@pytest.fixture
def inputs(model, photos):
    (output,) = model.destinationParameterDefinitions()
    return {
        "PHOTO_FOLDER": str(photos),
        "REGION": layer(square(0, 0, 99)),
        "PILES": stockpiles(),
        output.name(): "TEMPORARY_OUTPUT",
    }


def _load_results(model, context, feedback, parameters):
    """What Processing's dialogs do after a run."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    assert handleAlgorithmResults(model, context, feedback, parameters=parameters), feedback.text


def _assert_loaded(number, sandbox):
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert set(layers) == {"Orthomosaic", "DSM", "Volumes"}
    for found in layers.values():
        assert found.isValid()
        assert found.thread() == QCoreApplication.instance().thread()
    group = QgsProject.instance().layerTreeRoot().findGroup("Model")
    assert [node.name() for node in group.children()] == ["Orthomosaic", "DSM"]
    rows = {row["name"]: row for row in layers["Volumes"].getFeatures()}
    for pile in QUARRY:
        assert rows[pile.name]["cut"] == pytest.approx(pile.expected_cut, rel=0.01, abs=0.5)
    assert layers["Volumes"].labelsEnabled()
    assert sandbox.project(number).options["area"]["thickness"] == 123


def loading_context(model, inputs, feedback):
    """A context and parameters with which the results are to be loaded into the project."""
    from processing.tools import dataobjects
    from qgis.core import QgsProcessingOutputLayerDefinition

    context = dataobjects.createContext(feedback)
    (output,) = model.destinationParameterDefinitions()
    target = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    target.destinationName = "Volumes"
    return context, {**inputs, output.name(): target}


def test_a_model_of_everything(model, inputs, sandbox):
    log = Log()
    context, parameters = loading_context(model, inputs, log)
    fine, message = model.checkParameterValues(parameters, context)
    assert fine, message
    result, fine = model.run(parameters, context, log)
    assert fine, log.text
    _load_results(model, context, log, parameters)
    _assert_loaded(result["CHILD_RESULTS"]["createproject"]["PROJECT_ID"], sandbox)
    tonnes = 2 * sum(pile.expected_cut for pile in QUARRY)
    assert result["CHILD_RESULTS"]["volumesreport"]["TONNES"] == pytest.approx(tonnes, rel=0.01)


def test_a_model_off_the_main_thread(model, inputs, sandbox):
    log = Log()
    context, parameters = loading_context(model, inputs, log)
    fine, result = run_in_task(model, parameters, context, log)
    assert fine, log.text
    _load_results(model, context, log, parameters)
    _assert_loaded(result["CHILD_RESULTS"]["createproject"]["PROJECT_ID"], sandbox)


def test_a_model_off_the_main_thread_with_a_stored_secret(
    model,
    inputs,
    sandbox,
    monkeypatch,
    settings,
    auth_database,  # noqa: F811
):
    """QGIS's authentication database is opened by the main thread, whoever runs the algorithm."""
    for name in sandbox.environment:
        monkeypatch.delenv(name)
    credentials = ClientCredentials(sandbox.client_id, sandbox.client_secret)
    authcfg = authentication.store_credentials("office", credentials)
    connections.save(
        connections.SavedConnection("office", sandbox.cloud_url, sandbox.webgis_url, authcfg)
    )
    log = Log()
    context, parameters = loading_context(model, inputs, log)
    fine, _ = run_in_task(model, parameters, context, log)
    assert fine, log.text
    assert "queue" not in log.text


def test_a_lone_algorithm_off_the_main_thread(toolbox, done):
    log = Log()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("pix4d:loadoutputs")
    fine, _ = run_in_task(algorithm, {"PROJECT": done}, context, log)
    assert fine, log.text
    _load_results(algorithm, context, log, {"PROJECT": done})
    loaded = QgsProject.instance().mapLayers().values()
    assert sorted(found.name() for found in loaded) == ["DSM", "Orthomosaic"]
    assert {found.thread() for found in loaded} == {QCoreApplication.instance().thread()}


def test_a_model_says_what_its_step_says(model, inputs):
    child = model.childAlgorithm("createproject")
    child.addParameterSources("NAME", [Source.fromStaticValue("a/b")])
    model.setChildAlgorithm(child)
    log = Log()
    context, parameters = loading_context(model, inputs, log)
    with pytest.raises(QgsProcessingException) as raised:
        model.run(parameters, context, log, {}, False)
    # Newer versions of QGIS say it in the exception, older ones in the log only.
    assert "slash" in f"{log.text}\n{raised.value}"


def test_a_model_survives_saving(model, tmp_path):
    path = str(tmp_path / "chain.model3")
    assert model.toFile(path)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(path)
    assert set(again.childAlgorithms()) == set(model.childAlgorithms())
