"""The client of PIX4Dcloud."""

from __future__ import annotations

from typing import Callable, Optional

from ..connection import Connection
from ..http import Transport
from .drive import Drive
from .folders import Folders
from .inputs import Inputs
from .options import Options
from .outputs import Outputs
from .pictures import Pictures
from .projects import Projects
from .sites import Sites
from .user import Users
from .volumes import Volumes


class Pix4dClient:
    """Everything the service offers, by chapter. Safe to use from several threads.

    :param connection: where and as whom
    :param cancelled: asked several times a second while a request is under way; once it is true
        the request is abandoned and :class:`~pix4d_qgis.errors.Cancelled` raised
    :param transport: sends the requests; None: a new one
    """

    def __init__(
        self,
        connection: Connection,
        cancelled: Callable[[], bool] = lambda: False,
        transport: Optional[Transport] = None,
    ) -> None:
        self.connection = connection
        self._transport = transport = transport or Transport(connection, cancelled)
        self.projects = Projects(transport)
        self.inputs = Inputs(transport)
        self.options = Options(transport)
        self.outputs = Outputs(transport)
        self.volumes = Volumes(transport, self.projects)
        self.drive = Drive(transport)
        self.folders = Folders(transport, self.drive)
        self.sites = Sites(transport, self.projects)
        self.users = Users(transport)
        self.pictures = Pictures(transport)

    def identify(self) -> None:
        """Ask for the client id and secret now, in this thread, before others need them."""
        self._transport.identify()

    def lasting(self, cancelled: Callable[[], bool]) -> Pix4dClient:
        """A client of the same account for work that outlives this one and its ``cancelled``.

        Once this one has signed in, the other does so without asking anybody for the secret.
        """
        return Pix4dClient(self.connection, transport=self._transport.lasting(cancelled))
