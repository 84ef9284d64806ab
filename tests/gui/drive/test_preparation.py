import importlib.util
import threading

import pytest

from pix4d_qgis.gui.drive.preparation import MODULES, Preparation

PACKAGE = "pix4d_qgis.gui.drive"


@pytest.mark.parametrize("name", MODULES)
def test_what_it_imports_is_there(name):
    assert importlib.util.find_spec(name, PACKAGE) is not None


def test_who_waits_is_called_on_the_main_thread_and_later_ones_at_once(qgis_app, wait_for):
    called = []
    preparation = Preparation()
    preparation.then(lambda: called.append(threading.current_thread()))
    preparation.then(lambda: called.append("another"))
    assert called == []
    wait_for(lambda: called)
    assert called == [threading.main_thread(), "another"]
    preparation.then(lambda: called.append("late"))
    assert called[-1] == "late"


def test_after_closing_nobody_is_called_and_nothing_runs(qgis_app, wait_for):
    called = []
    preparation = Preparation()
    preparation.then(lambda: called.append(1))
    preparation.close()
    wait_for(lambda: preparation.is_over)
    assert called == []
    assert "pix4d-import" not in [thread.name for thread in threading.enumerate()]
