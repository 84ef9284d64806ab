"""How the jobs reach a project's storage."""

from __future__ import annotations

from ..api.connection import Connection
from ..api.pix4d.client import Pix4dClient
from ..storage.credentials import ExpiringCredentials
from ..storage.s3 import Network


def credentials_of(client: Pix4dClient, project_id: int) -> ExpiringCredentials:
    """The project's S3 credentials, renewed through ``client`` when they run out."""
    return ExpiringCredentials(lambda: client.projects.s3_credentials(project_id))


def network_of(connection: Connection) -> Network:
    """The connection's way out, for S3."""
    return Network(connection.proxies, connection.ca_bundle, connection.no_proxy)
