"""The DSM of a project, opened when the first elevation is asked for."""

from __future__ import annotations

import math
import time
from typing import Callable, Optional

import numpy as np
from numpy.typing import NDArray

from ..api.pix4d.client import Pix4dClient
from ..errors import ServiceUnavailable, UnexpectedAnswer
from ..jobs.results import DSM, find_rasters
from ..progress import Progress
from ..storage.credentials import S3Credentials
from ..waiting import abandonable, until_ready
from .renewal import stream
from .sampling import DsmSampler
from .vsis3 import Session, release

# Seconds for which a renewal is waited for, and until the next one after it has failed. One that
# is left behind goes on by itself.
RENEWAL = 10.0
PAUSE = 10.0


class ProjectDsm:
    """Elevations of one project. A context manager, which closes the DSM.

    :param progress: told while a DSM that is late is waited for
    """

    def __init__(self, client: Pix4dClient, project_id: int, progress: Progress) -> None:
        self._client = client
        self._project_id = project_id
        self._progress = progress
        self._session: Optional[Session] = None
        self._sampler: Optional[DsmSampler] = None

    def __enter__(self) -> ProjectDsm:
        return self

    def __exit__(self, *_: object) -> None:
        if self._sampler is not None:
            self._sampler.close()
            self._sampler = None
        if self._session is not None:
            release(self._session)
            self._session = None

    def sample(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Elevations (n,) in the project's units at ``points`` (n, 2) of its CRS, easting first.

        :raises NotReady: the project has no DSM; :raises StorageError: it cannot be read
        """
        return self._opened().sample(points)

    def coordinate_system(self) -> str:
        """WKT of the DSM's CRS; empty where it has none. :raises NotReady: there is no DSM"""
        return self._opened().coordinate_system

    def _opened(self) -> DsmSampler:
        if self._sampler is None:
            rasters = until_ready(
                lambda: find_rasters(self._client, self._project_id, [DSM]), self._progress
            )
            self._session = session = self._session or stream(
                self._client, self._project_id, held=True
            )
            self._sampler = DsmSampler(
                session.source(rasters.found[DSM].key),
                _Access(session, self._progress.is_cancelled),
                self._progress.is_cancelled,
            )
        return self._sampler


class _Access:
    """The right to read the DSM, renewed when it is time and the service is there.

    A renewal that fails does no harm yet: it comes some minutes before it must.
    """

    def __init__(self, session: Session, cancelled: Callable[[], bool]) -> None:
        self._session = session
        self._cancelled = cancelled
        self._failed_at = -math.inf

    def __call__(self) -> S3Credentials:
        """The credentials in force. :raises Cancelled: by the user"""
        if time.monotonic() - self._failed_at < PAUSE:
            return self._session.in_force
        try:
            return abandonable(self._session.renew, self._cancelled, RENEWAL)
        except (ServiceUnavailable, UnexpectedAnswer, TimeoutError):
            self._failed_at = time.monotonic()
            return self._session.in_force
