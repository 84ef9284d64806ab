"""When each project of a site is to be seen, if the site is played in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..api.pix4d.projects import Project

ONE_DAY = timedelta(days=1)
ONE_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Period:
    """A project, and the time from its flight until the next one.

    :param begins: with its time zone, as ``ends``
    :param ends: the last second: an end that is excluded is not kept in project files
    """

    project: Project
    begins: datetime
    ends: datetime


def timeline(projects: Iterable[Project]) -> list[Period]:
    """The projects from the oldest to the newest, by their flights, else by their creation.

    One without any date is left out. Projects of one moment share their time. The newest lasts as
    long as the one before it, so that it is seen as long when the site is played, and a day at
    least.
    """
    begun = [(project.acquired or project.created, project) for project in projects]
    dated = sorted(
        # Project files keep whole seconds.
        ((begins.replace(microsecond=0), project) for begins, project in begun if begins),
        key=lambda pair: (pair[0], pair[1].id),
    )
    moments = sorted({begins for begins, _ in dated})
    last = max(ONE_DAY, moments[-1] - moments[-2]) if len(moments) > 1 else ONE_DAY
    following = dict(zip(moments, moments[1:]))
    return [
        Period(project, begins, following.get(begins, begins + last) - ONE_SECOND)
        for begins, project in dated
    ]
