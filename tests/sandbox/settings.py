"""What can be chosen about an embedded PIX4Dcloud before it starts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional


@dataclass
class SandboxSettings:
    """Choices that hold for the life of one sandbox.

    :param port: port of the project API on 127.0.0.1; the volumes API takes the next one and the
        object store the one after; 0: any free ports
    :param token_lifetime: seconds until an access token expires
    :param credentials_lifetime: seconds until the object store's credentials expire
    :param processing_seconds: how long a project stays in PROCESSING at least
    :param cog_delay_seconds: how long after DONE the cloud optimised rasters appear
    :param resolution: pixel size of ortho and DSM in metres
    :param page_size: items on a page of a list when the client names no number
    :param image_limit: the licence's number of images a project may have; None: no limit
    :param work_dir: where objects are kept; None: a temporary folder that goes with the sandbox
    :param endpoint_override: whether the S3 credentials name the sandbox's own object store
    :param cog: False imitates an older project without cloud optimised outputs
    :param credits: True: processing is paid with credits (202); False: 200 with an estimate
    :param region: the region that requests to the object store must be signed for
    """

    port: int = 0
    client_id: str = field(default_factory=lambda: f"sandbox-client-{secrets.token_hex(8)}")
    client_secret: str = field(
        default_factory=lambda: f"sandbox-secret-{secrets.token_hex(24)}", repr=False
    )
    token_lifetime: float = 36000.0
    credentials_lifetime: float = 3600.0
    processing_seconds: float = 1.0
    cog_delay_seconds: float = 0.0
    resolution: float = 0.125
    page_size: int = 25
    image_limit: Optional[int] = None
    work_dir: Optional[Path] = None
    endpoint_override: bool = True
    cog: bool = True
    credits: bool = True
    region: str = "eu-central-1"

    def environment(self, cloud_url: str, webgis_url: str) -> dict[str, str]:
        """The environment variables that make a client use this sandbox."""
        return {
            "PIX4D_CLIENT_ID": self.client_id,
            "PIX4D_CLIENT_SECRET": self.client_secret,
            "PIX4D_CLOUD_URL": cloud_url,
            "PIX4D_WEBGIS_URL": webgis_url,
        }
