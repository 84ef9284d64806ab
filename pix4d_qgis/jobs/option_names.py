"""What the outputs that can be wished for are called, in words."""

from __future__ import annotations

from ..words import tr


def wished_outputs() -> dict[str, str]:
    """A name for each, by the service's spelling."""
    return {
        "ortho": tr("Orthomosaic"),
        "dsm": tr("DSM"),
        "point_cloud": tr("Point cloud"),
        "mesh": tr("3D mesh"),
        "gaussian_splatting": tr("Gaussian splatting"),
    }
