"""What a client needs to know of a sandbox, in whichever process it runs."""

from __future__ import annotations

from .settings import SandboxSettings


class Addresses:
    """``addresses`` holds cloud_url, webgis_url, s3_endpoint, client_id and client_secret."""

    settings: SandboxSettings
    addresses: dict[str, str]

    @property
    def cloud_url(self) -> str:
        return self.addresses["cloud_url"]

    @property
    def webgis_url(self) -> str:
        return self.addresses["webgis_url"]

    @property
    def s3_endpoint(self) -> str:
        return self.addresses["s3_endpoint"]

    @property
    def client_id(self) -> str:
        return self.settings.client_id

    @property
    def client_secret(self) -> str:
        return self.settings.client_secret

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables of a client of this sandbox."""
        return self.settings.environment(self.cloud_url, self.webgis_url)
