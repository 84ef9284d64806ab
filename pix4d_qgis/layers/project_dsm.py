"""The DSM of a project, opened when the first elevation is asked for."""

from __future__ import annotations

from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..api.pix4d.client import Pix4dClient
from ..errors import ServiceUnavailable
from ..jobs.results import DSM, find_rasters
from ..progress import Progress
from ..storage.credentials import S3Credentials
from ..waiting import until_ready
from .renewal import stream
from .sampling import DsmSampler
from .vsis3 import Session, release


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
                lambda: _access(session),
                self._progress.is_cancelled,
            )
        return self._sampler


def _access(session: Session) -> S3Credentials:
    """The credentials in force, renewed if it is time and the service is there."""
    try:
        return session.renew()
    except ServiceUnavailable:
        return session.in_force
