import gc
import time
import weakref

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QThreadPool

from pix4d_qgis.gui import running
from pix4d_qgis.gui.running import run_algorithm
from qgis_window import WholeWindow, standing_in
from toolbox_fixtures import connect, done, photos, provider, sandbox, toolbox  # noqa: F401


@pytest.fixture
def window(qgis_iface):
    with standing_in(WholeWindow(qgis_iface)) as found:
        yield found


@pytest.fixture
def answers():
    found = {"done": [], "failed": [], "cancelled": []}
    yield found
    running.cancel_all()


def _run(answers, name, **parameters):
    return run_algorithm(
        name,
        parameters,
        answers["done"].append,
        answers["failed"].append,
        lambda: answers["cancelled"].append(True),
    )


def test_results_are_loaded_and_given(toolbox, done, answers, wait_for):  # noqa: F811
    _run(answers, "loadoutputs", PROJECT=str(done))
    wait_for(lambda: answers["done"])
    names = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    assert names == ["DSM", "Orthomosaic"]
    assert set(answers["done"][0]) == {"ORTHO", "DSM"}
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_layers_know_their_crs_when_the_thread_that_made_them_has_ended(
    toolbox,  # noqa: F811
    done,  # noqa: F811
    answers,
    wait_for,
):
    QgsCoordinateReferenceSystem.invalidateCache()
    tasks = QgsApplication.taskManager()
    pool = tasks.threadPool() if hasattr(tasks, "threadPool") else QThreadPool.globalInstance()
    usual = pool.expiryTimeout()
    pool.setExpiryTimeout(10)
    _run(answers, "loadoutputs", PROJECT=str(done))
    wait_for(lambda: answers["done"])
    wait_for(lambda: not pool.activeThreadCount())
    time.sleep(0.3)
    pool.setExpiryTimeout(usual)
    for layer in QgsProject.instance().mapLayers().values():
        assert layer.crs().toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED)


def test_nothing_is_left_of_a_run_to_be_collected_by_another_thread(toolbox, wait_for):  # noqa: F811
    """Even if the callback knows the run, which is a cycle as long as the run knows it, too."""
    seen = []

    def begin():
        run = run_algorithm("listoutputs", {"PROJECT": "1"}, None, lambda _: seen.append(id(run)))
        return weakref.ref(run)

    gc.disable()
    try:
        run = begin()
        wait_for(lambda: seen)
        assert run() is None
    finally:
        gc.enable()


def test_a_failure_is_given_in_words(toolbox, answers, wait_for):  # noqa: F811
    _run(answers, "listoutputs", PROJECT="1")
    wait_for(lambda: answers["failed"])
    assert answers["failed"][0].startswith("There is no project 1 in this account. Run")
    assert answers["done"] == []


def test_a_failure_that_nobody_hears_is_in_the_message_bar(toolbox, window, wait_for):  # noqa: F811
    run_algorithm("listoutputs", {"PROJECT": "1"})
    wait_for(lambda: window.said())
    assert window.said() == ["There is no project 1 in this account."]


def test_wrong_parameters_are_said_at_once(toolbox, window, answers):  # noqa: F811
    assert _run(answers, "listoutputs", PROJECT="no project") is None
    assert len(answers["failed"]) == 1
    assert run_algorithm("listoutputs", {"PROJECT": "no project"}) is None
    assert len(window.said()) == 1


def test_an_algorithm_that_is_missing_is_said(toolbox, window):  # noqa: F811
    assert run_algorithm("nosuchthing", {}) is None
    assert window.said() == ["The algorithm 'nosuchthing' is not there."]


@pytest.fixture
def slow(sandbox):  # noqa: F811
    sandbox.delay("cloud", "/outputs/", 5)
    yield
    sandbox.delay("cloud", "/outputs/", 0)


@pytest.mark.parametrize(
    ("cancel", "cancelled"),
    [
        (lambda run: run.cancel(), [True]),
        (lambda run: QgsApplication.taskManager().cancelAll(), [True]),
        (lambda run: run.abandon(), []),
    ],
    ids=["here", "in the task manager", "abandoned"],
)
@pytest.mark.usefixtures("toolbox", "slow")
def test_a_cancelled_run_says_nothing(done, window, answers, wait_for, cancel, cancelled):  # noqa: F811
    run = _run(answers, "listoutputs", PROJECT=str(done))
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 1)
    cancel(run)
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, seconds=2)
    assert answers == {"done": [], "failed": [], "cancelled": cancelled}
    assert window.said() == []
