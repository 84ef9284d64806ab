"""Installs the Python packages that QGIS lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterFile

from ...private_root import WANTED
from ...words import tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm


class InstallPackages(Pix4dAlgorithm):
    """Installs the Python packages that QGIS lacks."""

    ID = "installpackages"
    ICON = "packages"
    GROUP_ID = "setup"
    PACKAGES, WHEELS, INSTALLED = "PACKAGES", "WHEELS", "INSTALLED"

    def title(self) -> str:
        return tr("Install packages")

    def keywords(self) -> str:
        return tr("setup,boto3,shapely,python,pip,dependencies")

    def help(self) -> str:
        return tr(
            "Installs the Python packages boto3 and shapely where QGIS lacks them, about 20 MB "
            "from the Python Package Index. They go into the QGIS profile, where this plugin alone "
            "uses them: other plugins and QGIS's numpy stay as they are.\n\n"
            "Packages: which to install, also where they are there but do not work; none: those "
            "that are missing.\n\n"
            "Folder of wheels: to install without a network, from files that another computer has "
            "fetched. Run the algorithm without it once: it says how to fetch them.\n\n"
            "INSTALLED names what is there now."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.define()  # no connection: nobody signs in

    def define(self) -> None:
        self.addParameter(given.choices(self.PACKAGES, tr("Packages"), WANTED))
        self.addParameter(
            QgsProcessingParameterFile(
                self.WHEELS,
                tr("Folder of wheels"),
                QgsProcessingParameterFile.Folder,
                optional=True,
            )
        )
        self.addOutput(QgsProcessingOutputString(self.INSTALLED, tr("Installed")))

    def work(self, call: Call) -> dict[str, Any]:
        from ...adapters import packages
        from ...adapters.package_installer import install
        from ...private_packages import lacking

        wanted = call.read.chosen(self.PACKAGES) or {*lacking(), *packages.failed()}
        if not wanted:
            call.progress.info(tr("Nothing is missing."))
            return {self.INSTALLED: ""}
        wheels = call.read.text(self.WHEELS)
        installed = install(wanted, call.feedback, Path(wheels) if wheels else None)
        call.progress.info(tr("Installed: {packages}.").format(packages=", ".join(installed)))
        return {self.INSTALLED: ", ".join(installed)}
