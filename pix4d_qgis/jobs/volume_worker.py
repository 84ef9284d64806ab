"""Sends the requests for volumes, four at a time, and thins outlines that take too long."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import Union

from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.volumes import TIMED_OUT, Volume, VolumeRequest
from ..errors import Cancelled, NotFound, Pix4dError, ServiceUnavailable, SignInError
from ..geometry.thinning import AREA_LIMIT, thinned
from ..progress import Progress, check_cancelled
from ..waiting import COG_APPEARS_WITHIN, TICK, until_ready
from ..words import figure, tr

PARALLEL = 4
# Enough to do for every thread while the next polygons are being prepared.
PREPARED_AHEAD = 2 * PARALLEL
NOT_REACHED = (None, 429, 502, 503)


@dataclass(frozen=True)
class Measured:
    """A volume, and with how many of how many vertices it was measured.

    :param change: of the outline by thinning, as a share of its area; of several parts the most
    """

    volume: Volume
    vertices: int
    of_vertices: int
    change: float = 0.0

    @property
    def message(self) -> str:
        """What the analyst should know of the outline; empty where all of it was used."""
        if self.vertices == self.of_vertices:
            return ""
        return tr(
            "Measured with {fewer} of {all} vertices, because the service timed out; the outline "
            "differs by {change} % of its area."
        ).format(
            fewer=figure(self.vertices),
            all=figure(self.of_vertices),
            change=figure(100 * self.change, 2),
        )


Key = tuple[int, str]
Work = tuple[Key, Union[Sequence[VolumeRequest], Pix4dError]]
Result = tuple[Key, Union[Measured, Pix4dError]]
Pending = dict["Future[Union[Measured, Pix4dError]]", Key]


def concerns_all(error: Pix4dError) -> bool:
    """Whether other polygons would fare no better: cancelled, no access, or no service."""
    unreachable = isinstance(error, ServiceUnavailable) and error.code in NOT_REACHED
    return unreachable or isinstance(error, (Cancelled, SignInError, NotFound))


class Worker:
    """Measures polygons of one project; waits once for a DSM that is late."""

    def __init__(self, client: Pix4dClient, project_id: int, progress: Progress) -> None:
        self._client = client
        self._project_id = project_id
        self._progress = progress
        self._dsm_deadline = time.monotonic() + COG_APPEARS_WITHIN

    def run(self, work: Iterator[Work]) -> Iterator[Result]:
        """Results in the order in which they arrive.

        :param work: taken from here in the caller's thread, while requests are under way
        :raises Pix4dError: one that concerns all polygons, after the results that were there
        """
        executor = ThreadPoolExecutor(PARALLEL, thread_name_prefix="pix4d-volumes")
        pending: Pending = {}
        try:
            for key, prepared in work:
                if isinstance(prepared, Pix4dError):
                    yield key, prepared
                    continue
                pending[executor.submit(self._sum, prepared)] = key
                yield from self._arrived(pending, 0)
                while len(pending) >= PREPARED_AHEAD:
                    yield from self._arrived(pending, TICK)
            while pending:
                yield from self._arrived(pending, TICK)
        except Cancelled:
            yield from _succeeded(pending)
            raise
        except Pix4dError:
            executor.shutdown(wait=False, cancel_futures=True)
            yield from self._under_way(pending)
            raise
        finally:
            executor.shutdown(wait=False, cancel_futures=True)

    def _arrived(self, pending: Pending, patience: float) -> Iterator[Result]:
        """Take out of ``pending`` what is done after so many seconds at most.

        :raises Pix4dError: one that concerns all polygons; its entry stays in ``pending``
        """
        for future in wait(pending, patience, FIRST_COMPLETED).done:
            result = future.result()
            if isinstance(result, Pix4dError) and concerns_all(result):
                raise result
            yield pending.pop(future), result
        check_cancelled(self._progress)

    def _under_way(self, pending: Pending) -> Iterator[Result]:
        """What still comes of the requests that have been sent."""
        while not (self._progress.is_cancelled() or all(future.done() for future in pending)):
            time.sleep(TICK)
        yield from _succeeded(pending)

    def _sum(self, parts: Sequence[VolumeRequest]) -> Measured | Pix4dError:
        """Cut and fill of all parts; their errors are added too, which is the cautious sum."""
        try:
            measured = [self._compute(part) for part in parts]
        except Pix4dError as error:
            return error
        volumes = [part.volume for part in measured]
        return Measured(
            Volume(
                cut=sum(volume.cut for volume in volumes),
                cut_error=sum(volume.cut_error for volume in volumes),
                fill=sum(volume.fill for volume in volumes),
                fill_error=sum(volume.fill_error for volume in volumes),
            ),
            vertices=sum(part.vertices for part in measured),
            of_vertices=sum(part.of_vertices for part in measured),
            change=max(part.change for part in measured),
        )

    def _compute(self, request: VolumeRequest) -> Measured:
        """Measure one part, with fewer and fewer vertices while the service times out."""
        every = sent = request.coordinates
        change = 0.0
        while True:
            try:
                volume = self._ask(replace(request, coordinates=sent))
            except ServiceUnavailable as error:
                if TIMED_OUT not in error.detail:
                    raise
                fewer = thinned(every, len(sent))
                if fewer is None:
                    error.advice = _split(len(sent))
                    raise
                check_cancelled(self._progress)
                self._progress.status(
                    tr(
                        "The service timed out over {all} vertices; {fewer} of them are sent now."
                    ).format(all=figure(len(sent)), fewer=figure(len(fewer.vertices)))
                )
                sent, change = fewer.vertices, fewer.change
            else:
                return Measured(volume, len(sent), len(every), change)

    def _ask(self, request: VolumeRequest) -> Volume:
        return until_ready(
            lambda: self._client.volumes.compute(self._project_id, request),
            self._progress,
            self._dsm_deadline,
        )


def _succeeded(pending: Pending) -> Iterator[Result]:
    for future, key in pending.items():
        if future.done() and not future.cancelled():
            result = future.result()
            if not (isinstance(result, Pix4dError) and concerns_all(result)):
                yield key, result


def _split(vertices: int) -> str:
    return tr(
        "Split the polygon, or simplify it: thinning its {vertices} vertices any further would "
        "change its area by more than {limit} %."
    ).format(vertices=figure(vertices), limit=figure(100 * AREA_LIMIT, 1))
