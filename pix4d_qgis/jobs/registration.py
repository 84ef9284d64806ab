"""Tells the service which uploaded files are photos of a project, each once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Optional

from ..api.once import once
from ..api.pix4d.client import Pix4dClient
from ..api.pix4d.inputs import BATCH, Registration
from ..errors import ServiceRefused
from ..progress import Progress, check_cancelled
from ..retrying import Patience
from ..storage.manifest import ARRIVED, PLANNED, REGISTERED, REGISTERING, SENT, Manifest

BAD_REQUEST = 400
# Batches that are refused before the whole registration is taken for refused.
REFUSALS = 20
# What a look finds where all has been registered, though no answer said so.
REGISTERED_UNTOLD: Sequence[None] = (None,)
# Seconds for another computer to register what it has sent.
OTHERS_TAKE = 10.0


class Registrar:
    """Registers uploaded files of one project and knows what has been registered.

    :ivar refused: keys that the service does not take
    """

    def __init__(
        self, client: Pix4dClient, project_id: int, manifest: Manifest, progress: Progress
    ) -> None:
        self._client = client
        self._project_id = project_id
        self._manifest = manifest
        self._progress = progress
        self.refused: list[str] = []
        self._refusal: Optional[ServiceRefused] = None

    def reconcile(self, image_count: int) -> bool:
        """Ask the service what it has, where the manifest cannot know; False: it was not asked.

        A call that was broken off may have registered its photos, and photos may have been deleted
        in the cloud.

        :param image_count: photos of the project, as the service counts them
        """
        doubtful = any(entry.state == REGISTERING for entry in self._manifest)
        if not doubtful and image_count >= self._manifest.registered_photos():
            return False
        asked = [entry for entry in self._manifest if entry.state in ARRIVED]
        known = self._registered([entry.key for entry in asked])
        self._manifest.mark([entry.key for entry in asked if entry.key in known], REGISTERED)
        lost = [entry for entry in asked if entry.key not in known]
        self._manifest.mark([entry.key for entry in lost if entry.state == REGISTERING], SENT)
        # The service deletes the object with the photo.
        self._manifest.mark([entry.key for entry in lost if entry.state == REGISTERED], PLANNED)
        return True

    def look_up(self, keys: Iterable[str], image_count: Optional[int] = None) -> None:
        """Ask which of ``keys`` somebody else has registered already.

        :param image_count: photos of the project, as the service counted them before this run:
            where it had those alone that are known here, nobody else had registered any; None: it
            is not known
        """
        others = image_count != self._manifest.registered_photos()
        waiting = [key for key in keys if self._state(key) == SENT]
        asked = [key for key in waiting if others or not self._is_photo(key)]
        if asked:
            known = self._registered(asked)
            self._manifest.mark([key for key in asked if key in known], REGISTERED)

    def wait_for_others(self, keys: Iterable[str]) -> None:
        """Give another computer, which has sent some of ``keys``, the time to register them."""
        patience = Patience(self._progress.is_cancelled, OTHERS_TAKE)
        waiting = [key for key in keys if self._state(key) == SENT]
        while waiting and patience.wait():
            self.look_up(waiting)
            left = [key for key in waiting if self._state(key) == SENT]
            if len(left) < len(waiting):
                patience.refresh()
            waiting = left

    def register(self, keys: Iterable[str], told: Callable[[int, int], None]) -> int:
        """Register those of ``keys`` that are not yet; returns how many that were.

        :param told: told after each batch how many are registered, and of how many
        :raises ServiceRefused: the service takes none, whatever is left out
        """
        new = [key for key in keys if self._state(key) in (SENT, REGISTERING)]
        batches = deque(new[start : start + BATCH] for start in range(0, len(new), BATCH))
        registered = refusals = 0
        while batches:
            check_cancelled(self._progress)
            batch = batches.popleft()
            try:
                registered += self._register(batch)
            except ServiceRefused as error:
                left = [key for key in batch if self._state(key) != REGISTERED]
                # Perhaps their objects have vanished: the next run looks.
                self._manifest.mark(left, PLANNED if error.code == BAD_REQUEST else SENT)
                registered += len(batch) - len(left)
                refusals += 1
                if refusals > REFUSALS or error.code != BAD_REQUEST:
                    raise
                self._refusal = error
                batches.extendleft(self._halves(left))
            told(registered, len(new))
        if new and not registered and self._refusal is not None:
            raise self._refusal
        return registered

    def _halves(self, batch: list[str]) -> list[list[str]]:
        """What is left to try of a refused batch: one bad file spoils all of it."""
        if len(batch) <= 1:
            self.refused += batch
            return []
        middle = len(batch) // 2
        return [batch[middle:], batch[:middle]]

    def _register(self, keys: list[str]) -> int:
        """Register one batch, and after a lost answer what is missing of it."""
        missing = keys

        def send() -> Registration:
            self._manifest.mark(missing, REGISTERING)
            return self._client.inputs.register(self._project_id, missing)

        def look() -> Sequence[None]:
            nonlocal missing
            missing = self._still_missing(missing)
            return [] if missing else REGISTERED_UNTOLD

        done = once(send, look, Patience(self._progress.is_cancelled))
        photos = sum(map(self._is_photo, missing))
        if done is not None and (done.images, done.extras) == (photos, len(missing) - photos):
            self._manifest.mark(missing, REGISTERED)
        elif done is not None:
            missing = self._still_missing(missing)
            self._manifest.mark(missing, PLANNED)
            self.refused += missing
        return sum(self._state(key) == REGISTERED for key in keys)

    def _still_missing(self, keys: Sequence[str]) -> list[str]:
        """Those of ``keys`` that the service does not know; the others are noted."""
        known = self._registered(keys)
        self._manifest.mark([key for key in keys if key in known], REGISTERED)
        return [key for key in keys if key not in known]

    def _registered(self, keys: Sequence[str]) -> set[str]:
        """Keys that the project has already, of photos and of extra files as ``keys`` has any."""
        known: set[str] = set()
        if any(map(self._is_photo, keys)):
            known |= {photo.key for photo in self._client.inputs.photos(self._project_id)}
        if not all(map(self._is_photo, keys)):
            known |= set(self._client.projects.extras(self._project_id))
        return known

    def _state(self, key: str) -> str:
        entry = self._manifest.get(key)
        return entry.state if entry else ""

    def _is_photo(self, key: str) -> bool:
        entry = self._manifest.get(key)
        return entry is None or entry.is_photo
