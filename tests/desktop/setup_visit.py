"""First contact in QGIS's desktop with mouse and keyboard, in a Python without boto3 and shapely.

``VISIT_SERVICE`` is a JSON object with the addresses, id and secret of the embedded service,
``VISIT_PHOTOS`` a folder of photos, ``VISIT_POLYGONS`` a layer of stockpiles, and ``VISIT_IMAGES``
the folder of the pictures.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys

from qgis import utils
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QPushButton
from visitor import Visitor, find, leave

SERVICE = json.loads(os.environ["VISIT_SERVICE"])
PASSWORD = "master of these tests"


def main():
    Visitor(steps, os.environ["VISIT_IMAGES"]).start()


def steps(visitor):
    visitor.findings["python has"] = [
        name for name in ("boto3", "shapely") if importlib.util.find_spec(name)
    ]
    public = set(sys.modules), list(sys.path)
    yield from open_page(visitor)
    visitor.picture("page")
    yield from visitor.click("packagesButton")
    yield from visitor.widget("pix4dPackagesDialog")
    yield from visitor.pause(0.5)
    visitor.picture("packages")
    yield from visitor.click("closeButton")
    yield from sign_in(visitor)
    yield from choose_master_password(visitor)
    yield from install(visitor)
    yield from work(visitor)
    visitor.findings["made public"] = sorted(
        name
        for name in set(sys.modules) - public[0]
        if name.partition(".")[0] in ("boto3", "botocore", "s3transfer", "shapely", "jmespath")
    )
    visitor.findings["path"] = [folder for folder in sys.path if folder not in (*public[1], ".")]
    yield from look_in_the_dark(visitor)
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    leave()


def open_page(visitor):
    yield from said(visitor, "PIX4D is installed.")
    visitor.findings["modal at start"] = QgsApplication.activeModalWidget() is not None
    visitor.picture("welcome")
    yield from press_in_bar(visitor, "Set up")
    page = yield from visitor.widget("pix4dSetupPage")
    yield from visitor.until(page.packagesBox.isVisible, "the missing packages")
    visitor.findings["lacking"] = page.packagesLabel.text()


def look_in_the_dark(visitor):
    # Nothing comes after it: QGIS keeps some of the dark colours.
    QgsApplication.setUITheme("Night Mapping")
    part = importlib.import_module("pix4d_qgis.pix4d_qgis.gui.setup.part")
    part.open_page()
    yield from visitor.widget("pix4dSetupPage")
    yield from visitor.click("addressGroup", QPoint(40, 10))
    yield from visitor.pause(0.5)
    visitor.picture("page-dark")
    yield from visitor.click("cancelButton")


def sign_in(visitor):
    page = find("pix4dSetupPage")
    QgsApplication.clipboard().setText(f"{SERVICE['client_id']}\n{SERVICE['client_secret']}\n")
    yield from visitor.click("clientIdEdit")
    yield from visitor.press("ctrl+v")
    visitor.findings["pasted"] = page.clientSecretEdit.text() == SERVICE["client_secret"]
    yield from visitor.click("addressGroup", QPoint(40, 10))
    yield from visitor.fill("cloudUrlEdit", SERVICE["cloud_url"])
    yield from visitor.fill("webgisUrlEdit", SERVICE["webgis_url"])
    yield from visitor.click("testButton")
    yield from visitor.until(lambda: "Signed in." in page.resultLabel.text(), "the sign-in")
    visitor.picture("tested")
    yield from visitor.click("doneButton")


def choose_master_password(visitor):
    yield from visitor.widget("leMasterPassVerify", QLineEdit)
    visitor.picture("master-password")
    yield from visitor.fill("leMasterPass", PASSWORD)
    yield from visitor.fill("leMasterPassVerify", PASSWORD)
    yield from visitor.press("Return")
    yield from visitor.until(lambda: find("pix4dSetupPage") is None, "the page to close")
    yield from visitor.pause(1.5)
    visitor.picture("connected")


def install(visitor):
    run("uploadphotos", {"PROJECT": "1", "PHOTOS": [os.environ["VISIT_PHOTOS"]]}, print)
    yield from said(visitor, "The Python package ")

    yield from visitor.pause(0.7)
    visitor.picture("missing")
    yield from press_in_bar(visitor, "Install")
    yield from visitor.pause(1)
    visitor.picture("installing")
    yield from said(visitor, "The packages are installed")
    visitor.picture("installed")


def work(visitor):
    results = []

    def finish(name, **parameters):
        results.clear()
        run(name, parameters, results.append)
        yield from visitor.until(lambda: results, name)

    yield from finish("createproject", NAME="First", COORDINATE_SYSTEM="EPSG:2056")
    project = str(results[0]["PROJECT_ID"])
    yield from finish("uploadphotos", PROJECT=project, PHOTOS=[os.environ["VISIT_PHOTOS"]])
    visitor.findings["uploaded"] = results[0]["UPLOADED"]
    yield from finish("processphotos", PROJECT=project)
    visitor.findings["status"] = results[0]["STATUS"]
    yield from finish(
        "computevolumes",
        PROJECT=project,
        INPUT=os.environ["VISIT_POLYGONS"],
        BASE_SURFACE=["triangulated"],
        OUTPUT=os.environ["VISIT_POLYGONS"].replace(".gpkg", "-volumes.gpkg"),
    )
    layer = QgsVectorLayer(results[0]["OUTPUT"], "Volumes")
    QgsProject.instance().addMapLayer(layer)
    visitor.findings["volumes"] = [feature["cut"] for feature in layer.getFeatures()]
    yield from visitor.drawn()
    visitor.picture("volumes")


def run(name, parameters, done):
    """As the window runs algorithms."""
    running = importlib.import_module("pix4d_qgis.pix4d_qgis.gui.running")
    running.run_algorithm(name, parameters, done)


def said(visitor, sentence):
    """Wait until the message bar says so."""
    yield from visitor.until(lambda: message(sentence) is not None, f"the message {sentence}")


def message(sentence):
    for label in utils.iface.messageBar().findChildren(QLabel):
        if sentence in label.text() and label.isVisible():
            return label
    bars = [item for item in utils.iface.messageBar().items() if sentence in item.text()]
    return bars[0] if bars else None


def press_in_bar(visitor, text):
    buttons = [
        button
        for button in utils.iface.messageBar().findChildren(QPushButton)
        if button.text() == text and button.isVisible()
    ]
    yield from visitor.click(buttons[0])
