"""Missing packages: the message, the click, and what can be done when that fails."""

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsSettings
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

import wheels
from pix4d_qgis import private_packages
from pix4d_qgis.adapters import packages
from pix4d_qgis.gui.actions import Actions
from pix4d_qgis.gui.setup.part import WELCOMED, Setup
from pix4d_qgis.processing.setup.installpackages import InstallPackages

pytestmark = pytest.mark.usefixtures("settings", "package_folder", "provider", "no_tasks")
MISSING = "The Python package shapely is missing."


@pytest.fixture
def part(window):
    actions = Actions(window)
    actions.open()
    part = Setup(window, actions, lambda: None)
    QgsSettings().setValue(WELCOMED, "yes")
    part.add()
    yield part
    part.remove()
    actions.close()


@pytest.fixture
def lacking(part):
    """A use of shapely fails, and nothing else has failed before."""
    packages.forget_failures()
    packages.report_problem(ModuleNotFoundError("No module named 'shapely'", name="shapely"))


@pytest.fixture
def wheel_folder(monkeypatch):
    """pip finds wheels there by itself, in place of the network."""
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels.FOLDER))
    monkeypatch.setenv("PIP_NO_INDEX", "1")


def dialog(window):
    (found,) = [found for found in window.mainWindow().findChildren(QDialog) if found.isVisible()]
    return found


def test_the_first_use_names_what_is_missing_and_a_click_installs_it(
    lacking, window, wait_for, wheel_folder
):
    assert window.said() == [MISSING]
    window.button("Install").click()
    wait_for(lambda: any("are installed" in text for text in window.said()), 60)
    assert window.said() == ["The packages are installed: what you were doing can be done now."]
    assert private_packages.installed() == {"shapely"}


def test_a_message_says_it_once(lacking, window):
    packages.report_problem(ModuleNotFoundError("again", name="shapely"))
    assert window.said() == [MISSING]


def test_packages_that_qgis_brings_are_not_offered(part, window):
    problem = packages.report_problem(ModuleNotFoundError("gone", name="requests"))
    assert "pip install" in problem
    assert window.said() == []


def test_a_failure_says_what_to_do(lacking, window, wait_for, monkeypatch, tmp_path):
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    window.button("Install").click()
    wait_for(lambda: any("pip could not" in text for text in window.said()), 60)
    window.button("What to do").click()
    shown = dialog(window)
    assert "pip download" in shown.stateLabel.text()
    assert shown.installButton.text() == "&Install"
    assert shown.progressBar.isHidden()


def test_from_a_folder(part, lacking, window, wait_for, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(wheels.FOLDER))
    part.show_packages()
    shown = dialog(window)
    shown.folderButton.click()
    assert shown.installButton.text() == "&Stop"
    assert not shown.folderButton.isEnabled()
    wait_for(lambda: "Installed: shapely==" in shown.stateLabel.text(), 60)
    assert shown.folderButton.isEnabled()


def test_stop(part, lacking, window, wait_for, wheel_folder, package_folder):
    part.show_packages()
    shown = dialog(window)
    shown.installButton.click()
    shown.installButton.click()
    assert "Nothing was installed." in shown.stateLabel.text()
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 5)
    assert private_packages.installed() == set()


def test_stop_in_the_task_manager(part, lacking, window, wait_for, wheel_folder):
    part.show_packages()
    shown = dialog(window)
    shown.installButton.click()
    QgsApplication.taskManager().cancelAll()
    wait_for(lambda: shown.installButton.text() == "&Install", 5)
    assert "Nothing was installed." in shown.stateLabel.text()
    assert private_packages.installed() == set()
    shown.installButton.click()
    wait_for(lambda: private_packages.installed() == {"shapely"}, 60)


def test_unloading_ends_an_installation(part, lacking, window, wait_for, wheel_folder):
    window.button("Install").click()
    part.remove()
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 5)
    assert private_packages.installed() == set()
    part.add()  # for the fixture


class Lacking(InstallPackages):
    def work(self, call):
        raise ModuleNotFoundError("No module named 'shapely'", name="shapely")


def test_an_algorithm_that_lacks_a_package_makes_the_offer(part, window):
    feedback = QgsProcessingFeedback()
    _, fine = Lacking().create().run({}, QgsProcessingContext(), feedback)
    assert not fine
    assert window.said() == [MISSING]
