"""Without boto3 or shapely the assistant opens, and says what is missing."""

import subprocess
import sys

import pytest

from pix4d_qgis.adapters import package_offer, packages
from pix4d_qgis.gui.assistant.order_task import OrderTask
from pix4d_qgis.jobs import preparation
from qgis_desktop import ROOT

OPENED = """
import sys
import qgis.gui  # newer ones bring shapely along, where it is there
before = set(sys.modules)
import pix4d_qgis.gui.assistant.dock
print({"boto3", "requests", "shapely", "numpy", "pyproj"} & (set(sys.modules) - before))
"""


@pytest.fixture
def missing():
    """What Python raises where boto3 is not there; here it is."""
    return ModuleNotFoundError("No module named 'boto3'", name="boto3")


@pytest.fixture
def installer(assistant):
    pressed = []
    package_offer.offer_with(lambda: pressed.append(1))
    yield pressed
    package_offer.offer_with(None)
    packages.forget_failures()


def test_the_window_needs_no_package():
    ran = subprocess.run(
        [sys.executable, "-c", OPENED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.splitlines()[-1] == "set()"


def test_it_is_said_before_anything_is_chosen(
    connected, installer, dock, form, window, wait_for, monkeypatch, missing
):
    def prepare(wish):
        raise missing

    monkeypatch.setattr(preparation, "prepare", prepare)
    form.nameEdit.setText("Halde")
    wait_for(lambda: "boto3 is missing" in form.problemLabel.text())
    assert not form.goButton.isEnabled()
    assert window.said() == ["The Python package boto3 is missing."]
    window.button("Install").click()
    assert installer == [1]


def test_an_order_that_lacks_a_package_waits(
    connected, installer, dock, window, wait_for, monkeypatch, missing, order, assistant
):
    def process(task):
        raise missing

    monkeypatch.setattr(OrderTask, "_process", process)
    assistant._uploads.begin(order)
    wait_for(lambda: window.said() == ["The Python package boto3 is missing."])
    assert [row.percent for row in assistant._uploads.rows()] == [None], "it can be continued"
