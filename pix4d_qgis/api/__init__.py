"""Clients of the photogrammetry services: requests, dataclasses, errors. No QGIS, no Qt."""
