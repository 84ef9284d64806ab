"""The DSM of a project, opened when the first elevation is asked for."""

from __future__ import annotations

import time
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..api.pix4d.client import Pix4dClient
from ..errors import NotReady
from ..jobs.access import credentials_of
from ..jobs.results import DSM, find_rasters
from ..jobs.volumes import DSM_APPEARS_WITHIN, DSM_POLL
from ..progress import Progress
from ..waiting import pause
from .sampling import DsmSampler
from .vsis3 import open_session


class ProjectDsm:
    """Elevations of one project. A context manager, which closes the DSM.

    :param progress: told while a DSM that is late is waited for
    """

    def __init__(self, client: Pix4dClient, project_id: int, progress: Progress) -> None:
        self._client = client
        self._project_id = project_id
        self._progress = progress
        self._sampler: Optional[DsmSampler] = None

    def __enter__(self) -> ProjectDsm:
        return self

    def __exit__(self, *_: object) -> None:
        if self._sampler is not None:
            self._sampler.close()
            self._sampler = None

    def sample(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Elevations (n,) in the project's units at ``points`` (n, 2) of its CRS, easting first.

        :raises NotReady: the project has no DSM
        """
        return self._opened().sample(points)

    def coordinate_system(self) -> str:
        """WKT of the DSM's CRS; empty where it has none. :raises NotReady: there is no DSM"""
        return self._opened().coordinate_system

    def _opened(self) -> DsmSampler:
        if self._sampler is None:
            self._sampler = DsmSampler(self._source())
        return self._sampler

    def _source(self) -> str:
        deadline = time.monotonic() + DSM_APPEARS_WITHIN
        while True:
            try:
                output = find_rasters(self._client, self._project_id, [DSM]).found[DSM]
            except NotReady as error:
                if not error.try_again or time.monotonic() > deadline:
                    raise
                self._progress.status(f"{error.message} Waiting for it.")
                pause(DSM_POLL, self._progress.is_cancelled)
                continue
            session = open_session(credentials_of(self._client, self._project_id))
            return session.source(output.key)
