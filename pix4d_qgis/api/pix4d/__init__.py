"""PIX4Dcloud's API: one client object whose parts follow the service's own chapters."""

from .client import Pix4dClient

__all__ = ["Pix4dClient"]
