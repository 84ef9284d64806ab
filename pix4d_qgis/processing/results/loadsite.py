"""Loads the projects of a site, to be played in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputNumber

from ...errors import Cancelled, NotReady, Pix4dError
from ...words import numbered, tr
from .. import parameters as given
from ..algorithm import Call, Pix4dAlgorithm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsMapLayer, QgsRasterLayer

    from ...api.pix4d.projects import Project
    from ...api.pix4d.sites import Site
    from ...jobs.timeline import Period


class LoadSite(Pix4dAlgorithm):
    """Loads the orthomosaics and DSMs of a site, each shown from its flight until the next."""

    ID = "loadsite"
    ICON = "timeline"
    GROUP_ID = "results"
    TYPES = "TYPES"
    COUNT = "COUNT"

    def title(self) -> str:
        return tr("Load site in time")

    def keywords(self) -> str:
        return tr("site,timeline,temporal,animation,orthomosaic,dsm,layer")

    def help(self) -> str:
        return tr(
            "Loads the orthomosaics and DSMs of all finished projects of a site as layers, in a "
            "group with the site's name, the newest on top. Each is shown from the day of its "
            "flight until the next flight: open View > Panels > Temporal Controller, choose the "
            "animation, and play.\n\n"
            "The newest project is shown as long as the one before it, and for one day at least. "
            "A project without a date of its flight is shown from when it was created, and the "
            "log says so. A project that cannot be loaded is named in the log; the others are "
            "loaded all the same. COUNT is the number of projects loaded."
        )

    def define(self) -> None:
        self.addParameter(given.site())
        self.addParameter(given.rasters(self.TYPES))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of projects loaded")))

    def check(self, read: given.Reader) -> None:
        read.site()

    def work(self, call: Call) -> dict[str, Any]:
        site = call.client.sites.find(call.read.site())
        kinds = call.read.chosen(self.TYPES) or tuple(given.RASTERS)
        loaded = _load(call, site, _periods(call, site), kinds)
        if not loaded:
            raise NotReady(
                tr("No project of the site '{name}' could be loaded.").format(name=site.name),
                advice=tr("The log says why."),
            )
        return {self.COUNT: loaded}


def _periods(call: Call, site: Site) -> list[Period]:
    """The finished projects of the site, from the oldest to the newest.

    :raises NotReady: there is none
    """
    from ...jobs.timeline import timeline

    projects = list(call.client.sites.every_project(site))
    finished = [project for project in projects if project.status == "DONE"]
    if not finished:
        raise NotReady(tr("The site '{name}' has no finished project.").format(name=site.name))
    if len(finished) < len(projects):
        others = numbered(
            len(projects) - len(finished),
            "{n} project of the site is not finished and left out.",
            "{n} projects of the site are not finished and left out.",
        )
        call.progress.info(others)
    periods = timeline(finished)
    _say_what_dates_are_missing(call, finished, periods)
    return periods


def _say_what_dates_are_missing(
    call: Call, projects: Sequence[Project], periods: Sequence[Period]
) -> None:
    dated = {period.project.id for period in periods}
    for project in projects:
        if project.id not in dated:
            call.progress.warn(tr("{name} has no date and is left out.").format(name=project.name))
        elif project.acquired is None:
            call.progress.warn(
                tr("{name} has no date of its flight: the date of its creation is used.").format(
                    name=project.name
                )
            )


def _load(call: Call, site: Site, periods: Sequence[Period], kinds: Sequence[str]) -> int:
    """Queue the layers of each project; one that fails costs one line. How many did not."""
    from ..rasters import open_rasters

    newest = Newest()
    loaded = 0
    for number, period in enumerate(periods):
        call.progress.status(
            tr("{number} of {count}: {name}").format(
                number=number + 1, count=len(periods), name=period.project.name
            )
        )
        try:
            name, layers = open_rasters(call, period.project.id, kinds)
        except Cancelled:
            raise
        except Pix4dError as error:
            call.progress.warn(f"{period.project.name}: {error}")
            continue
        newest.project_id = period.project.id
        for layer in layers.values():
            layer.setName(f"{period.begins:%Y-%m-%d} {layer.name()}: {name}")
            _queue(call, site, layer, period, newest)
        loaded += 1
        call.progress.percent(100 * (number + 1) / len(periods))
    return loaded


def _queue(call: Call, site: Site, layer: QgsRasterLayer, period: Period, newest: Newest) -> None:
    from ...adapters.canvas import offer_time
    from ...layers.load import queue
    from ...layers.site import SitePlacement
    from ...layers.temporal import show_during

    show_during(layer, period.begins, period.ends)
    call.progress.info(f"{layer.name()}: {layer.source()}")
    queue(call.context, layer, "", SitePlacement(site.name, newest.zoom, offer_time))


class Newest:
    """Moves the map to the newest project that could be loaded, and to no other.

    :ivar project_id: of the newest so far
    """

    project_id = 0

    def zoom(self, layer: QgsMapLayer) -> None:
        from ...adapters.canvas import zoom_to
        from ...layers import origin

        found = origin.read(layer)
        if found is not None and found.project_id == self.project_id:
            zoom_to(layer)
