"""The object store with boto3: credentials, uploads and downloads; no QGIS."""

from __future__ import annotations

from .. import private_packages

private_packages.adopt(__path__)
