"""One access token that every thread shares and that is renewed before it expires."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Callable, Optional

from ..errors import Cancelled, Pix4dError, UnexpectedAnswer
from ..words import tr
from . import reading

if TYPE_CHECKING:
    from .answers import Answer

MARGIN = 60.0
SHORTEST_LIFE = 1.0
DEFAULT_LIFE = 3600.0


class TokenSource:
    """Gets a token when one is needed and keeps it in memory only.

    :param request: asks the service for a token; raises when it refuses
    """

    def __init__(self, request: Callable[[], Answer]) -> None:
        self._request = request
        self._lock = threading.Lock()
        self._renew_at = 0.0
        self._failure: Optional[Pix4dError] = None
        self._failed_at = 0.0
        self.last = ""

    def current(self) -> str:
        """A token that is good for a while."""
        came = time.monotonic()
        with self._lock:
            if not self.last or time.monotonic() >= self._renew_at:
                self._renew(came)
            return self.last

    def renewed(self, refused: str) -> str:
        """A token other than the one that was ``refused``."""
        came = time.monotonic()
        with self._lock:
            if self.last == refused:
                self._renew(came)
            return self.last

    def _renew(self, came: float) -> None:
        """Who ``came`` while another one tried in vain gets the same error, and does not wait."""
        if self._failure is not None and came <= self._failed_at:
            raise self._failure
        try:
            self._ask()
        except Cancelled:
            raise
        except Pix4dError as error:
            self._failure, self._failed_at = error, time.monotonic()
            raise
        self._failure = None

    def _ask(self) -> None:
        asked = time.monotonic()
        body = reading.mapping(self._request().body, tr("token"))
        token = reading.text(body, "access_token")
        if not token:
            raise UnexpectedAnswer(
                tr("Could not sign in: the answer holds no token."), try_again=True
            )
        life = reading.decimal(body, "expires_in") or DEFAULT_LIFE
        self._renew_at = asked + max(life - min(MARGIN, life / 5), SHORTEST_LIFE)
        self.last = token
