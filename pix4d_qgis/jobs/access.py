"""How the jobs reach a project's storage."""

from __future__ import annotations

from typing import Callable

from ..api.connection import Connection
from ..api.pix4d.client import Pix4dClient
from ..storage.credentials import ExpiringCredentials
from ..storage.s3 import Network


def credentials_of(client: Pix4dClient, project_id: int) -> ExpiringCredentials:
    """The project's S3 credentials, renewed through ``client`` when they run out."""
    return ExpiringCredentials(lambda: client.projects.s3_credentials(project_id))


def lasting_credentials(
    client: Pix4dClient, project_id: int, cancelled: Callable[[], bool]
) -> ExpiringCredentials:
    """The same, to be renewed after ``client`` and its own cancel are gone.

    :param cancelled: ends a renewal that is under way
    """
    first = client.projects.s3_credentials(project_id)
    later = client.lasting(cancelled)
    return ExpiringCredentials(lambda: later.projects.s3_credentials(project_id), first)


def network_of(connection: Connection) -> Network:
    """The connection's way out, for S3."""
    return Network(connection.proxies, connection.ca_bundle, connection.no_proxy)
