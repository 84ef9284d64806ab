import pytest
from qgis import utils
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMessageBar

from pix4d_qgis.adapters import messages
from pix4d_qgis.gui import running
from pix4d_qgis.gui.running import run_algorithm
from toolbox_fixtures import connect, done, photos, provider, sandbox, toolbox  # noqa: F401


class Window:
    def __init__(self, iface):
        self._iface = iface
        self.bar = QgsMessageBar()

    def messageBar(self):
        return self.bar

    def __getattr__(self, name):
        return getattr(self._iface, name)


@pytest.fixture
def window(qgis_iface, monkeypatch):
    window = Window(qgis_iface)
    monkeypatch.setattr(utils, "iface", window)
    yield window
    messages.close_all()


@pytest.fixture
def answers():
    found = {"done": [], "failed": []}
    yield found
    running.cancel_all()


def _run(answers, name, **parameters):
    return run_algorithm(name, parameters, answers["done"].append, answers["failed"].append)


def _said(window):
    return [item.text() for item in window.bar.items()]


def test_results_are_loaded_and_given(toolbox, done, answers, wait_for):  # noqa: F811
    _run(answers, "loadoutputs", PROJECT=str(done))
    wait_for(lambda: answers["done"])
    names = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    assert names == ["DSM", "Orthomosaic"]
    assert set(answers["done"][0]) == {"ORTHO", "DSM"}
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_a_failure_is_given_in_words(toolbox, answers, wait_for):  # noqa: F811
    _run(answers, "listoutputs", PROJECT="1")
    wait_for(lambda: answers["failed"])
    assert answers["failed"][0].startswith("There is no project 1 in this account. Run")
    assert answers["done"] == []


def test_a_failure_that_nobody_hears_is_in_the_message_bar(toolbox, window, wait_for):  # noqa: F811
    run_algorithm("listoutputs", {"PROJECT": "1"})
    wait_for(lambda: _said(window))
    assert _said(window) == ["There is no project 1 in this account."]


def test_wrong_parameters_are_said_at_once(toolbox, window, answers):  # noqa: F811
    assert _run(answers, "listoutputs", PROJECT="no project") is None
    assert len(answers["failed"]) == 1
    assert run_algorithm("listoutputs", {"PROJECT": "no project"}) is None
    assert len(_said(window)) == 1


def test_an_algorithm_that_is_missing_is_said(toolbox, window):  # noqa: F811
    assert run_algorithm("nosuchthing", {}) is None
    assert _said(window) == ["The algorithm 'nosuchthing' is not there."]


def test_a_cancelled_run_says_nothing(toolbox, sandbox, done, window, answers, wait_for):  # noqa: F811
    sandbox.delay("cloud", "/outputs/", 5)
    try:
        run = _run(answers, "listoutputs", PROJECT=str(done))
        wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 1)
        run.cancel()
        wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, seconds=2)
    finally:
        sandbox.delay("cloud", "/outputs/", 0)
    assert (answers, _said(window)) == ({"done": [], "failed": []}, [])
